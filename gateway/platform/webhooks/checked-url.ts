import { isIP } from 'node:net';
import { badInput } from '../../../shared/errors.js';
import { isAllowedAddress } from './public-address.js';
import type { WebhookServices } from './webhook-services.js';

const LONGEST = 2_000;
const PORTS = new Set(['', '80', '443', '8080', '8443']);

/** The address of a webhook in its normal form; fails with `BAD_USER_INPUT`. Names are resolved when something is sent. */
export function checkedWebhookUrl(
  text: string,
  path: string,
  { allowsPrivate, needsTls }: Pick<WebhookServices, 'allowsPrivate' | 'needsTls'>,
): string {
  if (!URL.canParse(text)) throw badInput(path, 'must be an address.');
  const url = new URL(text);
  if (url.href.length > LONGEST) throw badInput(path, `must have at most ${String(LONGEST)} characters.`);
  if (url.protocol !== 'https:' && (needsTls || url.protocol !== 'http:'))
    throw badInput(path, 'must begin with https://.');
  if (url.username !== '' || url.password !== '') throw badInput(path, 'must hold no user and no password.');
  if (url.hash !== '') throw badInput(path, 'must hold no #.');
  if (!allowsPrivate && !PORTS.has(url.port)) throw badInput(path, 'must use the port 443, 8443, 80 or 8080.');
  const literal = literalAddress(url);
  if (literal !== undefined && !isAllowedAddress(literal, allowsPrivate)) {
    throw badInput(path, 'must lead to a public address.');
  }
  return url.href;
}

/** The IP address that stands in place of a name; URLs bring 0x7f.1 and the like to the usual form. */
export function literalAddress({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}
