import { setTimeout as sleep } from 'node:timers/promises';
import { graphContext } from '../../graph-context.js';
import { principalFor } from '../../../test/kit/test-graph.js';
import { documents, fileWorlds, sha256, startFilesWorld, textOf, type FilesWorld } from './testing/files-world.js';

const MIB = 2 ** 20;

describe.each(fileWorlds)('limits of uploads with %s and files in %s', (database, store) => {
  let world: FilesWorld;
  beforeAll(async () => {
    world = await startFilesWorld(database, store, { KEHU_FILE_MAX_MB: '20' });
  });
  afterAll(() => world.close());

  const rows = async () => {
    const [row] = await world.graph.platform.database.reader.query('SELECT COUNT(*) AS total FROM files');
    return Number(row!.total);
  };
  const inputOf = (changes: object = {}) => ({
    recordId: world.agency.mine.customer.id,
    name: 'notes.txt',
    contentType: 'text/plain',
    size: 10,
    ...changes,
  });

  test.each([
    ['larger than allowed', { size: 20 * MIB + 1 }, 'PAYLOAD_TOO_LARGE', 'input.size'],
    ['empty', { size: 0 }, 'BAD_USER_INPUT', 'input.size'],
    ['of a negative size', { size: -5 }, 'BAD_USER_INPUT', 'input.size'],
    ['a page', { contentType: 'text/html' }, 'BAD_USER_INPUT', 'input.contentType'],
    ['a drawing with scripts', { contentType: 'image/svg+xml' }, 'BAD_USER_INPUT', 'input.contentType'],
    ['a script', { contentType: 'text/javascript' }, 'BAD_USER_INPUT', 'input.contentType'],
    ['a program', { contentType: 'application/x-msdownload' }, 'BAD_USER_INPUT', 'input.contentType'],
    ['of any type', { contentType: 'application/octet-stream' }, 'BAD_USER_INPUT', 'input.contentType'],
    ['of a type with parameters', { contentType: 'text/plain; charset=x' }, 'BAD_USER_INPUT', 'input.contentType'],
    ['called like a folder', { name: '../../etc/passwd' }, 'BAD_USER_INPUT', 'input.name'],
    ['called like a program', { name: 'invoice.pdf.exe' }, 'BAD_USER_INPUT', 'input.name'],
    ['without a name', { name: '  ' }, 'BAD_USER_INPUT', 'input.name'],
    ['with half a checksum', { sha256: 'ab12' }, 'BAD_USER_INPUT', 'input.sha256'],
  ])('refuse a file %s', async (_name, changes, code, field) => {
    const before = await rows();
    const refusal = await world.rep.refusal(documents.start, { input: inputOf(changes) });
    expect(refusal).toMatchObject({ code, extensions: { field } });
    expect(await rows()).toBe(before);
  });

  test('take a file that is just not too large', async () => {
    const { id } = await world.start({ bytes: Buffer.alloc(20 * MIB, 'a') });
    expect(await world.find(id)).toMatchObject({ size: 20 * MIB, upload: { partCount: 4 } });
    await world.rep.data(documents.remove, { input: { id, expectedVersion: 1 } });
  });

  test('leave a caller twenty open uploads, however they are begun', async () => {
    const begin = () => world.rep.send(documents.start, { input: inputOf() });
    const answers = await Promise.all(Array.from({ length: 26 }, begin));
    const refused = answers.filter(({ errors }) => errors);
    expect(refused).toHaveLength(6);
    const ids = answers
      .filter(({ errors }) => !errors)
      .map(({ data }) => (data as { startUpload: { file: { id: string } } }).startUpload.file.id);
    for (const { errors } of refused) {
      expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', maximum: 20 });
      expect([...(errors![0]!.extensions!.fileIds as string[])].sort()).toEqual([...ids].sort());
    }
    await world.start({ bytes: textOf(10) }, world.administrator);
    await world.rep.data(documents.remove, { input: { id: ids[0], expectedVersion: 1 } });
    const { id, url } = await world.start({ bytes: textOf(10) });
    expect((await world.rep.refusal(documents.start, { input: inputOf() })).code).toBe('CONFLICT');
    await world.send(url, textOf(10));
    await world.complete(id);
    const { id: next } = await world.start({ bytes: textOf(10) });
    for (const open of [...ids.slice(1), next]) {
      await world.rep.data(documents.remove, { input: { id: open, expectedVersion: 1 } });
    }
  });

  test('let a joining that takes longer than a request go on, and those who ask again wait for it', async () => {
    const bytes = textOf(100);
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    const { graph, log, platform } = world.graph;
    const { store: real } = world;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let writes = 0;
    const slow: typeof real = {
      ...real,
      write: async (...args) => {
        writes += 1;
        await held;
        return real.write(...args);
      },
    };
    Object.assign(platform.services.files, { store: slow });
    const completeWithin = async (milliseconds: number) => {
      const deadline = Date.now() + milliseconds;
      const context = graphContext({ requestId: 'slow-join', principal: principalFor('sales-rep'), deadline, log });
      return graph.execute({ query: documents.complete, variables: { input: { id } } }, context);
    };
    for (let round = 0; round < 2; round += 1) {
      const { errors } = await completeWithin(700);
      expect(errors![0]!.extensions).toMatchObject({ code: 'DEADLINE_EXCEEDED', retryable: true });
    }
    expect(await world.find(id)).toMatchObject({ state: 'UPLOADING' });
    const waiting = completeWithin(20_000);
    await sleep(50);
    release();
    expect((await waiting).data).toMatchObject({ completeUpload: { file: { checksum: sha256(bytes), version: 2 } } });
    expect(writes).toBe(1);
    Object.assign(platform.services.files, { store: real });
  });
});
