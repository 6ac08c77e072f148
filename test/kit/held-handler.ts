import type { DomainEvent } from '../../shared/events/domain-event.js';
import type { EventHandler } from '../../shared/events/event-handler.js';
import type { TransactionScope } from '../../shared/db/transaction.js';
import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';

/** A handler of a mounted subgraph that does not come on. */
export interface Hold {
  /** Answers when the handler has got its first event. */
  readonly begun: Promise<void>;
  /** Lets it go on, from now on as ever. */
  end(): void;
}

/** What a handler of a mounted subgraph does with an event, until `restore` is called. */
export function replaceApply(
  { definition }: MountedSubgraph,
  name: string,
  replacement: (
    own: EventHandler['apply'],
    tx: TransactionScope,
    event: DomainEvent,
  ) => ReturnType<EventHandler['apply']>,
): { restore(): void } {
  const handler = definition.handlers?.find((each) => each.name === name) as Pick<EventHandler, 'apply' | 'applyAll'>;
  const { apply, applyAll } = handler;
  // Each event comes alone meanwhile.
  Object.assign(handler, {
    apply: (tx: TransactionScope, event: DomainEvent) => replacement(apply, tx, event),
    applyAll: undefined,
  });
  return { restore: () => void Object.assign(handler, { apply, applyAll }) };
}

/** Holds a handler up, in the transaction of the first event that it gets. */
export function holdUp(subgraph: MountedSubgraph, name: string): Hold {
  let begin: () => void = () => undefined;
  let release: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const { restore } = replaceApply(subgraph, name, async (own, tx, event) => {
    begin();
    await released;
    return own(tx, event);
  });
  return {
    begun,
    end: () => {
      restore();
      release();
    },
  };
}
