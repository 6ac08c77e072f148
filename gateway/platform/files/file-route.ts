import { actingPrincipal, haveRightsEnded } from '../../authentication/acting-principal.js';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ANONYMOUS, type Principal } from '../../../shared/access/principal.js';
import { AppError, isAppError } from '../../../shared/errors.js';
import type { LiveScope } from '../../../shared/graphql/live-scope.js';
import type { MountedSubgraph } from '../../../shared/graphql/mounted-subgraph.js';
import { sendJson } from '../../../shared/http/subgraph-server.js';
import type { Log } from '../../../shared/log.js';
import type { HttpRoute, RouteFacts } from '../../http-listener.js';
import { RETRY_AFTER } from '../../overload/refusal.js';
import { OpenCounter } from '../open-counter.js';
import type { Context } from '../context.js';
import { FILES_PREFIX } from './file-addresses.js';
import { notWorking, type LinkClaims, type LinkPurpose } from './file-links.js';
import { openUpload, receivePart, uploadProgress } from './receive-part.js';
import { openDownload, sendContent } from './send-content.js';
import { TRANSFER_LIMITS, type TransferLimits } from './transfer-limits.js';

interface FileRouteParts {
  readonly platform: MountedSubgraph;
  readonly requestTimeout: number;
  readonly limits: TransferLimits;
  readonly transfers: OpenCounter;
  readonly log: Log;
}

/**
 * Takes the parts of uploads and hands out contents. The address is all the proof that is needed; what it lets its bearer
 * do is checked and done as the one who asked the graph for it. `requestTimeout` is what the checks before a transfer may
 * take, in milliseconds; the transfer itself may take as long as it goes on. Fails with `RATE_LIMITED` or `OVERLOADED` when
 * more transfers go on than the limits allow.
 */
export function fileRoute(
  platform: MountedSubgraph,
  requestTimeout: number,
  log: Log,
  limits: TransferLimits = TRANSFER_LIMITS,
): HttpRoute {
  const transfers = new OpenCounter(limits, 'transfers of files');
  const parts = { platform, requestTimeout, limits, transfers, log };
  return {
    prefix: FILES_PREFIX,
    answer: async (request, response, facts) => {
      const started = performance.now();
      response.setHeader('cache-control', 'no-store');
      const fileId = await answer(parts, request, response, facts);
      const { statusCode: status } = response;
      parts.log.info(
        {
          requestId: facts.requestId,
          status,
          fileId,
          method: request.method,
          ms: Math.round(performance.now() - started),
        },
        'files',
      );
    },
  };
}

/** Answers one request; tells which file it was about. */
async function answer(
  parts: FileRouteParts,
  request: IncomingMessage,
  response: ServerResponse,
  { url, requestId }: RouteFacts,
): Promise<string> {
  const [purpose = '', token = '', part, ...rest] = url.pathname.slice(FILES_PREFIX.length).split('/');
  const { method = '' } = request;
  if (purpose === 'download' && part === undefined && (method === 'GET' || method === 'HEAD')) {
    return transfer(parts, requestId, response, { token, purpose }, async (scope, { fileId }) => {
      const { silence } = parts.limits;
      await sendContent(scope, await openDownload(scope, fileId), { request, response, silence });
    });
  }
  if (purpose === 'upload' && part === undefined && method === 'GET') {
    return transfer(parts, requestId, response, { token, purpose }, async (scope, { fileId, expiresAt }) => {
      const progress = await uploadProgress(scope, await openUpload(scope, fileId));
      sendJson(response, 200, { ...progress, expiresAt });
    });
  }
  if (purpose === 'upload' && part !== undefined && rest.length === 0 && method === 'PUT') {
    return transfer(parts, requestId, response, { token, purpose }, async (scope, { fileId }) => {
      const number = /^\d{1,5}$/.test(part) ? Number(part) : 0;
      await receivePart(scope, await openUpload(scope, fileId), number, request);
      response.writeHead(204).end();
    });
  }
  throw new AppError('NOT_FOUND', 'Nothing is here.');
}

/** Reads an address and does the work as a request of whoever asked for it, while they have few enough at once. */
async function transfer(
  parts: FileRouteParts,
  requestId: string,
  response: ServerResponse,
  { token, purpose }: { token: string; purpose: LinkPurpose },
  work: (scope: Context, claims: LinkClaims) => Promise<void>,
): Promise<string> {
  const visitor = scopeOf(parts, requestId, ANONYMOUS);
  const claims = await visitor.services.files.links.open(token, purpose, visitor.now());
  if (haveRightsEnded(visitor.services.rights, claims.actsAs)) throw notWorking();
  const principal = actingPrincipal(visitor.services.rights, claims.actsAs);
  const release = begin(parts, principal, response);
  try {
    await work(scopeOf(parts, requestId, principal), claims);
  } finally {
    release();
  }
  return claims.fileId;
}

function begin({ transfers }: FileRouteParts, principal: Principal, response: ServerResponse): () => void {
  try {
    return transfers.add(principal);
  } catch (error) {
    if (isAppError(error)) response.setHeader('retry-after', RETRY_AFTER);
    throw error;
  }
}

function scopeOf({ platform, requestTimeout, log }: FileRouteParts, requestId: string, principal: Principal): Context {
  return platform.scope({ requestId, principal, deadline: Date.now() + requestTimeout, log }) as LiveScope & Context;
}
