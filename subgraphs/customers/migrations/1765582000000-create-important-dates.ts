import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { boolean, id, int, varchar } = columnTypes;

/** Days of customers and contacts that come back every year. */
export class CreateImportantDates1765582000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'important_dates',
      columns: {
        id,
        customer_id: nullable(id),
        contact_id: nullable(id),
        position: int,
        kind: varchar(20),
        label: nullable(varchar(60)),
        calendar: varchar(10),
        month: int,
        day: int,
        year: nullable(int),
        is_leap_month: boolean,
        place: varchar(6),
      },
      indexes: {
        ix_important_dates_customer_id: ['customer_id', 'position'],
        ix_important_dates_contact_id: ['contact_id', 'position'],
        ix_important_dates_place: ['place', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('important_dates', true);
  }
}
