import { LRUCache } from 'lru-cache';
import type { Budget, MeteredKind, PerKind } from '../../shared/config/budgets.js';
import { LocalBudgets } from './budgets.js';
import type { Caller } from './caller.js';
import type { Spending } from './token-bucket.js';

/** As many as the planner's verdicts and plans are kept of. */
const DOCUMENTS_KEPT = 2_500;
const MINUTE = 60;

/**
 * Rations documents that this process has not planned before: each costs several milliseconds that nobody else gets.
 * Who sends one that is known, whoever sent it first, is not counted.
 */
export class NewDocuments {
  readonly #rations: PerKind<Budget>;
  readonly #spent: LocalBudgets;
  readonly #known = new LRUCache<string, true>({ max: DOCUMENTS_KEPT });

  constructor(perMinute: PerKind<number>, now: () => number = () => Date.now()) {
    const rations = Object.entries(perMinute).map(([kind, maximum]): [string, Budget | undefined] => [
      kind,
      maximum === undefined ? undefined : { maximum, restoreRate: maximum / MINUTE },
    ]);
    this.#rations = Object.fromEntries(rations) as Record<MeteredKind, Budget | undefined>;
    this.#spent = new LocalBudgets(now);
  }

  /** Counts a document for its sender, where it is new; answers what came of that. */
  send(caller: Caller | undefined, hash: string): Spending | undefined {
    if (this.#known.get(hash)) return undefined;
    const ration = caller && this.#rations[caller.kind];
    const spending = ration && this.#spent.spend(caller.key, 1, ration);
    if (spending?.isGranted !== false) this.#known.set(hash, true);
    return spending;
  }
}
