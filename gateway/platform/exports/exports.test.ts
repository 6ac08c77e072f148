import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { testDatabases } from '../../../shared/testing/databases.js';
import { listen, type ListeningServer } from '../../../shared/http/listening-server.js';
import { randomFor } from '../../demo/company/random.js';
import { randomFilter } from '../../../test/lists/conditions.js';
import { LISTS, listsOf, writeRows } from '../../../test/lists/kit.js';
import { listRows } from '../../../test/lists/lists.js';
import { startGraphServer, type GraphServer, type HttpAnswer } from '../../../test/kit/graph-server.js';
import { scaled } from '../../../test/setup/scale.js';
import { TEST_SUBJECTS } from '../../../test/kit/test-graph.js';
import { isShippedRole, type ShippedRoleName } from '../../../subgraphs/identity/roles/shipped-roles.js';
import { authenticator } from '../../authentication/authenticator.js';
import { gatewayListener } from '../../http-listener.js';
import { exportRoute } from './export-route.js';

const SEED = 20_261_122;
const ROWS = 130;

const NOUNS = {
  customers: 'Customer',
  contacts: 'Contact',
  interactions: 'Interaction',
  requirements: 'Requirement',
  opportunities: 'Opportunity',
  products: 'Product',
  users: 'User',
  territories: 'Territory',
  activities: 'Activity',
  priceLists: 'PriceList',
  tags: 'Tag',
};

type Row = Record<string, unknown>;

