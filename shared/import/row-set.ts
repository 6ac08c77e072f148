/** A set of row numbers that takes one bit per row, so that a whole file may be in it. */
export interface RowSet {
  readonly size: number;
  add(index: number): void;
  has(index: number): boolean;
}

/** Makes an empty set. */
export function createRowSet(): RowSet {
  let bits = new Uint8Array(1024);
  let size = 0;
  const has = (index: number) => ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
  return {
    get size() {
      return size;
    },
    has,
    add(index) {
      if (has(index)) {
        return;
      }
      if (index >> 3 >= bits.length) {
        const larger = new Uint8Array(Math.max(bits.length * 2, (index >> 3) + 1));
        larger.set(bits);
        bits = larger;
      }
      bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
      size += 1;
    },
  };
}
