import { testDatabases } from '../../shared/testing/databases.js';
import { scaled } from '../setup/scale.js';
import { startEmbedded, startReplicated, type Deployment } from './kit/deployment.js';
import { runWithKills } from './kit/run.js';
import { importCommand } from './workloads/import-command.js';
import { ownRecords } from './workloads/own-records.js';
import { workloads } from './workloads/workloads.js';

const KILLS = scaled(3, 50);
const KILLS_OF_IMPORTS = scaled(1, 15);

import.meta.jest.setTimeout(150_000 + KILLS * 30_000);

let deployment: Deployment | undefined;
afterEach(() => deployment?.remove());

test('embedded on SQLite, killed again and again: nothing is lost and nothing doubled', async () => {
  deployment = await startEmbedded('sqlite');
  const report = await runWithKills(deployment, { kills: KILLS, workloads });
  expect(report).toMatchObject({ kills: KILLS, violations: [] });
});

test.each(testDatabases)(
  'an import on %s, killed with the server and resumed: each row is there once',
  async (kind) => {
    deployment = kind === 'sqlite' ? await startEmbedded(kind) : await startReplicated();
    const { workload, underWay } = importCommand(deployment, 1_200);
    const report = await runWithKills(deployment, {
      kills: KILLS_OF_IMPORTS,
      workloads: [workload, ownRecords],
      clients: 3,
      moment: underWay,
      victims: (parts) => parts,
    });
    expect(report).toMatchObject({ kills: KILLS_OF_IMPORTS, violations: [] });
  },
);
