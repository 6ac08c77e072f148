import type { Random } from './random.js';
import type { CompanyTables, CustomerLine } from './tables.js';

type Industry = CustomerLine['industry'];

/** First halves of names, Chinese with their Latin spelling. */
const BRANDS = [
  ['瑞恒', 'ruiheng'],
  ['嘉禾', 'jiahe'],
  ['明澈', 'mingche'],
  ['泰岳', 'taiyue'],
  ['云帆', 'yunfan'],
  ['锦程', 'jincheng'],
  ['拓海', 'tuohai'],
  ['新禾', 'xinhe'],
  ['御景', 'yujing'],
  ['卓越', 'zhuoyue'],
  ['春晖', 'chunhui'],
  ['百川', 'baichuan'],
] as const;

/** Second halves: what a company does, in both languages. */
const BUSINESSES: readonly (readonly [Industry, string, string])[] = [
  ['FOOD_AND_BEVERAGE', '食品', 'Foods'],
  ['CONSUMER_GOODS', '日用品', 'Home'],
  ['TECHNOLOGY', '电子', 'Electronics'],
  ['SOFTWARE', '信息技术', 'Software'],
  ['RETAIL', '商贸', 'Stores'],
  ['HOSPITALITY', '旅游', 'Travel'],
  ['MANUFACTURING', '机械', 'Engineering'],
  ['EDUCATION', '教育', 'Academy'],
  ['LOGISTICS', '物流', 'Logistics'],
  ['MEDICAL', '医疗器械', 'Medical'],
];
const FORMS: Readonly<Record<string, string>> = {
  DE: 'GmbH',
  CH: 'AG',
  FR: 'SAS',
  SE: 'AB',
  US: 'Inc.',
  AU: 'Pty Ltd',
};
const QUARTERS = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];
const OWNERS = ['lin', 'chen', 'hughes', 'wang', 'weber', 'xu', 'tang', 'he'];

/** A customer beyond the end of the table; its number is part of its web address, so that no two are alike. */
export function composeCustomer({ places, names }: CompanyTables, index: number, random: Random): CustomerLine {
  const place = random.pick([...places.values()]);
  const [brand, latin] = random.pick(BRANDS);
  const [industry, chinese, english] = random.pick(BUSINESSES);
  const surname = random.pick(names.filter(({ language, part }) => language === 'en' && part === 'surname'));
  const isChinese = place.country === 'CN';
  const number = String(index + 1);
  return {
    key: `${isChinese ? latin : surname.latin}-${number}`,
    name: isChinese
      ? `${place.city}${brand}${chinese}有限公司（${number}号）`
      : `${surname.text} ${english} ${number} ${FORMS[place.country] ?? 'Ltd'}`,
    short_name: isChinese ? `${brand}${chinese}` : surname.text,
    kind: 'ORGANIZATION',
    industry,
    place: place.key,
    branch: undefined,
    employees: random.int(10, 5000),
    revenue: random.int(2, 900),
    founded: random.int(1950, 2020),
    source: random.pick(['REFERRAL', 'WEBSITE', 'FAIR', 'ADVERTISING', 'COLD_CALL'] as const),
    status: random.pick(['PROSPECT', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'INACTIVE', 'FORMER'] as const),
    level: random.pick(['STANDARD', 'STANDARD', 'STANDARD', 'STANDARD', 'KEY', 'VIP'] as const),
    owner: random.pick(OWNERS),
    parent: undefined,
    partner: random.chance(0.05),
    since: random.pick(QUARTERS),
    tags: [],
  };
}
