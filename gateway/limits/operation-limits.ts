import type { PrincipalKind } from '../../shared/access/principal.js';
import { isMeteredKind, type Budget } from '../../shared/config/budgets.js';
import type { LimitSettings } from '../../shared/config/config.js';
import { refuse, type Refusal } from '../admission/refusal.js';
import type { Budgets } from './budgets.js';
import type { Caller } from './caller.js';
import { NewDocuments } from './new-documents.js';
import { policyHeaders, retryAfter, type Headers } from './rate-limit-headers.js';

/** What operations are limited by. */
export interface LimitParts {
  readonly settings: LimitSettings;
  readonly budgets: Budgets;
  /** Tells which documents are known beforehand, by their hash. */
  readonly isTrusted: (queryHash: string) => boolean;
  readonly now?: () => number;
}

/** What clients see of the cost of an operation, as `extensions.cost`. */
export interface ShownCost {
  readonly requested: number;
  /** The caller's whole budget; absent where there is none. */
  readonly maximum?: number;
  readonly remaining?: number;
  /** How much comes back in a second. */
  readonly restoreRate?: number;
}

/** What came of charging a caller for an operation. */
export interface Charge {
  readonly refusal?: Refusal;
  readonly cost: ShownCost;
  readonly headers: Headers;
}

/** Name of the policy for new documents in headers. */
const NEW_DOCUMENTS = 'new-documents';
const MINUTE = 60;

/** Holds callers to what they may send and spend. */
export class OperationLimits {
  readonly #parts: LimitParts;
  readonly #newDocuments: NewDocuments;

  constructor(parts: LimitParts) {
    this.#parts = parts;
    this.#newDocuments = new NewDocuments(parts.settings.newDocuments, parts.now);
  }

  /** Why a caller may not send a document, before anybody looks into it. */
  refusalOfDocument(kind: PrincipalKind, caller: Caller | undefined, queryHash: string): Refusal | undefined {
    const { settings, isTrusted } = this.#parts;
    if (isTrusted(queryHash)) return undefined;
    if (isMeteredKind(kind) && settings.trustedOnly.includes(kind)) return notTrusted();
    const spending = this.#newDocuments.send(caller, queryHash);
    if (!caller || spending?.isGranted !== false) return undefined;
    const maximum = settings.newDocuments[caller.kind] ?? 0;
    const message =
      `You have sent more than ${String(maximum)} documents within a minute that were new here. ` +
      'Send the same documents with other variables.';
    const headers = policyHeaders({ name: NEW_DOCUMENTS, unit: 'documents', quota: maximum, window: MINUTE }, spending);
    return refusedForNow(message, { limit: 'newDocuments', maximum }, spending.wait, headers);
  }

  /** Takes the cost of an operation from the caller's budget; nothing when it refuses. */
  async charge(kind: PrincipalKind, caller: Caller | undefined, requested: number): Promise<Charge> {
    const { settings, budgets } = this.#parts;
    const budget = isMeteredKind(kind) ? settings.budgets[kind] : undefined;
    const largest = Math.min(settings.largestCost, budget?.maximum ?? Infinity);
    if (requested > largest) return { refusal: tooExpensive(requested, largest), cost: { requested }, headers: [] };
    if (!caller || !budget) return { cost: { requested }, headers: [] };
    const spent = budgets.spend(caller.key, requested, budget);
    const spending = 'then' in spent ? await spent : spent;
    const { maximum, restoreRate } = budget;
    const cost = { requested, maximum, remaining: Math.floor(spending.remaining), restoreRate };
    const headers = policyHeaders(policyOf(caller, budget), spending);
    if (spending.isGranted) return { cost, headers };
    const message =
      `The operation costs ${String(requested)}, and ${String(cost.remaining)} is left of your budget of ` +
      `${String(maximum)}; ${String(restoreRate)} come back every second.`;
    return { refusal: refusedForNow(message, { limit: 'cost', ...cost }, spending.wait, headers), cost, headers };
  }
}

function policyOf({ kind }: Caller, { maximum, restoreRate }: Budget) {
  return { name: kind, unit: 'cost', quota: maximum, window: Math.ceil(maximum / restoreRate) };
}

function refusedForNow(message: string, details: object, wait: number, headers: Headers): Refusal {
  const seconds = retryAfter(wait);
  const refusal = refuse('RATE_LIMITED', [{ message, locations: undefined }], { ...details, retryAfter: seconds });
  return { ...refusal, headers: [['retry-after', String(seconds)], ...headers] };
}

function tooExpensive(requested: number, maximum: number): Refusal {
  const message =
    `The operation costs ${String(requested)}, at most ${String(maximum)} allowed: lists within lists multiply. ` +
    'Ask for shorter pages, or in several operations.';
  return refuse('COST_TOO_HIGH', [{ message, locations: undefined }], { requested, maximum });
}

function notTrusted(): Refusal {
  const message = 'You may send documents only that were made known here beforehand; ask for them by their hash.';
  return refuse('DOCUMENT_NOT_TRUSTED', [{ message, locations: undefined }]);
}
