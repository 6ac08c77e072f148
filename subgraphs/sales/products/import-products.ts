import { placeholders } from '../../../shared/db/lookup.js';
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

/** Imports products; each row succeeds or is refused on its own. */
export function importProducts(scope: RequestScope, input: ImportInput<ImportProductRowInput>) {
  return importRows(scope, input, {
    prepare: (row: ImportProductRowInput): ProductFacts => productFacts(withoutNulls(row), 'row'),
    store: (tx, rows) => storeProducts(tx, rows, input.onDuplicate),
  });
}

async function storeProducts(
  tx: TransactionScope,
  rows: readonly ProductFacts[],
  onDuplicate: ImportInput<never>['onDuplicate'],
): Promise<RowOutcome[]> {
  const known = await knownProducts(tx, rows);
  const created: Product[] = [];
  const outcomes: RowOutcome[] = [];
  for (const facts of rows) {
    const existing = onDuplicate === 'CREATE' ? undefined : known.find(facts);
    if (existing) {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      if (onDuplicate === 'UPDATE') await flush(tx, created);
      outcomes.push(
        onDuplicate === 'SKIP' ? { status: 'SKIPPED', id: existing.id } : await update(tx, existing, facts),
      );
      continue;
    }
    const product = newProduct(tx, facts);
    created.push(product);
    known.add(product);
    outcomes.push({ status: 'CREATED', id: product.id });
  }
  await flush(tx, created);
  return outcomes;
}

async function flush(tx: TransactionScope, created: Product[]): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Product, created.splice(0)));
}

async function update(tx: TransactionScope, existing: Product, facts: ProductFacts): Promise<RowOutcome> {
  const { id, version } = existing;
  const changes = changedFacts(existing, facts);
  if (Object.keys(changes).length === 0) return { status: 'UNCHANGED', id };
  const values = toSqlValues(Product, { ...changes, updatedAt: tx.now() });
  await translatingDuplicates('row', () =>
    updateVisible(tx, Product, productPolicy, { id, expectedVersion: version }, values),
  );
  Object.assign(existing, changes, { version: version + 1 });
  return { status: 'UPDATED', id };
}

/** The visible products that rows of a batch may stand for: by external id, else name. */
async function knownProducts(tx: TransactionScope, rows: readonly ProductFacts[]) {
  const byId = new Map<string, Product>();
  const byExternalId = new Map<string, Product>();
  const byName = new Map<string, Product>();
  const add = (product: Product) => {
    const same = byId.get(product.id) ?? product;
    byId.set(same.id, same);
    if (same.externalId !== null) byExternalId.set(same.externalId, same);
    byName.set(same.nameSort, same);
  };
  const columns = [
    ['external_id_live', rows.map(({ externalId }) => externalId)],
    ['name_sort', rows.map(({ nameSort }) => nameSort)],
  ] as const;
  for (const [column, values] of columns) {
    for (const product of await productsWith(tx, column, values)) add(product);
  }
  const find = ({ externalId, nameSort }: ProductFacts): Product | undefined => {
    const exact = externalId == null ? undefined : byExternalId.get(externalId);
    if (exact) return exact;
    const similar = byName.get(nameSort ?? '');
    // Two rows with different external ids are two products, however alike their names.
    return similar && externalId != null && similar.externalId !== null ? undefined : similar;
  };
  return { find, add };
}

async function productsWith(
  tx: TransactionScope,
  column: string,
  values: readonly (string | null | undefined)[],
): Promise<Product[]> {
  const wanted = [...new Set(values.filter((value) => value != null))];
  if (wanted.length === 0) return [];
  const visible = productPolicy.predicate(tx.principal, 'p');
  return tx.db.select(
    Product,
    `SELECT ${columnList(Product, 'p')} FROM products p WHERE p.${column} IN (${placeholders(wanted)}) ` +
      `AND p.deleted_at IS NULL AND ${visible.sql} ORDER BY p.created_at DESC, p.id DESC`,
    [...wanted, ...visible.parameters],
  );
}
