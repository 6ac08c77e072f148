import { feedHead, numberCommitted } from '../../shared/events/feed.js';
import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { DIGESTED_COLUMNS } from '../../shared/journal/journal.js';

const DIGITS =
  '(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)';
/** From 1 to 100,000. */
const NUMBERS = `(SELECT 1 + a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS number FROM ${DIGITS} a, ${DIGITS} b, ${DIGITS} c, ${DIGITS} d, ${DIGITS} e)`;

/**
 * Adds copies of a journal's first entry to its end, as many as 100,000 at once: a long feed, made in a moment. Numbered
 * ones have their places, but no link of the chain.
 */
export async function addEntries(
  { database, journal }: MountedSubgraph,
  count: number,
  { type, areNumbered = true }: { type?: string; areNumbered?: boolean } = {},
): Promise<void> {
  const kept = [...DIGESTED_COLUMNS, 'digest'].filter((column) => column !== 'id' && column !== 'type');
  if (areNumbered && database.kind === 'mysql') await numberCommitted(database, journal.keys);
  const head = await feedHead(database.reader);
  const [first] = await database.reader.query('SELECT type FROM journal_entries ORDER BY sequence LIMIT 1');
  const id = database.kind === 'mysql' ? "CONCAT('evt_', ? + number)" : "'evt_' || (? + number)";
  await database.transact(Date.now() + 60_000, async (db) => {
    await db.run(
      `INSERT INTO journal_entries (id, type, position, ${kept.join(', ')}) ` +
        `SELECT ${id}, ?, ${areNumbered ? '? + number' : 'NULL'}, ${kept.map((column) => `j.${column}`).join(', ')} ` +
        `FROM ${NUMBERS} numbers, journal_entries j ` +
        `WHERE number <= ? AND j.sequence = (SELECT MIN(sequence) FROM journal_entries) ORDER BY number`,
      [head, type ?? (first?.type as string), ...(areNumbered ? [head] : []), count],
    );
    if (areNumbered) await db.run('UPDATE feed_heads SET position = ? WHERE id = 1', [head + count]);
  });
}
