import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';
import { testDatabases } from '../../shared/testing/databases.js';
import { askForToken, basic, postToken, registerApp, type App, type TokenAnswer } from '../../test/kit/apps.js';
import { startGraphServer, type GraphServer, type Json } from '../../test/kit/graph-server.js';
import { exactCircumstances } from '../../test/kit/test-graph.js';

const run = promisify(execFile);
const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) process.stderr.write('Skipped: the example of docs/identity.md needs curl, and there is none here.\n');

const GRANT = { grant_type: 'client_credentials' };

describe.each(testDatabases)('the token endpoint on %s', (kind) => {
  let server: GraphServer;
  let app: App;
  let ahead = 0;
  const start = Date.now();

  beforeAll(async () => {
    const circumstances = { ...exactCircumstances(), now: () => new Date(start + ahead).toISOString() };
    const settings = { KEHU_BUDGETS: 'partner-app=50/1' };
    server = await startGraphServer(kind, undefined, undefined, { circumstances, settings });
    app = await registerApp(server.graph.as('administrator'));
  });
  beforeEach(() => {
    ahead += 3_600_000;
  });
  afterAll(() => server.close());

  const proof = () => ({ client_id: app.id, client_secret: app.secret });
  const post = (form: Record<string, string> | string, headers: Record<string, string> = {}) =>
    postToken(server.url, form, headers);

  test('takes id and secret from the header or from the form, encoded or not', async () => {
    const encoded = [...app.secret].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
    const ways = [
      post(GRANT, { authorization: basic(app.id, app.secret) }),
      post(GRANT, { authorization: basic(app.id, encoded) }),
      post({ ...GRANT, client_id: app.id, scope: '' }, { authorization: basic(app.id, app.secret) }),
      post({ ...GRANT, ...proof() }, { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }),
      post({ ...GRANT, ...proof(), scope: 'customers:read products:read', unknown: 'ignored' }),
    ];
    for (const { status, body } of await Promise.all(ways)) {
      expect([status, body.scope]).toEqual([200, 'customers:read products:read']);
    }
  });

  test.each<[string, () => [Record<string, string> | string, Record<string, string>?], number, string]>([
    ['without a grant', () => [proof()], 400, 'invalid_request'],
    ['for another grant', () => [{ ...proof(), grant_type: 'password' }], 400, 'unsupported_grant_type'],
    ['without a proof', () => [GRANT], 401, 'invalid_client'],
    ['with an id alone', () => [{ ...GRANT, client_id: app.id }], 401, 'invalid_client'],
    ['with a wrong secret', () => [{ ...GRANT, ...proof(), client_secret: 'kas_wrong' }], 401, 'invalid_client'],
    ['with an unknown id', () => [{ ...GRANT, ...proof(), client_id: 'api_none' }], 401, 'invalid_client'],
    ['with its hash', () => [{ ...GRANT, ...proof(), client_secret: hashOf(app.secret) }], 401, 'invalid_client'],
    ['with a bearer token', () => [GRANT, { authorization: 'Bearer abc' }], 401, 'invalid_client'],
    ['with half a header', () => [GRANT, { authorization: 'Basic YWJj' }], 401, 'invalid_client'],
    [
      'with two proofs',
      () => [{ ...GRANT, ...proof() }, { authorization: basic(app.id, app.secret) }],
      400,
      'invalid_request',
    ],
    [
      'with two ids',
      () => [{ ...GRANT, client_id: 'api_x' }, { authorization: basic(app.id, app.secret) }],
      400,
      'invalid_request',
    ],
    [
      'with a parameter twice',
      () => [`${form(proof())}&grant_type=client_credentials&grant_type=password`],
      400,
      'invalid_request',
    ],
    ['with two secrets', () => [`${form({ ...GRANT, ...proof() })}&client_secret=x`], 400, 'invalid_request'],
    [
      'as JSON',
      () => [JSON.stringify({ ...GRANT, ...proof() }), { 'content-type': 'application/json' }],
      400,
      'invalid_request',
    ],
    ['of 9 KB', () => [{ ...GRANT, ...proof(), scope: 'x'.repeat(9_000) }], 413, 'invalid_request'],
  ])('refuses a request %s', async (_what, request, status, error) => {
    const [sent, headers] = request();
    const answer = await post(sent, headers);
    expect({ status: answer.status, body: answer.body }).toEqual({
      status,
      body: { error, error_description: expect.any(String) },
    });
    expect(answer.body.error_description).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic realm="kehu", charset="UTF-8"' : null);
  });

  test('answers POST alone, and takes nothing from the address', async () => {
    const get = await fetch(`${server.url}/oauth/token`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    const query = await fetch(`${server.url}/oauth/token?${form({ ...GRANT, ...proof() })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([query.status, await query.json()]).toMatchObject([400, { error: 'invalid_request' }]);
    expect((await fetch(`${server.url}/oauth/authorize`)).status).toBe(404);
  });

  test('says the same, by as much work, whatever is wrong with id or secret', async () => {
    const administrator = server.graph.as('administrator');
    const gone = await registerApp(administrator);
    await administrator.data('mutation ($id: ID!) { revokeApiClient(input: { id: $id }) { apiClient { id } } }', {
      id: gone.id,
    });
    const told = new Set<string>();
    for (const wrong of [
      { id: app.id, secret: gone.secret },
      gone,
      { id: 'nobody', secret: 'nothing' },
      { id: "' OR 1=1 --", secret: "' OR 1=1 --" },
    ]) {
      let answer: TokenAnswer;
      const statements = await server.graph.statements(async () => {
        answer = await askForToken(server.url, wrong);
      });
      const { status, body } = answer!;
      told.add(JSON.stringify({ statements, status, body }));
    }
    expect([...told]).toHaveLength(1);
  });

  test('counts failures of an app and of an address, and keeps nobody out who has the secret', async () => {
    const wrong = (id: string) => askForToken(server.url, { id, secret: 'kas_wrong' });
    const statuses = [];
    for (let count = 0; count < 11; count += 1) statuses.push((await wrong(app.id)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const limited = await wrong(app.id);
    expect(limited.body.error).toBe('temporarily_unavailable');
    expect(Number(limited.headers.get('retry-after'))).toBe(900);
    expect((await askForToken(server.url, app)).status).toBe(200);
    const codes = [];
    for (let round = 0; round < 9; round += 1) {
      const ids = Array.from({ length: 10 }, (_, index) => `api_${String(round)}_${String(index)}`);
      codes.push(...(await Promise.all(ids.map(wrong))).map(({ status }) => status));
    }
    // Twelve of this address were counted before.
    expect(codes.filter((status) => status === 401)).toHaveLength(88);
    expect(codes.filter((status) => status === 429)).toHaveLength(2);
    expect((await askForToken(server.url, app)).status).toBe(200);
    ahead += 15 * 60_000;
    expect((await wrong(app.id)).status).toBe(401);
  });

  test('gives each app a budget of its own, also those of one partner', async () => {
    const other = await registerApp(server.graph.as('administrator'), { name: 'Other' });
    const spend = async (who: App) => {
      const { body } = await askForToken(server.url, who);
      const query = '{ customers(first: 40) { nodes { id } } }';
      return (await server.post({ query }, `Bearer ${String(body.access_token)}`)).json;
    };
    expect((await spend(app)).extensions.cost).toMatchObject({ requested: 41, maximum: 50, remaining: 9 });
    // A new token is the same caller.
    expect((await spend(app)).errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED', limit: 'cost' });
    expect((await spend(other)).extensions.cost).toMatchObject({ requested: 41, remaining: 9 });
  });

  test('is where the metadata says', async () => {
    const { status, headers, json } = await server.fetch('/.well-known/oauth-authorization-server');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
    expect(json).toEqual({
      issuer: server.url,
      token_endpoint: `${server.url}/oauth/token`,
      jwks_uri: `${server.url}/.well-known/jwks.json`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    });
    expect((await server.fetch('/.well-known/jwks.json')).json.keys).toEqual([server.key.jwk]);
    expect((await server.fetch('/.well-known/toString')).status).toBe(404);
    expect((await server.fetch('/.well-known/jwks.json', { method: 'POST' })).status).toBe(400);
  });

  (hasCurl ? test : test.skip)('the examples of docs/identity.md do what they say', async () => {
    const page = await readFile(path.join(projectRoot, 'docs/identity.md'), 'utf8');
    const registration = /```graphql\n(mutation \{\n {2}registerApiClient[^]*?)```/.exec(page)?.[1] ?? '';
    const { registerApiClient } = await server.graph.as('administrator').data<Json>(registration);
    const example = /```sh\n(TOKEN=\$\(curl[^]*?)```/.exec(page)?.[1] ?? '';
    const proven = { CLIENT_ID: registerApiClient.apiClient.id, CLIENT_SECRET: registerApiClient.secret };
    const env = { PATH: process.env.PATH, ...proven };
    const { stdout } = await run('bash', ['-c', example.replaceAll('http://localhost:4000', server.url)], { env });
    expect(JSON.parse(stdout)).toMatchObject({
      data: { me: { kind: 'PARTNER_APP', scopes: ['customers:read', 'products:read'], app: { name: 'Order desk' } } },
    });
  });
});

function form(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
