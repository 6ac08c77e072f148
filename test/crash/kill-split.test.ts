import { testDatabases } from '../../shared/testing/databases.js';
import { scaled } from '../setup/scale.js';
import { startSplit, type Deployment } from './kit/deployment.js';
import { runWithKills } from './kit/run.js';
import { workloads } from './workloads/workloads.js';

const KILLS = scaled(2, 40);

import.meta.jest.setTimeout(150_000 + KILLS * 40_000);

let deployment: Deployment | undefined;
afterEach(() => deployment?.remove());

test.each(testDatabases)('gateway, subgraphs and NATS on %s, killed one by one and together', async (kind) => {
  deployment = await startSplit(kind);
  const report = await runWithKills(deployment, { kills: KILLS, workloads });
  expect(report).toMatchObject({ kills: KILLS, violations: [] });
});
