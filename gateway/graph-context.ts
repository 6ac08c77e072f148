import type { RequestFacts } from '../shared/graphql/live-scope.js';

/** The context of one request in the gateway. */
export interface GraphContext extends RequestFacts {
  /** What the data sources keep for the length of the request, by subgraph. */
  readonly scopes: Map<string, unknown>;
}

/** Begins a request. */
export function graphContext(facts: RequestFacts): GraphContext {
  return { ...facts, scopes: new Map() };
}
