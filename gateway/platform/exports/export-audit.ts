import { inTransaction } from '../../../shared/db/transaction.js';
import { announce } from '../../../shared/privacy/announcement.js';
import type { Context } from '../context.js';
import type { ExportPlan } from './export-plan.js';

/** What became of an export. */
export interface ExportOutcome {
  /** Rows that were handed on; of one that was broken off some may not have arrived. */
  readonly rows: number;
  readonly isWhole: boolean;
}

/** Has the journal say that somebody takes a list away. */
export interface ExportAudit {
  /** To be called before anything leaves; what fails is not exported. */
  begin: () => Promise<void>;
  /** To be called at the end, whatever it is like; says nothing of what has not begun. */
  end: (outcome: ExportOutcome) => Promise<void>;
}

/**
 * Makes the audit of one export. What the process was killed in the middle of has a beginning alone. The filter is not told:
 * it may hold personal values.
 */
export function exportAudit(newScope: () => Context, { list, columns, variables }: ExportPlan): ExportAudit {
  let begun: string | undefined;
  const tell = async (verb: string, more: Record<string, number | boolean>) => {
    const scope = newScope();
    const id = begun ?? scope.newId('lex');
    const facts = { list: list.name, fields: columns.map((path) => path.join('.')), ...more };
    const announcement = { typeName: 'ListExport', id, verb, facts };
    await inTransaction(scope, (tx) => {
      announce(tx, announcement);
      return Promise.resolve();
    });
    begun = id;
  };
  return {
    begin: () => tell('started', { isFiltered: variables.filter !== undefined }),
    end: async ({ rows, isWhole }) => {
      if (begun !== undefined) await tell('ended', { rows, isWhole });
    },
  };
}
