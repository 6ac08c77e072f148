import fc from 'fast-check';
import { matchTerritory, type RuledTerritory, type TerritoryFacts } from './match-territory.js';
import type { TerritoryRule } from './territory-rule.js';

const rule = (lists: Partial<TerritoryRule> = {}): TerritoryRule => ({
  countries: [],
  provinces: [],
  cities: [],
  industries: [],
  ...lists,
});
const territory = (id: string, priority: number, ...rules: TerritoryRule[]): RuledTerritory => ({
  id,
  priority,
  rules,
});
/** The rule that decides, and the territories that fit, the first one first. */
const decided = (territories: RuledTerritory[], facts: TerritoryFacts) => {
  const match = matchTerritory(territories, facts);
  if (!match) return undefined;
  expect(match.rule).toBe(match.territory.rules[match.rulePosition]);
  return [match.rulePosition, match.territory.id, ...match.others.map(({ id }) => id)];
};

test('the highest priority decides, and of equal ones the first; others that fit are told behind it', () => {
  const east = territory('ter_2', 5, rule({ countries: ['DE'] }), rule({ provinces: ['江苏'], countries: ['CN'] }));
  const china = territory('ter_1', 1, rule({ countries: ['CN'] }));
  const software = territory('ter_3', 5, rule({ industries: ['SOFTWARE'] }));
  const all = [china, software, east];
  expect(decided(all, { country: 'CN', province: '江苏', industry: 'SOFTWARE' })).toEqual([
    ...[1, 'ter_2', 'ter_3', 'ter_1'],
  ]);
  expect(decided(all, { country: 'CN', province: '广东' })).toEqual([0, 'ter_1']);
  expect(decided(all, { country: 'FR' })).toBeUndefined();
  expect(decided(all, {})).toBeUndefined();
});

test('places are compared without regard to case and width; what is not known is in no list', () => {
  const ruled = [territory('ter_1', 0, rule({ cities: ['São Paulo', 'ＳＨＡＮＧＨＡＩ'] }))];
  expect(decided(ruled, { city: ' shanghai ' })).toEqual([0, 'ter_1']);
  expect(decided(ruled, { city: 'Sao Paulo' })).toBeUndefined();
  expect(decided(ruled, { country: 'CN' })).toBeUndefined();
});

test('a rule of nothing but empty lists fits everything, a territory without rules nothing', () => {
  expect(decided([territory('ter_1', 0, rule()), territory('ter_2', 9)], {})).toEqual([0, 'ter_1']);
});

test('it agrees with trying every rule in every order', () => {
  const value = {
    country: ['CN', 'DE'],
    province: ['江苏', 'Bayern'],
    city: ['Ａ', 'b'],
    industry: ['RETAIL', 'MEDIA'],
  };
  const some = (of: string[]) => fc.subarray(of);
  const rules = fc.record({
    countries: some(value.country),
    provinces: some(value.province),
    cities: some(value.city),
    industries: some(value.industry),
  }) as fc.Arbitrary<TerritoryRule>;
  const territories = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^ter_[a-e]$/), priority: fc.nat(2), rules: fc.array(rules, { maxLength: 3 }) }),
    { selector: ({ id }) => id, maxLength: 5 },
  );
  const maybe = (of: string[]) => fc.constantFrom(...of, undefined, null);
  const facts = fc.record({
    country: maybe(value.country),
    province: maybe(value.province),
    city: maybe(['A', 'B', 'c']),
    industry: maybe(value.industry),
  });
  const isIn = (list: string[], fact: string | null | undefined, same: (text: string) => string) =>
    list.length === 0 || (typeof fact === 'string' && list.map(same).includes(same(fact)));
  const asWritten = (text: string) => text;
  const folded = (text: string) => text.replace('Ａ', 'A').toLowerCase();
  fc.assert(
    fc.property(territories, facts, (all, known) => {
      const expected: [number, string, number][] = [];
      for (const each of all) {
        for (const [position, one] of each.rules.entries()) {
          const isRight =
            isIn(one.countries, known.country, asWritten) &&
            isIn(one.provinces, known.province, asWritten) &&
            isIn(one.cities, known.city, folded) &&
            isIn(one.industries, known.industry, asWritten);
          if (!isRight) continue;
          expected.push([-each.priority, each.id, position]);
          break;
        }
      }
      expected.sort(([a, b], [c, d]) => a - c || (b < d ? -1 : 1));
      const [first] = expected;
      expect(decided(all, known)).toEqual(first && [first[2], ...expected.map(([, id]) => id)]);
    }),
    { numRuns: 1_000 },
  );
});
