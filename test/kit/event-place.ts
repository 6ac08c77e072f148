import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Database } from '../../shared/db/database.js';
import { carryOverNats, type NatsCarrier } from '../../shared/events/over-nats.js';
import { mountSubgraph, type MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import type { SubgraphDefinition } from '../../shared/graphql/subgraph.js';
import { createLog, type Log } from '../../shared/log.js';
import { openTestDatabase, type DatabaseKind } from '../../shared/testing/databases.js';
import type { ThrowawayNats } from '../../shared/testing/nats-server.js';
import { customers } from '../../subgraphs/customers/subgraph.js';
import { audience } from './audience/audience.js';
import { locationOf, principalFor, TEST_DATA_KEY } from './test-graph.js';

/** An event of customers, as its source keeps it or as the audience has heard it. */
export interface Told {
  readonly id: string;
  readonly position: number;
  readonly recordId: string;
  readonly version: number;
}

/** A subgraph as it stands alone in a process: mounted, with what carries its events. */
export interface Stage {
  readonly subgraph: MountedSubgraph;
  readonly carrier: NatsCarrier;
  /** Ends it and closes its database. */
  leave(): Promise<void>;
}

/** Customers and those who listen to them, on databases of their own. */
export interface EventPlace {
  readonly kind: DatabaseKind;
  /** Tells this place apart from others on the same NATS server. */
  readonly prefix: string;
  /** Mounts a subgraph and begins to carry its events over the server at `url`. */
  enter(definition: SubgraphDefinition, url: string): Promise<Stage>;
  /** The source of all events here. */
  enterCustomers(url: string): Promise<Stage>;
  enterAudience(url: string): Promise<Stage>;
  /** Works on the database of a subgraph while nothing is carried from it or to it. */
  atRest(definition: SubgraphDefinition, work: (database: Database) => Promise<void>): Promise<void>;
  /** Carries for a stage once more, as another replica does; ends with the place. */
  replicate(stage: Stage, url: string): void;
  /** Ends everything and removes the databases. */
  remove(): Promise<void>;
}

const silent = createLog('silent', 'test');
const PATIENCE = 20_000;

/** Opens an empty place. */
export async function openEventPlace(kind: DatabaseKind, log: Log = silent): Promise<EventPlace> {
  const database = await openTestDatabase(kind);
  const stages = new Set<Stage>();
  const replicas: NatsCarrier[] = [];
  const mount = (definition: SubgraphDefinition) =>
    mountSubgraph(definition, locationOf(database), { dataKey: TEST_DATA_KEY });
  const enter = async (definition: SubgraphDefinition, url: string): Promise<Stage> => {
    const subgraph = await mount(definition);
    const carrier = carryOverNats(subgraph, { url, prefix: database.prefix }, log);
    carrier.start();
    const stage: Stage = {
      subgraph,
      carrier,
      leave: async () => {
        if (!stages.delete(stage)) return;
        await carrier.stop();
        await subgraph.close();
      },
    };
    stages.add(stage);
    return stage;
  };
  return {
    kind,
    prefix: database.prefix,
    enter,
    enterCustomers: (url) => enter(customers, url),
    enterAudience: (url) => enter(audience(), url),
    atRest: async (definition, work) => {
      const subgraph = await mount(definition);
      try {
        await work(subgraph.database);
      } finally {
        await subgraph.close();
      }
    },
    replicate: ({ subgraph }, url) => {
      const carrier = carryOverNats(subgraph, { url, prefix: database.prefix }, log);
      replicas.push(carrier);
      carrier.start();
    },
    remove: async () => {
      for (const carrier of replicas) await carrier.stop();
      for (const stage of [...stages]) await stage.leave();
      await database.remove();
    },
  };
}

/** A connection of the test's own. */
export function connectTo({ url, port }: ThrowawayNats): Promise<NatsConnection> {
  const { username: user, password } = new URL(url);
  return connect({ servers: `127.0.0.1:${String(port)}`, user, pass: decodeURIComponent(password) });
}

/** Creates customers one after the other; answers their ids. */
export async function createCustomers({ subgraph }: Stage, count: number, facts: object = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { createCustomer } = await mutate<{ createCustomer: { customer: { id: string } } }>(
      subgraph,
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
      { input: { name: `Customer ${String(number)}`, ...facts } },
    );
    ids.push(createCustomer.customer.id);
  }
  return ids;
}

/** Changes a customer once more. */
export async function touchCustomer({ subgraph }: Stage, id: string, expectedVersion: number): Promise<void> {
  await mutate(
    subgraph,
    'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { version } } }',
    { input: { id, expectedVersion, employeeCount: expectedVersion } },
  );
}

/** Sends a mutation to one subgraph, as an administrator; fails the test when there is any error. */
export async function mutate<T>(
  subgraph: MountedSubgraph,
  query: string,
  variables: Record<string, unknown>,
): Promise<T> {
  const scope = subgraph.scope({
    requestId: 'test',
    principal: principalFor('administrator'),
    deadline: Date.now() + PATIENCE,
    log: silent,
  });
  const { data, errors } = await subgraph.execute({ query, variables }, scope);
  if (errors) throw new Error(`Unexpected errors: ${JSON.stringify(errors)}`);
  return data as T;
}

/** What the source's journal tells, in the order of the feed. */
export const told = ({ subgraph }: Stage): Promise<Told[]> => toldIn(subgraph.database);

/** The same, from the source's database. */
export async function toldIn({ reader }: Database): Promise<Told[]> {
  const rows = await reader.query(
    'SELECT id AS event_id, position, record_id, record_version FROM journal_entries ORDER BY position',
  );
  return rows.map(toTold);
}

/** What the audience has heard, in the order in which it did. */
export const heard = ({ subgraph }: Stage): Promise<Told[]> => heardIn(subgraph.database);

/** The same, from the audience's database. */
export async function heardIn({ reader }: Database): Promise<Told[]> {
  return (await reader.query('SELECT * FROM heard ORDER BY number')).map(toTold);
}

function toTold(row: Record<string, unknown>): Told {
  return {
    id: row.event_id as string,
    position: Number(row.position),
    recordId: row.record_id as string,
    version: Number(row.record_version),
  };
}

/** Waits until the audience has heard as much as the source has told, and expects it to be the same, once each. */
export async function expectAllHeard(source: Stage, listener: Stage): Promise<void> {
  await until(async () => (await told(source)).every(({ position }) => position > 0));
  const all = await told(source);
  expect(all.map(({ position }) => position)).toEqual(all.map((_one, index) => index + 1));
  await until(async () => (await heard(listener)).length >= all.length);
  expect(await heard(listener)).toEqual(all);
}

/** Waits until something holds; fails after 20 seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come to hold in time.');
    await sleep(20);
  }
}
