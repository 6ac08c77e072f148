import { DEFAULT_BUDGETS, DEFAULT_NEW_DOCUMENTS, METERED_KINDS } from './budgets.js';
import { readConfig } from './config.js';

const limits = (settings: NodeJS.ProcessEnv) => readConfig(settings).limits;

test('without settings there are the defaults, and nobody is trusted', () => {
  expect(limits({})).toEqual({
    largestCost: 12_000,
    budgets: DEFAULT_BUDGETS,
    newDocuments: DEFAULT_NEW_DOCUMENTS,
    trustedDocuments: undefined,
    trustedOnly: [],
  });
  expect(readConfig({}).trustedProxies).toEqual({ kind: 'count', count: 0 });
});

test('kinds that are not named keep their default', () => {
  expect(limits({ KEHU_BUDGETS: 'bi=500000/5000, staff=none' }).budgets).toEqual({
    ...DEFAULT_BUDGETS,
    bi: { maximum: 500_000, restoreRate: 5_000 },
    staff: undefined,
  });
  expect(limits({ KEHU_NEW_DOCUMENTS: 'anonymous=5' }).newDocuments).toEqual({
    ...DEFAULT_NEW_DOCUMENTS,
    anonymous: 5,
  });
});

test('"none" lifts every limit', () => {
  const { budgets, newDocuments } = limits({ KEHU_BUDGETS: 'none', KEHU_NEW_DOCUMENTS: 'none' });
  for (const kind of METERED_KINDS) expect([budgets[kind], newDocuments[kind]]).toEqual([undefined, undefined]);
});

test('the kinds that may send trusted documents only are named once', () => {
  const settings = { KEHU_TRUSTED_DOCUMENTS: '/etc/manifest.json', KEHU_TRUSTED_ONLY: 'customer, bi,customer' };
  expect(limits(settings)).toMatchObject({ trustedDocuments: '/etc/manifest.json', trustedOnly: ['customer', 'bi'] });
});

test.each([
  ['KEHU_BUDGETS', 'staff'],
  ['KEHU_BUDGETS', 'staff=10'],
  ['KEHU_BUDGETS', 'staff=10/0'],
  ['KEHU_BUDGETS', 'staff=0/1'],
  ['KEHU_BUDGETS', 'staff=-1/1'],
  ['KEHU_BUDGETS', 'staff=86401/1'],
  ['KEHU_BUDGETS', 'staff=9999999999/9999999999'],
  ['KEHU_BUDGETS', 'system=10/1'],
  ['KEHU_BUDGETS', 'staff=10/1,'],
  ['KEHU_NEW_DOCUMENTS', 'staff=0'],
  ['KEHU_NEW_DOCUMENTS', 'staff=1/1'],
  ['KEHU_TRUSTED_ONLY', 'partner'],
  ['KEHU_TRUSTED_ONLY', 'bi,,customer'],
  ['KEHU_TRUSTED_PROXIES', 'localhost'],
  ['KEHU_TRUSTED_PROXIES', '10'],
  ['KEHU_MAX_COST', '0'],
])('%s=%s is refused', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name} is ${JSON.stringify(value)}: must be `);
});
