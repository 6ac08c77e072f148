import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { storageFailure } from '../../../shared/db/storage-full.js';
import { ofSize, STORE_PREFIXES, type FileStore, type StoredObject } from './file-store.js';

/** Keys that this project makes; any other one is a fault. */
const KEY = /^(?:[a-z0-9_-]+\/)+[a-z0-9_-]*$/;
const READ_AT_ONCE = 256 * 1024;
const ATTEMPTS = 5;

/**
 * Keeps objects as files in a folder. Each is written under a name of its own and moved to its key once it is whole and on
 * the disk, so that a crash at any moment leaves the old one, the new one, or a leftover in `unfinished`.
 */
export function folderStore(folder: string): FileStore {
  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error(`Not a key of the store: ${key}`);
    return path.join(folder, key);
  };
  return {
    write: async (key, size, bytes) => {
      const target = fileOf(key);
      const draft = fileOf(`${STORE_PREFIXES.unfinished}${randomUUID()}`);
      try {
        await makeFolder(path.dirname(draft));
        await writeDurably(draft, ofSize(size, bytes));
        await moveTo(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw storageFailure(error);
      }
      await syncFolder(path.dirname(target));
    },
    read: async (key, range) => {
      const file = await open(fileOf(key), 'r');
      return file.createReadStream({ ...range, highWaterMark: READ_AT_ONCE });
    },
    list: (prefix) => listFiles(folder, prefix),
    remove: async (key) => {
      const file = fileOf(key);
      await rm(file, { force: true });
      if (path.dirname(path.dirname(file)) !== folder) await removeIfEmpty(path.dirname(file));
    },
  };
}

async function writeDurably(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const piece of bytes) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The folder may vanish meanwhile, when the last part of the same upload is removed; then it is made again. */
async function moveTo(draft: string, target: string): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      await makeFolder(path.dirname(target));
      await rename(draft, target);
      return;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || attempts === ATTEMPTS) throw error;
    }
  }
}

/** Makes a folder with those above it, and sees to it that they outlast a loss of power. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made));
}

/** A name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))) throw error;
  }
}

async function* listFiles(folder: string, prefix: string): AsyncGenerator<StoredObject> {
  for await (const [name, isFolder] of entriesOf(path.join(folder, prefix))) {
    const key = `${prefix}${name}`;
    // What somebody else leaves in a folder, such as .DS_Store or the .nfs files of a shared disk, is no object.
    if (!KEY.test(key)) continue;
    if (isFolder) {
      yield* listFiles(folder, `${key}/`);
      continue;
    }
    const facts = await unlessGone(stat(path.join(folder, key)));
    if (facts) yield { key, size: facts.size, writtenAt: facts.mtime.toISOString() };
  }
}

async function* entriesOf(folder: string): AsyncGenerator<[string, boolean]> {
  const entries = await unlessGone(opendir(folder));
  if (entries) for await (const entry of entries) yield [entry.name, entry.isDirectory()];
}

/** What is removed while it is looked at counts as not being there. */
async function unlessGone<T>(look: Promise<T>): Promise<T | undefined> {
  try {
    return await look;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}
