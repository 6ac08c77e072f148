import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { VisibleChange } from '../../../../shared/events/visible-changes.js';
import type { Follower, Positions } from './channel.js';

/** Bytes that may wait for a reader; one that is slower is cut off and goes on from where it was. */
const MOST_WAITING = 256 * 1024;
const LONGEST_TIMER = 2 ** 31 - 1;
/** Milliseconds that a reader may take to fetch the rest after the end. */
const FAREWELL = 1_000;

/** How a stream comes by its end. */
export type Ending = 'left' | 'too slow' | 'expired' | 'revoked' | 'draining' | 'failed';

/** What a stream is made of. */
export interface StreamParts {
  readonly response: ServerResponse;
  /** Where it begins. */
  readonly positions: Positions;
  /** Writes what a reader sends as `Last-Event-ID` to go on behind these places. */
  readonly cursor: (positions: Positions) => string;
  /** When the token of the reader expires, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
}

/** A stream of Server-Sent Events to one reader. */
export class EventStream implements Follower {
  readonly #response: ServerResponse;
  readonly #cursor: StreamParts['cursor'];
  readonly #timers: NodeJS.Timeout[];
  readonly #positions: Record<string, number>;
  /** Whether the reader knows no id for where it stands: it has come on since the last one. */
  #isIdDue = true;
  #ending: Ending | undefined;
  /** Answers how the stream ended, once it has. */
  readonly ended: Promise<Ending>;

  constructor({ response, positions, cursor, expiresAt, heartbeat }: StreamParts) {
    this.#response = response;
    this.#cursor = cursor;
    this.#positions = { ...positions };
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Nothing follows on this connection, and proxies are to pass on each event at once.
      connection: 'close',
      'x-accel-buffering': 'no',
    });
    const life = Math.min(expiresAt - Date.now(), LONGEST_TIMER);
    this.#timers = [
      setInterval(() => this.#beat(), heartbeat).unref(),
      setTimeout(() => this.end('expired'), life).unref(),
    ];
    this.ended = new Promise((resolve) => {
      response.once('close', () => {
        for (const timer of this.#timers) clearInterval(timer);
        resolve(this.#ending ?? 'left');
      });
    });
    this.#write(`retry: 2000\n${this.#idLine()}event: ready\ndata: {}\n\n`);
  }

  get positions(): Positions {
    return this.#positions;
  }

  take(subgraph: string, changes: readonly VisibleChange[], upTo: number): void {
    let text = '';
    for (const change of changes) {
      if (change.position <= (this.#positions[subgraph] ?? 0)) continue;
      this.#positions[subgraph] = change.position;
      text += `${this.#idLine()}event: change\ndata: ${dataOf(change)}\n\n`;
    }
    if ((this.#positions[subgraph] ?? 0) < upTo) {
      this.#positions[subgraph] = upTo;
      this.#isIdDue = true;
    }
    if (text !== '') this.#write(text);
  }

  /** Waits until the reader has fetched what waits for it. */
  async drained(): Promise<void> {
    if (this.#ending || !this.#response.writableNeedDrain) return;
    const drained = new AbortController();
    const { signal } = drained;
    await Promise.race([this.ended, once(this.#response, 'drain', { signal }).catch(() => undefined)]);
    drained.abort();
  }

  get isEnded(): boolean {
    return this.#ending !== undefined || this.#response.destroyed;
  }

  /** Ends the stream. The reader comes back after the time that it is told, which spreads the readers over a while. */
  end(ending: Ending): void {
    if (this.#ending) return;
    this.#ending = ending;
    if (ending === 'too slow') {
      this.#response.destroy();
      return;
    }
    this.#response.end(`retry: ${String(500 + Math.round(Math.random() * 2_500))}\n: ${ending}\n\n`);
    setTimeout(() => this.#response.destroy(), FAREWELL).unref();
  }

  /** Keeps the connection alive, and spares the reader to go through again what it was not meant to see. */
  #beat(): void {
    this.#write(this.#isIdDue ? `${this.#idLine()}: \n\n` : ': \n\n');
  }

  #idLine(): string {
    this.#isIdDue = false;
    return `id: ${this.#cursor(this.#positions)}\n`;
  }

  #write(text: string): void {
    if (this.isEnded) return;
    this.#response.write(text);
    if (this.#response.writableLength > MOST_WAITING) this.end('too slow');
  }
}

function dataOf({ recordType, recordId, recordVersion, isRemoved, occurredAt }: VisibleChange): string {
  return JSON.stringify({ type: recordType, id: recordId, version: recordVersion, isRemoved, occurredAt });
}
