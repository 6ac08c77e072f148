import type { IncomingMessage, ServerResponse } from 'node:http';
import { systemPrincipal, type Principal } from '../../../../shared/access/principal.js';
import { AppError, isAppError } from '../../../../shared/errors.js';
import type { Journal } from '../../../../shared/journal/journal.js';
import type { Log } from '../../../../shared/log.js';
import type { HttpRoute, RouteFacts } from '../../../http-listener.js';
import type { PlatformServices } from '../../services.js';
import { feedEnd, feedEnds, readChanges, type FeedReader } from '../feeds.js';
import { badCursor } from '../sealed-cursor.js';
import type { Positions, ReadPage } from './channel.js';
import { Channels } from './channels.js';
import { EventStream } from './event-stream.js';
import { feedWatch, type FeedWatch } from './feed-watch.js';
import { OpenCounter } from '../../open-counter.js';
import { STREAM_LIMITS } from './stream-limits.js';
import { eventIds, readStreamRequest, type EventIds, type StreamRequest } from './stream-request.js';

/** The parts of the platform subgraph that live updates need. */
export interface LivePlatform {
  readonly services: PlatformServices;
  readonly journal: Journal;
}

/** Milliseconds that one read of a feed may take. */
const PATIENCE = 10_000;
const PAGE = 200;
/** Seconds after which a reader that was sent away may come again. */
const RETRY_AFTER = '10';

/** Streams of changes at `/events`, as Server-Sent Events. */
export class LiveUpdates implements HttpRoute {
  readonly prefix = '/events';
  /** To be told whenever the feed of a subgraph may have moved, at least once a second. */
  readonly watch: FeedWatch;
  readonly #platform: LivePlatform;
  readonly #log: Log;
  readonly #channels: Channels;
  readonly #counter: OpenCounter;
  readonly #ids: EventIds;
  readonly #heartbeat: number;
  readonly #streams = new Set<EventStream>();
  #isDraining = false;

  constructor(platform: LivePlatform, log: Log, limits = STREAM_LIMITS) {
    this.#platform = platform;
    this.#log = log;
    this.#channels = new Channels(log);
    this.#counter = new OpenCounter(limits, 'streams');
    this.#heartbeat = limits.heartbeat;
    this.#ids = eventIds(platform.journal);
    this.watch = feedWatch((subgraph) => feedEnd(this.#reader(systemPrincipal('live-updates')), subgraph), log);
    this.watch.follow({
      isInterested: (subgraph) => this.#channels.follow(subgraph),
      seen: (subgraph, end) => this.#channels.noteEnd(subgraph, end),
    });
  }

  async answer(request: IncomingMessage, response: ServerResponse, facts: RouteFacts): Promise<void> {
    try {
      const wanted = await readStreamRequest(this.#platform, request, facts);
      if (this.#isDraining) throw new AppError('OVERLOADED', 'This process is about to end.');
      const release = this.#counter.add(wanted.principal);
      try {
        const stream = await this.#open(wanted, response);
        const ending = await stream?.ended;
        this.#log.info({ requestId: facts.requestId, subject: wanted.principal.subject, ending }, 'events');
      } finally {
        release();
      }
    } catch (error) {
      const isTemporary = isAppError(error) && TEMPORARY.has(error.code);
      if (isTemporary && !response.headersSent) response.setHeader('retry-after', RETRY_AFTER);
      throw error;
    }
  }

  /** Ends all streams, so that their readers go on at another process, and opens no more. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    for (const stream of this.#streams) stream.end('draining');
    await Promise.all([this.watch.stop(), ...[...this.#streams].map(({ ended }) => ended)]);
  }

  /** Begins a stream; undefined when the reader has left meanwhile. */
  async #open(wanted: StreamRequest, response: ServerResponse): Promise<EventStream | undefined> {
    const positions = await this.#beginning(wanted);
    if (response.destroyed) return undefined;
    const { typesKey, expiresAt } = wanted;
    const cursor = (places: Positions) => this.#ids(typesKey, places);
    const stream = new EventStream({ response, positions, cursor, expiresAt, heartbeat: this.#heartbeat });
    this.#streams.add(stream);
    const looks = setInterval(() => void endIfRevoked(stream, wanted), this.#heartbeat).unref();
    void stream.ended.then(() => {
      clearInterval(looks);
      this.#streams.delete(stream);
      this.#channels.leave(stream);
    });
    this.#catchUp(stream, wanted).catch((error: unknown) => {
      this.#log.warn({ error }, 'a stream failed');
      stream.end('failed');
    });
    if (this.#isDraining) stream.end('draining');
    return stream;
  }

  async #beginning({ principal, types, positions }: StreamRequest): Promise<Positions> {
    const ends = await feedEnds(this.#reader(principal), [...types.keys()]);
    if (!positions) return ends;
    // From before an older copy of the databases was put back: nobody knows what the reader has missed.
    if (Object.entries(ends).some(([subgraph, end]) => (positions[subgraph] ?? Infinity) > end)) throw badCursor();
    return positions;
  }

  /** Tells a reader what it has missed, and lets it join the others where it has come up with them. */
  async #catchUp(stream: EventStream, { principal, types }: StreamRequest): Promise<void> {
    const rights = rightsOf(principal);
    for (const [subgraph, names] of types) {
      const key = JSON.stringify([rights, subgraph, names]);
      const read: ReadPage = (after) =>
        readChanges(this.#reader(principal), subgraph, { types: names, after, first: PAGE });
      for (;;) {
        await this.#channels.pace();
        const { changes, position, hasMore } = await read(stream.positions[subgraph] ?? 0);
        stream.take(subgraph, changes, position);
        await stream.drained();
        if (stream.isEnded) return;
        if (!hasMore && this.#channels.get(key, subgraph, read).join(stream)) break;
      }
      // For what was committed since that page, when nobody was listening perhaps.
      this.watch.glance(subgraph);
    }
  }

  #reader(principal: Principal): FeedReader {
    const { services } = this.#platform;
    return { services, requestId: 'live-updates', principal, deadline: Date.now() + PATIENCE, log: this.#log };
  }
}

const TEMPORARY = new Set(['RATE_LIMITED', 'OVERLOADED', 'SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED']);

/** Ends a stream whose token was ended or stands for other rights by now: its reader comes again and is judged anew. */
async function endIfRevoked(stream: EventStream, { principal, authenticate }: StreamRequest): Promise<void> {
  try {
    const present = await authenticate();
    if (present === principal || rightsOf(present) === rightsOf(principal)) return;
  } catch (error) {
    if (!isAppError(error) || error.code !== 'UNAUTHENTICATED') return;
  }
  stream.end('revoked');
}

/** Everything that decides which changes a principal sees. */
function rightsOf({ kind, scopes, levels, userId, teamIds, territoryIds, customerId, partnerId }: Principal): string {
  return JSON.stringify([kind, scopes, levels, userId, teamIds, territoryIds, customerId, partnerId]);
}
