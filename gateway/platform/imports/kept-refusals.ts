import { rm } from 'node:fs/promises';
import { insertValues } from '../../../shared/db/insert-rows.js';
import { toNumber } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { openRefusedReport, type RefusedReport } from '../../../shared/import/refused-report.js';
import type { RowProblem } from '../../../shared/import/refusal.js';
import type { Language } from '../../../shared/text/language.js';
import { openRows, sealRows } from './progress-table.js';
import type { ImportJobScope } from './run-imports.js';

/** Rows that were refused, until the report is made of them. */
export interface KeptRefusals {
  /** What the import tells of them; they are in memory until the next {@link store}. */
  readonly report: RefusedReport;
  /** Stores those that are in memory with what else the transaction says. */
  store(tx: TransactionScope): Promise<void>;
  /** Forgets them in memory, once that is committed. */
  stored(): void;
  /** Writes all that are stored to a file, in the order of their lines, with the reasons in this language. */
  writeTo(path: string, header: readonly string[], language: Language): Promise<void>;
}

interface Refusal {
  readonly line: number;
  readonly problems: readonly RowProblem[];
  readonly cells: readonly string[];
}

const READ_AT_ONCE = 200;

/** Keeps the refused rows of an import in the database, encrypted: a report that is half written dies with its process. */
export function keptRefusals(scope: ImportJobScope, importId: string): KeptRefusals {
  const { keys } = scope.journal;
  let inMemory: Refusal[] = [];
  const nothing = () => Promise.resolve();
  return {
    report: {
      path: '',
      add: (line, problems, cells) => {
        inMemory.push({ line, problems, cells });
        return Promise.resolve();
      },
      close: nothing,
      discard: nothing,
    },
    store: async ({ db }) => {
      const rows = inMemory.map((refusal) => [importId, refusal.line, sealRows(keys, importId, refusal)]);
      await insertValues(db, `${db.insertIgnore} INTO import_refusals (import_id, line, content)`, rows);
    },
    stored: () => {
      inMemory = [];
    },
    writeTo: async (path, header, language) => {
      await rm(path, { force: true });
      const report = await openRefusedReport(path, header, language);
      for (let after = 0; ;) {
        const rows = await scope.db.query(
          'SELECT line, content FROM import_refusals WHERE import_id = ? AND line > ? ' +
            `ORDER BY line LIMIT ${String(READ_AT_ONCE)}`,
          [importId, after],
        );
        for (const { content } of rows) {
          const { line, problems, cells } = openRows(keys, importId, content as string) as Refusal;
          await report.add(line, problems, cells);
        }
        after = toNumber(rows.at(-1)?.line ?? 0);
        if (rows.length < READ_AT_ONCE) break;
      }
      await report.close();
    },
  };
}
