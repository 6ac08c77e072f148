import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What becomes of what is sent to the server: it passes; it stays here unread; or the connection is cut off at the order
 * to commit, before or after the server has got it.
 */
export type Treatment = 'pass' | 'hang' | 'cut before COMMIT' | 'cut after COMMIT' | 'hang at COMMIT';

/** Stands between a database server and those who use it. */
export interface DatabaseProxy {
  /** The server's address with this one's place. */
  readonly url: string;
  /** How many connections are open. */
  readonly connections: number;
  set(treatment: Treatment): void;
  close(): Promise<void>;
}

/** A statement by itself in a packet: length, number, the byte that says "query", the text. */
const COMMIT = Buffer.from('\x07\0\0\0\x03COMMIT', 'latin1');
/** Long enough for the server to have committed; nothing tells when it has. */
const COMMITTING = 100;

/** Starts a proxy before the server that the address names, on any free port unless one is given. */
export async function startDatabaseProxy(serverUrl: string, port = 0): Promise<DatabaseProxy> {
  const target = new URL(serverUrl);
  let treatment: Treatment = 'pass';
  const pairs = new Set<Pair>();
  const server = createServer((client) => {
    const pair = joinSockets(client, connect(Number(target.port), target.hostname), () => treatment);
    pairs.add(pair);
    client.once('close', () => pairs.delete(pair));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href.replace(/\/$/, ''),
    get connections() {
      return pairs.size;
    },
    set: (next) => {
      treatment = next;
      if (next === 'pass') for (const pair of pairs) pair.goOn();
    },
    close: async () => {
      server.close();
      for (const pair of pairs) pair.cut();
      await once(server, 'close');
    },
  };
}

interface Pair {
  goOn(): void;
  cut(): void;
}

function joinSockets(client: Socket, server: Socket, treatment: () => Treatment): Pair {
  const held: (() => void)[] = [];
  const pair: Pair = {
    goOn: () => {
      for (const send of held.splice(0)) send();
    },
    cut: () => {
      client.destroy();
      server.destroy();
    },
  };
  for (const socket of [client, server]) {
    socket.on('error', () => undefined);
    socket.once('close', pair.cut);
  }
  client.on('data', (chunk) => {
    const now = treatment();
    const isCommit = chunk.equals(COMMIT);
    if (now === 'cut before COMMIT' && isCommit) pair.cut();
    else if (now === 'hang' || (now === 'hang at COMMIT' && isCommit)) held.push(() => server.write(chunk));
    else {
      server.write(chunk);
      if (now === 'cut after COMMIT' && isCommit) {
        server.removeAllListeners('data');
        setTimeout(pair.cut, COMMITTING);
      }
    }
  });
  server.on('data', (chunk) => {
    if (treatment() === 'hang') held.push(() => client.write(chunk));
    else client.write(chunk);
  });
  return pair;
}
