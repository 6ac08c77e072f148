import { GraphQLError, OperationTypeNode } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, ParseOptions } from 'graphql';

import { AppError } from '../../shared/errors.js';
import { measureDocument } from './measure-document.js';
import type { Measure } from './measure-document.js';

/** For `ApolloServer({ parseOptions })`: the parser itself stops at so many tokens. */
export const PARSE_OPTIONS: ParseOptions = Object.freeze({ maxTokens: 1500 });

/** The measures that are limited; clients find these names in `extensions.limit`. */
export type LimitName =
  'depth' | 'aliases' | 'rootFields' | 'selections' | 'directives' | 'schemaAliases' | 'nestedTypeLists';

type Limits = Partial<Record<LimitName, number>>;

/** For the whole document, fragments expanded; validation looks at all of it, whichever operation is asked for. */
export const DOCUMENT_LIMITS = { selections: 500, directives: 50 } as const satisfies Limits;

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

const LABELS: Record<LimitName, string> = {
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
export function checkDocumentLimits(document: DocumentNode): OperationContent[] {
  const { operations, total, cycle } = measureDocument(document);
  if (cycle !== undefined) {
    throw new GraphQLError(`Cannot spread fragment "${cycle.name.value}" within itself.`, { nodes: cycle });
  }
  assertWithin(total, DOCUMENT_LIMITS);
  return operations.map(({ operation, measure }) => {
    const content = contentOf(operation, measure);
    assertWithin(measure, content === 'introspection' ? INTROSPECTION_LIMITS : OPERATION_LIMITS);
    return content;
  });
}

function contentOf({ operation }: OperationDefinitionNode, measure: Measure): OperationContent {
  if (operation === OperationTypeNode.QUERY && measure.dataRootFields === 0) return 'introspection';
  return measure.introspectionFields > 0 ? 'mixed' : 'data';
}

function assertWithin(measure: Measure, limits: Limits): void {
  for (const [limit, maximum] of Object.entries(limits) as [LimitName, number][]) {
    const found = measure[limit];
    if (found <= maximum) continue;
    const message = `The document exceeds the limit \`${limit}\`: ${found} ${LABELS[limit]}, at most ${maximum} allowed.`;
    throw new AppError('DOCUMENT_TOO_LARGE', message, { limit, maximum, found });
  }
}
