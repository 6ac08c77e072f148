import { Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** What a selection set, an operation or a document amounts to when each fragment stands where it is spread. */
export interface Measure {
  /** Fields within fields; a leaf at the root has depth 1. */
  readonly depth: number;
  /** Fields and fragments. */
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** Root fields that are not `__schema`, `__type` or `__typename`. */
  readonly dataRootFields: number;
  /** `__schema` and `__type`, wherever they stand. */
  readonly introspectionFields: number;
  /** Aliases of `__schema` and of anything within it. */
  readonly schemaAliases: number;
  /** How many lists of a type's parts stand within each other. */
  readonly nestedTypeLists: number;
}

/** The measures of a document. */
export interface DocumentMeasure {
  /** One per operation, in document order. */
  readonly operations: readonly { readonly operation: OperationDefinitionNode; readonly measure: Measure }[];
  /** All operations and all fragments that none of them reaches, which validation visits too. */
  readonly total: Measure;
  /** What `total` is the sum of. */
  readonly roots: readonly SelectionSetNode[];
  /** A spread that leads back to its own fragment; with it the other measures mean nothing. */
  readonly cycle?: FragmentSpreadNode;
}

/** Counts stop here, where they say no more than "far too many" and are still exact numbers. */
const SATURATED = 1_000_000;

const TYPE_LISTS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues']);

const NOTHING: Measure = Object.freeze({
  depth: 0,
  selections: 0,
  aliases: 0,
  directives: 0,
  rootFields: 0,
  dataRootFields: 0,
  introspectionFields: 0,
  schemaAliases: 0,
  nestedTypeLists: 0,
});

/** The pass under way: each fragment is measured once, `undefined` marks those that are being measured. */
interface Pass {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measured: Map<string, Measure | undefined>;
  readonly spread: Set<string>;
  cycle?: FragmentSpreadNode;
}

/** Measures a document in one pass, linear in its size however often its fragments are spread. */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const pass: Pass = {
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    measured: new Map(),
    spread: new Set(),
  };
  const operations = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({ operation, measure: measureOperation(pass, operation) }));
  for (const name of pass.fragments.keys()) measureFragment(pass, name);
  const unreached = [...pass.fragments.values()].filter(({ name }) => !pass.spread.has(name.value));
  const total = [
    ...operations.map(({ measure }) => measure),
    ...unreached.map(({ name }) => pass.measured.get(name.value) ?? NOTHING),
  ].reduce(together, NOTHING);
  const roots = [...operations.map(({ operation }) => operation), ...unreached].map(({ selectionSet }) => selectionSet);
  return { operations, total, roots, ...(pass.cycle ? { cycle: pass.cycle } : {}) };
}

function measureOperation(pass: Pass, operation: OperationDefinitionNode): Measure {
  const measure = measureSelectionSet(pass, operation.selectionSet);
  const onVariables = operation.variableDefinitions?.reduce((sum, { directives }) => sum + countOf(directives), 0) ?? 0;
  return { ...measure, directives: saturate(measure.directives + countOf(operation.directives) + onVariables) };
}

function measureFragment(pass: Pass, name: string, spread?: FragmentSpreadNode): Measure {
  if (spread) pass.spread.add(name);
  if (pass.measured.has(name)) {
    const known = pass.measured.get(name);
    if (known === undefined) pass.cycle ??= spread;
    return known ?? NOTHING;
  }
  const fragment = pass.fragments.get(name);
  if (fragment === undefined) return NOTHING;
  pass.measured.set(name, undefined);
  const measure = measureSelectionSet(pass, fragment.selectionSet);
  const withOwn = { ...measure, directives: saturate(measure.directives + countOf(fragment.directives)) };
  pass.measured.set(name, withOwn);
  return withOwn;
}

function measureSelectionSet(pass: Pass, { selections }: SelectionSetNode): Measure {
  let sum = NOTHING;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      sum = together(sum, measureField(pass, selection));
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? measureSelectionSet(pass, selection.selectionSet)
        : measureFragment(pass, selection.name.value, selection);
    const own = { ...NOTHING, selections: 1, directives: countOf(selection.directives) };
    sum = together(together(sum, inner), own);
  }
  return sum;
}

function measureField(pass: Pass, field: FieldNode): Measure {
  const inner = field.selectionSet ? measureSelectionSet(pass, field.selectionSet) : NOTHING;
  const name = field.name.value;
  const aliases = saturate(inner.aliases + (field.alias ? 1 : 0));
  return {
    depth: saturate(inner.depth + 1),
    selections: saturate(inner.selections + 1),
    aliases,
    directives: saturate(inner.directives + countOf(field.directives)),
    rootFields: 1,
    dataRootFields: name.startsWith('__') ? 0 : 1,
    introspectionFields: saturate(inner.introspectionFields + (name === '__schema' || name === '__type' ? 1 : 0)),
    schemaAliases: name === '__schema' ? aliases : inner.schemaAliases,
    nestedTypeLists: saturate(inner.nestedTypeLists + (TYPE_LISTS.has(name) ? 1 : 0)),
  };
}

function together(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    selections: saturate(one.selections + other.selections),
    aliases: saturate(one.aliases + other.aliases),
    directives: saturate(one.directives + other.directives),
    rootFields: saturate(one.rootFields + other.rootFields),
    dataRootFields: saturate(one.dataRootFields + other.dataRootFields),
    introspectionFields: saturate(one.introspectionFields + other.introspectionFields),
    schemaAliases: saturate(one.schemaAliases + other.schemaAliases),
    nestedTypeLists: Math.max(one.nestedTypeLists, other.nestedTypeLists),
  };
}

function countOf(nodes: readonly unknown[] | undefined): number {
  return nodes?.length ?? 0;
}

function saturate(count: number): number {
  return Math.min(count, SATURATED);
}
