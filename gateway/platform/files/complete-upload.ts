import { notFound } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import type { CompleteUploadInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { checkedChecksum } from './checksum.js';
import type { File } from './file.entity.js';
import { joinParts } from './join-parts.js';
import { inTime } from './in-time.js';

/**
 * Ends an upload that the caller began. Of a file that takes longer to join than a request may take, the joining goes on
 * when the request is over; whoever asks again waits for the same.
 */
export async function completeUpload(scope: Context, input: CompleteUploadInput): Promise<void> {
  const checksum = checkedChecksum(input.sha256, 'input.sha256');
  const file = await ownFile(scope, input.id);
  const complete = file.state === 'COMPLETE' ? file : await joined(scope, file, checksum);
  if (checksum !== null && checksum !== complete.checksum) {
    throw badInput('input.sha256', 'is not the SHA-256 of the content.', { found: complete.checksum });
  }
}

async function ownFile(scope: Context, id: string): Promise<File> {
  const file = await scope.loaders.fileById.load(id);
  if (!file) throw notFound('file', id);
  if (file.createdBy !== scope.principal.subject) {
    throw new AppError('FORBIDDEN', 'Only who began an upload may complete it.');
  }
  return file;
}

async function reread(scope: Context, id: string): Promise<File> {
  scope.loaders.fileById.clear(id);
  return ownFile(scope, id);
}

/** The file once its parts are joined, by this process or by another one. */
async function joined(scope: Context, file: File, checksum: string | null): Promise<File> {
  try {
    await joinOnce(scope, file, checksum);
  } catch (error) {
    // Another process that was faster has removed the parts which this one was still to read.
    const present = await reread(scope, file.id).catch(() => undefined);
    if (present?.state !== 'COMPLETE') throw error;
    return present;
  }
  return reread(scope, file.id);
}

async function joinOnce(scope: Context, file: File, checksum: string | null): Promise<void> {
  const { joining, inTurn } = scope.services.files;
  let join = joining.get(file.id);
  if (!join) {
    join = inTurn(() => joinParts(scope, file, checksum)).finally(() => joining.delete(file.id));
    joining.set(file.id, join);
  }
  await inTime(join, scope.deadline, 'The parts are still being joined; send completeUpload again.');
}
