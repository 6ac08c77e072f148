import { testDatabases } from '../shared/testing/databases.js';
import { foundAgency, maker, type Agency, type Made } from './kit/agency.js';
import { runJobs } from './kit/run-jobs.js';
import { findInTables } from './kit/stored-bytes.js';
import { exactCircumstances, startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

const DAY = 86_400_000;

describe.each(testDatabases)('records that were deleted long ago, on %s', (kind) => {
  let graph: TestGraph;
  let client: TestClient;
  let agency: Agency;
  let days = 0;
  const exact = exactCircumstances();
  const circumstances = {
    ...exact,
    now: () => new Date(Date.parse(exact.now()) + days * DAY).toISOString(),
  };

  beforeAll(async () => {
    graph = await startTestGraph(kind, circumstances, { KEHU_ERASE_DELETED_DAYS: '30' });
    client = graph.as('administrator');
    graph.events.start();
    agency = await foundAgency(client);
  });
  afterAll(() => graph.remove());

  const remove = async (type: string, { id }: Made) => {
    const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    const read = await client.data<Record<string, Made>>(`query ($id: ID!) { ${field}(id: $id) { id version } }`, {
      id,
    });
    await client.data(`mutation ($input: Delete${type}Input!) { delete${type}(input: $input) { deletedId } }`, {
      input: { id, expectedVersion: read[field]!.version },
    });
  };
  const marked = async (type: string, mutation: string, mark: string, more: object) =>
    maker(client)(type, mutation, { name: `${mark} Zyxw`, ...more });
  const restore = (type: string, id: string) =>
    client.send(`mutation ($input: Restore${type}Input!) { restore${type}(input: $input) { clientMutationId } }`, {
      input: { id },
    });
  const marksLeft = async (...marks: string[]) => [
    ...new Set((await findInTables(graph, marks)).map(({ text }) => text)),
  ];

  it('are erased once the days are over, with what belongs to them, and others are not', async () => {
    const gone = await marked('Customer', 'createCustomer', 'Gonecustomer', {});
    await marked('Contact', 'createContact', 'Gonewith', { customerId: gone.id });
    const contact = await marked('Contact', 'createContact', 'Gonecontact', { customerId: agency.mine.customer.id });
    const deal = await marked('Opportunity', 'createOpportunity', 'Gonedeal', {
      customerId: agency.mine.customer.id,
      amount: { amount: 100, currency: 'CNY' },
    });
    const back = await marked('Contact', 'createContact', 'Backcontact', { customerId: agency.mine.customer.id });
    const marks = ['Gonecustomer', 'Gonewith', 'Gonecontact', 'Gonedeal', 'Backcontact'];
    await remove('Customer', gone);
    await remove('Contact', contact);
    await remove('Opportunity', deal);
    await remove('Contact', back);

    days = 29;
    expect(await runJobs(graph, 'erase-deleted-records')).toBe(0);
    expect(await marksLeft(...marks)).toHaveLength(5);
    expect((await restore('Contact', back.id)).errors).toBeUndefined();

    days = 31;
    expect(await runJobs(graph, 'erase-deleted-records')).toBe(3);
    await graph.events.settle();
    expect(await marksLeft(...marks)).toEqual(['Backcontact']);
    expect((await restore('Contact', contact.id)).errors).toHaveLength(1);
    expect(await runJobs(graph, 'erase-deleted-records')).toBe(0);
    const { database } = graph.subgraphs.get('customers')!;
    expect(await database.reader.query('SELECT DISTINCT reason, actor FROM erasures')).toEqual([
      { reason: 'Deleted for 30 days.', actor: 'system:erase-deleted-records' },
    ]);
  });

  it('are kept for ever where the deployment wants that', async () => {
    const kept = await startTestGraph(kind, circumstances, { KEHU_ERASE_DELETED_DAYS: 'none' });
    try {
      const administrator = kept.as('administrator');
      const { createCustomer } = await administrator.data<{ createCustomer: { customer: Made } }>(
        'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version } } }',
        { input: { name: 'Keptcustomer' } },
      );
      const { id, version } = createCustomer.customer;
      await administrator.data(
        'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }',
        { input: { id, expectedVersion: version } },
      );
      days += 5_000;
      expect(await runJobs(kept, 'erase-deleted-records')).toBe(0);
      expect(await findInTables(kept, ['Keptcustomer'])).not.toEqual([]);
    } finally {
      await kept.remove();
    }
  });
});
