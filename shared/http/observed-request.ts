import type { IncomingMessage, ServerResponse } from 'node:http';
import { gaugeReading, histogram, secondsSince } from '../operation/metrics.js';
import { inSpan, type SpanFacts } from '../operation/traces.js';

const requests = histogram(
  'kehu_http_request_seconds',
  'HTTP requests until the answer was out, by route and status; status 499 where the client went away before.',
  ['route', 'status'],
);
let underWay = 0;
gaugeReading('kehu_http_requests_in_flight', 'HTTP requests that are being answered.', [], () => [[{}, underWay]]);

/** Counts a request that was refused unread, because there are too many. */
export function countRefusal(route: string): void {
  requests.observe({ route, status: '503' }, 0);
}

/** What is known of a request before it is answered. */
export interface RequestStart {
  /** What the path means, never the path itself. */
  readonly route: string;
  /** Whether it leaves a trace; checks of health do not. */
  readonly isTraced: boolean;
  readonly facts?: SpanFacts;
}

/** Answers a request, counted, timed and traced. `answer` does not fail: it has sent the failure. */
export function observedRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { route, isTraced, facts }: RequestStart,
  answer: () => Promise<void>,
): void {
  const started = performance.now();
  underWay += 1;
  response.once('close', () => {
    underWay -= 1;
    const status = response.writableFinished ? String(response.statusCode) : '499';
    requests.observe({ route, status }, secondsSince(started));
  });
  if (!isTraced) {
    void answer();
    return;
  }
  const { method = '', headers } = request;
  const span = {
    name: `${method} ${route}`,
    kind: 'server',
    parent: headers.traceparent,
    facts: { 'http.request.method': method, 'http.route': route, ...facts },
  } as const;
  void inSpan(span, async (note) => {
    await answer();
    note({ 'http.response.status_code': response.statusCode });
  });
}
