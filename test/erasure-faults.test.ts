import { testDatabases } from '../shared/testing/databases.js';
import { maker, type Made } from './kit/agency.js';
import type { Json } from './kit/graph-server.js';
import { replaceApply } from './kit/held-handler.js';
import { runJobs } from './kit/run-jobs.js';
import { startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

const ERASURE = 'query ($id: ID!) { erasure(id: $id) { isDone parts { subgraph state } } }';

describe.each(testDatabases)('an erasure on %s', (kind) => {
  let graph: TestGraph;
  let client: TestClient;
  let make: ReturnType<typeof maker>;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    client = graph.as('administrator');
    make = maker(client);
  });
  afterAll(() => graph.remove());

  const erase = async (type: 'Customer' | 'Contact', id: string): Promise<string> => {
    const mutation = `mutation ($input: Erase${type}Input!) { erase${type}(input: $input) { erasureId } }`;
    const data = await client.data<Json>(mutation, { input: { id, reason: 'Asked for it' } });
    return data[`erase${type}`].erasureId;
  };
  const states = async (id: string) => {
    const { erasure } = await client.data<Json>(ERASURE, { id });
    return Object.fromEntries(erasure.parts.map(({ subgraph, state }: Json) => [subgraph, state]));
  };
  const rows = (subgraph: string, sql: string, ...parameters: string[]) =>
    graph.subgraphs.get(subgraph)!.database.reader.query(sql, parameters);
  const finish = async () => {
    await graph.events.settle();
    await runJobs(graph, 'erase-files');
    await runJobs(graph, 'scrub-database');
  };
  const reach = (name: string) => ({
    name,
    phones: [{ number: `+86138${String(Math.random()).slice(2, 10)}` }],
    emails: [{ address: `${name.toLowerCase()}@example.org` }],
  });

  it('that fails in another subgraph is shown as pending, and carried out when it is tried again', async () => {
    const customer = await make('Customer', 'createCustomer', reach('Delayed'));
    await make('Opportunity', 'createOpportunity', { customerId: customer.id, name: 'Delayed deal' });
    await graph.events.settle();
    const sales = graph.subgraphs.get('sales')!;
    const { restore } = replaceApply(sales, 'known-customers', (own, tx, event) =>
      event.type === 'customer.erased' ? Promise.reject(new TypeError('Planted.')) : own(tx, event),
    );
    let id: string;
    try {
      id = await erase('Customer', customer.id);
      await finish();
      expect(await states(id)).toEqual({ customers: 'DONE', identity: 'DONE', sales: 'PENDING', platform: 'DONE' });
      await expect(runJobs(graph, 'retry-erasures')).rejects.toThrow('Planted.');
      expect(await rows('sales', 'SELECT event_type FROM dead_letters ORDER BY position')).toEqual([
        { event_type: 'customer.erased' },
        { event_type: 'erasure.requested' },
      ]);
    } finally {
      restore();
    }
    expect(await runJobs(graph, 'retry-erasures')).toBe(2);
    await finish();
    expect(await states(id)).toEqual({ customers: 'DONE', identity: 'DONE', sales: 'DONE', platform: 'DONE' });
    expect(await rows('sales', 'SELECT name FROM opportunities WHERE customer_id = ?', customer.id)).toEqual([
      { name: '[erased]' },
    ]);
    expect(await rows('sales', 'SELECT hash FROM identities WHERE holder_id = ?', customer.id)).toEqual([]);
    expect(await rows('sales', 'SELECT id FROM dead_letters')).toEqual([]);
  });

  it('that always fails keeps none from its turn that came later', async () => {
    const [stuck, later] = await Promise.all(
      ['Stuck', 'Later'].map((name) => make('Customer', 'createCustomer', reach(name))),
    );
    await graph.events.settle();
    const sales = graph.subgraphs.get('sales')!;
    let failing = [stuck!.id, later!.id];
    const { restore } = replaceApply(sales, 'known-customers', (own, tx, event) =>
      event.type === 'customer.erased' && failing.includes(event.subjectId)
        ? Promise.reject(new TypeError('Planted.'))
        : own(tx, event),
    );
    try {
      const first = await erase('Customer', stuck!.id);
      const second = await erase('Customer', later!.id);
      await finish();
      await sales.database.transact(Date.now() + 10_000, async (tx) => {
        for (let position = -100; position < 0; position += 1) {
          await tx.run(
            'INSERT INTO dead_letters (id, handler, source, position, event_type, record_id, event, attempts, error, failed_at) ' +
              "SELECT ?, handler, source, ?, event_type, record_id, event, attempts, error, '2026-01-05 08:00:00.000' " +
              "FROM dead_letters WHERE record_id = ? AND event_type = 'customer.erased' AND position > 0",
            [`dlt_stuck${String(-position)}`, position, stuck!.id],
          );
        }
      });
      failing = [stuck!.id];
      await expect(runJobs(graph, 'retry-erasures')).rejects.toThrow('Planted.');
      expect(await states(second)).toMatchObject({ sales: 'PENDING' });
      await expect(runJobs(graph, 'retry-erasures')).rejects.toThrow('Planted.');
      await finish();
      expect([await states(first), await states(second)]).toMatchObject([{ sales: 'PENDING' }, { sales: 'DONE' }]);
    } finally {
      restore();
    }
    while ((await runJobs(graph, 'retry-erasures')) > 0);
    await finish();
    expect(await rows('sales', 'SELECT id FROM dead_letters')).toEqual([]);
  });

  it('lets go of events about the erased that handlers could not digest, even of those laid aside later', async () => {
    const contact = await newContact('Undigested');
    const sales = graph.subgraphs.get('sales')!;
    const { restore } = replaceApply(sales, 'known-customers', (own, tx, event) =>
      event.subjectId === contact.id && event.type !== 'contact.erased'
        ? Promise.reject(new TypeError('Planted.'))
        : own(tx, event),
    );
    const letters = () => rows('sales', 'SELECT event_type, event FROM dead_letters WHERE record_id = ?', contact.id);
    await graph.events.settle();
    const [letter, ...others] = await letters();
    expect([letter!.event_type, others]).toEqual(['contact.created', []]);
    expect(JSON.parse(letter!.event as string).payload.facts.identities).toHaveLength(2);
    const id = await erase('Contact', contact.id);
    await finish();
    expect(await letters()).toEqual([]);
    await sales.database.transact(Date.now() + 10_000, (tx) =>
      tx.run(
        'INSERT INTO dead_letters (id, handler, source, position, event_type, record_id, event, attempts, error, failed_at) ' +
          "VALUES ('dlt_late', 'known-customers', 'customers', 1, 'contact.updated', ?, ?, 3, 'Late', '2026-01-05 08:00:00.000')",
        [contact.id, letter!.event as string],
      ),
    );
    restore();
    expect(await runJobs(graph, 'retry-erasures')).toBe(1);
    expect(await letters()).toEqual([]);
    expect(await states(id)).toEqual({ customers: 'DONE', identity: 'DONE', sales: 'DONE', platform: 'DONE' });
  });

  it('of a contact leaves the customer, and what happened without its words', async () => {
    const contact = await newContact('Leaving');
    const customerId = contact.customerId;
    const facts = { customerId, contactId: contact.id, channel: 'PHONE' };
    const interaction = await make('Interaction', 'recordInteraction', { ...facts, subject: 'Said', body: 'A lot' });
    const other = await make('Interaction', 'recordInteraction', { customerId, channel: 'PHONE', subject: 'Stays' });
    await erase('Contact', contact.id);
    await finish();
    const query = `query ($customer: ID!, $id: ID!, $other: ID!) {
      customer(id: $customer) { name contacts { nodes { id } } }
      erased: interaction(id: $id) { channel subject body contact { id } history { nodes { fields { field state } } } }
      other: interaction(id: $other) { subject }
    }`;
    const seen = await client.data<Json>(query, { customer: customerId, id: interaction.id, other: other.id });
    expect(seen.customer).toEqual({ name: 'Customer of Leaving', contacts: { nodes: [] } });
    expect(seen.erased).toMatchObject({ channel: 'PHONE', subject: '[erased]', body: null, contact: null });
    const fields = seen.erased.history.nodes.flatMap((change: Json) => change.fields);
    expect(fields).toContainEqual({ field: 'body', state: 'ERASED' });
    expect(
      fields.filter(({ field, state }: Json) => ['subject', 'body'].includes(field) && state !== 'ERASED'),
    ).toEqual([]);
    expect(seen.other).toEqual({ subject: 'Stays' });
  });

  it('is told as a deletion to those who follow changes', async () => {
    const contact = await newContact('Followed');
    await graph.events.settle();
    const page = (since: string | null) =>
      client.data<Json>(
        'query ($since: String) { changes(type: CONTACT, since: $since) { nodes { id isRemoved } cursor } }',
        { since },
      );
    const { changes: before } = await page(null);
    await erase('Contact', contact.id);
    await finish();
    expect((await page(before.cursor)).changes.nodes).toEqual([{ id: contact.id, isRemoved: true }]);
  });

  it('of a customer with subsidiaries is refused and changes nothing', async () => {
    const parent = await make('Customer', 'createCustomer', reach('Parent'));
    await make('Customer', 'createCustomer', { name: 'Child', parentId: parent.id });
    const before = await rows('customers', 'SELECT * FROM customers ORDER BY id');
    const mutation = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasureId } }';
    const input = { id: parent.id, reason: 'Asked for it' };
    expect((await client.refusal(mutation, { input })).code).toBe('CONFLICT');
    expect(await rows('customers', 'SELECT * FROM customers ORDER BY id')).toEqual(before);
    expect(await rows('customers', 'SELECT * FROM erased_records WHERE record_id = ?', parent.id)).toEqual([]);
  });

  async function newContact(name: string): Promise<Made & { customerId: string }> {
    const customer = await make('Customer', 'createCustomer', { name: `Customer of ${name}` });
    return {
      ...(await make('Contact', 'createContact', { ...reach(name), customerId: customer.id })),
      customerId: customer.id,
    };
  }
});
