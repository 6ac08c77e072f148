import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RowDataPacket } from 'mysql2/promise';
import { openTestDatabase, testDatabases, withServer } from './databases.js';

describe.each(testDatabases)('a test database on %s', (kind) => {
  test('is an empty place of its own', async () => {
    const first = await openTestDatabase(kind);
    const second = await openTestDatabase(kind);
    expect(first.kind).toBe(kind);
    expect(first.prefix).toMatch(/^kehu_[0-9a-f]{12}$/);
    expect(second.prefix).not.toBe(first.prefix);
    expect([typeof first.dataDir, typeof first.databaseUrl]).toEqual(
      kind === 'sqlite' ? ['string', 'undefined'] : ['undefined', 'string'],
    );
    await Promise.all([first.remove(), second.remove()]);
  });
});

test('removing a folder takes its files along, and may be repeated', async () => {
  const { dataDir, remove } = await openTestDatabase('sqlite');
  if (!dataDir) throw new Error('expected a folder');
  writeFileSync(join(dataDir, 'customers.sqlite'), 'rows');
  await remove();
  expect(existsSync(dataDir)).toBe(false);
  await remove();
});

const mysqlDescribe = testDatabases.includes('mysql') ? describe : describe.skip;

mysqlDescribe('databases on a server', () => {
  test('removing drops those with the prefix and no other', async () => {
    const mine = await openTestDatabase('mysql');
    const other = await openTestDatabase('mysql');
    // As LIKE patterns, the underscores of the prefix would match any character.
    const lookalike = `${mine.prefix.replace('_', 'x')}_customers`;
    const created = [`${mine.prefix}_customers`, `${mine.prefix}_sales`, `${other.prefix}_sales`, lookalike];
    for (const name of created) await withServer((connection) => connection.query('CREATE DATABASE ??', [name]));
    await mine.remove();
    expect(await present(created)).toEqual([`${other.prefix}_sales`, lookalike].sort());
    await mine.remove();
    await other.remove();
    await withServer((connection) => connection.query('DROP DATABASE ??', [lookalike]));
    expect(await present(created)).toEqual([]);
  });
});

async function present(names: string[]): Promise<string[]> {
  return withServer(async (connection) => {
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name IN (?)',
      [names],
    );
    return rows.map((row) => String(row['name'])).sort();
  });
}
