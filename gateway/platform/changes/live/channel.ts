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

/** Reads a page behind a place of a feed. */
export type ReadPage = (after: number) => Promise<VisibleChanges>;

/** All followers of one feed with the same rights and the same types: what changes is read once for all of them. */
export class Channel {
  /** Whose feed it is. */
  readonly subgraph: string;
  readonly #read: ReadPage;
  readonly #followers = new Set<Follower>();
  #position = 0;
  #end = 0;

  constructor(subgraph: string, read: ReadPage) {
    this.subgraph = subgraph;
    this.#read = read;
  }

  isEmpty(): boolean {
    return this.#followers.size === 0;
  }

  /** Takes a follower along from where it stands, unless the others are ahead of it: then it has to catch up first. */
  join(follower: Follower): boolean {
    const own = follower.positions[this.subgraph] ?? 0;
    if (this.isEmpty()) this.#position = own;
    if (own < this.#position) return false;
    this.#followers.add(follower);
    return true;
  }

  leave(follower: Follower): void {
    this.#followers.delete(follower);
  }

  /** Notes how far the feed reaches; tells whether there is something to read. */
  noteEnd(end: number): boolean {
    this.#end = end;
    return this.isBehind();
  }

  isBehind(): boolean {
    return !this.isEmpty() && this.#position < this.#end;
  }

  /** Reads a page and hands it on. */
  async advance(): Promise<void> {
    const after = this.#position;
    const { changes, position } = await this.#read(after);
    // All have left meanwhile, and who has come since stands elsewhere: this page is not the next one for them.
    if (this.#position !== after) return;
    this.#position = position;
    for (const follower of this.#followers) follower.take(this.subgraph, changes, position);
  }
}
