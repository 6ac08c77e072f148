import type { FormField, FormFieldType } from './form-values.js';

interface ProfileFact {
  readonly type: FormFieldType;
  readonly maxLength?: number;
  /** What the options of a SELECT must look like. */
  readonly option?: RegExp;
}

/** What a form of the kind PROFILE can ask for: what customers may say of themselves. Nothing else can be changed by it. */
export const PROFILE_FACTS: Readonly<Record<string, ProfileFact>> = {
  name: { type: 'TEXT', maxLength: 200 },
  kind: { type: 'SELECT', option: /^(ORGANIZATION|PERSON)$/ },
  shortName: { type: 'TEXT', maxLength: 60 },
  website: { type: 'TEXT', maxLength: 200 },
  phone: { type: 'PHONE' },
  email: { type: 'EMAIL' },
  street: { type: 'TEXT', maxLength: 200 },
  city: { type: 'TEXT', maxLength: 100 },
  province: { type: 'TEXT', maxLength: 100 },
  postalCode: { type: 'TEXT', maxLength: 20 },
  country: { type: 'SELECT', option: /^[A-Z]{2}$/ },
};

/** Why a field cannot stand in a form of the kind PROFILE; undefined where it can. */
export function profileFault({ name, type, maxLength, options, consent }: FormField): string | undefined {
  const fact = Object.hasOwn(PROFILE_FACTS, name) ? PROFILE_FACTS[name] : undefined;
  if (!fact) return `can be one of ${Object.keys(PROFILE_FACTS).join(', ')} in a form of the kind PROFILE.`;
  if (type !== fact.type) return `must be of the type ${fact.type}.`;
  if (consent) return 'cannot be a consent in a form of the kind PROFILE.';
  if (fact.maxLength !== undefined && (maxLength ?? fact.maxLength) > fact.maxLength) {
    return `can have ${String(fact.maxLength)} characters at most.`;
  }
  const { option } = fact;
  if (option && !options.every(({ value }) => option.test(value))) return 'has an option that cannot be kept.';
  return undefined;
}
