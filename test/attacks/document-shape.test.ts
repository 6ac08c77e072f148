import { getIntrospectionQuery } from 'graphql';
import { startGraphServer, type GraphServer } from '../kit/graph-server.js';
import { attack } from './kit/attack.js';

let server: GraphServer;
beforeAll(async () => {
  server = await startGraphServer('sqlite');
  const input = { name: 'Brightside Media' };
  await server.graph.as('administrator').data(CREATE, { input });
});
afterAll(() => server.close());

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
const ROLES = ['administrator', 'sales-rep', 'analyst', 'partner', undefined];

/** Each fragment holds the next one twice: 2^20 selections in little more than a kilobyte. Each text is new to every cache. */
function fragmentBomb(number: number): string {
  const links = Array.from({ length: 20 }, (_, i) =>
    i < 19 ? `fragment f${i} on Customer { ...f${i + 1} ...f${i + 1} }` : `fragment f${i} on Customer { id name }`,
  );
  return `{ customers { nodes { ...f0 ...f0 } } } ${links.join(' ')} # ${number}`;
}

async function timed<T>(work: Promise<T>): Promise<{ answer: T; ms: number }> {
  const started = performance.now();
  const answer = await work;
  return { answer, ms: performance.now() - started };
}

function median(times: readonly { ms: number }[]): string {
  return [...times].sort((one, other) => one.ms - other.ms)[Math.floor(times.length / 2)]!.ms.toFixed(1);
}

/** `customers { nodes { parent { … name } } }`, as deep as asked. */
function nested(depth: number): string {
  const parents = depth - 3;
  return `customers { nodes { ${'parent { '.repeat(parents)} name ${'} '.repeat(parents)} } }`;
}

function aliases(count: number): string {
  return `{ customers { nodes { ${Array.from({ length: count }, (_, i) => `a${i}: name`).join(' ')} } } }`;
}

function rootFields(count: number): string {
  return `{ ${Array.from({ length: count }, (_, i) => `r${i}: products { totalCount }`).join(' ')} }`;
}

/** 25 selections for each root field, so that hardly any two meet at the same place; what is left over in the last one. */
function selections(count: number): string {
  const fields = `id externalId kind name shortName industry employeeCount foundedYear source status level taxId website
    tags version createdAt updatedAt partnerId annualRevenue { amount currency } parent { id }`;
  const roots = Math.floor(count / 25);
  const list = (i: number) =>
    `r${i}: customers { nodes { ${fields} ${i === roots - 1 ? '__typename '.repeat(count % 25) : ''} } }`;
  return `{ ${Array.from({ length: roots }, (_, i) => list(i)).join(' ')} }`;
}

