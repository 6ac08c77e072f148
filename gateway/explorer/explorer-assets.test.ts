import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { loadExplorerAssets } from './explorer-assets.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-explorer-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, contents: string | Buffer): Promise<void> {
  await writeFile(path.join(folder, name), contents);
}

test('a folder without a build is refused with the command that makes one', async () => {
  await expect(loadExplorerAssets(folder)).rejects.toThrow(
    `The explorer is not built: ${folder} has no index.html. Run "npm run build" first.`,
  );
  await expect(loadExplorerAssets(path.join(folder, 'absent'))).rejects.toThrow('Run "npm run build" first.');
});

test('the page is asked for again each time, runs scripts from files only and cannot be framed', async () => {
  await write('index.html', '<!doctype html>');
  const page = (await loadExplorerAssets(folder)).get('/');
  expect(page?.body.toString()).toBe('<!doctype html>');
  expect(page?.headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
      "img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    etag: expect.stringMatching(/^"[\w-]{22}"$/),
  });
});

test('an asset is kept for ever under its hashed name', async () => {
  await write('index.html', '');
  await write('explorer-ABC.js', 'void 0');
  const asset = (await loadExplorerAssets(folder)).get('/explorer/explorer-ABC.js');
  expect(asset?.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
});

test('only files of the page are found', async () => {
  await write('index.html', '');
  await write('manifest.json', '{}');
  await write('explorer-ABC.css', 'a{}');
  await write('explorer-ABC.css.gz', gzipSync('a{}'));
  const assets = await loadExplorerAssets(folder);
  const paths = ['/explorer/explorer-ABC.css', '/explorer/manifest.json', '/explorer/explorer-ABC.css.gz'];
  expect(paths.map((pathname) => assets.get(pathname) !== undefined)).toEqual([true, false, false]);
  for (const pathname of ['', '/index.html', '/explorer/', '/explorer/../package.json', '/graphql', '/__proto__']) {
    expect(assets.get(pathname)).toBeUndefined();
  }
});

test.each([
  ['gzip, deflate, br', true],
  ['deflate, GZIP', true],
  ['*', true],
  ['gzip;q=0.5', true],
  ['gzip;q=0', false],
  ['gzip; q=0.0, br', false],
  ['br', false],
  ['', false],
])('with accept-encoding %p the compressed variant is chosen: %p', async (acceptEncoding, isCompressed) => {
  await write('index.html', '');
  await write('explorer-ABC.css', 'a{}');
  await write('explorer-ABC.css.gz', gzipSync('a{}'));
  const assets = await loadExplorerAssets(folder);
  const asset = assets.get('/explorer/explorer-ABC.css', acceptEncoding);
  const plain = assets.get('/explorer/explorer-ABC.css');
  if (!asset || !plain) throw new Error('The style sheet is missing.');
  expect(asset.headers['content-encoding']).toBe(isCompressed ? 'gzip' : undefined);
  expect(asset.headers['vary']).toBe('accept-encoding');
  expect(asset.headers['etag'] === plain.headers['etag']).toBe(!isCompressed);
  expect((isCompressed ? gunzipSync(asset.body) : asset.body).toString()).toBe('a{}');
});
