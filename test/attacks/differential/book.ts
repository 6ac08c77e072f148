import { randomFor, type Random } from '../../../gateway/demo/company/random.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { SqlValue } from '../../../shared/db/database.js';
import { maker, type Made } from '../../kit/agency.js';
import { principalFor, type TestGraph } from '../../kit/test-graph.js';
import { anApp } from '../kit/caller.js';
import { markOf } from './marks.js';

const CUSTOMERS = 24;
const BELOW = 40;
const PARTNERS = ['par_01jd0000000000000000000101', 'par_01jd0000000000000000000102', null];

/** A data set of many owners, teams and partners; every text in it carries the mark of its row. */
export interface Book {
  readonly users: readonly Made[];
  readonly teams: readonly Made[];
}

/** Fills an empty graph. Where rows of two owners meet, as parents, customers or contacts, they do so here too. */
export async function writeBook(graph: TestGraph): Promise<Book> {
  const random = randomFor('attacks', 'book');
  const administrator = graph.as('administrator');
  const make = maker(administrator);
  const teams = await each(3, (n) => make('Team', 'createTeam', { name: markOf('tea', n) }));
  const territories: Made[] = [];
  for (let n = 1; n <= 4; n += 1) {
    const parentId = n % 2 === 0 ? random.pick(territories).id : null;
    territories.push(await make('Territory', 'createTerritory', { name: markOf('ter', n), priority: n, parentId }));
  }
  const users = await each(7, (n) =>
    make('User', 'createUser', {
      name: markOf('usr', n),
      externalId: markOf('usr', n),
      externalIds: namedIds(markOf('usr', n), n),
      email: `${markOf('usr', n, 'personal')}@example.org`,
      title: markOf('usr', n),
      locale: random.pick(['zh-CN', 'en', null]),
      timeZone: random.pick(['Asia/Shanghai', null]),
      teamId: random.pick([...teams.map(({ id }) => id), null]),
    }),
  );
  const products = await each(8, (n) =>
    make('Product', 'createProduct', {
      name: markOf('prd', n),
      externalId: markOf('prd', n),
      externalIds: namedIds(markOf('prd', n), n),
      series: markOf('prd', n),
      description: markOf('prd', n),
      listPrice: { amount: 1000 + n, currency: 'CNY' },
      isActive: n % 3 !== 0,
    }),
  );
  for (let n = 1; n <= 5; n += 1) await writePrices(graph, n, products);
  const { createPipeline } = await administrator.data<{ createPipeline: { pipeline: { stages: Made[] } } }>(
    'mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { pipeline { stages { id version } } } }',
    { input: pipelineInput() },
  );
  const book = { users, teams, territories, products, stages: createPipeline.pipeline.stages };
  // Names of teams and territories come by events; what follows is not told, so that it stays as it is set.
  await graph.events.settle();
  await writeAccounts(graph, book, random);
  return { users, teams };
}

/** A price list with up to four prices, every fourth list deleted. */
async function writePrices(graph: TestGraph, n: number, products: readonly Made[]): Promise<void> {
  const administrator = graph.as('administrator');
  const mark = markOf('prl', n);
  const facts = { code: mark, name: mark, notes: mark, currency: 'CNY', isDefault: n === 1, isActive: n % 3 !== 0 };
  const { id } = await maker(administrator)('PriceList', 'createPriceList', facts);
  const rows = products.slice(n, n + 4).map(({ id: productId }, at) => ({
    productId,
    minimumQuantity: 10 * at + 1,
    unitPrice: { amount: 100 * n + at, currency: 'CNY' },
  }));
  const set =
    'mutation ($input: SetPriceListEntriesInput!) { setPriceListEntries(input: $input) { results { code } } }';
  await administrator.data(set, { input: { priceListId: id, rows } });
  await administrator.data(set, {
    input: { priceListId: id, rows: [{ ...rows[0], unitPrice: null, isRemoved: true }] },
  });
  if (n % 4 !== 0) return;
  const remove = 'mutation ($id: ID!) { deletePriceList(input: { id: $id, expectedVersion: 1 }) { deletedId } }';
  await administrator.data(remove, { id });
}

function pipelineInput() {
  const stage = { forecastCategory: 'PIPELINE', outcome: 'OPEN' };
  return {
    name: markOf('pip', 1),
    stages: [
      { ...stage, name: markOf('stg', 1), probability: 20 },
      { name: markOf('stg', 2), probability: 100, forecastCategory: 'CLOSED', outcome: 'WON' },
      { name: markOf('stg', 3), probability: 0, forecastCategory: 'OMITTED', outcome: 'LOST' },
    ],
  };
}

