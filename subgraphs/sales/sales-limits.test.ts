import { randomUUID } from 'node:crypto';
import { principalFor } from '../../test/kit/test-graph.js';
import { testDatabases } from '../../shared/testing/databases.js';
import type { SalesLoaders } from './loaders.js';
import { amountsByCustomer } from './opportunities/total-amounts.js';
import { cny, CUSTOMER, STAGES, startWorld, type SalesWorld } from './testing/sales-world.js';

const UNKNOWN = [
  ['no character', ''],
  ['41 characters', 'x'.repeat(41)],
  ['70,000 characters', 'x'.repeat(70_000)],
  ['half a character', '\ud800'],
] as const;

describe.each(testDatabases)('what sales takes in on %s', (kind) => {
  let world: SalesWorld;
  let product: string;
  let id: string;
  beforeAll(async () => {
    world = await startWorld(kind);
    product = await world.newProduct('GTX Basic', { listPrice: cny(550) });
    ({ id } = await world.newOpportunity({ lineItems: [{ productId: product, quantity: 1 }] }));
  });
  afterAll(() => world.graph.remove());

  describe.each(UNKNOWN)('an id of %s', (_what, unknown) => {
    const missing = (field?: string) => ({ code: 'NOT_FOUND', field });
    const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field });

    it('is that of nothing which is kept here', async () => {
      const target = { id: unknown, expectedVersion: 1 };
      for (const mutation of ['updateProduct', 'updatePipeline', 'updateStage', 'updateOpportunity']) {
        expect([mutation, await world.refused(mutation, { ...target, name: 'X' })]).toEqual([mutation, missing()]);
      }
      expect(await world.refused('reassignOpportunity', target)).toEqual(missing());
      expect(await world.refused('deleteOpportunity', target)).toEqual(missing());
      expect(await world.refused('restoreOpportunity', { id: unknown })).toEqual(missing());
      const stage = { id, expectedVersion: 1, stageId: unknown };
      expect(await world.refused('changeOpportunityStage', stage)).toEqual(missing('input.stageId'));
      const items = { id, expectedVersion: 1, lineItems: [{ productId: unknown, quantity: 1 }] };
      expect(await world.refused('updateOpportunity', items)).toEqual(missing('input.lineItems.0.productId'));
    });

    it('names neither a customer, nor an owner, nor a contact', async () => {
      const target = { id, expectedVersion: 1 };
      const contacts = [{ contactId: unknown, role: 'USER' }];
      expect(await world.refused('updateOpportunity', { ...target, customerId: unknown })).toEqual(
        bad('input.customerId'),
      );
      expect(await world.refused('reassignOpportunity', { ...target, ownerId: unknown })).toEqual(bad('input.ownerId'));
      expect(await world.refused('updateOpportunity', { ...target, contacts })).toEqual(
        bad('input.contacts.0.contactId'),
      );
    });

    it('costs an import its own row only', async () => {
      const row = (name: string) => ({ customerId: CUSTOMER, name, stageId: STAGES.engaging });
      const rows = [
        { ...row('Owned'), ownerId: unknown },
        { ...row('Bought'), customerId: unknown },
        { ...row('Standing'), stageId: unknown },
        { ...row('Made of'), lineItems: [{ productId: unknown, quantity: 1 }] },
        row('Good'),
      ];
      expect(await world.change('importOpportunities', { rows })).toMatchObject([
        { status: 'REFUSED', ...bad('row.ownerId') },
        { status: 'REFUSED', ...bad('row.customerId') },
        { status: 'REFUSED', ...missing('row.stageId') },
        { status: 'REFUSED', ...missing('row.lineItems.0.productId') },
        { status: 'CREATED' },
      ]);
    });
  });

  it('is more line items than one statement can insert', async () => {
    const lineItems = Array.from({ length: 100 }, () => ({ productId: product, quantity: 1 }));
    const rows = Array.from({ length: 50 }, (_, index) => ({
      ...{ customerId: CUSTOMER, name: `Long ${String(index)}`, stageId: STAGES.engaging },
      lineItems,
    }));
    const results = await world.change<{ status: string }[]>('importOpportunities', { rows });
    expect([results.length, new Set(results.map(({ status }) => status))]).toEqual([50, new Set(['CREATED'])]);
  });

  it('is read for any number of parents', async () => {
    const scope = world.subgraph.scope({
      requestId: randomUUID(),
      principal: principalFor('administrator'),
      deadline: Date.now() + 60_000,
      log: world.graph.log,
    });
    const ids = Array.from({ length: 40_000 }, (_, index) => `unknown_${String(index)}`);
    const loaders = [
      (scope.loaders as SalesLoaders).stagesByPipeline,
      amountsByCustomer(scope, { sql: '1 = 1', parameters: [] }),
    ];
    for (const loader of loaders) {
      const found = await loader.loadMany(ids);
      expect(found.filter((rows) => Array.isArray(rows) && rows.length === 0)).toHaveLength(ids.length);
    }
  });
});
