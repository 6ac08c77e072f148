import type { z } from 'zod';
import { AppError } from '../../../shared/errors.js';
import type { Journal } from '../../../shared/journal/journal.js';
import { openText, sealText } from '../../../shared/journal/sealed-text.js';

/** What seals cursors: places of one epoch of the feeds mean nothing in another. */
export type CursorKeys = Pick<Journal, 'epoch'> & { readonly keys: Pick<Journal['keys'], 'derive'> };

const LONGEST = 4_000;
/** The text of a cursor has a multiple of so many bytes: its length would tell how many digits a place has. */
const STEP = 32;

/** Writes and reads cursors of one kind, which nobody else can make, change or read: places tell how much is written. */
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
  return {
    write: (content) => {
      const text = JSON.stringify(content);
      const padded = text.padEnd(Math.ceil(text.length / STEP) * STEP);
      return sealText(key, padded, kind);
    },
    read: (text) => {
      const opened = text.length > LONGEST ? undefined : openText(key, text, kind);
      if (opened === undefined) throw badCursor();
      const content = schema.safeParse(JSON.parse(opened));
      if (!content.success) throw badCursor();
      return content.data;
    },
  };
}

/** What stands for any cursor that cannot be gone on from. */
export function badCursor(): AppError {
  return new AppError('BAD_CURSOR', 'The cursor was not made here, or not for this; begin anew.');
}
