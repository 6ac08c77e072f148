import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

/** A kind of database that every database suite runs on; `mysql` stands for MariaDB too. */
export type DatabaseKind = 'sqlite' | 'mysql';

/** An empty place for the databases of one suite, out of reach of every other suite. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** SQLite only: the folder for the files, as `KEHU_DATA_DIR` names it. */
  readonly dataDir?: string;
  /** MySQL and MariaDB only: the server, as `DATABASE_URL` names it. */
  readonly databaseUrl?: string;
  /** What the databases' names must start with on a server: `<prefix>_<subgraph>`. */
  readonly prefix: string;
  /** Drops everything that was created in this place; safe to call again. */
  remove(): Promise<void>;
}

const serverUrl = process.env.KEHU_TEST_MYSQL_URL;

/** What this run has: `describe.each(testDatabases)('customers on %s', (kind) => …)`. */
export const testDatabases: readonly DatabaseKind[] = serverUrl ? ['sqlite', 'mysql'] : ['sqlite'];

/** Makes an empty place for databases of this kind; the caller removes it after closing its connections. */
export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const prefix = `kehu_${randomBytes(6).toString('hex')}`;
  return kind === 'sqlite' ? openFolder(prefix) : openServer(prefix);
}

/** Runs statements on the test server, outside the code under test; mysql suites only. */
export async function withServer<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
  const connection = await createConnection({ uri: requiredServerUrl() });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

async function openFolder(prefix: string): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}-`));
  return { kind: 'sqlite', dataDir, prefix, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

function openServer(prefix: string): TestDatabase {
  return { kind: 'mysql', databaseUrl: requiredServerUrl(), prefix, remove: () => dropDatabases(prefix) };
}

function requiredServerUrl(): string {
  if (!serverUrl) throw new Error('There is no test server: KEHU_TEST_MYSQL_URL is not set.');
  return serverUrl;
}

async function dropDatabases(prefix: string): Promise<void> {
  await withServer(async (connection) => {
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT schema_name AS name FROM information_schema.schemata WHERE LEFT(schema_name, ?) = ?',
      [prefix.length + 1, `${prefix}_`],
    );
    for (const row of rows) await connection.query('DROP DATABASE ??', [row['name']]);
  });
}
