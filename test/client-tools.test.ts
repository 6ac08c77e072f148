import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, fetchExchange, gql, type RequestPolicy } from '@urql/core';
import { buildClientSchema, getIntrospectionQuery, isObjectType, printSchema, type IntrospectionQuery } from 'graphql';
import { projectRoot } from '../shared/config/project-root.js';
import { testDatabases } from '../shared/testing/databases.js';
import { foundAgency, maker, type Agency, type Administrator } from './kit/agency.js';
import { startGraphServer, type GraphServer } from './kit/graph-server.js';

const RELAY = path.join(projectRoot, 'node_modules/relay-compiler/cli.js');

interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly contacts: Connection<{ id: string; name: string }>;
}

describe.each(testDatabases)('tools of clients on %s', (kind) => {
  let server: GraphServer;
  let agency: Agency;
  let administrator: Administrator;
  let introspection: IntrospectionQuery;
  let folder: string;
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const { json } = await server.post({ query, variables }, 'administrator');
    expect(json.errors).toBeUndefined();
    return json.data;
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kehu-relay-'));
    server = await startGraphServer(kind);
    administrator = server.graph.as('administrator');
    agency = await foundAgency(administrator);
    const make = maker(administrator);
    for (const name of ['Second', 'Third'])
      await make('Contact', 'createContact', { customerId: agency.mine.customer.id, name });
    introspection = await ask<IntrospectionQuery>(getIntrospectionQuery());
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs Relay's compiler over the operations beside this test; answers the documents that it makes, by name. */
  async function compile(schema: string): Promise<Record<string, string>> {
    const place = await mkdtemp(path.join(folder, 'compiled-'));
    await mkdir(path.join(place, 'src'));
    await mkdir(path.join(place, 'made'));
    await copyFile(path.join(projectRoot, 'test/relay/customers.js'), path.join(place, 'src/customers.js'));
    await writeFile(path.join(place, 'schema.graphql'), schema);
    const config = { src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './made' };
    await writeFile(path.join(place, 'relay.config.json'), JSON.stringify(config));
    await promisify(execFile)(process.execPath, [RELAY, 'relay.config.json'], { cwd: place });
    const documents: Record<string, string> = {};
    for (const file of await readdir(path.join(place, 'made'))) {
      const text = /^ +"text": (".*")/m.exec(await readFile(path.join(place, 'made', file), 'utf8'))?.[1];
      if (text) documents[path.basename(file, '.graphql.js')] = JSON.parse(text) as string;
    }
    return documents;
  }

  test("Relay's compiler takes the schema, and its documents page and refetch by Node", async () => {
    const schema = printSchema(buildClientSchema(introspection));
    const documents = await compile(schema);
    expect(Object.keys(documents).sort()).toEqual([
      'customersAddMutation',
      'customersContactsQuery',
      'customersListQuery',
      'customersQuery',
      'customersRowQuery',
    ]);
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { customers }: { customers: Connection<Row> } = await ask(documents.customersListQuery!, {
        first: 1,
        after,
      });
      names.push(...customers.edges.map(({ node }) => node.name));
      ({ endCursor: after, hasNextPage: more } = customers.pageInfo);
    }
    const all = await ask<{ customers: { nodes: Row[] } }>('{ customers(first: 100) { nodes { name } } }');
    expect(names).toEqual(all.customers.nodes.map(({ name }) => name));

    const { id } = agency.mine.customer;
    const contacts: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { node }: { node: Row } = await ask(documents.customersContactsQuery!, { id, first: 1, after });
      expect(node).toMatchObject({ __typename: 'Customer', id });
      contacts.push(...node.contacts.edges.map((edge) => edge.node.name));
      ({ endCursor: after, hasNextPage: more } = node.contacts.pageInfo);
    }
    expect(contacts.sort()).toEqual(['Brightside Buyer', 'Second', 'Third']);
    const { node } = await ask<{ node: Row }>(documents.customersRowQuery!, { id });
    expect(node).toMatchObject({ __typename: 'Customer', id, version: 1 });
  });

  test.each([
    ['a list that tells no end', /^type PageInfo [\s\S]*?^}/m, 'type PageInfo {\n  startCursor: String\n}'],
    ['records that are no Node', /^type Customer implements Node/m, 'type Customer'],
  ])("Relay's compiler would refuse %s", async (_case, part, other) => {
    const schema = printSchema(buildClientSchema(introspection));
    expect(schema).toMatch(part);
    await expect(compile(schema.replace(part, other))).rejects.toThrow('Compilation failed');
  });

  /** Values without an `id` belong to the record that they stand in. */
  function embedded(): KeyingConfig {
    const types = Object.values(buildClientSchema(introspection).getTypeMap()).filter(isObjectType);
    return Object.fromEntries(types.filter((type) => !type.getFields().id).map(({ name }) => [name, () => null]));
  }

  async function urql() {
    const token = await server.token('administrator');
    const complaints: string[] = [];
    let requests = 0;
    const client = new Client({
      url: `${server.url}/graphql`,
      preferGetMethod: false,
      fetchOptions: { headers: { authorization: `Bearer ${token}` } },
      fetch: (...request) => {
        requests++;
        return fetch(...request);
      },
      exchanges: [
        cacheExchange({
          schema: introspection,
          keys: embedded(),
          resolvers: { Query: { customers: relayPagination() } },
          logger: (_severity, message) => complaints.push(message),
        }),
        fetchExchange,
      ],
    });
    const read = async (query: string, variables: object, requestPolicy: RequestPolicy = 'cache-first') => {
      const { data, error } = await client.query(gql(query), variables, { requestPolicy }).toPromise();
      return { data, error };
    };
    return { client, read, complaints, requests: () => requests };
  }

  test('the cache of urql joins pages and follows mutations by key, with nothing to complain of', async () => {
    const { client, read, complaints, requests } = await urql();
    const list = `query ($after: String) { customers(first: 2, after: $after) {
      edges { cursor node { id name version annualRevenue { amount currency } emails { address } } }
      pageInfo { endCursor hasNextPage } } }`;
    const total = (await ask<{ customers: { totalCount: number } }>('{ customers { totalCount } }')).customers
      .totalCount;
    let page = await read(list, {});
    while (page.data.customers.pageInfo.hasNextPage) {
      page = await read(list, { after: page.data.customers.pageInfo.endCursor });
    }
    expect(new Set(page.data.customers.edges.map((edge: { node: Row }) => edge.node.id)).size).toBe(total);

    const sent = requests();
    const { id } = agency.mine.customer;
    const rename = gql`
      mutation ($input: UpdateCustomerInput!) {
        updateCustomer(input: $input) {
          customer {
            id
            name
            version
          }
        }
      }
    `;
    const { error } = await client.mutation(rename, { input: { id, expectedVersion: 1, name: 'By urql' } }).toPromise();
    expect(error).toBeUndefined();
    expect(requests()).toBe(sent + 1);
    const again = await read(list, {}, 'cache-only');
    const row = again.data.customers.edges.find((edge: { node: Row }) => edge.node.id === id);
    expect(row.node).toMatchObject({ name: 'By urql', version: 2 });
    expect(requests()).toBe(sent + 1);
    expect(complaints).toEqual([]);
  });

  test('the cache of urql knows from the schema what it may answer in part', async () => {
    const { read, complaints } = await urql();
    const { id } = agency.mine.customer;
    await read('query ($id: ID!) { customer(id: $id) { id name } }', { id });
    const more = 'query ($id: ID!) { customer(id: $id) { id name shortName } }';
    expect((await read(more, { id }, 'cache-only')).data.customer).toMatchObject({ id, shortName: null });
    const needed = 'query ($id: ID!) { customer(id: $id) { id name version } }';
    expect((await read(needed, { id }, 'cache-only')).data?.customer ?? null).toBeNull();
    await read('query ($id: ID!) { customer(id: $id) { id noSuchField } }', { id }, 'cache-only');
    expect(complaints.join('\n')).toContain('noSuchField');
  });
});

test('the page on these tools quotes what is run here', async () => {
  const read = (file: string) => readFile(path.join(projectRoot, file), 'utf8');
  const sources = [await read('test/client-tools.test.ts'), await read('test/relay/customers.js')];
  const page = await read('docs/clients/relay-and-urql.md');
  const quoted = [...page.matchAll(/```(?:graphql|ts)\n([\s\S]*?)```/g)].map(([, code]) => code!);
  expect(quoted.length).toBeGreaterThan(2);
  expect(quoted.filter((code) => !sources.some((source) => source.includes(code)))).toEqual([]);
});
