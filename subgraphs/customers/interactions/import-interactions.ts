import { BatchIds, importSystem, withIdsApart } from '../../../shared/external-ids/batch-ids.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ImportInteractionRowInput } from '../__generated__/resolvers-types.js';
import { lockCustomers, lockedCustomer, type LockedCustomer } from '../living-customer.js';
import { assertFitsChannel, interactionFacts } from './interaction-facts.js';
import { assertContactOf, customersOfContacts, translatingDuplicates } from './interaction-rules.js';
import { Interaction } from './interaction.entity.js';
import { InteractionParticipant } from './interaction-participant.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import { interactionRecord } from './interaction.record.js';
import { readKnownInteractions, type KnownInteractions, type PreparedInteraction } from './known-interactions.js';
import {
  assertParticipantsOf,
  checkedParticipants,
  participantRows,
  readParticipants,
  replaceParticipants,
  type Participant,
} from './participants.js';
import { newInteraction } from './record-interaction.js';

/** Imports interactions; each row succeeds or is refused on its own. */
export function importInteractions(scope: RequestScope, input: ImportInput<ImportInteractionRowInput>) {
  const system = importSystem(input);
  return importRows(scope, input, {
    prepare: (row: ImportInteractionRowInput) => prepare(row, system, scope.now()),
    store: (tx, rows) => storeInteractions(tx, rows, input.onDuplicate, system),
  });
}

function prepare(given: ImportInteractionRowInput, system: string | undefined, now: string): PreparedInteraction {
  const { row, ids } = withIdsApart(given, system);
  const facts = interactionFacts(withoutNulls(row), 'row', now);
  const { occurredAt = row.occurredAt, subject = row.subject } = facts;
  const { customerId, contactId } = row;
  const staffId = optionalId(row.staffId, 'usr', 'row.staffId');
  const participants = row.participants == null ? undefined : checkedParticipants(row.participants, 'row.participants');
  return { customerId, contactId, staffId, participants, ids, facts: { ...facts, occurredAt, subject } };
}

/** The batch so far: what is known, and what waits to be inserted in one statement. */
interface Batch {
  tx: TransactionScope;
  known: KnownInteractions;
  ids: BatchIds;
  created: Interaction[];
  participants: InteractionParticipant[];
}

async function storeInteractions(
  tx: TransactionScope,
  rows: readonly PreparedInteraction[],
  onDuplicate: ImportInput<never>['onDuplicate'],
  system: string | undefined,
): Promise<RowOutcome[]> {
  const locked = await lockCustomers(
    tx,
    rows.map(({ customerId }) => customerId),
  );
  const placed = rows.map((row) => ({ row, customer: lockedCustomer(locked, row.customerId, 'row.customerId') }));
  const customerOfContact = await customersOfContacts(
    tx,
    rows.flatMap(({ contactId, participants = [] }) => [contactId, ...participants.map((each) => each.contactId)]),
  );
  for (const { customerId, contactId, participants } of rows) {
    assertContactOf(customerId, contactId, customerOfContact, 'row.contactId');
    assertParticipantsOf(customerId, participants, customerOfContact, 'row.participants');
  }
  const ids = new BatchIds(tx, interactionRecord, system, rows);
  const batch: Batch = { tx, known: await readKnownInteractions(tx, rows, ids), ids, created: [], participants: [] };
  const outcomes: RowOutcome[] = [];
  for (const { row, customer } of placed) {
    const existing = onDuplicate === 'CREATE' ? undefined : batch.known.find(row);
    if (!existing) outcomes.push(create(batch, row, customer));
    else if (onDuplicate === 'SKIP') outcomes.push({ status: 'SKIPPED', id: existing.id });
    else outcomes.push(await update(batch, existing, row));
  }
  await flush(batch);
  return outcomes;
}

function create(
  batch: Batch,
  { facts, ids, contactId, staffId, participants }: PreparedInteraction,
  customer: LockedCustomer,
): RowOutcome {
  const people = { contactId: contactId ?? null, staffId: staffId ?? null };
  const interaction = newInteraction(batch.tx, customer, facts, people);
  assertFitsChannel(interaction, 'row');
  batch.created.push(interaction);
  batch.ids.add(interaction.id, ids);
  batch.participants.push(...participantRows(interaction.id, participants ?? []));
  batch.known.add(interaction);
  return { status: 'CREATED', id: interaction.id };
}

async function update(batch: Batch, existing: Interaction, row: PreparedInteraction): Promise<RowOutcome> {
  const { id, version } = existing;
  if (existing.customerId !== row.customerId) {
    const message = 'row.customerId: the interaction with this external id was with another customer.';
    throw new AppError('CONFLICT', message, { id, field: 'row.customerId' });
  }
  const { contactId, staffId } = row;
  const changes = changedFacts(existing, { ...row.facts, ...withoutNulls({ contactId, staffId }) });
  // A row that an earlier one of this batch created has to be in the table before it can be changed.
  await flush(batch);
  const participants = row.participants && (await changedParticipants(batch.tx, id, row.participants));
  const isSame = Object.keys(changes).length === 0 && !participants && !batch.ids.differ(id, row.ids);
  if (isSame) return { status: 'UNCHANGED', id };
  assertFitsChannel(Object.assign({}, existing, changes), 'row');
  const values = toSqlValues(Interaction, { ...changes, updatedAt: batch.tx.now() });
  await translatingDuplicates('row', () =>
    updateVisible(batch.tx, Interaction, interactionPolicy, { id, expectedVersion: version }, values),
  );
  await batch.ids.change(id, row.ids);
  if (participants) await replaceParticipants(batch.tx, id, participants);
  Object.assign(existing, changes, { version: version + 1 });
  batch.known.add(existing);
  return { status: 'UPDATED', id };
}

async function changedParticipants(
  tx: TransactionScope,
  id: string,
  participants: readonly Participant[],
): Promise<readonly Participant[] | undefined> {
  const stored = await readParticipants(tx.db, [id]);
  return JSON.stringify(stored.get(id)) === JSON.stringify(participants) ? undefined : participants;
}

async function flush({ tx, ids, created, participants }: Batch): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Interaction, created.splice(0)));
  await ids.flush();
  await tx.db.insert(InteractionParticipant, participants.splice(0));
}
