import { isEnumType, isObjectType, type GraphQLObjectType } from 'graphql';
import { startTestGraph, type TestGraph } from '../../../test/kit/test-graph.js';
import { ENUMS } from './catalogue/enums.js';
import { FIELDS } from './catalogue/fields.js';
import { TYPES } from './catalogue/types.js';
import { inEnglish } from './english.js';

interface TypeLabels {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly { name: string; label: string }[];
  readonly values: readonly { name: string; label: string }[];
}

const LABELS = `query ($types: [String!], $language: String) {
  labels(types: $types, language: $language) { name label fields { name label } values { name label } }
}`;
/** Types that carry records about, and are shown to nobody. */
const PLUMBING = /(?:Payload|Connection|Edge)$|^(?:Query|Mutation|PageInfo)$|^__/;

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph('sqlite');
});
afterAll(() => graph.remove());

async function labels(who: 'administrator' | 'analyst' | 'visitor', variables: object = {}): Promise<TypeLabels[]> {
  return (await graph.as(who).data<{ labels: TypeLabels[] }>(LABELS, { ...variables })).labels;
}

describe('the catalogue', () => {
  const types = () => {
    const { rules, schemaFor } = graph.graph.sight;
    return Object.values(schemaFor({ kind: 'staff', scopes: rules.mentionedScopes }).schema.getTypeMap());
  };
  const shown = () =>
    types().filter((type): type is GraphQLObjectType => isObjectType(type) && !PLUMBING.test(type.name));

  test('names every enum of the schema with all its values, and no other', () => {
    const enums = types()
      .filter(isEnumType)
      .filter(({ name }) => !name.startsWith('__'));
    const inSchema = enums.map((type) => [
      type.name,
      type
        .getValues()
        .map(({ name }) => name)
        .sort(),
    ]);
    const inCatalogue = Object.entries(ENUMS).map(([name, { values }]) => [name, Object.keys(values).sort()]);
    expect(Object.fromEntries(inCatalogue)).toEqual(Object.fromEntries(inSchema));
  });

  test('names every type of the schema with all its fields, and no other', () => {
    expect(Object.keys(TYPES).sort()).toEqual(
      shown()
        .map(({ name }) => name)
        .sort(),
    );
    const unnamed: string[] = [];
    const used = new Set<string>();
    for (const type of shown()) {
      const own = TYPES[type.name]?.fields ?? {};
      const fields = Object.keys(type.getFields());
      for (const field of fields) {
        if (Object.hasOwn(own, field)) continue;
        if (Object.hasOwn(FIELDS, field)) used.add(field);
        else unnamed.push(`${type.name}.${field}`);
      }
      for (const field of Object.keys(own)) {
        if (!fields.includes(field) || own[field] === FIELDS[field]) unnamed.push(`${type.name}.${field} for nothing`);
      }
    }
    expect(unnamed).toEqual([]);
    expect(Object.keys(FIELDS).filter((field) => !used.has(field))).toEqual([]);
  });

  test('calls no two values of an enum, and no two fields of a type, the same', () => {
    const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);
    const all = [
      ...Object.values(ENUMS).map(({ values }) => repeated(Object.values(values))),
      ...shown().map((type) => {
        const own = TYPES[type.name]?.fields ?? {};
        return repeated(Object.keys(type.getFields()).map((field) => own[field] ?? FIELDS[field] ?? ''));
      }),
    ];
    expect(all.flat()).toEqual([]);
  });
});

test('speaks English where nothing else is asked for', async () => {
  const [customer] = await labels('analyst', { types: ['Customer'] });
  expect(customer?.label).toBe('Customer');
  expect(customer?.fields.slice(0, 5)).toEqual([
    { name: 'id', label: 'ID' },
    { name: 'externalId', label: 'External ID' },
    { name: 'externalIds', label: 'External IDs' },
    { name: 'kind', label: 'Kind' },
    { name: 'name', label: 'Name' },
  ]);
  expect(['COLD_CALL', 'VIP', 'WECHAT', 'unitPrice', 'totpEnabledAt'].map(inEnglish)).toEqual([
    'Cold call',
    'VIP',
    'WeChat',
    'Unit price',
    'TOTP enabled at',
  ]);
});

test('speaks Chinese to who asks for it', async () => {
  const types = ['CustomerStatus', 'Customer', 'Customer'];
  const [customer, status] = await labels('analyst', { types, language: 'zh-CN' });
  expect(customer).toMatchObject({ name: 'Customer', label: '客户', values: [] });
  expect(customer?.fields.find(({ name }) => name === 'name')).toEqual({ name: 'name', label: '客户名称' });
  expect(status).toEqual({
    name: 'CustomerStatus',
    label: '客户状态',
    fields: [],
    values: [
      { name: 'PROSPECT', label: '潜在客户' },
      { name: 'ACTIVE', label: '合作中' },
      { name: 'INACTIVE', label: '不活跃' },
      { name: 'FORMER', label: '已流失' },
      { name: 'BLACKLISTED', label: '黑名单' },
    ],
  });
});

test('tells of what the caller sees of the schema, and of nothing else', async () => {
  const names = async (who: 'administrator' | 'analyst' | 'visitor') => (await labels(who)).map(({ name }) => name);
  const [administrator, analyst, visitor] = [
    await names('administrator'),
    await names('analyst'),
    await names('visitor'),
  ];
  expect(administrator).toEqual([...administrator].sort());
  expect([administrator, analyst, visitor].map((each) => each.includes('DeadLetter'))).toEqual([true, false, false]);
  expect([administrator, analyst, visitor].map((each) => each.includes('Customer'))).toEqual([true, true, false]);
  expect(visitor).toContain('Product');
  expect(
    await labels('visitor', { types: ['Customer', 'CustomerStatus', 'Nonsense', 'Query', '__Type', 'constructor'] }),
  ).toEqual([]);
  const fields = async (who: 'administrator' | 'analyst') =>
    (await labels(who, { types: ['Customer'] }))[0]?.fields.map(({ name }) => name);
  const { schema } = graph.graph.sight.schemaFor({ kind: 'bi', scopes: await scopesOf('analyst') });
  expect(await fields('analyst')).toEqual(Object.keys((schema.getType('Customer') as GraphQLObjectType).getFields()));
  expect(await fields('administrator')).toContain('portalLinks');
});

test('takes 100 names at most', async () => {
  const refusal = await graph.as('analyst').refusal(LABELS, { types: Array(101).fill('Customer') });
  expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
});

async function scopesOf(who: 'analyst'): Promise<readonly string[]> {
  const { me } = await graph.as(who).data<{ me: { scopes: string[] } }>('{ me { scopes } }');
  return me.scopes;
}
