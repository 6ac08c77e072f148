import { getIntrospectionQuery, parse } from 'graphql';

import { createAdmission } from './admission.js';
import {
  admitting,
  compose,
  exampleSupergraph,
  nobody,
  OVERRIDES,
  SCALARS,
  SCOPES,
  staff,
  supergraphWithoutTax,
} from './testing/example-graph.js';

const supergraphSdl = exampleSupergraph();
const admission = createAdmission({ supergraphSdl, scalars: SCALARS, overrides: OVERRIDES });
const everyScope = admitting(admission, staff(...SCOPES));

const WITHOUT_TAX = SCOPES.filter((scope) => scope !== 'tax:read');

describe('what is hidden', () => {
  const without = createAdmission({ supergraphSdl: supergraphWithoutTax(), scalars: SCALARS });
  const callers = { 'with every other scope': staff(...WITHOUT_TAX), 'without a token': nobody };

  const attempts: Record<string, [source: string, variables?: Record<string, unknown>]> = {
    field: ['{ customers { taxId } }'],
    'field of an interface': ['{ parties { taxId } }'],
    'field of a hidden type': ['{ customers { taxOffice { city } } }'],
    'root field': ['{ taxOffices { id } }'],
    argument: ['{ customers(taxId: "1") { id } }'],
    'argument of an interface': ['{ parties { agreement(signedOn: "1") { kind } } }'],
    'argument with a hidden default': ['{ customers(order: { field: NAME }) { id } }'],
    'input field': ['{ customers(filter: { taxId: "1" }) { id } }'],
    'input field for a reference': ['{ customers(filter: { taxOfficeId: "1" }) { id } }'],
    'input field of another name': ['{ customers(filter: { inspector: "1" }) { id } }'],
    'input type': ['query ($office: TaxOfficeInput) { customers(filter: { taxOffice: $office }) { id } }'],
    'value inside a variable': [
      'query ($filter: CustomerFilterInput) { customers(filter: $filter) { id } }',
      { filter: { and: [{ taxId: '1' }] } },
    ],
    'enum value': ['{ customers(sort: { field: TAX_ID }) { id } }'],
    'enum value inside a variable': [
      'query ($sort: CustomerSortInput) { customers(sort: $sort) { id } }',
      { sort: { field: 'TAX_ID' } },
    ],
    'enum value as the default of a variable': [
      'query ($field: CustomerSortField! = TAX_ID) { customers(sort: { field: $field }) { id } }',
    ],
    'type condition': ['{ findings { ... on TaxOffice { city } } }'],
    'type of a fragment': ['{ findings { ...F } } fragment F on TaxOffice { city }'],
    'mutation with a hidden required input': [
      'mutation { registerCustomer(input: { id: 1, taxId: "1" }) { __typename } }',
    ],
    'misspelt field': ['{ customers { taxIdd } }'],
    'misspelt type': ['{ findings { ... on TaxOffices { city } } }'],
  };

  const introspections = {
    'introspection of everything': getIntrospectionQuery({
      inputValueDeprecation: true,
      specifiedByUrl: true,
      oneOf: true,
    }),
    'introspection of its type': '{ __type(name: "TaxOffice") { name } }',
    'introspection of a union that holds it': '{ __type(name: "Finding") { possibleTypes { name } } }',
    'introspection of an enum that holds it': '{ __type(name: "CustomerSortField") { enumValues { name } } }',
  };

  for (const [callerName, caller] of Object.entries(callers)) {
    test.each(Object.entries(attempts))(`${callerName} looks absent: %s`, (_name, [source, variables]) => {
      const outcome = admitting(admission, caller)(source, variables);

      expect(outcome).toMatchObject({ kind: 'refused', status: 400 });
      expect(JSON.stringify(outcome)).toBe(JSON.stringify(admitting(without, caller)(source, variables)));
    });

    test.each(Object.entries(introspections))(`${callerName} is absent from %s`, (_name, source) => {
      const outcome = admitting(admission, caller)(source);

      expect(outcome.kind).toBe('answered');
      expect(JSON.stringify(outcome)).toBe(JSON.stringify(admitting(without, caller)(source)));
    });
  }

  test('is what a caller with the scope gets', () => {
    const misspelt = ['misspelt field', 'misspelt type'];
    const outcomes = Object.entries(attempts).map(([name, [source, variables]]) => [
      name,
      everyScope(source, variables).kind,
    ]);

    expect(outcomes).toEqual(
      Object.keys(attempts).map((name) => [name, misspelt.includes(name) ? 'refused' : 'proceed']),
    );
  });
});

