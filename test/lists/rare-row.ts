import { agendaOf } from '../../subgraphs/sales/activities/agenda.js';
import { idOf, namedId, type ListRows } from './lists.js';

const changed = <Row extends object>(row: Row, values: Partial<Row>): Row => Object.assign({}, row, values);

const planned = (times: { dueAt: string | null; doneAt: string | null }) => {
  const all = { startsAt: null, endsAt: null, ...times };
  return { ...all, agenda: agendaOf(all) };
};
const due = (dueAt: string) => planned({ dueAt, doneAt: null });
const done = (doneAt: string) => planned({ dueAt: doneAt, doneAt });

/** Rows with a first one of each list that shares none of its values with many. */
export function withRareRow(rows: ListRows): ListRows {
  const [customer, ...customers] = rows.customers;
  const instant = '2030-01-01T00:00:00.000Z';
  const times = { createdAt: instant, updatedAt: instant };
  const named = { ...times, name: 'rare name', nameSort: 'rare name' };
  const rare = { ...named, externalId: 'X-rare', externalIdLive: 'X-rare' };
  const owned = { ownerId: 'usr_rare', partnerId: 'par_rare' };
  const first = <Row extends object>(all: readonly Row[], values: Partial<Row>): Row[] => [
    changed(all[0]!, values),
    ...all.slice(1),
  ];
  const customerId = customer!.id;
  const identified = (
    type: string,
    [row]: readonly { id: string; deletedAt: string | null }[],
    all: ListRows['userIds'],
  ) => [namedId(type, row!, 'sap', 'S-rare'), ...all.filter(({ recordId }) => recordId !== row!.id)];
  return {
    ...rows,
    customers: [
      changed(customer!, {
        ...rare,
        ...owned,
        taxId: 'RARE',
        taxIdLive: 'RARE',
        status: 'BLACKLISTED',
        level: 'VIP',
        industry: 'OTHER',
        parentId: idOf('cus', 5),
      }),
      ...customers.map((each) =>
        changed(each, {
          status: 'ACTIVE',
          level: 'STANDARD',
          industry: each.industry && 'FINANCE',
        }),
      ),
    ],
    customerIds: identified(
      'Customer',
      rows.customers,
      identified('Contact', rows.contacts, identified('Interaction', rows.interactions, rows.customerIds)),
    ),
    saleIds: identified(
      'Product',
      rows.products,
      identified('Opportunity', rows.opportunities, identified('Activity', rows.activities, rows.saleIds)),
    ),
    userIds: identified('User', rows.users, rows.userIds),
    tags: [{ customerId, tag: 'rare' }, ...rows.tags],
    blacklistings: [
      changed(rows.blacklistings[0]!, { customerId, reviewOn: '2030-01-01' }),
      ...rows.blacklistings.slice(1).filter((each) => each.customerId !== customerId),
    ],
    vocabulary: first(rows.vocabulary, { ...named, nameLive: 'rare name', isKept: true }),
    contacts: first(rows.contacts, { ...rare, ...owned, customerId }),
    interactions: first(rows.interactions, {
      externalId: 'X-rare',
      externalIdLive: 'X-rare',
      createdAt: instant,
      updatedAt: instant,
      occurredAt: instant,
      customerId,
      contactId: rows.contacts[0]!.id,
      staffId: 'usr_rare',
    }),
    participants: [
      {
        interactionId: rows.interactions[0]!.id,
        position: 9,
        contactId: rows.contacts[0]!.id,
        staffId: null,
        name: null,
        role: null,
      },
      ...rows.participants.filter(({ contactId }) => contactId !== rows.contacts[0]!.id),
    ],
    requirements: first(
      rows.requirements.map((each) => changed(each, { state: 'OPEN' })),
      {
        ...times,
        customerId,
        contactId: rows.contacts[0]!.id,
        assigneeId: 'usr_rare',
        state: 'MET',
        neededOn: '2030-01-01',
      },
    ),
    opportunities: first(
      rows.opportunities.map((each) => changed(each, { status: 'OPEN' })),
      {
        ...rare,
        ...owned,
        customerId,
        pipelineId: 'pip_rare',
        stageId: 'stg_rare',
        status: 'LOST',
        amount: 777,
        currency: 'CNY',
        expectedCloseOn: '2030-01-01',
        closedOn: '2030-01-01',
      },
    ),
    activities: [
      changed(rows.activities[0]!, {
        ...times,
        ...owned,
        ...done(instant),
        externalId: 'X-rare',
        externalIdLive: 'X-rare',
        customerId,
        contactId: rows.contacts[0]!.id,
        opportunityId: rows.opportunities[0]!.id,
      }),
      changed(rows.activities[1]!, due('2000-01-01T00:00:00.000Z')),
      ...rows.activities.slice(2).map((each) => changed(each, due('2099-01-01T00:00:00.000Z'))),
    ],
    products: first(
      rows.products.map((each) => changed(each, { isActive: true })),
      { ...rare, series: 'rare', isActive: false },
    ),
    priceLists: first(
      rows.priceLists.map((each) => changed(each, { isActive: true, currency: 'CNY' })),
      { ...named, code: 'rare', codeLive: 'rare', currency: 'USD', isActive: false },
    ),
    users: first(
      rows.users.map((each) => changed(each, { isActive: true })),
      { ...rare, email: 'rare@example.org', teamId: idOf('tem', 5), isActive: false },
    ),
    territories: first(rows.territories, { name: 'rare name', nameSort: 'rare name', parentId: idOf('ter', 5) }),
  };
}