type Staffed = Book & {
  readonly territories: readonly Made[];
  readonly products: readonly Made[];
  readonly stages: readonly Made[];
};

async function writeAccounts(
  graph: TestGraph,
  { users, teams, territories, products, stages }: Staffed,
  random: Random,
) {
  const make = maker(graph.as('administrator'));
  const owner = () => random.pick([...users.map(({ id }) => id), null]);
  const customers: Made[] = [];
  for (let n = 1; n <= CUSTOMERS; n += 1) {
    const parentId = n % 2 === 0 ? random.pick(customers).id : null;
    customers.push(await make('Customer', 'createCustomer', { ...customerInput(n), ownerId: owner(), parentId }));
  }
  const contacts = await each(BELOW, (n) =>
    make('Contact', 'createContact', {
      customerId: customers[n % CUSTOMERS]!.id,
      name: markOf('con', n),
      externalId: markOf('con', n),
      externalIds: namedIds(markOf('con', n), n),
      title: markOf('con', n),
      phones: [{ number: `+86138000${String(20_000 + n)}` }],
      emails: [{ address: `${markOf('con', n, 'personal')}@example.org` }],
      wechatId: markOf('con', n, 'personal'),
    }),
  );
  const interactions = await each(BELOW, (n) =>
    make('Interaction', 'recordInteraction', {
      customerId: customers[n % CUSTOMERS]!.id,
      contactId: random.pick([contacts[n - 1]!.id, null]),
      channel: 'PHONE',
      subject: markOf('int', n),
      body: markOf('int', n, 'personal'),
      externalId: markOf('int', n),
      externalIds: namedIds(markOf('int', n), n),
      staffId: owner(),
    }),
  );
  const requirements = await each(BELOW, (n) =>
    make('Requirement', 'createRequirement', {
      customerId: customers[n % CUSTOMERS]!.id,
      contactId: random.pick([contacts[n - 1]!.id, null]),
      sourceInteractionId: random.pick([interactions[n - 1]!.id, null]),
      title: markOf('req', n),
      description: markOf('req', n, 'personal'),
      category: markOf('req', n),
      budget: n % 3 === 0 ? null : { amount: n * 100, currency: 'CNY' },
      neededOn: n % 4 === 0 ? null : `2026-03-${String((n % 9) + 10)}`,
      ...(n % 5 === 0 ? { state: 'DROPPED', dropReason: markOf('req', n) } : {}),
      assigneeId: owner(),
    }),
  );
  const opportunities = await each(BELOW, (n) =>
    make('Opportunity', 'createOpportunity', {
      customerId: customers[n % CUSTOMERS]!.id,
      name: markOf('opp', n),
      externalId: markOf('opp', n),
      externalIds: namedIds(markOf('opp', n), n),
      stageId: stages[0]!.id,
      ownerId: owner(),
      amount: { amount: n * 100, currency: n % 3 === 0 ? 'EUR' : 'CNY' },
      lineItems: n % 3 === 0 ? [] : [{ productId: random.pick(products).id, quantity: n }],
      contacts: [{ contactId: random.pick(contacts).id, role: 'CHAMPION' }],
    }),
  );
  // No member of staff has more of them than fit on a page below.
  const activities = await each(4 * users.length, (n) => {
    const ownerId = n % 9 === 0 ? null : users[n % users.length]!.id;
    const mark = markOf('act', n);
    const owned = { ownerId, externalId: mark, externalIds: namedIds(mark, n), subject: markOf('act', n) };
    const about =
      n % 2 === 0 ? { opportunityId: opportunities[n - 1]!.id } : { customerId: customers[n % CUSTOMERS]!.id };
    const { id: contactId } = random.pick(contacts);
    return make('Activity', 'createActivity', {
      ...owned,
      ...(n % 5 === 0 ? {} : about),
      contactId: random.pick([contactId, null]),
      kind: 'CALL',
      notes: markOf('act', n, 'personal'),
    });
  });
  await spread(graph, { customers, opportunities, activities }, teams, random);
  for (const { id } of customers) {
    const territoryId = random.pick([...territories.map((each) => each.id), null]);
    await graph.subgraphs
      .get('customers')!
      .database.transact(Date.now() + 10_000, ({ run }) =>
        run('UPDATE customers SET territory_id = ? WHERE id = ?', [territoryId, id]),
      );
  }
  await remove(graph, {
    Contact: contacts,
    Interaction: interactions,
    Requirement: requirements,
    Opportunity: opportunities,
    Activity: activities,
    Customer: customers,
  });
}

/** None, one or two ids in named systems. */
function namedIds(mark: string, n: number): { system: string; value: string }[] {
  return ['shop', 'sap'].slice(0, n % 3).map((system) => ({ system, value: mark }));
}

