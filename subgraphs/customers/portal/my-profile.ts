import type { MyProfile } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';

/** What the customer that the caller is may know of itself; null for whoever is none. */
export async function myProfile({ principal, loaders, reads }: Context): Promise<MyProfile | null> {
  if (principal.customerId === undefined) return null;
  await reads.room();
  const customer = await loaders.customerById.load(principal.customerId);
  if (!customer) return null;
  const { id: customerId, version, kind, name, shortName, website, createdAt, updatedAt } = customer;
  const { phones, emails, addresses } = customer;
  return { customerId, version, kind, name, shortName, website, phones, emails, addresses, createdAt, updatedAt };
}

/** Answers by what somebody is reached, and notes that it was read, as it is where the customer itself is. */
export function noted<Points extends readonly unknown[] | null>(
  { reads }: Pick<Context, 'reads'>,
  customerId: string | undefined,
  field: 'phones' | 'emails',
  points: Points,
): Points {
  if (points !== null && points.length > 0) reads.note({ typeName: 'Customer', row: { id: customerId }, field });
  return points;
}
