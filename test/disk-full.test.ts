import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection, type Connection } from 'mysql2/promise';
import { testDatabases } from '../shared/testing/databases.js';
import { findServerBinary, startThrowawayServer } from '../shared/testing/mariadb-server.js';
import { startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

import.meta.jest.setTimeout(120_000);

/** A graph whose products find no more room, and that can be given room again. */
interface FullDisk {
  readonly graph: TestGraph;
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  /** What the database itself says of its state, when it has something to say. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

const REFUSAL = {
  code: 'STORAGE_FULL',
  message: 'There is no room left to store anything. Nothing was changed.',
  extensions: { code: 'STORAGE_FULL', retryable: true },
};
const CREATE = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { name } } }';
const IMPORT = 'mutation ($input: ImportProductsInput!) { importProducts(input: $input) { results { status } } }';

/** Sizes a row so that a page holds few of them. */
const product = (name: string) => ({ name, description: 'x'.repeat(1_500) });

/** SQLite with a file that may not grow: what it says then is what it says of a full disk. */
async function fullFile(): Promise<FullDisk> {
  return sqliteOf(await startTestGraph('sqlite'));
}

function sqliteOf(graph: TestGraph): FullDisk {
  const { writerSource } = graph.subgraphs.get('sales')!.database;
  const mayHold = (pages: number) => writerSource.query(`PRAGMA max_page_count = ${pages}`);
  return {
    graph,
    // Less than it has means as much as it has.
    fill: () => mayHold(1),
    makeRoom: () => mayHold(1_073_741_823),
    complaints: async () => {
      const rows: { integrity_check: string }[] = await writerSource.query('PRAGMA integrity_check');
      return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    },
    close: () => graph.remove(),
  };
}

const run = promisify(execFile);

/** A file system in memory, of 24 MB; undefined where this user may not make one. */
async function mountSmall(): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-small-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]);
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
}

