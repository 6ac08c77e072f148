import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, between, equalTo, oneOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { badInput } from '../../../shared/errors.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  CustomerInteractionsArgs,
  InputMaybe,
  InteractionFilterInput,
  InteractionSortField,
  QueryInteractionsArgs,
} from '../__generated__/resolvers-types.js';
import { ofLivingCustomer } from '../living-customer.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';

/** The sorts that the list offers, each served by an index. */
const interactionSorts: Record<InteractionSortField, Sort<Interaction>> = {
  OCCURRED_AT: { name: 'OCCURRED_AT', column: 'i.occurred_at', type: 'instant', value: ({ occurredAt }) => occurredAt },
  CREATED_AT: { name: 'CREATED_AT', column: 'i.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
};

/** Lists the interactions that the caller may see. */
export function listInteractions(scope: RequestScope, args: QueryInteractionsArgs): Promise<Connection<Interaction>> {
  const sort = interactionSorts[args.sort?.field ?? 'OCCURRED_AT'];
  return listConnection(scope, {
    entity: Interaction,
    alias: 'i',
    condition: allOf(visibleInteractions(scope), ofLivingCustomer('i'), ...filterConditions(args.filter)),
    page: pageQuery(args, sort, args.sort?.direction ?? 'DESC', 'i.id'),
  });
}

/** What happened between us and a customer, the latest first. */
export function customerInteractionsQuery(scope: RequestScope) {
  return (args: CustomerInteractionsArgs): ChildListQuery<Interaction> => ({
    entity: Interaction,
    alias: 'i',
    parentColumn: 'i.customer_id',
    condition: visibleInteractions(scope),
    page: pageQuery(args, interactionSorts.OCCURRED_AT, 'DESC', 'i.id'),
  });
}

function visibleInteractions(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'i.deleted_at IS NULL', parameters: [] }, interactionPolicy.predicate(scope.principal, 'i'));
}

function filterConditions(filter: InputMaybe<InteractionFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  if (filter.channel != null && filter.customerId == null) {
    throw badInput('filter.channel', 'goes with filter.customerId only.');
  }
  const { occurredFrom, occurredTo } = filter;
  return [
    oneOf('i.external_id_live', atMost(500, filter.externalIds, 'filter.externalIds')),
    equalTo('i.customer_id', filter.customerId ?? undefined),
    oneOf('i.channel', filter.channel),
    between(
      'i.occurred_at',
      occurredFrom == null ? undefined : toDatabaseInstant(occurredFrom),
      occurredTo == null ? undefined : toDatabaseInstant(occurredTo),
    ),
  ];
}
