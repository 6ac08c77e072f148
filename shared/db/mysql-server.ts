import { createConnection, type Connection } from 'mysql2/promise';
import { ConfigurationError } from '../config/config.js';

/** The server of a deployment cannot be reached, or does not let us in. */
export class DatabaseUnreachable extends Error {
  constructor({ hostname, port }: URL, cause: unknown) {
    const reason = (cause as { sqlMessage?: string; code?: string }).sqlMessage ?? (cause as { code?: string }).code;
    super(`The database server at ${hostname}:${port || '3306'} cannot be used: ${reason ?? String(cause)}`, { cause });
    this.name = 'DatabaseUnreachable';
  }
}

/** What has to be known of a server and a database before TypeORM connects. */
export interface Server {
  /** TypeORM reports drift for ever where this is wrong. */
  type: 'mysql' | 'mariadb';
  collation: string;
}

/**
 * Collations that tell all characters apart, best first. The first two, MariaDB's and MySQL's, also tell trailing blanks
 * apart, as SQLite does; servers without either have the third.
 */
const COLLATIONS = ['utf8mb4_nopad_bin', 'utf8mb4_0900_bin', 'utf8mb4_bin'];

/** Creates the database where it is missing, and refuses one whose texts would compare in another way. */
export async function prepareServer(serverUrl: string, name: string): Promise<Server> {
  const connection = await createConnection({ uri: serverUrl, connectTimeout: 10_000 }).catch((error: unknown) => {
    throw new DatabaseUnreachable(new URL(serverUrl), error);
  });
  try {
    const [version = ''] = await readTexts(connection, 'SELECT VERSION()');
    const offered = await readTexts(connection, 'SELECT collation_name FROM information_schema.collations');
    const best = COLLATIONS.find((collation) => offered.includes(collation)) ?? 'utf8mb4_bin';
    const present = 'SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = ?';
    if ((await readTexts(connection, present, name)).length === 0) {
      await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE ${best}`);
    }
    const [collation = ''] = await readTexts(connection, present, name);
    if (!COLLATIONS.includes(collation)) {
      throw new ConfigurationError(
        `The database ${name} compares texts by ${collation}. While it is empty: ` +
          `ALTER DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE ${best};`,
      );
    }
    return { type: /mariadb/i.test(version) ? 'mariadb' : 'mysql', collation };
  } finally {
    await connection.end();
  }
}

/** Reads rows of one text each. */
async function readTexts(connection: Connection, sql: string, ...parameters: string[]): Promise<string[]> {
  const [rows] = await connection.query({ sql, rowsAsArray: true }, parameters);
  return (rows as [string][]).map(([text]) => text);
}
