import { openedMail } from '../../shared/mail/outgoing-mails.js';
import type { Json } from './graph-server.js';
import type { TestClient, TestGraph } from './test-graph.js';

const PASSWORD = 'correct horse battery';

/** What somebody with an account of the portal says. */
export interface AccountFacts {
  readonly email: string;
  readonly name: string;
  /** An address that they have begun to change to. */
  readonly nextEmail: string;
}

/** Gives a customer an account of the portal, by the API; answers its id. */
export async function plantAccount(graph: TestGraph, { email, name, nextEmail }: AccountFacts): Promise<string> {
  const accountId = await openAccount(graph, { email, name });
  await graph.events.settle();
  // The customer that the role's token is for by default is nobody here.
  const holder = graph.as('customer', { subject: accountId, sessionId: 'ses_01jd0000000000000000000901' });
  const profile = [
    { name: 'kind', value: 'PERSON' },
    { name: 'name', value: name },
    { name: 'email', value: email },
  ];
  const completed = await mutate(
    holder,
    'completeMyProfile',
    { values: profile },
    'outcome fieldErrors { field code }',
  );
  if (completed.outcome !== 'COMPLETED') throw new Error(JSON.stringify(completed));
  await graph.events.settle();
  await mutate(holder, 'changeEmail', { email: nextEmail, password: PASSWORD }, 'isAccepted');
  return accountId;
}

/** Opens an account that stands for no customer yet, by the API; answers its id. */
export async function openAccount(
  graph: TestGraph,
  { email, name }: Pick<AccountFacts, 'email' | 'name'>,
): Promise<string> {
  const visitor = graph.as('visitor');
  const { form } = await visitor.data<Json>('{ form(purpose: REGISTRATION) { version } }');
  const values = [
    { name: 'name', value: name },
    { name: 'terms', value: 'true' },
  ];
  await mutate(visitor, 'signUp', { formVersion: form.version, email, values }, 'isAccepted');
  const { database, journal } = graph.subgraphs.get('identity')!;
  const [row] = await database.reader.query(
    "SELECT id, content FROM outgoing_mails WHERE kind = 'registration' ORDER BY created_at DESC, id DESC LIMIT 1",
  );
  const mail = openedMail(journal.keys, row!.id as string, row!.content as string);
  await mutate(visitor, 'setPassword', { token: /kot_[\w-]{43}/.exec(mail!.text)![0], password: PASSWORD }, 'email');
  const [account] = await database.reader.query('SELECT id FROM accounts WHERE email = ?', [email]);
  return account!.id as string;
}

async function mutate(client: TestClient, name: string, input: object, selection: string): Promise<Json> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const data = await client.data<Json>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, {
    input,
  });
  return data[name];
}
