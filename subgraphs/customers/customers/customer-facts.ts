import { badInput } from '../../../shared/errors.js';
import { notNull, within } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import { namedByLook, pinyinKey } from '../../../shared/text/pinyin-key.js';
import { isValidCreditCode, looksLikeCreditCode } from '../../../shared/values/chinese-tax-id.js';
import type { AddressInput, UpdateCustomerInput } from '../__generated__/resolvers-types.js';
import { checkedAddresses, checkedEmails, checkedPhones, checkedWechatId } from '../contact-points.js';
import type { Customer } from './customer.entity.js';

/** What create, update and import say of a customer; null clears, undefined leaves alone. */
export type CustomerInput = Partial<
  Omit<UpdateCustomerInput, 'id' | 'expectedVersion' | 'parentId' | 'tags' | 'externalIds'>
>;

/** Columns of a customer that an input sets. */
export type CustomerFacts = Partial<Omit<Customer, 'id' | 'ownerId' | 'parentId' | 'version'>>;

const EARLIEST_FOUNDING = 1000;
const MOST_EMPLOYEES = 10_000_000;

/** Checks what an input says of a customer and brings it to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function customerFacts(input: CustomerInput, path: string, now: string): CustomerFacts {
  const { externalId, taxId, website, phones, emails, wechatId, addresses } = input;
  return {
    ...nameFacts(input, path),
    ...sizeFacts(input, path, now),
    ...(externalId === undefined
      ? {}
      : liveKey('externalId', optionalText(externalId, `${path}.externalId`, { max: 100 }))),
    ...(taxId === undefined ? {} : liveKey('taxId', checkedTaxId(taxId, addresses, `${path}.taxId`))),
    ...(website === undefined ? {} : { website: optionalText(website, `${path}.website`, { max: 500 }) }),
    ...(phones === undefined ? {} : { phones: checkedPhones(phones, `${path}.phones`) }),
    ...(emails === undefined ? {} : { emails: checkedEmails(emails, `${path}.emails`) }),
    ...(wechatId === undefined ? {} : { wechatId: checkedWechatId(wechatId, `${path}.wechatId`) }),
    ...(addresses === undefined ? {} : { addresses: checkedAddresses(addresses, `${path}.addresses`) }),
    ...(input.kind === undefined ? {} : { kind: notNull(input.kind, `${path}.kind`) }),
    ...(input.status === undefined ? {} : { status: notNull(input.status, `${path}.status`) }),
    ...(input.level === undefined ? {} : { level: notNull(input.level, `${path}.level`) }),
    ...(input.industry === undefined ? {} : { industry: input.industry }),
    ...(input.source === undefined ? {} : { source: input.source }),
  };
}

function nameFacts({ name, shortName }: CustomerInput, path: string): CustomerFacts {
  const facts: CustomerFacts = {};
  if (name !== undefined) {
    facts.name = cleanedText(notNull(name, `${path}.name`), `${path}.name`, { max: 200 });
    facts.nameSort = sortableName(facts.name);
    facts.namePinyin = pinyinKey(facts.name, namedByLook(facts.name));
  }
  if (shortName !== undefined) facts.shortName = optionalText(shortName, `${path}.shortName`, { max: 60 });
  return facts;
}

function sizeFacts(
  { employeeCount, annualRevenue, foundedYear }: CustomerInput,
  path: string,
  now: string,
): CustomerFacts {
  const facts: CustomerFacts = {};
  if (employeeCount !== undefined) {
    facts.employeeCount =
      employeeCount === null ? null : within([0, MOST_EMPLOYEES], employeeCount, `${path}.employeeCount`);
  }
  if (foundedYear !== undefined) {
    const present = Number(now.slice(0, 4));
    facts.foundedYear =
      foundedYear === null ? null : within([EARLIEST_FOUNDING, present], foundedYear, `${path}.foundedYear`);
  }
  if (annualRevenue !== undefined) {
    if (annualRevenue && annualRevenue.amount < 0)
      throw badInput(`${path}.annualRevenue.amount`, 'must not be negative.');
    facts.annualRevenueAmount = annualRevenue?.amount ?? null;
    facts.annualRevenueCurrency = annualRevenue?.currency ?? null;
  }
  return facts;
}

/** A business key with the twin column that carries its unique index while the customer lives. */
function liveKey(column: 'externalId' | 'taxId', value: string | null): CustomerFacts {
  return { [column]: value, [`${column}Live`]: value };
}

function checkedTaxId(
  value: string | null,
  addresses: readonly AddressInput[] | null | undefined,
  path: string,
): string | null {
  const taxId = normalTaxId(value, path);
  if (taxId === null) return null;
  const isChinese = looksLikeCreditCode(taxId) || addresses?.some(({ country }) => country === 'CN');
  if (isChinese && !isValidCreditCode(taxId)) {
    throw badInput(path, 'is not a valid unified social credit code: its check character does not fit.');
  }
  return taxId;
}

/** The form in which tax identifiers are kept and compared; null stands for none. */
export function normalTaxId(value: string | null | undefined, path: string): string | null {
  const taxId = optionalText(value, path, { max: 40 })?.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '') ?? null;
  if (taxId !== null && !/^[0-9A-Z./]{4,40}$/.test(taxId)) {
    throw badInput(path, 'must be 4 to 40 digits and capital letters.');
  }
  return taxId;
}
