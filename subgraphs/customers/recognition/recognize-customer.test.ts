import { testDatabases } from '../../../shared/testing/databases.js';
import { LIN, startWorld, type CustomersWorld } from '../testing/customers-world.js';

const RECOGNIZE = `query ($input: RecognizeCustomerInput!) {
  recognizeCustomer(input: $input) {
    outcome
    matches {
      customer { id } owner { id } level isBlacklisted confidence
      reasons { fact weight isOfContact contact { id } }
    }
  }
}`;
const ACCESS_LOG = 'query ($subject: ID!) { accessLog(subject: $subject) { nodes { fields recordIds } } }';

interface Match {
  customer: { id: string } | null;
  owner: { id: string } | null;
  level: string | null;
  isBlacklisted: boolean;
  confidence: number;
  reasons: { fact: string; weight: number; isOfContact: boolean; contact: { id: string } | null }[];
}

interface Recognition {
  outcome: string;
  matches: Match[];
}

describe.each(testDatabases)('recognising customers on %s', (kind) => {
  let world: CustomersWorld;
  let company: string;
  let person: string;
  let contact: string;
  beforeAll(async () => {
    world = await startWorld(kind);
    company = await world.newCustomer('Huaxin Media Ltd.', {
      taxId: 'DE811257641',
      phones: [{ number: '+862155550001' }],
      emails: [{ address: 'Office@huaxin.example' }],
      level: 'KEY',
      ownerId: LIN,
    });
    person = await world.newCustomer('王伟', { kind: 'PERSON', wechatId: 'WangWei_88', ownerId: null });
    contact = (
      await world.newContact(company, { name: '王伟', phones: [{ number: '+8613800138000' }], wechatId: 'ww-huaxin' })
    ).id;
    await world.graph.events.settle();
  });
  afterAll(() => world.graph.remove());

  const recognize = async (input: Record<string, unknown>, who = world.administrator) =>
    (await who.data<{ recognizeCustomer: Recognition }>(RECOGNIZE, { input })).recognizeCustomer;
  const told = async (input: Record<string, unknown>) => {
    const { outcome, matches } = await recognize(input);
    return [outcome, ...matches.map(({ customer, confidence }) => [customer?.id, confidence])];
  };

  it('finds by each fact, in whatever form it is written', async () => {
    expect(await told({ taxId: 'de-811 257 641' })).toEqual(['KNOWN', [company, 99]]);
    expect(await told({ email: 'office@HUAXIN.example' })).toEqual(['KNOWN', [company, 90]]);
    expect(await told({ phone: '+862155550001' })).toEqual(['KNOWN', [company, 80]]);
    expect(await told({ name: ' ＨＵＡＸＩＮ  media ltd.' })).toEqual(['KNOWN', [company, 60]]);
    expect(await told({ wechatId: 'wangwei_88' })).toEqual(['KNOWN', [person, 95]]);
    expect(await told({ phone: '+8613999999999', name: 'Nobody' })).toEqual(['NEW']);
  });

  it('weighs reasons together, and knows whose they are', async () => {
    const { outcome, matches } = await recognize({ name: '王伟', phone: '+8613800138000' });
    expect(outcome).toBe('KNOWN');
    expect(matches).toEqual([
      {
        customer: { id: company },
        owner: { id: LIN },
        level: 'KEY',
        isBlacklisted: false,
        confidence: 86,
        reasons: [
          { fact: 'PHONE', weight: 80, isOfContact: true, contact: { id: contact } },
          { fact: 'NAME', weight: 30, isOfContact: true, contact: { id: contact } },
        ],
      },
      {
        customer: { id: person },
        owner: null,
        level: 'STANDARD',
        isBlacklisted: false,
        confidence: 30,
        reasons: [{ fact: 'NAME', weight: 30, isOfContact: false, contact: null }],
      },
    ]);
  });

  it('tells who does not see the customer that it exists and whose it is, and no more', async () => {
    const { outcome, matches } = await recognize({ name: '王伟', phone: '+8613800138000' }, world.wei);
    expect(outcome).toBe('KNOWN');
    expect(matches[0]).toEqual({
      customer: null,
      owner: { id: LIN },
      level: null,
      isBlacklisted: false,
      confidence: 86,
      reasons: [
        { fact: 'PHONE', weight: 80, isOfContact: true, contact: null },
        { fact: 'NAME', weight: 30, isOfContact: true, contact: null },
      ],
    });
    const byOwner = await recognize({ phone: '+8613800138000' }, world.lin);
    expect(byOwner.matches[0]).toMatchObject({ customer: { id: company }, level: 'KEY' });
  });

  it('halves where another tax id is on record', async () => {
    const input = { taxId: 'DE000000000', email: 'office@huaxin.example' };
    expect(await told(input)).toEqual(['NEW', [company, 45]]);
  });

  it("finds a blacklisted customer among many with the same number, and the customer's own before its contacts'", async () => {
    const number = '+862155557777';
    const firm = await world.newCustomer('Switchboard Ltd', { phones: [{ number }] });
    for (let at = 0; at < 25; at += 1) {
      await world.newContact(firm, { name: `Extension ${String(at)}`, phones: [{ number }] });
      await world.newCustomer(`Tenant ${String(at)}`, { phones: [{ number }] });
    }
    const barred = await world.newCustomer('Tenant barred', { status: 'BLACKLISTED', phones: [{ number }] });
    await world.graph.events.settle();
    const { outcome, matches } = await recognize({ phone: number });
    expect([outcome, matches.length, matches[0]?.customer?.id]).toEqual(['BLACKLISTED', 20, barred]);
    expect(matches.find(({ customer }) => customer?.id === firm)?.reasons).toEqual([
      { fact: 'PHONE', weight: 80, isOfContact: false, contact: null },
    ]);
  });

  it('says blacklisted of who is likely to be it', async () => {
    const barred = await world.newCustomer('Barred Ltd', {
      status: 'BLACKLISTED',
      emails: [{ address: 'x@barred.example' }],
    });
    await world.graph.events.settle();
    expect(await told({ email: 'x@barred.example' })).toEqual(['BLACKLISTED', [barred, 90]]);
    expect((await recognize({ email: 'x@barred.example' }, world.wei)).matches[0]?.isBlacklisted).toBe(true);
  });

  it('knows nothing of deleted customers', async () => {
    const gone = await world.newCustomer('Gone Ltd', { phones: [{ number: '+862155559999' }] });
    await world.graph.events.settle();
    expect(await told({ phone: '+862155559999', name: 'gone ltd' })).toEqual(['KNOWN', [gone, 92]]);
    await world.deleteCustomer(gone);
    await world.graph.events.settle();
    expect(await told({ phone: '+862155559999', name: 'gone ltd' })).toEqual(['NEW']);
  });

  it.each([
    [{}, 'input'],
    [{ name: '  ' }, 'input'],
    [{ wechatId: 'a b' }, 'input.wechatId'],
    [{ taxId: '--' }, 'input.taxId'],
    [{ name: 'x'.repeat(201) }, 'input.name'],
  ])('refuses %j', async (input, field) => {
    const { code, extensions } = await world.administrator.refusal(RECOGNIZE, { input });
    expect([code, extensions.field]).toEqual(['BAD_USER_INPUT', field]);
  });

  it('notes each customer that is told in the access log, also where the caller does not see it', async () => {
    await recognize({ wechatId: 'wangwei_88' }, world.wei);
    await world.graph.subgraphs.get('customers')?.accessLog.flush();
    const { accessLog } = await world.administrator.data<{ accessLog: { nodes: { fields: string[] }[] } }>(ACCESS_LOG, {
      subject: person,
    });
    expect(accessLog.nodes.map(({ fields }) => fields)).toContainEqual(['recognizeCustomer']);
    await recognize({ wechatId: 'ww-huaxin' }, world.wei);
    await world.graph.subgraphs.get('customers')?.accessLog.flush();
    const ofContact = await world.administrator.data<{ accessLog: { nodes: { fields: string[] }[] } }>(ACCESS_LOG, {
      subject: contact,
    });
    expect(ofContact.accessLog.nodes.map(({ fields }) => fields)).toContainEqual(['recognizeCustomer']);
  });
});
