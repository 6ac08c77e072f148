import type { MountedSubgraph } from '../graphql/mounted-subgraph.js';
import type { Log } from '../log.js';
import { applyEvents, type EventConsumer } from './apply-events.js';
import type { EventHandler } from './event-handler.js';
import { feedHead, numberCommitted, readFeed } from './feed.js';
import { pump } from './pump.js';
import { eventTypesOf } from './event-types.js';

/** Carries events from the feeds of subgraphs to the handlers that want them. */
export interface EventCarrier {
  /** Begins to carry: what was left from before at once, then whatever is committed. */
  start(): void;
  /** Carries everything that is committed, and what follows from it; answers when all is quiet. */
  settle(): Promise<void>;
  /** Tells from now on when a feed may have moved, by the name of its subgraph: after each commit, and every second. */
  watch(listener: (source: string) => void): void;
  /** Carries nothing more; answers when what is under way has ended. */
  stop(): Promise<void>;
}

/** How often feeds are looked at without a sign: for what other replicas, or a process that crashed, have committed. */
const GLANCE = 1_000;
const EVENTS_AT_ONCE = 100;

/**
 * Carries events between subgraphs that are mounted in this process: handlers read the feeds of the others themselves,
 * right after each commit. Several replicas may do so at once; a handler's place is locked while it moves.
 */
export function carryInProcess(subgraphs: readonly MountedSubgraph[], log: Log): EventCarrier {
  const listeners: ((source: string) => void)[] = [];
  const feeds = subgraphs.map((source) => {
    const readers = subgraphs.flatMap((subgraph) => readersOf(source, subgraph, log));
    const feed = pump(async () => {
      if (source.database.kind === 'mysql') await numberCommitted(source.database, source.journal.keys);
      for (const listener of listeners) listener(source.definition.name);
      await Promise.all(readers.map((read) => read()));
    }, log);
    return { source, feed };
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    start: () => {
      for (const { source, feed } of feeds) {
        source.journal.committed = () => feed.wake();
        feed.wake();
      }
      timer = setInterval(() => {
        for (const { feed } of feeds) feed.wake();
      }, GLANCE);
      timer.unref();
    },
    settle: async () => {
      const heads = async () => Promise.all(feeds.map(({ source }) => feedHead(source.database.reader)));
      for (let before = ''; ;) {
        for (const { feed } of feeds) feed.wake();
        for (const { feed } of feeds) await feed.idle();
        const after = JSON.stringify(await heads());
        if (after === before) return;
        before = after;
      }
    },
    watch: (listener) => void listeners.push(listener),
    stop: async () => {
      clearInterval(timer);
      for (const { source } of feeds) source.journal.committed = () => undefined;
      await Promise.all(feeds.map(({ feed }) => feed.stop()));
    },
  };
}

/** For each handler of a subgraph that may want events of a source, what reads them. */
function readersOf(source: MountedSubgraph, subgraph: MountedSubgraph, log: Log): (() => Promise<void>)[] {
  const consumer: EventConsumer = { name: subgraph.definition.name, scope: (facts) => subgraph.scope(facts) };
  const emitted = eventTypesOf(source.definition);
  return (subgraph.definition.handlers ?? [])
    .filter(({ types }) => types.some((type) => emitted.has(type)))
    .map((handler) => feedReader(source, subgraph, consumer, handler, log));
}

function feedReader(
  source: MountedSubgraph,
  subgraph: MountedSubgraph,
  consumer: EventConsumer,
  handler: EventHandler,
  log: Log,
): () => Promise<void> {
  const from = source.definition.name;
  return async () => {
    for (;;) {
      const after = await placeOf(subgraph, handler, from);
      const head = await feedHead(source.database.reader);
      if (head <= after) return;
      const events = await readFeed(source.database.reader, from, {
        after,
        limit: EVENTS_AT_ONCE,
        types: handler.types,
      });
      const last = events.at(-1)?.position ?? 0;
      // Beyond the last event of a full page there may be more that the handler wants.
      const upTo = events.length === EVENTS_AT_ONCE ? last : Math.max(head, last);
      await applyEvents(consumer, handler, { source: from, after, upTo, events }, log);
    }
  };
}

/** How far a handler has come in the feed of a source. */
export async function placeOf(subgraph: MountedSubgraph, { name }: EventHandler, source: string): Promise<number> {
  const [row] = await subgraph.database.reader.query(
    'SELECT position FROM event_inbox WHERE handler = ? AND source = ?',
    [name, source],
  );
  return Number(row?.position ?? 0);
}
