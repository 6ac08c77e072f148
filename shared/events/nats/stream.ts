import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type Consumer,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import type { NatsNames } from './names.js';

const DAY = 24 * 60 * 60_000;
/** How long events stay in the stream; whoever was away for longer asks their source. */
const KEPT_FOR = 7 * DAY;
const LARGEST_STREAM = 2 ** 30;
/** Within this time the server recognises an event that is published again. */
const DUPLICATES_WITHIN = 2 * 60_000;
const ACKNOWLEDGED_WITHIN = 30_000;
/** How many events of one source a handler may have on their way to it. */
const UNDER_WAY = 256;

/** Makes the stream unless it is there; an operator's own limits are left alone. */
export async function obtainStream(connection: NatsConnection, names: NatsNames): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  await unlessMissing(
    () => manager.streams.info(names.stream),
    () =>
      manager.streams.add({
        name: names.stream,
        description: 'Events on their way between the subgraphs of Kehu; the journals in the databases hold them all.',
        subjects: [names.allEvents],
        storage: StorageType.File,
        retention: RetentionPolicy.Limits,
        discard: DiscardPolicy.Old,
        max_age: nanos(KEPT_FOR),
        max_bytes: LARGEST_STREAM,
        duplicate_window: nanos(DUPLICATES_WITHIN),
      }),
  );
}

/** Finds or makes the durable consumer of a handler, on a stream that is there. */
export async function obtainConsumer(
  connection: NatsConnection,
  names: NatsNames,
  { name, source }: { name: string; source: string },
): Promise<Consumer> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  await unlessMissing(
    () => manager.consumers.info(names.stream, name),
    () => addConsumer(manager, names, name, source),
  );
  return jetstream(connection).consumers.get(names.stream, name);
}

async function addConsumer(
  manager: JetStreamManager,
  names: NatsNames,
  name: string,
  source: string,
): Promise<unknown> {
  return manager.consumers.add(names.stream, {
    durable_name: name,
    filter_subject: names.eventsOf(source),
    deliver_policy: DeliverPolicy.All,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ACKNOWLEDGED_WITHIN),
    max_ack_pending: UNDER_WAY,
    // A handler that is gone for so long finds nothing left of what it missed.
    inactive_threshold: nanos(KEPT_FOR),
  });
}

const NOT_FOUND = 404;

async function unlessMissing(find: () => Promise<unknown>, make: () => Promise<unknown>): Promise<void> {
  try {
    await find();
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.status !== NOT_FOUND) throw error;
    await make();
  }
}
