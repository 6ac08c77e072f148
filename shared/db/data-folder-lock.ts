import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import SqliteConnection from 'better-sqlite3';

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

/**
 * Takes a data folder for this process alone. The lock is SQLite's own on a small file: the kernel frees it when the
 * process ends in whatever way, so nothing has to be cleaned up after a crash.
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
