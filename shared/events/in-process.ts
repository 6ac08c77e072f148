import type { MountedSubgraph } from '../graphql/mounted-subgraph.js';
import type { Log } from '../log.js';
import { digester } from './digester.js';
import type { EventHandler } from './event-handler.js';
import { feedHead, numberCommitted, readFeed } from './feed.js';
import { logSetBack, placeOf } from './handler-place.js';
import { pump, type Pump } from './pump.js';
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
const EVENTS_AT_ONCE = 200;

/** A feed, and the handlers that want events of it. */
interface CarriedFeed {
  readonly source: MountedSubgraph;
  /** Numbers what was committed and tells everybody; waits for no handler. */
  readonly numbering: Pump;
  /** One for each handler, so that one that takes long holds up neither the feed nor the others. */
  readonly readers: readonly Pump[];
}

/**
 * Carries events between subgraphs that are mounted in this process: handlers read the feeds of the others themselves,
 * right after each commit. Several replicas may do so at once; a handler's place is locked while it moves.
 */
export function carryInProcess(subgraphs: readonly MountedSubgraph[], log: Log): EventCarrier {
  const listeners: ((source: string) => void)[] = [];
  const feeds = subgraphs.map((source): CarriedFeed => {
    const readers = subgraphs.flatMap((subgraph) => readersOf(source, subgraph, log));
    const numbering = pump(async () => {
      const isMore = source.database.kind === 'mysql' && (await numberCommitted(source.database, source.journal.keys));
      for (const listener of listeners) listener(source.definition.name);
      for (const reader of readers) reader.wake();
      if (isMore) numbering.wake();
    }, log);
    return { source, numbering, readers };
  });
  const pumps = feeds.flatMap(({ numbering, readers }) => [numbering, ...readers]);
  const wake = () => {
    for (const { numbering } of feeds) numbering.wake();
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    start: () => {
      for (const { source, numbering } of feeds) source.journal.committed = () => numbering.wake();
      wake();
      timer = setInterval(wake, GLANCE);
      timer.unref();
    },
    settle: async () => {
      const heads = async () => Promise.all(feeds.map(({ source }) => feedHead(source.database.reader)));
      for (let before = ''; ;) {
        wake();
        // What one of them commits wakes others that were idle already.
        while (pumps.some(({ isIdle }) => !isIdle)) await Promise.all(pumps.map((one) => one.idle()));
        const after = JSON.stringify(await heads());
        if (after === before) return;
        before = after;
      }
    },
    watch: (listener) => void listeners.push(listener),
    stop: async () => {
      clearInterval(timer);
      for (const { source } of feeds) source.journal.committed = () => undefined;
      await Promise.all(pumps.map((one) => one.stop()));
    },
  };
}

/** For each handler of a subgraph that may want events of a source, what reads them. */
function readersOf(source: MountedSubgraph, subgraph: MountedSubgraph, log: Log): Pump[] {
  const emitted = eventTypesOf(source.definition);
  return (subgraph.definition.handlers ?? [])
    .filter(({ types }) => types.some((type) => emitted.has(type)))
    .map((handler) => feedReader(source, subgraph, handler, log));
}

/** Has a handler digest a feed up to its end, a stretch in each round. */
function feedReader(source: MountedSubgraph, subgraph: MountedSubgraph, handler: EventHandler, log: Log): Pump {
  const from = source.definition.name;
  const { types } = handler;
  const digest = digester(subgraph, handler, log);
  let isSetBack = false;
  const reader = pump(async () => {
    const after = await placeOf(subgraph.database.reader, handler, from);
    const { head, upTo, events } = await readFeed(source, {
      after,
      limit: EVENTS_AT_ONCE,
      types,
    });
    if (head < after && !isSetBack) logSetBack(log, { handler: handler.name, source: from, place: after, head });
    isSetBack = head < after;
    if (head <= after) return;
    await digest({ source: from, after, upTo, events });
    // There may be more; where there is not, the next round sees it.
    reader.wake();
  }, log);
  return reader;
}
