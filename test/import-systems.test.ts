import { importText } from '../scripts/import/testing/run-import.js';
import { testDatabases } from '../shared/testing/databases.js';
import type { Json } from './kit/graph-server.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

const NOTHING = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0, unchecked: 0 };
const BY_SAP = { reference: { by: 'externalId', system: 'sap' } };
const CUSTOMERS = {
  key: 'KUNNR',
  system: 'sap',
  onDuplicate: 'UPDATE',
  fields: {
    name: { column: 'NAME1' },
    parentId: { column: 'PARENT', ...BY_SAP },
    externalIds: [{ system: { constant: 'shop' }, value: { column: 'SHOP' } }],
  },
};

describe.each(testDatabases)('files of systems with names on %s', (kind) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
  });
  afterAll(() => graph.remove());

  const run = (type: string, lines: readonly string[], mapping: object, options: string[] = []) =>
    importText(
      {
        client: {
          execute: (query, variables) => graph.as('administrator').send(query, variables),
          close: () => Promise.resolve(),
        },
      },
      type,
      lines.join('\n'),
      mapping as Record<string, unknown>,
      options,
    );
  const customers = async () => {
    const { customers: list } = await graph.as('administrator').data<Json>(`{
      customers(sort: { field: NAME, direction: ASC }) {
        nodes { name externalId externalIds { system value } parent { name } contacts { nodes { name } } } } }`);
    return list.nodes as unknown[];
  };

  const ROWS = [
    'KUNNR,NAME1,PARENT,SHOP',
    '10,Ash Ltd,30,s-1',
    '20,Beech Ltd,99,',
    '30,Ash Holding,,',
    '40,Elm Ltd,10,',
  ];

  it('give rows their ids, refer to each other by them in any order, and are known again', async () => {
    await run('customers', ['no,name', '10,Elm Ltd'], { key: 'no', fields: { name: { column: 'name' } } });
    const dry = await run('customers', ROWS, CUSTOMERS, ['--dry-run']);
    expect(dry.totals).toMatchObject({ read: 4, created: 2, updated: 1, refused: 1 });
    const first = await run('customers', ROWS, CUSTOMERS);
    expect(first.totals).toEqual({ ...NOTHING, read: 4, created: 2, updated: 1, refused: 1 });
    expect(first.refused).toEqual([
      '3,NOT_FOUND,parentId,"parentId: ""99"" is not among the customers",20,Beech Ltd,99,',
    ]);
    const sap = (value: string) => ({ system: 'sap', value });
    const none = { contacts: { nodes: [] } };
    expect(await customers()).toEqual([
      { name: 'Ash Holding', externalId: null, externalIds: [sap('30')], parent: null, ...none },
      {
        name: 'Ash Ltd',
        externalId: null,
        externalIds: [sap('10'), { system: 'shop', value: 's-1' }],
        parent: { name: 'Ash Holding' },
        ...none,
      },
      // Its own id is in the main system, where 10 is another one than in SAP.
      { name: 'Elm Ltd', externalId: '10', externalIds: [sap('40')], parent: { name: 'Ash Ltd' }, ...none },
    ]);
    const again = await run('customers', ROWS, CUSTOMERS);
    expect(again.totals).toEqual({ ...NOTHING, read: 4, unchanged: 3, refused: 1 });
  });

  it('are referred to by the files of others', async () => {
    const mapping = {
      key: 'no',
      system: 'hr',
      fields: { name: { column: 'name' }, customerId: { column: 'customer', ...BY_SAP } },
    };
    const { totals, refused } = await run('contacts', ['no,name,customer', '1,Li Na,40', '2,Wang Wei,41'], mapping);
    expect([totals, refused]).toEqual([
      { ...NOTHING, read: 2, created: 1, refused: 1 },
      [expect.stringMatching(/^3,NOT_FOUND,customerId/)],
    ]);
    expect((await customers())[2]).toMatchObject({ name: 'Elm Ltd', contacts: { nodes: [{ name: 'Li Na' }] } });
    const main = { ...mapping.fields, customerId: { column: 'customer', reference: { by: 'externalId' } } };
    const other = await run('contacts', ['no,name,customer', '3,Zhao Min,10'], { ...mapping, fields: main });
    expect(other.totals).toEqual({ ...NOTHING, read: 1, created: 1 });
    expect((await customers())[2]).toMatchObject({ contacts: { nodes: [{ name: 'Li Na' }, { name: 'Zhao Min' }] } });
  });

  it('never give a record that has an id in a system another one there, however alike the row is', async () => {
    const document = `mutation ($input: ImportCustomersInput!) {
      importCustomers(input: $input) { results { status id code } } }`;
    const imports = async (rows: Json[], system?: string) => {
      const input = { rows, onDuplicate: 'UPDATE', system };
      return (await graph.as('administrator').data<Json>(document, { input })).importCustomers.results as Json[];
    };
    const sap = (value: string) => ({ externalIds: [{ system: 'sap', value }] });
    const [acme] = await imports([{ name: 'Acme', externalId: 'a1' }], 'sap');
    const [other] = await imports([{ name: 'Acme', externalId: 'M2', ...sap('a2') }]);
    expect([acme!.status, other!.status, other!.id === acme!.id]).toEqual(['CREATED', 'CREATED', false]);
    const twins = await imports([
      { name: 'Twin', ...sap('t1') },
      { name: 'Twin', ...sap('t2') },
    ]);
    expect(twins.map(({ status }) => status)).toEqual(['CREATED', 'CREATED']);
    const [known] = await imports([{ name: 'Acme renamed', ...sap('a1') }], 'sap');
    expect(known).toEqual({ status: 'UPDATED', id: acme!.id, code: null });
  });
});
