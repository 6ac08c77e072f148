import type { Config } from '../../../shared/config/config.js';
import { fileLinks, type FileLinks } from './file-links.js';
import type { FileStore } from './file-store.js';
import { openFileStore } from './open-file-store.js';

/** What files need beside the database. */
export interface FileServices {
  readonly store: FileStore;
  readonly links: FileLinks;
  /** Uploads whose parts this process is joining, by the id of the file. */
  readonly joining: Map<string, Promise<void>>;
}

/** Makes them from the settings; nothing is opened before its first use. */
export function fileServices(config: Config): FileServices {
  return { store: openFileStore(config.files), links: fileLinks(config), joining: new Map() };
}
