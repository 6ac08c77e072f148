import type { Readable } from 'node:stream';

/** First and last byte of what is read, both counted from 0 and both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Something that is kept, as a list shows it. */
export interface StoredObject {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written, ISO 8601 in UTC, by the store's clock. */
  readonly writtenAt: string;
}

/**
 * Where bytes are kept. It knows nothing of files, people and rights: what an object is for stands in the database, and
 * an object that no row names is garbage. Keys are made by {@link storeKeys}, never of anything that a client sends.
 */
export interface FileStore {
  /**
   * Writes an object of exactly this many bytes, as a whole or not at all: until it is there under its key, and after the
   * bytes fail or do not have this size, what was there before is there still. Of several that write the same key at
   * once, one wins as a whole.
   */
  write(key: string, size: number, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** Reads an object, or a part of it, at the speed at which it is taken; fails where there is none. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Lists what there is below a prefix that ends with `/`, in no particular order. */
  list(prefix: StorePrefix | `${StorePrefix}${string}/`): AsyncIterable<StoredObject>;
  /** Removes an object; it is well if there is none. */
  remove(key: string): Promise<void>;
}

/** What the keys of a store begin with. */
export const STORE_PREFIXES = {
  /** Contents of complete files. */
  contents: 'contents/',
  /** Parts of uploads, below the id of the file. */
  parts: 'parts/',
  /** What is being written to a folder; leftovers of a crash. Other stores have none. */
  unfinished: 'unfinished/',
  /** Marks of the deployments that keep files here. */
  owners: 'owners/',
} as const;

/** One of the prefixes. */
export type StorePrefix = (typeof STORE_PREFIXES)[keyof typeof STORE_PREFIXES];

/** Makes the keys of objects. */
export const storeKeys = {
  content: (contentKey: string) => `${STORE_PREFIXES.contents}${contentKey}`,
  part: (fileId: string, number: number) => `${STORE_PREFIXES.parts}${fileId}/${String(number)}`,
  owner: (mark: string) => `${STORE_PREFIXES.owners}${mark}`,
  parts: (fileId: string) => `${STORE_PREFIXES.parts}${fileId}/` as const,
};

/** The bytes that came are not as many as were announced. */
export class WrongSize extends Error {
  constructor(
    readonly expected: number,
    readonly came: number,
  ) {
    super(`${String(came)} bytes came instead of ${String(expected)}.`);
    this.name = 'WrongSize';
  }
}

/**
 * Passes bytes on and fails with {@link WrongSize} as soon as they are too many, or at their end when they are too few.
 * The last piece is held back until the end is seen, so that a receiver who waits for this many bytes never has them all
 * when they turn out wrong.
 */
export async function* ofSize(size: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let came = 0;
  let held: Uint8Array | undefined;
  for await (const piece of bytes) {
    came += piece.length;
    if (came > size) throw new WrongSize(size, came);
    if (held) yield held;
    held = piece;
  }
  if (came !== size) throw new WrongSize(size, came);
  if (held) yield held;
}
