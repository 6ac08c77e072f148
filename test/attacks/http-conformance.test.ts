import { serverAudits } from 'graphql-http';
import { startGraphServer, type GraphServer } from '../kit/graph-server.js';
import { attack } from './kit/attack.js';

let server: GraphServer;
let token: string;
beforeAll(async () => {
  server = await startGraphServer('sqlite');
  token = await server.token('analyst');
});
afterAll(() => server.close());

/** What is allowed and not done here, by the audit's id. */
const REFUSED: Readonly<Record<string, string>> = {};

attack('Departures from GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${server.url}/graphql`,
    fetchFn: (input: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      // Every client but a form of a web page can send it: it says that no browser was led here unasked.
      headers.set('apollo-require-preflight', 'true');
      return fetch(input, { ...init, headers });
    },
  });

  test.each(audits.map(({ id, name, fn }) => [name, id, fn] as const))('%s (%s)', async (name, id, fn) => {
    const result = await fn();
    const isRefused = id in REFUSED && name.startsWith('MAY');
    expect({ status: result.status, reason: result.status === 'ok' ? undefined : result.reason }).toEqual(
      isRefused ? { status: 'notice', reason: expect.any(String) } : { status: 'ok', reason: undefined },
    );
  });
});
