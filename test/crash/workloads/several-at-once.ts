import { acknowledged } from '../kit/acknowledged.js';
import type { Expected } from '../kit/ledger.js';
import type { NewWorkload } from '../kit/workload.js';

type Created = Record<string, { id: string }>;

const DOCUMENT = /* GraphQL */ `
  mutation ($a: CreateCustomerInput!, $b: CreateCustomerInput!, $c: CreateOpportunityInput!, $d: CreateContactInput!) {
    a: createCustomer(input: $a) {
      customer {
        id
      }
    }
    b: createCustomer(input: $b) {
      customer {
        id
      }
    }
    c: createOpportunity(input: $c) {
      opportunity {
        id
      }
    }
    d: createContact(input: $d) {
      contact {
        id
      }
    }
  }
`;

/** Several mutations in one document under one key: a repetition carries out those that are missing, and only those. */
export const severalAtOnce: NewWorkload = ({ ledger, users, unique }) => {
  const [ownerId = ''] = users;
  let customerId: string | undefined;
  return {
    name: 'several at once',
    prepare: async (client) => {
      const name = unique('Customer');
      const outcome = await client.mutate<{ createCustomer: { customer: { id: string } } }>(
        'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
        { input: { name, ownerId } },
      );
      customerId = acknowledged(ledger, outcome, 'createCustomer', (data) => data.createCustomer.customer)?.id;
      ledger.add('customers', customerId, name, { version: 1, owner_id: ownerId });
    },
    turn: async (client) => {
      const names = { a: unique('Customer'), b: unique('Customer'), c: unique('Opportunity'), d: unique('Contact') };
      const outcome = await client.mutate<Record<keyof typeof names, Created>>(DOCUMENT, {
        a: { name: names.a, ownerId },
        b: { name: names.b, ownerId },
        c: { name: names.c, ownerId, customerId },
        d: { name: names.d, customerId },
      });
      const data = acknowledged(ledger, outcome, 'several mutations in one document', (all) => all);
      if (!data) return;
      const add = (table: string, field: keyof typeof names, noun: string): Expected =>
        ledger.add(table, data[field][noun]?.id, names[field], { version: 1, owner_id: ownerId });
      add('customers', 'a', 'customer');
      add('customers', 'b', 'customer');
      add('opportunities', 'c', 'opportunity');
      add('contacts', 'd', 'contact');
    },
  };
};
