import { once } from 'node:events';
import { createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';

/** Stands in every answer that a fault makes up, among the kind of things that must not reach a client. */
export const PLANTED = 'PLANTED at 10.1.2.3:3306 in /srv/kehu/dist/secret.js: SELECT * FROM customers';

const JSON_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const HUGE = 40 * 2 ** 20;
const BLOCK = Buffer.alloc(2 ** 18, 'x');

/** A way to fail. It has the connection and writes what it likes to it. */
type Fault = (socket: Socket) => void;

/** Sends a byte a second for as long as the other side listens. */
function trickle(text: string): Fault {
  return (socket) => {
    let sent = 0;
    const timer = setInterval(() => {
      socket.write(text.charAt(sent % text.length));
      sent += 1;
    }, 1_000);
    socket.once('close', () => clearInterval(timer));
  };
}

function complete(body: string, status = '200 OK'): Fault {
  return (socket) => {
    const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\n`;
    socket.write(`${head}content-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  };
}

function huge(head: string, before: string, after: string): Fault {
  return (socket) => {
    socket.write(`${JSON_HEAD}${head}\r\n\r\n${before}`);
    const blocks = function* () {
      for (let sent = 0; sent < HUGE; sent += BLOCK.length) yield BLOCK;
      yield Buffer.from(after);
    };
    Readable.from(blocks()).pipe(socket);
  };
}

/** How a subgraph fails that can still be connected to. */
export const FAULTS = {
  hung: () => undefined,
  'status 500': complete(PLANTED, '500 Internal Server Error'),
  'status 500 with a GraphQL answer': complete(
    JSON.stringify({ data: null, errors: [{ message: PLANTED, extensions: { code: 'NOT_FOUND' } }] }),
    '500 Internal Server Error',
  ),
  'a redirection': complete(PLANTED, '302 Found\r\nlocation: http://127.0.0.1:1/'),
  'no JSON': complete(`<html>${PLANTED}`),
  'an empty body': complete(''),
  'JSON that is no object': complete(JSON.stringify(PLANTED)),
  'JSON that is a list': complete(JSON.stringify([{ data: {} }])),
  'JSON that is no GraphQL result': complete(JSON.stringify({ message: PLANTED })),
  'data that is text': complete(JSON.stringify({ data: PLANTED })),
  'data of another operation': complete(JSON.stringify({ data: { planted: PLANTED } })),
  'errors that are text': complete(JSON.stringify({ data: null, errors: PLANTED })),
  'errors without a message': complete(JSON.stringify({ data: null, errors: [{ planted: PLANTED }] })),
  'a content-length too small': (socket) => {
    socket.write(`${JSON_HEAD}content-length: 10\r\n\r\n{"data":{"planted":"${PLANTED}"}}`);
  },
  'a content-length too large': (socket) => {
    socket.end(`${JSON_HEAD}content-length: 100000\r\n\r\n{"data":{"planted":"${PLANTED}"}}`);
  },
  'an answer cut off': (socket) => {
    socket.write(`${JSON_HEAD}transfer-encoding: chunked\r\n\r\n20\r\n{"data":{"planted":`, () => socket.destroy());
  },
  'a connection cut off': (socket) => {
    socket.destroy();
  },
  'no HTTP': (socket) => {
    socket.end(`${PLANTED}\r\n\r\n`);
  },
  '40 MB, announced': huge(`content-length: ${String(HUGE + 22)}`, '{"data":{"planted":"', '"}'),
  '40 MB, not announced': huge('connection: close', '{"data":{"planted":"', '"}}'),
  'a byte of the head a second': trickle(JSON_HEAD),
  'a byte of the body a second': (socket) => {
    socket.write(`${JSON_HEAD}content-length: 100000\r\n\r\n`);
    trickle('{"data":{}}')(socket);
  },
} as const satisfies Record<string, Fault>;

/** The name of a fault, or none. `down` lets nobody connect, `answer lost` passes the request on and cuts the answer. */
export type FaultName = keyof typeof FAULTS | 'none' | 'down' | 'answer lost';

/** Stands between the gateway and one subgraph. */
export interface FaultProxy {
  readonly url: string;
  /** Requests that came since the fault was set. */
  readonly requests: number;
  set(fault: FaultName): Promise<void>;
  close(): Promise<void>;
}

/** Starts a proxy before the subgraph at `target`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let fault: FaultName = 'none';
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    requests += 1;
    if (fault === 'none' || fault === 'answer lost') pass(target, request, response, fault === 'answer lost');
    else if (fault === 'down') request.socket.destroy();
    else FAULTS[fault](request.socket);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const silence = async () => {
    const closed = server.listening ? once(server, 'close') : Promise.resolve();
    server.close();
    hangUp();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    get requests() {
      return requests;
    },
    set: async (next) => {
      fault = next;
      requests = 0;
      // What a fault wrote past the HTTP server has left its connections unusable.
      hangUp();
      if (next === 'down') await silence();
      else if (!server.listening) await listen(port);
    },
    close: silence,
  };
}

function pass(target: string, request: IncomingMessage, response: ServerResponse, isAnswerLost: boolean): void {
  const onward = sendRequest(
    `${target}${request.url ?? '/'}`,
    { method: request.method ?? 'GET', headers: request.headers },
    (answer) => {
      if (isAnswerLost) {
        answer.resume().once('end', () => request.socket.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  // As a subgraph that is down would.
  onward.once('error', () => request.socket.destroy());
  request.pipe(onward);
}
