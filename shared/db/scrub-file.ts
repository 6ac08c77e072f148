import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * Writes the file anew, because pages keep remains of rows that moved to others even where deleted values are overwritten
 * (one of 300 in a trial), and empties the log, which holds pages as they were.
 */
const WORK = `
  const { workerData } = require('node:worker_threads');
  const Database = require(workerData.driver);
  const connection = new Database(workerData.file, { timeout: 30000 });
  try {
    connection.exec('VACUUM');
    const [{ busy }] = connection.pragma('wal_checkpoint(TRUNCATE)');
    if (busy !== 0) throw new Error('Somebody is reading the file; its log cannot be emptied now.');
  } finally {
    connection.close();
  }
`;

/**
 * Leaves nothing of deleted and overwritten values in a SQLite file, in a thread of its own because it takes about 15
 * seconds for each gigabyte. Nobody may write meanwhile; reading goes on. The file needs its own size as free space, twice.
 */
export function scrubFile(file: string): Promise<void> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORK, { eval: true, workerData: { driver, file } });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Scrubbing ended with ${String(code)}.`));
    });
  });
}
