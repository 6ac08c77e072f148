import type { IncomingMessage, ServerResponse } from 'node:http';
import { systemPrincipal } from '../../shared/access/principal.js';
import { AppError, isAppError } from '../../shared/errors.js';
import { readBody } from '../../shared/http/read-body.js';
import { sendJson } from '../../shared/http/subgraph-server.js';
import type { Log } from '../../shared/log.js';
import type { HttpRoute, RouteFacts } from '../http-listener.js';
import { askSubgraph } from '../platform/ask-subgraph.js';
import type { PlatformServices } from '../platform/services.js';
import type { AppWatch } from './authenticator.js';
import { readTokenRequest, TokenError, wrongClient, type TokenRequest } from './token-request.js';

/** Where apps get tokens. */
export const TOKEN_PATH = '/oauth/token';

const LARGEST_BODY = 8 * 1024;
/** Seconds after which an app may try again what passes by itself. */
const RETRY_AFTER = '5';

const MUTATION = `mutation ($clientId: String!, $secret: String!, $scopes: [String!]) {
  _grantAppToken(clientId: $clientId, secret: $secret, scopes: $scopes) { accessToken expiresInSeconds scopes }
}`;

interface Grant {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
}

/**
 * Gives registered apps tokens for their secrets: client credentials, RFC 6749, section 4.4. The identity subgraph judges
 * the secret. `requestTimeout` in milliseconds.
 */
export function tokenRoute(services: PlatformServices, apps: AppWatch, requestTimeout: number, log: Log): HttpRoute {
  const grant = async ({ clientId, secret, scopes }: TokenRequest, facts: RouteFacts): Promise<Grant> => {
    const scope = {
      services,
      requestId: facts.requestId,
      principal: systemPrincipal('gateway'),
      deadline: Date.now() + requestTimeout,
      log,
      address: facts.address(),
    };
    const variables = { clientId, secret, scopes };
    return (await askSubgraph<{ _grantAppToken: Grant }>(scope, 'identity', MUTATION, variables))._grantAppToken;
  };
  return {
    prefix: '/oauth/',
    answer: async (request, response, facts) => {
      if (facts.url.pathname !== TOKEN_PATH) throw new AppError('NOT_FOUND', 'Nothing is here.');
      response.setHeader('cache-control', 'no-store');
      response.setHeader('pragma', 'no-cache');
      try {
        const wanted = await readRequest(request, facts);
        const { accessToken, expiresInSeconds, scopes } = await grant(wanted, facts);
        apps.note(wanted.clientId);
        log.info({ requestId: facts.requestId, subject: wanted.clientId, status: 200 }, 'token');
        sendJson(response, 200, {
          access_token: accessToken,
          token_type: 'Bearer',
          expires_in: expiresInSeconds,
          scope: scopes.join(' '),
        });
      } catch (error) {
        sendRefusal(response, refusalOf(error), facts, log);
      }
    },
  };
}

async function readRequest(request: IncomingMessage, { url }: RouteFacts): Promise<TokenRequest> {
  if (request.method !== 'POST') {
    throw new TokenError('invalid_request', 405, 'Only POST is answered here.', { allow: 'POST' });
  }
  // An address is written down on its way.
  if (url.search !== '') throw new TokenError('invalid_request', 400, 'Parameters belong into the body.');
  return readTokenRequest(request.headers, await readBody(request, LARGEST_BODY));
}

function sendRefusal(response: ServerResponse, refusal: TokenError, { requestId }: RouteFacts, log: Log): void {
  const { code, status, message, headers, cause } = refusal;
  if (code === 'server_error') log.error({ requestId, error: cause }, 'unexpected failure');
  else log.info({ requestId, status, code }, 'token');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendJson(response, status, { error: code, error_description: message });
}

/** The same failure as RFC 6749 calls it. */
function refusalOf(error: unknown): TokenError {
  if (error instanceof TokenError) return error;
  switch (isAppError(error) ? error.code : undefined) {
    case 'UNAUTHENTICATED':
      return wrongClient();
    case 'BAD_USER_INPUT':
      return new TokenError('invalid_scope', 400, 'The scope is more than the app may have.');
    case 'PAYLOAD_TOO_LARGE':
      return new TokenError('invalid_request', 413, `The body is larger than ${String(LARGEST_BODY)} bytes.`, {
        connection: 'close',
      });
    case 'RATE_LIMITED':
      return unavailable(429, 'There were too many attempts with a wrong secret.', retryAfterOf(error as AppError));
    case 'SUBGRAPH_UNAVAILABLE':
    case 'DEADLINE_EXCEEDED':
    case 'OVERLOADED':
    case 'OUTCOME_UNKNOWN':
    case 'STORAGE_FULL':
      return unavailable(503, 'Nobody can be recognised at the moment.', RETRY_AFTER);
    default:
      return Object.assign(new TokenError('server_error', 500, 'Something went wrong.'), { cause: error });
  }
}

function unavailable(status: number, message: string, retryAfter: string): TokenError {
  return new TokenError('temporarily_unavailable', status, message, { 'retry-after': retryAfter });
}

function retryAfterOf({ details }: AppError): string {
  const { retryAfterSeconds } = details;
  return typeof retryAfterSeconds === 'number' ? String(retryAfterSeconds) : RETRY_AFTER;
}
