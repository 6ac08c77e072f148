import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readConfig, type FileLocation } from '../../../shared/config/config.js';
import type { FileStore } from './file-store.js';
import { folderStore } from './folder-store.js';
import { openFileStore } from './open-file-store.js';
import { presentParts } from './present-parts.js';
import { s3Store } from './s3-store.js';
import { startS3Server } from './testing/s3-server.js';

interface OpenedStore {
  store: FileStore;
  close(): Promise<void>;
}

const stores: Record<string, () => Promise<OpenedStore>> = {
  'a folder': async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kehu-store-'));
    const { files } = readConfig({ KEHU_DATA_DIR: folder });
    return { store: openFileStore(files), close: () => rm(folder, { recursive: true, force: true }) };
  },
  S3: async () => {
    const server = await startS3Server();
    return { store: openFileStore(readConfig(server.settings).files), close: () => server.close() };
  },
};

const MIB = 2 ** 20;
const piecesOf = (bytes: Buffer, length = 64 * 1024) =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
const streamOf = (bytes: Buffer) => Readable.from(piecesOf(bytes), { objectMode: false });

describe.each(Object.keys(stores))('the store in %s', (kind) => {
  let opened: OpenedStore;
  let store: FileStore;
  beforeEach(async () => {
    opened = await stores[kind]!();
    ({ store } = opened);
  });
  afterEach(() => opened.close());

  const read = async (key: string, range?: { start: number; end: number }) => buffer(await store.read(key, range));
  const keys = async (prefix: 'contents/' | 'parts/' | 'unfinished/' | 'parts/fil_1/') => {
    const found: string[] = [];
    for await (const { key } of store.list(prefix)) found.push(key);
    return found.sort();
  };

  test('gives back what was written, whole and in ranges', async () => {
    const bytes = randomBytes(6 * MIB + 17);
    await store.write('contents/one', bytes.length, streamOf(bytes));
    expect((await read('contents/one')).equals(bytes)).toBe(true);
    // Not 0 to 0: the S3 server of the tests takes that for all of it.
    for (const [start, end] of [
      [0, 1],
      [1, 1],
      [5, 1_000],
      [bytes.length - 1, bytes.length - 1],
      [3 * MIB, bytes.length - 1],
    ] as const) {
      expect((await read('contents/one', { start, end })).equals(bytes.subarray(start, end + 1))).toBe(true);
    }
  });

  test('keeps a single byte', async () => {
    await store.write('contents/small', 1, streamOf(Buffer.from('k')));
    expect((await read('contents/small')).toString()).toBe('k');
  });

  test('replaces what was there', async () => {
    await store.write('parts/fil_1/1', 3, streamOf(Buffer.from('old')));
    await store.write('parts/fil_1/1', 5, streamOf(Buffer.from('newer')));
    expect((await read('parts/fil_1/1')).toString()).toBe('newer');
    expect(await keys('parts/')).toEqual(['parts/fil_1/1']);
  });

  const wrong: Record<string, { size: number; bytes: () => AsyncIterable<Uint8Array>; error: string }> = {
    'that are too few': { size: 10, bytes: () => streamOf(Buffer.alloc(9)), error: '9 bytes came instead of 10.' },
    'that are too many': { size: 10, bytes: () => streamOf(Buffer.alloc(11)), error: '11 bytes came instead of 10.' },
    'of which there are none': {
      size: 10,
      bytes: () => streamOf(Buffer.alloc(0)),
      error: '0 bytes came instead of 10.',
    },
    'that break off': {
      size: 2 * MIB,
      bytes: async function* () {
        yield Buffer.alloc(MIB);
        throw new Error('The line went dead.');
      },
      error: 'The line went dead.',
    },
  };
  test.each(Object.entries(wrong))('keeps nothing of bytes %s', async (_name, { size, bytes, error }) => {
    await store.write('parts/fil_1/1', 3, streamOf(Buffer.from('old')));
    await expect(store.write('parts/fil_1/1', size, bytes())).rejects.toThrow(error);
    await expect(store.write('parts/fil_1/2', size, bytes())).rejects.toThrow(error);
    expect(await keys('parts/')).toEqual(['parts/fil_1/1']);
    expect((await read('parts/fil_1/1')).toString()).toBe('old');
    expect(await keys('unfinished/')).toEqual([]);
  });

  test('lets one of several writers of the same key win as a whole', async () => {
    const rivals = Array.from({ length: 6 }, (_, index) => Buffer.alloc(MIB, index + 1));
    await Promise.all(rivals.map((bytes) => store.write('parts/fil_1/1', MIB, streamOf(bytes))));
    const winner = await read('parts/fil_1/1');
    expect(rivals.some((bytes) => bytes.equals(winner))).toBe(true);
    expect(await keys('unfinished/')).toEqual([]);
  });

  test('lists what there is below a prefix, with size and time', async () => {
    const before = Date.now() - 2_000;
    for (const key of ['parts/fil_1/1', 'parts/fil_1/10', 'parts/fil_1/2', 'parts/fil_12/1', 'contents/x']) {
      await store.write(key, 2, streamOf(Buffer.from('ab')));
    }
    expect(await keys('parts/fil_1/')).toEqual(['parts/fil_1/1', 'parts/fil_1/10', 'parts/fil_1/2']);
    expect(await keys('parts/')).toHaveLength(4);
    for await (const { size, writtenAt } of store.list('contents/')) {
      expect(size).toBe(2);
      expect(Date.parse(writtenAt)).toBeGreaterThan(before);
      expect(Date.parse(writtenAt)).toBeLessThan(Date.now() + 2_000);
    }
  });

  test('finds nothing in an empty store, and nothing where nothing is', async () => {
    expect(await keys('parts/')).toEqual([]);
    await expect(read('contents/none')).rejects.toThrow();
  });

  test('removes, also what is not there', async () => {
    await store.write('parts/fil_1/1', 1, streamOf(Buffer.from('a')));
    await store.write('parts/fil_1/2', 1, streamOf(Buffer.from('b')));
    await store.remove('parts/fil_1/1');
    await store.remove('parts/fil_1/1');
    await store.remove('contents/none');
    expect(await keys('parts/')).toEqual(['parts/fil_1/2']);
    await store.remove('parts/fil_1/2');
    expect(await keys('parts/')).toEqual([]);
    await store.write('parts/fil_1/1', 1, streamOf(Buffer.from('c')));
    expect((await read('parts/fil_1/1')).toString()).toBe('c');
  });

  test('lets go of a content that nobody reads to its end', async () => {
    const bytes = randomBytes(4 * MIB);
    await store.write('contents/long', bytes.length, streamOf(bytes));
    for (let round = 0; round < 30; round += 1) {
      const stream = await store.read('contents/long');
      await new Promise((resolve) => stream.once('data', resolve));
      stream.destroy();
    }
    expect((await read('contents/long')).equals(bytes)).toBe(true);
  });
});

