import { ChangeType, CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** One difference between two schemas, in words, with the coordinate that it is about, such as `Customer.name`. */
export interface SchemaChange {
  readonly effect: 'breaks' | 'surprises' | 'deprecates' | 'adds';
  readonly message: string;
  readonly coordinate: string;
}

const DEPRECATIONS: ReadonlySet<string> = new Set([
  ChangeType.FieldDeprecationAdded,
  ChangeType.FieldDeprecationReasonChanged,
  ChangeType.EnumValueDeprecationReasonAdded,
  ChangeType.EnumValueDeprecationReasonChanged,
]);

/** What a client of one schema notices when it meets the other; neither has descriptions. */
export async function compareSchemas(before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChange[]> {
  const changes = await diff(before, after, [DiffRule.simplifyChanges]);
  return changes
    .map(({ type, ...change }) => ({ ...change, type: String(type) }))
    .filter(({ type }) => !type.startsWith('DIRECTIVE_'))
    .map(({ type, criticality, message, path }) => ({
      effect: DEPRECATIONS.has(type) ? 'deprecates' : EFFECTS[criticality.level],
      message: message.replace(/'([^']+)'/g, '`$1`'),
      coordinate: path ?? '',
    }));
}

const EFFECTS = {
  [CriticalityLevel.Breaking]: 'breaks',
  [CriticalityLevel.Dangerous]: 'surprises',
  [CriticalityLevel.NonBreaking]: 'adds',
} as const satisfies Record<CriticalityLevel, SchemaChange['effect']>;
