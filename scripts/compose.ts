/**
 * Composes the subgraphs into `gateway/supergraph.graphql`, and makes from it what the example of a web client needs. With
 * `--check` it writes nothing and fails when a committed file differs.
 */
import { composeSupergraph } from '../gateway/composition.js';
import { clientOperations } from './client-operations.js';
import { writeGenerated } from './generated-file.js';

const SUPERGRAPH = 'gateway/supergraph.graphql';

const { supergraphSdl, problems } = composeSupergraph();
if (supergraphSdl === undefined || problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
writeGenerated(SUPERGRAPH, supergraphSdl);
for (const { file, content } of await clientOperations(supergraphSdl)) writeGenerated(file, content);
