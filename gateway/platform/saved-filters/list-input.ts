import { coerceInputValue, type GraphQLInputType } from 'graphql';
import { filterCondition } from '../../../shared/db/filter.js';
import { sortKeys, type SortInput } from '../../../shared/db/sort-keys.js';
import { badInput } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import type { SavedFilter } from './saved-filter.entity.js';

/** What is sent to a list, checked or not. */
export interface ListInput {
  readonly list: string;
  readonly filter: unknown;
  readonly sort: unknown;
}

/** The same, once a list has taken it. */
type TakenInput = Pick<SavedFilter, 'list' | 'filter' | 'sort'>;

type Argument = 'filter' | 'sort';

const LARGEST = 10_000;
const LONGEST_WHY = 300;

/** A value that the list does not take from the caller, and where in the argument it stands. */
interface Fault {
  readonly argument: Argument;
  readonly path: readonly (string | number)[];
  readonly why: string;
}

/** Whether the list takes all of it from the caller: what somebody may not see is not there for them. */
export function isTaken(scope: Context, input: ListInput): boolean {
  const types = typesOf(scope, input.list);
  return types !== undefined && coerced(types, input).faults.length === 0;
}

/** What the list takes from the caller; fails with `BAD_USER_INPUT` on the first thing that it does not. */
export function taken(scope: Context, input: ListInput): TakenInput {
  const { list, filter, sort } = input;
  if (Buffer.byteLength(JSON.stringify([filter, sort])) > LARGEST) {
    throw badInput('input.filter', `must have at most ${String(LARGEST)} bytes.`);
  }
  const types = typesOf(scope, list);
  if (!types) throw badInput('input.list', 'there is no such list that takes a filter.');
  const { faults, values } = coerced(types, input);
  const [fault] = faults;
  if (fault) {
    const { argument, path, why } = fault;
    throw badInput(['input', argument, ...path].join('.'), `the list does not take this: ${why}`);
  }
  // What is left are the limits that all lists have in common.
  filterCondition(values.filter as object | null, {}, 'input.filter');
  sortKeys((values.sort ?? []) as SortInput<string>[], {}, { field: 'NAME', direction: 'ASC' }, 'input.sort');
  return input as TakenInput;
}

/** What the list takes from the caller; undefined where there is no such list for them. */
function typesOf({ services, principal }: Context, list: string): Map<Argument, GraphQLInputType> | undefined {
  const { graph } = services.sight;
  if (!graph) throw new Error('The graph is not there yet.');
  const fields = graph.schemaFor(principal).schema.getQueryType()?.getFields() ?? {};
  const { args = [] } = Object.hasOwn(fields, list) ? (fields[list] ?? {}) : {};
  const types = new Map<Argument, GraphQLInputType>();
  for (const { name, type } of args) {
    if (name === 'filter' || name === 'sort') types.set(name, type);
  }
  return types.has('filter') ? types : undefined;
}

/** What the list would get, and what of it the list does not take. */
function coerced(
  types: ReadonlyMap<Argument, GraphQLInputType>,
  input: ListInput,
): { values: Record<Argument, unknown>; faults: Fault[] } {
  const faults: Fault[] = [];
  const values: Record<Argument, unknown> = { filter: null, sort: null };
  for (const argument of ['filter', 'sort'] as const) {
    const value = input[argument];
    if (value == null) continue;
    const type = types.get(argument);
    if (!type) {
      faults.push({ argument, path: [], why: 'it cannot be sorted.' });
      continue;
    }
    values[argument] = coerceInputValue(value, type, (path, _invalid, { message }) => {
      faults.push({ argument, path, why: [...message].slice(0, LONGEST_WHY).join('') });
    });
  }
  return { values, faults };
}
