import type { Msg, NatsConnection } from '@nats-io/transport-node';
import type { MountedSubgraph } from '../../graphql/mounted-subgraph.js';
import type { Log } from '../../log.js';
import type { DomainEvent } from '../domain-event.js';
import { eventTypesOf } from '../event-types.js';
import { feedHead, readFeed } from '../feed.js';
import type { FeedHead } from './messages.js';
import type { NatsNames } from './names.js';
import { largestMessage } from './relay.js';

/** What a handler lacks of a feed. */
interface ReplayRequest {
  readonly after: number;
  readonly types: readonly string[];
}

/** A stretch of a feed, as its source sends it again. */
export interface ReplayedStretch {
  /** The last place of the feed. */
  readonly head: number;
  /** The place up to which the stretch goes. */
  readonly upTo: number;
  /** The events of the stretch that were asked for, in their order. */
  readonly events: readonly DomainEvent[];
}

const EVENTS_AT_ONCE = 500;
const BYTES_AT_ONCE = 2 ** 20;
/** How long a handler waits for an answer; what is older than that is asked for anew. */
const PATIENCE = 5_000;
const QUEUE = 'replicas';

/** Asks a source for what follows a place of its feed; undefined when it does not answer. */
export async function askAgain(
  connection: NatsConnection,
  subject: string,
  request: ReplayRequest,
): Promise<ReplayedStretch | undefined> {
  const parts: Uint8Array[] = [];
  let isWhole = false;
  try {
    const answers = await connection.requestMany(subject, JSON.stringify(request), {
      strategy: 'sentinel',
      maxWait: PATIENCE,
    });
    for await (const { data } of answers) {
      isWhole = data.length === 0;
      parts.push(data);
    }
  } catch {
    // Nobody listens, or the connection broke: the source is not there, and will tell when it is.
    return undefined;
  }
  return isWhole ? (JSON.parse(Buffer.concat(parts).toString()) as ReplayedStretch) : undefined;
}

/**
 * Answers whoever lacks a part of the source's feed, one at a time and a limited stretch each, so that handlers that
 * build themselves anew do not crowd out the source's other work.
 */
export function answerReplays(connection: NatsConnection, source: MountedSubgraph, names: NatsNames, log: Log): void {
  let turn = Promise.resolve();
  const answer = async (message: Msg, until: number) => {
    if (Date.now() > until) return;
    const request = message.json<ReplayRequest>();
    const text = Buffer.from(JSON.stringify(await readStretch(source, request)));
    const size = largestMessage(connection);
    for (let start = 0; start < text.length; start += size) message.respond(text.subarray(start, start + size));
    message.respond();
  };
  connection.subscribe(names.replay(source.definition.name), {
    queue: QUEUE,
    callback: (error, message) => {
      if (error) {
        log.warn({ error }, 'the source cannot be asked for its events');
        return;
      }
      const until = Date.now() + PATIENCE;
      turn = turn
        .then(() => answer(message, until))
        .catch((failure: unknown) => log.warn({ error: failure }, 'events not sent again'));
    },
  });
}

async function readStretch(source: MountedSubgraph, { after, types }: ReplayRequest): Promise<ReplayedStretch> {
  const stretch = await readFeed(source, {
    after,
    limit: EVENTS_AT_ONCE,
    types,
  });
  let bytes = 0;
  const tooMany = stretch.events.findIndex(
    (event, index) => (bytes += JSON.stringify(event).length) > BYTES_AT_ONCE && index > 0,
  );
  if (tooMany === -1) return stretch;
  const events = stretch.events.slice(0, tooMany);
  return { ...stretch, upTo: events.at(-1)?.position ?? after, events };
}

/** Tells everybody how far the feed of a source goes, whenever it is called and whenever somebody asks. */
export function tellHead(connection: NatsConnection, source: MountedSubgraph, names: NatsNames, log: Log): () => void {
  const { name } = source.definition;
  const { epoch } = source.journal;
  const types = [...eventTypesOf(source.definition)];
  const tell = () => {
    feedHead(source.database.reader)
      .then((head) => {
        const told: FeedHead = { source: name, epoch, head, types };
        if (!connection.isClosed()) connection.publish(names.head(name), JSON.stringify(told));
      })
      .catch((error: unknown) => log.warn({ error }, 'the head of the feed is not told'));
  };
  connection.subscribe(names.headsWanted, { callback: tell });
  return tell;
}
