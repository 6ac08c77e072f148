import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { RowPolicy, SqlCondition } from '../../shared/access/row-policy.js';
import { allOf } from '../../shared/db/conditions.js';
import { placeholders } from '../../shared/db/lookup.js';
import { columnList, hasColumn, mapRow, tableName, toDatabaseInstant } from '../../shared/db/rows.js';
import { notFound, type TransactionScope } from '../../shared/db/transaction.js';
import { notErased } from '../../shared/privacy/erase-records.js';
import { AppError } from '../../shared/errors.js';
import { Customer } from './customers/customer.entity.js';
import { customerPolicy } from './customers/customer.policy.js';

/** The columns that decide who sees a customer; what belongs to the customer carries copies of them. */
export type CustomerAccess = Pick<Customer, 'ownerId' | 'teamId' | 'territoryId' | 'partnerId'>;

/** A customer that is locked until the end of the transaction. */
export type LockedCustomer = Pick<Customer, 'id'> & CustomerAccess;

/**
 * Rows whose customer is not deleted. A scalar subquery is a look-up by primary key on every database, whereas MariaDB
 * turns NOT EXISTS into a walk through all customers.
 */
export function ofLivingCustomer(alias: string): SqlCondition {
  return { sql: `(SELECT d.deleted_at FROM customers d WHERE d.id = ${alias}.customer_id) IS NULL`, parameters: [] };
}

/** Reads living rows of living customers that the caller may see, the oldest last; the condition calls the table `t`. */
export function visibleRows<Row extends ObjectLiteral>(
  tx: TransactionScope,
  entity: EntityTarget<Row>,
  policy: RowPolicy,
  condition: SqlCondition,
): Promise<Row[]> {
  const { sql, parameters } = allOf(condition, ofLivingCustomer('t'), policy.predicate(tx.principal, 't'));
  return tx.db.select(
    entity,
    `SELECT ${columnList(entity, 't')} FROM ${tableName(entity)} t WHERE ${sql} AND t.deleted_at IS NULL ` +
      'ORDER BY t.created_at DESC, t.id DESC',
    parameters,
  );
}

/**
 * Reads the living customers among these that the caller may see, and keeps them as they are until the commit: nobody
 * deletes one or hands it over while something is added below it.
 */
export async function lockCustomers(
  tx: TransactionScope,
  ids: readonly string[],
): Promise<Map<string, LockedCustomer>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const visible = customerPolicy.predicate(tx.principal, 'c');
  const rows = await tx.db.query(
    `SELECT c.id, c.owner_id, c.team_id, c.territory_id, c.partner_id FROM customers c ` +
      `WHERE c.id IN (${placeholders(wanted)}) AND c.deleted_at IS NULL AND ${visible.sql} ` +
      `ORDER BY c.id${tx.db.forUpdate}`,
    [...wanted, ...visible.parameters],
  );
  return new Map(rows.map((row) => [row.id as string, mapRow<LockedCustomer>(Customer as never, row)]));
}

/** The same for one customer; fails with `NOT_FOUND`. */
export async function lockCustomer(tx: TransactionScope, id: string, path: string): Promise<LockedCustomer> {
  return lockedCustomer(await lockCustomers(tx, [id]), id, path);
}

/** Picks a customer from those that were locked; fails with `NOT_FOUND`. */
export function lockedCustomer(locked: ReadonlyMap<string, LockedCustomer>, id: string, path: string): LockedCustomer {
  const customer = locked.get(id);
  if (!customer) throw notFoundAt(path, 'customer', id);
  return customer;
}

/** The copies of a customer's access columns for a row that belongs to it. */
export function accessOf({ ownerId, teamId, territoryId, partnerId }: CustomerAccess): CustomerAccess {
  return { ownerId, teamId, territoryId, partnerId };
}

/** `NOT_FOUND` with the field of the input that named what is not there. */
export function notFoundAt(path: string, typeName: string, id: string): AppError {
  const { code, message, details } = notFound(typeName, id);
  return new AppError(code, message, { ...details, field: path });
}

/**
 * Brings a deleted row back, a contact or an interaction with its external id, if the caller may see it and its customer; fails
 * with `NOT_FOUND`.
 */
export async function restoreBelowCustomer(
  tx: TransactionScope,
  entity: EntityTarget<ObjectLiteral>,
  policy: RowPolicy,
  id: string,
): Promise<void> {
  const table = tableName(entity);
  const visible = policy.predicate(tx.principal, 't');
  const [deleted] = await tx.db.query(
    `SELECT t.customer_id FROM ${table} t WHERE t.id = ? AND t.deleted_at IS NOT NULL AND ${visible.sql} ` +
      `AND ${notErased('t.id')}`,
    [id, ...visible.parameters],
  );
  const customers = await lockCustomers(tx, deleted ? [deleted.customer_id as string] : []);
  if (customers.size === 0) throw notFound(policy.label, id);
  await tx.changes.track(entity, [id]);
  const identified = hasColumn(entity, 'external_id_live') ? 'external_id_live = external_id, ' : '';
  const restored = await tx.db.run(
    `UPDATE ${table} SET deleted_at = NULL, ${identified}updated_at = ?, version = version + 1 ` +
      `WHERE id = ? AND deleted_at IS NOT NULL AND ${notErased(`${table}.id`)}`,
    [toDatabaseInstant(tx.now()), id],
  );
  if (restored === 0) throw notFound(policy.label, id);
}
