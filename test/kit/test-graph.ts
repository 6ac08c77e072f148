import { randomUUID } from 'node:crypto';
import { shippedRoleBook, shippedRoles, type ShippedRoleName } from '../../subgraphs/identity/roles/shipped-roles.js';
import { visitorPrincipal } from '../../gateway/authentication/principals.js';
import { openEmbeddedGraph, type EmbeddedGraph } from '../../gateway/embedded-host.js';
import { graphContext } from '../../gateway/graph-context.js';
import type { Graph, GraphResult } from '../../gateway/graph.js';
import { ANONYMOUS, type Principal } from '../../shared/access/principal.js';
import { rightsOf } from '../../shared/access/role-rights.js';
import { readConfig, type Config } from '../../shared/config/config.js';
import type { DatabaseLocation } from '../../shared/db/open-database.js';
import type { Circumstances } from '../../shared/graphql/live-scope.js';
import { createLog, type Log } from '../../shared/log.js';
import { openTestDatabase, type DatabaseKind, type TestDatabase } from '../../shared/testing/databases.js';

/** Somebody who sends operations to the graph. */
export interface TestClient {
  /** The answer as it is. */
  send(query: string, variables?: Record<string, unknown>): Promise<GraphResult>;
  /** The data; fails the test when there is any error. */
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** The only error; fails the test when there is none or several. */
  refusal(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ code: string; message: string; path?: unknown; extensions: Record<string, unknown> }>;
}

/** The whole graph on a database of its own. */
export interface TestGraph extends EmbeddedGraph {
  readonly location: DatabaseLocation;
  readonly config: Config;
  readonly log: Log;
  /** A caller with a role, or with any principal. */
  as(who: ShippedRoleName | Principal, more?: Partial<Principal>): TestClient;
  /** How many statements ran while the work was done, in all subgraphs. */
  statements(work: () => Promise<unknown>): Promise<number>;
  /** Closes everything and removes the databases. */
  remove(): Promise<void>;
}

/** The members of staff and the partner behind the roles' principals. */
export const TEST_SUBJECTS: Readonly<Record<ShippedRoleName, Partial<Principal>>> = {
  administrator: { userId: 'usr_01jd0000000000000000000101' },
  'sales-manager': { userId: 'usr_01jd0000000000000000000104', teamIds: ['tem_01jd0000000000000000000101'] },
  'sales-rep': { userId: 'usr_01jd0000000000000000000102' },
  marketer: { userId: 'usr_01jd0000000000000000000105' },
  'service-agent': { userId: 'usr_01jd0000000000000000000106' },
  'service-manager': { userId: 'usr_01jd0000000000000000000107' },
  finance: { userId: 'usr_01jd0000000000000000000108' },
  executive: { userId: 'usr_01jd0000000000000000000109' },
  customer: { customerId: 'cus_01jd0000000000000000000101' },
  visitor: {},
  analyst: { userId: 'usr_01jd0000000000000000000103' },
  partner: { partnerId: 'par_01jd0000000000000000000101' },
};

/** Starts the graph embedded on an empty database of this kind. */
export async function startTestGraph(
  kind: DatabaseKind,
  circumstances: Circumstances = exactCircumstances(),
  settings: NodeJS.ProcessEnv = {},
  log = createLog('fatal', 'test'),
): Promise<TestGraph> {
  const database = await openTestDatabase(kind);
  const config = configOf(database, settings);
  const embedded = await openEmbeddedGraph(config, log, circumstances);
  const total = () =>
    [...embedded.subgraphs.values()].reduce((sum, subgraph) => sum + subgraph.database.statementCount(), 0);
  return {
    ...embedded,
    location: config.databases,
    config,
    log,
    as: (who, more) => testClient(embedded.graph, principalFor(who, more), log),
    statements: async (work) => {
      const before = total();
      await work();
      return total() - before;
    },
    remove: async () => {
      await embedded.close();
      await database.remove();
    },
  };
}

/** Where a test database's subgraphs are. */
export function locationOf(database: TestDatabase): DatabaseLocation {
  if (database.dataDir !== undefined) return { kind: 'sqlite', folder: database.dataDir };
  return { kind: 'mysql', url: database.databaseUrl ?? '', prefix: database.prefix };
}

/** The data key of all test deployments. */
export const TEST_DATA_KEY = Buffer.alloc(32, 'a key of the tests');

/** The settings of a deployment on a test database, with more of them where a test needs some. */
export function configOf({ dataDir, databaseUrl, prefix }: TestDatabase, settings: NodeJS.ProcessEnv = {}): Config {
  return readConfig({
    ...(dataDir === undefined ? {} : { KEHU_DATA_DIR: dataDir }),
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl, KEHU_DATABASE_PREFIX: prefix }),
    KEHU_DATA_KEY: TEST_DATA_KEY.toString('base64url'),
    KEHU_SIGN_UP: '1',
    ...settings,
  });
}

/** The principal that a token of this role makes; other roles that are given decide which rows it sees. */
export function principalFor(who: ShippedRoleName | Principal, more: Partial<Principal> = {}): Principal {
  const levels = more.roles ? { levels: rightsOf(shippedRoleBook, more.roles).levels } : {};
  if (typeof who !== 'string') return { ...who, ...levels, ...more };
  if (who === 'visitor') return { ...visitorPrincipal(shippedRoleBook), ...levels, ...more };
  const { userId, partnerId, customerId } = TEST_SUBJECTS[who];
  const subject = userId ?? partnerId ?? customerId ?? who;
  const { kind } = shippedRoles[who];
  const rights = rightsOf(shippedRoleBook, [who]);
  return { ...ANONYMOUS, ...TEST_SUBJECTS[who], subject, kind, roles: [who], ...rights, ...levels, ...more };
}

/** Sends operations as one principal. */
export function testClient(graph: Graph, principal: Principal, log: Log): TestClient {
  const send = (query: string, variables: Record<string, unknown> = {}) =>
    graph.execute(
      { query, variables },
      graphContext({ requestId: randomUUID(), principal, deadline: Date.now() + 60_000, log }),
    );
  return {
    send,
    data: async <T>(query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await send(query, variables);
      if (errors) throw new Error(`Unexpected errors: ${JSON.stringify(errors, undefined, 1)}`);
      return JSON.parse(JSON.stringify(data)) as T;
    },
    refusal: async (query, variables) => {
      const { errors = [], data } = await send(query, variables);
      const [error] = errors;
      if (!error || errors.length > 1) throw new Error(`Expected one error, got ${JSON.stringify({ data, errors })}`);
      const extensions = { ...error.extensions };
      return { code: String(extensions.code), message: error.message, path: error.path, extensions };
    },
  };
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A clock that advances by a second at each look, and ids that count: tests are exact. */
export function exactCircumstances(start = '2026-01-05T08:00:00.000Z'): Circumstances {
  let instant = Date.parse(start);
  let count = 0;
  return {
    now: () => new Date((instant += 1_000)).toISOString(),
    newId: (prefix) => `${prefix}_01jd${base32(++count).padStart(22, '0')}`,
  };
}

function base32(value: number): string {
  return value < 32 ? (ALPHABET[value] ?? '') : base32(Math.floor(value / 32)) + (ALPHABET[value % 32] ?? '');
}
