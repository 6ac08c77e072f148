import type { RawRow } from '../../shared/db/rows.js';
import { TEST_SUBJECTS, type TestGraph } from './test-graph.js';

/** Numbers that decide what a mutation is about. */
export interface Choice {
  readonly mutation: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** What became of a mutation. */
export interface Attempted {
  readonly mutation: string;
  readonly isRefused: boolean;
  readonly isDryRun: boolean;
}

type Input = Record<string, unknown>;

/** Finds what there is to choose from; deleted rows too, so that mutations of them are refused. */
interface Choices {
  /** Identifier and version of one row; without any there is a refusal. */
  row(table: string, at: number): { id: string; version: number };
  id(table: string, at: number): string;
  /** The identifier and the version to expect, now and then an old one. */
  target(table: string, { a, c }: Choice): Input;
}

const of = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const word = (at: number) => of(['Ad', '广告', 'Ébène', 'O’Neil & 子公司', 'media'], at);
const key = (at: number) => of([undefined, 'K-1', 'K-2', 'K-3', null], at);
const named = (at: number) =>
  of(
    [
      undefined,
      [{ system: 'sap', value: key(at + 1) }],
      [
        { system: 'sap', value: null },
        { system: 'shop', value: key(at) },
      ],
    ],
    at,
  );
const phones = (at: number) => of([[], [{ number: '+8613800000001' }, { number: '+8613800000002', label: 'x' }]], at);
const emails = (at: number) => of([[{ address: 'a@b.cn' }], []], at);
const money = (at: number) => of([null, { amount: 7, currency: 'CNY' }, { amount: 9, currency: 'USD' }], at);
const role = (at: number) => of(['DECISION_MAKER', 'OTHER', 'USER'], at);
const territory = (at: number) => of([undefined, 'ter_01jd0000000000000000000101', null], at);
const policy = (at: number) => of(['UPDATE', 'CREATE', 'SKIP', 'UPDATE'], at);
const batch = (rows: Input[], c: number): Input => ({ rows, onDuplicate: policy(c), dryRun: c % 7 === 0 });
/** The same of rows that have external ids, now and then of a named system. */
const keyed = (rows: Input[], c: number): Input => ({
  ...batch(rows, c),
  system: of([undefined, 'sap', undefined], c),
});

/** Up to four targets, now and then the same one again, at its next version or at the one that it no longer has. */
const several = (choose: Choices, table: string, choice: Choice): { id: string; expectedVersion: number }[] =>
  [0, 1, 2, 3].slice(0, (choice.b % 4) + 1).map((at) => {
    const again = at === 3 || (at === 2 && choice.c % 3 === 0);
    const { id, version } = choose.row(table, again ? choice.a : choice.a + at);
    return { id, expectedVersion: again ? version + (choice.c % 2) : version - Number((choice.c + at) % 8 === 0) };
  });

/** Makes the inputs; what is left undefined is not sent. */
const MUTATIONS: Record<string, (choose: Choices, choice: Choice) => Input> = {
  createTeam: (_choose, { a, b }) => ({ name: `${word(a)} ${String(b % 5)}` }),
  renameTeam: (choose, choice) => ({
    ...choose.target('teams', choice),
    name: `${word(choice.b)} ${String(choice.c)}`,
  }),
  createTerritory: (choose, { a, b, c }) => ({
    name: `${word(a)} ${String(b % 5)}`,
    parentId: of([undefined, choose.id('territories', b)], c),
    rules: of([undefined, [{ cities: [word(b)] }, { countries: ['CN'], industries: ['MEDIA'] }]], a),
  }),
  updateTerritory: (choose, choice) => ({
    ...choose.target('territories', choice),
    parentId: of([undefined, null, choose.id('territories', choice.b)], choice.c),
    priority: of([undefined, choice.b % 9], choice.a),
    rules: of([undefined, [], [{ provinces: [word(choice.c)] }]], choice.b),
  }),
  deleteTerritory: (choose, choice) => choose.target('territories', choice),
  assignTerritories: (choose, choice) => {
    const { id: userId, expectedVersion } = choose.target('users', choice);
    const [one, other] = [choose.id('territories', choice.b), choose.id('territories', choice.c)];
    return { userId, expectedVersion, territoryIds: of([[], [one], [one, other]], choice.c) };
  },
  createUser: (choose, { a, b, c }) => ({
    name: word(a),
    externalId: key(b),
    externalIds: named(c),
    email: of([null, 'w@kehu.example'], c),
    teamId: of([undefined, choose.id('teams', a)], b),
  }),
  updateUser: (choose, choice) => ({
    ...choose.target('users', choice),
    externalIds: named(choice.c),
    teamId: of([choose.id('teams', choice.b), null], choice.c),
    title: of([undefined, word(choice.b)], choice.a),
    timeZone: of([undefined, 'Asia/Shanghai', null], choice.c),
    managerId: of([undefined, null, choose.id('users', choice.b)], choice.b),
  }),
  updateMyPreferences: (_choose, { a, b }) => ({
    expectedVersion: 1,
    locale: of(['en', 'zh-CN', null], a),
    workingHours: of([undefined, [], [{ weekday: 'FRIDAY', from: '09:00', to: '17:00' }]], b),
  }),
  importUsers: (_choose, { a, b, c }) =>
    keyed([{ name: word(a), externalId: key(b) }, { name: '' }, { name: word(b), title: word(c) }], c),
  createCustomer: (choose, { a, b, c }) => ({
    name: word(a),
    externalId: key(b),
    externalIds: named(c),
    phones: phones(c),
    annualRevenue: money(a),
    ownerId: of([undefined, choose.id('users', b), null], c),
    parentId: of([undefined, undefined, choose.id('customers', a)], b),
    tags: of([undefined, ['b', 'a']], c),
  }),
  updateCustomer: (choose, choice) => ({
    ...choose.target('customers', choice),
    externalIds: named(choice.b),
    name: of([undefined, word(choice.b)], choice.c),
    level: of([undefined, 'VIP'], choice.b),
    emails: of([undefined, emails(choice.c)], choice.a),
    wechatId: of([undefined, null, 'wx_ada', 'WX-Ada'], choice.a),
    annualRevenue: of([undefined, money(choice.c)], choice.b),
    parentId: of([undefined, null, choose.id('customers', choice.b)], choice.b),
    tags: of([undefined, [], ['c', 'b']], choice.c),
    externalId: of([undefined, key(choice.a)], choice.b),
  }),
  reassignCustomer: (choose, choice) => ({
    ...choose.target('customers', choice),
    ownerId: of([choose.id('users', choice.b), null], choice.c),
    territoryId: territory(choice.b),
  }),
  deleteCustomer: (choose, choice) => choose.target('customers', choice),
  updateCustomers: (choose, choice) => ({
    customers: several(choose, 'customers', choice).map((target, at) => ({
      ...target,
      externalIds: named(choice.b + at),
      name: of([undefined, word(at), ''], choice.b + at),
      parentId: of([undefined, undefined, choose.id('customers', choice.c)], choice.a + at),
      tags: of([undefined, [], ['c', 'n']], choice.c + at),
      externalId: of([undefined, key(choice.a)], choice.b),
    })),
  }),
  tagCustomers: (choose, choice) => ({
    ids: several(choose, 'customers', choice).map(({ id }) => id),
    add: of([['b'], ['m', 'n'], undefined], choice.b),
    remove: of([['a'], undefined, ['n']], choice.b + choice.c),
  }),
  reassignCustomers: (choose, choice) => ({
    customers: several(choose, 'customers', choice),
    ownerId: of([choose.id('users', choice.b), null], choice.c),
    territoryId: territory(choice.b),
  }),
  deleteCustomers: (choose, choice) => ({ customers: several(choose, 'customers', choice).slice(0, 2) }),
  restoreCustomer: (choose, { a }) => ({ id: choose.id('customers', a) }),
  importCustomers: (choose, { a, b, c }) =>
    keyed(
      [
        {
          name: word(a),
          externalId: key(b),
          externalIds: of([undefined, [{ system: 'shop', value: key(c) }]], a),
          ownerId: of([null, choose.id('users', c)], a),
          tags: ['i'],
        },
        { name: '', externalId: 'K-9' },
        { name: word(b), externalId: key(b + 1), phones: phones(c) },
        { name: word(c), parentId: of([null, 'cus_absent'], b) },
      ],
      c,
    ),
  blacklistCustomer: (choose, choice) => ({
    ...choose.target('customers', choice),
    reason: of(['Unpaid', word(choice.b), ''], choice.b),
    endsOn: of([undefined, null, '2099-01-01', '2000-01-01'], choice.b),
    reviewOn: of([undefined, '2098-01-01'], choice.c),
  }),
  liftBlacklist: (choose, choice) => ({ ...choose.target('customers', choice), reason: 'Paid' }),
  createContact: (choose, { a, b, c }) => ({
    customerId: choose.id('customers', a),
    name: word(b),
    externalId: key(c),
    externalIds: named(a),
    role: role(b),
    isPrimary: c % 2 === 0,
    phones: phones(b),
  }),
  updateContact: (choose, choice) => ({
    ...choose.target('contacts', choice),
    externalIds: named(choice.c),
    name: of([undefined, word(choice.b)], choice.c),
    emails: of([undefined, emails(choice.b)], choice.c),
    wechatId: of([undefined, null, 'wx_ada', 'WX-Ada'], choice.b),
    isPrimary: of([undefined, true, false], choice.b),
    role: role(choice.c),
  }),
  moveContact: (choose, choice) => ({
    ...choose.target('contacts', choice),
    customerId: choose.id('customers', choice.b),
    title: of([null, word(choice.c)], choice.b),
    isPrimary: choice.c % 3 === 0,
  }),
  deleteContact: (choose, choice) => choose.target('contacts', choice),
  updateContacts: (choose, choice) => ({
    contacts: several(choose, 'contacts', choice).map((target, at) => ({
      ...target,
      name: of([undefined, word(at), ''], choice.b + at),
      isPrimary: of([undefined, true, true, false], choice.c + at),
      tags: of([undefined, [], ['c', 'n']], choice.b + at),
    })),
  }),
  deleteContacts: (choose, choice) => ({ contacts: several(choose, 'contacts', choice).slice(0, 2) }),
  restoreContact: (choose, { a }) => ({ id: choose.id('contacts', a) }),
  importContacts: (choose, { a, b, c }) =>
    keyed(
      [
        { customerId: choose.id('customers', a), name: word(b), externalId: key(c), isPrimary: b % 2 === 0 },
        { customerId: choose.id('customers', b), name: word(c), isPrimary: true, emails: emails(a) },
        { customerId: 'cus_absent', name: word(a) },
      ],
      c,
    ),
  createTag: (_choose, { a, b }) => ({ name: of(['a', 'b', 'kept', ''], a), colour: of([undefined, '#aabbcc'], b) }),
  updateTag: (choose, choice) => ({
    ...choose.target('tags', choice),
    name: of([undefined, 'renamed', 'c'], choice.b),
    description: of([undefined, null, 'Told'], choice.c),
  }),
  mergeTags: (choose, choice) => ({ ...choose.target('tags', choice), fromIds: [choose.id('tags', choice.b)] }),
  deleteTag: (choose, choice) => ({ ...choose.target('tags', choice), isForced: of([undefined, true], choice.b) }),
  recordInteraction: (choose, { a, b, c }) => ({
    customerId: choose.id('customers', a),
    contactId: of([undefined, choose.id('contacts', b)], c),
    channel: of(['PHONE', 'EMAIL'], b),
    subject: word(c),
    body: of([null, word(a)], b),
    externalId: key(a),
    externalIds: named(b),
  }),
  updateInteraction: (choose, choice) => ({
    ...choose.target('interactions', choice),
    externalIds: named(choice.c),
    subject: of([undefined, word(choice.b)], choice.c),
    contactId: of([undefined, null, choose.id('contacts', choice.b)], choice.b),
    body: of([undefined, word(choice.c)], choice.b),
  }),
  deleteInteraction: (choose, choice) => choose.target('interactions', choice),
  restoreInteraction: (choose, { a }) => ({ id: choose.id('interactions', a) }),
  importInteractions: (choose, { a, b, c }) => {
    const common = { channel: 'PHONE', occurredAt: '2025-05-05T05:05:05.000Z' };
    const rows = [
      { ...common, customerId: choose.id('customers', a), subject: word(b), externalId: key(c) },
      { ...common, customerId: choose.id('customers', b), subject: '' },
    ];
    return keyed(rows, c);
  },
  createRequirement: (choose, { a, b, c }) => ({
    customerId: choose.id('customers', a),
    contactId: of([undefined, null, choose.id('contacts', b)], c),
    sourceInteractionId: of([undefined, null, choose.id('interactions', a)], b),
    title: word(b),
    description: of([null, word(a)], c),
    budget: of([null, money(b)], a),
    neededOn: of([null, '2026-04-01'], b),
    state: of(['OPEN', 'MET', 'DROPPED'], a),
    dropReason: of([undefined, 'Late'], b),
  }),
  updateRequirement: (choose, choice) => ({
    ...choose.target('requirements', choice),
    title: of([undefined, word(choice.b)], choice.c),
    state: of([undefined, 'IN_PROGRESS', 'DROPPED'], choice.b),
    dropReason: of([undefined, null, 'Late'], choice.c),
    contactId: of([undefined, null, choose.id('contacts', choice.b)], choice.b),
  }),
  deleteRequirement: (choose, choice) => choose.target('requirements', choice),
  restoreRequirement: (choose, { a }) => ({ id: choose.id('requirements', a) }),
  createProduct: (_choose, { a, b }) => ({
    name: word(a),
    externalId: key(b),
    externalIds: named(a),
    listPrice: money(a),
    isActive: b % 2 === 0,
  }),
  updateProduct: (choose, choice) => ({
    ...choose.target('products', choice),
    externalIds: named(choice.b),
    listPrice: of([undefined, money(choice.b)], choice.c),
    isActive: of([undefined, true, false], choice.b),
    description: of([undefined, word(choice.c)], choice.b),
  }),
  importProducts: (_choose, { a, b, c }) =>
    keyed([{ name: word(a), externalId: key(b), listPrice: money(c) }, { name: '' }], c),
  createPriceList: (_choose, { a, b, c }) => ({
    code: `${word(a)} ${String(b % 4)}`,
    name: word(b),
    currency: of(['CNY', 'USD'], c),
    isDefault: a % 3 === 0,
    customerLevels: of([undefined, ['VIP', 'KEY'], []], b),
  }),
  updatePriceList: (choose, choice) => ({
    ...choose.target('price_lists', choice),
    name: of([undefined, word(choice.b)], choice.c),
    isDefault: of([undefined, true, false], choice.b),
    notes: of([undefined, word(choice.c), null], choice.b),
    startsOn: of([undefined, '2026-02-01', null], choice.c),
    endsOn: of([undefined, '2026-01-01', null], choice.b),
  }),
  setPriceListEntries: (choose, { a, b, c }) => {
    const row = { productId: choose.id('products', b), minimumQuantity: (c % 3) + 1 };
    const rows = [
      {
        ...row,
        unitPrice: of(
          [
            { amount: b, currency: 'CNY' },
            { amount: -1, currency: 'CNY' },
          ],
          c,
        ),
      },
      {
        ...row,
        minimumQuantity: ((c + 1) % 3) + 1,
        isRemoved: c % 2 === 0,
        unitPrice: c % 2 === 0 ? undefined : { amount: c, currency: 'USD' },
      },
    ];
    return { priceListId: choose.id('price_lists', a), rows };
  },
  importPriceListEntries: (choose, { a, b, c }) => {
    const row = { priceListCode: `${word(a)} ${String(b % 4)}`, productId: choose.id('products', c) };
    return batch(
      [
        { ...row, unitPrice: { amount: a, currency: 'CNY' } },
        { ...row, unitPrice: money(b + 1) ?? { amount: 1, currency: 'EUR' } },
      ],
      c,
    );
  },
  deletePriceList: (choose, choice) => choose.target('price_lists', choice),
  restorePriceList: (choose, { a }) => ({ id: choose.id('price_lists', a) }),
  createPipeline: (_choose, { a, b }) => ({
    name: word(a),
    stages: [
      { name: 'New', probability: b % 100, forecastCategory: 'PIPELINE', outcome: 'OPEN' },
      { name: 'Won', probability: 100, forecastCategory: 'CLOSED', outcome: 'WON' },
      { name: b % 4 === 0 ? 'Won' : 'Lost', probability: 0, forecastCategory: 'OMITTED', outcome: 'LOST' },
    ],
  }),
  updatePipeline: (choose, choice) => ({ ...choose.target('pipelines', choice), name: word(choice.b) }),
  updateStage: (choose, choice) => ({
    ...choose.target('stages', choice),
    name: of([undefined, `${word(choice.b)} ${String(choice.c)}`], choice.c),
    probability: of([undefined, choice.b % 101], choice.c + 1),
  }),
  createOpportunity: (choose, { a, b, c }) => ({
    customerId: choose.id('customers', a),
    name: word(b),
    externalId: key(c),
    externalIds: named(a),
    ownerId: of([undefined, choose.id('users', a), null], b),
    amount: of([undefined, money(c)], a),
    lineItems: of([undefined, lines(choose, b)], c),
    contacts: of([undefined, [{ contactId: choose.id('contacts', a), role: 'CHAMPION' }]], b),
  }),
  updateOpportunity: (choose, choice) => ({
    ...choose.target('opportunities', choice),
    externalIds: named(choice.b),
    name: of([undefined, word(choice.b)], choice.c),
    customerId: of([undefined, undefined, choose.id('customers', choice.b)], choice.b),
    amount: of([undefined, money(choice.c)], choice.b),
    lineItems: of([undefined, lines(choose, choice.b), []], choice.b),
    contacts: of([undefined, [], [{ contactId: choose.id('contacts', choice.b), role: 'USER' }]], choice.c),
  }),
  changeOpportunityStage: (choose, choice) => ({
    ...choose.target('opportunities', choice),
    stageId: choose.id('stages', choice.b),
    lossReason: of([undefined, 'Price'], choice.c),
  }),
  reassignOpportunity: (choose, choice) => ({
    ...choose.target('opportunities', choice),
    ownerId: of([choose.id('users', choice.b), null], choice.c),
  }),
  changeOpportunityStages: (choose, choice) => ({
    opportunities: several(choose, 'opportunities', choice),
    stageId: choose.id('stages', choice.b),
    lossReason: of([undefined, 'Price'], choice.c),
  }),
  reassignOpportunities: (choose, choice) => ({
    opportunities: several(choose, 'opportunities', choice),
    ownerId: of([choose.id('users', choice.b), null], choice.c),
  }),
  deleteOpportunity: (choose, choice) => choose.target('opportunities', choice),
  restoreOpportunity: (choose, { a }) => ({ id: choose.id('opportunities', a) }),
  createActivity: (choose, { a, b, c }) => ({
    kind: of(['TASK', 'CALL', 'MEETING'], a),
    subject: word(b),
    notes: of([undefined, word(c)], b),
    externalId: key(c),
    externalIds: named(b),
    dueAt: of([undefined, '2026-01-04T00:00:00.000Z'], a),
    startsAt: of([undefined, '2026-01-06T00:00:00.000Z'], b),
    customerId: of([undefined, choose.id('customers', a)], c),
    contactId: of([undefined, choose.id('contacts', b)], a),
    opportunityId: of([undefined, choose.id('opportunities', a)], b),
    ownerId: of([undefined, choose.id('users', a), null], b),
  }),
  updateActivity: (choose, choice) => ({
    ...choose.target('activities', choice),
    externalIds: named(choice.b),
    subject: of([undefined, word(choice.b)], choice.c),
    notes: of([undefined, null, word(choice.c)], choice.b),
    customerId: of([undefined, undefined, choose.id('customers', choice.b)], choice.b),
    opportunityId: of([undefined, null, choose.id('opportunities', choice.b)], choice.c),
    startsAt: of([undefined, null], choice.b),
    dueAt: of([undefined, null, '2026-01-07T00:00:00.000Z'], choice.c),
  }),
  completeActivity: (choose, choice) => ({
    ...choose.target('activities', choice),
    outcome: of(['COMPLETED', 'NOT_REACHED', 'CANCELLED'], choice.b),
    outcomeNotes: of([undefined, word(choice.b)], choice.c),
  }),
  reopenActivity: (choose, choice) => choose.target('activities', choice),
  reassignActivity: (choose, choice) => ({
    ...choose.target('activities', choice),
    ownerId: of([choose.id('users', choice.b), null], choice.c),
  }),
  completeActivities: (choose, choice) => ({
    activities: several(choose, 'activities', choice),
    outcome: of(['COMPLETED', 'NOT_REACHED', 'CANCELLED'], choice.b),
    outcomeNotes: of([undefined, word(choice.b)], choice.c),
  }),
  reassignActivities: (choose, choice) => ({
    activities: several(choose, 'activities', choice),
    ownerId: of([choose.id('users', choice.b), null], choice.c),
  }),
  deleteActivity: (choose, choice) => choose.target('activities', choice),
  restoreActivity: (choose, { a }) => ({ id: choose.id('activities', a) }),
  importActivities: (choose, { a, b, c }) => {
    const row = { kind: 'CALL', subject: word(c), externalId: key(b) };
    const rows = [
      {
        ...row,
        customerId: of([null, choose.id('customers', a)], b),
        doneAt: of([null, '2026-01-02T00:00:00.000Z'], c),
      },
      { ...row, subject: '' },
      { ...row, opportunityId: choose.id('opportunities', a), ownerId: of([null, choose.id('users', a)], c) },
    ];
    return keyed(rows, c);
  },
  importOpportunities: (choose, { a, b, c }) => {
    const common = { customerId: choose.id('customers', a), stageId: choose.id('stages', b) };
    const rows = [
      { ...common, name: word(c), externalId: key(b), lineItems: lines(choose, a), lossReason: of([null, 'Late'], b) },
      { ...common, name: '', externalId: 'K-9' },
      { ...common, name: word(b), externalId: key(b), ownerId: of([null, choose.id('users', a)], c) },
    ];
    return keyed(rows, c);
  },
};

const lines = (choose: Choices, at: number): Input[] => [
  { productId: choose.id('products', at), quantity: (at % 9) + 1 },
  { productId: choose.id('products', at + 1), quantity: 1, unitPrice: { amount: 3, currency: 'CNY' } },
];

/** How many kinds of mutations there are. */
export const KINDS = Object.keys(MUTATIONS).length;

const TABLES: Record<string, readonly string[]> = {
  identity: ['users', 'teams', 'territories'],
  customers: ['customers', 'contacts', 'interactions', 'requirements', 'tags'],
  sales: ['products', 'price_lists', 'pipelines', 'stages', 'opportunities', 'activities'],
};

/** Sends one mutation that the numbers choose, mostly as the administrator and now and then as a sales rep. */
export async function attemptMutation(graph: TestGraph, choice: Choice): Promise<Attempted> {
  const mutation = of(Object.keys(MUTATIONS), choice.mutation);
  const input = JSON.parse(JSON.stringify(MUTATIONS[mutation]!(await choicesOf(graph), choice))) as Input;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const who = choice.c % 11 === 0 ? graph.as('sales-rep') : graph.as('administrator');
  const { errors } = await who.send(`mutation ($input: ${type}!) { ${mutation}(input: $input) { clientMutationId } }`, {
    input,
  });
  const codes = (errors ?? []).map(({ extensions }) => extensions?.code);
  if (codes.includes('INTERNAL')) throw new Error(`${mutation} failed: ${JSON.stringify(input)}`);
  return { mutation, isRefused: codes.length > 0, isDryRun: input.dryRun === true };
}

async function choicesOf(graph: TestGraph): Promise<Choices> {
  const rows = new Map<string, RawRow[]>();
  for (const [name, tables] of Object.entries(TABLES)) {
    const { reader } = graph.subgraphs.get(name)!.database;
    for (const table of tables) rows.set(table, await reader.query(`SELECT id, version FROM ${table} ORDER BY id`));
  }
  const row: Choices['row'] = (table, at) => {
    const known = rows.get(table)!;
    if (known.length === 0) return { id: absent(table), version: 1 };
    const { id, version } = of(known, at);
    return { id: id as string, version: Number(version) };
  };
  return {
    row,
    id: (table, at) => row(table, at).id,
    target: (table, { a, c }) => {
      const { id, version } = row(table, a);
      return { id, expectedVersion: c % 8 === 0 ? version - 1 : version };
    },
  };
}

/** An identifier of the right form that nothing has. */
const absent = (table: string) =>
  table === 'users' ? TEST_SUBJECTS.administrator.userId! : `${table.slice(0, 3)}_01jd000000000000000000zzzz`;
