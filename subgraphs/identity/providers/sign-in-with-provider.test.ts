import type { Json } from '../../../test/kit/graph-server.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { runJobs } from '../../../test/kit/run-jobs.js';
import { MINUTE, ProviderWorld, REFUSAL } from './testing/provider-world.js';

const SECRET_TABLES = [
  'provider_tokens',
  'sessions',
  'refresh_tokens',
  'idempotency_keys',
  'journal_entries',
  'accounts',
];

describe.each(testDatabases)('signing in with an identity provider on %s', (kind) => {
  let world: ProviderWorld;
  beforeAll(async () => {
    world = await ProviderWorld.start(kind);
  });
  beforeEach(() => world.begin());
  afterAll(() => world.close());

  const accountsOf = (id: string) => world.rows('SELECT email, password_hash FROM accounts WHERE user_id = ?', [id]);

  test.each(['RS256', 'PS256', 'ES256', 'EdDSA'] as const)(
    'takes a token by %s for a session like any other',
    async (alg) => {
      const { id, email, name } = await world.member();
      const tokens = await world.enter({ email, email_verified: true }, {}, world.keys[alg]);
      expect(await world.me(tokens.accessToken)).toEqual({
        subject: id,
        roles: ['sales-rep'],
        user: { name },
        sessions: [{ isCurrent: true }],
      });
      const refresh =
        'mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { tokens { accessToken refreshToken } } }';
      const { refreshToken } = (await world.post(refresh, { refreshToken: tokens.refreshToken })).data;
      expect((await world.me(refreshToken.tokens.accessToken)).subject).toBe(id);
      await world.administrator.data(
        'mutation ($input: EndSessionsOfUserInput!) { endSessionsOfUser(input: $input) { ended } }',
        { input: { userId: id } },
      );
      expect(await world.me(refreshToken.tokens.accessToken)).toBeUndefined();
    },
  );

  test('knows people by their external id, which counts more than the address', async () => {
    const [one, other] = [await world.member(), await world.member()];
    const { accessToken } = await world.enter({ employee_id: one.externalId, email: other.email });
    expect((await world.me(accessToken)).subject).toBe(one.id);
    // Somebody else with the address of one who has another external id.
    const taken = { employee_id: 'E-unknown', email: other.email };
    expect(await world.refused(await world.token(taken))).toEqual(REFUSAL);
    const without = await world.member({ externalId: null });
    const found = await world.enter({ employee_id: 'E-unknown', email: without.email.toUpperCase() });
    expect((await world.me(found.accessToken)).subject).toBe(without.id);
  });

  test('knows employee numbers that are numbers, and opens an account by the address that either side knows', async () => {
    const { id, name } = await world.member({ externalId: '4711', email: null });
    expect(await world.refused(await world.token({ employee_id: 4711 }))).toEqual(REFUSAL);
    const unverified = { employee_id: 4711, email: 'told@agency.example', email_verified: false };
    expect(await world.refused(await world.token(unverified))).toEqual(REFUSAL);
    const { accessToken } = await world.enter({ employee_id: 4711, email: 'Told@agency.example' });
    expect(await world.me(accessToken)).toMatchObject({ subject: id, user: { name } });
    expect(await accountsOf(id)).toEqual([{ email: 'told@agency.example', password_hash: null }]);
  });

  test('opens one account, which has no password, also when several tokens come at once', async () => {
    const { id, email } = await world.member();
    const tokens = await Promise.all(Array.from({ length: 4 }, () => world.token({ email })));
    await Promise.all(tokens.map((token) => world.tokens(token)));
    expect(await accountsOf(id)).toEqual([{ email, password_hash: null }]);
    const { user } = await world.administrator.data<Json>(
      'query ($id: ID!) { user(id: $id) { account { sessions { id } history { nodes { action actor } } } } }',
      { id },
    );
    expect(user.account.sessions).toHaveLength(4);
    expect(user.account.history.nodes).toEqual([{ action: 'CREATED', actor: 'system:identity-provider' }]);
    const byPassword = 'mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }';
    const { errors } = await world.post(byPassword, { email, password: '' });
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('takes a token once, in whatever form it comes, and several of the same at once once', async () => {
    const { email } = await world.member();
    const token = await world.token({ email }, {}, world.keys.EdDSA);
    await world.tokens(token);
    expect(await world.refused(token)).toEqual(REFUSAL);
    // Without an id: an ECDSA signature (r, s) can be written as (r, -s) too, and is as good.
    const nameless = await world.token({ email, jti: undefined });
    await world.tokens(otherSignature(nameless));
    expect(await world.refused(nameless)).toEqual(REFUSAL);
    expect(await world.refused(otherSignature(nameless))).toEqual(REFUSAL);
    const contested = await world.token({ email });
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.signIn(contested)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    // One that says something else is another one.
    await world.enter({ email, jti: undefined, nonce: 'n' });
  });

  test('gives the roles that the groups stand for, and takes them again', async () => {
    const { id, email } = await world.member({}, ['executive']);
    const withGroups = (groups: unknown) => ({ email, realm_access: { groups } });
    const first = await world.enter(withGroups(['crm-sales', 'crm-apps', 'other']));
    expect((await world.me(first.accessToken)).roles).toEqual(['marketer', 'sales-rep']);
    const told = async () =>
      (
        await world.administrator.data<Json>(
          'query ($id: ID!) { user(id: $id) { version history(first: 1) { nodes { actor fields { field before after } } } } }',
          { id },
        )
      ).user;
    const { version, history } = await told();
    expect(history.nodes).toEqual([
      {
        actor: 'system:identity-provider',
        fields: [{ field: 'roles', before: ['executive'], after: ['marketer', 'sales-rep'] }],
      },
    ]);
    // The same groups again change nothing; without a word of groups, roles stay as they are.
    await world.enter(withGroups(['crm-sales']));
    await world.enter({ email });
    expect((await told()).version).toBe(version);
    expect((await world.me(first.accessToken)).roles).toEqual(['marketer', 'sales-rep']);
    const { errors } = await world.signIn(await world.token(withGroups([])));
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await world.me(first.accessToken)).toBeUndefined();
    const last = await world.enter(withGroups('crm admins'));
    expect((await world.me(last.accessToken)).roles).toEqual(['administrator']);
  });

  test('goes on through an outage of ten minutes, and says so where no keys are known', async () => {
    const { email } = await world.member();
    const early = await world.token({ email });
    world.provider.answering = (request) => request.socket.destroy();
    expect(await world.refused(early)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    world.provider.answering = undefined;
    world.now += 6_000;
    await world.tokens(early);
    world.provider.answering = (request) => request.socket.destroy();
    for (let minute = 0; minute < 10; minute += 1) {
      world.now += MINUTE;
      await world.enter({ email });
    }
    expect(await world.rows('SELECT count FROM sign_in_attempts')).toEqual([{ count: 0 }]);
  });

  test('counts failures from one network address, and no successes', async () => {
    const { email } = await world.member();
    await world.enter({ email });
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => world.signIn('a.b.c')));
      for (const { errors } of answers) expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
    const limited = { code: 'RATE_LIMITED', retryAfterSeconds: 900 };
    const good = await world.token({ email });
    expect((await world.signIn(good)).errors[0].extensions).toMatchObject(limited);
    world.now += 14 * MINUTE;
    expect((await world.signIn(good)).errors[0].extensions.code).toBe('RATE_LIMITED');
    world.now += MINUTE;
    await world.enter({ email });
  });

  test('keeps no token, and forgets which were taken once they could not come again', async () => {
    const { email } = await world.member();
    const token = await world.token({ email });
    const { refreshToken, accessToken } = await world.tokens(token);
    const kept = JSON.stringify(await Promise.all(SECRET_TABLES.map((table) => world.rows(`SELECT * FROM ${table}`))));
    for (const part of [...token.split('.'), refreshToken, accessToken]) expect(kept).not.toContain(part);
    expect((await world.rows('SELECT * FROM provider_tokens')).length).toBeGreaterThan(0);
    world.now += 25 * 60 * MINUTE;
    await runJobs(world.server.graph, 'purge-sessions');
    expect(await world.rows('SELECT * FROM provider_tokens')).toEqual([]);
  });
});

/** The order of the group of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The other signature that fits the same text and key. */
function otherSignature(token: string): string {
  const [header, payload, signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  const other = Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex');
  return [header, payload, Buffer.concat([bytes.subarray(0, 32), other]).toString('base64url')].join('.');
}
