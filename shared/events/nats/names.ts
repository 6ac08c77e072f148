/** What a deployment calls its things on a NATS server; the prefix lets several deployments share one. */
export interface NatsNames {
  /** The stream that holds events for the handlers of other processes. */
  readonly stream: string;
  /** Every subject that the stream takes in. */
  readonly allEvents: string;
  /** Where an event is published. */
  event(source: string, type: string): string;
  /** Where all events of a source are published. */
  eventsOf(source: string): string;
  /** Where a source is asked to send a stretch of its feed again. */
  replay(source: string): string;
  /** Where a source tells how far its feed goes. */
  head(source: string): string;
  /** Where all sources tell it. */
  readonly heads: string;
  /** Where all sources are asked to tell it now. */
  readonly headsWanted: string;
  /** The durable consumer of a handler. */
  consumer(subgraph: string, handler: string, source: string): string;
}

/**
 * The names that begin with this prefix, for one epoch of the feeds. How far feeds go is told across epochs, so that
 * whoever is of another one learns of it.
 */
export function natsNames(prefix: string, epoch: string): NatsNames {
  const stream = epoch === '' ? `${prefix}-events` : `${prefix}-events-${epoch}`;
  return {
    stream,
    allEvents: `${stream}.>`,
    event: (source, type) => `${stream}.${source}.${type}`,
    eventsOf: (source) => `${stream}.${source}.>`,
    replay: (source) => `${stream}-replay.${source}`,
    head: (source) => `${prefix}-events-heads.${source}`,
    heads: `${prefix}-events-heads.*`,
    headsWanted: `${prefix}-events-heads-wanted`,
    consumer: (subgraph, handler, source) => [subgraph, handler, source].join('-'),
  };
}
