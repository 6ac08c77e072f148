import { testDatabases } from '../../shared/testing/databases.js';
import type { Json } from '../kit/graph-server.js';
import { profileOf, startPortalWorld, type PortalWorld } from './portal-world.js';

import.meta.jest.setTimeout(120_000);

const HOUR = 3_600_000;
const REVIEWS = `{ portalReviews {
  state reason customer { id } contact { id } account { email customer { id } } candidates { name } candidateContacts { name }
} }`;

/** A customer who is known, by the address and the phone number that somebody comes with or by a contact with one of them. */
interface Known {
  readonly by: readonly ('email' | 'phone')[];
  readonly isContact?: true;
  readonly status?: 'BLACKLISTED';
}

const EMAIL: Known = { by: ['email'] };
const PHONE: Known = { by: ['phone'] };
const BLACKLISTED = { status: 'BLACKLISTED' } as const;

const DOUBTFUL: { reason: string; what: string; known: Known[] }[] = [
  { reason: 'SEVERAL', what: 'two have the address', known: [EMAIL, EMAIL] },
  { reason: 'SEVERAL', what: 'one has it, and a contact of another', known: [EMAIL, { ...EMAIL, isContact: true }] },
  { reason: 'CONTRADICTION', what: 'another one has the phone number', known: [EMAIL, PHONE] },
  {
    reason: 'CONTRADICTION',
    what: 'a contact has the address, and another customer the phone number',
    known: [{ ...EMAIL, isContact: true }, PHONE],
  },
  { reason: 'CONTACT', what: 'a contact has the address', known: [{ ...EMAIL, isContact: true }] },
  { reason: 'CONTACT', what: 'a contact has both', known: [{ by: ['email', 'phone'], isContact: true }] },
  { reason: 'PHONE', what: 'somebody has the phone number alone', known: [PHONE] },
  {
    reason: 'PHONE',
    what: 'contacts have the phone number alone',
    known: [
      { ...PHONE, isContact: true },
      { ...PHONE, isContact: true },
    ],
  },
  { reason: 'BLACKLISTED', what: 'the address is that of one', known: [{ ...EMAIL, ...BLACKLISTED }] },
  {
    reason: 'BLACKLISTED',
    what: 'the address is that of a contact of one',
    known: [{ ...EMAIL, ...BLACKLISTED, isContact: true }],
  },
  { reason: 'BLACKLISTED', what: 'two have the address', known: [EMAIL, { ...EMAIL, ...BLACKLISTED }] },
  { reason: 'BLACKLISTED', what: 'one has the phone number', known: [EMAIL, { ...PHONE, ...BLACKLISTED }] },
  {
    reason: 'BLACKLISTED',
    what: 'one has the phone number, and nobody the address',
    known: [{ ...PHONE, ...BLACKLISTED }],
  },
];

const sorted = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();
let phones = 0;
const newPhone = () => `+86139001${String((phones += 1)).padStart(5, '0')}`;

