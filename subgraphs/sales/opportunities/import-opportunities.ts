import { teamsOf } from '../../../shared/access/owner-teams.js';
import { allOf } from '../../../shared/db/conditions.js';
import { BatchIds, importSystem, withIdsApart, type RowIds } from '../../../shared/external-ids/batch-ids.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { checkedId } from '../../../shared/values/checked-id.js';
import type { ImportOpportunityRowInput, OpportunityLineItemInput } from '../__generated__/resolvers-types.js';
import type { Stage } from '../pipelines/stage.entity.js';
import type { Product } from '../products/product.entity.js';
import { newOpportunity } from './create-opportunity.js';
import { assertNotErased, referredCustomers, type ReferredCustomers } from '../identities/known-customers.js';
import { changeClaimed, claimOpportunity } from './edit-opportunity.js';
import { atStage, existingStage, stagesWithIds } from './find-stages.js';
import {
  checkedLineItems,
  lineItemRows,
  lineItemsOf,
  pricedLineItems,
  productsOf,
  replaceLineItems,
  type LineItemFacts,
} from './line-items.js';
import { checkedLossReason, plainFacts, type OpportunityFacts } from './opportunity-facts.js';
import { OpportunityLineItem } from './opportunity-line-item.entity.js';
import { assertClosingFits, assertSound, translatingDuplicates, type Closing } from './opportunity-rules.js';
import { OpportunityStageChange } from './opportunity-stage-change.entity.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { opportunityRecord } from './opportunity.record.js';
import { stageChange } from './stage-change.js';
import { worthOf } from './worth.js';

/** A row that has been checked, before the database has its say. */
interface PreparedOpportunity {
  stageId: string;
  facts: OpportunityFacts;
  ids: RowIds;
  amount: ImportOpportunityRowInput['amount'];
  closing: Closing;
  items: readonly OpportunityLineItemInput[] | undefined;
}

/** What the database knows of a batch. */
interface Surroundings {
  stages: ReadonlyMap<string, Stage>;
  products: ReadonlyMap<string, Product>;
  byExternalId: Map<string, Opportunity>;
  ids: BatchIds;
  /** Line items of the opportunities that were there before the batch, and of those that it has created. */
  lineItems: Map<string, readonly LineItemFacts[]>;
  /** Teams of the owners that rows name. */
  teams: ReadonlyMap<string, string | null>;
  customers: ReferredCustomers;
}

/** Rows of new opportunities, kept back to be inserted together. */
interface Created {
  opportunities: Opportunity[];
  lineItems: OpportunityLineItem[];
  history: OpportunityStageChange[];
}

/** Imports opportunities; each row succeeds or is refused on its own. */
export function importOpportunities(scope: RequestScope, input: ImportInput<ImportOpportunityRowInput>) {
  const system = importSystem(input);
  return importRows(scope, input, {
    prepare: (row: ImportOpportunityRowInput) => prepareRow(row, system),
    store: (tx, rows) => storeOpportunities(tx, rows, input.onDuplicate, system),
  });
}

function prepareRow(given: ImportOpportunityRowInput, system: string | undefined): PreparedOpportunity {
  const { row: apart, ids } = withIdsApart(given, system);
  const row = withoutNulls(apart);
  const { ownerId, lineItems } = row;
  return {
    stageId: given.stageId,
    facts: {
      ...plainFacts(row, 'row'),
      ...(ownerId === undefined ? {} : { ownerId: checkedId(ownerId, 'usr', 'row.ownerId') }),
    },
    ids,
    amount: row.amount,
    closing: { closedOn: row.closedOn ?? null, lossReason: checkedLossReason(row.lossReason, 'row.lossReason') },
    items: lineItems === undefined ? undefined : checkedLineItems(lineItems, 'row.lineItems'),
  };
}

async function storeOpportunities(
  tx: TransactionScope,
  rows: readonly PreparedOpportunity[],
  onDuplicate: ImportInput<never>['onDuplicate'],
  system: string | undefined,
): Promise<RowOutcome[]> {
  const ids = new BatchIds(tx, opportunityRecord, system, rows);
  const around = await surroundings(tx, rows, ids);
  const created: Created = { opportunities: [], lineItems: [], history: [] };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const { key } = row.ids;
    const known = onDuplicate === 'CREATE' || key === null ? undefined : around.byExternalId.get(key);
    if (!known) {
      outcomes.push({ status: 'CREATED', id: create(tx, around, created, row) });
    } else if (onDuplicate === 'SKIP') {
      outcomes.push({ status: 'SKIPPED', id: known.id });
    } else {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      await flush(tx, ids, created);
      outcomes.push(await update(tx, around, known, row));
    }
  }
  await flush(tx, ids, created);
  return outcomes;
}

