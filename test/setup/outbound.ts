import dns from 'node:dns';
import { isIP, Socket, type LookupFunction, type NetConnectOpts } from 'node:net';

/*
 * No test needs the world: whoever connects or looks up a name beyond this machine fails the test that did it. The modules
 * of node are the same ones for all suites of a process, so they are wrapped once.
 */

/** Beyond this machine: the database server that the run was given. */
const LISTED = process.env.KEHU_TEST_MYSQL_URL ? [new URL(process.env.KEHU_TEST_MYSQL_URL).hostname] : [];

const WATCH = Symbol.for('kehu.outbound');

/** Where the connections of this process are noted that nobody listed. */
interface Watch {
  attempts: string[];
}

type Shared = typeof globalThis & Record<symbol, Watch | undefined>;

/** Of the process, not of the suite's realm. */
function watchOf(): Watch {
  const shared = process as unknown as Shared;
  return (shared[WATCH] ??= wrapped());
}

function wrapped(): Watch {
  const watch: Watch = { attempts: [] };
  wrapConnect(watch);
  wrapLookups(watch);
  return watch;
}

/** Everything that goes over TCP or TLS passes here: fetch, undici, mysql2, TLS sockets. */
function wrapConnect(watch: Watch): void {
  const connect = Reflect.get(Socket.prototype, 'connect') as (this: Socket, ...given: unknown[]) => Socket;
  Socket.prototype.connect = function (this: Socket, ...given: unknown[]): Socket {
    const host = hostOf(given);
    if (host === undefined || isHere(host) || checksItsLookup(given, watch)) return connect.apply(this, given);
    watch.attempts.push(`a connection to ${host}`);
    return this.destroy(new Error(`A test must not connect to ${host}.`));
  };
}

/** A connection that looks the name up by itself goes where that leads, whatever the name: there it is looked at. */
function checksItsLookup(given: unknown[], watch: Watch): boolean {
  const [options] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  const { lookup } = options as { lookup?: LookupFunction };
  if (typeof lookup !== 'function') return false;
  (options as { lookup: LookupFunction }).lookup = (name, how, done) => {
    lookup(name, how, (error, found, family) => {
      const addresses = (Array.isArray(found) ? found.map(({ address }) => address) : [found]).filter(Boolean);
      const beyond = addresses.filter((address) => !isHere(address));
      if (beyond.length === 0) {
        done(error, found, family);
        return;
      }
      watch.attempts.push(`a connection to ${beyond.join(', ')}`);
      done(new Error(`A test must not connect to ${beyond.join(', ')}.`), found, family);
    });
  };
  return true;
}

/** The host of any form of `connect`; undefined for a socket file. */
function hostOf(given: unknown[]): string | undefined {
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  if (typeof first === 'object' && first !== null) {
    const options = first as NetConnectOpts & { host?: string; path?: string };
    return options.path === undefined ? (options.host ?? 'localhost') : undefined;
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return undefined;
  return typeof second === 'string' ? second : 'localhost';
}

function wrapLookups(watch: Watch): void {
  for (const holder of [dns, dns.promises] as unknown as Record<string, unknown>[]) {
    for (const name of Object.keys(holder).filter((key) => /^(?:lookup|resolve\w*|reverse)$/.test(key))) {
      const real = holder[name];
      if (typeof real !== 'function') continue;
      holder[name] = function (this: unknown, host: string, ...rest: unknown[]): unknown {
        if (!isHere(host)) watch.attempts.push(`a look-up of ${host}`);
        return Reflect.apply(real, this, [isHere(host) ? host : 'outbound.invalid', ...rest]);
      };
    }
  }
}

function isHere(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === '' || bare === 'localhost' || bare.endsWith('.localhost') || LISTED.includes(bare)) return true;
  if (isIP(bare) === 4) return bare.startsWith('127.') || bare === '0.0.0.0';
  return ['::1', '::', '::ffff:127.0.0.1'].includes(bare);
}

/** What has been attempted since it was last asked. */
export function outboundAttempts(): string[] {
  return watchOf().attempts.splice(0);
}
