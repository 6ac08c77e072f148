import { systemPrincipal } from '../access/principal.js';
import { isDatabaseFailure } from '../db/database-failure.js';
import type { Reader } from '../db/database.js';
import { toNumber } from '../db/rows.js';
import { attempt, inTransaction, type TransactionScope } from '../db/transaction.js';
import type { LiveScope, RequestFacts } from '../graphql/live-scope.js';
import type { Log } from '../log.js';
import { keepDeadLetter } from './dead-letters.js';
import type { DomainEvent } from './domain-event.js';
import { UNFINISHED, type EventHandler } from './event-handler.js';
import { lockPlace, movePlace } from './handler-place.js';

/** The part of a mounted subgraph that handles events. */
export interface EventConsumer {
  readonly name: string;
  scope(facts: RequestFacts): LiveScope;
}

/** A stretch of a source's feed, from right behind one place up to another. */
export interface Stretch {
  readonly source: string;
  /** The place before the first event. */
  readonly after: number;
  /** The place of the last event, whether or not the handler wants it. */
  readonly upTo: number;
  /** The events of the stretch that the handler wants, in their order. */
  readonly events: readonly DomainEvent[];
}

/** How often a handler is given an event before the event becomes a dead letter. */
const ATTEMPTS = 3;
const PATIENCE = 30_000;
/** So many events are applied together at the most. */
const TOGETHER = 200;
/** Milliseconds after which a transaction takes no further event: others wait for what it has locked. */
const ENOUGH = 1_000;

/**
 * Lets a handler digest a stretch of a feed: its effects and its new place are committed together, so each event has its
 * effect once, however often it is delivered. What the handler cannot digest becomes a dead letter in the same
 * transaction, and the events behind it go on. Answers the handler's place; it is another than the end of the stretch
 * where the handler stood elsewhere than at its beginning, and where there was too much for one transaction.
 */
export async function applyEvents(
  consumer: EventConsumer,
  handler: EventHandler,
  stretch: Stretch,
  log: Log,
): Promise<number> {
  const scope = systemScope(consumer, handler.name, log);
  return inTransaction(scope, async (tx) => {
    const place = await lockPlace(tx, handler, stretch.source);
    if (place !== stretch.after) return place;
    const reached = await applyInTime(tx, handler, stretch);
    if (reached !== place) await movePlace(tx, handler, stretch.source, reached);
    return reached;
  });
}

async function applyInTime(tx: TransactionScope, handler: EventHandler, stretch: Stretch): Promise<number> {
  const begun = Date.now();
  const last = stretch.events.at(-1);
  for (const events of groupsOf(handler, stretch.events)) {
    if (!(await appliedTogether(tx, handler, events))) {
      for (const event of events) {
        if ((await applyOne(tx, handler, event)) === UNFINISHED) return event.position - 1;
        if (event !== last && Date.now() - begun > ENOUGH) return event.position;
      }
    }
    const end = events.at(-1);
    if (end && end !== last && Date.now() - begun > ENOUGH) return end.position;
  }
  return stretch.upTo;
}

/** What is applied together: each event alone, or in a row as many as are of different records. */
function* groupsOf({ applyAll }: EventHandler, events: readonly DomainEvent[]): Generator<readonly DomainEvent[]> {
  let group: DomainEvent[] = [];
  const subjects = new Set<string>();
  for (const event of events) {
    if (group.length > 0 && (!applyAll || group.length === TOGETHER || subjects.has(event.subjectId))) {
      yield group;
      group = [];
      subjects.clear();
    }
    group.push(event);
    subjects.add(event.subjectId);
  }
  if (group.length > 0) yield group;
}

/** Answers false, and has written nothing, where the events are to be applied one by one. */
async function appliedTogether(
  tx: TransactionScope,
  { applyAll }: EventHandler,
  events: readonly DomainEvent[],
): Promise<boolean> {
  if (!applyAll || events.length < 2) return false;
  try {
    await attempt(tx, () => applyAll(tx, events));
    return true;
  } catch (error) {
    if (isDatabaseFailure(error)) throw error;
    return false;
  }
}

/**
 * Passes over the only event of a stretch, which becomes a dead letter. Answers the handler's place; where it stood
 * elsewhere than at the beginning of the stretch, nothing was done.
 */
export async function layAside(
  consumer: EventConsumer,
  handler: EventHandler,
  { source, after, upTo, events: [event] }: Stretch,
  failure: { attempts: number; error: unknown },
  log: Log,
): Promise<number> {
  if (!event) throw new Error('There is no event to lay aside.');
  const { error } = failure;
  return inTransaction(systemScope(consumer, handler.name, log), async (tx) => {
    const place = await lockPlace(tx, handler, source);
    if (place !== after) return place;
    tx.log.error({ handler: handler.name, event: event.id, type: event.type, error }, 'event laid aside');
    await keepDeadLetter(tx, handler, event, failure);
    await movePlace(tx, handler, source, upTo);
    return upTo;
  });
}

/** A scope that may do everything, for one transaction of a part of the consumer. */
export function systemScope(consumer: EventConsumer, part: string, log: Log): LiveScope {
  const name = `${consumer.name}/${part}`;
  const deadline = Date.now() + PATIENCE;
  return consumer.scope({ requestId: name, principal: systemPrincipal(name), deadline, log });
}

async function applyOne(tx: TransactionScope, handler: EventHandler, event: DomainEvent) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(tx, () => handler.apply(tx, event));
    } catch (error) {
      // A failure of the database is no fault of the event: all is rolled back and delivered again later.
      if (isDatabaseFailure(error)) throw error;
      if (tries < ATTEMPTS) continue;
      tx.log.error({ handler: handler.name, event: event.id, type: event.type, error }, 'event not digested');
      await keepDeadLetter(tx, handler, event, { attempts: tries, error });
      return undefined;
    }
  }
}

/** How far each handler of a subgraph has come in the feed of each source that it has begun with. */
export async function handlerPlaces(
  db: Reader,
): Promise<ReadonlyMap<string, readonly { source: string; position: number }[]>> {
  const places = new Map<string, { source: string; position: number }[]>();
  for (const row of await db.query('SELECT handler, source, position FROM event_inbox ORDER BY handler, source')) {
    const of = places.get(row.handler as string) ?? [];
    of.push({ source: row.source as string, position: toNumber(row.position) });
    places.set(row.handler as string, of);
  }
  return places;
}

/**
 * Empties what a projection has built and puts it back to the beginning of every feed, in one transaction; it is built
 * anew by the events as they are delivered again.
 */
export async function startOver(consumer: EventConsumer, handler: EventHandler, log: Log): Promise<void> {
  const { clear } = handler;
  if (!clear) throw new Error(`The handler ${handler.name} is no projection.`);
  await inTransaction(systemScope(consumer, handler.name, log), async (tx) => {
    await tx.db.query(`SELECT position FROM event_inbox WHERE handler = ?${tx.db.forUpdate}`, [handler.name]);
    await clear(tx);
    await tx.db.run('UPDATE event_inbox SET position = 0 WHERE handler = ?', [handler.name]);
    await tx.db.run('DELETE FROM dead_letters WHERE handler = ?', [handler.name]);
  });
}
