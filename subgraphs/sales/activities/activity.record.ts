import { withExternalIds } from '../../../shared/external-ids/external-ids.js';
import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';

/**
 * How changes of activities are kept and told. Each has a key of its own, because it goes with its customer as well as
 * with its contact.
 */
export const activityRecord = defineRecord<Activity>({
  typeName: 'Activity',
  entity: Activity,
  policy: activityPolicy,
  scopes: ['activities:read'],
  personal: { externalId: null, externalIdLive: null, subject: ERASED_TEXT, notes: null, outcomeNotes: null },
  harmless: {
    kind: 'one of a few words',
    priority: 'one of a few words',
    outcome: 'one of a few words',
    opportunityId: 'an identifier that Kehu made',
    agenda: 'a place in a list',
  },
  derived: ['agenda'],
  erasedWith: { Customer: 'customerId', Contact: 'contactId' },
  personalDetails: ['externalIds'],
  details: withExternalIds(),
  facts: ({ kind, priority, customerId, contactId, opportunityId, dueAt, doneAt, outcome }) => ({
    kind,
    priority,
    customerId,
    contactId,
    opportunityId,
    dueAt,
    doneAt,
    outcome,
  }),
});
