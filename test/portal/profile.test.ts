import { testDatabases } from '../../shared/testing/databases.js';
import type { Json } from '../kit/graph-server.js';
import { customerOf, startPortalWorld, type PortalWorld } from './portal-world.js';

import.meta.jest.setTimeout(120_000);

const HOUR = 3_600_000;
/** What a customer has, and what the form does not ask for. */
const OTHERS =
  'id ownerId owner_id level status teamId taxId externalId tags version source industry annualRevenue'.split(' ');

describe.each(testDatabases)('a customer on the portal on %s', (kind) => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await startPortalWorld(kind);
  });
  afterAll(() => portal.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => portal.wait(HOUR));

  const columnsOf = async ({ customerId }: Json) =>
    (await portal.read('customers', 'SELECT * FROM customers WHERE id = ?', [customerId]))[0] ?? {};

  test('changes what the form lists and nothing else', async () => {
    const { row, accessToken } = await customerOf(portal, {
      phone: '+8613700137000',
      street: '1 Nanjing Road',
      country: 'CN',
    });
    const before = await columnsOf(row);
    const { fieldErrors } = portal.done(
      await portal.update(1, Object.fromEntries(OTHERS.map((name) => [name, 'VIP'])), accessToken),
    );
    expect(fieldErrors).toEqual(OTHERS.map((field) => ({ field, code: 'UNKNOWN' })));
    expect(portal.done(await portal.update(1, { name: '' }, accessToken)).fieldErrors).toEqual([
      { field: 'name', code: 'REQUIRED' },
    ]);
    expect(portal.failure(await portal.update(7, { name: 'New' }, accessToken))).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect(await columnsOf(row)).toEqual(before);
    portal.wait(1_000);
    const given = { name: 'New name', phone: '', city: 'Shanghai', website: 'huaxin.example' };
    const changed = {
      ...row,
      version: 2,
      name: 'New name',
      phones: [],
      addresses: [{ city: 'Shanghai', country: 'CN' }],
      website: 'https://huaxin.example/',
    };
    expect(portal.done(await portal.update(1, given, accessToken))).toEqual({ profile: changed, fieldErrors: [] });
    expect(await portal.ownProfile(accessToken)).toEqual(changed);
    const after = await columnsOf(row);
    const differing = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
    expect(differing.sort()).toEqual([
      'addresses',
      'name',
      'name_pinyin',
      'name_sort',
      'phones',
      'updated_at',
      'version',
      'website',
    ]);
  });

  test('keeps of an address what still holds after a move', async () => {
    const told = { street: '1 Nanjing Road', city: 'Shanghai', country: 'CN' };
    const { row, accessToken } = await customerOf(portal, told);
    const addresses = [{ ...told, label: 'office', province: 'Shanghai Shi', postalCode: '200001' }];
    await portal.send('updateCustomer', { id: row.customerId, expectedVersion: 1, addresses }, 'customer { id }');
    const after = async (version: number, given: Record<string, string>) => {
      expect(portal.done(await portal.update(version, given, accessToken)).fieldErrors).toEqual([]);
      return JSON.parse((await columnsOf(row)).addresses as string);
    };
    expect(await after(2, { street: '2 Nanjing Road', city: 'SHANGHAI' })).toEqual([
      { ...addresses[0], street: '2 Nanjing Road', city: 'SHANGHAI' },
    ]);
    expect(await after(3, { city: 'Beijing' })).toEqual([
      { label: 'office', street: null, city: 'Beijing', province: null, postalCode: null, country: 'CN' },
    ]);
  });

  test('sees the profile, and nothing of what the company keeps on it or on anybody else', async () => {
    const { row, accessToken } = await customerOf(portal);
    await portal.makeContact({ customerId: row.customerId, name: 'A colleague' });
    const other = await portal.makeCustomer({ name: 'Somebody else' });
    const ask = (query: string, variables: object = {}) => portal.post(query, variables, accessToken);
    for (const id of [row.customerId, other.id]) {
      expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
    }
    const fields = portal.done(await ask('{ __type(name: "MyProfile") { fields { name } } }')).fields as Json[];
    expect(fields.map(({ name }) => name as string)).toEqual(
      'customerId version kind name shortName website phones emails addresses createdAt updatedAt'.split(' '),
    );
    for (const type of ['Customer', 'Contact', 'Consent', 'PortalLink']) {
      expect((await ask(`{ __type(name: "${type}") { name } }`)).data).toEqual({ __type: null });
    }
    for (const hidden of [
      'customers { totalCount }',
      `customer(id: "${row.customerId as string}") { level }`,
      'contacts { totalCount }',
      'interactions { totalCount }',
      'opportunities { totalCount }',
      'users { totalCount }',
      'portalReviews { id }',
      'me { user { id } }',
      'jobs { name }',
      'myProfile { level }',
      'myProfile { contacts { totalCount } }',
    ]) {
      expect(portal.failure(await ask(`{ ${hidden} }`))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    }
    for (const type of ['CUSTOMER', 'CONTACT', 'CONSENT', 'PORTAL_LINK']) {
      expect(portal.failure(await ask(`{ changes(type: ${type}) { cursor } }`))).toMatchObject({ code: 'FORBIDDEN' });
    }
    const withoutSession = await portal.update(1, {}, await portal.server.token('customer'));
    expect(portal.failure(withoutSession)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is in the access log as who has read how to reach them', async () => {
    const { row, accessToken } = await customerOf(portal, { phone: '+8613600136000' });
    const { subgraphs } = portal.server.graph;
    await Promise.all([...subgraphs.values()].map(({ accessLog }) => accessLog.flush()));
    const { accessLog } = await portal.administrator.data<Json>(
      'query ($id: ID!) { accessLog(subject: $id, first: 10) { nodes { readerKind recordType fields recordIds } } }',
      { id: row.customerId },
    );
    expect(accessLog.nodes).toContainEqual({
      readerKind: 'CUSTOMER',
      recordType: 'Customer',
      fields: ['emails', 'phones'],
      recordIds: [row.customerId],
    });
    expect(portal.done(await portal.post('{ myProfile { name } }', {}, accessToken))).toEqual({ name: row.name });
  });

  test('is exported with what was said to the customer, and without what is of its contacts', async () => {
    const { row, accessToken } = await customerOf(portal);
    const { customerId } = row;
    const contact = await portal.makeContact({
      customerId,
      name: 'Colleague Quixotl',
      phones: [{ number: '+8613500135000' }],
    });
    const said = { customerId, channel: 'PHONE', direction: 'INBOUND', occurredAt: '2026-01-05T08:00:00.000Z' };
    await portal.send('recordInteraction', { ...said, subject: 'Asked for a brochure' }, 'interaction { id }');
    await portal.send(
      'recordInteraction',
      { ...said, contactId: contact.id, subject: 'Said that Quixotl is ill' },
      'interaction { id }',
    );
    const answer = await portal.post('mutation { exportMyData(input: {}) { data } }', {}, accessToken);
    const { data } = portal.done(answer);
    expect(data.customers.records.Customer).toMatchObject([{ id: customerId }]);
    expect(data.customers.records.Interaction).toMatchObject([{ subject: 'Asked for a brochure' }]);
    expect(data.identity.records.Account).toHaveLength(1);
    for (const ofColleague of ['Quixotl', contact.id, '+8613500135000']) {
      expect(JSON.stringify(data)).not.toContain(ofColleague);
    }
  });

  test('is known no more once erased', async () => {
    const { row, email, accessToken, refreshToken } = await customerOf(portal);
    await portal.send('eraseCustomer', { id: row.customerId, reason: 'Article 17' }, 'erasedId');
    const unauthenticated = { code: 'UNAUTHENTICATED' };
    expect(portal.failure(await portal.post('{ myProfile { name } }', {}, accessToken))).toMatchObject(unauthenticated);
    expect(portal.failure(await portal.tryRefresh(refreshToken))).toMatchObject(unauthenticated);
    expect(portal.failure(await portal.trySignIn(email))).toMatchObject(unauthenticated);
    for (const table of ['accounts', 'one_time_tokens', 'outgoing_mails', 'journal_entries']) {
      expect(JSON.stringify(await portal.read('identity', `SELECT * FROM ${table}`))).not.toContain(email);
    }
    // The address is free, and whoever has it begins anew.
    const again = await portal.visitor(email);
    expect(await portal.ownProfile(again.accessToken)).toBeNull();
  });
});
