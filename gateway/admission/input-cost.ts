import { getNamedType, getNullableType, isInputObjectType, isListType, Kind } from 'graphql';
import type { ArgumentNode, GraphQLField, GraphQLInputType, ValueNode } from 'graphql';
import type { CoercedVariables } from './admission.js';
import { argumentCoordinate, memberCoordinate } from './coordinates.js';
import type { CostRules } from './cost-rules.js';

/** A number, or how to get it from the values of variables. */
export type Amount = number | ((variables: CoercedVariables) => number);

/** What an input object costs, such as a row of an import. */
const INPUT_OBJECT = 1;

/** What the arguments cost that a field is given: what was written, item by item. */
export function costOfArguments(
  rules: CostRules,
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  given: readonly ArgumentNode[],
): Amount {
  return total(
    given.map(({ name, value }) => {
      const argument = field.args.find((candidate) => candidate.name === name.value);
      if (!argument) return 0;
      const own = rules.weights.get(argumentCoordinate(typeName, field.name, argument.name));
      return costOfLiteral(rules, { type: argument.type, own }, value);
    }),
  );
}

/** The sum of several amounts. */
export function total(amounts: readonly Amount[]): Amount {
  const fixed = amounts.reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount : 0), 0);
  const others = amounts.filter((amount) => typeof amount === 'function');
  if (others.length === 0) return fixed;
  return (variables) => others.reduce((sum, amount) => sum + amount(variables), fixed);
}

/** A place for a value: its type, and what is declared to weigh there. */
interface Place {
  readonly type: GraphQLInputType;
  readonly own: number | undefined;
}

function costOfLiteral(rules: CostRules, place: Place, value: ValueNode): Amount {
  if (!mayCost(rules, place)) return 0;
  if (value.kind === Kind.VARIABLE) {
    const name = copied(value.name.value);
    return (variables) => costOfValue(rules, place, variables[name]);
  }
  if (value.kind === Kind.NULL) return 0;
  if (value.kind === Kind.LIST) {
    return total(value.values.map((item) => costOfLiteral(rules, itemOf(place), item)));
  }
  if (value.kind !== Kind.OBJECT) return weightOf(rules, place);
  return total([
    weightOf(rules, place),
    ...value.fields.map((field) => {
      const inner = fieldPlace(rules, place, field.name.value);
      return inner ? costOfLiteral(rules, inner, field.value) : 0;
    }),
  ]);
}

/** Without recursion: values may be nested as deeply as a body allows. */
function costOfValue(rules: CostRules, outermost: Place, value: unknown): number {
  let sum = 0;
  const waiting: [Place, unknown][] = [[outermost, value]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [place, current] = next;
    if (current === null || current === undefined) continue;
    if (Array.isArray(current) && isListType(getNullableType(place.type))) {
      const item = itemOf(place);
      for (const each of current) waiting.push([item, each]);
      continue;
    }
    sum += weightOf(rules, place);
    if (!isInputObjectType(getNamedType(place.type))) continue;
    for (const [name, inner] of Object.entries(current)) {
      const field = fieldPlace(rules, place, name);
      if (field && mayCost(rules, field)) waiting.push([field, inner]);
    }
  }
  return sum;
}

/** Most values are plain: nobody looks at them then. */
function mayCost(rules: CostRules, place: Place): boolean {
  return isInputObjectType(getNamedType(place.type)) || weightOf(rules, place) > 0;
}

function weightOf(rules: CostRules, { type, own }: Place): number {
  const named = getNamedType(type);
  return own ?? rules.weights.get(named.name) ?? (isInputObjectType(named) ? INPUT_OBJECT : 0);
}

/** What weighs at a list weighs at each of its items. */
function itemOf({ type, own }: Place): Place {
  const nullable = getNullableType(type);
  return { type: isListType(nullable) ? nullable.ofType : nullable, own };
}

function fieldPlace(rules: CostRules, { type }: Place, name: string): Place | undefined {
  const named = getNamedType(type);
  const field = isInputObjectType(named) ? named.getFields()[name] : undefined;
  return field && { type: field.type, own: rules.weights.get(memberCoordinate(named.name, name)) };
}

/** A name that does not hold on to the document that it was cut from. */
export function copied(name: string): string {
  return Buffer.from(name).toString();
}
