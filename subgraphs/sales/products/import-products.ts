import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, oneOf } from '../../../shared/db/conditions.js';
import { BatchIds, importSystem, withIdsApart, type RowIds } from '../../../shared/external-ids/batch-ids.js';
import { columnList, toSqlValues } from '../../../shared/db/rows.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ImportProductRowInput } from '../__generated__/resolvers-types.js';
import { newProduct } from './create-product.js';
import { productFacts, type ProductFacts } from './product-facts.js';
import { translatingDuplicates } from './product-rules.js';
import { Product } from './product.entity.js';
import { productPolicy } from './product.policy.js';
import { productRecord } from './product.record.js';

/** A row that has been checked, before the database has its say. */
interface PreparedProduct {
  facts: ProductFacts;
  ids: RowIds;
}

/** Imports products; each row succeeds or is refused on its own. */
export function importProducts(scope: RequestScope, input: ImportInput<ImportProductRowInput>) {
  const system = importSystem(input);
  return importRows(scope, input, {
    prepare: (given: ImportProductRowInput): PreparedProduct => {
      const { row, ids } = withIdsApart(given, system);
      return { facts: productFacts(withoutNulls(row), 'row'), ids };
    },
    store: (tx, rows) => storeProducts(tx, rows, input.onDuplicate, system),
  });
}

/** The batch so far: what is known, and what waits to be inserted in one statement. */
interface Batch {
  tx: TransactionScope;
  known: Awaited<ReturnType<typeof knownProducts>>;
  ids: BatchIds;
  created: Product[];
}

async function storeProducts(
  tx: TransactionScope,
  rows: readonly PreparedProduct[],
  onDuplicate: ImportInput<never>['onDuplicate'],
  system: string | undefined,
): Promise<RowOutcome[]> {
  const ids = new BatchIds(tx, productRecord, system, rows);
  const batch: Batch = { tx, known: await knownProducts(tx, rows, ids), ids, created: [] };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const existing = onDuplicate === 'CREATE' ? undefined : batch.known.find(row);
    if (existing) {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      if (onDuplicate === 'UPDATE') await flush(batch);
      outcomes.push(
        onDuplicate === 'SKIP' ? { status: 'SKIPPED', id: existing.id } : await update(batch, existing, row),
      );
      continue;
    }
    const product = newProduct(tx, row.facts);
    batch.created.push(product);
    batch.ids.add(product.id, row.ids);
    batch.known.add(product);
    outcomes.push({ status: 'CREATED', id: product.id });
  }
  await flush(batch);
  return outcomes;
}

async function flush({ tx, ids, created }: Batch): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Product, created.splice(0)));
  await ids.flush();
}

async function update({ tx, known, ids }: Batch, existing: Product, row: PreparedProduct): Promise<RowOutcome> {
  const { id, version } = existing;
  const changes = changedFacts(existing, row.facts);
  if (Object.keys(changes).length === 0 && !ids.differ(id, row.ids)) return { status: 'UNCHANGED', id };
  const values = toSqlValues(Product, { ...changes, updatedAt: tx.now() });
  await translatingDuplicates('row', () =>
    updateVisible(tx, Product, productPolicy, { id, expectedVersion: version }, values),
  );
  await ids.change(id, row.ids);
  Object.assign(existing, changes, { version: version + 1 });
  known.add(existing);
  return { status: 'UPDATED', id };
}

/** The visible products that rows of a batch may stand for: by external id, else name. */
async function knownProducts(tx: TransactionScope, rows: readonly PreparedProduct[], ids: BatchIds) {
  const byId = new Map<string, Product>();
  const byExternalId = new Map<string, Product>();
  const byName = new Map<string, Product>();
  const add = (product: Product) => {
    const same = byId.get(product.id) ?? product;
    byId.set(same.id, same);
    const key = ids.keyOf(same);
    if (key !== null) byExternalId.set(key, same);
    byName.set(same.nameSort, same);
  };
  const names = rows.map(({ facts }) => facts.nameSort).filter((name) => name !== undefined);
  const found = [
    ...(await productsWith(tx, ids.condition('p'))),
    ...(await productsWith(tx, oneOf('p.name_sort', [...new Set(names)]))),
  ];
  await ids.load(found);
  for (const product of found) add(product);
  const find = ({ facts: { nameSort }, ids: given }: PreparedProduct): Product | undefined => {
    const exact = given.key === null ? undefined : byExternalId.get(given.key);
    if (exact) return exact;
    const similar = byName.get(nameSort ?? '');
    return similar && ids.contradicts(similar, given) ? undefined : similar;
  };
  return { find, add };
}

async function productsWith(tx: TransactionScope, condition: SqlCondition | undefined): Promise<Product[]> {
  if (!condition?.parameters.length) return [];
  const { sql, parameters } = allOf(condition, productPolicy.predicate(tx.principal, 'p'));
  return tx.db.select(
    Product,
    `SELECT ${columnList(Product, 'p')} FROM products p WHERE ${sql} AND p.deleted_at IS NULL ` +
      'ORDER BY p.created_at DESC, p.id DESC',
    parameters,
  );
}
