import DataLoader from 'dataloader';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { DetailReader, JsonValue } from '../../../shared/journal/record-type.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { InteractionParticipantInput } from '../__generated__/resolvers-types.js';
import { assertContactOf } from './interaction-rules.js';
import { InteractionParticipant } from './interaction-participant.entity.js';

/** Who took part, before it is known in what. */
export type Participant = Pick<InteractionParticipant, 'contactId' | 'staffId' | 'name' | 'role'>;

const MOST_PARTICIPANTS = 50;

/** Checks who an input says took part. Fails with `BAD_USER_INPUT`. */
export function checkedParticipants(
  participants: readonly InteractionParticipantInput[],
  path: string,
): readonly Participant[] {
  const seen = new Set<string>();
  return (atMost(MOST_PARTICIPANTS, participants, path) ?? []).map((participant, index) => {
    const at = `${path}.${String(index)}`;
    const checked = checkedParticipant(participant, at);
    const id = checked.contactId ?? checked.staffId;
    if (id !== null && seen.has(id)) throw badInput(at, 'names somebody a second time.');
    if (id !== null) seen.add(id);
    return checked;
  });
}

function checkedParticipant(
  { contactId, staffId, name, role }: InteractionParticipantInput,
  path: string,
): Participant {
  if ([contactId, staffId, name].filter((given) => given != null).length !== 1) {
    throw badInput(path, 'must name a contact, a member of staff or somebody else, and no more than one of them.');
  }
  return {
    contactId: contactId ?? null,
    staffId: optionalId(staffId ?? null, 'usr', `${path}.staffId`),
    name: name == null ? null : cleanedText(name, `${path}.name`, { max: 200 }),
    role: role ?? null,
  };
}

/** Checks that the contacts among participants are the customer's; fails with `NOT_FOUND`. */
export function assertParticipantsOf(
  customerId: string,
  participants: readonly Participant[] | undefined,
  customerOfContact: ReadonlyMap<string, string>,
  path: string,
): void {
  participants?.forEach(({ contactId }, index) => {
    assertContactOf(customerId, contactId, customerOfContact, `${path}.${String(index)}.contactId`);
  });
}

/** Puts these participants in place of those that the interaction had. */
export async function replaceParticipants(
  tx: TransactionScope,
  interactionId: string,
  participants: readonly Participant[],
): Promise<void> {
  await tx.db.run('DELETE FROM interaction_participants WHERE interaction_id = ?', [interactionId]);
  await tx.db.insert(InteractionParticipant, participantRows(interactionId, participants));
}

/** The rows of an interaction's participants. */
export function participantRows(interactionId: string, participants: readonly Participant[]): InteractionParticipant[] {
  return participants.map((participant, index) => ({ interactionId, position: index + 1, ...participant }));
}

/** Loads the participants of interactions that the caller was given: any number of them, one statement. */
export function participantsLoader({ db }: Pick<RequestScope, 'db'>): DataLoader<string, InteractionParticipant[]> {
  return new DataLoader(
    async (ids) => {
      const rows = await db.select(
        InteractionParticipant,
        `SELECT ${columnList(InteractionParticipant, 'p')} FROM interaction_participants p ` +
          `WHERE p.interaction_id IN (${placeholders(ids)}) ORDER BY p.interaction_id, p.position`,
        ids,
      );
      const byInteraction = new Map<string, InteractionParticipant[]>(ids.map((id) => [id, []]));
      for (const row of rows) byInteraction.get(row.interactionId)?.push(row);
      return ids.map((id) => byInteraction.get(id) ?? []);
    },
    { maxBatchSize: 1_000 },
  );
}

/** Who took part in interactions, as their history tells it: of each participant what is known. */
export async function participantDetails(
  db: DetailReader,
  ids: readonly string[],
): Promise<Map<string, Record<string, JsonValue>>> {
  const lists = await readParticipants(db, ids);
  return new Map([...lists].map(([id, list]) => [id, { participants: list.map(withoutNulls) }]));
}

/** The participants that are stored, by interaction. */
export async function readParticipants(db: DetailReader, ids: readonly string[]): Promise<Map<string, Participant[]>> {
  const lists = new Map<string, Participant[]>(ids.map((id) => [id, []]));
  const rows = await db.query(
    'SELECT interaction_id, contact_id, staff_id, name, role FROM interaction_participants ' +
      `WHERE interaction_id IN (${placeholders(ids)}) ORDER BY interaction_id, position`,
    ids,
  );
  for (const { interaction_id: id, contact_id: contactId, staff_id: staffId, name, role } of rows) {
    lists.get(id as string)?.push({ contactId, staffId, name, role } as Participant);
  }
  return lists;
}

function withoutNulls(participant: Participant): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(participant).filter(([, value]) => value !== null));
}
