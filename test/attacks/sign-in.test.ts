import { maker } from '../kit/agency.js';
import { startGraphServer, type GraphServer, type Json } from '../kit/graph-server.js';
import { exactCircumstances, type TestClient } from '../kit/test-graph.js';
import { attack } from './kit/attack.js';

const PASSWORD = 'correct horse battery';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { tokens { accessToken } }
}`;
const MOST_FAILURES = 10;

let server: GraphServer;
let administrator: TestClient;
beforeAll(async () => {
  // A clock that stands: the window of attempts never ends by itself.
  const circumstances = { ...exactCircumstances(), now: () => '2026-01-05T08:00:00.000Z' };
  server = await startGraphServer('sqlite', undefined, undefined, { circumstances });
  administrator = server.graph.as('administrator');
});
afterEach(() =>
  server.graph.subgraphs
    .get('identity')!
    .database.transact(Date.now() + 10_000, ({ run }) => run('DELETE FROM sign_in_attempts')),
);
afterAll(() => server.close());

/** Opens an account with the password. */
async function account(name: string, isActive = true): Promise<string> {
  const email = `${name}@agency.example`;
  const { id, version } = await maker(administrator)('User', 'createUser', { name, email });
  await administrator.data('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { id } } }', {
    input: { userId: id, expectedVersion: version, roles: ['sales-rep'] },
  });
  const { inviteUser } = await administrator.data<Json>(
    'mutation ($userId: ID!) { inviteUser(input: { userId: $userId }) { token } }',
    { userId: id },
  );
  await server.graph
    .as('visitor')
    .data('mutation ($input: SetPasswordInput!) { setPassword(input: $input) { email } }', {
      input: { token: inviteUser.token, password: PASSWORD },
    });
  if (!isActive) {
    await administrator.data('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } } }', {
      input: { id, expectedVersion: version + 1, isActive: false },
    });
  }
  return email;
}

const post = (body: object, headers: Record<string, string> = {}) =>
  server.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const attempt = async (email: string, password: string, headers: Record<string, string> = {}): Promise<string> => {
  const { json } = await post({ query: SIGN_IN, variables: { email, password } }, headers);
  return json.data?.signIn?.tokens ? 'OK' : String(json.errors[0].extensions.code);
};

attack('Guessing passwords', () => {
  test('an address counts as one however it is written', async () => {
    const email = await account('spelled');
    const spellings = [email, email.toUpperCase(), ` ${email} `, email.replace('s', 'ｓ'), email.replace('@', '＠')];
    for (let guess = 0; guess < MOST_FAILURES; guess += 1)
      expect(await attempt(spellings[guess % spellings.length]!, `guess ${String(guess)}`)).toBe('UNAUTHENTICATED');
    for (const spelling of spellings) expect(await attempt(spelling, PASSWORD)).toBe('RATE_LIMITED');
  });

  test('who sends from many addresses says so alone', async () => {
    const email = await account('roaming');
    for (let guess = 0; guess < MOST_FAILURES; guess += 1) {
      const forged = { 'x-forwarded-for': `198.51.100.${String(guess)}`, 'x-real-ip': `203.0.113.${String(guess)}` };
      expect(await attempt(email, 'a wrong guess', { ...forged, forwarded: `for=192.0.2.${String(guess)}` })).toBe(
        'UNAUTHENTICATED',
      );
    }
    expect(await attempt(email, PASSWORD, { 'x-forwarded-for': '198.51.100.99' })).toBe('RATE_LIMITED');
  });

  test('aliases, one above the other in fragments, buy no further guesses, and a batch none at all', async () => {
    const email = await account('aliased');
    const guess = (name: string) => `${name}: signIn(input: { email: "${email}", password: "a wrong guess" }) {
      tokens { accessToken }
    }`;
    const names = (prefix: string) => Array.from({ length: 8 }, (_, index) => `${prefix}${String(index)}`);
    const query = `mutation { ${names('a').map(guess).join('\n')} ...More }
      fragment More on Mutation { ${names('b').map(guess).join('\n')} }`;
    const { errors } = (await post({ query })).json as { errors: { extensions: { code: string } }[] };
    const codes = errors.map(({ extensions }) => extensions.code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(MOST_FAILURES);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(16 - MOST_FAILURES);
    const one = { query: SIGN_IN, variables: { email, password: PASSWORD } };
    expect((await post([one, one])).status).toBe(400);
  });

  test('the right password among many at once gets through only where its turn comes in time', async () => {
    const email = await account('crowded');
    const guesses = Array.from({ length: 30 }, (_, index) => attempt(email, `guess ${String(index)}`));
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(MOST_FAILURES);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(30 - MOST_FAILURES);
  });

  test('nothing tells an account that is there from one that is not: neither words, nor work, nor time', async () => {
    const known = await account('known');
    const left = await account('left', false);
    const cases = { known, left, unknown: 'nobody@agency.example' };
    const seen = new Map<string, { answers: Set<string>; statements: Set<number>; times: number[] }>();
    for (let round = 0; round < 9; round += 1) {
      for (const [name, email] of Object.entries(cases)) {
        const about = seen.get(name) ?? { answers: new Set(), statements: new Set(), times: [] };
        seen.set(name, about);
        const started = performance.now();
        const count = await server.graph.statements(async () => {
          const { json } = await post({ query: SIGN_IN, variables: { email, password: 'a wrong guess' } });
          about.answers.add(JSON.stringify([json.data, json.errors]));
        });
        about.statements.add(count);
        about.times.push(performance.now() - started);
      }
    }
    const [first, ...others] = [...seen.values()];
    for (const { answers, statements, times } of others) {
      expect([...answers]).toEqual([...first!.answers]);
      expect([...statements]).toEqual([...first!.statements]);
      // Without the work of a check it would be a tenth.
      expect(median(times)).toBeGreaterThan(median(first!.times) / 2);
    }
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
