import type { TransactionScope } from '../db/transaction.js';
import { AppError } from '../errors.js';
import type { DomainEvent } from '../events/domain-event.js';
import type { EventHandler } from '../events/event-handler.js';
import { eventNoun } from '../journal/journal.js';
import { eraseRecords, type ErasableTables } from './erase-records.js';
import { ERASED, ERASURE_REQUESTED } from './erasure-events.js';
import { writeErasure } from './write-erasure.js';

/** The types of records of other subgraphs with which something is erased here. */
export function foreignTypes({ records, tables = [] }: ErasableTables): string[] {
  const own = new Set(records.map(({ typeName }) => typeName));
  const named = [...records, ...tables].flatMap(({ erasedWith = {} }) => Object.keys(erasedWith));
  return [...new Set(named)].filter((typeName) => !own.has(typeName));
}

/** The events by which a subgraph learns of erasures elsewhere. */
export function erasureEventsOf(erasable: ErasableTables): string[] {
  return [...foreignTypes(erasable).map((typeName) => `${eventNoun(typeName)}.${ERASED}`), ERASURE_REQUESTED];
}

/**
 * Lets a handler erase here, beside what it does, what belongs to records that are erased in other subgraphs. It is one
 * and the same handler because each moves its place in the feed with every commit of the source.
 */
export function followingErasures(handler: EventHandler, erasable: ErasableTables): EventHandler {
  const types = erasureEventsOf(erasable);
  const { applyAll } = handler;
  const isForHandler = ({ type }: DomainEvent) => handler.types.includes(type);
  const eraseBy = async (tx: TransactionScope, event: DomainEvent) => {
    if (event.type === ERASURE_REQUESTED) await noteFollowed(tx, handler.name, event);
    else if (types.includes(event.type)) await follow(tx, erasable, event);
  };
  // First what the handler does: it waits for whoever is adding to a record, and what was added is then erased too.
  return {
    ...handler,
    types: [...new Set([...handler.types, ...types])],
    apply: async (tx, event) => {
      if (isForHandler(event)) await handler.apply(tx, event);
      await eraseBy(tx, event);
    },
    ...(applyAll && {
      applyAll: async (tx, events) => {
        const own = events.filter(isForHandler);
        if (own.length > 0) await applyAll(tx, own);
        for (const event of events) await eraseBy(tx, event);
      },
    }),
  };
}

async function follow(tx: TransactionScope, erasable: ErasableTables, event: DomainEvent): Promise<void> {
  const { erasureId } = event.payload.facts;
  await eraseRecords(tx, erasable, erasureId as string, { typeName: event.recordType, ids: [event.subjectId] });
}

/**
 * The announcement comes behind all events of what its erasure has erased, so with it everything has been followed here,
 * unless one of them was laid aside: then it is laid aside as well, and both are tried again.
 */
async function noteFollowed(tx: TransactionScope, handler: string, event: DomainEvent): Promise<void> {
  const { source, actor, position } = event;
  const { facts } = event.payload;
  const [waiting] = await tx.db.query(
    `SELECT id FROM dead_letters WHERE handler = ? AND source = ? AND position < ? AND event_type LIKE '%.${ERASED}' ` +
      'AND event LIKE ? LIMIT 1',
    [handler, source, position, `%${JSON.stringify({ erasureId: facts.erasureId }).slice(1, -1)}%`],
  );
  if (waiting) throw new AppError('CONFLICT', 'Something that was erased before it could not be erased here yet.');
  const { erasureId, recordType, recordId, reason, requestedAt } = facts as Record<string, string>;
  await writeErasure(tx, {
    id: erasureId ?? '',
    source,
    recordType: recordType ?? '',
    recordId: recordId ?? '',
    reason: reason ?? '',
    requestedAt: requestedAt ?? tx.now(),
    actor: actor.subject,
    userId: actor.userId,
  });
}
