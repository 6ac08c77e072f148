/**
 * Checks the journals of all databases of this deployment: that no entry was changed, removed, added or moved. Reads
 * only, also while the server runs. Exit code 1 when anything is wrong.
 */
import { readConfig } from '../shared/config/config.js';
import { loadDataKey } from '../shared/config/data-key.js';
import { openReader } from '../shared/db/open-reader.js';
import { dataKeys } from '../shared/journal/data-keys.js';
import { verifyJournal } from '../shared/journal/verify-journal.js';
import { allDefinitions } from '../gateway/definitions.js';

try {
  const config = readConfig();
  const keys = dataKeys(await loadDataKey(config));
  for (const { name } of allDefinitions) {
    const { reader, close } = await openReader(config.databases, name);
    const { entries, waiting, problems } = await verifyJournal(reader, keys).finally(close);
    console.log(
      `${name}: ${String(entries)} entries${waiting > 0 ? `, ${String(waiting)} waiting` : ''}, ${problems.length === 0 ? 'whole' : 'NOT WHOLE'}`,
    );
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
