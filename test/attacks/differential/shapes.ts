import type { TypeName } from './tables.js';

/** What a field of the graph means in the tables. */
export type Meaning =
  | { readonly kind: 'value'; readonly column: string; readonly as?: (value: unknown) => unknown }
  | { readonly kind: 'money'; readonly amount: string; readonly currency: string }
  | { readonly kind: 'items'; readonly column: string; readonly item: string }
  | { readonly kind: 'tags' }
  /** What the row is called in named systems. */
  | { readonly kind: 'named' }
  /** The row that a column names; `isElsewhere` where another subgraph holds it. */
  | { readonly kind: 'one'; readonly type: TypeName; readonly column: string; readonly isElsewhere?: boolean }
  /** Rows of another type that name this row in a column. */
  | { readonly kind: 'many'; readonly type: TypeName; readonly column: string };

/** A type of the graph as the oracle knows it. */
export interface Shape {
  readonly one: string;
  readonly list?: string;
  readonly fields: Readonly<Record<string, Meaning>>;
  /** The sorts of its list. */
  readonly sorts?: readonly string[];
  /** Whether it says of itself how it came to be. */
  readonly hasHistory: boolean;
}

const value = (column: string, as?: (value: unknown) => unknown): Meaning => ({
  kind: 'value',
  column,
  ...(as ? { as } : {}),
});
const flag = (column: string): Meaning => value(column, (stored) => Boolean(stored));
const one = (type: TypeName, column: string): Meaning => ({ kind: 'one', type, column });
const elsewhere = (type: TypeName, column: string): Meaning => ({ kind: 'one', type, column, isElsewhere: true });
const many = (type: TypeName, column: string): Meaning => ({ kind: 'many', type, column });
const items = (column: string, item: string): Meaning => ({ kind: 'items', column, item });
const NAMED = { name: value('name'), version: value('version', Number) };

