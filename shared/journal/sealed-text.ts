import { decrypt, encrypt } from './data-keys.js';

/** Encrypts a text into one that may stand in an address or a header, for one purpose. */
export function sealText(key: Buffer, text: string, purpose: string): string {
  return Buffer.from(encrypt(key, text, purpose), 'base64').toString('base64url');
}

/** Reads what {@link sealText} made for the same purpose; undefined of anything else, and of another spelling of it. */
export function openText(key: Buffer, sealed: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.toString('base64url') !== sealed) return undefined;
  try {
    return decrypt(key, bytes.toString('base64'), purpose);
  } catch {
    return undefined;
  }
}
