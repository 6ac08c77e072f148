import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { operationCosts } from '../gateway/admission/operation-cost.js';
import { readSupergraph } from '../gateway/admission/supergraph.js';
import { projectRoot } from '../shared/config/project-root.js';
import { testDatabases } from '../shared/testing/databases.js';
import { LIN, startWorld, WEI, type CustomersWorld } from '../subgraphs/customers/testing/customers-world.js';
import { sendBulk, type BulkAnswer } from './kit/bulk-twin.js';

const STAGE = { lost: 'stg_00000000000000000000000004' };
const RESULTS = '{ results { index status } }';

describe.each(testDatabases)('what mutations of many records refuse, on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => (world = await startWorld(kind)));
  afterAll(() => world.graph.remove());

  const entries = async () => {
    const [row] = await world.graph.subgraphs
      .get('customers')!
      .database.reader.query('SELECT COUNT(*) AS total FROM journal_entries');
    return Number(row!.total);
  };
  const target = (id: string, expectedVersion = 1) => ({ id, expectedVersion });
  const reassign = (items: object[], who = world.administrator): Promise<BulkAnswer> =>
    sendBulk(who, { name: 'reassignCustomers', items: items as never, shared: { ownerId: WEI } });

  test.each([
    ['updateCustomers', 'customers', {}],
    ['reassignCustomers', 'customers', {}],
    ['deleteCustomers', 'customers', {}],
    ['tagCustomers', 'ids', { add: ['x'] }],
    ['updateContacts', 'contacts', {}],
    ['deleteContacts', 'contacts', {}],
    ['changeOpportunityStages', 'opportunities', { stageId: STAGE.lost, lossReason: 'x' }],
    ['reassignOpportunities', 'opportunities', {}],
    ['completeActivities', 'activities', {}],
    ['reassignActivities', 'activities', {}],
  ])('%s takes neither no item nor 501', async (mutation, field, shared) => {
    const item = field === 'ids' ? 'cus_absent' : target('cus_absent');
    const before = await entries();
    for (const count of [0, 501]) {
      const input = { [field]: Array.from({ length: count }, () => item), ...shared };
      expect(await world.refused(documentOf(mutation), input)).toEqual({
        code: 'BAD_USER_INPUT',
        field: `input.${field}`,
      });
    }
    expect(await entries()).toBe(before);
  });

  test.each([
    ['reassignCustomers', { ownerId: 'nobody' }, 'BAD_USER_INPUT', 'input.ownerId'],
    ['reassignCustomers', { territoryId: 'nowhere' }, 'BAD_USER_INPUT', 'input.territoryId'],
    ['tagCustomers', {}, 'BAD_USER_INPUT', 'input.add'],
    ['tagCustomers', { add: ['a', 'b'], remove: ['b'] }, 'BAD_USER_INPUT', 'input.remove'],
    ['tagCustomers', { add: ['x'.repeat(51)] }, 'BAD_USER_INPUT', 'input.add.0'],
    ['changeOpportunityStages', { stageId: STAGE.lost }, 'BAD_USER_INPUT', 'input.lossReason'],
    ['changeOpportunityStages', { stageId: 'stg_absent' }, 'NOT_FOUND', 'input.stageId'],
    ['reassignOpportunities', { ownerId: 'nobody' }, 'BAD_USER_INPUT', 'input.ownerId'],
    ['completeActivities', { outcomeNotes: 'x'.repeat(2_001) }, 'BAD_USER_INPUT', 'input.outcomeNotes'],
    ['reassignActivities', { ownerId: 'nobody' }, 'BAD_USER_INPUT', 'input.ownerId'],
  ])('%s fails as a whole on %j', async (mutation, shared, code, field) => {
    const id = await world.newCustomer('Whole');
    const items = {
      reassignCustomers: { customers: [target(id)] },
      tagCustomers: { ids: [id] },
      changeOpportunityStages: { opportunities: [target('opp_absent')] },
      reassignOpportunities: { opportunities: [target('opp_absent')] },
      completeActivities: { activities: [target('act_absent')] },
      reassignActivities: { activities: [target('act_absent')] },
    }[mutation];
    const before = await entries();
    expect(await world.refused(documentOf(mutation), { ...items, ...shared })).toEqual({ code, field });
    expect(await entries()).toBe(before);
  });

  test('nobody changes what they do not see, and learns nothing of it', async () => {
    const [hers, nobodys] = [await world.newCustomer('Hers', { ownerId: LIN }), await world.newCustomer('Nobodys')];
    const before = await world.rows('customers');
    const { results, changedCount, refusedCount } = await reassign(
      [target(nobodys), target(hers), target('x')],
      world.lin,
    );
    const message = 'No customer with this id exists, or you may not see it.';
    const refusal = { status: 'REFUSED', code: 'NOT_FOUND', field: null, message, currentVersion: null };
    const accepted = { status: 'UPDATED', code: null, field: null, message: null, currentVersion: null };
    expect({ results, changedCount, refusedCount }).toEqual({
      results: [
        { index: 0, id: nobodys, ...refusal },
        { index: 1, id: hers, ...accepted },
        { index: 2, id: 'x', ...refusal },
      ],
      changedCount: 1,
      refusedCount: 2,
    });
    const after = await world.rows('customers');
    expect(after.filter(({ id }) => id !== hers)).toEqual(before.filter(({ id }) => id !== hers));
    expect(after.find(({ id }) => id === hers)).toMatchObject({ owner_id: WEI, version: 2 });
  });

  test('the same customer twice is two changes with an entry each, and one that was undone has none', async () => {
    const id = await world.newCustomer('Twice');
    const rows = [
      { ...target(id, 1), name: 'Second' },
      { ...target(id, 1), name: 'Late' },
      { ...target(id, 2), name: '' },
      { ...target(id, 2), parentId: id },
      { ...target(id, 2), name: 'Third' },
    ];
    const { results } = await sendBulk(world.administrator, { name: 'updateCustomers', items: rows, shared: {} });
    expect(results.map(({ status, code, field, currentVersion }) => [code ?? status, field, currentVersion])).toEqual([
      ['UPDATED', null, null],
      ['STALE_VERSION', null, 2],
      ['BAD_USER_INPUT', 'row.name', null],
      ['BAD_USER_INPUT', 'row.parentId', null],
      ['UPDATED', null, null],
    ]);
    const { customer } = await world.administrator.data<{
      customer: { history: { nodes: { version: number; fields: object[] }[] } };
    }>('query ($id: ID!) { customer(id: $id) { history { nodes { version fields { field before after } } } } }', {
      id,
    });
    expect(customer.history.nodes.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(customer.history.nodes[0]!.fields).toEqual([{ field: 'name', before: 'Second', after: 'Third' }]);
  });

  test('what was carried out once is not carried out again under its key', async () => {
    const [one, other] = [await world.newCustomer('One'), await world.newCustomer('Other')];
    const shared = { ownerId: LIN, clientMutationId: 'hand-over-1' };
    const call = { name: 'reassignCustomers', items: [target(one), target(other, 7)], shared };
    const first = await sendBulk(world.administrator, call);
    expect(first.results.map(({ status, currentVersion }) => [status, currentVersion])).toEqual([
      ['UPDATED', null],
      ['REFUSED', 1],
    ]);
    const before = [await world.everything(), await entries()];
    expect(await sendBulk(world.administrator, call)).toEqual(first);
    const input = { customers: [target(one)], ...shared };
    expect((await world.refused(documentOf('reassignCustomers'), input)).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect([await world.everything(), await entries()]).toEqual(before);
  });

  test('tags are added beside those that are there, up to 50, and only such as may be used', async () => {
    const many = Array.from({ length: 49 }, (_, index) => `t${String(index)}`);
    const [full, free] = [await world.newCustomer('Full', { tags: many }), await world.newCustomer('Free')];
    const tag = (shared: object) =>
      sendBulk(world.administrator, {
        name: 'tagCustomers',
        items: [{ id: full }, { id: free }],
        shared: shared as never,
      });
    const told = ({ results }: BulkAnswer) => results.map(({ status, code, field }) => code ?? (field || status));
    expect(told(await tag({ add: ['new', 'newer'] }))).toEqual(['BAD_USER_INPUT', 'UPDATED']);
    expect(told(await tag({ add: ['new', 'newer'], remove: ['t0'] }))).toEqual(['UPDATED', 'UNCHANGED']);
    const { customers } = await world.administrator.data<{ customers: { nodes: { id: string; tags: string[] }[] } }>(
      'query ($ids: [ID!]) { customers(filter: { id: { in: $ids } }) { nodes { id tags } } }',
      { ids: [full, free] },
    );
    const tagsOf = (id: string) => customers.nodes.find((node) => node.id === id)!.tags;
    expect(tagsOf(full)).toEqual([...many.slice(1), 'new', 'newer'].sort());
    expect(tagsOf(free)).toEqual(['new', 'newer']);
    const { tagVocabulary } = await world.administrator.data<{ tagVocabulary: { id: string; version: number } }>(
      '{ tagVocabulary { id version } }',
    );
    const close = 'mutation ($input: UpdateTagVocabularyInput!) { updateTagVocabulary(input: $input) { __typename } }';
    await world.administrator.data(close, {
      input: { id: tagVocabulary.id, expectedVersion: tagVocabulary.version, isOpen: false },
    });
    const before = await world.everything();
    const { results } = await tag({ add: ['unheard'] });
    expect(results.map(({ code, field }) => [code, field])).toEqual([
      ['BAD_USER_INPUT', 'input.add'],
      ['BAD_USER_INPUT', 'input.add'],
    ]);
    expect(await world.everything()).toEqual(before);
  });

  test('500 customers are handed over with three statements for each, and those below all at once', async () => {
    const ids = await world.newCustomers(500);
    for (const customerId of ids.slice(0, 2)) await world.newContact(customerId);
    let answer: BulkAnswer | undefined;
    const statements = await world.graph.statements(async () => (answer = await reassign(ids.map((id) => target(id)))));
    expect(answer).toMatchObject({ changedCount: 500, refusedCount: 0 });
    expect(statements).toBeLessThan(500 * 3 + 130);
    const owned = (rows: Record<string, unknown>[]) => rows.filter(({ owner_id: owner }) => owner === WEI).length;
    expect(owned((await world.rows('customers')).filter(({ id }) => ids.includes(String(id))))).toBe(500);
    const contacts = (await world.rows('contacts')).filter(({ customer_id: of }) => ids.includes(String(of)));
    expect([contacts.length, owned(contacts)]).toEqual([2, 2]);
  });
});

test('an item costs 5, half of what a mutation by itself costs', () => {
  const supergraph = readSupergraph(readFileSync(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'));
  const costOf = (mutation: string, input: object) => {
    const [cost] = operationCosts(supergraph.apiSchema, supergraph.costRules, parse(documentOf(mutation)));
    return cost!({ input });
  };
  const customers = Array.from({ length: 500 }, () => ({ id: 'x', expectedVersion: 1 }));
  // The field, its payload, its input, 100 results as they are assumed, and the items.
  const fixed = 10 + 1 + 1 + 100;
  expect(costOf('reassignCustomers', { customers })).toBe(fixed + 500 * 5);
  expect(costOf('tagCustomers', { ids: customers.map(({ id }) => id), add: ['x'] })).toBe(fixed + 500 * 5);
  const phones = [{ number: '+8613800000001' }];
  expect(costOf('updateCustomers', { customers: customers.map((item) => ({ ...item, phones })) })).toBe(
    fixed + 500 * 6,
  );
});

function documentOf(mutation: string): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) ${RESULTS} }`;
}
