import { placeholders } from '../../../shared/db/lookup.js';
import { teamsOf } from '../../../shared/access/owner-teams.js';
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
import { stageChange } from './stage-change.js';
import { worthOf } from './worth.js';

/** A row that has been checked, before the database has its say. */
interface PreparedOpportunity {
  stageId: string;
  facts: OpportunityFacts;
  amount: ImportOpportunityRowInput['amount'];
  closing: Closing;
  items: readonly OpportunityLineItemInput[] | undefined;
}

/** What the database knows of a batch. */
interface Surroundings {
  stages: ReadonlyMap<string, Stage>;
  products: ReadonlyMap<string, Product>;
  byExternalId: Map<string, Opportunity>;
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
  return importRows(scope, input, {
    prepare: prepareRow,
    store: (tx, rows) => storeOpportunities(tx, rows, input.onDuplicate),
  });
}

function prepareRow(given: ImportOpportunityRowInput): PreparedOpportunity {
  const row = withoutNulls(given);
  const { ownerId, lineItems } = row;
  return {
    stageId: given.stageId,
    facts: {
      ...plainFacts(row, 'row'),
      ...(ownerId === undefined ? {} : { ownerId: checkedId(ownerId, 'usr', 'row.ownerId') }),
    },
    amount: row.amount,
    closing: { closedOn: row.closedOn ?? null, lossReason: checkedLossReason(row.lossReason, 'row.lossReason') },
    items: lineItems === undefined ? undefined : checkedLineItems(lineItems, 'row.lineItems'),
  };
}

async function storeOpportunities(
  tx: TransactionScope,
  rows: readonly PreparedOpportunity[],
  onDuplicate: ImportInput<never>['onDuplicate'],
): Promise<RowOutcome[]> {
  const around = await surroundings(tx, rows);
  const created: Created = { opportunities: [], lineItems: [], history: [] };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const { externalId } = row.facts;
    const known = onDuplicate === 'CREATE' || externalId == null ? undefined : around.byExternalId.get(externalId);
    if (!known) {
      outcomes.push({ status: 'CREATED', id: create(tx, around, created, row) });
    } else if (onDuplicate === 'SKIP') {
      outcomes.push({ status: 'SKIPPED', id: known.id });
    } else {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      await flush(tx, created);
      outcomes.push(await update(tx, around, known, row));
    }
  }
  await flush(tx, created);
  return outcomes;
}

async function surroundings(tx: TransactionScope, rows: readonly PreparedOpportunity[]): Promise<Surroundings> {
  const externalIds = [...new Set(rows.map(({ facts }) => facts.externalId).filter((id) => id != null))];
  const visible = opportunityPolicy.predicate(tx.principal, 'o');
  const known =
    externalIds.length === 0
      ? []
      : await tx.db.select(
          Opportunity,
          `SELECT ${columnList(Opportunity, 'o')} FROM opportunities o ` +
            `WHERE o.external_id_live IN (${placeholders(externalIds)}) AND o.deleted_at IS NULL AND ${visible.sql}`,
          [...externalIds, ...visible.parameters],
        );
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
  const byExternalId = new Map(known.map((opportunity) => [opportunity.externalId ?? '', opportunity]));
  return { stages, products, byExternalId, lineItems, teams, customers };
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
  if (opportunity.externalId !== null) around.byExternalId.set(opportunity.externalId, opportunity);
  return opportunity.id;
}

async function flush(tx: TransactionScope, { opportunities, lineItems, history }: Created): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Opportunity, opportunities.splice(0)));
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
  if (Object.keys(changes).length === 0 && !itemsChanged) return { status: 'UNCHANGED', id };
  const claimed = await claimOpportunity(tx, { id, expectedVersion });
  Object.assign(existing, await changeClaimed(tx, claimed, changes, 'row'));
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
