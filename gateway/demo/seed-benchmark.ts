import type { ObjectLiteral } from 'typeorm';
import type { Database, SqlValue, Transaction } from '../../shared/db/database.js';
import { toSnakeCase } from '../../shared/db/entity-columns.js';
import { tableName } from '../../shared/db/rows.js';
import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { createLog } from '../../shared/log.js';
import { ContactPosition } from '../../subgraphs/customers/contacts/contact-position.entity.js';
import { Contact } from '../../subgraphs/customers/contacts/contact.entity.js';
import { sortableName } from '../../shared/text/normal-form.js';
import { Tag } from '../../subgraphs/customers/tags/tag.entity.js';
import { CustomerTag } from '../../subgraphs/customers/customers/customer-tag.entity.js';
import { Customer } from '../../subgraphs/customers/customers/customer.entity.js';
import { Interaction } from '../../subgraphs/customers/interactions/interaction.entity.js';
import { OpportunityLineItem } from '../../subgraphs/sales/opportunities/opportunity-line-item.entity.js';
import { OpportunityStageChange } from '../../subgraphs/sales/opportunities/opportunity-stage-change.entity.js';
import { Opportunity } from '../../subgraphs/sales/opportunities/opportunity.entity.js';
import { BENCHMARK_TAGS, benchmarkRows, type BenchmarkGround, type CustomerRows } from './benchmark-rows.js';
import { makeProducts } from './company/products.js';
import { makeStaff } from './company/staff.js';
import { readCompanyTables } from './company/tables.js';
import { createSeeder, type Seeder } from './seeding/seeder.js';
import { writeProducts } from './seeding/write-sales.js';
import { writeStaff } from './seeding/write-staff.js';

/** How much the benchmark's databases hold. */
export interface BenchmarkOptions {
  customers?: number;
  seed?: number;
}

const CUSTOMERS_PER_TRANSACTION = 500;
const ROWS_PER_STATEMENT = 100;

/**
 * Fills empty databases with many customers, each with 5 contacts, 5 interactions and 5 opportunities of 2 line items.
 * Rows go to the tables directly, in the shapes that the use cases give them: through the API this would take hours.
 */
export async function seedBenchmark(
  subgraphs: ReadonlyMap<string, MountedSubgraph>,
  { customers = 100_000, seed = 1 }: BenchmarkOptions = {},
): Promise<void> {
  const [customerDatabase, salesDatabase] = ['customers', 'sales'].map((name) => databaseOf(subgraphs, name));
  if (!customerDatabase || !salesDatabase) throw new Error('The benchmark needs customers and sales.');
  const present = await customerDatabase.reader.query('SELECT id FROM customers LIMIT 1');
  if (present.length > 0) throw new Error('The databases hold customers already; the benchmark wants empty ones.');
  for (const database of [customerDatabase, salesDatabase]) await useMuchMemory(database);
  const ground = await prepare(createSeeder(subgraphs, createLog('error', 'benchmark')), salesDatabase, seed);
  await customerDatabase.transact(Number.MAX_SAFE_INTEGER, insertTags);
  for (let start = 0; start < customers; start += CUSTOMERS_PER_TRANSACTION) {
    const count = Math.min(CUSTOMERS_PER_TRANSACTION, customers - start);
    const rows = Array.from({ length: count }, (_, index) => benchmarkRows(ground, start + index));
    await customerDatabase.transact(Number.MAX_SAFE_INTEGER, (tx) => insertCustomers(tx, rows));
    await salesDatabase.transact(Number.MAX_SAFE_INTEGER, (tx) => insertSales(tx, rows));
  }
}

function databaseOf(subgraphs: ReadonlyMap<string, MountedSubgraph>, name: string): Database | undefined {
  return subgraphs.get(name)?.database;
}

