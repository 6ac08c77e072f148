import { acknowledged, told } from '../kit/acknowledged.js';
import type { KeyedClient } from '../kit/keyed-client.js';
import type { Expected, Ledger } from '../kit/ledger.js';
import type { NewWorkload } from '../kit/workload.js';
import type { CrashWorld } from '../kit/world.js';

interface Written {
  readonly id: string;
  readonly version: number;
}

/** A customer that one client at a time works on. */
interface Own {
  readonly customer: Expected;
  readonly contacts: Expected[];
}

/**
 * Customers and contacts that nobody else touches: every mutation must succeed, so any refusal tells of something that
 * was lost or done twice.
 */
export const ownRecords: NewWorkload = (world) => {
  const idle: Own[] = [];
  return {
    name: 'own records',
    turn: async (client) => {
      const own = idle.length > 0 && client.random.chance(0.8) ? idle.shift() : await createCustomer(world, client);
      if (!own) return;
      const step = client.random.pick([countUp, countUp, reassign, addContact, deleteAndRestore]);
      if (await step(world, client, own)) idle.push(own);
    },
  };
};

/** Creates a customer of its own. */
export async function createCustomer(
  { ledger, users, unique }: CrashWorld,
  client: KeyedClient,
): Promise<Own | undefined> {
  const name = unique('Customer');
  const ownerId = client.random.pick(users);
  const phones = [{ number: client.random.digits('+86139########') }];
  const input = { name, ownerId, phones, employeeCount: 0, ...(client.random.chance(0.5) ? { externalId: name } : {}) };
  const outcome = await client.mutate<{ createCustomer: { customer: Written } }>(
    `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version phones { number } } } }`,
    { input },
  );
  const created = acknowledged(ledger, outcome, `createCustomer "${name}"`, (data) => data.createCustomer.customer);
  if (!created) return undefined;
  told(ledger, `createCustomer "${name}"`, created.version, 1);
  const columns = { version: 1, employee_count: 0, owner_id: ownerId };
  return { customer: ledger.add('customers', created.id, name, columns), contacts: [] };
}

type Step = (world: CrashWorld, client: KeyedClient, own: Own) => Promise<boolean>;

const countUp: Step = async ({ ledger }, client, { customer }) => {
  const employeeCount = Number(customer.columns.employee_count) + 1;
  const done = await changeCustomer(client, ledger, customer, 'updateCustomer', { employeeCount });
  if (done) ledger.count(customer, { version: 1, employee_count: 1 });
  return done;
};

/** Hands the customer over to somebody else; its contacts follow. */
export const reassign: Step = async ({ ledger, users }, client, { customer, contacts }) => {
  const ownerId = client.random.pick(users.filter((id) => id !== customer.columns.owner_id));
  const done = await changeCustomer(client, ledger, customer, 'reassignCustomer', { ownerId });
  if (!done) return false;
  ledger.count(customer, { version: 1 });
  for (const record of [customer, ...contacts]) ledger.change(record, { owner_id: ownerId });
  return true;
};

async function changeCustomer(
  client: KeyedClient,
  ledger: Ledger,
  customer: Expected,
  mutation: 'updateCustomer' | 'reassignCustomer',
  changes: Record<string, unknown>,
): Promise<boolean> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const expectedVersion = Number(customer.columns.version);
  const outcome = await client.mutate<Record<string, { customer: Written }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { customer { id version } } }`,
    { input: { id: customer.id, expectedVersion, ...changes } },
  );
  const what = `${mutation} of ${String(customer.id)} at version ${String(expectedVersion)}`;
  const changed = acknowledged(ledger, outcome, what, (data) => data[mutation]?.customer);
  return changed !== undefined && told(ledger, what, changed.version, expectedVersion + 1);
}

/** Adds a contact. */
export const addContact: Step = async ({ ledger, unique }, client, { customer, contacts }) => {
  const name = unique('Contact');
  const outcome = await client.mutate<{ createContact: { contact: Written } }>(
    `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id version } } }`,
    { input: { name, customerId: customer.id, emails: [{ address: `${name.replace(' ', '-')}@example.com` }] } },
  );
  const created = acknowledged(ledger, outcome, `createContact "${name}"`, (data) => data.createContact.contact);
  if (!created) return false;
  const columns = { version: 1, customer_id: customer.id ?? '', owner_id: customer.columns.owner_id ?? null };
  contacts.push(ledger.add('contacts', created.id, name, columns));
  return true;
};

const deleteAndRestore: Step = async ({ ledger }, client, { customer }) => {
  const { id } = customer;
  const expectedVersion = Number(customer.columns.version);
  const deleted = await client.mutate<{ deleteCustomer: { deletedId: string } }>(
    `mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }`,
    { input: { id, expectedVersion } },
  );
  const answered = acknowledged(ledger, deleted, `deleteCustomer of ${String(id)}`, (data) => data.deleteCustomer);
  if (!answered) return false;
  ledger.change(customer, { deleted: true, version: expectedVersion + 1 });
  if (client.random.chance(0.4)) return false;
  const restored = await client.mutate<{ restoreCustomer: { customer: Written } }>(
    `mutation ($input: RestoreCustomerInput!) { restoreCustomer(input: $input) { customer { id version } } }`,
    { input: { id } },
  );
  const what = `restoreCustomer of ${String(id)}`;
  const back = acknowledged(ledger, restored, what, (data) => data.restoreCustomer.customer);
  if (!back) return false;
  ledger.change(customer, { deleted: false, version: expectedVersion + 2 });
  return told(ledger, what, back.version, expectedVersion + 2);
};
