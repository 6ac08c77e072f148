import type { TokenKey } from '../../shared/access/token-key.js';
import { AppError } from '../../shared/errors.js';
import { sendJson } from '../../shared/http/subgraph-server.js';
import type { HttpRoute } from '../http-listener.js';
import type { PublicAddress } from '../platform/services.js';
import { TOKEN_PATH } from './token-route.js';

const JWKS = '/.well-known/jwks.json';
const METADATA = '/.well-known/oauth-authorization-server';

/** Seconds for which others may keep the keys: a new one is published by a restart, and signs from then on. */
const KEPT_FOR = 300;

/** Tells others by which keys tokens are verified (RFC 7517), and apps where they get theirs (RFC 8414). */
export function wellKnownRoute({ jwk, previous }: TokenKey, address: PublicAddress): HttpRoute {
  const pages: Readonly<Record<string, () => object>> = {
    [JWKS]: () => ({ keys: [jwk, ...(previous ? [previous.jwk] : [])] }),
    [METADATA]: () => metadata(address.url),
  };
  return {
    prefix: '/.well-known/',
    answer: (request, response, { url }) => {
      const page = Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined;
      if (!page) throw new AppError('NOT_FOUND', 'Nothing is here.');
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        throw new AppError('BAD_REQUEST', 'Only GET and HEAD are answered here.');
      }
      response.setHeader('cache-control', `public, max-age=${String(KEPT_FOR)}`);
      sendJson(response, 200, page());
      return Promise.resolve();
    },
  };
}

function metadata(url: string): object {
  return {
    issuer: url,
    token_endpoint: url + TOKEN_PATH,
    jwks_uri: url + JWKS,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };
}
