import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLog } from '../shared/log.js';
import { verifyJournal } from '../shared/journal/verify-journal.js';
import { realCircumstances } from '../shared/graphql/live-scope.js';
import { toNumber } from '../shared/db/rows.js';
import { testDatabases } from '../shared/testing/databases.js';
import { startGraphServer, type GraphServer, type Json } from './kit/graph-server.js';
import { plantPerson, type PlantedPerson } from './kit/planted-person.js';
import { runJobs } from './kit/run-jobs.js';
import { findIn, findInFiles, findInTables, type Finding } from './kit/stored-bytes.js';
import type { TestClient, TestGraph } from './kit/test-graph.js';
import { scaled } from './setup/scale.js';

import.meta.jest.setTimeout(scaled(120_000, 600_000));

const ERASE = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasureId erasedId } }';
const ERASURE = `query ($id: ID!) { erasure(id: $id) {
  recordType recordId reason requestedBy user { id } isDone parts { subgraph state }
} }`;

describe.each(testDatabases)('an erasure on %s', (kind) => {
  let server: GraphServer;
  let graph: TestGraph;
  let client: TestClient;
  let logged = '';
  let erased: PlantedPerson;
  let bystander: PlantedPerson;
  let secrets: string[];
  let erasureId: string;
  let sum: number;

  const upload = async (recordId: string, name: string, content: string): Promise<string> => {
    const { startUpload } = await client.data<Json>(
      'mutation ($input: StartUploadInput!) { startUpload(input: $input) { file { id } upload { url } } }',
      { input: { recordId, name, contentType: 'text/plain', size: Buffer.byteLength(content) } },
    );
    await fetch(`${startUpload.upload.url}/1`, { method: 'PUT', body: content });
    await client.data('mutation ($input: CompleteUploadInput!) { completeUpload(input: $input) { file { id } } }', {
      input: { id: startUpload.file.id },
    });
    return startUpload.file.id;
  };
  const everywhere = async (texts: readonly string[]): Promise<Finding[]> => [
    ...(await findInTables(graph, texts)),
    ...(await findInFiles(graph.config.dataFolder, texts)),
    ...findIn('log', logged, texts),
  ];
  const sumOfOpportunities = async () => {
    const [row] = await graph.subgraphs
      .get('sales')!
      .database.reader.query('SELECT SUM(amount) AS total FROM opportunities WHERE deleted_at IS NULL');
    return toNumber(row!.total);
  };

  beforeAll(async () => {
    const destination = { write: (line: string) => void (logged += line) };
    server = await startGraphServer(kind, undefined, undefined, {
      circumstances: realCircumstances,
      settings: kind === 'mysql' ? { KEHU_DATA_DIR: await temporaryFolder() } : {},
      graphLog: createLog('trace', 'test', destination),
    });
    ({ graph } = server);
    client = graph.as('administrator');
    graph.events.start();
    await fill(client, scaled(100, 5_000));
    erased = await plantPerson(graph, upload);
    bystander = await plantPerson(graph, upload);
    await fill(client, scaled(100, 5_000));
    await graph.events.settle();
    secrets = await keysAndHashesOf(graph, erased);
    sum = await sumOfOpportunities();
  });
  afterAll(async () => {
    await server.close();
    await removeFolders();
  });

  it('has something to erase: the planted values are found where they should be', async () => {
    const found = new Set((await findInTables(graph, erased.values)).map(({ place }) => place));
    expect([...found].sort()).toEqual([
      'customers.blacklistings',
      'customers.consents',
      'customers.contact_positions',
      'customers.contact_tags',
      'customers.contacts',
      'customers.customer_tags',
      'customers.customers',
      'customers.external_ids',
      'customers.interaction_participants',
      'customers.interactions',
      'customers.requirements',
      'customers.search_terms',
      'customers.tags',
      'identity.accounts',
      'identity.one_time_tokens',
      'platform.files',
      'sales.activities',
      'sales.external_ids',
      'sales.opportunities',
    ]);
    expect(secrets.length).toBeGreaterThan(5);
    expect((await findInTables(graph, secrets)).map(({ place }) => place)).toEqual(
      expect.arrayContaining([
        'sales.identities',
        'customers.identities',
        'customers.portal_accounts',
        'customers.data_subject_keys',
        'identity.data_subject_keys',
      ]),
    );
  });

  it('is refused with a reason that tells of them, and changes nothing', async () => {
    const [name] = (await presentValues(graph, erased.customer))[1]!.split(' ');
    const before = await findInTables(graph, erased.values);
    const reason = `${name!} wrote to us`;
    expect(await client.refusal(ERASE, { input: { id: erased.customer, reason } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { field: 'input.reason' },
    });
    const { errors } = await graph.as('sales-rep').send(ERASE, { input: { id: erased.customer, reason: 'No right' } });
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    const absent = 'cus_01jd0000000000000000009999';
    expect((await client.refusal(ERASE, { input: { id: absent, reason: 'Gone' } })).code).toBe('NOT_FOUND');
    expect(await findInTables(graph, erased.values)).toEqual(before);
  });

  it('leaves nothing of a customer in any table, file or log, and everything of others', async () => {
    const input = { id: erased.customer, reason: 'Article 17, letter of the 3rd', clientMutationId: 'erase-once' };
    const { eraseCustomer } = await client.data<Json>(ERASE, { input });
    expect(eraseCustomer.erasedId).toBe(erased.customer);
    ({ erasureId } = eraseCustomer);
    expect((await findInTables(graph, erased.values)).filter(({ place }) => place.startsWith('customers.'))).toEqual(
      [],
    );
    expect((await client.data<Json>(ERASURE, { id: erasureId })).erasure.isDone).toBe(false);
    await graph.events.settle();
    await runJobs(graph, 'erase-files');
    await runJobs(graph, 'scrub-database');
    expect(await everywhere([...erased.values, ...secrets])).toEqual([]);
    const present = await presentValues(graph, bystander.customer);
    expect((await findInTables(graph, present)).length).toBeGreaterThanOrEqual(present.length);
  });

  it('shows who asked for it and why, and that it is done in each part of the graph', async () => {
    const { erasure } = await client.data<Json>(ERASURE, { id: erasureId });
    expect(erasure).toEqual({
      recordType: 'Customer',
      recordId: erased.customer,
      reason: 'Article 17, letter of the 3rd',
      requestedBy: 'usr_01jd0000000000000000000101',
      user: { id: 'usr_01jd0000000000000000000101' },
      isDone: true,
      parts: [
        { subgraph: 'customers', state: 'DONE' },
        { subgraph: 'identity', state: 'DONE' },
        { subgraph: 'sales', state: 'DONE' },
        { subgraph: 'platform', state: 'DONE' },
      ],
    });
    expect((await client.data<Json>(ERASURE, { id: 'era_01jd0000000000000000009999' })).erasure).toBeNull();
  });

  it('keeps the numbers of opportunities, and the chains of all journals', async () => {
    expect(await sumOfOpportunities()).toBe(sum);
    const { opportunity } = await client.data<Json>(
      'query ($id: ID!) { opportunity(id: $id) { name amount { amount } customer { id name } } }',
      { id: erased.opportunities[0] },
    );
    expect(opportunity).toEqual({ name: '[erased]', amount: { amount: 120_000 }, customer: null });
    for (const { database, journal } of graph.subgraphs.values()) {
      expect(await verifyJournal(database.reader, journal.keys)).toMatchObject({ waiting: 0, problems: [] });
    }
  });

  it('is done anew where something was written since, and nothing can be added', async () => {
    const mark = 'Zanzibarius';
    const id = erased.opportunities[0];
    const { opportunity } = await client.data<Json>('query ($id: ID!) { opportunity(id: $id) { version } }', { id });
    await client.data(
      'mutation ($input: UpdateOpportunityInput!) { updateOpportunity(input: $input) { opportunity { id } } }',
      {
        input: { id, expectedVersion: opportunity.version, name: `${mark} calls` },
      },
    );
    const added = { customerId: erased.customer, name: `${mark} again` };
    const create =
      'mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }';
    expect(await client.refusal(create, { input: added })).toMatchObject({
      code: 'NOT_FOUND',
      extensions: { field: 'input.customerId' },
    });
    const row = { ...added, stageId: 'stg_00000000000000000000000001' };
    const { importOpportunities } = await client.data<Json>(
      `mutation ($input: ImportOpportunitiesInput!) {
        importOpportunities(input: $input) { results { status code field } }
      }`,
      { input: { rows: [row] } },
    );
    expect(importOpportunities.results).toEqual([{ status: 'REFUSED', code: 'NOT_FOUND', field: 'row.customerId' }]);
    expect(await everywhere([mark])).not.toEqual([]);

    const again = await client.data<Json>(ERASE, { input: { id: erased.customer, reason: 'Another letter' } });
    expect(again.eraseCustomer.erasureId).not.toBe(erasureId);
    await graph.events.settle();
    await runJobs(graph, 'erase-files');
    await runJobs(graph, 'scrub-database');
    expect(await everywhere([mark, ...erased.values])).toEqual([]);
    for (const each of [erasureId, again.eraseCustomer.erasureId])
      expect((await client.data<Json>(ERASURE, { id: each })).erasure.isDone).toBe(true);
  });

  it('cannot be undone', async () => {
    for (const [type, id] of [
      ['Customer', erased.customer],
      ['Contact', erased.contact],
    ]) {
      const restore = `mutation ($input: Restore${type}Input!) { restore${type}(input: $input) { clientMutationId } }`;
      expect((await client.refusal(restore, { input: { id } })).code).toBe('NOT_FOUND');
    }
    const rebuild = 'mutation ($input: RebuildProjectionInput!) { rebuildProjection(input: $input) { handler } }';
    await client.data(rebuild, { input: { subgraph: 'sales', handler: 'known-customers' } });
    await graph.events.settle();
    for (const handler of ['known-identities', 'portal-accounts']) {
      await client.data(rebuild, { input: { subgraph: 'customers', handler } });
    }
    await graph.events.settle();
    for (const name of ['sales', 'customers']) {
      const { reader } = graph.subgraphs.get(name)!.database;
      expect(
        await reader.query(
          'SELECT i.hash FROM identities i JOIN identity_holders h ON h.id = i.holder_id WHERE h.customer_id = ?',
          [erased.customer],
        ),
      ).toEqual([]);
    }
    expect(await everywhere(erased.values)).toEqual([]);
  });
});

/** Rows around those that are erased, so that pages of the files are split and filled. */
async function fill(client: TestClient, count: number): Promise<void> {
  for (let start = 0; start < count; start += 100) {
    const rows = Array.from({ length: Math.min(100, count - start) }, (_, index) => ({
      name: `Filler ${String(start + index)} ${'x'.repeat((index * 7) % 150)}`,
    }));
    await client.data(
      'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { status } } }',
      { input: { rows, onDuplicate: 'CREATE' } },
    );
  }
}

const folders: string[] = [];

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-erasure-'));
  folders.push(folder);
  return folder;
}

