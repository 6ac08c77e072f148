import { badInput } from '../../../shared/errors.js';
import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import { pinyinKey } from '../../../shared/text/pinyin-key.js';
import type { UpdateProductInput } from '../__generated__/resolvers-types.js';
import type { Product } from './product.entity.js';

/** What create, update and import say of a product; null clears, undefined leaves alone. */
export type ProductInput = Partial<Omit<UpdateProductInput, 'id' | 'expectedVersion'>>;

/** Columns of a product that an input sets. */
export type ProductFacts = Partial<Omit<Product, 'id' | 'version'>>;

/** Checks what an input says of a product and brings it to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function productFacts(input: ProductInput, path: string): ProductFacts {
  const { series, description, listPrice, isActive } = input;
  if (listPrice && listPrice.amount < 0) throw badInput(`${path}.listPrice.amount`, 'must not be negative.');
  const longText = { max: 4_000, multiline: true };
  return {
    ...keyFacts(input, path),
    ...(series === undefined ? {} : { series: optionalText(series, `${path}.series`, { max: 100 }) }),
    ...(description === undefined ? {} : { description: optionalText(description, `${path}.description`, longText) }),
    ...(isActive === undefined ? {} : { isActive: notNull(isActive, `${path}.isActive`) }),
    ...(listPrice === undefined
      ? {}
      : { listPriceAmount: listPrice?.amount ?? null, listPriceCurrency: listPrice?.currency ?? null }),
  };
}

function keyFacts({ externalId, name }: ProductInput, path: string): ProductFacts {
  const facts: ProductFacts = {};
  if (externalId !== undefined) {
    facts.externalId = optionalText(externalId, `${path}.externalId`, { max: 100 });
    facts.externalIdLive = facts.externalId;
  }
  if (name !== undefined) {
    facts.name = cleanedText(notNull(name, `${path}.name`), `${path}.name`, { max: 200 });
    facts.nameSort = sortableName(facts.name);
    facts.namePinyin = pinyinKey(facts.name, 'thing');
  }
  return facts;
}
