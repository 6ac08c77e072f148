import fc from 'fast-check';
import { normalForm } from '../../../shared/text/normal-form.js';
import { namedByLook, pinyinKey } from '../../../shared/text/pinyin-key.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { scaled } from '../../../test/setup/scale.js';
import { startWorld, type CustomersWorld } from '../testing/customers-world.js';

import.meta.jest.setTimeout(scaled(120_000, 1_800_000));

interface Row {
  readonly name: string;
  readonly shortName: string | null;
  readonly externalId: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

const of = <T>(list: readonly T[]) => fc.constantFrom(...list);
const CHINESE = ['北京', '华信', '科技', '有限公司', '晓梅', '林', '银行', '大', '海', '石油'];
const LATIN = [
  'Acme',
  'widget',
  'Widgets',
  'Müller',
  'muller',
  'international',
  'Internationale',
  'GmbH',
  'acne',
  'bc',
];
const name = fc.oneof(
  fc.array(of(CHINESE), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc.array(of([...LATIN, ...CHINESE]), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
);
const digits = fc.array(of(['1', '3', '8', '0']), { minLength: 8, maxLength: 8 }).map((all) => all.join(''));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 1 });
const row: fc.Arbitrary<Row> = fc.record({
  name,
  shortName: optional(name),
  externalId: fc.constant(null),
  phone: optional(digits.map((some) => `+86138${some}`)),
  email: optional(of(['lin@acme.example', 'office.bc@widgets.example', 'gmbh@huaxin.example'])),
});
const query = fc.oneof(
  name,
  fc.array(of([...CHINESE, ...LATIN]), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  of(['huaxin', 'hx', 'hxkj', 'lin', 'beijing', 'bj', 'kj', 'shiyou', 'sy', '信科', '华', '梅', '海石']),
  of(['acmee', 'wigdets', 'widgts', 'internatoinel', 'mullre', 'intrnational', 'gmhb', 'acem', 'nternational']),
  digits.map((some) => some.slice(0, 4)),
  of(['lin@acme', 'office.bc', '+86 138', 'zzz']),
);

/**
 * Which rows are found, and in which thousand, told by the rules of docs/search.md and nothing else: a walk through all rows,
 * with words, pinyin and distances counted in the plainest way.
 */
function expected(rows: readonly Row[], asked: string): string[] {
  const wanted = queryWords(asked);
  return rows
    .flatMap((each) => {
      const found = wanted.filter((word) => hasWord(each, word)).length;
      if (found === 0) return [];
      const names = [each.name, each.shortName].filter((text) => text !== null).map(normalForm);
      const whole = normalForm(asked);
      if (names.includes(whole)) return [`4 ${each.name}`];
      if (names.some((text) => text.startsWith(whole))) return [`3 ${each.name}`];
      return [`${found === wanted.length ? '2' : '1'} ${each.name}`];
    })
    .sort();
}

const plain = (text: string) => normalForm(text).replace(/ü/g, 'u');
const isChinese = (text: string) => /^\p{Script=Han}+$/u.test(text);
/** Parts of letters and digits, and of Chinese characters. */
const parts = (text: string) => plain(text).match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];

function queryWords(asked: string): string[] {
  if (/^[\d\s+]+$/.test(asked)) return [asked.replace(/\D/g, '')];
  return [...new Set(parts(asked).flatMap((part) => (isChinese(part) ? chineseWords(part) : [part])))];
}

/** Single characters in a row are one word. */
function chineseWords(part: string): string[] {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(part)].map(({ segment }) => segment);
  return segments
    .map((segment) => (segment.length > 1 ? ` ${segment} ` : segment))
    .join('')
    .trim()
    .split(/ +/);
}

function hasWord({ name: own, shortName, phone, email }: Row, word: string): boolean {
  const names = shortName === null ? [own] : [own, shortName];
  if (isChinese(word)) return names.some((text) => plain(text).includes(word));
  if (/^\d{4,}$/.test(word) && phone?.includes(word)) return true;
  if (email !== null && parts(email).some((part) => part.startsWith(word))) return true;
  return names.some((text) => {
    const words = parts(text).filter((part) => !isChinese(part));
    return words.some((part) => part.startsWith(word) || isForgiven(word, part)) || isRead(text, word);
  });
}

function isRead(text: string, word: string): boolean {
  return (plain(text).match(/\p{Script=Han}+/gu) ?? []).some((run) => {
    const syllables = [...pinyinKey(text, namedByLook(text)).matchAll(/([a-z]+)\d(\p{Script=Han})/gu)];
    const before = (
      plain(text)
        .split(run)[0]
        ?.match(/\p{Script=Han}/gu) ?? []
    ).length;
    const own = syllables.slice(before, before + run.length).map(([, syllable]) => syllable!);
    return starts(run).some((start) => {
      const rest = own.slice(start);
      return (
        rest.join('').startsWith(word) ||
        rest
          .map(([initial]) => initial)
          .join('')
          .startsWith(word)
      );
    });
  });
}

const FORMS = ['有限', '责任', '股份', '公司', '有限公司', '有限责任公司', '股份有限公司'];

function starts(run: string): number[] {
  if (run.length <= 4) return run.length === 1 ? [0] : [0, 1];
  const words = chineseWords(run);
  return words.flatMap((word, at) => (FORMS.includes(word) ? [] : [words.slice(0, at).join('').length]));
}

function isForgiven(word: string, other: string): boolean {
  if (!/^[a-z]{4,30}$/.test(word)) return false;
  const [most, kept] = word.length >= 9 ? [2, Math.floor(word.length / 3)] : [1, Math.floor(word.length / 2)];
  const hasPart = other.startsWith(word.slice(0, kept)) || other.endsWith(word.slice(-kept));
  return hasPart && distance(word, other) <= most;
}

function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one.startsWith(other.charAt(0))) return distance(a, b);
  if (Math.abs(one.length - other.length) > 2) return 3;
  const ways = [distance(a, other), distance(one, b), distance(a, b)];
  const [first, second] = one;
  const [third, fourth] = other;
  if (first === fourth && second === third) ways.push(distance(one.slice(2), other.slice(2)));
  return 1 + Math.min(...ways);
}

describe.each(testDatabases)('search on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  it('finds what a walk through all customers finds', async () => {
    const rows = fc.sample(row, { numRuns: 150, seed: 7 });
    const given = rows.map(({ phone, email, ...facts }) => ({
      ...facts,
      phones: phone === null ? [] : [{ number: phone }],
      emails: email === null ? [] : [{ address: email }],
    }));
    await world.change(
      'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { id } } }',
      {
        rows: given,
        onDuplicate: 'CREATE',
      },
    );
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const found: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const { search }: Page = await world.administrator.data<Page>(SEARCH, { query: asked, after });
          found.push(...search.nodes.map(({ score, record }) => `${String(Math.floor(score / 1_000))} ${record.name}`));
          [after, more] = [search.pageInfo.endCursor, search.pageInfo.hasNextPage];
        }
        expect({ asked, found: found.sort() }).toEqual({ asked, found: expected(rows, asked) });
      }),
      { numRuns: scaled(150, 3_000) },
    );
  });
});

interface Page {
  readonly search: {
    readonly nodes: { score: number; record: { name: string } }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const SEARCH = `query ($query: String!, $after: String) {
  search(query: $query, types: [CUSTOMER], first: 100, after: $after) {
    nodes { score record { ... on Customer { name } } } pageInfo { hasNextPage endCursor }
  }
}`;
