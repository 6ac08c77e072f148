import type { NatsConnection } from '@nats-io/transport-node';
import type { MountedSubgraph } from '../graphql/mounted-subgraph.js';
import type { Log } from '../log.js';
import { carryInProcess, type EventCarrier } from './in-process.js';
import { natsLink, type NatsLink } from './nats/link.js';
import { openLane, type Lane } from './nats/lane.js';
import { readHead, type FeedHead } from './nats/messages.js';
import { natsNames, type NatsNames } from './nats/names.js';
import { relayEvents } from './nats/relay.js';
import { answerReplays, tellHead } from './nats/replay.js';

/** Where events travel. */
export interface NatsAddress {
  /** The server, with user and password where it wants them. */
  readonly url: string;
  /** Tells deployments apart that share a server. */
  readonly prefix: string;
}

/** Carries events to and from other processes. */
export interface NatsCarrier extends EventCarrier {
  /** Whether the server is in reach; where it is not, events wait in the journal. */
  readonly isConnected: boolean;
}

/** How often a source tells how far its feed goes, and handlers look whether they have it all. */
const GLANCE = 2_000;

/**
 * Carries events between a subgraph that is mounted in this process and the others, which run elsewhere. The journal is
 * the truth and the server only carries: whatever it loses is asked for again, and while it is out of reach the subgraph
 * works on. Its own handlers get its own events without the server.
 */
export function carryOverNats(subgraph: MountedSubgraph, { url, prefix }: NatsAddress, log: Log): NatsCarrier {
  const names = natsNames(prefix, subgraph.journal.epoch);
  const link = natsLink(url, `kehu-${subgraph.definition.name}`, log);
  let tell: () => void = () => undefined;
  const relay = relayEvents(subgraph, names, link, log, () => tell());
  const own = carryInProcess([subgraph], log);
  const lanes = lanesOf(subgraph, names, link, log);
  let timer: NodeJS.Timeout | undefined;
  own.watch(() => relay.wake());
  return {
    get isConnected() {
      return link.connection !== undefined;
    },
    start: () => {
      own.start();
      link.start({
        connected: (connection) => {
          answerReplays(connection, subgraph, names, log);
          tell = tellHead(connection, subgraph, names, log);
          lanes.listen(connection);
        },
        up: () => {
          tell();
          relay.wake();
          lanes.wake();
        },
      });
      timer = setInterval(() => {
        if (!link.connection) return;
        tell();
        lanes.check();
      }, GLANCE);
      timer.unref();
    },
    watch: (listener) => {
      own.watch(listener);
      lanes.watch(listener);
    },
    settle: async () => {
      await own.settle();
      relay.wake();
      await relay.idle();
      await lanes.catchUp();
    },
    stop: async () => {
      clearInterval(timer);
      await lanes.stop();
      await own.stop();
      await relay.stop();
      await link.stop();
    },
  };
}

/** The lanes of a subgraph: those to sources that it knows from before, and to those that tell of themselves. */
function lanesOf(subgraph: MountedSubgraph, names: NatsNames, link: NatsLink, log: Log) {
  const { name, handlers = [] } = subgraph.definition;
  const lanes = new Map<string, Lane>();
  const listeners: ((source: string) => void)[] = [];
  let isStopped = false;
  const open = (handlerName: string, source: string): Lane | undefined => {
    const handler = handlers.find((one) => one.name === handlerName);
    if (!handler || source === name || isStopped) return undefined;
    const key = `${handlerName} ${source}`;
    let lane = lanes.get(key);
    if (!lane) {
      lane = openLane({ source, subgraph, handler }, names, link, log);
      lanes.set(key, lane);
      lane.wake();
    }
    return lane;
  };
  const { epoch: ownEpoch } = subgraph.journal;
  const foreign = new Set<string>();
  /** Tells once of each source that is of another history: nothing is carried between the two. */
  const isForeign = ({ source, epoch }: FeedHead): boolean => {
    const key = `${source} ${epoch}`;
    if (epoch !== ownEpoch && !foreign.has(key)) {
      const text = 'no events are carried: the databases of these two are of different epochs; see docs/events.md';
      log.error({ subgraph: name, epoch: ownEpoch, source, sourceEpoch: epoch }, text);
      foreign.add(key);
    }
    return epoch !== ownEpoch;
  };
  const told = (feed: FeedHead) => {
    if (isForeign(feed)) return;
    const { source, head, types } = feed;
    for (const handler of handlers) {
      if (handler.types.some((type) => types.includes(type))) open(handler.name, source)?.headTold(head);
    }
    if (source !== name) for (const listener of listeners) listener(source);
  };
  const openKnown = async () => {
    const rows = await subgraph.database.reader.query('SELECT handler, source FROM event_inbox');
    for (const { handler, source } of rows) open(handler as string, source as string);
  };
  return {
    listen: (connection: NatsConnection) => {
      connection.subscribe(names.heads, {
        callback: (error, message) => {
          if (error) {
            log.warn({ error }, 'heads of feeds cannot be learned');
            return;
          }
          // An exception would end all that the client reads.
          const feed = readHead(message);
          if (feed) told(feed);
          else log.warn({ subject: message.subject }, 'a message does not tell how far a feed goes');
        },
      });
      openKnown().catch((error: unknown) => log.warn({ error }, 'events wait'));
      connection.publish(names.headsWanted);
    },
    wake: () => {
      for (const lane of lanes.values()) lane.wake();
    },
    check: () => {
      for (const lane of lanes.values()) lane.check().catch((error: unknown) => log.warn({ error }, 'events wait'));
    },
    watch: (listener: (source: string) => void) => void listeners.push(listener),
    catchUp: async () => {
      for (const lane of lanes.values()) await lane.catchUp();
    },
    stop: async () => {
      isStopped = true;
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
    },
  };
}
