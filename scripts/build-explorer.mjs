// Bundles the explorer page into dist/explorer: GraphiQL, Monaco with its workers, and the fonts, all from installed
// packages, so that the page needs nothing from another host. Does nothing when its inputs are those of the last build.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sources = path.join(root, 'gateway', 'explorer', 'browser');
const target = path.join(root, 'dist', 'explorer');

const WORKERS = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
};

const COMMON_OPTIONS = {
  absWorkingDir: root,
  outdir: target,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'linked',
  logLevel: 'warning',
};

/** GraphiQL's style sheet holds its fonts as base64; as files, the browser fetches only the alphabets a page uses. */
const fontsAsFiles = {
  name: 'fonts-as-files',
  setup(bundler) {
    const fonts = new Map();
    bundler.onLoad({ filter: /[\\/]graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, 'utf8');
      const contents = css.replace(/url\(data:font\/(\w+);base64,([^)]+)\)/g, (_match, extension, base64) => {
        const name = `font-${fonts.size}.${extension}`;
        fonts.set(name, Buffer.from(base64, 'base64'));
        return `url(embedded-font:${name})`;
      });
      return { contents, loader: 'css' };
    });
    bundler.onResolve({ filter: /^embedded-font:/ }, ({ path: url }) => {
      return { path: url.slice('embedded-font:'.length), namespace: 'embedded-font' };
    });
    bundler.onLoad({ filter: /.*/, namespace: 'embedded-font' }, ({ path: name }) => {
      return { contents: fonts.get(name), loader: 'file' };
    });
  },
};

/** Monaco's modules import their styles one by one; GraphiQL's style sheet already holds them all. */
const withoutMonacoStyles = {
  name: 'without-monaco-styles',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'empty' }));
  },
};

async function main() {
  const started = performance.now();
  const inputs = await hashInputs();
  if (await isCurrent(inputs)) {
    return;
  }
  const workers = await bundleWorkers();
  const page = await bundlePage(workers.names);
  const files = new Map([...workers.files, ...page.files]);
  await writeFolder(files, inputs);
  const megabytes = [...files.values()].reduce((sum, contents) => sum + contents.length, 0) / 1e6;
  const seconds = (performance.now() - started) / 1000;
  console.log(`explorer: ${files.size} files, ${megabytes.toFixed(1)} MB, built in ${seconds.toFixed(1)} s`);
}

/** One hash over everything that decides the result; the lock file stands for the installed packages. */
async function hashInputs() {
  const names = (await readdir(sources, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const others = ['gateway/explorer/examples.ts', 'scripts/build-explorer.mjs', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const name of [...names, ...others.map((other) => path.join(root, other))].sort()) {
    const contents = await readFile(name);
    hash.update(`${path.relative(root, name)}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}

async function isCurrent(inputs) {
  const manifest = path.join(target, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const last = JSON.parse(await readFile(manifest, 'utf8'));
  return last.inputs === inputs && last.files.every((name) => existsSync(path.join(target, name)));
}

async function bundleWorkers() {
  const entryPoints = Object.fromEntries(Object.entries(WORKERS).map(([name, file]) => [`${name}-worker`, file]));
  const result = await build({ ...COMMON_OPTIONS, entryPoints, format: 'iife' });
  const names = Object.fromEntries(
    Object.keys(WORKERS).map((name) => [name, onlyOutput(result, new RegExp(`^${name}-worker-\\w+\\.js$`))]),
  );
  return { names, files: outputs(result) };
}

async function bundlePage(workerNames) {
  const result = await build({
    ...COMMON_OPTIONS,
    entryPoints: { explorer: path.join(sources, 'main.tsx') },
    format: 'esm',
    splitting: true,
    define: { ...COMMON_OPTIONS.define, WORKER_FILES: JSON.stringify(workerNames) },
    loader: { '.svg': 'file' },
    // GraphiQL's toolkit imports it on demand for subscriptions over WebSocket, which this page does not open.
    external: ['graphql-ws'],
    plugins: [fontsAsFiles, withoutMonacoStyles],
  });
  const template = await readFile(path.join(sources, 'index.html'), 'utf8');
  const html = template
    .replace('__SCRIPT__', `explorer/${onlyOutput(result, /^explorer-\w+\.js$/)}`)
    .replace('__STYLES__', `explorer/${onlyOutput(result, /^explorer-\w+\.css$/)}`)
    .replace('__ICON__', `explorer/${onlyOutput(result, /^icon-\w+\.svg$/)}`);
  return { files: new Map([...outputs(result), ['index.html', Buffer.from(html)]]) };
}

function outputs(result) {
  return new Map(result.outputFiles.map((file) => [path.basename(file.path), Buffer.from(file.contents)]));
}

function onlyOutput(result, pattern) {
  const names = [...outputs(result).keys()].filter((name) => pattern.test(name));
  if (names.length !== 1) throw new Error(`Expected one output like ${pattern}, found: ${names.join(', ') || 'none'}`);
  return names[0];
}

/** Writes beside the folder and swaps, so that a server that starts meanwhile reads one whole build. */
async function writeFolder(files, inputs) {
  const fresh = `${target}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  for (const [name, contents] of files) {
    await writeFile(path.join(fresh, name), contents);
    if (/\.(js|css|svg|txt)$/.test(name)) await writeFile(path.join(fresh, `${name}.gz`), gzipSync(contents));
  }
  await writeFile(path.join(fresh, 'manifest.json'), JSON.stringify({ inputs, files: [...files.keys()] }, null, 2));
  await rm(target, { recursive: true, force: true });
  try {
    await rename(fresh, target);
  } catch (error) {
    // Another process that built at the same time was first; its build is as good when it had the same inputs.
    await rm(fresh, { recursive: true });
    if (!(await isCurrent(inputs))) throw error;
  }
}

await main();