attack('Limits of documents', () => {
  test('a document that expands without end is refused at once, and a neighbour gets the right answer', async () => {
    expect(fragmentBomb(0).length).toBeLessThan(1_500);
    const neighbour = () => timed(server.post({ query: '{ customers { nodes { name } } }' }, 'administrator'));
    const bombs = [];
    const alone = [await neighbour()];
    const beside = [];
    for (let round = 0; round < 5; round += 1) {
      alone.push(await neighbour());
      const bomb = timed(server.post({ query: fragmentBomb(round) }, 'administrator'));
      beside.push(await neighbour());
      bombs.push(await bomb);
    }

    process.stderr.write(
      `20 nested fragments, each spread twice: refused in ${median(bombs)} ms (median of 5, over HTTP); a neighbour's ` +
        `request took ${median(beside)} ms beside it and ${median(alone)} ms alone.\n`,
    );
    for (const { answer } of bombs) {
      expect(answer.status).toBe(400);
      expect(answer.json.errors).toEqual([
        {
          message: expect.stringContaining('The document exceeds the limit `selections`'),
          extensions: {
            code: 'DOCUMENT_TOO_LARGE',
            retryable: false,
            limit: 'selections',
            maximum: 500,
            found: 1_000_000,
          },
        },
      ]);
    }
    for (const { answer } of [...alone, ...beside]) {
      expect(answer.json.errors).toBeUndefined();
      expect(answer.json.data).toEqual({ customers: { nodes: [{ name: 'Brightside Media' }] } });
    }
  });

  test('a body over 256 KB is refused before it is read to the end', async () => {
    const { status, json } = await server.post({ query: '{ __typename }', variables: { x: 'x'.repeat(300_000) } });

    expect(status).toBe(413);
    expect(json.errors[0].extensions).toEqual({ code: 'PAYLOAD_TOO_LARGE', retryable: false, maximum: 262_144 });
  });

  test('a body over 256 KB without a length is refused too', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(100_000));
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(chunk),
    });
    const outcome = await server
      .fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        duplex: 'half',
      })
      .then(
        ({ status }) => status,
        () => 'cut off',
      );

    expect([413, 'cut off']).toContain(outcome);
  });

  test.each([
    ['depth', 12, `{ ${nested(12)} }`, `{ ${nested(13)} }`],
    ['aliases', 30, aliases(30), aliases(31)],
    ['rootFields', 20, rootFields(20), rootFields(21)],
    ['selections', 500, selections(500), selections(501)],
  ])('%s: %i is the most', async (limit, maximum, allowed, beyond) => {
    const good = await server.post({ query: allowed }, 'administrator');
    const refused = await server.post({ query: beyond }, 'administrator');

    expect(good.json.errors).toBeUndefined();
    expect(good.status).toBe(200);
    expect(refused.status).toBe(400);
    expect(refused.json.errors.map(({ extensions }: { extensions: unknown }) => extensions)).toEqual([
      { code: 'DOCUMENT_TOO_LARGE', retryable: false, limit, maximum, found: maximum + 1 },
    ]);
  });

  test('1,501 tokens are refused by the parser, 1,500 are not', async () => {
    const document = (tokens: number) =>
      `{ customers(filter: { name: { in: [${'"a" '.repeat(tokens - 23)}] } }) { nodes { id } } }`;
    const good = await server.post({ query: document(1_500) }, 'administrator');
    const refused = await server.post({ query: document(1_501) }, 'administrator');

    expect(good.json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(refused.status).toBe(400);
    expect(refused.json.errors[0]).toMatchObject({
      message: expect.stringContaining('1500'),
      extensions: { code: 'GRAPHQL_PARSE_FAILED', retryable: false },
    });
  });

  test.each([
    ['first', 101],
    ['first', 0],
    ['first', -1],
    ['last', 101],
  ])('a page of %s: %i is refused', async (argument, size) => {
    const { status, json } = await server.post(
      { query: `{ customers(${argument}: ${size}) { nodes { id } } }` },
      'analyst',
    );

    expect(status).toBe(200);
    expect({ data: json.data, errors: json.errors }).toEqual({
      data: { customers: null },
      errors: [
        {
          message: `${argument}: must be from 1 to 100.`,
          path: ['customers'],
          extensions: { code: 'BAD_USER_INPUT', retryable: false, field: argument },
        },
      ],
    });
  });

  test('a page of a child list beyond 100 is refused at its place', async () => {
    const { json } = await server.post(
      { query: '{ customers { nodes { name contacts(first: 101) { nodes { id } } } } }' },
      'analyst',
    );

    expect(json.data).toEqual({ customers: { nodes: [{ name: 'Brightside Media', contacts: null }] } });
    expect(json.errors).toHaveLength(1);
    expect(json.errors[0]).toMatchObject({
      path: ['customers', 'nodes', 0, 'contacts'],
      extensions: { code: 'BAD_USER_INPUT', field: 'first' },
    });
  });

  test.each(ROLES)('the standard introspection query is answered to %s', async (role) => {
    const { status, json } = await server.post({ query: getIntrospectionQuery() }, role);

    expect(status).toBe(200);
    expect(json.errors).toBeUndefined();
    expect(json.data.__schema.queryType.name).toBe('Query');
    const names = json.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names.includes('Customer')).toBe(role !== undefined);
  });

  test('a document that asks for the schema and for data is refused', async () => {
    const { status, json } = await server.post(
      { query: '{ __schema { queryType { name } } customers { totalCount } }' },
      'analyst',
    );

    expect(status).toBe(400);
    expect(json.errors[0].extensions).toEqual({ code: 'BAD_REQUEST', retryable: false });
  });

  test('lists within lists within lists are refused before anything is read', async () => {
    const opportunities = (below: string) => `opportunities(first: 100) { nodes { customer { ${below} } } }`;
    const query = `{ ${opportunities(opportunities('opportunities(first: 100) { nodes { id } }'))} }`;
    const work = async () => {
      const { status, json } = await server.post({ query }, 'administrator');
      expect(status).toBe(400);
      expect(json.errors).toEqual([
        {
          message: expect.stringContaining('lists within lists multiply'),
          extensions: { code: 'COST_TOO_HIGH', retryable: false, requested: 1_030_301, maximum: 12_000 },
        },
      ]);
    };
    expect(await server.graph.statements(work)).toBe(0);
  });

  test('3,000 braces, a circle of introspection and variables 20,000 levels deep are refused', async () => {
    const circle = `{ __schema { types { ${'fields { type { '.repeat(3)} name ${'} } '.repeat(3)} } } }`;
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const byVariable = 'query ($f: CustomerFilterInput) { customers(filter: $f) { totalCount } }';
    const requests: [string, string][] = [
      [JSON.stringify({ query: '{'.repeat(3_000) }), 'GRAPHQL_PARSE_FAILED'],
      [JSON.stringify({ query: circle }), 'DOCUMENT_TOO_LARGE'],
      [`{"query":${JSON.stringify(byVariable)},"variables":{"f":{"name":{"in":${deep}}}}}`, 'BAD_USER_INPUT'],
    ];
    for (const [body, code] of requests) {
      const headers = { 'content-type': 'application/json' };
      const { status, json } = await server.fetch('/graphql', { method: 'POST', headers, body, who: 'administrator' });
      expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code });
    }
  });

  test('names nearly right are put right by names that the caller sees, and by no others', async () => {
    const query = '{ customers { nodes { phone taxID emails2 contact } } }';
    const { text } = await server.post({ query }, 'partner');
    for (const hidden of ['phones', 'taxId', 'emails\\"', 'contacts']) expect(text).not.toContain(hidden);
    expect((await server.post({ query }, 'administrator')).text).toContain('taxId');
  });
});
