import { isObjectType } from 'graphql';
import type { Principal } from '../../../shared/access/principal.js';
import type { RoleBook } from '../../../shared/access/role-rights.js';
import { isMet, type AnyOf, type Requirement } from '../../admission/access-rules.js';
import { namedScopes, scopesOfField } from '../../admission/scope-notes.js';
import type { AccessAction, AccessStep, HiddenField } from '../__generated__/resolvers-types.js';
import type { GraphSight } from '../services.js';

/** Mutations that are called otherwise than by their action and type. */
const OTHER_NAMES: Readonly<Record<string, string>> = { updateTeam: 'renameTeam' };

/** What a caller of the graph needs for an action, whatever the record; undefined where the graph has no such operation. */
export interface Operation {
  readonly requirement: Requirement;
  /** Whether somebody is shown what they need to ask for it. */
  isShownTo(principal: Principal): boolean;
}

/** Finds what carries out an action on records of a type. */
export function operationFor(
  { rules, schemaFor }: GraphSight,
  typeName: string,
  action: AccessAction,
): Operation | undefined {
  const everything = schemaFor({ kind: 'staff', scopes: rules.mentionedScopes }).schema;
  if (action === 'READ') {
    return {
      requirement: rules.declaredOn(typeName),
      isShownTo: (principal) => schemaFor(principal).schema.getType(typeName) !== undefined,
    };
  }
  const usual = `${action.toLowerCase()}${typeName}`;
  const name = OTHER_NAMES[usual] ?? usual;
  if (!everything.getMutationType()?.getFields()[name]) return undefined;
  return {
    requirement: rules.requirementOf('Mutation', name),
    isShownTo: (principal) => schemaFor(principal).schema.getMutationType()?.getFields()[name] !== undefined,
  };
}

/** One step for each scope, or choice of scopes, that an operation asks for. */
export function scopeSteps({ requirement }: Operation, principal: Principal, book: RoleBook): AccessStep[] {
  const scopes = new Set(principal.scopes);
  return requirement.scopes.map((anyOf) => {
    const isHeld = isMet({ authenticated: false, scopes: [anyOf] }, { authenticated: true, scopes });
    const named = namedScopes([anyOf]);
    const givers = principal.roles.filter((role) =>
      anyOf.flat().some((scope) => book.get(role)?.scopes.includes(scope)),
    );
    const reason = isHeld ? `${named} is given by ${givers.join(', ')}.` : `${named} is given by none of their roles.`;
    return { rule: 'SCOPE', isMet: isHeld, role: null, scopes: [...new Set(anyOf.flat())], reason };
  });
}

/** Fields of a type that somebody does not see, among those that whoever asks sees. */
export function hiddenFields(
  { rules, schemaFor }: GraphSight,
  typeName: string,
  holder: Principal | undefined,
  asker: Principal,
): HiddenField[] {
  const fieldsFor = (principal: Principal) => {
    const type = schemaFor(principal).schema.getType(typeName);
    return isObjectType(type) ? type.getFields() : {};
  };
  const seen = holder ? fieldsFor(holder) : {};
  const held = { authenticated: true, scopes: new Set(holder?.scopes ?? []) };
  return Object.values(fieldsFor(asker))
    .filter(({ name }) => !(name in seen))
    .map((field) => {
      const needed: readonly AnyOf[] = [...rules.declaredOn(typeName).scopes, ...scopesOfField(rules, typeName, field)];
      const lacking = needed.filter((anyOf) => !isMet({ authenticated: false, scopes: [anyOf] }, held));
      return { name: field.name, requiredScopes: [...new Set(lacking.flat(2))] };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
