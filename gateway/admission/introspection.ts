import { executeSync } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';

import type { CutSchema } from './cut-schema.js';

/** A whole schema as JSON is about a megabyte: a few of those, for the few scope sets that introspect often. */
const KEPT_ANSWERS = 64;
const KEPT_CHARACTERS = 32_000_000;

/** Answers to longer variables are not worth a key that long. */
const LONGEST_KEPT_VARIABLES = 1000;

/** An operation that asks for the schema alone. */
export interface IntrospectionRequest {
  readonly cut: CutSchema;
  readonly document: DocumentNode;
  readonly queryHash: string;
  /** The operation's name, and its position in the document for the cache: names may be long. */
  readonly operationName: string | undefined;
  readonly operationIndex: number;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers from the schema that the caller sees. */
export type Introspector = (request: IntrospectionRequest) => ExecutionResult;

/** Makes an introspector that remembers its answers, within bounds. */
export function createIntrospector(): Introspector {
  const kept = new LRUCache<string, ExecutionResult>({
    max: KEPT_ANSWERS,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (result) => JSON.stringify(result).length,
  });
  return (request) => {
    const { cut, queryHash, operationIndex, variables } = request;
    const variablesKey = JSON.stringify(variables);
    if (variablesKey.length > LONGEST_KEPT_VARIABLES) return answer(request);
    const key = `${cut.key}:${queryHash}:${operationIndex}:${variablesKey}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = answer(request);
    kept.set(key, result);
    return result;
  };
}

function answer({ cut, document, operationName, variables }: IntrospectionRequest): ExecutionResult {
  return executeSync({ schema: cut.schema, document, operationName, variableValues: variables });
}
