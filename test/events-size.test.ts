import { readFeed } from '../shared/events/feed.js';
import { foundAgency, maker } from './kit/agency.js';
import { startTestGraph } from './kit/test-graph.js';

/** What a NATS server takes in one message unless it is told otherwise. */
const LARGEST_MESSAGE = 2 ** 20;

test('the largest events that the API can cause fill less than a tenth of a message', async () => {
  const graph = await startTestGraph('sqlite');
  try {
    const administrator = graph.as('administrator');
    const make = maker(administrator);
    const { product, mine } = await foundAgency(administrator);
    const change = async (type: string, id: string, expectedVersion: number, input: object) =>
      administrator.data(
        `mutation ($input: Update${type}Input!) { update${type}(input: $input) { ${type.toLowerCase()} { id } } }`,
        { input: { id, expectedVersion, ...input } },
      );
    await change('Product', product.id, 1, { description: '😀'.repeat(4_000) });
    await change('Product', product.id, 2, { description: '🎁'.repeat(4_000) });
    const rules = (letter: string) => [
      { cities: Array.from({ length: 150 }, (_, at) => `${letter.repeat(30)}${String(at)}`) },
    ];
    const territory = await make('Territory', 'createTerritory', { name: 'Everywhere', rules: rules('东') });
    await change('Territory', territory.id, 1, { rules: rules('西') });
    const people: { contactId: string; role: string }[] = [];
    for (let number = 0; number < 50; number += 1) {
      const input = { customerId: mine.customer.id, name: `Person ${String(number)}` };
      people.push({ contactId: (await make('Contact', 'createContact', input)).id, role: 'DECISION_MAKER' });
    }
    const items = (amount: number) =>
      Array.from({ length: 100 }, () => ({
        productId: product.id,
        quantity: 10_000,
        unitPrice: { amount, currency: 'CNY' },
      }));
    const [one, other] = [items(1_000_000_000), items(2_000_000_000)];
    const { id, version } = mine.opportunity;
    await change('Opportunity', id, version, { lineItems: one, contacts: people, name: '合'.repeat(200) });
    await change('Opportunity', id, version + 1, { lineItems: other, contacts: people.reverse() });
    const notes = { notes: '😀'.repeat(16_000), subject: '会'.repeat(200) };
    await change('Activity', mine.activity.id, mine.activity.version, notes);
    await administrator.data(
      'mutation ($input: CompleteActivityInput!) { completeActivity(input: $input) { activity { id } } }',
      { input: { id: mine.activity.id, expectedVersion: mine.activity.version + 1, outcomeNotes: '好'.repeat(2_000) } },
    );
    const sizes: number[] = [];
    for (const subgraph of graph.subgraphs.values()) {
      const { events } = await readFeed(subgraph, { after: 0, limit: 1_000 });
      sizes.push(...events.map((event) => Buffer.byteLength(JSON.stringify(event))));
    }
    expect(Math.max(...sizes)).toBeGreaterThan(20_000);
    expect(Math.max(...sizes)).toBeLessThan(LARGEST_MESSAGE / 10);
  } finally {
    await graph.remove();
  }
});
