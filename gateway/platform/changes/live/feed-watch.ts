import { setTimeout as sleep } from 'node:timers/promises';
import { pump, type Pump } from '../../../../shared/events/pump.js';
import type { Log } from '../../../../shared/log.js';

/** Who wants to know how far feeds reach. */
export interface FeedFollower {
  /** Whether this one matters at the moment; a feed in which nobody is interested is not looked at. */
  isInterested(subgraph: string): boolean;
  seen(subgraph: string, end: number): void;
}

/** Looks where feeds end when there is a sign that they may have moved. */
export interface FeedWatch {
  /** The sign that the feed of a subgraph may have moved; it may be given at any time, and as often as one likes. */
  glance(subgraph: string): void;
  /** Tells a follower from now on, soon after each sign, where a feed ends. */
  follow(follower: FeedFollower): void;
  stop(): Promise<void>;
}

/** Milliseconds between two looks at one feed, however many signs there are. */
const GAP = 25;

/** Makes the watch of a process. */
export function feedWatch(endOf: (subgraph: string) => Promise<number>, log: Log): FeedWatch {
  const followers: FeedFollower[] = [];
  const looks = new Map<string, Pump>();
  const lookAt = (subgraph: string) =>
    pump(async () => {
      const end = await endOf(subgraph);
      for (const follower of followers) follower.seen(subgraph, end);
      await sleep(GAP);
    }, log);
  return {
    glance: (subgraph) => {
      if (!followers.some((follower) => follower.isInterested(subgraph))) return;
      let look = looks.get(subgraph);
      if (!look) looks.set(subgraph, (look = lookAt(subgraph)));
      look.wake();
    },
    follow: (follower) => void followers.push(follower),
    stop: async () => {
      await Promise.all([...looks.values()].map((look) => look.stop()));
    },
  };
}
