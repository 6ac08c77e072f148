import { defineRecord, type JsonValue } from '../../../shared/journal/record-type.js';
import { Territory } from './territory.entity.js';
import { territoryPolicy } from '../../../shared/directory/directory-policies.js';

const NAME = 'what we call a territory';

/** How changes of territories are kept and told. */
export const territoryRecord = defineRecord<Territory>({
  typeName: 'Territory',
  entity: Territory,
  policy: territoryPolicy,
  scopes: ['users:read'],
  personal: {},
  harmless: {
    name: NAME,
    nameSort: NAME,
    nameSortLive: NAME,
    parentId: 'an identifier that Kehu made',
    rules: 'names of places and lines of business',
  },
  facts: ({ name, parentId, priority, rules }) => ({ name, parentId, priority, rules: rules as unknown as JsonValue }),
});