async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** What recognises somebody without being a value of theirs: keys that open what is encrypted, and keyed hashes. */
async function keysAndHashesOf({ subgraphs }: TestGraph, person: PlantedPerson): Promise<string[]> {
  const ids = [
    person.customer,
    person.contact,
    person.file,
    person.account,
    ...person.interactions,
    ...person.opportunities,
  ];
  const found: string[] = [];
  for (const { database } of subgraphs.values()) {
    const rows = await database.reader.query(
      `SELECT wrapped_key FROM data_subject_keys WHERE subject_id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    found.push(...rows.map((row) => row.wrapped_key as string));
  }
  for (const name of ['sales', 'customers']) {
    const hashes = await subgraphs
      .get(name)!
      .database.reader.query('SELECT hash FROM identities WHERE holder_id IN (?, ?)', [
        person.customer,
        person.contact,
      ]);
    found.push(...hashes.map(({ hash }) => hash as string));
  }
  return [...new Set(found)];
}

/** What the tables hold of a customer now. */
async function presentValues({ subgraphs }: TestGraph, id: string): Promise<string[]> {
  const [row] = await subgraphs
    .get('customers')!
    .database.reader.query('SELECT external_id, name, short_name, tax_id, website FROM customers WHERE id = ?', [id]);
  return Object.values(row!) as string[];
}
