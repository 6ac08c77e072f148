import { accessChainKey } from '../../../shared/access-log/access-chain.js';
import { verifyAccessLog } from '../../../shared/access-log/verify-access-log.js';
import { readerOver } from '../../../shared/db/database.js';
import type { DataKeys } from '../../../shared/journal/data-keys.js';
import { allDefinitions } from '../../../gateway/definitions.js';
import type { Stores } from '../kit/place.js';

/** Checks that what was written down of reads is whole, wherever the writing was cut off. */
export async function checkAccessLogs(stores: Stores, keys: DataKeys): Promise<string[]> {
  const problems: string[] = [];
  for (const { name } of allDefinitions) {
    const reader = readerOver((sql, parameters) => stores.rows(name, sql, parameters as (string | number)[]));
    const report = await verifyAccessLog(reader, accessChainKey(keys));
    problems.push(...report.problems.map((problem) => `access log of ${name}: ${problem}`));
  }
  return problems;
}