/** What a cell has to say, by plain words. */
function cell(row: unknown, [name = '', ...rest]: string[]): string {
  const value = (row as Row | null)?.[name];
  if (value == null) return '';
  if (rest.length > 0) {
    if (!Array.isArray(value)) return cell(value, rest);
    const texts = value.map((item) => cell(item, rest));
    return texts.join('') === '' ? '' : texts.join('; ');
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value.toString();
  const text = Array.isArray(value) ? value.join('; ') : (value as string);
  return text.replace(/^(?=\s*[=+\-@＝＋－＠])(?!\+\d{4,15}$)/u, "'");
}

/** Waits until something holds. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await sleep(10);
}

function selection(fields: readonly string[]): string {
  return fields
    .map((field) => field.split('.'))
    .map((path) => `${path.join(' { ')}${' }'.repeat(path.length - 1)}`)
    .join(' ');
}

describe.each(testDatabases)('exports of lists on %s', (kind) => {
  const rows = listRows(ROWS, SEED);
  const lists = listsOf(rows);
  let server: GraphServer;
  /** Called before each page is read; pages read so far. */
  let beforePage: (page: number) => Promise<void> | void = () => undefined;
  let pages = 0;
  /** What clients have got of exports that are taken by hand. */
  let received = '';
  /** What the graph's own answer becomes, for what no real one would show. */
  let changed: (result: { data?: Row | null }) => void = () => undefined;

  beforeAll(async () => {
    server = await startGraphServer(kind, undefined, undefined, { settings: { KEHU_BUDGETS: 'none' } });
    await writeRows(server.graph, rows);
    const { sight } = server.graph.platform.services;
    const execute = sight.execute!;
    sight.execute = async (operation, context) => {
      pages += 1;
      await beforePage(pages);
      const result = await execute(operation, context);
      changed(result);
      return result;
    };
  });
  afterEach(async () => {
    await until(async () => {
      const entries = await told();
      return entries.length === 2 * entries.filter(({ type }) => type === 'list-export.started').length;
    });
    received = '';
    beforePage = () => undefined;
    changed = () => undefined;
    pages = 0;
  });
  afterAll(() => server.close());

  const ask = (name: string, body: object | string, who?: string, init: RequestInit = {}): Promise<HttpAnswer> =>
    server.fetch(`/export/${name}.csv`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(who === undefined ? {} : { who }),
      ...init,
    });
  const cells = ({ text }: { text: string }): string[][] => parse(text, { bom: true });
  const refusal = async (answer: Promise<HttpAnswer>) => {
    const { status, json, headers } = await answer;
    expect(headers.get('content-disposition')).toBeNull();
    const [{ message, extensions }] = json.errors;
    return [status, extensions.code, message];
  };
  const byHand = async (role: ShippedRoleName, name: string, fields: readonly string[], more: Row = {}) => {
    const noun = NOUNS[name as keyof typeof NOUNS];
    const isNarrowed = more.filter !== undefined || more.sort !== undefined;
    const declared = isNarrowed ? `, $filter: ${noun}FilterInput, $sort: [${noun}SortInput!]` : '';
    const passed = isNarrowed ? ', filter: $filter, sort: $sort' : '';
    const document = `query ($after: String${declared}) { ${name}(first: 37, after: $after${passed}) {
      nodes { ${selection(fields)} } pageInfo { hasNextPage endCursor } } }`;
    const found: string[][] = [];
    for (let after: unknown = null; ;) {
      const data = await server.graph
        .as(role)
        .data<Record<string, { nodes: Row[]; pageInfo: Row }>>(document, { after, ...more });
      const { nodes, pageInfo } = data[name]!;
      found.push(...nodes.map((row) => fields.map((field) => cell(row, field.split('.')))));
      if (pageInfo.hasNextPage !== true) return found;
      after = pageInfo.endCursor;
    }
  };
  /** What the journal says of exports, newest last, without ids. */
  const told = async () => {
    const entries = await server.graph.platform.database.reader.query(
      "SELECT type, record_id, actor, payload FROM journal_entries WHERE record_type = 'ListExport' ORDER BY sequence",
    );
    return entries.map(({ type, record_id: id, actor, payload }) => ({
      ...{ type, id, actor },
      facts: (JSON.parse(payload as string) as { facts: Row }).facts,
    }));
  };

  test('hold what the list holds, of every list, in all columns that are not named', async () => {
    const { exportableLists } = await server.graph
      .as('administrator')
      .data<{ exportableLists: { name: string; fields: string[] }[] }>('{ exportableLists { name fields } }');
    const names = exportableLists.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...LISTS, 'activities', 'priceLists', 'tags', 'teams', 'pipelines']));
    expect(names).not.toContain('files');
    const customers = exportableLists.find(({ name }) => name === 'customers')!.fields;
    expect(customers).toEqual(
      expect.arrayContaining(['id', 'name', 'annualRevenue.amount', 'annualRevenue.currency', 'tags']),
    );
    for (const { name, fields } of exportableLists) {
      const answer = await ask(name, {}, 'administrator');
      expect([name, answer.status]).toEqual([name, 200]);
      expect([name, cells(answer)]).toEqual([name, [fields, ...(await byHand('administrator', name, fields))]]);
    }
  });

  const COLUMNS = {
    customers: [
      'id',
      'name',
      'annualRevenue.amount',
      'owner.name',
      'parent.parent.name',
      'tags',
      'phones.number',
      'phones.label',
    ],
    contacts: ['id', 'name', 'customer.owner.name', 'isPrimary'],
    interactions: ['id', 'subject', 'occurredAt', 'customer.name', 'contact.name'],
    requirements: ['id', 'title', 'neededOn', 'customer.name', 'contact.name'],
    opportunities: ['id', 'name', 'amount.currency', 'amount.amount', 'stage.name', 'customer.name', 'expectedCloseOn'],
    products: ['id', 'name', 'series', 'isActive'],
    users: ['name', 'manager.name', 'team.name', 'id'],
    territories: ['id', 'name'],
    activities: ['id', 'subject', 'dueAt', 'customer.name', 'owner.name'],
    priceLists: ['id', 'code', 'name', 'currency'],
    tags: ['name', 'id'],
  } as const;

  test.each(['administrator', 'marketer', 'sales-manager'] as const)(
    'of %s hold what pages by hand do',
    async (role) => {
      let most = 0;
      for (let index = 0; index < scaled(28, 280); index += 1) {
        const list = LISTS[index % LISTS.length]!;
        const random = randomFor(SEED, role, index);
        const { specs, sorts } = lists[list];
        // The conditions follow rights: without personal data there is none on tax ids.
        const { taxId: _taxId, email: _email, ...open } = specs as Record<string, never>;
        const narrowed = {
          filter: random.chance(0.3) ? {} : randomFilter(open, random),
          sort: [{ field: random.pick(Object.keys(sorts)), direction: random.pick(['ASC', 'DESC']) }],
        };
        const fields = COLUMNS[list].filter((field: string) => role !== 'marketer' || !field.startsWith('phones'));
        const answer = await ask(list, { fields, ...narrowed }, role);
        const [header, ...found] = cells(answer);
        expect(header).toEqual(fields);
        expect([list, narrowed, found]).toEqual([list, narrowed, await byHand(role, list, fields, narrowed)]);
        most = Math.max(most, found.length);
      }
      expect(most).toBeGreaterThan(100);
    },
  );

  test('follow the rows that their caller may see', async () => {
    const all = cells(await ask('customers', { fields: ['id'] }, 'administrator'));
    const some = cells(await ask('customers', { fields: ['id'] }, 'sales-manager'));
    expect(all).toHaveLength(rows.customers.filter(({ deletedAt }) => deletedAt === null).length + 1);
    expect(some.length).toBeLessThan(all.length);
  });

  test('come as UTF-8 with a byte order mark, as an attachment, with labels where they are wanted', async () => {
    const answer = await fetch(`${server.url}/export/products.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await server.token('analyst')}`, 'accept-language': 'zh' },
      body: JSON.stringify({ fields: ['name', 'listPrice.amount'], labels: true, filter: { id: { in: [] } } }),
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="products.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString()).toBe('\ufeff产品名称,标准价格 / 金额（最小货币单位）\r\n');
  });

  test('keep numbers as they are, and nothing that a spreadsheet would run', async () => {
    changed = (result) => {
      const products = (result.data as { products: Row }).products;
      products.pageInfo = { hasNextPage: false, endCursor: null };
      products.nodes = [
        { name: '=1+1', listPrice: { amount: -5, currency: 'CNY' } },
        { name: 'a "b", c\nd', listPrice: null },
      ];
    };
    const { text } = await ask('products', { fields: ['name', 'listPrice.amount'] }, 'administrator');
    expect(text).toBe('name,listPrice.amount\r\n\'=1+1,-5\r\n"a ""b"", c\nd",\r\n');
  });

  const NO_FIELD = (index: number) => `fields.${String(index)}: there is no such field that fits a column.`;
  const refusals: [string, string, string, object | string, unknown[]][] = [
    ['no such list', 'nothing', 'administrator', {}, [404, 'NOT_FOUND', 'There is no such list to export.']],
    ['a list that needs more', 'files', 'administrator', {}, [404, 'NOT_FOUND', 'There is no such list to export.']],
    ['what is no list', 'me', 'administrator', {}, [404, 'NOT_FOUND', 'There is no such list to export.']],
    ['a hidden list', 'apiClients', 'marketer', {}, [404, 'NOT_FOUND', 'There is no such list to export.']],
    [
      'no such field',
      'customers',
      'administrator',
      { fields: ['name', 'phone'] },
      [400, 'BAD_USER_INPUT', NO_FIELD(1)],
    ],
    ['a hidden field', 'customers', 'marketer', { fields: ['name', 'taxId'] }, [400, 'BAD_USER_INPUT', NO_FIELD(1)]],
    [
      'a hidden field of another record',
      'contacts',
      'marketer',
      { fields: ['customer.taxId'] },
      [400, 'BAD_USER_INPUT', NO_FIELD(0)],
    ],
    [
      'a list of records',
      'customers',
      'administrator',
      { fields: ['contacts.nodes.name'] },
      [400, 'BAD_USER_INPUT', NO_FIELD(0)],
    ],
    [
      'how many records',
      'customers',
      'administrator',
      { fields: ['contacts.totalCount'] },
      [400, 'BAD_USER_INPUT', NO_FIELD(0)],
    ],
    ['a whole record', 'customers', 'administrator', { fields: ['owner'] }, [400, 'BAD_USER_INPUT', NO_FIELD(0)]],
    [
      'a part of a text',
      'customers',
      'administrator',
      { fields: ['name.length'] },
      [400, 'BAD_USER_INPUT', NO_FIELD(0)],
    ],
    [
      'more than a field',
      'customers',
      'administrator',
      { fields: ['name } me { id'] },
      [400, 'BAD_USER_INPUT', NO_FIELD(0)],
    ],
    [
      'the name of a prototype',
      'customers',
      'administrator',
      { fields: ['constructor.name'] },
      [400, 'BAD_USER_INPUT', NO_FIELD(0)],
    ],
    [
      'no fields',
      'customers',
      'administrator',
      { fields: [] },
      [400, 'BAD_USER_INPUT', 'fields: must be a list of 1 to 100 fields.'],
    ],
    ['an unknown member', 'customers', 'administrator', { first: 3 }, [400, 'BAD_USER_INPUT', 'first: is not known.']],
    [
      'labels of a kind',
      'customers',
      'administrator',
      { labels: 'zh' },
      [400, 'BAD_USER_INPUT', 'labels: must be true or false.'],
    ],
    [
      'a filter where none is',
      'teams',
      'administrator',
      { filter: {} },
      [400, 'BAD_USER_INPUT', 'filter: this list takes none.'],
    ],
    [
      'a sort where none is',
      'teams',
      'administrator',
      { sort: [] },
      [400, 'BAD_USER_INPUT', 'sort: this list takes none.'],
    ],
    [
      'a fault in the filter',
      'customers',
      'administrator',
      { filter: { or: [{ foundedYear: { from: 2, to: 1 } }, { revenue: {} }] } },
      [400, 'BAD_USER_INPUT', expect.stringContaining('Field "revenue" is not defined')],
    ],
    [
      'a hidden condition',
      'customers',
      'marketer',
      { filter: { taxId: { eq: '1' } } },
      [400, 'BAD_USER_INPUT', expect.stringContaining('Field "taxId" is not defined')],
    ],
    ['what is no JSON', 'customers', 'administrator', '{', [400, 'BAD_REQUEST', 'The request body is not valid JSON.']],
    [
      'what is no object',
      'customers',
      'administrator',
      '[]',
      [400, 'BAD_REQUEST', 'The request body must be a JSON object.'],
    ],
    [
      'much more than is needed',
      'customers',
      'administrator',
      JSON.stringify({ fields: ['x'.repeat(300_000)] }),
      [413, 'PAYLOAD_TOO_LARGE', expect.anything()],
    ],
    [
      'without the scope',
      'customers',
      'sales-rep',
      {},
      [403, 'FORBIDDEN', 'You may not export lists; that needs the scope lists:export.'],
    ],
    [
      'of a customer',
      'products',
      'customer',
      {},
      [403, 'FORBIDDEN', 'You may not export lists; that needs the scope lists:export.'],
    ],
  ];

  test.each(refusals)('are refused before their first byte: %s', async (_what, name, who, body, expected) => {
    const before = await told();
    expect(await refusal(ask(name, body, who))).toEqual(expected);
    expect(await told()).toEqual(before);
  });

  test('are refused without a token, and by other methods than POST', async () => {
    expect(await refusal(ask('products', {}))).toEqual([401, 'UNAUTHENTICATED', 'A token is needed.']);
    const nothing = [404, 'NOT_FOUND', 'Nothing is here. Lists are exported by POST /export/<name>.csv.'];
    expect(await refusal(server.fetch('/export/products.csv', { who: 'administrator' }))).toEqual(nothing);
    expect(await refusal(server.fetch('/export/products', { who: 'administrator', method: 'POST' }))).toEqual(nothing);
  });

  test('are refused over HTTP/1.0, where a part would pass for the whole', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const token = await server.token('administrator');
    socket.write(`POST /export/products.csv HTTP/1.0\r\nauthorization: Bearer ${token}\r\ncontent-length: 2\r\n\r\n{}`);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    await once(socket, 'close');
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1.1 400 [^]*"BAD_REQUEST"/);
  });

  test('are told by the journal: who took which columns of what, and how many rows', async () => {
    const before = (await told()).length;
    const fields = ['name', 'owner.name'];
    const found = cells(await ask('customers', { fields, filter: { status: { in: ['ACTIVE'] } } }, 'marketer'));
    await until(async () => (await told()).length === before + 2);
    const [started, ended] = (await told()).slice(before);
    expect(started).toEqual({
      type: 'list-export.started',
      id: expect.stringMatching(/^lex_/),
      actor: TEST_SUBJECTS.marketer.userId,
      facts: { list: 'customers', fields, isFiltered: true },
    });
    expect(ended).toEqual({
      ...started,
      type: 'list-export.ended',
      facts: { list: 'customers', fields, rows: found.length - 1, isWhole: true },
    });
  });

  test('are noted by the access log like whatever else is read', async () => {
    const { accessLog, database } = server.graph.subgraphs.get('customers')!;
    const answer = await ask('customers', { fields: ['id', 'taxId'] }, 'administrator');
    const read = cells(answer)
      .slice(1)
      .flatMap(([id, taxId]) => (taxId === '' ? [] : [id]));
    expect(read.length).toBeGreaterThan(10);
    await accessLog.flush();
    const entries = await database.reader.query('SELECT * FROM access_log WHERE request_id = ?', [
      answer.headers.get('x-request-id'),
    ]);
    expect(new Set(entries.map(({ record_type: type, reader }) => `${String(type)} ${String(reader)}`))).toEqual(
      new Set([`Customer ${String(TEST_SUBJECTS.administrator.userId)}`]),
    );
    const noted = entries.map(({ record_reads: reads }) => reads as string).join(' ');
    expect(read.filter((id) => !noted.includes(id!))).toEqual([]);
  });

  /** An export that is taken by hand. */
  const open = async (who: string, url = server.url) => {
    const sent = request(`${url}/export/customers.csv`, {
      method: 'POST',
      headers: { authorization: isShippedRole(who) ? `Bearer ${await server.token(who)}` : who },
    });
    sent.on('error', () => undefined);
    sent.end(JSON.stringify({ fields: ['id', 'name'] }));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return { sent, response };
  };
  /** Reads to the end, whatever it is like. */
  const readAll = async (response: IncomingMessage) => {
    let [end, text] = ['broken off', ''];
    response.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
      text += chunk;
    });
    response.once('end', () => (end = 'whole')).on('error', () => undefined);
    await new Promise((resolve) => response.once('close', resolve));
    return { end, text };
  };
  /** Holds the second page back until the first one has arrived: what is broken off before may not arrive at all. */
  const afterFirstPage = (then: () => Promise<void> | void) => async (page: number) => {
    if (page !== 2) return;
    await until(() => received.split('\r\n').length === 102);
    await then();
  };
  const lastTold = async () => (await told()).at(-1);

  test('are broken off where a page fails, and whole where it fails for a moment', async () => {
    const failing = (code: string) => (result: object) => {
      if (pages === 2) Object.assign(result, { errors: [{ message: 'No.', extensions: { code } }] });
    };
    beforePage = afterFirstPage(() => undefined);
    changed = failing('INTERNAL');
    const broken = await readAll((await open('administrator')).response);
    expect([broken.end, cells(broken).length]).toEqual(['broken off', 101]);
    await until(async () => (await lastTold())?.type === 'list-export.ended');
    expect((await lastTold())?.facts).toMatchObject({ rows: 100, isWhole: false });
    pages = 0;
    beforePage = () => undefined;
    changed = failing('SUBGRAPH_UNAVAILABLE');
    const whole = await readAll((await open('administrator')).response);
    expect([whole.end, pages]).toEqual(['whole', 3]);
    expect(cells(whole)).toEqual(cells(await ask('customers', { fields: ['id', 'name'] }, 'administrator')));
  });

  test('say what the first page fails with', async () => {
    changed = (result) =>
      Object.assign(result, { errors: [{ message: 'No.', extensions: { code: 'COST_TOO_HIGH', maximum: 5 } }] });
    const before = await told();
    const { status, json } = await ask('products', {}, 'administrator');
    expect([status, json]).toEqual([
      400,
      { errors: [{ message: 'No.', extensions: { code: 'COST_TOO_HIGH', retryable: false, maximum: 5 } }] },
    ]);
    expect(await told()).toEqual(before);
  });

  test.each([
    ['of their role become others', 'marketer', 'tags:read'],
    ['to export are taken away', 'finance', 'lists:export'],
  ] as const)('end when the rights %s', async (_what, role, gone) => {
    beforePage = afterFirstPage(async () => {
      const administrator = server.graph.as('administrator');
      const { roles } = await administrator.data<{
        roles: { id: string; name: string; version: number; scopes: string[] }[];
      }>('{ roles { id name version scopes } }');
      const { id, version, scopes } = roles.find(({ name }) => name === role)!;
      const given = scopes.filter((scope) => scope !== gone);
      const input = { id, expectedVersion: version, scopes: given };
      await administrator.data('mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } } }', {
        input,
      });
      await server.graph.rights.refresh();
    });
    const { end, text } = await readAll((await open(role)).response);
    expect([end, cells({ text }).length, pages]).toEqual(['broken off', 101, 2]);
  });

  test('end when their caller is signed out', async () => {
    const { rights } = server.graph;
    const token = await server.tokenFor({ roles: ['administrator'], subject: 'somebody', sessionId: 'ses_1' });
    const known = rights.epochOf.bind(rights);
    beforePage = afterFirstPage(() => {
      rights.epochOf = (subject) => (subject === 'ses_1' ? 1 : known(subject));
    });
    const { end } = await readAll((await open(`Bearer ${token}`)).response);
    rights.epochOf = known;
    expect([end, pages]).toEqual(['broken off', 2]);
  });

  describe('within limits', () => {
    const limits = { perPrincipal: 2, inAll: 3, silence: 60_000 };
    let limited: ListeningServer;
    beforeAll(async () => {
      const { graph, key } = server;
      limited = await listen(
        gatewayListener({
          graph: graph.graph,
          authenticate: authenticator(key, graph.rights),
          explorer: { get: () => undefined },
          requestTimeout: 20_000,
          ready: () => Promise.resolve(),
          routes: [exportRoute(graph.platform, 20_000, graph.log, limits)],
          log: graph.log,
        }),
        '127.0.0.1',
        0,
      );
    });
    afterAll(() => limited.close({ linger: 0, grace: 0 }));

    /** Makes each page larger than what systems keep for a receiver that takes nothing. */
    const large = (result: { data?: Row | null }) => {
      const connection = result.data?.customers as { nodes: Row[] } | undefined;
      for (const node of connection?.nodes ?? []) node.name = 'x'.repeat(200_000);
    };
    const codeOf = async (who: ShippedRoleName) => {
      const { response } = await open(who, limited.url);
      const { statusCode = 0, headers } = response;
      if (statusCode === 200) {
        await readAll(response);
        return statusCode;
      }
      const { text } = await readAll(response);
      return [statusCode, JSON.parse(text).errors[0].extensions.code, headers['retry-after']];
    };

    test('who takes nothing is cut off, and no page is read ahead of them', async () => {
      changed = large;
      limits.silence = 300;
      const { sent } = await open('administrator', limited.url);
      await until(async () => (await lastTold())?.type === 'list-export.ended');
      expect([(await lastTold())?.facts, pages]).toEqual([
        { list: 'customers', fields: ['id', 'name'], rows: 0, isWhole: false },
        1,
      ]);
      sent.destroy();
      limits.silence = 60_000;
    });

    test('who takes slowly gets all of it', async () => {
      changed = large;
      const { response } = await open('administrator', limited.url);
      let bytes = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes < 4_000_000) await sleep(5);
      }
      expect(bytes).toBeGreaterThan(20_000_000);
      await until(async () => (await lastTold())?.type === 'list-export.ended');
      expect((await lastTold())?.facts).toMatchObject({ isWhole: true });
    });

    test('a caller has few at once, all together more, and one that was left takes no place', async () => {
      changed = large;
      const held = [await open('administrator', limited.url), await open('administrator', limited.url)];
      expect(await codeOf('administrator')).toEqual([429, 'RATE_LIMITED', '1']);
      held.push(await open('marketer', limited.url));
      expect(await codeOf('analyst')).toEqual([503, 'OVERLOADED', '1']);
      const open3 = await told();
      for (const { sent } of held) sent.destroy();
      await until(async () => (await told()).length === open3.length + 3);
      const count = pages;
      changed = () => undefined;
      await until(async () => (await codeOf('administrator')) === 200);
      const ended = (await told()).slice(open3.length, open3.length + 3);
      expect(ended.map(({ type, facts }) => [type, facts.isWhole])).toEqual(
        Array.from({ length: 3 }, () => ['list-export.ended', false]),
      );
      expect(count).toBe(3);
    });
  });
});

