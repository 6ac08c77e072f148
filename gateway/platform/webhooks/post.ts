import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { WebhookFailure } from '../__generated__/resolvers-types.js';
import { release } from '../release.js';
import { literalAddress } from './checked-url.js';
import { isAllowedAddress } from './public-address.js';
import { signaturesOf, type SignedMessage } from './signature.js';
import type { WebhookServices } from './webhook-services.js';

/** What came of an attempt. */
export interface AttemptOutcome {
  /** Null when the receiver took it. */
  readonly failure: WebhookFailure | null;
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null;
}

/** The way to a receiver; its name is resolved once, when the first message is sent. */
export interface Receiver {
  /** Posts a signed message; fails only when `signal` is aborted. */
  post(message: SignedMessage, secrets: readonly string[], signal: AbortSignal): Promise<AttemptOutcome>;
  close(): Promise<void>;
}

/** Bytes of an answer that are read, to let the connection be used again; nothing of it is kept. */
const MOST_READ = 64 * 1024;
const CONNECTIONS = 4;

type Facts = Pick<WebhookServices, 'resolve' | 'allowsPrivate' | 'timeout'>;

/** Makes the way to an address. Connections go to addresses that were checked, whatever the name leads to meanwhile. */
export function receiverAt(address: string, services: Facts): Receiver {
  const url = new URL(address);
  let resolved: Promise<Agent | undefined> | undefined;
  return {
    post: async (message, secrets, signal) => {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(services.timeout)]);
      try {
        const dispatcher = await inTime((resolved ??= agentFor(url, services)), limit);
        if (!dispatcher) return { failure: 'NO_ADDRESS', status: null };
        return await send(url, dispatcher, message, { secrets, signal: limit });
      } catch (error) {
        signal.throwIfAborted();
        return { failure: limit.aborted || isTimeout(error) ? 'TIMED_OUT' : 'NO_CONNECTION', status: null };
      }
    },
    close: async () => {
      const agent = await resolved?.catch(() => undefined);
      await agent?.destroy();
    },
  };
}

/** An agent that connects to the checked addresses of a name; undefined where it has none, or one that is not allowed. */
async function agentFor(url: URL, { resolve, allowsPrivate, timeout }: Facts): Promise<Agent | undefined> {
  const literal = literalAddress(url);
  const addresses = literal === undefined ? await resolve(url.hostname).catch(() => []) : [literal];
  if (addresses.length === 0 || !addresses.every((each) => isAllowedAddress(each, allowsPrivate))) return undefined;
  return new Agent({
    connections: CONNECTIONS,
    connect: { lookup: pinnedTo(addresses), timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
}

/** Answers these addresses for any name. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, { all: isAll }, callback) => {
    const [first] = all;
    if (isAll || !first) callback(null, all);
    else callback(null, first.address, first.family);
  };
}

async function send(
  url: URL,
  dispatcher: Agent,
  message: SignedMessage,
  { secrets, signal }: { secrets: readonly string[]; signal: AbortSignal },
): Promise<AttemptOutcome> {
  const { statusCode, body } = await request(url, {
    dispatcher,
    signal,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': `Kehu-Webhooks/${release}`,
      'webhook-id': message.id,
      'webhook-timestamp': String(message.timestamp),
      'webhook-signature': signaturesOf(message, secrets),
    },
    body: message.body,
  });
  // The status counts; what follows it may break off.
  await body.dump({ limit: MOST_READ, signal }).catch(() => undefined);
  return { failure: failureOf(statusCode), status: statusCode };
}

function failureOf(status: number): WebhookFailure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'REDIRECTED' : 'REFUSED';
}

function isTimeout(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return /TIMEOUT|ETIMEDOUT/.test(code);
}

/** Waits for a promise no longer than until the signal is aborted. */
function inTime<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
