import { getMetadataArgsStorage } from 'typeorm';
import { isDuplicateEntry } from '../shared/db/duplicate-entry.js';
import type { Database } from '../shared/db/database.js';
import { openDatabase } from '../shared/db/open-database.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { allDefinitions } from '../gateway/definitions.js';
import { locationOf } from './kit/test-graph.js';

type EntityClass = new () => object;

interface UniqueIndex {
  entity: EntityClass;
  name: string;
  properties: string[];
}

const storage = getMetadataArgsStorage();

/** The unique indexes of an entity, as its decorators state them. */
function uniqueIndexes(entity: EntityClass): UniqueIndex[] {
  return storage.indices
    .filter(({ target, unique }) => target === entity && unique)
    .map(({ name = '', columns }) => ({ entity, name, properties: columns as string[] }));
}

/**
 * A row whose values all differ from those of a row with another seed; what may be null is, unless an index is to be
 * provoked with it.
 */
function rowOf(entity: EntityClass, seed: number, filled: readonly string[]): Record<string, unknown> {
  const columns = storage.columns.filter(({ target }) => target === entity);
  return Object.fromEntries(
    columns.map(({ propertyName, options }) => [
      propertyName,
      options.nullable && !filled.includes(propertyName) ? null : valueOf(options.type, seed),
    ]),
  );
}

/** Values of the columns that a row is known by. */
function sameKey(entity: EntityClass): Record<string, unknown> {
  const columns = storage.columns.filter(({ target, options }) => target === entity && options.primary);
  return Object.fromEntries(columns.map(({ propertyName }) => [propertyName, 'same']));
}

function valueOf(type: unknown, seed: number): unknown {
  switch (type) {
    case 'int':
    case 'bigint':
      return seed;
    case 'boolean':
      return true;
    case 'datetime':
      return new Date(Date.UTC(2026, 0, 1) + seed).toISOString();
    case 'simple-json':
      return [];
    default:
      return String(seed);
  }
}

const entitiesOf = (name: string) =>
  allDefinitions.find((definition) => definition.name === name)?.database.entities as EntityClass[];

const indexed = allDefinitions
  .filter(({ name }) => entitiesOf(name).some((entity) => uniqueIndexes(entity).length > 0))
  .map(({ name, database }) => [name, database] as const);

test('indexes are named for what they are', () => {
  const misnamed = storage.indices.filter(({ name = '', unique }) => !name.startsWith(unique ? 'ux_' : 'ix_'));
  expect(misnamed.map(({ name }) => name)).toEqual([]);
});

describe.each(testDatabases)('unique indexes on %s', (kind) => {
  let place: TestDatabase;
  beforeEach(async () => {
    place = await openTestDatabase(kind);
  });
  afterEach(() => place.remove());

  test.each(indexed)('of %s are recognised when they are broken, each as itself', async (name, contents) => {
    const database = await openDatabase(locationOf(place), name, contents);
    const all = entitiesOf(name).flatMap(uniqueIndexes);
    for (const index of all) {
      const error = await provoke(database, index);
      expect([
        index.name,
        ...all.filter((other) => isDuplicateEntry(error, other.entity, other.name)).map((other) => other.name),
      ]).toEqual([index.name, index.name]);
    }
    await database.close();
  });

  test.each(indexed)('of %s are not taken for a repeated id', async (name, contents) => {
    const database = await openDatabase(locationOf(place), name, contents);
    for (const index of entitiesOf(name).flatMap(uniqueIndexes)) {
      const error = await failure(
        database,
        index.entity,
        [1, 2].map((seed) => ({ ...rowOf(index.entity, seed, []), ...sameKey(index.entity) })),
      );
      expect([index.name, isDuplicateEntry(error, index.entity, index.name)]).toEqual([index.name, false]);
    }
    await database.close();
  });
});

/** Inserts two rows that share nothing but the values of one index. */
function provoke(database: Database, { entity, properties }: UniqueIndex): Promise<unknown> {
  const first = rowOf(entity, 1, properties);
  const second = {
    ...rowOf(entity, 2, properties),
    ...Object.fromEntries(properties.map((property) => [property, first[property]])),
  };
  return failure(database, entity, [first, second]);
}

/** Inserts rows one by one in a transaction that is rolled back, and answers what went wrong. */
async function failure(database: Database, entity: EntityClass, rows: readonly object[]): Promise<unknown> {
  try {
    await database.transact(Date.now() + 60_000, async (transaction) => {
      for (const row of rows) await transaction.insert(entity, row);
    });
  } catch (error) {
    return error;
  }
  throw new Error('Nothing went wrong.');
}
