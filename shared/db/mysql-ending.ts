import { createConnection } from 'mysql2/promise';
import type { EndOnServer } from './mysql-lending.js';

/** Milliseconds that ending may take. Later, a server that started anew may have given the same id to somebody else. */
const PATIENCE = 2_000;

/**
 * Makes the way to end connections on the server that were cut off on this side: it would go on with their statements
 * otherwise, and notice only when it has an answer to send. One extra connection at a time does so, if the server lets it;
 * one that hangs will find the connections closed when it goes on.
 */
export function connectionEnder(serverUrl: string): EndOnServer {
  let waiting: { id: number; until: number }[] = [];
  let isAtWork = false;

  const endAll = async (): Promise<void> => {
    const connection = await createConnection({ uri: serverUrl, connectTimeout: PATIENCE });
    connection.on('error', () => undefined);
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (next.until > Date.now())
          await connection.query({ sql: 'KILL ?', timeout: PATIENCE }, [next.id]).catch(() => undefined);
      }
    } finally {
      connection.destroy();
    }
  };

  return (id) => {
    waiting.push({ id, until: Date.now() + PATIENCE });
    if (isAtWork) return;
    isAtWork = true;
    endAll()
      .catch(() => {
        waiting = [];
      })
      .finally(() => {
        isAtWork = false;
      });
  };
}
