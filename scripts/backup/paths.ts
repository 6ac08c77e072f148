import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError, type Config } from '../../shared/config/config.js';

/** Makes a folder for a new backup; fails when there is one already, so that no backup is ever overwritten. */
export async function newFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder);
  try {
    await mkdir(path.dirname(absolute), { recursive: true });
    await mkdir(absolute, { mode: 0o700 });
    return absolute;
  } catch (error) {
    const { code } = error as { code?: string };
    throw new ConfigurationError(
      `${absolute} cannot be made: ${code === 'EEXIST' ? 'it is there already' : String(code)}.`,
    );
  }
}

/** Copies uploaded files where they lie in a folder; those in a bucket are the store's own to keep. */
export async function copyFiles(
  { files }: Pick<Config, 'files'>,
  backup: string,
  way: 'out' | 'back',
): Promise<boolean> {
  if (files.kind !== 'folder') return false;
  const copy = path.join(backup, 'files');
  const [from, to] = way === 'out' ? [files.folder, copy] : [copy, files.folder];
  try {
    // A file that vanishes meanwhile was deleted, or collected as an orphan: no row of the backup needs it.
    await cp(from, to, { recursive: true, errorOnExist: true, force: false, preserveTimestamps: true });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false;
    throw error;
  }
}
