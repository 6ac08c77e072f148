import { testDatabases } from '../../shared/testing/databases.js';
import type { Json } from '../kit/graph-server.js';
import { customerOf, profileOf, startPortalWorld, type PortalWorld, type Visitor } from './portal-world.js';

import.meta.jest.setTimeout(120_000);

const HOUR = 3_600_000;
const LINK = 'portalLink { id version state reason customer { id } contact { id } account { id } }';

/** A link as it is answered. */
interface Link {
  readonly id: string;
  readonly version: number;
}

describe.each(testDatabases)('accounts of the portal, once decided, on %s', (kind) => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await startPortalWorld(kind);
  });
  afterAll(() => portal.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => portal.wait(HOUR));

  const mutation = (name: 'linkPortalAccount' | 'refusePortalAccount') => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    return `mutation ($input: ${type}!) { ${name}(input: $input) { ${LINK} } }`;
  };
  const decide = async (name: 'linkPortalAccount' | 'refusePortalAccount', input: object): Promise<Json> => {
    const data = await portal.administrator.data<Json>(mutation(name), { input });
    await portal.settle();
    return data[name].portalLink;
  };
  const link = (to: Link, holder: { customerId: string; contactId?: string | null }) =>
    decide('linkPortalAccount', { id: to.id, expectedVersion: to.version, ...holder });
  const refuse = ({ id, version }: Link) => decide('refusePortalAccount', { id, expectedVersion: version });
  const rowOf = async ({ id }: Link) =>
    (await portal.read('customers', 'SELECT * FROM portal_links WHERE id = ?', [id]))[0];
  const consentsOf = (customerId: string) =>
    portal.read('customers', 'SELECT purpose, contact_id FROM consents WHERE customer_id = ? ORDER BY purpose', [
      customerId,
    ]);
  /** The customer that somebody is after a new token. */
  const standsFor = async ({ refreshToken }: Visitor): Promise<string | null> => {
    const { accessToken } = await portal.refresh(refreshToken);
    return ((await portal.ownProfile(accessToken)) as { customerId: string } | null)?.customerId ?? null;
  };

  /** A customer with a contact, and somebody with the contact's address whom nobody has decided about. */
  async function contactInReview() {
    const email = portal.newAddress();
    const customer = await portal.makeCustomer({ name: `Of ${email}` });
    const contact = await portal.makeContact({ customerId: customer.id, name: 'Li', emails: [{ address: email }] });
    const person = await portal.visitor(email);
    expect(portal.done(await portal.complete(profileOf(email), person.accessToken)).outcome).toBe('IN_REVIEW');
    const { portalReviews } = await portal.administrator.data<{ portalReviews: Json[] }>(
      '{ portalReviews { id version account { email } } }',
    );
    const found = portalReviews.find(({ account }) => account.email === email)!;
    return { person, customer, contact, review: { id: found.id as string, version: found.version as number } };
  }

  test('stand for the contact that somebody says they are, with what they consented to', async () => {
    const { person, customer, contact, review } = await contactInReview();
    const holder = { customerId: customer.id, contactId: contact.id };
    const linked = await link(review, holder);
    expect(linked).toMatchObject({
      id: review.id,
      version: 2,
      state: 'LINKED',
      reason: null,
      customer: { id: customer.id },
      contact: { id: contact.id },
    });
    expect(await standsFor(person)).toBe(customer.id);
    expect(await consentsOf(customer.id)).toEqual([
      { purpose: 'data-processing', contact_id: contact.id },
      { purpose: 'newsletter', contact_id: contact.id },
    ]);
    // Said again, by whoever else may decide, it puts nothing into the ledger twice.
    const again =
      'mutation ($input: LinkPortalAccountInput!) { linkPortalAccount(input: $input) { portalLink { version } } }';
    const input = { id: review.id, expectedVersion: 2, ...holder };
    expect(await portal.server.graph.as('service-manager').data(again, { input })).toEqual({
      linkPortalAccount: { portalLink: { version: 3 } },
    });
    await portal.settle();
    expect(await consentsOf(customer.id)).toHaveLength(2);
    const [event] = await portal.read(
      'customers',
      "SELECT actor_kind, payload FROM journal_entries WHERE record_id = ? AND record_version = 2 AND type = 'portal-link.updated'",
      [review.id],
    );
    expect(event!.actor_kind).toBe('staff');
    expect(JSON.parse(event!.payload as string).facts).toEqual({
      accountId: linked.account.id,
      ...holder,
      state: 'LINKED',
    });
    const { portalReviews } = await portal.administrator.data<{ portalReviews: Json[] }>(
      '{ portalReviews(state: LINKED) { id } }',
    );
    expect(portalReviews).toContainEqual({ id: review.id });
  });

  test('stand for another customer, for nobody, and for one again', async () => {
    const { row, ...person } = await customerOf(portal);
    const other = await portal.makeCustomer({ name: 'Another one' });
    const [found] = await portal.read('customers', 'SELECT id, version FROM portal_links WHERE customer_id = ?', [
      row.customerId as string,
    ]);
    const own = { id: found!.id as string, version: 1 };
    expect(await link(own, { customerId: other.id })).toMatchObject({
      state: 'LINKED',
      customer: { id: other.id },
      contact: null,
    });
    expect(await refuse({ ...own, version: 2 })).toMatchObject({
      state: 'REFUSED',
      reason: null,
      customer: null,
      contact: null,
    });
    const again = await portal.trySignIn(person.email);
    const { accessToken } = portal.done(again).tokens as { accessToken: string };
    const done = await portal.complete(profileOf(person.email), accessToken);
    expect(done.data).toEqual({ completeMyProfile: { outcome: 'IN_REVIEW', fieldErrors: [] } });
    const { portalReviews } = await portal.administrator.data<{ portalReviews: Json[] }>(
      '{ portalReviews(state: REFUSED) { id } }',
    );
    expect(portalReviews).toContainEqual({ id: own.id });
    expect(await link({ ...own, version: 3 }, { customerId: row.customerId as string })).toMatchObject({
      state: 'LINKED',
      version: 4,
      customer: { id: row.customerId },
    });
  });

  test('are changed by nobody with a refusal', async () => {
    const { review, customer, contact } = await contactInReview();
    const blacklisted = await portal.makeCustomer({ name: 'Trouble', status: 'BLACKLISTED' });
    const elsewhere = await portal.makeCustomer({ name: 'Elsewhere' });
    const gone = await portal.makeContact({ customerId: customer.id, name: 'Gone' });
    await portal.send('deleteContact', { id: gone.id, expectedVersion: 1 }, 'deletedId');
    const before = await rowOf(review);
    const input = { id: review.id, expectedVersion: 1, customerId: customer.id };
    const nobody = 'cus_01jd0000000000000000009999';
    const refusals: [object, object][] = [
      [{ expectedVersion: 7 }, { code: 'STALE_VERSION', currentVersion: 1 }],
      [{ id: 'plk_01jd0000000000000000009999' }, { code: 'NOT_FOUND' }],
      [{ customerId: nobody }, { code: 'NOT_FOUND', field: 'input.customerId' }],
      [{ customerId: blacklisted.id }, { code: 'CONFLICT' }],
      [
        { customerId: elsewhere.id, contactId: contact.id },
        { code: 'NOT_FOUND', field: 'input.contactId' },
      ],
      [{ contactId: gone.id }, { code: 'NOT_FOUND', field: 'input.contactId' }],
    ];
    for (const [wrong, failure] of refusals) {
      const refusal = await portal.administrator.refusal(mutation('linkPortalAccount'), {
        input: { ...input, ...wrong },
      });
      expect(refusal.extensions).toMatchObject(failure);
    }
    const decider = {
      scopes: ['portal-reviews:read', 'portal-reviews:write', 'customers:read', 'contacts:read', 'accounts:read'],
    };
    const levels = { PortalLink: ['all'], Customer: ['own'], Contact: ['own'] } as const;
    const blind = portal.server.graph.as('sales-rep', { ...decider, levels });
    expect((await blind.refusal(mutation('linkPortalAccount'), { input })).code).toBe('NOT_FOUND');
    const reader = portal.server.graph.as('sales-rep', { ...decider, levels: { Customer: ['all'], Contact: ['all'] } });
    for (const name of ['linkPortalAccount', 'refusePortalAccount'] as const) {
      const { id, expectedVersion } = input;
      const given = name === 'linkPortalAccount' ? input : { id, expectedVersion };
      expect((await reader.refusal(mutation(name), { input: given })).code).toBe('NOT_FOUND');
      for (const who of ['sales-manager', 'customer'] as const) {
        const { errors } = await portal.server.graph.as(who).send(mutation(name), { input: given });
        expect(errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
      }
    }
    expect(await rowOf(review)).toEqual(before);
    expect(await consentsOf(customer.id)).toEqual([]);
    const refused = await refuse(review);
    const twice = { id: review.id, expectedVersion: 2 };
    expect(await portal.administrator.refusal(mutation('refusePortalAccount'), { input: twice })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(
      await portal.administrator.refusal(mutation('refusePortalAccount'), { input: { ...twice, expectedVersion: 1 } }),
    ).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect((await rowOf(review))!.version).toBe(refused.version);
  });

  test('are decided once by requests that come at once, and that come again', async () => {
    const { review, customer, contact } = await contactInReview();
    const input = { id: review.id, expectedVersion: 1, customerId: customer.id, contactId: contact.id };
    const keyed = { ...input, clientMutationId: 'a-decision-of-ours' };
    const query = mutation('linkPortalAccount');
    const first = await portal.administrator.data<Json>(query, { input: keyed });
    expect(await portal.administrator.data<Json>(query, { input: keyed })).toEqual(first);
    expect((await rowOf(review))!.version).toBe(2);
    const many = await Promise.all(
      Array.from({ length: 10 }, () => portal.administrator.send(query, { input: { ...input, expectedVersion: 2 } })),
    );
    expect(many.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect((await rowOf(review))!.version).toBe(3);
  });

  describe('that stand for a contact end', () => {
    const GONE = { state: 'IN_REVIEW', reason: 'CONTACT_GONE', customer_id: null, contact_id: null, version: 3 };

    test.each([
      ['deleted', 'deleteContact', {}, 'deletedId'],
      ['moved to another customer', 'moveContact', { customerId: 'another' }, 'contact { id }'],
    ])('once the contact is %s', async (_what, name, more, answer) => {
      const { person, review, customer, contact } = await contactInReview();
      await link(review, { customerId: customer.id, contactId: contact.id });
      const read = { id: contact.id, expectedVersion: 1 };
      await portal.send('updateContact', { ...read, title: 'Purchaser' }, 'contact { id }');
      expect(await rowOf(review)).toMatchObject({ state: 'LINKED', version: 2 });
      const another = await portal.makeCustomer({ name: 'Another' });
      const input = {
        ...read,
        expectedVersion: 2,
        ...more,
        ...('customerId' in more ? { customerId: another.id } : {}),
      };
      await portal.send(name, input, answer);
      expect(await rowOf(review)).toMatchObject(GONE);
      expect(await standsFor(person)).toBeNull();
      // Whose token has not ended yet changes nothing by it.
      const { account_id: subject } = (await rowOf(review))!;
      const session = { subject: subject as string, sessionId: 'ses_01jd0000000000000000000901' };
      const late = portal.server.graph.as('customer', { ...session, customerId: customer.id });
      const change = 'mutation ($input: UpdateMyProfileInput!) { updateMyProfile(input: $input) { profile { name } } }';
      const taken = { expectedVersion: 1, values: [{ name: 'name', value: 'Taken' }] };
      expect((await late.refusal(change, { input: taken })).code).toBe('NOT_FOUND');
      expect(await portal.read('customers', 'SELECT version FROM customers WHERE id = ?', [customer.id])).toEqual([
        { version: 1 },
      ]);
    });

    test('with it, where the contact is erased: nobody has to look at them any more', async () => {
      const { person, review, customer, contact } = await contactInReview();
      await link(review, { customerId: customer.id, contactId: contact.id });
      await portal.send('eraseContact', { id: contact.id, reason: 'Article 17' }, 'erasedId');
      expect((await rowOf(review))!.deleted_at).not.toBeNull();
      expect(portal.failure(await portal.tryRefresh(person.refreshToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
      const { portalReviews } = await portal.administrator.data<{ portalReviews: Json[] }>('{ portalReviews { id } }');
      expect(portalReviews).not.toContainEqual({ id: review.id });
    });

    test('and so do those of which nobody has decided, with their accounts', async () => {
      const { review } = await contactInReview();
      const { account_id: id } = (await rowOf(review))!;
      await portal.send('eraseAccount', { id, reason: 'Article 17' }, 'erasedId');
      expect((await rowOf(review))!.deleted_at).not.toBeNull();
      const input = { id: review.id, expectedVersion: 2 };
      expect((await portal.administrator.refusal(mutation('refusePortalAccount'), { input })).code).toBe('NOT_FOUND');
    });

    test('and with the customer, and not where somebody has linked it to where the contact is now', async () => {
      const { review, customer, contact } = await contactInReview();
      await link(review, { customerId: customer.id, contactId: contact.id });
      const next = await portal.makeCustomer({ name: 'Next' });
      const handlers = portal.server.graph.events;
      await portal.send('moveContact', { id: contact.id, expectedVersion: 1, customerId: next.id }, 'contact { id }');
      await handlers.settle();
      const moved = await link({ id: review.id, version: 3 }, { customerId: next.id, contactId: contact.id });
      expect(moved).toMatchObject({ state: 'LINKED', version: 4 });
      await portal.send('updateContact', { id: contact.id, expectedVersion: 2, title: 'Buyer' }, 'contact { id }');
      expect(await rowOf(review)).toMatchObject({ state: 'LINKED', version: 4 });
      await portal.send('deleteCustomer', { id: next.id, expectedVersion: 1 }, 'deletedId');
      expect(await rowOf(review)).toMatchObject({ ...GONE, version: 5 });
    });
  });

  test('let a contact change the customer, but not its address into their own', async () => {
    const { person, review, customer, contact } = await contactInReview();
    await link(review, { customerId: customer.id, contactId: contact.id });
    const { accessToken } = await portal.refresh(person.refreshToken);
    const { fieldErrors } = portal.done(await portal.update(1, { email: person.email }, accessToken));
    expect(fieldErrors).toEqual([{ field: 'email', code: 'INVALID' }]);
    const changed = portal.done(await portal.update(1, { name: 'As they say' }, accessToken));
    expect(changed).toMatchObject({ profile: { name: 'As they say', version: 2, emails: [] }, fieldErrors: [] });
  });
});
