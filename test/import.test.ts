import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { AppError } from '../shared/errors.js';
import { createFakeGraph, type FakeGraph } from '../scripts/import/testing/fake-graph.js';
import { importInto, importText } from '../scripts/import/testing/run-import.js';

const AGENCY = 'examples/import/agency';
const NOTHING = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0, unchecked: 0 };
const TREE = { key: 'name', fields: { name: { column: 'name' }, parentId: { column: 'parent' } } };

function importExample(graph: FakeGraph, type: string, file: string, ...options: string[]) {
  return importInto(graph, [type, `${AGENCY}/${file}.csv`, '--map', `${AGENCY}/${file}.mapping.json`, ...options]);
}

function table(graph: FakeGraph, name: string) {
  return graph.tables[name] ?? [];
}

/** Names with the names of their parents, in alphabetical order. */
function parents(graph: FakeGraph): [unknown, unknown][] {
  const records = table(graph, 'customers');
  const nameOf = new Map(records.map(({ id, name }) => [id, name]));
  return records.map(({ name, parentId }): [unknown, unknown] => [name, nameOf.get(String(parentId))]).sort();
}

const EXAMPLES: [string, string, number, number, string[]][] = [
  ['users', 'staff', 5, 0, []],
  ['customers', 'customers.gb18030', 7, 1, ['8,BAD_USER_INPUT,employeeCount', '7,NOT_FOUND,parentId']],
  ['customers', 'customers-europe', 5, 0, []],
  ['contacts', 'contacts', 5, 0, ['7,NOT_FOUND,customerId', '8,BAD_USER_INPUT,role']],
  ['products', 'products', 4, 0, ['7,BAD_USER_INPUT,listPrice']],
  [
    'opportunities',
    'opportunities',
    4,
    0,
    ['7,BAD_USER_INPUT,openedOn', '8,NOT_FOUND,stageId', '6,BAD_USER_INPUT,name'],
  ],
  ['interactions', 'interactions', 4, 0, ['6,BAD_USER_INPUT,occurredAt']],
  ['activities', 'activities', 4, 0, ['5,BAD_USER_INPUT,startsAt', '6,NOT_FOUND,opportunityId']],
];

describe('the examples', () => {
  const graph = createFakeGraph();

  test.each(EXAMPLES)('%s of %s', async (type, file, created, skipped, refused) => {
    const { totals, refused: report } = await importExample(graph, type, file);
    const read = created + skipped + refused.length;
    expect(totals).toEqual({ ...NOTHING, read, created, skipped, refused: refused.length });
    expect(report.map((line) => line.split(',').slice(0, 3).join(','))).toEqual(refused);
  });

  test('arrive as they should', () => {
    const [dairy, ice] = table(graph, 'customers');
    expect(dairy).toEqual({
      id: 'customers_1',
      externalId: 'C-001',
      name: '星河乳业集团有限公司',
      shortName: '星河乳业',
      industry: 'FOOD_AND_BEVERAGE',
      employeeCount: 1200,
      annualRevenue: { amount: 38_600_500_000, currency: 'CNY' },
      foundedYear: 1998,
      phones: [{ number: '+862162881200' }],
      emails: [{ address: 'marketing@xinghe.example' }],
      website: 'https://www.xinghe.example',
      addresses: [{ street: '静安区南京西路1266号', city: '上海', country: 'CN' }],
      ownerId: 'users_1',
      tags: ['乳品', '重点客户'],
    });
    expect(table(graph, 'customers').filter(({ parentId }) => parentId === dairy?.id)).toHaveLength(1);
    expect(ice?.name).not.toBe('星河冰品（苏州）有限公司');
    expect(table(graph, 'opportunities')[0]).toEqual({
      id: 'opportunities_1',
      externalId: 'O-01',
      customerId: 'customers_1',
      name: 'Brand film for 星河乳业集团有限公司',
      stageId: 'stg_Won',
      amount: { amount: 28_000_000, currency: 'CNY' },
      openedOn: '2025-02-03',
      closedOn: '2025-04-18',
      ownerId: 'users_1',
      lineItems: [{ productId: 'products_1', quantity: 1, unitPrice: { amount: 28_000_000, currency: 'CNY' } }],
    });
    expect(table(graph, 'activities')[0]).toEqual({
      id: 'activities_1',
      externalId: 'A-01',
      kind: 'CALL',
      subject: '确认样片意见',
      notes: '请先看第二版',
      dueAt: '2025-03-14T10:00:00.000Z',
      priority: 'HIGH',
      customerId: 'customers_1',
      opportunityId: 'opportunities_1',
      ownerId: 'users_1',
      doneAt: '2025-03-14T08:20:00.000Z',
      outcome: 'COMPLETED',
      outcomeNotes: '客户同意第二版',
    });
    expect(table(graph, 'interactions').map(({ occurredAt }) => occurredAt)).toEqual([
      '2025-02-03T02:00:00.000Z',
      '2025-03-10T06:30:00.000Z',
      '2025-04-01T01:05:00.000Z',
      '2025-05-05T06:00:00.000Z',
    ]);
  });

  test.each(EXAMPLES)('%s of %s change nothing in a second run', async (type, file, created, skipped, refused) => {
    const before = JSON.stringify(graph.tables);
    const { totals } = await importExample(graph, type, file);
    expect([totals.created, totals.updated, totals.refused]).toEqual([0, 0, refused.length]);
    expect(totals.skipped + totals.unchanged).toBe(created + skipped);
    expect(JSON.stringify(graph.tables)).toBe(before);
  });
});

