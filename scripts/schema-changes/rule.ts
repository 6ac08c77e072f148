import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { SchemaChange } from './compare.js';

/** Why something breaks clients without notice, by coordinate or by the type that it belongs to. */
export type BreakingReasons = Readonly<Record<string, string>>;

/** How a reason for deprecation ends, and the day that it names. */
const LAST_DAY = /\. Goes after (\d{4}-\d{2}-\d{2})\.$/;
const NOTICE_DAYS = 180;

/** The reason that is given for a change, for the very coordinate or for its type. */
export function reasonFor(
  { coordinate }: Pick<SchemaChange, 'coordinate'>,
  reasons: BreakingReasons,
): string | undefined {
  return reasons[coordinate] ?? reasons[coordinate.split('.', 1)[0] ?? ''];
}

/**
 * What stands against the changes since a release: whatever breaks clients was either deprecated in that release until a
 * day that has passed, or has a reason; no reason is left over; and every deprecation names its last day.
 */
export function faultsOf(
  changes: readonly SchemaChange[],
  {
    released,
    present,
    reasons,
    today,
  }: {
    released: GraphQLSchema;
    present: GraphQLSchema;
    reasons: BreakingReasons;
    today: string;
  },
): string[] {
  const noticed = deprecations(released);
  const breaking = changes.filter(({ effect }) => effect === 'breaks');
  const unannounced = breaking.filter(({ coordinate }) => {
    const day = LAST_DAY.exec(noticed.get(coordinate) ?? '')?.[1];
    return day === undefined || day >= today;
  });
  return [
    ...unannounced
      .filter((change) => reasonFor(change, reasons) === undefined)
      .map(({ message }) => `Breaks clients without notice or reason: ${message}`),
    ...Object.keys(reasons)
      .filter((key) => !unannounced.some((change) => reasonFor(change, { [key]: 'given' }) !== undefined))
      .map((key) => `A reason is left over: nothing breaks at ${key}`),
    ...[...deprecations(present)]
      .filter(([, reason]) => !LAST_DAY.test(reason))
      .map(([coordinate]) => `${coordinate}: a reason for deprecation ends with "Goes after <day>."`),
  ];
}

/** Deprecations that a release would bring in with too little notice. */
export function shortNotices(released: GraphQLSchema | undefined, present: GraphQLSchema, today: string): string[] {
  const before = released ? deprecations(released) : new Map<string, string>();
  const earliest = new Date(Date.parse(today) + NOTICE_DAYS * 86_400_000).toISOString().slice(0, 10);
  return [...deprecations(present)]
    .filter(
      ([coordinate, reason]) => before.get(coordinate) !== reason && (LAST_DAY.exec(reason)?.[1] ?? '') < earliest,
    )
    .map(([coordinate]) => `${coordinate}: clients have ${String(NOTICE_DAYS)} days, until ${earliest}`);
}

/** Reasons for deprecation by coordinate. */
function deprecations(schema: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>();
  const note = (coordinate: string, { deprecationReason }: { deprecationReason?: string | null | undefined }) => {
    if (deprecationReason != null) found.set(coordinate, deprecationReason);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}.${argument.name}`, argument);
    }
  }
  return found;
}
