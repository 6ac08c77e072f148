import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpGraphClient } from './graph-client.js';

let server: Server;
let url: string;
let respond: (request: IncomingMessage, body: string, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => respond(request, body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?a=1`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('sends the operation with the token, in English, and returns the answer whatever its status', async () => {
  const seen: unknown[] = [];
  respond = ({ url: path, method, headers }, body, response) => {
    seen.push([
      method,
      path,
      headers.authorization,
      headers['content-type'],
      headers['accept-language'],
      JSON.parse(body),
    ]);
    response.writeHead(400).end('{"errors":[{"message":"no","extensions":{"code":"BAD_USER_INPUT"}}]}');
  };
  const client = httpGraphClient({ url, token: 'secret' });
  const answer = await client.execute('query Q { a }', { name: '客户' });
  await client.close();
  expect(answer).toEqual({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] });
  const body = { query: 'query Q { a }', variables: { name: '客户' } };
  expect(seen).toEqual([['POST', '/graphql?a=1', 'Bearer secret', 'application/json', 'en', body]]);
});

test.each([
  [503, 'Service Unavailable', 'OVERLOADED'],
  [502, '<html>', 'OVERLOADED'],
  [404, '{"message":"not here"}', 'INTERNAL'],
  [200, 'null', 'INTERNAL'],
])('tells what is no answer of a graph: %i %j', async (status, text, code) => {
  respond = (_request, _body, response) => response.writeHead(status).end(text);
  const client = httpGraphClient({ url });
  await expect(client.execute('{ a }', {})).rejects.toMatchObject({
    code,
    message: `${url} answered ${status}, and not as a graph does`,
  });
  await client.close();
});

test('tells that nobody answers, and where', async () => {
  respond = (request) => request.socket.destroy();
  const client = httpGraphClient({ url });
  await expect(client.execute('{ a }', {})).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
    message: expect.stringContaining(`${url} cannot be reached: `) as string,
  });
  await client.close();
});

test.each(['localhost:4000', 'nonsense', 'ftp://host/graphql'])('refuses the address %s', (address) => {
  expect(() => httpGraphClient({ url: address })).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
