/**
 * The floor of the benchmark: node:http and SQL written by hand for just these two answers, with the same token check
 * and the same row predicate. Run as a process by `npm run bench`.
 */
import { shippedRights } from '../../gateway/authentication/shipped-rights.js';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { authenticator } from '../../gateway/authentication/authenticator.js';
import type { Principal } from '../../shared/access/principal.js';
import { readConfig } from '../../shared/config/config.js';
import { readBody } from '../../shared/http/read-body.js';
import { contactPolicy } from '../../subgraphs/customers/contacts/contact.policy.js';
import { customerPolicy } from '../../subgraphs/customers/customers/customer.policy.js';
import { interactionPolicy } from '../../subgraphs/customers/interactions/interaction.policy.js';
import { opportunityPolicy } from '../../subgraphs/sales/opportunities/opportunity.policy.js';
import { reportUsage } from './usage.js';

type Row = Record<string, unknown>;
type Query = (...parameters: unknown[]) => Row[];

const config = readConfig();
const authenticate = authenticator(await loadTokenKey(config), shippedRights);
const customersFile = open('customers');
const salesFile = open('sales');
const server = createServer((request, response) => {
  void (async () => {
    const principal = await authenticate(request.headers.authorization);
    const { variables } = JSON.parse(await readBody(request, 262_144)) as {
      variables: { id?: string; first?: number };
    };
    const data =
      variables.id === undefined ? list(principal, variables.first ?? 20) : customer360(principal, variables.id);
    const body = JSON.stringify({ data });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  })();
});
server.listen(0, '127.0.0.1', () => {
  reportUsage((server.address() as AddressInfo).port);
});

function open(name: string): (sql: string) => Query {
  const connection = new SqliteConnection(path.join(config.dataFolder, `${name}.sqlite`), { readonly: true });
  connection.pragma('mmap_size = 1073741824');
  const known = new Map<string, Query>();
  return (sql) => {
    let query = known.get(sql);
    if (!query) {
      const statement = connection.prepare(sql);
      query = (...parameters) => statement.all(...parameters) as Row[];
      known.set(sql, query);
    }
    return query;
  };
}

function customer360(principal: Principal, id: string): Row {
  const rows = {
    c: customerPolicy.predicate(principal, 'c'),
    n: contactPolicy.predicate(principal, 'n'),
    i: interactionPolicy.predicate(principal, 'i'),
    o: opportunityPolicy.predicate(principal, 'o'),
  };
  const [customer] = customersFile(
    `SELECT id, name, status, level, industry, created_at FROM customers c WHERE id = ? AND deleted_at IS NULL AND ${rows.c.sql}`,
  )(id, ...rows.c.parameters);
  if (!customer) return { customer: null };
  const contacts = customersFile(
    `SELECT id, name, title, role, primary_of FROM contacts n WHERE customer_id = ? AND deleted_at IS NULL AND ${rows.n.sql} ORDER BY list_rank, id LIMIT 5`,
  )(id, ...rows.n.parameters);
  const interactions = customersFile(
    `SELECT id, channel, direction, subject, occurred_at FROM interactions i WHERE customer_id = ? AND deleted_at IS NULL AND ${rows.i.sql} ORDER BY occurred_at DESC, id DESC LIMIT 5`,
  )(id, ...rows.i.parameters);
  const opportunities = salesFile(
    `SELECT o.id, o.name, o.status, amount, currency, expected_close_on, stage_id, s.name AS stage_name, s.probability AS stage_probability FROM opportunities o JOIN stages s ON s.id = o.stage_id WHERE o.customer_id = ? AND o.deleted_at IS NULL AND ${rows.o.sql} ORDER BY o.created_at DESC, o.id DESC LIMIT 5`,
  )(id, ...rows.o.parameters);
  const marks = opportunities.map(() => '?').join(', ');
  const lines = salesFile(
    `SELECT l.id, l.opportunity_id, l.quantity, l.unit_price_amount, l.unit_price_currency, p.id AS product_id, p.name AS product_name FROM opportunity_line_items l JOIN products p ON p.id = l.product_id WHERE l.opportunity_id IN (${marks}) ORDER BY l.opportunity_id, l.position`,
  )(...opportunities.map((row) => row.id));
  return {
    customer: {
      id: customer.id,
      name: customer.name,
      status: customer.status,
      level: customer.level,
      industry: customer.industry,
      createdAt: instant(customer.created_at),
      contacts: {
        nodes: contacts.map((row) => ({
          id: row.id,
          name: row.name,
          title: row.title,
          role: row.role,
          isPrimary: row.primary_of !== null,
        })),
      },
      interactions: {
        nodes: interactions.map((row) => ({
          id: row.id,
          channel: row.channel,
          direction: row.direction,
          subject: row.subject,
          occurredAt: instant(row.occurred_at),
        })),
      },
      opportunities: {
        nodes: opportunities.map((row) => ({
          id: row.id,
          name: row.name,
          status: row.status,
          amount: money(row.amount, row.currency),
          expectedCloseOn: row.expected_close_on,
          stage: { id: row.stage_id, name: row.stage_name, probability: row.stage_probability },
          lineItems: lines
            .filter((line) => line.opportunity_id === row.id)
            .map((line) => ({
              id: line.id,
              quantity: line.quantity,
              unitPrice: money(line.unit_price_amount, line.unit_price_currency),
              product: { id: line.product_id, name: line.product_name },
            })),
        })),
      },
    },
  };
}

function list(principal: Principal, first: number): Row {
  const rows = {
    c: customerPolicy.predicate(principal, 'c'),
    n: contactPolicy.predicate(principal, 'n'),
    o: opportunityPolicy.predicate(principal, 'o'),
  };
  const customers = customersFile(
    `SELECT id, name, status, level FROM customers c WHERE deleted_at IS NULL AND ${rows.c.sql} ORDER BY created_at DESC, id DESC LIMIT ?`,
  )(...rows.c.parameters, first);
  return {
    customers: {
      nodes: customers.map((customer) => ({
        ...customer,
        contacts: {
          nodes: customersFile(
            `SELECT id, name, title FROM contacts n WHERE customer_id = ? AND deleted_at IS NULL AND ${rows.n.sql} ORDER BY list_rank, id LIMIT 3`,
          )(customer.id, ...rows.n.parameters),
        },
        opportunities: {
          nodes: salesFile(
            `SELECT id, name, status, amount, currency FROM opportunities o WHERE customer_id = ? AND deleted_at IS NULL AND ${rows.o.sql} ORDER BY created_at DESC, id DESC LIMIT 3`,
          )(customer.id, ...rows.o.parameters).map((row) => ({
            id: row.id,
            name: row.name,
            status: row.status,
            amount: money(row.amount, row.currency),
          })),
        },
      })),
    },
  };
}

function money(amount: unknown, currency: unknown): Row | null {
  return amount === null ? null : { amount, currency };
}

function instant(value: unknown): string {
  return `${String(value).replace(' ', 'T')}Z`;
}
