/**
 * Composes the subgraphs into `gateway/supergraph.graphql`. With `--check` it writes nothing and fails when the committed
 * file differs.
 */
import { composeSupergraph } from '../gateway/composition.js';
import { writeGenerated } from './generated-file.js';

const SUPERGRAPH = 'gateway/supergraph.graphql';

const { supergraphSdl, problems } = composeSupergraph();
if (supergraphSdl === undefined || problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
writeGenerated(SUPERGRAPH, supergraphSdl);
