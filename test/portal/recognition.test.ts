import { testDatabases } from '../../shared/testing/databases.js';
import type { Json } from '../kit/graph-server.js';
import { profileOf, startPortalWorld, type PortalWorld } from './portal-world.js';

import.meta.jest.setTimeout(120_000);

const HOUR = 3_600_000;

describe.each(testDatabases)('whoever completes a profile on %s', (kind) => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await startPortalWorld(kind);
  });
  afterAll(() => portal.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => portal.wait(HOUR));

  test('finds the customer, or the contact of a customer, who has the proved address', async () => {
    const [own, ofContact] = [portal.newAddress(), portal.newAddress()];
    const first = await portal.makeCustomer({ name: 'Known by itself', emails: [{ address: own }] });
    const second = await portal.makeCustomer({ name: 'Known by a contact' });
    const { createContact } = await portal.administrator.data<Json>(
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }',
      { input: { customerId: second.id, name: 'Li', emails: [{ address: ofContact }] } },
    );
    await portal.settle();
    const before = await portal.count('customers', 'customers');
    for (const [email, id] of [
      [own, first.id],
      [ofContact, second.id],
    ] as const) {
      const person = await portal.visitor(email);
      const done = await portal.complete(profileOf(email, { name: 'Another name' }), person.accessToken);
      expect(portal.done(done)).toMatchObject({ outcome: 'COMPLETED' });
      await portal.settle();
      const { accessToken } = await portal.refresh(person.refreshToken);
      // What is on record is not written over by what somebody says in the form.
      expect(await portal.ownProfile(accessToken)).toMatchObject({ customerId: id, version: 1 });
    }
    expect(await portal.count('customers', 'customers')).toBe(before);
    const consents = await portal.read(
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
    const before = (await portal.read('customers', "SELECT reason FROM portal_links WHERE state = 'IN_REVIEW'")).length;
    const [twice, phoned, blacklisted] = [portal.newAddress(), portal.newAddress(), portal.newAddress()];
    await portal.makeCustomer({ name: 'One', emails: [{ address: twice }] });
    await portal.makeCustomer({ name: 'Other', emails: [{ address: twice }] });
    await portal.makeCustomer({ name: 'By mail', emails: [{ address: phoned }] });
    await portal.makeCustomer({ name: 'By phone', phones: [{ number: '+8613900139000' }] });
    await portal.makeCustomer({ name: 'Trouble', status: 'BLACKLISTED', emails: [{ address: blacklisted }] });
    const customers = await portal.count('customers', 'customers');
    for (const email of [twice, phoned, blacklisted]) {
      const { accessToken, refreshToken } = await portal.visitor(email);
      for (let time = 0; time < 2; time += 1) {
        const done = await portal.complete(profileOf(email, { phone: '+8613900139000' }), accessToken);
        expect(done.data).toEqual({ completeMyProfile: { outcome: 'IN_REVIEW', fieldErrors: [] } });
      }
      await portal.settle();
      const next = await portal.refresh(refreshToken);
      expect(await portal.ownProfile(next.accessToken)).toBeNull();
    }
    expect(await portal.count('customers', 'customers')).toBe(customers);
    const { portalReviews } = await portal.administrator.data<Json>(
      '{ portalReviews { state reason customer { id } account { email customer { id } } } }',
    );
    expect(portalReviews.slice(before)).toEqual(
      [
        [twice, 'SEVERAL'],
        [phoned, 'CONTRADICTION'],
        [blacklisted, 'BLACKLISTED'],
      ].map(([email, reason]) => ({ state: 'IN_REVIEW', reason, customer: null, account: { email, customer: null } })),
    );
    const hidden = await portal.server.graph.as('sales-rep').refusal('{ portalReviews { id } }');
    expect(hidden.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('makes one customer of 50 profiles that come at once', async () => {
    const { email, accessToken } = await portal.visitor();
    const before = await portal.count('customers', 'customers');
    const answers = await Promise.all(Array.from({ length: 50 }, () => portal.complete(profileOf(email), accessToken)));
    expect(answers.map(({ data }) => data)).toEqual(
      answers.map(() => ({ completeMyProfile: { outcome: 'COMPLETED', fieldErrors: [] } })),
    );
    expect(await portal.count('customers', 'customers')).toBe(before + 1);
    await portal.settle();
    expect(
      (await portal.read('identity', 'SELECT customer_id FROM accounts WHERE email = ?', [email]))[0]?.customer_id,
    ).toMatch(/^cus_/);
  });

  test('refuses a profile with what nobody has proved or the form does not ask for', async () => {
    const { accessToken, email } = await portal.visitor();
    const before = await portal.count('customers', 'customers');
    const given = {
      kind: 'PARTNER',
      email: 'somebody.else@example.com',
      website: 'no site',
      ownerId: 'usr_1',
      phone: '12',
    };
    expect(portal.done(await portal.complete(given, accessToken))).toEqual({
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
    const partly = await portal.complete(profileOf(email, { city: 'Paris' }), accessToken);
    expect(portal.failure(partly)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.values' });
    const staff = portal.server.graph.as('sales-rep');
    const { errors } = await staff.send('mutation { completeMyProfile(input: { values: [] }) { outcome } }');
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const withoutSession = await portal.server.token('customer');
    expect(portal.failure(await portal.complete(profileOf(email), withoutSession))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await portal.count('customers', 'customers')).toBe(before);
  });
});