describe.each(testDatabases)('whoever completes a profile on %s', (kind) => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await startPortalWorld(kind);
  });
  afterAll(() => portal.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => portal.wait(HOUR));

  /** Enters who is known; answers the names of the customers, and of the contacts that have the address. */
  async function enter(known: readonly Known[], { email, phone }: { email: string; phone: string }) {
    const names = { candidates: [] as string[], candidateContacts: [] as string[] };
    for (const [index, { by, isContact, status }] of known.entries()) {
      const points = {
        ...(by.includes('email') ? { emails: [{ address: email }] } : {}),
        ...(by.includes('phone') ? { phones: [{ number: phone }] } : {}),
      };
      const name = `Customer ${String(index)} of ${email}`;
      const { id } = await portal.makeCustomer({ name, ...(status ? { status } : {}), ...(isContact ? {} : points) });
      if (isContact) await portal.makeContact({ customerId: id, name: `Contact of ${name}`, ...points });
      names.candidates.push(name);
      if (isContact && by.includes('email')) names.candidateContacts.push(`Contact of ${name}`);
    }
    return names;
  }

  test('are the customer whose own address they have proved', async () => {
    const email = portal.newAddress();
    const known = await portal.makeCustomer({ name: 'Known by itself', emails: [{ address: email }] });
    await portal.makeContact({ customerId: known.id, name: 'The same address', emails: [{ address: email }] });
    const before = await portal.count('customers', 'customers');
    const person = await portal.visitor(email);
    const done = await portal.complete(profileOf(email, { name: 'Another name' }), person.accessToken);
    expect(portal.done(done)).toEqual({ outcome: 'COMPLETED', fieldErrors: [] });
    await portal.settle();
    const { accessToken } = await portal.refresh(person.refreshToken);
    // What is on record is not written over by what somebody says in the form.
    expect(await portal.ownProfile(accessToken)).toMatchObject({
      customerId: known.id,
      version: 1,
      name: 'Known by itself',
    });
    expect(await portal.count('customers', 'customers')).toBe(before);
    const given = 'SELECT purpose, contact_id FROM consents WHERE customer_id = ? ORDER BY purpose';
    expect(await portal.read('customers', given, [known.id])).toEqual([
      { purpose: 'data-processing', contact_id: null },
      { purpose: 'newsletter', contact_id: null },
    ]);
    const links = '{ customer(id: $id) { portalLinks { state reason customer { id } contact { id } } } }';
    const { customer } = await portal.administrator.data<Json>(`query ($id: ID!) ${links}`, { id: known.id });
    const link = { state: 'LINKED', reason: null, customer: { id: known.id }, contact: null };
    expect(customer.portalLinks).toEqual([link]);
  });

  test.each(DOUBTFUL)('are in review for $reason where $what', async ({ reason, known }) => {
    const [email, phone] = [portal.newAddress(), newPhone()];
    const names = await enter(known, { email, phone });
    const tables = ['customers', 'consents'];
    const counted = () => Promise.all(tables.map((table) => portal.count('customers', table)));
    const before = await counted();
    const { accessToken, refreshToken } = await portal.visitor(email);
    for (let time = 0; time < 2; time += 1) {
      const done = await portal.complete(profileOf(email, { phone }), accessToken);
      expect(done.data).toEqual({ completeMyProfile: { outcome: 'IN_REVIEW', fieldErrors: [] } });
    }
    await portal.settle();
    expect(await portal.ownProfile((await portal.refresh(refreshToken)).accessToken)).toBeNull();
    expect(await counted()).toEqual(before);
    const { portalReviews } = await portal.administrator.data<{ portalReviews: Json[] }>(REVIEWS);
    const [found, ...others] = portalReviews.filter(({ account }) => account.email === email);
    expect(others).toEqual([]);
    expect({
      ...found,
      candidates: sorted(found!.candidates),
      candidateContacts: sorted(found!.candidateContacts),
    }).toEqual({
      account: { email, customer: null },
      state: 'IN_REVIEW',
      reason,
      customer: null,
      contact: null,
      ...names,
    });
  });

  test('are shown to whoever may decide, with what they may see', async () => {
    const { graph } = portal.server;
    for (const who of ['sales-rep', 'sales-manager', 'marketer', 'analyst', 'customer'] as const) {
      expect((await graph.as(who).refusal('{ portalReviews { id } }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const seer = { scopes: ['portal-reviews:read', 'customers:read', 'contacts:read'] };
    const levels = { PortalLink: ['all'], Customer: ['own'], Contact: ['own'] } as const;
    const query = '{ portalReviews { candidates { name } candidateContacts { name } } }';
    const { portalReviews } = await graph.as('sales-rep', { ...seer, levels }).data<{ portalReviews: Json[] }>(query);
    expect(portalReviews.length).toBeGreaterThan(DOUBTFUL.length - 1);
    expect(portalReviews).toEqual(portalReviews.map(() => ({ candidates: [], candidateContacts: [] })));
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
