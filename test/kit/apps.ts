import type { Administrator } from './agency.js';
import { TEST_SUBJECTS } from './test-graph.js';

/** An app as it was registered. */
export interface App {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
}

/** An answer of `/oauth/token`. */
export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

const REGISTER = `mutation ($input: RegisterApiClientInput!) {
  registerApiClient(input: $input) { apiClient { id version } secret }
}`;

/** Registers an app of the kit's partner that reads customers and products, unless the input says otherwise. */
export async function registerApp(administrator: Administrator, input: object = {}): Promise<App> {
  const usual = {
    name: 'Order desk',
    kind: 'PARTNER_APP',
    partnerId: TEST_SUBJECTS.partner.partnerId,
    roles: ['partner'],
    scopes: ['customers:read', 'products:read'],
  };
  const { registerApiClient } = await administrator.data<{
    registerApiClient: { apiClient: { id: string; version: number }; secret: string };
  }>(REGISTER, { input: { ...usual, ...input } });
  return { ...registerApiClient.apiClient, secret: registerApiClient.secret };
}

/** Registers a program that reads for reports. */
export function registerBi(administrator: Administrator, input: object = {}): Promise<App> {
  const bi = { name: 'Dashboards', kind: 'BI', partnerId: null, roles: ['analyst'], scopes: ['customers:read'] };
  return registerApp(administrator, { ...bi, ...input });
}

/** Posts a form to the token endpoint of a deployment. */
export async function postToken(
  url: string,
  form: Readonly<Record<string, string>> | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<TokenAnswer> {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as TokenAnswer['body'] };
}

/** Asks for a token with id and secret in the header. */
export function askForToken(
  url: string,
  { id, secret }: Pick<App, 'id' | 'secret'>,
  more: Readonly<Record<string, string>> = {},
): Promise<TokenAnswer> {
  return postToken(url, { grant_type: 'client_credentials', ...more }, { authorization: basic(id, secret) });
}

/** The token of an app; fails the test when there is none. */
export async function tokenOf(
  url: string,
  app: Pick<App, 'id' | 'secret'>,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { status, body } = await askForToken(url, app, more);
  if (status !== 200) throw new Error(`No token: ${JSON.stringify(body)}`);
  return body.access_token as string;
}

/** The header by which a client shows who it is. */
export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}
