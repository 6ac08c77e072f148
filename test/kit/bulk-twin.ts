import type { Random } from '../../gateway/demo/company/random.js';
import type { Circumstances } from '../../shared/graphql/live-scope.js';
import type { RawRow } from '../../shared/db/rows.js';
import type { DatabaseKind } from '../../shared/testing/databases.js';
import { startTestGraph, type TestClient, type TestGraph } from './test-graph.js';

/** Owns every other record; sees no others. */
export const OWNER = 'usr_01jd0000000000000000000201';

type Input = Record<string, unknown>;

/** The outcome of an item, as far as a mutation of one record tells it too. */
export interface ItemOutcome {
  status: string;
  code: string | null;
  field: string | null;
  message: string | null;
  currentVersion: number | null;
}

/** A mutation of many records, and how one of them is changed by itself. */
interface BulkKind {
  readonly table: 'customers' | 'contacts' | 'opportunities' | 'activities';
  /** The mutation of one; without it, the same one with one item. */
  readonly single?: string;
  readonly changed: 'UPDATED' | 'DELETED';
  /** What an item says beside which record it is about. */
  readonly item?: (random: Random, ids: Ids) => Input;
  /** What all items share; nothing that is wrong by itself, because that refuses all of them at once. */
  readonly shared?: (random: Random, ids: Ids) => Input;
}

/** Identifiers of what is there, by table. */
type Ids = (table: string) => readonly string[];

/** One of these, of which some may be undefined. */
const any = <T>(random: Random, values: readonly T[]): T => values[random.int(0, values.length - 1)]!;

const users = [OWNER, 'usr_01jd0000000000000000000202', null];
const tags = [['a'], ['b', 'c'], []];
const named = [
  [{ system: 'sap', value: 'X-1' }],
  [
    { system: 'sap', value: null },
    { system: 'shop', value: 'X-1' },
  ],
];

/** Every mutation of many records. */
export const BULK_KINDS: Readonly<Record<string, BulkKind>> = {
  updateCustomers: {
    table: 'customers',
    single: 'updateCustomer',
    changed: 'UPDATED',
    item: (random, ids) => ({
      name: any(random, [undefined, '华信', 'Lin & Co.', '']),
      taxId: any(random, [undefined, undefined, 'T-1', 'T-2', null]),
      parentId: any(random, [undefined, undefined, null, any(random, ids('customers')), 'cus_absent']),
      phones: any(random, [undefined, [], [{ number: '+8613800000001' }]]),
      tags: any(random, [undefined, ...tags]),
      externalIds: any(random, [undefined, undefined, ...named]),
    }),
  },
  tagCustomers: {
    table: 'customers',
    changed: 'UPDATED',
    shared: (random) => any(random, [{ add: ['a', 'd'] }, { remove: ['a'] }, { add: ['b'], remove: ['d', 'c'] }]),
  },
  reassignCustomers: {
    table: 'customers',
    single: 'reassignCustomer',
    changed: 'UPDATED',
    shared: (random) => ({
      ownerId: any(random, users),
      territoryId: any(random, [undefined, null, 'ter_01jd0000000000000000000101']),
    }),
  },
  deleteCustomers: { table: 'customers', single: 'deleteCustomer', changed: 'DELETED' },
  updateContacts: {
    table: 'contacts',
    single: 'updateContact',
    changed: 'UPDATED',
    item: (random) => ({
      name: any(random, [undefined, undefined, '王芳', '张伟', '']),
      externalId: any(random, [undefined, undefined, 'X-1', null]),
      isPrimary: any(random, [undefined, undefined, true, true, true, false, null]),
      title: any(random, [undefined, 'CTO', null]),
      tags: any(random, [undefined, ...tags]),
      externalIds: any(random, [undefined, undefined, ...named]),
    }),
  },
  deleteContacts: { table: 'contacts', single: 'deleteContact', changed: 'DELETED' },
  changeOpportunityStages: {
    table: 'opportunities',
    single: 'changeOpportunityStage',
    changed: 'UPDATED',
    shared: (random) =>
      any(random, [
        { stageId: 'stg_00000000000000000000000002' },
        { stageId: 'stg_00000000000000000000000003' },
        { stageId: 'stg_00000000000000000000000004', lossReason: '价格' },
        { stageId: 'stg_00000000000000000000000004', lossReason: 'x', closedOn: '2025-12-31' },
      ]),
  },
  reassignOpportunities: {
    table: 'opportunities',
    single: 'reassignOpportunity',
    changed: 'UPDATED',
    shared: (random) => ({ ownerId: any(random, users) }),
  },
  completeActivities: {
    table: 'activities',
    single: 'completeActivity',
    changed: 'UPDATED',
    shared: (random) =>
      any(random, [{}, { outcome: 'NOT_REACHED', outcomeNotes: '无人接听' }, { doneAt: '2027-01-01T00:00:00.000Z' }]),
  },
  reassignActivities: {
    table: 'activities',
    single: 'reassignActivity',
    changed: 'UPDATED',
    shared: (random) => ({ ownerId: any(random, users) }),
  },
};

