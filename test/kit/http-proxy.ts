import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that came by. */
export interface PassingRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What becomes of a request: it is answered, its answer is lost, or it does not arrive. */
export type Fate = 'answered' | 'answer lost' | 'lost';

/** Stands between a client and a server, sees what passes, and loses some of it. */
export interface HttpProxy {
  readonly url: string;
  /** Everything that came by since the start. */
  readonly requests: PassingRequest[];
  /** Asked before a request goes on; whatever it does is done by then. */
  decide: (request: PassingRequest) => Fate | Promise<Fate>;
  close(): Promise<void>;
}

/** Starts a proxy before the server at the address that is named for each request; it may be known only later. */
export async function startHttpProxy(target: () => string): Promise<HttpProxy> {
  const server = createServer();
  const proxy = {
    url: '',
    requests: [] as PassingRequest[],
    decide: (): Fate => 'answered',
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  } satisfies HttpProxy as HttpProxy & { url: string };
  server.on('request', (incoming: IncomingMessage, outgoing) => {
    void (async () => {
      const request = { path: incoming.url ?? '/', headers: incoming.headers, body: await text(incoming) };
      proxy.requests.push(request);
      const fate = await proxy.decide(request);
      const answer = fate === 'lost' ? undefined : await forward(target(), incoming.method, request);
      if (fate !== 'answered' || !answer) return void outgoing.destroy();
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return proxy;
}

/** Headers of one connection, which do not hold for the next. */
const OF_A_CONNECTION = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding'];

function passedOn(headers: Iterable<[string, unknown]>): Record<string, string> {
  const kept = [...headers].filter(([name]) => !OF_A_CONNECTION.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

async function forward(target: string, method = 'GET', { path, headers, body }: PassingRequest) {
  const answer = await fetch(target + path, {
    method,
    headers: passedOn(Object.entries(headers)),
    ...(body ? { body } : {}),
  });
  return { status: answer.status, headers: passedOn(answer.headers), body: await answer.text() };
}
