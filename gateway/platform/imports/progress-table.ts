import { insertValues } from '../../../shared/db/insert-rows.js';
import { toNumber } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { Checkpoints, DecidedRows, Reached } from '../../../shared/import/checkpoints.js';
import { nothingDone, type ImportTotals, type PassMode } from '../../../shared/import/import-run.js';
import { createRowSet, type RowSet } from '../../../shared/import/row-set.js';
import { decrypt, encrypt, type DataKeys } from '../../../shared/journal/data-keys.js';
import type { ImportJobScope } from './run-imports.js';
import type { KeptRefusals } from './kept-refusals.js';
import { createHash } from 'node:crypto';

/** What of {@link Reached} stands in one column. */
export interface StoredReached {
  readonly turn: number;
  readonly mode: PassMode;
  readonly next: number;
  readonly totals: ImportTotals;
}

/** How far an import has come that has not begun. */
export function beginning(): StoredReached {
  return { turn: 0, mode: 'open', next: 0, totals: nothingDone() };
}

/** Reads what {@link beginning} and its successors look like in the table. */
export function readReached(text: string): StoredReached {
  return JSON.parse(text) as StoredReached;
}

type Keys = Pick<DataKeys, 'derive'>;

/** Rows of a file tell of people, so they are kept encrypted, readable in their place only. */
export function sealRows(keys: Keys, importId: string, rows: unknown): string {
  return encrypt(keys.derive('imports'), JSON.stringify(rows), `import:${importId}`);
}

/** Reads what {@link sealRows} made. */
export function openRows(keys: Keys, importId: string, sealed: string): unknown {
  return JSON.parse(decrypt(keys.derive('imports'), sealed, `import:${importId}`));
}

/** Another process has taken the import over, or it is gone. */
export class TakenOver extends Error {
  constructor() {
    super('Another process carries the import out.');
  }
}

/** Takes an import over for this process; what another one still writes of it is refused from now on. */
export async function takeOver(scope: ImportJobScope, id: string, claim: string): Promise<void> {
  await inTransaction(scope, ({ db }) => db.run('UPDATE import_progress SET claimed_by = ? WHERE id = ?', [claim, id]));
}

/** An import of this process, and what it needs to write down how far it has come. */
export interface OwnImport {
  readonly id: string;
  /** Names this process in the table. */
  readonly claim: string;
  readonly refusals: KeptRefusals;
  /** Fails where the import has to end. */
  readonly assertMayGoOn: () => Promise<void>;
}

/** The checkpoints of an import that this process has taken over. */
export async function openCheckpoints(scope: ImportJobScope, own: OwnImport): Promise<Checkpoints> {
  const { id, claim, refusals } = own;
  const { keys } = scope.journal;
  const [row] = await scope.db.query('SELECT reached, decided FROM import_progress WHERE id = ?', [id]);
  if (!row) throw new TakenOver();
  let stored = readReached(row.reached as string);
  const decided = row.decided === null ? undefined : (openRows(keys, id, row.decided as string) as DecidedRows);
  const write = (
    reached: StoredReached,
    rows: DecidedRows | undefined,
    more?: (tx: TransactionScope) => Promise<void>,
  ) =>
    inTransaction(scope, async (tx) => {
      const changed = await tx.db.run(
        'UPDATE import_progress SET reached = ?, decided = ? WHERE id = ? AND claimed_by = ?',
        [JSON.stringify(reached), rows ? sealRows(keys, id, rows) : null, id, claim],
      );
      if (changed === 0) throw new TakenOver();
      await refusals.store(tx);
      await more?.(tx);
    }).then(() => {
      refusals.stored();
      stored = reached;
    });
  const reached: Reached = {
    ...stored,
    rows: stored.turn === 0 ? undefined : await waitingRows(scope, id, stored.turn),
    waiting: await waitingRows(scope, id, stored.turn + 1),
    decided,
  };
  return {
    reached,
    keyOf: (rows) =>
      keyOf(
        id,
        rows.map(({ row: { index } }) => index),
      ),
    decided: async (rows) => {
      await own.assertMayGoOn();
      await write(stored, rows);
    },
    done: (end, totals, waiting) =>
      write({ ...stored, next: end, totals: { ...totals } }, undefined, async ({ db }) => {
        const rows = waiting.map((index) => [id, stored.turn + 1, index]);
        await insertValues(db, `${db.insertIgnore} INTO import_waiting_rows (import_id, turn, row_index)`, rows);
      }),
    turned: (mode) => write({ ...stored, turn: stored.turn + 1, mode, next: 0 }, undefined),
  };
}

/** The same for the same rows, whichever process sends them. */
function keyOf(id: string, indexes: readonly number[]): string {
  return `${id}:${createHash('sha256').update(indexes.join()).digest('base64url')}`;
}

async function waitingRows(scope: ImportJobScope, id: string, turn: number): Promise<RowSet> {
  const rows = await scope.db.query('SELECT row_index FROM import_waiting_rows WHERE import_id = ? AND turn = ?', [
    id,
    turn,
  ]);
  const set = createRowSet();
  for (const { row_index: index } of rows) set.add(toNumber(index));
  return set;
}

/** What ends an import that was cancelled. */
export class Cancelled extends Error {
  constructor() {
    super('The import was cancelled.');
  }
}

/** What ends an import whose starter has lost the rights that it was started with. */
export function rightsEnded(): AppError {
  return new AppError('FORBIDDEN', 'The rights of who started the import have ended or changed since.');
}
