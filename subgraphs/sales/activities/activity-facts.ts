import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { UpdateActivityInput } from '../__generated__/resolvers-types.js';
import type { Activity } from './activity.entity.js';

/** What create, update and import say of an activity by itself; null clears, undefined leaves alone. */
export type PlainInput = Partial<Omit<UpdateActivityInput, 'id' | 'expectedVersion' | 'clientMutationId'>>;

/** Columns of an activity that an input sets. */
export type ActivityFacts = Partial<Omit<Activity, 'id' | 'version'>>;

/** Checks what an input says and brings it to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function plainFacts(input: PlainInput, path: string): ActivityFacts {
  const { kind, priority, dueAt, startsAt, endsAt, customerId, contactId, opportunityId } = input;
  return {
    ...textFacts(input, path),
    ...(kind === undefined ? {} : { kind: notNull(kind, `${path}.kind`) }),
    ...(priority === undefined ? {} : { priority: notNull(priority, `${path}.priority`) }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(customerId === undefined ? {} : { customerId: optionalId(customerId, 'cus', `${path}.customerId`) }),
    ...(contactId === undefined ? {} : { contactId: optionalId(contactId, 'con', `${path}.contactId`) }),
    ...(opportunityId === undefined
      ? {}
      : { opportunityId: optionalId(opportunityId, 'opp', `${path}.opportunityId`) }),
  };
}

function textFacts({ externalId, subject, notes }: PlainInput, path: string): ActivityFacts {
  const facts: ActivityFacts = {};
  if (externalId !== undefined) {
    facts.externalId = optionalText(externalId, `${path}.externalId`, { max: 100 });
    facts.externalIdLive = facts.externalId;
  }
  if (subject !== undefined) {
    facts.subject = cleanedText(notNull(subject, `${path}.subject`), `${path}.subject`, { max: 200 });
  }
  if (notes !== undefined) facts.notes = optionalText(notes, `${path}.notes`, { max: 16_000, multiline: true });
  return facts;
}

/** Checks what is told of an outcome; null stands for nothing. */
export function checkedOutcomeNotes(outcomeNotes: string | null | undefined, path: string): string | null {
  return optionalText(outcomeNotes, path, { max: 2_000, multiline: true });
}
