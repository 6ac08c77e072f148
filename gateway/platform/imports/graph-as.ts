import type { GraphClient } from '../../../shared/http/graph-client.js';
import { graphContext } from '../../graph-context.js';
import { actingPrincipal } from '../../authentication/acting-principal.js';
import type { ActingFacts } from '../../authentication/acting-principal.js';
import type { ImportJobScope } from './run-imports.js';

/** Milliseconds that one operation may take. */
const PATIENCE = 120_000;

/** The graph as somebody finds it on whose behalf work is done, with the rights that they have whenever it is asked. */
export function graphAs(scope: ImportJobScope, { id, actsAs }: { id: string; actsAs: ActingFacts }): GraphClient {
  const { services, log } = scope;
  return {
    execute: (query, variables) => {
      if (!services.sight.execute) throw new Error('There is no graph yet.');
      const principal = actingPrincipal(services.rights, actsAs);
      const context = graphContext({ requestId: id, principal, deadline: Date.now() + PATIENCE, log });
      return services.sight.execute({ query, variables }, context);
    },
    close: () => Promise.resolve(),
  };
}
