import { testDatabases } from '../../../shared/testing/databases.js';
import type { Json } from '../../../test/kit/graph-server.js';
import { LIN, startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const ENTRY = `id purpose channel decision textVersion textLanguage proof proofFileId decidedAt
  contact { id } customer { id } staff { id }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { ${ENTRY} } } }`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { ${ENTRY} } } }`;
const STATES = 'consentStates { purpose channel isGiven consent { id } }';

describe.each(testDatabases)('consents on %s', (kind) => {
  let world: CustomersWorld;
  let customerId: string;
  let contactId: string;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());
  beforeEach(async () => {
    customerId = await world.newCustomer('Consenting', { ownerId: LIN });
    ({ id: contactId } = await world.newContact(customerId, { name: 'Wang' }));
  });

  const record = async (input: object, who = world.administrator): Promise<Json> =>
    (await who.data<Json>(RECORD, { input: { customerId, ...TEXT, ...input } })).recordConsent.consent;
  const withdraw = async (input: object, who = world.administrator): Promise<Json> =>
    (await who.data<Json>(WITHDRAW, { input: { customerId, ...PURPOSE, ...input } })).withdrawConsent.consent;
  const ledger = () =>
    world.graph.subgraphs.get('customers')!.database.reader.query('SELECT * FROM consents ORDER BY id');
  const change = (mutation: string, input: object) => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
    return world.administrator.data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { clientMutationId } }`, {
      input,
    });
  };
  const refused = async (document: string, input: object, who = world.administrator) => {
    const before = await ledger();
    const { code, extensions } = await who.refusal(document, { input });
    expect(await ledger()).toEqual(before);
    return { code, field: extensions.field };
  };
  const read = async (selection: string, who = world.administrator): Promise<Json> => {
    const document = `query ($customer: ID!, $contact: ID!) {
      customer(id: $customer) { ${selection} } contact(id: $contact) { ${selection} } }`;
    return who.data<Json>(document, { customer: customerId, contact: contactId });
  };

  it('are kept with what was shown, by what means, and who recorded it', async () => {
    const consent = await record(
      { contactId, proof: ' Letter 17 ', proofFileId: 'fil_01jd0000000000000000000001', decidedAt: DAYS[0] },
      world.lin,
    );
    expect(consent).toEqual({
      id: expect.stringMatching(/^cns_/) as string,
      ...TEXT,
      decision: 'GIVEN',
      proof: 'Letter 17',
      proofFileId: 'fil_01jd0000000000000000000001',
      decidedAt: DAYS[0],
      contact: { id: contactId },
      customer: { id: customerId },
      staff: { id: LIN },
    });
    const { node } = await world.administrator.data<Json>(
      'query ($id: ID!) { node(id: $id) { ... on Consent { purpose } } }',
      { id: consent.id },
    );
    expect(node).toEqual({ purpose: 'newsletter' });
  });

  it('count as the latest decision of each purpose and channel says; nothing that was decided before is changed', async () => {
    const given = await record({ decidedAt: DAYS[0] });
    const call = await record({ channel: 'PHONE', decidedAt: DAYS[0] });
    const before = await ledger();
    const withdrawn = await withdraw({ decidedAt: DAYS[1] });
    expect(withdrawn).toMatchObject({ decision: 'WITHDRAWN', textVersion: null, textLanguage: null });
    expect((await ledger()).filter(({ id }) => before.some((row) => row.id === id))).toEqual(before);
    const own = await withdraw({ contactId, purpose: 'research', channel: 'ANY' });
    expect(await read(STATES)).toEqual({
      customer: {
        consentStates: [
          { purpose: 'newsletter', channel: 'EMAIL', isGiven: false, consent: { id: withdrawn.id } },
          { purpose: 'newsletter', channel: 'PHONE', isGiven: true, consent: { id: call.id } },
        ],
      },
      contact: {
        consentStates: [{ purpose: 'research', channel: 'ANY', isGiven: false, consent: { id: own.id } }],
      },
    });
    const again = await record({ decidedAt: DAYS[1] });
    const [state] = (await read(STATES)).customer.consentStates;
    expect(state).toMatchObject({ isGiven: true, consent: { id: again.id } });
    expect(given.id).not.toBe(again.id);
  });

  it('stand in a ledger that is paged to its end, the latest first', async () => {
    const ids: string[] = [];
    for (const decidedAt of [DAYS[0], DAYS[0], DAYS[1], DAYS[1], DAYS[2]])
      ids.unshift((await record({ decidedAt })).id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { customer }: Json = await world.administrator.data(
        `query ($id: ID!, $after: String) { customer(id: $id) { consents(first: 2, after: $after) {
           nodes { id } totalCount pageInfo { hasNextPage endCursor } } } }`,
        { id: customerId, after },
      );
      seen.push(...customer.consents.nodes.map(({ id }: Json) => id));
      expect(customer.consents.totalCount).toBe(5);
      after = customer.consents.pageInfo.hasNextPage ? customer.consents.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(ids);
  });

  it('are told as given and withdrawn, and once where a key comes again', async () => {
    const input = { customerId, ...TEXT, clientMutationId: `give-${customerId}` };
    const first = await world.administrator.data<Json>(RECORD, { input });
    expect(await world.administrator.data<Json>(RECORD, { input })).toEqual(first);
    const { id } = await withdraw({});
    await world.graph.events.settle();
    const { reader } = world.graph.subgraphs.get('customers')!.database;
    const entries = await reader.query(
      "SELECT type, record_id, payload FROM journal_entries WHERE record_type = 'Consent' AND customer_id = ? ORDER BY position",
      [customerId],
    );
    expect(entries.map(({ type, record_id: record }) => [type, record])).toEqual([
      ['consent.given', first.recordConsent.consent.id],
      ['consent.withdrawn', id],
    ]);
    expect(JSON.parse(entries[1]!.payload as string).facts).toMatchObject({
      purpose: 'newsletter',
      decision: 'WITHDRAWN',
    });
  });

  it('can be withdrawn at any moment, also where the clock of who gave them was ahead', async () => {
    const soon = new Date(Date.parse((await record({ channel: 'PHONE' })).decidedAt) + 240_000).toISOString();
    await record({ decidedAt: soon });
    expect(await withdraw({})).toMatchObject({ decidedAt: soon });
    expect(await record({})).toMatchObject({ decidedAt: soon });
    expect(await withdraw({})).toMatchObject({ decidedAt: soon });
    const { customer } = await world.administrator.data<{ customer: { consentStates: object[] } }>(
      'query ($id: ID!) { customer(id: $id) { consentStates { channel isGiven } } }',
      { id: customerId },
    );
    expect(customer.consentStates).toContainEqual({ channel: 'EMAIL', isGiven: false });
  });

  it('are refused where they do not fit, and nothing is written', async () => {
    await record({ decidedAt: DAYS[1] });
    const elsewhere = await world.newContact(await world.newCustomer('Elsewhere'), { name: 'Li' });
    const given = { customerId, ...TEXT };
    const faults: [object, string, string][] = [
      [{ decidedAt: DAYS[0] }, 'BAD_USER_INPUT', 'input.decidedAt'],
      [{ decidedAt: '2026-01-05T16:00:00.000Z' }, 'BAD_USER_INPUT', 'input.decidedAt'],
      [{ decidedAt: '2126-01-05T08:00:00.000Z' }, 'BAD_USER_INPUT', 'input.decidedAt'],
      [{ purpose: 'News letter' }, 'BAD_USER_INPUT', 'input.purpose'],
      [{ purpose: 'x'.repeat(41) }, 'BAD_USER_INPUT', 'input.purpose'],
      [{ textLanguage: 'Chinese, simplified' }, 'BAD_USER_INPUT', 'input.textLanguage'],
      [{ textVersion: ' ' }, 'BAD_USER_INPUT', 'input.textVersion'],
      [{ proof: 'x'.repeat(2_001) }, 'BAD_USER_INPUT', 'input.proof'],
      [{ proofFileId: 'cus_01jd0000000000000000000001' }, 'BAD_USER_INPUT', 'input.proofFileId'],
      [{ contactId: elsewhere.id }, 'NOT_FOUND', 'input.contactId'],
      [{ customerId: 'cus_01jd0000000000000000009999' }, 'NOT_FOUND', 'input.customerId'],
    ];
    for (const [fault, code, field] of faults)
      expect(await refused(RECORD, { ...given, ...fault })).toEqual({ code, field });
    expect(await refused(RECORD, given, world.wei)).toEqual({ code: 'NOT_FOUND', field: 'input.customerId' });
  });

  it('are seen by those who see the customer, with the proof by those who may read personal data', async () => {
    const { id } = await record({ proof: 'Letter' });
    const one = 'query ($id: ID!) { consent(id: $id) { purpose proof } }';
    expect(await world.lin.data(one, { id })).toEqual({ consent: { purpose: 'newsletter', proof: 'Letter' } });
    expect(await world.wei.data(one, { id })).toEqual({ consent: null });
    const marketer = world.graph.as('marketer');
    expect((await marketer.refusal(one, { id })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await marketer.data(one.replace(' proof', ''), { id })).toEqual({ consent: { purpose: 'newsletter' } });
    expect((await world.graph.as('partner').refusal(one.replace(' proof', ''), { id })).code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('follow their customer to a new owner, and their contact to a new customer', async () => {
    const { id } = await record({ contactId });
    const one = 'query ($id: ID!) { consent(id: $id) { customer { id } } }';
    await change('reassignCustomer', { id: customerId, expectedVersion: 1, ownerId: WEI });
    expect(await world.lin.data(one, { id })).toEqual({ consent: null });
    expect(await world.wei.data(one, { id })).toEqual({ consent: { customer: { id: customerId } } });
    const next = await world.newCustomer('Next', { ownerId: LIN });
    await change('moveContact', { id: contactId, expectedVersion: 1, customerId: next, role: 'OTHER' });
    expect(await world.wei.data(one, { id })).toEqual({ consent: null });
    expect(await world.lin.data(one, { id })).toEqual({ consent: { customer: { id: next } } });
  });

  it('go with their customer and come back with it; an erasure leaves their purpose and not their proof', async () => {
    const { id } = await record({ contactId, proof: 'Letter of Wang' });
    const one = 'query ($id: ID!) { consent(id: $id) { id } }';
    await world.deleteCustomer(customerId);
    expect(await world.administrator.data(one, { id })).toEqual({ consent: null });
    await change('restoreCustomer', { id: customerId });
    expect(await world.administrator.data(one, { id })).toEqual({ consent: { id } });
    await change('eraseContact', { id: contactId, reason: 'Asked for it' });
    expect(await world.administrator.data(one, { id })).toEqual({ consent: null });
    const [row] = (await ledger()).filter((each) => each.id === id);
    expect(row).toMatchObject({ purpose: 'newsletter', decision: 'GIVEN', proof: null });
  });
});

const PURPOSE = { purpose: 'newsletter', channel: 'EMAIL' };
const TEXT = { ...PURPOSE, textVersion: '2026-01', textLanguage: 'zh-CN' };
const DAYS = ['2025-12-01T08:00:00.000Z', '2025-12-02T08:00:00.000Z', '2025-12-03T08:00:00.000Z'] as const;
