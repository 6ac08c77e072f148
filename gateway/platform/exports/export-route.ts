import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '../../../shared/access/principal.js';
import { AppError, isAppError } from '../../../shared/errors.js';
import type { LiveScope } from '../../../shared/graphql/live-scope.js';
import { readBody } from '../../../shared/http/read-body.js';
import type { Log } from '../../../shared/log.js';
import { preferredLanguage } from '../../../shared/text/language.js';
import type { MountedPlatform } from '../../embedded-host.js';
import type { HttpRoute, RouteFacts } from '../../http-listener.js';
import { RETRY_AFTER } from '../../overload/refusal.js';
import type { Context } from '../context.js';
import { OpenCounter } from '../open-counter.js';
import { columnLabels } from './column-labels.js';
import { BYTE_ORDER_MARK, csvHeader, csvRows } from './csv-rows.js';
import { exportAudit } from './export-audit.js';
import { EXPORT_LIMITS, type ExportLimits } from './export-limits.js';
import { planExport, type ExportPlan } from './export-plan.js';
import { lastingRights } from './lasting-rights.js';
import { readPage, restAfter, type ExportPage, type PageReader } from './read-pages.js';

/** Where lists are exported: `/export/<name>.csv`. */
export const EXPORT_PREFIX = '/export/';

const LARGEST_BODY = 256 * 1024;
const SCOPE = 'lists:export';

interface ExportRouteParts {
  readonly platform: MountedPlatform;
  readonly requestTimeout: number;
  readonly limits: ExportLimits;
  readonly exports: OpenCounter;
  readonly log: Log;
}

/** One request for an export, and its answer. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly facts: RouteFacts;
}

/** How long a receiver is waited for. */
interface Patience {
  /** Milliseconds after which one that takes nothing is cut off. */
  readonly silence: number;
  /** Aborted when the connection has ended. */
  readonly signal: AbortSignal;
}

/**
 * Answers lists of the graph as CSV, a page after the other at the speed at which they are taken. `requestTimeout` is what
 * reading one page may take, in milliseconds; the whole may take as long as it goes on. Until the first page is there it
 * fails like any request; behind that the connection is broken off, so that no part of a list passes for all of it.
 */
export function exportRoute(
  platform: MountedPlatform,
  requestTimeout: number,
  log: Log,
  limits: ExportLimits = EXPORT_LIMITS,
): HttpRoute {
  const exports = new OpenCounter(limits, 'exports');
  const parts = { platform, requestTimeout, limits, exports, log };
  return {
    prefix: EXPORT_PREFIX,
    answer: async (request, response, facts) => {
      response.setHeader('cache-control', 'no-store');
      try {
        await answer(parts, { request, response, facts });
      } catch (error) {
        if (isAppError(error) && !response.headersSent) tellWhenAgain(response, error);
        throw error;
      }
    },
  };
}

function tellWhenAgain(response: ServerResponse, { code, details }: AppError): void {
  const { retryAfter = RETRY_AFTER } = details;
  if (code === 'RATE_LIMITED' || code === 'OVERLOADED') response.setHeader('retry-after', String(retryAfter));
}

async function answer(parts: ExportRouteParts, exchange: Exchange): Promise<void> {
  const { request, facts } = exchange;
  const [, name] = /^\/export\/(\w{1,60})\.csv$/.exec(facts.url.pathname) ?? [];
  if (name === undefined || request.method !== 'POST') {
    throw new AppError('NOT_FOUND', 'Nothing is here. Lists are exported by POST /export/<name>.csv.');
  }
  const principal = await facts.authenticate();
  assertMayExport(principal);
  assertAnswerCanBreak(request);
  const release = parts.exports.add(principal);
  try {
    const body = readJson(await readBody(request, LARGEST_BODY));
    const { graph } = parts.platform.services.sight;
    if (!graph) throw new Error('There is no graph yet.');
    await sendExport(parts, exchange, principal, planExport(graph.schemaFor(principal).schema, name, body));
  } finally {
    release();
  }
}

function assertMayExport({ kind, scopes }: Principal): void {
  if (kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'A token is needed.');
  if (!scopes.includes(SCOPE))
    throw new AppError('FORBIDDEN', 'You may not export lists; that needs the scope lists:export.');
}

