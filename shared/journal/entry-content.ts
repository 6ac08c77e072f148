import type { SqlValue } from '../db/database.js';
import type { RecordedChange, Snapshot } from './change-recorder.js';
import type { JsonValue, RecordRow, RecordType } from './record-type.js';

/** Field → before and after. */
export type FieldChanges = Record<string, [JsonValue, JsonValue]>;

/** Columns that every record has and that follow from the change itself. */
const TECHNICAL = new Set(['id', 'version', 'createdAt', 'updatedAt', 'deletedAt']);

/** The values of a record that are kept in its history, by the names of fields; amounts stand with their currency. */
export function recordedValues(type: RecordType, { row, details }: Snapshot): Record<string, JsonValue> {
  const values: Record<string, JsonValue> = {};
  for (const [property, value] of Object.entries<JsonValue>(row)) {
    if (isDerived(type, property)) continue;
    const money = /^(.+)(Amount|Currency)$/.exec(property);
    if (money?.[1] !== undefined && `${money[1]}Amount` in row && `${money[1]}Currency` in row) {
      const [amount, currency] = [row[`${money[1]}Amount`], row[`${money[1]}Currency`]] as [JsonValue, JsonValue];
      values[money[1]] = amount === null ? null : { amount, currency };
    } else {
      values[property] = value;
    }
  }
  return { ...values, ...details };
}

function isDerived(type: RecordType, property: string): boolean {
  return (
    TECHNICAL.has(property) || /(?:Live|Sort|Pinyin)$/.test(property) || (type.derived?.includes(property) ?? false)
  );
}

/** Whether a field of the history tells of a person. */
export function isPersonal({ personal, personalDetails = [] }: RecordType, field: string): boolean {
  return Object.hasOwn(personal, field) || personalDetails.includes(field);
}

/** The fields of the history that tell of a person. */
export function personalFieldsOf(type: RecordType): string[] {
  return [...Object.keys(type.personal).filter((field) => !isDerived(type, field)), ...(type.personalDetails ?? [])];
}

/** What a change says, the personal part apart; undefined where nothing personal has changed. */
export function changedFields({ type, before, after }: RecordedChange): {
  open: FieldChanges;
  personal: FieldChanges | undefined;
} {
  const old: Record<string, JsonValue> = before ? recordedValues(type, before) : {};
  const open: FieldChanges = {};
  const personal: FieldChanges = {};
  for (const [field, value] of Object.entries(recordedValues(type, after))) {
    const was = old[field] ?? null;
    if (JSON.stringify(was) === JSON.stringify(value)) continue;
    (isPersonal(type, field) ? personal : open)[field] = [was, value];
  }
  return { open, personal: Object.keys(personal).length > 0 ? personal : undefined };
}

/** The access columns of a record in the order of the journal's. */
export function accessOfRow(type: RecordType, row: RecordRow): SqlValue[] {
  const own = row as Partial<Record<string, SqlValue>>;
  const access: Partial<Record<string, SqlValue>> = { ...own, ...type.access?.(row) };
  const published = access.isPublished ?? null;
  return [
    access.ownerId ?? null,
    access.teamId ?? null,
    access.territoryId ?? null,
    access.customerId ?? null,
    access.partnerId ?? null,
    published === null ? null : Number(published),
  ];
}
