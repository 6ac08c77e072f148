import { testDatabases, type DatabaseKind } from '../../shared/testing/databases.js';
import { scaled } from '../setup/scale.js';
import { plantedBugs, type PlantedBug } from './bugs/planted-bugs.js';
import { startInProcess, type InProcessDeployment } from './faults/in-process.js';
import type { Step } from './faults/stepped-database.js';
import { runWithKills, type RunReport } from './kit/run.js';
import type { Random } from './kit/seed.js';
import { workloads } from './workloads/workloads.js';

import.meta.jest.setTimeout(scaled(300_000, 900_000));

/** Far more than a bug needs to show. */
const MOST_KILLS = 24;

let deployment: InProcessDeployment | undefined;
afterEach(() => deployment?.remove());

type Honesty = Partial<PlantedBug> & Pick<PlantedBug, 'workloads'>;

async function run(kind: DatabaseKind, bug: Honesty, kills: number): Promise<RunReport> {
  const started = await startInProcess(kind, bug.tamper);
  deployment = started;
  if (bug.atStep) started.atStep = bug.atStep;
  const { diesAt } = bug;
  return runWithKills(started, {
    kills,
    workloads: bug.workloads,
    // Some moments come only with the bug that they belong to.
    longestRound: 6_000,
    ...(bug.habits ? { habits: bug.habits } : {}),
    ...(diesAt ? { moment: (random: Random) => started.dieAt(someOf(diesAt, random)) } : {}),
    ...(bug.settlesWithin === undefined ? {} : { settlesWithin: bug.settlesWithin }),
  });
}

/** One of the first few steps that fit, by chance. */
function someOf(fits: (step: Step) => boolean, random: Random): (step: Step) => boolean {
  let left = random.int(1, 6);
  return (step) => fits(step) && (left -= 1) === 0;
}

/** By night on every database; by day on one, by turns. */
function databasesFor(bug: PlantedBug, turn: number): DatabaseKind[] {
  const possible = testDatabases.filter((kind) => bug.only === undefined || bug.only === kind);
  return scaled(1, 0) === 0 ? possible : possible.slice(turn % possible.length).slice(0, 1);
}

const cases = plantedBugs.flatMap((bug, turn) => databasesFor(bug, turn).map((kind) => [bug.name, kind, bug] as const));

describe('a planted bug is reported:', () => {
  test.each(cases)('%s, on %s', async (_name, kind, bug) => {
    const { violations, seed } = await run(kind, bug, MOST_KILLS);
    expect({ seed, violations }).toMatchObject({
      violations: expect.arrayContaining([expect.stringMatching(bug.shows)]) as unknown,
    });
  });
});

describe.each(testDatabases)('nothing is reported without a bug, on %s,', (kind) => {
  test('where the process dies as it does with them', async () => {
    const moments = plantedBugs.flatMap(({ diesAt }) => (diesAt ? [diesAt] : []));
    let turn = 0;
    const diesAt = (step: Step) => moments[turn % moments.length]?.(step) === true && (turn += 1) > 0;
    const report = await run(kind, { workloads, diesAt }, scaled(3, 40));
    expect(report).toMatchObject({ violations: [] });
  });
});
