import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Loads a TypeScript module that uses node's own modules only, for the few places that run outside Jest's module
 * system, where neither `.ts` nor the `.js` specifiers of TypeScript sources resolve.
 *
 * @param {URL} url
 */
export async function loadTypeScript(url) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(url)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
