/**
 * `npm run bench:duplicates`: prints how many duplicates among the labelled pairs the matcher finds and how many of its
 * finds are none, by half and class; how many of the duplicates share a blocking key; and how many pairs it compares in a
 * second.
 */
import { blockingKeys } from '../../subgraphs/customers/duplicates/blocking-keys.js';
import { comparable, type Comparable } from '../../subgraphs/customers/duplicates/comparable.js';
import { LIKELY, likeness } from '../../subgraphs/customers/duplicates/likeness.js';
import { labelledPairs, precision, recall, type Counts } from '../kit/labelled-pairs.js';

const ROUNDS = 100;
const pairs = labelledPairs().map((pair) => ({ ...pair, left: comparable(pair.left), right: comparable(pair.right) }));

printCounts();
printKeys();
printSpeed();

function printCounts(): void {
  const rows = new Map<string, Counts>();
  for (const { half, class: of, same, left, right } of pairs) {
    const isFound = likeness(left, right).score >= LIKELY;
    for (const name of [`${half} ${of}`, `${half} all`]) {
      const counts = rows.get(name) ?? { found: 0, wrong: 0, missed: 0 };
      rows.set(name, counts);
      if (isFound) counts[same ? 'found' : 'wrong'] += 1;
      else if (same) counts.missed += 1;
    }
  }
  for (const [name, counts] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { found, wrong, missed } = counts;
    const shares = `precision ${precision(counts).toFixed(3)}, recall ${recall(counts).toFixed(3)}`;
    console.log(
      `${name.padEnd(22)} ${shares} (${String(found)} found, ${String(wrong)} wrong, ${String(missed)} missed)`,
    );
  }
}

function printKeys(): void {
  for (const half of ['train', 'test']) {
    const same = pairs.filter((pair) => pair.half === half && pair.same);
    const sharing = same.filter(({ left, right }) => shareKey(left, right)).length;
    console.log(`${half}: ${String(sharing)} of ${String(same.length)} duplicates share a blocking key`);
  }
}

function shareKey(left: Comparable, right: Comparable): boolean {
  const keys = new Set(blockingKeys(left));
  return blockingKeys(right).some((key) => keys.has(key));
}

function printSpeed(): void {
  for (let round = 0; round < ROUNDS; round += 1) for (const { left, right } of pairs) likeness(left, right);
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) for (const { left, right } of pairs) likeness(left, right);
  const each = ((performance.now() - began) * 1_000) / (ROUNDS * pairs.length);
  console.log(`${each.toFixed(1)} µs a pair, ${String(Math.round(1_000_000 / each))} pairs a second`);
}
