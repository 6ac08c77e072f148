import { listEntries, type AccessLogPage, type AccessLogQuery } from '../access-log/list-entries.js';
import type { Principal } from '../access/principal.js';
import { recordAccess } from '../access/record-access.js';
import { inTransaction, notFound } from '../db/transaction.js';
import { AppError } from '../errors.js';
import { handlerPlaces, startOver } from '../events/apply-events.js';
import { listDeadLetters, replayDeadLetter } from '../events/dead-letters.js';
import { feedHead } from '../events/feed.js';
import { feedPlaceBefore } from '../events/feed-place.js';
import { visibleChanges } from '../events/visible-changes.js';
import type { JobRunner } from '../jobs/job-runner.js';
import { jobState, jobStates } from '../jobs/job-states.js';
import { erasureState, noteFollowedRecords, recordsToFollow } from '../privacy/erasure-state.js';
import type { RecordBatch } from '../privacy/erase-records.js';
import { heldData, isHeld } from '../privacy/held-data.js';
import type { LiveScope, RequestFacts } from './live-scope.js';
import type { SubgraphDefinition } from './subgraph.js';

/** The resolvers of `internal.graphql` for one subgraph. */
export function internalResolvers(
  definition: SubgraphDefinition,
  scopeFor: (facts: RequestFacts) => LiveScope,
  runner: () => JobRunner,
): object {
  const { name, records, handlers = [] } = definition;
  return {
    Query: {
      _changes: (_parent: unknown, args: { recordTypes: string[]; after: number; first: number }, scope: LiveScope) => {
        const types = records.filter(({ typeName }) => args.recordTypes.includes(typeName));
        return visibleChanges(scope.db, scope.principal, types, args);
      },
      _feedHead: (_parent: unknown, _args: unknown, scope: LiveScope) => feedHead(scope.db),
      _feedPlaceBefore: (_parent: unknown, { instant }: { instant: string }, scope: LiveScope) =>
        feedPlaceBefore(scope.db, instant),
      _handlers: async (_parent: unknown, _args: unknown, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:read');
        const places = await handlerPlaces(scope.db);
        return handlers.map((handler) => ({
          name: handler.name,
          isProjection: handler.clear !== undefined,
          places: places.get(handler.name) ?? [],
        }));
      },
      _deadLetters: (_parent: unknown, { first }: { first: number }, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:read');
        return listDeadLetters(scope.db, Math.max(1, Math.min(100, first)));
      },
      _jobs: (_parent: unknown, _args: unknown, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:read');
        return jobStates(scope.database, runner().jobs, scope.now());
      },
      _erasure: (_parent: unknown, { id }: { id: string }, scope: LiveScope) => {
        assertScope(scope.principal, 'privacy:erase');
        return erasureState(scope.db, id);
      },
      _erasedRecords: (_parent: unknown, { first }: { first: number }, scope: LiveScope) => {
        assertSystem(scope.principal);
        return recordsToFollow(scope.db, first);
      },
      _isHeld: (_parent: unknown, args: { recordType: string; id: string }, scope: LiveScope) =>
        isHeld(scope, records, args),
      _recordAccess: (_parent: unknown, args: { recordType: string; id: string }, scope: LiveScope) =>
        recordAccess(scope, records, args),
      _accessLog: (_parent: unknown, args: AccessLogQuery, scope: LiveScope) => {
        assertScope(scope.principal, 'audit:read');
        return listEntries(scope.db, args);
      },
      _heldData: (_parent: unknown, args: { records: RecordBatch[] }, scope: LiveScope) => {
        assertSystem(scope.principal);
        return heldData(scope.db, definition, args.records);
      },
    },
    _AccessLogPage: { totalCount: (page: AccessLogPage) => page.countAll() },
    Mutation: {
      _replayDeadLetter: async (_parent: unknown, { id }: { id: string }, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:write');
        await replayDeadLetter({ name, scope: scopeFor }, handlers, id, scope);
        return id;
      },
      _rebuildProjection: async (_parent: unknown, { handler: wanted }: { handler: string }, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:write');
        const handler = handlers.find((each) => each.name === wanted && each.clear !== undefined);
        if (!handler) throw notFound('projection', wanted);
        await startOver({ name, scope: scopeFor }, handler, scope.log);
        return wanted;
      },
      _runJob: async (_parent: unknown, args: { name: string }, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:write');
        await runner().runNow(args.name, scope.log, (claim) => inTransaction(scope, ({ db }) => claim(db)));
        return jobState(scope.database, runner().jobs, args.name, scope.now());
      },
      _followErased: (_parent: unknown, { ids }: { ids: string[] }, scope: LiveScope) => {
        assertSystem(scope.principal);
        return inTransaction(scope, ({ db }) => noteFollowedRecords(db, ids));
      },
    },
  };
}

/** Fails with `FORBIDDEN` unless Kehu itself asks. */
function assertSystem({ kind }: Principal): void {
  if (kind !== 'system') throw new AppError('FORBIDDEN', 'You may not do this.');
}

/** Fails with `FORBIDDEN` unless the caller holds the scope. */
export function assertScope({ scopes }: Principal, scope: string): void {
  if (!scopes.includes(scope)) throw new AppError('FORBIDDEN', 'You may not do this.');
}
