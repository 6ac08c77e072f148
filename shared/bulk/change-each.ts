import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { giveWay, inStep, inTransaction, type TransactionScope } from '../db/transaction.js';
import { badInput, isAppError } from '../errors.js';
import { refusalOf } from '../import-rows/refusal.js';
import type { RequestScope } from '../request-scope.js';

/** What became of an item that was not refused. */
export type BulkChange = 'UPDATED' | 'UNCHANGED' | 'DELETED';

/** The outcome of one item, as `BulkResult` shows it. */
export interface BulkResult {
  index: number;
  id: string;
  status: BulkChange | 'REFUSED';
  code?: string;
  field?: string;
  message?: string;
  currentVersion?: number;
}

/** What every bulk mutation answers. */
export interface BulkOutcome {
  results: BulkResult[];
  changedCount: number;
  refusedCount: number;
}

/** The items of a bulk mutation. */
export interface BulkItems<Item extends { id: string }, Prepared> {
  readonly items: readonly Item[];
  /** Where they stand in the input, such as `input.customers`. */
  readonly path: string;
  /** What they are about. */
  readonly entity: EntityTarget<ObjectLiteral>;
  /** Checks one item without the database; throws an `AppError` to refuse it. */
  readonly prepare: (item: Item) => Prepared;
}

/** Carries out the change of each item that passed its checks, in their order; answers the ids of what was changed. */
export type ChangeEach<Prepared> = (change: (prepared: Prepared) => Promise<BulkChange>) => Promise<string[]>;

const MAXIMUM_ITEMS = 500;
const IN_A_ROW = 10;

/** An item that passed its checks, with its place in the input. */
interface GoodItem<Prepared> {
  readonly index: number;
  readonly id: string;
  readonly prepared: Prepared;
}

/**
 * Changes many records in one transaction, each as the mutation of one would: an item that is refused changes nothing and
 * keeps no other from being carried out, and each change is told by itself, also where two items change the same record.
 * What `work` itself throws, and a failure that is no item's fault, leaves nothing of all items behind.
 */
export async function changeEach<Item extends { id: string }, Prepared>(
  scope: RequestScope,
  bulk: BulkItems<Item, Prepared>,
  work: (tx: TransactionScope, each: ChangeEach<Prepared>) => Promise<unknown>,
): Promise<BulkOutcome> {
  const { items, path, prepare } = bulk;
  if (items.length < 1 || items.length > MAXIMUM_ITEMS) {
    throw badInput(path, `must hold from 1 to ${String(MAXIMUM_ITEMS)} items.`, { maximum: MAXIMUM_ITEMS });
  }
  const refused: BulkResult[] = [];
  const good: GoodItem<Prepared>[] = [];
  items.forEach((item, index) => {
    try {
      good.push({ index, id: item.id, prepared: prepare(item) });
    } catch (error) {
      refused.push(refusal({ index, id: item.id }, error));
    }
  });
  if (good.length === 0) return outcomeOf(refused);
  return inTransaction(scope, async (tx) => {
    const results = [...refused];
    await work(tx, async (change) => {
      await tx.changes.keep(
        bulk.entity,
        good.map(({ id }) => id),
        tx.principal,
      );
      const changed = new Set<string>();
      for (const [position, item] of good.entries()) {
        if (position % IN_A_ROW === 0) await giveWay(tx);
        const result = await resultOf(tx, item, change);
        results.push(result);
        if (result.status === 'UPDATED' || result.status === 'DELETED') changed.add(item.id);
      }
      return [...changed];
    });
    return outcomeOf(results);
  });
}

async function resultOf<Prepared>(
  tx: TransactionScope,
  item: GoodItem<Prepared>,
  change: (prepared: Prepared) => Promise<BulkChange>,
): Promise<BulkResult> {
  const { index, id, prepared } = item;
  try {
    return { index, id, status: await inStep(tx, () => change(prepared)) };
  } catch (error) {
    return refusal(item, error);
  }
}

function refusal({ index, id }: Pick<BulkResult, 'index' | 'id'>, error: unknown): BulkResult {
  const why = refusalOf(error);
  const currentVersion = isAppError(error) ? error.details.currentVersion : undefined;
  return { index, id, status: 'REFUSED', ...why, ...(typeof currentVersion === 'number' ? { currentVersion } : {}) };
}

function outcomeOf(results: readonly BulkResult[]): BulkOutcome {
  const count = (...statuses: readonly BulkResult['status'][]) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  return {
    results: [...results].sort((one, other) => one.index - other.index),
    changedCount: count('UPDATED', 'DELETED'),
    refusedCount: count('REFUSED'),
  };
}
