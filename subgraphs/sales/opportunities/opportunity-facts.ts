import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import { checkedId } from '../../../shared/values/checked-id.js';
import type { UpdateOpportunityInput } from '../__generated__/resolvers-types.js';
import type { Opportunity } from './opportunity.entity.js';

/** What create, update and import say of an opportunity by itself; null clears, undefined leaves alone. */
export type PlainInput = Partial<
  Pick<UpdateOpportunityInput, 'externalId' | 'name' | 'customerId' | 'openedOn' | 'expectedCloseOn'>
>;

/** Columns of an opportunity that an input sets. */
export type OpportunityFacts = Partial<Omit<Opportunity, 'id' | 'version'>>;

/** Checks what an input says and brings it to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function plainFacts(input: PlainInput, path: string): OpportunityFacts {
  const { externalId, name, customerId, openedOn, expectedCloseOn } = input;
  const facts: OpportunityFacts = {};
  if (externalId !== undefined) {
    facts.externalId = optionalText(externalId, `${path}.externalId`, { max: 100 });
    facts.externalIdLive = facts.externalId;
  }
  if (name !== undefined) {
    facts.name = cleanedText(notNull(name, `${path}.name`), `${path}.name`, { max: 200 });
    facts.nameSort = sortableName(facts.name);
  }
  if (customerId !== undefined) {
    facts.customerId = checkedId(notNull(customerId, `${path}.customerId`), 'cus', `${path}.customerId`);
  }
  if (openedOn !== undefined) facts.openedOn = openedOn;
  if (expectedCloseOn !== undefined) facts.expectedCloseOn = expectedCloseOn;
  return facts;
}

/** Checks a reason; null stands for none. */
export function checkedLossReason(lossReason: string | null | undefined, path: string): string | null {
  return optionalText(lossReason, path, { max: 1_000, multiline: true });
}
