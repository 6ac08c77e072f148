import { existsSync } from 'node:fs';
import path from 'node:path';
import { importInto } from '../scripts/import/testing/run-import.js';
import { projectRoot } from '../shared/config/project-root.js';
import { testDatabases } from '../shared/testing/databases.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

const FOLDER = path.join(projectRoot, '../shared/data/crm');
const MAPPINGS = path.join(projectRoot, 'examples/import/crm-sales');
const hasData = existsSync(FOLDER);

// The data is not part of the project: without it these tests are listed as skipped.
const describeWithData = hasData ? describe : describe.skip;

const STEPS = [
  ['users', 'sales_teams.csv', 'users'],
  ['products', 'products.csv', 'products'],
  ['customers', 'accounts.csv', 'customers'],
] as const;

describeWithData.each(testDatabases)('the public CRM set on %s', (kind) => {
  let graph: TestGraph;
  const run = ([type, file, mapping]: readonly [string, string, string]) =>
    importInto(
      {
        client: {
          execute: (query, variables) => graph.as('administrator').send(query, variables),
          close: () => Promise.resolve(),
        },
      },
      [type, path.join(FOLDER, file), '--map', path.join(MAPPINGS, `${mapping}.mapping.json`)],
    );

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    for (const step of STEPS) await run(step);
  }, 120_000);
  afterAll(() => graph.remove());

  it('refuses the rows that name no account, and imports the others once', async () => {
    const first = await run(['opportunities', 'sales_pipeline.csv', 'opportunities']);
    expect(first.totals).toMatchObject({ read: 8800, created: 7375, refused: 1425 });
    expect(first.refused).toHaveLength(1425);
    expect(await counts(graph)).toEqual({
      customers: 85,
      won: { totalCount: 4238, totalAmounts: [{ amount: 1_000_553_400, currency: 'USD' }] },
      lost: 2473,
      engaging: 501,
      prospecting: 163,
    });
    const before = await versions(graph);
    const again = await run(['opportunities', 'sales_pipeline.csv', 'opportunities']);
    expect(again.totals).toMatchObject({ read: 8800, created: 0, updated: 0, refused: 1425 });
    for (const step of STEPS) expect((await run(step)).totals).toMatchObject({ created: 0, updated: 0, refused: 0 });
    expect(await versions(graph)).toEqual(before);
  }, 180_000);

  it('puts subsidiaries under their parents and names owners, products and stages', async () => {
    expect(
      await graph.as('administrator').data(`{
        acme: customers(filter: { name: { in: ["Acme Corporation"] } }) {
          nodes { name industry addresses { country } annualRevenue { amount currency } subsidiaries { nodes { name parent { name } } } }
        }
        korean: customers(filter: { name: { in: ["Hottechi"] } }) { nodes { addresses { country } } }
        won: opportunities(filter: { externalId: { in: ["Z063OYW0"] } }) {
          nodes { name status openedOn closedOn amount { amount } owner { name manager { name } } stage { name }
            lineItems { quantity product { name } unitPrice { amount currency } } customer { name } stageHistory { totalCount } }
        }
      }`),
    ).toEqual({
      acme: {
        nodes: [
          {
            name: 'Acme Corporation',
            industry: 'TECHNOLOGY',
            addresses: [{ country: 'US' }],
            annualRevenue: { amount: 110_004_000_000, currency: 'USD' },
            subsidiaries: {
              nodes: ['Bluth Company', 'Codehow', 'Donquadtech', 'Iselectrics'].map((name) => ({
                name,
                parent: { name: 'Acme Corporation' },
              })),
            },
          },
        ],
      },
      korean: { nodes: [{ addresses: [{ country: 'KR' }] }] },
      won: {
        nodes: [
          {
            name: 'GTX Pro for Isdom',
            status: 'WON',
            openedOn: '2016-10-25',
            closedOn: '2017-03-11',
            amount: { amount: 451_400 },
            owner: { name: 'Darcel Schlecht', manager: { name: 'Melvin Marxen' } },
            stage: { name: 'Won' },
            lineItems: [{ quantity: 1, product: { name: 'GTX Pro' }, unitPrice: { amount: 451_400, currency: 'USD' } }],
            customer: { name: 'Isdom' },
            stageHistory: { totalCount: 1 },
          },
        ],
      },
    });
  });

  it('gives the rows without an account to a placeholder, once', async () => {
    const mapping = 'opportunities-with-placeholder';
    const { totals, refused } = await run(['opportunities', 'sales_pipeline.csv', mapping]);
    expect(totals).toMatchObject({ read: 8800, created: 1425, refused: 0 });
    expect(refused).toEqual([]);
    const expected = {
      customers: 86,
      won: { totalCount: 4238, totalAmounts: [{ amount: 1_000_553_400, currency: 'USD' }] },
      lost: 2473,
      engaging: 1589,
      prospecting: 500,
    };
    expect(await counts(graph)).toEqual(expected);
    const again = await run(['opportunities', 'sales_pipeline.csv', mapping]);
    expect(again.totals).toMatchObject({ created: 0, updated: 0, refused: 0 });
    expect(await counts(graph)).toEqual(expected);
  }, 180_000);
});

/** What the graph counts. */
async function counts(graph: TestGraph): Promise<Record<string, unknown>> {
  const client = graph.as('administrator');
  interface Stages {
    pipelines: { nodes: { stages: { id: string; name: string }[] }[] };
  }
  const { pipelines } = await client.data<Stages>('{ pipelines(first: 1) { nodes { stages { id name } } } }');
  const stageId = (name: string) => pipelines.nodes[0]?.stages.find((stage) => stage.name === name)?.id;
  const answer = await client.data<Record<string, { totalCount: number }>>(
    `query($engaging: [ID!], $prospecting: [ID!]) {
      customers { totalCount }
      won: opportunities(filter: { status: { in: [WON] } }) { totalCount totalAmounts { amount currency } }
      lost: opportunities(filter: { status: { in: [LOST] } }) { totalCount }
      engaging: opportunities(filter: { stageId: { in: $engaging } }) { totalCount }
      prospecting: opportunities(filter: { stageId: { in: $prospecting } }) { totalCount }
    }`,
    { engaging: [stageId('Engaging')], prospecting: [stageId('Prospecting')] },
  );
  const { customers, won, lost, engaging, prospecting } = answer;
  return {
    customers: customers?.totalCount,
    won,
    lost: lost?.totalCount,
    engaging: engaging?.totalCount,
    prospecting: prospecting?.totalCount,
  };
}

/** Newest change of each kind: a run that changes nothing leaves it. */
async function versions(graph: TestGraph): Promise<unknown> {
  return graph.as('administrator').data(`{
    customers(first: 1, sort: { field: UPDATED_AT }) { totalCount nodes { id version updatedAt } }
    opportunities(first: 1, sort: { field: UPDATED_AT }) { totalCount nodes { id version updatedAt } }
  }`);
}
