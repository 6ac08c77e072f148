import { testDatabases } from '../../shared/testing/databases.js';
import { scaled } from '../setup/scale.js';
import { startReplicated, type Deployment } from './kit/deployment.js';
import { runWithKills } from './kit/run.js';
import { workloads } from './workloads/workloads.js';

const KILLS = scaled(3, 60);

import.meta.jest.setTimeout(150_000 + KILLS * 30_000);

const hasServer = testDatabases.includes('mysql');
if (!hasServer) process.stderr.write('Skipped: replicas share a MySQL or MariaDB server, and there is none here.\n');

let deployment: Deployment | undefined;
afterEach(() => deployment?.remove());

(hasServer ? test : test.skip)('two replicas on one server, killed one by one and together', async () => {
  deployment = await startReplicated();
  const report = await runWithKills(deployment, { kills: KILLS, workloads });
  expect(report).toMatchObject({ kills: KILLS, violations: [] });
});
