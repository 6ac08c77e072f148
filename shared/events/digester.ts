import { storageFailure } from '../db/storage-full.js';
import { isAppError } from '../errors.js';
import type { MountedSubgraph } from '../graphql/mounted-subgraph.js';
import type { Log } from '../log.js';
import { applyEvents, layAside, type EventConsumer, type Stretch } from './apply-events.js';
import type { EventHandler } from './event-handler.js';

/** Has a handler digest a stretch of one feed; answers the place that the handler has reached. */
export type Digest = (stretch: Stretch) => Promise<number>;

/**
 * How often in a row an event may fail that fails alone before it is laid aside; with the pauses of a pump a little more
 * than a minute.
 */
export const FAILURES_ENDURED = 20;

/**
 * Makes what a handler digests one feed with. A failure for which no event can be blamed gives the whole stretch up; it
 * comes again one event at a time then, so that the one at which it fails is found. As long as the database is out of
 * order that goes on. Where it answers and still the same event has failed {@link FAILURES_ENDURED} times in a row, the
 * event becomes a dead letter, for it would keep all those behind it waiting for ever.
 */
export function digester(subgraph: MountedSubgraph, handler: EventHandler, log: Log): Digest {
  const consumer: EventConsumer = { name: subgraph.definition.name, scope: (facts) => subgraph.scope(facts) };
  /** Where events come one at a time. */
  let careful: { after: number; upTo: number } | undefined;
  let failing = { event: '', times: 0 };
  const isStuck = async (error: unknown) =>
    failing.times >= FAILURES_ENDURED && !isWithoutRoom(error) && (await answers(subgraph));
  return async (stretch) => {
    const { after } = stretch;
    if (careful && (after < careful.after || after >= careful.upTo)) careful = undefined;
    const part = careful ? firstOf(stretch) : stretch;
    try {
      const reached = await applyEvents(consumer, handler, part, log);
      failing = { event: '', times: 0 };
      return reached;
    } catch (error) {
      careful ??= { after, upTo: stretch.upTo };
      const [event, ...others] = part.events;
      if (!event || others.length > 0) throw error;
      failing = { event: event.id, times: failing.event === event.id ? failing.times + 1 : 1 };
      if (!(await isStuck(error))) throw error;
      const reached = await layAside(consumer, handler, part, { attempts: failing.times, error }, log);
      failing = { event: '', times: 0 };
      return reached;
    }
  };
}

function firstOf(stretch: Stretch): Stretch {
  const [event] = stretch.events;
  return event ? { ...stretch, upTo: event.position, events: [event] } : stretch;
}

/** There will be room again, and until then a dead letter finds none either. */
function isWithoutRoom(error: unknown): boolean {
  const failure = storageFailure(error);
  return isAppError(failure) && failure.code === 'STORAGE_FULL';
}

async function answers({ database }: MountedSubgraph): Promise<boolean> {
  try {
    await database.ping();
    return true;
  } catch {
    return false;
  }
}
