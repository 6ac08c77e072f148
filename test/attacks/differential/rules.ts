import type { ShippedRoleName } from '../../../subgraphs/identity/roles/shipped-roles.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { Row, Tables, TypeName } from './tables.js';

type Level = 'all' | 'own' | 'team' | 'partner' | 'customer' | 'on sale' | 'none';
type Levels = Partial<Record<TypeName, Level>>;

const CATALOGUE: Levels = { Product: 'all', Pipeline: 'all', Stage: 'all' };
const STAFF: Levels = {
  ...CATALOGUE,
  PriceList: 'all',
  PriceListEntry: 'all',
  User: 'all',
  Team: 'all',
  Territory: 'all',
  Tag: 'all',
};

const SERVICE: Levels = {
  User: 'all',
  Team: 'all',
  Territory: 'all',
  Product: 'all',
  Customer: 'all',
  Contact: 'all',
  Interaction: 'all',
  Requirement: 'all',
  Tag: 'all',
};

function accounts(level: Level): Levels {
  const sales = { Opportunity: level, Activity: level };
  return { Customer: level, Contact: level, Interaction: level, Requirement: level, ...sales };
}

/** Which rows of a type a role sees, written down once more, on purpose: nothing here comes from the code under test. */
const LEVELS: Readonly<Record<ShippedRoleName, Levels>> = {
  administrator: { ...STAFF, ...accounts('all') },
  marketer: { ...STAFF, ...accounts('all') },
  'service-agent': { ...SERVICE, Activity: 'own' },
  'service-manager': { ...SERVICE, Activity: 'team' },
  finance: { ...STAFF, ...accounts('all') },
  executive: { ...STAFF, ...accounts('all') },
  analyst: { ...STAFF, ...accounts('all') },
  'sales-manager': { ...STAFF, ...accounts('team') },
  'sales-rep': { ...STAFF, ...accounts('own') },
  partner: { ...CATALOGUE, ...accounts('partner') },
  customer: { Customer: 'customer', Contact: 'customer', Product: 'on sale' },
  visitor: { Product: 'on sale' },
};

/** What is seen by those who see its customer. */
const BELOW_CUSTOMERS: ReadonlySet<TypeName> = new Set(['Contact', 'Interaction', 'Requirement']);

/** The roles that these rules know. */
export const KNOWN_ROLES = Object.keys(LEVELS) as ShippedRoleName[];

/** Whether somebody is meant to see a row. */
export function sees(principal: Principal, tables: Tables, type: TypeName, row: Row): boolean {
  if (row.deleted_at != null) return false;
  if (type === 'Tag' && !row.is_kept && !isCarried(principal, tables, row)) return false;
  if (BELOW_CUSTOMERS.has(type)) {
    const customer = tables.byId.get(String(row.customer_id));
    if (customer?.deleted_at != null) return false;
  }
  if (type === 'PriceListEntry' && tables.byId.get(String(row.price_list_id))?.deleted_at != null) return false;
  return reaches(principal, tables, type, row);
}

/** Whether somebody whom the caller sees carries a tag that came by its use. */
function isCarried(principal: Principal, tables: Tables, { name }: Row): boolean {
  return tables.rows.Customer.some(
    (customer) => tables.tags.get(customer.id)?.includes(String(name)) && sees(principal, tables, 'Customer', customer),
  );
}

/** The same for rows that may be deleted: who is meant to see such a row if it comes back. */
export function reaches(principal: Principal, tables: Tables, type: TypeName, row: Row): boolean {
  const level = LEVELS[principal.roles[0] as ShippedRoleName][type] ?? 'none';
  if (!BELOW_CUSTOMERS.has(type)) return isWithin(level, principal, row);
  // Whoever sees the customer sees them, and nobody else; their own copies of its owner are not looked at.
  const customer = tables.byId.get(String(row.customer_id));
  return customer !== undefined && isWithin(level, principal, customer);
}

function isWithin(level: Level, principal: Principal, row: Row): boolean {
  switch (level) {
    case 'all':
      return true;
    case 'own':
      return principal.userId !== undefined && row.owner_id === principal.userId;
    case 'team':
      return principal.teamIds.some((id) => row.team_id === id);
    case 'partner':
      return principal.partnerId !== undefined && row.partner_id === principal.partnerId;
    case 'customer':
      return principal.customerId !== undefined && row.id === principal.customerId;
    case 'on sale':
      return Boolean(row.is_active);
    case 'none':
      return false;
  }
}

/** What a type needs to be asked for, and what single fields need beside that. */
const SCOPES: Readonly<
  Record<TypeName, { readonly type?: string; readonly fields?: Readonly<Record<string, string>> }>
> = {
  Customer: {
    type: 'customers:read',
    fields: {
      taxId: 'personal-data:read',
      phones: 'personal-data:read',
      emails: 'personal-data:read',
      wechatId: 'personal-data:read',
    },
  },
  Contact: {
    type: 'contacts:read',
    fields: { phones: 'personal-data:read', emails: 'personal-data:read', wechatId: 'personal-data:read' },
  },
  Interaction: { type: 'interactions:read', fields: { body: 'personal-data:read' } },
  Requirement: { type: 'requirements:read', fields: { description: 'personal-data:read' } },
  Tag: { type: 'tags:read' },
  Opportunity: { type: 'opportunities:read' },
  Activity: {
    type: 'activities:read',
    fields: { notes: 'personal-data:read', outcomeNotes: 'personal-data:read' },
  },
  User: { type: 'users:read', fields: { email: 'personal-data:read' } },
  Team: { type: 'users:read' },
  Territory: { type: 'users:read' },
  Product: { fields: { listPrice: 'products:read', history: 'products:read', externalIds: 'users:read' } },
  PriceList: { type: 'prices:read' },
  PriceListEntry: { type: 'prices:read' },
  Pipeline: { type: 'pipelines:read' },
  Stage: { type: 'pipelines:read' },
};

/** Whether somebody may ask for a type, or for a field of it. */
export function mayAsk({ scopes }: Principal, type: TypeName, field = ''): boolean {
  const { type: own, fields = {} } = SCOPES[type];
  return [own, fields[field]].every((scope) => scope === undefined || scopes.includes(scope));
}
