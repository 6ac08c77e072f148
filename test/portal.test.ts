import { testDatabases } from '../shared/testing/databases.js';
import { PASSWORD, startAccountWorld, type AccountWorld } from '../subgraphs/identity/testing/account-world.js';
import type { Json } from './kit/graph-server.js';
import { runJobs } from './kit/run-jobs.js';

import.meta.jest.setTimeout(120_000);

const HOUR = 3_600_000;
const TOKENS = 'tokens { accessToken refreshToken }';
const ERRORS = 'fieldErrors { field code }';
const FORM = `query ($purpose: FormPurpose!, $language: String!) { form(purpose: $purpose, language: $language) {
  id version isPublished fields { name type label isRequired options { value label } consent { purpose textVersion } }
} }`;

describe.each(testDatabases)('the portal on %s', (kind) => {
  let world: AccountWorld;
  beforeAll(async () => {
    world = await startAccountWorld(kind);
  });
  afterAll(() => world.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => world.wait(HOUR));

  const settle = () => world.server.graph.events.settle();
  const read = async (subgraph: string, sql: string, parameters: string[] = []) =>
    (await world.server.graph.subgraphs.get(subgraph)?.database.reader.query(sql, parameters)) ?? [];
  const count = async (subgraph: string, table: string) =>
    Number((await read(subgraph, `SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
  const form = async (purpose: string, language = 'en'): Promise<Json> =>
    world.done(await world.post(FORM, { purpose, language }));
  const values = (given: Record<string, string>) => Object.entries(given).map(([name, value]) => ({ name, value }));

  const REGISTERED = { name: 'Lin Wei', company: 'Huaxin', terms: 'true', newsletter: 'true' };
  const signUp = async (email: string, more: object = {}) => {
    const { version } = await form('REGISTRATION');
    const input = { formVersion: version, email, values: values(REGISTERED), ...more };
    return world.mutate('signUp', input, `isAccepted ${ERRORS}`);
  };
  const open = (token: string | undefined, password = PASSWORD) =>
    world.mutate('setPassword', { token, password }, 'email');
  const signIn = async (email: string, password = PASSWORD) =>
    world.done(await world.mutate('signIn', { email, password }, TOKENS)).tokens as {
      accessToken: string;
      refreshToken: string;
    };
  const refresh = async (refreshToken: string) =>
    world.done(await world.mutate('refreshToken', { refreshToken }, TOKENS)).tokens as {
      accessToken: string;
      refreshToken: string;
    };
  const complete = (given: Record<string, string>, token: string) =>
    world.mutate('completeMyProfile', { values: values(given) }, `outcome ${ERRORS}`, token);
  const me = async (token: string) =>
    world.done(
      await world.post(
        '{ me { subject kind roles customerId account { email emailVerifiedAt registeredValues { name value } } } }',
        {},
        token,
      ),
    );
  const ownRow = async (token: string) =>
    world.done(
      await world.post(
        '{ myCustomer { id version name kind source phones { number } emails { address } addresses { city country } website } }',
        {},
        token,
      ),
    );

  /** Somebody who has an account with a proved address. */
  async function visitor(email = world.newAddress()) {
    expect(world.done(await signUp(email))).toEqual({ isAccepted: true, fieldErrors: [] });
    world.done(await open(await world.tokenTo(email)));
    await settle();
    return { email, ...(await signIn(email)) };
  }
  const profile = (email: string, more: Record<string, string> = {}) => ({
    kind: 'ORGANIZATION',
    name: 'Huaxin Technology',
    email,
    ...more,
  });
  /** Somebody who is a customer. */
  async function customer(more: Record<string, string> = {}) {
    const person = await visitor();
    expect(world.done(await complete(profile(person.email, more), person.accessToken))).toEqual({
      outcome: 'COMPLETED',
      fieldErrors: [],
    });
    await settle();
    const tokens = await refresh(person.refreshToken);
    return { ...person, ...tokens, row: await ownRow(tokens.accessToken) };
  }
  const make = async (input: object): Promise<{ id: string; version: number }> => {
    const { createCustomer } = await world.administrator.data<Json>(
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version } } }',
      { input },
    );
    await settle();
    return createCustomer.customer;
  };

  test('leads a visitor from the form to their own data', async () => {
    const shown = await form('REGISTRATION', 'zh-CN');
    expect(shown.fields[0]).toMatchObject({ name: 'name', label: '姓名', isRequired: true });
    expect(shown.fields[2].consent).toEqual({ purpose: 'data-processing', textVersion: 'shipped-1' });
    const email = world.newAddress();
    expect(world.done(await signUp(email, { language: 'zh-CN' }))).toEqual({ isAccepted: true, fieldErrors: [] });
    const [mail, ...others] = await world.mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: '开通您的账户' });
    // What is agreed to stands in the mail; what a stranger might have written in the form does not.
    expect(mail?.text).toContain('设置密码即表示您同意：\n- ');
    expect(mail?.text).not.toContain('Huaxin');
    expect(await read('identity', 'SELECT id FROM accounts WHERE email = ?', [email])).toEqual([]);
    expect(world.done(await open(mail?.token))).toEqual({ email });
    expect(world.failure(await open(mail?.token))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const first = await signIn(email);
    expect(await me(first.accessToken)).toMatchObject({
      subject: expect.stringMatching(/^acc_/) as string,
      kind: 'CUSTOMER',
      roles: ['customer'],
      customerId: null,
      account: {
        email,
        emailVerifiedAt: expect.any(String) as string,
        registeredValues: values({ name: 'Lin Wei', company: 'Huaxin' }),
      },
    });
    expect(await ownRow(first.accessToken)).toBeNull();
    await settle();

    const done = await complete(
      profile(email, { phone: '+86 138 0013 8000', city: '上海', country: 'CN' }),
      first.accessToken,
    );
    expect(world.done(done)).toEqual({ outcome: 'COMPLETED', fieldErrors: [] });
    await settle();
    // The old token does not know of it, and works no longer.
    expect(world.failure(await world.post('{ myCustomer { id } }', {}, first.accessToken))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { accessToken } = await refresh(first.refreshToken);
    const own = await ownRow(accessToken);
    expect(own).toEqual({
      id: expect.stringMatching(/^cus_/) as string,
      version: 1,
      name: 'Huaxin Technology',
      kind: 'ORGANIZATION',
      source: 'WEBSITE',
      phones: [{ number: '+8613800138000' }],
      emails: [{ address: email }],
      addresses: [{ city: '上海', country: 'CN' }],
      website: null,
    });
    expect((await me(accessToken)).customerId).toBe(own.id);
    const { customer: seen } = await world.administrator.data<Json>(
      'query ($id: ID!) { customer(id: $id) { owner { id } consents { nodes { purpose channel decision textVersion textLanguage } } } }',
      { id: own.id },
    );
    expect(seen.owner).toBeNull();
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
    const exported = await world.post('mutation { exportMyData(input: {}) { data } }', {}, accessToken);
    const { data } = world.done(exported);
    expect(data.customers.records.Customer).toHaveLength(1);
    expect(data.identity.records.Account).toMatchObject([
      { email, registeredValues: values({ name: 'Lin Wei', company: 'Huaxin' }) },
    ]);
    expect(JSON.stringify(data)).not.toContain('argon2');
  });

  test('tells nobody whether an address has an account, but its holder', async () => {
    const { email } = await visitor();
    const before = await count('identity', 'accounts');
    const again = await signUp(email.toUpperCase());
    expect([again.data, again.errors]).toEqual([{ signUp: { isAccepted: true, fieldErrors: [] } }, undefined]);
    expect(await count('identity', 'accounts')).toBe(before);
    const [mail, ...others] = await world.mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'You have an account already', token: expect.any(String) as string });
    await signIn(email);
    // Its reader gets in by it, and what was said in the form counts for nothing.
    const [{ registered_values: said } = {}] = await read(
      'identity',
      'SELECT registered_values FROM accounts WHERE email = ?',
      [email],
    );
    world.done(await open(mail?.token, 'a fresh password'));
    await signIn(email, 'a fresh password');
    expect(await read('identity', 'SELECT registered_values FROM accounts WHERE email = ?', [email])).toEqual([
      { registered_values: said },
    ]);
    expect(await count('identity', 'accounts')).toBe(before);
    const late = await signUp(email);
    expect(world.done(late)).toEqual({ isAccepted: true, fieldErrors: [] });
    const token = await world.tokenTo(email);
    world.wait(HOUR);
    expect(world.failure(await open(token))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('opens what the reader of the mail chooses, however many have registered with the address', async () => {
    const email = world.newAddress();
    world.done(await signUp(email, { values: values({ name: 'A stranger', terms: 'true' }) }));
    const unasked = await world.tokenTo(email);
    world.done(await signUp(email));
    const [wanted, more] = [await world.tokenTo(email), await count('identity', 'registrations')];
    expect(more).toBeGreaterThanOrEqual(2);
    expect(world.failure(await open(wanted, 'short'))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(world.failure(await open(wanted, email))).toMatchObject({ code: 'BAD_USER_INPUT' });
    world.done(await open(wanted));
    const { accessToken } = await signIn(email);
    expect((await me(accessToken)).account.registeredValues).toEqual(values({ name: 'Lin Wei', company: 'Huaxin' }));
    // The others' tokens have ended with that, and so has what they said.
    expect(world.failure(await open(unasked, 'the password of a stranger'))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await count('identity', 'registrations')).toBe(more - 2);
    await signIn(email);
    for (const table of ['registrations', 'journal_entries', 'idempotency_keys']) {
      const kept = JSON.stringify(await read('identity', `SELECT * FROM ${table}`));
      for (const secret of [email, wanted, unasked, 'A stranger']) expect(kept).not.toContain(secret);
    }
  });

  test('keeps a registration for 72 hours, and holds no address by it', async () => {
    const email = world.newAddress();
    world.done(await signUp(email));
    const token = await world.tokenTo(email);
    const { createUser } = await world.administrator.data<Json>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }',
      { input: { name: 'Lin Wei', email } },
    );
    await world.administrator.data('mutation ($input: InviteUserInput!) { inviteUser(input: $input) { token } }', {
      input: { userId: createUser.user.id },
    });
    expect(world.failure(await open(token))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const other = world.newAddress();
    world.done(await signUp(other));
    const late = await world.tokenTo(other);
    world.wait(72 * HOUR);
    expect(world.failure(await open(late))).toMatchObject({ code: 'UNAUTHENTICATED' });
    await runJobs(world.server.graph, 'purge-sessions');
    expect(await count('identity', 'registrations')).toBe(0);
  });

  test('opens one account by many tokens that are used at once', async () => {
    const email = world.newAddress();
    const tokens: string[] = [];
    for (let time = 0; time < 5; time += 1) {
      world.done(await signUp(email));
      tokens.push(await world.tokenTo(email));
    }
    const answers = await Promise.all([...tokens, ...tokens].map((token) => open(token)));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(9);
    expect(await read('identity', 'SELECT email FROM accounts WHERE email = ?', [email])).toEqual([{ email }]);
    await signIn(email);
  });

  test('says of each field what is wrong, and then nothing has happened', async () => {
    const written = () => Promise.all(['registrations', 'outgoing_mails'].map((table) => count('identity', table)));
    const before = await written();
    const email = world.newAddress();
    const given = [
      ...values({ name: ' ', company: 'x'.repeat(201), terms: 'false', newsletter: 'maybe', role: 'administrator' }),
      { name: 'terms', value: 'true' },
    ];
    const { fieldErrors } = world.done(await signUp(email, { values: given }));
    expect(fieldErrors).toEqual([
      { field: 'role', code: 'UNKNOWN' },
      { field: 'terms', code: 'REPEATED' },
      { field: 'name', code: 'REQUIRED' },
      { field: 'company', code: 'TOO_LONG' },
      { field: 'terms', code: 'REQUIRED' },
      { field: 'newsletter', code: 'INVALID' },
    ]);
    expect(world.failure(await signUp(email, { formVersion: 99 }))).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect(await written()).toEqual(before);
  });

  test('limits how often somebody signs up, by address and by network address', async () => {
    const email = world.newAddress();
    const many = await Promise.all(Array.from({ length: 7 }, () => signUp(email)));
    expect(many.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED')).toHaveLength(2);
    expect(await world.mailsTo(email)).toHaveLength(5);
    // Those that come to nothing count too.
    const others = await Promise.all(Array.from({ length: 25 }, () => signUp(world.newAddress(), { formVersion: 99 })));
    const codes = others.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.sort()).toEqual([
      ...Array.from({ length: 7 + 25 - 30 }, () => 'RATE_LIMITED'),
      ...Array.from({ length: 30 - 7 }, () => 'STALE_VERSION'),
    ]);
  });

  test('finds the customer, or the contact of a customer, who has the proved address', async () => {
    const [own, ofContact] = [world.newAddress(), world.newAddress()];
    const first = await make({ name: 'Known by itself', emails: [{ address: own }] });
    const second = await make({ name: 'Known by a contact' });
    const { createContact } = await world.administrator.data<Json>(
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }',
      { input: { customerId: second.id, name: 'Li', emails: [{ address: ofContact }] } },
    );
    await settle();
    const before = await count('customers', 'customers');
    for (const [email, id] of [
      [own, first.id],
      [ofContact, second.id],
    ] as const) {
      const person = await visitor(email);
      const done = await complete(profile(email, { name: 'Another name' }), person.accessToken);
      expect(world.done(done)).toMatchObject({ outcome: 'COMPLETED' });
      await settle();
      const { accessToken } = await refresh(person.refreshToken);
      // What is on record is not written over by what somebody says in the form.
      expect(await ownRow(accessToken)).toMatchObject({ id, version: 1 });
    }
    expect(await count('customers', 'customers')).toBe(before);
    const consents = await read(
      'customers',
      'SELECT customer_id, contact_id FROM consents WHERE customer_id IN (?, ?) ORDER BY contact_id',
      [first.id, second.id],
    );
    expect(consents.map(({ contact_id: id }) => id)).toEqual([
      null,
      null,
      createContact.contact.id,
      createContact.contact.id,
    ]);
  });

  test('leaves what is doubtful to members of staff, and links and creates nothing', async () => {
    const before = (await read('customers', "SELECT reason FROM portal_links WHERE state = 'IN_REVIEW'")).length;
    const [twice, phoned, blacklisted] = [world.newAddress(), world.newAddress(), world.newAddress()];
    await make({ name: 'One', emails: [{ address: twice }] });
    await make({ name: 'Other', emails: [{ address: twice }] });
    await make({ name: 'By mail', emails: [{ address: phoned }] });
    await make({ name: 'By phone', phones: [{ number: '+8613900139000' }] });
    await make({ name: 'Trouble', status: 'BLACKLISTED', emails: [{ address: blacklisted }] });
    const customers = await count('customers', 'customers');
    for (const email of [twice, phoned, blacklisted]) {
      const { accessToken, refreshToken } = await visitor(email);
      for (let time = 0; time < 2; time += 1) {
        const done = await complete(profile(email, { phone: '+8613900139000' }), accessToken);
        expect(done.data).toEqual({ completeMyProfile: { outcome: 'IN_REVIEW', fieldErrors: [] } });
      }
      await settle();
      const next = await refresh(refreshToken);
      expect(await ownRow(next.accessToken)).toBeNull();
    }
    expect(await count('customers', 'customers')).toBe(customers);
    const { portalReviews } = await world.administrator.data<Json>(
      '{ portalReviews { state reason customer { id } account { email customer { id } } } }',
    );
    expect(portalReviews.slice(before)).toEqual(
      [
        [twice, 'SEVERAL'],
        [phoned, 'CONTRADICTION'],
        [blacklisted, 'BLACKLISTED'],
      ].map(([email, reason]) => ({ state: 'IN_REVIEW', reason, customer: null, account: { email, customer: null } })),
    );
    const hidden = await world.server.graph.as('sales-rep').refusal('{ portalReviews { id } }');
    expect(hidden.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('makes one customer of 50 profiles that come at once', async () => {
    const { email, accessToken } = await visitor();
    const before = await count('customers', 'customers');
    const answers = await Promise.all(Array.from({ length: 50 }, () => complete(profile(email), accessToken)));
    expect(answers.map(({ data }) => data)).toEqual(
      answers.map(() => ({ completeMyProfile: { outcome: 'COMPLETED', fieldErrors: [] } })),
    );
    expect(await count('customers', 'customers')).toBe(before + 1);
    await settle();
    expect(
      (await read('identity', 'SELECT customer_id FROM accounts WHERE email = ?', [email]))[0]?.customer_id,
    ).toMatch(/^cus_/);
  });

  test('refuses a profile with what nobody has proved or the form does not ask for', async () => {
    const { accessToken, email } = await visitor();
    const before = await count('customers', 'customers');
    const given = {
      kind: 'PARTNER',
      email: 'somebody.else@example.com',
      website: 'no site',
      ownerId: 'usr_1',
      phone: '12',
    };
    expect(world.done(await complete(given, accessToken))).toEqual({
      outcome: null,
      fieldErrors: [
        { field: 'ownerId', code: 'UNKNOWN' },
        { field: 'kind', code: 'INVALID' },
        { field: 'name', code: 'REQUIRED' },
        { field: 'phone', code: 'INVALID' },
        { field: 'email', code: 'INVALID' },
        { field: 'website', code: 'INVALID' },
      ],
    });
    const partly = await complete(profile(email, { city: 'Paris' }), accessToken);
    expect(world.failure(partly)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.values' });
    const staff = world.server.graph.as('sales-rep');
    const { errors } = await staff.send('mutation { completeMyProfile(input: { values: [] }) { outcome } }');
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const withoutSession = await world.server.token('customer');
    expect(world.failure(await complete(profile(email), withoutSession))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await count('customers', 'customers')).toBe(before);
  });

  describe('lets customers', () => {
    const update = (input: object, token: string) =>
      world.mutate('updateMyProfile', input, `customer { name version } ${ERRORS}`, token);

    test('change what the form lists and nothing else', async () => {
      const { row, accessToken } = await customer({ phone: '+8613700137000', street: '1 Nanjing Road', country: 'CN' });
      const columns = async () => (await read('customers', 'SELECT * FROM customers WHERE id = ?', [row.id]))[0] ?? {};
      const before = await columns();
      const others = [
        'id',
        'ownerId',
        'owner_id',
        'level',
        'status',
        'teamId',
        'taxId',
        'externalId',
        'tags',
        'version',
        'source',
      ];
      const { fieldErrors } = world.done(
        await update(
          { expectedVersion: 1, values: values(Object.fromEntries(others.map((name) => [name, 'VIP']))) },
          accessToken,
        ),
      );
      expect(fieldErrors).toEqual(others.map((field) => ({ field, code: 'UNKNOWN' })));
      expect(
        world.done(await update({ expectedVersion: 1, values: values({ name: '' }) }, accessToken)).fieldErrors,
      ).toEqual([{ field: 'name', code: 'REQUIRED' }]);
      expect(
        world.failure(await update({ expectedVersion: 7, values: values({ name: 'New' }) }, accessToken)),
      ).toMatchObject({
        code: 'STALE_VERSION',
        currentVersion: 1,
      });
      expect(await columns()).toEqual(before);
      world.wait(1_000);
      const changed = await update(
        {
          expectedVersion: 1,
          values: values({ name: 'New name', phone: '', city: 'Shanghai', website: 'huaxin.example' }),
        },
        accessToken,
      );
      expect(world.done(changed)).toEqual({ customer: { name: 'New name', version: 2 }, fieldErrors: [] });
      expect(await ownRow(accessToken)).toMatchObject({
        kind: 'ORGANIZATION',
        phones: [],
        emails: row.emails,
        addresses: [{ city: 'Shanghai', country: 'CN' }],
        website: 'https://huaxin.example/',
      });
      const after = await columns();
      const differing = Object.keys(after).filter(
        (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
      );
      expect(differing.sort()).toEqual([
        'addresses',
        'name',
        'name_sort',
        'phones',
        'updated_at',
        'version',
        'website',
      ]);
    });

    test('see their own rows, and nothing of anybody else', async () => {
      const { row, accessToken } = await customer();
      const other = await make({ name: 'Somebody else' });
      const ask = (query: string, variables: object = {}) => world.post(query, variables, accessToken);
      expect(world.done(await ask('{ customers { totalCount nodes { id } } }'))).toEqual({
        totalCount: 1,
        nodes: [{ id: row.id }],
      });
      expect((await ask('query ($id: ID!) { customer(id: $id) { id } }', { id: other.id })).data).toEqual({
        customer: null,
      });
      expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: other.id })).data).toEqual({ node: null });
      for (const hidden of [
        'interactions { totalCount }',
        'opportunities { totalCount }',
        'users { totalCount }',
        'me { user { id } }',
        'jobs { name }',
      ]) {
        expect(world.failure(await ask(`{ ${hidden} }`))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
      }
      const foreign = await update({ expectedVersion: 1, values: [] }, await world.server.token('customer'));
      expect(world.failure(foreign)).toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  test('knows nobody any more who was erased', async () => {
    const { row, email, accessToken, refreshToken } = await customer();
    await world.administrator.data(
      'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasedId } }',
      {
        input: { id: row.id, reason: 'Article 17' },
      },
    );
    await settle();
    expect(world.failure(await world.post('{ myCustomer { id } }', {}, accessToken))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(world.failure(await world.mutate('refreshToken', { refreshToken }, TOKENS))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(world.failure(await world.mutate('signIn', { email, password: PASSWORD }, TOKENS))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    for (const table of ['accounts', 'one_time_tokens', 'outgoing_mails', 'journal_entries']) {
      expect(JSON.stringify(await read('identity', `SELECT * FROM ${table}`))).not.toContain(email);
    }
    // The address is free, and whoever has it begins anew.
    const again = await visitor(email);
    expect(await ownRow(again.accessToken)).toBeNull();
  });

  test('shows forms as they are changed, and only those that are published', async () => {
    const shown = await form('PROFILE');
    const field = (name: string, more: object = {}) => ({
      name,
      type: 'TEXT',
      labels: [{ language: 'en', text: name }],
      ...more,
    });
    const change = (input: object) =>
      world.administrator.send(
        'mutation ($input: UpdateFormInput!) { updateForm(input: $input) { form { version } } }',
        {
          input: { id: shown.id, expectedVersion: shown.version, ...input },
        },
      );
    for (const fields of [
      [field('name')],
      [field('name', { isRequired: true }), field('ownerId')],
      [
        field('name', { isRequired: true }),
        field('kind', { type: 'SELECT', options: [{ value: 'PARTNER', labels: [{ language: 'en', text: 'x' }] }] }),
      ],
      [field('name', { isRequired: true }), field('city', { pattern: '(' })],
      [field('name', { isRequired: true }), field('name')],
      [field('name', { isRequired: true, labels: [{ language: 'zh', text: '名称' }] })],
    ]) {
      const { errors } = await change({ fields });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(await form('PROFILE')).toEqual(shown);
    const { accessToken, row } = await customer();
    const fields = [field('name', { isRequired: true, minLength: 3, pattern: '(a+)+b?' })];
    expect((await change({ fields })).errors).toBeUndefined();
    await settle();
    const update = (given: Record<string, string>) =>
      world.mutate('updateMyProfile', { expectedVersion: row.version, values: values(given) }, ERRORS, accessToken);
    expect(world.done(await update({ name: 'aa' })).fieldErrors).toEqual([{ field: 'name', code: 'TOO_SHORT' }]);
    // A pattern that would take for ever is cut off, and matches nothing.
    expect(world.done(await update({ name: `${'a'.repeat(60)}!` })).fieldErrors).toEqual([
      { field: 'name', code: 'INVALID' },
    ]);
    expect(world.done(await update({ website: 'https://a.example' })).fieldErrors).toEqual([
      { field: 'website', code: 'UNKNOWN' },
    ]);
    expect(world.done(await update({ name: 'aaaab' })).fieldErrors).toEqual([]);
    const { version } = await form('PROFILE');
    expect((await change({ expectedVersion: version, isPublished: false })).errors).toBeUndefined();
    expect((await world.post(FORM, { purpose: 'PROFILE', language: 'en' })).data).toEqual({ form: null });
    // Built anew from the beginning, it is what the events have told.
    const known = () =>
      read(
        'customers',
        'SELECT account_id, email_hash, is_verified, consents FROM portal_accounts ORDER BY account_id',
      );
    const before = await known();
    expect(before.map(({ account_id: id }) => id)).toEqual(
      (await read('identity', 'SELECT id FROM accounts WHERE user_id IS NULL AND deleted_at IS NULL ORDER BY id')).map(
        ({ id }) => id,
      ),
    );
    await world.administrator.data(
      'mutation ($input: RebuildProjectionInput!) { rebuildProjection(input: $input) { handler } }',
      {
        input: { subgraph: 'customers', handler: 'portal-accounts' },
      },
    );
    await settle();
    expect(await read('customers', 'SELECT is_published FROM portal_forms')).toEqual([{ is_published: 0 }]);
    expect(await known()).toEqual(before);
  });
});
