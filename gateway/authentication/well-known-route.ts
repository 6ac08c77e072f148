import type { TokenKey } from '../../shared/access/token-key.js';
import { AppError } from '../../shared/errors.js';
import { sendJson } from '../../shared/http/subgraph-server.js';
import type { HttpRoute } from '../http-listener.js';

const JWKS = '/.well-known/jwks.json';

/** Seconds for which others may keep the keys: a new one is published by a restart, and signs from then on. */
const KEPT_FOR = 300;

/** Tells others by which keys tokens are verified (RFC 7517). */
export function wellKnownRoute({ jwk, previous }: TokenKey): HttpRoute {
  return {
    prefix: '/.well-known/',
    answer: (request, response, { url }) => {
      if (url.pathname !== JWKS) throw new AppError('NOT_FOUND', 'Nothing is here.');
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        throw new AppError('BAD_REQUEST', 'Only GET and HEAD are answered here.');
      }
      response.setHeader('cache-control', `public, max-age=${String(KEPT_FOR)}`);
      sendJson(response, 200, { keys: [jwk, ...(previous ? [previous.jwk] : [])] });
      return Promise.resolve();
    },
  };
}
