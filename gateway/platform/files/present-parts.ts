import { storeKeys, type FileStore } from './file-store.js';

/** The numbers of the parts of an upload that are there, in order. A part is there as a whole or not at all. */
export async function presentParts(store: FileStore, fileId: string): Promise<number[]> {
  const numbers: number[] = [];
  const prefix = storeKeys.parts(fileId);
  for await (const { key } of store.list(prefix)) {
    const name = key.slice(prefix.length);
    // Whatever else lies there is not of this project.
    if (/^[1-9]\d{0,4}$/.test(name)) numbers.push(Number(name));
  }
  return numbers.sort((one, other) => one - other);
}