function customerInput(n: number): Record<string, unknown> {
  const mark = markOf('cus', n);
  const personal = markOf('cus', n, 'personal');
  return {
    name: mark,
    shortName: mark,
    externalId: mark,
    externalIds: namedIds(mark, n),
    website: `https://${mark}.example/`,
    taxId: personal,
    tags: [mark],
    level: n % 3 === 0 ? 'VIP' : 'KEY',
    annualRevenue: { amount: n * 1000, currency: 'CNY' },
    phones: [{ number: `+86138000${String(10_000 + n)}`, label: personal }],
    emails: [{ address: `${personal}@example.org` }],
    wechatId: personal,
    addresses: [{ city: mark, country: 'DE' }],
  };
}

/** Teams and partners come by events and by registration of deals; here they are set at once. */
async function spread(
  graph: TestGraph,
  {
    customers,
    opportunities,
    activities,
  }: Readonly<Record<'customers' | 'opportunities' | 'activities', readonly Made[]>>,
  teams: readonly Made[],
  random: Random,
): Promise<void> {
  const run = (subgraph: string, sql: string, values: SqlValue[]) =>
    graph.subgraphs
      .get(subgraph)!
      .database.transact(Date.now() + 10_000, (transaction) => transaction.run(sql, values));
  const facts = (): SqlValue[] => [random.pick([...teams.map(({ id }) => id), null]), random.pick(PARTNERS)];
  const set = 'SET team_id = ?, partner_id = ?';
  for (const { id } of customers) {
    const [team, partner] = facts() as [SqlValue, SqlValue];
    await run('customers', `UPDATE customers ${set} WHERE id = ?`, [team, partner, id]);
    await run('customers', `UPDATE contacts ${set} WHERE customer_id = ?`, [team, partner, id]);
    await run('customers', `UPDATE interactions ${set} WHERE customer_id = ?`, [team, partner, id]);
    await run('customers', `UPDATE requirements ${set} WHERE customer_id = ?`, [team, partner, id]);
  }
  for (const [table, rows] of Object.entries({ opportunities, activities })) {
    for (const { id } of rows) await run('sales', `UPDATE ${table} ${set} WHERE id = ?`, [...facts(), id]);
  }
}

/** Some of each are deleted: those must be gone for everybody. */
async function remove(graph: TestGraph, rows: Readonly<Record<string, readonly Made[]>>): Promise<void> {
  const administrator = graph.as('administrator');
  for (const [type, made] of Object.entries(rows)) {
    for (const { id } of made.filter((_row, index) => index % 9 === 8)) {
      const document = `mutation ($id: ID!) { delete${type}(input: { id: $id, expectedVersion: 1 }) { deletedId } }`;
      // A customer with subsidiaries stays.
      await administrator.send(document, { id });
    }
  }
}

async function each<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 1; n <= count; n += 1) made.push(await work(n));
  return made;
}

/** Those who ask: every role, as several people, and with fewer scopes than the role has. */
export function principalsOf({ users, teams }: Book): Principal[] {
  const ids = users.map(({ id }) => id);
  const people = [
    ...ids.slice(0, 4).map((userId) => principalFor('sales-rep', { userId, subject: userId })),
    ...[[0], [1], [0, 1], []].map((own, index) => {
      const userId = ids[index]!;
      return principalFor('sales-manager', { userId, subject: userId, teamIds: own.map((at) => teams[at]!.id) });
    }),
    ...PARTNERS.slice(0, 2).map((id) => principalFor('partner', { partnerId: id!, subject: id! })),
    // Somebody with the scopes and the role, and nothing that says whose rows are theirs.
    ...(['sales-rep', 'partner'] as const).map((role) => {
      const { userId: _user, partnerId: _partner, ...rest } = principalFor(role);
      return rest;
    }),
    principalFor('administrator'),
    principalFor('analyst'),
    principalFor('visitor'),
  ];
  const without = (principal: Principal, ...scopes: string[]) => ({
    ...principal,
    scopes: principal.scopes.filter((scope) => !scopes.includes(scope)),
  });
  return [
    ...people,
    without(people[0]!, 'personal-data:read'),
    without(people[0]!, 'contacts:read', 'users:read'),
    without(people[4]!, 'opportunities:read', 'products:read'),
    without(people[12]!, 'customers:read'),
    anApp({ partner_id: PARTNERS[1]!, scope: 'customers:read opportunities:read products:read' }),
    anApp({ roles: ['analyst'], partner_id: undefined, scope: 'customers:read contacts:read users:read' }),
  ];
}
