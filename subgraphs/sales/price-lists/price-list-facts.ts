import { badInput } from '../../../shared/errors.js';
import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { normalForm, sortableName } from '../../../shared/text/normal-form.js';
import type { UpdatePriceListInput } from '../__generated__/resolvers-types.js';
import type { PriceList } from './price-list.entity.js';

/** What create and update say of a price list; null clears, undefined leaves alone. */
export type PriceListInput = Partial<Omit<UpdatePriceListInput, 'id' | 'expectedVersion' | 'clientMutationId'>>;

/** Columns of a price list that an input sets. */
export type PriceListFacts = Partial<Omit<PriceList, 'id' | 'version'>>;

/** Checks what an input says of a price list and brings it to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function priceListFacts(input: PriceListInput, path: string): PriceListFacts {
  const { startsOn, endsOn, customerLevels, isDefault, isActive, notes } = input;
  const longText = { max: 4_000, multiline: true };
  return {
    ...nameFacts(input, path),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(customerLevels === undefined ? {} : { customerLevels: [...new Set(customerLevels ?? [])].sort() }),
    ...(isDefault === undefined ? {} : { isDefault: notNull(isDefault, `${path}.isDefault`) }),
    ...(isActive === undefined ? {} : { isActive: notNull(isActive, `${path}.isActive`) }),
    ...(notes === undefined ? {} : { notes: optionalText(notes, `${path}.notes`, longText) }),
  };
}

function nameFacts({ code, name }: PriceListInput, path: string): PriceListFacts {
  const facts: PriceListFacts = {};
  if (code !== undefined) {
    facts.code = cleanedText(notNull(code, `${path}.code`), `${path}.code`, { max: 50 });
    facts.codeLive = normalForm(facts.code);
  }
  if (name !== undefined) {
    facts.name = cleanedText(notNull(name, `${path}.name`), `${path}.name`, { max: 200 });
    facts.nameSort = sortableName(facts.name);
  }
  return facts;
}

/** Checks what must hold of every price list. */
export function assertSound({ startsOn, endsOn }: PriceList, path: string): void {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw badInput(`${path}.endsOn`, `must not be before startsOn, ${startsOn}.`);
  }
}
