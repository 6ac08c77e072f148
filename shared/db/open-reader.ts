import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createPool } from 'mysql2/promise';
import { ConfigurationError } from '../config/config.js';
import { readerOver, type Reader } from './database.js';
import type { DatabaseLocation } from './open-database.js';

/** Opens one database for reading only, as it is, for tools that run beside the server; migrates nothing. */
export async function openReader(
  location: DatabaseLocation,
  subgraph: string,
): Promise<{ reader: Reader; close: () => Promise<void> }> {
  if (location.kind === 'sqlite') {
    const file = path.join(location.folder, `${subgraph}.sqlite`);
    if (!existsSync(file)) throw new ConfigurationError(`${file} does not exist; the first start makes it.`);
    const connection = new Database(file, { readonly: true });
    return {
      reader: readerOver((sql, parameters) => Promise.resolve(connection.prepare(sql).all(...parameters))),
      close: () => Promise.resolve(void connection.close()),
    };
  }
  const pool = createPool({
    uri: location.url,
    database: `${location.prefix}_${subgraph}`,
    connectionLimit: 1,
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
  });
  return {
    reader: readerOver(async (sql, parameters) => (await pool.query(sql, parameters))[0]),
    close: () => pool.end(),
  };
}
