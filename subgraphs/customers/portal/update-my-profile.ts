import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, lockVisible, notFound, updateVisible } from '../../../shared/db/transaction.js';
import type { FormFieldError } from '../../../shared/forms/form-values.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateMyProfileInput } from '../__generated__/resolvers-types.js';
import { Customer } from '../customers/customer.entity.js';
import { customerPolicy } from '../customers/customer.policy.js';
import { ownAccountId } from './own-account.js';
import { portalAccount, profileFields } from './portal-accounts.js';
import { checkedProfile, factsOfProfile } from './profile-values.js';

const MOST_VALUES = 100;

/**
 * Changes what a customer says of itself: the fields of the form for the profile and nothing else. Answers what is wrong with
 * the values, if anything is; then nothing has changed.
 */
export async function updateMyProfile(
  scope: RequestScope,
  { expectedVersion, values: unchecked }: UpdateMyProfileInput,
): Promise<readonly FormFieldError[]> {
  const accountId = ownAccountId(scope.principal);
  const id = scope.principal.customerId ?? '';
  const given = atMost(MOST_VALUES, unchecked, 'input.values') ?? [];
  return inTransaction(scope, async (tx) => {
    const account = await portalAccount(tx, accountId);
    const [link] = await tx.db.query(
      "SELECT contact_id FROM portal_links WHERE account_id = ? AND customer_id = ? AND state = 'LINKED' AND deleted_at IS NULL",
      [accountId, id],
    );
    if (!link) throw notFound(customerPolicy.label, id);
    // The address of a contact is not the customer's own: who has it is recognised as the customer.
    const isOwnAddress = (email: string | null) =>
      link.contact_id === null &&
      (email === null ||
        (account?.isVerified === true &&
          tx.journal.keys.identityHash('email', email.toLowerCase()) === account.emailHash));
    const { values, errors } = checkedProfile(await profileFields(tx), given, { isWhole: false, isOwnAddress });
    if (errors.length > 0) return errors;
    const customer = await lockVisible(tx, Customer, customerPolicy, id);
    const changes = { ...factsOfProfile(values, tx.now(), customer), updatedAt: tx.now() };
    await updateVisible(tx, Customer, customerPolicy, { id, expectedVersion }, toSqlValues(Customer, changes));
    return [];
  });
}
