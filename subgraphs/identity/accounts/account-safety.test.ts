import { Secret, TOTP } from 'otpauth';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { runJobs } from '../../../test/kit/run-jobs.js';
import type { Json } from '../../../test/kit/graph-server.js';
import { codeOf, PASSWORD, StaffAccounts } from '../testing/staff-accounts.js';
import { hashOf } from './passwords.js';

const FRESH = 'a fresh password';
const DAY = 24 * 3_600_000;

describe.each(testDatabases)('accounts hold out on %s', (kind) => {
  const staff = new StaffAccounts();
  beforeAll(() => staff.start(kind, { KEHU_TRUSTED_PROXIES: '1', KEHU_BUDGETS: 'none' }));
  afterAll(() => staff.close());
  beforeEach(async () => {
    staff.ahead = 0;
    await staff.database.transact(Date.now() + 10_000, ({ run }) => run('DELETE FROM sign_in_attempts'));
  });

  const tokensOf = (answer: Json) => {
    expect(answer.errors).toBeUndefined();
    return (answer.data.signIn ?? answer.data.refreshToken).tokens as {
      accessToken: string;
      refreshToken: string;
      refreshTokenExpiresAt: string;
    };
  };
  const attempts = async () =>
    (await staff.database.reader.query('SELECT count FROM sign_in_attempts ORDER BY count')).map(({ count }) =>
      Number(count),
    );
  const codes = async (answers: readonly Promise<Json>[]) => {
    const counted: Record<string, number> = {};
    for (const answer of await Promise.all(answers)) counted[codeOf(answer)] = (counted[codeOf(answer)] ?? 0) + 1;
    return counted;
  };

  /** More sessions than are shown of an account. */
  async function sessionsOf(email: string, password = PASSWORD) {
    const oldest = tokensOf(await staff.signIn(email, password));
    const [row] = await staff.database.reader.query(
      'SELECT account_id, expires_at, last_used_at FROM sessions ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    const { account_id: account, expires_at: expires } = row as Record<string, string>;
    staff.ahead += 1_000;
    const later = new Date(staff.clock()).toISOString().replace('T', ' ').replace('Z', '');
    const more = Array.from(
      { length: 101 },
      (_, index) => `ses_more_${email}_${String(index)}_${password.slice(0, 2)}`,
    );
    await staff.database.transact(Date.now() + 10_000, async ({ run }) => {
      for (const id of more) {
        await run(
          'INSERT INTO sessions (id, account_id, created_at, last_used_at, expires_at, ended_at) VALUES (?, ?, ?, ?, ?, NULL)',
          [id.slice(0, 40), account!, later, later, expires!],
        );
      }
    });
    return oldest;
  }

  test('the end of every session is the end of all of them, however many', async () => {
    const { email, id } = await staff.newcomer();
    const oldest = await sessionsOf(email);
    const own = tokensOf(await staff.signIn(email));
    const input = { password: PASSWORD, newPassword: FRESH };
    const changed = await staff.mutate('changePassword', input, 'changedAt', { token: own.accessToken });
    expect(codeOf(changed)).toBe('OK');
    expect(codeOf(await staff.refresh(oldest.refreshToken))).toBe('UNAUTHENTICATED');
    expect(await staff.judged(oldest.accessToken)).toBe('UNAUTHENTICATED');
    expect(await staff.judged(own.accessToken)).toBe('OK');
    const again = tokensOf(await staff.signIn(email, FRESH));
    expect(await staff.administer('endSessionsOfUser', { userId: id }, 'ended')).toEqual({ ended: 2 });
    expect(codeOf(await staff.refresh(again.refreshToken))).toBe('UNAUTHENTICATED');
    expect(await staff.judged(own.accessToken)).toBe('UNAUTHENTICATED');
  });

  test('who has no role is refused without a change, and goes on once they have one', async () => {
    const { email, id, version } = await staff.newcomer();
    const { refreshToken } = tokensOf(await staff.signIn(email));
    const give = (roles: string[], expectedVersion: number) =>
      staff.administer('assignRoles', { userId: id, expectedVersion, roles }, 'user { id }');
    await give([], version);
    const kept = async () => [
      await staff.database.reader.query('SELECT * FROM sessions ORDER BY id'),
      await staff.database.reader.query('SELECT * FROM refresh_tokens ORDER BY token_hash'),
      (await attempts()).filter((count) => count > 0),
    ];
    const before = await kept();
    for (const ahead of [1_000, 60_000]) {
      staff.ahead = ahead;
      expect(codeOf(await staff.refresh(refreshToken))).toBe('FORBIDDEN');
      expect(codeOf(await staff.signIn(email))).toBe('FORBIDDEN');
      expect(await kept()).toEqual(before);
    }
    await give(['sales-rep'], version + 1);
    expect(await staff.judged(tokensOf(await staff.refresh(refreshToken)).accessToken)).toBe('OK');
  });

  test('a password that was not looked at counts for nothing', async () => {
    const { email } = await staff.newcomer();
    const { accessToken: token } = tokensOf(await staff.signIn(email));
    const change = (password: string) =>
      staff.mutate('changePassword', { password, newPassword: FRESH }, 'changedAt', { token });
    expect(codeOf(await change('a wrong guess'))).toBe('UNAUTHENTICATED');
    const before = await attempts();
    let isBusy = true;
    const others = Array.from({ length: 68 }, async () => {
      while (isBusy) await hashOf(PASSWORD, Date.now() + 60_000);
    });
    const answers = await Promise.all([change(PASSWORD), change('a wrong guess'), staff.signIn(email)]);
    isBusy = false;
    await Promise.all(others);
    expect(answers.map(codeOf)).toEqual(['OVERLOADED', 'OVERLOADED', 'OVERLOADED']);
    expect((await attempts()).filter((count) => count > 0)).toEqual(before.filter((count) => count > 0));
    expect(codeOf(await change(PASSWORD))).toBe('OK');
  });

  test('who signs in while the password is changed has signed in before, or not at all', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { email, id } = await staff.newcomer();
      const token = await staff.invite(id);
      const set = staff.setPassword(token, FRESH);
      const answers = await Promise.all(Array.from({ length: 8 }, () => staff.signIn(email)));
      expect(codeOf(await set)).toBe('OK');
      for (const answer of answers) {
        if (codeOf(answer) !== 'OK') continue;
        expect(codeOf(await staff.refresh(tokensOf(answer).refreshToken))).toBe('UNAUTHENTICATED');
      }
    }
  });

  test('who changes a password while it is taken from them does not', async () => {
    const { email, id } = await staff.newcomer();
    const { accessToken } = tokensOf(await staff.signIn(email));
    const invitation = await staff.invite(id);
    const change = { password: PASSWORD, newPassword: 'that of the thief' };
    const [set] = await Promise.all([
      staff.setPassword(invitation, 'that of the owner'),
      staff.mutate('changePassword', change, 'changedAt', { token: accessToken }),
    ]);
    expect(codeOf(set)).toBe('OK');
    expect(codeOf(await staff.signIn(email, 'that of the thief'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await staff.signIn(email, 'that of the owner'))).toBe('OK');
  });

  test('the sessions of many accounts take one statement', async () => {
    const people = [await staff.newcomer(), await staff.newcomer(), await staff.newcomer()];
    for (const { email } of people) {
      for (let session = 0; session < 2; session += 1) {
        staff.ahead += 1_000;
        tokensOf(await staff.signIn(email));
      }
    }
    const fields = (count: number) =>
      people
        .slice(0, count)
        .map(({ id }, index) => `u${String(index)}: user(id: "${id}") { account { sessions { id createdAt } } }`)
        .join(' ');
    const read = (count: number) => staff.administrator.data<Json>(`{ ${fields(count)} }`);
    const statements = (count: number) => staff.server.graph.statements(() => read(count));
    expect(await statements(3)).toBe(await statements(1));
    const seen = await read(3);
    for (const [index, { id }] of people.entries()) {
      const sessions = await staff.database.reader.query(
        'SELECT s.id FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.user_id = ? ORDER BY s.created_at DESC',
        [id],
      );
      const shown = seen[`u${String(index)}`].account.sessions as { id: string }[];
      expect(shown.map((session) => session.id)).toEqual(sessions.map((row) => row.id));
      expect(shown).toHaveLength(2);
    }
  });

  test('a session has an end, however often it is used', async () => {
    const { email } = await staff.newcomer();
    let tokens = tokensOf(await staff.signIn(email));
    const end = new Date(staff.clock() + 180 * DAY).toISOString();
    for (let day = 29; day < 180; day += 29) {
      staff.ahead = day * DAY;
      tokens = tokensOf(await staff.refresh(tokens.refreshToken));
    }
    expect(tokens.refreshTokenExpiresAt).toBe(end);
    staff.ahead = 180 * DAY;
    expect(codeOf(await staff.refresh(tokens.refreshToken))).toBe('UNAUTHENTICATED');
  });

  test('a thief who repeats what was spent within the time of grace is noticed when either goes on', async () => {
    const { email } = await staff.newcomer();
    const first = tokensOf(await staff.signIn(email));
    const owner = tokensOf(await staff.refresh(first.refreshToken));
    const thief = tokensOf(await staff.refresh(first.refreshToken));
    const next = tokensOf(await staff.refresh(owner.refreshToken));
    staff.ahead = 3_600_000;
    expect(codeOf(await staff.refresh(thief.refreshToken))).toBe('UNAUTHENTICATED');
    expect(codeOf(await staff.refresh(next.refreshToken))).toBe('UNAUTHENTICATED');
  });

  test('one who tries for long shuts an account for their own address only, and not their office', async () => {
    const [known, colleague] = [await staff.newcomer(), await staff.newcomer()];
    const guesses = (count: number, from: string) =>
      codes(Array.from({ length: count }, () => staff.signIn(known.email, 'a wrong guess', {}, from)));
    expect(await guesses(20, '198.51.100.1')).toEqual({ UNAUTHENTICATED: 10, RATE_LIMITED: 10 });
    expect(await attempts()).toEqual([10, 10, 10]);
    expect(codeOf(await staff.signIn(colleague.email, PASSWORD, {}, '198.51.100.1'))).toBe('OK');
    expect(codeOf(await staff.signIn(known.email, PASSWORD, {}, '198.51.100.2'))).toBe('OK');

    await staff.database.transact(Date.now() + 10_000, ({ run }) =>
      run('UPDATE sign_in_attempts SET count = 99 WHERE count = 10'),
    );
    expect(await guesses(1, '198.51.100.3')).toEqual({ UNAUTHENTICATED: 1 });
    expect(codeOf(await staff.signIn(known.email, PASSWORD, {}, '198.51.100.99'))).toBe('RATE_LIMITED');
    await staff.setPassword(await staff.invite(known.id), FRESH);
    expect(codeOf(await staff.signIn(known.email, FRESH, {}, '198.51.100.99'))).toBe('OK');
  });

  test('an authenticator takes the password, is confirmed once, and its missing code counts for nothing', async () => {
    const { email } = await staff.newcomer();
    const { accessToken: token } = tokensOf(await staff.signIn(email));
    const begin = (password: string) => staff.mutate('beginTotp', { password }, 'secret', { token });
    expect(codeOf(await begin('a wrong guess'))).toBe('UNAUTHENTICATED');
    const { secret } = (await begin(PASSWORD)).data.beginTotp as { secret: string };
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = () => totp.generate({ timestamp: staff.clock() });
    const confirm = () => staff.mutate('confirmTotp', { code: code() }, 'enabledAt', { token });
    expect(codeOf(await confirm())).toBe('OK');
    staff.ahead = 60_000;
    expect(codeOf(await confirm())).toBe('CONFLICT');
    expect(codeOf(await begin(PASSWORD))).toBe('CONFLICT');
    await staff.database.transact(Date.now() + 10_000, ({ run }) => run('DELETE FROM sign_in_attempts'));
    const [{ extensions } = { extensions: {} }] = (await staff.signIn(email)).errors as { extensions: object }[];
    expect(extensions).toMatchObject({ code: 'UNAUTHENTICATED', totpRequired: true });
    // Neither of the refused confirmations has taken the code.
    tokensOf(await staff.signIn(email, PASSWORD, { totp: code() }));
    expect((await attempts()).filter((count) => count > 0)).toEqual([]);
  });

  test('nothing is kept of what is spent, nor of sessions that ended', async () => {
    const { email, id } = await staff.newcomer();
    const spent = toDatabaseInstant(new Date(staff.clock() + 1_000).toISOString());
    const count = async (rows: string, parameters: readonly string[] = []) =>
      Number((await staff.database.reader.query(`SELECT COUNT(*) AS n FROM ${rows}`, parameters))[0]?.n);
    const kept = async () => [
      await count("token_epochs WHERE subject LIKE 'ses%'"),
      await count('refresh_tokens WHERE used_at < ?', [spent]),
    ];
    const living = tokensOf(await staff.signIn(email));
    const next = tokensOf(await staff.refresh(living.refreshToken));
    const { refreshToken } = tokensOf(await staff.signIn(email));
    await staff.mutate('signOut', { refreshToken }, 'hasEnded');
    expect((await kept()).every((rows) => rows > 0)).toBe(true);
    staff.ahead = 2 * DAY;
    await runJobs(staff.server.graph, 'purge-sessions');
    expect(await kept()).toEqual([0, 0]);
    tokensOf(await staff.refresh(next.refreshToken));
    const [epoch] = await staff.database.reader.query('SELECT epoch FROM token_epochs WHERE subject = ?', [id]);
    expect(Number(epoch?.epoch)).toBe(1);
  });
});
