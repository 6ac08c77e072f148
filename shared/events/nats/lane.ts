import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Log } from '../../log.js';
import type { DomainEvent } from '../domain-event.js';
import { pump } from '../pump.js';
import { feedFollower, type Follower, type LaneEnds } from './follower.js';
import type { NatsLink } from './link.js';
import { readEvent } from './messages.js';
import type { NatsNames } from './names.js';
import { obtainConsumer, obtainStream } from './stream.js';

/** What brings the events of one source to one handler. */
export interface Lane {
  /** Begins, or goes on after an interruption. */
  wake(): void;
  /** Learns how far the feed of the source goes. */
  headTold(head: number): void;
  /** Called every few seconds: asks the source for what it told of before the last call and what has not come yet. */
  check(): Promise<void>;
  /** Asks the source for what is missing; answers when the handler has it or the source does not answer. */
  catchUp(): Promise<void>;
  /** Takes no more; answers when what is under way has ended. */
  stop(): Promise<void>;
}

/** A message and the event in it. */
interface Delivery {
  readonly message: JsMsg;
  readonly event: DomainEvent;
}

/** A consumer that is gone is noticed when two heartbeats are missed. */
const PULL = { max_messages: 100, expires: 5_000, idle_heartbeat: 1_000, abort_on_missing_resource: true };
const DELIVERED_AGAIN_AFTER = 1_000;

/**
 * Makes the lane. Messages come through a durable consumer that all replicas of the subgraph share, and are acknowledged
 * after the commit. The handler's place decides: what lies at or below it has been applied, what follows it is applied,
 * and where there is a gap the source is asked for what is missing. So nothing depends on what the server keeps.
 */
export function openLane(ends: LaneEnds, names: NatsNames, link: NatsLink, log: Log): Lane {
  const follower = feedFollower(ends, names, link, log);
  const waiting: JsMsg[] = [];
  let isBehind = true;
  let isStopping = false;
  const goesOn = () => !isStopping;
  let head = 0;
  let headBefore = 0;
  const work = pump(async () => {
    const open = deliveries(waiting.splice(0), ends.source, log);
    try {
      if (isBehind) {
        isBehind = false;
        await follower.catchUp(goesOn);
      }
      await digest(follower, open, goesOn);
    } finally {
      for (const { message } of open) message.nak(DELIVERED_AGAIN_AFTER);
    }
  }, log);
  const fallBehind = () => {
    isBehind = true;
    work.wake();
  };
  const receiver = receive(ends, names, link, log, (message) => {
    waiting.push(message);
    work.wake();
  });
  return {
    wake: () => {
      fallBehind();
      receiver.wake();
    },
    headTold: (told) => {
      head = told;
    },
    check: async () => {
      const due = headBefore;
      headBefore = head;
      const place = await follower.place();
      if (place < due || (head > 0 && place > head)) fallBehind();
    },
    catchUp: async () => {
      fallBehind();
      await work.idle();
    },
    stop: async () => {
      isStopping = true;
      await receiver.stop();
      await work.stop();
      // Another replica may have them at once.
      for (const message of waiting.splice(0)) message.nak();
    },
  };
}

/** Passes on what comes through the durable consumer, which is made again when it is gone. */
function receive(ends: LaneEnds, names: NatsNames, link: NatsLink, log: Log, take: (message: JsMsg) => void) {
  const { source, subgraph, handler } = ends;
  const name = names.consumer(subgraph.definition.name, handler.name, source);
  let messages: ConsumerMessages | undefined;
  let stopping = false;
  const isStopping = () => stopping;
  const rounds = pump(async () => {
    const { connection } = link;
    if (!connection || isStopping()) return;
    await obtainStream(connection, names);
    const consumer = await obtainConsumer(connection, names, { name, source });
    messages = await consumer.consume({ ...PULL, callback: take });
    if (isStopping()) messages.stop();
    const failure = await messages.closed();
    if (!isStopping()) throw failure ?? new Error('The consumer has ended.');
  }, log);
  return {
    wake: () => rounds.wake(),
    stop: async () => {
      stopping = true;
      messages?.stop();
      await rounds.stop();
    },
  };
}

/** Applies what it can and takes it out of the list; what is left cannot be applied now. */
async function digest(follower: Follower, open: Delivery[], goesOn: () => boolean): Promise<void> {
  while (open.length > 0 && goesOn()) {
    const place = await follower.place();
    while (open[0] && open[0].event.position <= place) open.shift()?.message.ack();
    const run = consecutive(place, open);
    if (run.length > 0) await follower.apply(place, run);
    else if (open.length > 0 && !(await follower.closeGap(place))) return;
  }
}

/** The events that follow a place without a gap. */
function consecutive(place: number, open: readonly Delivery[]): DomainEvent[] {
  const run: DomainEvent[] = [];
  for (const { event } of open) {
    if (event.position !== place + run.length + 1) break;
    run.push(event);
  }
  return run;
}

/** The events of messages in the order of the feed. What holds none is dropped, and missed like anything that is lost. */
function deliveries(messages: readonly JsMsg[], source: string, log: Log): Delivery[] {
  const readable = messages.flatMap((message) => {
    const event = readEvent(message, source);
    if (event) return [{ message, event }];
    log.warn({ subject: message.subject, sequence: message.seq }, 'a message holds no event');
    message.term();
    return [];
  });
  return readable.sort((one, other) => one.event.position - other.event.position);
}
