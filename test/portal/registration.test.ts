import { testDatabases } from '../../shared/testing/databases.js';
import { PASSWORD } from '../../subgraphs/identity/testing/account-world.js';
import type { Json } from '../kit/graph-server.js';
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
    expect(mail).toMatchObject({ subject: '确认您的电子邮箱' });
    const first = await portal.signIn(email);
    expect(await portal.me(first.accessToken)).toMatchObject({
      subject: expect.stringMatching(/^acc_/) as string,
      kind: 'CUSTOMER',
      roles: ['customer'],
      customerId: null,
      account: { email, emailVerifiedAt: null, registeredValues: valuesOf({ name: 'Lin Wei', company: 'Huaxin' }) },
    });
    await portal.settle();
    const early = await portal.complete(profileOf(email), first.accessToken);
    expect(portal.failure(early)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await portal.ownProfile(first.accessToken)).toBeNull();
    portal.done(await portal.mutate('verifyEmail', { token: mail?.token }, 'email'));
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
    const again = await portal.signUp(email.toUpperCase(), { password: 'the password of a stranger' });
    expect([again.data, again.errors]).toEqual([{ signUp: { isAccepted: true, fieldErrors: [] } }, undefined]);
    expect(await portal.count('identity', 'accounts')).toBe(before);
    const [mail, ...others] = await portal.mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'You have an account already', token: expect.any(String) as string });
    await portal.signIn(email);
    expect(portal.failure(await portal.trySignIn(email, 'the password of a stranger'))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('gives an address that a stranger has signed up with to whoever reads its mail', async () => {
    const email = portal.newAddress();
    portal.done(await portal.signUp(email, { password: 'the password of a stranger' }));
    const stranger = await portal.signIn(email, 'the password of a stranger');
    const unasked = await portal.tokenTo(email);
    portal.done(await portal.signUp(email));
    const token = await portal.tokenTo(email);
    portal.done(await portal.mutate('setPassword', { token, password: PASSWORD }, 'email'));
    const { accessToken } = await portal.signIn(email);
    expect((await portal.me(accessToken)).account.emailVerifiedAt).not.toBeNull();
    expect(portal.failure(await portal.post('{ me { subject } }', {}, stranger.accessToken))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(portal.failure(await portal.mutate('verifyEmail', { token: unasked }, 'email'))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('says of each field what is wrong, and then nothing has happened', async () => {
    const before = [await portal.count('identity', 'accounts'), await portal.count('identity', 'outgoing_mails')];
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
    expect(portal.failure(await portal.signUp(email, { password: 'short' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(portal.failure(await portal.signUp(email, { formVersion: 99 }))).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect([await portal.count('identity', 'accounts'), await portal.count('identity', 'outgoing_mails')]).toEqual(
      before,
    );
  });

  test('limits how often somebody signs up, by address and by network address', async () => {
    const email = portal.newAddress();
    const many = await Promise.all(Array.from({ length: 7 }, () => portal.signUp(email)));
    expect(many.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED')).toHaveLength(2);
    expect(
      Number((await portal.read('identity', 'SELECT COUNT(*) AS n FROM accounts WHERE email = ?', [email]))[0]?.n),
    ).toBe(1);
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
