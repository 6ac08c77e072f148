import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { CALL_HEADER, callVerifier } from '../access/signed-call.js';
import { ERROR_CODES, isAppError } from '../errors.js';
import { appErrorExtensions } from '../graphql/failures.js';
import type { MountedSubgraph } from '../graphql/mounted-subgraph.js';
import type { SubgraphRequest } from '../graphql/compiled-executor.js';
import type { Log } from '../log.js';
import { observedRequest } from './observed-request.js';
import { readBody } from './read-body.js';

const LARGEST_CALL = 8 * 2 ** 20;

/**
 * Serves a subgraph in a process of its own. Without the gateway's signature nothing is answered but its health, to which
 * `details` may add what an operator wants to know and what does not make it less ready.
 */
export function subgraphListener(
  subgraph: MountedSubgraph,
  callKey: string,
  log: Log,
  details: () => object = () => ({}),
): RequestListener {
  const verify = callVerifier(callKey, subgraph.definition.name);
  return (request, response) => {
    const isHealth = request.method === 'GET' && request.url?.startsWith('/health/') === true;
    observedRequest(request, response, { route: isHealth ? 'health' : 'graphql', isTraced: !isHealth }, () =>
      answer(request, response).catch((error: unknown) => {
        sendFailure(response, error);
      }),
    );
  };

  function sendFailure(response: ServerResponse, error: unknown): void {
    if (!isAppError(error)) log.error({ error }, 'unexpected failure');
    const status = isAppError(error) ? ERROR_CODES[error.code].status : 500;
    const shown = isAppError(error)
      ? { message: error.message, extensions: appErrorExtensions(error) }
      : { message: 'Something went wrong.', extensions: { code: 'INTERNAL', retryable: false } };
    sendJson(response, status, { errors: [shown] });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET' && request.url === '/health/live') {
      sendJson(response, 200, { status: 'ok' });
      return;
    }
    if (request.method === 'GET' && request.url === '/health/ready') {
      await subgraph.database.ping();
      sendJson(response, 200, { status: 'ok', ...details() });
      return;
    }
    const body = await readBody(request, LARGEST_CALL);
    const claims = verify(request.headers[CALL_HEADER] as string | undefined, body);
    const result = await subgraph.execute(JSON.parse(body) as SubgraphRequest, subgraph.scope({ ...claims, log }));
    sendJson(response, 200, result);
  }
}

/** Sends a JSON answer. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
