import type { GatewayConfig } from '@apollo/gateway';
import { LRUCache } from 'lru-cache';

type PlanCache = NonNullable<NonNullable<GatewayConfig['queryPlannerConfig']>['cache']>;
type QueryPlan = NonNullable<Awaited<ReturnType<PlanCache['get']>>>;

/** Characters of plans, written as JSON, that are kept of free documents. */
const STORE_SIZE = 50 * 2 ** 20;

/** The gateway's store of plans: those made while it is rehearsed stay for ever, of the others the latest. */
export class PlanStore implements PlanCache {
  readonly #lasting = new Map<string, QueryPlan>();
  readonly #latest = new LRUCache<string, QueryPlan>({
    maxSize: STORE_SIZE,
    sizeCalculation: (plan) => JSON.stringify(plan).length,
  });
  #rehearsal: { plan?: QueryPlan } | undefined;

  get(key: string): Promise<QueryPlan | undefined> {
    const plan = this.#lasting.get(key) ?? this.#latest.get(key) ?? this.#rehearsal?.plan;
    if (plan && this.#rehearsal) this.#lasting.set(key, plan);
    return Promise.resolve(plan);
  }

  set(key: string, plan: QueryPlan): Promise<void> {
    if (this.#rehearsal) {
      this.#rehearsal.plan = plan;
      this.#lasting.set(key, plan);
    } else {
      this.#latest.set(key, plan);
    }
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#latest.delete(key));
  }

  /** For a gateway whose schema changes; this one's does not. */
  clear(): void {
    this.#lasting.clear();
    this.#latest.clear();
  }

  /** Keeps the plan of one operation that the work asks for, under whatever keys it asks. */
  async rehearse(work: () => Promise<void>): Promise<void> {
    this.#rehearsal = {};
    try {
      await work();
    } finally {
      this.#rehearsal = undefined;
    }
  }
}
