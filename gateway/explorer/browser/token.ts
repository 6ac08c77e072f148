const STORAGE_KEY = 'kehu:token';

/** The token kept for this browser tab; empty when there is none. */
export function storedToken(): string {
  return sessionStorage.getItem(STORAGE_KEY) ?? '';
}

/** Keeps the token until the browser tab closes: it never reaches the disk-backed storage that tabs share. */
export function storeToken(token: string): void {
  if (token === '') sessionStorage.removeItem(STORAGE_KEY);
  else sessionStorage.setItem(STORAGE_KEY, token);
}

/** What the user pasted, reduced to the token itself: terminals wrap lines, and people copy the whole header. */
export function cleanToken(pasted: string): string {
  return pasted.replace(/^\s*(authorization\s*:)?\s*(bearer\s)?/i, '').replace(/\s+/g, '');
}

/** When the token runs out, read from its unverified payload; undefined for anything that is not a JWT with `exp`. */
export function expiryOf(token: string): Date | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(atob(payload));
    const isClaims = typeof claims === 'object' && claims !== null && 'exp' in claims;
    return isClaims && typeof claims.exp === 'number' ? new Date(claims.exp * 1000) : undefined;
  } catch {
    return undefined;
  }
}
