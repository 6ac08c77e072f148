import type { AddressInfo, Server } from 'node:net';

/** The port is taken, or the host is not one of this machine. */
export class CannotListen extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotListen';
  }
}

/** Lets a server listen; fails with {@link CannotListen} in words that an operator understands. */
export async function openPort(server: Server, host: string, port: number): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is in use' : (error.code ?? error.message);
      reject(new CannotListen(`Cannot listen on ${host}:${String(port)}: ${reason}.`));
    });
    server.listen(port, host, resolve);
  });
  return server.address() as AddressInfo;
}
