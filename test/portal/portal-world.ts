import type { DatabaseKind } from '../../shared/testing/databases.js';
import {
  PASSWORD,
  startAccountWorld,
  type AccountWorld,
  type Answer,
} from '../../subgraphs/identity/testing/account-world.js';
import type { Json } from '../kit/graph-server.js';

const TOKENS = 'tokens { accessToken refreshToken }';
const ERRORS = 'fieldErrors { field code }';
const FORM = `query ($purpose: FormPurpose!, $language: String!) { form(purpose: $purpose, language: $language) {
  id version isPublished fields { name type label isRequired options { value label } consent { purpose textVersion } }
} }`;
const PROFILE =
  'customerId version name kind shortName phones { number } emails { address } addresses { city country } website';
const REGISTERED = { name: 'Lin Wei', company: 'Huaxin', terms: 'true', newsletter: 'true' };

/** What somebody who has signed in holds. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Somebody with an account of the portal. */
export interface Visitor extends Tokens {
  readonly email: string;
}

/** Values of a form in the shape of its input. */
export function valuesOf(given: Record<string, string>): { name: string; value: string }[] {
  return Object.entries(given).map(([name, value]) => ({ name, value }));
}

/** What a company says of itself. */
export function profileOf(email: string, more: Record<string, string> = {}): Record<string, string> {
  return { kind: 'ORGANIZATION', name: 'Huaxin Technology', email, ...more };
}

/** Starts a graph with a server for mail, and with what visitors and customers of the portal do in it. */
export async function startPortalWorld(kind: DatabaseKind) {
  const world = await startAccountWorld(kind);
  return { ...world, ...visiting(world), ...looking(world), ...staffed(world) };
}

/** The same, once it is there. */
export type PortalWorld = Awaited<ReturnType<typeof startPortalWorld>>;

/** What somebody does who comes to the portal. */
function visiting(world: AccountWorld) {
  const form = async (purpose: string, language = 'en'): Promise<Json> =>
    world.done(await world.post(FORM, { purpose, language }));
  const signUp = async (email: string, more: object = {}): Promise<Answer> => {
    const { version } = await form('REGISTRATION');
    const input = { formVersion: version, email, values: valuesOf(REGISTERED), ...more };
    return world.mutate('signUp', input, `isAccepted ${ERRORS}`);
  };
  const open = (token: string | undefined, password = PASSWORD) =>
    world.mutate('setPassword', { token, password }, 'email');
  const trySignIn = (email: string, password = PASSWORD) => world.mutate('signIn', { email, password }, TOKENS);
  const signIn = async (email: string, password = PASSWORD): Promise<Tokens> =>
    world.done(await trySignIn(email, password)).tokens;
  const tryRefresh = (refreshToken: string) => world.mutate('refreshToken', { refreshToken }, TOKENS);
  const complete = (given: Record<string, string>, token: string) =>
    world.mutate('completeMyProfile', { values: valuesOf(given) }, `outcome ${ERRORS}`, token);
  const update = (expectedVersion: number, given: Record<string, string>, token: string) =>
    world.mutate(
      'updateMyProfile',
      { expectedVersion, values: valuesOf(given) },
      `profile { ${PROFILE} } ${ERRORS}`,
      token,
    );

  /** Somebody who has an account with a proved address. */
  async function visitor(email = world.newAddress()): Promise<Visitor> {
    expect(world.done(await signUp(email))).toEqual({ isAccepted: true, fieldErrors: [] });
    world.done(await open(await world.tokenTo(email)));
    await world.server.graph.events.settle();
    return { email, ...(await signIn(email)) };
  }
  const refresh = async (refreshToken: string): Promise<Tokens> => world.done(await tryRefresh(refreshToken)).tokens;
  return { form, signUp, open, trySignIn, signIn, tryRefresh, refresh, complete, update, visitor };
}

/** What is there afterwards, for whom. */
function looking(world: AccountWorld) {
  const settle = () => world.server.graph.events.settle();
  const read = async (subgraph: string, sql: string, parameters: string[] = []) =>
    (await world.server.graph.subgraphs.get(subgraph)?.database.reader.query(sql, parameters)) ?? [];
  const count = async (subgraph: string, table: string) =>
    Number((await read(subgraph, `SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
  const me = async (token: string): Promise<Json> =>
    world.done(
      await world.post(
        '{ me { subject kind roles customerId account { email emailVerifiedAt registeredValues { name value } } } }',
        {},
        token,
      ),
    );
  const ownProfile = async (token: string): Promise<Json> =>
    world.done(await world.post(`{ myProfile { ${PROFILE} } }`, {}, token));
  return { settle, read, count, me, ownProfile };
}

/** What members of staff keep. */
function staffed({ administrator, server }: AccountWorld) {
  const make = async (type: 'Customer' | 'Contact', input: object): Promise<{ id: string; version: number }> => {
    const field = type.toLowerCase();
    const data = await administrator.data<Json>(
      `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${field} { id version } } }`,
      { input },
    );
    await server.graph.events.settle();
    return data[`create${type}`][field];
  };
  const send = async (mutation: string, input: object, answer: string): Promise<Json> => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} } }`;
    const data = await administrator.data<Json>(query, { input });
    await server.graph.events.settle();
    return data[mutation];
  };
  return {
    makeCustomer: (input: object) => make('Customer', input),
    makeContact: (input: object) => make('Contact', input),
    send,
  };
}

/** Somebody who is a customer, by what they have said of themselves. */
export async function customerOf(portal: PortalWorld, more: Record<string, string> = {}) {
  const person = await portal.visitor();
  expect(portal.done(await portal.complete(profileOf(person.email, more), person.accessToken))).toEqual({
    outcome: 'COMPLETED',
    fieldErrors: [],
  });
  await portal.settle();
  const tokens = await portal.refresh(person.refreshToken);
  return { ...person, ...tokens, row: await portal.ownProfile(tokens.accessToken) };
}
