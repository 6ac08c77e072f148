import type { Context } from '../context.js';
import type { Contact } from '../contacts/contact.entity.js';
import type { Customer } from '../customers/customer.entity.js';
import type { PortalLink } from './portal-link.entity.js';

const MOST = 20;

type Link = Pick<PortalLink, 'accountId' | 'foundByPhone'>;

/** The customers that an account may stand for, of those that the caller may see. */
export async function candidates({ loaders }: Context, { accountId, foundByPhone }: Link): Promise<Customer[]> {
  const byAddress = (await loaders.holdersByAccount.load(accountId)).map(({ customerId }) => customerId);
  const ids = [...new Set([...byAddress, ...(foundByPhone ?? [])])].slice(0, MOST);
  return present(await Promise.all(ids.map((id) => loaders.customerById.load(id))));
}

/** The contacts that have the address of an account, of those that the caller may see. */
export async function candidateContacts({ loaders }: Context, { accountId }: Link): Promise<Contact[]> {
  const holders = await loaders.holdersByAccount.load(accountId);
  const ids = holders.filter(({ holderId, customerId }) => holderId !== customerId).map(({ holderId }) => holderId);
  return present(await Promise.all(ids.map((id) => loaders.contactById.load(id))));
}

function present<Row>(rows: readonly (Row | null)[]): Row[] {
  return rows.filter((row) => row !== null);
}
