import { assertValidSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

import type { Principal } from '../../shared/access/principal.js';
import type { AccessRules } from './access-rules.js';
import { realScalars, rebuildSchema } from './rebuild-schema.js';
import type { Scalars } from './rebuild-schema.js';
import { createScopeNotes } from './scope-notes.js';
import { createHiddenFinder } from './visibility.js';

/** How many cut schemas are kept; callers beyond that many different scope sets cause rebuilding, nothing else. */
const CUT_SCHEMAS_KEPT = 64;

/** The API schema as callers with certain rights see it. */
export interface CutSchema {
  /** Short and the same for all callers who see the same; part of cache keys. */
  readonly key: string;
  readonly schema: GraphQLSchema;
}

/** Gives the schema that a principal sees. */
export type SchemaCutter = (principal: Pick<Principal, 'kind' | 'scopes'>) => CutSchema;

/**
 * Makes the cutter. Only scopes that some rule mentions tell callers apart, so that many scope sets share one schema.
 * The schema of a caller with every scope is made at once: a scalar without implementation or a default that it
 * refuses stops the start, not a request.
 */
export function createSchemaCutter(
  apiSchema: GraphQLSchema,
  rules: AccessRules,
  implementations: Scalars,
): SchemaCutter {
  const scalars = realScalars(apiSchema, implementations);
  const findHidden = createHiddenFinder(apiSchema, rules);
  const notes = createScopeNotes(rules);
  const kept = new LRUCache<string, CutSchema>({ max: CUT_SCHEMAS_KEPT });
  const positions = new Map(rules.mentionedScopes.map((scope, position) => [scope, position]));
  const cutter: SchemaCutter = (principal) => {
    const key = keyOf(principal, positions);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const caller = { authenticated: principal.kind !== 'anonymous', scopes: new Set(principal.scopes) };
    const cut = { key, schema: rebuildSchema(apiSchema, findHidden(caller), scalars, notes) };
    kept.set(key, cut);
    return cut;
  };
  assertValidSchema(cutter({ kind: 'staff', scopes: rules.mentionedScopes }).schema);
  return cutter;
}

/** One digit for being signed in and one per mentioned scope. */
function keyOf(principal: Pick<Principal, 'kind' | 'scopes'>, positions: ReadonlyMap<string, number>): string {
  const digits = new Array<string>(positions.size).fill('0');
  for (const scope of principal.scopes) {
    const position = positions.get(scope);
    if (position !== undefined) digits[position] = '1';
  }
  return (principal.kind === 'anonymous' ? '0' : '1') + digits.join('');
}
