import { MEETINGS, TODAY } from '../company/calendar.js';
import type { DemoCompany } from '../company/company.js';
import type { DemoOpportunity } from '../company/opportunities.js';
import type { Step } from '../company/opportunity-life.js';
import { ownerIdOf } from '../company/customers.js';
import type { Seeder } from './seeder.js';
import { groupBy, type WrittenIds } from './write-customers.js';

const PRODUCTS = { subgraph: 'sales', mutation: 'importProducts', input: 'ImportProductsInput' };
const OPPORTUNITIES = { subgraph: 'sales', mutation: 'importOpportunities', input: 'ImportOpportunitiesInput' };

/** Writes the catalogue. */
export async function writeProducts(seeder: Seeder, { products }: Pick<DemoCompany, 'products'>): Promise<WrittenIds> {
  const entry = { name: 'products', at: '2024-10-01T01:00:00.000Z' };
  const ids = await seeder.importRows(
    PRODUCTS,
    entry,
    products.map(({ row }) => row),
  );
  return new Map(products.map(({ externalId }, index) => [externalId, ids[index] ?? '']));
}

/** What the steps of an opportunity refer to. */
interface References {
  staff: DemoCompany['staff'];
  customerIds: WrittenIds;
  productIds: WrittenIds;
  stageOf: (stage: Step['stage']) => string;
}

/**
 * Writes the opportunities as the sales meetings entered them, so that they have a history. Every step makes one version,
 * so the version tells which steps an earlier seeding, cut off, has already made.
 */
export async function writeOpportunities(
  seeder: Seeder,
  company: DemoCompany,
  ids: { customerIds: WrittenIds; contactIds: WrittenIds; productIds: WrittenIds },
): Promise<WrittenIds> {
  const { opportunities, staff } = company;
  const references = { staff, ...ids, stageOf: await readStages(seeder) };
  const written = await readWritten(seeder, opportunities);
  const steps = opportunities.flatMap((opportunity) =>
    opportunity.steps.map((step, position) => ({ opportunity, step, position })),
  );
  const missing = steps.filter(
    ({ opportunity, position }) => position >= (written.get(opportunity.externalId)?.version ?? 0),
  );
  const entries = groupBy(missing, ({ step, opportunity, position }) => {
    const number = String(step.meeting).padStart(3, '0');
    // Whose an opportunity is follows from who creates it.
    return `meetings/${number}/${opportunity.isPartners && position === 0 ? 'partner' : 'own'}`;
  });
  for (const [name, items] of entries) {
    const isPartners = name.endsWith('partner');
    const day = MEETINGS[Number(name.split('/')[1])] ?? TODAY;
    const entry = { name, at: `${day}T01:30:00.000Z`, isPartners };
    const rows = items.map(({ opportunity, step }) => rowOf(opportunity, step, references));
    const rowIds = await seeder.importRows(OPPORTUNITIES, entry, rows, 'UPDATE');
    for (const [index, { opportunity, position }] of items.entries()) {
      written.set(opportunity.externalId, { id: rowIds[index] ?? '', version: position + 1 });
    }
  }
  await writePeople(seeder, opportunities, written, ids.contactIds);
  return new Map([...written].map(([externalId, { id }]) => [externalId, id]));
}

function rowOf(opportunity: DemoOpportunity, step: Step, { staff, customerIds, productIds, stageOf }: References) {
  const { externalId, customer, name, currency, openedOn } = opportunity;
  return {
    externalId,
    customerId: customerIds.get(customer),
    name,
    openedOn,
    stageId: stageOf(step.stage),
    expectedCloseOn: step.expectedOn ?? null,
    closedOn: step.closedOn ?? null,
    lossReason: step.lossReason ?? null,
    ownerId: step.owner === undefined ? null : ownerIdOf(staff, step.owner),
    lineItems:
      step.items?.map(({ product, quantity, price }) => ({
        productId: productIds.get(product),
        quantity,
        unitPrice: { amount: price, currency },
      })) ?? null,
  };
}

interface StageAnswer {
  pipelines: { nodes: { isDefault: boolean; stages: { id: string; outcome: string }[] }[] };
}

/** The stages of the default pipeline, by how far they are or how they end. */
async function readStages(seeder: Seeder): Promise<References['stageOf']> {
  const { pipelines } = await seeder.execute<StageAnswer>(
    'sales',
    { name: 'stages', at: TODAY },
    '{ pipelines(first: 100) { nodes { isDefault stages { id outcome } } } }',
    {},
  );
  const stages = pipelines.nodes.find(({ isDefault }) => isDefault)?.stages ?? [];
  const open = stages.filter(({ outcome }) => outcome === 'OPEN');
  return (stage) => {
    const found =
      typeof stage === 'number'
        ? open[Math.min(stage, open.length - 1)]
        : stages.find(({ outcome }) => outcome === stage);
    if (!found) throw new Error(`The default pipeline has no stage for ${String(stage)}.`);
    return found.id;
  };
}

interface WrittenAnswer {
  opportunities: { nodes: { externalId: string; id: string; version: number }[] };
}

type Written = Map<string, { id: string; version: number }>;

const PAGE = 100;

/** What an earlier seeding that was cut off has left. */
async function readWritten(seeder: Seeder, opportunities: readonly DemoOpportunity[]): Promise<Written> {
  const written: Written = new Map();
  for (let start = 0; start < opportunities.length; start += PAGE) {
    const externalIds = opportunities.slice(start, start + PAGE).map(({ externalId }) => externalId);
    const answer = await seeder.execute<WrittenAnswer>(
      'sales',
      { name: 'written', at: TODAY },
      `query ($externalIds: [String!]) {
        opportunities(first: ${String(PAGE)}, filter: { externalId: { in: $externalIds } }) { nodes { externalId id version } }
      }`,
      { externalIds },
    );
    for (const { externalId, id, version } of answer.opportunities.nodes) written.set(externalId, { id, version });
  }
  return written;
}

/** Names the persons who matter, which an import does not; the last change of an opportunity. */
async function writePeople(
  seeder: Seeder,
  opportunities: readonly DemoOpportunity[],
  written: Written,
  contactIds: WrittenIds,
): Promise<void> {
  for (const { externalId, people, steps } of opportunities) {
    const { id, version } = written.get(externalId) ?? { id: '', version: 0 };
    if (people.length === 0 || version > steps.length) continue;
    const contacts = people.map(({ contact, role }) => ({ contactId: contactIds.get(contact), role }));
    await seeder.execute(
      'sales',
      { name: `people/${externalId}`, at: `${TODAY}T03:00:00.000Z` },
      'mutation ($input: UpdateOpportunityInput!) { updateOpportunity(input: $input) { opportunity { id } } }',
      { input: { id, expectedVersion: version, contacts } },
    );
  }
}
