import { acknowledged } from '../kit/acknowledged.js';
import type { NewWorkload } from '../kit/workload.js';

const ROWS = 12;

interface RowResult {
  readonly status: string;
  readonly id: string;
}

/** Batches of rows that no fact of theirs could tell apart from a repetition: only the key does. */
export const imports: NewWorkload = ({ ledger, users, unique }) => ({
  name: 'imports',
  turn: async (client) => {
    const [ownerId = ''] = users;
    const rows = Array.from({ length: ROWS }, () => ({ name: unique('Imported'), ownerId, employeeCount: 7 }));
    const outcome = await client.mutate<{ importCustomers: { results: RowResult[] } }>(
      `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { status id } } }`,
      { input: { rows, onDuplicate: 'CREATE' } },
    );
    const results = acknowledged(ledger, outcome, 'importCustomers', (data) => data.importCustomers.results) ?? [];
    for (const [index, { status, id }] of results.entries()) {
      const name = rows[index]?.name ?? '';
      if (status !== 'CREATED') ledger.violations.push(`importCustomers answered ${status} for "${name}".`);
      ledger.add('customers', id, name, { version: 1, employee_count: 7, owner_id: ownerId });
    }
  },
});
