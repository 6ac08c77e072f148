import { createHash } from 'node:crypto';
import type { Transaction } from '../db/database.js';
import { toDatabaseInstant } from '../db/rows.js';
import { AppError } from '../errors.js';

/** One mutation field of a request, as far as recognising a repetition of it goes. */
export interface MutationCall {
  /** What the client chose: `clientMutationId` of the input, else the header `Idempotency-Key`. */
  readonly key: string;
  /** Whose key it is. */
  readonly subject: string;
  /** Name of the field in the answer: a document may hold the same mutation several times. */
  readonly responseName: string;
  /** Name of the mutation, with its coerced arguments. */
  readonly input: string;
  /** Set once a transaction has claimed the key: a second one of the same mutation would be taken for a repetition. */
  isClaimed: boolean;
}

/** Bounds of a key, in characters. */
export const KEY_LENGTH = { least: 8, most: 200 };

/** Checks a key that a client chose; fails with `BAD_USER_INPUT`. */
export function checkedKey(key: string, path: string): string {
  const { least, most } = KEY_LENGTH;
  if (key.length < least || key.length > most || !/^[\x21-\x7e]+$/.test(key)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `${path}: must have from ${String(least)} to ${String(most)} printable ASCII characters without blanks.`,
      { field: path },
    );
  }
  return key;
}

/** A mutation that was carried out before under the same key, and what came of it. */
export interface Repetition {
  readonly outcome: unknown;
}

/**
 * Claims the key of a mutation for this transaction. Answers the outcome when the mutation has been carried out already;
 * who sends it twice at the same time waits here until the first one has committed. Fails with `IDEMPOTENCY_KEY_REUSED`
 * when the key came with another input before.
 */
export async function claimKey(db: Transaction, call: MutationCall, now: string): Promise<Repetition | undefined> {
  if (call.isClaimed) throw new Error('A mutation with a key runs in one transaction.');
  const keyHash = hash(call.subject, call.key, call.responseName);
  const inputHash = hash(call.input);
  const claimed = await db.run(
    `${db.insertIgnore} INTO idempotency_keys (key_hash, input_hash, outcome, created_at) VALUES (?, ?, NULL, ?)`,
    [keyHash, inputHash, toDatabaseInstant(now)],
  );
  if (claimed === 1) return undefined;
  const [known] = await db.query('SELECT input_hash, outcome FROM idempotency_keys WHERE key_hash = ?', [keyHash]);
  if (!known) throw new AppError('OVERLOADED', 'The same mutation is being undone at this moment; send it again.');
  if (known.input_hash !== inputHash) {
    throw new AppError(
      'IDEMPOTENCY_KEY_REUSED',
      'This key came with another input before; a new mutation needs a new key.',
    );
  }
  return { outcome: known.outcome === null ? undefined : (JSON.parse(known.outcome as string) as unknown) };
}

/** Keeps what came of a mutation, in its transaction. */
export async function keepOutcome(db: Transaction, call: MutationCall, outcome: unknown): Promise<void> {
  await db.run('UPDATE idempotency_keys SET outcome = ? WHERE key_hash = ?', [
    outcome === undefined ? null : JSON.stringify(outcome),
    hash(call.subject, call.key, call.responseName),
  ]);
}

/** Gives back the key that this transaction has claimed: the mutation is not carried out yet. */
export async function forgetKey(db: Transaction, call: MutationCall): Promise<void> {
  await db.run('DELETE FROM idempotency_keys WHERE key_hash = ?', [hash(call.subject, call.key, call.responseName)]);
}

function hash(...parts: readonly string[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${String(part.length)}:${part}`);
  return digest.digest('base64url');
}