const SUBGRAPHS: Readonly<Record<BulkKind['table'], string>> = {
  customers: 'customers',
  contacts: 'customers',
  opportunities: 'sales',
  activities: 'sales',
};

/** A graph whose clock stands still and whose ids count by prefix, so that two that do the same come to the same. */
export async function startTwin(kind: DatabaseKind): Promise<TestGraph> {
  const counts = new Map<string, number>();
  const circumstances: Circumstances = {
    now: () => '2026-01-05T08:00:00.000Z',
    newId: (prefix) => {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}_${String(count).padStart(26, '0')}`;
    },
  };
  const graph = await startTestGraph(kind, circumstances);
  for (let round = 0; round < 3; round += 1) await addRecords(graph);
  return graph;
}

/** Adds two customers, the one below the other, with what belongs to them. */
export async function addRecords(graph: TestGraph): Promise<void> {
  const { send } = graph.as('administrator');
  const made = async (mutation: string, input: Input): Promise<string> => {
    const noun = mutation.replace(/^[a-z]+/, '');
    const field = noun.charAt(0).toLowerCase() + noun.slice(1);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${field} { id } } }`;
    const { data, errors } = await send(document, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as Record<string, Record<string, { id: string }>>)[mutation]![field]!.id;
  };
  let parentId: string | undefined;
  for (const ownerId of [OWNER, null]) {
    const customerId = await made('createCustomer', { name: '客户', ownerId, parentId, tags: ['a', 'k'] });
    parentId ??= customerId;
    for (const isPrimary of [true, false]) await made('createContact', { customerId, name: '李明', isPrimary });
    await made('recordInteraction', { customerId, channel: 'PHONE', subject: '预算' });
    const amount = ownerId === null ? null : { amount: 7, currency: 'CNY' };
    await made('createOpportunity', { customerId, name: '广告', ownerId, amount, openedOn: '2026-01-01' });
    await made('createActivity', { kind: 'CALL', subject: '回访', ownerId, customerId });
  }
}

/** One call of a mutation of many records. */
export interface BulkCall {
  readonly name: string;
  readonly items: readonly Input[];
  readonly shared: Input;
}

/** Makes a call with items that are fit, stale, unseen, unknown, deleted, wrong, or about the same record. */
export async function randomCall(graph: TestGraph, name: string, random: Random): Promise<BulkCall> {
  const { table, item, shared } = BULK_KINDS[name]!;
  const rows = new Map<string, { id: string; version: number }[]>();
  for (const [each, subgraph] of Object.entries(SUBGRAPHS)) {
    const { reader } = graph.subgraphs.get(subgraph)!.database;
    rows.set(each, (await reader.query(`SELECT id, version FROM ${each} ORDER BY id`)) as never);
  }
  const ids: Ids = (of) => rows.get(of)!.map(({ id }) => id);
  const chosen = random.shuffle(rows.get(table)!).slice(0, random.int(1, 6));
  const targets = chosen.flatMap(({ id, version }) => {
    const expectedVersion = version - (random.chance(0.3) ? 1 : 0);
    // The same record again: at the version that it has no longer, or at the one that it has by then.
    const again = random.chance(0.25) ? [{ id, expectedVersion: expectedVersion + random.int(0, 2) }] : [];
    return [{ id, expectedVersion }, ...again];
  });
  if (random.chance(0.2)) targets.push({ id: `${table.slice(0, 3)}_absent`, expectedVersion: 1 });
  return {
    name,
    items: random.shuffle(targets).map((target) => defined({ ...target, ...item?.(random, ids) })),
    shared: defined(shared?.(random, ids) ?? {}),
  };
}

const defined = (input: Input): Input => JSON.parse(JSON.stringify(input)) as Input;

const documentOf = (mutation: string, selection: string): string => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
};

/** The input of a call. */
export function inputOf({ name, items, shared }: BulkCall): Input {
  if (name === 'tagCustomers') return { ids: items.map(({ id }) => id), ...shared };
  return { [BULK_KINDS[name]!.table]: items, ...shared };
}

