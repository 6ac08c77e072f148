import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { placeholders } from '../db/lookup.js';
import { toNumber } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import type { DomainEvent } from '../events/domain-event.js';
import type { EventHandler } from '../events/event-handler.js';
import { isAsked } from '../graphql/asked-fields.js';
import type { PlainTable } from '../privacy/plain-table.js';
import type { RequestScope } from '../request-scope.js';
import { teamPolicy, territoryPolicy } from './directory-policies.js';

/** What lists always show the name of; seen here by the same row rules as in the directory. */
const POLICIES = { Team: teamPolicy, Territory: territoryPolicy };

type NamedType = keyof typeof POLICIES;

/** A record of the directory with its name. */
export interface NamedReference {
  readonly id: string;
  readonly name: string;
}

type NameLoader = DataLoader<string, NamedReference | null>;

/** What the table of names holds. */
export const knownNamesTable: PlainTable = {
  table: 'known_names',
  harmless: { name: 'what we call a team or a territory' },
};

/**
 * Keeps the names of teams and territories as they are in the directory, so that a list that shows them asks nobody. A
 * projection: it can be built anew.
 */
export function knownNamesHandler(): EventHandler {
  return {
    name: 'known-names',
    types: ['team', 'territory'].flatMap((noun) =>
      ['created', 'updated', 'deleted', 'restored'].map((verb) => `${noun}.${verb}`),
    ),
    apply: async (tx, event) => {
      await keepName(tx, event);
      return undefined;
    },
    clear: async (tx) => {
      await tx.db.run('DELETE FROM known_names');
    },
  };
}

async function keepName(tx: TransactionScope, event: DomainEvent): Promise<void> {
  const { subjectId, recordType, position, action } = event;
  const [known] = await tx.db.query(`SELECT name, position FROM known_names WHERE id = ?${tx.db.forUpdate}`, [
    subjectId,
  ]);
  if (known && toNumber(known.position) > position) return;
  await tx.db.run('DELETE FROM known_names WHERE id = ?', [subjectId]);
  await tx.db.run('INSERT INTO known_names (id, record_type, name, is_living, position) VALUES (?, ?, ?, ?, ?)', [
    subjectId,
    recordType,
    nameIn(event) ?? (known?.name as string | null | undefined) ?? null,
    Number(action !== 'DELETED'),
    position,
  ]);
}

/** The name as an event tells it; events of early versions tell it only where it changed. */
function nameIn({ payload: { facts, changes } }: DomainEvent): string | undefined {
  return (facts.name ?? changes.name?.[1] ?? undefined) as string | undefined;
}

/** Loads the names of records of a type that live, as far as they are known here and the caller may see them. */
export function knownNames(scope: RequestScope, typeName: NamedType): NameLoader {
  return new DataLoader(
    async (ids) => {
      const visible = POLICIES[typeName].predicate(scope.principal, 'n');
      const rows = await scope.db.query(
        `SELECT n.id, n.name FROM known_names n WHERE n.id IN (${placeholders(ids)}) AND n.record_type = ? ` +
          `AND n.is_living = 1 AND n.name IS NOT NULL AND ${visible.sql}`,
        [...ids, typeName, ...visible.parameters],
      );
      const names = new Map(rows.map((row) => [row.id as string, row.name as string]));
      return ids.map((id) => {
        const name = names.get(id);
        return name === undefined ? null : { id, name };
      });
    },
    { maxBatchSize: 1_000 },
  );
}

/**
 * What a record says of one in the directory: its id, which is a fact of the record itself. Where the name is asked for as
 * well, null unless it is known and may be seen, as the directory would have it.
 */
export function namedReference(
  names: NameLoader,
  id: string | null,
  info: GraphQLResolveInfo,
): { id: string } | null | Promise<NamedReference | null> {
  if (id === null) return null;
  return isAsked(info, 'name') ? names.load(id) : { id };
}
