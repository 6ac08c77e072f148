import type { LiveScope } from '../graphql/live-scope.js';
import type { JobScope } from './job.js';

/** Milliseconds that each statement and each transaction of a job may take, so that a server that hangs fails the run. */
const PATIENCE = 60_000;

/** Makes the scope of a run of a scope of its subgraph; its time does not run out, only that of each thing it does. */
export function jobScope(scope: LiveScope, signal: AbortSignal): JobScope {
  const { database } = scope;
  return Object.defineProperties(scope, {
    signal: { value: signal, enumerable: true },
    deadline: { get: () => Date.now() + PATIENCE, enumerable: true },
    db: { get: () => database.readerUntil(Date.now() + PATIENCE), enumerable: true },
  }) as JobScope;
}
