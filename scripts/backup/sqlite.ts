import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ConfigurationError } from '../../shared/config/config.js';
import { readerOver, type Reader } from '../../shared/db/database.js';
import { lockDataFolder } from '../../shared/db/data-folder-lock.js';
import { feedState } from './handler-places.js';

const ATTEMPTS = 200;
const PAGES_AT_ONCE = 2_000;

/**
 * Copies the files of all databases as they are at one point, while the server goes on writing. A read transaction is
 * opened on each; together they are the point when no handler is ahead of any feed, otherwise they are opened anew. Each
 * file is then copied from within its transaction by SQLite's online backup.
 */
export async function copySqlite(
  folder: string,
  subgraphs: readonly string[],
  target: string,
): Promise<{ heads: Record<string, number>; takenAt: string; parts: string[] }> {
  const connections = new Map(subgraphs.map((name) => [name, openFile(folder, name)]));
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

async function pinPoint(
  connections: ReadonlyMap<string, Database.Database>,
): Promise<{ heads: Record<string, number>; takenAt: string }> {
  const readers = new Map([...connections].map(([name, connection]) => [name, readerOn(connection)]));
  for (let attempt = 1; ; attempt += 1) {
    for (const connection of connections.values()) {
      connection.exec('BEGIN');
      // The transaction sees the file as it is at its first read.
      connection.prepare('SELECT COUNT(*) FROM sqlite_master').get();
    }
    const takenAt = new Date().toISOString();
    const { heads, ahead } = await feedState(readers);
    if (ahead.length === 0) return { heads, takenAt };
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

/** Puts the files of a backup into a data folder that holds no database yet. */
export async function restoreSqlite(backup: string, subgraphs: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lock = await lockDataFolder(folder);
  try {
    const present = (await readdir(folder)).filter((name) => name.endsWith('.sqlite') && name !== 'lock.sqlite');
    if (present.length > 0) {
      throw new ConfigurationError(`${folder} holds ${present.join(', ')} already; restore into an empty place.`);
    }
    for (const name of subgraphs) {
      await copyFile(path.join(backup, `${name}.sqlite`), path.join(folder, `${name}.sqlite`));
    }
  } finally {
    lock.release();
  }
}
