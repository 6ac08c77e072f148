import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { TrustedProxies } from '../../shared/config/trusted-proxies.js';

/** Finds the address that a request comes from, in the form in which callers are counted. */
export type CallerAddress = (request: IncomingMessage) => string;

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Tells whether a proxy is believed; `hops` is how many stand between it and this process. */
type Believe = (address: Address, hops: number) => boolean;

/** Parts of an IPv6 address, 16 bits each, that name the network of one household or office. */
const NETWORK_PARTS = 4;
/** More entries than any chain of proxies adds are not read. */
const LONGEST_CHAIN = 32;

/**
 * The address of the socket; behind proxies that are trusted, what the outermost of them says in `X-Forwarded-For`. What
 * the client itself wrote there is never believed, because each proxy appends to it.
 */
export function callerAddress(proxies: TrustedProxies): CallerAddress {
  const believe = believer(proxies);
  return ({ socket, headers }) => {
    let address = parsed(socket.remoteAddress ?? '');
    if (!address) return 'unknown';
    const header = headers['x-forwarded-for'];
    const said = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').slice(-LONGEST_CHAIN).reverse();
    for (const [hops, entry] of said.entries()) {
      if (!believe(address, hops)) break;
      const next = parsed(withoutPort(entry.trim()));
      if (!next) break;
      address = next;
    }
    return counted(address);
  };
}

function believer(proxies: TrustedProxies): Believe {
  if (proxies.kind === 'count') return (_address, hops) => hops < proxies.count;
  const networks = proxies.networks.map((network) => ipaddr.parseCIDR(network));
  return (address) =>
    networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
}

function parsed(text: string): Address | undefined {
  return isIP(text) === 0 ? undefined : ipaddr.process(text);
}

/** Some proxies tell the port as well: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(entry: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
}

function counted(address: Address): string {
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  const network = new ipaddr.IPv6([...address.parts.slice(0, NETWORK_PARTS), 0, 0, 0, 0]);
  return `${network.toString()}/${String(NETWORK_PARTS * 16)}`;
}
