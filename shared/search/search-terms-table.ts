import type { PlainTable } from '../privacy/plain-table.js';

/**
 * What the terms of a search tell. Erasing a record takes them all away; they are not
 * among what somebody's data are, which they repeat.
 */
export const searchTermsTable: PlainTable = { table: 'search_terms', personal: { term: '' } };
