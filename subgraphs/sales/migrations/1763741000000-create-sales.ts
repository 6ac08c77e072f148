import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, bigint, boolean, text, instant, day, varchar } = columnTypes;
const lifeColumns = { version: int, created_at: instant, updated_at: instant, deleted_at: nullable(instant) };
const externalId = { external_id: nullable(varchar(100)), external_id_live: nullable(varchar(100)) };

/** Products, pipelines with their stages, opportunities with their line items, contacts and history. */
export class CreateSales1763741000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createProducts(queryRunner);
    await createPipelines(queryRunner);
    await createOpportunities(queryRunner);
    await createOpportunityParts(queryRunner);
    await insertDefaultPipeline(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const parts = ['opportunity_stage_changes', 'opportunity_contacts', 'opportunity_line_items'];
    for (const table of [...parts, 'opportunities', 'stages', 'pipelines', 'products']) {
      await queryRunner.dropTable(table, true);
    }
  }
}

async function createProducts(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'products',
    columns: {
      id,
      ...externalId,
      name: varchar(200),
      name_sort: varchar(255),
      series: nullable(varchar(100)),
      description: nullable(text),
      list_price_amount: nullable(bigint),
      list_price_currency: nullable(varchar(3)),
      is_active: boolean,
      ...lifeColumns,
    },
    indexes: {
      ux_products_external_id_live: ['external_id_live'],
      ix_products_name_sort: ['name_sort', 'id'],
      ix_products_created_at: ['created_at', 'id'],
      ix_products_series: ['series', 'name_sort', 'id'],
      ix_products_is_active: ['is_active', 'name_sort', 'id'],
    },
  });
}

async function createPipelines(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'pipelines',
    columns: { id, name: varchar(100), name_sort: varchar(255), is_default: boolean, ...lifeColumns },
    indexes: { ix_pipelines_name_sort: ['name_sort', 'id'] },
  });
  await createTable(queryRunner, {
    name: 'stages',
    columns: {
      id,
      pipeline_id: id,
      position: int,
      name: varchar(100),
      name_sort: varchar(255),
      probability: int,
      forecast_category: varchar(20),
      outcome: varchar(20),
      ...lifeColumns,
    },
    indexes: {
      ux_stages_name_sort: ['pipeline_id', 'name_sort'],
      ix_stages_pipeline_id: ['pipeline_id', 'position', 'id'],
    },
  });
}

async function createOpportunities(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'opportunities',
    columns: {
      id,
      ...externalId,
      name: varchar(200),
      name_sort: varchar(255),
      customer_id: id,
      pipeline_id: id,
      stage_id: id,
      status: varchar(20),
      amount: nullable(bigint),
      currency: nullable(varchar(3)),
      opened_on: nullable(day),
      expected_close_on: nullable(day),
      closed_on: nullable(day),
      loss_reason: nullable(text),
      owner_id: nullable(id),
      team_id: nullable(id),
      territory_id: nullable(id),
      partner_id: nullable(id),
      ...lifeColumns,
    },
    indexes: {
      ux_opportunities_external_id_live: ['external_id_live'],
      ix_opportunities_created_at: ['created_at', 'id'],
      ix_opportunities_updated_at: ['updated_at', 'id'],
      ix_opportunities_amount: ['amount', 'id'],
      ix_opportunities_expected_close_on: ['expected_close_on', 'id'],
      ix_opportunities_closed_on: ['closed_on', 'id'],
      ix_opportunities_name_sort: ['name_sort', 'id'],
      ix_opportunities_customer_id: ['customer_id', 'created_at', 'id'],
      ix_opportunities_owner_id: ['owner_id', 'created_at', 'id'],
      ix_opportunities_partner_id: ['partner_id', 'created_at', 'id'],
      ix_opportunities_stage_id: ['stage_id', 'created_at', 'id'],
      ix_opportunities_pipeline_id: ['pipeline_id', 'created_at', 'id'],
      ix_opportunities_status: ['status', 'created_at', 'id'],
    },
  });
}

async function createOpportunityParts(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'opportunity_line_items',
    columns: {
      id,
      opportunity_id: id,
      position: int,
      product_id: id,
      quantity: int,
      unit_price_amount: bigint,
      unit_price_currency: varchar(3),
    },
    indexes: { ix_opportunity_line_items_opportunity_id: ['opportunity_id', 'position'] },
  });
  await createTable(queryRunner, {
    name: 'opportunity_contacts',
    columns: { opportunity_id: id, contact_id: id, position: int, role: varchar(20) },
    primaryKey: ['opportunity_id', 'contact_id'],
    indexes: { ix_opportunity_contacts_contact_id: ['contact_id', 'opportunity_id'] },
  });
  await createTable(queryRunner, {
    name: 'opportunity_stage_changes',
    columns: {
      id,
      opportunity_id: id,
      sequence: int,
      from_stage_id: nullable(id),
      to_stage_id: id,
      from_amount: nullable(bigint),
      from_currency: nullable(varchar(3)),
      to_amount: nullable(bigint),
      to_currency: nullable(varchar(3)),
      from_expected_close_on: nullable(day),
      to_expected_close_on: nullable(day),
      from_owner_id: nullable(id),
      to_owner_id: nullable(id),
      changed_at: instant,
      changed_by_id: nullable(id),
    },
    indexes: { ix_opportunity_stage_changes_opportunity_id: ['opportunity_id', 'sequence', 'id'] },
  });
}

const DEFAULT_PIPELINE = 'pip_00000000000000000000000001';
const DEFAULT_STAGES = [
  ['stg_00000000000000000000000001', 'Prospecting', 10, 'PIPELINE', 'OPEN'],
  ['stg_00000000000000000000000002', 'Engaging', 40, 'BEST_CASE', 'OPEN'],
  ['stg_00000000000000000000000003', 'Won', 100, 'CLOSED', 'WON'],
  ['stg_00000000000000000000000004', 'Lost', 0, 'OMITTED', 'LOST'],
] as const;
const INSTANT = '2025-11-21 16:03:20.000';

/** Inserts what is absent only, so that a migration that was cut off can run again. */
async function insertDefaultPipeline(queryRunner: QueryRunner): Promise<void> {
  await insertIfAbsent(queryRunner, 'pipelines', {
    id: DEFAULT_PIPELINE,
    name: 'Sales',
    name_sort: 'sales',
    is_default: 1,
    version: 1,
    created_at: INSTANT,
    updated_at: INSTANT,
  });
  for (const [index, [stageId, name, probability, forecastCategory, outcome]] of DEFAULT_STAGES.entries()) {
    await insertIfAbsent(queryRunner, 'stages', {
      id: stageId,
      pipeline_id: DEFAULT_PIPELINE,
      position: index + 1,
      name,
      name_sort: name.toLowerCase(),
      probability,
      forecast_category: forecastCategory,
      outcome,
      version: 1,
      created_at: INSTANT,
      updated_at: INSTANT,
    });
  }
}

async function insertIfAbsent(
  queryRunner: QueryRunner,
  table: string,
  row: Record<string, string | number>,
): Promise<void> {
  const present = (await queryRunner.query(`SELECT id FROM ${table} WHERE id = ?`, [row.id])) as unknown[];
  if (present.length > 0) return;
  const columns = Object.keys(row);
  await queryRunner.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}
