import { exportJWK, importJWK, type CryptoKey } from 'jose';
import { exactCircumstances, type TestClient } from '../../../../test/kit/test-graph.js';
import { startGraphServer, type GraphServer, type Json } from '../../../../test/kit/graph-server.js';
import type { DatabaseKind } from '../../../../shared/testing/databases.js';
import { providerKey, startOidcServer, type OidcServer, type ProviderKey } from './oidc-server.js';

/** What tokens of the tests are for. */
export const AUDIENCE = 'kehu-web';

/** What every refusal of a token looks like. */
export const REFUSAL = { message: 'The token of the identity provider is not accepted.', code: 'UNAUTHENTICATED' };

/** Milliseconds. */
export const MINUTE = 60_000;

/** A member of staff of the tests. */
export interface Member {
  readonly id: string;
  readonly email: string;
  readonly externalId: string;
  readonly name: string;
}

type Algorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA';

const SIGN_IN = `mutation ($input: SignInWithProviderInput!) { signInWithProvider(input: $input) {
  tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt } } }`;

/** What a refusal must leave as it is; counted attempts apart. */
const STATE = [
  ...['users', 'accounts', 'sessions', 'refresh_tokens', 'provider_tokens', 'token_epochs'].map(
    (table) => `SELECT * FROM ${table}`,
  ),
  'SELECT id FROM journal_entries',
];

/** A graph, the identity provider that it trusts, and a clock that tests move. */
export class ProviderWorld {
  /** Milliseconds since 1970 by the clock of the graph. */
  now = Date.now();
  #people = 0;
  #tokens = 0;

  private constructor(
    readonly provider: OidcServer,
    readonly keys: Readonly<Record<Algorithm, ProviderKey>>,
    private started?: GraphServer,
  ) {}

  static async start(kind: DatabaseKind): Promise<ProviderWorld> {
    const provider = await startOidcServer();
    const rsa = await providerKey('RS256', 'rsa');
    const [ec, ed] = [await providerKey('ES256', 'ec'), await providerKey('EdDSA', 'ed')];
    const privateKey = (await importJWK(await exportJWK(rsa.privateKey), 'PS256')) as CryptoKey;
    const pss = { ...rsa, alg: 'PS256', privateKey };
    const world = new ProviderWorld(provider, { RS256: rsa, PS256: pss, ES256: ec, EdDSA: ed });
    world.started = await startGraphServer(kind, undefined, undefined, {
      circumstances: { ...exactCircumstances(), now: () => new Date(world.now).toISOString() },
      settings: {
        AUTH_ISSUER: provider.issuer,
        AUTH_JWKS_URL: provider.jwksUrl,
        AUTH_AUDIENCE: `another-app, ${AUDIENCE}`,
        AUTH_CLAIMS: 'externalId=employee_id,email=email,groups=realm_access.groups',
        AUTH_ROLES: 'crm admins=administrator,crm-sales=sales-rep,crm-sales=marketer,crm-apps=partner',
      },
    });
    return world;
  }

  async close(): Promise<void> {
    await this.started?.close();
    await this.provider.close();
  }

  get server(): GraphServer {
    if (!this.started) throw new Error('not started');
    return this.started;
  }

  get administrator(): TestClient {
    return this.server.graph.as('administrator');
  }

  get identity() {
    return this.server.graph.subgraphs.get('identity')!;
  }

  /** The provider as it usually is; the keys that are known are too old, and so are the attempts that were counted. */
  async begin(): Promise<void> {
    this.provider.keys = [this.keys.RS256.jwk, this.keys.ES256.jwk, this.keys.EdDSA.jwk];
    this.provider.answering = undefined;
    this.now += 120 * MINUTE;
    await this.identity.database.transact(Date.now() + 10_000, ({ run }) => run('DELETE FROM sign_in_attempts'));
  }

  rows(sql: string, values: string[] = []) {
    return this.identity.database.reader.query(sql, values);
  }

  async post(query: string, input: object, token?: string): Promise<Json> {
    await this.server.graph.rights.refresh();
    const who = token === undefined ? undefined : `Bearer ${token}`;
    return (await this.server.post({ query, variables: { input } }, who)).json;
  }

  signIn(token: string): Promise<Json> {
    return this.post(SIGN_IN, { token });
  }

  /** Signs in; fails the test unless it succeeds. */
  async tokens(token: string): Promise<Record<'accessToken' | 'refreshToken', string>> {
    const { data, errors } = await this.signIn(token);
    expect(errors).toBeUndefined();
    return data.signInWithProvider.tokens;
  }

  /** The refusal of a token; fails the test when it has changed anything. */
  async refused(token: string): Promise<{ message: string; code: string }> {
    const state = async () => JSON.stringify(await Promise.all(STATE.map((sql) => this.rows(`${sql} ORDER BY 1`))));
    const before = await state();
    const { data, errors } = await this.signIn(token);
    expect(await state()).toBe(before);
    expect(data.signInWithProvider).toBeNull();
    expect(errors).toHaveLength(1);
    const { message, extensions } = errors[0];
    return { message, code: extensions.code };
  }

  /** What a token of ours says of its holder; undefined when it works no longer. */
  async me(token: string): Promise<Json> {
    return (await this.post('{ me { subject roles user { name } sessions { isCurrent } } }', {}, token)).data?.me;
  }

  async member(more: object = {}, roles: string[] = ['sales-rep']): Promise<Member> {
    this.#people += 1;
    const number = String(this.#people);
    const [email, externalId] = [`person.${number}@agency.example`, `E-${number}`];
    const input = { name: `Person ${number}`, email, externalId, ...more };
    const { createUser } = await this.administrator.data<Json>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id version } } }',
      { input },
    );
    const { id, version } = createUser.user;
    await this.administrator.data(
      'mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { id } } }',
      { input: { userId: id, expectedVersion: version, roles } },
    );
    return { id, email, externalId, name: input.name };
  }

  get seconds(): number {
    return Math.floor(this.now / 1000);
  }

  /** Claims as a provider makes them; undefined ones are left out. */
  claims(more: object = {}): object {
    this.#tokens += 1;
    const { seconds } = this;
    const usual = { iss: this.provider.issuer, aud: AUDIENCE, sub: 'someone', jti: `t-${String(this.#tokens)}` };
    return JSON.parse(JSON.stringify({ ...usual, iat: seconds, exp: seconds + 300, ...more })) as object;
  }

  /** A token of the provider. */
  token(more: object, header: object = {}, key = this.keys.ES256): Promise<string> {
    return this.provider.sign(key, this.claims(more), header);
  }

  /** Signs in by a token that says this. */
  async enter(more: object, header: object = {}, key = this.keys.ES256) {
    return this.tokens(await this.token(more, header, key));
  }
}
