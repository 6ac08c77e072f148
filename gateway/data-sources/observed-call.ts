import { knownCode } from '../../shared/errors.js';
import type { SubgraphResult } from '../../shared/graphql/compiled-executor.js';
import { histogram, secondsSince } from '../../shared/operation/metrics.js';
import { inSpan } from '../../shared/operation/traces.js';
import type { CallSubgraph } from './subgraph-source.js';

const calls = histogram(
  'kehu_subgraph_call_seconds',
  'Operations sent to subgraphs, by what came of them: OK, or the code of the first failure.',
  ['subgraph', 'outcome'],
);

/** A way to a subgraph whose use is counted, timed and traced. */
export function observedCall(subgraph: string, call: CallSubgraph): CallSubgraph {
  return (request, context) =>
    inSpan({ name: `call ${subgraph}`, kind: 'client', facts: { subgraph } }, async (note) => {
      const started = performance.now();
      let outcome = 'INTERNAL';
      try {
        const result = await call(request, context);
        outcome = outcomeOf(result);
        return result;
      } finally {
        calls.observe({ subgraph, outcome }, secondsSince(started));
        note({ outcome });
      }
    });
}

function outcomeOf({ errors }: SubgraphResult): string {
  if (!errors?.length) return 'OK';
  return knownCode(errors[0]?.extensions?.code);
}
