import fc from 'fast-check';
import { isAllowedAddress } from './public-address.js';

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.215.14',
  '223.5.5.5',
  '2606:4700:4700::1111',
  '2400:3200::1',
  '::ffff:8.8.8.8',
];

/** Allowed where webhooks may go to private networks. */
const PRIVATE = [
  ...['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:7f00:0001'],
  ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '::ffff:10.0.0.1'],
  ...['100.64.0.1', '100.127.255.255', 'fc00::1', 'fd12:3456:789a::1'],
];

/** Allowed nowhere. */
const NEVER: Record<string, readonly string[]> = {
  'this network': ['0.0.0.0', '0.1.2.3', '::', '::ffff:0.0.0.0'],
  'link-local': ['169.254.0.1', '169.254.255.255', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.1.1', 'febf::1'],
  metadata: [
    '169.254.169.254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '100.100.100.200',
    '168.63.129.16',
    'fd00:ec2::254',
  ],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1', '::ffff:224.0.0.1'],
  broadcast: ['255.255.255.255'],
  reserved: ['240.0.0.1', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '192.88.99.1'],
  documentation: ['2001:db8::1', '3fff::1'],
  'translated to IPv4': [
    '64:ff9b::a00:1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::a00:1',
    '::ffff:0:10.0.0.1',
    '::10.0.0.1',
    '::8.8.8.8',
  ],
  tunnels: ['2002:a00:1::1', '2002:7f00:1::', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  'site-local': ['fec0::1', 'feff::1'],
  discard: ['100::1'],
  'beyond global unicast': ['4000::1', '8000::1', 'e000::1', '5f00::1', '1::1'],
  'no address': [
    '',
    'localhost',
    'example.com',
    '1.2.3',
    '256.1.1.1',
    '1.2.3.4.5',
    ':::1',
    '127.0.0.1:80',
    ' 8.8.8.8',
    '[::1]',
  ],
};

test.each(PUBLIC)('webhooks may go to %s', (address) => {
  expect([isAllowedAddress(address, false), isAllowedAddress(address, true)]).toEqual([true, true]);
});

test.each(PRIVATE)('webhooks may go to %s only where private networks are allowed', (address) => {
  expect([isAllowedAddress(address, false), isAllowedAddress(address, true)]).toEqual([false, true]);
});

test.each(Object.entries(NEVER).flatMap(([kind, list]) => list.map((address) => [address, kind] as const)))(
  'webhooks never go to %s (%s)',
  (address) => {
    expect([isAllowedAddress(address, false), isAllowedAddress(address, true)]).toEqual([false, false]);
  },
);

test('an IPv4 address counts the same however it is written in IPv6', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.boolean(), (address, allowsPrivate) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      const expected = isAllowedAddress(address, allowsPrivate);
      for (const form of [`::ffff:${address}`, `::ffff:${hex}`, `0:0:0:0:0:ffff:${hex}`, `::FFFF:${hex}`]) {
        expect([form, isAllowedAddress(form, allowsPrivate)]).toEqual([form, expected]);
      }
      for (const form of [`64:ff9b::${hex}`, `::${hex}`, `2002:${hex}::1`, `::ffff:0:${hex}`]) {
        if (form === '::0:1') continue; // Loopback itself.
        expect([form, isAllowedAddress(form, false)]).toEqual([form, false]);
      }
    }),
  );
});
