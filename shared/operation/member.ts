import cluster from 'node:cluster';
import type { Socket } from 'node:net';
import { HEARTBEAT, type Departure, type FromPrimary, type FromWorker, type ServiceSettings } from './messages.js';
import type { CollectedMetric } from './metrics.js';

/** Signs of life that may be missing in a row. With this, a worker that stands still is ended within 2.5 s. */
const MOST_UNHEARD = 9;
/** A start may block for long: it migrates databases and fills the demo company. */
const START_LIMIT = 10 * 60_000;
/** What a worker may need after its last answer, to close its databases. */
const CLOSING_LIMIT = 5_000;
const METRICS_LIMIT = 1_000;

/** What becomes of a worker. */
export interface MemberEvents {
  listen(member: Member, host: string, port: number): void;
  started(): void;
  settings(settings: ServiceSettings): void;
  /** It may be able to take a connection, which it was not a moment ago. */
  free(): void;
  ended(member: Member, end: { code: number | null; signal: string | null }): void;
}

/** One worker process, as the primary sees it. */
export class Member {
  readonly #worker = cluster.fork();
  state: 'starting' | 'serving' | 'leaving' = 'starting';
  /** Why the primary has ended it, if it has. */
  killedFor: 'stalled' | 'slow' | undefined;
  /** Connections that it holds, as far as known. */
  connections = 0;
  /** The connection that it has been offered and has not yet taken. */
  offered: Socket | undefined;
  /** What it has counted, when it was last asked. */
  metrics: CollectedMetric[] = [];
  #debugged = false;
  #unheard = 0;
  /** How long it has been in its state, in ticks: time in which the whole machine slept does not count. */
  #ticks = 0;
  #mostTicks = START_LIMIT / HEARTBEAT;
  #settleServed!: (served: boolean) => void;
  #settleEnded!: () => void;
  #gotMetrics: () => void = () => undefined;
  /** Whether it came to serve. */
  readonly served = new Promise<boolean>((resolve) => (this.#settleServed = resolve));
  readonly ended = new Promise<void>((resolve) => (this.#settleEnded = resolve));

  constructor(events: MemberEvents) {
    this.#worker.on('message', (message: FromWorker) => {
      this.#hear(message, events);
    });
    // After the last message, where `exit` may come before it.
    this.#worker.process.on('close', (code, signal) => {
      this.#end(events, { code, signal });
    });
    this.#worker.on('error', (error) => {
      if (this.#worker.process.pid === undefined) this.#end(events, { code: null, signal: error.message });
    });
  }

  #end(events: MemberEvents, end: { code: number | null; signal: string | null }): void {
    events.ended(this, end);
    this.#settleServed(false);
    this.#settleEnded();
  }

  get pid(): number {
    return this.#worker.process.pid ?? 0;
  }

  /** Milliseconds since it came into its state. */
  get age(): number {
    return this.#ticks * HEARTBEAT;
  }

  #hear(message: FromWorker, events: MemberEvents): void {
    switch (message.kind) {
      case 'alive':
        this.#unheard = 0;
        this.connections = message.connections;
        this.#debugged = message.debugged;
        events.free();
        break;
      case 'taken':
        // Ours is a copy; closing it leaves the worker's open.
        this.offered?.destroy();
        this.offered = undefined;
        events.free();
        break;
      case 'metrics':
        this.metrics = message.metrics;
        this.#gotMetrics();
        break;
      case 'settings':
        events.settings(message.settings);
        break;
      case 'listen':
        events.listen(this, message.host, message.port);
        break;
      case 'started':
        events.started();
        break;
    }
  }

  /** Tells it that the port is open, and gives it connections from now on. */
  serve(address: string, port: number, announce: boolean): void {
    this.#enter('serving', Infinity);
    this.#send({ kind: 'open', address, port, announce });
    this.#settleServed(true);
  }

  /** Tells it that the port cannot be opened. */
  refuse(reason: string): void {
    this.#send({ kind: 'refused', reason });
  }

  /** Whether it can take a connection now. */
  get isFree(): boolean {
    return this.state === 'serving' && this.offered === undefined && this.#unheard <= 1;
  }

  offer(socket: Socket): void {
    this.offered = socket;
    this.connections += 1;
    // Kept open here until it is taken, so that a worker's end does not take it along.
    this.#worker.send({ kind: 'connection' } satisfies FromPrimary, socket, { keepOpen: true }, () => undefined);
  }

  /** Asks it to finish what is under way and to end. */
  leave(departure: Departure): void {
    this.#enter('leaving', (departure.linger + departure.grace + CLOSING_LIMIT) / HEARTBEAT);
    this.#send({ kind: 'stop', departure });
  }

  kill(): void {
    this.#worker.process.kill('SIGKILL');
  }

  /** Asks it what it has counted; whoever does not answer in time is taken by the last answer. */
  async collect(): Promise<CollectedMetric[]> {
    if (this.state === 'starting') return [];
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, METRICS_LIMIT);
      this.#gotMetrics = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#send({ kind: 'metrics' });
    });
    return this.metrics;
  }

  /** Called once for every heartbeat that is due; ends it when too many are missing. */
  tick(): void {
    this.#ticks += 1;
    if (this.killedFor) return;
    if (this.state !== 'starting' && !this.#debugged) this.#unheard += 1;
    if (this.#unheard > MOST_UNHEARD) this.killedFor = 'stalled';
    else if (this.#ticks > this.#mostTicks) this.killedFor = 'slow';
    if (this.killedFor) this.kill();
  }

  #enter(state: Member['state'], mostTicks: number): void {
    this.state = state;
    this.#ticks = 0;
    this.#mostTicks = mostTicks;
  }

  #send(message: FromPrimary): void {
    if (this.#worker.isConnected()) this.#worker.send(message, undefined, undefined, () => undefined);
  }
}
