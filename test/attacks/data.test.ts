import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { getNamedType, isInputObjectType } from 'graphql';
import { openRefusedReport } from '../../shared/import/refused-report.js';
import { testDatabases } from '../../shared/testing/databases.js';
import { foundAgency, type Agency } from '../kit/agency.js';
import { graphContext } from '../../gateway/graph-context.js';
import { principalFor, startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { attack } from './kit/attack.js';
import { introspected, senderFor, type Send } from './kit/caller.js';
import { documentsOver, type Asked } from './kit/documents.js';
import { everyRow } from './kit/every-row.js';
import { CONDITIONS, tellingSelection, valueNaming } from './kit/id-places.js';
import { coordinatesOf, coordinateText, type Coordinate } from './kit/supergraph-model.js';

describe.each(testDatabases)('on %s', (kind) => {
  let graph: TestGraph;
  let agency: Agency;
  let send: Send;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    agency = await foundAgency(graph.as('administrator'));
    send = senderFor(graph.graph, principalFor('administrator'), graph.log);
  });
  afterAll(() => graph.remove());

  attack('SQL in values', () => {
    const PIECES = [
      `' OR '1'='1`,
      '%',
      `'; DROP TABLE customers; -- `,
      `' UNION SELECT * FROM users -- `,
      `" OR ""="`,
      "\\' OR 1=1 #",
      '%',
      '_____',
      'x%\u0000',
      `\u02bc OR 1=1`,
      '!%',
    ];

    /** There the words in a piece are found, as they would be without what stands around them. */
    const FINDS_WORDS = 'Query.search(query:)';

    test('a piece of SQL in any argument or filter finds what an unknown word finds', async () => {
      const schema = await introspected(send);
      const documents = documentsOver(schema, { select: tellingSelection(schema) });
      const places = [...coordinatesOf(schema).values()].filter((place) => takesText(schema, place));
      const before = await everyRow(graph);
      const differing: unknown[] = [];
      for (const place of places) {
        const form = async (value: string) =>
          outcome(documents.using(place, valueNaming(schema, place, value)).slice(-1));
        const unknown = await form('nobody is called so');
        for (const piece of PIECES.slice(0, scaled(3, PIECES.length))) {
          const found = await form(piece);
          const isWords = coordinateText(place) === FINDS_WORDS;
          const expected = isWords ? await form(piece.replace(/[^a-z0-9]+/gi, ' ')) : unknown;
          if (found !== expected && !/BAD_USER_INPUT|NOT_FOUND|BAD_CURSOR/.test(found)) {
            differing.push({ place: coordinateText(place), piece, found, expected });
          }
        }
      }
      process.stderr.write(`${String(places.length)} places took pieces of SQL on ${kind}.\n`);
      expect(differing).toEqual([]);
      expect(await everyRow(graph)).toEqual(before);
    });

    async function outcome(requests: readonly Asked[]): Promise<string> {
      const answers = [];
      for (const asked of requests) {
        const { text } = await send(asked);
        expect(text).not.toMatch(/INTERNAL|SQL|syntax/);
        const { data, errors = [] } = JSON.parse(text) as {
          data?: unknown;
          errors?: { extensions: { code: string } }[];
        };
        answers.push({ data, codes: errors.map(({ extensions }) => extensions.code) });
      }
      return JSON.stringify(answers);
    }

    test('a piece of SQL that is written is text, and is read back as it was', async () => {
      const client = graph.as('administrator');
      for (const [index, piece] of PIECES.filter((each) => !each.includes('\u0000')).entries()) {
        const input = { name: `name ${piece}`, externalId: `sql-${String(index)}`, tags: [`t${piece}`.slice(0, 50)] };
        const { createCustomer } = await client.data<{
          createCustomer: { customer: { name: string; tags: string[] } };
        }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { name tags } } }', {
          input,
        });
        expect(createCustomer.customer).toEqual({ name: input.name.trim(), tags: input.tags.map((tag) => tag.trim()) });
      }
    });
  });

  attack('Prototypes', () => {
    const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

    test.each(KEYS)('%s as a name in an answer is a name', async (key) => {
      const { text } = await send({ query: `{ ${key}: customers(first: 1) { ${key}: totalCount } }` });
      const { data } = JSON.parse(text) as { data: Record<string, unknown> };
      expect(Object.getOwnPropertyNames(data)).toEqual([key]);
      expect(({} as Record<string, unknown>).totalCount).toBeUndefined();
    });

    test.each(KEYS)('%s as a key of an input is unknown', async (key) => {
      const before = await everyRow(graph);
      const polluting = JSON.parse(`{ "name": "Polluted", "${key}": { "isAdmin": true } }`) as object;
      const query = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
      const { status, text } = await send({ query, variables: { input: polluting } });
      expect(status).toBe(400);
      expect(text).toContain('"BAD_USER_INPUT"');
      const literal = `mutation { createCustomer(input: { name: "Polluted", ${key}: { isAdmin: true } }) { customer { id } } }`;
      expect((await send({ query: literal })).status).toBe(400);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
      expect(await everyRow(graph)).toEqual(before);
    });

    test.each(KEYS)('%s as an id, a name of an operation or of a variable finds nothing', async (key) => {
      const { text } = await send({ query: `{ node(id: "${key}") { id } nodes(ids: ["${key}_1"]) { id } }` });
      expect(text).toBe('{"data":{"node":null,"nodes":[null]}}');
      const unnamed = await send({ query: 'query A { products { totalCount } }', operationName: key });
      expect(unnamed).toMatchObject({ status: 400, text: expect.stringContaining('OPERATION_RESOLUTION_FAILURE') });
      const query = `query ($${key}: Int) { products(first: $${key}) { totalCount } }`;
      const { status } = await send({ query, variables: JSON.parse(`{ "${key}": 1 }`) as Record<string, unknown> });
      expect([200, 400]).toContain(status);
    });
  });

  attack('Mass assignment', () => {
    test('no mutation takes a column that its input does not name', async () => {
      const schema = await introspected(send);
      const before = await everyRow(graph);
      const accepted: string[] = [];
      let count = 0;
      for (const { database } of graph.subgraphs.values()) {
        for (const { name, columns } of database.writerSource.entityMetadatas) {
          const inputs = Object.values(schema.getTypeMap())
            .filter(isInputObjectType)
            .filter((type) =>
              new RegExp(`^(?:Create|Update|Import|Record|Reassign).*${name}(?:Row)?Input$`).test(type.name),
            );
          for (const input of inputs) {
            for (const { propertyName } of columns.filter((column) => !(column.propertyName in input.getFields()))) {
              const { text } = await send({
                query: `query ($input: ${input.name}) { __typename }`,
                variables: { input: { [propertyName]: 'x' } },
              });
              count += 1;
              if (!text.includes('"errors"')) accepted.push(`${input.name}.${propertyName}`);
            }
          }
        }
      }
      process.stderr.write(`${String(count)} columns that no input names, on ${kind}.\n`);
      expect(count).toBeGreaterThan(50);
      expect(accepted).toEqual([]);
      expect(await everyRow(graph)).toEqual(before);
    });

    test('nobody makes a record for another partner or with a version, an id or a date of their own', async () => {
      const own = {
        id: 'cus_mine',
        version: 9,
        createdAt: '2020-01-01T00:00:00.000Z',
        partnerId: 'par_1',
        deletedAt: null,
      };
      for (const [field, value] of Object.entries(own)) {
        const query = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
        const { status, text } = await send({ query, variables: { input: { name: 'Assigned', [field]: value } } });
        expect(status).toBe(400);
        expect(text).toContain(JSON.stringify(`Field "${field}" is not defined by type`).slice(1, -1));
      }
    });
  });

  attack('Keys of repetition', () => {
    const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id name } } }';
    const count = async (name: string) => {
      const { customers } = await graph
        .as('administrator')
        .data<{ customers: { totalCount: number } }>(
          'query ($name: String!) { customers(filter: { name: { in: [$name] } }) { totalCount } }',
          { name },
        );
      return customers.totalCount;
    };

    test("another's key is one's own: it neither answers nor hinders", async () => {
      const input = { name: 'Keyed', clientMutationId: 'attack-key-0001' };
      const first = await graph
        .as('administrator')
        .data<{ createCustomer: { customer: { id: string } } }>(CREATE, { input });
      const other = await graph
        .as('sales-rep')
        .data<{ createCustomer: { customer: { id: string } } }>(CREATE, { input });
      expect(other.createCustomer.customer.id).not.toBe(first.createCustomer.customer.id);
      const stranger = await graph.as('sales-rep').refusal(CREATE, { input: { ...input, name: 'Other' } });
      expect(stranger.code).toBe('IDEMPOTENCY_KEY_REUSED');
      expect(JSON.stringify(stranger)).not.toContain(first.createCustomer.customer.id);
      expect(await count('Keyed')).toBe(2);
    });

    test('50 at once with one key are one', async () => {
      const principal = principalFor('sales-rep');
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          graph.graph.execute(
            { query: CREATE, variables: { input: { name: 'Once' } } },
            graphContext({
              requestId: randomUUID(),
              principal,
              deadline: Date.now() + 60_000,
              log: graph.log,
              idempotencyKey: 'attack-key-0002',
            }),
          ),
        ),
      );
      const ids = answers.map(({ data }) => (data?.createCustomer as { customer: { id: string } } | null)?.customer.id);
      const refused = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.retryable));
      expect(refused.filter((isRetryable) => isRetryable !== true)).toEqual([]);
      expect(new Set(ids.filter((id) => id !== undefined)).size).toBe(1);
      expect(await count('Once')).toBe(1);
    });

    test('50 at once with one unique value are one, and 49 that say so', async () => {
      const client = graph.as('administrator');
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_each, index) =>
          client.send(CREATE, { input: { name: `Unique ${String(index)}`, externalId: 'attack-unique' } }),
        ),
      );
      const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'OK').sort();
      expect(codes).toEqual([...Array<string>(49).fill('DUPLICATE'), 'OK']);
      const { customers } = await client.data<{ customers: { totalCount: number } }>(
        '{ customers(filter: { externalId: { in: ["attack-unique"] } }) { totalCount } }',
      );
      expect(customers.totalCount).toBe(1);
    });

    test('50 at once with one version are one, and 49 that say so', async () => {
      const client = graph.as('administrator');
      const { id, version } = agency.theirs.subsidiary;
      const update =
        'mutation ($id: ID!, $version: Int!, $name: String) { updateCustomer(input: { id: $id, expectedVersion: $version, shortName: $name }) { customer { version } } }';
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_each, index) => client.send(update, { id, version, name: String(index) })),
      );
      const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'OK').sort();
      expect(codes).toEqual(['OK', ...Array<string>(49).fill('STALE_VERSION')]);
    });
  });

  attack('Requests forged by webhooks', () => {
    test.each([
      'http://127.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:169.254.169.254]/latest/meta-data/',
      'https://169.254.169.254/latest/meta-data/',
      'https://0x7f.1/',
      'https://2130706433/',
      'https://10.0.0.1/',
      'https://192.168.1.1:8443/',
      'https://100.64.0.1/',
      'https://[fd00:ec2::254]/',
      'https://user:password@example.com/',
      'https://example.com:22/',
      'https://0.0.0.0/',
      'gopher://example.com/',
      'file:///etc/passwd',
    ])('%s is no address of a receiver', async (url) => {
      const before = await everyRow(graph);
      const partner = await graph
        .as('partner')
        .send('mutation ($url: URL!) { createWebhook(input: { url: $url, types: [CUSTOMER] }) { webhook { id } } }', {
          url,
        });
      expect(partner.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(await everyRow(graph)).toEqual(before);
    });
  });
});

