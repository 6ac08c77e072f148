import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Budget } from '../../shared/config/budgets.js';
import type { Database, Transaction } from '../../shared/db/database.js';
import { toNumber } from '../../shared/db/rows.js';
import type { Log } from '../../shared/log.js';
import { LocalBudgets, type Budgets } from './budgets.js';
import { levelNow, timeUntil, type Level, type Spending } from './token-bucket.js';

/** What a process takes at once, as a part of the whole budget. */
const PORTION = 0.05;
/** Milliseconds after which a portion that nobody has used up is worth nothing; the budget has filled again meanwhile. */
const PORTION_LASTS = 10_000;
const CALLERS_KEPT = 50_000;
/** Milliseconds that a request waits for the table. */
const PATIENCE = 1_000;
/** Milliseconds for which each process counts alone when the table did not answer. */
const ALONE = 5_000;

/** What a process has taken for a caller, and what the table had left then. */
interface Portion {
  left: number;
  readonly takenAt: number;
  readonly inTable: Level;
}

/**
 * Budgets that several processes share by a table. Each takes a portion of a caller's budget at a time and spends it by
 * itself, so most requests ask the table nothing.
 *
 * How exact that is: in any stretch of time, nobody spends more than the whole budget, what is restored meanwhile, and the
 * portions that processes held at its beginning: a twentieth of the budget each, thrown away after ten seconds. And while
 * other processes hold portions, somebody may be refused with that much less. Clocks that differ between machines add
 * what is restored in the difference, once. While the table does not answer, each process counts alone, and a caller has
 * as many budgets as there are processes.
 */
export class SharedBudgets implements Budgets {
  readonly #database: Pick<Database, 'transact'>;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #alone: LocalBudgets;
  readonly #portions = new LRUCache<string, Portion>({ max: CALLERS_KEPT });
  readonly #asking = new Map<string, Promise<void>>();
  #aloneUntil = 0;

  constructor(database: Pick<Database, 'transact'>, log: Log, now: () => number = () => Date.now()) {
    this.#database = database;
    this.#log = log;
    this.#now = now;
    this.#alone = new LocalBudgets(now);
  }

  spend(key: string, amount: number, budget: Budget): Spending | Promise<Spending> {
    if (this.#now() < this.#aloneUntil) return this.#alone.spend(key, amount, budget);
    return this.#spendHere(key, amount, budget) ?? this.#spendAfterAsking(key, amount, budget);
  }

  /** From the portion, if it is enough; a refusal, if the table cannot have enough either; otherwise nothing. */
  #spendHere(key: string, amount: number, budget: Budget): Spending | undefined {
    const portion = this.#portions.get(key);
    const now = this.#now();
    if (!portion) return undefined;
    if (now - portion.takenAt > PORTION_LASTS) portion.left = 0;
    const elsewhere = levelNow(portion.inTable, budget, now);
    const isGranted = amount <= portion.left;
    const all = Math.min(budget.maximum, portion.left + elsewhere);
    // Others may have taken of it since, and nobody has added anything: it has no more than that.
    if (!isGranted && amount <= all) return undefined;
    if (isGranted) portion.left -= amount;
    const remaining = isGranted ? Math.min(budget.maximum, portion.left + elsewhere) : all;
    return { isGranted, remaining, wait: isGranted ? 0 : timeUntil(amount, all, budget) };
  }

  async #spendAfterAsking(key: string, amount: number, budget: Budget): Promise<Spending> {
    for (;;) {
      // Requests that come together ask once.
      const asking = this.#asking.get(key);
      if (asking) await asking;
      else await this.#ask(key, amount, budget);
      if (this.#now() < this.#aloneUntil) return this.#alone.spend(key, amount, budget);
      const spending = this.#spendHere(key, amount, budget);
      if (spending) return spending;
    }
  }

  async #ask(key: string, amount: number, budget: Budget): Promise<void> {
    const asking = this.#take(key, amount, budget)
      .catch((error: unknown) => {
        this.#aloneUntil = this.#now() + ALONE;
        this.#log.warn({ error }, 'budgets are counted by each process alone');
      })
      .finally(() => this.#asking.delete(key));
    this.#asking.set(key, asking);
    await asking;
  }

  async #take(key: string, amount: number, budget: Budget): Promise<void> {
    const had = this.#portions.get(key)?.left ?? 0;
    const needed = Math.ceil(amount - had);
    const wanted = Math.max(needed, Math.ceil(budget.maximum * PORTION));
    const now = this.#now();
    const taken = await this.#database.transact(Date.now() + PATIENCE, (db) =>
      takeFromTable(db, hashOf(key), { needed, wanted, budget, now }),
    );
    const left = (this.#portions.get(key)?.left ?? 0) + taken.amount;
    this.#portions.set(key, { left, takenAt: now, inTable: taken.level });
  }
}

interface Wish {
  readonly needed: number;
  readonly wanted: number;
  readonly budget: Budget;
  readonly now: number;
}

/** Takes what is wanted, or what is there of it if that is enough, or nothing. Levels stand there in thousandths. */
async function takeFromTable(
  db: Transaction,
  caller: string,
  { needed, wanted, budget, now }: Wish,
): Promise<{ amount: number; level: Level }> {
  const find = async () =>
    (await db.query(`SELECT thousandths, at_ms FROM budgets WHERE caller = ?${db.forUpdate}`, [caller]))[0];
  let row = await find();
  if (!row) {
    // Another process may do the same at this moment.
    await db.run(`${db.insertIgnore} INTO budgets (caller, thousandths, at_ms) VALUES (?, ?, ?)`, [
      caller,
      budget.maximum * 1_000,
      now,
    ]);
    row = await find();
  }
  const at = Math.max(now, toNumber(row?.at_ms));
  const before = { left: toNumber(row?.thousandths) / 1_000, at: toNumber(row?.at_ms) };
  const there = levelNow(before, budget, at);
  const amount = there < needed ? 0 : Math.min(wanted, Math.floor(there));
  const left = there - amount;
  await db.run('UPDATE budgets SET thousandths = ?, at_ms = ? WHERE caller = ?', [
    Math.round(left * 1_000),
    at,
    caller,
  ]);
  return { amount, level: { left, at } };
}

/** Whose row it is: a table that tells nobody's address. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
