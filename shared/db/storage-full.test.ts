import { AppError } from '../errors.js';
import { storageFailure } from './storage-full.js';

const failure = (facts: object) => Object.assign(new Error(''), { driverError: { message: '', ...facts } });

test.each([
  ['SQLite finds no room', { code: 'SQLITE_FULL', message: 'database or disk is full' }],
  ['SQLite cannot write', { code: 'SQLITE_IOERR_WRITE', message: 'disk I/O error' }],
  ['a disk is full', { errno: 1021, message: 'Disk full (/tmp/#sql); waiting for someone to free some space' }],
  ['a table is full', { errno: 1114, message: "The table 'products' is full" }],
  [
    'a file cannot be written',
    { errno: 3, message: 'Error writing file \'a\' (Errcode: 28 "No space left on device")' },
  ],
  ['a log cannot be written', { errno: 1026, message: "Error writing file './kehu-bin' (errno: 28)" }],
  [
    'the engine finds no room',
    { errno: 1030, message: 'Got error 28 "No space left on device" from storage engine InnoDB' },
  ],
  ['a commit finds no room', { errno: 1180, message: 'Got error 122 "Disk quota exceeded" during COMMIT' }],
])('%s: the client learns that, and no more', (_case, facts) => {
  const shown = storageFailure(failure(facts));
  expect(shown).toBeInstanceOf(AppError);
  expect(shown).toMatchObject({
    code: 'STORAGE_FULL',
    message: 'There is no room left to store anything. Nothing was changed.',
    details: {},
  });
});

test.each([
  ['a broken index', { code: 'SQLITE_CONSTRAINT_UNIQUE', message: 'UNIQUE constraint failed: products.name' }],
  [
    'another error of the engine',
    { errno: 1030, message: 'Got error 1 "Operation not permitted" from storage engine' },
  ],
  [
    'a value that speaks of it',
    { errno: 1062, message: "Duplicate entry 'errno: 28' for key 'ux_products_name_live'" },
  ],
])('%s stays what it is', (_case, facts) => {
  const error = failure(facts);
  expect(storageFailure(error)).toBe(error);
});

test('what is no failure of a database stays what it is', () => {
  const error = new AppError('CONFLICT', 'no');
  expect(storageFailure(error)).toBe(error);
});
