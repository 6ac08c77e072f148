import { setTimeout as sleep } from 'node:timers/promises';
import type { MountedSubgraph } from '../../graphql/mounted-subgraph.js';
import type { Log } from '../../log.js';
import { digester } from '../digester.js';
import type { DomainEvent } from '../domain-event.js';
import type { EventHandler } from '../event-handler.js';
import { logSetBack, placeOf } from '../handler-place.js';
import type { NatsLink } from './link.js';
import type { NatsNames } from './names.js';
import { askAgain } from './replay.js';

/** A handler, and a source whose events it wants. */
export interface LaneEnds {
  readonly source: string;
  readonly subgraph: MountedSubgraph;
  readonly handler: EventHandler;
}

/** What moves a handler along the feed of a source. */
export interface Follower {
  /** How far the handler has come. */
  place(): Promise<number>;
  /** Has the handler digest events that follow each other without gaps, from right behind the place. */
  apply(after: number, events: readonly DomainEvent[]): Promise<void>;
  /** Has the source send all that follows the place, stretch by stretch, as far as it answers and `goesOn` holds. */
  catchUp(goesOn: () => boolean): Promise<void>;
  /**
   * Waits a little for another replica to apply what is missing behind the place, then has the source send it. Answers
   * whether the place has moved.
   */
  closeGap(after: number): Promise<boolean>;
}

/** How long another replica may take for the events before those that came here. */
const GLANCES = 4;
const GLANCE = 10;

/** Makes the follower of a feed. */
export function feedFollower(
  { source, subgraph, handler }: LaneEnds,
  names: NatsNames,
  link: NatsLink,
  log: Log,
): Follower {
  const digest = digester(subgraph, handler, log);
  const place = () => placeOf(subgraph.database.reader, handler, source);
  let isSetBack = false;

  /** Has the source send one stretch again. Answers whether there is more of it. */
  const fetchStretch = async (): Promise<boolean> => {
    const { connection } = link;
    if (!connection) return false;
    const after = await place();
    const stretch = await askAgain(connection, names.replay(source), { after, types: handler.types });
    if (!stretch) return false;
    const { head, upTo, events } = stretch;
    if (head < after && !isSetBack) logSetBack(log, { handler: handler.name, source, place: after, head });
    isSetBack = head < after;
    if (upTo <= after) return false;
    return (await digest({ source, after, upTo, events })) < head;
  };

  return {
    place,
    apply: async (after, events) => {
      const wanted = events.filter(({ type }) => handler.types.includes(type));
      await digest({ source, after, upTo: after + events.length, events: wanted });
    },
    catchUp: async (goesOn) => {
      for (let isMore = true; isMore && goesOn();) isMore = await fetchStretch();
    },
    closeGap: async (after) => {
      for (let glance = 0; glance < GLANCES; glance += 1) {
        await sleep(GLANCE);
        if ((await place()) !== after) return true;
      }
      await fetchStretch();
      return (await place()) !== after;
    },
  };
}
