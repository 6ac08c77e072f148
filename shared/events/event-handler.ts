import type { TransactionScope } from '../db/transaction.js';
import type { DomainEvent } from './domain-event.js';

/** What a handler answers that has more to write than fits into one transaction. */
export const UNFINISHED = 'unfinished';

/**
 * What a subgraph does with events. Each event is applied once: its effect and the handler's place in the feed are
 * committed together. Events of one record come in their order.
 */
export interface EventHandler {
  /** Unique within the subgraph; at most 40 characters. */
  readonly name: string;
  /** Types of events, such as `customer.updated`. */
  readonly types: readonly string[];
  /**
   * Writes what follows from an event. It must leave alone what a newer version of the record has written, because a
   * dead letter may be replayed late. Who answers {@link UNFINISHED} is given the event again in the next transaction, to
   * go on from what this one has written.
   */
  apply(tx: TransactionScope, event: DomainEvent): Promise<typeof UNFINISHED | undefined>;
  /**
   * Writes the same for several events, each of another record, with fewer statements. Where it fails they are applied one
   * by one, so that the one at fault is found.
   */
  readonly applyAll?: (tx: TransactionScope, events: readonly DomainEvent[]) => Promise<void>;
  /** Empties what the handler has built, so that it can be built anew from the first event on; only projections have it. */
  readonly clear?: (tx: TransactionScope) => Promise<void>;
}
