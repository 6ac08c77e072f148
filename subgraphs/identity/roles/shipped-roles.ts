import type { RowLevel } from '../../../shared/access/principal.js';
import type { RoleBook, RoleRights } from '../../../shared/access/role-rights.js';

/** A role as it comes with Kehu, until a deployment changes it. */
export interface ShippedRole extends RoleRights {
  readonly description: string;
}

const READ_CUSTOMERS = [
  'users:read',
  'customers:read',
  'contacts:read',
  'interactions:read',
  'requirements:read',
  'tags:read',
  'products:read',
];
const READ_ALL = [...READ_CUSTOMERS, 'pipelines:read', 'opportunities:read', 'activities:read', 'prices:read'];
const CONSENTS = ['consents:read', 'consents:write'];
const WRITE_CUSTOMERS = ['customers:write', 'contacts:write', 'interactions:write', 'requirements:write', ...CONSENTS];
const BLACKLIST = ['blacklist:read', 'blacklist:write'];
const PORTAL_REVIEWS = ['portal-reviews:read', 'portal-reviews:write'];
const PLAN = ['activities:read', 'activities:write'];
const FILES = ['files:read', 'files:write'];
const SAVED_FILTERS = ['saved-filters:read', 'saved-filters:write'];
const SELL = [
  ...READ_ALL,
  ...WRITE_CUSTOMERS,
  'opportunities:write',
  'activities:write',
  'personal-data:read',
  'customers:recognize',
  'blacklist:read',
  ...FILES,
  ...SAVED_FILTERS,
];

const OWN_FILTERS = { SavedFilter: 'own' } as const;
const TAGS = { Tag: 'all', TagVocabulary: 'all' } as const;
const DIRECTORY = { User: 'all', Team: 'all', Territory: 'all' } as const;
const CATALOGUE = { Product: 'all', Pipeline: 'all', Stage: 'all' } as const;
const PRICES = { PriceList: 'all', PriceListEntry: 'all' } as const;

const customersOf = <Level extends RowLevel>(level: Level) => ({
  Customer: level,
  Contact: level,
  Interaction: level,
  Requirement: level,
  Consent: level,
});
const bookOf = <Level extends RowLevel>(level: Level) => ({
  ...customersOf(level),
  Opportunity: level,
  Activity: level,
});

const EVERY_RECORD = { ...DIRECTORY, ...TAGS, ...CATALOGUE, ...PRICES, ...bookOf('all') };

