import { randomFor } from '../gateway/demo/company/random.js';
import { testDatabases } from '../shared/testing/databases.js';
import { scaled } from './setup/scale.js';
import {
  addRecords,
  BULK_KINDS,
  OWNER,
  randomCall,
  sendBulk,
  sendSingly,
  startTwin,
  stateOf,
} from './kit/bulk-twin.js';
import { principalFor, type TestGraph } from './kit/test-graph.js';

import.meta.jest.setTimeout(scaled(120_000, 1_800_000));

const { scopes } = principalFor('sales-rep');
/** A sales rep who may delete what is theirs. */
const OWNING = { userId: OWNER, scopes: [...scopes, 'customers:delete'] };

const SEED = process.env.KEHU_BULK_SEED ?? '1';

describe.each(testDatabases)('mutations of many records on %s', (kind) => {
  let [together, singly]: TestGraph[] = [];
  beforeAll(async () => {
    together = await startTwin(kind);
    singly = await startTwin(kind);
  });
  afterAll(async () => {
    await together?.remove();
    await singly?.remove();
  });

  test.each(Object.keys(BULK_KINDS))(
    '%s answers, changes and tells what the mutations of one record do, one after the other',
    async (name) => {
      const seen = new Set<string>();
      for (let round = 0; round < scaled(8, 150); round += 1) {
        const random = randomFor(SEED, kind, name, round);
        if (round % 4 === 0) for (const graph of [together!, singly!]) await addRecords(graph);
        const call = await randomCall(together!, name, random);
        const [one, other] = [together!, singly!].map((graph) =>
          round % 3 === 0 ? graph.as('sales-rep', OWNING) : graph.as('administrator'),
        );
        const answer = await sendBulk(one!, call);
        expect({ call, answer }).toEqual({ call, answer: await sendSingly(other!, call) });
        expect(await stateOf(together!)).toEqual(await stateOf(singly!));
        for (const { status, code } of answer.results) seen.add(code ?? status);
      }
      // Otherwise it would not have been seen that these are told alike.
      expect([...seen]).toEqual(expect.arrayContaining([BULK_KINDS[name]!.changed, 'NOT_FOUND']));
      if (name !== 'tagCustomers') expect([...seen]).toContain('STALE_VERSION');
    },
  );
});
