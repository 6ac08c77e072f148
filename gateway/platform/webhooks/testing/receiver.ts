import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a receiver got. */
export interface Received {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly json: ReceivedBody;
}

/** What stands in the body. */
export interface ReceivedBody {
  readonly type: string;
  readonly timestamp: string;
  readonly data: {
    readonly type: string;
    readonly id: string;
    readonly version: number;
    readonly isRemoved: boolean;
    readonly occurredAt: string;
    readonly eventId: string | null;
    readonly webhookId: string;
  };
}

/** Answers a request; what it does not end stays open. */
export type Respond = (received: Received, response: ServerResponse) => void | Promise<void>;

/** A receiver of webhooks on this machine. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** How it answers from now on; with 204 unless told otherwise. */
  respond(how: Respond): void;
  close(): Promise<void>;
}

export const taken: Respond = (_received, response) => void response.writeHead(204).end();
export const refusing =
  (status: number): Respond =>
  (_received, response) =>
    void response.writeHead(status).end();

/** Starts a receiver on a free port of 127.0.0.1. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let how: Respond = taken;
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      request.setEncoding('utf8');
      for await (const chunk of request) body += chunk as string;
      const { headers } = request;
      const one: Received = {
        id: String(headers['webhook-id']),
        timestamp: String(headers['webhook-timestamp']),
        signature: String(headers['webhook-signature']),
        headers,
        body,
        json: JSON.parse(body) as ReceivedBody,
      };
      received.push(one);
      await how(one, response);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/hooks`,
    port,
    received,
    respond: (next) => {
      how = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
