import { systemPrincipal } from '../../../../shared/access/principal.js';
import { inTransaction } from '../../../../shared/db/transaction.js';
import { Contact } from '../../../../subgraphs/customers/contacts/contact.entity.js';
import { Customer } from '../../../../subgraphs/customers/customers/customer.entity.js';
import { Opportunity } from '../../../../subgraphs/sales/opportunities/opportunity.entity.js';
import { TEST_SUBJECTS, type TestClient, type TestGraph } from '../../../../test/kit/test-graph.js';

/** One step of somebody's work, drawn at random: what to do, and to which of the records that are there. */
export interface Step {
  readonly action: Action;
  readonly target: number;
  readonly choice: number;
}

export const ACTIONS = [
  'create-customer',
  'update-customer',
  'delete-customer',
  'restore-customer',
  'reassign-customer',
  'partner-customer',
  'create-contact',
  'delete-contact',
  'restore-contact',
  'create-opportunity',
  'update-opportunity',
  'delete-opportunity',
  'partner-opportunity',
] as const;

/** What somebody may do. */
export type Action = (typeof ACTIONS)[number];

const OWNERS = [TEST_SUBJECTS['sales-rep'].userId ?? null, 'usr_01jd0000000000000000000999', null];
const PARTNERS = [TEST_SUBJECTS.partner.partnerId ?? null, 'par_01jd0000000000000000000999', null];

/** Somebody who works on the records of a graph; whatever the rules refuse is left as it is. */
export function worker(graph: TestGraph) {
  const administrator = graph.as('administrator');
  const customers: string[] = [];
  const contacts: string[] = [];
  const opportunities: string[] = [];
  let count = 0;
  const name = () => `Number ${String((count += 1))}`;
  const run = (type: string, verb: string, input: object) => change(administrator, type, verb, input);
  return async ({ action, target, choice }: Step): Promise<void> => {
    const [verb = '', kind = ''] = action.split('-');
    const known = kind === 'customer' ? customers : kind === 'contact' ? contacts : opportunities;
    const type = kind.slice(0, 1).toUpperCase() + kind.slice(1);
    if (verb === 'create') {
      const customerId = customers[target % customers.length];
      if (kind !== 'customer' && customerId === undefined) return;
      const owner = kind === 'contact' ? {} : { ownerId: OWNERS[choice % OWNERS.length] };
      const parent = kind === 'customer' ? {} : { customerId };
      const id = await run(type, verb, { name: name(), ...owner, ...parent });
      if (id !== undefined) known.push(id);
      return;
    }
    const id = known[target % known.length];
    if (id === undefined) return;
    if (verb === 'partner') return giveToPartner(graph, type, id, PARTNERS[choice % PARTNERS.length] ?? null);
    if (verb === 'restore') {
      await run(type, verb, { id });
      return;
    }
    const expectedVersion = await versionOf(graph, type, id);
    const more =
      verb === 'update' ? { name: name() } : verb === 'reassign' ? { ownerId: OWNERS[choice % OWNERS.length] } : {};
    await run(type, verb, { id, expectedVersion, ...more });
  };
}

const REFUSED = new Set(['NOT_FOUND', 'CONFLICT']);

/** Carries out a mutation; answers the id that it tells, or undefined where the rules refuse it. */
async function change(client: TestClient, type: string, verb: string, input: object): Promise<string | undefined> {
  const field = type.slice(0, 1).toLowerCase() + type.slice(1);
  const payload = verb === 'delete' ? 'deletedId' : `${field} { id }`;
  const { data, errors } = await client.send(
    `mutation ($input: ${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}${type}Input!) { done: ${verb}${type}(input: $input) { ${payload} } }`,
    { input },
  );
  const [error] = errors ?? [];
  if (error && !REFUSED.has(String(error.extensions?.code))) throw new Error(JSON.stringify(error));
  return (data?.done as Record<string, { id: string }> | null | undefined)?.[field]?.id;
}

const TABLES: Record<string, { subgraph: string; table: string; entity: new () => object }> = {
  Customer: { subgraph: 'customers', table: 'customers', entity: Customer },
  Contact: { subgraph: 'customers', table: 'contacts', entity: Contact },
  Opportunity: { subgraph: 'sales', table: 'opportunities', entity: Opportunity },
};

/** The version of a record, deleted or not. */
async function versionOf({ subgraphs }: TestGraph, type: string, id: string): Promise<number> {
  const { subgraph, table } = TABLES[type]!;
  const [row] = await subgraphs.get(subgraph)!.database.reader.query(`SELECT version FROM ${table} WHERE id = ?`, [id]);
  return Number(row?.version);
}

/** Lets a record come through a partner, which no mutation does yet. */
export async function giveToPartner(graph: TestGraph, type: string, id: string, partner: string | null): Promise<void> {
  const { subgraph, table, entity } = TABLES[type]!;
  const scope = graph.subgraphs.get(subgraph)!.scope({
    requestId: 'partner',
    principal: systemPrincipal('test'),
    deadline: Date.now() + 10_000,
    log: graph.log,
  });
  await inTransaction(scope, async (tx) => {
    await tx.changes.track(entity, [id]);
    await tx.db.run(`UPDATE ${table} SET partner_id = ?, version = version + 1 WHERE id = ?`, [partner, id]);
  });
}
