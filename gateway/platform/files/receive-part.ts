import type { IncomingMessage } from 'node:http';
import { AppError, badInput } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import { notWorking } from './file-links.js';
import { storeKeys, WrongSize } from './file-store.js';
import type { File } from './file.entity.js';
import { presentParts } from './present-parts.js';
import { PART_SIZE, partCount, sizeOfPart } from './upload-plan.js';

/** The upload that an address is for, while it is open and whoever asked for the address may still see the record. */
export async function openUpload(scope: Context, fileId: string): Promise<File> {
  const file = await scope.loaders.fileById.load(fileId);
  if (file?.state !== 'UPLOADING' || file.createdBy !== scope.principal.subject) throw notWorking();
  return file;
}

/** Keeps one part of an upload as it comes, as a whole or not at all; it takes the place of an earlier one. */
export async function receivePart(scope: Context, file: File, number: number, body: IncomingMessage): Promise<void> {
  const size = sizeOfPart(file.size, number);
  if (size === undefined) {
    throw new AppError('NOT_FOUND', `There is no such part: they count from 1 to ${String(partCount(file.size))}.`);
  }
  const announced = body.headers['content-length'];
  if (announced !== undefined && Number(announced) !== size) throw wrongSize(size, Number(announced));
  try {
    // The connection must outlast bytes that are too many or that the store refuses: the answer goes over it.
    const bytes = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    await scope.services.files.store.write(storeKeys.part(file.id, number), size, bytes);
  } catch (error) {
    // Many clients read the answer only when they have sent everything.
    body.resume();
    throw error instanceof WrongSize ? wrongSize(size, error.came) : error;
  }
}

function wrongSize(expected: number, came: number): AppError {
  if (came < expected) {
    return badInput('body', `must have ${String(expected)} bytes and has ${String(came)}.`, { expected });
  }
  return new AppError('PAYLOAD_TOO_LARGE', `This part has ${String(expected)} bytes.`, { maximum: expected });
}

/** How far an upload is, for who goes on with it. */
export async function uploadProgress(scope: Context, file: File) {
  return {
    fileId: file.id,
    size: file.size,
    partSize: PART_SIZE,
    partCount: partCount(file.size),
    presentParts: await presentParts(scope.services.files.store, file.id),
  };
}
