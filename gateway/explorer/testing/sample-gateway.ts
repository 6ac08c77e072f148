import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { type ExplorerAssets, loadExplorerAssets } from '../explorer-assets.js';

const PUBLIC_SCHEMA = buildSchema(`
  type Query {
    "What everyone may read."
    greeting: String
  }
`);

const STAFF_SCHEMA = buildSchema(`
  type Query {
    "What everyone may read."
    greeting: String

    "Lists the people that the caller may see."
    people: [Person!]!
  }

  "Someone we know."
  type Person {
    "The name as it is shown."
    name: String!
  }
`);

const ROOT_VALUE = { greeting: 'hello', people: [{ name: '王小明' }, { name: 'Ada' }] };

/** A running server with the explorer and a graph of two fields. */
export interface SampleGateway {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built explorer above a graph of which only the bearer of `token` sees more than the greeting. */
export async function startSampleGateway(token: string): Promise<SampleGateway> {
  const assets = await loadExplorerAssets();
  const server = createServer((request, response) => {
    if (request.method === 'POST') void answerOperation(token, request, response);
    else serveAsset(assets, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => closeServer(server) };
}

function serveAsset(assets: ExplorerAssets, request: IncomingMessage, response: ServerResponse): void {
  const asset = assets.get(request.url ?? '', String(request.headers['accept-encoding']));
  if (asset) response.writeHead(200, { ...asset.headers }).end(asset.body);
  else response.writeHead(404).end();
}

async function answerOperation(token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { query } = JSON.parse(Buffer.concat(chunks).toString());
  const schema = schemaFor(token, request.headers.authorization);
  const result = schema
    ? await graphql({ schema, source: query, rootValue: ROOT_VALUE })
    : { errors: [{ message: 'The token is not valid.', extensions: { code: 'UNAUTHENTICATED' } }] };
  response.writeHead(schema ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

function schemaFor(token: string, authorization: string | undefined): GraphQLSchema | undefined {
  if (authorization === undefined) return PUBLIC_SCHEMA;
  return authorization === `Bearer ${token}` ? STAFF_SCHEMA : undefined;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
