import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';
import type { Log } from '../../log.js';

/** A connection to a NATS server that is made again for ever. */
export interface NatsLink {
  /** The connection while it is up. */
  readonly connection: NatsConnection | undefined;
  /** Begins to connect; a server that is out of reach is no failure. */
  start(listener: LinkListener): void;
  /** Sends what is under way and lets go. */
  stop(): Promise<void>;
}

/** What follows the state of a link. */
export interface LinkListener {
  /** A connection was made; subscriptions on it outlast interruptions. */
  connected(connection: NatsConnection): void;
  /** The server is in reach, for the first time or again. */
  up(): void;
}

const DIAL_TIMEOUT = 5_000;
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;
/** How long the end may wait for the server to take what was sent. */
const FLUSH_TIMEOUT = 1_000;

/** Makes a link to the server at the address, which may hold user and password. */
export function natsLink(url: string, name: string, log: Log): NatsLink {
  let connection: NatsConnection | undefined;
  let isUp = false;
  /** Attempts to connect since the server was last in reach. */
  let attempts = 0;
  let running: Promise<void> | undefined;
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;

  const pause = () => sleep(pauseAfter(attempts), undefined, { signal: stopping.signal }).catch(() => undefined);
  const nowUp = () => {
    isUp = true;
    attempts = 0;
    log.info('NATS is in reach: events travel');
  };
  const nowDown = (error?: unknown) => {
    isUp = false;
    if (!isStopping()) log.warn({ error }, 'NATS is out of reach: events wait in the journal');
  };
  const watch = async (made: NatsConnection, listener: LinkListener) => {
    for await (const status of made.status()) {
      if (status.type === 'disconnect' && isUp) nowDown();
      if (status.type === 'reconnecting') attempts += 1;
      if (status.type === 'error') log.warn({ error: status.error }, 'NATS refuses something');
      if (status.type === 'reconnect') {
        nowUp();
        listener.up();
      }
    }
    if (isUp) nowDown();
  };
  const run = async (listener: LinkListener) => {
    while (!isStopping()) {
      try {
        const options = { ...addressOptions(url), name, reconnectDelayHandler: () => pauseAfter(attempts) };
        connection = await connect(options);
      } catch (error) {
        if (attempts === 0) nowDown(error);
        attempts += 1;
        await pause();
        continue;
      }
      if (isStopping()) break;
      nowUp();
      try {
        listener.connected(connection);
        listener.up();
        await watch(connection, listener);
      } catch (error) {
        nowDown(error);
        await connection.close();
        attempts += 1;
        await pause();
      }
    }
    await connection?.close();
  };
  return {
    get connection() {
      return isUp && connection?.isClosed() === false ? connection : undefined;
    },
    start: (listener) => {
      running ??= run(listener);
    },
    stop: async () => {
      stopping.abort();
      const open = connection;
      if (open && isUp) await Promise.race([open.flush().catch(() => undefined), sleep(FLUSH_TIMEOUT)]);
      await open?.close();
      await running;
    },
  };
}

/** User and password stand in the address, percent-encoded; the client takes them apart from it. */
function addressOptions(url: string): ConnectionOptions {
  const { protocol, host, username, password } = new URL(url);
  return {
    servers: host,
    timeout: DIAL_TIMEOUT,
    maxReconnectAttempts: -1,
    // A password that is being changed may be wrong for a while.
    ignoreAuthErrorAbort: true,
    ...(username === '' ? {} : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    ...(protocol === 'tls:' ? { tls: {} } : {}),
  };
}

/** From a quarter of a second to 5 seconds. */
function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** Math.min(attempts, 10));
}