attack('Formulas in spreadsheets', () => {
  test('no cell of a report of refused rows begins what a spreadsheet computes', async () => {
    const file = path.join(tmpdir(), `kehu-formulas-${randomUUID()}.csv`);
    const formulas = ['=cmd|calc!A0', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];
    const report = await openRefusedReport(file, formulas);
    await report.add(2, [], formulas);
    await report.close();
    const text = await readFile(file, 'utf8');
    await rm(file);
    const records: string[][] = parse(text, { bom: true });
    const cells = records.flat();
    expect(cells.filter((cell) => cell.includes('1') || cell.includes('cmd')).length).toBeGreaterThan(formulas.length);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
  });
});

function takesText(schema: Parameters<typeof documentsOver>[0], place: Coordinate): boolean {
  const { kind, typeName, member = '', argument } = place;
  if (typeName === 'Mutation' || (kind === 'input field' && !typeName.endsWith('FilterInput'))) return false;
  const type = schema.getType(typeName);
  const field = type && 'getFields' in type ? type.getFields()[member] : undefined;
  if (!field) return false;
  if (kind === 'input field') {
    return ['String', 'ID', ...CONDITIONS].includes(getNamedType(field.type).name) && !CONDITIONS.includes(typeName);
  }
  if (kind !== 'argument' || !('args' in field)) return false;
  const given = field.args.find(({ name }) => name === argument);
  return given !== undefined && ['String', 'ID'].includes(getNamedType(given.type).name);
}