const RESULTS = 'results { index id status code field message currentVersion } changedCount refusedCount';

/** What a call answers. */
export interface BulkAnswer {
  results: ({ index: number; id: string } & ItemOutcome)[];
  changedCount: number;
  refusedCount: number;
}

/** Sends a call as it is. */
export async function sendBulk(client: TestClient, call: BulkCall): Promise<BulkAnswer> {
  const data = await client.data<Record<string, BulkAnswer>>(documentOf(call.name, RESULTS), { input: inputOf(call) });
  return data[call.name]!;
}

/** Sends the items one after the other, each as the mutation of one record; answers what a call with all of them should. */
export async function sendSingly(client: TestClient, call: BulkCall): Promise<BulkAnswer> {
  const { single, changed } = BULK_KINDS[call.name]!;
  const results: BulkAnswer['results'] = [];
  for (const [index, item] of call.items.entries()) {
    if (single === undefined) {
      const { results: alone } = await sendBulk(client, { ...call, items: [item] });
      results.push({ ...alone[0]!, index });
      continue;
    }
    const { errors = [] } = await client.send(documentOf(single, '__typename'), { input: { ...item, ...call.shared } });
    results.push({ index, id: item.id as string, ...outcomeOf(errors[0], changed, call.shared) });
  }
  const count = (...statuses: string[]) => results.filter(({ status }) => statuses.includes(status)).length;
  return { results, changedCount: count('UPDATED', 'DELETED'), refusedCount: count('REFUSED') };
}

function outcomeOf(
  error: { message: string; extensions?: Record<string, unknown> } | undefined,
  changed: string,
  shared: Input,
): ItemOutcome {
  if (!error) return { status: changed, code: null, field: null, message: null, currentVersion: null };
  const { code, field, currentVersion } = error.extensions as Partial<ItemOutcome>;
  // What stands in the item is named after it, and what all items share after the input.
  const named = (text: string) => (Object.keys(shared).length > 0 ? text : text.replace(/^input\./, 'row.'));
  return {
    status: 'REFUSED',
    code: code ?? null,
    field: field == null ? null : named(field),
    message: named(error.message),
    currentVersion: currentVersion ?? null,
  };
}

const STATE: Readonly<Record<string, readonly string[]>> = {
  customers: [
    'SELECT * FROM customers ORDER BY id',
    'SELECT * FROM contacts ORDER BY id',
    'SELECT * FROM contact_positions ORDER BY id',
    'SELECT * FROM interactions ORDER BY id',
    'SELECT * FROM customer_tags ORDER BY customer_id, tag',
    'SELECT * FROM contact_tags ORDER BY contact_id, tag',
    'SELECT * FROM external_ids ORDER BY record_id, system_name',
    'SELECT name, name_live, version, deleted_at FROM tags ORDER BY name, version, deleted_at',
  ],
  sales: [
    'SELECT * FROM opportunities ORDER BY id',
    'SELECT * FROM activities ORDER BY id',
    'SELECT opportunity_id, sequence, from_stage_id, to_stage_id, from_owner_id, to_owner_id, changed_by_id ' +
      'FROM opportunity_stage_changes ORDER BY opportunity_id, sequence',
  ],
};

const JOURNAL =
  'SELECT type, record_type, record_id, record_version, action, actor, user_id, owner_id, was_owner_id, team_id, ' +
  'territory_id, was_territory_id, payload, data_subject_id, personal IS NULL AS tells_nobody FROM journal_entries ' +
  'ORDER BY record_type, record_id, sequence';

/**
 * All rows, and all entries record by record. Tags come and go with their use, under identifiers that an attempt which was
 * undone may have used up: of them it counts what they are called and what became of how many.
 */
export async function stateOf(graph: TestGraph): Promise<unknown[]> {
  const state: unknown[] = [];
  for (const [subgraph, queries] of Object.entries(STATE)) {
    const { reader } = graph.subgraphs.get(subgraph)!.database;
    for (const query of queries) state.push(await reader.query(query));
    const entries = (await reader.query(JOURNAL)).map(({ payload, ...entry }): RawRow => {
      const { sealed, ...told } = JSON.parse(String(payload)) as Record<string, unknown>;
      return { ...entry, ...told, isSealed: sealed !== undefined };
    });
    state.push(entries.filter(({ record_type: type }) => type !== 'Tag'));
    const ofTags = entries.filter(({ record_type: type }) => type === 'Tag');
    state.push(ofTags.map(({ type, record_version: version }) => `${String(type)} ${String(version)}`).sort());
  }
  return state;
}
