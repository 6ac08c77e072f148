import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseLocation } from '../../../shared/db/open-database.js';

/** A row as it lies in the database. */
export type StoredRow = Record<string, string | number | null>;

/** The databases of a deployment, read past the code under test. */
export interface Stores {
  rows(subgraph: string, sql: string, parameters?: readonly (string | number)[]): Promise<StoredRow[]>;
  close(): Promise<void>;
}

/**
 * Opens the databases for a look. They are closed again before the next kill: on SQLite, another process that holds the
 * file would take the recovery off the server that starts after it.
 */
export function openStores(location: DatabaseLocation): Stores {
  return location.kind === 'sqlite' ? sqliteStores(location.folder) : mysqlStores(location.url, location.prefix);
}

function sqliteStores(folder: string): Stores {
  const open = new Map<string, Sqlite.Database>();
  return {
    rows: (subgraph, sql, parameters = []) => {
      let database = open.get(subgraph);
      if (!database) {
        database = new Sqlite(path.join(folder, `${subgraph}.sqlite`), { readonly: true, timeout: 10_000 });
        open.set(subgraph, database);
      }
      return Promise.resolve(database.prepare(sql).all(...parameters) as StoredRow[]);
    },
    close: () => {
      for (const database of open.values()) database.close();
      return Promise.resolve();
    },
  };
}

function mysqlStores(url: string, prefix: string): Stores {
  const open = new Map<string, Promise<Connection>>();
  return {
    rows: async (subgraph, sql, parameters = []) => {
      let connection = open.get(subgraph);
      if (!connection) {
        const database = `${prefix}_${subgraph}`;
        connection = createConnection({ uri: url, database, dateStrings: true, supportBigNumbers: true });
        open.set(subgraph, connection);
      }
      const [rows] = await (await connection).query<RowDataPacket[]>(sql, [...parameters]);
      return rows;
    },
    close: async () => {
      for (const connection of open.values()) await (await connection).end();
    },
  };
}
