import { readConfig } from '../config/config.js';
import type { SubgraphDefinition } from '../graphql/subgraph.js';
import { assertCarried } from './split-carrier.js';

const definition = (...types: string[]) =>
  ({
    name: 'sales',
    records: [{ typeName: 'PriceList' }],
    handlers: [{ name: 'listener', types, apply: async () => undefined }],
  }) as unknown as SubgraphDefinition;

test.each([
  ['its own events without NATS', ['price-list.created'], {}],
  ['no events', [], {}],
  ['the events of others with NATS', ['price-list.created', 'customer.updated'], { NATS_URL: 'nats://127.0.0.1:4222' }],
])('a subgraph may wait for %s', (_case, types, settings) => {
  assertCarried(definition(...types), readConfig(settings));
});

test('a subgraph that waits for the events of others needs NATS', () => {
  expect(() => assertCarried(definition('price-list.created', 'customer.updated'), readConfig({}))).toThrow(
    'NATS_URL is missing: sales needs the event customer.updated of another subgraph.',
  );
});
