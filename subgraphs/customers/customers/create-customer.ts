import { teamOf } from '../../../shared/access/owner-teams.js';
import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { addExternalIds, idsOfNew } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { CreateCustomerInput } from '../__generated__/resolvers-types.js';
import { customerFacts, type CustomerFacts } from './customer-facts.js';
import { assertParent, translatingDuplicates } from './customer-rules.js';
import { addTags, CUSTOMERS } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { Customer } from './customer.entity.js';
import { customerRecord } from './customer.record.js';

/** Creates a customer, owned by the caller unless the input says otherwise; answers its id. */
export async function createCustomer(scope: RequestScope, input: CreateCustomerInput): Promise<string> {
  const facts = customerFacts(input, 'input', scope.now());
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const tags = checkedTags(input.tags ?? [], 'input.tags');
  const givenOwner = optionalId(input.ownerId, 'usr', 'input.ownerId');
  return inTransaction(scope, async (tx) => {
    if (input.parentId != null) await assertParent(tx, undefined, input.parentId, 'input.parentId');
    const ownerId = givenOwner === undefined ? (tx.principal.userId ?? null) : givenOwner;
    const teamId = await teamOf(tx, ownerId);
    const customer = newCustomer(tx, facts, { ownerId, teamId, parentId: input.parentId ?? null });
    await translatingDuplicates('input', () => tx.db.insert(Customer, customer));
    await addExternalIds(tx, customerRecord, idsOfNew(customer.id, externalIds), 'input');
    const pairs = tags.map((tag) => ({ id: customer.id, tag }));
    await addTags(tx, CUSTOMERS, pairs, 'input.tags');
    return customer.id;
  });
}

/** A new row with its defaults; partner apps create customers for their own partner. */
export function newCustomer(
  tx: TransactionScope,
  facts: CustomerFacts,
  { ownerId, teamId, parentId }: Pick<Customer, 'ownerId' | 'teamId' | 'parentId'>,
): Customer {
  const now = tx.now();
  return {
    externalId: null,
    externalIdLive: null,
    kind: 'ORGANIZATION',
    name: '',
    nameSort: '',
    namePinyin: '',
    shortName: null,
    industry: null,
    employeeCount: null,
    annualRevenueAmount: null,
    annualRevenueCurrency: null,
    foundedYear: null,
    source: null,
    status: 'PROSPECT',
    level: 'STANDARD',
    taxId: null,
    taxIdLive: null,
    website: null,
    phones: [],
    emails: [],
    wechatId: null,
    addresses: [],
    territoryId: null,
    ...facts,
    id: tx.newId('cus'),
    ownerId,
    teamId,
    partnerId: tx.principal.partnerId ?? null,
    parentId,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
