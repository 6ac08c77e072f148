import type { VisibleChange, VisibleChanges } from '../../../../shared/events/visible-changes.js';

/** Places in feeds, by subgraph: everything up to there has been looked through. */
export type Positions = Readonly<Record<string, number>>;

/** Who is told of changes as they happen. */
export interface Follower {
  /** How far the follower has come in each feed. */
  readonly positions: Positions;
  /**
   * Takes what is visible of the feed of a subgraph up to a place. What the follower has seen already may be among it and
   * is left out.
   */
  take(subgraph: string, changes: readonly VisibleChange[], upTo: number): void;
}

/** Reads a page behind a place of a subgraph's feed. */
export type ReadPage = (subgraph: string, after: number) => Promise<VisibleChanges>;

/** All followers with the same rights and the same types: what changes is read once for all of them. */
export class Channel {
  readonly #read: ReadPage;
  readonly #followers = new Map<string, Set<Follower>>();
  readonly #positions = new Map<string, number>();
  readonly #ends = new Map<string, number>();

  constructor(read: ReadPage) {
    this.#read = read;
  }

  isEmpty(): boolean {
    return this.#followers.size === 0;
  }

  follows(subgraph: string): boolean {
    return this.#followers.has(subgraph);
  }

  /** Takes a follower along from where it stands, unless the others are ahead of it: then it has to catch up first. */
  join(subgraph: string, follower: Follower): boolean {
    const own = follower.positions[subgraph] ?? 0;
    const others = this.#followers.get(subgraph);
    if (!others) {
      this.#followers.set(subgraph, new Set([follower]));
      this.#positions.set(subgraph, own);
      return true;
    }
    if (own < (this.#positions.get(subgraph) ?? 0)) return false;
    others.add(follower);
    return true;
  }

  leave(follower: Follower): void {
    for (const [subgraph, followers] of this.#followers) {
      followers.delete(follower);
      if (followers.size === 0) this.#followers.delete(subgraph);
    }
  }

  /** Notes how far a feed reaches; tells whether there is something to read. */
  noteEnd(subgraph: string, end: number): boolean {
    this.#ends.set(subgraph, end);
    return this.isBehind();
  }

  isBehind(): boolean {
    return this.#behind().length > 0;
  }

  /** Reads a page of each feed that has moved and hands it on. */
  async advance(): Promise<void> {
    await Promise.all(
      this.#behind().map(async (subgraph) => {
        const { changes, position } = await this.#read(subgraph, this.#positions.get(subgraph) ?? 0);
        this.#positions.set(subgraph, position);
        for (const follower of this.#followers.get(subgraph) ?? []) follower.take(subgraph, changes, position);
      }),
    );
  }

  #behind(): string[] {
    return [...this.#followers.keys()].filter(
      (subgraph) => (this.#positions.get(subgraph) ?? 0) < (this.#ends.get(subgraph) ?? 0),
    );
  }
}
