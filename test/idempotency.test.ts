import { randomUUID } from 'node:crypto';
import { testDatabases } from '../shared/testing/databases.js';
import { startGraphServer, type GraphServer } from './kit/graph-server.js';

const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { clientMutationId customer { id name version } } }`;

describe.each(testDatabases)('a mutation with a key on %s', (kind) => {
  let server: GraphServer;
  beforeAll(async () => (server = await startGraphServer(kind)));
  afterAll(() => server.close());

  const post = async (query: string, variables: object, key?: string, who = 'administrator') => {
    const { json } = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
      body: JSON.stringify({ query, variables }),
      who,
    });
    return json;
  };
  const count = async (table = 'customers') => {
    const { reader } = server.graph.subgraphs.get('customers')!.database;
    const [row] = await reader.query(`SELECT COUNT(*) AS total FROM ${table}`);
    return Number(row!.total);
  };

  it('is carried out once and answered alike, with the header', async () => {
    const key = randomUUID();
    const input = { name: 'Once' };
    const first = await post(CREATE, { input }, key);
    const before = [await count(), await count('journal_entries')];
    const second = await post(CREATE, { input }, key);
    // Beside what it costs, of which more may have come back.
    expect([second.data, second.errors]).toEqual([first.data, undefined]);
    expect(second.data.createCustomer.customer.name).toBe('Once');
    expect([await count(), await count('journal_entries')]).toEqual(before);
  });

  it('is carried out once with its own id, which the payload tells', async () => {
    const input = { name: 'Own id', clientMutationId: randomUUID() };
    const first = await post(CREATE, { input });
    expect(first.data.createCustomer.clientMutationId).toBe(input.clientMutationId);
    const before = await count();
    expect(await post(CREATE, { input })).toEqual(first);
    expect(await count()).toBe(before);
  });

  it('resolves the outcome anew: later changes show, lost rights do not', async () => {
    const key = randomUUID();
    const input = { name: 'Mine' };
    const first = await post(CREATE, { input }, key, 'sales-rep');
    const { id } = first.data.createCustomer.customer;
    const hand = `mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { version } } }`;
    await post(hand, { input: { id, expectedVersion: 1, ownerId: 'usr_01jd0000000000000000000199' } });
    expect((await post(CREATE, { input }, key, 'sales-rep')).data.createCustomer.customer).toBeNull();
  });

  it('refuses the key with another input and changes nothing', async () => {
    const key = randomUUID();
    await post(CREATE, { input: { name: 'One' } }, key);
    const before = await count();
    const { errors } = await post(CREATE, { input: { name: 'Other' } }, key);
    expect(errors[0]).toMatchObject({
      path: ['createCustomer'],
      extensions: { code: 'IDEMPOTENCY_KEY_REUSED', retryable: false },
    });
    expect(await count()).toBe(before);
  });

  it('keeps keys of different callers apart', async () => {
    const key = randomUUID();
    const input = { name: 'Both' };
    const one = await post(CREATE, { input }, key);
    const other = await post(CREATE, { input }, key, 'sales-rep');
    expect(other.data.createCustomer.customer.id).not.toBe(one.data.createCustomer.customer.id);
  });

  it('keeps the fields of one document apart', async () => {
    const query = `mutation ($a: CreateCustomerInput!, $b: CreateCustomerInput!) {
      first: createCustomer(input: $a) { customer { id } } second: createCustomer(input: $b) { customer { id } } }`;
    const variables = { a: { name: 'Twin' }, b: { name: 'Twin' } };
    const key = randomUUID();
    const one = await post(query, variables, key);
    expect(one.data.first.customer.id).not.toBe(one.data.second.customer.id);
    const before = await count();
    expect(await post(query, variables, key)).toEqual(one);
    expect(await count()).toBe(before);
  });

  it('stores no refusal: the mended world answers the same request', async () => {
    const key = randomUUID();
    const input = { name: 'Later', externalId: 'taken' };
    const holder = await post(CREATE, { input: { name: 'Holder', externalId: 'taken' } });
    const refused = await post(CREATE, { input }, key);
    expect(refused.errors[0].extensions.code).toBe('DUPLICATE');
    const drop = `mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }`;
    await post(drop, { input: { id: holder.data.createCustomer.customer.id, expectedVersion: 1 } });
    expect((await post(CREATE, { input }, key)).data.createCustomer.customer.name).toBe('Later');
  });

  it('is carried out once though it comes many times at once', async () => {
    const key = randomUUID();
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => post(CREATE, { input: { name: 'Crowd' } }, key)),
    );
    expect(new Set(answers.map((answer) => answer.data.createCustomer.customer.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('repeats an import without doubling its rows', async () => {
    const query = `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { index status id code } } }`;
    const input = { rows: [{ name: 'Row' }, { name: 'Row' }, { name: '', externalId: 'x' }], onDuplicate: 'CREATE' };
    const key = randomUUID();
    const one = await post(query, { input }, key);
    expect(one.data.importCustomers.results.map(({ status }: { status: string }) => status)).toEqual([
      'CREATED',
      'CREATED',
      'REFUSED',
    ]);
    const before = await count();
    expect((await post(query, { input }, key)).data).toEqual(one.data);
    expect(await count()).toBe(before);
  });

  it.each(['short', 'with blank in it', 'x'.repeat(201)])('refuses the key %j', async (key) => {
    const before = await count();
    const { errors } = await post(CREATE, { input: { name: 'No' } }, key);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'Idempotency-Key' } });
    expect(await count()).toBe(before);
  });
});
