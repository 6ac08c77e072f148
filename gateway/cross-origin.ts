import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';

/** Answers a preflight itself, and lets everything else go on with what the browser has to be told. */
export type CrossOrigin = (request: IncomingMessage, response: ServerResponse, goOn: () => void) => void;

/** Seconds for which a browser keeps the answer to a preflight; Chromium keeps none longer. */
const PREFLIGHT_KEPT_FOR = 7_200;

/** What clients are told in headers; a page of another origin reads no others. */
const TOLD = [
  ...['Content-Disposition', 'Content-Language', 'ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After'],
  ...['WWW-Authenticate', 'X-Request-Id'],
];

/**
 * Lets pages of these origins, or of any where `*` is among them, call this server with a token (CORS, as the Fetch
 * Standard has it); undefined where there are none. Cookies are not taken from anywhere, so there is nothing that a page
 * could use unknown to its user.
 */
export function crossOrigin(origins: readonly string[]): CrossOrigin | undefined {
  if (origins.length === 0) return undefined;
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: TOLD,
    maxAge: PREFLIGHT_KEPT_FOR,
  });
}
