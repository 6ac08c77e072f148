import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

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
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, handler);
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
    close: (grace) =>
      new Promise((resolve) => {
        const cutOff = setTimeout(() => {
          server.closeAllConnections();
        }, grace);
        server.close(() => {
          clearTimeout(cutOff);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
