import type { CrashWorld } from './world.js';
import type { KeyedClient } from './keyed-client.js';
import type { Stores } from './place.js';
import type { Random } from './seed.js';

/**
 * Something that clients do over and over while servers are killed. To add one: a file in `workloads/` that exports a
 * {@link NewWorkload}, and its line in `workloads/workloads.ts`; a new table stands in `checks/tables.ts`.
 */
export interface Workload {
  readonly name: string;
  /** Whether it sends mutations past the client that it is given, under keys that nobody counts. */
  readonly hasKeysOfItsOwn?: boolean;
  /** Makes what the turns begin with, before anything is killed. */
  prepare?(client: KeyedClient): Promise<void>;
  /** What one client does in one go, until each of its mutations is answered. Several clients do so at once. */
  turn(client: KeyedClient): Promise<void>;
  /** Ends programs of its own, at the moment when servers are killed. */
  killed?(random: Random): void;
  /** What is wrong beyond the rows that it noted in the ledger; asked when nothing is under way. */
  check?(stores: Stores, client: KeyedClient): Promise<string[]>;
}

/** Makes a workload for one run. */
export type NewWorkload = (world: CrashWorld) => Workload;
