import { badInput } from '../../../shared/errors.js';
import { LONGEST_VALUE, type FormConsent, type FormField, type Labels } from '../../../shared/forms/form-values.js';
import { isPattern } from '../../../shared/forms/pattern.js';
import { profileFault } from '../../../shared/forms/profile-facts.js';
import { atMost, within } from '../../../shared/graphql/input-limits.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { checkedPurpose } from '../../../shared/values/consent-purpose.js';
import type {
  FormConsentInput,
  FormFieldInput,
  FormLabelInput,
  FormOptionInput,
  FormPurpose,
} from '../__generated__/resolvers-types.js';

const MOST = { fields: 30, options: 100, labels: 10 };
const LONGEST_FIELD = 1_000;
/** What is kept of all fields together, in bytes, so that it fits its column. */
const MOST_BYTES = 60_000;

/** Checks the fields of a form and brings them to the form in which they are kept. Fails with `BAD_USER_INPUT`. */
export function checkedFields(purpose: FormPurpose, given: readonly FormFieldInput[]): FormField[] {
  const path = 'input.fields';
  const fields = (atMost(MOST.fields, given, path) ?? []).map((field, index) =>
    checkedField(purpose, field, `${path}.${String(index)}`),
  );
  fields.forEach(({ name }, index) => {
    if (fields.findIndex((field) => field.name === name) !== index) {
      throw badInput(`${path}.${String(index)}.name`, 'stands twice.');
    }
  });
  if (purpose === 'PROFILE' && !fields.some(({ name, isRequired }) => name === 'name' && isRequired)) {
    throw badInput(path, 'must ask for the name, which a customer cannot be without.');
  }
  if (Buffer.byteLength(JSON.stringify(fields)) > MOST_BYTES) throw badInput(path, 'says more than can be kept.');
  return fields;
}

function checkedField(purpose: FormPurpose, input: FormFieldInput, path: string): FormField {
  const { type, isRequired } = input;
  const isText = type === 'TEXT';
  const limit = (value: number | null | undefined, name: string) =>
    value == null || !isText ? null : within([1, LONGEST_FIELD], value, `${path}.${name}`);
  const [minLength, maxLength] = [limit(input.minLength, 'minLength'), limit(input.maxLength, 'maxLength')];
  if ((minLength ?? 0) > (maxLength ?? LONGEST_VALUE)) throw badInput(`${path}.minLength`, 'is more than the longest.');
  const field: FormField = {
    name: checkedName(input.name, `${path}.name`),
    type,
    labels: checkedLabels(input.labels, `${path}.labels`),
    isRequired,
    pattern: isText ? checkedPattern(input.pattern, `${path}.pattern`) : null,
    minLength,
    maxLength,
    options: type === 'SELECT' ? checkedOptions(input.options, `${path}.options`) : [],
    consent: input.consent ? checkedConsent(type, input.consent, `${path}.consent`) : null,
  };
  const fault = purpose === 'PROFILE' ? profileFault(field) : undefined;
  if (fault !== undefined) throw badInput(path, fault);
  return field;
}

function checkedName(name: string, path: string): string {
  if (/^[a-z][a-zA-Z0-9]{0,39}$/.test(name)) return name;
  throw badInput(path, 'must be letters and digits, at most 40, beginning with a small letter.');
}

function checkedLabels(labels: readonly FormLabelInput[], path: string): Labels {
  const checked = (atMost(MOST.labels, labels, path) ?? []).map(({ language, text }, index) => {
    const at = `${path}.${String(index)}`;
    if (!/^[a-z]{2,3}$/.test(language)) throw badInput(`${at}.language`, 'must be a language, such as zh.');
    return [language, cleanedText(text, `${at}.text`, { max: 500 })] as const;
  });
  if (!checked.some(([language]) => language === 'en')) throw badInput(path, 'must have a text in English, en.');
  return Object.fromEntries(checked);
}

function checkedPattern(pattern: string | null | undefined, path: string): string | null {
  if (pattern == null || pattern === '') return null;
  const text = cleanedText(pattern, path, { max: 200 });
  if (!isPattern(text)) throw badInput(path, 'is not a regular expression.');
  return text;
}

function checkedOptions(options: readonly FormOptionInput[] | null | undefined, path: string): FormField['options'] {
  const checked = (atMost(MOST.options, options, path) ?? []).map(({ value, labels }, index) => ({
    value: cleanedText(value, `${path}.${String(index)}.value`, { max: 100 }),
    labels: checkedLabels(labels, `${path}.${String(index)}.labels`),
  }));
  if (checked.length === 0) throw badInput(path, 'must hold what can be chosen.');
  return checked;
}

function checkedConsent(
  type: FormField['type'],
  { purpose, channel, textVersion }: FormConsentInput,
  path: string,
): FormConsent {
  if (type !== 'BOOLEAN') throw badInput(path, 'can stand on a field of the type BOOLEAN only.');
  return {
    purpose: checkedPurpose(purpose, `${path}.purpose`),
    channel,
    textVersion: cleanedText(textVersion, `${path}.textVersion`, { max: 60 }),
  };
}
