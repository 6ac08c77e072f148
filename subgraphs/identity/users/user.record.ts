import { placeholders } from '../../../shared/db/lookup.js';
import { withExternalIds } from '../../../shared/external-ids/external-ids.js';
import { defineRecord, type DetailReader, type JsonValue } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** How changes of members of staff are kept and told. */
export const userRecord = defineRecord<User>({
  typeName: 'User',
  entity: User,
  policy: userPolicy,
  scopes: ['users:read'],
  personal: {
    externalId: null,
    externalIdLive: null,
    name: ERASED_TEXT,
    nameSort: ERASED_TEXT,
    namePinyin: ERASED_TEXT,
    email: null,
    title: null,
    locale: null,
    timeZone: null,
    workingHours: null,
  },
  harmless: { teamName: 'what we call a team', roles: 'names of roles', managerId: 'an identifier that Kehu made' },
  isDataSubject: true,
  isGoneWhenErased: true,
  losesWhenErased: { isActive: false },
  personalDetails: ['externalIds'],
  details: withExternalIds(territoriesOf),
  facts: ({ isActive, managerId, teamId }) => ({ isActive, managerId, teamId }),
});

async function territoriesOf(
  db: DetailReader,
  ids: readonly string[],
): Promise<Map<string, Record<string, JsonValue>>> {
  const territories = new Map<string, string[]>(ids.map((id) => [id, []]));
  const rows = await db.query(
    `SELECT user_id, territory_id FROM user_territories WHERE user_id IN (${placeholders(ids)}) ORDER BY user_id, territory_id`,
    ids,
  );
  for (const row of rows) territories.get(row.user_id as string)?.push(row.territory_id as string);
  return new Map([...territories].map(([id, list]) => [id, { territories: list }]));
}
