import { CreateOwnerTeams1763740720000, ownerTeamsHandler } from '../../shared/access/owner-teams.js';
import { knownNamesHandler } from '../../shared/directory/known-names.js';
import { CreateKnownNames1765560000000 } from '../../shared/directory/migrations/1765560000000-create-known-names.js';
import { ExternalId } from '../../shared/external-ids/external-id.entity.js';
import { CreateExternalIds1765550000000 } from '../../shared/external-ids/migrations/1765550000000-create-external-ids.js';
import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { historyResolvers } from '../../shared/journal/history.js';
import { eraseDeletedRecords, retentionServices } from '../../shared/privacy/erase-deleted-records.js';
import { followingErasures } from '../../shared/privacy/follow-erasures.js';
import { Activity } from './activities/activity.entity.js';
import { activityResolvers } from './activities/resolvers.js';
import { knownCustomersHandler } from './identities/known-customers.js';
import { createLoaders } from './loaders.js';
import { CreateSales1763741000000 } from './migrations/1763741000000-create-sales.js';
import { CreateKnownCustomers1764200000000 } from './migrations/1764200000000-create-known-customers.js';
import { IndexProducts1765000000000 } from './migrations/1765000000000-index-products.js';
import { CreateActivities1765100000000 } from './migrations/1765100000000-create-activities.js';
import { CreatePriceLists1765100100000 } from './migrations/1765100100000-create-price-lists.js';
import { SortProductsByPinyin1765400200000 } from './migrations/1765400200000-sort-by-pinyin.js';
import { OpportunityContact } from './opportunities/opportunity-contact.entity.js';
import { OpportunityLineItem } from './opportunities/opportunity-line-item.entity.js';
import { OpportunityStageChange } from './opportunities/opportunity-stage-change.entity.js';
import { Opportunity } from './opportunities/opportunity.entity.js';
import { opportunityResolvers } from './opportunities/resolvers.js';
import { Pipeline } from './pipelines/pipeline.entity.js';
import { pipelineResolvers } from './pipelines/resolvers.js';
import { Stage } from './pipelines/stage.entity.js';
import { PriceListEntry } from './price-lists/price-list-entry.entity.js';
import { PriceList } from './price-lists/price-list.entity.js';
import { priceListResolvers } from './price-lists/resolvers.js';
import { Product } from './products/product.entity.js';
import { productResolvers } from './products/resolvers.js';
import { erasable, recordedTypes } from './recorded.js';

/** Products and what they cost, pipelines, the chances to sell, and what staff do about them. */
export const sales = defineSubgraph({
  name: 'sales',
  folder: 'subgraphs/sales',
  resolvers: [
    productResolvers,
    priceListResolvers,
    pipelineResolvers,
    opportunityResolvers,
    activityResolvers,
    historyResolvers(recordedTypes),
  ],
  database: {
    entities: [
      Product,
      PriceList,
      PriceListEntry,
      Pipeline,
      Stage,
      Opportunity,
      OpportunityLineItem,
      OpportunityContact,
      OpportunityStageChange,
      Activity,
      ExternalId,
    ],
    migrations: [
      CreateOwnerTeams1763740720000,
      CreateSales1763741000000,
      CreateKnownCustomers1764200000000,
      IndexProducts1765000000000,
      CreateActivities1765100000000,
      CreatePriceLists1765100100000,
      SortProductsByPinyin1765400200000,
      CreateExternalIds1765550000000,
      CreateKnownNames1765560000000,
    ],
  },
  ...erasable,
  handlers: [
    ownerTeamsHandler([Opportunity, Activity]),
    knownNamesHandler(),
    followingErasures(knownCustomersHandler, erasable),
  ],
  services: retentionServices,
  jobs: [eraseDeletedRecords('sales', erasable)],
  createLoaders,
  idPrefixes: {
    prd: 'Product',
    prl: 'PriceList',
    ple: 'PriceListEntry',
    pip: 'Pipeline',
    stg: 'Stage',
    opp: 'Opportunity',
    act: 'Activity',
  },
});
