import { teamOf } from '../../../shared/access/owner-teams.js';
import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { addExternalIds, idsOfNew } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { CreateActivityInput } from '../__generated__/resolvers-types.js';
import { plainFacts, type ActivityFacts } from './activity-facts.js';
import { assertSound, translatingDuplicates } from './activity-rules.js';
import { aboutWhat, readSubjects } from './activity-subjects.js';
import { Activity } from './activity.entity.js';
import { activityRecord } from './activity.record.js';
import { agendaOf } from './agenda.js';

/** Creates an activity, owned by the caller unless the input says otherwise; answers its id. */
export async function createActivity(scope: RequestScope, input: CreateActivityInput): Promise<string> {
  const facts = plainFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const givenOwner = optionalId(input.ownerId, 'usr', 'input.ownerId');
  return inTransaction(scope, async (tx) => {
    const ownerId = givenOwner === undefined ? (tx.principal.userId ?? null) : givenOwner;
    const about = aboutWhat(await readSubjects(tx, [facts]), null, facts, 'input');
    const activity = newActivity(tx, { ...facts, ...about, ownerId, teamId: await teamOf(tx, ownerId) });
    assertSound(activity, 'input', tx.now());
    await translatingDuplicates('input', () => tx.db.insert(Activity, activity));
    await addExternalIds(tx, activityRecord, idsOfNew(activity.id, externalIds), 'input');
    return activity.id;
  });
}

/** A new row with its defaults; partner apps create activities for their own partner. */
export function newActivity(tx: TransactionScope, facts: ActivityFacts): Activity {
  const now = tx.now();
  const activity: Activity = {
    externalId: null,
    externalIdLive: null,
    kind: 'TASK',
    subject: '',
    notes: null,
    dueAt: null,
    startsAt: null,
    endsAt: null,
    priority: 'NORMAL',
    customerId: null,
    contactId: null,
    opportunityId: null,
    doneAt: null,
    outcome: null,
    outcomeNotes: null,
    ownerId: null,
    teamId: null,
    territoryId: null,
    agenda: '',
    ...facts,
    id: tx.newId('act'),
    partnerId: tx.principal.partnerId ?? null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  return Object.assign(activity, { agenda: agendaOf(activity) });
}
