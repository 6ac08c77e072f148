import { GraphQLScalarType, Kind } from 'graphql';
import {
  GraphQLCountryCode,
  GraphQLCurrency,
  GraphQLDateTimeISO,
  GraphQLEmailAddress,
  GraphQLJSON,
  GraphQLLocalDate,
  GraphQLSafeInt,
  GraphQLURL,
} from 'graphql-scalars';
import { createGraphQLError } from '@graphql-tools/utils';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Keeps the years in which a business date makes sense; year 9999 is somebody's placeholder, not a date. */
function inRange(day: string): string {
  const year = Number(day.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw createGraphQLError(
      `The year must be from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}: ${day.slice(0, 30)}`,
    );
  }
  return day;
}

/** Builds on a scalar of the library: values are strings in their JSON form inside the code too. */
function textScalar(name: string, base: GraphQLScalarType, toText: (value: unknown) => string): GraphQLScalarType {
  const parseValue = (value: unknown) => toText(base.parseValue(value));
  return new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue,
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : base.parseLiteral(node, {})),
  });
}

/**
 * A number in the form E.164; blanks, hyphens and brackets between its digits are taken out. Written here, because the
 * library's pattern takes exponential time on long rows of digits and lets numbers without a country pass.
 */
function toE164(value: unknown): string {
  const digits = typeof value === 'string' && value.length <= 40 ? value.replace(/[\s()-]/g, '') : '';
  if (!/^\+[1-9]\d{6,14}$/.test(digits)) {
    throw createGraphQLError(
      'The phone number must have the form E.164, such as +8613800138000: + and the country first.',
    );
  }
  return digits;
}

function toHttpUrl(value: unknown): string {
  const url = value as URL;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw createGraphQLError('The address must begin with http:// or https://.');
  return url.href;
}

/** The scalars of the graph by name. Inside the code each is its JSON form: text, or a number for SafeInt. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: textScalar('DateTime', GraphQLDateTimeISO, (value) => inRange((value as Date).toISOString())),
  Date: textScalar('Date', GraphQLLocalDate, (value) => inRange(String(value))),
  SafeInt: GraphQLSafeInt,
  JSON: GraphQLJSON,
  Currency: textScalar('Currency', GraphQLCurrency, (value) => String(value).toUpperCase()),
  CountryCode: textScalar('CountryCode', GraphQLCountryCode, (value) => String(value).toUpperCase()),
  EmailAddress: textScalar('EmailAddress', GraphQLEmailAddress, (value) => String(value).toLowerCase()),
  PhoneNumber: new GraphQLScalarType({
    name: 'PhoneNumber',
    serialize: String,
    parseValue: toE164,
    parseLiteral: (node) => toE164(node.kind === Kind.STRING ? node.value : undefined),
  }),
  URL: textScalar('URL', GraphQLURL, toHttpUrl),
};
