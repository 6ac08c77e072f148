import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../shared/config/project-root.js';

/** Whether this run only compares: `--check` on the command line. */
export const isCheck = process.argv.includes('--check');

/**
 * Writes a generated file, or with `--check` compares it with the committed one. Answers whether the committed file was
 * already the same.
 */
export function writeGenerated(relativePath: string, content: string): boolean {
  const file = path.join(projectRoot, relativePath);
  const same = existsSync(file) && readFileSync(file, 'utf8') === content;
  if (same) return true;
  if (isCheck) {
    console.error(`${relativePath} is not what its source makes; run the generating script and commit the result.`);
    process.exitCode = 1;
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`Wrote ${relativePath}`);
  }
  return false;
}
