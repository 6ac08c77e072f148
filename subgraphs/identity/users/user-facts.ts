import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import { pinyinKey } from '../../../shared/text/pinyin-key.js';
import type { UpdateUserInput } from '../__generated__/resolvers-types.js';
import { preferenceFacts } from './preferences.js';
import type { User } from './user.entity.js';

/** What create, update and import say of a member of staff; null clears, undefined leaves alone. */
export type UserInput = Partial<
  Omit<UpdateUserInput, 'id' | 'expectedVersion' | 'managerId' | 'teamId' | 'externalIds'>
>;

/** Columns of a member of staff that an input sets. */
export type UserFacts = Partial<Omit<User, 'id' | 'managerId' | 'teamId' | 'roles' | 'version'>>;

/** Checks what an input says of a member of staff and brings it to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function userFacts(input: UserInput, path: string): UserFacts {
  const { email, title, teamName, isActive } = input;
  return {
    ...keyFacts(input, path),
    ...preferenceFacts(input, path),
    ...(email === undefined ? {} : { email: optionalText(email, `${path}.email`, { max: 254 }) }),
    ...(title === undefined ? {} : { title: optionalText(title, `${path}.title`, { max: 100 }) }),
    ...(teamName === undefined ? {} : { teamName: optionalText(teamName, `${path}.teamName`, { max: 100 }) }),
    ...(isActive === undefined ? {} : { isActive: notNull(isActive, `${path}.isActive`) }),
  };
}

function keyFacts({ externalId, name }: UserInput, path: string): UserFacts {
  const facts: UserFacts = {};
  if (externalId !== undefined) {
    facts.externalId = optionalText(externalId, `${path}.externalId`, { max: 100 });
    facts.externalIdLive = facts.externalId;
  }
  if (name !== undefined) {
    facts.name = cleanedText(notNull(name, `${path}.name`), `${path}.name`, { max: 200 });
    facts.nameSort = sortableName(facts.name);
    facts.namePinyin = pinyinKey(facts.name, 'person');
  }
  return facts;
}
