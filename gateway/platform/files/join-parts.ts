import { createHash, randomUUID } from 'node:crypto';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { AppError, badInput, isAppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import { contentFits, HEAD_LENGTH } from './content-types.js';
import { storeKeys, type FileStore } from './file-store.js';
import { File } from './file.entity.js';
import { presentParts } from './present-parts.js';
import { seenBefore } from './file.policy.js';
import { partCount } from './upload-plan.js';

/** Time in milliseconds for the transaction, which may come long after the request that began the joining. */
const PATIENCE = 60_000;
const MOST_MISSING = 100;

/**
 * Joins the parts of an upload into a content under a new key, checks it, and says so in the file's row. Only the row
 * counts: what a crash leaves behind before it is an upload that can be completed, and a content that nobody names.
 */
export async function joinParts(scope: Context, file: File, checksum: string | null): Promise<void> {
  const { store } = scope.services.files;
  await assertAllPresent(store, file);
  const contentKey = randomUUID();
  const verifier = contentVerifier(file, checksum);
  await store.write(storeKeys.content(contentKey), file.size, verifier.verified(partsInOrder(store, file)));
  try {
    await markComplete(scope, file, contentKey, verifier.checksum());
  } catch (error) {
    if (isCertain(error)) await store.remove(storeKeys.content(contentKey));
    if (!isAppError(error) || error.code !== 'STALE_VERSION') throw error;
  }
  await removeParts(scope, file);
}

/** With any other failure the commit may have happened all the same; then the row needs the content. */
function isCertain(error: unknown): boolean {
  return isAppError(error) && error.code !== 'OUTCOME_UNKNOWN';
}

async function assertAllPresent(store: FileStore, file: File): Promise<void> {
  const present = new Set(await presentParts(store, file.id));
  const missing = Array.from({ length: partCount(file.size) }, (_, index) => index + 1).filter((n) => !present.has(n));
  if (missing.length === 0) return;
  throw new AppError('CONFLICT', `${String(missing.length)} parts are missing.`, {
    missing: missing.slice(0, MOST_MISSING),
  });
}

async function* partsInOrder(store: FileStore, { id, size }: File): AsyncGenerator<Uint8Array> {
  for (let number = 1; number <= partCount(size); number += 1) yield* await store.read(storeKeys.part(id, number));
}

/** Looks at a content while it passes. */
function contentVerifier(file: File, checksum: string | null) {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let found: string | undefined;
  const check = (): void => {
    found = hash.digest('hex');
    for (const expected of [checksum, file.checksum]) {
      if (expected !== null && expected !== found) {
        throw badInput('input.sha256', 'is not the SHA-256 of the content; send the parts that are wrong again.', {
          found,
        });
      }
    }
    if (!contentFits(file.contentType, head)) {
      throw badInput('input.id', `the content is not of the type ${file.contentType}.`);
    }
  };
  return {
    /** Fails at the end where the whole is wrong; then the store keeps nothing of it. */
    verified: async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of bytes) {
        hash.update(piece);
        if (head.length < HEAD_LENGTH) head = Buffer.concat([head, piece]).subarray(0, HEAD_LENGTH);
        yield piece;
      }
      check();
    },
    checksum: () => found ?? '',
  };
}

async function markComplete(scope: Context, file: File, contentKey: string, checksum: string): Promise<void> {
  const patient = { ...scope, deadline: Date.now() + PATIENCE };
  await inTransaction(patient, (tx) =>
    updateVisible(
      tx,
      File,
      seenBefore,
      { id: file.id, expectedVersion: file.version },
      { state: 'COMPLETE', checksum, contentKey, openSlot: null, completedAt: toDatabaseInstant(tx.now()) },
    ),
  );
}

/** What is left here for any reason is found by the sweep. */
async function removeParts({ services, log, requestId }: Context, file: File): Promise<void> {
  try {
    for (const number of await presentParts(services.files.store, file.id)) {
      await services.files.store.remove(storeKeys.part(file.id, number));
    }
  } catch (error) {
    log.warn({ requestId, fileId: file.id, error }, 'parts of a complete file are left');
  }
}
