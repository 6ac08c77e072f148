import type { Random } from '../../../gateway/demo/company/random.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { Asked } from '../kit/documents.js';
import { expectedObject, expectedPage, mayAskAll, selectionText, visibleRow, visibleRows } from './oracle.js';
import type { Picked, Sight } from './oracle.js';
import { mayAsk } from './rules.js';
import { SHAPES } from './shapes.js';
import { TYPE_NAMES, type Row, type TypeName } from './tables.js';

/** A request, and what the oracle says that comes of it. */
export interface Predicted {
  readonly asked: Asked;
  /** The data, pages ordered by id; undefined where the document must be refused. */
  readonly data: object | undefined;
}

/** Makes a request of one kind or another. */
export function randomOperation(sight: Sight, random: Random): Predicted {
  const types = TYPE_NAMES.filter((type) => mayAsk(sight.principal, type));
  // Now and then a type or field that the caller may not ask for.
  const type = random.pick(random.chance(0.9) ? types : TYPE_NAMES);
  const kinds = SHAPES[type].list ? [list, list, list, byId, byId, nodes, history] : [nodes];
  return random.pick(kinds)(sight, type, random);
}

function list(sight: Sight, type: TypeName, random: Random): Predicted {
  const { list: name = '' } = SHAPES[type];
  const picked = pick(sight.principal, type, random, 2);
  const filter = random.chance(0.7) ? randomFilter(sight, type, random) : undefined;
  const given = filter ? `, filter: ${filter.literal}` : '';
  const hasSums = type === 'Opportunity' && random.chance(0.5);
  const sums = hasSums ? ' totalAmounts { amount currency }' : '';
  const query = `{ ${name}(first: 60${given}) { totalCount nodes { ${selectionText(type, picked)} }${sums} } }`;
  if (!isOpen(sight, type, picked) || filter?.isOpen === false) return { asked: { query }, data: undefined };
  const rows = visibleRows(sight, type).filter((row) => filter?.holds(row) ?? true);
  const page = expectedPage(sight, type, rows, picked);
  return { asked: { query }, data: { [name]: hasSums ? { ...page, totalAmounts: sumsOf(rows) } : page } };
}

function sumsOf(rows: readonly Row[]): object[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of rows) {
    if (amount != null) sums.set(String(currency), (sums.get(String(currency)) ?? 0) + Number(amount));
  }
  return [...sums]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([currency, amount]) => ({ amount, currency }));
}

function byId(sight: Sight, type: TypeName, random: Random): Predicted {
  const { one: name } = SHAPES[type];
  const picked = pick(sight.principal, type, random, 3);
  const id = anyId(sight, type, random);
  const query = `query ($id: ID!) { ${name}(id: $id) { ${selectionText(type, picked)} } }`;
  const asked = { query, variables: { id } };
  if (!isOpen(sight, type, picked)) return { asked, data: undefined };
  const row = sight.tables.typeOf.get(id) === type ? visibleRow(sight, id) : undefined;
  return { asked, data: { [name]: row ? expectedObject(sight, type, row, picked) : null } };
}

function nodes(sight: Sight, type: TypeName, random: Random): Predicted {
  const picked = pick(sight.principal, type, random, 2);
  const ids = Array.from({ length: random.int(1, 8) }, () => anyId(sight, random.pick(TYPE_NAMES), random));
  ids.push(anyId(sight, type, random));
  const query = `query ($ids: [ID!]!) { found: nodes(ids: $ids) { id ... on ${type} { ${selectionText(type, picked)} } } }`;
  const asked = { query, variables: { ids } };
  if (!isOpen(sight, type, picked)) return { asked, data: undefined };
  const found = ids.map((id) => {
    const row = visibleRow(sight, id);
    const rowType = sight.tables.typeOf.get(id);
    if (!row || !rowType || !mayAsk(sight.principal, rowType)) return null;
    return rowType === type ? expectedObject(sight, type, row, picked) : { id };
  });
  return { asked, data: { found } };
}

function history(sight: Sight, type: TypeName, random: Random): Predicted {
  const { one: name } = SHAPES[type];
  const id = anyId(sight, type, random);
  const query = `query ($id: ID!) { ${name}(id: $id) { id history(first: 100) { totalCount edges { node { fields { field state before after } } } } } }`;
  const counted = `query ($id: ID!) { ${name}(id: $id) { id history(first: 100) { totalCount } } }`;
  const isSignedIn = sight.principal.kind !== 'anonymous';
  // What stands in the fields is looked through for marks of what is hidden; the count is compared.
  const asked = { query: random.chance(0.5) ? query : counted, variables: { id } };
  if (!isSignedIn || !mayAsk(sight.principal, type, 'history') || !mayAsk(sight.principal, type)) {
    return { asked, data: undefined };
  }
  const row = sight.tables.typeOf.get(id) === type ? visibleRow(sight, id) : undefined;
  const totalCount = sight.tables.entries.get(id) ?? 0;
  return { asked, data: { [name]: row ? { id, history: { totalCount } } : null } };
}

function isOpen({ principal }: Sight, type: TypeName, picked: readonly Picked[]): boolean {
  return mayAsk(principal, type) && mayAskAll(principal, type, picked);
}

