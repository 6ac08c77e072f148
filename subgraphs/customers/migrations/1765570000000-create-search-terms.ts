import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';
import { fillTerms } from '../../../shared/search/fill-terms.js';
import { searchedContact, searchedCustomer, searchedTag } from '../search/searched-records.js';

const { id, int, varchar } = columnTypes;

/** By what customers, contacts and tags are found, of those that there are too. */
export class CreateSearchTerms1765570000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'search_terms',
      columns: { record_type: int, term: varchar(40), record_id: id },
      primaryKey: ['record_type', 'term', 'record_id'],
      isPrimaryKeyOnly: true,
      indexes: { ix_search_terms_record_id: ['record_id', 'record_type'] },
    });
    await fillTerms(queryRunner, searchedCustomer, {
      from: 'customers t WHERE t.deleted_at IS NULL',
      columns: ['name', 'name_pinyin', 'short_name', 'external_id', 'phones', 'emails'],
      tags: ['customer_tags', 'customer_id'],
    });
    await fillTerms(queryRunner, searchedContact, {
      from: 'contacts t JOIN customers c ON c.id = t.customer_id WHERE t.deleted_at IS NULL AND c.deleted_at IS NULL',
      columns: ['name', 'name_pinyin', 'external_id', 'phones', 'emails'],
      tags: ['contact_tags', 'contact_id'],
    });
    await fillTerms(queryRunner, searchedTag, { from: 'tags t WHERE t.deleted_at IS NULL', columns: ['name'] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('search_terms', true);
  }
}
