import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isObjectType, parse } from 'graphql';
import { apiSchemaOf, composeSupergraph } from '../gateway/composition.js';
import { createAccessRules } from '../gateway/admission/access-rules.js';
import { createSchemaCutter } from '../gateway/admission/cut-schema.js';
import { unsizedLists } from '../gateway/admission/list-sizes.js';
import { readSupergraph } from '../gateway/admission/supergraph.js';
import { guardedTypesFile } from '../scripts/guarded-types.js';
import { generatedFiles } from '../scripts/resolver-types.js';
import { environmentSchema } from '../shared/config/config.js';
import { projectRoot } from '../shared/config/project-root.js';
import { ERROR_CODES } from '../shared/errors.js';
import { scalars } from '../shared/graphql/scalars.js';
import { loadTypeDefinitions } from '../shared/graphql/type-definitions.js';
import { ANONYMOUS } from '../shared/access/principal.js';
import { allDefinitions } from '../gateway/definitions.js';
import { misnamed, missingDescriptions, nonNullAnswers, unguarded } from './kit/conventions.js';
import {
  missingReferenceResolvers,
  nonNullContributions,
  nonNullReferences,
  prefixViolations,
  type SubgraphSource,
} from './kit/federation-conventions.js';

const supergraphSdl = readFileSync(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8');
const apiSchema = apiSchemaOf(supergraphSdl);
const subgraphs: SubgraphSource[] = allDefinitions.map((definition) => ({
  ...definition,
  typeDefs: loadTypeDefinitions(definition.folder),
}));

/** A subgraph with one breach in it. */
function planted(name: string, sdl: string, resolvers: object = {}, idPrefixes = {}): SubgraphSource {
  return { name, typeDefs: parse(sdl), resolvers: [resolvers], idPrefixes };
}

describe('the API schema', () => {
  test('describes everything', () => expect(missingDescriptions(apiSchema)).toEqual([]));
  test('answers null where a subgraph may be down', () => expect(nonNullAnswers(apiSchema)).toEqual([]));
  test('says how many items each list has', () =>
    expect(unsizedLists(apiSchema, readSupergraph(supergraphSdl, apiSchema).costRules)).toEqual([]));
  test('calls things by the conventions', () => expect(misnamed(apiSchema)).toEqual([]));
});

describe('the subgraphs', () => {
  test('find each entity by reference', () => expect(subgraphs.flatMap(missingReferenceResolvers)).toEqual([]));
  test('contribute nullable fields to entities of others', () => expect(nonNullContributions(subgraphs)).toEqual([]));
  test('refer to entities of others by nullable fields', () => expect(nonNullReferences(subgraphs)).toEqual([]));
  test('have prefixes that name one type each', () => expect(prefixViolations(subgraphs)).toEqual([]));
});

describe('the conventions find', () => {
  const sdl = `
    "D." scalar Date
    "D." scalar DateTime
    "All." type Query {
      "A." customer("Its id." id: ID!): Customer!
      "B." customers(first: Int!, after: Int, filter: ContactFilterInput): CustomerConnection
    }
    "All." type Mutation {
      "C." create(input: CreateCustomerInput!): CreateCustomerPayload
      "D." addTag(input: AddTagInput, force: Boolean): Customer
    }
    type Customer { id: ID! "" Name: String "Yes." isOld: Int "No." old: Boolean "On." bornOn: String "At." metAt: Date }
    "X." type Orders { "Id." id: ID! "Sum." sum: Float "When." born: Date "When." met: DateTime! }
    "X." type CustomerConnection { "Y." nodes: [Customer] "Z." totalCount: Int! "O." orders: Orders "C." kind: kinds }
    "X." type CreateCustomerPayload { "Y." customer: Customer! }
    "X." input CreateCustomerInput { name: String }
    "X." input ContactFilterInput { "Y." name: String }
    "X." input AddTagInput { "Y." tag: String }
    "X." enum kinds { Person "An organisation." ORGANIZATION }
  `;
  const schema = buildSchema(sdl);

  test('missing descriptions', () => {
    expect([...missingDescriptions(schema)].sort()).toEqual(
      [
        'Query.customers(first:): has no description',
        'Query.customers(after:): has no description',
        'Query.customers(filter:): has no description',
        'Customer: has no description',
        'Customer.id: has no description',
        'Customer.Name: has no description',
        'CreateCustomerInput.name: has no description',
        'kinds.Person: has no description',
        'Mutation.create(input:): has no description',
        'Mutation.addTag(input:): has no description',
        'Mutation.addTag(force:): has no description',
      ].sort(),
    );
  });

  test('answers that are not nullable', () => {
    expect(nonNullAnswers(schema)).toEqual([
      'Query.customer: must be nullable',
      'CreateCustomerPayload.customer: must be nullable',
    ]);
  });

  test('names and shapes that are not ours', () => {
    expect([...misnamed(schema)].sort()).toEqual(
      [
        'Customer.Name: must be camelCase',
        'Customer.isOld: asks a question, must be Boolean',
        'Customer.old: is Boolean, must be is… or has…',
        'Customer.bornOn: ends in On and so must be Date',
        'Customer.metAt: ends in At and so must be DateTime',
        'Customer.metAt: is Date and must end in On',
        'CustomerConnection.edges: must be [CustomerEdge!]!',
        'CustomerConnection.nodes: must be [Customer!]!',
        'CustomerConnection.pageInfo: must be PageInfo!',
        'Mutation.addTag(force:): is Boolean, must be is… or has…',
        'Mutation.addTag: must answer a AddTagPayload',
        'Mutation.addTag: must take one argument "input: AddTagInput!"',
        'Mutation.create: must answer a CreatePayload',
        'Mutation.create: must be verb and noun',
        'Mutation.create: must take one argument "input: CreateInput!"',
        'Orders: must be singular',
        'Orders.born: is Date and must end in On',
        'Orders.met: is DateTime and must end in At',
        'Orders.sum: must not be Float; money is in minor units',
        'Query.customers(after:): must be String',
        'Query.customers(before:): must be String',
        'Query.customers(filter:): must be CustomerFilterInput',
        'Query.customers(first:): must be optional',
        'Query.customers(last:): must be Int',
        'kinds.Person: must be SCREAMING_SNAKE_CASE',
        'kinds: must be PascalCase',
      ].sort(),
    );
  });

  test('entities that nothing finds', () => {
    const source = planted(
      'sales',
      `type Order @key(fields: "id") { id: ID! }
       type Product @key(fields: "id") { id: ID! }
       type User @key(fields: "id", resolvable: false) { id: ID! }
       type Stage @key(fields: "id", resolvable: true) { id: ID! }`,
      { Order: { __resolveReference: () => null } },
    );
    expect(missingReferenceResolvers(source)).toEqual([
      'Product in sales: has no __resolveReference',
      'Stage in sales: has no __resolveReference',
    ]);
  });

  test('contributions and references that are not nullable', () => {
    const owner = planted(
      'customers',
      'type Customer @key(fields: "id") { id: ID! name: String! }',
      {},
      { cus: 'Customer' },
    );
    const other = planted(
      'sales',
      'type Customer @key(fields: "id") { id: ID! orders: [Int!]! name: String! @external } type Order { customer: Customer! buyers: [Customer!]! }',
    );
    expect(nonNullContributions([owner, other])).toEqual(['Customer.orders in sales: must be nullable']);
    expect(nonNullReferences([owner, other])).toEqual([
      'Order.customer in sales: refers to another subgraph, must be nullable',
      'Order.buyers in sales: refers to another subgraph, must be nullable',
    ]);
  });

  test('prefixes that name two types, no type or are named otherwise', () => {
    const one = planted(
      'one',
      'type Customer implements Node { "Its prefix is `cus`." id: ID! }',
      {},
      { cus: 'Customer' },
    );
    const two = planted(
      'two',
      'type Custom implements Node { "Its prefix is `cst`." id: ID! } type Order implements Node { id: ID! }',
      {},
      { cus: 'Custom' },
    );
    expect(prefixViolations([one, two])).toEqual([
      'cus: stands for Customer and Custom',
      'Custom.id in two: must name its prefix `cus`',
      'Order in two: is a Node without a prefix',
    ]);
  });
});

describe('access rules', () => {
  const { apiSchema: guardedSchema, guards } = readSupergraph(supergraphSdl);
  const PUBLIC_TYPES = ['Form', 'Product'];
  const PUBLIC_ROOT_FIELDS = [
    ...[
      'Mutation.refreshToken',
      'Mutation.setPassword',
      'Mutation.signIn',
      'Mutation.signInWithProvider',
      'Mutation.signOut',
    ],
    ...['Mutation.requestPasswordReset', 'Mutation.signUp'],
    ...['Query.form', 'Query.labels', 'Query.node', 'Query.nodes', 'Query.product', 'Query.products'],
  ];

  test('stand on every entity and root field that is not listed as public', () => {
    const open = unguarded(guardedSchema, (coordinate) => guards.has(coordinate));
    expect(open.sort()).toEqual([...PUBLIC_TYPES, ...PUBLIC_ROOT_FIELDS].sort());
  });

  test('are missed where there is none', () => {
    const schema = buildSchema(`
      interface Node { id: ID! }
      type Query { node: Node secret: Secret open: Int }
      type Secret implements Node { id: ID! }
      type Known implements Node { id: ID! }
    `);
    expect(unguarded(schema, (coordinate) => ['Known', 'Query.open'].includes(coordinate))).toEqual([
      'Query.node',
      'Query.secret',
      'Secret',
    ]);
  });

  test('leave a caller without a token exactly what is public', () => {
    const { schema } = createSchemaCutter(guardedSchema, createAccessRules(guardedSchema, guards), scalars)(ANONYMOUS);
    const visible = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
      );
    expect(visible.sort()).toEqual(
      [
        ...['PageInfo.endCursor', 'PageInfo.hasNextPage', 'PageInfo.hasPreviousPage', 'PageInfo.startCursor'],
        ...['createdAt', 'description', 'externalId', 'id', 'isActive', 'name', 'series'].map(
          (field) => `Product.${field}`,
        ),
        ...['edges', 'nodes', 'pageInfo', 'totalCount'].map((field) => `ProductConnection.${field}`),
        ...['Product.updatedAt', 'Product.version'],
        ...['cursor', 'node'].map((field) => `ProductEdge.${field}`),
        ...[
          'RefreshTokenPayload.tokens',
          'RequestPasswordResetPayload.isAccepted',
          'SetPasswordPayload.email',
          'SignInPayload.tokens',
          'SignInWithProviderPayload.tokens',
          'SignOutPayload.hasEnded',
        ],
        ...['fieldErrors', 'isAccepted'].map((field) => `SignUpPayload.${field}`),
        ...['code', 'field', 'message'].map((field) => `FormFieldError.${field}`),
        ...['label', 'name'].map((field) => `NameLabel.${field}`),
        ...['fields', 'label', 'name', 'values'].map((field) => `TypeLabels.${field}`),
        ...['createdAt', 'fields', 'id', 'isPublished', 'purpose', 'updatedAt', 'version'].map(
          (field) => `Form.${field}`,
        ),
        ...[
          'consent',
          'isRequired',
          'label',
          'labels',
          'maxLength',
          'minLength',
          'name',
          'options',
          'pattern',
          'type',
        ].map((field) => `FormField.${field}`),
        ...['language', 'text'].map((field) => `FormLabel.${field}`),
        ...['label', 'labels', 'value'].map((field) => `FormOption.${field}`),
        ...['channel', 'purpose', 'textVersion'].map((field) => `FormConsent.${field}`),
        ...['accessToken', 'accessTokenExpiresAt', 'refreshToken', 'refreshTokenExpiresAt'].map(
          (field) => `Tokens.${field}`,
        ),
        ...PUBLIC_ROOT_FIELDS,
      ].sort(),
    );
  });
});

