/**
 * The data of a mobile app, kept in a file between starts: `sign-in`, `add <name>` of a customer with or without a
 * network, `sync` of what waits and of what has changed.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

const { KEHU_URL = 'http://localhost:4000', KEHU_EMAIL, KEHU_PASSWORD, KEHU_STATE = 'mobile.json' } = process.env;
const state = await readFile(KEHU_STATE, 'utf8').then(JSON.parse, () => ({ queue: [], customers: {} }));

/** The new state is there whole or not at all, wherever the battery gives out. */
async function save(changes) {
  Object.assign(state, changes);
  await writeFile(`${KEHU_STATE}.new`, JSON.stringify(state), { mode: 0o600 });
  await rename(`${KEHU_STATE}.new`, KEHU_STATE);
}

class Offline extends Error {}

async function post(query, variables, headers = {}) {
  try {
    const response = await fetch(`${KEHU_URL}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    });
    return await response.json();
  } catch (error) {
    throw new Offline('offline', { cause: error });
  }
}

async function keepTokens(operation, input) {
  const { data, errors } = await post(
    `mutation ($input: ${operation[0].toUpperCase()}${operation.slice(1)}Input!) {
      ${operation}(input: $input) { tokens { accessToken accessTokenExpiresAt refreshToken } } }`,
    { input },
  );
  if (errors) throw new Error(errors[0].message);
  await save({ tokens: data[operation].tokens });
}

/** A refresh token is spent by its use; when the answer was lost, the same one counts for 30 seconds more. */
async function refresh(attempts = 3) {
  try {
    await keepTokens('refreshToken', { refreshToken: state.tokens.refreshToken });
  } catch (error) {
    if (!(error instanceof Offline) || attempts === 1) throw error;
    await refresh(attempts - 1);
  }
}

async function send(query, variables) {
  if (Date.parse(state.tokens.accessTokenExpiresAt) < Date.now() + 30_000) await refresh();
  const answer = await post(query, variables, { authorization: `Bearer ${state.tokens.accessToken}` });
  if (answer.errors?.some(({ extensions }) => extensions.retryable)) throw new Offline('later');
  return answer;
}

/** What waits has its key from the moment it was meant, so it happens once however often it is sent. */
async function sendQueue() {
  const mutation = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
  while (state.queue.length > 0) {
    const [input, ...rest] = state.queue;
    const { data, errors } = await send(mutation, { input });
    console.log(errors ? `refused: ${input.name}: ${errors[0].message}` : `sent: ${data.createCustomer.customer.id}`);
    await save({ queue: rest });
  }
}

/** Everything once. The cursor is taken before the list, so that nothing falls between. */
async function readAll() {
  const { changesCursor: cursor } = (await send('{ changesCursor(type: CUSTOMER) }')).data;
  const query = `query ($after: String) { customers(first: 100, after: $after) {
    nodes { id name version } pageInfo { endCursor hasNextPage } } }`;
  const customers = {};
  for (let after, more = true; more;) {
    const { nodes, pageInfo } = (await send(query, { after })).data.customers;
    for (const customer of nodes) customers[customer.id] = customer;
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  await save({ customers, cursor });
}

async function readChanges() {
  const query = `query ($since: String) { changes(type: CUSTOMER, since: $since, first: 100) {
    nodes { id isRemoved record { ... on Customer { id name version } } } cursor hasMore } }`;
  const { nodes, cursor, hasMore } = (await send(query, { since: state.cursor })).data.changes;
  for (const { id, isRemoved, record } of nodes) {
    if (isRemoved || !record) delete state.customers[id];
    else state.customers[id] = record;
  }
  await save({ cursor });
  if (hasMore) await readChanges();
}

const [command, name] = process.argv.slice(2);
try {
  if (command === 'sign-in') await keepTokens('signIn', { email: KEHU_EMAIL, password: KEHU_PASSWORD });
  if (command === 'add') await save({ queue: [...state.queue, { name, clientMutationId: randomUUID() }] });
  if (command !== 'sign-in') {
    await sendQueue();
    if (state.cursor === undefined) await readAll();
    await readChanges();
  }
} catch (error) {
  if (!(error instanceof Offline)) throw error;
}
console.log(`${Object.keys(state.customers).length} customers here, ${state.queue.length} waiting`);
