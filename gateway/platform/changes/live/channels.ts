import { setImmediate as othersFirst, setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../../shared/log.js';
import { Channel, type Follower, type ReadPage } from './channel.js';

/** Channels that are read at a time. */
const LANES = 4;
/** Reads a second, and as many at once after a silence: what the most streams may cost, however much is written. */
const READS_PER_SECOND = 200;

/** The channels of this process. They are read in turn when a feed has moved, at a pace that leaves room for requests. */
export class Channels {
  readonly #log: Log;
  readonly #byKey = new Map<string, Channel>();
  readonly #waiting = new Set<Channel>();
  readonly #underWay = new Set<Channel>();
  #lanes = 0;
  /** When the next read is due if reads are spread evenly, in milliseconds. */
  #due = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  /** The channel with this key, made where there is none. */
  get(key: string, subgraph: string, read: ReadPage): Channel {
    let channel = this.#byKey.get(key);
    if (!channel) this.#byKey.set(key, (channel = new Channel(subgraph, read)));
    return channel;
  }

  /** Lets a follower go; channels that nobody follows any more are forgotten. */
  leave(follower: Follower): void {
    for (const [key, channel] of this.#byKey) {
      channel.leave(follower);
      if (channel.isEmpty()) this.#byKey.delete(key);
    }
  }

  /** Whether any of them follows the feed of a subgraph. */
  follow(subgraph: string): boolean {
    return [...this.#byKey.values()].some((channel) => channel.subgraph === subgraph);
  }

  /** Takes note of how far a feed reaches; what follows it is read soon. */
  noteEnd(subgraph: string, end: number): void {
    for (const channel of this.#byKey.values()) {
      if (channel.subgraph !== subgraph || !channel.noteEnd(end) || this.#underWay.has(channel)) continue;
      this.#waiting.add(channel);
    }
    // Each takes one of those that wait, so that one which is slow to read keeps no other one waiting.
    while (this.#lanes < LANES && this.#waiting.size > 0) void this.#lane();
  }

  /** Waits until one more page may be read. Other work comes before it: reads from SQLite let nothing in between. */
  async pace(): Promise<void> {
    const now = performance.now();
    this.#due = Math.max(this.#due, now - 1_000) + 1_000 / READS_PER_SECOND;
    await (this.#due > now ? sleep(this.#due - now) : othersFirst());
  }

  async #lane(): Promise<void> {
    this.#lanes += 1;
    try {
      for (;;) {
        const [channel] = this.#waiting;
        if (!channel) return;
        this.#waiting.delete(channel);
        // Its followers may have left meanwhile.
        if (!channel.isBehind()) continue;
        this.#underWay.add(channel);
        await this.pace();
        await this.#advance(channel);
      }
    } finally {
      this.#lanes -= 1;
    }
  }

  async #advance(channel: Channel): Promise<void> {
    try {
      await channel.advance();
      if (channel.isBehind()) this.#waiting.add(channel);
    } catch (error) {
      // The next sign, which comes within a second, tries again.
      this.#log.warn({ error }, 'changes could not be read');
    } finally {
      this.#underWay.delete(channel);
    }
  }
}
