/** What kind of party sends a request. */
export type PrincipalKind = 'staff' | 'customer' | 'partner-app' | 'bi' | 'anonymous' | 'system';

/**
 * Who sends a request, and what they may do. Made from a verified token by the gateway and handed to every subgraph;
 * nothing below the gateway looks at tokens.
 */
export interface Principal {
  /** Whom the token was issued for, `anonymous` without one. */
  readonly subject: string;
  readonly kind: PrincipalKind;
  readonly roles: readonly string[];
  /** Effective scopes, sorted, each at most once. */
  readonly scopes: readonly string[];
  readonly userId?: string;
  readonly teamIds: readonly string[];
  readonly territoryIds: readonly string[];
  readonly customerId?: string;
  readonly partnerId?: string;
}

/** Kehu itself, when it handles an event or runs a job: sees and changes every row. */
export function systemPrincipal(part: string): Principal {
  return { ...ANONYMOUS, subject: `system:${part}`, kind: 'system', roles: ['administrator'] };
}

/** The caller without a token: sees what is public and nothing else. */
export const ANONYMOUS: Principal = Object.freeze({
  subject: 'anonymous',
  kind: 'anonymous',
  roles: ['visitor'],
  scopes: [],
  teamIds: [],
  territoryIds: [],
});
