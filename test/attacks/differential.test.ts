import { randomInt } from 'node:crypto';
import { Writable } from 'node:stream';
import { randomFor } from '../../gateway/demo/company/random.js';
import type { Principal } from '../../shared/access/principal.js';
import { createLog } from '../../shared/log.js';
import { collectedMetrics, countMetrics } from '../../shared/operation/metrics.js';
import { shippedRoles } from '../../subgraphs/identity/roles/shipped-roles.js';
import { testDatabases } from '../../shared/testing/databases.js';
import { startTestGraph, testClient, type TestGraph } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { attack } from './kit/attack.js';
import { principalsOf, writeBook } from './differential/book.js';
import { leakFinder, marksIn } from './differential/marks.js';
import { randomOperation } from './differential/operations.js';
import { inOrder, visibleRows, type Sight } from './differential/oracle.js';
import { KNOWN_ROLES, mayAsk } from './differential/rules.js';
import { SHAPES } from './differential/shapes.js';
import { readTables, TYPE_NAMES, type Tables } from './differential/tables.js';

/** Shared by the databases of the run. */
const OPERATIONS = Math.ceil(scaled(500, 10_000) / testDatabases.length);
const seed = process.env.KEHU_ATTACK_SEED ?? String(randomInt(1_000_000_000));

attack('Rows by random operations', () => {
  test('the oracle has a rule for every role', () => {
    expect([...KNOWN_ROLES].sort()).toEqual(Object.keys(shippedRoles).sort());
  });

  describe.each(testDatabases)('on %s', (kind) => {
    let graph: TestGraph;
    let tables: Tables;
    let principals: Principal[];
    let logged = '';
    const log = createLog(
      'trace',
      'test',
      new Writable({
        write: (chunk, _encoding, done) => {
          logged += String(chunk);
          done();
        },
      }),
    );

    beforeAll(async () => {
      await countMetrics();
      graph = await startTestGraph(kind);
      principals = principalsOf(await writeBook(graph));
      tables = await readTables(graph);
    });
    afterAll(() => graph.remove());

    test('each answer is what a filter over the whole data set gives: nothing more, nothing less', async () => {
      const leaksIn = leakFinder(tables);
      const wrong: unknown[] = [];
      const leaks: unknown[] = [];
      const counts = { answered: 0, refused: 0 };
      for (let number = 0; number < OPERATIONS && wrong.length < 5; number += 1) {
        const random = randomFor(seed, kind, number);
        const principal = random.pick(principals);
        const { asked, data } = randomOperation({ principal, tables }, random);
        const answer = await testClient(graph.graph, principal, log).send(asked.query, asked.variables);
        const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
        const got = { data: inOrder(JSON.parse(JSON.stringify(answer.data ?? null))), codes: [...new Set(codes)] };
        const expected = { data: data ?? null, codes: data ? [] : ['GRAPHQL_VALIDATION_FAILED'] };
        counts[data ? 'answered' : 'refused'] += 1;
        if (JSON.stringify(got) !== JSON.stringify(expected)) {
          wrong.push({ seed, kind, number, who: principal, asked, got, expected });
        }
        const sent = marksIn(JSON.stringify(asked));
        const leaked = leaksIn(principal, JSON.stringify(answer)).filter((mark) => !sent.includes(mark));
        if (leaked.length > 0) leaks.push({ seed, number, who: principal, asked, leaked });
      }
      process.stderr.write(
        `${String(OPERATIONS)} random operations on ${kind}: ${String(counts.answered)} answered, ` +
          `${String(counts.refused)} refused as they should be.\n`,
      );
      expect(wrong).toEqual([]);
      expect(leaks).toEqual([]);
    });

    test('walking through a list meets each visible row once, whatever the order and the page', async () => {
      for (let number = 0; number < scaled(40, 400); number += 1) {
        const random = randomFor(seed, 'walk', number);
        const principal = random.pick(principals);
        const types = TYPE_NAMES.filter((type) => SHAPES[type].sorts && mayAsk(principal, type));
        if (types.length === 0) continue;
        const type = random.pick(types);
        const sight: Sight = { principal, tables };
        const order = { field: random.pick(SHAPES[type].sorts!), direction: random.pick(['ASC', 'DESC']) };
        const met = await walk(sight, SHAPES[type].list!, order, random.int(1, 9), random.chance(0.5));
        const visible = visibleRows(sight, type).map(({ id }) => id);
        expect({ seed, number, met: met.sort() }).toEqual({ seed, number, met: visible.sort() });
      }
    });

    test('the feed of a type tells of the rows that are visible, and names no other that lives', async () => {
      for (const principal of principals) {
        for (const type of TYPE_NAMES.filter((each) => mayAsk(principal, each) && principal.kind !== 'anonymous')) {
          const query = `{ changes(type: ${type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}, first: 100) { nodes { id isRemoved record { id } } } }`;
          const { data, errors } = await testClient(graph.graph, principal, log).send(query);
          // Products are open to visitors; their feed is not.
          const changes = (data?.changes as { nodes: { id: string; record: { id: string } | null }[] } | null)?.nodes;
          if (errors) expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
          const told = (changes ?? []).flatMap(({ record }) => (record ? [record.id] : []));
          const visible = new Set(visibleRows({ principal, tables }, type).map(({ id }) => id));
          expect(told.filter((id) => !visible.has(id))).toEqual([]);
        }
      }
    });

    test('nothing of any row is in the log or in the metrics', async () => {
      expect(marksIn(logged)).toEqual([]);
      expect(marksIn(JSON.stringify(await collectedMetrics()))).toEqual([]);
    });

    async function walk(
      { principal }: Sight,
      list: string,
      order: { field: string; direction: string },
      size: number,
      isForward: boolean,
    ): Promise<string[]> {
      const [count, place, end, more] = isForward
        ? ['first', 'after', 'endCursor', 'hasNextPage']
        : ['last', 'before', 'startCursor', 'hasPreviousPage'];
      const sort = `sort: { field: ${order.field}, direction: ${order.direction} }`;
      const query = `query ($place: String) {
        ${list}(${count}: ${String(size)}, ${place}: $place, ${sort}) { nodes { id } pageInfo { ${end} ${more} } } }`;
      const met: string[] = [];
      const client = testClient(graph.graph, principal, log);
      for (let cursor: unknown = null, goesOn = true; goesOn;) {
        const data = await client.data<
          Record<string, { nodes: { id: string }[]; pageInfo: Record<string, string | boolean> }>
        >(query, { place: cursor });
        const page = data[list]!;
        met.push(...page.nodes.map(({ id }) => id));
        cursor = page.pageInfo[end];
        goesOn = page.pageInfo[more] === true;
      }
      return met;
    }
  });
});
