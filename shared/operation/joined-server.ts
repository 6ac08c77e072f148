import type { Server } from 'node:http';
import inspector from 'node:inspector';
import type { Socket } from 'node:net';
import { CannotListen } from '../http/open-port.js';
import { HEARTBEAT, type FromPrimary, type FromWorker } from './messages.js';

/** Tells the primary something; resolves when it is under way. */
export function tellPrimary(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    // Fails where the primary has gone: then this process is about to end by itself.
    process.send?.(message, undefined, undefined, () => {
      resolve();
    });
  });
}

/** Hears what the primary says; `socket` comes along with a connection. */
export function hearPrimary(listener: (message: FromPrimary, socket?: Socket) => void): void {
  process.on('message', listener as (message: unknown) => void);
}

/**
 * Asks the primary for the connections of a port and gives them to the server; from then on it gets signs of life. Fails
 * with `CannotListen`.
 */
export function joinPrimary(server: Server, host: string, port: number): Promise<{ address: string; port: number }> {
  return new Promise((resolve, reject) => {
    let connections = 0;
    hearPrimary((message, socket) => {
      if (message.kind === 'refused') reject(new CannotListen(message.reason));
      if (message.kind === 'open') {
        setInterval(() => {
          void tellPrimary({ kind: 'alive', connections, debugged: inspector.url() !== undefined });
        }, HEARTBEAT).unref();
        resolve(message);
      }
      if (message.kind === 'connection') {
        void tellPrimary({ kind: 'taken' });
        if (!socket) return;
        connections += 1;
        socket.once('close', () => (connections -= 1));
        take(server, socket);
      }
    });
    // The server never listens itself; this starts its limits on slow requests.
    server.emit('listening');
    void tellPrimary({ kind: 'listen', host, port });
  });
}

/** Gives a server a connection as if it had accepted it itself. */
function take(server: Server, socket: Socket): void {
  socket.allowHalfOpen = true;
  socket.setNoDelay(true);
  server.emit('connection', socket);
}