describe('committed files', () => {
  test('of resolver types are what their SDL makes', async () => {
    for (const { file, content } of [...(await generatedFiles()), guardedTypesFile()]) {
      expect({ file, same: committed(file) === content }).toEqual({ file, same: true });
    }
  });

  test('the supergraph is what the subgraphs compose to, without a hint that nobody accepted', () => {
    const { supergraphSdl: composed, problems } = composeSupergraph();
    expect(problems).toEqual([]);
    expect(composed === supergraphSdl).toBe(true);
  });

  test('docs/errors.md tells every code with its status and whether to try again', () => {
    const documented = tableRows('docs/errors.md').map(([code, status, retryable]) => [code, status, retryable]);
    const expected = Object.entries(ERROR_CODES).map(([code, { status, retryable }]) => [
      `\`${code}\``,
      String(status),
      retryable ? 'yes' : 'no',
    ]);
    expect(documented).toEqual(expected);
  });

  test('docs/configuration.md tells every environment variable', () => {
    const documented = tableRows('docs/configuration.md').map(([name]) => name);
    expect(documented).toEqual(Object.keys(environmentSchema.shape).map((name) => `\`${name}\``));
  });
});

function committed(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

/** Cells of the rows whose first cell is a name in capitals and backquotes. */
function tableRows(file: string): string[][] {
  return committed(file)
    .split('\n')
    .filter((line) => /^\| `[A-Z0-9_]+` /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
