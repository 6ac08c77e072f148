import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { SavedFilter } from './saved-filter.entity.js';
import { savedFilterPolicy } from './saved-filter.policy.js';

/** How changes of saved filters are kept. A filter may hold names and numbers of customers; it goes with its owner. */
export const savedFilterRecord = defineRecord<SavedFilter>({
  typeName: 'SavedFilter',
  entity: SavedFilter,
  policy: savedFilterPolicy,
  scopes: ['saved-filters:read'],
  personal: { name: ERASED_TEXT, nameSort: ERASED_TEXT, filter: null, sort: null },
  harmless: { list: 'the name of a field of the graph', sharedWith: 'one of a few words' },
  erasedWith: { User: 'ownerId' },
  isGoneWhenErased: true,
  access: ({ sharedWith }) => ({ isPublished: sharedWith === 'EVERYONE' }),
});