describe('rows that refer to rows of the same file', () => {
  test('come out the same in any order, in any depth', async () => {
    const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((picks) => {
      return picks.map((pick, index) => [`n${index}`, index === 0 || pick % 4 === 0 ? '' : `n${pick % index}`]);
    });
    const shuffled = tree.chain((rows) => {
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }));
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, order]) => {
        const graph = createFakeGraph();
        const text = ['name,parent', ...order.map((cells) => cells.join(','))].join('\n');
        const { totals } = await importText(graph, 'customers', `${text}\n`, TREE);
        expect(totals).toEqual({ ...NOTHING, read: rows.length, created: rows.length });
        expect(parents(graph)).toEqual(rows.map(([name, parent]) => [name, parent || undefined]).sort());
      }),
      { numRuns: 30 },
    );
  });

  test('are refused in a circle, below a refused one, and where nobody is', async () => {
    const graph = createFakeGraph();
    const bad = 'x'.repeat(201);
    const text = `name,parent\na,b\nb,c\nc,a\nself,SELF\nlost,nobody\nchild,${bad}\n${bad},\nfine,\nbelow,lost\n`;
    const { totals, refused } = await importText(graph, 'customers', text, TREE);
    expect(totals).toEqual({ ...NOTHING, read: 9, created: 1, refused: 8 });
    expect(table(graph, 'customers').map(({ name }) => name)).toEqual(['fine']);
    expect(refused.map((line) => line.replaceAll('x'.repeat(60), 'X')).sort()).toEqual([
      '10,NOT_FOUND,parentId,"parentId: ""lost"" is not among the customers",below,lost',
      '2,BAD_USER_INPUT,parentId,"parentId: ""b"" waits for another row in turn: a circle",a,b',
      '3,BAD_USER_INPUT,parentId,"parentId: ""c"" waits for another row in turn: a circle",b,c',
      '4,BAD_USER_INPUT,parentId,"parentId: ""a"" waits for another row in turn: a circle",c,a',
      '5,BAD_USER_INPUT,parentId,"parentId: ""SELF"" waits for another row in turn: a circle",self,SELF',
      '6,NOT_FOUND,parentId,"parentId: ""nobody"" is not among the customers",lost,nobody',
      `7,NOT_FOUND,parentId,"parentId: ""X…"" is not among the customers",child,${'X'.repeat(3)}${'x'.repeat(21)}`,
      `8,BAD_USER_INPUT,name,name: is longer than 200 characters,${'X'.repeat(3)}${'x'.repeat(21)},`,
    ]);
  });

  test('create whom no row makes, once, and no one whom a row makes', async () => {
    const graph = createFakeGraph();
    const parentId = { column: 'parent', reference: { whenMissing: 'create' } };
    const text = 'name,parent\na,boss\nb,BOSS\nc,a\nlead,boss\n';
    const { totals } = await importText(graph, 'customers', text, { ...TREE, fields: { ...TREE.fields, parentId } });
    expect(totals).toEqual({ ...NOTHING, read: 4, created: 4 });
    expect(parents(graph)).toEqual([
      ['a', 'boss'],
      ['b', 'boss'],
      ['boss', undefined],
      ['c', 'a'],
      ['lead', 'boss'],
    ]);
  });

  test('are told apart by batches under way at a time', async () => {
    const graph = createFakeGraph();
    const rows = Array.from(
      { length: 1200 },
      (_, index) => `n${index},${index === 0 ? '' : `n${Math.floor(index / 2)}`}`,
    );
    const { totals } = await importText(graph, 'customers', `name,parent\n${rows.reverse().join('\n')}\n`, TREE, [
      '--concurrency',
      '3',
    ]);
    expect(totals).toEqual({ ...NOTHING, read: 1200, created: 1200 });
    expect(new Set(parents(graph).map(String)).size).toBe(1200);
    const largest = Math.max(
      ...graph.operations.filter(({ name }) => name.startsWith('Import')).map(({ size }) => size),
    );
    expect(largest).toBeLessThanOrEqual(500);
  });
});

