import { createServer, type AddressInfo, type Socket } from 'node:net';
import { openPort } from '../http/open-port.js';

/** Somebody who takes one connection at a time. */
export interface Taker {
  offer(socket: Socket): void;
}

/** Connections that may wait for a worker; more are closed at once. */
const MOST_WAITING = 1_024;

/**
 * Holds the port for as long as the service runs and hands its connections to workers. While no worker can take any, as
 * after a crash of the only one, they wait here instead of being refused.
 */
export class FrontDoor {
  readonly #waiting: Socket[] = [];
  readonly #server = createServer({ pauseOnConnect: true }, (socket) => {
    // A client that goes away while it waits is noticed by the worker that gets it.
    socket.on('error', () => undefined);
    this.#waiting.push(socket);
    this.admit();
  });

  /** `choose` names who takes the next connection, if anybody can. */
  constructor(private readonly choose: () => Taker | undefined) {
    this.#server.maxConnections = MOST_WAITING;
  }

  /** How many connections wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Opens the port; fails with `CannotListen`. */
  open(host: string, port: number): Promise<AddressInfo> {
    return openPort(this.#server, host, port);
  }

  /** Hands on what waits, as far as somebody can take it. */
  admit(): void {
    while (this.#waiting.length > 0) {
      const taker = this.choose();
      if (!taker) return;
      const socket = this.#waiting.shift();
      if (socket) taker.offer(socket);
    }
  }

  /** Takes a connection back from somebody who ended before taking it. */
  takeBack(socket: Socket): void {
    this.#waiting.unshift(socket);
    this.admit();
  }

  /** Closes the port; who still waits is sent away. */
  close(): void {
    this.#server.close();
    for (const socket of this.#waiting.splice(0)) socket.destroy();
  }
}
