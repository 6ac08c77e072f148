import { jest } from '@jest/globals';
import { findServerBinary } from '../../shared/testing/mariadb-server.js';
import { prepareDatabases, releaseDatabases } from './test-server.js';

const before = { ...process.env };
const lines: string[] = [];

beforeEach(() => {
  delete process.env.KEHU_TEST_MYSQL_URL;
  delete process.env.KEHU_REQUIRE_MYSQL;
  lines.length = 0;
  jest.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});

afterEach(() => {
  jest.restoreAllMocks();
  process.env = { ...before };
});

const noServer = () => Promise.resolve(undefined);

test('without a server, the suites run on SQLite, visibly', async () => {
  await prepareDatabases(noServer);
  expect(lines).toEqual([
    'Database suites run on SQLite only: no KEHU_TEST_MYSQL_URL and no mariadbd or mysqld on the PATH.\n',
  ]);
  expect(process.env.KEHU_TEST_MYSQL_URL).toBeUndefined();
});

test('without a server, a run that requires one fails', async () => {
  process.env.KEHU_REQUIRE_MYSQL = '1';
  await expect(prepareDatabases(noServer)).rejects.toThrow('KEHU_REQUIRE_MYSQL=1, but there is no');
});

test('a server that the caller names is used, and its address with the password is not shown', async () => {
  process.env.KEHU_TEST_MYSQL_URL = 'mysql://root:secret@db.example:3306';
  process.env.KEHU_REQUIRE_MYSQL = '1';
  await prepareDatabases(noServer);
  await releaseDatabases();
  expect(lines).toEqual(['Database suites run on SQLite and the server that KEHU_TEST_MYSQL_URL names.\n']);
  expect(process.env.KEHU_TEST_MYSQL_URL).toBe('mysql://root:secret@db.example:3306');
});

const binary = await findServerBinary();
(binary ? test : test.skip)('a server that this machine has is started, named and forgotten', async () => {
  await prepareDatabases();
  expect(lines).toEqual([`Database suites run on SQLite and ${binary?.product} ${binary?.version} (throwaway).\n`]);
  expect(process.env.KEHU_TEST_MYSQL_URL).toMatch(/^mysql:\/\/root@127\.0\.0\.1:\d+$/);
  await releaseDatabases();
  expect(process.env.KEHU_TEST_MYSQL_URL).toBeUndefined();
});
