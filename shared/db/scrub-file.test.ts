import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openTestDatabase, type TestDatabase } from '../testing/databases.js';
import type { Database } from './database.js';
import { openSqliteDatabase } from './sqlite-database.js';

import.meta.jest.setTimeout(60_000);

const ROWS = 3_000;
const DEADLINE = Number.MAX_SAFE_INTEGER;

describe('a SQLite file that is scrubbed', () => {
  let place: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    place = await openTestDatabase('sqlite');
    database = await openSqliteDatabase(path.join(place.dataDir ?? '', 'kept.sqlite'), {
      entities: [],
      migrations: [],
    });
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  const markOf = (row: number) => `MARK${String(row)}Z`;
  const found = async (marks: readonly string[]) => {
    const names = await readdir(place.dataDir ?? '');
    const files = await Promise.all(names.map((name) => readFile(path.join(place.dataDir ?? '', name), 'latin1')));
    const bytes = files.join('');
    return marks.filter((mark) => bytes.includes(mark));
  };

  it('holds nothing of what was overwritten or deleted, however rows have moved, and all of the rest', async () => {
    await database.transact(DEADLINE, async ({ run }) => {
      await run('CREATE TABLE kept (id varchar(40) PRIMARY KEY, name text, body text)');
      await run('CREATE INDEX ix_kept_name ON kept (name, id)');
    });
    for (let row = 0; row < ROWS; row += 1) {
      await database.transact(DEADLINE, ({ run }) =>
        run('INSERT INTO kept VALUES (?, ?, ?)', [
          idOf(row),
          markOf(row),
          `${markOf(row)}${'y'.repeat((row * 37) % 700)}`,
        ]),
      );
    }
    const erased: string[] = [];
    const kept: string[] = [];
    await database.transact(DEADLINE, async ({ run }) => {
      for (let row = 0; row < ROWS; row += 1) {
        if (row % 3 === 0) await run('UPDATE kept SET name = ?, body = NULL WHERE id = ?', ['[erased]', idOf(row)]);
        if (row % 3 === 1) await run('DELETE FROM kept WHERE id = ?', [idOf(row)]);
        (row % 3 === 2 ? kept : erased).push(markOf(row));
      }
    });
    expect((await found(erased)).length).toBeGreaterThan(0);
    const reading = database.reader.query('SELECT COUNT(*) AS total FROM kept');
    await Promise.all([database.scrub(), reading]);
    expect(await found(erased)).toEqual([]);
    expect(await found(kept)).toEqual(kept);
    await database.transact(DEADLINE, ({ run }) => run('DELETE FROM kept WHERE id = ?', [idOf(2)]));
    expect(await database.reader.query('SELECT COUNT(*) AS total FROM kept WHERE name LIKE ?', ['MARK%'])).toEqual([
      { total: ROWS / 3 - 1 },
    ]);
  });
});

/** In an order that has nothing to do with that of the inserts, so that pages are split. */
function idOf(row: number): string {
  return `k${String((row * 7_919) % 100_003)}`;
}
