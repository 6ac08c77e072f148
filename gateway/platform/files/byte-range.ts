import type { ByteRange } from './file-store.js';

/** What a `Range` header asks for of something of this size: all of it, a part of it, or nothing that there is. */
export type WantedRange = ByteRange | 'all' | 'unsatisfiable';

/**
 * Reads a `Range` header as RFC 9110 says. Several ranges, other units and what is malformed count as no header, which is
 * allowed and what most servers do.
 */
export function wantedRange(header: string | undefined, size: number): WantedRange {
  const [, first, last] = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'all';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return 'all';
  return start >= size ? 'unsatisfiable' : { start, end };
}
