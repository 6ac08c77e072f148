import type { DataSource, QueryRunner } from 'typeorm';
import { AppError, isAppError } from '../errors.js';
import { driverError } from './duplicate-entry.js';

/** Ends what still runs on a connection of the server that nobody waits for any more. */
export type EndOnServer = (connectionId: number) => void;

/** The part of the driver's connection that is used here. */
interface Connection {
  readonly threadId: number | null;
  readonly stream: { destroy(reason: Error): unknown };
  destroy(): void;
}

/** Longest time that a timer takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Lends a connection of the pool until the work is done, or until the deadline: what runs then is cut off together with
 * its connection, here and on the server. So a server that hangs holds nobody longer than they want to wait, and holds
 * no connection either. Failures of the server come out as `SUBGRAPH_UNAVAILABLE`.
 */
export async function lendConnection<T>(
  source: DataSource,
  deadline: number,
  endOnServer: EndOnServer,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const connecting = runner.connect() as Promise<Connection>;
  const alarm = alarmAt(deadline);
  try {
    const connection = await Promise.race([connecting, alarm.rings]);
    alarm.onRing = () => {
      // The first takes it out of the pool; only the second lets its statements fail.
      connection.destroy();
      connection.stream.destroy(new Error('Nobody waits for this connection any more.'));
      if (connection.threadId !== null) endOnServer(connection.threadId);
    };
    // The work ends by itself when its statements fail; but it must not be what decides how long somebody waits.
    return await Promise.race([work(runner), alarm.rings]);
  } catch (error) {
    throw isAppError(error) || !isUnavailable(error) ? error : unavailable(error);
  } finally {
    alarm.stop();
    // Whoever left the queue of the pool must give back what they get in the end.
    connecting.then(
      () => runner.release(),
      () => undefined,
    );
  }
}

interface Alarm {
  readonly rings: Promise<never>;
  onRing: () => void;
  stop(): void;
}

function alarmAt(deadline: number): Alarm {
  let timer: NodeJS.Timeout | undefined;
  const alarm: Alarm = {
    onRing: () => undefined,
    stop: () => clearTimeout(timer),
    rings: new Promise<never>((_resolve, reject) => {
      const ring = () => {
        reject(new AppError('DEADLINE_EXCEEDED', 'The request ran out of time.'));
        alarm.onRing();
      };
      timer = setTimeout(ring, Math.min(LONGEST_TIMER, Math.max(0, deadline - Date.now())));
    }),
  };
  // It may ring when nobody listens any more.
  alarm.rings.catch(() => undefined);
  return alarm;
}

/** What a network says of a server that cannot be reached. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
]);

/** What a server says that is full, shuts down, changes its role, or was told to end a connection. */
const UNABLE = new Set([1040, 1053, 1077, 1079, 1203, 1290, 1317, 1792, 1836, 1927, 4031]);

/** Tells whether a statement failed because of the server's state or the way to it, not because of the statement. */
export function isUnavailable(error: unknown): boolean {
  const { code, errno, fatal } = driverError(error) as { code?: string; errno?: number; fatal?: boolean };
  return fatal === true || UNREACHABLE.has(code ?? '') || UNABLE.has(errno ?? 0);
}

function unavailable(cause: unknown): AppError {
  return Object.assign(new AppError('SUBGRAPH_UNAVAILABLE', 'This part of the graph is not available at the moment.'), {
    cause,
  });
}
