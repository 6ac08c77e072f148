import type { Principal } from '../../../shared/access/principal.js';
import { TEST_SUBJECTS, type TestClient } from '../../../test/kit/test-graph.js';
import {
  documents,
  fileWorlds,
  startFilesWorld,
  textOf,
  type FilesWorld,
  type SeenFile,
} from './testing/files-world.js';

const bytes = textOf(100);
const ABSENT = 'fil_01jd0000000000000000009999';

describe.each(fileWorlds)('access to files with %s and files in %s', (database, store) => {
  let world: FilesWorld;
  let clients: Record<string, TestClient>;
  beforeAll(async () => {
    world = await startFilesWorld(database, store);
    const { graph, agency } = world;
    const colleague: Partial<Principal> = { userId: agency.colleague.id, subject: agency.colleague.id };
    clients = {
      administrator: world.administrator,
      'the owner': world.rep,
      'another sales rep': graph.as('sales-rep', colleague),
      'an owner who may only read': graph.as('sales-rep', { scopes: ['customers:read', 'files:read'] }),
      'an analyst': graph.as('analyst'),
      'an analyst with all scopes of files': graph.as('analyst', {
        scopes: ['customers:read', 'files:read', 'files:write'],
      }),
      'somebody without the scope of customers': graph.as('sales-rep', { scopes: ['files:read', 'files:write'] }),
      'a partner': graph.as('partner'),
    };
  });
  afterAll(() => world.close());

  const list = async (recordId: string, client: TestClient) =>
    (await client.data<{ files: { nodes: SeenFile[]; totalCount: number } }>(documents.list, { recordId })).files;
  const codeOf = async (client: TestClient, document: string, variables: Record<string, unknown>) => {
    const { data, errors } = await client.send(document, variables);
    return errors?.[0]?.extensions?.code ?? (data && Object.values(data)[0] === null ? 'null' : 'ok');
  };

  const HIDDEN = 'GRAPHQL_VALIDATION_FAILED';
  test.each([
    // who, start, find, list, node, delete
    ['administrator', 'ok', 'ok', 'ok', 'ok', 'ok'],
    ['the owner', 'ok', 'ok', 'ok', 'ok', 'ok'],
    ['another sales rep', 'NOT_FOUND', 'null', 'NOT_FOUND', 'null', 'NOT_FOUND'],
    ['an owner who may only read', HIDDEN, 'ok', 'ok', 'ok', HIDDEN],
    ['an analyst', HIDDEN, HIDDEN, HIDDEN, 'null', HIDDEN],
    ['an analyst with all scopes of files', 'ok', 'ok', 'ok', 'ok', 'ok'],
    ['somebody without the scope of customers', 'NOT_FOUND', 'null', 'NOT_FOUND', 'null', 'NOT_FOUND'],
    ['a partner', HIDDEN, HIDDEN, HIDDEN, 'null', HIDDEN],
  ])('is for %s: begin %s, find %s, list %s, node %s, delete %s', async (who, start, find, listed, node, remove) => {
    const client = clients[who]!;
    const recordId = world.agency.mine.customer.id;
    const { id, version } = await world.upload({ bytes });
    const before = await list(recordId, world.administrator);
    const input = { recordId, name: 'mine.txt', contentType: 'text/plain', size: 1 };
    const begin = 'mutation ($input: StartUploadInput!) { startUpload(input: $input) { clientMutationId } }';
    expect(await codeOf(client, begin, { input })).toBe(start);
    expect(await codeOf(client, 'query ($id: ID!) { file(id: $id) { id } }', { id })).toBe(find);
    const listing = 'query ($recordId: ID!) { files(recordId: $recordId) { nodes { id } } }';
    expect(await codeOf(client, listing, { recordId })).toBe(listed);
    expect(await codeOf(client, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toBe(node);
    const removal = { input: { id, expectedVersion: version } };
    expect(await codeOf(client, documents.remove, removal)).toBe(remove);
    const after = await list(recordId, world.administrator);
    expect(after.totalCount).toBe(before.totalCount - (remove === 'ok' ? 1 : 0));
    expect((await world.find(id, world.administrator))?.state).toBe(remove === 'ok' ? undefined : 'COMPLETE');
  });

  test('answers alike for what is hidden and what is absent', async () => {
    const theirs = await world.upload({ bytes, recordId: world.agency.theirs.customer.id }, world.administrator);
    const refusals = async (fileId: string, recordId: string) => {
      const answers = [
        await world.rep.send(documents.find, { id: fileId }),
        await world.rep.send(documents.list, { recordId }),
        await world.rep.send(documents.remove, { input: { id: fileId, expectedVersion: 2 } }),
        await world.rep.send(documents.complete, { input: { id: fileId } }),
        await world.rep.send(documents.start, {
          input: { recordId, name: 'a.txt', contentType: 'text/plain', size: 1 },
        }),
      ];
      return JSON.stringify(answers).replaceAll(fileId, '<file>').replaceAll(recordId, '<record>');
    };
    const hidden = await refusals(theirs.id, world.agency.theirs.customer.id);
    expect(hidden).toContain('NOT_FOUND');
    expect(await refusals(ABSENT, 'cus_01jd0000000000000000009999')).toBe(hidden);
    expect(await refusals(ABSENT, 'xyz_01jd0000000000000000009999')).toBe(hidden);
    expect(await refusals('__proto__', ABSENT)).toBe(hidden);
    expect(await world.find(theirs.id, world.administrator)).toMatchObject({ version: 2, state: 'COMPLETE' });
  });

  test('holds for records of every type that has an id', async () => {
    const { mine, product, pipeline, stages, rep } = world.agency;
    const ids = [mine.contact, mine.interaction, mine.opportunity, product, pipeline, stages[0]!, rep].map(
      ({ id }) => id,
    );
    for (const recordId of ids) {
      const { id } = await world.upload({ bytes, recordId });
      expect((await list(recordId, world.rep)).nodes.map((file) => file.id)).toEqual([id]);
    }
    const theirs = world.agency.theirs;
    for (const { id: recordId } of [theirs.contact, theirs.interaction, theirs.opportunity]) {
      const input = { recordId, name: 'a.txt', contentType: 'text/plain', size: 1 };
      expect((await world.rep.refusal(documents.start, { input })).code).toBe('NOT_FOUND');
    }
  });

  test('are the attachments of an interaction, for who sees it', async () => {
    const ATTACHMENTS = `query ($ids: [ID!]!, $first: Int = 20, $after: String) { nodes(ids: $ids) { ... on Interaction {
      id attachments(first: $first, after: $after) { nodes { id name } totalCount pageInfo { hasNextPage endCursor } }
    } } }`;
    interface Attached {
      id: string;
      attachments: { nodes: { id: string }[]; totalCount: number; pageInfo: { endCursor: string } };
    }
    const record = async (customerId: string): Promise<string> => {
      const document =
        'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { interaction { id } } }';
      interface Answer {
        recordInteraction: { interaction: { id: string } };
      }
      const input = { customerId, channel: 'MEETING', subject: 'Minutes' };
      return (await world.administrator.data<Answer>(document, { input })).recordInteraction.interaction.id;
    };
    const mine = await record(world.agency.mine.customer.id);
    const theirs = await record(world.agency.theirs.customer.id);
    const [first, second] = [
      await world.upload({ bytes, recordId: mine, name: 'agenda.txt' }),
      await world.upload({ bytes, recordId: mine, name: 'minutes.txt' }),
    ];
    await world.start({ bytes, recordId: mine });
    await world.upload({ bytes, recordId: theirs }, world.administrator);
    const read = async (client: TestClient, more: Record<string, unknown> = {}) =>
      (await client.data<{ nodes: (Attached | null)[] }>(ATTACHMENTS, { ids: [mine, theirs], ...more })).nodes;
    const [seen, hidden] = await read(world.rep);
    expect(hidden).toBeNull();
    expect(seen?.attachments).toMatchObject({ nodes: [{ id: second.id }, { id: first.id }], totalCount: 2 });
    const [page] = await read(world.rep, { first: 1 });
    const [next] = await read(world.rep, { first: 1, after: page!.attachments.pageInfo.endCursor });
    expect([page, next].map((each) => each?.attachments.nodes[0]?.id)).toEqual([second.id, first.id]);
    expect((await read(world.administrator)).map((each) => each?.attachments.totalCount)).toEqual([2, 1]);
    const unable = world.graph.as('sales-rep', { scopes: ['interactions:read'] });
    expect(await codeOf(unable, ATTACHMENTS, { ids: [mine] })).toBe(HIDDEN);
    const removal = 'mutation ($input: DeleteInteractionInput!) { deleteInteraction(input: $input) { deletedId } }';
    await world.administrator.data(removal, { input: { id: mine, expectedVersion: 1 } });
    expect(await read(world.rep)).toEqual([null, null]);
    expect(await world.find(first.id)).toBeNull();
  });

  test('follows the record when it is handed over, deleted and restored, also at addresses given before', async () => {
    const { subsidiary } = world.agency.mine;
    const { id, downloadUrl } = await world.upload({ bytes, recordId: subsidiary.id });
    const open = await world.start({ bytes, recordId: subsidiary.id });
    const sees = async () => [
      (await world.find(id))?.id ?? null,
      (await fetch(downloadUrl!)).status,
      (await fetch(open.url)).status,
      (await world.put(open.url, 1, bytes)).status,
    ];
    expect(await sees()).toEqual([id, 200, 200, 204]);
    const reassign = async (ownerId: string, expectedVersion: number) => {
      const document =
        'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { version } } }';
      const input = { id: subsidiary.id, ownerId, expectedVersion };
      await world.administrator.data(document, { input });
    };
    await reassign(world.agency.colleague.id, subsidiary.version);
    expect(await sees()).toEqual([null, 404, 404, 404]);
    expect((await world.rep.refusal(documents.complete, { input: { id: open.id } })).code).toBe('NOT_FOUND');
    await reassign(TEST_SUBJECTS['sales-rep'].userId!, subsidiary.version + 1);
    expect(await sees()).toEqual([id, 200, 200, 204]);
    const remove = 'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }';
    await world.administrator.data(remove, { input: { id: subsidiary.id, expectedVersion: subsidiary.version + 2 } });
    expect(await sees()).toEqual([null, 404, 404, 404]);
    expect(await world.find(id, world.administrator)).toBeNull();
    const restore = 'mutation ($input: RestoreCustomerInput!) { restoreCustomer(input: $input) { customer { id } } }';
    await world.administrator.data(restore, { input: { id: subsidiary.id } });
    expect(await sees()).toEqual([id, 200, 200, 204]);
    expect((await world.complete(open.id)).state).toBe('COMPLETE');
  });

  test('ends at addresses that were given before the rights of who asked for them changed', async () => {
    const { url } = await world.start({ bytes });
    await world.graph.subgraphs
      .get('identity')!
      .database.transact(Date.now() + 10_000, ({ run }) =>
        run("INSERT INTO token_epochs (subject, epoch, changed_at) VALUES (?, 1, '2126-01-05 08:00:00.000')", [
          TEST_SUBJECTS['sales-rep'].userId!,
        ]),
      );
    const sent = async () => (await fetch(`${url}/1`, { method: 'PUT', body: bytes })).status;
    expect(await sent()).toBe(204);
    await world.graph.rights.refresh();
    expect(await sent()).toBe(404);
    expect((await fetch(`${(await world.start({ bytes })).url}/1`, { method: 'PUT', body: bytes })).status).toBe(204);
  });

  test('lets only who began an upload send parts and complete it', async () => {
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    expect((await world.administrator.refusal(documents.complete, { input: { id } })).code).toBe('FORBIDDEN');
    expect(await world.find(id, world.administrator)).toMatchObject({ state: 'UPLOADING', upload: null });
    expect((await world.complete(id)).state).toBe('COMPLETE');
  });

  test('needs one question per type, however many files there are', async () => {
    const { mine } = world.agency;
    const recordIds = [mine.customer.id, mine.contact.id, mine.opportunity.id, mine.subsidiary.id];
    const files: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      for (const recordId of recordIds) files.push((await world.upload({ bytes, recordId })).id);
    }
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on File { name downloadUrl } } }';
    const count = (ids: string[]) => world.graph.statements(() => world.rep.data(nodes, { ids }));
    expect(await count(files)).toBe(await count(files.slice(0, 4)));
    const listing = (first: number) =>
      world.graph.statements(() => world.rep.data(documents.list, { recordId: mine.customer.id, first }));
    expect(await listing(100)).toBe(await listing(1));
  });

  test('lists newest first, page by page, complete files only', async () => {
    const recordId = world.agency.mine.interaction.id;
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.unshift((await world.upload({ bytes, recordId })).id);
    await world.start({ bytes, recordId });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      interface Page {
        files: { nodes: SeenFile[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }
      const page: Page = await world.rep.data<Page>(documents.list, { recordId, first: 2, after });
      seen.push(...page.files.nodes.map(({ id }) => id));
      after = page.files.pageInfo.hasNextPage ? page.files.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.slice(0, 5)).toEqual(ids);
    expect((await list(recordId, world.rep)).totalCount).toBe(seen.length);
    expect(await codeOf(world.rep, documents.list, { recordId, after: 'nonsense' })).toBe('BAD_CURSOR');
  });

  test('does not delete what has changed meanwhile', async () => {
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    await world.complete(id);
    const refusal = await world.rep.refusal(documents.remove, { input: { id, expectedVersion: 1 } });
    expect(refusal).toMatchObject({ code: 'STALE_VERSION', extensions: { currentVersion: 2 } });
    expect((await world.find(id))?.state).toBe('COMPLETE');
    expect(await world.rep.data(documents.remove, { input: { id, expectedVersion: 2 } })).toEqual({
      deleteFile: { deletedId: id },
    });
    expect(await world.find(id)).toBeNull();
  });
});
