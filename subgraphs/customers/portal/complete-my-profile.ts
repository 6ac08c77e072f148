import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { FormFieldError } from '../../../shared/forms/form-values.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CompleteMyProfileInput, ProfileOutcome } from '../__generated__/resolvers-types.js';
import { newCustomer } from '../customers/create-customer.js';
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
 * Finds out which customer somebody on the portal is, by the e-mail address that they have proved, or makes a new one of what
 * they say. Once that is decided it stays so, however often it is asked for.
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
    const isOwnAddress = (email: string) => hashOf(tx, 'email', email.toLowerCase()) === account.emailHash;
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
    await tx.db.insert(
      PortalLink,
      newLink(tx, account.id, { customerId: null, state: 'IN_REVIEW', reason: match.reason }),
    );
    return 'IN_REVIEW';
  }
  let holder: { customerId: string; contactId: string | null };
  if (match.kind === 'KNOWN') holder = match;
  else {
    const nobody = { ownerId: null, teamId: null, parentId: null };
    const customer = newCustomer(tx, { ...facts, source: 'WEBSITE' }, nobody);
    await tx.db.insert(Customer, customer);
    holder = { customerId: customer.id, contactId: null };
  }
  const { customerId } = holder;
  await tx.db.insert(PortalLink, newLink(tx, account.id, { customerId, state: 'LINKED', reason: null }));
  await keepGivenConsents(tx, holder, account);
  return 'COMPLETED';
}

function newLink(
  tx: TransactionScope,
  accountId: string,
  facts: Pick<PortalLink, 'customerId' | 'state' | 'reason'>,
): PortalLink {
  const now = tx.now();
  return { id: tx.newId('plk'), accountId, ...facts, version: 1, createdAt: now, updatedAt: now, deletedAt: null };
}

function hashOf({ journal }: TransactionScope, kind: 'email' | 'phone', value: string): string {
  return journal.keys.identityHash(kind, value);
}
