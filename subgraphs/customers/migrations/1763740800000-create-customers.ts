import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, bigint, text, instant, day, varchar } = columnTypes;
const accessColumns = {
  owner_id: nullable(id),
  team_id: nullable(id),
  territory_id: nullable(id),
  partner_id: nullable(id),
};
const lifeColumns = { version: int, created_at: instant, updated_at: instant, deleted_at: nullable(instant) };

/** Customers with their tags, contacts with their positions, interactions. */
export class CreateCustomers1763740800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createCustomers(queryRunner);
    await createContacts(queryRunner);
    await createInteractions(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['interactions', 'contact_positions', 'contacts', 'customer_tags', 'customers']) {
      await queryRunner.dropTable(table, true);
    }
  }
}

async function createCustomers(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'customers',
    columns: {
      id,
      external_id: nullable(varchar(100)),
      external_id_live: nullable(varchar(100)),
      kind: varchar(20),
      name: varchar(200),
      name_sort: varchar(255),
      short_name: nullable(varchar(60)),
      industry: nullable(varchar(30)),
      employee_count: nullable(int),
      annual_revenue_amount: nullable(bigint),
      annual_revenue_currency: nullable(varchar(3)),
      founded_year: nullable(int),
      source: nullable(varchar(20)),
      status: varchar(20),
      level: varchar(20),
      tax_id: nullable(varchar(40)),
      tax_id_live: nullable(varchar(40)),
      website: nullable(varchar(500)),
      phones: text,
      emails: text,
      addresses: text,
      ...accessColumns,
      parent_id: nullable(id),
      ...lifeColumns,
    },
    indexes: {
      ux_customers_external_id_live: ['external_id_live'],
      ux_customers_tax_id_live: ['tax_id_live'],
      ix_customers_created_at: ['created_at', 'id'],
      ix_customers_updated_at: ['updated_at', 'id'],
      ix_customers_name_sort: ['name_sort', 'id'],
      ix_customers_owner_id: ['owner_id', 'created_at', 'id'],
      ix_customers_partner_id: ['partner_id', 'created_at', 'id'],
      ix_customers_parent_id: ['parent_id', 'name_sort', 'id'],
      ix_customers_status: ['status', 'created_at', 'id'],
      ix_customers_industry: ['industry', 'created_at', 'id'],
      ix_customers_level: ['level', 'created_at', 'id'],
    },
  });
  await createTable(queryRunner, {
    name: 'customer_tags',
    columns: { customer_id: id, tag: varchar(50) },
    primaryKey: ['customer_id', 'tag'],
    indexes: { ix_customer_tags_tag: ['tag', 'customer_id'] },
  });
}

async function createContacts(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'contacts',
    columns: {
      id,
      external_id: nullable(varchar(100)),
      external_id_live: nullable(varchar(100)),
      customer_id: id,
      name: varchar(200),
      name_sort: varchar(255),
      list_rank: varchar(256),
      title: nullable(varchar(100)),
      role: varchar(20),
      primary_of: nullable(id),
      phones: text,
      emails: text,
      ...accessColumns,
      ...lifeColumns,
    },
    indexes: {
      ux_contacts_external_id_live: ['external_id_live'],
      ux_contacts_primary_of: ['primary_of'],
      ix_contacts_customer_id: ['customer_id', 'list_rank', 'id'],
      ix_contacts_created_at: ['created_at', 'id'],
      ix_contacts_updated_at: ['updated_at', 'id'],
      ix_contacts_name_sort: ['name_sort', 'id'],
      ix_contacts_owner_id: ['owner_id', 'created_at', 'id'],
    },
  });
  await createTable(queryRunner, {
    name: 'contact_positions',
    columns: {
      id,
      contact_id: id,
      sequence: int,
      customer_id: id,
      title: nullable(varchar(100)),
      role: varchar(20),
      started_on: nullable(day),
      ended_on: nullable(day),
    },
    indexes: { ix_contact_positions_contact_id: ['contact_id', 'sequence'] },
  });
}

async function createInteractions(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'interactions',
    columns: {
      id,
      external_id: nullable(varchar(100)),
      external_id_live: nullable(varchar(100)),
      customer_id: id,
      contact_id: nullable(id),
      channel: varchar(20),
      direction: varchar(20),
      subject: varchar(200),
      body: nullable(text),
      occurred_at: instant,
      staff_id: nullable(id),
      ...accessColumns,
      ...lifeColumns,
    },
    indexes: {
      ux_interactions_external_id_live: ['external_id_live'],
      ix_interactions_customer_id: ['customer_id', 'occurred_at', 'id'],
      ix_interactions_occurred_at: ['occurred_at', 'id'],
      ix_interactions_created_at: ['created_at', 'id'],
      ix_interactions_owner_id: ['owner_id', 'occurred_at', 'id'],
    },
  });
}
