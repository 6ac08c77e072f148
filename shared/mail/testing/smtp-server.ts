import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail as a server has got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
}

/** A real server for mail that keeps what it gets. */
export interface TestSmtpServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** What it does with a mail: takes it, refuses it with this answer, or takes it and breaks off before it says so. */
  behaviour: 'take' | 'break-off' | { readonly refusal: string };
  stop(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startTestSmtpServer(): Promise<TestSmtpServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    converse(socket, smtp);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const smtp: TestSmtpServer = {
    url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    mails: [],
    behaviour: 'take',
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return smtp;
}

/** One conversation, RFC 5321 as far as a client that sends mails needs it. */
function converse(socket: Socket, smtp: TestSmtpServer): void {
  let [buffer, from, isData] = ['', '', false];
  let to: string[] = [];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const obey = (line: string): void => {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
      case 'HELO':
      case 'NOOP':
      case 'RSET':
        say('250 ok');
        return;
      case 'MAIL':
        [from, to] = [address, []];
        say('250 ok');
        return;
      case 'RCPT':
        to.push(address);
        say('250 ok');
        return;
      case 'DATA':
        isData = true;
        say('354 go on');
        return;
      case 'QUIT':
        socket.end('221 bye\r\n');
        return;
      default:
        say('502 unknown');
    }
  };
  const take = (raw: string): void => {
    isData = false;
    if (typeof smtp.behaviour === 'object') {
      say(smtp.behaviour.refusal);
      return;
    }
    smtp.mails.push({ from, to, raw });
    if (smtp.behaviour === 'break-off') socket.destroy();
    else say('250 taken');
  };
  socket.on('data', (chunk) => {
    buffer += chunk.toString('latin1');
    for (;;) {
      const end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end === -1) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (isData) take(part);
      else obey(part);
    }
  });
  say('220 test');
}
