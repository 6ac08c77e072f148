/** Most rows that one bulk mutation takes. */
export const MAX_BATCH_ROWS = 500;
/** Most bytes of rows that one bulk mutation carries; the gateway takes 256 KB with all around it. */
export const MAX_BATCH_BYTES = 200_000;

/** How many bytes a row takes up in a request. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value)) + 1;
}

/** Cuts a list into batches that keep both limits, in order; an item above the limit of bytes stands alone. */
export function intoBatches<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  limits = { rows: MAX_BATCH_ROWS, bytes: MAX_BATCH_BYTES },
): T[][] {
  const batches: T[][] = [];
  let batch: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = bytesOf(item);
    if (batch.length > 0 && (batch.length >= limits.rows || bytes + size > limits.bytes)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(item);
    bytes += size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}