test('the store in S3 lists page by page', async () => {
  const server = await startS3Server();
  const { files } = readConfig(server.settings);
  const store = s3Store(files as Extract<FileLocation, { kind: 's3' }>, 3);
  const keys = Array.from({ length: 10 }, (_, index) => `parts/fil_1/${String(index + 1)}`);
  await Promise.all(keys.map((key) => store.write(key, 1, streamOf(Buffer.from('p')))));
  for (const count of [10, 9, 8]) {
    const found: string[] = [];
    for await (const { key } of store.list('parts/fil_1/')) found.push(key);
    expect(found.sort()).toEqual(keys.slice(0, count).sort());
    await store.remove(keys[count - 1]!);
  }
  await server.close();
});

test('the store in S3 says that it is full', async () => {
  const full = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(507).end());
  }).listen(0, '127.0.0.1');
  await once(full, 'listening');
  const KEHU_S3_URL = `http://127.0.0.1:${String((full.address() as AddressInfo).port)}`;
  const keys = { KEHU_S3_ACCESS_KEY: 'KEY', KEHU_S3_SECRET_KEY: 'SECRET' };
  const store = openFileStore(readConfig({ KEHU_S3_URL, KEHU_S3_BUCKET: 'full', ...keys }).files);
  await expect(store.write('contents/one', 1, streamOf(Buffer.from('x')))).rejects.toMatchObject({
    code: 'STORAGE_FULL',
  });
  full.closeAllConnections();
  full.close();
});

describe('a folder', () => {
  let folder: string;
  let store: FileStore;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kehu-store-'));
    store = folderStore(path.join(folder, 'files'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each(['../outside', 'parts/../../outside', 'parts/fil_1/..', '/etc/passwd', 'parts/fil_1/1\0', 'Parts/X', 'x'])(
    'does not go where the key %j leads',
    async (key) => {
      await expect(store.write(key, 1, streamOf(Buffer.from('x')))).rejects.toThrow('Not a key');
      await expect(store.read(key)).rejects.toThrow('Not a key');
      await expect(store.remove(key)).rejects.toThrow('Not a key');
      expect(await readdir(folder)).toEqual([]);
    },
  );

  test('takes what others leave in it for nothing of its own', async () => {
    const place = path.join(folder, 'files');
    await store.write('parts/fil_1/1', 1, streamOf(Buffer.from('x')));
    await store.write('contents/one', 1, streamOf(Buffer.from('x')));
    await writeFile(path.join(place, 'contents/.DS_Store'), 'x');
    await writeFile(path.join(place, 'parts/fil_1/.nfs000001'), 'x');
    await writeFile(path.join(place, 'parts/fil_1/1 (copy)'), 'x');
    await mkdir(path.join(place, 'parts/lost+found'), { mode: 0 });
    const found: string[] = [];
    for (const prefix of ['contents/', 'parts/'] as const) {
      for await (const { key } of store.list(prefix)) found.push(key);
    }
    expect(found).toEqual(['contents/one', 'parts/fil_1/1']);
    await store.write('parts/fil_1/x', 1, streamOf(Buffer.from('x')));
    expect(await presentParts(store, 'fil_1')).toEqual([1]);
    await store.remove('parts/fil_1/1');
    expect(await presentParts(store, 'fil_1')).toEqual([]);
  });

  test('removes the folder of an upload with its last part, also while another part comes', async () => {
    const write = (number: number) => store.write(`parts/fil_1/${String(number)}`, 1, streamOf(Buffer.from('x')));
    for (let round = 0; round < 50; round += 1) {
      await write(1);
      await Promise.all([store.remove('parts/fil_1/1'), write(2)]);
      expect(await readdir(path.join(folder, 'files/parts/fil_1'))).toEqual(['2']);
      await store.remove('parts/fil_1/2');
      expect(await readdir(path.join(folder, 'files/parts'))).toEqual([]);
    }
  });
});
