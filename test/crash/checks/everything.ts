import { dataKeys } from '../../../shared/journal/data-keys.js';
import { openStores } from '../kit/place.js';
import type { Evidence } from '../kit/run.js';
import { effectProblems } from './effects.js';
import { deadLetters, keyProblems, settled } from './feed.js';
import { checkJournals } from './journal.js';
import { checkRows, checkShown } from './rows.js';

/** Everything that must hold whenever no mutation is under way. */
export async function checkEverything(evidence: Evidence): Promise<string[]> {
  const { deployment, world, workloads, client, keyed, settlesWithin } = evidence;
  const { ledger } = world;
  const stores = openStores(deployment.location);
  try {
    const problems = [
      ...ledger.violations,
      ...(await settled(stores, settlesWithin)),
      ...(await checkRows(stores, ledger)),
    ];
    for (const workload of workloads) problems.push(...((await workload.check?.(stores, client)) ?? []));
    problems.push(
      ...(await checkJournals(stores, dataKeys(deployment.dataKey))),
      ...(await effectProblems(stores)),
      ...(await deadLetters(stores)),
      ...(await keyProblems(stores, keyed)),
      ...(await checkShown(client, ledger, ledger.takeTouched())),
    );
    return problems;
  } finally {
    await stores.close();
  }
}
