import { getNamedType, isObjectType, isRequiredArgument, type GraphQLField } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { ShippedRoleName } from '../subgraphs/identity/roles/shipped-roles.js';
import { foundAgency } from './kit/agency.js';
import { principalFor, startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

type Who = ShippedRoleName | 'visitor';

let graph: TestGraph;
const principal = (who: Who) => principalFor(who);
const as = (who: Who): TestClient => graph.as(principal(who));

beforeAll(async () => {
  graph = await startTestGraph('sqlite');
  await foundAgency(graph.as('administrator'));
});
afterAll(() => graph.remove());

/** The names of lists with those of their rows, and others. */
const listed = (names: readonly string[], more: readonly string[] = []) =>
  [...names.flatMap((name) => [name, name.replace(/ies$/, 'y').replace(/s$/, '')]), ...more].sort();
const WRITES = {
  customers: [
    'createCustomer',
    'updateCustomer',
    'updateCustomers',
    'tagCustomers',
    'reassignCustomer',
    'reassignCustomers',
  ],
  blacklist: ['blacklistCustomer', 'liftBlacklist'],
  deletedCustomers: ['deleteCustomer', 'deleteCustomers', 'restoreCustomer'],
  contacts: [
    'createContact',
    'updateContact',
    'updateContacts',
    'moveContact',
    'deleteContact',
    'deleteContacts',
    'restoreContact',
  ],
  interactions: ['recordInteraction', 'updateInteraction', 'deleteInteraction', 'restoreInteraction'],
  requirements: ['createRequirement', 'updateRequirement', 'deleteRequirement', 'restoreRequirement'],
  opportunities: [
    'createOpportunity',
    'updateOpportunity',
    'changeOpportunityStage',
    'changeOpportunityStages',
    'reassignOpportunity',
    'reassignOpportunities',
    'deleteOpportunity',
    'restoreOpportunity',
  ],
  activities: [
    'createActivity',
    'updateActivity',
    'completeActivity',
    'completeActivities',
    'reopenActivity',
    'reassignActivity',
    'reassignActivities',
    'deleteActivity',
    'restoreActivity',
  ],
  directory: [
    'createUser',
    'updateUser',
    'createTeam',
    'renameTeam',
    'createTerritory',
    'updateTerritory',
    'deleteTerritory',
    'assignTerritories',
    'createProduct',
    'updateProduct',
    'createPriceList',
    'updatePriceList',
    'deletePriceList',
    'restorePriceList',
    'setPriceListEntries',
    'createPipeline',
    'updatePipeline',
    'updateStage',
  ],
  operations: ['replayDeadLetter', 'rebuildProjection', 'runJob'],
  webhooks: [
    'createWebhook',
    'updateWebhook',
    'pauseWebhook',
    'resumeWebhook',
    'rotateWebhookSecret',
    'deleteWebhook',
    'sendTestEvent',
    'replayWebhook',
    'replayWebhookDelivery',
  ],
  savedFilters: ['createSavedFilter', 'updateSavedFilter', 'deleteSavedFilter'],
  tags: ['createTag', 'updateTag', 'mergeTags', 'deleteTag', 'updateTagVocabulary'],
  roles: ['createRole', 'updateRole', 'resetRole', 'deleteRole', 'assignRoles'],
  forms: ['updateForm'],
  portal: ['linkPortalAccount', 'refusePortalAccount'],
  accounts: ['inviteUser', 'endSessionsOfUser', 'removeTotp'],
  apps: ['registerApiClient', 'updateApiClient', 'rotateApiClientSecret', 'revokeApiClient', 'issueApiToken'],
  consents: ['recordConsent', 'withdrawConsent'],
  privacy: ['eraseCustomer', 'eraseContact', 'eraseUser', 'eraseAccount', 'exportCustomerData', 'exportContactData'],
  files: ['startUpload', 'completeUpload', 'deleteFile', 'startImport', 'cancelImport'],
  imports: [
    'Users',
    'Customers',
    'Contacts',
    'Interactions',
    'Products',
    'Opportunities',
    'Activities',
    'PriceListEntries',
  ].map((type) => `import${type}`),
};
const EVERY_LIST = [
  'users',
  'customers',
  'contacts',
  'interactions',
  'requirements',
  'tags',
  'products',
  'pipelines',
  'opportunities',
  'activities',
  'priceLists',
];
const STAFF_LISTS = ['files', 'importJobs', 'savedFilters'];
const EVERYBODY = ['form', 'labels', 'node', 'nodes'];
const SIGNED_IN = [...EVERYBODY, 'release', 'changes', 'changesCursor', 'me'];
const STAFF = [...SIGNED_IN, 'search', 'tagVocabulary', 'team', 'teams', 'territory', 'territories', 'territoryFor'];
const WEBHOOKS = ['webhook', 'webhooks', 'webhookDeliveries'];
const OPERATIONS = ['deadLetters', 'eventHandlers', 'jobs', 'undeliveredMails'];
const SIGNING_IN = [
  'refreshToken',
  'requestPasswordReset',
  'setPassword',
  'signIn',
  'signInWithProvider',
  'signOut',
  'signUp',
];
const OWN_ACCOUNT = [
  ...SIGNING_IN,
  'beginTotp',
  'changeEmail',
  'changePassword',
  'confirmTotp',
  'endSession',
  'updateMyPreferences',
  'verifyEmail',
];
const SELLING = [
  ...OWN_ACCOUNT,
  ...WRITES.customers,
  ...WRITES.contacts,
  ...WRITES.interactions,
  ...WRITES.requirements,
  ...WRITES.opportunities,
  ...WRITES.activities,
  ...WRITES.consents,
  ...WRITES.savedFilters,
];

test.each<[Who, string[], string[]]>([
  [
    'administrator',
    listed(
      [...EVERY_LIST, ...STAFF_LISTS],
      [
        ...STAFF,
        ...WEBHOOKS,
        ...OPERATIONS,
        ...['consent', 'erasure', 'portalReviews', 'recognizeCustomer', 'roles'],
        ...['apiClient', 'apiClients', 'accessLog', 'explainAccess', 'exportableLists'],
      ],
    ),
    [...OWN_ACCOUNT, ...Object.values(WRITES).flat()].sort(),
  ],
  [
    'sales-manager',
    listed([...EVERY_LIST, ...STAFF_LISTS], [...STAFF, 'consent', 'exportableLists', 'recognizeCustomer']),
    [...SELLING, ...WRITES.blacklist, ...WRITES.tags, ...WRITES.files].sort(),
  ],
  [
    'sales-rep',
    listed([...EVERY_LIST, ...STAFF_LISTS], [...STAFF, 'consent', 'recognizeCustomer']),
    [...SELLING, ...WRITES.files].sort(),
  ],
  ['analyst', listed(EVERY_LIST, [...STAFF, 'exportableLists']), [...OWN_ACCOUNT].sort()],
  [
    'partner',
    listed(['customers', 'products', 'pipelines', 'opportunities'], [...SIGNED_IN, 'search', ...WEBHOOKS]),
    [...OWN_ACCOUNT, ...WRITES.webhooks].sort(),
  ],
  [
    'customer',
    listed(['products'], [...SIGNED_IN, 'myProfile']),
    [...OWN_ACCOUNT, 'completeMyProfile', 'exportMyData', 'updateMyProfile'].sort(),
  ],
  ['visitor', listed(['products'], EVERYBODY), SIGNING_IN],
])('%s has exactly these queries and mutations', async (who, queries, mutations) => {
  const { __schema } = await as(who).data<{ __schema: Record<string, { fields: { name: string }[] } | null> }>(
    '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
  );
  const names = (type: string) => (__schema[type]?.fields ?? []).map(({ name }) => name).sort();
  expect({ queries: names('queryType'), mutations: names('mutationType') }).toEqual({ queries, mutations });
});

/**
 * Something hidden, and a name of the same length that exists nowhere and stands as far from every visible name: the
 * answers must be the same, byte for byte, after one name is put in place of the other.
 */
interface Pair {
  what: string;
  who: Who;
  hidden: string;
  absent: string;
  document: (name: string) => string;
  variables?: (name: string) => Record<string, unknown>;
}

const pairs: Pair[] = [
  ...(['analyst', 'partner'] as const).flatMap((who): Pair[] => [
    field(who, 'phones', 'phonqz', (name) => `{ customers { nodes { ${name} { number } } } }`),
    field(who, 'emails', 'emaiqz', (name) => `{ customers { nodes { ${name} { address } } } }`),
    field(who, 'taxId', 'taqId', (name) => `{ customers { nodes { ${name} } } }`),
    field(who, 'taxId', 'taqId', (name) => `{ node(id: "x") { ... on Customer { ${name} } } }`),
    field(who, 'taxId', 'taqId', (name) => `{ customers { nodes { ...F } } } fragment F on Customer { ${name} }`),
    {
      ...field(who, 'taxId', 'taqId', (name) => `{ customers(filter: { ${name}: { eq: "1" } }) { totalCount } }`),
      what: 'a filter',
    },
    {
      ...field(who, 'taxId', 'taqId', () => 'query ($f: CustomerFilterInput) { customers(filter: $f) { totalCount } }'),
      what: 'a filter in a variable',
      variables: (name) => ({ f: { not: { [name]: { eq: '1' } } } }),
    },
    {
      ...field(
        who,
        'createCustomer',
        'creatqCustomqz',
        (name) => `mutation { ${name}(input: {}) { customer { id } } }`,
      ),
      what: 'a mutation',
    },
    {
      ...field(
        who,
        'CreateCustomerInput',
        'QreateCustomerInput',
        (name) => `query ($i: ${name}) { customers { totalCount } }`,
      ),
      what: 'the type of a variable',
    },
    {
      ...field(who, 'CreateCustomerInput', 'CreatqCustomqzInput', (name) => `{ __type(name: "${name}") { name } }`),
      what: 'introspection of an input',
    },
    {
      ...field(who, 'PhoneNumber', 'PhoqqNumber', (name) => `{ __type(name: "${name}") { name } }`),
      what: 'introspection of a scalar',
    },
  ]),
  field('partner', 'contacts', 'contaqzs', (name) => `{ ${name} { totalCount } }`),
  field('partner', 'contacts', 'contaqzs', (name) => `{ customers { nodes { ${name} { totalCount } } } }`),
  field('partner', 'interactions', 'interaqzions', (name) => `{ customers { nodes { ${name} { totalCount } } } }`),
  field('partner', 'owner', 'ownqz', (name) => `{ opportunities { nodes { ${name} { name } } } }`),
  {
    ...field('partner', 'Contact', 'Contaqz', (name) => `{ node(id: "x") { ... on ${name} { id } } }`),
    what: 'a type condition',
  },
  {
    ...field('partner', 'Contact', 'Contaqz', (name) => `{ __type(name: "${name}") { fields { name } } }`),
    what: 'introspection',
  },
  {
    ...field('partner', 'User', 'Usqz', (name) => `{ products { nodes { id } } } fragment F on ${name} { id }`),
    what: 'a fragment',
  },
  {
    ...field(
      'partner',
      'ownerId',
      'ownqqId',
      (name) => `{ customers(filter: { or: [{ ${name}: {} }] }) { totalCount } }`,
    ),
    what: 'a filter',
  },
  {
    ...field(
      'partner',
      'ownerId',
      'ownqqId',
      () => 'query ($f: OpportunityFilterInput) { opportunities(filter: $f) { totalCount } }',
    ),
    what: 'a filter in a variable',
    variables: (name) => ({ f: { [name]: {} } }),
  },
  field('visitor', 'listPrice', 'listQqice', (name) => `{ products { nodes { ${name} { amount } } } }`),
  field('visitor', 'customers', 'custoqqrs', (name) => `{ ${name} { totalCount } }`),
  {
    ...field('visitor', 'Customer', 'Custoqqr', (name) => `{ __type(name: "${name}") { name } }`),
    what: 'introspection',
  },
];

function field(who: Who, hidden: string, absent: string, document: Pair['document']): Pair {
  return { what: 'a field', who, hidden, absent, document };
}

test.each(pairs.map((pair) => [pair.who, pair.what, pair.hidden, pair.document(pair.hidden), pair] as const))(
  'to %s, %s that is hidden is like one that is absent: %s in %s',
  async (who, _what, _hidden, _document, { hidden, absent, document, variables }) => {
    const answers = [];
    for (const name of [hidden, absent]) {
      const answer = await as(who).send(document(name), variables?.(name));
      answers.push(JSON.stringify(answer).replaceAll(name, hidden));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).not.toContain('"data":{"customers"');
  },
);

test('what is hidden from one role is there for another', async () => {
  for (const { hidden, absent, document, variables } of pairs.filter(({ who }) => who !== 'visitor')) {
    const send = async (name: string) =>
      JSON.stringify(await as('administrator').send(document(name), variables?.(name)));
    const answers = [await send(hidden), (await send(absent)).replaceAll(absent, hidden)];
    expect(answers[0]).not.toBe(answers[1]);
  }
});

test('no text of the schema that a role sees mentions what is hidden from it', async () => {
  const types =
    'kind name fields { name args { name type { name } } type { name ofType { name } } } inputFields { name } enumValues { name } possibleTypes { name }';
  const seen = JSON.stringify(await as('partner').data(`{ __schema { types { ${types} } } }`));
  for (const name of ['Contact', 'Interaction', 'User', 'taxId', 'phones', 'emails', 'PhoneNumber', 'ownerId']) {
    expect(seen).not.toContain(`"${name}"`);
  }
});

describe('a subgraph that is reached around the gateway', () => {
  /** A document that selects one root field and gives it no values: rights are checked before values are. */
  function documentFor(operation: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
    const required = args.filter(isRequiredArgument);
    const variables = required.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
    const given = required.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
    const selection = isObjectType(getNamedType(type)) ? '{ __typename }' : '';
    return `${operation} ${variables && `(${variables})`} { ${name} ${given && `(${given})`} ${selection} }`;
  }

  test.each<Who>(['sales-rep', 'analyst', 'partner', 'visitor'])(
    'refuses %s each root field that the schema hides',
    async (who) => {
      const { __schema } = await as(who).data<{ __schema: Record<string, { fields: { name: string }[] } | null> }>(
        '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
      );
      const visible = Object.values(__schema).flatMap((type) => type?.fields.map(({ name }) => name) ?? []);
      let refused = 0;
      for (const subgraph of graph.subgraphs.values()) {
        for (const [operation, type] of [
          ['query', subgraph.schema.getQueryType()],
          ['mutation', subgraph.schema.getMutationType()],
        ] as const) {
          for (const root of Object.values(type?.getFields() ?? {})) {
            if (root.name.startsWith('_') || visible.includes(root.name)) continue;
            const facts = {
              requestId: randomUUID(),
              principal: principal(who),
              deadline: Date.now() + 5_000,
              log: graph.log,
            };
            const { data, errors } = await subgraph.execute(
              { query: documentFor(operation, root) },
              subgraph.scope(facts),
            );
            expect({ root: root.name, data, codes: errors?.map(({ extensions }) => extensions?.code) }).toEqual({
              root: root.name,
              data: null,
              codes: [who === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN'],
            });
            refused += 1;
          }
        }
      }
      expect(refused).toBeGreaterThan(5);
    },
  );

  test.each([
    ['Customer', 'cus', 'taxId'],
    ['Customer', 'cus', 'emails { address }'],
    ['Customer', 'cus', 'contacts { totalCount }'],
    ['Contact', 'con', 'id'],
    ['Interaction', 'int', '__typename'],
  ])('refuses a partner the entity %s of %s with %s', async (type, prefix, selection) => {
    const subgraph = graph.subgraphs.get('customers')!;
    const facts = {
      requestId: randomUUID(),
      principal: principal('partner'),
      deadline: Date.now() + 5_000,
      log: graph.log,
    };
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`;
    const { data, errors } = await subgraph.execute(
      { query, variables: { r: [{ __typename: type, id: `${prefix}_1` }] } },
      subgraph.scope(facts),
    );
    expect({ data, codes: errors?.map(({ extensions }) => extensions?.code) }).toEqual({
      data: null,
      codes: ['FORBIDDEN'],
    });
  });
});

/** The addresses that everybody has of their own, to sign in with. */
const OWN_ADDRESSES = ['ChangeEmail', 'RequestPasswordReset', 'SignIn', 'SignUp'].map((name) => `${name}Input.email`);

test('every input field of the schema that names personal data is hidden from who may not read it', async () => {
  const inputs = await as('analyst').data<{
    __schema: { types: { name: string; inputFields: { name: string }[] | null }[] };
  }>('{ __schema { types { name inputFields { name } } } }');
  const names = inputs.__schema.types.flatMap(
    (type) => type.inputFields?.map(({ name }) => `${type.name}.${name}`) ?? [],
  );
  const personal = names.filter((name) => /\.\w*(phone|email|taxId)/i.test(name));
  expect(personal.sort()).toEqual(OWN_ADDRESSES);
});
