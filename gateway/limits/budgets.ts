import { LRUCache } from 'lru-cache';
import type { Budget } from '../../shared/config/budgets.js';
import { spendFrom, type Level, type Spending } from './token-bucket.js';

/** What callers have left. */
export interface Budgets {
  /** Spends from the budget that belongs to a key; a refusal spends nothing. */
  spend(key: string, amount: number, budget: Budget): Spending | Promise<Spending>;
}

/** Callers of whom a process remembers what they have spent. Whoever is forgotten begins anew. */
const CALLERS_KEPT = 50_000;

/** Budgets of one process, exact. */
export class LocalBudgets implements Budgets {
  readonly #levels = new LRUCache<string, Level>({ max: CALLERS_KEPT });
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  spend(key: string, amount: number, budget: Budget): Spending {
    const { spending, level } = spendFrom(this.#levels.get(key), amount, budget, this.#now());
    this.#levels.set(key, level);
    return spending;
  }
}
