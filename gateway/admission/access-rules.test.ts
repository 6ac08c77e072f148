import { buildSchema } from 'graphql';

import { createAccessRules, isMet, PUBLIC } from './access-rules.js';
import { inputOrigins } from './input-origins.js';
import { readSupergraph } from './supergraph.js';
import { exampleSupergraph, OVERRIDES, SCOPES } from './testing/example-graph.js';

const { apiSchema, guards } = readSupergraph(exampleSupergraph());
const rules = createAccessRules(apiSchema, guards, OVERRIDES);
const CUSTOMER = [['customers:read'], ['admin', 'audit']];

describe('the rules of a supergraph', () => {
  test('require of a field what its type and it require', () => {
    expect(rules.requirementOf('Customer', 'name')).toEqual({ authenticated: false, scopes: [CUSTOMER] });
    expect(rules.requirementOf('Customer', 'taxId')).toEqual({
      authenticated: false,
      scopes: [CUSTOMER, [['tax:read']]],
    });
    expect(rules.requirementOf('Phone', 'extension')).toEqual({ authenticated: true, scopes: [] });
    expect(rules.requirementOf('Query', 'ping')).toEqual(PUBLIC);
  });

  test('leave out what composition derives for interfaces', () => {
    expect(rules.requirementOf('Party', 'taxId')).toEqual(PUBLIC);
  });

  test('know every scope that they mention', () => {
    expect(rules.mentionedScopes).toEqual(SCOPES);
  });

  test.each([
    ['CustomerFilterInput.taxId', 'Customer.taxId'],
    ['CustomerFilterInput.taxOfficeId', 'Customer.taxOffice'],
    ['CustomerFilterInput.inspector', 'TaxOffice.city'],
    ['CustomerFilterInput.createdSince', undefined],
    ['CustomerSortField.TAX_ID', 'Customer.taxId'],
    ['CustomerSortField.CREATED_AT', 'Customer.createdAt'],
    ['CreateCustomerInput.name', 'Customer.name'],
    ['PhoneInput.extension', 'Phone.extension'],
    ['OpportunityFilterInput.customerId', 'Opportunity.customer'],
    ['Query.customers(taxId:)', 'Customer.taxId'],
    ['Query.customers(first:)', undefined],
    ['Customer.opportunities(status:)', 'Opportunity.status'],
  ])('derive %s from %s', (input, output) => {
    expect(rules.origins.get(input)).toBe(output);
  });

  test('prefer the longest type that a name ends with', () => {
    const schema = buildSchema(`
      type Query { office: Office taxOffice: TaxOffice }
      type Office { city: String }
      type TaxOffice { city: String }
      input MoveTaxOfficeInput { city: String }
      input MoveOfficeInput { city: String }
    `);

    expect(Object.fromEntries(inputOrigins(schema, {}))).toEqual({
      'MoveTaxOfficeInput.city': 'TaxOffice.city',
      'MoveOfficeInput.city': 'Office.city',
    });
  });

  test('take plurals and identifiers for what they stand for', () => {
    const schema = buildSchema(`
      type Query { ticket: Ticket }
      type Ticket { id: ID status: String tags: [Tag] owner: User category: String }
      type Tag { id: ID }
      type User { id: ID }
      input TicketFilterInput {
        ids: [ID!] statuses: [String!] tagIds: [ID!] ownerIds: [ID!] ownerId: ID categories: [String!] openedSince: String
      }
    `);

    expect(Object.fromEntries(inputOrigins(schema, {}))).toEqual({
      'TicketFilterInput.ids': 'Ticket.id',
      'TicketFilterInput.statuses': 'Ticket.status',
      'TicketFilterInput.tagIds': 'Ticket.tags',
      'TicketFilterInput.ownerIds': 'Ticket.owner',
      'TicketFilterInput.ownerId': 'Ticket.owner',
      'TicketFilterInput.categories': 'Ticket.category',
    });
  });

  test('can be told that a name misleads', () => {
    const relaxed = createAccessRules(apiSchema, guards, { 'CustomerFilterInput.taxId': null });

    expect(relaxed.origins.has('CustomerFilterInput.taxId')).toBe(false);
  });
});

describe('a requirement', () => {
  const requirement = { authenticated: true, scopes: [[['a', 'b'], ['c']], [['d']]] };

  test.each([
    [true, 'a b d', true],
    [true, 'c d', true],
    [true, 'a d', false],
    [true, 'a b c', false],
    [false, 'c d', false],
  ])('of OR within AND: signed in %s with %s: %s', (authenticated, scopes, expected) => {
    expect(isMet(requirement, { authenticated, scopes: new Set(scopes.split(' ')) })).toBe(expected);
  });

  test('of nothing is met by everybody', () => {
    expect(isMet(PUBLIC, { authenticated: false, scopes: new Set() })).toBe(true);
  });
});
