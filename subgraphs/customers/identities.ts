import type { IdentityKind } from '../../shared/journal/data-keys.js';
import type { Email, Phone } from './__generated__/resolvers-types.js';

/** By what somebody can be recognised, each as a keyed hash that tells nothing else. */
export function identitiesOf(
  facts: { phones: readonly Phone[]; emails: readonly Email[]; wechatId: string | null; taxId?: string | null },
  hash: (kind: IdentityKind, value: string) => string,
): { kind: IdentityKind; hash: string }[] {
  const values: [IdentityKind, string][] = [
    ...facts.phones.map(({ number }): [IdentityKind, string] => ['phone', number]),
    ...facts.emails.map(({ address }): [IdentityKind, string] => ['email', address.toLowerCase()]),
    ...(facts.wechatId === null ? [] : [['wechat-id', facts.wechatId.toLowerCase()] as [IdentityKind, string]]),
    ...(facts.taxId == null ? [] : [['tax-id', facts.taxId.toUpperCase()] as [IdentityKind, string]]),
  ];
  const found = values.map(([kind, value]) => ({ kind, hash: hash(kind, value) }));
  return [...new Map(found.map((identity) => [identity.hash, identity])).values()];
}
