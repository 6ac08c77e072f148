import type { Config } from '../../../shared/config/config.js';
import { fileLinks, type FileLinks } from './file-links.js';
import type { FileStore } from './file-store.js';
import { inTurn, type InTurn } from '../../../shared/in-turn.js';
import { openFileStore } from './open-file-store.js';
import { JOINS_AT_ONCE } from './transfer-limits.js';

/** What files need beside the database. */
export interface FileServices {
  readonly store: FileStore;
  readonly links: FileLinks;
  /** Uploads whose parts this process is joining, by the id of the file. */
  readonly joining: Map<string, Promise<void>>;
  /** Lets this process join a few at a time. */
  readonly inTurn: InTurn;
}

/** Makes them from the settings; nothing is opened before its first use. */
export function fileServices(config: Config): FileServices {
  return {
    store: openFileStore(config.files),
    links: fileLinks(config),
    joining: new Map(),
    inTurn: inTurn(JOINS_AT_ONCE),
  };
}
