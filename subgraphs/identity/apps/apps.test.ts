import { Writable } from 'node:stream';
import { createLog } from '../../../shared/log.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { askForToken, registerApp, registerBi, tokenOf, type App } from '../../../test/kit/apps.js';
import { startGraphServer, type GraphServer, type Json } from '../../../test/kit/graph-server.js';
import { runJobs } from '../../../test/kit/run-jobs.js';
import { exactCircumstances, TEST_SUBJECTS, type TestClient } from '../../../test/kit/test-graph.js';

const DAY = 24 * 3_600_000;
const WHOLE =
  'id name kind partnerId roles scopes expiresAt lastUsedAt revokedAt version secrets { lastFour createdAt expiresAt } tokens { createdAt expiresAt }';
const PARTNER = TEST_SUBJECTS.partner.partnerId;

describe.each(testDatabases)('apps on %s', (kind) => {
  let server: GraphServer;
  let administrator: TestClient;
  let logged = '';
  let start = Date.now();
  let ahead = 0;
  const clock = () => new Date(start + ahead).toISOString();

  beforeAll(async () => {
    const circumstances = { ...exactCircumstances(), now: clock };
    const written = new Writable({
      write: (chunk, _encoding, done) => {
        logged += String(chunk);
        done();
      },
    });
    const log = createLog('trace', 'test', written);
    server = await startGraphServer(kind, log, undefined, { circumstances, graphLog: log });
    administrator = server.graph.as('administrator');
    await administrator.data('mutation { createCustomer(input: { name: "Acme" }) { customer { id } } }');
  });
  // Time goes on: what the gateway asks for is what has changed since it asked last.
  beforeEach(() => {
    start += ahead + 1_000;
    ahead = 0;
  });
  afterAll(() => server.close());

  const document = (mutation: string, selection: string) =>
    `mutation ($input: ${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`;
  const change = async (mutation: string, input: object, selection = `apiClient { ${WHOLE} }`): Promise<Json> =>
    (await administrator.data<Json>(document(mutation, selection), { input }))[mutation];
  const client = async (id: string): Promise<Json> =>
    (await administrator.data<Json>(`query ($id: ID!) { apiClient(id: $id) { ${WHOLE} } }`, { id })).apiClient;
  const everything = () => administrator.data(`{ apiClients(first: 100) { totalCount nodes { ${WHOLE} } } }`);
  const refused = async (mutation: string, input: object, selection = 'apiClient { id }') => {
    const before = await everything();
    const { code, extensions } = await administrator.refusal(document(mutation, selection), { input });
    expect(await everything()).toEqual(before);
    return { code, ...(extensions.field === undefined ? {} : { field: extensions.field }) };
  };
  /** What somebody with this token gets, as the gateway knows the rights now. */
  const send = async (token: string, query: string): Promise<Json> => {
    await server.graph.rights.refresh();
    return (await server.post({ query }, `Bearer ${token}`)).json;
  };
  const scopesOf = async (token: string) => (await send(token, '{ me { scopes } }')).data.me.scopes as string[];
  const ENDED = {
    errors: [{ extensions: { code: 'UNAUTHENTICATED' }, message: 'The token was ended; ask for a new one.' }],
  };

  /** A role for apps of partners, of this deployment. */
  const newRole = async (name: string, scopes: string[]): Promise<{ id: string; version: number }> => {
    const levels = [{ type: 'Customer', level: 'ALL' }];
    const input = { name, description: 'Of the test.', kind: 'PARTNER_APP', scopes, levels };
    return (await change('createRole', input, 'role { id version }')).role;
  };

  test('get a token for their secret, and are known by it', async () => {
    const app = await registerApp(administrator);
    const { status, headers, body } = await askForToken(server.url, app);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 900,
      scope: 'customers:read products:read',
    });
    const token = body.access_token as string;
    expect(
      await send(token, '{ me { subject kind roles scopes sessions { id } app { id name expiresAt } } }'),
    ).toMatchObject({
      data: {
        me: {
          subject: app.id,
          kind: 'PARTNER_APP',
          roles: ['partner'],
          scopes: ['customers:read', 'products:read'],
          sessions: [],
          app: { id: app.id, name: 'Order desk', expiresAt: null },
        },
      },
    });
    expect((await send(await server.token('partner'), '{ me { app { id } } }')).data.me.app).toBeNull();
  });

  test('reach the rows of their partner, within their scopes', async () => {
    const input = { name: 'Came through the partner' };
    const { customer } = await change('createCustomer', input, 'customer { id }');
    await server.graph.subgraphs
      .get('customers')!
      .database.transact(Date.now() + 10_000, ({ run }) =>
        run('UPDATE customers SET partner_id = ? WHERE id = ?', [PARTNER!, customer.id as string]),
      );
    const token = await tokenOf(server.url, await registerApp(administrator));
    const query = '{ customers { nodes { name } } }';
    expect((await send(token, query)).data).toEqual({ customers: { nodes: [{ name: 'Came through the partner' }] } });
    // The role has the scope, the app has not.
    const hidden = await send(token, '{ opportunities { totalCount } }');
    expect(hidden.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const other = { partnerId: 'par_01jd0000000000000000000999' };
    const stranger = await tokenOf(server.url, await registerApp(administrator, other));
    expect((await send(stranger, query)).data).toEqual({ customers: { nodes: [] } });
  });

  test('ask for a part of their scopes, and for no others', async () => {
    const app = await registerApp(administrator);
    const { body } = await askForToken(server.url, app, { scope: 'products:read' });
    expect(body.scope).toBe('products:read');
    expect(await scopesOf(body.access_token as string)).toEqual(['products:read']);
    for (const scope of [
      'opportunities:read',
      'products:read customers:write',
      'everything',
      'products:read,customers:read',
    ]) {
      const answer = await askForToken(server.url, app, { scope });
      expect([answer.status, answer.body.error, answer.body.access_token]).toEqual([400, 'invalid_scope', undefined]);
    }
  });

  test('lose at once what their roles lose, and gain nothing that these gain', async () => {
    const role = await newRole('shop', ['customers:read', 'products:read']);
    const app = await registerApp(administrator, { roles: ['shop'] });
    const token = await tokenOf(server.url, app);
    const scopes = ['products:read', 'opportunities:read'];
    await change('updateRole', { id: role.id, expectedVersion: 1, scopes }, 'role { id }');
    expect(await scopesOf(token)).toEqual(['products:read']);
    expect((await askForToken(server.url, app)).body.scope).toBe('products:read');
    expect((await askForToken(server.url, app, { scope: 'customers:read' })).body.error).toBe('invalid_scope');
    expect((await client(app.id)).scopes).toEqual(['customers:read', 'products:read']);

    const before = await administrator.data('{ roles { name version } }');
    const deleted = await administrator.refusal(document('deleteRole', 'id'), {
      input: { id: role.id, expectedVersion: 2 },
    });
    expect(deleted).toMatchObject({
      code: 'CONFLICT',
      message: 'An app has this role; give it others first, or revoke it.',
    });
    expect(await administrator.data('{ roles { name version } }')).toEqual(before);
    await change('revokeApiClient', { id: app.id });
    await change('deleteRole', { id: role.id, expectedVersion: 2 }, 'id');
    // Whoever makes a role of the name again makes nothing for an app that is gone, or of another kind.
    expect(await send(token, '{ me { scopes } }')).toMatchObject(ENDED);
  });

  test('end their tokens where they are changed to have less, not where they have more', async () => {
    const app = await registerApp(administrator);
    const token = await tokenOf(server.url, app);
    const scopes = ['customers:read', 'products:read', 'pipelines:read'];
    const more = await change('updateApiClient', { id: app.id, expectedVersion: 1, name: ' Desk ', scopes });
    expect(more.apiClient).toMatchObject({ name: 'Desk', scopes: [...scopes].sort(), version: 2 });
    expect(await scopesOf(token)).toEqual(['customers:read', 'products:read']);

    await change('updateApiClient', { id: app.id, expectedVersion: 2, scopes: ['products:read'] });
    expect(await send(token, '{ me { scopes } }')).toMatchObject(ENDED);
    const next = await tokenOf(server.url, app);
    expect(await scopesOf(next)).toEqual(['products:read']);
    const expiresAt = new Date(Date.parse(clock()) + DAY).toISOString();
    await change('updateApiClient', { id: app.id, expectedVersion: 3, expiresAt });
    expect(await send(next, '{ me { scopes } }')).toMatchObject(ENDED);
    const last = await tokenOf(server.url, app);
    expect(
      (await change('updateApiClient', { id: app.id, expectedVersion: 4, expiresAt: null })).apiClient.expiresAt,
    ).toBeNull();
    expect(await scopesOf(last)).toEqual(['products:read']);
  });

  test('change their secret while both work for a while, and never more than two', async () => {
    const app = await registerApp(administrator);
    const rotate = async (version: number, more: object = {}): Promise<App> => {
      const input = { id: app.id, expectedVersion: version, ...more };
      const { apiClient, secret } = await change('rotateApiClientSecret', input, `apiClient { ${WHOLE} } secret`);
      expect(apiClient.secrets[0]).toEqual({ lastFour: secret.slice(-4), createdAt: clock(), expiresAt: null });
      return { ...apiClient, secret };
    };
    const works = async ({ secret }: App) => (await askForToken(server.url, { id: app.id, secret })).status === 200;
    const token = await tokenOf(server.url, app);
    ahead = 1_000;
    const second = await rotate(1, { overlapDays: 30 });
    expect((await client(app.id)).secrets[1]).toMatchObject({
      lastFour: app.secret.slice(-4),
      expiresAt: new Date(start + 1_000 + 30 * DAY).toISOString(),
    });
    expect([await works(app), await works(second)]).toEqual([true, true]);
    ahead = 2_000;
    const third = await rotate(2);
    expect([await works(app), await works(second), await works(third)]).toEqual([false, true, true]);
    ahead = 2_000 + DAY;
    expect([await works(second), await works(third)]).toEqual([false, true]);
    expect((await client(app.id)).secrets).toHaveLength(1);
    const fourth = await rotate(3, { overlapDays: 0 });
    expect([await works(third), await works(fourth)]).toEqual([false, true]);
    expect((await send(token, '{ me { app { id } } }')).data.me.app.id).toBe(app.id);
    expect(await refused('rotateApiClientSecret', { id: app.id, expectedVersion: 3 })).toEqual({
      code: 'STALE_VERSION',
    });
    for (const overlapDays of [-1, 31]) {
      const input = { id: app.id, expectedVersion: 4, overlapDays };
      expect(await refused('rotateApiClientSecret', input)).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.overlapDays',
      });
    }
    expect(await works(fourth)).toBe(true);
  });

  test('are revoked for good', async () => {
    const app = await registerApp(administrator);
    const token = await tokenOf(server.url, app);
    const { apiClient } = await change('revokeApiClient', { id: app.id });
    expect(apiClient).toMatchObject({ revokedAt: clock(), secrets: [], version: 2 });
    expect(await send(token, '{ me { scopes } }')).toMatchObject(ENDED);
    expect((await askForToken(server.url, app)).body.error).toBe('invalid_client');
    ahead = 5_000;
    expect((await change('revokeApiClient', { id: app.id })).apiClient).toEqual(apiClient);
    const target = { id: app.id, expectedVersion: 2 };
    expect(await refused('updateApiClient', { ...target, name: 'Back' })).toEqual({ code: 'CONFLICT' });
    expect(await refused('rotateApiClientSecret', target)).toEqual({ code: 'CONFLICT' });
    expect(await refused('revokeApiClient', { id: 'api_01jd0000000000000000000999' })).toEqual({ code: 'NOT_FOUND' });
  });

  test('that read for reports are given long-lived tokens, which revoking ends', async () => {
    const bi = await registerBi(administrator);
    const selection = `token expiresAt apiClient { ${WHOLE} }`;
    const issued = await change('issueApiToken', { id: bi.id, lifetimeDays: 365 }, selection);
    expect(issued.expiresAt).toBe(new Date(start + 365 * DAY).toISOString());
    expect(issued.apiClient).toMatchObject({
      version: 2,
      tokens: [{ createdAt: clock(), expiresAt: issued.expiresAt }],
    });
    const { exp = 0, iat = 0 } = JSON.parse(Buffer.from(issued.token.split('.')[1], 'base64url').toString());
    expect(exp - iat).toBe(365 * 24 * 3_600);
    const names = '{ customers { totalCount } me { kind } }';
    expect((await send(issued.token, names)).data).toMatchObject({
      customers: { totalCount: expect.any(Number) },
      me: { kind: 'BI' },
    });
    await change('rotateApiClientSecret', { id: bi.id, expectedVersion: 2, overlapDays: 0 }, 'secret');
    expect((await send(issued.token, names)).errors).toBeUndefined();

    for (let count = 2; count <= 10; count += 1) await change('issueApiToken', { id: bi.id, lifetimeDays: 1 }, 'token');
    expect(await refused('issueApiToken', { id: bi.id, lifetimeDays: 1 })).toEqual({ code: 'CONFLICT' });
    for (const lifetimeDays of [0, 366]) {
      expect(await refused('issueApiToken', { id: bi.id, lifetimeDays })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.lifetimeDays',
      });
    }
    const partner = await registerApp(administrator);
    expect(await refused('issueApiToken', { id: partner.id, lifetimeDays: 1 })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.id',
    });
    expect((await change('revokeApiClient', { id: bi.id })).apiClient.tokens).toEqual([]);
    expect(await send(issued.token, names)).toMatchObject(ENDED);
    expect(await refused('issueApiToken', { id: bi.id, lifetimeDays: 1 })).toEqual({ code: 'CONFLICT' });
  });

  test('expire, and are revoked then', async () => {
    const expiresAt = new Date(start + 600_000).toISOString();
    const app = await registerApp(administrator, { expiresAt });
    const bi = await registerBi(administrator, { expiresAt });
    expect((await askForToken(server.url, app)).body.expires_in).toBe(600);
    expect((await change('issueApiToken', { id: bi.id, lifetimeDays: 1 }, 'expiresAt')).expiresAt).toBe(expiresAt);
    ahead = 600_000;
    expect((await askForToken(server.url, app)).body.error).toBe('invalid_client');
    expect(await refused('issueApiToken', { id: bi.id, lifetimeDays: 1 })).toEqual({ code: 'CONFLICT' });
    expect(await runJobs(server.graph, 'end-expired-apps')).toBe(2);
    expect(await client(app.id)).toMatchObject({ revokedAt: clock(), secrets: [], version: 2 });
    expect(await runJobs(server.graph, 'end-expired-apps')).toBe(0);
  });

  test('show when they were last used, which is no change of theirs', async () => {
    const app = await registerApp(administrator);
    const lastUsed = async () => {
      const { lastUsedAt, version } = await client(app.id);
      expect(version).toBe(1);
      return lastUsedAt as string | null;
    };
    expect(await lastUsed()).toBeNull();
    const token = await tokenOf(server.url, app);
    await server.graph.appUses.report();
    expect(await lastUsed()).toBe(clock());
    const first = clock();
    ahead = 20_000;
    await send(token, '{ products { totalCount } }');
    await server.graph.appUses.report();
    expect(await lastUsed()).toBe(first);
    ahead = 60_000;
    await send(token, '{ products { totalCount } }');
    expect(await lastUsed()).toBe(first);
    await server.graph.appUses.report();
    expect(await lastUsed()).toBe(clock());
  });

  test.each([
    [{ name: ' ' }, 'input.name'],
    [{ name: 'x'.repeat(101) }, 'input.name'],
    [{ roles: [] }, 'input.roles'],
    [{ roles: ['nobody'] }, 'input.roles'],
    [{ roles: ['administrator'] }, 'input.roles'],
    [{ roles: ['partner', 'analyst'] }, 'input.roles'],
    [{ scopes: [] }, 'input.scopes'],
    [{ scopes: ['customers:write'] }, 'input.scopes'],
    [{ scopes: ['customers:eat'] }, 'input.scopes'],
    [{ partnerId: null }, 'input.partnerId'],
    [{ partnerId: 'usr_01jd0000000000000000000101' }, 'input.partnerId'],
    [{ kind: 'BI', roles: ['analyst'] }, 'input.partnerId'],
    [{ kind: 'BI', partnerId: null }, 'input.roles'],
    [{ expiresAt: '2026-01-01T00:00:00.000Z' }, 'input.expiresAt'],
  ])('are not registered with %j', async (wrong, field) => {
    const input = {
      name: 'W',
      kind: 'PARTNER_APP',
      partnerId: PARTNER,
      roles: ['partner'],
      scopes: ['customers:read'],
      ...wrong,
    };
    expect(await refused('registerApiClient', input)).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  test('are not changed to what they could not be registered as, nor by whoever has read another version', async () => {
    const app = await registerApp(administrator);
    const token = await tokenOf(server.url, app);
    const target = { id: app.id, expectedVersion: 1 };
    const cases: [object, object][] = [
      [{ roles: ['analyst'] }, { code: 'BAD_USER_INPUT', field: 'input.roles' }],
      [{ scopes: ['customers:write'] }, { code: 'BAD_USER_INPUT', field: 'input.scopes' }],
      [{ expiresAt: '2026-01-01T00:00:00.000Z' }, { code: 'BAD_USER_INPUT', field: 'input.expiresAt' }],
      [{ expectedVersion: 2, scopes: ['products:read'] }, { code: 'STALE_VERSION' }],
      [{ id: 'api_01jd0000000000000000000999' }, { code: 'NOT_FOUND' }],
    ];
    for (const [wrong, expected] of cases)
      expect(await refused('updateApiClient', { ...target, ...wrong })).toEqual(expected);
    expect(await scopesOf(token)).toEqual(['customers:read', 'products:read']);
  });

  test('are listed by pages, newest first, and by what they are', async () => {
    const whole = await administrator.data<Json>(
      '{ apiClients(first: 100) { totalCount nodes { id kind revokedAt } } }',
    );
    const all = whole.apiClients.nodes as { id: string; kind: string; revokedAt: string | null }[];
    expect(whole.apiClients.totalCount).toBe(all.length);
    const met: string[] = [];
    for (let after: string | null = null, goesOn = true; goesOn;) {
      const query =
        'query ($after: String) { apiClients(first: 4, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }';
      const { apiClients }: Json = await administrator.data<Json>(query, { after });
      met.push(...(apiClients.nodes as { id: string }[]).map(({ id }) => id));
      after = apiClients.pageInfo.endCursor;
      goesOn = apiClients.pageInfo.hasNextPage;
    }
    expect(met).toEqual(all.map(({ id }) => id));
    const idsWith = async (filter: string) =>
      (
        (await administrator.data<Json>(`{ apiClients(first: 100, filter: ${filter}) { nodes { id } } }`)).apiClients
          .nodes as { id: string }[]
      ).map(({ id }) => id);
    const those = (test: (app: (typeof all)[number]) => boolean) => all.filter(test).map(({ id }) => id);
    expect(await idsWith('{ kind: BI }')).toEqual(those((app) => app.kind === 'BI'));
    expect(await idsWith('{ isRevoked: true }')).toEqual(those((app) => app.revokedAt !== null));
    expect(await idsWith('{ kind: PARTNER_APP, isRevoked: false }')).toEqual(
      those((app) => app.kind === 'PARTNER_APP' && app.revokedAt === null),
    );
  });

  test('have a history of what they may do and which secrets they have', async () => {
    const app = await registerApp(administrator);
    await change('rotateApiClientSecret', { id: app.id, expectedVersion: 1 }, 'secret');
    await tokenOf(server.url, app);
    await change('revokeApiClient', { id: app.id });
    const query =
      'query ($id: ID!) { node(id: $id) { ... on ApiClient { history { nodes { version fields { field state } } } } } }';
    const { node } = await administrator.data<Json>(query, { id: app.id });
    const fields = (...names: string[]) => names.map((field) => ({ field, state: 'VISIBLE' }));
    expect(node.history.nodes).toEqual([
      { version: 3, fields: fields('revokedAt', 'secrets') },
      { version: 2, fields: fields('secrets') },
      { version: 1, fields: fields('name', 'kind', 'partnerId', 'roles', 'scopes', 'secrets', 'tokens') },
    ]);
  });

  test('leave neither secrets nor tokens in tables or the log', async () => {
    const bi = await registerBi(administrator);
    const token = await tokenOf(server.url, bi);
    const key = { 'idempotency-key': 'a-key-of-the-test' };
    const input = { id: bi.id, lifetimeDays: 7 };
    const body = JSON.stringify({ query: document('issueApiToken', 'token'), variables: { input } });
    const headers = { 'content-type': 'application/json', ...key };
    const { json } = await server.fetch('/graphql', { method: 'POST', headers, body, who: 'administrator' });
    const longLived = json.data.issueApiToken.token as string;
    await send(longLived, '{ customers { totalCount } }');
    await askForToken(server.url, { id: bi.id, secret: `${bi.secret}x` });
    const secrets = [bi.secret, token, longLived, token.split('.')[2]!, longLived.split('.')[2]!];
    const { reader } = server.graph.subgraphs.get('identity')!.database;
    const tables = [
      'api_clients',
      'api_client_secrets',
      'api_tokens',
      'idempotency_keys',
      'journal_entries',
      'sign_in_attempts',
    ];
    for (const table of tables) {
      const rows = JSON.stringify(await reader.query(`SELECT * FROM ${table}`));
      for (const secret of secrets) expect(rows).not.toContain(secret);
    }
    expect(logged).toContain(bi.id);
    for (const secret of secrets) expect(logged).not.toContain(secret);
  });

  test('are given no more than whoever registers them has, and are not taken over', async () => {
    const [in1Day, in2Days] = [DAY, 2 * DAY].map((ahead_) => new Date(start + ahead_).toISOString());
    const app = await registerApp(administrator, { expiresAt: in1Day });
    const bi = await registerBi(administrator);
    const clerk = server.graph.as('sales-rep', {
      scopes: ['apps:read', 'apps:write', 'customers:read'],
      levels: { ApiClient: ['all'], Customer: ['all'] },
    });
    const before = await everything();
    const { version } = await client(app.id);
    const attempts: [string, object, string][] = [
      [
        'registerApiClient',
        { name: 'Mine', kind: 'PARTNER_APP', partnerId: PARTNER, roles: ['partner'], scopes: ['products:read'] },
        'secret',
      ],
      ['rotateApiClientSecret', { id: app.id, expectedVersion: version, overlapDays: 1 }, 'secret'],
      ['issueApiToken', { id: bi.id, lifetimeDays: 1 }, 'token'],
      ['updateApiClient', { id: app.id, expectedVersion: version, expiresAt: null }, 'apiClient { id }'],
      ['updateApiClient', { id: app.id, expectedVersion: version, expiresAt: in2Days }, 'apiClient { id }'],
    ];
    for (const [mutation, input, selection] of attempts) {
      const { code, extensions } = await clerk.refusal(document(mutation, selection), { input });
      expect(code).toBe('FORBIDDEN');
      expect(extensions.missing).not.toEqual([]);
    }
    expect(await everything()).toEqual(before);
    const shorter = { id: app.id, expectedVersion: version, expiresAt: new Date(start + DAY / 2).toISOString() };
    await clerk.data(document('updateApiClient', 'apiClient { id }'), { input: shorter });
  });

  test('are nothing to people without the scopes, nor is what the gateway asks', async () => {
    for (const who of ['sales-manager', 'executive', 'analyst', 'partner', 'visitor'] as const) {
      const client_ = server.graph.as(who);
      const documents = [
        '{ apiClients { totalCount } }',
        'mutation { revokeApiClient(input: { id: "api_1" }) { apiClient { id } } }',
        'mutation { _noteAppUses(ids: []) }',
      ];
      for (const each of documents)
        expect(await client_.refusal(each)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    }
    expect(await administrator.refusal('mutation { _noteAppUses(ids: []) }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });
});