/** The roles that Kehu comes with: those of a company's staff, its apps, its customers, and whoever has not signed in. */
export const shippedRoles = {
  administrator: {
    kind: 'staff',
    description: 'Sees and changes everything.',
    scopes: [
      ...SELL,
      'customers:delete',
      'blacklist:write',
      'tags:write',
      'users:write',
      'roles:read',
      'roles:write',
      'accounts:read',
      'accounts:write',
      'apps:read',
      'apps:write',
      'forms:read',
      'forms:write',
      ...PORTAL_REVIEWS,
      'products:write',
      'prices:write',
      'pipelines:write',
      'imports:run',
      'lists:export',
      'operations:read',
      'operations:write',
      'webhooks:read',
      'webhooks:write',
      'privacy:erase',
      'privacy:export',
      'audit:read',
    ],
    levels: {
      ...EVERY_RECORD,
      Role: 'all',
      Account: 'all',
      ApiClient: 'all',
      Form: 'all',
      PortalLink: 'all',
      File: 'all',
      SavedFilter: 'all',
      Webhook: 'all',
      WebhookDelivery: 'all',
    },
  },
  'sales-manager': {
    kind: 'staff',
    description: 'Sees and changes the customers, opportunities and activities of their teams.',
    scopes: [...SELL, 'blacklist:write', 'tags:write', 'lists:export'],
    levels: { ...DIRECTORY, ...CATALOGUE, ...PRICES, ...TAGS, ...OWN_FILTERS, ...bookOf('team') },
  },
  'sales-rep': {
    kind: 'staff',
    description: 'Sees and changes the customers, opportunities and activities of their own.',
    scopes: SELL,
    levels: { ...DIRECTORY, ...CATALOGUE, ...PRICES, ...TAGS, ...OWN_FILTERS, ...bookOf('own') },
  },
  marketer: {
    kind: 'staff',
    description: 'Reads all customers, contacts and opportunities, without phone numbers and addresses.',
    scopes: [...READ_ALL, 'consents:read', 'lists:export', ...SAVED_FILTERS],
    levels: { ...EVERY_RECORD, ...OWN_FILTERS },
  },
  'service-agent': {
    kind: 'staff',
    description: 'Reads all customers, notes what was said with them, and has activities of their own.',
    scopes: [
      ...READ_CUSTOMERS,
      'interactions:write',
      'requirements:write',
      ...CONSENTS,
      ...PLAN,
      'personal-data:read',
      'customers:recognize',
      'blacklist:read',
      ...FILES,
      ...SAVED_FILTERS,
    ],
    levels: { ...DIRECTORY, ...TAGS, ...OWN_FILTERS, Product: 'all', ...customersOf('all'), Activity: 'own' },
  },
  'service-manager': {
    kind: 'staff',
    description:
      'Reads and changes all customers and contacts, what was said with them, and the activities of their teams.',
    scopes: [
      ...READ_CUSTOMERS,
      ...WRITE_CUSTOMERS,
      ...PORTAL_REVIEWS,
      ...PLAN,
      'personal-data:read',
      'customers:recognize',
      ...BLACKLIST,
      ...FILES,
      ...SAVED_FILTERS,
    ],
    levels: {
      ...DIRECTORY,
      ...TAGS,
      ...OWN_FILTERS,
      Product: 'all',
      ...customersOf('all'),
      Activity: 'team',
      PortalLink: 'all',
    },
  },
  finance: {
    kind: 'staff',
    description: 'Reads all customers with their tax ids, and all opportunities.',
    scopes: [...READ_ALL, 'personal-data:read', 'blacklist:read', 'lists:export', ...SAVED_FILTERS],
    levels: { ...EVERY_RECORD, ...OWN_FILTERS },
  },
  executive: {
    kind: 'staff',
    description: 'Reads everything, and changes nothing but filters of their own.',
    scopes: [...READ_ALL, 'personal-data:read', 'blacklist:read', 'files:read', ...SAVED_FILTERS],
    levels: { ...EVERY_RECORD, ...OWN_FILTERS },
  },
  analyst: {
    kind: 'bi',
    description: 'Reads everything except phone numbers, e-mail addresses, tax ids and what was said.',
    scopes: [...READ_ALL, 'lists:export'],
    levels: EVERY_RECORD,
  },
  partner: {
    kind: 'partner-app',
    description: "A partner's app: reads the customers and opportunities that came through the partner.",
    scopes: [
      'customers:read',
      'opportunities:read',
      'pipelines:read',
      'products:read',
      'webhooks:read',
      'webhooks:write',
    ],
    levels: { ...CATALOGUE, ...bookOf('partner'), Webhook: 'partner', WebhookDelivery: 'partner' },
  },
  customer: {
    kind: 'customer',
    description: 'A customer on the portal: reads and changes its own profile, and sees what is published.',
    scopes: ['my-profile:write', 'my-data:export'],
    // Changes and exports reach no other rows, though none can be asked for.
    levels: { Customer: 'customer', Contact: 'customer', Product: 'published', Form: 'published' },
  },
  visitor: {
    kind: 'anonymous',
    description: 'Whoever has not signed in: sees what is published.',
    scopes: [],
    levels: { Product: 'published', Form: 'published' },
  },
} as const satisfies Record<string, ShippedRole>;

/** The name of a role that Kehu comes with. */
export type ShippedRoleName = keyof typeof shippedRoles;

/** Tells whether a text names a role that Kehu comes with. */
export function isShippedRole(name: string): name is ShippedRoleName {
  return Object.hasOwn(shippedRoles, name);
}

/** The shipped roles as they are until a deployment changes them. */
export const shippedRoleBook: RoleBook = new Map<string, RoleRights>(Object.entries(shippedRoles));
