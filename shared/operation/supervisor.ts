import { isatty } from 'node:tty';
import type { Log } from '../log.js';
import { FrontDoor } from './front-door.js';
import { HEARTBEAT, type ServiceSettings } from './messages.js';
import { Member, type MemberEvents } from './member.js';
import { counter, gauge } from './metrics.js';
import type { MetricsPort } from './metrics-port.js';

/** A worker that has lived so long has not failed at once. */
const STEADY = 10_000;
/** Workers that may end one soon after the other before a service that answers nobody is given up. */
const MOST_SOON_ENDED = 5;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
/** What answers under way get when the service ends. */
const GRACE_AT_END = 10_000;
/** Clients may send a request on a silent connection for as long as it is kept alive, a minute and a bit. */
const LINGER = 66_000;
/** Where the new worker has to wait for the old one, and with it everybody. */
const SHORT_LINGER = 1_000;

const workerStates = gauge('kehu_workers', 'Worker processes by state.', ['state']);
const workerEnds = counter('kehu_worker_ends_total', 'Workers that ended, by the reason.', ['reason']);
const waitingConnections = gauge('kehu_waiting_connections', 'Connections that wait for a worker.');

/** Runs the workers of a service: starts, watches, replaces and ends them. */
export class Supervisor implements MemberEvents {
  readonly #members = new Set<Member>();
  readonly #door = new FrontDoor(() => this.#leastBusy());
  #phase: 'starting' | 'running' | 'ending' = 'starting';
  #settings: ServiceSettings | undefined;
  #address: { address: string; port: number } | undefined;
  #metricsPort: MetricsPort | undefined;
  #log: Log | undefined;
  #exitCode = 0;
  #soonEnded = 0;
  #notBefore = 0;
  #restarting = Promise.resolve();

