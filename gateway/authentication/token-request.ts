import type { IncomingHttpHeaders } from 'node:http';

/** The codes of RFC 6749, section 5.2, and for what passes the one that section 4.1.2.1 has. */
export type TokenErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'temporarily_unavailable'
  | 'server_error';

/** Why an app is given no token, in the form of RFC 6749. */
export class TokenError extends Error {
  constructor(
    readonly code: TokenErrorCode,
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'TokenError';
  }
}

/** What an app asks for, and what it shows for it. */
export interface TokenRequest {
  readonly clientId: string;
  readonly secret: string;
  /** Null where it asks for all that it may have. */
  readonly scopes: readonly string[] | null;
}

const FORM = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
const PARAMETERS = ['grant_type', 'scope', 'client_id', 'client_secret'];

/** Reads a request for a token by the rules of RFC 6749; fails with a {@link TokenError}. */
export function readTokenRequest(headers: IncomingHttpHeaders, body: string): TokenRequest {
  if (!FORM.test(headers['content-type'] ?? '')) {
    throw malformed('The content type must be application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(body);
  for (const name of PARAMETERS) {
    if (form.getAll(name).length > 1) throw malformed(`The parameter ${name} stands there more than once.`);
  }
  // What is given without a value counts as left out.
  const parameter = (name: string) => form.get(name) || undefined;
  const proof = proofOf(headers.authorization, parameter('client_id'), parameter('client_secret'));
  const grant = parameter('grant_type');
  if (grant === undefined) throw malformed('The parameter grant_type is missing.');
  if (grant !== 'client_credentials') {
    throw new TokenError('unsupported_grant_type', 400, 'Only client_credentials is granted here.');
  }
  const scopes = parameter('scope')?.split(' ').filter(Boolean);
  return { ...proof, scopes: scopes?.length ? scopes : null };
}

/** What the app shows for itself: in the header or in the body, and not in both. */
function proofOf(
  authorization: string | undefined,
  clientId: string | undefined,
  secret: string | undefined,
): Pick<TokenRequest, 'clientId' | 'secret'> {
  if (authorization === undefined) {
    if (clientId === undefined || secret === undefined) throw wrongClient('The app shows no secret.');
    return { clientId, secret };
  }
  if (secret !== undefined) throw malformed('The app shows its secret in two ways.');
  const shown = basicCredentials(authorization);
  if (!shown) throw wrongClient('The header Authorization must be Basic, of the client_id and the secret.');
  if (clientId !== undefined && clientId !== shown.clientId) throw malformed('There are two values of client_id.');
  return shown;
}

/** Both parts stand there encoded as in a form (RFC 6749, section 2.3.1). */
function basicCredentials(authorization: string): Pick<TokenRequest, 'clientId' | 'secret'> | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1];
  const [, clientId, secret] = /^([^:]+):(.+)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  if (clientId === undefined || secret === undefined) return undefined;
  const decoded = new URLSearchParams(`id=${clientId.replaceAll('&', '%26')}&secret=${secret.replaceAll('&', '%26')}`);
  return { clientId: decoded.get('id') ?? '', secret: decoded.get('secret') ?? '' };
}

/** The refusal of an app that is unknown, has ended, or shows the wrong secret: which of them is not told. */
export function wrongClient(message = 'The app or its secret is wrong.'): TokenError {
  return new TokenError('invalid_client', 401, message, {
    'www-authenticate': 'Basic realm="kehu", charset="UTF-8"',
  });
}

function malformed(message: string): TokenError {
  return new TokenError('invalid_request', 400, message);
}
