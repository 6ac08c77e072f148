import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabases } from '../../../shared/testing/databases.js';
import { startWorld, type CustomersWorld } from '../testing/customers-world.js';

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version } } }';
const UPDATE = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id version } } }';
const RESTORE =
  'mutation ($input: RestoreCustomerInput!) { restoreCustomer(input: $input) { customer { id parent { id } } } }';
const UPDATE_CONTACT =
  'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { id version } } }';
const IMPORT = `mutation ($input: ImportCustomersInput!) {
  importCustomers(input: $input) { results { status code field } }
}`;

/** How many may stand above a customer. */
const MOST_ABOVE = 50;
/** Long enough for a statement that waits for nothing; who waits for the deletion is not done by then. */
const A_MOMENT = 200;

describe.each(testDatabases)('customers below customers on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  /** Deletes a customer in a transaction that commits only when the work has had its chance to come in between. */
  async function whileDeleting<T>(id: string, work: () => Promise<T>): Promise<T> {
    const database = world.graph.subgraphs.get('customers')!.database;
    let commit: () => void = () => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let deletion: Promise<void> | undefined;
    await new Promise<void>((begun, failed) => {
      deletion = database.transact(Date.now() + 60_000, async (tx) => {
        await tx.run("UPDATE customers SET deleted_at = '2026-01-05 09:00:00.000', version = 2 WHERE id = ?", [id]);
        await tx.run('UPDATE contacts SET external_id_live = NULL WHERE customer_id = ?', [id]);
        begun();
        await mayCommit;
      });
      deletion.catch(failed);
    });
    const result = work();
    await Promise.race([result.catch(() => undefined), sleep(A_MOMENT)]);
    commit();
    await deletion;
    return result;
  }

  const missing = (field: string) => ({ code: 'NOT_FOUND', field });
  const refusal = async (mutation: string, input: Record<string, unknown>) => {
    const { code, extensions } = await world.administrator.refusal(mutation, { input });
    return { code, field: extensions.field };
  };
  const children = async (parentId: string) =>
    (await world.rows('customers')).filter(({ parent_id: above }) => above === parentId);

  describe('while the parent is being deleted', () => {
    it('none is created', async () => {
      const parentId = await world.newCustomer('Going');
      const refused = await whileDeleting(parentId, () => refusal(CREATE, { name: 'Below', parentId }));
      expect([refused, await children(parentId)]).toEqual([missing('input.parentId'), []]);
    });

    it('none is moved there', async () => {
      const parentId = await world.newCustomer('Going');
      const id = await world.newCustomer('Moving');
      const input = { id, expectedVersion: 1, parentId };
      const refused = await whileDeleting(parentId, () => refusal(UPDATE, input));
      expect([refused, await children(parentId)]).toEqual([missing('input.parentId'), []]);
    });

    it('none is imported', async () => {
      const parentId = await world.newCustomer('Going');
      const rows = [{ name: 'Imported below', parentId }];
      const results = await whileDeleting(parentId, () => world.change(IMPORT, { rows }));
      expect(results).toEqual([{ status: 'REFUSED', ...missing('row.parentId') }]);
      expect(await children(parentId)).toEqual([]);
    });

    it('one that is restored stands by itself', async () => {
      const parentId = await world.newCustomer('Going');
      const id = await world.newCustomer('Coming back', { parentId });
      await world.deleteCustomer(id);
      expect(await whileDeleting(parentId, () => world.change(RESTORE, { id }))).toEqual({ id, parent: null });
      expect(await children(parentId)).toEqual([]);
    });

    it('its contact takes no external id', async () => {
      const customerId = await world.newCustomer('Going');
      const { id } = await world.newContact(customerId, { externalId: 'kept' });
      const input = { id, expectedVersion: 1, externalId: 'taken' };
      const refused = await whileDeleting(customerId, () => refusal(UPDATE_CONTACT, input));
      expect(refused).toEqual({ code: 'NOT_FOUND', field: undefined });
      const other = await world.newCustomer('Other');
      expect(await world.newContact(other, { externalId: 'taken' })).toMatchObject({ version: 1 });
    });
  });

  it('are no more than 50 levels deep, however they come there', async () => {
    let lowest = await world.newCustomer('Level 0');
    for (let level = 1; level <= MOST_ABOVE; level += 1) {
      lowest = await world.newCustomer(`Level ${String(level)}`, { parentId: lowest });
    }
    const other = await world.newCustomer('Beside');
    const tooDeep = { code: 'BAD_USER_INPUT', field: 'input.parentId' };
    expect(await world.refused(CREATE, { name: 'Too deep', parentId: lowest })).toEqual(tooDeep);
    expect(await world.refused(UPDATE, { id: other, expectedVersion: 1, parentId: lowest })).toEqual(tooDeep);
    const rows = [{ name: 'Too deep', parentId: lowest }, { name: 'Beside it' }];
    expect(await world.change(IMPORT, { rows })).toEqual([
      { status: 'REFUSED', code: 'BAD_USER_INPUT', field: 'row.parentId' },
      { status: 'CREATED', code: null, field: null },
    ]);
  });

  it('are never below themselves', async () => {
    const top = await world.newCustomer('Top');
    const bottom = await world.newCustomer('Bottom', { parentId: top });
    for (const parentId of [top, bottom]) {
      expect(await world.refused(UPDATE, { id: top, expectedVersion: 1, parentId })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.parentId',
      });
    }
  });
});
