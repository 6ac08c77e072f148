import { badInput } from '../../../shared/errors.js';
import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import type { UpdateTagInput } from '../__generated__/resolvers-types.js';
import type { Tag } from './tag.entity.js';

/** What create and update say of a tag; null clears, undefined leaves alone. */
export type TagInput = Partial<Omit<UpdateTagInput, 'id' | 'expectedVersion'>>;

/** Columns of a tag that an input sets. */
export type TagFacts = Partial<
  Pick<Tag, 'name' | 'nameLive' | 'nameSort' | 'colour' | 'description' | 'isForCustomers' | 'isForContacts'>
>;

/** Checks what an input says of a tag, in the form of the columns. Fails with `BAD_USER_INPUT`. */
export function tagFacts({ name, colour, description, isForCustomers, isForContacts }: TagInput): TagFacts {
  return {
    ...(name === undefined ? {} : nameFacts(notNull(name, 'input.name'))),
    ...(colour === undefined ? {} : { colour: checkedColour(colour) }),
    ...(description === undefined
      ? {}
      : { description: optionalText(description, 'input.description', { max: 500, multiline: true }) }),
    ...(isForCustomers === undefined ? {} : { isForCustomers: notNull(isForCustomers, 'input.isForCustomers') }),
    ...(isForContacts === undefined ? {} : { isForContacts: notNull(isForContacts, 'input.isForContacts') }),
  };
}

function nameFacts(given: string): TagFacts {
  const name = cleanedText(given, 'input.name', { max: 50 });
  return { name, nameLive: name, nameSort: sortableName(name) };
}

function checkedColour(colour: string | null): string | null {
  if (colour === null) return null;
  if (!/^#[0-9a-fA-F]{6}$/.test(colour)) throw badInput('input.colour', 'must be a colour such as #1f77b4.');
  return colour.toLowerCase();
}
