import { testDatabases } from '../shared/testing/databases.js';
import type { Json } from './kit/graph-server.js';
import { plantPerson, type PlantedPerson } from './kit/planted-person.js';
import { findIn, findInTables } from './kit/stored-bytes.js';
import { principalFor, startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

import.meta.jest.setTimeout(120_000);

const exporting = (what: string) => `mutation ($input: Export${what}Input!) { export${what}(input: $input) { data } }`;

type Export = Record<string, Record<'records' | 'tables', Record<string, Record<string, unknown>[]>>>;

/** Every row of an export with the place where it stands. */
function rowsOf(data: Export): string[] {
  return Object.entries(data).flatMap(([subgraph, held]) =>
    Object.entries({ ...held.records, ...held.tables }).flatMap(([name, rows]) =>
      rows.map((row) => `${subgraph}.${name} ${JSON.stringify(row)}`),
    ),
  );
}

describe.each(testDatabases)('the export of what the graph holds on %s', (kind) => {
  let graph: TestGraph;
  let client: TestClient;
  let person: PlantedPerson;
  let other: PlantedPerson;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    client = graph.as('administrator');
    const upload = async (recordId: string, name: string) => {
      const { startUpload } = await client.data<Json>(
        'mutation ($input: StartUploadInput!) { startUpload(input: $input) { file { id } } }',
        { input: { recordId, name, contentType: 'text/plain', size: 1 } },
      );
      return startUpload.file.id as string;
    };
    person = await plantPerson(graph, upload);
    other = await plantPerson(graph, upload);
    await graph.events.settle();
  });
  afterAll(() => graph.remove());

  const entries = async () =>
    graph.subgraphs
      .get('platform')!
      .database.reader.query(
        "SELECT actor, payload FROM journal_entries WHERE record_type = 'DataExport' ORDER BY position",
      );
  const as = (customerId?: string, contactId?: string): TestClient => {
    const { customerId: _theirs, ...nobody } = principalFor('customer');
    const contact = contactId === undefined ? {} : { contactId };
    return graph.as(customerId === undefined ? nobody : { ...nobody, customerId, ...contact });
  };

  it('has every value of a customer that is in any table, and none of others', async () => {
    const stored = new Set((await findInTables(graph, person.values)).map(({ text }) => text));
    expect(stored.size).toBeGreaterThan(40);
    const { exportCustomerData } = await client.data<Json>(exporting('CustomerData'), {
      input: { id: person.customer },
    });
    const text = JSON.stringify(exportCustomerData.data);
    expect([...stored].filter((value) => findIn('', text, [value]).length === 0)).toEqual([]);
    expect(findIn('', text, other.values)).toEqual([]);
    expect(Object.keys(exportCustomerData.data).sort()).toEqual(['customers', 'identity', 'platform', 'sales']);
    expect(exportCustomerData.data.customers.records.Customer).toHaveLength(1);
    expect(exportCustomerData.data.sales.records.Opportunity.map(({ id }: Json) => id).sort()).toEqual(
      [...person.opportunities].sort(),
    );
    expect(exportCustomerData.data.sales.records.Activity.map(({ id }: Json) => id).sort()).toEqual(
      [...person.activities].sort(),
    );
  });

  it('is the same for the customer itself without its contacts, for a contact their own, and for nobody else', async () => {
    const { exportCustomerData } = await client.data<Json>(exporting('CustomerData'), {
      input: { id: person.customer },
    });
    const whole: Export = exportCustomerData.data;
    const contacts = whole.customers!.records.Contact!.map(({ id }) => id as string);
    expect(contacts).toContain(person.contact);
    const theirs: Export[] = [];
    for (const id of contacts) {
      const { exportContactData } = await client.data<Json>(exporting('ContactData'), { input: { id } });
      theirs.push(exportContactData.data);
      const { exportMyData: own } = await as(person.customer, id).data<Json>(exporting('MyData'), { input: {} });
      expect(own).toEqual(exportContactData);
    }
    const { exportMyData } = await as(person.customer).data<Json>(exporting('MyData'), { input: {} });
    const ofContacts = new Set(theirs.flatMap(rowsOf));
    // Of what is the customer's own, contacts are not named either.
    const role = new RegExp(`{"contactId":"(${contacts.join('|')})","role":"[A-Z_]+"},?`, 'g');
    expect(rowsOf(exportMyData.data)).toEqual(
      rowsOf(whole)
        .filter((row) => !ofContacts.has(row))
        .map((row) => row.replaceAll(role, '')),
    );
    expect(JSON.stringify(exportMyData)).not.toContain(person.contact);
    expect(rowsOf(exportMyData.data).length).toBeGreaterThan(10);
    expect((await as().refusal(exporting('MyData'), { input: {} })).code).toBe('FORBIDDEN');
    const staff = { scopes: ['my-data:export'] };
    expect((await graph.as('sales-rep', staff).refusal(exporting('MyData'), { input: {} })).code).toBe('FORBIDDEN');
    const gone = 'cus_01jd0000000000000000009999';
    expect((await as(gone).refusal(exporting('MyData'), { input: {} })).code).toBe('NOT_FOUND');
  });

  it('of a contact has what was said with them, and nothing of the customer', async () => {
    const { exportContactData } = await client.data<Json>(exporting('ContactData'), { input: { id: person.contact } });
    const { records, tables } = exportContactData.data.customers;
    expect(records.Contact.map(({ id }: Json) => id)).toEqual([person.contact]);
    expect(records.Interaction.map(({ id }: Json) => id)).toEqual([person.interactions[0]]);
    expect(exportContactData.data.sales.records.Activity.map(({ id }: Json) => id)).toEqual([person.activities[1]]);
    expect(tables.contact_positions).toHaveLength(2);
    expect(records.Customer).toBeUndefined();
  });

  it('needs the right to it and the sight of the customer, and is recorded with who asked', async () => {
    const before = await entries();
    const input = { id: person.customer };
    const mine = { scopes: ['privacy:export'] };
    expect((await graph.as('sales-rep', mine).refusal(exporting('CustomerData'), { input })).code).toBe('NOT_FOUND');
    const { errors } = await graph.as('sales-rep').send(exporting('CustomerData'), { input });
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await entries()).toEqual(before);
    const keyed = { ...input, clientMutationId: 'export-of-a-customer' };
    const first = await client.data<Json>(exporting('CustomerData'), { input: keyed });
    expect(await client.data<Json>(exporting('CustomerData'), { input: keyed })).toEqual(first);
    const [entry, ...others] = (await entries()).slice(before.length);
    expect(others).toEqual([]);
    expect(entry!.actor).toBe('usr_01jd0000000000000000000101');
    expect(JSON.parse(entry!.payload as string).facts).toEqual({ recordType: 'Customer', recordId: person.customer });
  });

  it('has no value of somebody who was erased', async () => {
    const erase = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasedId } }';
    await client.data(erase, { input: { id: other.customer, reason: 'Asked for it' } });
    await graph.events.settle();
    const { exportCustomerData } = await client.data<Json>(exporting('CustomerData'), {
      input: { id: other.customer },
    });
    const text = JSON.stringify({ ...exportCustomerData.data, platform: null });
    expect(findIn('', text, other.values)).toEqual([]);
  });
});
