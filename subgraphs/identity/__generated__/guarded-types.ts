// Made by `npm run generate` from the schemas and the row policies of all subgraphs.
import type { RowLevel } from '../../../shared/access/principal.js';

/** Types with rows of their own, and what their rows can be told apart by. */
export const guardedTypes: Readonly<Record<string, readonly RowLevel[]>> = {
  Consent: ['own', 'team', 'territory', 'partner', 'customer'],
  Contact: ['own', 'team', 'territory', 'partner', 'customer'],
  Customer: ['own', 'team', 'territory', 'partner', 'customer'],
  File: [],
  Interaction: ['own', 'team', 'territory', 'partner', 'customer'],
  Opportunity: ['own', 'team', 'territory', 'partner', 'customer'],
  Pipeline: [],
  Product: ['published'],
  Role: [],
  Stage: [],
  Team: [],
  User: [],
  Webhook: ['partner'],
  WebhookDelivery: ['partner'],
};

/** Every scope that something in the graph needs. */
export const scopes: readonly string[] = [
  'consents:read',
  'consents:write',
  'contacts:read',
  'contacts:write',
  'customers:delete',
  'customers:read',
  'customers:write',
  'files:read',
  'files:write',
  'imports:run',
  'interactions:read',
  'interactions:write',
  'my-data:export',
  'operations:read',
  'operations:write',
  'opportunities:read',
  'opportunities:write',
  'personal-data:read',
  'pipelines:read',
  'pipelines:write',
  'privacy:erase',
  'privacy:export',
  'products:read',
  'products:write',
  'roles:read',
  'roles:write',
  'users:read',
  'users:write',
  'webhooks:read',
  'webhooks:write',
];
