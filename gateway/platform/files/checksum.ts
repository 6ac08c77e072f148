import { badInput } from '../../../shared/errors.js';

/** Checks a SHA-256 that a client gives, where it gives one; answers it in small letters. */
export function checkedChecksum(value: string | null | undefined, path: string): string | null {
  if (value == null) return null;
  const checksum = value.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(checksum)) throw badInput(path, 'must be a SHA-256 of 64 hexadecimal digits.');
  return checksum;
}
