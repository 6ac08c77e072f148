import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors.js';
import type { Journal } from '../../../shared/journal/journal.js';

/** What seals cursors: places of one epoch of the feeds mean nothing in another. */
export type CursorKeys = Pick<Journal, 'epoch'> & { readonly keys: Pick<Journal['keys'], 'derive'> };

const SEAL_BYTES = 12;
const LONGEST = 4_000;

/** Writes and reads cursors of one kind, which nobody else can make or change. */
export interface CursorSeal<Content> {
  write(content: Content): string;
  /** Fails with `BAD_CURSOR` on anything that this deployment has not written for this kind. */
  read(text: string): Content;
}

/** Makes the seal of a kind of cursor, such as `changes`. The key is derived once. */
export function cursorSeal<Content>(
  { keys, epoch }: CursorKeys,
  kind: string,
  schema: z.ZodType<Content>,
): CursorSeal<Content> {
  const key = keys.derive(`cursor:${kind}:${epoch}`);
  const sealOf = (body: Buffer) => createHmac('sha256', key).update(body).digest().subarray(0, SEAL_BYTES);
  return {
    write: (content) => {
      const body = Buffer.from(JSON.stringify(content));
      return Buffer.concat([sealOf(body), body]).toString('base64url');
    },
    read: (text) => {
      if (text.length > LONGEST || !/^[\w-]+$/.test(text)) throw badCursor();
      const bytes = Buffer.from(text, 'base64url');
      const [seal, body] = [bytes.subarray(0, SEAL_BYTES), bytes.subarray(SEAL_BYTES)];
      if (bytes.toString('base64url') !== text || seal.length < SEAL_BYTES || !timingSafeEqual(seal, sealOf(body))) {
        throw badCursor();
      }
      const content = schema.safeParse(JSON.parse(body.toString()));
      if (!content.success) throw badCursor();
      return content.data;
    },
  };
}

/** What stands for any cursor that cannot be gone on from. */
export function badCursor(): AppError {
  return new AppError('BAD_CURSOR', 'The cursor was not made here, or not for this; begin anew.');
}
