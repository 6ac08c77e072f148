import type { EntityTarget, MigrationInterface, ObjectLiteral, QueryRunner } from 'typeorm';
import { placeholders } from '../db/lookup.js';
import { columnTypes, createTable, nullable } from '../db/migration-tables.js';
import { tableName, toNumber } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import type { EventHandler } from '../events/event-handler.js';

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

/**
 * Keeps the team of rows that members of staff own as it is in the directory. A projection: it can be built anew.
 * @param entities recorded entities with the columns `owner_id` and `team_id`
 */
export function ownerTeamsHandler(entities: readonly EntityTarget<ObjectLiteral>[]): EventHandler {
  return {
    name: 'owner-teams',
    types: ['user.created', 'user.updated', 'user.deleted', 'user.restored'],
    apply: async (tx, { subjectId, position, action, payload }) => {
      const teamId = action === 'DELETED' ? null : ((payload.facts.teamId ?? null) as string | null);
      const [known] = await tx.db.query(
        `SELECT team_id, position FROM owner_teams WHERE owner_id = ?${tx.db.forUpdate}`,
        [subjectId],
      );
      if (known && toNumber(known.position) >= position) return;
      await tx.db.run('DELETE FROM owner_teams WHERE owner_id = ?', [subjectId]);
      await tx.db.run('INSERT INTO owner_teams (owner_id, team_id, position) VALUES (?, ?, ?)', [
        subjectId,
        teamId,
        position,
      ]);
      for (const entity of entities) await moveRows(tx, entity, subjectId, teamId);
    },
    clear: async (tx) => {
      await tx.db.run('DELETE FROM owner_teams');
    },
  };
}

async function moveRows(
  tx: TransactionScope,
  entity: EntityTarget<ObjectLiteral>,
  ownerId: string,
  teamId: string | null,
): Promise<void> {
  const elsewhere = teamId === null ? 'team_id IS NOT NULL' : '(team_id IS NULL OR team_id <> ?)';
  const parameters = teamId === null ? [ownerId] : [ownerId, teamId];
  const ids = await tx.changes.trackWhere(entity, `owner_id = ? AND ${elsewhere}`, parameters);
  if (ids.length === 0) return;
  await tx.db.run(`UPDATE ${tableName(entity)} SET team_id = ? WHERE owner_id = ? AND ${elsewhere}`, [
    teamId,
    ...parameters,
  ]);
}

/** The team of each of these owners, as far as it is known here. */
export async function teamsOf(
  tx: TransactionScope,
  ownerIds: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string | null>> {
  const wanted = [...new Set(ownerIds.filter((ownerId) => ownerId != null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.db.query(
    `SELECT owner_id, team_id FROM owner_teams WHERE owner_id IN (${placeholders(wanted)})`,
    wanted,
  );
  return new Map(rows.map((row) => [row.owner_id as string, row.team_id as string | null]));
}

/** The team of rows that one member of staff owns, or nobody. */
export async function teamOf(tx: TransactionScope, ownerId: string | null): Promise<string | null> {
  return ownerId === null ? null : ((await teamsOf(tx, [ownerId])).get(ownerId) ?? null);
}
