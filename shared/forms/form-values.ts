import { scalars } from '../graphql/scalars.js';
import { cleanedText } from '../text/cleaned-text.js';
import { isAppError } from '../errors.js';
import { matches } from './pattern.js';

/** What a field of a form takes. */
export type FormFieldType = 'TEXT' | 'EMAIL' | 'PHONE' | 'SELECT' | 'BOOLEAN' | 'DATE';

/** A text in several languages: the language, such as `zh`, → the text. */
export type Labels = Readonly<Record<string, string>>;

/** What a box of a form consents to. */
export interface FormConsent {
  readonly purpose: string;
  readonly channel: string;
  /** Version of the text beside the box. */
  readonly textVersion: string;
}

/** A field of a form as it is kept. */
export interface FormField {
  readonly name: string;
  readonly type: FormFieldType;
  readonly labels: Labels;
  readonly isRequired: boolean;
  /** Regular expression that the whole text must match. */
  readonly pattern: string | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** What a SELECT chooses from. */
  readonly options: readonly { readonly value: string; readonly labels: Labels }[];
  /** On a BOOLEAN that is a consent. */
  readonly consent: FormConsent | null;
}

/** What somebody filled into a field; a BOOLEAN is `true` or `false`, a DATE `2026-01-31`. */
export interface FormValue {
  readonly name: string;
  readonly value: string;
}

/** A consent as it was given in a form. */
export interface GivenConsent extends FormConsent {
  readonly textLanguage: string;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string;
}

/** Why a field was refused. */
export type FormFieldFault = 'REQUIRED' | 'UNKNOWN' | 'REPEATED' | 'TOO_SHORT' | 'TOO_LONG' | 'INVALID';

/** What is wrong with the value of one field. */
export interface FormFieldError {
  readonly field: string;
  readonly code: FormFieldFault;
  readonly message: string;
}

/** Values that were checked, in the order of the form; those that were left empty are not among them. */
export interface CheckedValues {
  readonly values: readonly FormValue[];
  readonly errors: readonly FormFieldError[];
}

/** The longest text of a field that says nothing of its length. */
export const LONGEST_VALUE = 200;

/** Compares what somebody filled in with the fields of the form; every fault is told, of each field the first. */
export function checkValues(fields: readonly FormField[], given: readonly FormValue[]): CheckedValues {
  const errors: FormFieldError[] = [];
  const values: FormValue[] = [];
  const refuse = (field: string, [code, message]: Fault) => void errors.push({ field, code, message });
  const seen = new Set<string>();
  for (const { name } of given) {
    if (seen.has(name)) refuse(name.slice(0, 40), ['REPEATED', 'The field was given twice.']);
    else if (!fields.some((field) => field.name === name)) {
      refuse(name.slice(0, 40), ['UNKNOWN', 'The form has no such field.']);
    }
    seen.add(name);
  }
  for (const field of fields) {
    const text = given.find(({ name }) => name === field.name)?.value.trim() ?? '';
    const isMissing = text === '' || (field.type === 'BOOLEAN' && text === 'false');
    if (isMissing && field.isRequired) refuse(field.name, ['REQUIRED', 'The field must be filled in.']);
    if (text === '') continue;
    const checked = valueOf(field, text);
    if (typeof checked === 'string') values.push({ name: field.name, value: checked });
    else refuse(field.name, checked);
  }
  return { values, errors };
}

/** The boxes of consents that these values tick. */
export function tickedConsents(fields: readonly FormField[], values: readonly FormValue[]): FormField[] {
  return fields.filter(
    ({ name, consent }) => consent && values.some((value) => value.name === name && value.value === 'true'),
  );
}

/** The consents that these values give, as the ledger keeps them. */
export function consentsIn(
  fields: readonly FormField[],
  values: readonly FormValue[],
  { textLanguage, decidedAt }: Pick<GivenConsent, 'textLanguage' | 'decidedAt'>,
): GivenConsent[] {
  return tickedConsents(fields, values).flatMap(({ consent }) =>
    consent ? [{ ...consent, textLanguage, decidedAt }] : [],
  );
}

/** The text in a language, or else in English, which every label has. */
export function labelIn(labels: Labels, language: string): string {
  const [tongue = 'en'] = language.toLowerCase().split('-');
  return (Object.hasOwn(labels, tongue) ? labels[tongue] : labels.en) ?? '';
}

type Fault = readonly [FormFieldFault, string];

const INVALID: Fault = ['INVALID', 'The value does not fit the field.'];

function valueOf(field: FormField, text: string): string | Fault {
  switch (field.type) {
    case 'TEXT':
      return textOf(field, text);
    case 'SELECT':
      return field.options.some(({ value }) => value === text) ? text : INVALID;
    case 'BOOLEAN':
      return text === 'true' || text === 'false' ? text : INVALID;
    case 'EMAIL':
      return ofScalar('EmailAddress', text);
    case 'PHONE':
      return ofScalar('PhoneNumber', text);
    case 'DATE':
      return ofScalar('Date', text);
  }
}

function textOf({ minLength, maxLength, pattern }: FormField, text: string): string | Fault {
  const most = maxLength ?? LONGEST_VALUE;
  if ([...text.slice(0, 4 * most)].length > most)
    return ['TOO_LONG', `At most ${String(most)} characters are allowed.`];
  if ([...text].length < (minLength ?? 0)) return ['TOO_SHORT', `At least ${String(minLength)} characters are needed.`];
  try {
    const cleaned = cleanedText(text, 'value', { max: most });
    return pattern === null || matches(pattern, cleaned) ? cleaned : INVALID;
  } catch (error) {
    if (isAppError(error)) return INVALID;
    throw error;
  }
}

function ofScalar(name: string, text: string): string | Fault {
  try {
    const value: unknown = scalars[name]?.parseValue(text);
    return typeof value === 'string' && value.length <= 254 ? value : INVALID;
  } catch {
    return INVALID;
  }
}
