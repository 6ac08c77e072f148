import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { FormFieldError } from '../../../shared/forms/form-values.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CompleteMyProfileInput, ProfileOutcome } from '../__generated__/resolvers-types.js';
import { newCustomer } from '../customers/create-customer.js';
import type { CustomerFacts } from '../customers/customer-facts.js';
import { Customer } from '../customers/customer.entity.js';
import { keepGivenConsents } from './keep-given-consents.js';
import { matchCustomer } from './match-customer.js';
import { ownAccountId } from './own-account.js';
import { portalAccount, profileFields, type PortalAccount } from './portal-accounts.js';
import { PortalLink } from './portal-link.entity.js';
import { checkedProfile, factsOfProfile, type ProfileValues } from './profile-values.js';

/** Values that a form can ask for, and some more. */
const MOST_VALUES = 100;

/** What came of a profile, or what is wrong with it. */
export interface CompletedProfile {
  readonly outcome: ProfileOutcome | null;
  readonly fieldErrors: readonly FormFieldError[];
}

/**
 * Finds out which customer somebody on the portal is, by the e-mail address that they have proved, makes a new one of what they
 * say, or leaves it to members of staff. Sent again it decides nothing anew; whoever was refused is told that it is looked at.
 */
export async function completeMyProfile(scope: RequestScope, input: CompleteMyProfileInput): Promise<CompletedProfile> {
  const accountId = ownAccountId(scope.principal);
  const given = atMost(MOST_VALUES, input.values, 'input.values') ?? [];
  return inTransaction(scope, async (tx) => {
    const account = await portalAccount(tx, accountId);
    const before = await decided(tx, accountId);
    if (before) return { outcome: before, fieldErrors: [] };
    if (!account) throw new AppError('CONFLICT', 'The account is not known here yet; try again in a moment.');
    if (!account.isVerified) throw new AppError('FORBIDDEN', 'Prove your e-mail address first.');
    const isOwnAddress = (email: string | null) =>
      email === null || hashOf(tx, 'email', email.toLowerCase()) === account.emailHash;
    const { values, errors } = checkedProfile(await profileFields(tx), given, { isWhole: true, isOwnAddress });
    if (errors.length > 0) return { outcome: null, fieldErrors: errors };
    return { outcome: await decide(tx, account, values), fieldErrors: [] };
  });
}

async function decided(tx: TransactionScope, accountId: string): Promise<ProfileOutcome | undefined> {
  const [row] = await tx.db.query('SELECT state FROM portal_links WHERE account_id = ?', [accountId]);
  if (!row) return undefined;
  return row.state === 'LINKED' ? 'COMPLETED' : 'IN_REVIEW';
}

async function decide(tx: TransactionScope, account: PortalAccount, values: ProfileValues): Promise<ProfileOutcome> {
  if (!values.get('name')) throw new AppError('NOT_FOUND', 'There is no form for the profile.');
  const facts = factsOfProfile(values, tx.now());
  const phone = values.get('phone');
  const phoneHash = phone == null ? undefined : hashOf(tx, 'phone', phone);
  const match = await matchCustomer(tx, { emailHash: account.emailHash, phoneHash });
  if (match.kind === 'DOUBTFUL') {
    const { reason, foundByPhone } = match;
    await tx.db.insert(PortalLink, { ...newLink(tx, account.id), state: 'IN_REVIEW', reason, foundByPhone });
    return 'IN_REVIEW';
  }
  const customerId = match.kind === 'KNOWN' ? match.customerId : await addCustomer(tx, facts);
  await tx.db.insert(PortalLink, { ...newLink(tx, account.id), state: 'LINKED', customerId });
  await keepGivenConsents(tx, { customerId, contactId: null }, account);
  return 'COMPLETED';
}

async function addCustomer(tx: TransactionScope, facts: CustomerFacts): Promise<string> {
  const nobody = { ownerId: null, teamId: null, parentId: null };
  const customer = newCustomer(tx, { ...facts, source: 'WEBSITE' }, nobody);
  await tx.db.insert(Customer, customer);
  return customer.id;
}

function newLink(tx: TransactionScope, accountId: string): Omit<PortalLink, 'state'> {
  const now = tx.now();
  const nobody = { customerId: null, contactId: null, reason: null, foundByPhone: null };
  return { id: tx.newId('plk'), accountId, ...nobody, version: 1, createdAt: now, updatedAt: now, deletedAt: null };
}

function hashOf({ journal }: TransactionScope, kind: 'email' | 'phone', value: string): string {
  return journal.keys.identityHash(kind, value);
}
