// Copies everything that runs, except the installed packages, into a folder: the compiled sources, the explorer, SDL,
// the demo company's tables, and the tools of operators. `node scripts/deployment/collect-runtime.mjs <folder>`.
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNTIME = [
  /^dist\/(gateway|shared|subgraphs)\/.*\.js$/,
  /^dist\/scripts\/(import|token)\.js$/,
  /^dist\/scripts\/import\/.*\.js$/,
  /^dist\/explorer\//,
  /^(gateway|shared|subgraphs)\/.*\.(csv|graphql)$/,
];
const FOR_TESTS = /\.test\.js$|\/testing\//;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = process.argv[2];
if (target === undefined) throw new Error('Name the folder to copy to.');

const files = ['dist', 'gateway', 'shared', 'subgraphs'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);
const needed = files.filter((file) => RUNTIME.some((pattern) => pattern.test(file)) && !FOR_TESTS.test(file));
for (const file of ['LICENSE', 'package.json', ...needed]) cpSync(path.join(root, file), path.join(target, file));
