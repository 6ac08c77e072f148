import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { WebhookDeliveryState, WebhookEvent, WebhookFailure } from '../__generated__/resolvers-types.js';

/** One event on its way to one webhook. */
@Entity('webhook_deliveries')
@Index('ix_webhook_deliveries_created_at', ['createdAt', 'id'])
@Index('ix_webhook_deliveries_state', ['state', 'createdAt', 'id'])
@Index('ix_webhook_deliveries_webhook_id', ['webhookId', 'createdAt', 'id'])
@Index('ix_webhook_deliveries_webhook_id_state', ['webhookId', 'state', 'createdAt', 'id'])
export class WebhookDelivery {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  webhookId!: string;

  /** Of the webhook, for the row rules. */
  @IdColumn({ nullable: true })
  partnerId!: string | null;

  /** What happened; `TEST` for what somebody asked for. */
  @Column({ type: 'varchar', length: 20 })
  event!: WebhookEvent | 'TEST';

  @IdColumn({ nullable: true })
  eventId!: string | null;

  /** Place of the event in the feed of its subgraph: deliveries of a record go out in this order. */
  @Column({ type: 'bigint' })
  position!: number;

  @Column({ type: 'varchar', length: 40 })
  recordType!: string;

  @IdColumn()
  recordId!: string;

  @Column({ type: 'int' })
  recordVersion!: number;

  @Column({ type: 'boolean' })
  isRemoved!: boolean;

  @InstantColumn()
  occurredAt!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: WebhookDeliveryState;

  @Column({ type: 'int' })
  attempts!: number;

  @InstantColumn({ nullable: true })
  nextAttemptAt!: string | null;

  @InstantColumn({ nullable: true })
  lastAttemptAt!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  lastFailure!: WebhookFailure | null;

  @Column({ type: 'int', nullable: true })
  lastStatus!: number | null;

  @InstantColumn({ nullable: true })
  deliveredAt!: string | null;

  @InstantColumn()
  createdAt!: string;
}
