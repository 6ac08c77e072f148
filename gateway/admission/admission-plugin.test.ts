import { ApolloServer } from '@apollo/server';
import { buildSchema } from 'graphql';

import { ANONYMOUS } from '../../shared/access/principal.js';
import type { Principal } from '../../shared/access/principal.js';
import { readConfig } from '../../shared/config/config.js';
import { LocalBudgets } from '../limits/budgets.js';
import { OperationLimits } from '../limits/operation-limits.js';
import { admissionPlugin } from './admission-plugin.js';
import { createAdmission } from './admission.js';
import { PARSE_OPTIONS } from './document-limits.js';
import { exampleSupergraph, OVERRIDES, SCALARS } from './testing/example-graph.js';

const READER: Principal = { ...ANONYMOUS, subject: 'reader', kind: 'staff', scopes: ['customers:read'] };

const server = new ApolloServer<{ principal: Principal }>({
  schema: buildSchema('type Query { ping: String customers: [Customer!] } type Customer { id: ID! taxId: String }'),
  rootValue: { ping: 'pong', customers: [{ id: '1', taxId: 'secret' }] },
  plugins: [
    admissionPlugin(
      createAdmission({ supergraphSdl: exampleSupergraph(), scalars: SCALARS, overrides: OVERRIDES }),
      new OperationLimits({ settings: readConfig({}).limits, budgets: new LocalBudgets(), isTrusted: () => false }),
    ),
    // Writes into every response, as plugins that report costs do.
    {
      requestDidStart: async () => ({
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind === 'single') body.singleResult.extensions = { cost: 1 };
        },
      }),
    },
  ],
  dangerouslyDisableValidation: true,
  introspection: true,
  parseOptions: PARSE_OPTIONS,
});

async function send(principal: Principal, query: string, variables?: Record<string, unknown>) {
  const { http, body } = await server.executeOperation({ query, variables }, { contextValue: { principal } });
  return { status: http.status ?? 200, body: body.kind === 'single' ? body.singleResult : body };
}

afterAll(() => server.stop());

test('what is admitted is executed', async () => {
  expect(await send(READER, '{ ping customers { id } }')).toEqual({
    status: 200,
    body: { data: { ping: 'pong', customers: [{ id: '1' }] }, extensions: { cost: 1 } },
  });
});

test('what is refused is not executed, the second time neither', async () => {
  const refused = {
    status: 400,
    body: {
      errors: [
        {
          message: 'Cannot query field "taxId" on type "Customer". Did you mean "id"?',
          locations: [{ line: 1, column: 15 }],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', retryable: false },
        },
      ],
      extensions: { cost: 1 },
    },
  };

  expect(await send(READER, '{ customers { taxId } }')).toEqual(refused);
  expect(await send(READER, '{ customers { taxId } }')).toEqual(refused);
});

test('a document beyond the limits is refused with the limit', async () => {
  const { status, body } = await send(READER, `{ ${'customers { '.repeat(13)} id ${'}'.repeat(13)} }`);

  expect(status).toBe(400);
  expect(body).toEqual({
    errors: [
      {
        message: 'The document exceeds the limit `depth`: 14 fields of depth, at most 12 allowed.',
        extensions: { limit: 'depth', maximum: 12, found: 14, code: 'DOCUMENT_TOO_LARGE', retryable: false },
      },
    ],
    extensions: { cost: 1 },
  });
});

test('a bad variable is refused', async () => {
  const query = 'query ($times: Int!) { ping(times: $times) }';

  expect(await send(ANONYMOUS, query, { times: 'x' })).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', retryable: false } }] },
  });
});

test('introspection is answered from what the caller sees, the second time too', async () => {
  const query = 'query ($name: String!) { __type(name: $name) { name } }';
  const seen = { status: 200, body: { data: { __type: { name: 'Customer' } }, extensions: { cost: 1 } } };
  const absent = { status: 200, body: { data: { __type: null }, extensions: { cost: 1 } } };

  expect(await send(READER, query, { name: 'Customer' })).toEqual(seen);
  expect(await send(READER, query, { name: 'Customer' })).toEqual(seen);
  expect(await send(READER, query, { name: 'TaxOffice' })).toEqual(absent);
  expect(await send(ANONYMOUS, query, { name: 'Customer' })).toEqual(absent);
});
