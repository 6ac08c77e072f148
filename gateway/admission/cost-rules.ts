import { Kind, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode, DefinitionNode, DocumentNode } from 'graphql';
import { argumentCoordinate, memberCoordinate } from './coordinates.js';

const COST = 'https://specs.apollo.dev/cost/v0.1';

/** How many items a list has, as `@listSize` says it on the list or on the field that has the list as a part. */
export interface ListSize {
  readonly assumedSize?: number;
  /** Arguments that tell how many are asked for; the largest counts. */
  readonly slicingArguments?: readonly string[];
  /** The lists below the field that are meant. */
  readonly sizedFields?: readonly string[];
}

/** What a supergraph says about cost, by coordinate. */
export interface CostRules {
  /** `@cost`, on types, fields, arguments and input fields. */
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** Reads the rules from a supergraph. */
export function readCostRules({ definitions }: DocumentNode): CostRules {
  const names = directiveNames(definitions);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    for (const directive of directives) {
      if (directive.name.value === names.cost) weights.set(coordinate, Number(argumentsOf(directive).weight));
      if (directive.name.value === names.listSize) listSizes.set(coordinate, listSizeOf(directive));
    }
  };
  for (const definition of definitions) readDefinition(definition, read);
  return { weights, listSizes };
}

function readDefinition(
  definition: DefinitionNode,
  read: (coordinate: string, directives?: readonly ConstDirectiveNode[]) => void,
): void {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      for (const { name, arguments: given = [], directives } of definition.fields ?? []) {
        read(memberCoordinate(definition.name.value, name.value), directives);
        for (const argument of given) {
          read(argumentCoordinate(definition.name.value, name.value, argument.name.value), argument.directives);
        }
      }
      break;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      for (const { name, directives } of definition.fields ?? []) {
        read(memberCoordinate(definition.name.value, name.value), directives);
      }
      break;
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
      break;
    default:
      return;
  }
  read(definition.name.value, definition.directives);
}

/** The directives' names are the supergraph's choice. */
function directiveNames(definitions: readonly DefinitionNode[]): { cost: string; listSize: string } {
  const schema = definitions.find(({ kind }) => kind === Kind.SCHEMA_DEFINITION);
  const links = schema?.kind === Kind.SCHEMA_DEFINITION ? (schema.directives ?? []) : [];
  const link = links.map(argumentsOf).find(({ url }) => url === COST) ?? {};
  const feature = typeof link.as === 'string' ? link.as : 'cost';
  const imported = (name: string): string | undefined => {
    const entries = (Array.isArray(link.import) ? link.import : []) as (string | { name: string; as?: string })[];
    for (const entry of entries) {
      if (entry === name) return name.slice(1);
      if (typeof entry === 'object' && entry.name === name) return (entry.as ?? name).slice(1);
    }
    return undefined;
  };
  return { cost: imported('@cost') ?? feature, listSize: imported('@listSize') ?? `${feature}__listSize` };
}

function listSizeOf(directive: ConstDirectiveNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields } = argumentsOf(directive);
  return {
    ...(typeof assumedSize === 'number' ? { assumedSize } : {}),
    ...(Array.isArray(slicingArguments) ? { slicingArguments: slicingArguments.map(String) } : {}),
    ...(Array.isArray(sizedFields) ? { sizedFields: sizedFields.map(String) } : {}),
  };
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
