import { randomInt } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CLIENT_EXAMPLES } from '../../gateway/explorer/examples.js';
import { randomFor } from '../../gateway/demo/company/random.js';
import { isShippedRole } from '../../subgraphs/identity/roles/shipped-roles.js';
import { ERROR_CODES } from '../../shared/errors.js';
import { foundAgency, type Agency } from '../kit/agency.js';
import { corpus } from '../kit/corpus.js';
import { startGraphServer, type GraphServer } from '../kit/graph-server.js';
import { principalFor } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { attack } from './kit/attack.js';
import { EVERYBODY, introspected, senderFor } from './kit/caller.js';
import { documentsOver } from './kit/documents.js';
import { HOSTILE_KINDS, hostileDocument } from './kit/hostile-documents.js';
import { tellingSelection } from './kit/id-places.js';
import { coordinatesOf } from './kit/supergraph-model.js';

const DOCUMENTS = scaled(200, 2_000);
/** Milliseconds that a document may keep the server from everything else. */
const LONGEST_STALL = 100;
/** How many one caller sends; a few more, and the limit of new documents would answer for the server. */
const PER_CALLER = 100;
const MOST_MEMORY = 50 * 2 ** 20;
const seed = process.env.KEHU_ATTACK_SEED ?? String(randomInt(1_000_000_000));

let server: GraphServer;
let agency: Agency;
beforeAll(async () => {
  server = await startGraphServer('sqlite');
  agency = await foundAgency(server.graph.as('administrator'));
});
afterAll(() => server.close());

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function memory(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    await turn();
  }
  return process.memoryUsage().heapUsed;
}

/**
 * The longest time in which nothing else had its turn, as far as this process worked meanwhile and was not kept from it,
 * and the answer.
 */
async function stallOf(body: string, who: string): Promise<{ stall: number; status: number; text: string }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const headers = { 'content-type': 'application/json' };
  await turn();
  const before = process.cpuUsage();
  delay.enable();
  const { status, text } = await server.fetch('/graphql', { method: 'POST', headers, body, who });
  await turn();
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  return { stall: Math.min(delay.max / 1e6, (user + system) / 1e3), status, text };
}

async function anotherCaller(number: number): Promise<string> {
  return `Bearer ${await server.tokenFor({ subject: `caller-${String(number)}`, roles: ['administrator'] })}`;
}

attack('Documents made to hurt', () => {
  test('none keeps the server from its work, and none leaves anything behind', async () => {
    let who = `Bearer ${await server.token('administrator')}`;
    const worst = { hostile: 0, harmless: 0 };
    const stalls = new Map<string, number>();
    const odd: unknown[] = [];
    const harmless = (bytes: number) => JSON.stringify({ query: `{ products { totalCount } } # ${'x'.repeat(bytes)}` });
    for (let number = 0; number < 40; number += 1)
      await stallOf(JSON.stringify(hostileDocument(randomFor('warm', number)).body), who);
    const before = await memory();
    for (let number = 0; number < DOCUMENTS; number += 1) {
      if (number % PER_CALLER === 0) who = await anotherCaller(number);
      const random = randomFor(seed, number);
      const { kind, body } = hostileDocument(random, HOSTILE_KINDS[number % HOSTILE_KINDS.length]);
      const text = JSON.stringify(body);
      let answer = await stallOf(text, who);
      // Whatever else this machine did meanwhile is not the document's.
      for (let tries = 0; answer.stall > LONGEST_STALL && tries < 3; tries += 1) {
        const again = await stallOf(text, who);
        if (again.stall < answer.stall) answer = again;
      }
      worst.hostile = Math.max(worst.hostile, answer.stall);
      stalls.set(kind, Math.max(stalls.get(kind) ?? 0, answer.stall));
      if (number % 4 === 0) {
        worst.harmless = Math.max(worst.harmless, (await stallOf(harmless(text.length), who)).stall);
      }
      const { errors = [] } = JSON.parse(answer.text) as { errors?: { extensions: { code: string } }[] };
      const codes = errors.map(({ extensions }) => extensions.code);
      const isHonest = codes.every((code) => code in ERROR_CODES && code !== 'INTERNAL');
      if (!isHonest || ![200, 400].includes(answer.status))
        odd.push({ seed, number, kind, status: answer.status, codes });
    }
    const grown = (await memory()) - before;
    const longest = [...stalls]
      .sort(([, one], [, other]) => other - one)
      .map(([kind, ms]) => `${kind} ${ms.toFixed(1)}`);
    process.stderr.write(
      `${String(DOCUMENTS)} hostile documents: the longest stall ${worst.hostile.toFixed(1)} ms, ` +
        `${worst.harmless.toFixed(1)} ms with harmless ones of as many bytes; memory ${(grown / 2 ** 20).toFixed(1)} MB more. The longest: ${longest.slice(0, 6).join(', ')}.\n`,
    );
    expect(odd).toEqual([]);
    const slow = [...stalls].filter(([, stall]) => stall >= LONGEST_STALL + worst.harmless);
    expect({ seed, slow }).toEqual({ seed, slow: [] });
    expect(grown).toBeLessThan(MOST_MEMORY);
  });

  test('what clients of every kind ask for passes the same limits', async () => {
    const stopped: unknown[] = [];
    let count = 0;
    const note = (who: string, query: string, text: string) => {
      count += 1;
      const isStopped = /DOCUMENT_TOO_LARGE|PAYLOAD_TOO_LARGE|GRAPHQL_PARSE_FAILED|RATE_LIMITED/.test(text);
      if (isStopped) stopped.push({ who, query, text });
    };
    for (const who of EVERYBODY) {
      const send = senderFor(server.graph.graph, principalFor(who), server.graph.log);
      const schema = await introspected(send);
      const documents = documentsOver(schema, { select: tellingSelection(schema) });
      const roots = [...coordinatesOf(schema).values()].filter(
        ({ kind, typeName }) => kind === 'field' && typeName === 'Query',
      );
      for (const asked of roots.flatMap((root) => documents.using(root)))
        note(who, asked.query, (await send(asked)).text);
    }
    for (const { role = 'administrator', query, variables, codes } of corpus) {
      if (codes) continue;
      const send = senderFor(server.graph.graph, principalFor(role), server.graph.log);
      note(role, query, (await send({ query, variables: variables?.(agency) ?? {} })).text);
    }
    for (const { role, operations } of CLIENT_EXAMPLES) {
      const send = senderFor(
        server.graph.graph,
        principalFor(isShippedRole(role) ? role : 'visitor'),
        server.graph.log,
      );
      for (const { operation, variables } of operations) {
        note(role, operation, (await send({ query: operation, variables: { ...variables } })).text);
      }
    }
    process.stderr.write(`${String(count)} legitimate queries of all audiences pass the limits.\n`);
    expect(count).toBeGreaterThanOrEqual(100);
    expect(stopped).toEqual([]);
  });
});
