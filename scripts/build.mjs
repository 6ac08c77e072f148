// Compiles the sources to dist/ (incrementally) and bundles the explorer page. Run by every other script, so it is quiet
// and quick when nothing has changed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const run = (script, ...args) =>
  execFileSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' });

try {
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  if (existsSync(path.join(root, 'scripts/build-explorer.mjs'))) run('scripts/build-explorer.mjs');
} catch {
  // The compiler has already said what is wrong.
  process.exit(1);
}