  /** Starts the first worker; the others follow once it has told how many there are. */
  begin(): void {
    const inTerminal = isatty(1);
    process.on('SIGTERM', () => this.end());
    process.on('SIGINT', () => this.end());
    process.on('SIGHUP', () => {
      // Sent to everything in a terminal when that is closed, too.
      if (inTerminal && !isatty(1)) this.end();
      else void this.restart();
    });
    setInterval(() => {
      for (const member of this.#members) member.tick();
      this.#countWorkers();
    }, HEARTBEAT);
    this.#enlist();
  }

  /** Drains all workers and ends the process. */
  end(): void {
    if (this.#phase === 'ending') return;
    this.#phase = 'ending';
    this.#door.close();
    this.#metricsPort?.close();
    for (const member of this.#members) {
      if (member.state === 'starting') member.kill();
      else member.leave({ linger: 0, grace: GRACE_AT_END, replaced: false });
    }
    // The only worker may have ended, and its successor may have to wait.
    if (this.#members.size === 0) process.exit(this.#exitCode);
  }

  /** Replaces the workers one by one; once more when it is asked to meanwhile. */
  restart(): Promise<void> {
    this.#restarting = this.#restarting.then(() => this.#replaceAll());
    return this.#restarting;
  }

  async #replaceAll(): Promise<void> {
    if (this.#phase !== 'running' || !this.#settings) return;
    const replace = this.#settings.overlap ? this.#replaceBeside : this.#replaceAfter;
    for (const old of this.#in('serving')) {
      if (await replace.call(this, old, this.#settings)) continue;
      if (!this.#isEnding()) this.#log?.error('a new worker did not start; the old ones go on');
      return;
    }
    this.#log?.info('restarted');
  }

  #isEnding(): boolean {
    return this.#phase === 'ending';
  }

  /** The new worker answers before the old one leaves. Nobody waits for silent connections of the old one. */
  async #replaceBeside(old: Member, { workers, requestTimeout }: ServiceSettings): Promise<boolean> {
    if (!(await this.#enlist().served)) return false;
    const grace = requestTimeout + 1_000;
    if (old.state === 'serving') old.leave({ linger: LINGER, grace, replaced: true });
    // Restarts in quick succession must not fill the memory.
    const leaving = this.#in('leaving');
    for (const oldest of leaving.slice(0, -workers)) oldest.leave({ linger: 0, grace, replaced: true });
    return true;
  }

  /** The new worker can start only once the old one has let go. Connections wait meanwhile. */
  async #replaceAfter(old: Member, { requestTimeout }: ServiceSettings): Promise<boolean> {
    old.leave({ linger: SHORT_LINGER, grace: requestTimeout + 1_000, replaced: true });
    await old.ended;
    const fresh = await Promise.all(this.#in('starting').map(({ served }) => served));
    return fresh.every(Boolean);
  }

  #in(state: Member['state']): Member[] {
    return [...this.#members].filter((member) => member.state === state);
  }

  #enlist(): Member {
    const member = new Member(this);
    this.#members.add(member);
    return member;
  }

  /** Starts as many workers as are missing. */
  #fill(): void {
    if (this.#phase !== 'running' || !this.#settings) return;
    const pause = this.#notBefore - Date.now();
    if (pause > 0) {
      setTimeout(() => {
        this.#fill();
      }, pause);
      return;
    }
    const staying = this.#members.size - this.#in('leaving').length;
    if (!this.#settings.overlap && staying < this.#members.size) return;
    for (let missing = this.#settings.workers - staying; missing > 0; missing -= 1) this.#enlist();
  }

  #leastBusy(): Member | undefined {
    let chosen: Member | undefined;
    for (const member of this.#members) {
      if (member.isFree && (!chosen || member.connections < chosen.connections)) chosen = member;
    }
    return chosen;
  }

  settings(settings: ServiceSettings): void {
    this.#settings = settings;
  }

  listen(member: Member, host: string, port: number): void {
    this.#open(host, port).then(
      ({ address, port: actual }) => {
        member.serve(address, actual, this.#phase === 'starting');
        this.#door.admit();
      },
      (error: unknown) => {
        member.refuse((error as Error).message);
      },
    );
  }

  async #open(host: string, port: number): Promise<{ address: string; port: number }> {
    const { metricsPort } = this.#settings ?? {};
    if (metricsPort !== undefined && !this.#metricsPort) {
      const { openMetricsPort } = await import('./metrics-port.js');
      this.#metricsPort = await openMetricsPort(host, metricsPort, () => [...this.#members]);
    }
    this.#address ??= await this.#door.open(host, port);
    return this.#address;
  }

  started(): void {
    if (this.#phase !== 'starting') return;
    this.#phase = 'running';
    if (this.#metricsPort) console.log(`Metrics are at ${this.#metricsPort.url}`);
    this.#fill();
    void import('../log.js').then(({ createLog }) => {
      this.#log = createLog(this.#settings?.logLevel ?? 'info', 'kehu-primary');
    });
  }

  free(): void {
    this.#door.admit();
  }

  ended(member: Member, { code, signal }: { code: number | null; signal: string | null }): void {
    this.#members.delete(member);
    this.#metricsPort?.keep(member.metrics);
    if (member.offered) this.#door.takeBack(member.offered);
    const reason = member.killedFor ?? (member.state === 'leaving' ? 'asked' : signal === null ? 'exited' : 'crashed');
    workerEnds.add({ reason });
    if (this.#phase === 'ending') this.#endedAtEnd(member, code);
    else if (this.#phase === 'starting') this.#endedAtStart(member, signal);
    else if (member.state === 'leaving') this.#fill();
    else this.#endedUnasked(member, { worker: member.pid, reason, code, signal, age: member.age });
  }

  #endedAtEnd(member: Member, code: number | null): void {
    if (code !== 0 && member.state !== 'starting') this.#exitCode = 1;
    if (this.#members.size === 0) process.exit(this.#exitCode);
  }

  /** A service that does not come to answer is not tried again: the worker has said what is to be mended. */
  #endedAtStart({ killedFor }: Member, signal: string | null): never {
    if (killedFor) console.error('The worker did not come to listen within 10 minutes.');
    else if (signal !== null) console.error(`The worker was ended by ${signal} before it listened.`);
    process.exit(1);
  }

  /** At once the first time; with a pause that grows when it happens again and again. */
  #endedUnasked(member: Member, facts: object): void {
    this.#soonEnded = member.state === 'serving' && member.age >= STEADY ? 0 : this.#soonEnded + 1;
    this.#log?.error({ ...facts, soonEnded: this.#soonEnded }, 'a worker ended');
    if (this.#soonEnded > MOST_SOON_ENDED && this.#in('serving').length === 0) {
      console.error(`Workers ended ${String(this.#soonEnded)} times, one soon after the other. Giving up.`);
      process.exit(1);
    }
    const pause = this.#soonEnded < 2 ? 0 : Math.min(FIRST_PAUSE * 2 ** (this.#soonEnded - 2), LONGEST_PAUSE);
    this.#notBefore = Date.now() + pause;
    this.#fill();
  }

  #countWorkers(): void {
    for (const state of ['starting', 'serving', 'leaving'] as const) {
      workerStates.set({ state }, this.#in(state).length);
    }
    waitingConnections.set({}, this.#door.waiting);
  }
}
