import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import vary from 'vary';
import type { Principal } from '../shared/access/principal.js';
import { NO_PROXIES } from '../shared/config/trusted-proxies.js';
import { AppError, ERROR_CODES, isAppError } from '../shared/errors.js';
import { appErrorExtensions, internalFailure } from '../shared/graphql/failures.js';
import { checkedKey } from '../shared/idempotency/mutation-key.js';
import { countRefusal, observedRequest } from '../shared/http/observed-request.js';
import { readBody } from '../shared/http/read-body.js';
import { sendJson } from '../shared/http/subgraph-server.js';
import type { Log } from '../shared/log.js';
import { LANGUAGE_TAGS, preferredLanguage, type Language } from '../shared/text/language.js';
import type { Authenticate } from './authentication/authenticator.js';
import type { CrossOrigin } from './cross-origin.js';
import { inLanguage } from './error-plugin.js';
import type { ExplorerAssets } from './explorer/explorer-assets.js';
import { graphContext } from './graph-context.js';
import type { Graph } from './graph.js';
import { callerAddress as addressOf, type CallerAddress } from './limits/caller-address.js';
import { refuse, RETRY_AFTER } from './overload/refusal.js';
import type { RequestGate } from './overload/request-gate.js';

/** What the gateway's HTTP server needs. */
export interface GatewayParts {
  graph: Graph;
  authenticate: Authenticate;
  explorer: ExplorerAssets;
  /** Milliseconds that a request may take. */
  requestTimeout: number;
  /** Fails while the process cannot answer, such as with a database down or while it drains. */
  ready: () => Promise<void>;
  /** What the health check adds for operators; none of it makes the process less ready. */
  details?: () => object;
  /** Paths beside the graph's own; the first whose prefix fits answers. */
  routes: readonly HttpRoute[];
  /** Where a request comes from; from where its socket does, unless given. */
  callerAddress?: CallerAddress;
  /** Tells browsers which other origins' pages may call; without it, none. */
  crossOrigin?: CrossOrigin | undefined;
  /** Refuses what is more than can be answered, but no health check and no page of the explorer; without it, nothing. */
  gate?: RequestGate;
  log: Log;
}

/** Something else than GraphQL that the gateway answers. Failures that it throws are answered as everywhere. */
export interface HttpRoute {
  /** What the path begins with, such as `/files/`. */
  readonly prefix: string;
  answer(request: IncomingMessage, response: ServerResponse, facts: RouteFacts): Promise<void>;
}

/** What is known of a request to an {@link HttpRoute}. */
export interface RouteFacts {
  readonly requestId: string;
  /** Path and query as they were sent. */
  readonly url: URL;
  /** Where it comes from, in the form in which callers are counted. */
  address(): string;
  /** Finds out who sends it; fails with `UNAUTHENTICATED` on a token that is not valid. */
  authenticate(): Promise<Principal>;
}

const LARGEST_BODY = 256 * 1024;
const ofSocket = addressOf(NO_PROXIES);

/** Serves the graph, the explorer and the health checks. */
export function gatewayListener(parts: GatewayParts): RequestListener {
  const answer = sameOriginListener(parts);
  const { crossOrigin } = parts;
  if (!crossOrigin) return answer;
  return (request, response) => {
    crossOrigin(request, response, () => {
      answer(request, response);
    });
  };
}

function sameOriginListener(parts: GatewayParts): RequestListener {
  return (request, response) => {
    const requestId = requestIdOf(request);
    const name = routeName(parts, request);
    if (isWork(parts, request.url) && parts.gate?.refuses()) {
      countRefusal(name);
      refuse(request, response, requestId);
      return;
    }
    response.setHeader('x-request-id', requestId);
    const start = { route: name, isTraced: name !== 'health' && name !== 'explorer', facts: { requestId } };
    observedRequest(request, response, start, () =>
      route(parts, request, response, requestId).catch((error: unknown) => {
        sendFailure(parts.log, { request, response }, error, requestId);
      }),
    );
  };
}

/** Whether a request may take a while. What routes do may take minutes, such as a download; they take no place. */
function isWork({ routes }: GatewayParts, url = '/'): boolean {
  return url.startsWith('/graphql') || routes.some(({ prefix }) => url.startsWith(prefix));
}

/** What a path means, for metrics and traces: one of few names. */
function routeName({ routes }: GatewayParts, { url = '' }: IncomingMessage): string {
  const [pathname = ''] = url.split('?', 1);
  if (pathname === '/graphql') return 'graphql';
  if (pathname.startsWith('/health/')) return 'health';
  return routes.find(({ prefix }) => pathname.startsWith(prefix))?.prefix.replaceAll('/', '') ?? 'explorer';
}

