import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server that accepts requests. */
export interface ListeningServer {
  readonly url: string;
  /** Accepts no more, waits for the answers under way for at most `grace` milliseconds, then cuts the rest off. */
  close(grace: number): Promise<void>;
}

/** The port is taken, or the host is not one of this machine. */
export class CannotListen extends Error {
  constructor(host: string, port: number, reason: string) {
    super(`Cannot listen on ${host}:${String(port)}: ${reason}.`);
    this.name = 'CannotListen';
  }
}

/** Starts a server; fails with {@link CannotListen} in words that an operator understands. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<ListeningServer> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 });
  const drain = drainer(server);
  server.on('request', handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is in use' : (error.code ?? error.message);
      reject(new CannotListen(host, port, reason));
    });
    server.listen(port, host, resolve);
  });
  const { address, port: actual, family } = server.address() as AddressInfo;
  const shown = family === 'IPv6' ? `[${address}]` : address;
  return {
    url: `http://${shown === '127.0.0.1' ? 'localhost' : shown}:${String(actual)}`,
    close: drain,
  };
}

/**
 * Makes the way to close a server. Node closes connections that have fallen silent after an answer; those that have
 * never sent a request, and those that would be kept alive after the answer under way, are for us to end.
 */
function drainer(server: Server): ListeningServer['close'] {
  const silent = new Set<Socket>();
  const answering = new Set<ServerResponse>();
  let closing = false;
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    silent.delete(socket);
    answering.add(response);
    if (closing) response.setHeader('connection', 'close');
    response.once('close', () => {
      answering.delete(response);
      if (!socket.destroyed) silent.add(socket);
    });
  });
  return (grace) =>
    new Promise((resolve) => {
      closing = true;
      const cutOff = setTimeout(() => {
        server.closeAllConnections();
      }, grace);
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      for (const response of answering) if (!response.headersSent) response.setHeader('connection', 'close');
      for (const socket of silent) socket.destroy();
    });
}
