import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { storeKeys } from '../files/file-store.js';
import type { File } from '../files/file.entity.js';
import type { ImportJob } from './import-job.entity.js';
import type { ImportJobScope } from './run-imports.js';

/** Puts a report into the store of files; answers the file that names it, once it is inserted. */
export async function storeReport(
  scope: ImportJobScope,
  { id, createdBy, createdByUserId }: ImportJob,
  path: string,
): Promise<File> {
  const { size } = await stat(path);
  const contentKey = randomUUID();
  const hash = createHash('sha256');
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(piece);
      yield piece;
    }
  };
  await scope.services.files.store.write(storeKeys.content(contentKey), size, bytes());
  return {
    id: scope.newId('fil'),
    recordId: id,
    name: 'refused.csv',
    contentType: 'text/csv',
    size,
    state: 'COMPLETE',
    checksum: hash.digest('hex'),
    contentKey,
    openSlot: null,
    createdBy,
    createdByUserId,
    version: 1,
    createdAt: scope.now(),
    completedAt: scope.now(),
    deletedAt: null,
  };
}
