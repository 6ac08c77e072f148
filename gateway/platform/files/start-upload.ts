import { isDuplicateEntry } from '../../../shared/db/duplicate-entry.js';
import { inTransaction, notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import type { StartUploadInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { checkedChecksum } from './checksum.js';
import { allowedContentTypes } from './content-types.js';
import { checkedFileName } from './file-name.js';
import { File } from './file.entity.js';

/** How many uploads a caller may have open. */
const OPEN_UPLOADS = 20;

/** Begins an upload to a record that the caller may see; answers the id of the file. */
export async function startUpload(scope: Context, input: StartUploadInput): Promise<string> {
  const facts = checkedFacts(input, scope.services.config.largestFile);
  if (!(await scope.loaders.recordIsVisible.load(input.recordId))) throw notFound('record', input.recordId);
  for (;;) {
    try {
      return await inTransaction(scope, (tx) => insertFile(tx, input.recordId, facts));
    } catch (error) {
      // Another upload of the same caller has taken the slot meanwhile; there are only so many.
      if (!isDuplicateEntry(error, File, 'ux_files_created_by')) throw error;
    }
  }
}

type Facts = Pick<File, 'name' | 'contentType' | 'size' | 'checksum'>;

function checkedFacts(input: StartUploadInput, largest: number): Facts {
  const name = checkedFileName(input.name, 'input.name');
  const contentType = input.contentType.trim().toLowerCase();
  if (!allowedContentTypes.includes(contentType)) {
    throw badInput('input.contentType', `is not a type that is taken, such as application/pdf or image/png.`);
  }
  if (input.size < 1) throw badInput('input.size', 'must be at least 1.');
  if (input.size > largest) {
    throw new AppError('PAYLOAD_TOO_LARGE', `input.size: at most ${String(largest)} bytes are allowed.`, {
      field: 'input.size',
      maximum: largest,
    });
  }
  return { name, contentType, size: input.size, checksum: checkedChecksum(input.sha256, 'input.sha256') };
}

async function insertFile(tx: TransactionScope, recordId: string, facts: Facts): Promise<string> {
  const { subject, userId = null } = tx.principal;
  const file: File = {
    ...facts,
    id: tx.newId('fil'),
    recordId,
    state: 'UPLOADING',
    contentKey: null,
    openSlot: await freeSlot(tx, subject),
    createdBy: subject,
    createdByUserId: userId,
    version: 1,
    createdAt: tx.now(),
    completedAt: null,
    deletedAt: null,
  };
  await tx.db.insert(File, file);
  return file.id;
}

async function freeSlot(tx: TransactionScope, subject: string): Promise<number> {
  const open = await tx.db.query('SELECT id, open_slot FROM files WHERE created_by = ? AND open_slot IS NOT NULL', [
    subject,
  ]);
  const taken = new Set(open.map(({ open_slot: slot }) => Number(slot)));
  for (let slot = 1; slot <= OPEN_UPLOADS; slot += 1) if (!taken.has(slot)) return slot;
  throw new AppError('CONFLICT', `You have ${String(OPEN_UPLOADS)} uploads open: complete or delete some first.`, {
    maximum: OPEN_UPLOADS,
    fileIds: open.map(({ id }) => id),
  });
}
