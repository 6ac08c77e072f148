import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where clouds tell their machines secrets, whatever the range that the address lies in. */
const METADATA = new Set(['169.254.169.254', '100.100.100.200', '168.63.129.16', '192.0.0.192', 'fd00:ec2::254']);

/** What is allowed beside public addresses where webhooks may go to private networks. */
const PRIVATE = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Tells whether a webhook may be sent to an IP address: a public one and nothing else, unless private networks are
 * allowed too. What is written as IPv6 and means an IPv4 address counts as that one, or is refused where it goes through
 * a translator that nobody here knows.
 */
export function isAllowedAddress(address: string, allowsPrivate: boolean): boolean {
  const plain = plainForm(address);
  if (plain === undefined) return false;
  const meant = ipaddr.process(plain);
  if (METADATA.has(meant.toString())) return false;
  const range = meant.range();
  if (allowsPrivate && PRIVATE.has(range)) return true;
  if (range !== 'unicast') return false;
  return meant.kind() === 'ipv4' || (meant as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

/**
 * The usual form of an address, as the system would connect to it; undefined for what is none or names a network card.
 * The library alone would take `::8.8.8.8` for the IPv4 address, and `1.2.3` for an address.
 */
function plainForm(address: string): string | undefined {
  const family = isIP(address);
  if (family === 4) return address;
  if (family !== 6 || !URL.canParse(`http://[${address}]`)) return undefined;
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
