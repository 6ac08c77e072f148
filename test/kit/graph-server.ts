import { loadTokenKey, newTokenKey, type TokenKey } from '../../shared/access/token-key.js';
import { issueToken, type TokenSubject } from '../../shared/access/access-token.js';
import { authenticator } from '../../gateway/authentication/authenticator.js';
import { isShippedRole, type ShippedRoleName } from '../../subgraphs/identity/roles/shipped-roles.js';
import { crossOrigin } from '../../gateway/cross-origin.js';
import type { ExplorerAssets } from '../../gateway/explorer/explorer-assets.js';
import { gatewayListener } from '../../gateway/http-listener.js';
import { callerAddress } from '../../gateway/limits/caller-address.js';
import { RequestGate } from '../../gateway/overload/request-gate.js';
import { LiveUpdates } from '../../gateway/platform/changes/live/live-updates.js';
import { tokenRoute } from '../../gateway/authentication/token-route.js';
import { wellKnownRoute } from '../../gateway/authentication/well-known-route.js';
import { exportRoute } from '../../gateway/platform/exports/export-route.js';
import { fileRoute } from '../../gateway/platform/files/file-route.js';
import { readConfig } from '../../shared/config/config.js';
import { listen } from '../../shared/http/listening-server.js';
import type { Circumstances } from '../../shared/graphql/live-scope.js';
import type { Log } from '../../shared/log.js';
import { startTestGraph, TEST_SUBJECTS, type TestGraph } from './test-graph.js';
import type { DatabaseKind } from '../../shared/testing/databases.js';

/** Parsed JSON, read at any path. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer over HTTP, its body read. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;
  /** The body as JSON. */
  readonly json: Json;
}

/** A graph behind a real HTTP server. */
export interface GraphServer {
  readonly graph: TestGraph;
  readonly url: string;
  readonly key: TokenKey;
  /** Streams of changes at `/events`; they move once `graph.events` is started. */
  readonly live: LiveUpdates;
  /** What keeps out more than `maxInFlight` requests, where that was given. */
  readonly gate: RequestGate | undefined;
  /** A token of a role; for the same people as in {@link TEST_SUBJECTS}. */
  token(role: ShippedRoleName): Promise<string>;
  /** A token of anybody. */
  tokenFor(subject: TokenSubject): Promise<string>;
  /** Sends any request. `who` is a role, or a whole `Authorization` header. */
  fetch(path: string, init?: RequestInit & { who?: string }): Promise<HttpAnswer>;
  /** Posts one GraphQL request. */
  post(body: object, who?: string): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** What a test may want of its server. */
export interface GraphServerOptions {
  readonly circumstances?: Circumstances;
  readonly settings?: NodeJS.ProcessEnv;
  /** Where the graph writes its log; only what is fatal unless given. */
  readonly graphLog?: Log;
  /** How many requests are worked on at once; any number unless given. */
  readonly maxInFlight?: number;
}

/** Starts a graph on an empty database behind an HTTP server on a free port. */
export async function startGraphServer(
  kind: DatabaseKind,
  log?: Log,
  explorer: ExplorerAssets = { get: () => undefined },
  { circumstances, settings, maxInFlight, graphLog }: GraphServerOptions = {},
): Promise<GraphServer> {
  const tokenKey = { KEHU_TOKEN_KEY: await newTokenKey() };
  const graph = await startTestGraph(kind, circumstances, { ...tokenKey, ...settings }, graphLog);
  const key = await loadTokenKey(readConfig(tokenKey));
  const live = new LiveUpdates(graph.platform, log ?? graph.log);
  graph.events.watch((source) => live.watch.glance(source));
  const gate = maxInFlight === undefined ? undefined : new RequestGate({ maxInFlight });
  const parts = {
    graph: graph.graph,
    authenticate: authenticator(key, graph.rights, graph.appUses),
    explorer,
    requestTimeout: 20_000,
    callerAddress: callerAddress(graph.config.trustedProxies),
    ready: () => Promise.resolve(),
    routes: [
      fileRoute(graph.platform, 20_000, log ?? graph.log),
      exportRoute(graph.platform, 20_000, log ?? graph.log),
      live,
      wellKnownRoute(key, graph.platform.services.address),
      tokenRoute(graph.platform.services, graph.appUses, 20_000, log ?? graph.log),
    ],
    log: log ?? graph.log,
    ...(gate ? { gate } : {}),
    crossOrigin: crossOrigin(graph.config.allowedOrigins),
  };
  const server = await listen(gatewayListener(parts), '127.0.0.1', 0);
  graph.platform.services.address.url = server.url;
  const token = (role: ShippedRoleName) => issueToken(key, { roles: [role], ...TEST_SUBJECTS[role] }, '1h');
  const send: GraphServer['fetch'] = async (path, { who, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (who !== undefined) headers.set('authorization', isShippedRole(who) ? `Bearer ${await token(who)}` : who);
    return readAnswer(await fetch(`${server.url}${path}`, { ...init, headers }));
  };
  return {
    graph,
    url: server.url,
    key,
    live,
    gate,
    token,
    tokenFor: (subject) => issueToken(key, subject, '1h'),
    fetch: send,
    post: (body, who) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...(who === undefined ? {} : { who }),
      }),
    close: async () => {
      await live.drain();
      await server.close({ linger: 0, grace: 0 });
      await graph.remove();
    },
  };
}

async function readAnswer(response: Response): Promise<HttpAnswer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    get json() {
      return JSON.parse(text);
    },
  };
}