/** SQLite on a file system that somebody else has filled to the last byte. */
async function fullFileSystem(folder: string): Promise<FullDisk> {
  const graph = await startTestGraph('sqlite', undefined, { KEHU_DATA_DIR: folder });
  const filler = path.join(folder, 'filler');
  return {
    ...sqliteOf(graph),
    fill: async () => {
      const file = await open(filler, 'w');
      for (let size = 2 ** 20; size >= 1; size /= 2) while (await written(file, size));
      await file.close();
    },
    makeRoom: () => rm(filler),
    close: async () => {
      await graph.remove();
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

/** Whether so many bytes found room. */
async function written(file: FileHandle, size: number): Promise<boolean> {
  try {
    return (await file.write(Buffer.alloc(size))).bytesWritten === size;
  } catch (error) {
    expect((error as { code: string }).code).toBe('ENOSPC');
    return false;
  }
}

/** A server whose tables share one file that may not grow beyond 64 MB, and that somebody else has filled. */
async function fullServer(): Promise<FullDisk> {
  const server = await startThrowawayServer(undefined, [
    '--innodb-file-per-table=OFF',
    '--innodb-data-file-path=ibdata1:12M:autoextend:max:64M',
  ]);
  const graph = await startTestGraph('sqlite', undefined, {
    DATABASE_URL: server.url,
    KEHU_DATABASE_PREFIX: 'kehu_full',
  });
  const connection = await createConnection({ uri: server.url });
  return {
    graph,
    fill: () => fillServer(connection),
    makeRoom: async () => {
      await connection.query('DROP DATABASE filler');
    },
    complaints: async () => {
      const [rows] = await connection.query('CHECK TABLE kehu_full_sales.products, kehu_full_sales.journal_entries');
      return (rows as { Msg_text: string }[]).map(({ Msg_text: text }) => text).filter((text) => text !== 'OK');
    },
    close: async () => {
      await connection.end();
      await graph.remove();
      await server.stop();
    },
  };
}

/** Takes the room in ever smaller pieces, until there is none for the smallest. */
async function fillServer(connection: Connection): Promise<void> {
  await connection.query('CREATE DATABASE filler');
  for (const size of [8_000, 2_000, 100]) {
    await connection.query(`CREATE TABLE filler.of_${size} (id INT AUTO_INCREMENT PRIMARY KEY, text TEXT)`);
    const refused = async () => {
      const values = Array(100).fill(`(REPEAT('x', ${size}))`).join();
      const insert = connection.query(`INSERT INTO filler.of_${size} (text) VALUES ${values}`);
      return insert.then(
        () => false,
        (error: unknown) => {
          expect((error as { errno: number }).errno).toBe(1114);
          return true;
        },
      );
    };
    while (!(await refused()));
  }
}

const disks: [string, () => Promise<FullDisk>][] = [['a SQLite file', fullFile]];
const small = await mountSmall();
if (small === undefined) process.stderr.write('Skipped: a full file system, because this user may not mount one.\n');
else disks.push(['a file system with SQLite', () => fullFileSystem(small)]);
if (testDatabases.includes('mysql') && (await findServerBinary())) disks.push(['MariaDB', fullServer]);
else process.stderr.write('Skipped: a full database server, because none can be started here.\n');

describe.each(disks)('no room left in %s', (_name, openFull) => {
  let disk: FullDisk;
  let administrator: TestClient;
  let acknowledged = 0;

  beforeAll(async () => {
    disk = await openFull();
    administrator = disk.graph.as('administrator');
    await create('Before');
    await disk.fill();
  });
  afterAll(() => disk.close());

  const create = async (name: string) => {
    await administrator.data(CREATE, { input: product(name) });
    acknowledged += 1;
  };
  const refusal = (query: string, input: object) => administrator.refusal(query, { input });
  /** What is stored: the products, and the entries of the journal that tell of them. */
  const stored = async () => {
    const { products } = await administrator.data<{ products: { totalCount: number } }>('{ products { totalCount } }');
    const [row] = await disk.graph.subgraphs
      .get('sales')!
      .database.reader.query("SELECT COUNT(*) AS entries FROM journal_entries WHERE record_type = 'Product'");
    return { products: products.totalCount, entries: Number(row!.entries) };
  };
  const expectedRows = () => ({ products: acknowledged, entries: acknowledged });

  test('refuses what needs room, with its own code, and stores nothing of it', async () => {
    // What is left within pages that are there already takes a few.
    const refused = await (async () => {
      for (;;) {
        const { data, errors } = await administrator.send(CREATE, { input: product(`Filling ${acknowledged}`) });
        if (errors) return { data, errors };
        acknowledged += 1;
      }
    })();
    expect(refused).toEqual({
      data: { createProduct: null },
      errors: [{ message: REFUSAL.message, path: ['createProduct'], extensions: REFUSAL.extensions }],
    });
    expect(await stored()).toEqual(expectedRows());
  });

  test('refuses an import as a whole, however much of it would have fitted in', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({ ...product(`Row ${i}`), externalId: `row-${i}` }));
    expect(await refusal(IMPORT, { rows })).toMatchObject(REFUSAL);
    expect(await stored()).toEqual(expectedRows());
  });

  test('goes on answering what only reads', async () => {
    const { products } = await administrator.data<{ products: { nodes: { name: string }[] } }>(
      '{ products(first: 1, sort: { field: CREATED_AT, direction: ASC }) { nodes { name } } }',
    );
    expect(products.nodes).toEqual([{ name: 'Before' }]);
  });

  test('writes again once there is room, also what was refused, once', async () => {
    const key = 'refused-at-first';
    expect(await refusal(CREATE, { ...product('Again'), clientMutationId: key })).toMatchObject(REFUSAL);
    await disk.makeRoom();
    const again = { input: { ...product('Again'), clientMutationId: key } };
    // A server gives room back a moment after it was told to.
    while ((await administrator.send(CREATE, again)).errors) await sleep(20);
    acknowledged += 1;
    await administrator.data(CREATE, again);
    await create('After');
    expect(await stored()).toEqual(expectedRows());
    expect(await disk.complaints()).toEqual([]);
  });
});
