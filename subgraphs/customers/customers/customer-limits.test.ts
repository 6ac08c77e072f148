import { randomUUID } from 'node:crypto';
import { principalFor } from '../../../test/kit/test-graph.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import type { CustomersLoaders } from '../loaders.js';
import { LIN, startWorld, type CustomersWorld } from '../testing/customers-world.js';

const WHOLE = `id version owner { id } tags employeeCount foundedYear website
  phones { number label } emails { address label } addresses { label street city province postalCode country }`;
const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { ${WHOLE} } } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { ${WHOLE} } } }`;
const REASSIGN = 'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }';
const DELETE = 'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }';
const RESTORE = 'mutation ($input: RestoreCustomerInput!) { restoreCustomer(input: $input) { customer { id } } }';
const IMPORT = `mutation ($input: ImportCustomersInput!) {
  importCustomers(input: $input) { results { status code field } }
}`;
const CREATED = { status: 'CREATED', code: null, field: null };

/** Of four bytes in UTF-8, as long as a character can be. */
const WIDE = '𠮷';
const NOT_USERS = [
  ['no character', ''],
  ['a name', 'Lin'],
  ['41 characters', 'u'.repeat(41)],
  ["a user's id and one character", `${LIN}0`],
  ["a customer's id", 'cus_01jd0000000000000000000201'],
  ['80,000 characters', 'usr_'.repeat(20_000)],
] as const;
const UNKNOWN = [
  ['no character', ''],
  ['nobody', 'cus_none'],
  ['44 characters', `cus_${'x'.repeat(40)}`],
  ['70,000 characters', 'x'.repeat(70_000)],
  ['half a character', '\ud800'],
] as const;

describe.each(testDatabases)('what a customer holds on %s', (kind) => {
  let world: CustomersWorld;
  let id: string;
  beforeAll(async () => {
    world = await startWorld(kind);
    id = await world.newCustomer('Holding');
  });
  afterAll(() => world.graph.remove());

  const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field });

  describe('an owner', () => {
    it.each(NOT_USERS)('that is %s is refused', async (_what, ownerId) => {
      expect(await world.refused(CREATE, { name: 'Owned', ownerId })).toEqual(bad('input.ownerId'));
      expect(await world.refused(REASSIGN, { id, expectedVersion: 1, ownerId })).toEqual(bad('input.ownerId'));
    });

    it('that is refused leaves the other rows of an import alone', async () => {
      const rows = ['u'.repeat(41), LIN, ''].map((ownerId, index) => ({ name: `Imported ${String(index)}`, ownerId }));
      const refused = { status: 'REFUSED', code: 'BAD_USER_INPUT', field: 'row.ownerId' };
      expect(await world.change(IMPORT, { rows, onDuplicate: 'CREATE' })).toEqual([refused, CREATED, refused]);
    });
  });

  it.each(UNKNOWN)('no customer has an id of %s', async (_what, unknown) => {
    const missing = (field?: string) => ({ code: 'NOT_FOUND', field });
    const target = { id: unknown, expectedVersion: 1 };
    expect(await world.refused(UPDATE, { ...target, name: 'X' })).toEqual(missing());
    expect(await world.refused(REASSIGN, { ...target, ownerId: null })).toEqual(missing());
    expect(await world.refused(DELETE, target)).toEqual(missing());
    expect(await world.refused(RESTORE, { id: unknown })).toEqual(missing());
    const below = { id, expectedVersion: 1, parentId: unknown };
    expect(await world.refused(CREATE, { name: 'X', parentId: unknown })).toEqual(missing('input.parentId'));
    expect(await world.refused(UPDATE, below)).toEqual(missing('input.parentId'));
    expect(await world.administrator.data('query ($id: ID!) { customer(id: $id) { id } }', { id: unknown })).toEqual({
      customer: null,
    });
  });

  it.each<[string, unknown]>([
    ['foundedYear', 0],
    ['foundedYear', -1],
    ['foundedYear', 999],
    ['foundedYear', 2_027],
    ['foundedYear', 2 ** 31 - 1],
    ['employeeCount', -1],
    ['employeeCount', 10_000_001],
    ['employeeCount', -(2 ** 31)],
  ])('%s of %d is refused', async (field, value) => {
    expect(await world.refused(CREATE, { name: 'Numbers', [field]: value })).toEqual(bad(`input.${field}`));
    expect(await world.refused(UPDATE, { id, expectedVersion: 1, [field]: value })).toEqual(bad(`input.${field}`));
    const rows = [{ name: 'Numbers', [field]: value }];
    expect(await world.change(IMPORT, { rows })).toEqual([{ status: 'REFUSED', ...bad(`row.${field}`) }]);
  });

  it('numbers at their limits are kept', async () => {
    for (const [foundedYear, employeeCount] of [
      [1_000, 0],
      [2_026, 10_000_000],
    ]) {
      const input = { name: 'Numbers', foundedYear, employeeCount };
      expect(await world.change(CREATE, input)).toMatchObject({ foundedYear, employeeCount });
    }
  });

  it.each<[string, object, string]>([
    ['an e-mail address of 255', { emails: [{ address: `${'a'.repeat(250)}@b.cn` }] }, 'input.emails.0.address'],
    ['an e-mail address of 70,000', { emails: [{ address: `${'a'.repeat(70_000)}@b.cn` }] }, 'input.emails.0.address'],
    ['a label of 41', { phones: [{ number: '+8613800138000', label: 'x'.repeat(41) }] }, 'input.phones.0.label'],
    ['a web site of 501 when written out', { website: `https://a.cn/${'客'.repeat(60)}` }, 'input.website'],
    ['an external id of 101', { externalId: 'x'.repeat(101) }, 'input.externalId'],
    [
      'a postal code of 21',
      { addresses: [{ country: 'CN', postalCode: '1'.repeat(21) }] },
      'input.addresses.0.postalCode',
    ],
  ])('%s characters is refused', async (_what, changes, field) => {
    expect(await world.refused(CREATE, { name: 'Texts', ...changes })).toEqual(bad(field));
  });

  it('as many of the longest texts as are allowed are kept', async () => {
    const twenty = <T>(entry: T): T[] => Array.from({ length: 20 }, () => entry);
    const text = (length: number) => WIDE.repeat(length);
    const facts = {
      phones: twenty({ number: `+${'8'.repeat(15)}`, label: text(40) }),
      emails: twenty({ address: `${'a'.repeat(249)}@b.cn`, label: '"'.repeat(40) }),
      addresses: twenty({
        ...{ label: text(40), street: text(300), city: text(100), province: text(100), postalCode: text(20) },
        country: 'CN',
      }),
      website: `https://a.cn/${'x'.repeat(487)}`,
    };
    const texts = { externalId: text(100), name: text(200), shortName: text(60) };
    expect(await world.change(CREATE, { ...texts, ...facts })).toMatchObject(facts);
  });

  it('500 rows with 50 tags each come in with one import', async () => {
    const tags = Array.from({ length: 50 }, (_, index) => `tag ${String(index).padStart(2, '0')}`);
    const rows = Array.from({ length: 500 }, (_, index) => ({ name: `Tagged ${String(index)}`, tags }));
    expect(await world.change(IMPORT, { rows })).toEqual(rows.map(() => CREATED));
    const query =
      '{ customers(filter: { tags: { any: ["tag 49"] }, name: { startsWith: "tagged" } }, first: 1) { totalCount nodes { tags } } }';
    expect(await world.administrator.data(query)).toEqual({ customers: { totalCount: 500, nodes: [{ tags }] } });
  });

  it('the tags of any number of customers are read', async () => {
    const loaders = world.graph.subgraphs.get('customers')!.scope({
      requestId: randomUUID(),
      principal: principalFor('administrator'),
      deadline: Date.now() + 60_000,
      log: world.graph.log,
    }).loaders as CustomersLoaders;
    const ids = Array.from({ length: 40_000 }, (_, index) => `cus_${String(index)}`);
    const tags = await loaders.tagsByCustomer.loadMany([...ids, id]);
    expect(tags.filter((found) => Array.isArray(found) && found.length === 0)).toHaveLength(ids.length + 1);
  });
});
