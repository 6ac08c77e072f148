import { notNull } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import { pinyinKey } from '../../../shared/text/pinyin-key.js';
import type { UpdateContactInput } from '../__generated__/resolvers-types.js';
import { checkedEmails, checkedPhones, checkedWechatId } from '../contact-points.js';
import type { Contact } from './contact.entity.js';

/** What create, update and import say of a contact; null clears, undefined leaves alone. */
export type ContactInput = Partial<
  Omit<UpdateContactInput, 'id' | 'expectedVersion' | 'isPrimary' | 'tags' | 'externalIds'>
>;

/** Columns of a contact that an input sets. */
export type ContactFacts = Partial<
  Pick<
    Contact,
    | 'externalId'
    | 'externalIdLive'
    | 'name'
    | 'nameSort'
    | 'namePinyin'
    | 'title'
    | 'role'
    | 'phones'
    | 'emails'
    | 'wechatId'
  >
>;

/** Checks what an input says of a contact and brings it to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function contactFacts(input: ContactInput, path: string): ContactFacts {
  const { externalId, title, role, phones, emails, wechatId } = input;
  return {
    ...nameFacts(input.name, `${path}.name`),
    ...(externalId === undefined ? {} : externalIdFacts(externalId, `${path}.externalId`)),
    ...(title === undefined ? {} : { title: checkedTitle(title, `${path}.title`) }),
    ...(role === undefined ? {} : { role: notNull(role, `${path}.role`) }),
    ...(phones === undefined ? {} : { phones: checkedPhones(phones, `${path}.phones`) }),
    ...(emails === undefined ? {} : { emails: checkedEmails(emails, `${path}.emails`) }),
    ...(wechatId === undefined ? {} : { wechatId: checkedWechatId(wechatId, `${path}.wechatId`) }),
  };
}

/** Checks a job title. */
export function checkedTitle(title: string | null | undefined, path: string): string | null {
  return optionalText(title, path, { max: 100 });
}

/** Where a contact stands below its customer: the primary one before the others, these by name. */
export function listRankOf({ nameSort, primaryOf }: Pick<Contact, 'nameSort' | 'primaryOf'>): string {
  return `${primaryOf === null ? '1' : '0'}${nameSort}`;
}

function nameFacts(name: string | null | undefined, path: string): ContactFacts {
  if (name === undefined) return {};
  const cleaned = cleanedText(notNull(name, path), path, { max: 200 });
  return { name: cleaned, nameSort: sortableName(cleaned), namePinyin: pinyinKey(cleaned, 'person') };
}

function externalIdFacts(externalId: string | null, path: string): ContactFacts {
  const cleaned = optionalText(externalId, path, { max: 100 });
  return { externalId: cleaned, externalIdLive: cleaned };
}
