import type { JsonValue } from '../../../shared/journal/record-type.js';
import { searchedValue, type SearchedRecord } from '../../../shared/search/searched-record.js';
import type { SearchedValue } from '../../../shared/search/searched-value.js';
import type { Contact } from '../contacts/contact.entity.js';
import type { Customer } from '../customers/customer.entity.js';
import type { Tag } from '../tags/tag.entity.js';

/** The columns of each type that are searched. */
export type SearchedCustomer = Pick<Customer, 'name' | 'namePinyin' | 'shortName' | 'externalId' | 'phones' | 'emails'>;
export type SearchedContact = Pick<Contact, 'name' | 'namePinyin' | 'externalId' | 'phones' | 'emails'>;

/** How much a record counts that is found by a value: names more than numbers and addresses, tags least. */
const WEIGHTS = { name: 100, shortName: 95, contactName: 90, externalId: 80, contactPoint: 70, tagName: 60, tag: 50 };

/** By what customers are found. */
export const searchedCustomer: SearchedRecord<SearchedCustomer> = {
  code: 1,
  values: (row, details) => [
    ...searchedValue('NAME', 'name', WEIGHTS.name, row.name, row.namePinyin),
    ...searchedValue('SHORT_NAME', 'name', WEIGHTS.shortName, row.shortName),
    ...commonValues(row, details),
  ],
};

/** By what contacts are found. */
export const searchedContact: SearchedRecord<SearchedContact> = {
  code: 2,
  values: (row, details) => [
    ...searchedValue('NAME', 'name', WEIGHTS.contactName, row.name, row.namePinyin),
    ...commonValues(row, details),
  ],
};

/** By what tags are found. */
export const searchedTag: SearchedRecord<Pick<Tag, 'name'>> = {
  code: 3,
  values: ({ name }) => searchedValue('NAME', 'name', WEIGHTS.tagName, name),
};

function commonValues(
  { externalId, phones, emails }: Pick<SearchedContact, 'externalId' | 'phones' | 'emails'>,
  { tags, externalIds }: Readonly<Record<string, JsonValue>>,
): SearchedValue[] {
  const named = (externalIds ?? []) as { value: string }[];
  const ids = [externalId, ...named.map(({ value }) => value)];
  return [
    ...ids.flatMap((id) => searchedValue('EXTERNAL_ID', 'words', WEIGHTS.externalId, id)),
    ...phones.flatMap(({ number }) => searchedValue('PHONE', 'phone', WEIGHTS.contactPoint, number)),
    ...emails.flatMap(({ address }) => searchedValue('EMAIL', 'email', WEIGHTS.contactPoint, address)),
    ...((tags ?? []) as string[]).flatMap((tag) => searchedValue('TAG', 'words', WEIGHTS.tag, tag)),
  ];
}
