import { storeKeys, type FileStore } from './file-store.js';

/** The numbers of the parts of an upload that are there, in order. A part is there as a whole or not at all. */
export async function presentParts(store: FileStore, fileId: string): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { key } of store.list(storeKeys.parts(fileId)))
    numbers.push(Number(key.slice(key.lastIndexOf('/') + 1)));
  return numbers.sort((one, other) => one - other);
}
