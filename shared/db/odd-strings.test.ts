import { testDatabases } from '../testing/databases.js';
import { compareTexts } from '../text/compare-texts.js';
import { startsWith } from './conditions.js';
import { isDuplicateEntry } from './duplicate-entry.js';
import { inTime, openThings, thing, Thing, type ThingDatabase } from './testing/things.js';

/** Pieces that databases are known to disagree about. */
const PIECES = [
  ...[
    '😀',
    '😂',
    '👩‍👩‍👧‍👦',
    '👍🏽',
    '🇨🇳',
    '🇨',
    '❤️',
    '❤',
    '𠮷',
    '吉',
    '葛󠄀',
    '葛',
    '\u{10ffff}',
    '\uffff',
    '\ufffd',
    '\ue000',
    '\ud7ff',
  ],
  ...[
    'é',
    'e\u0301',
    'ệ',
    'e\u0323\u0302',
    'Å',
    'Å',
    'ñ',
    'ﬁ',
    'ﷺ',
    'ａ',
    'Ａ',
    '１',
    'ｱ',
    'ア',
    '㎏',
    'ß',
    'ẞ',
    'SS',
    'ss',
  ],
  ...['i', 'I', 'ı', 'İ', 'i\u0307', 'σ', 'ς', 'Σ', 'a', 'A', 'Z', 'z', '0', '9', '10', '客', '户', '客户', '한', '한'],
  ...[
    'שלום',
    'مرحبا',
    '\u200e',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u2028',
    '\u0085',
  ],
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
    '\t',
    '\n',
    '\r\n',
    '\u0001',
    '\u001f',
    '\u007f',
    '%',
    '_',
    '!',
    '!!',
    '!%',
    '\\',
    '\\\\',
  ],
  ...[
    "'",
    "''",
    '"',
    '`',
    ';',
    '--',
    '/*',
    '*/',
    '?',
    ':a',
    '$1',
    '{}',
    'NULL',
    'null',
    'true',
    '-0',
    '1e3',
    '0x41',
    '#',
    '\\0',
    '\\%',
  ],
];

const COUNT = 1_000;
const LONGEST = 255;

/** A thousand different strings, every time the same. */
function oddStrings(): string[] {
  const strings = new Set([...PIECES, '']);
  for (const piece of PIECES) {
    strings.add(`${piece} `).add(` ${piece}`).add(`a${piece}`);
    strings.add([...piece.repeat(LONGEST)].slice(0, LONGEST).join(''));
  }
  let state = 20_260_105;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  while (strings.size < COUNT) {
    strings.add(Array.from({ length: 1 + random(6) }, () => PIECES[random(PIECES.length)]).join(''));
  }
  return [...strings].slice(0, COUNT);
}

const STRINGS = oddStrings();
const IN_ORDER = [...STRINGS].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));

test('the strings are a thousand, different and whole', () => {
  expect(new Set(STRINGS).size).toBe(COUNT);
  expect(STRINGS.filter((text) => !text.isWellFormed() || [...text].length > LONGEST)).toEqual([]);
  expect([...STRINGS].sort(compareTexts)).toEqual(IN_ORDER);
  // The languages's own order is another one, or the test would show nothing.
  expect([...STRINGS].sort()).not.toEqual(IN_ORDER);
});

describe.each(testDatabases)('odd strings on %s', (kind) => {
  let things: ThingDatabase;
  const found = async (condition: string, parameters: readonly string[]) => {
    const rows = await things.database.reader.query(`SELECT t.name FROM things t WHERE ${condition}`, parameters);
    return rows.map(({ name }) => name as string).sort(compareTexts);
  };

  beforeAll(async () => {
    things = await openThings(kind);
    await things.fill(STRINGS.map((text, index) => thing({ id: `thing_${String(index)}`, name: text, code: text })));
  });
  afterAll(() => things.remove());

  test('come back as they were', async () => {
    const rows = await things.database.reader.query('SELECT id, name, code FROM things');
    const byId = new Map(rows.map(({ id, name, code }) => [id, [name, code]]));
    expect(STRINGS.map((_text, index) => byId.get(`thing_${String(index)}`))).toEqual(
      STRINGS.map((text) => [text, text]),
    );
  });

  test('stand in the order of their code points, both ways, with and without an index', async () => {
    const ordered = async (sql: string) => (await things.database.reader.query(sql)).map((row) => row.text);
    expect(await ordered('SELECT name AS text FROM things ORDER BY name, id')).toEqual(IN_ORDER);
    expect(await ordered('SELECT name AS text FROM things ORDER BY name DESC, id DESC')).toEqual(
      [...IN_ORDER].reverse(),
    );
    expect(await ordered("SELECT name AS text FROM things ORDER BY CONCAT(name, ''), amount")).toEqual(IN_ORDER);
  });

  test('equal themselves and nothing else', async () => {
    for (const text of STRINGS) expect(await found('t.name = ?', [text])).toEqual([text]);
    const some = STRINGS.filter((_text, index) => index % 7 === 0);
    const marks = some.map(() => '?').join(', ');
    expect(await found(`t.name IN (${marks})`, some)).toEqual([...some].sort(compareTexts));
    const groups = await things.database.reader.query('SELECT name, COUNT(*) AS n FROM things GROUP BY name');
    expect(groups).toHaveLength(COUNT);
  });

  test('are greater and smaller as their code points say', async () => {
    for (let index = 0; index < COUNT; index += 37) {
      const text = IN_ORDER[index] ?? '';
      expect(await found('t.name < ?', [text])).toEqual(IN_ORDER.slice(0, index));
      expect(await found('t.name >= ?', [text])).toEqual(IN_ORDER.slice(index));
    }
  });

  test('are found by their beginnings, wild cards being characters like others', async () => {
    const prefixes = new Set([...PIECES, '', ...STRINGS.map((text) => [...text].slice(0, 2).join(''))].slice(0, 400));
    for (const prefix of prefixes) {
      const { sql, parameters } = startsWith('t.name', prefix) ?? { sql: '1 = 0', parameters: [] };
      expect(await found(sql, parameters as string[])).toEqual(IN_ORDER.filter((text) => text.startsWith(prefix)));
    }
  });

  test('are unique where they differ at all, and only there', async () => {
    for (let index = 0; index < COUNT; index += 11) {
      const again = things.database.transact(inTime(), (transaction) =>
        transaction.insert(Thing, thing({ id: 'again', code: STRINGS[index] ?? '' })),
      );
      const error: unknown = await again.catch((failure: unknown) => failure);
      expect([STRINGS[index], isDuplicateEntry(error, Thing, 'ux_things_code')]).toEqual([STRINGS[index], true]);
    }
  });

  test('are found by their beginnings along an index', async () => {
    const { sql, parameters } = startsWith('t.name', '客') ?? { sql: '', parameters: [] };
    const explain = kind === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
    const plan = await things.database.reader.query(
      `${explain} SELECT t.name FROM things t WHERE ${sql} ORDER BY t.name, t.id LIMIT 21`,
      parameters,
    );
    expect(JSON.stringify(plan)).toContain('ix_things_name');
    expect(JSON.stringify(plan)).not.toMatch(/TEMP B-TREE|filesort/);
  });

  test('no beginning is too long to look for', async () => {
    for (const prefix of ['a'.repeat(1_000), '%'.repeat(1_001), '😀'.repeat(60_000)]) {
      const { sql, parameters } = startsWith('t.name', prefix) ?? { sql: '', parameters: [] };
      expect(await found(sql, parameters as string[])).toEqual([]);
    }
  });
});
