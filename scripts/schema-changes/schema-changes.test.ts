import { buildSchema } from 'graphql';
import { compareSchemas } from './compare.js';
import { changePage } from './page.js';
import { faultsOf, shortNotices } from './rule.js';

const released = buildSchema(`
  type Query {
    cat(id: ID!): Cat
    cats: [Cat!] @deprecated(reason: "Use pets. Goes after 2026-06-30.")
  }
  type Cat { name: String! fur: Fur age: Int @deprecated(reason: "Use born. Goes after 2026-12-31.") }
  enum Fur { LONG SHORT }
`);
const present = buildSchema(`
  type Query { cat(id: ID!, name: String): Cat pets: [Cat!] }
  type Cat { name: String fur: Fur born: String @deprecated(reason: "Use birthday.") }
  enum Fur { LONG SHORT NONE }
  type Basket { size: Int }
`);
const changesOf = () => compareSchemas(released, present);
const facts = { released, present, today: '2026-11-22' };

test('tell what clients notice, and how it concerns them', async () => {
  const changes = await changesOf();
  const told = (effect: string) =>
    changes.filter((change) => change.effect === effect).map(({ coordinate }) => coordinate);
  expect(told('breaks').sort()).toEqual(['Cat.age', 'Cat.name', 'Query.cats']);
  expect(told('surprises').sort()).toEqual(['Fur.NONE', 'Query.cat.name']);
  expect(told('adds').sort()).toEqual(['Basket', 'Cat.born', 'Query.pets']);
  expect(await compareSchemas(released, released)).toEqual([]);
});

test('let go only what was deprecated until a day that has passed, or what has a reason', async () => {
  const changes = await changesOf();
  const faults = (reasons: Record<string, string>, today = facts.today) =>
    faultsOf(changes, { ...facts, reasons, today });
  const undated = 'Cat.born: a reason for deprecation ends with "Goes after <day>."';
  const name = 'Breaks clients without notice or reason: Field `Cat.name` changed type from `String!` to `String`';
  const age = 'Breaks clients without notice or reason: Field `age` (deprecated) was removed from object type `Cat`';
  expect(faults({}).sort()).toEqual([age, name, undated].sort());
  expect(faults({ 'Cat.age': 'It fell behind.', 'Cat.name': 'Some have none.' })).toEqual([undated]);
  expect(faults({ Cat: 'Cats are seen anew.' })).toEqual([undated]);
  expect(faults({ Cat: 'Cats are seen anew.', 'Cat.fur': 'No more.', Dog: 'None.' })).toEqual([
    'A reason is left over: nothing breaks at Cat.fur',
    'A reason is left over: nothing breaks at Dog',
    undated,
  ]);
  expect(faults({ 'Cat.name': 'Some have none.' }, '2027-01-01')).toEqual([undated]);
  expect(faults({ Cat: 'Cats are seen anew.' }, '2026-06-30')).toContain(
    'Breaks clients without notice or reason: Field `cats` (deprecated) was removed from object type `Query`',
  );
});

test('give clients half a year before a release says that something goes', () => {
  const soon = buildSchema('type Query { a: Int @deprecated(reason: "Use b. Goes after 2027-05-20.") b: Int }');
  const later = buildSchema('type Query { a: Int @deprecated(reason: "Use b. Goes after 2027-05-21.") b: Int }');
  expect(shortNotices(undefined, soon, '2026-11-22')).toEqual(['Query.a: clients have 180 days, until 2027-05-21']);
  expect(shortNotices(undefined, later, '2026-11-22')).toEqual([]);
  expect(shortNotices(soon, soon, '2027-03-01')).toEqual([]);
});

test('write a page with the newest version first', async () => {
  const reasons = { 'Cat.name': 'Some have none.' };
  const versions = [
    { version: '2.0.0', on: undefined, since: '1.1.0', changes: await changesOf(), reasons },
    { version: '1.1.0', on: '2026-05-01', since: '1.0.0', changes: [], reasons: {} },
    { version: '1.0.0', on: '2026-01-01', since: undefined, changes: [], reasons: {} },
  ];
  expect(changePage('cats', versions)).toMatchInlineSnapshot(`
    "# Changes of the schema for cats

    Written by \`npm run schema-changes\`; the rule behind it is in [README.md](README.md).

    ## 2.0.0, not released yet

    ### Breaks clients

    - Field \`age\` (deprecated) was removed from object type \`Cat\`
    - Field \`cats\` (deprecated) was removed from object type \`Query\`
    - Some have none.
      - Field \`Cat.name\` changed type from \`String!\` to \`String\`

    ### May surprise clients

    - Argument \`name: String\` added to field \`Query.cat\`
    - Enum value \`NONE\` was added to enum \`Fur\`

    ### New

    - Field \`born\` was added to object type \`Cat\`
    - Field \`pets\` was added to object type \`Query\`
    - Type \`Basket\` was added

    ## 1.1.0, 2026-05-01

    Nothing has changed since 1.0.0.

    ## 1.0.0, 2026-01-01

    The first release.
    "
  `);
});
