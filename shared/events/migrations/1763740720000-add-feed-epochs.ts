import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Tells the feed of a deployment from the one that it would have had without the restoration of a backup. */
export class AddFeedEpochs1763740720000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const heads = await queryRunner.getTable('feed_heads');
    if (heads?.findColumnByName('epoch')) return;
    await queryRunner.addColumn(
      'feed_heads',
      new TableColumn({ name: 'epoch', type: 'varchar', length: '16', default: "''" }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('feed_heads', 'epoch');
  }
}
