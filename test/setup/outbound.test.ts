import { lookup } from 'node:dns/promises';
import { createServer, connect, type AddressInfo } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { request } from 'undici';
import { outboundAttempts } from './outbound.js';

/** Public by its form, and nobody's: TEST-NET-1. */
const BEYOND = '192.0.2.1';

test('a connection beyond this machine is noted, and not made', async () => {
  const error = await new Promise<Error>((resolve) => connect(443, BEYOND).once('error', resolve));
  expect(error.message).toBe(`A test must not connect to ${BEYOND}.`);
  expect(outboundAttempts()).toEqual([`a connection to ${BEYOND}`]);
});

test.each<[string, () => Promise<unknown>, string]>([
  ['fetch', () => fetch(`http://${BEYOND}/`), `a connection to ${BEYOND}`],
  ['undici', () => request(`http://${BEYOND}/`), `a connection to ${BEYOND}`],
  ['a name', () => fetch('http://beyond.example/'), 'a connection to beyond.example'],
  [
    'TLS',
    () => new Promise((_resolve, reject) => connectTls({ host: BEYOND, port: 443 }).once('error', reject)),
    `a connection to ${BEYOND}`,
  ],
  ['a look-up', () => lookup('beyond.example'), 'a look-up of beyond.example'],
])('so it is with %s', async (_case, attempt, noted) => {
  await expect(attempt()).rejects.toThrow();
  expect(outboundAttempts()).toContain(noted);
});

test('a connection to this machine is made', async () => {
  const server = createServer((socket) => socket.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost', undefined]) {
    const text = await new Promise((resolve, reject) => {
      const socket = connect({ port, ...(host === undefined ? {} : { host }) });
      socket.on('data', (chunk) => resolve(chunk.toString())).on('error', reject);
    });
    expect(text).toBe('here');
  }
  server.close();
  expect(outboundAttempts()).toEqual([]);
});