describe('a request', () => {
  const reader = admitting(admission, staff('customers:read', 'customers:write'));

  test('goes on with its operation and its coerced variables', () => {
    const outcome = reader(
      'query A { ping } query B($filter: CustomerFilterInput, $first: Int = 5) { customers(filter: $filter, first: $first) { id } }',
      { filter: { createdSince: '2026-01-31' }, unknown: 1 },
      'B',
    );

    expect(outcome).toMatchObject({ kind: 'proceed', operation: { name: { value: 'B' } } });
    expect(outcome.kind === 'proceed' && outcome.coercedVariables).toEqual({
      filter: { createdSince: new Date('2026-01-31') },
      first: 5,
    });
  });

  test.each<[string, string, Record<string, unknown> | undefined, string | undefined, string, string]>([
    [
      'names an operation that is not there',
      'query A { ping }',
      undefined,
      'B',
      'OPERATION_RESOLUTION_FAILURE',
      'Unknown operation named "B".',
    ],
    [
      'does not say which of its operations it wants',
      'query A { ping } query B { ping }',
      undefined,
      undefined,
      'OPERATION_RESOLUTION_FAILURE',
      'Must provide operation name if query contains multiple operations.',
    ],
    [
      'has no operation',
      'fragment F on Query { ping }',
      undefined,
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      'Fragment "F" is never used.',
    ],
    [
      'gives a bad date in a variable',
      'query ($since: DateTime) { customers(filter: { createdSince: $since }) { id } }',
      { since: 'yesterday' },
      undefined,
      'BAD_USER_INPUT',
      'Variable "$since" got invalid value "yesterday"; DateTime must be a date.',
    ],
    [
      'gives a bad date in the document',
      '{ customers(filter: { createdSince: "yesterday" }) { id } }',
      undefined,
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      'DateTime must be a date.',
    ],
    [
      'lacks a variable',
      'query ($times: Int!) { ping(times: $times) }',
      {},
      undefined,
      'BAD_USER_INPUT',
      'Variable "$times" of required type "Int!" was not provided.',
    ],
    ['subscribes', 'subscription { ping }', undefined, undefined, 'BAD_REQUEST', 'Subscriptions are not supported.'],
    [
      'mixes data with the schema',
      '{ ...F } fragment F on Query { ping __type(name: "Customer") { name } }',
      undefined,
      undefined,
      'BAD_REQUEST',
      'Ask for the schema and for data in separate requests.',
    ],
    [
      'asks for deferred delivery',
      '{ customers { ... @defer { id } } }',
      undefined,
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      'Unknown directive "@defer".',
    ],
    [
      'asks for streamed delivery',
      '{ customers @stream { id } }',
      undefined,
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      'Unknown directive "@stream".',
    ],
  ])('that %s is refused', (_name, source, variables, operationName, code, message) => {
    const outcome = reader(source, variables, operationName);

    expect(outcome).toMatchObject({ kind: 'refused', status: 400 });
    expect(outcome.kind === 'refused' && outcome.errors.map((error) => [error.message, error.extensions])).toEqual([
      [message, { code, retryable: false }],
    ]);
  });

  test('with variables nested beyond the stack is refused', () => {
    let filter = {};
    for (let depth = 0; depth < 200_000; depth += 1) filter = { and: filter };

    expect(reader('query ($filter: CustomerFilterInput) { customers(filter: $filter) { id } }', { filter })).toEqual({
      kind: 'refused',
      status: 400,
      errors: [
        {
          message: 'The variables are nested too deeply.',
          extensions: { code: 'BAD_USER_INPUT', retryable: false },
        },
      ],
    });
  });

  test('without a token is refused a mutation even where no mutation is left to validate against', () => {
    const outcome = admitting(admission, nobody)('mutation { createCustomer(input: { name: "A" }) { __typename } }');

    expect(outcome).toEqual({
      kind: 'refused',
      status: 400,
      errors: [
        {
          message: 'Schema is not configured for mutation operations.',
          locations: [{ line: 1, column: 1 }],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', retryable: false },
        },
      ],
    });
  });

  test('may ask for the name of the root type beside data', () => {
    expect(reader('{ __typename ping }').kind).toBe('proceed');
  });

  test('for a root type name alone is answered', () => {
    expect(reader('{ __typename }')).toEqual({ kind: 'answered', cost: 1, result: { data: { __typename: 'Query' } } });
  });

  test('gets at most 20 errors of at most 500 characters', () => {
    const outcome = reader(
      `{ customers { ${Array.from({ length: 30 }, (_, i) => `f${i}${'x'.repeat(1000)}`).join(' ')} } }`,
    );

    const messages = outcome.kind === 'refused' ? outcome.errors.map(({ message }) => message) : [];
    expect(messages.map(({ length }) => length)).toEqual(new Array(20).fill(500));
    expect(messages[0]).toMatch(/^Cannot query field "f0x+…$/);
  });

  test('is judged by the rights of its caller, not by what another caller was told', () => {
    const source = '{ customers { id } }';

    expect([everyScope, admitting(admission, nobody), everyScope].map((send) => send(source).kind)).toEqual([
      'proceed',
      'refused',
      'proceed',
    ]);
  });

  test('with a known document is not examined again', () => {
    const known = parse('{ ping }');
    const principal = staff('customers:read');
    admission.admit({ document: known, queryHash: 'known', principal });

    const forged = admission.admit({ document: parse('{ pong }'), queryHash: 'known', principal });

    expect(forged.kind).toBe('proceed');
  });
});

describe('a caller who may see nothing', () => {
  const closed = createAdmission({
    supergraphSdl: compose({
      only: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
        type Query { secret: String @authenticated }
      `,
    }),
    scalars: {},
  });
  const send = admitting(closed, nobody);

  test('gets the ordinary answer', () => {
    expect(send('{ secret }')).toEqual({
      kind: 'refused',
      status: 400,
      errors: [
        {
          message: 'Cannot query field "secret" on type "Query".',
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', retryable: false },
        },
      ],
    });
  });

  test('may introspect that', () => {
    expect(send('{ __type(name: "Query") { fields { name } } }')).toEqual({
      kind: 'answered',
      cost: 100,
      result: { data: { __type: { fields: [] } } },
    });
  });
});

describe('the start', () => {
  test('fails where a scalar has no implementation', () => {
    expect(() => createAdmission({ supergraphSdl, scalars: {} })).toThrow(
      'Scalar DateTime has no implementation in the gateway',
    );
  });

  test.each([
    [
      { 'CustomerFilterInput.absent': 'Customer.taxId' },
      'Access override for CustomerFilterInput.absent, which is not',
    ],
    [{ 'CustomerFilterInput.name': 'Customer.absent' }, 'names Customer.absent, which is not in the schema'],
  ])('fails where an override names nothing: %j', (overrides, message) => {
    expect(() => createAdmission({ supergraphSdl, scalars: SCALARS, overrides })).toThrow(message);
  });

  test('takes a supergraph from which the purpose of its links was removed', () => {
    const stripped = supergraphSdl.replaceAll(', for: SECURITY', '');

    const outcome = admitting(
      createAdmission({ supergraphSdl: stripped, scalars: SCALARS }),
      nobody,
    )('{ customers { id } }');

    expect(outcome.kind).toBe('refused');
  });
});
