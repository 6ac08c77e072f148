/** Writes what is made from others and committed, into every `__generated__` folder; with `--check` it compares only. */
import { writeGenerated } from './generated-file.js';
import { guardedTypesFile } from './guarded-types.js';
import { generatedFiles } from './resolver-types.js';

for (const { file, content } of [...(await generatedFiles()), guardedTypesFile()]) writeGenerated(file, content);
