import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomFillSync } from 'node:crypto';
import type { Reader, Transaction } from '../db/database.js';
import { insertValues } from '../db/insert-rows.js';
import { placeholders } from '../db/lookup.js';
import { toDatabaseInstant } from '../db/rows.js';

/** By what a customer is recognised. */
export type IdentityKind = 'phone' | 'email' | 'tax-id' | 'wechat-id';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what tells of a person. Each data subject has a random key of its own, kept wrapped by the deployment's data
 * key: destroying it makes every value of the subject unreadable, wherever copies of it lie.
 */
export interface DataKeys {
  /** The keys of these subjects, made where there are none; undefined for a subject whose key was destroyed. */
  obtain(db: Transaction, subjectIds: readonly string[], now: string): Promise<ReadonlyMap<string, Buffer | undefined>>;
  /** The keys of those subjects that have one. */
  find(db: Reader, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Destroys the keys of subjects for good; what they encrypted stays as it is and can never be read again. */
  destroy(db: Transaction, subjectIds: readonly string[], now: string): Promise<void>;
  /** Recognises equal values of a kind without telling them; the same in every process that has the data key. */
  identityHash(kind: IdentityKind, value: string): string;
  /** A message authentication code by the key of the journal's chain. */
  chain(text: string): string;
  /** A key of 32 bytes for another purpose; the same in every process that has the data key. */
  derive(purpose: string): Buffer;
}

/** Makes the keys of a deployment from its data key, 32 bytes. */
export function dataKeys(dataKey: Buffer): DataKeys {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, '', `kehu-data:${purpose}`, 32));
  const wrapping = derived('subject-keys');
  const identities = derived('identities');
  const chaining = derived('journal-chain');
  const find: DataKeys['find'] = async (db, subjectIds) => {
    const rows = await wrappedKeys(db, subjectIds);
    return new Map(
      rows.flatMap(({ id, wrapped }) =>
        wrapped === null ? [] : [[id, decryptBytes(wrapping, wrapped, `key:${id}`)] as const],
      ),
    );
  };
  return {
    find,
    obtain: async (db, subjectIds, now) => {
      const unwrapped = ({ id, wrapped }: WrappedKey) =>
        [id, wrapped === null ? undefined : decryptBytes(wrapping, wrapped, `key:${id}`)] as const;
      const keys = new Map((await wrappedKeys(db, subjectIds)).map(unwrapped));
      const missing = [...new Set(subjectIds)].filter((id) => !keys.has(id));
      if (missing.length === 0) return keys;
      const made = missing.map((id) => [id, randomBytes(32)] as const);
      const instant = toDatabaseInstant(now);
      const inserted = await insertValues(
        db,
        `${db.insertIgnore} INTO data_subject_keys (subject_id, wrapped_key, created_at)`,
        made.map(([id, key]) => [id, encryptBytes(wrapping, key, `key:${id}`), instant]),
      );
      // Another transaction may have made the key of one of them meanwhile; then that one counts.
      const theirs = inserted === made.length ? made : (await wrappedKeys(db, missing)).map(unwrapped);
      for (const [id, key] of theirs) keys.set(id, key);
      return keys;
    },
    destroy: async (db, subjectIds, now) => {
      if (subjectIds.length === 0) return;
      const instant = toDatabaseInstant(now);
      // Keys must not be made later on for subjects that have none.
      await db.run(
        `${db.insertIgnore} INTO data_subject_keys (subject_id, wrapped_key, created_at) VALUES ` +
          subjectIds.map(() => '(?, NULL, ?)').join(', '),
        subjectIds.flatMap((id) => [id, instant]),
      );
      await db.run(
        'UPDATE data_subject_keys SET wrapped_key = NULL, destroyed_at = COALESCE(destroyed_at, ?) ' +
          `WHERE subject_id IN (${placeholders(subjectIds)})`,
        [instant, ...subjectIds],
      );
    },
    identityHash: (kind, value) => createHmac('sha256', identities).update(`${kind}:${value}`).digest('base64url'),
    chain: (text) => createHmac('sha256', chaining).update(text).digest('base64url'),
    derive: derived,
  };
}

interface WrappedKey {
  readonly id: string;
  /** Null once it was destroyed. */
  readonly wrapped: string | null;
}

async function wrappedKeys(db: Reader, ids: readonly string[]): Promise<WrappedKey[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await db.query(
    `SELECT subject_id, wrapped_key FROM data_subject_keys WHERE subject_id IN (${placeholders(wanted)})`,
    wanted,
  );
  return rows.map((row) => ({ id: row.subject_id as string, wrapped: row.wrapped_key as string | null }));
}

/** Encrypts a text for one place, which it cannot be moved from: `place` is authenticated with it. */
export function encrypt(key: Buffer, text: string, place: string): string {
  return encryptBytes(key, Buffer.from(text, 'utf8'), place);
}

/** Reads what {@link encrypt} made; throws when it was changed or stands at another place. */
export function decrypt(key: Buffer, text: string, place: string): string {
  return decryptBytes(key, text, place).toString('utf8');
}

function encryptBytes(key: Buffer, bytes: Buffer, place: string): string {
  const nonce = newNonce();
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(place));
  const encrypted = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, encrypted, cipher.getAuthTag()]).toString('base64');
}

const nonces = Buffer.alloc(NONCE_BYTES * 500);
let nextNonce = nonces.length;

/** Random bytes that are never given again; fetched many at once, since each call to the generator is slow. */
function newNonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces);
    nextNonce = 0;
  }
  nextNonce += NONCE_BYTES;
  return Buffer.from(nonces.subarray(nextNonce - NONCE_BYTES, nextNonce));
}

function decryptBytes(key: Buffer, text: string, place: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
  cipher.setAAD(Buffer.from(place));
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
}
