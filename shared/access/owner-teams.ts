import type { EntityTarget, MigrationInterface, ObjectLiteral, QueryRunner } from 'typeorm';
import { placeholders } from '../db/lookup.js';
import { columnTypes, createTable, nullable } from '../db/migration-tables.js';
import { tableName, toNumber } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import { UNFINISHED, type EventHandler } from '../events/event-handler.js';

const { bigint, id } = columnTypes;

/** Which team the owner of rows belongs to, as the directory of staff tells it by events. */
export class CreateOwnerTeams1763740720000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'owner_teams',
      columns: { owner_id: id, team_id: nullable(id), position: bigint },
      primaryKey: ['owner_id'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('owner_teams', true);
  }
}

/** Rows that one transaction moves: others wait meanwhile, and somebody may own very many. */
const ROWS_AT_ONCE = 1_000;

/**
 * Keeps the team of rows that members of staff own as it is in the directory. A projection: it can be built anew. Who
 * learns the team of an owner here within a transaction and writes it to a row keeps it from changing until the commit,
 * so no row is missed.
 * @param entities recorded entities with the columns `owner_id` and `team_id`
 */
export function ownerTeamsHandler(entities: readonly EntityTarget<ObjectLiteral>[]): EventHandler {
  return {
    name: 'owner-teams',
    types: ['user.created', 'user.updated', 'user.deleted', 'user.restored', 'user.erased'],
    apply: async (tx, { subjectId, position, action, payload }) => {
      const teamId = action === 'DELETED' ? null : ((payload.facts.teamId ?? null) as string | null);
      const [known] = await tx.db.query(
        `SELECT team_id, position FROM owner_teams WHERE owner_id = ?${tx.db.forUpdate}`,
        [subjectId],
      );
      // Of the same place where the event goes on with what one transaction has left.
      if (known && toNumber(known.position) > position) return undefined;
      await tx.db.run('DELETE FROM owner_teams WHERE owner_id = ?', [subjectId]);
      await tx.db.run('INSERT INTO owner_teams (owner_id, team_id, position) VALUES (?, ?, ?)', [
        subjectId,
        teamId,
        position,
      ]);
      for (const entity of entities) {
        if ((await moveRows(tx, entity, subjectId, teamId)) === ROWS_AT_ONCE) return UNFINISHED;
      }
      return undefined;
    },
    clear: async (tx) => {
      await tx.db.run('DELETE FROM owner_teams');
    },
  };
}

/** Moves some of the rows that are elsewhere; answers how many. */
async function moveRows(
  tx: TransactionScope,
  entity: EntityTarget<ObjectLiteral>,
  ownerId: string,
  teamId: string | null,
): Promise<number> {
  const elsewhere = teamId === null ? 'team_id IS NOT NULL' : '(team_id IS NULL OR team_id <> ?)';
  const rows = await tx.db.query(
    `SELECT id FROM ${tableName(entity)} WHERE owner_id = ? AND ${elsewhere} LIMIT ${String(ROWS_AT_ONCE)}${tx.db.forUpdate}`,
    teamId === null ? [ownerId] : [ownerId, teamId],
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id: rowId }) => rowId as string);
  await tx.changes.track(entity, ids);
  await tx.db.run(`UPDATE ${tableName(entity)} SET team_id = ? WHERE id IN (${placeholders(ids)})`, [teamId, ...ids]);
  return ids.length;
}

/** The team of each of these owners, as far as it is known here; none of them changes until the commit. */
export async function teamsOf(
  tx: TransactionScope,
  ownerIds: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string | null>> {
  const wanted = [...new Set(ownerIds.filter((ownerId) => ownerId != null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.db.query(
    `SELECT owner_id, team_id FROM owner_teams WHERE owner_id IN (${placeholders(wanted)}) ORDER BY owner_id${tx.db.forShare}`,
    wanted,
  );
  return new Map(rows.map((row) => [row.owner_id as string, row.team_id as string | null]));
}

/** The team of rows that one member of staff owns, or nobody. */
export async function teamOf(tx: TransactionScope, ownerId: string | null): Promise<string | null> {
  return ownerId === null ? null : ((await teamsOf(tx, [ownerId])).get(ownerId) ?? null);
}
