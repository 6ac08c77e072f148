/** The data of a web app: signs in, pages through the customers, and puts a tag on one of them. */
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  type ObservableQuery,
  type Reference,
} from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import {
  CustomerDocument,
  CustomersDocument,
  SignInDocument,
  UpdateCustomerDocument,
  type CustomerRowFragment,
  type CustomersQuery,
  type CustomersQueryVariables,
} from './__generated__/operations.js';

const { KEHU_URL = 'http://localhost:4000', KEHU_EMAIL = '', KEHU_PASSWORD = '' } = process.env;
const [name = '', tag = ''] = process.argv.slice(2);
const PAGE = 10;
let accessToken: string | undefined;

const byHash = new PersistedQueryLink({
  sha256: async (body) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
});
const authorized = new SetContextLink(() => ({
  headers: accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` },
}));
const client = new ApolloClient({
  link: ApolloLink.from([byHash, authorized, new HttpLink({ uri: `${KEHU_URL}/graphql` })]),
  cache: new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          customers: relayStylePagination(),
          // A customer that a list has shown is there at once.
          customer: (known: Reference | undefined, { args, toReference }) =>
            known ?? toReference({ __typename: 'Customer', id: args?.['id'] as string }),
        },
      },
    },
  }),
});

async function signIn(): Promise<void> {
  const input = { email: KEHU_EMAIL, password: KEHU_PASSWORD };
  const { data } = await client.mutate({ mutation: SignInDocument, variables: { input } });
  accessToken = data?.signIn?.tokens?.accessToken;
}

/** Shows page after page, as somebody does who scrolls down. */
async function readToTheEnd(list: ObservableQuery<CustomersQuery, CustomersQueryVariables>) {
  let { data } = await list.fetchMore({});
  let pages = 1;
  for (; data.customers?.pageInfo.hasNextPage; pages++) {
    ({ data } = await list.fetchMore({ variables: { after: data.customers.pageInfo.endCursor } }));
  }
  const all = client.readQuery({ query: CustomersDocument, variables: { first: PAGE } })?.customers?.edges ?? [];
  console.log(`${all.length} customers on ${pages} pages`);
  return all.map(({ node }) => node);
}

/** The page shows the tag at once; when the server refuses it, the cache takes it back. */
function addTag(customer: CustomerRowFragment) {
  const tags = [...customer.tags, tag];
  return client.mutate({
    mutation: UpdateCustomerDocument,
    variables: {
      input: { id: customer.id, expectedVersion: customer.version, tags, clientMutationId: crypto.randomUUID() },
    },
    optimisticResponse: {
      updateCustomer: { __typename: 'UpdateCustomerPayload', customer: { ...customer, tags } },
    },
  });
}

/** Puts the tag on what is there now, when somebody else was faster. */
async function addTagToNewest(customer: CustomerRowFragment): Promise<void> {
  try {
    await addTag(customer);
  } catch (error) {
    const [failure] = CombinedGraphQLErrors.is(error) ? error.errors : [];
    if (failure?.extensions?.['code'] !== 'STALE_VERSION') throw error;
    console.log(`STALE_VERSION: ${failure.message}`);
    const variables = { id: customer.id };
    const { data } = await client.query({ query: CustomerDocument, variables, fetchPolicy: 'network-only' });
    if (data?.customer) await addTagToNewest(data.customer);
  }
}

await signIn();
const customers = await readToTheEnd(client.watchQuery({ query: CustomersDocument, variables: { first: PAGE } }));
const customer = customers.find((each) => each.name === name);
if (!customer) throw new Error(`There is no customer ${name}.`);
const shown = client.watchQuery({ query: CustomerDocument, variables: { id: customer.id } });
shown.subscribe(({ data, dataState }) => {
  if (dataState !== 'complete' || !data.customer) return;
  const { version, level, tags } = data.customer;
  console.log(`shown: version ${version}, ${level}, ${tags.join(' ')}`);
});
await addTagToNewest(customer);
client.stop();
