import { setTimeout as sleep } from 'node:timers/promises';
import type { Principal } from '../../../shared/access/principal.js';
import { AppError, ERROR_CODES, knownCode } from '../../../shared/errors.js';
import type { Log } from '../../../shared/log.js';
import type { Language } from '../../../shared/text/language.js';
import { graphContext } from '../../graph-context.js';
import type { GraphResult } from '../../graph.js';
import type { ShownCost } from '../../limits/operation-limits.js';
import type { PlatformServices } from '../services.js';
import type { ExportPlan } from './export-plan.js';

/** A page of a list. */
export interface ExportPage {
  readonly rows: readonly unknown[];
  /** Where the next page begins; null behind the last one. */
  readonly next: string | null;
  /** What it cost, and what is left. */
  readonly cost: ShownCost | undefined;
}

/** As whom, and for how long, pages are read. */
export interface PageReader {
  readonly services: PlatformServices;
  readonly requestId: string;
  /** Whoever is counted for an operation's cost comes from somewhere. */
  readonly address: string;
  readonly language?: Language | undefined;
  /** Milliseconds that one page may take. */
  readonly requestTimeout: number;
  readonly log: Log;
  /** Aborted when nobody wants the pages any more. */
  readonly signal: AbortSignal;
  /** Whom the next page is for, by the rights of this moment; fails when they are no longer those at the beginning. */
  present: () => Principal;
}

const PAGE = 100;
/** Milliseconds before a page is asked for again that failed in a way that may pass. */
const WAITS = [500, 1_000, 2_000];
/** What an export leaves of a budget to whatever else its caller does. */
const LEFT_FOR_OTHERS = 0.5;

/**
 * Reads the page behind a place as any client would, through the whole graph. It costs what such an operation costs: where
 * the budget is short it waits, and afterwards too, until half of the budget is there again for the caller's other requests.
 */
export async function readPage(reader: PageReader, plan: ExportPlan, after: string | null): Promise<ExportPage> {
  for (let failures = 0; ;) {
    const result = await executePage(reader, plan, after);
    // What was read is handed on only to who may still have it.
    reader.present();
    const failure = failureOf(result);
    if (!failure) return pageOf(plan, result);
    const wait = waitForBudget(failure) ?? (isPassing(failure) ? WAITS[failures++] : undefined);
    if (wait === undefined) throw failure;
    await sleep(wait, undefined, { signal: reader.signal });
  }
}

/** Waits until the caller has half of their budget. */
export async function restAfter({ cost }: ExportPage, signal: AbortSignal): Promise<void> {
  const { maximum, remaining, restoreRate } = cost ?? {};
  if (maximum === undefined || remaining === undefined || restoreRate === undefined) return;
  const missing = maximum * LEFT_FOR_OTHERS - remaining;
  if (missing > 0) await sleep((missing / restoreRate) * 1_000, undefined, { signal });
}

async function executePage(reader: PageReader, plan: ExportPlan, after: string | null): Promise<GraphResult> {
  const { services, requestId, address, language, requestTimeout, log } = reader;
  if (!services.sight.execute) throw new Error('There is no graph yet.');
  const principal = reader.present();
  const deadline = Date.now() + requestTimeout;
  const context = graphContext({ requestId, principal, deadline, log, address, language });
  const variables = { ...plan.variables, first: PAGE, after };
  return services.sight.execute({ query: plan.document, variables }, context);
}

/** A row of which a part could not be read would pass for one without it: any error fails the page. */
function failureOf({ errors = [] }: GraphResult): AppError | undefined {
  const [error] = errors;
  if (!error) return undefined;
  const { code, retryable: _retryable, ...details } = error.extensions ?? {};
  return new AppError(knownCode(code), error.message, details);
}

/** Milliseconds until the budget is there that a page was refused for; undefined for other failures. */
function waitForBudget({ code, details }: AppError): number | undefined {
  const { limit, retryAfter } = details;
  return code === 'RATE_LIMITED' && limit === 'cost' && typeof retryAfter === 'number' ? retryAfter * 1_000 : undefined;
}

function isPassing({ code }: AppError): boolean {
  return ERROR_CODES[code].retryable && code !== 'RATE_LIMITED';
}

function pageOf({ list }: ExportPlan, { data, extensions }: GraphResult): ExportPage {
  const connection = data?.[list.name] as
    | { readonly nodes: readonly unknown[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string | null } }
    | null
    | undefined;
  if (!connection) throw new Error('The graph answered without the list.');
  const { hasNextPage, endCursor } = connection.pageInfo;
  const cost = extensions?.cost as ShownCost | undefined;
  return { rows: connection.nodes, next: hasNextPage ? endCursor : null, cost };
}
