import { startGraphServer, type GraphServer, type HttpAnswer } from '../../test/kit/graph-server.js';
import { testDatabases } from '../../shared/testing/databases.js';

const CREATE = 'mutation { createCustomer(input: { name: "Lightside" }) { customer { id } } }';
const COUNT_UP = `mutation ($id: ID!, $version: Int!) {
  updateCustomer(input: { id: $id, expectedVersion: $version, employeeCount: 7 }) { customer { version } } }`;

/** A promise and what keeps it. */
function promised() {
  let keep = () => {};
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep };
}

describe.each(testDatabases)('a server that works on one request at a time, on %s', (kind) => {
  let server: GraphServer;
  let id: string;
  const post = (query: string, variables = {}) => server.post({ query, variables }, 'administrator');
  const version = async () =>
    (await post('query ($id: ID!) { customer(id: $id) { version } }', { id })).json.data.customer.version as number;
  beforeAll(async () => {
    server = await startGraphServer(kind, undefined, undefined, { maxInFlight: 1 });
    id = (await post(CREATE)).json.data.createCustomer.customer.id as string;
  });
  afterAll(() => server.close());

  /** Holds up every edit of the customer while the work is done. */
  async function whileHeld(work: () => Promise<void>): Promise<void> {
    const [begun, end] = [promised(), promised()];
    const { database } = server.graph.subgraphs.get('customers')!;
    const holding = database.transact(Date.now() + 60_000, async ({ run }) => {
      await run('UPDATE customers SET version = version WHERE id = ?', [id]);
      begun.keep();
      await end.kept;
    });
    await begun.kept;
    await work().finally(end.keep);
    await holding;
  }

  test('refuses what is too much at once, unread, with what a client has to know, and nothing is done of it', async () => {
    const answers: Promise<HttpAnswer>[] = [];
    await whileHeld(async () => {
      const send = () => answers.push(post(COUNT_UP, { id, version: 1 }));
      send();
      while (server.gate!.state.inFlight < 1) await new Promise(setImmediate);
      send();
      while (server.gate!.state.waiting < 1) await new Promise(setImmediate);
      const refused = await post(COUNT_UP, { id, version: 1 });
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toBe('1');
      expect(refused.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
      expect(refused.json).toEqual({
        errors: [
          {
            message: 'There are more requests than can be served; try again in a moment.',
            extensions: { code: 'OVERLOADED', retryable: true },
          },
        ],
      });
      expect((await server.fetch('/health/ready')).status).toBe(200);
    });
    const [first, second] = await Promise.all(answers);
    expect(first!.json.errors).toBeUndefined();
    expect(first!.json.data).toEqual({ updateCustomer: { customer: { version: 2 } } });
    // On a slow machine the one that waits may have waited for too long.
    expect(['STALE_VERSION', 'OVERLOADED']).toContain(second!.json.errors[0].extensions.code);
    expect(await version()).toBe(2);
    expect(server.gate!.state).toMatchObject({ inFlight: 0, waiting: 0 });
  });
});
