import type { Principal } from '../../../shared/access/principal.js';
import { AppError } from '../../../shared/errors.js';
import type { SubgraphDefinition } from '../../../shared/graphql/subgraph.js';
import type { RecordType } from '../../../shared/journal/record-type.js';
import type { RecordTypeName } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';

/** Where the changes of a type are told. */
export interface RecordSource {
  /** The type in the graph, such as `DealRegistration`. */
  readonly typeName: string;
  /** The same as a value of the enum, such as `DEAL_REGISTRATION`. */
  readonly name: RecordTypeName;
  readonly subgraph: string;
  /** Scopes that a caller needs, all of them. */
  readonly scopes: readonly string[];
}

/** What is asked for the types of records: the other subgraphs, and this one's own. */
export type RecordsScope = Pick<Context, 'journal'> & { readonly services: Pick<Context['services'], 'definitions'> };

/** Every type of record whose changes are told, by its name in the graph. */
export function recordSources({ services, journal }: RecordsScope): ReadonlyMap<string, RecordSource> {
  const own = { name: 'platform', records: [...journal.types.values()] };
  return new Map([...services.definitions, own].flatMap(sourcesOf).map((source) => [source.typeName, source]));
}

/** The types that one subgraph tells of. */
export function sourcesOf({ name, records }: Pick<SubgraphDefinition, 'name' | 'records'>): RecordSource[] {
  return records.map(({ typeName, scopes }: RecordType) => ({
    typeName,
    name: enumName(typeName),
    subgraph: name,
    scopes,
  }));
}

/** The types of these names; fails with `FORBIDDEN` on one that the caller may not read. */
export function permittedSources(
  scope: RecordsScope & { readonly principal: Principal },
  names: readonly RecordTypeName[],
): RecordSource[] {
  const sources = [...recordSources(scope).values()];
  return [...new Set(names)].map((name) => {
    const source = sources.find((candidate) => candidate.name === name);
    if (!source) throw new Error(`No subgraph tells of ${name}.`);
    assertPermitted(scope.principal, source);
    return source;
  });
}

/** Fails with `FORBIDDEN` unless the caller may read the type. */
export function assertPermitted(principal: Principal, { typeName, scopes }: RecordSource): void {
  if (scopes.every((scope) => principal.scopes.includes(scope))) return;
  throw new AppError('FORBIDDEN', `You may not read records of the type ${typeName}.`);
}

/** `DealRegistration` → `DEAL_REGISTRATION`. */
function enumName(typeName: string): RecordTypeName {
  return typeName.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as RecordTypeName;
}
