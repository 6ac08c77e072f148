import * as fc from 'fast-check';
import { labelledPairs, precision, recall, type Counts, type LabelledPair } from '../../../test/kit/labelled-pairs.js';
import { blockingKeys, MOST_KEYS } from './blocking-keys.js';
import { comparable, type CustomerFacts } from './comparable.js';
import { LIKELY, likeness } from './likeness.js';

const pairs = labelledPairs();

describe('labelled pairs', () => {
  it.each([
    ['train', 0.99, 0.97],
    ['test', 0.83, 0.77],
  ] as const)('finds the duplicates of the half %s', (half, leastPrecision, leastRecall) => {
    const counts = countsOf(pairs.filter((pair) => pair.half === half));
    expect(precision(counts)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(counts)).toBeGreaterThanOrEqual(leastRecall);
  });

  it('says the same whichever comes first, and however often it is asked', () => {
    for (const { left, right } of pairs) {
      const [a, b] = [comparable(left), comparable(right)];
      const { score, reasons } = likeness(a, b);
      expect(likeness(a, b)).toEqual({ score, reasons });
      expect(likeness(b, a).score).toBeCloseTo(score, 10);
    }
  });

  it('gives nearly all duplicates a blocking key in common, and none more than 12', () => {
    const same = pairs.filter((pair) => pair.same);
    const sharing = same.filter(({ left, right }) => {
      const [keys, others] = [blockingKeys(comparable(left)), blockingKeys(comparable(right))];
      expect(Math.max(keys.length, others.length)).toBeLessThanOrEqual(MOST_KEYS);
      return keys.some((key) => others.includes(key));
    });
    expect(sharing.length / same.length).toBeGreaterThanOrEqual(0.93);
  });
});

describe('likeness', () => {
  it('takes an entry for itself when it has a number, an address of mail or a rare name', () => {
    fc.assert(
      fc.property(facts, (entry) => {
        expect(score(entry, entry)).toBeGreaterThanOrEqual(LIKELY);
      }),
    );
  });

  it('does not regard the order of telephones, addresses of mail and contacts', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(score(reversed(a), b)).toBe(score(a, b));
      }),
    );
  });

  it('is between 0 and 1 for whatever is entered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, other) => {
        const value = score({ kind: 'ORGANIZATION', name }, { kind: 'PERSON', name: other });
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('names a branch as another unit, though it has the tax number of its firm', () => {
    const firm = { kind: 'ORGANIZATION', name: '上海砺明建设有限公司', taxId: '91310120MA1HN7Q20C' } as const;
    const branch = { ...firm, name: '上海砺明建设有限公司苏州分公司' };
    const { score: value, reasons } = likeness(comparable(firm), comparable(branch));
    expect(value).toBeLessThan(LIKELY);
    expect(reasons.map(({ fact }) => fact)).toEqual(['OTHER_UNIT', 'TAX_ID', 'NAME', 'CITY']);
  });

  it.each<[string, CustomerFacts, CustomerFacts, boolean]>([
    [
      'a firm in pinyin',
      firm('宁波瑞柏智能装备有限公司', '宁波'),
      firm('Ningbo Ruibai Intelligent Equipment Co., Ltd.', 'Ningbo'),
      true,
    ],
    ['a firm known all over the world', firm('Robert Bosch GmbH', 'Stuttgart'), firm('博世', '斯图加特'), true],
    [
      'umlauts',
      firm('Aschenbrenner Kühlanlagen GmbH', 'Görlitz'),
      firm('Aschenbrenner Kuehlanlagen', 'Goerlitz'),
      true,
    ],
    ['an inn in two towns', firm('Café Sonne', 'Freiburg'), firm('Café Sonne', 'Lübeck'), false],
    ['two trades of one name', firm('Bäckerei Aschwanden', 'Altdorf'), firm('Metzgerei Aschwanden', 'Altdorf'), false],
    ['two ordinals', firm('长沙市第二中学', '长沙'), firm('长沙市第五中学', '长沙'), false],
    ['traditional characters', person('歐陽靖宇', '长沙'), person('欧阳靖宇', '长沙市'), true],
    ['a common name', person('王芳', '北京'), person('王芳', '北京'), false],
    ['a man and a woman', person('Paul Sieveking', 'Hamburg'), person('Paula Sieveking', 'Hamburg'), false],
  ])('decides %s', (_case, a, b, isSame) => {
    expect(score(a, b) >= LIKELY).toBe(isSame);
  });
});

const facts: fc.Arbitrary<CustomerFacts> = fc.record({
  kind: fc.constantFrom('ORGANIZATION', 'PERSON'),
  name: fc.constantFrom(
    '尉迟梦薇',
    '苏州鼎沃自动化设备有限公司',
    'Ottoline Vickerstaff',
    'Möllenkamp Fördertechnik GmbH',
  ),
  phones: fc.uniqueArray(fc.integer({ min: 13_000_000_000, max: 18_999_999_999 }).map(String), {
    minLength: 1,
    maxLength: 3,
  }),
  emails: fc.uniqueArray(fc.constantFrom('a@kehu.test', 'b@kehu.test', 'c@qq.com'), { minLength: 1, maxLength: 3 }),
  contactNames: fc.uniqueArray(fc.constantFrom('王伟', '缪建新', 'Anna Schmidt'), { maxLength: 3 }),
});

function reversed(entry: CustomerFacts): CustomerFacts {
  return {
    ...entry,
    phones: [...(entry.phones ?? [])].reverse(),
    emails: [...(entry.emails ?? [])].reverse(),
    contactNames: [...(entry.contactNames ?? [])].reverse(),
  };
}

function firm(name: string, city: string): CustomerFacts {
  return { kind: 'ORGANIZATION', name, city };
}

function person(name: string, city: string): CustomerFacts {
  return { kind: 'PERSON', name, city };
}

function score(a: CustomerFacts, b: CustomerFacts): number {
  return likeness(comparable(a), comparable(b)).score;
}

function countsOf(some: readonly LabelledPair[]): Counts {
  const counts: Counts = { found: 0, wrong: 0, missed: 0 };
  for (const { left, right, same } of some) {
    if (score(left, right) >= LIKELY) counts[same ? 'found' : 'wrong'] += 1;
    else if (same) counts.missed += 1;
  }
  return counts;
}
