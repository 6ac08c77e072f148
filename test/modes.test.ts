import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import type { ShippedRoleName } from '../subgraphs/identity/roles/shipped-roles.js';
import { foundAgency, type Agency } from './kit/agency.js';
import { corpus, type Operation } from './kit/corpus.js';
import {
  clientOf,
  newCredentials,
  startSplit,
  type Answer,
  type Credentials,
  type SplitDeployment,
} from './kit/deployments.js';
import { startServer, type ServerProcess } from './kit/processes.js';

import.meta.jest.setTimeout(180_000);

const hasServer = testDatabases.includes('mysql');
if (!hasServer) {
  process.stderr.write(
    'Skipped: embedded and split mode are compared on MySQL or MariaDB, and there is no server here.\n',
  );
}

/** A deployment with the agency in it, and whoever asks it. */
interface World {
  readonly agency: Agency;
  send(operation: Operation): Promise<Answer>;
}

(hasServer ? describe : describe.skip)('embedded and split mode on a database server', () => {
  const databases: TestDatabase[] = [];
  let credentials: Credentials;
  let embedded: ServerProcess;
  let split: SplitDeployment;
  let worlds: readonly [World, World];

  beforeAll(async () => {
    credentials = await newCredentials();
    const settings = async () => {
      const database = await openTestDatabase('mysql');
      databases.push(database);
      return {
        ...credentials.settings,
        DATABASE_URL: database.databaseUrl ?? '',
        KEHU_DATABASE_PREFIX: database.prefix,
      };
    };
    embedded = await startServer('gateway/main.js', await settings());
    split = await startSplit(await settings());
    await Promise.all(['identity', 'customers', 'sales'].map((name) => split.startSubgraph(name)));
    worlds = [await world(embedded.url), await world(split.gateway.url)];
  });
  afterAll(async () => {
    await embedded.stop('SIGKILL');
    await split.stop();
    for (const database of databases) await database.remove();
  });

  async function world(url: string): Promise<World> {
    const agency = await foundAgency(clientOf(url, credentials, 'administrator'));
    const clients = new Map<ShippedRoleName | undefined, ReturnType<typeof clientOf>>();
    return {
      agency,
      send: ({ query, variables, role }) => {
        const who = role === 'visitor' ? undefined : (role ?? 'administrator');
        const client = clients.get(who) ?? clientOf(url, credentials, who);
        clients.set(who, client);
        return client.send(query, variables?.(agency) ?? {});
      },
    };
  }

  test('give the same answers to the same operations', async () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    const names = worlds.map(() => new Map<string, string>());
    const unexpected: unknown[] = [];
    for (const operation of corpus) {
      const answers = [];
      for (const [i, { send }] of worlds.entries()) answers.push(comparable(await send(operation), names[i]!));
      expect({ name: operation.name, ...answers[1] }).toEqual({ name: operation.name, ...answers[0] });
      const { codes } = answers[0]!;
      if (String(codes) !== String(operation.codes ?? [])) unexpected.push({ name: operation.name, codes });
    }
    // An operation that fails by mistake fails in the same way everywhere, and compares nothing.
    expect(unexpected).toEqual([]);
  });
});

/** An answer with what differs from run to run replaced: ids by the order of their appearance, instants, cursors. */
function comparable({ status, text, errors = [] }: Answer, names: Map<string, string>) {
  const replaced = text
    .replace(/[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}/g, (id) => {
      if (!names.has(id)) names.set(id, `${id.slice(0, 3)}#${names.size + 1}`);
      return names.get(id) ?? id;
    })
    .replace(/"(createdAt|updatedAt|changedAt)":"[^"]+"/g, '"$1":"(instant)"')
    .replace(/"(cursor|startCursor|endCursor)":"[^"]+"/g, '"$1":"(cursor)"');
  return { status, answer: JSON.parse(replaced) as unknown, codes: errors.map(({ extensions }) => extensions.code) };
}
