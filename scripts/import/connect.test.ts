import { AppError } from '../../shared/errors.js';
import { connect, type GraphHost } from './connect.js';
import { createFakeGraph } from './testing/fake-graph.js';

const { client } = createFakeGraph();
const URL = 'http://127.0.0.1:4000/graphql';

function host(running?: { url: string; token?: string }): GraphHost {
  return { findRunning: () => Promise.resolve(running), openEmbedded: () => Promise.resolve(client) };
}

test('opens the graph in this process when no server runs', async () => {
  expect(await connect(host(), {})).toEqual({ client, description: 'the graph in this process' });
});

test('talks to the running server, or to the one that is named', async () => {
  const running = await connect(host({ url: URL, token: 'a' }), {});
  expect([running.description, running.client === client]).toEqual([URL, false]);
  const named = await connect(host({ url: URL }), { url: 'http://127.0.0.1:5000/graphql' });
  expect(named.description).toBe('http://127.0.0.1:5000/graphql');
  await Promise.all([running.client.close(), named.client.close()]);
});

test('fails as the host does', async () => {
  const locked = {
    ...host(),
    openEmbedded: () => Promise.reject(new AppError('CONFLICT', 'the data folder is locked')),
  };
  await expect(connect(locked, {})).rejects.toThrow('the data folder is locked');
});
