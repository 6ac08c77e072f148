import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Database } from '../../db/database.js';
import { toDatabaseInstant, toNumber } from '../../db/rows.js';
import type { MountedSubgraph } from '../../graphql/mounted-subgraph.js';
import type { Log } from '../../log.js';
import type { DomainEvent } from '../domain-event.js';
import { readFeed } from '../feed.js';
import { pump, type Pump } from '../pump.js';
import type { NatsLink } from './link.js';
import type { NatsNames } from './names.js';
import { obtainStream } from './stream.js';

const EVENTS_AT_ONCE = 200;
const ACKNOWLEDGED_WITHIN = 5_000;
/** Room for the headers of a message within what the server takes. */
const HEADERS = 1_024;

/**
 * Publishes what the feed of a source has gained, in order, and keeps in the database how far it got. Several replicas
 * may do so at once, and a crash may lead to repetition: the server recognises most of it by the ids of the events, and
 * handlers by their places. Calls `published` whenever the server has taken some.
 */
export function relayEvents(
  source: MountedSubgraph,
  names: NatsNames,
  link: NatsLink,
  log: Log,
  published: () => void,
): Pump {
  const { database } = source;
  /** The connection over which the stream was last found; looked for again after any failure. */
  let found: NatsConnection | undefined;
  return pump(async () => {
    const { connection } = link;
    if (!connection) return;
    for (;;) {
      const after = await publishedPosition(database);
      const { events } = await readFeed(source, { after, limit: EVENTS_AT_ONCE });
      const last = events.at(-1);
      if (!last) return;
      if (found !== connection) await obtainStream(connection, names);
      found = undefined;
      await publish(connection, names, events);
      found = connection;
      await keepPublished(database, last.position);
      published();
    }
  }, log);
}

/** The last place of the feed that the stream has taken. */
export async function publishedPosition({ reader }: Pick<Database, 'reader'>): Promise<number> {
  const [row] = await reader.query('SELECT position FROM published_feeds WHERE id = 1');
  return toNumber(row?.position ?? 0);
}

async function keepPublished(database: Database, position: number): Promise<void> {
  await database.transact(Date.now() + 10_000, (db) =>
    db.run('UPDATE published_feeds SET position = ?, published_at = ? WHERE id = 1 AND position < ?', [
      position,
      toDatabaseInstant(new Date().toISOString()),
      position,
    ]),
  );
}

/**
 * Answers when the server has taken all of them. One that is too large for a message is left out: handlers find the gap
 * and ask for it, and answers come in parts.
 */
async function publish(connection: NatsConnection, names: NatsNames, events: readonly DomainEvent[]): Promise<void> {
  const client = jetstream(connection, { timeout: ACKNOWLEDGED_WITHIN });
  const largest = largestMessage(connection);
  const acknowledgements = events.flatMap((event) => {
    const text = Buffer.from(JSON.stringify(event));
    if (text.length > largest) return [];
    return [client.publish(names.event(event.source, event.type), text, { msgID: event.id })];
  });
  // All of them are awaited, so that nothing is under way when the next attempt begins.
  for (const outcome of await Promise.allSettled(acknowledgements)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

/** Bytes that a message may hold beside its headers. */
export function largestMessage({ info }: NatsConnection): number {
  return (info?.max_payload ?? 2 ** 20) - HEADERS;
}
