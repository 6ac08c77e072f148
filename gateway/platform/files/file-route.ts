import type { IncomingMessage, ServerResponse } from 'node:http';
import { ANONYMOUS, type Principal } from '../../../shared/access/principal.js';
import { AppError } from '../../../shared/errors.js';
import type { LiveScope } from '../../../shared/graphql/live-scope.js';
import type { MountedSubgraph } from '../../../shared/graphql/mounted-subgraph.js';
import { sendJson } from '../../../shared/http/subgraph-server.js';
import type { Log } from '../../../shared/log.js';
import type { HttpRoute, RouteFacts } from '../../http-listener.js';
import type { Context } from '../context.js';
import { FILES_PREFIX } from './file-addresses.js';
import type { LinkPurpose } from './file-links.js';
import { openUpload, receivePart, uploadProgress } from './receive-part.js';
import { openDownload, sendContent } from './send-content.js';

interface FileRouteParts {
  readonly platform: MountedSubgraph;
  readonly requestTimeout: number;
  readonly log: Log;
}

/**
 * Takes the parts of uploads and hands out contents. The address is all the proof that is needed; what it lets its bearer
 * do is checked and done as the one who asked the graph for it. `requestTimeout` is what the checks before a transfer may
 * take, in milliseconds; the transfer itself may take as long as it goes on.
 */
export function fileRoute(platform: MountedSubgraph, requestTimeout: number, log: Log): HttpRoute {
  const parts = { platform, requestTimeout, log };
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
    const { scope, fileId } = await openLink(parts, requestId, token, purpose);
    await sendContent(scope, await openDownload(scope, fileId), request, response);
    return fileId;
  }
  if (purpose === 'upload' && part === undefined && method === 'GET') {
    const { scope, fileId, expiresAt } = await openLink(parts, requestId, token, purpose);
    const progress = await uploadProgress(scope, await openUpload(scope, fileId));
    sendJson(response, 200, { ...progress, expiresAt });
    return fileId;
  }
  if (purpose === 'upload' && part !== undefined && rest.length === 0 && method === 'PUT') {
    const { scope, fileId } = await openLink(parts, requestId, token, purpose);
    const number = /^\d{1,5}$/.test(part) ? Number(part) : 0;
    await receivePart(scope, await openUpload(scope, fileId), number, request);
    response.writeHead(204).end();
    return fileId;
  }
  throw new AppError('NOT_FOUND', 'Nothing is here.');
}

/** Reads an address and begins a request of whoever asked for it. */
async function openLink(parts: FileRouteParts, requestId: string, token: string, purpose: LinkPurpose) {
  const visitor = scopeOf(parts, requestId, ANONYMOUS);
  const claims = await visitor.services.files.links.open(token, purpose, visitor.now());
  return { ...claims, scope: scopeOf(parts, requestId, claims.principal) };
}

function scopeOf({ platform, requestTimeout, log }: FileRouteParts, requestId: string, principal: Principal): Context {
  return platform.scope({ requestId, principal, deadline: Date.now() + requestTimeout, log }) as LiveScope & Context;
}
