import { makeActivities, type DemoActivity } from './activities.js';
import { makeContacts, type DemoContact } from './contacts.js';
import { makeCustomers, type DemoCustomer } from './customers.js';
import { makeInteractions, type DemoInteraction } from './interactions.js';
import { makeOpportunities, type DemoOpportunity } from './opportunities.js';
import { makeProducts, type DemoProduct } from './products.js';
import { makeStaff, type DemoPerson } from './staff.js';
import { readCompanyTables } from './tables.js';

/** The demo company's whole book, before anything is stored. */
export interface DemoCompany {
  staff: readonly DemoPerson[];
  products: readonly DemoProduct[];
  customers: readonly DemoCustomer[];
  contacts: readonly DemoContact[];
  opportunities: readonly DemoOpportunity[];
  interactions: readonly DemoInteraction[];
  activities: readonly DemoActivity[];
}

/** How large the book is, and which of all possible ones. */
export interface DemoCompanyOptions {
  customers?: number;
  seed?: number;
}

/**
 * Makes the book of Bluebird Advertising 蓝雀广告, an agency in Shanghai. The same options give the same book, and a
 * smaller book is the beginning of a larger one.
 */
export function makeDemoCompany({ customers: size, seed = 1 }: DemoCompanyOptions = {}): DemoCompany {
  const tables = readCompanyTables();
  const staff = makeStaff(tables);
  const products = makeProducts(tables);
  const customers = makeCustomers(tables, staff, { customers: size ?? tables.customers.length, seed });
  const books = customers.map((customer) => {
    const contacts = makeContacts(tables, customer, seed);
    const opportunities = makeOpportunities(tables, products, customer, contacts, seed);
    const interactions = makeInteractions(tables, staff, { customer, contacts, opportunities }, seed);
    const activities = makeActivities(tables, staff, { customer, contacts, opportunities }, seed);
    return { contacts, opportunities, interactions, activities };
  });
  return {
    staff,
    products,
    customers,
    contacts: books.flatMap(({ contacts }) => contacts),
    opportunities: books.flatMap(({ opportunities }) => opportunities),
    interactions: books.flatMap(({ interactions }) => interactions),
    activities: books.flatMap(({ activities }) => activities),
  };
}
