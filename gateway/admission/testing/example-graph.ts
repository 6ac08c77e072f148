import { composeServices } from '@apollo/composition';
import { GraphQLError, GraphQLScalarType, Kind, parse } from 'graphql';

import type { Admission, AdmissionOutcome } from '../admission.js';

const LINK = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@authenticated", "@requiresScopes", "@shareable"])
`;

/** Lines marked `# tax` hold what only \`tax:read\` shows: without them, the graph is what others should see. */
const CUSTOMERS = `${LINK}
"A point in time."
scalar DateTime @specifiedBy(url: "https://example.org/date-time")

"Somebody with a name."
interface Party {
  id: ID!
  name: String
  "Number at the tax office." # tax
  taxId: String # tax
  agreement(
    kind: String
    signedOn: String # tax
  ): Agreement
}
interface Agreement { kind: String }
type Treaty implements Agreement { kind: String }
type Contract implements Agreement @authenticated {
  kind: String
  signedOn: String @requiresScopes(scopes: [["tax:read"]]) # tax
}

type Customer implements Party @key(fields: "id") @requiresScopes(scopes: [["customers:read"], ["admin", "audit"]]) {
  id: ID!
  name: String
  taxId: String @requiresScopes(scopes: [["tax:read"]]) # tax
  taxOffice: TaxOffice # tax
  createdAt(zone: String, after: DateTime): DateTime
  seniority: Int @deprecated(reason: "Ask for createdAt.")
  phones: [Phone!]
  agreement(
    kind: String
    signedOn: String # tax
  ): Contract
}
type Person implements Party {
  id: ID!
  name: String
  taxId: String
  agreement(kind: String, signedOn: String): Treaty
}
"Reached through its interface alone."
type Guest implements Party {
  id: ID!
  name: String
  taxId: String
  agreement(kind: String, signedOn: String): Treaty
}
type TaxOffice @requiresScopes(scopes: [["tax:read"]]) { id: ID! city: String } # tax
type Phone { number: String extension: String @authenticated }
union Finding =
  | Person
  | TaxOffice # tax

input CustomerFilterInput {
  name: String
  createdSince: DateTime
  inspector: String # tax
  taxId: String # tax
  taxOffice: TaxOfficeInput # tax
  taxOfficeId: ID # tax
  phone: PhoneInput
  and: [CustomerFilterInput!]
}
input PhoneInput { number: String extension: String }
input TaxOfficeInput { city: String } # tax
enum CustomerSortField {
  CREATED_AT
  NAME
  TAX_ID # tax
}
input CustomerSortInput { field: CustomerSortField! = CREATED_AT, descending: Boolean! = false }
input CreateCustomerInput {
  name: String!
  since: DateTime = "2026-01-01"
  taxId: String # tax
}
input RegisterCustomerInput { id: ID!, taxId: String! } # tax
type CustomerPayload { customer: Customer }

type Query {
  ping(times: Int! = 1): String
  customers(
    filter: CustomerFilterInput
    sort: CustomerSortInput = { field: NAME }
    first: Int! = 20
    taxId: String # tax
    order: CustomerSortInput = { field: TAX_ID } # tax
  ): [Customer!]
  taxOffices: [TaxOffice] # tax
  parties: [Party!]
  findings: [Finding!]
  extension(input: PhoneInput): Phone
}
type Mutation {
  createCustomer(input: CreateCustomerInput!): CustomerPayload @requiresScopes(scopes: [["customers:write"]])
  registerCustomer(input: RegisterCustomerInput!): CustomerPayload @requiresScopes(scopes: [["customers:write"]]) # tax
}
`;

const SALES = `${LINK}
type Customer @key(fields: "id") @requiresScopes(scopes: [["customers:read"], ["admin", "audit"]]) {
  id: ID!
  opportunities(status: String): [Opportunity!] @requiresScopes(scopes: [["sales:read"]])
}
type Opportunity @key(fields: "id") @authenticated { id: ID! title: String status: String customer: Customer }
input OpportunityFilterInput { title: String customerId: ID }
type Query { opportunities(filter: OpportunityFilterInput): [Opportunity] @requiresScopes(scopes: [["sales:read"]]) }
`;

/** Every scope that the example mentions. */
export const SCOPES = ['admin', 'audit', 'customers:read', 'customers:write', 'sales:read', 'tax:read'];

/** The overrides that belong to the example. */
export const OVERRIDES = { 'CustomerFilterInput.inspector': 'TaxOffice.city' };

/** Composes subgraphs, or fails with what composition says. */
export function compose(subgraphs: Readonly<Record<string, string>>): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const { errors, supergraphSdl } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.join('\n'));
  return supergraphSdl;
}

/** The example of two subgraphs. */
export function exampleSupergraph(): string {
  return compose({ customers: CUSTOMERS, sales: SALES });
}

/** The same graph, written by somebody who has never heard of what \`tax:read\` shows. */
export function supergraphWithoutTax(): string {
  const unmarked = CUSTOMERS.split('\n').filter((line) => !line.endsWith('# tax'));
  return compose({ customers: unmarked.join('\n'), sales: SALES });
}

function toDateTime(value: unknown): Date {
  const date = new Date(String(value));
  if (Number.isNaN(date.getTime())) throw new GraphQLError('DateTime must be a date.');
  return date;
}

/** Implementations of the example's scalars. */
export const SCALARS = {
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    description: 'Shown only where the graph itself describes nothing.',
    serialize: (value) => toDateTime(value).toISOString(),
    parseValue: toDateTime,
    parseLiteral: (node) => toDateTime(node.kind === Kind.STRING ? node.value : undefined),
  }),
};

/** A caller with exactly these scopes. */
export function staff(...scopes: string[]): { kind: 'staff'; scopes: string[] } {
  return { kind: 'staff', scopes: scopes.sort() };
}

/** The caller without a token. */
export const nobody: { kind: 'anonymous'; scopes: string[] } = { kind: 'anonymous', scopes: [] };

/** Sends a document through admission; the source stands for its own hash. */
export function admitting(admission: Admission, principal: { kind: 'staff' | 'bi' | 'anonymous'; scopes: string[] }) {
  return (source: string, variables?: Record<string, unknown>, operationName?: string): AdmissionOutcome =>
    admission.admit({ document: parse(source), queryHash: source, variables, operationName, principal });
}
