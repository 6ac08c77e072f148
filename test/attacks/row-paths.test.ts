import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { testDatabases } from '../../shared/testing/databases.js';
import { startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { attack } from './kit/attack.js';
import { EVERYBODY, introspected, principalOf, senderFor, type Send, type Who } from './kit/caller.js';
import { documentsOver, type Asked } from './kit/documents.js';
import { everyRow } from './kit/every-row.js';
import { entityAt, idPlaces, tellingSelection } from './kit/id-places.js';
import { startPlainTwin, type PlainTwin } from './kit/plain-twin.js';
import { coordinateText, readSupergraphModel, type Coordinate } from './kit/supergraph-model.js';
import { foundWorld, type World } from './kit/world.js';

const model = readSupergraphModel();
/** Milliseconds of processor time that a refusal may take. */
const MOST_CPU = 50;

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

    /** Requests that put an identifier at a place, for the rows that a role does not see. */
    function attempts(who: Who, schema: Parameters<typeof documentsOver>[0], place: Coordinate): Attempt[] {
      const chooseId = (name: string, owner: string) =>
        world.ownRow(who, entityAt(schema, model.entities, name, owner));
      const documents = documentsOver(schema, { chooseId, select: tellingSelection(schema) });
      const name = place.argument ?? place.member!;
      const owner = place.argument === undefined ? place.typeName : `${place.typeName}.${place.member!}`;
      const type = entityAt(model.schema, model.entities, name, owner);
      return world.unseenRows(who, type).flatMap((id) => {
        const [unseen] = documents.using(place, id);
        const [absent] = documents.using(place, absentId(id));
        return unseen && absent ? [{ place: coordinateText(place), id, unseen, absent }] : [];
      });
    }

    test.each(EVERYBODY)('to %s, a row that is not theirs is a row that is not there', async (who) => {
      const send = sendAs(who);
      const schema = await introspected(send);
      const wrong: unknown[] = [];
      let count = 0;
      let dearest = 0;
      for (const place of idPlaces(schema)) {
        for (const { id, unseen, absent, ...facts } of attempts(who, schema, place)) {
          const changes = unseen.query.startsWith('mutation');
          const before = changes ? await everyRow(graph) : undefined;
          const answer = await send(unseen);
          const wasRefused = /"errors":/.test(answer.text);
          if (before && wasRefused && !sameRows(before, await everyRow(graph)))
            wrong.push({ ...facts, changed: unseen });
          const other = await send(absent);
          const pair = [world.plain(answer.text, id), world.plain(other.text, absentId(id))];
          if (answer.status !== other.status || pair[0] !== pair[1]) wrong.push({ ...facts, asked: unseen, pair });
          count += 1;
          dearest = Math.max(dearest, answer.cpu);
        }
      }
      process.stderr.write(
        `${who} on ${kind}: ${String(count)} attempts at unseen rows; the dearest ${dearest.toFixed(1)} ms of CPU.\n`,
      );
      expect(wrong).toEqual([]);
      expect(dearest).toBeLessThan(MOST_CPU);
    });

    test('where nothing is enforced, the same requests find the rows', async () => {
      const dead: string[] = [];
      let alive = 0;
      for (const who of EVERYBODY) {
        const schema = await introspected(sendAs(who));
        const places = idPlaces(schema).filter(({ typeName }) => !typeName.endsWith('Input'));
        for (const place of places) {
          const found = [];
          for (const { id, unseen, absent } of attempts(who, schema, place)) {
            const [one, other] = [await twin.send(unseen), await twin.send(absent)];
            found.push(world.plain(JSON.stringify(one), id) !== world.plain(JSON.stringify(other), absentId(id)));
          }
          if (found.some(Boolean)) alive += 1;
          else if (found.length > 0) dead.push(`${who} ${coordinateText(place)}`);
        }
      }
      process.stderr.write(`${String(alive)} pairs of role and path find rows at the plain twin on ${kind}.\n`);
      expect(dead).toEqual([]);
    });

    test('every place of an identifier is attacked by whoever is shown it and kept from a row', async () => {
      const attacked = new Set<string>();
      for (const who of EVERYBODY) {
        const schema = await introspected(sendAs(who));
        for (const place of idPlaces(schema)) {
          if (attempts(who, schema, place).length > 0) attacked.add(coordinateText(place));
        }
      }
      const seeAll = idPlaces(await introspected(sendAs('administrator')));
      const onlyTheirs = new Set(seeAll.map(coordinateText));
      for (const who of EVERYBODY.filter((each) => each !== 'administrator')) {
        for (const place of idPlaces(await introspected(sendAs(who)))) onlyTheirs.delete(coordinateText(place));
      }
      const missing = idPlaces(model.schema)
        .map(coordinateText)
        .filter((name) => !attacked.has(name));
      process.stderr.write(`${String(attacked.size)} places of identifiers attacked on ${kind}.\n`);
      // What only administrators are shown is hidden from everybody else, and they see every row.
      expect(missing.filter((name) => !onlyTheirs.has(name))).toEqual([]);
    });

    test.each(EVERYBODY)('to %s, a subgraph that is asked for an entity says as much as of none', async (who) => {
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
  const { kind, scopes } = principalOf(who);
  const open = model.openFields({ isSignedIn: kind !== 'anonymous', scopes });
  const fields = Object.values(type.getFields()).filter(({ name }) => open.includes(`${type.name}.${name}`));
  const texts = fields.flatMap(({ name, type: given }) => {
    const inner = getNamedType(given);
    if (!isObjectType(inner)) return [name];
    return 'totalCount' in inner.getFields() ? [`${name} { totalCount }`] : [];
  });
  return texts.join(' ');
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

function sameRows(one: Record<string, string>, other: Record<string, string>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
