import { startEmbedded, type Deployment } from './kit/deployment.js';
import { runWithKills } from './kit/run.js';
import { workloads } from './workloads/workloads.js';
import { scaled } from '../setup/scale.js';

const KILLS = scaled(6, 60);

import.meta.jest.setTimeout(60_000 + KILLS * 20_000);

let deployment: Deployment | undefined;
afterEach(() => deployment?.remove());

test('embedded on SQLite, killed again and again: nothing is lost and nothing doubled', async () => {
  deployment = await startEmbedded('sqlite');
  const report = await runWithKills(deployment, { kills: KILLS, workloads });
  expect(report).toMatchObject({ kills: KILLS, violations: [] });
});
