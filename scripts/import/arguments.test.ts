import { readArguments } from './arguments.js';

test('reads a whole command line', () => {
  const line =
    'customers a/b.CSV --map m.json --dry-run --on-duplicate update --strict --concurrency 2 --url http://h/g --token t';
  expect(readArguments(line.split(' '))).toEqual({
    type: 'customers',
    file: 'a/b.CSV',
    map: 'm.json',
    dryRun: true,
    strict: true,
    concurrency: 2,
    report: 'a/b.refused.csv',
    onDuplicate: 'UPDATE',
    url: 'http://h/g',
    token: 't',
  });
});

test('fills in what is left out', () => {
  expect(readArguments(['users', 'staff', '--map=m.json'])).toMatchObject({
    dryRun: false,
    strict: false,
    concurrency: 1,
    report: 'staff.refused.csv',
    onDuplicate: undefined,
  });
  expect(readArguments(['--help'])).toBeUndefined();
});

test.each([
  ['', 'name what to import: users, customers, contacts, interactions, products, opportunities'],
  ['toString a.csv --map m', 'name what to import'],
  ['users --map m', 'name one CSV file after the type'],
  ['users a.csv b.csv --map m', 'name one CSV file after the type'],
  ['users a.csv', 'name the mapping file with --map'],
  ['users a.csv --map m --colour red', "Unknown option '--colour' (--help shows how)"],
  ['users a.csv --map', "Option '--map <value>' argument missing"],
  ['users a.csv --map m --concurrency 9', '--concurrency must be from 1 to 8, not "9"'],
  ['users a.csv --map m --on-duplicate merge', '--on-duplicate must be skip, update or create, not "merge"'],
  ['users a.csv --map m --report ./a.csv', '--report must not name the file that is imported'],
])('refuses %j', (line, message) => {
  const args = line.split(' ').filter((part) => part !== '');
  expect(() => readArguments(args)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  expect(() => readArguments(args)).toThrow(message);
});
