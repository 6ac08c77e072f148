import { isIP } from 'node:net';

/** Which proxies in front of Kehu are believed when they say whom they forward for. */
export type TrustedProxies =
  | { readonly kind: 'count'; readonly count: number }
  /** In CIDR notation. */
  | { readonly kind: 'networks'; readonly networks: readonly string[] };

/** Nobody is believed. */
export const NO_PROXIES: TrustedProxies = Object.freeze({ kind: 'count', count: 0 });

/** `2`, or `10.0.0.0/8,192.0.2.7`; undefined where the text is neither. */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  if (/^\d$/.test(text)) return { kind: 'count', count: Number(text) };
  const networks = text.split(',').map((entry) => networkOf(entry.trim()));
  return networks.every((network) => network !== undefined) ? { kind: 'networks', networks } : undefined;
}

function networkOf(entry: string): string | undefined {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  if (version === 0 || Number(bits ?? most) > most) return undefined;
  return `${address}/${bits ?? String(most)}`;
}