describe.each(testDatabases)('budgets and exports on %s', (kind) => {
  const { customers, ...others } = listRows(260, SEED);
  const living = customers.filter(({ deletedAt }) => deletedAt === null).length;
  let server: GraphServer;
  beforeAll(async () => {
    server = await startGraphServer(kind, undefined, undefined, { settings: { KEHU_BUDGETS: 'staff=250/250' } });
    const none = Object.fromEntries(Object.keys(others).map((name) => [name, []])) as unknown as typeof others;
    await writeRows(server.graph, { ...none, customers });
  });
  afterAll(() => server.close());

  test('an export waits for its budget, and leaves half of it to others', async () => {
    const before: number[] = [];
    const { sight } = server.graph.platform.services;
    const execute = sight.execute!;
    sight.execute = async (operation, context) => {
      const result = await execute(operation, context);
      const { cost } = result.extensions as { cost?: { requested: number; remaining: number } };
      if (cost) before.push(cost.remaining + cost.requested);
      return result;
    };
    const { status, text } = await server.fetch('/export/customers.csv', {
      who: 'administrator',
      method: 'POST',
      body: JSON.stringify({ fields: ['id'] }),
    });
    const lines: string[][] = parse(text);
    expect([status, lines.length]).toEqual([200, living + 1]);
    expect(before).toHaveLength(Math.ceil(living / 100));
    for (const left of before) expect(left).toBeGreaterThanOrEqual(120);
  });
});
