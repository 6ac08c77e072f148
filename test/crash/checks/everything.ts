import { dataKeys } from '../../../shared/journal/data-keys.js';
import { openStores } from '../kit/place.js';
import type { Evidence } from '../kit/run.js';
import { checkAccessLogs } from './access-logs.js';
import { effectProblems } from './effects.js';
import { deadLetters, keyProblems, settled } from './feed.js';
import { checkJournals } from './journal.js';
import { projectionProblems } from './projections.js';
import { checkRows, checkShown } from './rows.js';

/** Everything that must hold whenever no mutation is under way. */
export async function checkEverything(evidence: Evidence): Promise<string[]> {
  const { deployment, world, workloads, client, keyed, settlesWithin } = evidence;
  const { ledger } = world;
  const keys = dataKeys(deployment.dataKey);
  const stores = openStores(deployment.location);
  try {
    const open = await settled(stores, settlesWithin);
    const problems = [...ledger.violations, ...(await checkRows(stores, ledger)), ...open];
    // What has not arrived would be reported once more by everything that follows from it.
    if (open.length > 0) return problems;
    for (const workload of workloads) problems.push(...((await workload.check?.(stores, client)) ?? []));
    problems.push(
      ...(await checkJournals(stores, keys)),
      ...(await checkAccessLogs(stores, keys)),
      ...(await effectProblems(stores)),
      ...(await projectionProblems(stores, keys)),
      ...(await deadLetters(stores)),
      ...(await keyProblems(stores, keyed)),
      ...(await checkShown(client, ledger, ledger.takeTouched())),
    );
    return problems;
  } finally {
    await stores.close();
  }
}
