import { jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import type { TestClient } from '../../../test/kit/test-graph.js';
import { storeKeys } from '../files/file-store.js';
import { removeDeletedFiles } from '../files/remove-deleted-files.js';
import { startFilesWorld, type FilesWorld } from '../files/testing/files-world.js';
import { purgeImports } from './purge-imports.js';
import { runImports } from './run-imports.js';

const FACTS = `id type state onDuplicate isDryRun errorCode errorMessage startedAt finishedAt createdBy { id }
  counts { read created updated unchanged skipped refused }
  file { id name recordId } report { id name downloadUrl }`;
const START = `mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { ${FACTS} } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelImport(input: { id: $id }) { importJob { state finishedAt } } }';
const FIND = `query ($id: ID!) { importJob(id: $id) { ${FACTS} } node(id: $id) { id } }`;
const MAPPING = {
  type: 'customers',
  key: 'no',
  fields: { name: { column: 'name' }, website: { column: 'web' }, parentId: { column: 'part of' } },
};

interface SeenImport {
  id: string;
  state: string;
  errorCode: string | null;
  errorMessage: string | null;
  counts: Record<string, number>;
  file: { id: string; recordId: string } | null;
  report: { id: string; downloadUrl: string } | null;
  finishedAt: string | null;
}

const NOTHING = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0 };

describe.each(testDatabases)('imports by the server on %s', (kind) => {
  let world: FilesWorld;
  let colleague: TestClient;
  beforeAll(async () => {
    world = await startFilesWorld(kind, 'a folder');
    colleague = world.graph.as('administrator', { subject: 'another administrator' });
  });
  afterAll(() => world.close());

  const upload = (text: string, client = world.administrator) =>
    world.upload({ bytes: Buffer.from(text), name: 'rows.csv', contentType: 'text/csv' }, client);
  const begin = async (
    text: string,
    more: Record<string, unknown> = {},
    client = world.administrator,
  ): Promise<SeenImport> => {
    const { id: fileId } = await upload(text, client);
    const input = { type: 'CUSTOMERS', fileId, mapping: MAPPING, ...more };
    const { startImport } = await client.data<{ startImport: { importJob: SeenImport } }>(START, { input });
    return startImport.importJob;
  };
  const find = async (id: string, client: TestClient = world.administrator) =>
    (await client.data<{ importJob: SeenImport | null }>(FIND, { id })).importJob;
  const run = async (id: string): Promise<SeenImport> => {
    await world.run(runImports);
    return (await find(id))!;
  };
  const customers = async (prefix: string) => {
    const rows = await world.graph.subgraphs
      .get('customers')!
      .database.reader.query(
        'SELECT c.name, c.website, p.name AS parent FROM customers c LEFT JOIN customers p ON p.id = c.parent_id ' +
          'WHERE c.name LIKE ? AND c.deleted_at IS NULL ORDER BY c.name, c.id',
        [`${prefix}%`],
      );
    return rows.map(({ name, website, parent }) => [name, website, parent]);
  };
  const file = (prefix: string, count: number) =>
    ['no,name,web,part of', ...Array.from({ length: count }, (_one, n) => `${prefix}${n},${prefix} ${n},,`)].join('\n');

  /** An import whose file the store has lost. */
  const beginWithLostFile = async () => {
    const job = await begin(file('Gum', 2));
    const { database, services } = world.graph.platform;
    const [stored] = await database.reader.query('SELECT content_key FROM files WHERE id = ?', [job.file!.id]);
    await services.files.store.remove(storeKeys.content(stored!.content_key as string));
    return job;
  };

  test('store the rows, those that refer to later ones too, and report those that are refused', async () => {
    const text = [
      'no,name,web,part of',
      'A1,Ash Ltd,https://ash.example,Ash Holding',
      'A2,,,',
      'A3,Ash Holding,,',
      'A4,"=cmd()",nonsense,',
      'A5,Ash Lost,,Nobody at all',
    ].join('\r\n');
    const job = await begin(text);
    expect(job).toMatchObject({
      state: 'WAITING',
      type: 'CUSTOMERS',
      onDuplicate: 'SKIP',
      isDryRun: false,
      startedAt: null,
      counts: NOTHING,
      report: null,
    });
    expect(job.file!.recordId).toBe(job.id);
    const done = await run(job.id);
    expect(done).toMatchObject({ state: 'COMPLETED', errorCode: null });
    expect(done.counts).toEqual({ ...NOTHING, read: 5, created: 2, refused: 3 });
    expect(await customers('Ash')).toEqual([
      ['Ash Holding', null, null],
      ['Ash Ltd', 'https://ash.example/', 'Ash Holding'],
    ]);
    const report = await (await fetch(done.report!.downloadUrl)).text();
    expect(report.split('\r\n').map((line) => line.split(',').slice(0, 3).join(','))).toEqual([
      'line,code,field',
      '3,BAD_USER_INPUT,name',
      '5,BAD_USER_INPUT,website',
      '6,NOT_FOUND,parentId',
      '',
    ]);
    expect(report).toContain("'=cmd()");
    const journal = await world.graph.subgraphs
      .get('customers')!
      .database.reader.query('SELECT DISTINCT actor FROM journal_entries WHERE request_id = ?', [job.id]);
    expect(journal).toEqual([{ actor: expect.stringMatching(/./) as string }]);
    expect(journal[0]!.actor).not.toMatch(/run-imports/);
  });

  test('know rows by the system that the mapping names, and leave the main one alone', async () => {
    const mapping = { ...MAPPING, system: 'sap' };
    const named = async () =>
      (
        await world.administrator.data<{ customers: { nodes: unknown[] } }>(
          `{ customers(filter: { externalIds: { system: "sap", value: { startsWith: "Oak" } } }) {
            nodes { name externalId externalIds { system value } } } }`,
        )
      ).customers.nodes;
    expect(await run((await begin(file('Oak', 1), { mapping })).id)).toMatchObject({
      state: 'COMPLETED',
      counts: { ...NOTHING, read: 1, created: 1 },
    });
    const renamed = file('Oak', 1).replace('Oak 0', 'Oak & Son');
    expect(await run((await begin(renamed, { mapping, onDuplicate: 'UPDATE' })).id)).toMatchObject({
      counts: { ...NOTHING, read: 1, updated: 1 },
    });
    expect(await named()).toEqual([
      { name: 'Oak & Son', externalId: null, externalIds: [{ system: 'sap', value: 'Oak0' }] },
    ]);
    const { id: fileId } = await upload(renamed);
    const input = { type: 'CUSTOMERS', fileId, mapping: { ...mapping, system: 'S A P' } };
    expect((await world.administrator.refusal(START, { input })).message).toMatch(
      /mapping: system: must be from 1 to 40/,
    );
  });

  test('store prices, which have no key and are known by list, product and quantity', async () => {
    const { administrator } = world;
    await administrator.data(
      `mutation {
        createPriceList(input: { code: "Export-EUR", name: "Export", currency: "EUR" }) { priceList { id } }
        one: createProduct(input: { name: "Brand film" }) { product { id } }
        other: createProduct(input: { name: "Social campaign" }) { product { id } }
      }`,
    );
    const text = await readFile('examples/import/agency/prices.csv', 'utf8');
    const mapping = JSON.parse(await readFile('examples/import/agency/prices.mapping.json', 'utf8')) as object;
    const first = await run((await begin(text, { type: 'PRICES', mapping })).id);
    expect(first).toMatchObject({ state: 'COMPLETED', counts: { ...NOTHING, read: 3, created: 3 } });
    const changed = `${text.replace('35500.00', '35000')}NONE,Brand film,1,1\n`;
    const again = await run((await begin(changed, { type: 'PRICES', mapping, onDuplicate: 'UPDATE' })).id);
    expect(again.counts).toEqual({ ...NOTHING, read: 4, updated: 1, unchanged: 2, refused: 1 });
    const { products } = await administrator.data<{ products: { nodes: { prices: { nodes: unknown[] } }[] } }>(
      `{ products(filter: { name: { eq: "Brand film" } }) { nodes {
        prices { nodes { minimumQuantity unitPrice { amount currency } } }
      } } }`,
    );
    expect(products.nodes[0]!.prices.nodes).toEqual([
      { minimumQuantity: 1, unitPrice: { amount: 3_800_000, currency: 'EUR' } },
      { minimumQuantity: 3, unitPrice: { amount: 3_500_000, currency: 'EUR' } },
    ]);
    const { id: fileId } = await upload(text);
    const input = { type: 'PRICES', fileId, mapping: { ...mapping, key: 'Service' } };
    const refused = await administrator.refusal(START, { input });
    expect(refused.message).toContain('key: rows of prices have none; they are known again by what they say');
  });

  test('know rows again by their key', async () => {
    expect((await run((await begin(file('Beech', 3))).id)).counts).toEqual({ ...NOTHING, read: 3, created: 3 });
    const changed = file('Beech', 4).replace('Beech 1,', 'Beech one,');
    const skipping = await run((await begin(changed)).id);
    expect(skipping.counts).toEqual({ ...NOTHING, read: 4, skipped: 3, created: 1 });
    const updating = await run((await begin(changed, { onDuplicate: 'UPDATE' })).id);
    expect(updating.counts).toEqual({ ...NOTHING, read: 4, updated: 1, unchanged: 3 });
    expect((await customers('Beech')).map(([name]) => name)).toEqual(['Beech 0', 'Beech 2', 'Beech 3', 'Beech one']);
  });

  test('store nothing when they only try', async () => {
    const done = await run((await begin(file('Cedar', 3), { dryRun: true })).id);
    expect(done).toMatchObject({ state: 'COMPLETED', counts: { ...NOTHING, read: 3, created: 3 } });
    expect(await customers('Cedar')).toEqual([]);
  });

  test('go on where they were stopped, with every row once', async () => {
    const count = 1_700;
    const mapping = { ...MAPPING, key: undefined };
    const text = file('Date', count).replace('Date 1600,,', 'Date 1600,,Date 1601').replace('Date 7,,', 'Date 7,?,');
    const { id } = await begin(text, { mapping, onDuplicate: 'CREATE' });
    for (let turn = 0; turn < 3; turn += 1) {
      const abort = new AbortController();
      const { database } = world.graph.subgraphs.get('customers')!;
      const watch = setInterval(() => {
        void database.reader
          .query("SELECT COUNT(*) AS n FROM customers WHERE name LIKE 'Date %'")
          .then(([row]) => Number(row!.n) > turn * 500 && abort.abort());
      }, 10);
      await world.run(runImports, undefined, abort.signal).finally(() => clearInterval(watch));
      expect(await find(id)).toMatchObject({ state: 'RUNNING', finishedAt: null });
    }
    const done = await run(id);
    expect(done).toMatchObject({
      state: 'COMPLETED',
      counts: { ...NOTHING, read: count, created: count - 1, refused: 1 },
    });
    const names = (await customers('Date ')).map(([name]) => name);
    expect(names).toHaveLength(count - 1);
    expect(new Set(names).size).toBe(count - 1);
    expect((await customers('Date 1600'))[0]).toEqual(['Date 1600', null, 'Date 1601']);
    const left = await world.graph.platform.database.reader.query(
      'SELECT import_id FROM import_refusals UNION ALL SELECT import_id FROM import_waiting_rows ' +
        'UNION ALL SELECT id FROM import_progress WHERE decided IS NOT NULL',
    );
    expect(left).toEqual([]);
  });

  test('end for whoever cancels them, and cannot be cancelled twice', async () => {
    const { id } = await begin(file('Elm', 2));
    expect((await world.rep.refusal(CANCEL, { id })).code).toBe('NOT_FOUND');
    const { cancelImport } = await world.administrator.data<{ cancelImport: { importJob: SeenImport } }>(CANCEL, {
      id,
    });
    expect(cancelImport.importJob).toMatchObject({ state: 'CANCELLED', finishedAt: expect.any(String) as string });
    expect((await world.administrator.refusal(CANCEL, { id })).code).toBe('CONFLICT');
    await world.run(runImports);
    expect(await customers('Elm')).toEqual([]);
    const running = await begin(file('Elm', 2));
    await world.graph.platform.database.transact(Date.now() + 10_000, ({ run: change }) =>
      change("UPDATE import_jobs SET state = 'RUNNING' WHERE id = ?", [running.id]),
    );
    await world.administrator.data(CANCEL, { id: running.id });
    expect(await find(running.id)).toMatchObject({ state: 'CANCELLING' });
    expect(await run(running.id)).toMatchObject({ state: 'CANCELLED' });
    expect(await customers('Elm')).toEqual([]);
  });

  test('end with the rights of who started them', async () => {
    const { id } = await begin(file('Fir', 2));
    await world.graph.platform.database.transact(Date.now() + 10_000, async ({ query, run: change }) => {
      const [row] = await query('SELECT acts_as FROM import_jobs WHERE id = ?', [id]);
      const actsAs = { ...(JSON.parse(row!.acts_as as string) as object), epoch: -1 };
      await change('UPDATE import_jobs SET acts_as = ? WHERE id = ?', [JSON.stringify(actsAs), id]);
    });
    expect(await run(id)).toMatchObject({ state: 'FAILED', errorCode: 'FORBIDDEN', counts: NOTHING });
    expect(await customers('Fir')).toEqual([]);
  });

  test('end with a sentence where the file does not fit', async () => {
    const broken = await run((await begin('no,name,web,part of\nG1,"Ginkgo,,')).id);
    expect(broken).toMatchObject({ state: 'FAILED', errorCode: 'BAD_USER_INPUT' });
    expect(broken.errorMessage).toMatch(/^the file: in the row that begins on line 2, a quoted cell is never closed/);
    const lacking = await run((await begin('no,title\nG1,Ginkgo')).id);
    expect(lacking).toMatchObject({ state: 'FAILED', errorCode: 'BAD_USER_INPUT' });
    expect(lacking.errorMessage).toContain('the file: has no column "name"');
    expect(await customers('Ginkgo')).toEqual([]);
  });

  test('are put off where they fail, while others go on, and given up when they fail again and again', async () => {
    const { id } = await beginWithLostFile();
    const others = await begin(file('Hazel', 2), {}, colleague);
    const ownLater = await begin(file('Ilex', 2));
    try {
      expect(await run(others.id)).toMatchObject({ state: 'COMPLETED' });
      expect(await find(id)).toMatchObject({ state: 'RUNNING', counts: NOTHING });
      // Not due yet, and what the same person asked for later may need it.
      expect(await world.run(runImports)).toBe(0);
      expect(await find(ownLater.id)).toMatchObject({ state: 'WAITING' });
      for (const minutes of [1, 2, 4]) {
        world.clock.ahead = minutes * 60_000;
        expect(await run(id)).toMatchObject({ state: 'RUNNING', errorCode: null });
      }
      world.clock.ahead = 10 * 60_000;
      expect(await run(id)).toMatchObject({
        state: 'FAILED',
        errorCode: 'INTERNAL',
        errorMessage: `The import failed again and again for a reason that is Kehu's own; the log has more under ${id}.`,
      });
      expect(await customers('Gum')).toEqual([]);
      expect(await find(ownLater.id)).toMatchObject({ state: 'COMPLETED' });
    } finally {
      world.clock.ahead = 0;
    }
  });

  test('are tried as long as it takes where the store or the graph is away', async () => {
    const { store } = world.graph.platform.services.files;
    const away: Error[] = [
      Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
      Object.assign(new Error('Please reduce your request rate.'), { $fault: 'server', name: 'SlowDown' }),
      new AppError('OUTCOME_UNKNOWN', 'nobody knows'),
      new AppError('INTERNAL', 'stopped', { code: 'EIO' }),
    ];
    const { id } = await begin(file('Juniper', 2));
    const reading = jest.spyOn(store, 'read');
    try {
      for (let tries = 0; tries < 8; tries += 1) {
        reading.mockRejectedValueOnce(away[tries % away.length]!);
        expect(await run(id)).toMatchObject({ state: 'RUNNING', errorCode: null });
        world.clock.ahead += 10 * 60_000;
      }
      expect(await run(id)).toMatchObject({ state: 'COMPLETED', counts: { ...NOTHING, read: 2, created: 2 } });
    } finally {
      reading.mockRestore();
      world.clock.ahead = 0;
    }
  });

  test('can be cancelled while they are put off', async () => {
    const { id } = await beginWithLostFile();
    expect(await run(id)).toMatchObject({ state: 'RUNNING' });
    await world.administrator.data(CANCEL, { id });
    expect(await run(id)).toMatchObject({ state: 'CANCELLED', errorCode: null });
  });

  test('are refused with a wrong mapping, a file that is not theirs, and without the right', async () => {
    const { id: fileId } = await upload(file('Holly', 1));
    const refused = (input: Record<string, unknown>, client = world.administrator) =>
      client.refusal(START, { input: { type: 'CUSTOMERS', fileId, mapping: MAPPING, ...input } });
    const fields = { ...MAPPING.fields, size: { column: 'size' } };
    expect(await refused({ mapping: { ...MAPPING, fields } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('input.mapping: fields.size: is not a field') as string,
      extensions: { field: 'input.mapping' },
    });
    expect(await refused({ type: 'USERS' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused({ mapping: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused({ fileId: 'fil_01jd0000000000000000000101' })).toMatchObject({ code: 'NOT_FOUND' });
    const bytes = Buffer.from(file('Holly', 1));
    const open = await world.start({ bytes }, world.administrator);
    expect(await refused({ fileId: open.id })).toMatchObject({ code: 'CONFLICT' });
    const theirs = await world.upload({ bytes });
    expect(await refused({ fileId: theirs.id })).toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await begin(file('Holly', 1));
    expect(await refused({ fileId: (await find(id))!.file!.id })).toMatchObject({ code: 'CONFLICT' });
    expect(await find(id, world.rep)).toBeNull();
    expect(await world.find((await find(id))!.file!.id)).toBeNull();
    expect((await world.find(fileId, world.administrator))!.recordId).toBe(world.agency.mine.customer.id);
    await world.administrator.data(CANCEL, { id });
  });

  test('are no more than five at a time, and are forgotten with their files after 30 days', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await begin(file('Ivy', 1))).id);
    const { id: fileId } = await upload(file('Ivy', 1));
    const input = { type: 'CUSTOMERS', fileId, mapping: MAPPING };
    expect(await world.administrator.refusal(START, { input })).toMatchObject({ code: 'CONFLICT' });
    for (const id of ids) await world.administrator.data(CANCEL, { id });
    expect(await world.run(purgeImports)).toBe(0);
    const { id: kept } = (await find(ids[0]!))!.file!;
    world.clock.ahead = 31 * 24 * 3_600_000;
    try {
      expect(await world.run(purgeImports)).toBeGreaterThanOrEqual(5);
      expect(await find(ids[0]!)).toBeNull();
      const [row] = await world.graph.platform.database.reader.query('SELECT deleted_at FROM files WHERE id = ?', [
        kept,
      ]);
      expect(row!.deleted_at).not.toBeNull();
      await world.run(removeDeletedFiles);
      const { nodes } = (
        await world.administrator.data<{ importJobs: { nodes: unknown[] } }>('{ importJobs { nodes { id } } }')
      ).importJobs;
      expect(nodes).toEqual([]);
    } finally {
      world.clock.ahead = 0;
    }
  });
});
