import type { ShippedRoleName } from '../../subgraphs/identity/roles/shipped-roles.js';
import type { Agency } from './agency.js';

/** An operation that every way of running must answer alike. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables?: (agency: Agency) => Record<string, unknown>;
  /** Who asks; the administrator when omitted. */
  readonly role?: ShippedRoleName | 'visitor';
  /** Codes of the errors that belong in the answer. */
  readonly codes?: readonly string[];
}

const SORTED = 'sort: { field: NAME, direction: ASC }';
const mineId = ({ mine }: Agency) => ({ id: mine.customer.id });

const CUSTOMER_360 = `
  fragment Who on User { id name title manager { name } isActive }
  fragment Sum on Money { amount currency }
  query ($id: ID!) {
    customer(id: $id) {
      id externalId kind name level annualRevenue { ...Sum } phones { number label } emails { address }
      addresses { city country } tags owner { ...Who } createdAt version
      parent { name }
      subsidiaries { totalCount nodes { name parent { id name } } }
      contacts { totalCount nodes { name role isPrimary positions { startedOn endedOn customer { name } } } }
      interactions { nodes { subject channel occurredAt contact { name customer { name } } staff { name } } }
      opportunities {
        totalCount
        nodes {
          name status probability amount { ...Sum } openedOn expectedCloseOn closedOn owner { ...Who }
          stage { name order pipeline { name } } customer { id name opportunities { nodes { customer { name } } } }
          lineItems { quantity unitPrice { ...Sum } lineTotal { ...Sum } product { name listPrice { ...Sum } } }
          contacts { role contact { name customer { name } } }
          stageHistory { totalCount nodes { fromStage { name } toStage { name } toAmount { ...Sum } changedAt changedBy { name } } }
        }
      }
    }
  }`;

