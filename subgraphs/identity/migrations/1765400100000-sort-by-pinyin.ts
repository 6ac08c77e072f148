import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPinyinColumn, dropPinyinColumn } from '../../../shared/db/pinyin-column.js';

/** What members of staff are sorted by in pinyin. */
export class SortUsersByPinyin1765400100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addPinyinColumn(queryRunner, 'users', () => 'person');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropPinyinColumn(queryRunner, 'users');
  }
}
