import { AppError, badInput } from '../../../shared/errors.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { atMost, within } from '../../../shared/graphql/input-limits.js';
import type { OpportunityLineItemInput } from '../__generated__/resolvers-types.js';
import { Product } from '../products/product.entity.js';
import { productPolicy } from '../products/product.policy.js';
import { OpportunityLineItem } from './opportunity-line-item.entity.js';
import type { PricedItem } from './worth.js';

/** A line item with its price, not yet of any opportunity. */
export type LineItemFacts = PricedItem & Pick<OpportunityLineItem, 'productId'>;

const MOST_ITEMS = 100;
const MOST_UNITS = 1_000_000;

/** Checks line items as far as that goes without the products. Fails with `BAD_USER_INPUT`. */
export function checkedLineItems(
  items: readonly OpportunityLineItemInput[] | null | undefined,
  path: string,
): readonly OpportunityLineItemInput[] {
  const checked = atMost(MOST_ITEMS, items, path) ?? [];
  for (const [index, { quantity, unitPrice }] of checked.entries()) {
    const at = `${path}.${String(index)}`;
    within([1, MOST_UNITS], quantity, `${at}.quantity`);
    if (unitPrice && unitPrice.amount < 0) throw badInput(`${at}.unitPrice.amount`, 'must not be negative.');
  }
  return checked;
}

/** Reads the products of line items or the like, visible ones by their ids, in one statement. */
export async function productsOf(
  tx: TransactionScope,
  items: readonly Pick<OpportunityLineItemInput, 'productId'>[],
): Promise<ReadonlyMap<string, Product>> {
  const ids = [...new Set(items.map(({ productId }) => productId))];
  if (ids.length === 0) return new Map();
  const visible = productPolicy.predicate(tx.principal, 'p');
  const products = await tx.db.select(
    Product,
    `SELECT ${columnList(Product, 'p')} FROM products p WHERE p.id IN (${placeholders(ids)}) ` +
      `AND p.deleted_at IS NULL AND ${visible.sql}`,
    [...ids, ...visible.parameters],
  );
  return new Map(products.map((product) => [product.id, product]));
}

/** Gives each line item its price: the one it names, else the list price of its product. */
export function pricedLineItems(
  items: readonly OpportunityLineItemInput[],
  products: ReadonlyMap<string, Product>,
  path: string,
): LineItemFacts[] {
  return items.map(({ productId, quantity, unitPrice }, index) => {
    const at = `${path}.${String(index)}`;
    const product = products.get(productId);
    if (!product) {
      const field = `${at}.productId`;
      throw new AppError('NOT_FOUND', `${field}: no product with this id exists, or you may not see it.`, {
        field,
      });
    }
    const unitPriceAmount = unitPrice?.amount ?? product.listPriceAmount;
    const unitPriceCurrency = unitPrice?.currency ?? product.listPriceCurrency;
    if (unitPriceAmount === null || unitPriceCurrency === null) {
      throw badInput(`${at}.unitPrice`, 'is needed, because the product has no list price.');
    }
    return { productId, quantity, unitPriceAmount, unitPriceCurrency };
  });
}

/** The rows of an opportunity's line items. */
export function lineItemRows(
  tx: TransactionScope,
  opportunityId: string,
  items: readonly LineItemFacts[],
): OpportunityLineItem[] {
  return items.map((item, index) => ({ ...item, id: tx.newId('oli'), opportunityId, position: index + 1 }));
}

/** Puts these line items in place of those that the opportunity has. */
export async function replaceLineItems(
  tx: TransactionScope,
  opportunityId: string,
  items: readonly LineItemFacts[],
): Promise<void> {
  await tx.db.run('DELETE FROM opportunity_line_items WHERE opportunity_id = ?', [opportunityId]);
  await tx.db.insert(OpportunityLineItem, lineItemRows(tx, opportunityId, items));
}

/** Reads the line items of opportunities in their order, in one statement. */
export async function lineItemsOf(
  tx: TransactionScope,
  opportunityIds: readonly string[],
): Promise<ReadonlyMap<string, OpportunityLineItem[]>> {
  const byOpportunity = new Map<string, OpportunityLineItem[]>(opportunityIds.map((id) => [id, []]));
  if (opportunityIds.length === 0) return byOpportunity;
  const rows = await tx.db.select(
    OpportunityLineItem,
    `SELECT ${columnList(OpportunityLineItem, 'i')} FROM opportunity_line_items i ` +
      `WHERE i.opportunity_id IN (${placeholders(opportunityIds)}) ORDER BY i.opportunity_id, i.position`,
    opportunityIds,
  );
  for (const row of rows) byOpportunity.get(row.opportunityId)?.push(row);
  return byOpportunity;
}
