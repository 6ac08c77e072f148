import cluster from 'node:cluster';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { joinPrimary } from '../operation/joined-server.js';
import type { Departure, Stop } from '../operation/messages.js';
import { openPort } from './open-port.js';

/** A server that accepts requests. */
export interface ListeningServer {
  readonly url: string;
  /** Accepts no more, lets go of the connections as it is told, and resolves when the last one has ended. */
  close(stop: Pick<Stop, 'linger' | 'grace'> & Partial<Stop>): Promise<void>;
}

/**
 * Starts a server: in a worker at its primary's port, otherwise at a port of its own. Fails with `CannotListen` in words
 * that an operator understands.
 */
export async function listen(handler: RequestListener, host: string, port: number): Promise<ListeningServer> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 });
  const close = closing(server);
  server.on('request', handler);
  const open = cluster.isWorker ? joinPrimary : openPort;
  const { address, port: actual } = await open(server, host, port);
  const shown = address.includes(':') ? `[${address}]` : address;
  return { url: `http://${shown === '127.0.0.1' ? 'localhost' : shown}:${String(actual)}`, close };
}

/** Makes the way to close a server. Which connections are silent, and which answers are under way, is for us to know. */
function closing(server: Server): ListeningServer['close'] {
  const silent = new Set<Socket>();
  const answering = new Map<ServerResponse, Socket>();
  let stage: 'open' | 'lingering' | 'finishing' = 'open';
  let allClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (allClosed = resolve));
  const settle = () => {
    if (stage !== 'open' && silent.size === 0 && answering.size === 0) allClosed();
  };
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => {
      silent.delete(socket);
      settle();
    });
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    silent.delete(socket);
    answering.set(response, socket);
    if (stage !== 'open') response.setHeader('connection', 'close');
    response.once('close', () => {
      answering.delete(response);
      if (!socket.destroyed) silent.add(socket);
      // Where the headers were out before the end was known, the client does not close.
      if (stage === 'finishing') socket.destroySoon();
      settle();
    });
  });
  const finish = (grace: number) => {
    stage = 'finishing';
    for (const socket of silent) socket.destroy();
    setTimeout(() => {
      for (const socket of answering.values()) socket.destroy();
    }, grace).unref();
    settle();
  };
  return ({ linger, grace, hurry }) => {
    if (server.listening) server.close();
    stage = 'lingering';
    for (const response of answering.keys()) if (!response.headersSent) response.setHeader('connection', 'close');
    if (linger === 0) finish(grace);
    else setTimeout(finish, linger, grace).unref();
    hurry?.addEventListener('abort', () => {
      finish((hurry.reason as Departure).grace);
    });
    settle();
    return closed;
  };
}