describe('a dry run', () => {
  test('stores nothing and foretells the counts', async () => {
    const text = 'name,parent\na,b\nb,c\nc,\nd,nobody\n';
    const dry = createFakeGraph();
    const foretold = await importText(dry, 'customers', text, TREE, ['--dry-run']);
    const wet = createFakeGraph();
    const real = await importText(wet, 'customers', text, TREE);
    expect(foretold.totals).toEqual(real.totals);
    expect(foretold.refused).toEqual(real.refused);
    expect(table(dry, 'customers')).toEqual([]);
    expect(foretold.lines.at(-1)).toMatch(/^Nothing was stored. It would be: read 4, created 3, /);
  });

  test('says which rows only the mapping could check', async () => {
    const graph = createFakeGraph();
    const customerId = { column: 'at', reference: { whenEmpty: { placeholder: 'Nowhere', create: true } } };
    const { totals, lines } = await importText(
      graph,
      'contacts',
      'name,at\nAnn,\nBob,Acme\n',
      { fields: { name: { column: 'name' }, customerId } },
      ['--dry-run'],
    );
    expect(totals).toEqual({ ...NOTHING, read: 2, created: 1, refused: 1, unchecked: 1 });
    expect(lines.join('\n')).toContain('1 of those refer to records that would only be created');
    expect(graph.tables).toEqual({});
  });
});

describe('duplicates', () => {
  const text = 'name,site\nAcme,a.example\n';
  const mapping = { key: 'name', fields: { name: { column: 'name' }, website: { column: 'site' } } };

  test.each([
    ['skip', { skipped: 1 }, ['https://a.example']],
    ['update', { updated: 1 }, ['https://b.example']],
    ['create', { created: 1 }, ['https://a.example', 'https://b.example']],
  ])('by the policy %s', async (policy, counts, websites) => {
    const graph = createFakeGraph();
    await importText(graph, 'customers', text, mapping);
    const again = text.replace('a.example', 'b.example');
    const { totals } = await importText(graph, 'customers', again, mapping, ['--on-duplicate', policy]);
    expect(totals).toEqual({ ...NOTHING, read: 1, ...counts });
    expect(table(graph, 'customers').map(({ website }) => website)).toEqual(websites);
  });

  test('an empty cell says nothing, and an unchanged row is told apart', async () => {
    const graph = createFakeGraph();
    await importText(graph, 'customers', text, { ...mapping, onDuplicate: 'UPDATE' });
    const { totals } = await importText(graph, 'customers', 'name,site\nAcme,\n', {
      ...mapping,
      onDuplicate: 'UPDATE',
    });
    expect(totals).toEqual({ ...NOTHING, read: 1, unchanged: 1 });
  });
});

