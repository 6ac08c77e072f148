import type { IncomingMessage } from 'node:http';
import { readTrustedProxies } from '../../shared/config/trusted-proxies.js';
import { callerAddress } from './caller-address.js';

/** The address of a request that comes over a socket from `socket`, with this `X-Forwarded-For`. */
function addressOf(proxies: string, socket: string | undefined, forwarded?: string | string[]): string {
  const trusted = readTrustedProxies(proxies);
  if (!trusted) throw new Error(`${proxies} names no proxies.`);
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return callerAddress(trusted)({ socket: { remoteAddress: socket }, headers } as IncomingMessage);
}

test.each<[string, string, string | undefined, string]>([
  ['0', '192.0.2.1', undefined, '192.0.2.1'],
  ['0', '::ffff:192.0.2.1', undefined, '192.0.2.1'],
  ['0', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['0', '2001:db8:1:2:ffff::1', undefined, '2001:db8:1:2::/64'],
  ['0', 'fe80::1%eth0', undefined, 'fe80::/64'],
  ['0', '192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ['1', '192.0.2.1', '203.0.113.9', '203.0.113.9'],
  ['1', '192.0.2.1', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
  ['2', '192.0.2.1', '6.6.6.6, 203.0.113.9', '6.6.6.6'],
  ['2', '192.0.2.1', '203.0.113.9', '203.0.113.9'],
  ['1', '192.0.2.1', undefined, '192.0.2.1'],
  ['1', '192.0.2.1', '203.0.113.9:4711', '203.0.113.9'],
  ['1', '192.0.2.1', '[2001:db8::7]:4711', '2001:db8::/64'],
  ['1', '192.0.2.1', '2001:db8::7', '2001:db8::/64'],
  ['1', '192.0.2.1', 'unknown', '192.0.2.1'],
  ['1', '192.0.2.1', '3232235777', '192.0.2.1'],
  ['1', '192.0.2.1', '203.0.113.9, ', '192.0.2.1'],
  ['10.0.0.0/8', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.0/8', '192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ['10.0.0.0/8', '10.1.2.3', '6.6.6.6, 203.0.113.9, 10.9.9.9', '203.0.113.9'],
  ['10.0.0.0/8', '10.1.2.3', '10.4.4.4, 10.9.9.9', '10.4.4.4'],
  ['10.0.0.0/8', '::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.7', '10.0.0.7', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.7', '10.0.0.8', '203.0.113.9', '10.0.0.8'],
  ['10.0.0.7,2001:db8:9::/48', '2001:db8:9::1', '203.0.113.9', '203.0.113.9'],
])('with %s trusted, a socket from %s that says %s comes from %s', (proxies, socket, forwarded, expected) => {
  expect(addressOf(proxies, socket, forwarded)).toBe(expected);
});

test('a header that stands several times is one list', () => {
  expect(addressOf('1', '192.0.2.1', ['6.6.6.6', '203.0.113.9'])).toBe('203.0.113.9');
});

test('a socket that is gone already has no address', () => {
  expect(addressOf('1', undefined, '203.0.113.9')).toBe('unknown');
});

test('a very long header is not read to its end', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => `10.0.${i >> 8}.${i & 255}`).join(', ');
  expect(addressOf('10.0.0.0/8', '10.1.1.1', chain)).toBe('10.0.38.240');
});

test.each(['', '10', '-1', '10.0.0.0/33', '10.0.0/8', 'proxy.example', '2001:db8::/129', '10.0.0.1,', '1.2.3'])(
  '%j names no proxies',
  (text) => expect(readTrustedProxies(text)).toBeUndefined(),
);
