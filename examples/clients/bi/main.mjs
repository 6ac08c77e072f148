/**
 * A BI tool that knows nothing of Kehu beforehand: without a name it prints the catalogue of lists, with one it writes the
 * rows of that list as CSV.
 */
import { once } from 'node:events';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

const { KEHU_URL = 'http://localhost:4000', KEHU_CLIENT_ID = '', KEHU_CLIENT_SECRET = '' } = process.env;
let { KEHU_TOKEN } = process.env;
const PAGE = 100;

/** A long-lived token as it was given, else one for 15 minutes by client credentials. */
async function token() {
  const response = await fetch(`${KEHU_URL}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${KEHU_CLIENT_ID}:${KEHU_CLIENT_SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer.access_token;
}

/** Asks again with a new token when the old one has expired, and waits when the budget is spent. */
async function ask(query, variables) {
  KEHU_TOKEN ??= await token();
  const response = await fetch(`${KEHU_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEHU_TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  if (response.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get('retry-after')) * 1000));
    return ask(query, variables);
  }
  if (response.status === 401 && KEHU_CLIENT_ID) {
    KEHU_TOKEN = undefined;
    return ask(query, variables);
  }
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** What a description says of the scopes that are needed; everything that is in the schema is open to this token. */
const scopesOf = ({ description }) => /Needs (.+)\.$/.exec(description ?? '')?.[1].replaceAll('`', '') ?? '';

/** Paths of a row's plain values: its own, and those of small values such as money, which have no identity. */
function columnsOf(type, prefix = '') {
  return Object.values(type.getFields()).flatMap((field) => {
    const name = prefix + field.name;
    const fieldType = getNullableType(field.type);
    if (isListType(fieldType) || field.args.length > 0) return [];
    if (isLeafType(fieldType)) return [{ name, scopes: scopesOf(field) }];
    if (prefix || !isObjectType(fieldType) || fieldType.getFields().id) return [];
    return columnsOf(fieldType, `${name}.`);
  });
}

/** The lists that can be paged through from their beginning without knowing anything. */
function catalogueOf(schema) {
  return Object.values(schema.getQueryType().getFields()).flatMap((field) => {
    const args = new Map(field.args.map((arg) => [arg.name, arg]));
    const row = getNamedType(getNamedType(field.type).getFields?.().nodes?.type ?? field.type);
    const isOpen = field.args.every(
      ({ type, defaultValue }) => getNullableType(type) === type || defaultValue !== undefined,
    );
    if (!args.has('first') || !args.has('after') || !isOpen || !isObjectType(row)) return [];
    return [{ name: field.name, scopes: scopesOf(row) || scopesOf(field), columns: columnsOf(row) }];
  });
}

const cell = (value) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? '');

/** One page is read, written and forgotten before the next is asked for. */
async function writeRows({ name, columns }, out) {
  const fields = columns.map((column) => column.name.replace('.', ' { ') + (column.name.includes('.') ? ' }' : ''));
  const query = `query ($first: Int!, $after: String) {
    page: ${name}(first: $first, after: $after) { nodes { ${fields.join(' ')} } pageInfo { endCursor hasNextPage } } }`;
  out.write(`${columns.map((column) => column.name).join(',')}\n`);
  for (let after, more = true; more;) {
    const { nodes, pageInfo } = (await ask(query, { first: PAGE, after })).page;
    const lines = nodes.map((row) =>
      columns.map(({ name: path }) => cell(path.split('.').reduce((value, key) => value?.[key], row))).join(','),
    );
    if (nodes.length > 0 && !out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
}

const catalogue = catalogueOf(buildClientSchema(await ask(getIntrospectionQuery())));
const list = catalogue.find(({ name }) => name === process.argv[2]);
if (list) await writeRows(list, process.stdout);
else
  for (const { name, scopes, columns } of catalogue) {
    console.log(
      `${name} (${scopes}): ${columns.map((column) => column.name + (column.scopes && ` (${column.scopes})`)).join(', ')}`,
    );
  }
