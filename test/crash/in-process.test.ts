import { testDatabases } from '../../shared/testing/databases.js';
import { startInProcess, type InProcessDeployment } from './faults/in-process.js';
import { runWithKills } from './kit/run.js';
import { workloads } from './workloads/workloads.js';

import.meta.jest.setTimeout(120_000);

let deployment: InProcessDeployment | undefined;
afterEach(() => deployment?.remove());

test.each(testDatabases)('in process on %s', async (kind) => {
  const started = await startInProcess(kind);
  deployment = started;
  const report = await runWithKills(started, { kills: 3, workloads });
  expect(report).toMatchObject({ kills: 3, violations: [] });
});
