/** Writes `__generated__/resolvers-types.ts` of every subgraph from its SDL; with `--check` it compares only. */
import { writeGenerated } from './generated-file.js';
import { generatedFiles } from './resolver-types.js';

for (const { file, content } of await generatedFiles()) writeGenerated(file, content);
