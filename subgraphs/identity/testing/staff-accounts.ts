import { startGraphServer, type GraphServer, type Json } from '../../../test/kit/graph-server.js';
import { exactCircumstances, type TestClient } from '../../../test/kit/test-graph.js';
import type { DatabaseKind } from '../../../shared/testing/databases.js';

/** What everybody here signs in with. */
export const PASSWORD = 'correct horse battery';

/** A member of staff with an account. */
export interface Person {
  readonly id: string;
  readonly email: string;
  /** Of their entry in the directory. */
  readonly version: number;
}

/** A graph with people who sign in, and a clock that stands where it is put. */
export class StaffAccounts {
  readonly #start = Date.now();
  #people = 0;
  server!: GraphServer;
  administrator!: TestClient;
  /** Milliseconds since the start. */
  ahead = 0;

  async start(kind: DatabaseKind, settings: NodeJS.ProcessEnv = {}): Promise<void> {
    const circumstances = { ...exactCircumstances(), now: () => new Date(this.clock()).toISOString() };
    this.server = await startGraphServer(kind, undefined, undefined, { circumstances, settings });
    this.administrator = this.server.graph.as('administrator');
  }

  clock(): number {
    return this.#start + this.ahead;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  get database() {
    return this.server.graph.subgraphs.get('identity')!.database;
  }

  /** Sends a mutation over HTTP, from the address of the socket or, behind a proxy that is trusted, from another one. */
  async mutate(mutation: string, input: object, answer: string, more: { token?: string; from?: string } = {}) {
    const response = await this.server.fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(more.token === undefined ? {} : { authorization: `Bearer ${more.token}` }),
        ...(more.from === undefined ? {} : { 'x-forwarded-for': more.from }),
      },
      body: JSON.stringify({ query: documentOf(mutation, answer), variables: { input } }),
    });
    return response.json;
  }

  /** Sends it as an administrator; answers what the field does. */
  async administer(mutation: string, input: object, answer: string): Promise<Json> {
    return (await this.administrator.data<Json>(documentOf(mutation, answer), { input }))[mutation];
  }

  signIn(email: string, password = PASSWORD, more: object = {}, from?: string): Promise<Json> {
    const tokens = 'tokens { accessToken refreshToken refreshTokenExpiresAt }';
    return this.mutate('signIn', { email, password, ...more }, tokens, from === undefined ? {} : { from });
  }

  refresh(refreshToken: string): Promise<Json> {
    return this.mutate('refreshToken', { refreshToken }, 'tokens { accessToken refreshToken refreshTokenExpiresAt }');
  }

  /** The code that an access token is refused with, `OK` when it is not. */
  async judged(token: string): Promise<string> {
    await this.server.graph.rights.refresh();
    return codeOf((await this.server.post({ query: '{ me { subject } }' }, `Bearer ${token}`)).json);
  }

  async invite(userId: string): Promise<string> {
    return (await this.administer('inviteUser', { userId }, 'token')).token as string;
  }

  setPassword(token: string, password = PASSWORD): Promise<Json> {
    return this.mutate('setPassword', { token, password }, 'email');
  }

  /** Somebody new with these roles and a password. */
  async newcomer(roles: readonly string[] = ['sales-rep']): Promise<Person> {
    this.#people += 1;
    const email = `someone${String(this.#people)}@example.com`;
    const { user } = await this.administer('createUser', { name: email, email }, 'user { id version }');
    const input = { userId: user.id, expectedVersion: user.version, roles };
    await this.administer('assignRoles', input, 'user { id }');
    await this.setPassword(await this.invite(user.id as string));
    return { id: user.id as string, email, version: (user.version as number) + 1 };
  }
}

/** The code of the first failure, `OK` without one. */
export function codeOf(answer: Json): string {
  return (answer.errors?.[0]?.extensions?.code ?? 'OK') as string;
}

/** A mutation with one input. */
export function documentOf(mutation: string, answer: string): string {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} } }`;
}
