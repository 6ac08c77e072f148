import { typeid } from 'typeid-js';
import type { AccessLog } from '../access-log/access-log.js';
import type { Principal } from '../access/principal.js';
import type { Database } from '../db/database.js';
import type { MutationCall } from '../idempotency/mutation-key.js';
import type { Journal } from '../journal/journal.js';
import type { Log } from '../log.js';
import type { RequestScope } from '../request-scope.js';
import type { Language } from '../text/language.js';

/** What the host knows of a request before any subgraph is called. */
export interface RequestFacts {
  readonly requestId: string;
  readonly principal: Principal;
  readonly deadline: number;
  readonly log: Log;
  /** What the client sent as `Idempotency-Key`. */
  readonly idempotencyKey?: string | undefined;
  /** Where the request comes from, of an IPv6 address the network; absent where it comes from no client. */
  readonly address?: string | undefined;
  /** The language that the client is answered in; English when absent. */
  readonly language?: Language | undefined;
}

/** Clock and source of ids; tests replace both to be exact. */
export interface Circumstances {
  now(): string;
  newId(prefix: string): string;
}

/** The real clock, and TypeIDs over UUID v7: sortable by the time they were made. */
export const realCircumstances: Circumstances = {
  now: () => new Date().toISOString(),
  newId: (prefix) => typeid(prefix).toString(),
};

/** The scope of one request in one subgraph; its loaders are made when first used and anew after each mutation. */
export interface LiveScope extends RequestScope {
  /** What the host lends to the subgraph. */
  readonly services: unknown;
  /** Where it is kept who reads personal data. */
  readonly accessLog: AccessLog;
  readonly idempotencyKey?: string | undefined;
  mutation: MutationCall | undefined;
  forgetLoaded(): void;
}

/** What the scopes of one subgraph have in common. */
export interface ScopeGround {
  readonly database: Database;
  readonly journal: Journal;
  readonly accessLog: AccessLog;
  readonly createLoaders: (scope: RequestScope) => unknown;
  readonly circumstances: Circumstances;
  /** What only the host has and this subgraph knows the type of. */
  readonly services?: unknown;
}

/** Makes the scope of one request in one subgraph. */
export function liveScope(
  facts: RequestFacts,
  { database, journal, accessLog, createLoaders, circumstances, services }: ScopeGround,
): LiveScope {
  let loaders: unknown;
  const scope: LiveScope = {
    ...facts,
    services,
    database,
    journal,
    accessLog,
    reads: accessLog.notesOf(facts, facts.deadline),
    mutation: undefined,
    db: database.readerUntil(facts.deadline),
    get loaders() {
      loaders ??= createLoaders(scope);
      return loaders;
    },
    forgetLoaded: () => {
      loaders = undefined;
    },
    now: () => circumstances.now(),
    newId: (prefix) => circumstances.newId(prefix),
  };
  return scope;
}
