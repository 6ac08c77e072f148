import { AppError, type ErrorCode } from '../errors.js';
import { openErrands, type ErrandPlace } from '../jobs/testing/errands.js';
import { testDatabases } from '../testing/databases.js';
import { isDatabaseFailure } from './database-failure.js';
import type { SqlValue } from './database.js';

const failure = (driverError: object) => Object.assign(new Error(''), { driverError });

describe.each(testDatabases)('on %s', (kind) => {
  let place: ErrandPlace;
  beforeAll(async () => {
    place = await openErrands(kind);
  });
  afterAll(() => place.remove());

  const failureOf = async (sql: string, parameters: readonly unknown[] = []): Promise<unknown> => {
    try {
      await place.replicas[0].transact(Date.now() + 60_000, (db) => db.run(sql, parameters as SqlValue[]));
    } catch (error) {
      return error;
    }
    throw new Error('It did not fail.');
  };
  const INSERT = 'INSERT INTO errands (id, times) VALUES (?, ?)';

  test.each<[string, string, unknown[]]>([
    ['an object for a value', INSERT, ['err_1', { length: 1 }]],
    ['too few values', INSERT, ['err_1']],
    ['a rule that is broken', INSERT, ['err_1', null]],
    ['a column that is not there', 'UPDATE errands SET nothing = 1', []],
    ['a table that is not there', 'UPDATE nothing SET times = 1', []],
    ['a statement that is none', 'UPDATE errands', []],
    ['a subquery of two columns', 'UPDATE errands SET times = (SELECT 1, 2)', []],
    ['a function that is not there', 'UPDATE errands SET times = nothing_at_all(1)', []],
  ])('%s is the fault of the work', async (_case, sql, parameters) => {
    expect(isDatabaseFailure(await failureOf(sql, parameters))).toBe(false);
  });
});

test.each([
  ['a value for a column without default is missing', { code: 'ER_NO_DEFAULT', errno: 1364, sqlState: 'HY000' }, false],
  ['a value is out of range', { code: 'ER_DATA_OUT_OF_RANGE', errno: 1690, sqlState: '22003' }, false],
  ['an error that no list knows, of the class of data', { code: 'ER_NEW', errno: 9_999, sqlState: '22007' }, false],
  ['SQLite does not take that many values', { code: 'SQLITE_RANGE' }, false],
  ['a table may not be written', { code: 'ER_TABLEACCESS_DENIED_ERROR', errno: 1142, sqlState: '42000' }, true],
  ['there are too many connections', { code: 'ER_TOO_MANY_USER_CONNECTIONS', errno: 1203, sqlState: '42000' }, true],
  ['a limit of the user is reached', { code: 'ER_USER_LIMIT_REACHED', errno: 1226, sqlState: '42000' }, true],
  ['a deadlock', { code: 'ER_LOCK_DEADLOCK', errno: 1213, sqlState: '40001' }, true],
  ['a lock that is not given', { code: 'ER_LOCK_WAIT_TIMEOUT', errno: 1205, sqlState: 'HY000' }, true],
  ['the connection is lost', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }, true],
  ['the connection is closed already', { message: "Can't add new command when connection is in closed state" }, true],
  ['the file is closed already', { message: 'The database connection is not open' }, true],
  ['SQLite is busy', { code: 'SQLITE_BUSY' }, true],
  ['SQLite cannot read the disk', { code: 'SQLITE_IOERR_READ' }, true],
])('%s', (_case, driverError, isFailure) => {
  expect(isDatabaseFailure(failure(driverError))).toBe(isFailure);
});

test.each<[ErrorCode, boolean]>([
  ['OVERLOADED', true],
  ['DEADLINE_EXCEEDED', true],
  ['SUBGRAPH_UNAVAILABLE', true],
  ['OUTCOME_UNKNOWN', true],
  ['STORAGE_FULL', true],
  ['NOT_FOUND', false],
  ['CONFLICT', false],
])('%s', (code, isFailure) => {
  expect(isDatabaseFailure(new AppError(code, 'Planted.'))).toBe(isFailure);
});

test('a mistake of the program is no failure of the database', () => {
  expect(isDatabaseFailure(new TypeError('Cannot read properties of undefined'))).toBe(false);
  expect(isDatabaseFailure(undefined)).toBe(false);
});
