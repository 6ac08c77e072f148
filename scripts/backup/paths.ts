import { constants, type Dir } from 'node:fs';
import { copyFile, mkdir, opendir, readdir, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { STORE_PREFIXES } from '../../gateway/platform/files/file-store.js';
import { ConfigurationError, type Config } from '../../shared/config/config.js';

/** Makes a folder for a new backup; fails when there is one already, so that no backup is ever overwritten. */
export async function newFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder);
  try {
    await mkdir(path.dirname(absolute), { recursive: true });
    await mkdir(absolute, { mode: 0o700 });
    return absolute;
  } catch (error) {
    throw new ConfigurationError(
      `${absolute} cannot be made: ${codeOf(error) === 'EEXIST' ? 'it is there already' : String(codeOf(error))}.`,
    );
  }
}

/**
 * Copies uploaded files where they lie in a folder; those in a bucket are the store's own to keep. Answers false when
 * there is no such folder. Refuses to overwrite a file.
 */
export async function copyFiles(
  { files }: Pick<Config, 'files'>,
  backup: string,
  way: 'out' | 'back',
): Promise<boolean> {
  if (files.kind !== 'folder') return false;
  const copy = path.join(backup, 'files');
  const [from, to] = way === 'out' ? [files.folder, copy] : [copy, files.folder];
  const top = await openIfPresent(from);
  if (top === undefined) return false;
  // What is put back belongs to the deployment that is put back with it, and to nobody before it.
  const left = [STORE_PREFIXES.unfinished, STORE_PREFIXES.owners];
  await copyFolder(
    top,
    to,
    left.map((prefix) => path.join(from, prefix)),
  );
  return true;
}

/** Refuses where the folder of files is not empty. */
export async function assertNoFiles({ files }: Pick<Config, 'files'>): Promise<void> {
  if (files.kind !== 'folder') return;
  const present = await ifPresent(() => readdir(files.folder));
  if (present !== undefined && present.length > 0) {
    throw new ConfigurationError(`${files.folder} holds files already; restore into an empty place.`);
  }
}

/**
 * Entries come and go while the server runs. One that vanishes was deleted or collected as an orphan, or moved to where
 * the databases' rows do not look for it yet: no row of the backup needs it, and the others are copied all the same.
 */
async function copyFolder(from: Dir, to: string, without: readonly string[] = []): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for await (const entry of from) {
    const [source, target] = [path.join(from.path, entry.name), path.join(to, entry.name)];
    if (without.some((left) => path.relative(left, source) === '')) continue;
    if (entry.isDirectory()) {
      const inner = await openIfPresent(source);
      if (inner !== undefined) await copyFolder(inner, target);
    } else {
      await ifPresent(() => copyOne(source, target));
    }
  }
}

async function copyOne(source: string, target: string): Promise<void> {
  const { atime, mtime } = await stat(source);
  try {
    await copyFile(source, target, constants.COPYFILE_EXCL);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new ConfigurationError(`${target} is there already; restore into an empty place.`);
  }
  await utimes(target, atime, mtime);
}

function openIfPresent(folder: string): Promise<Dir | undefined> {
  return ifPresent(() => opendir(folder));
}

async function ifPresent<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