/** Any row's id, seen or not, deleted or not; now and then one that nothing has. */
function anyId({ tables }: Sight, type: TypeName, random: Random): string {
  const rows = tables.rows[type];
  const { id } = random.pick(rows);
  return random.chance(0.1) ? `${id.slice(0, 4)}${'0'.repeat(26)}` : id;
}

function pick(principal: Principal, type: TypeName, random: Random, depth: number): Picked[] {
  const names = Object.keys(SHAPES[type].fields).filter((name) => depth > 0 || !leadsOn(type, name));
  const open = names.filter((name) => {
    const meaning = SHAPES[type].fields[name]!;
    const isReference = meaning.kind === 'one' || meaning.kind === 'many';
    return mayAsk(principal, type, name) && (!isReference || mayAsk(principal, meaning.type));
  });
  const from = random.chance(0.97) || open.length === 0 ? open : names;
  // One list beside each other at most: lists within lists multiply, and there is a limit to that.
  const shuffled = random.shuffle(from);
  const [list] = shuffled.filter((field) => SHAPES[type].fields[field]!.kind === 'many');
  const chosen = shuffled
    .filter((field) => SHAPES[type].fields[field]!.kind !== 'many' || field === list)
    .slice(0, random.int(1, depth > 1 ? 6 : 3));
  return chosen.map((field) => {
    const meaning = SHAPES[type].fields[field]!;
    const below =
      meaning.kind === 'one' || meaning.kind === 'many' ? pick(principal, meaning.type, random, depth - 1) : [];
    return { field, below };
  });
}

function leadsOn(type: TypeName, field: string): boolean {
  const { kind } = SHAPES[type].fields[field]!;
  return kind === 'one' || kind === 'many';
}

interface RandomFilter {
  readonly literal: string;
  readonly isOpen: boolean;
  holds(row: Row): boolean;
}

/** Filters whose meaning is a plain comparison of a column with values of any row, seen or not. */
const FILTERS: Partial<Record<TypeName, readonly (readonly [name: string, column: string])[]>> = {
  Customer: [
    ['id', 'id'],
    ['externalId', 'external_id'],
    ['name', 'name'],
    ['ownerId', 'owner_id'],
    ['parentId', 'parent_id'],
    ['taxId', 'tax_id'],
  ],
  Contact: [
    ['externalId', 'external_id'],
    ['name', 'name'],
    ['customerId', 'customer_id'],
  ],
  Interaction: [
    ['externalId', 'external_id'],
    ['customerId', 'customer_id'],
  ],
  Requirement: [
    ['id', 'id'],
    ['customerId', 'customer_id'],
    ['contactId', 'contact_id'],
    ['assigneeId', 'assignee_id'],
  ],
  Opportunity: [
    ['id', 'id'],
    ['externalId', 'external_id'],
    ['customerId', 'customer_id'],
    ['ownerId', 'owner_id'],
    ['stageId', 'stage_id'],
    ['pipelineId', 'pipeline_id'],
  ],
  Activity: [
    ['id', 'id'],
    ['externalId', 'external_id'],
    ['customerId', 'customer_id'],
    ['contactId', 'contact_id'],
    ['opportunityId', 'opportunity_id'],
    ['ownerId', 'owner_id'],
  ],
  PriceList: [
    ['id', 'id'],
    ['code', 'code'],
  ],
  Product: [
    ['id', 'id'],
    ['name', 'name'],
    ['externalId', 'external_id'],
  ],
};

/** What a filter is named after: what it needs beyond the type itself. */
const FILTER_OF: Readonly<Record<string, readonly [TypeName, string]>> = {
  ownerId: ['User', ''],
  assigneeId: ['User', ''],
  stageId: ['Stage', ''],
  pipelineId: ['Pipeline', ''],
  taxId: ['Customer', 'taxId'],
  customerId: ['Customer', ''],
  contactId: ['Contact', ''],
  opportunityId: ['Opportunity', ''],
};

function randomFilter(sight: Sight, type: TypeName, random: Random): RandomFilter | undefined {
  const filters = FILTERS[type];
  if (!filters) return undefined;
  const [name, column] = random.pick(filters);
  const [owner, field] = FILTER_OF[name] ?? [type, ''];
  const values = sight.tables.rows[type].map((row) => row[column]).filter((each) => each != null);
  if (values.length === 0) return undefined;
  const wanted = Array.from({ length: random.int(1, 4) }, () => random.pick(values) as string);
  const isUsable = mayAsk(sight.principal, owner, field);
  if (!isUsable && random.chance(0.9)) return undefined;
  const isNegated = random.chance(0.3);
  const literal = `{ ${name}: { in: ${JSON.stringify(wanted)} } }`;
  return {
    literal: isNegated ? `{ not: ${literal} }` : literal,
    isOpen: isUsable,
    holds: (row) => (wanted.includes(String(row[column])) && isSeenThrough(sight, type, row, column)) !== isNegated,
  };
}

/** What is shown as null where the caller does not see it, such as `parent`, finds nothing either: that would tell. */
function isSeenThrough(sight: Sight, type: TypeName, row: Row, column: string): boolean {
  const isLocal = type !== 'Opportunity' && type !== 'Activity';
  const isHidden = isLocal && (column === 'customer_id' || column === 'contact_id');
  if (!isHidden && column !== 'parent_id' && column !== 'opportunity_id') return true;
  return visibleRow(sight, row[column]) !== undefined;
}
