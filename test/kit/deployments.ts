import { until } from './event-place.js';
import { callKeyOf } from '../../shared/access/signed-call.js';
import { issueToken } from '../../shared/access/access-token.js';
import { loadTokenKey, newTokenKey } from '../../shared/access/token-key.js';
import type { ShippedRoleName } from '../../subgraphs/identity/roles/shipped-roles.js';
import { readConfig } from '../../shared/config/config.js';
import { startThrowawayNats } from '../../shared/testing/nats-server.js';
import { subgraphDefinitions } from '../../subgraphs/definitions.js';
import { freePort } from './free-port.js';
import { startServer, type ServerProcess } from './processes.js';
import { TEST_DATA_KEY, TEST_SUBJECTS } from './test-graph.js';

/** Settings of all processes of a deployment. */
export type Settings = Readonly<Record<string, string>>;

/** What a client of a deployment gets. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly Failure[];
}

/** One error of an answer. */
export interface Failure {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Record<string, unknown>;
}

/** Key and tokens that the processes of several deployments share. */
export interface Credentials {
  readonly settings: Settings;
  readonly callKey: string;
  token(role: ShippedRoleName): Promise<string>;
}

/** Makes a key for tokens and one for the calls between gateway and subgraphs. */
export async function newCredentials(): Promise<Credentials> {
  const tokenKey = await newTokenKey();
  const callKey = 'a secret of the test, at least 32 characters';
  const key = await loadTokenKey(readConfig({ KEHU_TOKEN_KEY: tokenKey }));
  return {
    settings: {
      KEHU_TOKEN_KEY: tokenKey,
      KEHU_CALL_KEY: callKey,
      KEHU_DATA_KEY: TEST_DATA_KEY.toString('base64url'),
      KEHU_DEMO: '0',
      KEHU_LOG_LEVEL: 'silent',
      // Tests send more than any client may.
      KEHU_SIGN_UP: '1',
      KEHU_BUDGETS: 'none',
      KEHU_NEW_DOCUMENTS: 'none',
    },
    callKey,
    token: (role) => issueToken(key, { roles: [role], ...TEST_SUBJECTS[role] }, '1h'),
  };
}

/** The settings of one subgraph's process: its own key for calls in place of the gateway's. */
export function settingsOf(subgraph: string, settings: Settings): Settings {
  return { ...settings, KEHU_CALL_KEY: callKeyOf(settings.KEHU_CALL_KEY ?? '', subgraph) };
}

/** Sends operations to a deployment as one role, or without a token. */
export function clientOf(url: string, credentials: Credentials, role?: ShippedRoleName) {
  const send = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (role) headers.set('authorization', `Bearer ${await credentials.token(role)}`);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, text, ...(JSON.parse(text) as Pick<Answer, 'data' | 'errors'>) };
  };
  const data = async <T>(query: string, variables?: Record<string, unknown>): Promise<T> => {
    const answer = await send(query, variables);
    if (answer.errors) throw new Error(`Unexpected errors: ${answer.text}`);
    return answer.data as T;
  };
  return { send, data };
}

/** A gateway and its subgraphs, each in a process of its own; the subgraphs come and go. */
export interface SplitDeployment {
  /** The one that runs now. */
  gateway: ServerProcess;
  /** Kills the gateway and starts another one at the same place. */
  restartGateway(): Promise<void>;
  /** Where a subgraph listens, or will. */
  address(name: string): string;
  startSubgraph(name: string): Promise<ServerProcess>;
  stop(): Promise<void>;
}

/**
 * Starts the gateway alone; its subgraphs are down. Events travel over a throwaway NATS server unless the settings name
 * one.
 */
export async function startSplit(given: Settings): Promise<SplitDeployment> {
  const nats = given.NATS_URL === undefined ? await startThrowawayNats() : undefined;
  const settings = { ...given, ...(nats ? { NATS_URL: nats.url } : {}) };
  const names = subgraphDefinitions.map(({ name }) => name);
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const address = (name: string) => `http://127.0.0.1:${String(ports.get(name))}`;
  const startGateway = () =>
    startServer('gateway/gateway-main.js', {
      ...settings,
      KEHU_SUBGRAPH_URLS: names.map((name) => `${name}=${address(name)}`).join(','),
    });
  const running: ServerProcess[] = [await startGateway()];
  const deployment: SplitDeployment = {
    gateway: running[0]!,
    restartGateway: async () => {
      await deployment.gateway.stop('SIGKILL');
      deployment.gateway = await startGateway();
      running.push(deployment.gateway);
    },
    address,
    startSubgraph: async (name) => {
      const own = { ...settingsOf(name, settings), PORT: String(ports.get(name)) };
      const server = await startServer(`subgraphs/${name}/main.js`, own);
      running.push(server);
      // The gateway notices by itself that it can recognise people now, only not at once.
      if (name === 'identity') await until(async () => (await fetch(`${deployment.gateway.url}/health/ready`)).ok);
      return server;
    },
    stop: async () => {
      await Promise.all(running.map((server) => server.stop('SIGKILL')));
      await nats?.stop();
    },
  };
  return deployment;
}
