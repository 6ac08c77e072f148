/** A source of chance that gives the same values on every machine for the same key. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from the first to the last, both included. */
  int(first: number, last: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of these. */
  pick<T>(items: readonly T[]): T;
  /** All of these in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** The pattern with a digit in place of each `#`. */
  digits(pattern: string): string;
}

/**
 * Makes the chance that belongs to a key, such as a seed and the number of a row. Each row has a key of its own, so a
 * row looks the same however many others there are.
 */
export function randomFor(...key: readonly (string | number)[]): Random {
  let state = hashOf(key.join('\0'));
  // mulberry32: 32 bits of state are plenty for the few values that a row needs.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    shuffle: (items) =>
      items
        .map((item) => ({ item, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
    digits: (pattern) => pattern.replace(/#/g, () => String(int(0, 9))),
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
