import { testDatabases } from '../../shared/testing/databases.js';
import type { Json } from '../kit/graph-server.js';
import { runJobs } from '../kit/run-jobs.js';
import { profileOf, startPortalWorld, valuesOf, type PortalWorld } from './portal-world.js';

import.meta.jest.setTimeout(120_000);

const HOUR = 3_600_000;

describe.each(testDatabases)('whoever signs up on the portal on %s', (kind) => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await startPortalWorld(kind);
  });
  afterAll(() => portal.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => portal.wait(HOUR));

  test('reads and writes the language of the request where none is named', async () => {
    const send = async (query: string, variables: object): Promise<Json> => {
      const headers = { 'content-type': 'application/json', 'accept-language': 'zh-Hans-CN,en;q=0.5' };
      const body = JSON.stringify({ query, variables });
      return (await portal.server.fetch('/graphql', { method: 'POST', headers, body })).json.data;
    };
    const { form } = await send('{ form(purpose: REGISTRATION) { version fields { label } } }', {});
    expect(form.fields.map(({ label }: { label: string }) => label)).toEqual([
      '姓名',
      '公司',
      '我同意保存我的资料以便为我提供服务。',
      '请通过电子邮件向我发送最新资讯。',
    ]);
    const email = portal.newAddress();
    const input = { formVersion: form.version, email, values: valuesOf({ name: '林薇' }) };
    const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { isAccepted fieldErrors { code message } } }`;
    expect(await send(signUp, { input })).toEqual({
      signUp: { isAccepted: false, fieldErrors: [{ code: 'REQUIRED', message: '此字段为必填项。' }] },
    });
    expect(await portal.mailsTo(email)).toEqual([]);
    const agreed = { ...input, values: valuesOf({ name: '林薇', terms: 'true' }) };
    expect(await send(signUp, { input: agreed })).toEqual({ signUp: { isAccepted: true, fieldErrors: [] } });
    const [mail] = await portal.mailsTo(email);
    expect(mail).toMatchObject({ subject: '开通您的账户' });
    expect(mail?.text).toContain('- 我同意保存我的资料以便为我提供服务。');
    portal.done(await portal.open(mail?.token));
    const [account] = await portal.read('identity', 'SELECT language FROM accounts WHERE email = ?', [email]);
    expect(account).toEqual({ language: 'zh-CN' });
  });

  test('leads a visitor from the form to their own data', async () => {
    const shown = await portal.form('REGISTRATION', 'zh-CN');
    expect(shown.fields[0]).toMatchObject({ name: 'name', label: '姓名', isRequired: true });
    expect(shown.fields[2].consent).toEqual({ purpose: 'data-processing', textVersion: 'shipped-1' });
    const email = portal.newAddress();
    expect(portal.done(await portal.signUp(email, { language: 'zh-CN' }))).toEqual({
      isAccepted: true,
      fieldErrors: [],
    });
    const [mail, ...others] = await portal.mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: '开通您的账户' });
    // What is agreed to stands in the mail; what a stranger might have written in the form does not.
    expect(mail?.text).toContain('设置密码即表示您同意：\n- ');
    expect(mail?.text).not.toContain('Huaxin');
    expect(await portal.read('identity', 'SELECT id FROM accounts WHERE email = ?', [email])).toEqual([]);
    expect(portal.done(await portal.open(mail?.token))).toEqual({ email });
    expect(portal.failure(await portal.open(mail?.token))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const first = await portal.signIn(email);
    expect(await portal.me(first.accessToken)).toMatchObject({
      subject: expect.stringMatching(/^acc_/) as string,
      kind: 'CUSTOMER',
      roles: ['customer'],
      customerId: null,
      account: {
        email,
        emailVerifiedAt: expect.any(String) as string,
        registeredValues: valuesOf({ name: 'Lin Wei', company: 'Huaxin' }),
      },
    });
    expect(await portal.ownProfile(first.accessToken)).toBeNull();
    await portal.settle();

    const done = await portal.complete(
      profileOf(email, { phone: '+86 138 0013 8000', city: '上海', country: 'CN' }),
      first.accessToken,
    );
    expect(portal.done(done)).toEqual({ outcome: 'COMPLETED', fieldErrors: [] });
    await portal.settle();
    // The old token does not know of it, and works no longer.
    expect(portal.failure(await portal.post('{ myProfile { name } }', {}, first.accessToken))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { accessToken } = await portal.refresh(first.refreshToken);
    const own = await portal.ownProfile(accessToken);
    expect(own).toEqual({
      customerId: expect.stringMatching(/^cus_/) as string,
      version: 1,
      name: 'Huaxin Technology',
      shortName: null,
      kind: 'ORGANIZATION',
      phones: [{ number: '+8613800138000' }],
      emails: [{ address: email }],
      addresses: [{ city: '上海', country: 'CN' }],
      website: null,
    });
    expect((await portal.me(accessToken)).customerId).toBe(own.customerId);
    const { customer: seen } = await portal.administrator.data<Json>(
      'query ($id: ID!) { customer(id: $id) { source owner { id } consents { nodes { purpose channel decision textVersion textLanguage } } } }',
      { id: own.customerId },
    );
    expect(seen).toMatchObject({ source: 'WEBSITE', owner: null });
    expect(seen.consents.nodes.sort((a: Json, b: Json) => (a.purpose < b.purpose ? -1 : 1))).toEqual([
      {
        purpose: 'data-processing',
        channel: 'ANY',
        decision: 'GIVEN',
        textVersion: 'shipped-1',
        textLanguage: 'zh-CN',
      },
      { purpose: 'newsletter', channel: 'EMAIL', decision: 'GIVEN', textVersion: 'shipped-1', textLanguage: 'zh-CN' },
    ]);
    const exported = await portal.post('mutation { exportMyData(input: {}) { data } }', {}, accessToken);
    const { data } = portal.done(exported);
    expect(data.customers.records.Customer).toHaveLength(1);
    expect(data.identity.records.Account).toMatchObject([
      { email, registeredValues: valuesOf({ name: 'Lin Wei', company: 'Huaxin' }) },
    ]);
    expect(JSON.stringify(data)).not.toContain('argon2');
  });

  test('tells nobody whether an address has an account, but its holder', async () => {
    const { email } = await portal.visitor();
    const before = await portal.count('identity', 'accounts');
    const again = await portal.signUp(email.toUpperCase());
    expect([again.data, again.errors]).toEqual([{ signUp: { isAccepted: true, fieldErrors: [] } }, undefined]);
    expect(await portal.count('identity', 'accounts')).toBe(before);
    const [mail, ...others] = await portal.mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'You have an account already', token: expect.any(String) as string });
    await portal.signIn(email);
    // Its reader gets in by it, and what was said in the form counts for nothing.
    const [{ registered_values: said } = {}] = await portal.read(
      'identity',
      'SELECT registered_values FROM accounts WHERE email = ?',
      [email],
    );
    portal.done(await portal.open(mail?.token, 'a fresh password'));
    await portal.signIn(email, 'a fresh password');
    expect(await portal.read('identity', 'SELECT registered_values FROM accounts WHERE email = ?', [email])).toEqual([
      { registered_values: said },
    ]);
    expect(await portal.count('identity', 'accounts')).toBe(before);
    const late = await portal.signUp(email);
    expect(portal.done(late)).toEqual({ isAccepted: true, fieldErrors: [] });
    const token = await portal.tokenTo(email);
    portal.wait(HOUR);
    expect(portal.failure(await portal.open(token))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('opens what the reader of the mail chooses, however many have registered with the address', async () => {
    const email = portal.newAddress();
    portal.done(await portal.signUp(email, { values: valuesOf({ name: 'A stranger', terms: 'true' }) }));
    const unasked = await portal.tokenTo(email);
    portal.done(await portal.signUp(email));
    const [wanted, more] = [await portal.tokenTo(email), await portal.count('identity', 'registrations')];
    expect(more).toBeGreaterThanOrEqual(2);
    expect(portal.failure(await portal.open(wanted, 'short'))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(portal.failure(await portal.open(wanted, email))).toMatchObject({ code: 'BAD_USER_INPUT' });
    portal.done(await portal.open(wanted));
    const { accessToken } = await portal.signIn(email);
    expect((await portal.me(accessToken)).account.registeredValues).toEqual(
      valuesOf({ name: 'Lin Wei', company: 'Huaxin' }),
    );
    // The others' tokens have ended with that, and so has what they said.
    expect(portal.failure(await portal.open(unasked, 'the password of a stranger'))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await portal.count('identity', 'registrations')).toBe(more - 2);
    await portal.signIn(email);
    for (const table of ['registrations', 'journal_entries', 'idempotency_keys']) {
      const kept = JSON.stringify(await portal.read('identity', `SELECT * FROM ${table}`));
      for (const secret of [email, wanted, unasked, 'A stranger']) expect(kept).not.toContain(secret);
    }
  });

  test('keeps a registration for 72 hours, and holds no address by it', async () => {
    const email = portal.newAddress();
    portal.done(await portal.signUp(email));
    const token = await portal.tokenTo(email);
    const { createUser } = await portal.administrator.data<Json>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }',
      { input: { name: 'Lin Wei', email } },
    );
    await portal.administrator.data('mutation ($input: InviteUserInput!) { inviteUser(input: $input) { token } }', {
      input: { userId: createUser.user.id },
    });
    expect(portal.failure(await portal.open(token))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const other = portal.newAddress();
    portal.done(await portal.signUp(other));
    const late = await portal.tokenTo(other);
    portal.wait(72 * HOUR);
    expect(portal.failure(await portal.open(late))).toMatchObject({ code: 'UNAUTHENTICATED' });
    await runJobs(portal.server.graph, 'purge-sessions');
    expect(await portal.count('identity', 'registrations')).toBe(0);
  });

  test('opens one account by many tokens that are used at once', async () => {
    const email = portal.newAddress();
    const tokens: string[] = [];
    for (let time = 0; time < 5; time += 1) {
      portal.done(await portal.signUp(email));
      tokens.push(await portal.tokenTo(email));
    }
    const answers = await Promise.all([...tokens, ...tokens].map((token) => portal.open(token)));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(9);
    expect(await portal.read('identity', 'SELECT email FROM accounts WHERE email = ?', [email])).toEqual([{ email }]);
    await portal.signIn(email);
  });

  test('says of each field what is wrong, and then nothing has happened', async () => {
    const written = () =>
      Promise.all(['registrations', 'outgoing_mails'].map((table) => portal.count('identity', table)));
    const before = await written();
    const email = portal.newAddress();
    const given = [
      ...valuesOf({ name: ' ', company: 'x'.repeat(201), terms: 'false', newsletter: 'maybe', role: 'administrator' }),
      { name: 'terms', value: 'true' },
    ];
    const { fieldErrors } = portal.done(await portal.signUp(email, { values: given }));
    expect(fieldErrors).toEqual([
      { field: 'role', code: 'UNKNOWN' },
      { field: 'terms', code: 'REPEATED' },
      { field: 'name', code: 'REQUIRED' },
      { field: 'company', code: 'TOO_LONG' },
      { field: 'terms', code: 'REQUIRED' },
      { field: 'newsletter', code: 'INVALID' },
    ]);
    expect(portal.failure(await portal.signUp(email, { formVersion: 99 }))).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect(await written()).toEqual(before);
  });

  test('limits how often somebody signs up, by address and by network address', async () => {
    const email = portal.newAddress();
    const many = await Promise.all(Array.from({ length: 7 }, () => portal.signUp(email)));
    expect(many.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED')).toHaveLength(2);
    expect(await portal.mailsTo(email)).toHaveLength(5);
    // Those that come to nothing count too.
    const others = await Promise.all(
      Array.from({ length: 25 }, () => portal.signUp(portal.newAddress(), { formVersion: 99 })),
    );
    const codes = others.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.sort()).toEqual([
      ...Array.from({ length: 7 + 25 - 30 }, () => 'RATE_LIMITED'),
      ...Array.from({ length: 30 - 7 }, () => 'STALE_VERSION'),
    ]);
  });
});
