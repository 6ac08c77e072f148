import { isMeteredKind, type MeteredKind } from '../../shared/config/budgets.js';
import type { RequestFacts } from '../../shared/graphql/live-scope.js';

/** Whose requests are counted together. */
export interface Caller {
  readonly kind: MeteredKind;
  readonly key: string;
}

/**
 * Whom a request is counted for: whoever the token was issued for, or, without a token, whoever shares the address.
 * Nobody for what this process asks itself, such as an import, which comes from no address.
 */
export function callerOf({ principal, address }: Pick<RequestFacts, 'principal' | 'address'>): Caller | undefined {
  const { kind, subject } = principal;
  if (address === undefined || !isMeteredKind(kind)) return undefined;
  return { kind, key: `${kind}:${kind === 'anonymous' ? address : subject}` };
}
