import type { IncomingMessage, ServerResponse } from 'node:http';
import vary from 'vary';
import { ERROR_CODES } from '../../shared/errors.js';
import { LANGUAGE_TAGS, LANGUAGES, preferredLanguage, type Language } from '../../shared/text/language.js';
import { translate } from '../../shared/text/messages/translate.js';

/** Seconds that a refused client is asked to wait. */
export const RETRY_AFTER = '1';

const MESSAGE = 'There are more requests than can be served; try again in a moment.';
const REFUSALS = new Map(LANGUAGES.map((language) => [language, refusalIn(language)]));

function refusalIn(language: Language): { body: Buffer; headers: readonly string[] } {
  const extensions = { code: 'OVERLOADED', retryable: ERROR_CODES.OVERLOADED.retryable };
  const body = Buffer.from(JSON.stringify({ errors: [{ message: translate(MESSAGE, language), extensions }] }));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    'content-language': LANGUAGE_TAGS[language],
    'retry-after': RETRY_AFTER,
  };
  return { body, headers: Object.entries(headers).flat() };
}

/** What is left of a body is read and thrown away to keep the connection; not for more bytes than this. */
const WORTH_READING = 2 ** 18;

/** Answers a request that is not let in: made beforehand, sent without reading the request. The connection stays. */
export function refuse(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const refusal = REFUSALS.get(preferredLanguage(request.headers['accept-language']) ?? 'en');
  const headers = [...(refusal?.headers ?? []), 'x-request-id', requestId];
  if (Number(request.headers['content-length'] ?? 0) > WORTH_READING) headers.push('connection', 'close');
  vary(response, 'Accept-Language');
  response.writeHead(ERROR_CODES.OVERLOADED.status, headers);
  response.end(refusal?.body);
}
