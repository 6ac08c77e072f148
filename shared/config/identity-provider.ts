/** Where what is asked of an identity provider stands in its tokens: names of claims. */
export interface ProviderClaims {
  readonly externalId: string | undefined;
  readonly email: string | undefined;
  readonly groups: string | undefined;
}

/** An outside identity provider whose tokens are exchanged for sessions of ours. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** One of them has to stand in `aud`. */
  readonly audiences: readonly string[];
  readonly claims: ProviderClaims;
  /** Names of roles by the groups that stand for them; undefined where groups decide nothing. */
  readonly roles: ReadonlyMap<string, readonly string[]> | undefined;
}

const CLAIM_NAMES = ['externalId', 'email', 'groups'] as const;

/** `externalId=employee_id,email=email`; undefined where the text is not of that form, or names nobody. */
export function readProviderClaims(text: string): ProviderClaims | undefined {
  const claims: Record<(typeof CLAIM_NAMES)[number], string | undefined> = {
    externalId: undefined,
    email: undefined,
    groups: undefined,
  };
  for (const entry of text.split(',')) {
    const [, name, claim] = /^\s*([A-Za-z]+)=(\S{1,200})\s*$/.exec(entry) ?? [];
    const known = CLAIM_NAMES.find((each) => each === name);
    if (known === undefined || claim === undefined || claims[known] !== undefined) return undefined;
    claims[known] = claim;
  }
  return claims.externalId === undefined && claims.email === undefined ? undefined : claims;
}

/** `crm-admins=administrator,crm-sales=sales-rep`; several roles of a group stand one by one. */
export function readProviderRoles(text: string): ReadonlyMap<string, readonly string[]> | undefined {
  const roles = new Map<string, readonly string[]>();
  for (const entry of text === '' ? [] : text.split(',')) {
    const [, group, role] = /^\s*(\S.{0,199}?)\s*=\s*([a-z][a-z\d-]{1,39})\s*$/.exec(entry) ?? [];
    if (group === undefined || role === undefined) return undefined;
    roles.set(group, [...(roles.get(group) ?? []), role]);
  }
  return roles;
}

/** Whether keys may be fetched from an address: by `https`, or from this machine. */
export function isProviderAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}
