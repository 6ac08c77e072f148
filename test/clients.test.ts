import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../shared/config/project-root.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { registerApp, registerBi } from './kit/apps.js';
import { clientOf, newCredentials } from './kit/deployments.js';
import { until } from './kit/event-place.js';
import { startHttpProxy, type Fate, type HttpProxy, type PassingRequest } from './kit/http-proxy.js';
import { runScript, startServer, type ServerProcess } from './kit/processes.js';

import.meta.jest.setTimeout(180_000);

const CLIENTS = path.join(projectRoot, 'examples/clients');
const MANIFEST = path.join(CLIENTS, 'web/__generated__/persisted-query-manifest.json');
const REP = 'usr_01jd0000000000000000000002';
const PARTNER = 'par_01jd0000000000000000000001';
const ROWS = 1_000;
const SIGN_IN = { KEHU_EMAIL: 'rep@example.com', KEHU_PASSWORD: 'correct horse battery' };

interface Named {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly level: string;
  readonly tags: readonly string[];
}

describe.each(testDatabases)('clients of a server on %s', (kind) => {
  let folder: string;
  let database: TestDatabase;
  let server: ServerProcess;
  let proxy: HttpProxy;
  let administrator: ReturnType<typeof clientOf>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kehu-clients-'));
    database = await openTestDatabase(kind);
    const credentials = await newCredentials();
    const place: Record<string, string> = database.dataDir
      ? { KEHU_DATA_DIR: database.dataDir }
      : { KEHU_DATA_DIR: folder, DATABASE_URL: database.databaseUrl!, KEHU_DATABASE_PREFIX: database.prefix };
    server = await startServer('gateway/main.js', {
      ...credentials.settings,
      ...place,
      KEHU_DEMO: '1',
      KEHU_TRUSTED_DOCUMENTS: MANIFEST,
      KEHU_WEBHOOKS_TO_PRIVATE: '1',
    });
    proxy = await startHttpProxy(() => server.url);
    administrator = clientOf(server.url, credentials, 'administrator');
    await openAccount();
  });
  afterEach(() => {
    proxy.requests.length = 0;
    proxy.decide = () => 'answered';
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop('SIGKILL');
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  });

  async function openAccount(): Promise<void> {
    const { inviteUser } = await administrator.data<{ inviteUser: { token: string } }>(
      'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { token } }',
      { input: { userId: REP, email: SIGN_IN.KEHU_EMAIL } },
    );
    await administrator.data('mutation ($input: SetPasswordInput!) { setPassword(input: $input) { email } }', {
      input: { token: inviteUser.token, password: SIGN_IN.KEHU_PASSWORD },
    });
    await administrator.data('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { id } } }', {
      input: { userId: REP, expectedVersion: 1, roles: ['sales-rep'] },
    });
  }

  /** The customers that the program's holder may see, as the server has them. */
  async function customersOf(): Promise<Named[]> {
    const { signIn } = await administrator.data<{ signIn: { tokens: { accessToken: string } } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }',
      { input: { email: SIGN_IN.KEHU_EMAIL, password: SIGN_IN.KEHU_PASSWORD } },
    );
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${signIn.tokens.accessToken}` },
      body: JSON.stringify({ query: '{ customers(first: 100) { nodes { id name version level tags } } }' }),
    });
    return ((await response.json()) as { data: { customers: { nodes: Named[] } } }).data.customers.nodes;
  }

  async function importProducts(count: number): Promise<void> {
    for (let from = 0; from < count; from += 100) {
      const rows = Array.from({ length: 100 }, (_, i) => ({
        externalId: `row-${from + i}`,
        name: `Product ${from + i}`,
        description: 'One of many. '.repeat(60),
      }));
      await administrator.data(
        'mutation ($input: ImportProductsInput!) { importProducts(input: $input) { results { status } } }',
        { input: { rows } },
      );
    }
  }

  const update = (input: object) =>
    administrator.data(
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id } } }',
      {
        input,
      },
    );

  test('a web app sends hashes, pages, shows a change at once and takes it back when it was stale', async () => {
    const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as { operations: { id: string; name: string }[] };
    const nameOf = ({ body }: PassingRequest) => {
      const { extensions } = JSON.parse(body) as { extensions: { persistedQuery: { sha256Hash: string } } };
      return manifest.operations.find(({ id }) => id === extensions.persistedQuery.sha256Hash)?.name;
    };
    const customers = await customersOf();
    const [chosen] = customers.filter(({ version }) => version === 1);
    proxy.decide = async (request): Promise<Fate> => {
      const isFirstEdit =
        nameOf(request) === 'UpdateCustomer' &&
        proxy.requests.filter((each) => nameOf(each) === 'UpdateCustomer').length === 1;
      if (isFirstEdit) await update({ id: chosen!.id, expectedVersion: 1, level: 'VIP', tags: ['展会'] });
      return 'answered';
    };
    const ended = await runScript('examples/clients/web/main.js', { KEHU_URL: proxy.url, ...SIGN_IN }, [
      chosen!.name,
      'Messe',
    ]);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
    expect(ended.stdout.trim().split('\n')).toEqual([
      `${customers.length} customers on ${Math.ceil(customers.length / 10)} pages`,
      `shown: version 1, ${chosen!.level}, ${chosen!.tags.join(' ')}`,
      `shown: version 1, ${chosen!.level}, ${[...chosen!.tags, 'Messe'].join(' ')}`,
      `shown: version 1, ${chosen!.level}, ${chosen!.tags.join(' ')}`,
      'STALE_VERSION: The customer was changed by someone else; read it again. Its version is now 2.',
      'shown: version 2, VIP, 展会 Messe',
      'shown: version 3, VIP, Messe 展会',
    ]);
    expect(proxy.requests.filter(({ body }) => 'query' in (JSON.parse(body) as object))).toEqual([]);
    expect(proxy.requests.map(nameOf)).toEqual([
      'SignIn',
      ...Array.from({ length: Math.ceil(customers.length / 10) }, () => 'Customers'),
      ...['UpdateCustomer', 'Customer', 'UpdateCustomer'],
    ]);
    const [now] = (await customersOf()).filter(({ id }) => id === chosen!.id);
    expect(now).toMatchObject({ version: 3, level: 'VIP', tags: ['Messe', '展会'] });
  });

  test('a mobile app works without a network, does everything once, and ends with what the server has', async () => {
    const state = path.join(folder, 'mobile.json');
    const run = (...args: string[]) =>
      runScript(path.join(CLIENTS, 'mobile/main.mjs'), { KEHU_URL: proxy.url, KEHU_STATE: state, ...SIGN_IN }, args);
    const said = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout.trim().split('\n');
    };
    const before = await customersOf();
    const count = before.length;
    expect(await said('sign-in')).toEqual(['0 customers here, 0 waiting']);
    expect(await said('sync')).toEqual([`${count} customers here, 0 waiting`]);

    proxy.decide = () => 'lost';
    expect(await said('add', 'Erste GmbH')).toEqual([`${count} customers here, 1 waiting`]);
    proxy.decide = () => 'answer lost';
    expect(await said('add', 'Zweite GmbH')).toEqual([`${count} customers here, 2 waiting`]);
    expect((await customersOf()).map(({ name }) => name).filter((name) => name.endsWith('te GmbH'))).toEqual([
      'Erste GmbH',
    ]);

    const [renamed, handedOver] = before;
    await update({ id: renamed!.id, expectedVersion: renamed!.version, name: 'Renamed' });
    await administrator.data(
      'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }',
      { input: { id: handedOver!.id, expectedVersion: handedOver!.version, ownerId: null } },
    );
    const expired = JSON.parse(await readFile(state, 'utf8')) as { tokens: Record<string, string> };
    expired.tokens.accessTokenExpiresAt = '2026-01-01T00:00:00.000Z';
    await writeFile(state, JSON.stringify(expired));
    const refreshes = () => proxy.requests.filter(({ body }) => body.includes('refreshToken(input'));
    proxy.decide = () => (refreshes().length === 1 ? 'answer lost' : 'answered');
    expect(await said('sync')).toEqual([
      expect.stringMatching(/^sent: cus_/),
      expect.stringMatching(/^sent: cus_/),
      `${count + 1} customers here, 0 waiting`,
    ]);
    expect(refreshes().map(({ body }) => (JSON.parse(body) as { variables: object }).variables)).toEqual([
      { input: { refreshToken: expired.tokens.refreshToken } },
      { input: { refreshToken: expired.tokens.refreshToken } },
    ]);
    const { customers } = JSON.parse(await readFile(state, 'utf8')) as { customers: Record<string, Named> };
    const after = await customersOf();
    expect(customers).toEqual(Object.fromEntries(after.map(({ id, name, version }) => [id, { id, name, version }])));
    expect(after.map(({ name }) => name).filter((name) => name.endsWith('te GmbH'))).toHaveLength(2);
  });

  test('a BI tool finds the lists by itself and writes them page by page', async () => {
    const app = await registerBi(administrator, { scopes: ['customers:read', 'interactions:read'] });
    const run = async (environment: Record<string, string>, ...args: string[]) => {
      const settings = { KEHU_URL: proxy.url, ...environment };
      const { code, stdout, stderr } = await runScript(path.join(CLIENTS, 'bi/main.mjs'), settings, args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout.trim().split('\n');
    };
    const secret = { KEHU_CLIENT_ID: app.id, KEHU_CLIENT_SECRET: app.secret };
    expect(await run(secret)).toEqual([
      'customers (customers:read): id, externalId, kind, name, shortName, industry, employeeCount, annualRevenue.amount, ' +
        'annualRevenue.currency, foundedYear, source, status, level, website, partnerId, teamId, territoryId, version, ' +
        'createdAt, updatedAt',
      'interactions (interactions:read): id, externalId, channel, direction, subject, occurredAt, durationMinutes, ' +
        'place, version, createdAt, updatedAt',
      'products (): id, externalId, name, series, description, isActive, version, createdAt, updatedAt',
    ]);
    const { interactions } = await administrator.data<{ interactions: { totalCount: number } }>(
      '{ interactions { totalCount } }',
    );
    expect(await run(secret, 'interactions')).toHaveLength(1 + interactions.totalCount);
  });

  test('a BI tool with a long-lived token asks for a page when the one before is written', async () => {
    const app = await registerBi(administrator, { scopes: ['products:read'] });
    const { issueApiToken } = await administrator.data<{ issueApiToken: { token: string } }>(
      'mutation ($input: IssueApiTokenInput!) { issueApiToken(input: $input) { token } }',
      { input: { id: app.id, lifetimeDays: 1 } },
    );
    await importProducts(ROWS);
    const settings = { KEHU_URL: proxy.url, KEHU_TOKEN: issueApiToken.token, PATH: process.env.PATH ?? '' };
    const child = spawn(process.execPath, [path.join(CLIENTS, 'bi/main.mjs'), 'products'], {
      env: settings,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pages = () => proxy.requests.filter(({ body }) => body.includes('"first":100')).length;
    await until(() => Promise.resolve(pages() >= 2));
    // Nobody reads: what fits into the pipe is written, and nothing more is asked for.
    let settled = -1;
    await until(async () => {
      const same = settled === pages();
      settled = pages();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return same && settled === pages();
    });
    expect(settled).toBeLessThan(ROWS / 100 / 2);
    const csv = await text(child.stdout);
    expect(pages()).toBeGreaterThan(ROWS / 100);
    expect(
      csv
        .trim()
        .split('\n')
        .slice(1)
        .filter((line) => line.includes(',row-')),
    ).toHaveLength(ROWS);
  });

  test('an app of a partner reads its part, takes what is signed, and refuses what is forged, old or replayed', async () => {
    const app = await registerApp(administrator, {
      partnerId: PARTNER,
      scopes: ['customers:read', 'products:read', 'webhooks:read', 'webhooks:write'],
    });
    let receiver = '';
    const front = await startHttpProxy(() => receiver);
    const state = path.join(folder, 'partner.json');
    const program = await startServer(path.join(CLIENTS, 'partner/main.mjs'), {
      KEHU_URL: proxy.url,
      KEHU_CLIENT_ID: app.id,
      KEHU_CLIENT_SECRET: app.secret,
      RECEIVER_URL: front.url,
      RECEIVER_STATE: state,
    });
    receiver = program.url;
    const { customers } = await administrator.data<{ customers: { nodes: (Named & { partnerId: string | null })[] } }>(
      '{ customers(first: 100) { nodes { id name version partnerId } } }',
    );
    const ours = customers.nodes.filter(({ partnerId }) => partnerId === PARTNER);
    const [chosen] = ours;
    await update({ id: chosen!.id, expectedVersion: chosen!.version, name: 'Seen by the partner' });
    await until(async () => program.output().includes('read: '));
    const [{ headers, body }] = front.requests as [PassingRequest];
    const send = async (given: object, text: string) => {
      const signed = Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('webhook-')));
      return (
        await fetch(receiver, {
          method: 'POST',
          headers: { ...signed, ...given } as Record<string, string>,
          body: text,
        })
      ).status;
    };
    expect(await send({}, body.replace('customer.updated', 'customer.deleted'))).toBe(400);
    expect(await send({}, body)).toBe(200);
    const { secret } = JSON.parse(await readFile(state, 'utf8')) as { secret: string };
    const stamp = String(Math.floor(Date.now() / 1000) - 301);
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key).update(`whd_new.${stamp}.${body}`).digest('base64');
    const old = { 'webhook-id': 'whd_new', 'webhook-timestamp': stamp, 'webhook-signature': `v1,${signature}` };
    expect(await send(old, body)).toBe(400);
    const { stdout, stderr } = await program.stop();
    await front.close();
    expect(stderr).toBe('');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      `${ours.length} customers came through us`,
      expect.stringMatching(/^The receiver listens at /),
      'taken: customer.updated',
      'read: Seen by the partner',
      'refused: forged',
      'refused: replayed',
      'refused: too old',
    ]);
  });
});

describe.each(['web', 'mobile', 'bi', 'partner'])('the page on %s clients', (client) => {
  const page = readFileSync(path.join(projectRoot, `docs/clients/${client}.md`), 'utf8');
  const files = readdirSync(path.join(CLIENTS, client)).filter((name) => name.includes('.'));
  const sources = files.map((name) => readFileSync(path.join(CLIENTS, client, name), 'utf8'));

  test('quotes the program', () => {
    const quoted = [...page.matchAll(/```(?:js|ts|graphql)\n([\s\S]*?)```/g)].map(([, code]) => code!);
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((code) => !sources.some((source) => source.includes(code)))).toEqual([]);
  });

  test('is about a program of under 100 lines of code', () => {
    const program = sources[files.findIndex((name) => name.startsWith('main.'))]!;
    const code = program.split('\n').filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line));
    expect(code.length).toBeLessThan(100);
  });
});
