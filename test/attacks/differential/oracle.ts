import { isNonNullType, type GraphQLObjectType } from 'graphql';
import type { Principal } from '../../../shared/access/principal.js';
import { readSupergraphModel } from '../kit/supergraph-model.js';
import { mayAsk, sees } from './rules.js';
import { SHAPES, type Meaning } from './shapes.js';
import type { Row, Tables, TypeName } from './tables.js';

const { schema } = readSupergraphModel();

/** One selected field, with what is selected below it. */
export interface Picked {
  readonly field: string;
  readonly below: readonly Picked[];
}

/** Whoever asks, and the data that there are. */
export interface Sight {
  readonly principal: Principal;
  readonly tables: Tables;
}

/** The rows of a type that the caller is meant to see. */
export function visibleRows({ principal, tables }: Sight, type: TypeName): Row[] {
  return tables.rows[type].filter((row) => sees(principal, tables, type, row));
}

/** The row of an id that the caller is meant to see. */
export function visibleRow({ principal, tables }: Sight, id: unknown): Row | undefined {
  const row = tables.byId.get(String(id));
  const type = tables.typeOf.get(String(id));
  return row && type && sees(principal, tables, type, row) ? row : undefined;
}

/** What the answer to a selection on a row must be: walks through the whole data set in memory. */
export function expectedObject(sight: Sight, type: TypeName, row: Row, picked: readonly Picked[]): object {
  const entries = picked.map(({ field, below }) => [
    field,
    expectedValue(sight, row, SHAPES[type].fields[field]!, below),
  ]);
  return Object.fromEntries([['id', row.id], ...(entries as [string, unknown][])]);
}

/** A page that holds all of these rows, ordered by their ids. */
export function expectedPage(sight: Sight, type: TypeName, rows: readonly Row[], picked: readonly Picked[]): object {
  const nodes = [...rows].sort(byId).map((row) => expectedObject(sight, type, row, picked));
  return { totalCount: rows.length, nodes };
}

function expectedValue(sight: Sight, row: Row, meaning: Meaning, below: readonly Picked[]): unknown {
  switch (meaning.kind) {
    case 'value':
      return meaning.as ? meaning.as(row[meaning.column]) : (row[meaning.column] ?? null);
    case 'money': {
      const { [meaning.amount]: amount, [meaning.currency]: currency } = row;
      return amount == null ? null : { amount: Number(amount), currency };
    }
    case 'items': {
      const stored = row[meaning.column];
      const list = (typeof stored === 'string' ? JSON.parse(stored) : stored) as Record<string, unknown>[];
      return list.map((item) => ({ [meaning.item]: item[meaning.item] }));
    }
    case 'named':
      return sight.tables.named.get(row.id) ?? [];
    case 'tags':
      return sight.tables.tags.get(row.id) ?? [];
    case 'one': {
      if (row[meaning.column] == null) return null;
      const target = visibleRow(sight, row[meaning.column]);
      if (target) return expectedObject(sight, meaning.type, target, below);
      return meaning.isElsewhere ? bareReference(sight, meaning.type, String(row[meaning.column]), below) : null;
    }
    case 'many': {
      const rows = visibleRows(sight, meaning.type).filter((each) => each[meaning.column] === row.id);
      return expectedPage(sight, meaning.type, rows, below);
    }
  }
}

/** What sales adds to the types of others. */
const ADDED = ['opportunities', 'activities'];

/**
 * What a row says of a row in another subgraph that the caller does not see: its id, which is a fact of the row that they
 * see (decision 4), what this subgraph itself adds to it, and nothing else.
 */
function bareReference(sight: Sight, type: TypeName, id: string, picked: readonly Picked[]): object | null {
  const fields = (schema.getType(type) as GraphQLObjectType).getFields();
  const others = picked.filter(({ field }) => !ADDED.includes(field));
  if (others.some(({ field }) => isNonNullType(fields[field]!.type))) return null;
  const entries = picked.map(({ field, below }): [string, unknown] => [
    field,
    ADDED.includes(field) ? expectedValue(sight, { id }, SHAPES[type].fields[field]!, below) : null,
  ]);
  return Object.fromEntries([['id', id], ...entries]);
}

/** Whether the caller may ask for everything that is picked. */
export function mayAskAll(principal: Principal, type: TypeName, picked: readonly Picked[]): boolean {
  return picked.every(({ field, below }) => {
    const meaning = SHAPES[type].fields[field]!;
    if (!mayAsk(principal, type, field)) return false;
    if (meaning.kind !== 'one' && meaning.kind !== 'many') return true;
    return mayAsk(principal, meaning.type) && mayAskAll(principal, meaning.type, below);
  });
}

/** A selection as GraphQL writes it. */
export function selectionText(type: TypeName, picked: readonly Picked[]): string {
  const texts = picked.map(({ field, below }) => {
    const meaning = SHAPES[type].fields[field]!;
    if (meaning.kind === 'money') return `${field} { amount currency }`;
    if (meaning.kind === 'named') return `${field} { system value }`;
    if (meaning.kind === 'items') return `${field} { ${meaning.item} }`;
    if (meaning.kind === 'one') return `${field} { ${selectionText(meaning.type, below)} }`;
    if (meaning.kind === 'many') {
      return `${field}(first: 5) { totalCount nodes { ${selectionText(meaning.type, below)} } }`;
    }
    return field;
  });
  return ['id', ...texts].join(' ');
}

/** The same answer with the rows of each page ordered by their ids, and without edges, which are not compared. */
export function inOrder(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(inOrder);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([key]) => key !== 'edges')
      .map(([key, inner]: [string, unknown]) => {
        if (key !== 'nodes' || !Array.isArray(inner)) return [key, inOrder(inner)];
        return [key, inner.map(inOrder).sort((left, right) => byId(left as { id: string }, right as { id: string }))];
      }),
  );
}

function byId(left: { id: string }, right: { id: string }): number {
  return left.id < right.id ? -1 : 1;
}
