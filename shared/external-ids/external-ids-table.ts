import type { ErasedWith } from '../journal/record-type.js';
import type { PlainTable } from '../privacy/plain-table.js';

/** What the ids in named systems tell, and with which records of the subgraph they go. */
export function externalIdsTable(typeNames: readonly string[]): PlainTable {
  const erasedWith: ErasedWith = Object.fromEntries(typeNames.map((typeName) => [typeName, 'record_id']));
  return {
    table: 'external_ids',
    personal: { external_id: '', external_id_live: null },
    harmless: { system_name: 'what a system is called' },
    erasedWith,
    isGoneWhenErased: true,
  };
}