async function surroundings(
  tx: TransactionScope,
  rows: readonly PreparedOpportunity[],
  ids: BatchIds,
): Promise<Surroundings> {
  const known = await knownOpportunities(tx, ids);
  await ids.load(known);
  const stages = await stagesWithIds(
    tx,
    rows.map(({ stageId }) => stageId),
  );
  const products = await productsOf(
    tx,
    rows.flatMap(({ items }) => items ?? []),
  );
  const stored = await lineItemsOf(
    tx,
    known.map(({ id }) => id),
  );
  const lineItems = new Map([...stored].map(([id, items]) => [id, items.map(lineItemFacts)]));
  const teams = await teamsOf(
    tx,
    rows.map(({ facts }) => facts.ownerId),
  );
  const customers = await referredCustomers(
    tx,
    rows.map(({ facts }) => facts.customerId ?? ''),
  );
  const byExternalId = new Map(known.map((opportunity) => [ids.keyOf(opportunity) ?? '', opportunity]));
  return { stages, products, byExternalId, ids, lineItems, teams, customers };
}

/** The visible opportunities that rows of a batch stand for, by external id. */
async function knownOpportunities(tx: TransactionScope, ids: BatchIds): Promise<Opportunity[]> {
  const condition = ids.condition('o');
  if (!condition) return [];
  const { sql, parameters } = allOf(condition, opportunityPolicy.predicate(tx.principal, 'o'));
  return tx.db.select(
    Opportunity,
    `SELECT ${columnList(Opportunity, 'o')} FROM opportunities o WHERE ${sql} AND o.deleted_at IS NULL`,
    parameters,
  );
}

function lineItemFacts({
  productId,
  quantity,
  unitPriceAmount,
  unitPriceCurrency,
}: OpportunityLineItem): LineItemFacts {
  return { productId, quantity, unitPriceAmount, unitPriceCurrency };
}

function create(tx: TransactionScope, around: Surroundings, created: Created, row: PreparedOpportunity): string {
  const stage = existingStage(around.stages, row.stageId, 'row');
  const items = pricedLineItems(row.items ?? [], around.products, 'row.lineItems');
  assertClosingFits(stage.outcome, row.closing, 'row');
  const worth = worthOf(row.amount, items, 'row');
  const { ownerId, customerId } = row.facts;
  assertNotErased(around.customers, customerId ?? '', 'row');
  const access = {
    teamId: around.teams.get(ownerId ?? '') ?? null,
    territoryId: around.customers.territories.get(customerId ?? '') ?? null,
  };
  const opportunity = newOpportunity(tx, stage, { ...row.facts, ...worth, ...row.closing, ...access });
  assertSound(opportunity, 'row');
  const entry = stageChange(tx, null, opportunity);
  created.opportunities.push(opportunity);
  created.lineItems.push(...lineItemRows(tx, opportunity.id, items));
  if (entry) created.history.push(entry);
  around.lineItems.set(opportunity.id, items);
  around.ids.add(opportunity.id, row.ids);
  if (row.ids.key !== null) around.byExternalId.set(row.ids.key, opportunity);
  return opportunity.id;
}

async function flush(
  tx: TransactionScope,
  ids: BatchIds,
  { opportunities, lineItems, history }: Created,
): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Opportunity, opportunities.splice(0)));
  await ids.flush();
  await tx.db.insert(OpportunityLineItem, lineItems.splice(0));
  await tx.db.insert(OpportunityStageChange, history.splice(0));
}

async function update(
  tx: TransactionScope,
  around: Surroundings,
  existing: Opportunity,
  row: PreparedOpportunity,
): Promise<RowOutcome> {
  const { id, version: expectedVersion } = existing;
  const stage = existingStage(around.stages, row.stageId, 'row');
  const stored = around.lineItems.get(id) ?? [];
  const items = row.items && pricedLineItems(row.items, around.products, 'row.lineItems');
  assertClosingFits(stage.outcome, row.closing, 'row');
  const changes = changedFacts<OpportunityFacts>(existing, {
    ...row.facts,
    ...(items || row.amount ? worthOf(row.amount, items ?? stored, 'row') : {}),
    ...closingAfter(existing, stage, row.closing),
    ...atStage(stage),
  });
  const itemsChanged = items !== undefined && JSON.stringify(items) !== JSON.stringify(stored);
  const isSame = Object.keys(changes).length === 0 && !itemsChanged && !around.ids.differ(id, row.ids);
  if (isSame) return { status: 'UNCHANGED', id };
  const claimed = await claimOpportunity(tx, { id, expectedVersion });
  Object.assign(existing, await changeClaimed(tx, claimed, changes, 'row'));
  await around.ids.change(id, row.ids);
  if (itemsChanged) {
    await replaceLineItems(tx, id, items);
    around.lineItems.set(id, items);
  }
  return { status: 'UPDATED', id };
}

/** What is known of an opportunity's end stays known while its outcome stays the same. */
function closingAfter(existing: Opportunity, { outcome }: Stage, given: Closing): Closing {
  const stays = existing.status === outcome;
  return {
    closedOn: given.closedOn ?? (stays ? existing.closedOn : null),
    lossReason: given.lossReason ?? (stays ? existing.lossReason : null),
  };
}
