import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPinyinColumn, dropPinyinColumn } from '../../../shared/db/pinyin-column.js';
import { namedByLook } from '../../../shared/text/pinyin-key.js';

/** What customers and contacts are sorted by in pinyin. */
export class SortCustomersByPinyin1765400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addPinyinColumn(queryRunner, 'customers', namedByLook);
    await addPinyinColumn(queryRunner, 'contacts', () => 'person');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropPinyinColumn(queryRunner, 'contacts');
    await dropPinyinColumn(queryRunner, 'customers');
  }
}
