import { randomBytes } from 'node:crypto';
import { dataKeys } from '../../journal/data-keys.js';
import { Column, Entity, Index, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { accessChainKey } from '../../access-log/access-chain.js';
import { AccessLog } from '../../access-log/access-log.js';
import { ANONYMOUS, type Principal } from '../../access/principal.js';
import { rowPolicy } from '../../access/row-policy.js';
import { liveScope } from '../../graphql/live-scope.js';
import { createLog } from '../../log.js';
import type { RequestScope } from '../../request-scope.js';
import { openTestDatabase, type DatabaseKind, type TestDatabase } from '../../testing/databases.js';
import type { Database } from '../database.js';
import { DayColumn, IdColumn, InstantColumn } from '../entity-columns.js';
import { columnTypes, createTable, nullable } from '../migration-tables.js';
import { openDatabase, type DatabaseContents, type DatabaseLocation } from '../open-database.js';

/** A row with a column of every type, for tests of the database kit. */
@Entity('things')
@Index('ux_things_code', ['code'], { unique: true })
@Index('ux_things_parent_id_position', ['parentId', 'position'], { unique: true })
@Index('ix_things_name', ['name', 'id'])
@Index('ix_things_position', ['position', 'id'])
export class Thing {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 255 })
  name!: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  code!: string | null;

  @IdColumn({ nullable: true })
  parentId!: string | null;

  @Column({ type: 'int', nullable: true })
  position!: number | null;

  @Column({ type: 'bigint', nullable: true })
  amount!: number | null;

  @Column({ type: 'boolean' })
  isOpen!: boolean;

  @Column({ type: 'simple-json', nullable: true })
  facts!: unknown;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @DayColumn({ nullable: true })
  dueOn!: string | null;

  @InstantColumn({ nullable: true })
  happenedAt!: string | null;

  @IdColumn({ nullable: true })
  ownerId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}

/** Who sees which things. */
export const thingPolicy = rowPolicy('Thing', { own: 'owner_id' });

const { id, int, bigint, text, instant, day, boolean, varchar } = columnTypes;

/** Creates the table of {@link Thing}. */
export class CreateThings1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'things',
      columns: {
        id,
        name: varchar(255),
        code: nullable(varchar(255)),
        parent_id: nullable(id),
        position: nullable(int),
        amount: nullable(bigint),
        is_open: boolean,
        facts: nullable(text),
        body: nullable(text),
        due_on: nullable(day),
        happened_at: nullable(instant),
        owner_id: nullable(id),
        version: int,
        deleted_at: nullable(instant),
      },
      indexes: {
        ux_things_code: ['code'],
        ux_things_parent_id_position: ['parent_id', 'position'],
        ix_things_name: ['name', 'id'],
        ix_things_position: ['position', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('things', true);
  }
}

/** What {@link openThings} opens. */
export const thingContents: DatabaseContents = { entities: [Thing], migrations: [CreateThings1700000000000] };

/** A thing with nothing but its id, and what is given. */
export function thing(facts: Partial<Thing> & { id: string }): Thing {
  return {
    name: '',
    code: null,
    parentId: null,
    position: null,
    amount: null,
    isOpen: false,
    facts: null,
    body: null,
    dueOn: null,
    happenedAt: null,
    ownerId: null,
    version: 1,
    deletedAt: null,
    ...facts,
  };
}

/** An open database of things in a place of its own. */
export interface ThingDatabase {
  readonly database: Database;
  readonly location: DatabaseLocation;
  /** A scope of somebody who sees all things, or of somebody else. */
  scope(principal?: Partial<Principal>, deadline?: number): RequestScope;
  /** Puts rows into the table in place of all others. */
  fill(rows: readonly Thing[]): Promise<void>;
  /** The rows that are there, by their ids. */
  rows(): Promise<Thing[]>;
  remove(): Promise<void>;
}

/** Opens an empty database of things. */
export async function openThings(
  kind: DatabaseKind,
  contents: DatabaseContents = thingContents,
): Promise<ThingDatabase> {
  const place = await openTestDatabase(kind);
  const location = locationOf(place);
  const database = await openDatabase(location, 'things', contents);
  return {
    database,
    location,
    scope: (principal, deadline) => scopeOn(database, principal, deadline),
    fill: (rows) => fill(database, rows),
    rows: () => database.writerSource.getRepository(Thing).find({ order: { id: 'ASC' } }),
    remove: async () => {
      await database.close();
      await place.remove();
    },
  };
}

/** Where the databases of a test are. */
export function locationOf({ dataDir, databaseUrl, prefix }: TestDatabase): DatabaseLocation {
  return dataDir === undefined
    ? { kind: 'mysql', url: databaseUrl ?? '', prefix }
    : { kind: 'sqlite', folder: dataDir };
}

/** A time that no test lives to see. */
export function inTime(): number {
  return Date.now() + 600_000;
}

const log = createLog('silent', 'test');
const ROWS_PER_STATEMENT = 1_000;

function scopeOn(database: Database, principal: Partial<Principal> = {}, deadline = inTime()): RequestScope {
  let count = 0;
  const facts = {
    requestId: 'request',
    principal: { ...ANONYMOUS, levels: { Thing: ['all'] as const }, ...principal },
    deadline,
    log,
  };
  const keys = dataKeys(randomBytes(32));
  return liveScope(facts, {
    database,
    journal: { types: new Map(), keys, epoch: '', committed: () => undefined },
    accessLog: new AccessLog({ name: 'things', database, records: [], key: accessChainKey(keys) }),
    createLoaders: () => ({}),
    circumstances: {
      now: () => '2026-01-05T08:00:00.000Z',
      newId: (prefix) => `${prefix}_${String((count += 1)).padStart(6, '0')}`,
    },
  });
}

async function fill(database: Database, rows: readonly Thing[]): Promise<void> {
  await database.transact(inTime(), async (transaction) => {
    await transaction.run('DELETE FROM things');
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      await transaction.insert(Thing, rows.slice(start, start + ROWS_PER_STATEMENT));
    }
  });
}
