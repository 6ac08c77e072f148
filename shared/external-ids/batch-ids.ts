import type { SqlCondition } from '../access/row-policy.js';
import { oneOf } from '../db/conditions.js';
import type { TransactionScope } from '../db/transaction.js';
import { badInput } from '../errors.js';
import { optionalText } from '../text/cleaned-text.js';
import { atMost } from '../graphql/input-limits.js';
import {
  checkedExternalIds,
  checkedSystem,
  MOST_SYSTEMS,
  type ExternalIdChanges,
  type ExternalIdGiven,
} from './checked-external-ids.js';
import { inSystem } from './external-ids-filter.js';
import {
  addExternalIds,
  changeExternalIds,
  externalIdsOf,
  idsOfNew,
  type IdentifiedType,
  type RecordInSystem,
} from './external-ids.js';

/** What a row of an import says of external ids. */
export interface RowIds {
  /** The one by which it is known again: in the system that the import names, or else in the main one. */
  readonly key: string | null;
  /** Those in named systems. */
  readonly named: ExternalIdChanges;
  /** The field of the row that named ids stand in. */
  readonly field: 'externalId' | 'externalIds';
}

/** The fields of a row that give external ids. */
interface RowWithIds {
  externalId?: string | null;
  externalIds?: readonly ExternalIdGiven[] | null;
}

/** A record as it stands or will stand, as far as its id in the main system goes. */
interface Identified {
  readonly id: string;
  readonly externalId: string | null;
}

/** Checks the system that an import names; undefined where it means the main one. */
export function importSystem({ system }: { readonly system?: string | null }): string | undefined {
  return system == null ? undefined : checkedSystem(system, 'input.system');
}

/**
 * Takes a row apart: its ids, and the row that is left, whose `externalId` is the one in the main system. Ids that are
 * null say nothing, as everywhere in an import.
 */
export function withIdsApart<Row extends RowWithIds>(
  given: Row,
  system: string | undefined,
): { readonly row: Row; readonly ids: RowIds } {
  const key = optionalText(given.externalId, 'row.externalId', { max: 100 });
  const checked = checkedExternalIds(given.externalIds, 'row.externalIds') ?? [];
  const named = new Map([...checked].filter(([, value]) => value !== null));
  const field = named.size > 0 || system === undefined ? 'externalIds' : 'externalId';
  if (system === undefined) return { row: given, ids: { key, named, field } };
  if (key !== null && named.has(system)) {
    throw badInput('row.externalIds', 'names the system of the import, in which the id is externalId.');
  }
  if (key !== null) named.set(system, key);
  atMost(MOST_SYSTEMS, [...named], 'row.externalIds');
  return { row: { ...given, externalId: null }, ids: { key: named.get(system) ?? null, named, field } };
}

/** The external ids of the records that a batch of rows stands for, and of those that it creates. */
export class BatchIds {
  readonly #tx: TransactionScope;
  readonly #type: IdentifiedType;
  readonly #system: string | undefined;
  readonly #rows: readonly RowIds[];
  readonly #known = new Map<string, Map<string, string>>();
  #created: RecordInSystem[] = [];
  #field: RowIds['field'] = 'externalId';

  constructor(
    tx: TransactionScope,
    type: IdentifiedType,
    system: string | undefined,
    rows: readonly { readonly ids: RowIds }[],
  ) {
    this.#tx = tx;
    this.#type = type;
    this.#system = system;
    this.#rows = rows.map(({ ids }) => ids);
  }

  /** Records that the keys of rows name; undefined where no row has one. */
  condition(alias: string): SqlCondition | undefined {
    const keys = this.#rows.map(({ key }) => key).filter((key) => key !== null);
    if (keys.length === 0) return undefined;
    if (this.#system === undefined) return oneOf(`${alias}.external_id_live`, keys);
    return inSystem(this.#type.typeName, this.#system, `${alias}.id`, oneOf('x.external_id_live', keys));
  }

  /** Reads the ids of records that rows may stand for, where the batch needs them. */
  async load(records: readonly Identified[]): Promise<void> {
    const isNeeded = this.#system !== undefined || this.#rows.some(({ named }) => named.size > 0);
    const unknown = [...new Set(records.map(({ id }) => id))].filter((id) => !this.#known.has(id));
    if (!isNeeded || unknown.length === 0) return;
    for (const [id, ids] of await externalIdsOf(this.#tx.db, unknown)) {
      this.#known.set(id, new Map(ids.map(({ system, value }) => [system, value])));
    }
  }

  /** By what a record is known again; null where it has no id in that system. */
  keyOf({ id, externalId }: Identified): string | null {
    return this.#system === undefined ? externalId : (this.#known.get(id)?.get(this.#system) ?? null);
  }

  /**
   * Whether a record that is like a row is another one: two with different ids in one system are two, however alike they
   * are.
   */
  contradicts(record: Identified, { key, named }: RowIds): boolean {
    const known = this.#known.get(record.id);
    if ([...named].some(([system, value]) => known?.has(system) && known.get(system) !== value)) return true;
    return key !== null && this.keyOf(record) !== null && this.keyOf(record) !== key;
  }

  /** Notes the ids of a record that is about to be inserted; {@link flush} stores them. */
  add(id: string, { named, field }: RowIds): void {
    const ids = idsOfNew(id, named);
    this.#created.push(...ids);
    this.#known.set(id, new Map(ids.map(({ system, value }) => [system, value])));
    if (field === 'externalIds') this.#field = field;
  }

  /** Stores the ids of records that have been inserted since the last time. */
  async flush(): Promise<void> {
    const [created, field] = [this.#created, this.#field];
    this.#created = [];
    this.#field = 'externalId';
    await addExternalIds(this.#tx, this.#type, created, 'row', field);
  }

  /** Whether a row gives ids that its record does not have. */
  differ(id: string, { named }: RowIds): boolean {
    const known = this.#known.get(id);
    return [...named].some(([system, value]) => known?.get(system) !== value);
  }

  /** Gives a record that has been changed the ids of a row. */
  async change(id: string, row: RowIds): Promise<void> {
    if (!this.differ(id, row)) return;
    await changeExternalIds(this.#tx, this.#type, id, row.named, 'row', row.field);
    const known = this.#known.get(id) ?? new Map<string, string>();
    for (const [system, value] of row.named) if (value !== null) known.set(system, value);
    this.#known.set(id, known);
  }
}
