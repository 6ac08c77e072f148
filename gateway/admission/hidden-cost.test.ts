import { createAdmission } from './admission.js';
import { admitting, compose, staff } from './testing/example-graph.js';

/** Lines marked `# secret` hold what only \`secret:read\` shows. */
const SHOP = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requiresScopes", "@cost", "@listSize"])
type Query {
  page: ItemConnection
  pages(first: Int): ItemConnection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  secretPages(first: Int): ItemConnection @requiresScopes(scopes: [["secret:read"]]) # secret
  find(
    name: String @cost(weight: 2)
    filter: FilterInput
    secret: String @cost(weight: 50) # secret
  ): Thing
}
interface Thing { id: ID! }
type ItemConnection {
  nodes: [Item!]!
  others: [Item!]!
  secrets: [Secret!] # secret
}
type Item implements Thing { id: ID! }
type Secret implements Thing @cost(weight: 70) @requiresScopes(scopes: [["secret:read"]]) { id: ID! } # secret
input FilterInput { name: String secret: String @cost(weight: 9) }
`;

const shown = createAdmission({ supergraphSdl: compose({ shop: SHOP }), scalars: {} });
const absent = createAdmission({
  supergraphSdl: compose({
    shop: SHOP.split('\n')
      .filter((line) => !line.endsWith('# secret'))
      .join('\n'),
  }),
  scalars: {},
});

test.each<[string, number, number]>([
  ['{ page { nodes { id } others { id } } }', 1 + 5 + 5, 1 + 5 + 5],
  ['{ pages(first: 50) { nodes { id } } }', 1 + 50, 1 + 50],
  // A list below a field that only some see is as long as that field says, for those who see it.
  ['{ pages(first: 50) { others { id } } }', 1 + 5, 1 + 50],
  ['{ find(name: "x", filter: { name: "y" }) { id } }', 1 + 2 + 1, 1 + 2 + 1],
])('%s costs %i, as if what is hidden were absent, and %i for who sees it', (source, hidden, seen) => {
  const costOf = (admission: typeof shown, ...scopes: string[]) => {
    const outcome = admitting(admission, staff(...scopes))(source);
    return outcome.kind === 'proceed' ? outcome.cost : outcome;
  };
  expect(costOf(shown)).toBe(hidden);
  expect(costOf(absent)).toBe(hidden);
  expect(costOf(shown, 'secret:read')).toBe(seen);
});
