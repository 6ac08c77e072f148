import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { bigint, boolean, day, id, instant, int, text, varchar } = columnTypes;
const lifeColumns = { version: int, created_at: instant, updated_at: instant, deleted_at: nullable(instant) };

/** Price lists and what products cost by them. */
export class CreatePriceLists1765100100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'price_lists',
      columns: {
        id,
        code: varchar(50),
        code_live: nullable(varchar(255)),
        name: varchar(200),
        name_sort: varchar(255),
        currency: varchar(3),
        starts_on: nullable(day),
        ends_on: nullable(day),
        customer_levels: text,
        is_default: boolean,
        default_live: nullable(varchar(3)),
        is_active: boolean,
        notes: nullable(text),
        ...lifeColumns,
      },
      indexes: {
        ux_price_lists_code_live: ['code_live'],
        ux_price_lists_default_live: ['default_live'],
        ix_price_lists_name_sort: ['name_sort', 'id'],
        ix_price_lists_created_at: ['created_at', 'id'],
        ix_price_lists_updated_at: ['updated_at', 'id'],
        ix_price_lists_currency: ['currency', 'name_sort', 'id'],
        ix_price_lists_is_active: ['is_active', 'name_sort', 'id'],
      },
    });
    await createTable(queryRunner, {
      name: 'price_list_entries',
      columns: {
        id,
        price_list_id: id,
        product_id: id,
        minimum_quantity: int,
        place: varchar(50),
        place_live: nullable(varchar(50)),
        unit_price_amount: bigint,
        unit_price_currency: varchar(3),
        ...lifeColumns,
      },
      indexes: {
        ux_price_list_entries_place_live: ['price_list_id', 'place_live'],
        ix_price_list_entries_place: ['price_list_id', 'place', 'id'],
        ix_price_list_entries_product_id: ['product_id', 'minimum_quantity', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['price_list_entries', 'price_lists']) await queryRunner.dropTable(table, true);
  }
}
