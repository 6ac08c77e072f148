import DataLoader from 'dataloader';
import { childConnections, type ChildConnections } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList, tableName } from '../../../shared/db/rows.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  CustomerOpportunitiesArgs,
  Money,
  OpportunityStageHistoryArgs,
} from '../__generated__/resolvers-types.js';
import { customerOpportunitiesQuery } from './list-opportunities.js';
import { OpportunityContact } from './opportunity-contact.entity.js';
import { OpportunityLineItem } from './opportunity-line-item.entity.js';
import { OpportunityStageChange } from './opportunity-stage-change.entity.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { amountsByCustomer, type OpportunityPage } from './total-amounts.js';

/** Loaders of opportunities and of what stands below them; the latter are given ids of visible opportunities only. */
export function opportunityLoaders(scope: RequestScope) {
  return {
    opportunityById: byIdLoader(scope, Opportunity, opportunityPolicy),
    opportunitiesByCustomer: opportunitiesByCustomer(scope),
    lineItemsByOpportunity: partsByOpportunity(scope, OpportunityLineItem),
    contactsByOpportunity: partsByOpportunity(scope, OpportunityContact),
    stageHistoryByOpportunity: childConnections(scope, ({ first, after }: OpportunityStageHistoryArgs) => ({
      entity: OpportunityStageChange,
      alias: 'h',
      parentColumn: 'h.opportunity_id',
      condition: { sql: '1 = 1', parameters: [] },
      page: pageQuery({ first, after }, bySequence, 'DESC', 'h.id'),
    })),
  };
}

const bySequence: Sort<OpportunityStageChange> = {
  name: 'SEQUENCE',
  column: 'h.sequence',
  type: 'number',
  value: ({ sequence }) => sequence,
};

function opportunitiesByCustomer(scope: RequestScope) {
  const describe = customerOpportunitiesQuery(scope);
  const pages: ChildConnections<Opportunity, CustomerOpportunitiesArgs> = childConnections(scope, describe);
  const totals = new Map<string, DataLoader<string, Money[]>>();
  return async (customerId: string, args: CustomerOpportunitiesArgs): Promise<OpportunityPage> => {
    const page: Connection<Opportunity> = await pages(customerId, args);
    const key = JSON.stringify(args.status ?? null);
    const loader = totals.get(key) ?? amountsByCustomer(scope, describe(args).condition);
    totals.set(key, loader);
    return { ...page, sumAmounts: () => loader.load(customerId) };
  };
}

/** Loads the rows that belong to opportunities, in their order: any number of opportunities, one statement. */
function partsByOpportunity<Part extends OpportunityLineItem | OpportunityContact>(
  scope: RequestScope,
  entity: new () => Part,
): DataLoader<string, Part[]> {
  return new DataLoader(
    async (opportunityIds) => {
      const rows = await scope.db.select(
        entity,
        `SELECT ${columnList(entity, 't')} FROM ${tableName(entity)} t ` +
          `WHERE t.opportunity_id IN (${placeholders(opportunityIds)}) ORDER BY t.opportunity_id, t.position`,
        opportunityIds,
      );
      const byOpportunity = new Map<string, Part[]>(opportunityIds.map((id) => [id, []]));
      for (const row of rows) byOpportunity.get(row.opportunityId)?.push(row);
      return opportunityIds.map((id) => byOpportunity.get(id) ?? []);
    },
    { maxBatchSize: 1_000 },
  );
}
