import type { FileLocation } from '../../../shared/config/config.js';
import type { FileStore } from './file-store.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';

/** Opens the store of the settings; nothing is touched before its first use. */
export function openFileStore(location: FileLocation): FileStore {
  return location.kind === 'folder' ? folderStore(location.folder) : s3Store(location);
}
