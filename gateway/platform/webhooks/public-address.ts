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
  if (!ipaddr.isValid(address)) return false;
  const meant = ipaddr.process(address);
  if (METADATA.has(meant.toString())) return false;
  const range = meant.range();
  if (allowsPrivate && PRIVATE.has(range)) return true;
  if (range !== 'unicast') return false;
  return meant.kind() === 'ipv4' || (meant as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
