import path from 'node:path';
import type { MixedList, MigrationInterface } from 'typeorm';
import type { Database } from './database.js';
import { openMysqlDatabase } from './mysql-database.js';
import { observedDatabase } from './observed-database.js';
import { openSqliteDatabase } from './sqlite-database.js';

/** A class, as TypeORM takes entities and migrations. */
type ClassList<T> = (new () => T)[];

/** What a database holds. */
export interface DatabaseContents {
  entities: MixedList<new () => object>;
  migrations: ClassList<MigrationInterface>;
  /** How many connections to a MySQL server at most; 20 when omitted. */
  connections?: number;
}

/** Where the databases of a deployment are: files in a folder, or databases `<prefix>_<subgraph>` on a server. */
export type DatabaseLocation = { kind: 'sqlite'; folder: string } | { kind: 'mysql'; url: string; prefix: string };

/** Opens the database of one subgraph, made and migrated where need be. */
export async function openDatabase(
  location: DatabaseLocation,
  subgraph: string,
  contents: DatabaseContents,
): Promise<Database> {
  const database =
    location.kind === 'sqlite'
      ? await openSqliteDatabase(path.join(location.folder, `${subgraph}.sqlite`), contents)
      : await openMysqlDatabase(location.url, `${location.prefix}_${subgraph}`, contents);
  return observedDatabase(subgraph, database);
}
