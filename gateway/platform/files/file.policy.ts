import { rowPolicy, type RowPolicy } from '../../../shared/access/row-policy.js';

/** Who learns of changes of files: who sees a file is known to the owner of its record only, so they are told to few. */
export const filePolicy = rowPolicy('File');

/**
 * The row rule of a write to a file that was loaded by `fileById`, which has asked the owner of its record whether the
 * caller may see it. No SQL of this subgraph can tell.
 */
export const seenBefore: RowPolicy = { ...filePolicy, predicate: () => ({ sql: '1 = 1', parameters: [] }) };
