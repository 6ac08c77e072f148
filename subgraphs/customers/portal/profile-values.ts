import { badInput } from '../../../shared/errors.js';
import { checkValues, type FormField, type FormFieldError, type FormValue } from '../../../shared/forms/form-values.js';
import { scalars } from '../../../shared/graphql/scalars.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type { Address, CustomerKind } from '../__generated__/resolvers-types.js';
import { customerFacts, type CustomerFacts, type CustomerInput } from '../customers/customer-facts.js';
import type { Customer } from '../customers/customer.entity.js';

/** What somebody says of themselves, by the names of the form; nothing else can be in it. */
export type ProfileValues = ReadonlyMap<string, string | null>;

/** The values of a profile, or what is wrong with them. */
export interface CheckedProfile {
  readonly values: ProfileValues;
  readonly errors: readonly FormFieldError[];
}

/**
 * Checks values by the form. What is left out stays out of a change (`isWhole` false); what is there and empty is null.
 * @param isOwnAddress whether an address, or that there is none, is for the account to say: one that it has proved
 */
export function checkedProfile(
  fields: readonly FormField[],
  given: readonly FormValue[],
  { isWhole, isOwnAddress }: { isWhole: boolean; isOwnAddress: (email: string | null) => boolean },
): CheckedProfile {
  const named = new Set(given.map(({ name }) => name));
  const asked = isWhole ? fields : fields.filter(({ name }) => named.has(name));
  const { values, errors } = checkValues(asked, given);
  const refused = [...errors];
  const byName = new Map<string, string | null>();
  for (const { name } of asked) if (named.has(name)) byName.set(name, null);
  for (const { name, value } of values) byName.set(name, value);
  const email = byName.get('email');
  const isRefused = refused.some(({ field }) => field === 'email');
  if (email !== undefined && !isRefused && !isOwnAddress(email)) refused.push(invalid('email'));
  const website = byName.get('website');
  if (website != null) {
    const url = urlOf(website);
    if (url === undefined) refused.push(invalid('website'));
    else byName.set('website', url);
  }
  return { values: byName, errors: refused };
}

function invalid(field: string): FormFieldError {
  return { field, code: 'INVALID', message: 'The value does not fit the field.' };
}

function urlOf(text: string): string | undefined {
  try {
    return scalars.URL?.parseValue(/^https?:\/\//i.test(text) ? text : `https://${text}`) as string;
  } catch {
    return undefined;
  }
}

type Known = Pick<Customer, 'phones' | 'emails' | 'addresses'>;

const NOTHING: Known = { phones: [], emails: [], addresses: [] };
const ADDRESS_PARTS = ['street', 'city', 'province', 'postalCode', 'country'] as const;

/** Columns of a customer for these values; the first phone number, e-mail and postal address are the customer's own to say. */
export function factsOfProfile(values: ProfileValues, now: string, known: Known = NOTHING): CustomerFacts {
  const plain = (name: 'shortName' | 'website') => (values.has(name) ? { [name]: values.get(name) ?? null } : {});
  const [name, kind] = [values.get('name'), values.get('kind')];
  const input: CustomerInput = {
    ...(name == null ? {} : { name }),
    ...(kind == null ? {} : { kind: kind as CustomerKind }),
    ...plain('shortName'),
    ...plain('website'),
    ...(values.has('phone') ? { phones: firstReplaced(known.phones, 'number', values.get('phone') ?? null) } : {}),
    ...(values.has('email') ? { emails: firstReplaced(known.emails, 'address', values.get('email') ?? null) } : {}),
    ...(ADDRESS_PARTS.some((part) => values.has(part)) ? { addresses: addressesOf(values, known.addresses) } : {}),
  };
  return customerFacts(input, 'input.values', now);
}

function firstReplaced<Key extends 'number' | 'address'>(
  items: readonly Record<Key, string>[],
  key: Key,
  value: string | null,
): Record<Key, string>[] {
  const others = items.slice(1).filter((item) => item[key] !== value);
  return value === null ? others : [{ ...items[0], [key]: value } as Record<Key, string>, ...others];
}

function addressesOf(values: ProfileValues, [first, ...others]: readonly Address[]): Address[] {
  const given = Object.fromEntries(
    ADDRESS_PARTS.filter((part) => values.has(part)).map((part) => [part, values.get(part)]),
  );
  const kept = first && hasMoved(first, given) ? { label: first.label, country: first.country } : first;
  const address: Partial<Address> = { ...kept, ...given };
  if (typeof address.country === 'string') return [address as Address, ...others];
  if (ADDRESS_PARTS.some((part) => address[part] != null)) {
    throw badInput('input.values', 'holds parts of an address without its country.');
  }
  return others;
}

/** Whoever names another place than the known one has moved: what they do not say of the new address is not known. */
function hasMoved(known: Address, given: Partial<Record<string, string | null>>): boolean {
  return (['country', 'province', 'city'] as const).some((part) => {
    const [before, after] = [known[part], given[part]];
    return before != null && after != null && normalForm(before) !== normalForm(after);
  });
}
