import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, newCredentials } from '../../../test/kit/deployments.js';
import { startServer, type ServerProcess } from '../../../test/kit/processes.js';
import { scaled } from '../../../test/setup/scale.js';
import { documents, partOf, sha256, textOf, type SeenFile } from './testing/files-world.js';
import { PART_SIZE } from './upload-plan.js';

const ROUNDS = scaled(2, 30);
const bytes = textOf(2 * PART_SIZE + 1_000);

type Client = ReturnType<typeof clientOf>;

test('a process that is killed leaves uploads that go on, or complete files', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-killed-'));
  const credentials = await newCredentials();
  const settings = { ...credentials.settings, KEHU_DATA_DIR: folder };
  const start = async (): Promise<[ServerProcess, Client]> => {
    const server = await startServer('gateway/main.js', settings);
    return [server, clientOf(server.url, credentials, 'administrator')];
  };
  let [server, client] = await start();
  const recordId = await createProduct(client);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [half, joining] = [await begin(client, recordId), await begin(client, recordId)];
    for (const number of [1, 2]) await put(half.url, number);
    for (const number of [1, 2, 3]) await put(joining.url, number);
    await sendHalf(half.url, 3);
    client.send(documents.complete, { input: { id: joining.id } }).catch(() => undefined);
    await sleep(round * 15);
    await server.stop('SIGKILL');
    [server, client] = await start();
    expect(await goOn(client, half.id, [1, 2])).toBe('UPLOADING');
    await goOn(client, joining.id, [1, 2, 3]);
  }
  const { files } = await client.data<{ files: { nodes: SeenFile[] } }>(documents.list, { recordId, first: 100 });
  expect(files.nodes).toHaveLength(2 * ROUNDS);
  for (const { downloadUrl } of files.nodes) expect(await checksumOf(downloadUrl)).toBe(sha256(bytes));
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}, 600_000);

/** Brings a file to its end from whatever state the killed process left; tells that state. */
async function goOn(client: Client, id: string, expected: number[]): Promise<string> {
  const { file } = await client.data<{ file: SeenFile }>(documents.find, { id });
  if (file.state === 'UPLOADING') {
    const { presentParts } = (await (await fetch(file.upload!.url)).json()) as { presentParts: number[] };
    expect(presentParts).toEqual(expected);
    if (!expected.includes(3)) await put(file.upload!.url, 3);
    await client.data(documents.complete, { input: { id, sha256: sha256(bytes) } });
  }
  const { file: complete } = await client.data<{ file: SeenFile }>(documents.find, { id });
  expect(complete).toMatchObject({ state: 'COMPLETE', checksum: sha256(bytes), version: 2 });
  expect(await checksumOf(complete.downloadUrl)).toBe(sha256(bytes));
  return file.state;
}

async function createProduct(client: Client): Promise<string> {
  const document = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }';
  const variables = { input: { name: 'Campaign' } };
  const { createProduct } = await client.data<{ createProduct: { product: { id: string } } }>(document, variables);
  return createProduct.product.id;
}

async function begin(client: Client, recordId: string): Promise<{ id: string; url: string }> {
  const input = { recordId, name: 'notes.txt', contentType: 'text/plain', size: bytes.length };
  interface Answer {
    startUpload: { file: { id: string }; upload: { url: string } };
  }
  const { startUpload } = await client.data<Answer>(documents.start, { input });
  return { id: startUpload.file.id, url: startUpload.upload.url };
}

async function put(url: string, number: number): Promise<void> {
  const { status } = await fetch(`${url}/${String(number)}`, { method: 'PUT', body: partOf(bytes, number) });
  expect(status).toBe(204);
}

/** Sends half of a part and leaves the server waiting for the rest. */
async function sendHalf(url: string, number: number): Promise<void> {
  const part = partOf(bytes, number);
  const body = request(`${url}/${String(number)}`, { method: 'PUT', headers: { 'content-length': part.length } });
  body.on('error', () => undefined);
  await new Promise((resolve) => body.write(part.subarray(0, part.length / 2), resolve));
  await sleep(50);
}

async function checksumOf(url: string | null): Promise<string> {
  return sha256(Buffer.from(await (await fetch(url ?? '')).arrayBuffer()));
}
