/** Shorter words are too like each other. */
const SHORTEST = 4;
const SHORTEST_OF_TWO_ERRORS = 9;
/** Longer ones may not stand whole in the table of terms. */
const LONGEST = 30;

/** What typing errors of a word are forgiven, and which part of it has to be right at its beginning or at its end. */
export interface Forgiveness {
  readonly errors: 1 | 2;
  readonly beginning: string;
  readonly end: string;
}

/**
 * What is forgiven of a word in Latin letters: from 4 letters on one error, where its first or its last half is right, and
 * from 9 letters on two, where its first or its last third is. Undefined of others, and of more than 30 letters.
 */
export function forgivenessOf(word: string): Forgiveness | undefined {
  if (!isForgiving(word)) return undefined;
  const isLong = word.length >= SHORTEST_OF_TWO_ERRORS;
  const kept = Math.floor(word.length / (isLong ? 3 : 2));
  return { errors: isLong ? 2 : 1, beginning: word.slice(0, kept), end: word.slice(-kept) };
}

function isForgiving(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);
}

/** How many errors lie between two words, where they are forgiven; undefined where they are not. */
export function forgivenErrors(word: string, other: string): number | undefined {
  const forgiveness = forgivenessOf(word);
  if (!forgiveness || !isForgiving(other)) return undefined;
  const { errors, beginning, end } = forgiveness;
  if (!other.startsWith(beginning) && !other.endsWith(end)) return undefined;
  if (Math.abs(word.length - other.length) > errors) return undefined;
  const distance = editDistance(word, other);
  return distance <= errors ? distance : undefined;
}

/** How many letters have to be put in, left out, replaced, or exchanged with the next one, to make one word of another. */
export function editDistance(one: string, other: string): number {
  let [before, last] = [new Array<number>(), Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!isSame),
      );
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isExchanged) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    [before, last] = [last, line];
  }
  return last[other.length] ?? 0;
}
