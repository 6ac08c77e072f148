import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door to a server in this process, which can be shut as the kernel shuts that of a process that was killed. */
export interface CuttableProxy {
  /** Where clients come in; the same for the whole run. */
  readonly url: string;
  /** Lets clients through to this port of this machine. */
  open(port: number): void;
  /** Breaks all connections and accepts no other; what was on its way is lost. */
  cut(): void;
  close(): Promise<void>;
}

/** Starts a door that is shut. */
export async function startProxy(): Promise<CuttableProxy> {
  let target: number | undefined;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    keep(client);
    if (target === undefined) {
      client.resetAndDestroy();
      return;
    }
    const upstream = keep(connect(target, '127.0.0.1'));
    client.pipe(upstream).pipe(client);
    client.once('close', () => upstream.destroy());
    upstream.once('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    target = undefined;
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    open: (port) => {
      target = port;
    },
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
