import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { PASSWORD, PORTAL, startAccountWorld, type AccountWorld } from '../testing/account-world.js';

const HOUR = 3_600_000;
const TOKENS = 'tokens { accessToken refreshToken }';

describe.each(testDatabases)('tokens by mail on %s', (kind) => {
  let world: AccountWorld;
  beforeAll(async () => {
    world = await startAccountWorld(kind);
  });
  afterAll(() => world.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => world.wait(HOUR));

  const rows = async (sql: string) =>
    (await world.server.graph.subgraphs.get('identity')?.database.reader.query(sql)) ?? [];
  const reset = (email: string) => world.mutate('requestPasswordReset', { email }, 'isAccepted');
  const signIn = (email: string, password = PASSWORD) => world.mutate('signIn', { email, password }, TOKENS);
  const accessOf = async (email: string, password = PASSWORD): Promise<string> =>
    world.done(await signIn(email, password)).tokens.accessToken;

  /** A member of staff with a password. */
  async function newcomer(language?: string, locale?: string) {
    const email = world.newAddress();
    const { createUser } = await world.administrator.data<{ createUser: { user: { id: string; version: number } } }>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id version } } }',
      { input: { name: email, email, ...(locale === undefined ? {} : { locale }) } },
    );
    const { id, version } = createUser.user;
    await world.administrator.data(
      'mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { id } } }',
      { input: { userId: id, expectedVersion: version, roles: ['sales-rep'] } },
    );
    const { inviteUser } = await world.administrator.data<{ inviteUser: { token: string } }>(
      'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { token } }',
      { input: { userId: id, ...(language === undefined ? {} : { language }) } },
    );
    const [mail, ...others] = await world.mailsTo(email);
    expect(others).toEqual([]);
    world.done(await world.mutate('setPassword', { token: inviteUser.token, password: PASSWORD }, 'email'));
    return { id, email, invitation: mail, shown: inviteUser.token };
  }

  test('invite in the language of the invited, by a link that tells no server the token', async () => {
    const english = await newcomer();
    expect(english.invitation).toMatchObject({ subject: 'Your account', token: english.shown });
    expect(english.invitation?.text).toContain(`${PORTAL}/set-password#token=${english.shown}`);
    const chinese = await newcomer('zh-CN');
    expect(chinese.invitation).toMatchObject({ subject: '您的账户', token: chinese.shown });
    expect(chinese.invitation?.text).toContain('已为您开通账户');
    expect((await newcomer(undefined, 'zh-Hans')).invitation).toMatchObject({ subject: '您的账户' });
    expect((await newcomer('en', 'zh-Hans')).invitation).toMatchObject({ subject: 'Your account' });
  });

  test('let somebody choose a new password, once and for an hour', async () => {
    const { email } = await newcomer();
    const before = await accessOf(email);
    expect(world.done(await reset(email.toUpperCase()))).toEqual({ isAccepted: true });
    const first = await world.tokenTo(email);
    world.done(await reset(email));
    const second = await world.tokenTo(email);
    const choose = (token: string, password = 'a fresh password') =>
      world.mutate('setPassword', { token, password }, 'email');
    expect(world.failure(await choose(first))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(world.failure(await choose(second, 'short'))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(world.failure(await choose(second.toUpperCase()))).toMatchObject({ code: 'UNAUTHENTICATED' });
    world.done(await choose(second));
    expect(world.failure(await choose(second))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(world.failure(await world.post('{ me { subject } }', {}, before))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(world.failure(await signIn(email))).toMatchObject({ code: 'UNAUTHENTICATED' });
    await accessOf(email, 'a fresh password');

    world.done(await reset(email));
    const late = await world.tokenTo(email);
    world.wait(HOUR);
    expect(world.failure(await choose(late))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('are asked for without learning whether there is an account', async () => {
    const { email } = await newcomer();
    const nobody = world.newAddress();
    const counts: number[] = [];
    for (const each of [email, nobody]) {
      const before = world.server.graph.statements(async () => {
        const { data, errors } = await reset(each);
        expect([data, errors]).toEqual([{ requestPasswordReset: { isAccepted: true } }, undefined]);
      });
      counts.push(await before);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(await rows('SELECT kind, LENGTH(content) AS size FROM outgoing_mails')).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'password-reset', size: expect.anything() as unknown })),
    );
    const sizes = await rows('SELECT DISTINCT LENGTH(content) AS size FROM outgoing_mails');
    expect(sizes).toHaveLength(1);
    expect(await world.mailsTo(nobody)).toEqual([]);
    expect(await world.mailsTo(email)).toHaveLength(1);
    expect(await rows('SELECT id FROM outgoing_mails')).toEqual([]);
  });

  test('are counted by address and by network address, whether or not there is an account', async () => {
    const { email } = await newcomer();
    for (const each of [email, world.newAddress()]) {
      const answers = await Promise.all(Array.from({ length: 7 }, () => reset(each)));
      const limited = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED');
      expect(limited).toHaveLength(2);
    }
    const others = await Promise.all(Array.from({ length: 40 }, () => reset(world.newAddress())));
    expect(others.filter(({ errors }) => errors).length).toBe(14 + 40 - 50);
    world.wait(HOUR / 4);
    world.done(await reset(email));
  });

  test('change an address once the new one is proved, and tell the old one', async () => {
    const { email } = await newcomer();
    const token = await accessOf(email);
    const wanted = world.newAddress();
    const change = (password: string) => world.mutate('changeEmail', { email: wanted, password }, 'isAccepted', token);
    expect(world.failure(await change('wrong horse battery'))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await world.mailsTo(wanted)).toEqual([]);
    world.done(await change(PASSWORD));
    await accessOf(email);
    expect(await world.mailsTo(email)).toEqual([]);
    const proof = await world.tokenTo(wanted);
    // It is for proving an address and nothing else.
    const misuse = await world.mutate('setPassword', { token: proof, password: 'a fresh password' }, 'email');
    expect(world.failure(misuse)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const prove = (caller?: string) => world.mutate('verifyEmail', { token: proof }, 'email', caller);
    // Who has not signed in, or to another account, does nothing by following a mail that they did not ask for.
    const reader = await accessOf((await newcomer()).email);
    expect((await prove()).errors?.map(({ extensions }) => extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(world.failure(await prove(reader))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(world.done(await prove(await accessOf(email)))).toEqual({ email: wanted });
    expect(world.failure(await prove(token))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(world.failure(await signIn(email))).toMatchObject({ code: 'UNAUTHENTICATED' });
    await accessOf(wanted);
    const [told, ...others] = await world.mailsTo(email);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ subject: 'The e-mail address of your account was changed', token: undefined });
    expect(told?.text).not.toContain(wanted);
  });

  test('give nobody the address of another account, nor anything to whoever has lost the password', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const token = await accessOf(one.email);
    world.done(await world.mutate('changeEmail', { email: other.email, password: PASSWORD }, 'isAccepted', token));
    const proof = await world.tokenTo(other.email);
    const refused = world.failure(await world.mutate('verifyEmail', { token: proof }, 'email', token));
    expect(refused).toMatchObject({ code: 'DUPLICATE' });
    await accessOf(one.email);
    await accessOf(other.email);
    // A change that was begun with the old password ends with it.
    const stranger = world.newAddress();
    world.done(await world.mutate('changeEmail', { email: stranger, password: PASSWORD }, 'isAccepted', token));
    world.done(await reset(one.email));
    const fresh = await world.tokenTo(one.email);
    world.done(await world.mutate('setPassword', { token: fresh, password: 'a fresh password' }, 'email'));
    const again = await accessOf(one.email, 'a fresh password');
    const taken = await world.mutate('verifyEmail', { token: await world.tokenTo(stranger) }, 'email', again);
    expect(world.failure(taken)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('are kept by nobody: not in tables, journal or outcomes', async () => {
    const { email } = await newcomer();
    world.done(await reset(email));
    const waiting = JSON.stringify(await rows('SELECT * FROM outgoing_mails'));
    const token = await world.tokenTo(email);
    expect(waiting).not.toContain(email);
    for (const table of ['one_time_tokens', 'journal_entries', 'idempotency_keys', 'outgoing_mails']) {
      expect(JSON.stringify(await rows(`SELECT * FROM ${table}`))).not.toContain(token);
    }
    expect(waiting).not.toContain(token);
  });

  describe('when they cannot be sent', () => {
    const due = async () => (await rows('SELECT state, attempts, last_failure FROM outgoing_mails')) as object[];
    const undelivered = () =>
      world.administrator.data<{ undeliveredMails: object[] }>(
        '{ undeliveredMails { kind isGivenUp attempts lastFailure } }',
      );
    beforeEach(async () => {
      world.smtp.behaviour = 'take';
      await world.server.graph.subgraphs
        .get('identity')
        ?.database.transact(Date.now() + 10_000, ({ run }) => run('DELETE FROM outgoing_mails'));
      world.smtp.mails.length = 0;
    });

    test('are sent later, with the same id where the answer was lost', async () => {
      const { email } = await newcomer();
      world.done(await reset(email));
      world.smtp.behaviour = 'break-off';
      const [first] = await world.mailsTo(email);
      expect(await due()).toMatchObject([{ state: 'WAITING', attempts: 1 }]);
      expect(JSON.stringify(await due())).not.toContain(email);
      world.smtp.behaviour = 'take';
      expect(await world.mailsTo(email)).toEqual([]);
      world.wait(30_000);
      const [second] = await world.mailsTo(email);
      expect(second).toEqual(first);
      expect(await due()).toEqual([]);
    });

    test('are given up in the end, or when they are of no more use, for operators to see', async () => {
      const { email } = await newcomer();
      world.smtp.behaviour = { refusal: `451 ${email} is busy` };
      const token = await accessOf(email);
      const wanted = world.newAddress();
      world.done(await world.mutate('changeEmail', { email: wanted, password: PASSWORD }, 'isAccepted', token));
      for (const wait of [0, 30_000, 120_000, 600_000, 1_800_000, 7_200_000, 21_600_000]) {
        world.wait(wait);
        expect(await world.mailsTo(wanted)).toEqual([]);
      }
      world.done(await reset(email));
      await world.mailsTo(email);
      world.wait(HOUR);
      await world.mailsTo(email);
      const { undeliveredMails } = await undelivered();
      expect(undeliveredMails).toEqual([
        {
          kind: 'password-reset',
          isGivenUp: true,
          attempts: 2,
          lastFailure: expect.stringMatching(/no use/) as string,
        },
        { kind: 'email-change', isGivenUp: true, attempts: 7, lastFailure: expect.stringMatching(/451/) as string },
      ]);
      expect(JSON.stringify(await rows('SELECT * FROM outgoing_mails'))).not.toContain(email);
      expect(await rows("SELECT id FROM outgoing_mails WHERE content <> ''")).toEqual([]);
      world.smtp.behaviour = 'take';
      expect(await world.mailsTo(wanted)).toEqual([]);
      world.wait(31 * 24 * HOUR);
      await world.mailsTo(wanted);
      expect((await undelivered()).undeliveredMails).toEqual([]);
    });

    test('wait where their process died, and are sent by another one', async () => {
      const { email } = await newcomer();
      world.done(await reset(email));
      const until = toDatabaseInstant(new Date(world.clock() + 60_000).toISOString());
      await world.server.graph.subgraphs
        .get('identity')
        ?.database.transact(Date.now() + 10_000, ({ run }) =>
          run("UPDATE outgoing_mails SET claimed_by = 'somebody dead', claimed_until = ?", [until]),
        );
      expect(await world.mailsTo(email)).toEqual([]);
      world.wait(60_000);
      expect(await world.mailsTo(email)).toHaveLength(1);
    });
  });
});
