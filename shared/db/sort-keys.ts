import { badInput } from '../errors.js';
import type { Direction, NullOrder, Sort, SortKey } from './keyset.js';

/** A sort as clients write it. */
export interface SortInput<Field extends string> {
  field: Field;
  direction: Direction;
  nulls?: NullOrder | null;
}

const MOST_SORTS = 3;

/** The sorts that a client asks for, or what the list has without any. Fails with `BAD_USER_INPUT` on too many and on the same twice. */
export function sortKeys<Field extends string, Row>(
  given: readonly SortInput<Field>[] | null | undefined,
  sorts: Record<Field, Sort<Row>>,
  usual: SortInput<Field>,
  path = 'sort',
): SortKey<Row>[] {
  const inputs = given == null || given.length === 0 ? [usual] : given;
  if (inputs.length > MOST_SORTS) throw badInput(path, `holds more than ${String(MOST_SORTS)} entries.`);
  const fields = inputs.map(({ field }) => field);
  const repeated = fields.findIndex((field, index) => fields.indexOf(field) !== index);
  if (repeated >= 0) throw badInput(`${path}.${String(repeated)}.field`, 'was given before.');
  return inputs.map(({ field, direction, nulls }) => ({ sort: sorts[field], direction, nulls }));
}

/** An expression that puts the values of an enumeration into an order of their own. */
export function ranked(column: string, values: readonly string[]): string {
  const cases = values.map((value, rank) => `WHEN '${value}' THEN ${String(rank)}`);
  return `CASE ${column} ${cases.join(' ')} END`;
}
