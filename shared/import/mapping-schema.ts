import { z } from 'zod';
import { SYSTEM_NAME } from '../external-ids/checked-external-ids.js';
import { formatProblem, isTimeZone } from './conversions/date.js';
import { isCountryCode } from './conversions/choice.js';
import { isCurrency } from './conversions/money.js';
import type { FieldDefinition } from './field-types.js';

const columnName = z.string().min(1);
const names = z.union([columnName, z.array(columnName).min(1)], { error: 'must be a name or a list of names' });
const texts = z.union([z.string(), z.array(z.string()).min(1)], { error: 'must be a text or a list of texts' });
const corrections = z.record(z.string(), z.string());
const json = z.json();

/** Where a value comes from; exactly one of the first three. */
const sourceShape = {
  column: names.optional(),
  template: texts.optional(),
  constant: json.optional(),
  default: z.string().optional(),
  corrections: corrections.optional(),
  empty: z.array(z.string()).optional(),
  optional: z.boolean().optional(),
  note: z.string().optional(),
};

const decimal = z.enum(['.', ',']).optional();
const multiplier = z.number().positive().optional();
const currencyCode = z.string().refine(isCurrency, { error: 'must be a currency code such as "USD"' });
const timeZone = z.string().refine(isTimeZone, { error: 'must be a time zone such as "Asia/Shanghai" or "+08:00"' });
const country = z.string().refine(isCountryCode, { error: 'must be a country code such as "CN"' });

const system = z.string().trim().regex(SYSTEM_NAME, {
  error: 'must be from 1 to 40 small letters, digits, hyphens and underscores, such as sap.',
});

const placeholder = z.strictObject({
  placeholder: z.string().min(1),
  create: z.boolean().optional(),
});
const whenMissing = z.union([z.enum(['refuse', 'null', 'create']), placeholder], {
  error: 'must be "refuse", "null", "create" or { "placeholder": "Name" }',
});
const whenEmpty = z.union([z.enum(['refuse', 'null']), placeholder], {
  error: 'must be "refuse", "null" or { "placeholder": "Name" }',
});
const reference = z.strictObject({
  by: z.enum(['name', 'externalId', 'id']).optional(),
  system: system.optional(),
  within: z.string().min(1).optional(),
  whenEmpty: whenEmpty.optional(),
  whenMissing: whenMissing.optional(),
  createWith: z.record(z.string(), json).optional(),
});

function formats(withTime: boolean) {
  return texts.superRefine((value, context) => {
    for (const format of [value].flat()) {
      const problem = formatProblem(format, withTime);
      if (problem !== undefined) {
        context.addIssue({ code: 'custom', message: problem });
      }
    }
  });
}

/** What a mapping may say of a field, by the field's kind. */
const fieldSchemas = {
  text: z.strictObject(sourceShape),
  choice: z.strictObject(sourceShape),
  boolean: z.strictObject(sourceShape),
  country: z.strictObject(sourceShape),
  url: z.strictObject(sourceShape),
  email: z.strictObject({ ...sourceShape, separator: z.string().min(1).optional() }),
  texts: z.strictObject({ ...sourceShape, separator: z.string().min(1).optional() }),
  integer: z.strictObject({ ...sourceShape, decimal, multiplier }),
  money: z.strictObject({
    ...sourceShape,
    currency: z.union([
      currencyCode,
      z.strictObject({ column: names, default: currencyCode.optional(), corrections: corrections.optional() }),
    ]),
    decimal,
    multiplier,
  }),
  date: z.strictObject({ ...sourceShape, format: formats(false).optional() }),
  instant: z.strictObject({ ...sourceShape, format: formats(true).optional(), timeZone: timeZone.optional() }),
  phone: z.strictObject({
    ...sourceShape,
    defaultCountry: country.optional(),
    separator: z.string().min(1).optional(),
  }),
  reference: z.strictObject({ ...sourceShape, reference: reference.optional() }),
} as const;

/** What a mapping says of one field that is not a list of objects. Every option of every kind, checked by kind before. */
export interface SourceSpec {
  readonly column?: string | string[];
  readonly template?: string | string[];
  readonly constant?: unknown;
  readonly default?: string;
  readonly corrections?: Record<string, string>;
  readonly empty?: string[];
  readonly optional?: boolean;
  readonly separator?: string;
  readonly decimal?: '.' | ',';
  readonly multiplier?: number;
  readonly currency?: string | { column: string | string[]; default?: string; corrections?: Record<string, string> };
  readonly format?: string | string[];
  readonly timeZone?: string;
  readonly defaultCountry?: string;
  readonly reference?: ReferenceSpec;
}

/** A record that stands in where a reference is empty or not found. */
export interface PlaceholderSpec {
  readonly placeholder: string;
  readonly create?: boolean;
}

/** How a reference is looked up, and what happens where there is nothing to find. */
export interface ReferenceSpec {
  readonly by?: 'name' | 'externalId' | 'id';
  /** Whose external ids cells hold; those of the main system when omitted. */
  readonly system?: string;
  readonly within?: string;
  readonly whenEmpty?: 'refuse' | 'null' | PlaceholderSpec;
  readonly whenMissing?: 'refuse' | 'null' | 'create' | PlaceholderSpec;
  /** Further fields of the records that are created. */
  readonly createWith?: Record<string, unknown>;
}

/** The schema of a mapping file apart from its fields, whose options depend on their kind. */
export const mappingSchema = z.strictObject({
  type: z.string(),
  note: z.string().optional(),
  encoding: z.string().min(1).optional(),
  delimiter: z.string().min(1).optional(),
  onDuplicate: z.enum(['SKIP', 'UPDATE', 'CREATE']).optional(),
  key: names.optional(),
  system: system.optional(),
  empty: z.array(z.string()).optional(),
  ignore: z.array(columnName).optional(),
  columns: z
    .record(
      columnName,
      z.strictObject({
        aliases: z.array(columnName).optional(),
        corrections: corrections.optional(),
        empty: z.array(z.string()).optional(),
        optional: z.boolean().optional(),
        note: z.string().optional(),
      }),
    )
    .optional(),
  fields: z.record(z.string(), json).refine((fields) => Object.keys(fields).length > 0, { error: 'must name a field' }),
});

/** A mapping file apart from its fields. */
export type MappingFile = z.infer<typeof mappingSchema>;

/** The schema for a field of this kind. */
export function sourceSchema(definition: FieldDefinition): z.ZodType<SourceSpec> {
  const kind = definition.kind === 'objects' ? 'text' : definition.kind;
  const schema: z.ZodType = fieldSchemas[kind];
  return schema.superRefine((value, context) => {
    const spec = value as SourceSpec;
    const sources = (['column', 'template', 'constant'] as const).filter((name) => spec[name] !== undefined);
    if (sources.length !== 1) {
      context.addIssue({ code: 'custom', message: 'must have exactly one of "column", "template" and "constant"' });
    }
  }) as z.ZodType<SourceSpec>;
}
