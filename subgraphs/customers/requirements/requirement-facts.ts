import { badInput } from '../../../shared/errors.js';
import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { RequirementState, UpdateRequirementInput } from '../__generated__/resolvers-types.js';
import type { Requirement } from './requirement.entity.js';

/** What create and update say of a requirement; null clears, undefined leaves alone. */
export type RequirementInput = Partial<Omit<UpdateRequirementInput, 'id' | 'expectedVersion' | 'clientMutationId'>>;

/** Columns of a requirement that an input sets. */
export type RequirementFacts = Partial<Omit<Requirement, 'id' | 'customerId' | 'version'>>;

/** Checks what an input says of a requirement, in the form of the columns. Fails with `BAD_USER_INPUT`. */
export function requirementFacts(input: RequirementInput, path: string): RequirementFacts {
  const { neededOn, budget, state, assigneeId, contactId, sourceInteractionId } = input;
  if (budget && budget.amount < 0) throw badInput(`${path}.budget.amount`, 'must not be negative.');
  return {
    ...textFacts(input, path),
    ...(contactId === undefined ? {} : { contactId }),
    ...(neededOn === undefined ? {} : { neededOn }),
    ...(budget === undefined ? {} : { budgetAmount: budget?.amount ?? null, budgetCurrency: budget?.currency ?? null }),
    ...(state === undefined ? {} : stateFacts(state, input, path)),
    ...(assigneeId === undefined ? {} : { assigneeId: optionalId(assigneeId, 'usr', `${path}.assigneeId`) }),
    ...(sourceInteractionId === undefined ? {} : { sourceInteractionId }),
  };
}

/** One that is taken up again loses the reason for which it was dropped. */
function stateFacts(state: RequirementState | null, { dropReason }: RequirementInput, path: string): RequirementFacts {
  const given = notNull(state, `${path}.state`);
  return { state: given, ...(given === 'DROPPED' || dropReason !== undefined ? {} : { dropReason: null }) };
}

function textFacts({ title, description, category, dropReason }: RequirementInput, path: string): RequirementFacts {
  const facts: RequirementFacts = {};
  if (title !== undefined) facts.title = cleanedText(notNull(title, `${path}.title`), `${path}.title`, { max: 200 });
  if (description !== undefined) {
    facts.description = optionalText(description, `${path}.description`, { max: 16_000, multiline: true });
  }
  if (category !== undefined) facts.category = optionalText(category, `${path}.category`, { max: 60 });
  if (dropReason !== undefined) {
    facts.dropReason = optionalText(dropReason, `${path}.dropReason`, { max: 1_000, multiline: true });
  }
  return facts;
}

/** Checks that a requirement has a reason if it was dropped, and none otherwise; fails with `BAD_USER_INPUT`. */
export function assertReasoned({ state, dropReason }: Pick<Requirement, 'state' | 'dropReason'>, path: string): void {
  if (state === 'DROPPED' && dropReason === null) throw badInput(`${path}.dropReason`, 'must say why it is dropped.');
  if (state !== 'DROPPED' && dropReason !== null) throw badInput(`${path}.dropReason`, 'is only for what is dropped.');
}
