import { Secret, TOTP } from 'otpauth';
import { testDatabases } from '../../../shared/testing/databases.js';
import { startGraphServer, type GraphServer } from '../../../test/kit/graph-server.js';
import { exactCircumstances, type TestClient } from '../../../test/kit/test-graph.js';

const PASSWORD = 'correct horse battery';
const TOKENS = 'tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }';

interface Tokens {
  accessToken: string;
  accessTokenExpiresAt: string;
  refreshToken: string;
  refreshTokenExpiresAt: string;
}

interface Answer {
  data?: Record<string, Record<string, unknown> | null>;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

describe.each(testDatabases)('accounts on %s', (kind) => {
  let server: GraphServer;
  let administrator: TestClient;
  const start = Date.now();
  let ahead = 0;
  const clock = () => start + ahead;
  let people = 0;

  beforeAll(async () => {
    const exact = exactCircumstances();
    const circumstances = { ...exact, now: () => new Date(clock()).toISOString() };
    server = await startGraphServer(kind, undefined, undefined, { circumstances });
    administrator = server.graph.as('administrator');
  });
  beforeEach(() => {
    ahead = 0;
  });
  afterAll(() => server.close());

  const post = async (query: string, variables: object = {}, token?: string): Promise<Answer> => {
    await server.graph.rights.refresh();
    const { json } = await server.post({ query, variables }, token === undefined ? undefined : `Bearer ${token}`);
    return json as Answer;
  };
  const mutate = (mutation: string, input: object, answer: string, token?: string): Promise<Answer> =>
    post(
      `mutation ($input: ${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${answer} } }`,
      { input },
      token,
    );
  const failure = (answer: Answer) => {
    expect(answer.data?.[Object.keys(answer.data)[0] ?? ''] ?? null).toBeNull();
    expect(answer.errors).toHaveLength(1);
    const { code, ...rest } = answer.errors?.[0]?.extensions ?? {};
    return { code, message: answer.errors?.[0]?.message, ...rest };
  };
  const done = (answer: Answer): unknown => {
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data ?? {})[0];
  };
  const signIn = (email: string, password = PASSWORD, more: object = {}) =>
    mutate('signIn', { email, password, ...more }, TOKENS);
  const tokensOf = (answer: Answer) => (done(answer) as { tokens: Tokens }).tokens;
  const refresh = (refreshToken: string) => mutate('refreshToken', { refreshToken }, TOKENS);
  const me = (token: string) => post('{ me { subject roles user { name } sessions { id isCurrent } } }', {}, token);

  /** A member of staff with an account and a password. */
  async function newcomer(roles: string[] = ['sales-rep']) {
    people += 1;
    const email = `Person.${String(people)}@example.com`;
    const created = await administrator.data<{ createUser: { user: { id: string; version: number } } }>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id version } } }',
      { input: { name: `Person ${String(people)}`, email } },
    );
    const { id, version } = created.createUser.user;
    await administrator.data(
      'mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { version } } }',
      { input: { userId: id, expectedVersion: version, roles } },
    );
    const token = await invite(id);
    done(await mutate('setPassword', { token, password: PASSWORD }, 'email'));
    return { id, email, version: version + 1, invitation: token };
  }
  const invite = async (userId: string) => {
    const { inviteUser } = await administrator.data<{ inviteUser: { token: string } }>(
      'mutation ($userId: ID!) { inviteUser(input: { userId: $userId }) { account { email } token expiresAt } }',
      { userId },
    );
    return inviteUser.token;
  };

  test('are opened by invitation, and signed in to by address and password', async () => {
    const { id, email, invitation } = await newcomer();
    const tokens = tokensOf(await signIn(` ${email.toUpperCase()} `));
    expect(Date.parse(tokens.accessTokenExpiresAt) - clock()).toBe(15 * 60_000);
    expect(done(await me(tokens.accessToken))).toMatchObject({
      subject: id,
      roles: ['sales-rep'],
      user: { name: `Person ${String(people)}` },
      sessions: [{ isCurrent: true }],
    });
    const again = await mutate('setPassword', { token: invitation, password: PASSWORD }, 'email');
    expect(failure(again)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('tell nobody what was wrong', async () => {
    const { id, email, version } = await newcomer();
    const wrong = [
      failure(await signIn(email, 'wrong horse battery')),
      failure(await signIn('nobody@example.com')),
      failure(await signIn(email, '')),
      failure(await signIn('')),
    ];
    await administrator.data('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } } }', {
      input: { id, expectedVersion: version, isActive: false },
    });
    wrong.push(failure(await signIn(email)));
    expect(new Set(wrong.map((each) => JSON.stringify({ ...each, requestId: undefined }))).size).toBe(1);
    expect(wrong[0]).toMatchObject({ code: 'UNAUTHENTICATED', message: 'The address or the password is wrong.' });
  });

  test('count attempts, also those that come at once and under aliases, and count anew after a while', async () => {
    const { email } = await newcomer();
    const fields = Array.from(
      { length: 15 },
      (_, index) =>
        `a${String(index)}: signIn(input: { email: ${JSON.stringify(email)}, password: "guess ${String(index)}" }) { tokens { accessToken } }`,
    );
    const { errors = [] } = await post(`mutation { ${fields.join('\n')} }`);
    const codes = errors.map(({ extensions }) => extensions.code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(5);
    expect(failure(await signIn(email))).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 900 });
    ahead = 15 * 60_000;
    tokensOf(await signIn(email));

    const other = await newcomer();
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, index) => signIn(other.email, `guess ${String(index)}`)),
    );
    expect(answers.filter(({ errors: [error] = [] }) => error?.extensions.code === 'RATE_LIMITED')).toHaveLength(4);
  });

  test('count failures from one network address, whatever accounts they try, and no successes', async () => {
    const { email } = await newcomer();
    ahead = 60 * 60_000;
    tokensOf(await signIn(email));
    const wrong = (index: number) => signIn(`nobody-${String(index)}@example.com`);
    const codes = [];
    for (let i = 0; i < 10; i += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => wrong(10 * i + index)));
      codes.push(...answers.map((answer) => failure(answer).code));
    }
    expect(codes).toEqual(Array.from({ length: 100 }, () => 'UNAUTHENTICATED'));
    expect(failure(await signIn(email))).toMatchObject({ code: 'RATE_LIMITED' });
    ahead = 76 * 60_000;
    tokensOf(await signIn(email));
    // Those of this test count no longer for the others.
    await server.graph.subgraphs
      .get('identity')
      ?.database.transact(Date.now() + 10_000, ({ run }) => run('DELETE FROM sign_in_attempts'));
  });

  test('are refreshed, again after a lost answer, and lost when a spent token comes late', async () => {
    const { email } = await newcomer();
    const first = tokensOf(await signIn(email));
    const second = tokensOf(await refresh(first.refreshToken));
    // The answer was lost: the same token again, which is answered the same.
    const third = tokensOf(await refresh(first.refreshToken));
    expect(third.refreshToken).toBe(second.refreshToken);
    const fourth = tokensOf(await refresh(third.refreshToken));
    done(await me(fourth.accessToken));
    // It was spent for a token that has been used since.
    expect(failure(await refresh(first.refreshToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(failure(await refresh(fourth.refreshToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(failure(await me(fourth.accessToken))).toMatchObject({ code: 'UNAUTHENTICATED' });

    const late = tokensOf(await signIn(email));
    const next = tokensOf(await refresh(late.refreshToken));
    ahead = 31_000;
    expect(failure(await refresh(late.refreshToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(failure(await refresh(next.refreshToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('give several who refresh at once one refresh token', async () => {
    const { email } = await newcomer();
    const { refreshToken } = tokensOf(await signIn(email));
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)));
    const next = new Set(answers.map((answer) => tokensOf(answer).refreshToken));
    expect(next.size).toBe(1);
    for (const each of next) tokensOf(await refresh(each));
  });

  test('end a session for its own tokens only', async () => {
    const { email, id } = await newcomer();
    const [one, other] = [tokensOf(await signIn(email)), tokensOf(await signIn(email))];
    expect((done(await me(one.accessToken)) as { sessions: object[] }).sessions).toHaveLength(2);
    expect(done(await mutate('signOut', { refreshToken: one.refreshToken }, 'hasEnded'))).toEqual({ hasEnded: true });
    expect(done(await mutate('signOut', { refreshToken: one.refreshToken }, 'hasEnded'))).toEqual({ hasEnded: false });
    expect(failure(await me(one.accessToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(failure(await refresh(one.refreshToken))).toMatchObject({ code: 'UNAUTHENTICATED' });

    const third = tokensOf(await signIn(email));
    const { sessions } = done(await me(other.accessToken)) as { sessions: { id: string; isCurrent: boolean }[] };
    const stranger = tokensOf(await signIn((await newcomer()).email));
    const foreign = sessions.find(({ isCurrent }) => !isCurrent)?.id;
    expect(failure(await mutate('endSession', { id: foreign }, 'id', stranger.accessToken))).toMatchObject({
      code: 'NOT_FOUND',
    });
    done(await mutate('endSession', { id: foreign }, 'id', other.accessToken));
    expect(failure(await me(third.accessToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
    done(await me(other.accessToken));

    const ended = await administrator.data(
      'mutation ($userId: ID!) { endSessionsOfUser(input: { userId: $userId }) { ended } }',
      { userId: id },
    );
    expect(ended).toEqual({ endSessionsOfUser: { ended: 1 } });
    expect(failure(await me(other.accessToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
    done(await me(tokensOf(await signIn(email)).accessToken));
  });

  test('have their passwords changed, which ends the other sessions', async () => {
    const { email } = await newcomer();
    const [own, other] = [tokensOf(await signIn(email)), tokensOf(await signIn(email))];
    const change = (password: string, newPassword: string, token?: string) =>
      mutate('changePassword', { password, newPassword }, 'changedAt', token);
    expect(failure(await change('wrong', 'a fresh password', own.accessToken))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    for (const bad of ['short', 'aaaaaaaaaaaa', email, 'x'.repeat(201)]) {
      expect(failure(await change(PASSWORD, bad, own.accessToken))).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'input.newPassword',
      });
    }
    done(await change(PASSWORD, 'a fresh password', own.accessToken));
    done(await me(own.accessToken));
    expect(failure(await me(other.accessToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(failure(await signIn(email))).toMatchObject({ code: 'UNAUTHENTICATED' });
    tokensOf(await signIn(email, 'a fresh password'));
    const withoutSession = await server.token('sales-rep');
    expect(failure(await change(PASSWORD, 'a fresh password', withoutSession))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('ask for a code once an authenticator was confirmed, each code once', async () => {
    const { id, email } = await newcomer();
    const { accessToken } = tokensOf(await signIn(email));
    const { secret, uri } = done(await mutate('beginTotp', { password: PASSWORD }, 'secret uri', accessToken)) as {
      secret: string;
      uri: string;
    };
    expect(uri).toContain(`secret=${secret}`);
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = () => totp.generate({ timestamp: clock() });
    tokensOf(await signIn(email));
    const confirm = (given: string) => mutate('confirmTotp', { code: given }, 'enabledAt', accessToken);
    expect(failure(await confirm('12345'))).toMatchObject({ code: 'UNAUTHENTICATED' });
    done(await confirm(code()));

    expect(failure(await signIn(email))).toMatchObject({ code: 'UNAUTHENTICATED', totpRequired: true });
    // The code that confirmed it was taken.
    expect(failure(await signIn(email, PASSWORD, { totp: code() }))).toMatchObject({ code: 'UNAUTHENTICATED' });
    ahead = 60_000;
    tokensOf(await signIn(email, PASSWORD, { totp: code() }));
    ahead = 150_000;
    const both = await Promise.all([1, 2, 3].map(() => signIn(email, PASSWORD, { totp: code() })));
    expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(failure(await signIn(email, 'wrong horse battery', { totp: code() }))).not.toHaveProperty('totpRequired');

    await administrator.data(
      'mutation ($id: ID!) { removeTotp(input: { userId: $id }) { account { totpEnabledAt } } }',
      {
        id,
      },
    );
    tokensOf(await signIn(email));
  });

  test('keep neither passwords nor tokens nor secrets', async () => {
    const { email, invitation } = await newcomer();
    const { accessToken, refreshToken } = tokensOf(await signIn(email));
    const { secret } = done(await mutate('beginTotp', { password: PASSWORD }, 'secret', accessToken)) as {
      secret: string;
    };
    const reader = server.graph.subgraphs.get('identity')?.database.reader;
    const tables = ['accounts', 'sessions', 'refresh_tokens', 'one_time_tokens', 'idempotency_keys', 'journal_entries'];
    for (const table of tables) {
      const rows = JSON.stringify(await reader?.query(`SELECT * FROM ${table}`));
      for (const value of [PASSWORD, invitation, accessToken, refreshToken, secret]) expect(rows).not.toContain(value);
    }
  });

  test('have a history without anything secret', async () => {
    const { id } = await newcomer();
    const { user } = await administrator.data<{ user: { account: { history: { nodes: object[] } } } }>(
      `{ user(id: "${id}") { account { history(first: 5) { nodes { version fields { field } } } } } }`,
    );
    expect(user.account.history.nodes).toEqual([
      { version: 2, fields: [{ field: 'passwordSetAt' }] },
      { version: 1, fields: [{ field: 'userId' }, { field: 'email' }] },
    ]);
  });

  test('are nothing to people without the scopes, and signing in needs a role', async () => {
    const { email } = await newcomer([]);
    expect(failure(await signIn(email))).toMatchObject({ code: 'FORBIDDEN' });
    const rep = server.graph.as('sales-rep');
    expect(await rep.refusal('{ users { nodes { account { id } } } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(failure(await post('{ me { subject } }'))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const { errors = [] } = await mutate('inviteUser', { userId: 'usr_1' }, 'token');
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });
});
