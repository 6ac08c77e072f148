import { foundAgency, type Agency } from './kit/agency.js';
import { startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';
import { testDatabases } from '../shared/testing/databases.js';

describe.each(testDatabases)('node on %s', (kind) => {
  let graph: TestGraph;
  let agency: Agency;
  let administrator: TestClient;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
    agency = await foundAgency(administrator);
  });
  afterAll(() => graph.remove());

  const one = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  const many = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

  test('finds each type by its prefix', async () => {
    const { mine, rep, product, pipeline, stages } = agency;
    const expected: Record<string, string> = {
      Customer: mine.customer.id,
      Contact: mine.contact.id,
      Interaction: mine.interaction.id,
      Opportunity: mine.opportunity.id,
      Activity: mine.activity.id,
      Product: product.id,
      Pipeline: pipeline.id,
      Stage: stages[0]!.id,
      User: rep.id,
    };
    for (const [type, id] of Object.entries(expected)) {
      expect(await administrator.data(one, { id })).toEqual({ node: { __typename: type, id } });
    }
    const ids = Object.values(expected);
    expect(await administrator.data(many, { ids })).toEqual({ nodes: ids.map((id) => ({ id })) });
  });

  test('answers fields of the type in the same document', async () => {
    const query = `query ($id: ID!) {
      node(id: $id) {
        ... on Customer { name opportunities(first: 1) { nodes { name customer { name } } } }
        ... on Contact { title }
      }
    }`;
    expect(await administrator.data(query, { id: agency.mine.customer.id })).toEqual({
      node: {
        name: 'Brightside Media',
        opportunities: { nodes: [{ name: 'Brightside spring campaign', customer: { name: 'Brightside Media' } }] },
      },
    });
  });

  test.each([
    ['of an unknown prefix', 'xyz_01h455vb4pex5vsknk084sn02q'],
    ['of no prefix', '01h455vb4pex5vsknk084sn02q'],
    ['that is empty', ''],
    ['that is a prefix alone', 'cus'],
    ['that is a prefix and nothing', 'cus_'],
    ['that is absent', 'cus_01h455vb4pex5vsknk084sn02q'],
    ['named as a property of every object', '__proto__'],
    ['named as a property of every object, with a prefix', 'constructor_1'],
    ['of 10,000 characters', `cus_${'a'.repeat(10_000)}`],
    ['with characters of its own', "cus_' OR 1=1 --"],
    ['in other letters', 'CUS_01JD0000000000000000000001'],
    ['of a line item, which stands in its opportunity only', 'oli_01jd0000000000000000000001'],
  ])('an id %s is null', async (_case, id) => {
    expect(await administrator.data(one, { id })).toEqual({ node: null });
  });

  test('a row that the caller may not see is null, even when only its id or type is asked for', async () => {
    const rep = graph.as('sales-rep');
    const { mine, theirs } = agency;
    for (const part of ['customer', 'subsidiary', 'contact', 'interaction', 'opportunity'] as const) {
      expect(await rep.data('query ($id: ID!) { node(id: $id) { id } }', { id: mine[part].id })).toEqual({
        node: { id: mine[part].id },
      });
      for (const selection of ['id', '__typename', '__typename id']) {
        const answer = await rep.send(`query ($id: ID!) { node(id: $id) { ${selection} } }`, { id: theirs[part].id });
        expect(answer).toEqual({ data: { node: null } });
      }
    }
  });

  test('a type that the caller has no scope for is null, and absent from the schema', async () => {
    const partner = graph.as('partner');
    for (const id of [agency.mine.contact.id, agency.mine.interaction.id, agency.rep.id]) {
      expect(await partner.send(one, { id })).toEqual({ data: { node: null } });
    }
    expect(await partner.data(one, { id: agency.product.id })).toEqual({
      node: { __typename: 'Product', id: agency.product.id },
    });
    const refusal = await partner.refusal('{ node(id: "x") { ... on Contact { id } } }');
    expect(refusal).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: expect.stringContaining('Unknown type "Contact"'),
    });
  });

  test('a caller without a token finds what is public and nothing else', async () => {
    const visitor = graph.as('visitor');
    const ids = [agency.product.id, agency.retired.id, agency.mine.customer.id, agency.rep.id, agency.pipeline.id];
    expect(await visitor.data(many, { ids })).toEqual({
      nodes: [{ id: agency.product.id }, null, null, null, null],
    });
  });

  test('nodes answers in order, each time that an id is given', async () => {
    const { mine, theirs, product } = agency;
    const ids = [product.id, 'xyz_1', theirs.customer.id, mine.customer.id, product.id, theirs.customer.id];
    expect(await graph.as('sales-rep').data(many, { ids })).toEqual({
      nodes: [{ id: product.id }, null, null, { id: mine.customer.id }, { id: product.id }, null],
    });
    expect(await administrator.data(many, { ids: [] })).toEqual({ nodes: [] });
  });

  test('a hundred ids of one type are one statement, and one more is refused', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ name: `Customer ${i}` }));
    const { importCustomers } = await administrator.data<{ importCustomers: { results: { id: string }[] } }>(
      'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { id } } }',
      { input: { rows } },
    );
    const ids = importCustomers.results.map(({ id }) => id);
    const statements = await graph.statements(async () => {
      expect(await administrator.data(many, { ids })).toEqual({ nodes: ids.map((id) => ({ id })) });
    });
    expect(statements).toBe(1);
    const mixed = [...ids.slice(0, 96), agency.product.id, agency.rep.id, agency.mine.contact.id];
    expect(await graph.statements(() => administrator.data(many, { ids: mixed }))).toBe(4);
    const { code, path } = await administrator.refusal(many, { ids: [...ids, 'cus_1'] });
    expect({ code, path }).toEqual({ code: 'BAD_USER_INPUT', path: ['nodes'] });
  });

  test('twenty aliased nodes of one type are one statement', async () => {
    const fields = Array.from({ length: 20 }, (_, i) => `n${i}: node(id: "cus_absent${i}") { id }`);
    expect(await graph.statements(() => administrator.data(`{ ${fields.join(' ')} }`))).toBe(1);
  });
});
