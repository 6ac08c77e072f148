/** A value of a column as the databases and the API are compared by. */
export type Value = string | number | boolean | null;

/** A record that must be there, because somebody was told so. */
export interface Expected {
  /** The table that holds it. */
  readonly table: string;
  /** The id that was answered; unknown of what a program imported. */
  readonly id: string | undefined;
  /** The unique name by which it is known where its id is not. */
  readonly name: string;
  /** Columns as they must be; `deleted` stands for the column `deleted_at`. */
  readonly columns: Record<string, Value>;
}

/**
 * What clients were told. Each acknowledged mutation is noted here, and nothing else is; the checks compare it with what
 * is there. Also collects what is wrong at once, such as a refusal that nothing explains.
 */
export class Ledger {
  readonly violations: string[] = [];
  readonly #tables = new Map<string, Expected[]>();
  readonly #byId = new Map<string, Expected>();
  #touched = new Set<Expected>();

  /** Notes a record that was created. */
  add(table: string, id: string | undefined, name: string, columns: Record<string, Value>): Expected {
    const record: Expected = { table, id, name, columns: { deleted: false, ...columns } };
    const all = this.#tables.get(table) ?? [];
    this.#tables.set(table, [...all, record]);
    if (id !== undefined) {
      if (this.#byId.has(id)) this.violations.push(`Two mutations were told that they created ${id}.`);
      this.#byId.set(id, record);
    }
    this.#touched.add(record);
    return record;
  }

  /** Notes what an acknowledged mutation has made of a record. */
  change(record: Expected, columns: Record<string, Value>): void {
    Object.assign(record.columns, columns);
    this.#touched.add(record);
  }

  /** Notes that numbers of a record went up or down. */
  count(record: Expected, columns: Record<string, number>): void {
    for (const [column, by] of Object.entries(columns)) {
      record.columns[column] = Number(record.columns[column]) + by;
    }
    this.#touched.add(record);
  }

  all(table: string): readonly Expected[] {
    return this.#tables.get(table) ?? [];
  }

  byId(id: string): Expected | undefined {
    return this.#byId.get(id);
  }

  /** The records that were created or changed since this was asked last. */
  takeTouched(): readonly Expected[] {
    const touched = [...this.#touched];
    this.#touched = new Set();
    return touched;
  }
}
