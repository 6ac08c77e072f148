import { openStores } from '../kit/place.js';
import type { Evidence } from '../kit/run.js';
import { checkRows, checkShown } from './rows.js';

/** Everything that must hold whenever no mutation is under way. */
export async function checkEverything({ deployment, world, workloads, client }: Evidence): Promise<string[]> {
  const { ledger } = world;
  const stores = openStores(deployment.location);
  try {
    const problems = [...ledger.violations, ...(await checkRows(stores, ledger))];
    for (const workload of workloads) problems.push(...((await workload.check?.(stores, client)) ?? []));
    problems.push(...(await checkShown(client, ledger, ledger.takeTouched())));
    return problems;
  } finally {
    await stores.close();
  }
}
