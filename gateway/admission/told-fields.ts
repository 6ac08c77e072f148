import { FieldsOnCorrectTypeRule, GraphQLError, isObjectType, type FieldNode, type GraphQLSchema } from 'graphql';
import type { ValidationRule } from 'graphql';
import { isMet, type AccessRules, type AnyOf, type Caller } from './access-rules.js';
import { namedScopes, scopesOfField } from './scope-notes.js';

/** Extension of an error that tells which scopes a field needs: alternatives, each a list of scopes needed together. */
export const REQUIRED_SCOPES = 'requiredScopes';

/**
 * The standard rule for fields, in the place of which a caller is told what a field needs that exists and is hidden from
 * them. Of fields alone: what is answered to hidden arguments, inputs, values, types and variables stays what is answered
 * to absent ones. `everything` is the schema from which nothing is hidden.
 */
export function toldFieldsRule(everything: GraphQLSchema, rules: AccessRules, caller: Caller): ValidationRule {
  return (context) => {
    const { Field: usual } = FieldsOnCorrectTypeRule(context) as { Field: (node: FieldNode) => void };
    return {
      Field: (node) => {
        const type = context.getParentType();
        const lacking = type && !context.getFieldDef() ? lackingScopes(everything, rules, caller, type.name, node) : [];
        if (!type || lacking.length === 0) {
          usual(node);
          return;
        }
        const message = `Cannot query field "${node.name.value}" on type "${type.name}". It needs ${namedScopes(lacking)}.`;
        context.reportError(
          new GraphQLError(message, { nodes: node, extensions: { [REQUIRED_SCOPES]: together(lacking) } }),
        );
      },
    };
  };
}

/** What the caller lacks of what a field needs; nothing where there is no such field, or where that is not the reason. */
function lackingScopes(
  everything: GraphQLSchema,
  rules: AccessRules,
  caller: Caller,
  typeName: string,
  { name }: FieldNode,
): readonly AnyOf[] {
  const type = everything.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name.value] : undefined;
  if (!field) return [];
  return scopesOfField(rules, typeName, field).filter(
    (anyOf) => !isMet({ authenticated: false, scopes: [anyOf] }, caller),
  );
}

/** One list of alternatives in place of several that must all be met. */
function together(scopes: readonly AnyOf[]): AnyOf {
  return scopes.reduce<AnyOf>(
    (all, anyOf) => all.flatMap((before) => anyOf.map((allOf) => [...new Set([...before, ...allOf])])),
    [[]],
  );
}
