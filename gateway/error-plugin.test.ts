import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { buildSchema } from 'graphql';
import { ANONYMOUS } from '../shared/access/principal.js';
import { AppError } from '../shared/errors.js';
import { createLog } from '../shared/log.js';
import { errorPlugin, formatRefusal } from './error-plugin.js';
import { graphContext, type GraphContext } from './graph-context.js';

let lines: string[] = [];
const log = createLog('trace', 'test', { write: (line) => lines.push(line) });
beforeEach(() => (lines = []));

/** Stands where admission does. */
const brokenStep: ApolloServerPlugin<GraphContext> = {
  requestDidStart: async () => ({
    responseForOperation: async ({ operation }) => {
      if (operation.name?.value === 'Break') throw new TypeError('a step broke');
      return null;
    },
  }),
};

const server = new ApolloServer<GraphContext>({
  schema: buildSchema('type Query { known: Int unknown: Int number: Int fine: Int }'),
  rootValue: {
    fine: 1,
    known: () => Promise.reject(new AppErrorOfGraphql()),
    unknown: () => Promise.reject(new TypeError('the pool is gone at 10.0.0.7:3306')),
    number: () => 'thirteen-eight-zero',
  },
  plugins: [brokenStep, errorPlugin()],
  formatError: formatRefusal,
  includeStacktraceInErrorResponses: false,
  logger: { debug() {}, info() {}, warn() {}, error() {} },
});
beforeAll(() => server.start());
afterAll(() => server.stop());

/** An error as the gateway hands on what a subgraph has said. */
class AppErrorOfGraphql extends AppError {
  readonly extensions = { code: 'STALE_VERSION', currentVersion: 4, serviceName: 'customers' };
  constructor() {
    super('STALE_VERSION', 'Read it again.');
  }
}

async function send(query: string) {
  const context = graphContext({ requestId: 'request-1', principal: ANONYMOUS, deadline: Date.now() + 5_000, log });
  const { body, status } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: { query },
    },
    context: () => Promise.resolve(context),
  });
  return {
    status,
    json: JSON.parse(body.kind === 'complete' ? body.string : '') as { data?: unknown; errors?: unknown },
  };
}

const SORRY = 'Something went wrong on our side. Name this request when you ask about it: request-1';

test('a failure that the client is meant to see keeps its words and loses the name of the subgraph', async () => {
  const { json } = await send('{ fine known }');
  expect(json).toEqual({
    data: { fine: 1, known: null },
    errors: [
      {
        message: 'Read it again.',
        locations: [{ line: 1, column: 8 }],
        path: ['known'],
        extensions: { code: 'STALE_VERSION', retryable: false, currentVersion: 4 },
      },
    ],
  });
  expect(lines).toEqual([]);
});

test('any other failure says nothing of itself but the id of the request, and is logged once', async () => {
  const { json } = await send('{ fine unknown }');
  expect(json).toEqual({
    data: { fine: 1, unknown: null },
    errors: [
      {
        message: SORRY,
        locations: [{ line: 1, column: 8 }],
        path: ['unknown'],
        extensions: { code: 'INTERNAL', retryable: false, requestId: 'request-1' },
      },
    ],
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    requestId: 'request-1',
    path: 'unknown',
    error: { name: 'TypeError', message: 'the pool is gone at 10.0.0.7:3306' },
  });
});

test('a message of GraphQL that quotes a value is neither shown nor logged', async () => {
  const { json } = await send('{ number }');
  expect(json).toMatchObject({ data: { number: null }, errors: [{ message: SORRY, path: ['number'] }] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('thirteen');
});

test('a step of ours that breaks is an internal failure of the documented form', async () => {
  const { status, json } = await send('query Break { fine }');
  expect(status).toBe(500);
  expect(json).toEqual({
    errors: [
      {
        message: 'Something went wrong on our side. Name this request, by its x-request-id, when you ask about it.',
        extensions: { code: 'INTERNAL', retryable: false },
      },
    ],
  });
  expect(JSON.parse(lines[0]!)).toMatchObject({ requestId: 'request-1', error: { message: 'a step broke' } });
});
