import { foundAgency, type Agency } from './kit/agency.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

let graph: TestGraph;
let agency: Agency;
beforeAll(async () => {
  graph = await startTestGraph('sqlite');
  agency = await foundAgency(graph.as('administrator'));
});
afterAll(() => graph.remove());

test('mutations of one document see what those before have done, also through another subgraph', async () => {
  const { mine } = agency;
  const answer = await graph.as('administrator').data(
    `mutation ($id: ID!, $opportunity: ID!) {
      a: updateCustomer(input: { id: $id, expectedVersion: 1, level: VIP }) { customer { level version } }
      b: updateOpportunity(input: { id: $opportunity, expectedVersion: 1, amount: { amount: 1, currency: "CNY" } }) {
        opportunity { version customer { level version opportunities { nodes { amount { amount } } } } }
      }
      c: updateCustomer(input: { id: $id, expectedVersion: 2, level: STANDARD }) {
        customer { level version opportunities { nodes { version } } }
      }
      d: updateOpportunity(input: { id: $opportunity, expectedVersion: 2, amount: null }) {
        opportunity { amount { amount } customer { level version } }
      }
    }`,
    { id: mine.customer.id, opportunity: mine.opportunity.id },
  );
  expect(answer).toEqual({
    a: { customer: { level: 'VIP', version: 2 } },
    b: {
      opportunity: {
        version: 2,
        customer: { level: 'VIP', version: 2, opportunities: { nodes: [{ amount: { amount: 1 } }] } },
      },
    },
    c: { customer: { level: 'STANDARD', version: 3, opportunities: { nodes: [{ version: 2 }] } } },
    d: { opportunity: { amount: null, customer: { level: 'STANDARD', version: 3 } } },
  });
});

test('a mutation that fails leaves those before and after it alone', async () => {
  const { data, errors } = await graph.as('administrator').send(
    `mutation ($id: ID!) {
      a: updateCustomer(input: { id: $id, expectedVersion: 1, level: VIP }) { customer { level } }
      b: updateCustomer(input: { id: $id, expectedVersion: 1, level: STANDARD }) { customer { level } }
      c: updateCustomer(input: { id: $id, expectedVersion: 2, level: KEY }) { customer { level version } }
    }`,
    { id: agency.theirs.customer.id },
  );
  expect(data).toEqual({ a: { customer: { level: 'VIP' } }, b: null, c: { customer: { level: 'KEY', version: 3 } } });
  expect(errors?.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
    { path: ['b'], code: 'STALE_VERSION', retryable: false, id: agency.theirs.customer.id, currentVersion: 2 },
  ]);
});

test('a mutation is one transaction: what cannot be stored whole is not stored at all', async () => {
  const administrator = graph.as('administrator');
  const count = '{ customers { totalCount } opportunities { totalCount } }';
  const before = await administrator.data(count);
  const { code } = await administrator.refusal(
    `mutation ($customer: ID!, $product: ID!) {
      createOpportunity(input: { customerId: $customer, name: "Half", lineItems: [
        { productId: $product, quantity: 1 }, { productId: "prd_00000000000000000000000000", quantity: 1 }
      ] }) { opportunity { id } }
    }`,
    { customer: agency.mine.customer.id, product: agency.product.id },
  );
  expect(code).toBe('NOT_FOUND');
  expect(await administrator.data(count)).toEqual(before);
});
