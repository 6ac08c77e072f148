import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPinyinColumn, dropPinyinColumn } from '../../../shared/db/pinyin-column.js';

/** What products are sorted by in pinyin. */
export class SortProductsByPinyin1765400200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addPinyinColumn(queryRunner, 'products', () => 'thing');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropPinyinColumn(queryRunner, 'products');
  }
}
