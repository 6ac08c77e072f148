import { idOf, type ListRows } from './lists.js';

const changed = <Row extends object>(row: Row, values: Partial<Row>): Row => Object.assign({}, row, values);

/** Rows with a first one of each list that shares none of its values with many. */
export function withRareRow(rows: ListRows): ListRows {
  const [customer, ...customers] = rows.customers;
  const instant = '2030-01-01T00:00:00.000Z';
  const rare = {
    externalId: 'X-rare',
    externalIdLive: 'X-rare',
    name: 'rare name',
    nameSort: 'rare name',
    createdAt: instant,
    updatedAt: instant,
  };
  const owned = { ownerId: 'usr_rare', partnerId: 'par_rare' };
  const first = <Row extends object>(all: readonly Row[], values: Partial<Row>): Row[] => [
    changed(all[0]!, values),
    ...all.slice(1),
  ];
  const customerId = customer!.id;
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
    tags: [{ customerId, tag: 'rare' }, ...rows.tags],
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
    products: first(
      rows.products.map((each) => changed(each, { isActive: true })),
      { ...rare, series: 'rare', isActive: false },
    ),
    users: first(
      rows.users.map((each) => changed(each, { isActive: true })),
      { ...rare, email: 'rare@example.org', teamId: idOf('tem', 5), isActive: false },
    ),
    territories: first(rows.territories, { name: 'rare name', nameSort: 'rare name', parentId: idOf('ter', 5) }),
  };
}
