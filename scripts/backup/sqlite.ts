import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ConfigurationError } from '../../shared/config/config.js';
import { accessLogMark } from '../../shared/access-log/verify-access-log.js';
import { readerOver, type Reader } from '../../shared/db/database.js';
import { lockDataFolder, RESTORING } from '../../shared/db/data-folder-lock.js';
import type { DatabaseLocation } from '../../shared/db/open-database.js';
import type { JournalMark } from '../../shared/journal/verify-journal.js';
import type { CopiedPoint } from './manifest.js';
import { feedState, PLATFORM } from './handler-places.js';

const ATTEMPTS = 200;
const PAGES_AT_ONCE = 2_000;

/**
 * Copies the files of all databases as they are at one point, while the server goes on writing. A read transaction is
 * opened on each; together they are the point when no handler and no webhook is ahead of any feed, otherwise they are
 * opened anew. Each file is then copied from within its transaction by SQLite's online backup.
 */
export async function copySqlite(folder: string, subgraphs: readonly string[], target: string): Promise<CopiedPoint> {
  // First what only follows: pinned before the feeds, it is seldom ahead of them.
  const ordered = [...subgraphs].sort((one, other) => Number(other === PLATFORM) - Number(one === PLATFORM));
  const connections = new Map(ordered.map((name) => [name, openFile(folder, name)]));
  try {
    const point = await pinPoint(connections);
    const parts: string[] = [];
    for (const [name, connection] of connections) {
      const part = `${name}.sqlite`;
      await connection.backup(path.join(target, part), { progress: () => PAGES_AT_ONCE });
      assertSound(path.join(target, part));
      parts.push(part);
    }
    return { ...point, parts };
  } finally {
    for (const connection of connections.values()) connection.close();
  }
}

function openFile(folder: string, name: string): Database.Database {
  const file = path.join(folder, `${name}.sqlite`);
  if (!existsSync(file)) throw new ConfigurationError(`${file} does not exist: there is nothing to back up.`);
  return new Database(file, { readonly: true });
}

async function pinPoint(connections: ReadonlyMap<string, Database.Database>): Promise<Omit<CopiedPoint, 'parts'>> {
  const readers = new Map([...connections].map(([name, connection]) => [name, readerOn(connection)]));
  for (let attempt = 1; ; attempt += 1) {
    for (const connection of connections.values()) {
      connection.exec('BEGIN');
      // The transaction sees the file as it is at its first read.
      connection.prepare('SELECT COUNT(*) FROM sqlite_master').get();
    }
    const takenAt = new Date().toISOString();
    const { marks, ahead } = await feedState(readers);
    if (ahead.length === 0) {
      const accessLogMarks: Record<string, JournalMark> = {};
      for (const [name, reader] of readers) accessLogMarks[name] = await accessLogMark(reader);
      return { marks, accessLogMarks, takenAt };
    }
    if (attempt === ATTEMPTS) throw new Error(`No consistent point was found; ahead were ${ahead.join(', ')}.`);
    for (const connection of connections.values()) connection.exec('ROLLBACK');
    await sleep(Math.random() * 20);
  }
}

function readerOn(connection: Database.Database): Reader {
  return readerOver((sql, parameters) => Promise.resolve(connection.prepare(sql).all(...parameters)));
}

function assertSound(file: string): void {
  const copy = new Database(file, { readonly: true });
  try {
    const [{ quick_check: verdict } = {}] = copy.pragma('quick_check') as { quick_check?: string }[];
    if (verdict !== 'ok') throw new Error(`${file} is not sound: ${String(verdict)}`);
  } finally {
    copy.close();
  }
}

/**
 * Puts the files of a backup into a data folder that holds no database yet. They are made ready beside it, with whatever
 * else is to be done before anything starts, and moved to their names in the end: until all of them are there, the folder
 * shows that it is being restored into, and nobody can start on it.
 */
export async function restoreSqlite(
  backup: string,
  subgraphs: readonly string[],
  folder: string,
  prepare: (staged: DatabaseLocation) => Promise<void>,
): Promise<void> {
  const lock = await lockDataFolder(folder);
  try {
    await assertEmpty(folder);
    const staging = path.join(folder, RESTORING);
    await mkdir(staging, { mode: 0o700 });
    const files = subgraphs.map((name) => `${name}.sqlite`);
    try {
      for (const file of files) await copyFile(path.join(backup, file), path.join(staging, file));
      await prepare({ kind: 'sqlite', folder: staging });
      for (const file of files) await closeFile(path.join(staging, file));
    } catch (error) {
      await rm(staging, { recursive: true });
      throw error;
    }
    for (const file of files) await rename(path.join(staging, file), path.join(folder, file));
    await sync(folder);
    await rm(staging, { recursive: true });
    await sync(folder);
  } finally {
    lock.release();
  }
}

/** What is left of another database, such as its log, would be played into the one that is restored. */
async function assertEmpty(folder: string): Promise<void> {
  const present = (await readdir(folder)).filter((name) => name.includes('.sqlite') && !name.startsWith('lock.sqlite'));
  if (present.length > 0) {
    throw new ConfigurationError(`${folder} holds ${present.join(', ')} already; restore into an empty place.`);
  }
}

/** Puts everything that was written to a database into its one file, and that on the disk. */
async function closeFile(file: string): Promise<void> {
  const connection = new Database(file);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  if (existsSync(`${file}-wal`)) throw new Error(`${file} is still open somewhere.`);
  await sync(file);
}

async function sync(place: string): Promise<void> {
  const opened = await open(place, 'r');
  await opened.sync().finally(() => opened.close());
}