/** Keeps the indexes in memory, into which the rows are sorted; with SQLite's usual 2 MB each row would read the disk. */
async function useMuchMemory(database: Database): Promise<void> {
  if (database.kind !== 'sqlite') return;
  await database.transact(Number.MAX_SAFE_INTEGER, (tx) => tx.query('PRAGMA cache_size = -400000'));
}

/** The staff and the catalogue are those of the demo company. */
async function prepare(seeder: Seeder, sales: Database, seed: number): Promise<BenchmarkGround> {
  const tables = readCompanyTables();
  const staff = makeStaff(tables);
  await writeStaff(seeder, { staff });
  const productIds = await writeProducts(seeder, { products: makeProducts(tables) });
  const stages = await sales.reader.query(
    'SELECT s.id, s.pipeline_id, s.outcome FROM stages s JOIN pipelines p ON p.id = s.pipeline_id ' +
      'WHERE p.is_default = 1 ORDER BY s.position',
  );
  return {
    tables,
    staff,
    productIds: [...productIds.values()],
    stages: stages.map(({ id, pipeline_id, outcome }) => ({
      id: id as string,
      pipelineId: pipeline_id as string,
      outcome: outcome as Opportunity['status'],
    })),
    seed,
  };
}

/** The words that customers carry, as if each had come by its first use. */
async function insertTags(tx: Transaction): Promise<void> {
  const instant = new Date(0).toISOString();
  const facts = { colour: null, description: null, isForCustomers: true, isForContacts: true, isKept: true };
  const life = { version: 1, createdAt: instant, updatedAt: instant, deletedAt: null };
  const tags = BENCHMARK_TAGS.map((name, index) => {
    const id = `tag_${String(index + 1).padStart(26, '0')}`;
    return { ...facts, ...life, id, name, nameLive: name, nameSort: sortableName(name) };
  });
  await tx.insert(Tag, tags);
}

async function insertCustomers(tx: Transaction, rows: readonly CustomerRows[]): Promise<void> {
  await insertAll(tx, Customer, rows, ({ customers }) => customers);
  await insertAll(tx, CustomerTag, rows, ({ tags }) => tags);
  await insertAll(tx, Contact, rows, ({ contacts }) => contacts);
  await insertAll(tx, ContactPosition, rows, ({ positions }) => positions);
  await insertAll(tx, Interaction, rows, ({ interactions }) => interactions);
}

async function insertSales(tx: Transaction, rows: readonly CustomerRows[]): Promise<void> {
  await insertAll(tx, Opportunity, rows, ({ opportunities }) => opportunities);
  await insertAll(tx, OpportunityLineItem, rows, ({ lineItems }) => lineItems);
  await insertAll(tx, OpportunityStageChange, rows, ({ stageChanges }) => stageChanges);
}

/** Inserts by the same few statements again and again; building them anew each time would take most of the time. */
async function insertAll<Row extends ObjectLiteral>(
  tx: Transaction,
  entity: new () => Row,
  all: readonly CustomerRows[],
  rowsOf: (rows: CustomerRows) => readonly Row[],
): Promise<void> {
  const rows = all.flatMap(rowsOf);
  const properties = Object.keys(rows[0] ?? {});
  const columns = properties.map(toSnakeCase).join(', ');
  const places = `(${properties.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const some = rows.slice(start, start + ROWS_PER_STATEMENT);
    const values = some.flatMap((row) => properties.map((property) => toSqlValue(property, row[property])));
    const sql = `INSERT INTO ${tableName(entity)} (${columns}) VALUES ${some.map(() => places).join(', ')}`;
    await tx.run(sql, values);
  }
}

/** What `toSqlValues` makes of a property, told by its name; several times faster, which millions of rows are worth. */
function toSqlValue(property: string, value: unknown): SqlValue {
  if (typeof value === 'string' && property.endsWith('At')) return value.slice(0, 23).replace('T', ' ');
  return Array.isArray(value) ? JSON.stringify(value) : (value as SqlValue);
}
