import type { Language } from '../text/language.js';

/** What kind of party sends a request. */
export type PrincipalKind = 'staff' | 'customer' | 'partner-app' | 'bi' | 'anonymous' | 'system';

/**
 * Which rows of a type somebody may see and change: `own`, those of their `team`, their `territory`, their `partner`, the
 * `customer` that they are, what is `published`, `all`, or `none`.
 */
export type RowLevel = 'none' | 'own' | 'team' | 'territory' | 'partner' | 'customer' | 'published' | 'all';

/** The name of a type in the graph → the levels that are held for it; several add up. A type that is not named is hidden. */
export type RowLevels = Readonly<Record<string, readonly RowLevel[]>>;

/**
 * Who sends a request, and what they may do. Made from a verified token by the gateway and handed to every subgraph;
 * nothing below the gateway looks at tokens or knows what a role stands for.
 */
export interface Principal {
  /** Whom the token was issued for, `anonymous` without one. */
  readonly subject: string;
  readonly kind: PrincipalKind;
  readonly roles: readonly string[];
  /** Effective scopes, sorted, each at most once. */
  readonly scopes: readonly string[];
  readonly levels: RowLevels;
  readonly userId?: string;
  readonly teamIds: readonly string[];
  readonly territoryIds: readonly string[];
  readonly customerId?: string;
  /** The contact at the customer that they are; absent where they are the customer itself. */
  readonly contactId?: string;
  readonly partnerId?: string;
  /** The session of somebody who has signed in. */
  readonly sessionId?: string;
  /** The language in which they want to be addressed, where they said so. */
  readonly language?: Language;
  /** The app that asks for itself, where it is one that was registered. */
  readonly app?: RegisteredApp;
}

/** A registered app, as its token tells. */
export interface RegisteredApp {
  readonly id: string;
  /** How often its tokens had been ended when this one was issued. */
  readonly epoch: number;
}

/** Kehu itself, when it handles an event or runs a job: sees and changes every row. */
export function systemPrincipal(part: string): Principal {
  return { ...ANONYMOUS, subject: `system:${part}`, kind: 'system', roles: [] };
}

/** The caller without a token, as far as nothing is public. What visitors see beyond that, their role says. */
export const ANONYMOUS: Principal = Object.freeze({
  subject: 'anonymous',
  kind: 'anonymous',
  roles: ['visitor'],
  scopes: [],
  levels: {},
  teamIds: [],
  territoryIds: [],
});
