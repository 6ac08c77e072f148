import type { Principal } from '../access/principal.js';
import { AppError } from '../errors.js';
import { listDeadLetters, replayDeadLetter } from '../events/dead-letters.js';
import { feedHead } from '../events/feed.js';
import { visibleChanges } from '../events/visible-changes.js';
import type { LiveScope, RequestFacts } from './live-scope.js';
import type { SubgraphDefinition } from './subgraph.js';

/** The resolvers of `internal.graphql` for one subgraph. */
export function internalResolvers(
  definition: SubgraphDefinition,
  scopeFor: (facts: RequestFacts) => LiveScope,
): object {
  const { name, records, handlers = [] } = definition;
  return {
    Query: {
      _changes: (_parent: unknown, args: { recordTypes: string[]; after: number; first: number }, scope: LiveScope) => {
        const types = records.filter(({ typeName }) => args.recordTypes.includes(typeName));
        return visibleChanges(scope.db, scope.principal, types, args);
      },
      _feedHead: (_parent: unknown, _args: unknown, scope: LiveScope) => feedHead(scope.db),
      _deadLetters: (_parent: unknown, { first }: { first: number }, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:read');
        return listDeadLetters(scope.db, Math.max(1, Math.min(100, first)));
      },
    },
    Mutation: {
      _replayDeadLetter: async (_parent: unknown, { id }: { id: string }, scope: LiveScope) => {
        assertScope(scope.principal, 'operations:write');
        await replayDeadLetter({ name, scope: scopeFor }, handlers, id, scope.log);
        return id;
      },
    },
  };
}

/** Fails with `FORBIDDEN` unless the caller holds the scope. */
export function assertScope({ scopes }: Principal, scope: string): void {
  if (!scopes.includes(scope)) throw new AppError('FORBIDDEN', 'You may not do this.');
}
