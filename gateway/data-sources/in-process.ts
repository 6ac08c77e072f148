import type { LiveScope } from '../../shared/graphql/live-scope.js';
import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { observedCall } from './observed-call.js';
import type { CallSubgraph } from './subgraph-source.js';

/** Calls a subgraph in this process: one scope, and so one set of loaders, for all calls of a request. */
export function callInProcess(subgraph: MountedSubgraph): CallSubgraph {
  const { name } = subgraph.definition;
  return observedCall(name, (request, context) => {
    let scope = context.scopes.get(name) as LiveScope | undefined;
    if (!scope) {
      scope = subgraph.scope(context);
      context.scopes.set(name, scope);
    }
    return subgraph.execute(request, scope);
  });
}