const reads: Operation[] = [
  { name: 'a customer with all that hangs on it', query: CUSTOMER_360, variables: mineId },
  { name: 'the same, to a sales rep', query: CUSTOMER_360, variables: mineId, role: 'sales-rep' },
  {
    name: 'a list with child lists',
    query: `{ customers(first: 3, ${SORTED}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
      name contacts(first: 3) { nodes { name } } opportunities(first: 3) { nodes { name amount { amount } } } } } } }`,
  },
  {
    name: 'customer → opportunities → customer → opportunities',
    query: `{ customers(${SORTED}) { nodes { opportunities(first: 3) { nodes { customer { name opportunities(first: 3) { nodes { name customer {
      owner { name } } } } } } } } } }`,
  },
  {
    name: 'a list from the end',
    query: `{ customers(last: 2, ${SORTED}) { nodes { name } pageInfo { hasPreviousPage } } }`,
  },
  {
    name: 'filters',
    query: `query ($ids: [ID!], $tag: String!) { customers(filter: { id: { in: $ids }, tags: { any: [$tag] }, kind: { in: [ORGANIZATION] } }) { nodes { name } } }`,
    variables: ({ mine, theirs }) => ({ ids: [mine.customer.id, theirs.customer.id], tag: 'hidden' }),
  },
  {
    name: 'dates and money in filters',
    query: `{ opportunities(filter: { expectedCloseOn: { from: "2026-03-01", to: "2026-03-31" }, amount: { currency: "CNY", from: 3750000 } },
      ${SORTED}) { totalCount totalAmounts { amount currency } nodes { name expectedCloseOn } } }`,
  },
  {
    name: 'interactions by instant',
    query: `{ interactions(filter: { occurredAt: { from: "2026-01-02T11:04:05.678+08:00" } }) { nodes { occurredAt customer { name } } } }`,
  },
  {
    name: 'several root fields of several subgraphs',
    query: `{ users(${SORTED}) { nodes { name manager { name } } } products { nodes { name isActive } } pipelines { nodes { name stages { name order outcome } } } }`,
  },
  {
    name: 'aliases',
    query: `{ a: customers(first: 1, ${SORTED}) { n: nodes { x: name y: name } } b: products { c: totalCount } }`,
  },
  {
    name: 'skip and include',
    query: `query ($yes: Boolean!, $no: Boolean!) { customers(${SORTED}) { nodes { name @include(if: $yes) id @skip(if: $yes) owner @include(if: $no) { name } } } }`,
    variables: () => ({ yes: true, no: false }),
  },
  {
    name: 'typenames',
    query: `{ __typename customers(first: 1) { __typename nodes { __typename owner { __typename } } pageInfo { __typename } } }`,
  },
  {
    name: 'an interface with fragments',
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Customer { name opportunities { totalCount } }
      ... on User { name email } ... on Opportunity { name customer { name } } ... on Product { listPrice { amount } }
      ... on Contact { name emails { address } } ... on Interaction { subject } ... on Stage { name pipeline { name } } } }`,
    variables: ({ mine, rep, product, stages }) => ({
      ids: [
        mine.customer.id,
        rep.id,
        mine.opportunity.id,
        product.id,
        mine.contact.id,
        mine.interaction.id,
        stages[0]?.id,
        'xyz_1',
      ],
    }),
  },
  {
    name: 'node of a type by its interface alone',
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: mineId,
  },
  {
    name: 'what is absent',
    query: '{ customer(id: "cus_absent") { name } opportunity(id: "opp_absent") { id } node(id: "x") { id } }',
  },
  {
    name: 'an empty list',
    query:
      '{ customers(filter: { externalId: { in: [] } }) { totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage } } }',
  },
  {
    name: 'a page with a forged cursor beside a good one',
    query: `{ a: customers(after: "Zm9yZ2Vk") { totalCount } b: products { totalCount } }`,
    codes: ['BAD_CURSOR'],
  },
  {
    name: 'a page too large in a child list',
    query: `{ customers(${SORTED}) { nodes { name opportunities(first: 101) { totalCount } } } }`,
    codes: Array<string>(4).fill('BAD_USER_INPUT'),
  },
  {
    name: 'introspection',
    query: '{ __type(name: "Customer") { fields { name type { name kind ofType { name } } } } }',
  },
  {
    name: 'introspection, to a partner',
    query: '{ __schema { types { name fields { name } inputFields { name } } } }',
    role: 'partner',
  },
  { name: 'an unknown field', query: '{ customers { nodes { nome } } }', codes: ['GRAPHQL_VALIDATION_FAILED'] },
  {
    name: 'a hidden field',
    query: '{ customers { nodes { phones { number } } } }',
    role: 'analyst',
    codes: ['GRAPHQL_VALIDATION_FAILED'],
  },
  {
    name: 'a variable of another type',
    query: 'query ($first: Int) { customers(first: $first) { totalCount } }',
    variables: () => ({ first: 'ten' }),
    codes: ['BAD_USER_INPUT'],
  },
  { name: 'a syntax error', query: '{ customers { ', codes: ['GRAPHQL_PARSE_FAILED'] },
  {
    name: 'a document too deep',
    query: `{ customers { nodes { ${'parent { '.repeat(12)} id ${'}'.repeat(12)} } } }`,
    codes: ['DOCUMENT_TOO_LARGE'],
  },
  {
    name: 'to an analyst',
    query: `{ customers(${SORTED}) { nodes { name owner { name } contacts { nodes { name } } } } }`,
    role: 'analyst',
  },
  {
    name: 'to a partner',
    query: '{ customers { totalCount } opportunities { totalCount } products { nodes { name listPrice { amount } } } }',
    role: 'partner',
  },
  { name: 'to a visitor', query: '{ products { totalCount nodes { name } } }', role: 'visitor' },
  {
    name: 'to a visitor, what is not public',
    query: '{ customers { totalCount } }',
    role: 'visitor',
    codes: ['GRAPHQL_VALIDATION_FAILED'],
  },
  {
    name: 'rows of somebody else, to a sales rep',
    query: `query ($id: ID!) { customer(id: $id) { name } node(id: $id) { id } customers(filter: { id: { in: [$id] } }) { totalCount } }`,
    variables: ({ theirs }) => ({ id: theirs.customer.id }),
    role: 'sales-rep',
  },
];

const UPDATE =
  'mutation ($id: ID!, $version: Int!, $name: String) { updateCustomer(input: { id: $id, expectedVersion: $version, name: $name }) { customer { name version updatedAt } } }';

const writes: Operation[] = [
  {
    name: 'mutations one after the other, each read back',
    query: `mutation ($id: ID!, $opp: ID!) {
      a: updateCustomer(input: { id: $id, expectedVersion: 1, level: VIP, tags: ["x"] }) { customer { level tags version } }
      b: updateOpportunity(input: { id: $opp, expectedVersion: 1, amount: { amount: 100, currency: "CNY" } }) {
        opportunity { amount { amount currency } version customer { level tags version } } }
      c: updateCustomer(input: { id: $id, expectedVersion: 2, level: STANDARD }) {
        customer { level version opportunities { nodes { amount { amount } version } } } }
      d: reassignOpportunity(input: { id: $opp, expectedVersion: 2, ownerId: null }) { opportunity { owner { name } version } }
    }`,
    variables: ({ theirs }) => ({ id: theirs.customer.id, opp: theirs.opportunity.id }),
  },
  {
    name: 'a mutation that fails between two that do not',
    query: `mutation ($id: ID!) {
      a: updateCustomer(input: { id: $id, expectedVersion: 3, shortName: "A" }) { customer { shortName version } }
      b: updateCustomer(input: { id: $id, expectedVersion: 3, shortName: "B" }) { customer { shortName version } }
      c: updateCustomer(input: { id: $id, expectedVersion: 4, shortName: "C" }) { customer { shortName version } }
    }`,
    variables: ({ theirs }) => ({ id: theirs.customer.id }),
    codes: ['STALE_VERSION'],
  },
  {
    name: 'an old version',
    query: UPDATE,
    variables: ({ theirs }) => ({ id: theirs.customer.id, version: 1, name: 'Late' }),
    codes: ['STALE_VERSION'],
  },
  {
    name: "somebody else's row",
    query: UPDATE,
    variables: ({ theirs }) => ({ id: theirs.customer.id, version: 5, name: 'Mine' }),
    role: 'sales-rep',
    codes: ['NOT_FOUND'],
  },
  {
    name: 'a mutation that the role has not',
    query: UPDATE,
    variables: ({ mine }) => ({ id: mine.customer.id, version: 1 }),
    role: 'analyst',
    codes: ['GRAPHQL_VALIDATION_FAILED'],
  },
  {
    name: 'a duplicate',
    query: 'mutation { createCustomer(input: { name: "Twin", externalId: "Hidden-1" }) { customer { id } } }',
    codes: ['DUPLICATE'],
  },
  {
    name: 'a date that is none',
    query: 'mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }',
    variables: ({ mine }) => ({ input: { customerId: mine.customer.id, name: 'X', openedOn: '2026-02-30' } }),
    codes: ['BAD_USER_INPUT'],
  },
  {
    name: 'a placeholder for a date',
    query:
      'mutation ($id: ID!) { createOpportunity(input: { customerId: $id, name: "X", openedOn: "9999-12-31" }) { opportunity { id } } }',
    variables: mineId,
    codes: ['GRAPHQL_VALIDATION_FAILED'],
  },
  {
    name: 'a negative amount',
    query:
      'mutation ($id: ID!) { createOpportunity(input: { customerId: $id, name: "X", amount: { amount: -1, currency: "CNY" } }) { opportunity { id } } }',
    variables: mineId,
    codes: ['BAD_USER_INPUT'],
  },
  {
    name: 'an amount beyond what JSON carries',
    query:
      'mutation ($id: ID!) { createOpportunity(input: { customerId: $id, name: "X", amount: { amount: 9007199254740993, currency: "CNY" } }) { opportunity { id } } }',
    variables: mineId,
    codes: ['GRAPHQL_VALIDATION_FAILED'],
  },
  {
    name: 'the largest amount, dates, a name of odd characters',
    query: `mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity {
      id name amount { amount currency } openedOn expectedCloseOn stage { name } customer { name } owner { name } createdAt } } }`,
    variables: ({ mine, stages }) => ({
      input: {
        customerId: mine.customer.id,
        stageId: stages[0]?.id,
        name: '  😀 𠮷野家 "x" \\ \u202Eمرحبا  ',
        amount: { amount: Number.MAX_SAFE_INTEGER, currency: 'jpy' },
        openedOn: '1900-01-01',
        expectedCloseOn: '2199-12-31',
      },
    }),
  },
  {
    name: 'an instant in another offset',
    query: `mutation ($id: ID!) { recordInteraction(input: { customerId: $id, channel: WECHAT, direction: INBOUND, subject: "报价",
      occurredAt: "2026-01-01T00:00:00+08:00" }) { interaction { occurredAt channel customer { name } staff { name } } } }`,
    variables: mineId,
  },
  {
    name: 'a stage that is won, with its history',
    query: `mutation ($id: ID!, $stage: ID!) { changeOpportunityStage(input: { id: $id, expectedVersion: 1, stageId: $stage,
      closedOn: "2026-02-01" }) { opportunity { status closedOn probability version stageHistory { nodes { fromStage { name } toStage { name } } } } } }`,
    variables: ({ mine, stages }) => ({ id: mine.opportunity.id, stage: stages[1]?.id }),
    role: 'sales-rep',
  },
  {
    name: 'an import with good, doubtful and bad rows',
    query: `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { index status id code field message } } }`,
    variables: () => ({
      input: {
        onDuplicate: 'UPDATE',
        rows: [
          { name: 'Imported', externalId: 'imp-1' },
          { name: 'Hidden Media', externalId: 'Hidden-1', level: 'VIP' },
          { name: '' },
          { name: 'Imported', externalId: 'imp-1' },
          { name: 'Bad tax', taxId: '91310000MA1FL00000' },
        ],
      },
    }),
  },
  {
    name: 'a deletion while there are subsidiaries',
    query: 'mutation ($id: ID!) { deleteCustomer(input: { id: $id, expectedVersion: 1 }) { deletedId } }',
    variables: mineId,
    codes: ['CONFLICT'],
  },
  {
    name: 'delete, look, restore, look',
    query: `mutation ($id: ID!) {
      deleteContact(input: { id: $id, expectedVersion: 1 }) { deletedId }
      restoreContact(input: { id: $id }) { contact { name isPrimary customer { name contacts { totalCount } } } }
    }`,
    variables: ({ mine }) => ({ id: mine.contact.id }),
  },
  { name: 'the whole, after all that', query: CUSTOMER_360, variables: mineId },
  {
    name: 'the other one, after all that',
    query: CUSTOMER_360,
    variables: ({ theirs }) => ({ id: theirs.customer.id }),
  },
];

/** Reads first, then writes with what they left. */
export const corpus: readonly Operation[] = [...reads, ...writes];
