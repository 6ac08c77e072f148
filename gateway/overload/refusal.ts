import type { IncomingMessage, ServerResponse } from 'node:http';
import { ERROR_CODES } from '../../shared/errors.js';

/** Seconds that a refused client is asked to wait. */
export const RETRY_AFTER = '1';

const BODY = JSON.stringify({
  errors: [
    {
      message: 'There are more requests than can be served; try again in a moment.',
      extensions: { code: 'OVERLOADED', retryable: ERROR_CODES.OVERLOADED.retryable },
    },
  ],
});
const HEADERS = [
  'content-type',
  'application/json; charset=utf-8',
  'content-length',
  String(BODY.length),
  'retry-after',
  RETRY_AFTER,
];
/** What is left of a body is read and thrown away to keep the connection; not for more bytes than this. */
const WORTH_READING = 2 ** 18;

/** Answers a request that is not let in: made beforehand, sent without reading the request. The connection stays. */
export function refuse(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const headers = [...HEADERS, 'x-request-id', requestId];
  if (Number(request.headers['content-length'] ?? 0) > WORTH_READING) headers.push('connection', 'close');
  response.writeHead(ERROR_CODES.OVERLOADED.status, headers);
  response.end(BODY, 'latin1');
}
