import type { DataKeys, IdentityKind } from '../../../shared/journal/data-keys.js';
import type { StoredRow, Stores } from '../kit/place.js';

/** By key, what a table says or must say. */
type Contents = ReadonlyMap<string, string>;

/** What one subgraph keeps of another one's records, and how it follows from them. */
export interface Projection {
  readonly name: string;
  /** What is kept. */
  kept(stores: Stores): Promise<Contents>;
  /** The same, made from the records themselves. */
  computed(stores: Stores, keys: DataKeys): Promise<Contents>;
}

/** Compares each projection with what its source tables make of it; asked when all events have arrived. */
export async function projectionProblems(stores: Stores, keys: DataKeys): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, kept, computed } of PROJECTIONS) {
    const [found, expected] = [await kept(stores), await computed(stores, keys)];
    for (const key of new Set([...found.keys(), ...expected.keys()])) {
      const [is, must] = [found.get(key) ?? 'nothing', expected.get(key) ?? 'nothing'];
      if (is !== must) problems.push(`projection ${name}: ${key} is ${is} instead of ${must}`);
    }
  }
  return problems;
}

/** Rows of a query, the first column as the key and the others as the contents. */
async function contents(stores: Stores, subgraph: string, sql: string): Promise<Contents> {
  const rows = await stores.rows(subgraph, sql);
  return new Map(rows.map((row) => Object.values(row).map(String)).map(([key = '', ...rest]) => [key, rest.join(' ')]));
}

const OWNED = [
  ['customers', 'customers'],
  ['customers', 'contacts'],
  ['customers', 'interactions'],
  ['customers', 'requirements'],
  ['sales', 'opportunities'],
  ['sales', 'activities'],
] as const;

/** Whatever a member of staff owns is seen by the team that the directory names. */
const teamsOfRows = OWNED.map(([subgraph, table]): Projection => ({
  name: `${table}.team_id`,
  kept: (stores) => contents(stores, subgraph, `SELECT id, team_id FROM ${table} WHERE owner_id IS NOT NULL`),
  computed: async (stores) => {
    const teams = await contents(stores, 'identity', 'SELECT id, team_id FROM users');
    const owners = await contents(stores, subgraph, `SELECT id, owner_id FROM ${table} WHERE owner_id IS NOT NULL`);
    return new Map([...owners].map(([id, owner]) => [id, teams.get(owner) ?? 'null']));
  },
}));

const ownerTeams = ['customers', 'sales'].map((subgraph): Projection => ({
  name: `owner_teams of ${subgraph}`,
  kept: (stores) => contents(stores, subgraph, 'SELECT owner_id, team_id FROM owner_teams'),
  computed: (stores) => contents(stores, 'identity', 'SELECT id, team_id FROM users'),
}));

const NAMED = 'CASE WHEN deleted_at IS NULL THEN 1 ELSE 0 END FROM';

const knownNames = ['customers', 'sales'].map((subgraph): Projection => ({
  name: `known_names of ${subgraph}`,
  kept: (stores) => contents(stores, subgraph, 'SELECT id, record_type, name, is_living FROM known_names'),
  computed: (stores) =>
    contents(
      stores,
      'identity',
      `SELECT id, 'Team', name, ${NAMED} teams UNION ALL SELECT id, 'Territory', name, ${NAMED} territories`,
    ),
}));

const KNOWN = 'owner_id, team_id, territory_id, partner_id, level, status';

const knownCustomers: Projection = {
  name: 'known_customers',
  kept: (stores) => contents(stores, 'sales', `SELECT id, ${KNOWN}, is_living FROM known_customers`),
  computed: (stores) =>
    contents(stores, 'customers', `SELECT id, ${KNOWN}, CASE WHEN deleted_at IS NULL THEN 1 ELSE 0 END FROM customers`),
};

const territories = ['opportunities', 'activities'].map((table): Projection => ({
  name: `${table}.territory_id`,
  kept: (stores) => contents(stores, 'sales', `SELECT id, territory_id FROM ${table} WHERE customer_id IS NOT NULL`),
  computed: async (stores) => {
    const known = await contents(stores, 'customers', 'SELECT id, territory_id FROM customers');
    const customers = await contents(
      stores,
      'sales',
      `SELECT id, customer_id FROM ${table} WHERE customer_id IS NOT NULL`,
    );
    return new Map([...customers].map(([id, customer]) => [id, known.get(customer) ?? 'null']));
  },
}));

const HOLDERS =
  'SELECT id, id AS customer_id, phones, emails, wechat_id, tax_id, deleted_at, deleted_at AS above FROM customers UNION ALL ' +
  'SELECT t.id, t.customer_id, t.phones, t.emails, t.wechat_id, NULL, t.deleted_at, c.deleted_at FROM contacts t ' +
  'JOIN customers c ON c.id = t.customer_id';

function isLiving(row: StoredRow): boolean {
  return row.deleted_at === null && row.above === null;
}

const holders: Projection = {
  name: 'identity_holders',
  kept: (stores) => contents(stores, 'sales', 'SELECT id, customer_id, is_living FROM identity_holders'),
  computed: async (stores) => {
    const rows = await stores.rows('customers', HOLDERS);
    return new Map(rows.map((row) => [String(row.id), `${String(row.customer_id)} ${Number(isLiving(row))}`]));
  },
};

const identities: Projection = {
  name: 'identities',
  kept: (stores) => grouped(stores),
  computed: async (stores, keys) => {
    const rows = (await stores.rows('customers', HOLDERS)).filter(isLiving);
    const found = rows.map((row) => [String(row.id), identitiesOf(row, keys).sort().join(' ')] as const);
    return new Map(found.filter(([, all]) => all !== ''));
  },
};

async function grouped(stores: Stores): Promise<Contents> {
  const rows = await stores.rows(
    'sales',
    'SELECT holder_id, kind, hash FROM identities ORDER BY holder_id, kind, hash',
  );
  const all = new Map<string, string[]>();
  for (const { holder_id: holder, kind, hash } of rows)
    all.set(String(holder), [...(all.get(String(holder)) ?? []), `${String(kind)}:${String(hash)}`]);
  return new Map([...all].map(([holder, own]) => [holder, own.sort().join(' ')]));
}

function identitiesOf(row: StoredRow, keys: DataKeys): string[] {
  const phones = JSON.parse(String(row.phones)) as { number: string }[];
  const emails = JSON.parse(String(row.emails)) as { address: string }[];
  const values: [IdentityKind, string][] = [
    ...phones.map(({ number }): [IdentityKind, string] => ['phone', number]),
    ...emails.map(({ address }): [IdentityKind, string] => ['email', address]),
    ...(row.wechat_id === null ? [] : [['wechat-id', String(row.wechat_id).toLowerCase()] as [IdentityKind, string]]),
    ...(row.tax_id === null ? [] : [['tax-id', String(row.tax_id)] as [IdentityKind, string]]),
  ];
  return values.map(([kind, value]) => `${kind}:${keys.identityHash(kind, value)}`);
}

/** Every projection of the graph; a subgraph that keeps another one adds it here. */
export const PROJECTIONS: readonly Projection[] = [
  ...teamsOfRows,
  ...ownerTeams,
  ...knownNames,
  knownCustomers,
  ...territories,
  holders,
  identities,
];