describe('failures of the graph', () => {
  const mapping = { key: 'name', fields: { name: { column: 'name' } } };
  const text = `name\n${Array.from({ length: 1100 }, (_, index) => `n${index}`).join('\n')}\n`;
  const busy = { errors: [{ message: 'busy', extensions: { code: 'OVERLOADED' } }] };

  test('that pass are waited for', async () => {
    const graph = createFakeGraph();
    graph.faults.push(busy, new AppError('SUBGRAPH_UNAVAILABLE', 'away'));
    const { totals } = await importText(graph, 'customers', text, mapping);
    expect(totals).toEqual({ ...NOTHING, read: 1100, created: 1100 });
  });

  test('that stay stop the import, which tells how far it got', async () => {
    const graph = createFakeGraph();
    const { execute } = graph.client;
    const client = {
      ...graph.client,
      execute: (query: string, variables: Record<string, unknown>) => {
        return table(graph, 'customers').length < 1000 ? execute(query, variables) : Promise.resolve(busy);
      },
    };
    await expect(importText({ ...graph, client }, 'customers', text, mapping)).rejects.toMatchObject({
      message: 'busy (OVERLOADED); stopped after 1000 of 1100 rows; running it again is safe',
    });
    const { totals } = await importText(graph, 'customers', text, mapping);
    expect(totals).toEqual({ ...NOTHING, read: 1100, created: 100, skipped: 1000 });
  });

  test('are tried again with the same key of the batch, also where rows have none', async () => {
    const graph = createFakeGraph();
    const { execute } = graph.client;
    const sent: string[] = [];
    const client = {
      ...graph.client,
      execute: async (query: string, variables: Record<string, unknown>) => {
        const { clientMutationId } = (variables.input ?? {}) as { clientMutationId?: string };
        if (clientMutationId !== undefined) sent.push(clientMutationId);
        return sent.length === 1 ? busy : execute(query, variables);
      },
    };
    const { key, ...unkeyed } = mapping;
    expect(key).toBe('name');
    const { totals } = await importText({ ...graph, client }, 'customers', text, unkeyed);
    expect(totals).toEqual({ ...NOTHING, read: 1100, created: 1100 });
    // Three batches, the first of them twice.
    expect([sent.length, new Set(sent).size, sent.filter((each) => each === sent[0]).length]).toEqual([4, 3, 2]);
  });

  test('that name a row of the batch refuse that row', async () => {
    const graph = createFakeGraph();
    const message = 'Variable "$input" got invalid value "n7" at "input.rows[7].name"; Expected a better name.';
    graph.faults.push({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    const { totals, refused } = await importText(graph, 'customers', text, mapping);
    expect(totals).toEqual({ ...NOTHING, read: 1100, created: 1099, refused: 1 });
    expect(refused).toEqual(['9,BAD_USER_INPUT,name,name: Expected a better name.,n7']);
  });

  test('that name no row are narrowed down to it', async () => {
    const graph = createFakeGraph();
    const { execute } = graph.client;
    const client = {
      ...graph.client,
      execute: (query: string, variables: Record<string, unknown>) => {
        return JSON.stringify(variables).includes('"n7"')
          ? Promise.resolve({ errors: [{ message: 'something is wrong', extensions: { code: 'BAD_USER_INPUT' } }] })
          : execute(query, variables);
      },
    };
    const { totals, refused } = await importText({ ...graph, client }, 'customers', text, mapping);
    expect(totals).toEqual({ ...NOTHING, read: 1100, created: 1099, refused: 1 });
    expect(refused).toEqual(['9,BAD_USER_INPUT,,something is wrong,n7']);
  });

  test('that concern the schema stop the import', async () => {
    const graph = createFakeGraph();
    const message = 'Variable "$input" got invalid value at "input.rows[0]"; Field "x" is not defined by type "Row".';
    graph.faults.push({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    await expect(importText(graph, 'customers', text, mapping)).rejects.toThrow('is not defined by type');
    expect(graph.tables).toEqual({});
  });

  test('an answer for fewer rows than were sent is not taken', async () => {
    const graph = createFakeGraph();
    graph.faults.push({ data: { importCustomers: { results: [] } } });
    await expect(importText(graph, 'customers', text, mapping)).rejects.toThrow('the graph answered for 0 of 500 rows');
  });
});

describe('bad input', () => {
  const mapping = {
    fields: {
      name: { column: 'name' },
      employeeCount: { column: 'n' },
      industry: { column: 'sector', optional: true },
    },
  };

  test.each<[string, string | Buffer, string]>([
    ['no file to speak of', '', 'the file is empty'],
    ['a missing column', 'name,sector\na,b\n', 'has no column "n"; it has "name", "sector"'],
    [
      'a quote never closed',
      'name,n\na,1\n"b,2\nc,3\n',
      'in the row that begins on line 3, a quoted cell is never closed',
    ],
    ['a quote in a cell', 'name,n\na,1\nb"b,2\n', 'in the row that begins on line 3, a quote stands in the middle'],
    ['a line without end', `name,n\na,1\nb,${'1'.repeat(1_000_001)}\n`, 'the row is longer than 1000000 characters'],
    ['two columns of one name', 'name,n,N\na,1,2\n', 'the file has two columns named "n"'],
    [
      'an undecodable header',
      Buffer.from([...Buffer.from('客户名称客户名称,n,'), 0xff, 0x0a]),
      'the header holds bytes',
    ],
  ])('%s stops everything before anything is sent', async (_name, content, message) => {
    const graph = createFakeGraph();
    await expect(importText(graph, 'customers', content, mapping)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
    expect(graph.operations).toEqual([]);
  });

  const damaged = Buffer.concat([
    Buffer.from('name,n\n客户名称客户名称,1\nb'),
    Buffer.from([0xff]),
    Buffer.from(',2\n'),
  ]);
  test.each<[string, string | Buffer, string, number]>([
    ['too few cells', 'name,n\na,1\nb\n', '3,BAD_USER_INPUT,,has 1 cells where the header has 2,b', 1],
    ['too many cells', 'name,n\na,1\nb,2,3\n', '3,BAD_USER_INPUT,,has 3 cells where the header has 2,b,2,3', 1],
    [
      'an undecodable byte',
      damaged,
      '3,BAD_USER_INPUT,,"""name"" holds a NUL or bytes that are not utf-8",b\ufffd,2',
      1,
    ],
    ['a NUL', 'name,n\na,1\nb\0,2\n', '3,BAD_USER_INPUT,,"""name"" holds a NUL or bytes that are not utf-8",b\0,2', 1],
    ['no name', 'name,n\na,1\n ,2\n', '3,BAD_USER_INPUT,name,name: is empty," ",2', 1],
    ['an unknown enum value', 'name,n,sector\na,1,retail\nb,2,technolgy\n', '3,BAD_USER_INPUT,industry,', 1],
    [
      'no number',
      'name,n\na,1\nb,many\n',
      '3,BAD_USER_INPUT,employeeCount,"employeeCount: ""many"" is not a number"',
      1,
    ],
    ['a formula', 'name,n\na,1\n=1+1,many\n', 'is not a number",\'=1+1,many', 1],
    [
      '10,000 characters',
      `name,n\na,1\n${'华'.repeat(10_000)},2\n`,
      '3,BAD_USER_INPUT,name,name: is longer than 200',
      1,
    ],
    [
      '300,000 characters',
      `name,n\na,1\n${'华'.repeat(100_000)},2\n`,
      '3,BAD_USER_INPUT,,"takes more than 200000 bytes',
      1,
    ],
  ])('%s refuses the row', async (_name, content, line, created) => {
    const graph = createFakeGraph();
    const { totals, refused } = await importText(graph, 'customers', content, mapping);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(line);
    expect(totals).toEqual({ ...NOTHING, read: 1 + created, created, refused: 1 });
  });

  test('rare characters, emoji and right-to-left text pass as they are', async () => {
    const names = ['𠮷祥', '👩‍👩‍👧 Studio', 'شركة النخيل', 'ﷺ', 'Ὼ', 'a"b', 'line\nbreak'];
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le']) {
      const graph = createFakeGraph();
      const text = `name,n\n${names.map((name) => `"${name.replaceAll('"', '""')}",1`).join('\n')}\n`;
      await importText(graph, 'customers', iconv.encode(text, encoding), { ...mapping, encoding });
      expect(table(graph, 'customers').map(({ name }) => name)).toEqual(names);
    }
  });

  test('an ambiguous name refuses the row and says how many there are', async () => {
    const graph = createFakeGraph();
    await importText(graph, 'customers', 'name,n\nAcme,1\nACME,2\n', mapping, ['--on-duplicate', 'create']);
    const fields = { name: { column: 'name' }, customerId: { column: 'at' } };
    const { refused } = await importText(graph, 'contacts', 'name,at\nAnn,acme\n', { fields });
    expect(refused).toEqual([
      '2,BAD_USER_INPUT,customerId,"customerId: 2 customers are called ""acme""; refer to one by externalId",Ann,acme',
    ]);
    expect(table(graph, 'contacts')).toEqual([]);
  });

  test('nothing refused leaves a report with its header alone', async () => {
    const { refused, lines } = await importText(createFakeGraph(), 'customers', 'name,n,x\na,1,2\n', mapping);
    expect(refused).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/rows\.csv: utf-8 \(every byte checked\), comma-separated, 3 columns, 1 rows$/) as string,
      'Columns that the mapping does not use: x',
      'The mapping has no key: rows are known again by other facts at best (docs/import.md)',
      'Importing customers into this graph',
      'read 1, created 1, updated 0, unchanged 0, skipped 0, refused 0; 0.0 s',
    ]);
  });
});

test('a batch keeps below 200 KB of JSON', async () => {
  const graph = createFakeGraph();
  const rows = Array.from({ length: 400 }, (_, index) => `n${index},${'说'.repeat(900)}`);
  const mapping = { key: 'name', fields: { name: { column: 'name' }, tags: { column: 'tags' } } };
  await importText(graph, 'customers', `name,tags\n${rows.join('\n')}\n`, mapping);
  const sizes = graph.operations.map(({ size }) => size);
  expect(sizes).toEqual([72, 72, 72, 72, 72, 40]);
});

test('the GB18030 example is GB18030', async () => {
  const bytes = await readFile(`${AGENCY}/customers.gb18030.csv`);
  expect(iconv.encode(iconv.decode(bytes, 'gb18030'), 'gb18030').equals(bytes)).toBe(true);
  expect(bytes.toString('utf8')).toContain('\ufffd');
});
