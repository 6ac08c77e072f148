import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Database } from '../shared/db/database.js';
import { openDatabase, type DatabaseContents, type DatabaseLocation } from '../shared/db/open-database.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { allDefinitions } from '../gateway/definitions.js';
import { locationOf } from './kit/test-graph.js';

const subgraphs = allDefinitions.map(({ name, database }) => [name, database] as const);

describe.each(testDatabases)('migrations on %s', (kind) => {
  let place: TestDatabase;
  let location: DatabaseLocation;
  let open: Database | undefined;
  beforeEach(async () => {
    place = await openTestDatabase(kind);
    location = locationOf(place);
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
    await place.remove();
  });

  const reopen = async (name: string, contents: DatabaseContents): Promise<Database> => {
    await open?.close();
    open = undefined;
    open = await openDatabase(location, name, contents);
    return open;
  };

  test.each(subgraphs)('of %s make what the entities say, and run once', async (name, contents) => {
    const database = await reopen(name, contents);
    expect(await drift(database)).toEqual([]);
    const run = await database.reader.query('SELECT name FROM migrations ORDER BY id');
    expect(run.map((row) => row.name)).toEqual(contents.migrations.map((migration) => migration.name));
    expect(await (await reopen(name, contents)).reader.query('SELECT name FROM migrations ORDER BY id')).toEqual(run);
  });

  test.each(subgraphs)('of %s go down to nothing and up again', async (name, contents) => {
    const database = await reopen(name, contents);
    for (const migration of contents.migrations) {
      expect(migration.name).toMatch(/\d{13}$/);
      await database.writerSource.undoLastMigration({ transaction: 'none' });
    }
    expect(await tables(database)).toEqual(['migrations']);
    expect(await drift(await reopen(name, contents))).toEqual([]);
  });

  test.each(subgraphs)('of %s run again after being cut off behind any table', async (name, contents) => {
    let failures = 0;
    for (let allowed = 0; ; allowed += 1) {
      const cutOff = cutOffAfter(allowed, contents);
      const outcome = await reopen(name, cutOff.contents).then(
        () => 'finished',
        (error: unknown) => (error as Error).message,
      );
      if (outcome === 'finished') break;
      expect(outcome).toBe('The power failed.');
      failures += 1;
    }
    expect(failures).toBeGreaterThan(0);
    const database = await reopen(name, contents);
    expect(await drift(database)).toEqual([]);
    expect(await database.reader.query('SELECT name FROM migrations')).toHaveLength(contents.migrations.length);
  });

  const described = subgraphs.filter(([, contents]) => (contents.entities as unknown[]).length > 0);

  test.each(described)('of %s: a column or an index too many or too few is noticed', async (name, contents) => {
    const database = await reopen(name, contents);
    const source = database.writerSource;
    const { tableName: table, primaryColumns } = source.entityMetadatas[0]!;
    await source.query(`ALTER TABLE ${table} ADD COLUMN stray int`);
    expect(await drift(database)).not.toEqual([]);
    await source.query(`ALTER TABLE ${table} DROP COLUMN stray`);
    expect(await drift(database)).toEqual([]);
    await source.query(`CREATE INDEX ix_stray ON ${table} (${primaryColumns[0]!.databaseName})`);
    expect((await drift(database)).join('\n')).toContain('ix_stray');
  });
});

/** What TypeORM would change to make the tables as the entities say. */
async function drift(database: Database): Promise<string[]> {
  const { upQueries } = await database.writerSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

async function tables(database: Database): Promise<string[]> {
  const rows = await database.reader.query(
    database.kind === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  );
  return rows.map(({ name }) => String(name));
}

/** The same migrations, but the power fails when they make one table more than allowed. */
function cutOffAfter(allowed: number, contents: DatabaseContents): { contents: DatabaseContents } {
  let left = allowed;
  const failing = (queryRunner: QueryRunner) =>
    new Proxy(queryRunner, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (property === 'createTable' && (left -= 1) < 0) throw new Error('The power failed.');
          return Reflect.apply(value, target, args);
        };
      },
    });
  const migrations = contents.migrations.map((Migration) => {
    class CutOff implements MigrationInterface {
      readonly #real = new Migration();
      up = (queryRunner: QueryRunner) => this.#real.up(failing(queryRunner)) as Promise<void>;
      down = (queryRunner: QueryRunner) => this.#real.down(queryRunner) as Promise<void>;
    }
    Object.defineProperty(CutOff, 'name', { value: Migration.name });
    return CutOff;
  });
  return { contents: { ...contents, migrations } };
}
