import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { ConfigurationError } from '../config/config.js';

/** Holds a data folder until `release`. */
export interface DataFolderLock {
  release(): void;
}

/** The folder is in use by another process. */
export class DataFolderLocked extends Error {
  constructor(folder: string) {
    super(`The data folder ${folder} is in use by another Kehu process.`);
    this.name = 'DataFolderLocked';
  }
}

/** The folder within a data folder in which databases are made ready that are being restored; gone once all are there. */
export const RESTORING = 'restoring';

/**
 * Takes a data folder for this process alone, unless a restore into it broke off, which leaves some of its databases. The
 * lock is SQLite's own on a small file: the kernel frees it when the process ends in whatever way, so nothing has to be
 * cleaned up after a crash.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  await mkdir(folder, { recursive: true });
  const connection = new SqliteConnection(path.join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new DataFolderLocked(folder);
    throw error;
  }
  if (existsSync(path.join(folder, RESTORING))) {
    connection.close();
    throw new ConfigurationError(
      `A restore into ${folder} did not end: remove the folder ${RESTORING} and all databases there, and restore again.`,
    );
  }
  return { release: () => connection.close() };
}

/** Tells whether another process holds a data folder at this moment. */
export async function isDataFolderLocked(folder: string): Promise<boolean> {
  try {
    (await lockDataFolder(folder)).release();
    return false;
  } catch (error) {
    if (error instanceof DataFolderLocked) return true;
    throw error;
  }
}
