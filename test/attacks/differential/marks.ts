import type { Principal } from '../../../shared/access/principal.js';
import { visibleRow } from './oracle.js';
import type { Tables, TypeName } from './tables.js';

const MARK = /zq([a-z]{3})(\d+)(p?)zq/gi;

/** A word that stands in the texts of one row and nowhere else; what is personal has a word of its own. */
export function markOf(prefix: string, number: number, sort?: 'personal'): string {
  return `zq${prefix}${String(number)}${sort ? 'p' : ''}zq`;
}

/** The marks in a text, each once. */
export function marksIn(text: string): string[] {
  return [...new Set([...text.matchAll(MARK)].map(([mark]) => mark.toLowerCase()))];
}

/** Where the mark of each row stands in its table. */
const COLUMNS: Readonly<Record<TypeName, string>> = {
  // What a customer is called by carries the customer's mark, which is told below.
  Tag: 'name',
  Customer: 'name',
  Contact: 'name',
  Interaction: 'subject',
  Requirement: 'title',
  Opportunity: 'name',
  Activity: 'subject',
  User: 'name',
  Team: 'name',
  Territory: 'name',
  Product: 'name',
  PriceList: 'name',
  // An entry holds no text; its id stands for it.
  PriceListEntry: 'id',
  Pipeline: 'name',
  Stage: 'name',
};

/** Tells which marks in an answer the caller should never have met. */
export function leakFinder(tables: Tables): (principal: Principal, text: string) => string[] {
  const rowIds = new Map<string, string>();
  for (const [type, column] of Object.entries(COLUMNS) as [TypeName, string][]) {
    for (const row of tables.rows[type]) for (const mark of marksIn(String(row[column]))) rowIds.set(mark, row.id);
  }
  return (principal, text) =>
    marksIn(text).filter((mark) => {
      const isPersonal = mark.endsWith('pzq');
      if (isPersonal && !principal.scopes.includes('personal-data:read')) return true;
      const id = rowIds.get(isPersonal ? mark.replace(/pzq$/, 'zq') : mark);
      return id === undefined || visibleRow({ principal, tables }, id) === undefined;
    });
}