/** An answer of HTTP/1.0 ends with its connection: one that broke off would pass for a whole one. */
function assertAnswerCanBreak({ httpVersionMajor, httpVersionMinor }: IncomingMessage): void {
  if (httpVersionMajor > 1 || httpVersionMinor > 0) return;
  throw new AppError('BAD_REQUEST', 'An export needs HTTP/1.1; proxies on the way have to speak it too.');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text) as unknown;
  } catch {
    throw new AppError('BAD_REQUEST', 'The request body is not valid JSON.');
  }
}

async function sendExport(
  parts: ExportRouteParts,
  exchange: Exchange,
  principal: Principal,
  plan: ExportPlan,
): Promise<void> {
  const started = performance.now();
  const { response, facts } = exchange;
  const ended = new AbortController();
  response.once('close', () => ended.abort());
  if (response.destroyed) return;
  const reader = pageReader(parts, exchange, principal, ended.signal);
  const audit = exportAudit(() => scopeOf(parts, facts.requestId, principal), plan);
  const outcome = { rows: 0, isWhole: false };
  try {
    const first = await readPage(reader, plan, null);
    await audit.begin();
    response.writeHead(200, headersOf(plan));
    const patience = { silence: parts.limits.silence, signal: ended.signal };
    await sendText(response, BYTE_ORDER_MARK + csvHeader(headerOf(plan, reader)), patience);
    for (let page = first; ; page = await nextPage(reader, plan, page)) {
      await sendText(response, csvRows(page.rows, plan.columns), patience);
      outcome.rows += page.rows.length;
      if (page.next === null) break;
    }
    await finish(response, patience);
    outcome.isWhole = true;
  } catch (error) {
    if (!response.headersSent && !ended.signal.aborted) throw error;
    // Who stops listening is no failure of ours.
    if (!ended.signal.aborted) parts.log.warn({ requestId: facts.requestId, error }, 'an export was broken off');
    response.destroy();
  } finally {
    await audit.end(outcome).catch((error: unknown) => {
      parts.log.error({ requestId: facts.requestId, error, ...outcome }, 'the end of an export could not be noted');
    });
    const ms = Math.round(performance.now() - started);
    const { subject } = principal;
    parts.log.info({ requestId: facts.requestId, subject, list: plan.list.name, ...outcome, ms }, 'export');
  }
}

function pageReader(
  { platform, requestTimeout, log }: ExportRouteParts,
  { request, facts }: Exchange,
  principal: Principal,
  signal: AbortSignal,
): PageReader {
  const { services } = platform;
  const present = lastingRights(services.rights, principal);
  return {
    services,
    requestId: facts.requestId,
    address: facts.address(),
    language: preferredLanguage(request.headers['accept-language']) ?? principal.language,
    requestTimeout,
    log,
    signal,
    present,
  };
}

function scopeOf(
  { platform, requestTimeout, log }: ExportRouteParts,
  requestId: string,
  principal: Principal,
): Context {
  return platform.scope({ requestId, principal, deadline: Date.now() + requestTimeout, log }) as LiveScope & Context;
}

async function nextPage(reader: PageReader, plan: ExportPlan, page: ExportPage): Promise<ExportPage> {
  await restAfter(page, reader.signal);
  return readPage(reader, plan, page.next);
}

function headersOf({ list }: ExportPlan) {
  return {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${list.name}.csv"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
  };
}

function headerOf({ list, columns, hasLabels }: ExportPlan, { services, language, present }: PageReader): string[] {
  if (!hasLabels) return columns.map((path) => path.join('.'));
  return columnLabels({ services, language, principal: present() }, list.row, columns);
}

/** Hands a text on, and waits until the receiver has taken it. */
async function sendText(response: ServerResponse, text: string, patience: Patience): Promise<void> {
  if (text !== '' && !response.write(text)) await heard(response, 'drain', patience);
}

async function finish(response: ServerResponse, patience: Patience): Promise<void> {
  response.end();
  if (!response.writableFinished) await heard(response, 'finish', patience);
}

/** Waits for an event; who keeps it waiting for too long is cut off. Fails when the connection ends before. */
async function heard(response: ServerResponse, event: 'drain' | 'finish', patience: Patience): Promise<void> {
  const timer = setTimeout(() => response.destroy(), patience.silence);
  try {
    await once(response, event, { signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}
