import { once } from 'node:events';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from './file-store.js';
import {
  documents,
  fileWorlds,
  partOf,
  sha256,
  startFilesWorld,
  textOf,
  type FilesWorld,
} from './testing/files-world.js';
import { PART_SIZE } from './upload-plan.js';

describe.each(fileWorlds)('uploads with %s and files in %s', (database, store) => {
  let world: FilesWorld;
  beforeAll(async () => {
    world = await startFilesWorld(database, store, { KEHU_FILE_MAX_MB: '20' });
  });
  afterAll(() => world.close());

  const download = async (url: string | null) => Buffer.from(await (await fetch(url ?? '')).arrayBuffer());
  const progress = async (url: string) => (await fetch(url)).json() as Promise<{ presentParts: number[] }>;

  test('of one part end with the content under its checksum', async () => {
    const bytes = Buffer.from('你好，客户\n');
    const begun = await world.start({ bytes, name: '会议纪要.txt', sha256: sha256(bytes).toUpperCase() });
    expect(begun).toMatchObject({
      recordId: world.agency.mine.customer.id,
      name: '会议纪要.txt',
      contentType: 'text/plain',
      size: 16,
      checksum: null,
      state: 'UPLOADING',
      version: 1,
      downloadUrl: null,
      upload: { partSize: PART_SIZE, partCount: 1 },
    });
    expect(begun.id).toMatch(/^fil_[0-9a-z]{26}$/);
    await world.send(begun.url, bytes);
    expect(await world.complete(begun.id)).toMatchObject({
      id: begun.id,
      checksum: sha256(bytes),
      state: 'COMPLETE',
      version: 2,
      upload: null,
    });
    const seen = await world.find(begun.id);
    expect((await download(seen!.downloadUrl)).equals(bytes)).toBe(true);
    expect(await world.keys(`parts/${begun.id}/`)).toEqual([]);
  });

  test('of several parts take them in any order and any number of times', async () => {
    const bytes = textOf(2 * PART_SIZE + 1_000);
    const { id, url, upload } = await world.start({ bytes });
    expect(upload).toMatchObject({ partCount: 3 });
    expect((await world.put(url, 3, partOf(bytes, 3))).status).toBe(204);
    expect((await world.put(url, 1, Buffer.alloc(PART_SIZE, 'x'))).status).toBe(204);
    expect(await progress(url)).toEqual({
      fileId: id,
      size: bytes.length,
      partSize: PART_SIZE,
      partCount: 3,
      presentParts: [1, 3],
      expiresAt: expect.stringMatching(/Z$/),
    });
    expect((await world.put(url, 1, partOf(bytes, 1))).status).toBe(204);
    expect((await world.put(url, 2, partOf(bytes, 2))).status).toBe(204);
    const { checksum, downloadUrl } = await world.complete(id);
    expect(checksum).toBe(sha256(bytes));
    expect((await download(downloadUrl)).equals(bytes)).toBe(true);
  });

  test('go on after a break, at a new address', async () => {
    const bytes = textOf(PART_SIZE + 7);
    const { id, url } = await world.start({ bytes });
    await world.put(url, 2, partOf(bytes, 2));
    const body = request(`${url}/1`, { method: 'PUT', headers: { 'content-length': PART_SIZE } });
    body.on('error', () => undefined);
    body.write(partOf(bytes, 1).subarray(0, PART_SIZE / 2));
    await new Promise((resolve) => setTimeout(resolve, 50));
    body.destroy();
    expect(await progress(url)).toMatchObject({ presentParts: [2] });
    const { upload } = (await world.find(id))!;
    expect((await world.put(upload!.url, 1, partOf(bytes, 1))).status).toBe(204);
    expect(await progress(upload!.url)).toMatchObject({ presentParts: [1, 2] });
    expect((await world.complete(id)).checksum).toBe(sha256(bytes));
  });

  test('keep the part that was there when another one breaks off', async () => {
    const bytes = textOf(PART_SIZE);
    const { id, url } = await world.start({ bytes });
    await world.put(url, 1, bytes);
    const body = request(`${url}/1`, { method: 'PUT', headers: { 'content-length': PART_SIZE } });
    body.on('error', () => undefined);
    body.write(Buffer.alloc(PART_SIZE - 1, 'x'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    body.destroy();
    expect((await world.complete(id)).checksum).toBe(sha256(bytes));
  });

  test('take of parts that come at once the one or the other, whole', async () => {
    const contents = Array.from({ length: 4 }, (_, index) => textOf(PART_SIZE, String(index)));
    const { id, url } = await world.start({ bytes: contents[0]! });
    const answers = await Promise.all(contents.map((bytes) => world.put(url, 1, bytes)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(contents.map(sha256)).toContain((await world.complete(id)).checksum);
  });

  test('refuse parts of another size and parts that there are not', async () => {
    const { id, url } = await world.start({ bytes: textOf(PART_SIZE + 10) });
    const refused = async (number: number | string, body: Buffer) => {
      const answer = await world.put(url, number, body);
      const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
      return [answer.status, errors[0]!.extensions.code];
    };
    expect(await refused(2, Buffer.alloc(9))).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(2, Buffer.alloc(11))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(await refused(1, Buffer.alloc(PART_SIZE + 1))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(await refused(2, Buffer.alloc(0))).toEqual([400, 'BAD_USER_INPUT']);
    for (const number of [0, 3, -1, '1.0', '01x', '1e1', '999999', '%31']) {
      expect([number, ...(await refused(number, Buffer.alloc(10)))]).toEqual([number, 404, 'NOT_FOUND']);
    }
    expect(await progress(url)).toMatchObject({ presentParts: [] });
    expect(await world.find(id)).toMatchObject({ state: 'UPLOADING', version: 1 });
  });

  test('count the bytes of parts that do not say how many they are', async () => {
    const { url } = await world.start({ bytes: textOf(10) });
    const sendChunked = async (length: number) => {
      const body = request(`${url}/1`, { method: 'PUT' });
      body.write(Buffer.alloc(length - 1, 'x'));
      body.end('x');
      const [answer] = await once(body, 'response');
      await buffer(answer);
      return answer.statusCode;
    };
    expect(await sendChunked(9)).toBe(400);
    expect(await sendChunked(11)).toBe(413);
    const endless = request(`${url}/1`, { method: 'PUT' });
    endless.write(Buffer.alloc(11, 'x'));
    const [refusal] = await once(endless, 'response');
    expect(refusal.statusCode).toBe(413);
    endless.on('error', () => undefined).destroy();
    expect(await progress(url)).toMatchObject({ presentParts: [] });
    expect(await sendChunked(10)).toBe(204);
    expect(await progress(url)).toMatchObject({ presentParts: [1] });
  });

  test('are not completed while parts are missing', async () => {
    const bytes = textOf(2 * PART_SIZE + 1);
    const { id, url } = await world.start({ bytes });
    await world.put(url, 2, partOf(bytes, 2));
    const refusal = await world.rep.refusal(documents.complete, { input: { id } });
    expect(refusal).toMatchObject({ code: 'CONFLICT', extensions: { missing: [1, 3] } });
    expect(await world.find(id)).toMatchObject({ state: 'UPLOADING', version: 1 });
    await world.put(url, 1, partOf(bytes, 1));
    await world.put(url, 3, partOf(bytes, 3));
    expect((await world.complete(id)).state).toBe('COMPLETE');
  });

  test('are not completed with another checksum, and are once the parts are right', async () => {
    const bytes = textOf(PART_SIZE + 100);
    const wrong = Buffer.from(bytes);
    wrong[PART_SIZE + 50] = 33;
    const { id, url } = await world.start({ bytes, sha256: sha256(bytes) });
    await world.send(url, wrong);
    const contents = await world.keys('contents/');
    expect(await world.rep.refusal(documents.complete, { input: { id } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { field: 'input.sha256', found: sha256(wrong) },
    });
    const other = { id, sha256: sha256(wrong) };
    expect((await world.rep.refusal(documents.complete, { input: other })).code).toBe('BAD_USER_INPUT');
    expect(await world.find(id)).toMatchObject({ state: 'UPLOADING', checksum: null, downloadUrl: null, version: 1 });
    expect(await world.keys('contents/')).toEqual(contents);
    await world.put(url, 2, partOf(bytes, 2));
    expect((await world.complete(id)).checksum).toBe(sha256(bytes));
  });

  test.each([
    ['a picture as a document', 'application/pdf', '\x89PNG\r\n\x1a\n'],
    ['a page as a text', 'text/plain', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a drawing with a script as a text', 'text/csv', '<?xml version="1.0"?>\n<svg onload="alert(1)"/>'],
    ['a program as an archive', 'application/zip', 'MZ\x90\0\x03'],
    ['a script as a text', 'text/plain', '#!/bin/sh\nrm -rf /\n'],
    ['bytes as a text', 'text/plain', 'text\0and more'],
  ])('refuse %s', async (_name, contentType, content) => {
    const bytes = Buffer.from(content, 'latin1');
    const { id, url } = await world.start({ bytes, contentType, name: 'harmless.bin' });
    await world.send(url, bytes);
    const contents = await world.keys('contents/');
    expect(await world.rep.refusal(documents.complete, { input: { id } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `input.id: the content is not of the type ${contentType}.`,
    });
    const seen = await world.find(id);
    expect(seen).toMatchObject({ state: 'UPLOADING', downloadUrl: null, version: 1 });
    expect(await world.keys('contents/')).toEqual(contents);
    await world.rep.data(documents.remove, { input: { id, expectedVersion: 1 } });
  });

  test('end once: the address is spent, and completing again changes nothing', async () => {
    const bytes = textOf(100);
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    const first = await world.complete(id);
    expect((await world.put(url, 1, Buffer.alloc(100, 'x'))).status).toBe(404);
    expect((await fetch(url)).status).toBe(404);
    expect(await world.keys(`parts/${id}/`)).toEqual([]);
    const again = await world.rep.data(documents.complete, { input: { id, sha256: sha256(bytes) } });
    expect(again).toMatchObject({ completeUpload: { file: { checksum: first.checksum, version: 2, upload: null } } });
    const other = { id, sha256: sha256(Buffer.from('other')) };
    expect((await world.rep.refusal(documents.complete, { input: other })).code).toBe('BAD_USER_INPUT');
    expect((await download((await world.find(id))!.downloadUrl)).equals(bytes)).toBe(true);
  });

  test('end once when they are completed several times at once', async () => {
    const bytes = textOf(PART_SIZE + 1);
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    const before = await world.keys('contents/');
    const files = await Promise.all(Array.from({ length: 4 }, () => world.complete(id)));
    expect(files.map(({ checksum, version }) => [checksum, version])).toEqual(Array(4).fill([sha256(bytes), 2]));
    expect(await world.keys('contents/')).toHaveLength(before.length + 1);
    expect(await world.keys(`parts/${id}/`)).toEqual([]);
  });

  test('end once when two replicas complete them at once', async () => {
    const bytes = textOf(PART_SIZE + 1);
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    const before = await world.keys('contents/');
    const { files } = world.graph.platform.services;
    // What one process is joining, another one does not know.
    const separate = Object.assign(new Map<string, Promise<void>>(), { get: () => undefined });
    const { joining } = files;
    Object.assign(files, { joining: separate });
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => world.complete(id)));
    Object.assign(files, { joining });
    expect(outcomes.map(({ checksum, version }) => [checksum, version])).toEqual(Array(3).fill([sha256(bytes), 2]));
    expect(await world.keys('contents/')).toHaveLength(before.length + 1);
    expect((await download((await world.find(id))!.downloadUrl)).equals(bytes)).toBe(true);
  });

  test.each(['list', 'read'] as const)('end well when another replica is faster at the first %s', async (step) => {
    const bytes = textOf(PART_SIZE + 1);
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    const { store } = world;
    const { files } = world.graph.platform.services;
    const { list, read } = store;
    const { joining } = files;
    const otherReplica = async () => {
      Object.assign(store, { list, read });
      Object.assign(files, { joining: new Map() });
      await world.complete(id);
      Object.assign(files, { joining });
    };
    const slower: Partial<FileStore> = {
      list: async function* (prefix) {
        await otherReplica();
        yield* list(prefix);
      },
      read: async (...what) => {
        await otherReplica();
        return read(...what);
      },
    };
    Object.assign(store, { [step]: slower[step] });
    expect(await world.complete(id)).toMatchObject({ state: 'COMPLETE', checksum: sha256(bytes), version: 2 });
    expect(await world.keys(`parts/${id}/`)).toEqual([]);
    expect((await download((await world.find(id))!.downloadUrl)).equals(bytes)).toBe(true);
  });

  test('are recognised when they are begun twice with the same key', async () => {
    const input = {
      recordId: world.agency.mine.customer.id,
      name: 'twice.txt',
      contentType: 'text/plain',
      size: 5,
      clientMutationId: `twice-on-${database}`,
    };
    const ids = 'mutation ($input: StartUploadInput!) { startUpload(input: $input) { file { id } } }';
    const first = await world.rep.data(ids, { input });
    expect(await world.rep.data(ids, { input })).toEqual(first);
  });
});