/** The types whose rows are guarded. */
export const SHAPES: Readonly<Record<TypeName, Shape>> = {
  Customer: {
    one: 'customer',
    list: 'customers',
    sorts: ['CREATED_AT', 'UPDATED_AT', 'NAME'],
    hasHistory: true,
    fields: {
      ...NAMED,
      externalId: value('external_id'),
      externalIds: { kind: 'named' },
      shortName: value('short_name'),
      website: value('website'),
      level: value('level'),
      status: value('status'),
      teamId: value('team_id'),
      partnerId: value('partner_id'),
      territoryId: value('territory_id'),
      territory: elsewhere('Territory', 'territory_id'),
      taxId: value('tax_id'),
      tags: { kind: 'tags' },
      phones: items('phones', 'number'),
      emails: items('emails', 'address'),
      wechatId: value('wechat_id'),
      addresses: items('addresses', 'city'),
      annualRevenue: { kind: 'money', amount: 'annual_revenue_amount', currency: 'annual_revenue_currency' },
      owner: elsewhere('User', 'owner_id'),
      team: elsewhere('Team', 'team_id'),
      parent: one('Customer', 'parent_id'),
      subsidiaries: many('Customer', 'parent_id'),
      contacts: many('Contact', 'customer_id'),
      interactions: many('Interaction', 'customer_id'),
      requirements: many('Requirement', 'customer_id'),
      opportunities: many('Opportunity', 'customer_id'),
      activities: many('Activity', 'customer_id'),
    },
  },
  Contact: {
    one: 'contact',
    list: 'contacts',
    sorts: ['CREATED_AT', 'UPDATED_AT', 'NAME'],
    hasHistory: true,
    fields: {
      ...NAMED,
      externalId: value('external_id'),
      externalIds: { kind: 'named' },
      title: value('title'),
      role: value('role'),
      phones: items('phones', 'number'),
      emails: items('emails', 'address'),
      wechatId: value('wechat_id'),
      customer: one('Customer', 'customer_id'),
    },
  },
  Interaction: {
    one: 'interaction',
    list: 'interactions',
    sorts: ['OCCURRED_AT', 'CREATED_AT'],
    hasHistory: true,
    fields: {
      externalId: value('external_id'),
      externalIds: { kind: 'named' },
      channel: value('channel'),
      subject: value('subject'),
      body: value('body'),
      version: value('version', Number),
      customer: one('Customer', 'customer_id'),
      contact: one('Contact', 'contact_id'),
      staff: elsewhere('User', 'staff_id'),
    },
  },
  Requirement: {
    one: 'requirement',
    list: 'requirements',
    sorts: ['CREATED_AT', 'UPDATED_AT', 'NEEDED_ON'],
    hasHistory: true,
    fields: {
      title: value('title'),
      description: value('description'),
      category: value('category'),
      neededOn: value('needed_on'),
      budget: { kind: 'money', amount: 'budget_amount', currency: 'budget_currency' },
      state: value('state'),
      dropReason: value('drop_reason'),
      version: value('version', Number),
      customer: one('Customer', 'customer_id'),
      contact: one('Contact', 'contact_id'),
      assignee: elsewhere('User', 'assignee_id'),
      sourceInteraction: one('Interaction', 'source_interaction_id'),
    },
  },
  Tag: {
    one: 'tag',
    list: 'tags',
    sorts: ['NAME', 'CREATED_AT'],
    hasHistory: true,
    fields: { ...NAMED, colour: value('colour'), isKept: flag('is_kept') },
  },
  Opportunity: {
    one: 'opportunity',
    list: 'opportunities',
    sorts: ['CREATED_AT', 'UPDATED_AT', 'AMOUNT', 'EXPECTED_CLOSE_ON', 'NAME'],
    hasHistory: true,
    fields: {
      ...NAMED,
      externalId: value('external_id'),
      externalIds: { kind: 'named' },
      status: value('status'),
      partnerId: value('partner_id'),
      amount: { kind: 'money', amount: 'amount', currency: 'currency' },
      customer: elsewhere('Customer', 'customer_id'),
      owner: elsewhere('User', 'owner_id'),
      team: elsewhere('Team', 'team_id'),
      stage: one('Stage', 'stage_id'),
      pipeline: one('Pipeline', 'pipeline_id'),
      activities: many('Activity', 'opportunity_id'),
    },
  },
  Activity: {
    one: 'activity',
    list: 'activities',
    sorts: ['AGENDA', 'DUE_AT', 'CREATED_AT', 'UPDATED_AT'],
    hasHistory: true,
    fields: {
      externalId: value('external_id'),
      externalIds: { kind: 'named' },
      kind: value('kind'),
      subject: value('subject'),
      notes: value('notes'),
      priority: value('priority'),
      outcome: value('outcome'),
      outcomeNotes: value('outcome_notes'),
      version: value('version', Number),
      customer: elsewhere('Customer', 'customer_id'),
      contact: elsewhere('Contact', 'contact_id'),
      opportunity: one('Opportunity', 'opportunity_id'),
      owner: elsewhere('User', 'owner_id'),
      team: elsewhere('Team', 'team_id'),
    },
  },
  User: {
    one: 'user',
    list: 'users',
    hasHistory: true,
    fields: {
      ...NAMED,
      externalId: value('external_id'),
      externalIds: { kind: 'named' },
      email: value('email'),
      title: value('title'),
      locale: value('locale'),
      timeZone: value('time_zone'),
      isActive: flag('is_active'),
      team: one('Team', 'team_id'),
      manager: one('User', 'manager_id'),
      activities: many('Activity', 'owner_id'),
    },
  },
  Team: { one: 'team', list: 'teams', hasHistory: true, fields: NAMED },
  Territory: {
    one: 'territory',
    list: 'territories',
    hasHistory: true,
    fields: { ...NAMED, priority: value('priority', Number), parent: one('Territory', 'parent_id') },
  },
  Product: {
    one: 'product',
    list: 'products',
    sorts: ['NAME', 'CREATED_AT'],
    hasHistory: true,
    fields: {
      ...NAMED,
      externalId: value('external_id'),
      externalIds: { kind: 'named' },
      series: value('series'),
      description: value('description'),
      isActive: flag('is_active'),
      listPrice: { kind: 'money', amount: 'list_price_amount', currency: 'list_price_currency' },
    },
  },
  PriceList: {
    one: 'priceList',
    list: 'priceLists',
    sorts: ['NAME', 'CREATED_AT'],
    hasHistory: true,
    fields: {
      ...NAMED,
      code: value('code'),
      currency: value('currency'),
      notes: value('notes'),
      isDefault: flag('is_default'),
      isActive: flag('is_active'),
      entries: many('PriceListEntry', 'price_list_id'),
    },
  },
  // Entries have no root field of their own: `node` finds them.
  PriceListEntry: {
    one: '',
    hasHistory: true,
    fields: {
      version: value('version', Number),
      minimumQuantity: value('minimum_quantity', Number),
      unitPrice: { kind: 'money', amount: 'unit_price_amount', currency: 'unit_price_currency' },
      priceList: one('PriceList', 'price_list_id'),
      product: one('Product', 'product_id'),
    },
  },
  Pipeline: {
    one: 'pipeline',
    list: 'pipelines',
    hasHistory: true,
    fields: { ...NAMED, isDefault: flag('is_default') },
  },
  // Stages have no root field of their own: `node` finds them.
  Stage: { one: '', hasHistory: true, fields: { ...NAMED, pipeline: one('Pipeline', 'pipeline_id') } },
};
