import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { scalars } from '../../../shared/graphql/scalars.js';

/** Chooses the identifier to stand at a place, such as `ownerId` of `CreateCustomerInput`. */
export type ChooseId = (name: string, ownerName: string) => string;

/** An identifier of the right form that nothing has. */
export const NO_SUCH_ID = 'cus_00000000000000000000000000';

/** Values of which a scalar takes one; those of scalars that are not named here are tried one after the other. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  String: 'example',
  Int: 1,
  Float: 1,
  Boolean: true,
  URL: 'https://example.org/',
  EmailAddress: 'somebody@example.org',
  PhoneNumber: '+8613800138000',
  Date: '2026-01-31',
  DateTime: '2026-01-31T08:00:00.000Z',
  Currency: 'CNY',
  CountryCode: 'CN',
  SafeInt: 1,
};

/** A place in an input object that must be filled, with what stands there. */
export interface Forced {
  readonly trail: readonly string[];
  readonly value?: unknown;
}

/** Makes a value that an input takes: what is required, and what is forced. */
export function exampleValue(
  type: GraphQLInputType,
  chooseId: ChooseId,
  place: { readonly name: string; readonly owner: string },
  forced?: Forced,
): unknown {
  if (isNonNullType(type)) return exampleValue(type.ofType, chooseId, place, forced);
  if (isListType(type)) {
    if (forced?.trail.length === 0 && Array.isArray(forced.value)) return forced.value;
    return [exampleValue(type.ofType, chooseId, place, forced)];
  }
  if (forced?.trail.length === 0 && forced.value !== undefined) return forced.value;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const [next, ...trail] = forced?.trail ?? [];
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || field.name === next,
    );
    return Object.fromEntries(
      fields.map((field) => {
        const inner = field.name === next ? { ...forced, trail } : undefined;
        return [field.name, exampleValue(field.type, chooseId, { name: field.name, owner: type.name }, inner)];
      }),
    );
  }
  return type.name === 'ID' ? chooseId(place.name, place.owner) : scalarSample(type.name);
}

function scalarSample(name: string): unknown {
  const scalar = scalars[name];
  const sample = [SAMPLES[name], ...Object.values(SAMPLES)].find((candidate) => {
    try {
      return candidate !== undefined && (!scalar || scalar.parseValue(candidate) !== undefined);
    } catch {
      return false;
    }
  });
  if (sample === undefined) throw new Error(`There is no sample of the scalar ${name}.`);
  return sample;
}
