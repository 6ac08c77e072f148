/**
 * A partner's app: gets a token by its secret, reads the customers that came through the partner, and takes deliveries of
 * a webhook until it is stopped.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const { KEHU_URL = 'http://localhost:4000', KEHU_CLIENT_ID = '', KEHU_CLIENT_SECRET = '' } = process.env;
const { RECEIVER_PORT = '0', RECEIVER_URL = '', RECEIVER_STATE = 'partner.json' } = process.env;

/** Asks where tokens are given, and for no more than this app needs. */
async function getToken(scope) {
  const metadata = await (await fetch(`${KEHU_URL}/.well-known/oauth-authorization-server`)).json();
  const response = await fetch(metadata.token_endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${KEHU_CLIENT_ID}:${KEHU_CLIENT_SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer.access_token;
}

async function ask(query, variables) {
  const token = await getToken('customers:read webhooks:read webhooks:write');
  const response = await fetch(`${KEHU_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

function save(state) {
  writeFileSync(RECEIVER_STATE, JSON.stringify(state), { mode: 0o600 });
  return state;
}

/** Makes the webhook at the first start. Its secret is shown once, so it is kept where only this app reads it. */
async function openWebhook() {
  const known = await readFile(RECEIVER_STATE, 'utf8').then(JSON.parse, () => undefined);
  if (known) return known;
  const mutation = 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } secret } }';
  // The same key each time: when the answer is lost, the next start gets the same webhook and secret.
  const input = { url: RECEIVER_URL, types: ['CUSTOMER'], clientMutationId: `webhook-of-${KEHU_CLIENT_ID}` };
  const { createWebhook } = await ask(mutation, { input });
  return save({ secret: createWebhook.secret, taken: [] });
}

/** Why a delivery is not to be believed; undefined when it is. */
function faultOf(headers, body) {
  const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']];
  const key = Buffer.from(webhook.secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  const isSigned = (headers['webhook-signature'] ?? '').split(' ').some((each) => {
    const [version, signature] = each.split(',');
    const given = Buffer.from(signature ?? '', 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) return 'forged';
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return 'too old';
  return undefined;
}

/** A delivery that was taken is acknowledged once more and not worked on again: the acknowledgement may have been lost. */
function take(headers, body) {
  const fault = faultOf(headers, body);
  if (fault) return [400, `refused: ${fault}`];
  if (webhook.taken.includes(headers['webhook-id'])) return [200, 'refused: replayed'];
  webhook.taken = [...webhook.taken.slice(-9999), headers['webhook-id']];
  save(webhook);
  return [204, `taken: ${JSON.parse(body).type}`, JSON.parse(body).data];
}

const webhook = await openWebhook();
const { customers } = await ask('{ customers(first: 100) { totalCount nodes { name } } }');
console.log(`${customers.totalCount} customers came through us`);

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const [status, line, change] = take(request.headers, body);
  console.log(line);
  response.writeHead(status).end();
  if (!change) return;
  const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on Customer { name } } }', change);
  console.log(`read: ${node?.name ?? 'gone'}`);
});
server.listen(Number(RECEIVER_PORT), '127.0.0.1', () =>
  console.log(`The receiver listens at http://127.0.0.1:${server.address().port}`),
);
