import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What becomes of what is sent: it arrives, or one direction is lost while the connection stays. */
export type Passage = 'open' | 'to the server lost' | 'from the server lost';

/** Stands between a client and a NATS server. */
export interface NatsProxy {
  /** The address of the server by way of the proxy. */
  readonly url: string;
  /** Bytes that were lost since the passage was last set. */
  readonly lost: number;
  /** Takes effect at once; opening it again first cuts connections that have lost something. */
  set(passage: Passage): void;
  close(): Promise<void>;
}

/** Starts a proxy before the server at this address. */
export async function startNatsProxy(url: string): Promise<NatsProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let passage: Passage = 'open';
  let lost = 0;
  const forward = (from: Socket, to: Socket, losing: Passage) => {
    from.on('data', (data) => {
      if (passage === losing) lost += data.length;
      else to.write(data);
    });
    from.on('error', () => undefined);
    from.once('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    sockets.add(from);
  };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    forward(client, upstream, 'to the server lost');
    forward(upstream, client, 'from the server lost');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const { port } = server.address() as AddressInfo;
  return {
    url: `nats://${target.username}:${target.password}@127.0.0.1:${String(port)}`,
    get lost() {
      return lost;
    },
    set: (next) => {
      if (next === 'open') hangUp();
      passage = next;
      lost = 0;
    },
    close: async () => {
      server.close();
      hangUp();
      await once(server, 'close');
    },
  };
}
