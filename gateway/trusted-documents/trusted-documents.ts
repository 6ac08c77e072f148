import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import { broken, readManifest, type TrustedDocument } from './read-manifest.js';

/** The documents that are known beforehand. */
export interface TrustedDocuments {
  readonly all: readonly TrustedDocument[];
  find(hash: string): TrustedDocument | undefined;
  /** What is said when one of them cannot be used; fails with a `ConfigurationError`. */
  refuse(name: string, fault: string): never;
}

/** Reads them from a manifest; there are none without one. */
export async function loadTrustedDocuments(file: string | undefined): Promise<TrustedDocuments> {
  const all = file === undefined ? [] : await readManifest(file);
  const byHash = new Map(all.map((document) => [document.hash, document]));
  return {
    all,
    find: (hash) => byHash.get(hash),
    refuse: (name, fault) => {
      throw broken(file ?? '', `where ${name} cannot be used: ${fault}`);
    },
  };
}

/** Bytes of memory that free documents may fill a store with. */
const STORE_SIZE = 30 * 2 ** 20;
/** Measured: a parsed document takes so many bytes for each character of it as JSON. */
const BYTES_PER_CHARACTER = 4;

/** A store of Apollo Server by the hash of documents: trusted ones are always there, of the others the latest. */
export interface DocumentStore<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Where Apollo Server looks for the body of a document that a client asks for by its hash. */
export function bodyStore(trusted: TrustedDocuments): DocumentStore<string> {
  return storeWith(
    (hash) => trusted.find(hash)?.body,
    (body) => body.length,
  );
}

/** Where Apollo Server looks for a document before it parses one. */
export function parsedStore(trusted: TrustedDocuments): DocumentStore<DocumentNode> {
  return storeWith((hash) => trusted.find(hash)?.document, parsedSize);
}

/** With its source, which it holds on to, however little is in it but comments. */
function parsedSize(document: DocumentNode): number {
  return JSON.stringify(document).length * BYTES_PER_CHARACTER + (document.loc?.source.body.length ?? 0);
}

function storeWith<Value extends string | DocumentNode>(
  find: (hash: string) => Value | undefined,
  sizeCalculation: (value: Value) => number,
): DocumentStore<Value> {
  const latest = new LRUCache<string, Value>({ maxSize: STORE_SIZE, sizeCalculation });
  return {
    // Keys are a prefix of the server's, and the hash.
    get: (key) => Promise.resolve(find(key.slice(key.lastIndexOf(':') + 1)) ?? latest.get(key)),
    set: (key, value) => {
      latest.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(latest.delete(key)),
  };
}
