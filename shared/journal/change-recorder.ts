import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { SqlCondition } from '../access/row-policy.js';
import type { SqlValue, Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { columnList, tableName } from '../db/rows.js';
import type { RecordAction } from '../events/domain-event.js';
import type { JsonValue, RecordRow, RecordType } from './record-type.js';

/** A record with what belongs to it, at one moment. */
export interface Snapshot {
  readonly row: RecordRow;
  readonly details: Readonly<Record<string, JsonValue>>;
}

/** What became of a record in a transaction. */
export interface RecordedChange {
  readonly type: RecordType;
  readonly action: RecordAction;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot;
  readonly occasion?: Occasion | undefined;
}

/** Why a change is told otherwise than as what it does to the record. */
export interface Occasion {
  /** The verb of its event in place of the action's, such as `erased`. */
  readonly verb: string;
  /** What its event says beside the facts of the type. */
  readonly facts?: Readonly<Record<string, JsonValue>>;
}

/** Which types are recorded, by their entities. */
export type RecordTypes = ReadonlyMap<unknown, RecordType>;

/** Says that a record is about to be changed which an earlier step of the transaction has changed. */
export class ChangedInEarlierStep extends Error {
  constructor() {
    super('An earlier step of this transaction has changed this record.');
  }
}

/** A moment in the course of a transaction. */
interface Mark {
  readonly created: number;
  readonly followed: number;
  readonly told: number;
}

/** Finds the record types of a subgraph by their entities. */
export function recordTypesByEntity(types: readonly RecordType[]): RecordTypes {
  return new Map(types.map((type) => [type.entity, type]));
}

/**
 * Notes which records a transaction creates and changes, and tells at its end what became of each: one change per record,
 * by comparing what it was before the first write with what it is after the last one. In a transaction of several steps
 * each step's change of a record is told by itself: see `beginStep`.
 */
export class ChangeRecorder {
  readonly #db: Transaction;
  readonly #types: RecordTypes;
  readonly #created: { type: RecordType; row: RecordRow }[] = [];
  readonly #before = new Map<RecordType, Map<string, Snapshot>>();
  readonly #followed: { id: string; action: RecordAction }[] = [];
  readonly #occasions = new Map<string, Occasion>();
  readonly #told: RecordedChange[] = [];
  /** In which step each record was created or tracked. */
  readonly #steps = new Map<string, number>();
  #step = 0;

  constructor(db: Transaction, types: RecordTypes) {
    this.#db = db;
    this.#types = types;
  }

  /** Notes rows that are being inserted; those of types that are not recorded are left alone. */
  created(entity: EntityTarget<ObjectLiteral>, rows: readonly ObjectLiteral[]): void {
    const type = this.#types.get(entity);
    if (!type) return;
    for (const row of rows as readonly RecordRow[]) {
      this.#created.push({ type, row });
      this.#steps.set(row.id, this.#step);
    }
  }

  /**
   * Begins another step. Whoever tracks a record that an earlier one has changed gets {@link ChangedInEarlierStep}: then
   * the step is to be undone, the changes up to it told ({@link settle}), and the step carried out again.
   */
  beginStep(): void {
    this.#step += 1;
  }

  /** Forgets which records the step has tracked, because it was undone. */
  abandonStep(): void {
    for (const [id, step] of this.#steps) if (step === this.#step) this.#steps.delete(id);
  }

  /**
   * Keeps how records are before they are changed, and locks them. To be called before each write to a recorded table by
   * hand-written SQL; the writing functions of this project do so themselves.
   */
  async track(entity: EntityTarget<ObjectLiteral>, ids: readonly string[]): Promise<void> {
    const type = this.#types.get(entity);
    if (!type) return;
    if (ids.some((id) => (this.#steps.get(id) ?? this.#step) !== this.#step)) throw new ChangedInEarlierStep();
    await this.#keep(type, ids);
    for (const id of ids) this.#steps.set(id, this.#step);
  }

  /**
   * Keeps and locks records that steps to come may track: one look at all of them in place of one at each. Of those that
   * the principal may see only, for whom it would be less work otherwise where a record exists than where none does.
   */
  async keep(entity: EntityTarget<ObjectLiteral>, ids: readonly string[], principal: Principal): Promise<void> {
    const type = this.#types.get(entity);
    if (type) await this.#keep(type, ids, type.policy.predicate(principal, 't'));
  }

  async #keep(type: RecordType, ids: readonly string[], visible?: SqlCondition): Promise<void> {
    let known = this.#before.get(type);
    if (!known) this.#before.set(type, (known = new Map<string, Snapshot>()));
    const createdHere = new Set(this.#created.map(({ row }) => row.id));
    const fresh = [...new Set(ids)].filter((id) => !known.has(id) && !createdHere.has(id));
    for (const [id, snapshot] of await this.#read(type, fresh, this.#db.forUpdate, visible)) known.set(id, snapshot);
  }

  /** The same for all rows that meet a condition on the table; answers their ids. */
  async trackWhere(
    entity: EntityTarget<ObjectLiteral>,
    condition: string,
    parameters: readonly SqlValue[],
  ): Promise<string[]> {
    const rows = await this.#db.query(
      `SELECT id FROM ${tableName(entity)} WHERE ${condition} ORDER BY id${this.#db.forUpdate}`,
      parameters,
    );
    const ids = rows.map(({ id }) => id as string);
    await this.track(entity, ids);
    return ids;
  }

  /** Notes that living rows came or went with the record that they belong to, though hardly anything of them was written. */
  async followWhere(
    entity: EntityTarget<ObjectLiteral>,
    condition: string,
    parameters: readonly SqlValue[],
    action: RecordAction,
  ): Promise<void> {
    const ids = await this.trackWhere(entity, `${condition} AND deleted_at IS NULL`, parameters);
    for (const id of ids) this.#followed.push({ id, action });
  }

  /** Has the changes of these records told under a verb of their own. To be called once they are tracked. */
  occasion(ids: readonly string[], occasion: Occasion): void {
    for (const id of ids) this.#occasions.set(id, occasion);
  }

  /** Tells of something that is no record's change, behind all changes: who has heard of it has heard of them. */
  tell(type: RecordType, row: RecordRow, occasion: Occasion): void {
    this.#told.push({ type, action: 'CREATED', before: undefined, after: { row, details: {} }, occasion });
  }

  /** Where the lists of records that were created, and that came or went, end now. */
  mark(): Mark {
    return { created: this.#created.length, followed: this.#followed.length, told: this.#told.length };
  }

  /** Forgets what was created, or came or went, since, because it was undone. What was tracked is compared all the same. */
  forgetSince({ created, followed, told }: Mark): void {
    this.#created.length = created;
    this.#followed.length = followed;
    this.#told.length = told;
  }

  /** What became of all records that were noted. */
  async changes(): Promise<RecordedChange[]> {
    const changes: RecordedChange[] = [];
    const followed = new Map(this.#followed.map(({ id, action }) => [id, action]));
    for (const [type, rows] of grouped(this.#created)) changes.push(...(await this.#creations(type, rows)));
    for (const [type, kept] of this.#before) {
      const before = new Map([...kept].filter(([id]) => this.#steps.has(id)));
      const after = await this.#read(type, [...before.keys()], '');
      const changed = [...before].filter(([id, old]) => followed.has(id) || differs(old, after.get(id)));
      const gone = await this.#gone(
        type,
        changed.map(([id]) => id).filter((id) => !followed.has(id)),
      );
      for (const [id, old] of changed) {
        const now = after.get(id);
        const action = followed.get(id) ?? (gone.has(id) ? 'DELETED' : actionOf(old.row, now?.row));
        changes.push({ type, action, before: old, after: now ?? old, occasion: this.#occasions.get(id) });
      }
    }
    return [...changes, ...this.#told];
  }

  /** What became of all records up to now. They are forgotten then: what becomes of them from now on is told by itself. */
  async settle(): Promise<RecordedChange[]> {
    const changes = await this.changes();
    for (const kept of this.#before.values()) for (const id of this.#steps.keys()) kept.delete(id);
    for (const list of [this.#created, this.#followed, this.#told]) list.length = 0;
    this.#occasions.clear();
    this.#steps.clear();
    return changes;
  }

  async #gone(type: RecordType, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const gone = new Set<string>();
    if (!type.goneWithParent) return gone;
    for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
      const some = ids.slice(start, start + READ_AT_ONCE);
      for (const id of await type.goneWithParent(this.#db, some)) gone.add(id);
    }
    return gone;
  }

  /** Rows may have been changed since they were inserted, so they are read as they are now. */
  async #creations(type: RecordType, rows: readonly RecordRow[]): Promise<RecordedChange[]> {
    const after = await this.#read(
      type,
      rows.map(({ id }) => id),
      '',
    );
    return [...after.values()].map((snapshot) => {
      const occasion = this.#occasions.get(snapshot.row.id);
      return { type, action: 'CREATED', before: undefined, after: snapshot, occasion };
    });
  }

  async #read(
    type: RecordType,
    ids: readonly string[],
    lock: string,
    visible: SqlCondition = EVERY_ROW,
  ): Promise<Map<string, Snapshot>> {
    const snapshots = new Map<string, Snapshot>();
    for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
      const some = ids.slice(start, start + READ_AT_ONCE);
      const rows = await this.#db.select(
        type.entity,
        `SELECT ${columnList(type.entity, 't')} FROM ${tableName(type.entity)} t ` +
          `WHERE t.id IN (${placeholders(some)}) AND ${visible.sql} ORDER BY t.id${lock}`,
        [...some, ...visible.parameters],
      );
      const details = await type.details?.(this.#db, some);
      for (const row of rows) snapshots.set(row.id, { row, details: details?.get(row.id) ?? {} });
    }
    return snapshots;
  }
}

const READ_AT_ONCE = 1_000;
const EVERY_ROW: SqlCondition = { sql: '1 = 1', parameters: [] };

function grouped(created: readonly { type: RecordType; row: RecordRow }[]): Map<RecordType, RecordRow[]> {
  const groups = new Map<RecordType, RecordRow[]>();
  for (const { type, row } of created) groups.set(type, [...(groups.get(type) ?? []), row]);
  return groups;
}

function differs(before: Snapshot, after: Snapshot | undefined): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

/** What is deleted stays so for whoever is told of it, even where it follows its owner or its parent elsewhere. */
function actionOf(before: RecordRow, after: RecordRow | undefined): RecordAction {
  if (after?.deletedAt !== null) return 'DELETED';
  return before.deletedAt === null ? 'UPDATED' : 'RESTORED';
}
