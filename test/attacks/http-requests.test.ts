import { request as plainRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { startGraphServer, type GraphServer } from '../kit/graph-server.js';
import { attack } from './kit/attack.js';
import { everyRow } from './kit/every-row.js';

let server: GraphServer;
beforeAll(async () => {
  server = await startGraphServer('sqlite');
  await server.graph
    .as('administrator')
    .data('mutation { createCustomer(input: { name: "Brightside Media" }) { customer { id } } }');
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const NAMES = '{ customers { nodes { name } } }';
const ANSWER = { data: { customers: { nodes: [{ name: 'Brightside Media' }] } } };
const FORGED = 'mutation { createCustomer(input: { name: "Forged" }) { customer { id } } }';

/** What a client sees of the first error. */
function shown({ status, json }: { status: number; json: { errors?: { message: string; extensions: object }[] } }) {
  const [error, ...others] = json.errors ?? [];
  expect(others).toEqual([]);
  return { status, ...error?.extensions };
}

attack('What browsers send unasked', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body of type %s, which any web page can send, is refused',
    async (type) => {
      const answer = await server.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ query: 'mutation { createCustomer(input: { name: "Forged" }) { customer { id } } }' }),
        who: 'administrator',
      });
      expect(shown(answer)).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
      expect((await server.post({ query: NAMES }, 'administrator')).json).toMatchObject(ANSWER);
    },
  );

  test.each(['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'the method %s carries nothing out',
    async (method) => {
      const before = await everyRow(server.graph);
      const answer = await server.fetch(`/graphql?query=${encodeURIComponent(FORGED)}`, {
        method,
        headers: JSON_TYPE,
        who: 'administrator',
        ...(method === 'HEAD' ? {} : { body: JSON.stringify({ query: FORGED }) }),
      });
      expect([400, 405]).toContain(answer.status);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(await everyRow(server.graph)).toEqual(before);
    },
  );

  test('a page of another origin gets no leave to read or to send', async () => {
    const preflight = await server.fetch('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://attacker.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    const answer = await server.fetch('/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, origin: 'https://attacker.example' },
      body: JSON.stringify({ query: NAMES }),
      who: 'administrator',
    });
    for (const { headers } of [preflight, answer]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

attack('Malformed and oversized requests', () => {
  test.each([
    ['no JSON', '{"query": '],
    ['nothing', ''],
    ['a list', '[{"query":"{ __typename }"}]'],
    ['no query', '{"variables":{}}'],
    ['a query that is no text', '{"query":1}'],
    ['variables that are no object', '{"query":"{ __typename }","variables":"x"}'],
  ])('a body that is %s is refused', async (_case, body) => {
    const answer = await server.fetch('/graphql', { method: 'POST', headers: JSON_TYPE, body });
    expect(shown(answer)).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
  });

  test.each(['gzip', 'deflate', 'br', 'identity, gzip'])(
    'a body with the encoding %s is not unpacked',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(50 * 2 ** 20, ' '));
      expect(bomb.length).toBeLessThan(100_000);
      const before = process.memoryUsage().rss;
      const answer = await server.fetch('/graphql', {
        method: 'POST',
        headers: { ...JSON_TYPE, 'content-encoding': encoding },
        body: new Uint8Array(bomb),
      });
      expect(shown(answer)).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
      expect(process.memoryUsage().rss - before).toBeLessThan(40 * 2 ** 20);
    },
  );

  test.each(['utf-16', 'utf-7', 'shift_jis', 'nonsense'])(
    'a body in %s is read as UTF-8 or refused',
    async (charset) => {
      const before = await everyRow(server.graph);
      const answer = await server.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': `application/json; charset=${charset}` },
        body: new Uint8Array(Buffer.from(JSON.stringify({ query: FORGED }), 'utf16le')),
        who: 'administrator',
      });
      expect(shown(answer)).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
      expect(await everyRow(server.graph)).toEqual(before);
    },
  );

  test('a header that claims to be somebody else, or ours, changes nothing', async () => {
    const headers = {
      ...JSON_TYPE,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-user': 'administrator',
      'x-kehu-call': 'e30.e30',
      'x-http-method-override': 'GET',
      'x-user-id': 'usr_01jd0000000000000000000101',
      forwarded: 'for=127.0.0.1;host=internal',
      host: 'internal.example',
    };
    const plain = await server.post({ query: NAMES });
    const forged = await server.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: NAMES }) });
    expect({ status: forged.status, text: forged.text }).toEqual({ status: plain.status, text: plain.text });
    expect(forged.status).toBe(400);
  });

  test('a body that comes a byte at a time keeps nobody else waiting', async () => {
    const socket = connect({ host: 'localhost', port: Number(new URL(server.url).port) });
    socket.on('error', () => undefined);
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
    );
    for (let round = 0; round < 20; round += 1) {
      socket.write(' ');
      const started = performance.now();
      expect((await server.post({ query: NAMES }, 'administrator')).json).toMatchObject(ANSWER);
      expect(performance.now() - started).toBeLessThan(2_000);
      await sleep(5);
    }
    socket.destroy();
  });

  test.each([
    ['two lengths', 'content-length: 5\r\ncontent-length: 50\r\n'],
    ['a length and chunks', 'content-length: 5\r\ntransfer-encoding: chunked\r\n'],
    ['an unknown transfer encoding', 'transfer-encoding: xchunked\r\n'],
    ['a line broken in two', 'x-one: 1\r\n folded: 2\r\ncontent-length: 5\r\ncontent-length: 6\r\n'],
  ])('a request with %s is not taken for two', async (_case, lines) => {
    const text = await raw(
      `POST /graphql HTTP/1.1\r\nhost: x\r\n${lines}\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nhost: x\r\n\r\n`,
    );
    expect(text.split('\r\n', 1)).toEqual(['HTTP/1.1 400 Bad Request']);
    expect(text).not.toContain('"status":"ok"');
  });

  test('headers of 100 KB are refused', async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(server.url);
      plainRequest({ host: 'localhost', port, path: '/graphql', headers: { 'x-long': 'x'.repeat(100_000) } })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(431);
  });
});

/** Sends bytes as they are; what came back until the server closed. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: 'localhost', port: Number(new URL(server.url).port) });
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.end(bytes);
  });
}
