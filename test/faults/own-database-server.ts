import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { startThrowawayServer } from '../../shared/testing/mariadb-server.js';

/** A database server of this suite alone, which may be harmed. */
export interface OwnDatabaseServer {
  readonly url: string;
  /** Ends it as a loss of power would. */
  kill(): void;
  /** Starts it again after {@link kill} and waits until it answers. */
  restart(): Promise<void>;
  /** Lets it stand still: connections are accepted and nothing is answered. */
  freeze(): void;
  /** Lets it go on after {@link freeze}. */
  thaw(): void;
  query(sql: string, parameters?: (string | number)[]): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startOwnDatabaseServer(): Promise<OwnDatabaseServer> {
  const server = await startThrowawayServer();
  const [program = '', ...args] = readFileSync(`/proc/${String(server.pid)}/cmdline`, 'utf8')
    .split('\0')
    .slice(0, -1);
  let again: ChildProcess | undefined;
  const pid = () => again?.pid ?? server.pid;
  const query: OwnDatabaseServer['query'] = async (sql, parameters = []) => {
    const connection = await createConnection({ uri: server.url, connectTimeout: 1_000 });
    try {
      const [rows] = await connection.query<RowDataPacket[]>(sql, parameters);
      return rows;
    } finally {
      connection.destroy();
    }
  };
  return {
    url: server.url,
    kill: () => process.kill(pid(), 'SIGKILL'),
    restart: async () => {
      again = spawn(program, args, { stdio: 'ignore' });
      while (!(await query('SELECT 1').catch(() => undefined))) await sleep(50);
    },
    freeze: () => process.kill(pid(), 'SIGSTOP'),
    thaw: () => process.kill(pid(), 'SIGCONT'),
    query,
    remove: async () => {
      if (again?.exitCode === null && again.signalCode === null) {
        again.kill('SIGKILL');
        await once(again, 'exit');
      }
      await server.stop();
    },
  };
}
