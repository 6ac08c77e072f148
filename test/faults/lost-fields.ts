import type { Agency } from '../kit/agency.js';

/** The subgraphs that have a process of their own. */
export const NAMES = ['identity', 'customers', 'sales'] as const;
/** One of them. */
export type SubgraphName = (typeof NAMES)[number];

/** An operation that needs several subgraphs, and the places of its answer that go with each; `*` is any position. */
export interface Operation {
  readonly query: string;
  readonly variables: (agency: Agency) => Record<string, unknown>;
  readonly lost: Readonly<Record<SubgraphName, readonly string[]>>;
}

const SORTED = 'sort: { field: NAME, direction: ASC }';
/** What is asked while one of them fails. */
export const OPERATIONS: readonly Operation[] = [
  {
    query: `query ($id: ID!) { customer(id: $id) { name level owner { name title } contacts { nodes { name } }
      opportunities { nodes { name stage { name } owner { name } customer { name } } } } }`,
    variables: ({ theirs }) => ({ id: theirs.customer.id }),
    lost: {
      identity: ['customer.owner', 'customer.opportunities.nodes.*.owner'],
      customers: ['customer'],
      sales: ['customer.opportunities'],
    },
  },
  {
    query: `{ users(${SORTED}) { nodes { name } } customers(${SORTED}) { nodes { name } } products { nodes { name } }
      pipelines { nodes { name stages { name } } } interactions { totalCount } }`,
    variables: () => ({}),
    lost: { identity: ['users'], customers: ['customers', 'interactions'], sales: ['products', 'pipelines'] },
  },
  {
    query: `{ opportunities(${SORTED}) { totalCount nodes { name customer { name owner { name } } owner { name } } } }`,
    variables: () => ({}),
    lost: {
      identity: ['opportunities.nodes.*.customer.owner', 'opportunities.nodes.*.owner'],
      customers: ['opportunities.nodes.*.customer'],
      sales: ['opportunities'],
    },
  },
  {
    query: `query ($user: ID!, $customer: ID!, $opportunity: ID!) { user: node(id: $user) { ... on User { name } }
      customer: node(id: $customer) { ... on Customer { name } }
      opportunity: node(id: $opportunity) { id ... on Opportunity { name } } }`,
    variables: ({ colleague, mine }) => ({
      user: colleague.id,
      customer: mine.customer.id,
      opportunity: mine.opportunity.id,
    }),
    lost: { identity: ['user'], customers: ['customer'], sales: ['opportunity'] },
  },
];

/** The healthy answer with null at these places. */
export function without(data: unknown, places: readonly string[]): unknown {
  const copy = structuredClone(data);
  for (const place of places) remove(copy, place.split('.'));
  return copy;
}

function remove(value: unknown, [step, ...rest]: string[]): void {
  if (typeof value !== 'object' || value === null || step === undefined) return;
  const held = value as Record<string, unknown>;
  for (const key of step === '*' ? Object.keys(held) : [step]) {
    if (rest.length === 0) held[key] = null;
    else remove(held[key], rest);
  }
}

/** Whether an error stands at one of the places or below it. */
export function isAt(errorPath: readonly (string | number)[] = [], place: string): boolean {
  return place.split('.').every((step, index) => step === '*' || step === errorPath[index]);
}
