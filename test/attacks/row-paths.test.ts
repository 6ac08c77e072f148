import { getNamedType, isLeafType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { testDatabases, type DatabaseKind } from '../../shared/testing/databases.js';
import { principalFor, startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { attack } from './kit/attack.js';
import { EVERYBODY, introspected, senderFor, type Answered, type Send, type Who } from './kit/caller.js';
import { documentsOver, type Asked } from './kit/documents.js';
import { everyRow } from './kit/every-row.js';
import { entityAt, idPlaces, tellingSelection, valueNaming } from './kit/id-places.js';
import { startPlainTwin, type PlainTwin } from './kit/plain-twin.js';
import { coordinateText, readSupergraphModel, type Coordinate } from './kit/supergraph-model.js';
import { foundWorld, type World } from './kit/world.js';

const model = readSupergraphModel();
/** Milliseconds of processor time that a refusal may take. */
const MOST_CPU = 50;

/** Filters by an id that the caller's own rows tell (decision 4): they find those, and no others. */
const OF_OWN_ROWS = new Set(['OpportunityFilterInput.customerId']);

/** Filters by what is no row of the graph, or what no customer of this world has: even unguarded they find nothing. */
const OF_NO_ROWS = new Set([
  'CustomerFilterInput.partnerId',
  'CustomerFilterInput.teamId',
  'OpportunityFilterInput.partnerId',
]);

/** The rules are the same on each database: by day two roles are enough on the second one. */
function attackers(kind: DatabaseKind): readonly Who[] {
  if (kind === testDatabases[0]) return EVERYBODY;
  return EVERYBODY.filter((who) => scaled(Number(['sales-rep', 'partner'].includes(who)), 1) === 1);
}

attack('Rows of somebody else by every path', () => {
  describe.each(testDatabases)('on %s', (kind) => {
    let graph: TestGraph;
    let world: World;
    let twin: PlainTwin;

    beforeAll(async () => {
      graph = await startTestGraph(kind);
      world = await foundWorld(graph);
      twin = await startPlainTwin(graph);
    });
    afterAll(async () => {
      await twin.stop();
      await graph.remove();
    });

    const sendAs = (who: Who): Send => senderFor(graph.graph, world.principal(who), graph.log);

    /** For each role, what puts an identifier of a row that it does not see at a place. */
    const planned = new Map<Who, Promise<Plan>>();
    function planOf(who: Who): Promise<Plan> {
      const plan = planned.get(who) ?? introspected(sendAs(who)).then((schema) => plannedFor(world, who, schema));
      planned.set(who, plan);
      return plan;
    }

    test.each(attackers(kind))('to %s, a row that is not theirs is a row that is not there', async (who) => {
      const send = sendAs(who);
      const versions = new Map<string, number>();
      const wrong: unknown[] = [];
      const refused: Asked[] = [];
      let count = 0;
      const all = (await planOf(who)).attempts;
      // What mutations leave behind would show in lists.
      for (const { id, unseen, absent, place } of [...all.filter(isQuery), ...all.filter((each) => !isQuery(each))]) {
        const [answer, work] = await counted(send, upToDate(unseen, versions));
        if (isRefusal(answer.text)) refused.push(upToDate(unseen, versions));
        else noteChange(unseen, versions);
        const [other, otherWork] = await counted(send, upToDate(absent, versions));
        if (!isRefusal(other.text)) noteChange(absent, versions);
        const pair = [world.plain(answer.text, id), world.plain(other.text, absentId(id))];
        const isSame = answer.status === other.status && pair[0] === pair[1];
        // What takes more statements takes longer, and tells by that. Whether a file is to be seen, the record says that it
        // belongs to, which takes one statement more than a file that is not there.
        if (isSame && work !== otherWork && !id.startsWith('fil_'))
          wrong.push({ place, asked: unseen, work, otherWork });
        const isTold = OF_OWN_ROWS.has(place) && world.hiddenIdsIn(who, answer.text, id).length === 0;
        if (!isSame && !isTold) wrong.push({ place, asked: unseen, pair });
        count += 1;
      }
      expect(wrong).toEqual([]);
      const dearest = await refusedAgain(send, refused);
      process.stderr.write(
        `${who} on ${kind}: ${String(count)} attempts at unseen rows, ${String(refused.length)} of them refused with a ` +
          `code; the dearest took ${dearest.toFixed(1)} ms of CPU.\n`,
      );
    });

    /** Sends a request; answers how many statements it took as well. */
    async function counted(send: Send, asked: Asked): Promise<[Answered, number]> {
      const answers: Answered[] = [];
      const statements = await graph.statements(async () => answers.push(await send(asked)));
      return [answers[0]!, statements];
    }

    /** What was refused is refused again, changes nothing and takes little; answers the most milliseconds of one. */
    async function refusedAgain(send: Send, requests: readonly Asked[]): Promise<number> {
      const before = await everyRow(graph);
      let dearest = 0;
      for (const asked of requests) {
        let best = Infinity;
        // Whatever else this process did meanwhile counts too, so a dear one has more tries.
        for (let tries = 0; tries < 4 && best >= MOST_CPU; tries += 1) {
          const { cpu, text } = await send(asked);
          expect({ asked, isRefused: isRefusal(text) }).toEqual({ asked, isRefused: true });
          best = Math.min(best, cpu);
        }
        dearest = Math.max(dearest, best);
      }
      expect(await everyRow(graph)).toEqual(before);
      expect(dearest).toBeLessThan(MOST_CPU);
      return dearest;
    }

    test('where nothing is enforced, the same requests find the rows', async () => {
      const dead: string[] = [];
      let alive = 0;
      for (const who of attackers(kind)) {
        const found = new Map<string, boolean>();
        const reads = (await planOf(who)).attempts.filter(isQuery);
        for (const { place, id, unseen, absent } of reads) {
          const [one, other] = [await twin.send(unseen), await twin.send(absent)];
          const isFound = world.plain(JSON.stringify(one), id) !== world.plain(JSON.stringify(other), absentId(id));
          found.set(place, isFound || found.get(place) === true);
        }
        for (const [place, isFound] of found) {
          if (isFound) alive += 1;
          else if (!OF_NO_ROWS.has(place)) dead.push(`${who} ${place}`);
        }
      }
      process.stderr.write(`${String(alive)} pairs of role and path find rows at the plain twin on ${kind}.\n`);
      expect(dead).toEqual([]);
    });

    test('every place of an identifier is attacked by whoever is shown it and kept from a row', async () => {
      const due = new Set<string>();
      const attacked = new Set<string>();
      for (const who of EVERYBODY) {
        const plan = await planOf(who);
        for (const place of plan.places) {
          if (world.unseenRows(who, typeAt(place)).length > 0) due.add(coordinateText(place));
        }
        for (const { place } of plan.attempts) attacked.add(place);
      }
      process.stderr.write(`${String(attacked.size)} places of identifiers attacked on ${kind}.\n`);
      expect([...due].filter((name) => !attacked.has(name))).toEqual([]);
      // At the other places only those are let in who see every row that could be named there.
      expect([...due].length).toBeGreaterThan(30);
    });

    test.each(attackers(kind))('to %s, a subgraph that is asked for an entity says as much as of none', async (who) => {
      const wrong: unknown[] = [];
      let count = 0;
      for (const [name, subgraph] of graph.subgraphs) {
        for (const type of model.entities) {
          const selection = openSelection(who, subgraph.schema.getType(type));
          for (const id of selection === '' ? [] : world.unseenRows(who, type)) {
            const ask = (value: string) => world.askSubgraph(subgraph, who, type, value, selection);
            const [unseen, absent] = [await ask(id), await ask(absentId(id))];
            count += 1;
            if (world.plain(unseen, id) !== world.plain(absent, absentId(id)))
              wrong.push({ name, type, unseen, absent });
          }
        }
      }
      expect(wrong).toEqual([]);
      process.stderr.write(`${who} on ${kind}: ${String(count)} representations of unseen rows.\n`);
    });
  });
});

/** The fields of an entity, here where it is resolved, that a role may ask for. */
function openSelection(who: Who, type: GraphQLNamedType | undefined): string {
  if (!isObjectType(type)) return '';
  const { kind, scopes } = principalFor(who);
  const open = model.openFields({ isSignedIn: kind !== 'anonymous', scopes });
  const fields = Object.values(type.getFields()).filter(({ name }) => open.includes(`${type.name}.${name}`));
  // What others add to an entity are rows of their own, which the caller may see by themselves.
  return fields
    .filter(({ type: given }) => isLeafType(getNamedType(given)))
    .map(({ name }) => name)
    .join(' ');
}

/** The entity whose identifier stands at a place; undefined where any record may stand. */
function typeAt(place: Coordinate): string | undefined {
  const name = place.argument ?? place.member!;
  const owner = place.argument === undefined ? place.typeName : `${place.typeName}.${place.member!}`;
  return entityAt(model.schema, model.entities, name, owner);
}

function isQuery({ unseen }: Attempt): boolean {
  return !unseen.query.startsWith('mutation');
}

function isRefusal(text: string): boolean {
  return text.includes('"errors":');
}

/** The same request with the version that its record has by now. */
function upToDate({ query, ...rest }: Asked, versions: ReadonlyMap<string, number>): Asked {
  const version = versions.get(recordOf(query)) ?? 1;
  return { ...rest, query: query.replace('expectedVersion: 1', `expectedVersion: ${String(version)}`) };
}

function noteChange({ query }: Asked, versions: Map<string, number>): void {
  if (query.includes('expectedVersion')) versions.set(recordOf(query), (versions.get(recordOf(query)) ?? 1) + 1);
}

/** The record that a mutation changes. */
function recordOf(query: string): string {
  return /id: "(\w+)", expectedVersion/.exec(query)?.[1] ?? '';
}

interface Plan {
  readonly places: readonly Coordinate[];
  readonly attempts: readonly Attempt[];
}

function plannedFor(world: World, who: Who, schema: GraphQLSchema): Plan {
  const chooseId = (name: string, owner: string) => world.ownRow(who, entityAt(schema, model.entities, name, owner));
  const documents = documentsOver(schema, { chooseId, select: tellingSelection(schema) });
  const places = idPlaces(schema);
  const attempts = places.flatMap((place) =>
    world.unseenRows(who, typeAt(place)).flatMap((id): Attempt[] => {
      const [unseen] = documents.using(place, valueNaming(schema, place, id));
      const [absent] = documents.using(place, valueNaming(schema, place, absentId(id)));
      return unseen && absent ? [{ place: coordinateText(place), id, unseen, absent }] : [];
    }),
  );
  return { places, attempts };
}

interface Attempt {
  readonly place: string;
  readonly id: string;
  readonly unseen: Asked;
  readonly absent: Asked;
}

/** An identifier of the same type that nothing has. */
function absentId(id: string): string {
  return `${id.slice(0, id.lastIndexOf('_') + 1)}${'0'.repeat(26)}`;
}
