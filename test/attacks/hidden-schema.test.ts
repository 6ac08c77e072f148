import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { foundAgency } from '../kit/agency.js';
import { principalFor, startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { answerWithout } from './kit/absent-answer.js';
import { attack } from './kit/attack.js';
import { EVERY_SIGHT, introspected, senderFor, type Send, type Who } from './kit/caller.js';
import { documentsOver, type Asked } from './kit/documents.js';
import { everyRow } from './kit/every-row.js';
import { startPlainTwin, wasCarriedOut, type PlainTwin } from './kit/plain-twin.js';
import { coordinatesOf, readSupergraphModel } from './kit/supergraph-model.js';

/** Milliseconds of processor time that a refusal may take. */
const MOST_CPU = 50;

const model = readSupergraphModel();
const everything = coordinatesOf(model.schema);

let graph: TestGraph;
let sandbox: TestGraph;
let twin: PlainTwin;
/** Members of staff are told of fields; an app with the same scopes is told of nothing. */
const senders = new Map<Who, Send>();
const toldSenders = new Map<Who, Send>();
const schemas = new Map<Who, GraphQLSchema>();

beforeAll(async () => {
  graph = await startTestGraph('sqlite');
  await foundAgency(graph.as('administrator'));
  // The twin carries mutations out, so it has a place of its own.
  sandbox = await startTestGraph('sqlite');
  await foundAgency(sandbox.as('administrator'));
  twin = await startPlainTwin(sandbox);
  for (const who of EVERY_SIGHT) {
    const principal = principalFor(who);
    const isStaff = principal.kind === 'staff';
    const send = senderFor(graph.graph, { ...principal, kind: isStaff ? 'bi' : principal.kind }, graph.log);
    senders.set(who, send);
    if (isStaff) toldSenders.set(who, senderFor(graph.graph, principal, graph.log));
    schemas.set(who, await introspected(send));
  }
});
afterAll(async () => {
  await twin.stop();
  await sandbox.remove();
  await graph.remove();
});

/** The requests that use what a role does not see, in every form that there is, by coordinate. */
function attacksOn(who: Who): Map<string, Asked[]> {
  const shown = schemas.get(who)!;
  const seen = coordinatesOf(shown);
  const documents = documentsOver(model.schema, { preferred: shown });
  const hidden = [...everything].filter(([name]) => !seen.has(name));
  return new Map(hidden.map(([name, coordinate]) => [name, documents.using(coordinate)]));
}

/** By night all of them; by day one form of each for visitors, and of every ninth one for each role. */
function dueAttacks(who: Who): [string, Asked][] {
  const all = [...attacksOn(who)];
  const turn = EVERY_SIGHT.indexOf(who);
  const share = who === 'visitor' ? 1 : scaled(9, 1);
  return all.flatMap(([name, forms], index) => {
    if ((index + turn) % share !== 0) return [];
    const first = (index + turn) % Math.max(1, forms.length);
    return forms
      .slice(scaled(first, 0), scaled(first + 1, forms.length))
      .map((asked): [string, Asked] => [name, asked]);
  });
}

/** What only the account of a customer can do: the twin has none. */
const NEEDS_A_CUSTOMER = /\b(exportMyData|completeMyProfile|updateMyProfile|myProfile)\b/;

attack('Hidden parts of the schema', () => {
  test.each(EVERY_SIGHT)('introspection shows %s the fields that their scopes open, and no others', (who) => {
    const { kind, scopes } = principalFor(who);
    const shown = [...coordinatesOf(schemas.get(who)!)].filter(([, { kind: sort }]) => sort === 'field');
    expect(shown.map(([name]) => name).sort()).toEqual(model.openFields({ isSignedIn: kind !== 'anonymous', scopes }));
  });

  test.each(EVERY_SIGHT)('to %s, what is hidden is what is absent, byte for byte, and nothing changes', async (who) => {
    const send = senders.get(who)!;
    const shown = schemas.get(who)!;
    const before = await everyRow(graph);
    const differing: unknown[] = [];
    const slow: unknown[] = [];
    let count = 0;
    let dearest = 0;
    for (const [coordinate, asked] of dueAttacks(who)) {
      const { cpu, ...answer } = await cheapest(send, asked);
      const expected = answerWithout(shown, asked);
      count += 1;
      dearest = Math.max(dearest, cpu);
      if (cpu > MOST_CPU) slow.push({ coordinate, cpu });
      if (answer.status !== expected?.status || answer.text !== expected.text) {
        differing.push({ coordinate, asked, answer, expected });
      }
    }
    process.stderr.write(
      `${who}: ${String(count)} requests for what is hidden; the dearest took ${dearest.toFixed(1)} ms of CPU.\n`,
    );
    expect(differing).toEqual([]);
    expect(slow).toEqual([]);
    expect(await everyRow(graph)).toEqual(before);
  });

  test('staff are told which scope a field needs, and of everything else what is absent', async () => {
    expect([...toldSenders.keys()]).toContain('sales-rep');
    const differing: unknown[] = [];
    let told = 0;
    for (const [who, send] of toldSenders) {
      const { scopes } = principalFor(who);
      for (const [coordinate, asked] of dueAttacks(who)) {
        const expected = answerWithout(schemas.get(who)!, asked)!;
        const { status, text } = await send(asked);
        const answer = JSON.parse(text) as { errors?: GraphQLFormattedError[] };
        const usual = JSON.parse(expected.text) as { errors?: GraphQLFormattedError[] };
        const faults = (answer.errors ?? []).flatMap((error, index) => {
          const { requiredScopes } = error.extensions as { requiredScopes?: string[][] };
          if (!requiredScopes) return [];
          told += 1;
          const plain = usual.errors?.[index];
          const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"\./.exec(plain?.message ?? '') ?? [];
          const needed = field && type ? model.scopesToAskFor(type, field, scopes) : [];
          const isTrue = needed.length > 0 && JSON.stringify(requiredScopes) === JSON.stringify([needed]);
          answer.errors![index] = plain!;
          return isTrue && error.message.includes(`"${field ?? ''}" on type "${type ?? ''}". It needs \``)
            ? []
            : [error];
        });
        if (status !== expected.status || faults.length > 0 || JSON.stringify(answer) !== JSON.stringify(usual)) {
          differing.push({ who, coordinate, asked, text, expected });
        }
      }
    }
    process.stderr.write(`${String(told)} fields were told of.\n`);
    expect(differing).toEqual([]);
    expect(told).toBeGreaterThan(50);
  });

  test('every attack gets through where nothing is enforced', async () => {
    const carriedOut = new Map<string, boolean>();
    const dead = new Set<string>();
    const share = scaled(5, 1);
    for (const who of EVERY_SIGHT) {
      for (const [coordinate, asked] of dueAttacks(who).filter((_each, index) => index % share === 0)) {
        const key = JSON.stringify(asked);
        if (!carriedOut.has(key)) carriedOut.set(key, wasCarriedOut(await twin.send(asked)));
        if (!carriedOut.get(key) && !NEEDS_A_CUSTOMER.test(asked.query)) dead.add(`${coordinate}: ${key}`);
      }
    }
    process.stderr.write(`${String(carriedOut.size)} different requests, all carried out by the plain twin.\n`);
    expect([...dead]).toEqual([]);
  });

  test('every coordinate of the supergraph is hidden from somebody, or open to everybody', () => {
    const attacked = new Set<string>();
    for (const who of EVERY_SIGHT) {
      for (const [coordinate, requests] of attacksOn(who)) if (requests.length > 0) attacked.add(coordinate);
    }
    const openToAll = [...coordinatesOf(schemas.get('visitor')!).keys()];
    const missing = [...everything.keys()].filter((name) => !attacked.has(name) && !openToAll.includes(name));
    process.stderr.write(`${String(everything.size)} coordinates, ${String(attacked.size)} hidden from somebody.\n`);
    expect(missing).toEqual([]);
  });
});

/** Sends it again where it seems dear: whatever else this process did meanwhile counts too. */
async function cheapest(send: Send, asked: Asked): Promise<Awaited<ReturnType<Send>>> {
  let best = await send(asked);
  for (let tries = 0; best.cpu > MOST_CPU && tries < 3; tries += 1) best = await send(asked);
  return best;
}