/** A caller's own id for the request is kept when it is harmless. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

async function route(
  parts: GatewayParts,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  if (pathname === '/graphql') return answerGraphql(parts, request, response, requestId, query ? `?${query}` : '');
  const other = parts.routes.find(({ prefix }) => pathname.startsWith(prefix));
  if (other) {
    const url = new URL(request.url ?? '/', 'http://gateway');
    const authenticate = () => parts.authenticate(request.headers.authorization);
    const address = () => (parts.callerAddress ?? ofSocket)(request);
    return other.answer(request, response, { requestId, url, address, authenticate });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new AppError('NOT_FOUND', 'Nothing is here. The graph is at /graphql.');
  }
  if (pathname === '/health/live') {
    sendJson(response, 200, { status: 'ok' });
    return;
  }
  if (pathname === '/health/ready') return answerReady(parts, response);
  const asset = parts.explorer.get(pathname, request.headers['accept-encoding']);
  if (!asset) throw new AppError('NOT_FOUND', 'Nothing is here. The graph is at /graphql, the explorer at /.');
  if (asset.headers.etag !== undefined && request.headers['if-none-match'] === asset.headers.etag) {
    response.writeHead(304, asset.headers).end();
  } else {
    response.writeHead(200, asset.headers).end(request.method === 'HEAD' ? undefined : asset.body);
  }
}

async function answerReady({ ready, details, log }: GatewayParts, response: ServerResponse): Promise<void> {
  try {
    await ready();
    sendJson(response, 200, { status: 'ok', ...details?.() });
  } catch (error) {
    log.warn({ error }, 'not ready');
    sendJson(response, 503, { status: 'unavailable' });
  }
}

async function answerGraphql(
  parts: GatewayParts,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  search: string,
): Promise<void> {
  // Without a place, so that who sends slowly keeps nobody out.
  const text = await readBody(request, LARGEST_BODY);
  const execute = () => executeGraphql(parts, request, response, { requestId, search, text });
  await (parts.gate ? parts.gate.run(execute) : execute());
}

async function executeGraphql(
  { graph, authenticate, requestTimeout, callerAddress = ofSocket, log }: GatewayParts,
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, search, text }: { requestId: string; search: string; text: string },
): Promise<void> {
  const started = performance.now();
  const principal = await authenticate(request.headers.authorization);
  const language = wantedLanguage(request) ?? principal.language ?? 'en';
  tellLanguage(response, language);
  const idempotencyKey = keyOf(request);
  const deadline = Date.now() + requestTimeout;
  const address = callerAddress(request);
  const context = graphContext({ requestId, principal, deadline, log, idempotencyKey, address, language });
  const answer = await graph.executeHttp(
    { method: request.method ?? 'GET', headers: headerList(request), search, body: parseBody(request, text) },
    context,
  );
  if (answer.body.kind !== 'complete') throw new Error('The graph answers in one piece.');
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  const status = answer.status ?? 200;
  response.writeHead(status, { 'content-length': Buffer.byteLength(answer.body.string) });
  response.end(answer.body.string);
  log.info({ requestId, status, subject: principal.subject, ms: Math.round(performance.now() - started) }, 'graphql');
}

/** What recognises repetitions of the mutations of this request. */
function keyOf(request: IncomingMessage): string | undefined {
  const key = request.headers['idempotency-key'];
  return key === undefined ? undefined : checkedKey(String(key), 'Idempotency-Key');
}

/** The body as Apollo Server takes it: parsed where it says that it is JSON, otherwise absent. */
function parseBody(request: IncomingMessage, text: string): unknown {
  if (text === '' || !/^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers['content-type'] ?? ''))
    return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('BAD_REQUEST', 'The request body is not valid JSON.');
  }
}

function headerList(request: IncomingMessage): [string, string][] {
  return Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
}

/** What the client wants to read; undefined where it does not say. */
function wantedLanguage({ headers }: IncomingMessage): Language | undefined {
  return preferredLanguage(headers['accept-language']);
}

function tellLanguage(response: ServerResponse, language: Language): void {
  response.setHeader('content-language', LANGUAGE_TAGS[language]);
  vary(response, 'Accept-Language');
}

function sendFailure(
  log: Log,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  error: unknown,
  requestId: string,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const language = wantedLanguage(request) ?? 'en';
  tellLanguage(response, language);
  if (isAppError(error)) {
    const { status } = ERROR_CODES[error.code];
    if (error.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
    if (error.code === 'OVERLOADED') response.setHeader('retry-after', RETRY_AFTER);
    if (error.code === 'PAYLOAD_TOO_LARGE') response.setHeader('connection', 'close');
    const failure = { message: error.message, extensions: appErrorExtensions(error) };
    sendJson(response, status, { errors: inLanguage([failure], language) });
    return;
  }
  log.error({ requestId, error }, 'unexpected failure');
  sendJson(response, 500, { errors: inLanguage([internalFailure(requestId)], language) });
}
