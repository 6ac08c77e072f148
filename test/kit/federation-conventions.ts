import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import type { Violations } from './conventions.js';

/** A subgraph as the conventions look at it. */
export interface SubgraphSource {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: readonly object[];
  readonly idPrefixes: Readonly<Record<string, string>>;
}

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** Names entities that other subgraphs refer to and that nothing finds. */
export function missingReferenceResolvers({ name, typeDefs, resolvers }: SubgraphSource): Violations {
  return resolvableEntities(typeDefs)
    .filter((type) => !resolvers.some((map) => '__resolveReference' in fieldsIn(map, type)))
    .map((type) => `${type} in ${name}: has no __resolveReference`);
}

/**
 * Names fields that must be nullable because the subgraph that answers them may be down while the entity's owner is up:
 * every field, beside the key, on an entity that another subgraph owns. The owner is the subgraph whose ids name it. One
 * that is marked external is no contribution: it is the owner's, and answered here only below fields that provide it.
 */
export function nonNullContributions(subgraphs: readonly SubgraphSource[]): Violations {
  const owners = new Map(subgraphs.flatMap(({ name, idPrefixes }) => owned(name, idPrefixes)));
  return subgraphs.flatMap(({ name, typeDefs }) =>
    objectNodes(typeDefs)
      .filter((node) => owners.has(node.name.value) && owners.get(node.name.value) !== name)
      .flatMap((node) =>
        (node.fields ?? [])
          .filter((field) => field.type.kind === Kind.NON_NULL_TYPE && !isKey(typeDefs, node, field))
          .filter(({ directives }) => !directives?.some(({ name: { value } }) => value === 'external'))
          .map((field) => `${node.name.value}.${field.name.value} in ${name}: must be nullable`),
      ),
  );
}

/** Names references to entities of other subgraphs that are not nullable: the entity may be gone or hidden. */
export function nonNullReferences(subgraphs: readonly SubgraphSource[]): Violations {
  const owners = new Map(subgraphs.flatMap(({ name, idPrefixes }) => owned(name, idPrefixes)));
  return subgraphs.flatMap(({ name, typeDefs }) =>
    objectNodes(typeDefs).flatMap((node) =>
      (node.fields ?? [])
        .filter(({ type }) => {
          const owner = type.kind === Kind.NON_NULL_TYPE ? owners.get(namedType(type)) : undefined;
          return owner !== undefined && owner !== name;
        })
        .map(
          (field) => `${node.name.value}.${field.name.value} in ${name}: refers to another subgraph, must be nullable`,
        ),
    ),
  );
}

/** Names prefixes that stand for two types, entities without a prefix, and descriptions that name another prefix. */
export function prefixViolations(subgraphs: readonly SubgraphSource[]): Violations {
  const wrong: Violations = [];
  const seen = new Map<string, string>();
  // Whoever contributes to an entity of another subgraph leaves the prefix to that one.
  const prefixed = subgraphs.flatMap(({ idPrefixes }) => Object.values(idPrefixes));
  for (const { name, typeDefs, idPrefixes } of subgraphs) {
    for (const [prefix, type] of Object.entries(idPrefixes)) {
      const other = seen.get(prefix);
      if (other !== undefined) wrong.push(`${prefix}: stands for ${other} and ${type}`);
      seen.set(prefix, type);
      if (!describesPrefix(typeDefs, type, prefix))
        wrong.push(`${type}.id in ${name}: must name its prefix \`${prefix}\``);
    }
    const stubs = stubsOf(typeDefs);
    for (const type of implementers(typeDefs, 'Node')) {
      if (!stubs.has(type) && !prefixed.includes(type)) wrong.push(`${type} in ${name}: is a Node without a prefix`);
    }
  }
  return wrong;
}

function owned(name: string, idPrefixes: Readonly<Record<string, string>>): [string, string][] {
  return Object.values(idPrefixes).map((type) => [type, name]);
}

/** Types with a `@key` by which other subgraphs may ask for them. */
function resolvableEntities(typeDefs: DocumentNode): string[] {
  const keyed = objectNodes(typeDefs).filter(({ directives }) => directives?.some(isResolvableKey));
  return [...new Set(keyed.map(({ name }) => name.value))];
}

/** Types that another subgraph owns, and whose prefixes it names. */
function stubsOf(typeDefs: DocumentNode): ReadonlySet<string> {
  const resolvable = new Set(resolvableEntities(typeDefs));
  const keyed = objectNodes(typeDefs).filter(({ directives }) => directives?.some(({ name }) => name.value === 'key'));
  return new Set(keyed.map(({ name }) => name.value).filter((name) => !resolvable.has(name)));
}

function isResolvableKey({ name, arguments: given }: ConstDirectiveNode): boolean {
  if (name.value !== 'key') return false;
  return !given?.some(({ name: { value }, value: node }) => value === 'resolvable' && 'value' in node && !node.value);
}

function isKey(typeDefs: DocumentNode, { name }: ObjectNode, field: FieldDefinitionNode): boolean {
  return objectNodes(typeDefs)
    .filter((node) => node.name.value === name.value)
    .flatMap(({ directives }) => directives ?? [])
    .filter((directive) => directive.name.value === 'key')
    .flatMap((directive) => directive.arguments ?? [])
    .some(({ value }) => value.kind === Kind.STRING && value.value.split(/\s+/).includes(field.name.value));
}

function describesPrefix(typeDefs: DocumentNode, type: string, prefix: string): boolean {
  const ids = objectNodes(typeDefs)
    .filter(({ name }) => name.value === type)
    .flatMap(({ fields }) => fields?.filter(({ name }) => name.value === 'id') ?? []);
  return ids.length > 0 && ids.every(({ description }) => description?.value.includes(`\`${prefix}\``));
}

function implementers(typeDefs: DocumentNode, interfaceName: string): string[] {
  return objectNodes(typeDefs)
    .filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === interfaceName))
    .map(({ name }) => name.value);
}

function objectNodes(typeDefs: DocumentNode): ObjectNode[] {
  return typeDefs.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function namedType(type: FieldDefinitionNode['type']): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function fieldsIn(map: object, type: string): object {
  return (map as Record<string, object | undefined>)[type] ?? {};
}
