import type { Context } from '../context.js';

/**
 * The same scope, whose transactions are not recognised when the mutation comes again: what signs somebody in must be
 * judged each time, and no secret may be kept as its outcome.
 */
export function withoutKey(scope: Context): Context {
  return Object.create(scope, { mutation: { value: undefined } }) as Context;
}
