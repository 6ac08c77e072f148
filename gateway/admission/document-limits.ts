import { GraphQLError, OperationTypeNode } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, ParseOptions } from 'graphql';

import { AppError } from '../../shared/errors.js';
import { countOverlaps } from './count-overlaps.js';
import { measureDocument } from './measure-document.js';
import type { Measure } from './measure-document.js';

/** For `ApolloServer({ parseOptions })`: the parser itself stops at so many tokens. */
export const PARSE_OPTIONS: ParseOptions = Object.freeze({ maxTokens: 1500 });

/** The same for trusted documents. */
export const TRUSTED_PARSE_OPTIONS: ParseOptions = Object.freeze({ maxTokens: 15_000 });

/** The measures that are limited; clients find these names in `extensions.limit`. */
export type LimitName =
  'overlaps' | 'depth' | 'aliases' | 'rootFields' | 'selections' | 'directives' | 'schemaAliases' | 'nestedTypeLists';

type MeasuredLimit = Exclude<LimitName, 'overlaps'>;

type Limits = Partial<Record<MeasuredLimit, number>>;

/** For the whole document, fragments expanded; validation looks at all of it, whichever operation is asked for. */
export const DOCUMENT_LIMITS = { selections: 500, directives: 50 } as const satisfies Limits;

/** For the whole document: pairs of fields at the same place of the response, which validation compares one by one. */
export const MAX_OVERLAPS = 5000;

/** For each operation, fragments expanded. */
export const OPERATION_LIMITS = { depth: 12, aliases: 30, rootFields: 20 } as const satisfies Limits;

/**
 * For each operation that asks for the schema alone. The standard query is 15 fields deep, and each list of a type's
 * parts stands once along every path of it and has no alias; a second level or a second name would multiply a whole
 * schema by itself.
 */
export const INTROSPECTION_LIMITS = {
  depth: 20,
  aliases: 20,
  rootFields: 20,
  schemaAliases: 0,
  nestedTypeLists: 1,
} as const satisfies Limits;

/** What one kind of document is held to. */
export interface AllLimits {
  readonly document: Limits;
  readonly overlaps: number;
  readonly operation: Limits;
  readonly introspection: Limits;
}

/** What anybody may send. */
export const FREE_LIMITS: AllLimits = {
  document: DOCUMENT_LIMITS,
  overlaps: MAX_OVERLAPS,
  operation: OPERATION_LIMITS,
  introspection: INTROSPECTION_LIMITS,
};

/** What is known before the graph answers anybody, and planned by then. */
export const TRUSTED_LIMITS: AllLimits = {
  document: { selections: 5_000, directives: 500 },
  overlaps: 100_000,
  operation: { depth: 24, aliases: 300, rootFields: 100 },
  introspection: INTROSPECTION_LIMITS,
};

const LABELS: Record<LimitName, string> = {
  overlaps: 'pairs of fields at the same place of the response',
  depth: 'fields of depth',
  aliases: 'aliases in an operation',
  rootFields: 'root fields in an operation',
  selections: 'selections, fragments expanded',
  directives: 'directives, fragments expanded',
  schemaAliases: 'aliases around or within `__schema`',
  nestedTypeLists: 'lists within each other among `fields`, `inputFields`, `interfaces`, `possibleTypes`, `enumValues`',
};

/** Whether an operation asks for data only, for the schema only, or for both at once. */
export type OperationContent = 'data' | 'introspection' | 'mixed';

/**
 * Checks a document against the limits, in time linear in its size and before anything that expands it (validation,
 * planning). Throws `DOCUMENT_TOO_LARGE`, or a `GraphQLError` where fragments contain each other; returns the content of
 * each operation, in document order.
 */
export function checkDocumentLimits(document: DocumentNode, limits: AllLimits = FREE_LIMITS): OperationContent[] {
  const { operations, total, roots, cycle } = measureDocument(document);
  if (cycle !== undefined) {
    throw new GraphQLError(`Cannot spread fragment "${cycle.name.value}" within itself.`, { nodes: cycle });
  }
  assertWithin(total, limits.document);
  assertAtMost('overlaps', limits.overlaps, countOverlaps(document, roots));
  return operations.map(({ operation, measure }) => {
    const content = contentOf(operation, measure);
    assertWithin(measure, content === 'introspection' ? limits.introspection : limits.operation);
    return content;
  });
}

function contentOf({ operation }: OperationDefinitionNode, measure: Measure): OperationContent {
  if (operation === OperationTypeNode.QUERY && measure.dataRootFields === 0) return 'introspection';
  return measure.introspectionFields > 0 ? 'mixed' : 'data';
}

function assertWithin(measure: Measure, limits: Limits): void {
  for (const [limit, maximum] of Object.entries(limits) as [MeasuredLimit, number][]) {
    assertAtMost(limit, maximum, measure[limit]);
  }
}

function assertAtMost(limit: LimitName, maximum: number, found: number): void {
  if (found <= maximum) return;
  const message = `The document exceeds the limit \`${limit}\`: ${found} ${LABELS[limit]}, at most ${maximum} allowed.`;
  throw new AppError('DOCUMENT_TOO_LARGE', message, { limit, maximum, found });
}
