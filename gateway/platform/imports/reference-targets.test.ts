import { createFakeGraph } from '../../../scripts/import/testing/fake-graph.js';
import { referenceTargets } from './reference-targets.js';

async function graphOf(names: readonly string[]) {
  const graph = createFakeGraph();
  const input = { rows: names.map((name) => ({ name })), onDuplicate: 'CREATE', dryRun: false };
  await graph.client.execute('mutation ImportCustomers { importCustomers }', { input });
  graph.operations.length = 0;
  return graph;
}

test('asks for 50 names at a time', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `Customer ${index}`);
  const graph = await graphOf(names);
  const found = await referenceTargets(graph.client)['customers']?.find('name', names, {});
  expect(found?.map(({ label }) => label)).toEqual(names);
  expect(graph.operations.map(({ size }) => size)).toEqual([50, 50, 20]);
});

test('asks again in halves when a page may hide some', async () => {
  const graph = await graphOf([...Array.from({ length: 99 }, () => 'Twin'), 'Other', 'Last']);
  const found = await referenceTargets(graph.client)['customers']?.find('name', ['Twin', 'Other', 'Last'], {});
  expect(found?.map(({ label }) => label).filter((label) => label !== 'Twin')).toEqual(['Other', 'Last']);
  expect(graph.operations.map(({ size }) => size)).toEqual([3, 2, 1, 1, 1]);
});

test('finds stages by name, within a pipeline where one is named', async () => {
  const graph = createFakeGraph();
  const { stages } = referenceTargets(graph.client);
  expect(await stages?.find('name', ['won', 'Nowhere'], {})).toEqual([{ id: 'stg_Won', label: 'Won' }]);
  expect(await stages?.find('name', ['won'], { within: 'tenders' })).toEqual([{ id: 'stg_tender_won', label: 'Won' }]);
  expect(await stages?.find('name', ['won'], { within: 'other' })).toEqual([]);
  expect(graph.operations).toEqual([{ name: 'FindStages', size: 0 }]);
  await expect(stages?.find('externalId', ['1'], {})).rejects.toThrow('stages are found by name only');
});

test('creates a record by the import of its kind, and says why it could not', async () => {
  const graph = createFakeGraph();
  const { customers, contacts } = referenceTargets(graph.client);
  expect(await customers?.create?.('Acme', { status: 'ACTIVE' })).toBe('customers_1');
  expect(await customers?.create?.('ACME', {})).toBe('customers_1');
  expect(graph.tables['customers']).toEqual([
    { kind: 'ORGANIZATION', status: 'ACTIVE', name: 'Acme', id: 'customers_1' },
  ]);
  await expect(customers?.create?.('x'.repeat(201), {})).rejects.toThrow(
    'could not be created: row.name: is longer than 200',
  );
  expect(contacts?.create).toBeUndefined();
});
