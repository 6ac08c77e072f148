/**
 * Sends requests to a server on this machine from a process of its own, for `npm run bench:overload`. It speaks just as
 * much HTTP as it needs, because it shares the processor with the server that it measures.
 */
import { connect, type Socket } from 'node:net';

/** What a generator is asked to do. */
export interface LoadOrder {
  readonly port: number;
  /** Whole HTTP requests, one of which is chosen at random each time. */
  readonly requests: readonly string[];
  readonly seconds: number;
  readonly connections: number;
  /** Requests a second, sent whether or not the earlier ones are answered; without it each connection waits for its answer. */
  readonly rate?: number;
}

/** What came of it; times in milliseconds, in open loop from when the request was due. */
export interface LoadResult {
  readonly admitted: number[];
  readonly refused: number[];
  /** Refusals without `Retry-After`. */
  readonly unexplained: number;
  /** Answers with errors in them, and every other status. */
  readonly failed: number;
  /** Requests whose turn came while every connection waited for an answer. */
  readonly unsent: number;
  /** Requests that were sent and not answered when the time was over. */
  readonly unanswered: number;
  /** Admitted requests by their place in the list of requests. */
  readonly admittedByRequest: number[];
}

const HEAD_END = Buffer.from('\r\n\r\n');
/** Milliseconds after the end in which answers still count. */
const LAST_ANSWERS = 2_000;

/** One connection, with at most one request under way. */
class Line {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #due = 0;
  #request = 0;
  isBusy = false;
  isOpen = true;

  constructor(
    port: number,
    readonly onAnswer: (line: Line, answer: { status: string; text: string; took: number; request: number }) => void,
  ) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk: Buffer) => this.#read(chunk));
    // A server ends connections on which nothing has come for a while.
    this.#socket.on('error', () => undefined);
    this.#socket.once('close', () => {
      this.isOpen = false;
    });
  }

  send(text: string, request: number, due: number): void {
    this.isBusy = true;
    this.#due = due;
    this.#request = request;
    this.#socket.write(text, 'latin1');
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#parts.push(chunk);
    const all = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts);
    const end = all.indexOf(HEAD_END);
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (all.length < end + 4 + length) return;
    this.#parts = [];
    this.isBusy = false;
    const status = head.slice(9, 12);
    const text = status === '200' ? all.toString('latin1', end + 4, end + 16) : head;
    this.onAnswer(this, { status, text, took: performance.now() - this.#due, request: this.#request });
  }
}

/** Runs an order. */
export async function generateLoad({ port, requests, seconds, connections, rate }: LoadOrder): Promise<LoadResult> {
  const result = { admitted: [] as number[], refused: [] as number[], unexplained: 0, failed: 0, unsent: 0 };
  const admittedByRequest = requests.map(() => 0);
  const free: Line[] = [];
  let isOver = false;
  const sendOn = (line: Line, due: number) => {
    const index = Math.floor(Math.random() * requests.length);
    line.send(requests[index] ?? '', index, due);
  };
  const onAnswer: Line['onAnswer'] = (line, { status, text, took, request }) => {
    if (status === '503') {
      result.refused.push(took);
      if (!/retry-after: \d/i.test(text)) result.unexplained += 1;
    } else if (status === '200' && text.startsWith('{"data":')) {
      result.admitted.push(took);
      admittedByRequest[request] = (admittedByRequest[request] ?? 0) + 1;
    } else result.failed += 1;
    if (rate === undefined && !isOver) sendOn(line, performance.now());
    else free.push(line);
  };
  const lines = await openLines(port, connections, onAnswer);
  const start = performance.now();
  const end = start + seconds * 1_000;
  if (rate === undefined) for (const line of lines) sendOn(line, start);
  else {
    free.push(...lines);
    let due = start;
    await eachMoment(end, (now) => {
      for (; due <= now; due += (-Math.log(1 - Math.random()) / rate) * 1_000) {
        let line = free.pop();
        while (line && !line.isOpen) line = free.pop();
        if (line) sendOn(line, due);
        else result.unsent += 1;
      }
    });
  }
  await eachMoment(end, () => undefined);
  isOver = true;
  await eachMoment(
    end + LAST_ANSWERS,
    () => undefined,
    () => !lines.some(({ isBusy }) => isBusy),
  );
  const unanswered = lines.filter(({ isBusy }) => isBusy).length;
  for (const line of lines) line.close();
  return { ...result, unanswered, admittedByRequest };
}

async function openLines(port: number, count: number, onAnswer: Line['onAnswer']): Promise<Line[]> {
  const lines: Line[] = [];
  const isOpening = new Set<Line>();
  // A few at a time: the queue of connections that a server has not accepted yet is short.
  while (lines.length < count) {
    const some = Math.min(50, count - lines.length);
    await Promise.all(
      Array.from(
        { length: some },
        () =>
          new Promise<void>((resolve) => {
            // Connected is what the kernel has accepted; answered is what the server has.
            const line = new Line(port, (opened, answer) => {
              if (isOpening.delete(opened)) resolve();
              else onAnswer(opened, answer);
            });
            isOpening.add(line);
            line.send('GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n', -1, performance.now());
            lines.push(line);
          }),
      ),
    );
  }
  return lines;
}

/** Looks about once a millisecond until the end, or until there is nothing to wait for. */
function eachMoment(end: number, look: (now: number) => void, isOver = () => false): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (now > end || isOver()) {
        clearInterval(timer);
        resolve();
      } else look(now);
    }, 1);
  });
}

process.on('message', (order: LoadOrder) => {
  void generateLoad(order).then((result) => process.send?.(result));
});
