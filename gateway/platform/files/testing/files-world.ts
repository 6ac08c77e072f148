import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foundAgency, type Agency } from '../../../../test/kit/agency.js';
import { startGraphServer, type GraphServer } from '../../../../test/kit/graph-server.js';
import type { TestClient, TestGraph } from '../../../../test/kit/test-graph.js';
import { scaled } from '../../../../test/setup/scale.js';
import { systemPrincipal } from '../../../../shared/access/principal.js';
import type { JobDefinition } from '../../../../shared/jobs/job.js';
import type { MountedPlatform } from '../../../embedded-host.js';
import type { PlatformServices } from '../../services.js';
import type { Circumstances } from '../../../../shared/graphql/live-scope.js';
import { realCircumstances } from '../../../../shared/graphql/live-scope.js';
import { testDatabases, type DatabaseKind } from '../../../../shared/testing/databases.js';
import type { FileStore } from '../file-store.js';
import { PART_SIZE } from '../upload-plan.js';
import { startS3Server } from './s3-server.js';

/** Where a world keeps its files. */
export type StoreKind = 'a folder' | 'S3';

const EACH_ONCE: [DatabaseKind, StoreKind][] = [
  ['sqlite', 'a folder'],
  ['mysql', 'S3'],
];
const CROSSED: [DatabaseKind, StoreKind][] = [
  ['sqlite', 'S3'],
  ['mysql', 'a folder'],
];

/** Each database and each store once; every night each with each. */
export const fileWorlds = [...EACH_ONCE, ...CROSSED.slice(0, scaled(0, 2))].filter(([kind]) =>
  testDatabases.includes(kind),
);

/** A file as the tests read it. */
export interface SeenFile {
  readonly id: string;
  readonly recordId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly checksum: string | null;
  readonly state: string;
  readonly version: number;
  readonly downloadUrl: string | null;
  readonly upload: { readonly url: string; readonly partSize: number; readonly partCount: number } | null;
}

/** What is uploaded unless a test says otherwise: a text of some bytes. */
export interface Upload {
  readonly bytes: Buffer;
  readonly recordId?: string;
  readonly name?: string;
  readonly contentType?: string;
  readonly sha256?: string;
}

/** A graph with records, behind HTTP, with a store of files. */
export interface FilesWorld {
  readonly server: GraphServer;
  readonly graph: TestGraph;
  readonly agency: Agency;
  readonly administrator: TestClient;
  readonly rep: TestClient;
  /** The store behind the graph. */
  readonly store: FileStore;
  /** Milliseconds by which the graph's clock is ahead. */
  readonly clock: { ahead: number };
  readonly circumstances: Circumstances;
  /** Carries out a job, for this deployment unless it is for another one. */
  run(
    job: JobDefinition<PlatformServices>,
    platform?: MountedPlatform,
    signal?: AbortSignal,
  ): Promise<number | undefined>;
  /** Begins an upload of the sales rep of the kit to a record of theirs. */
  start(upload: Upload, client?: TestClient): Promise<SeenFile & { url: string }>;
  /** Sends the parts of a content. */
  send(url: string, bytes: Buffer): Promise<void>;
  /** Sends one part, or whatever takes its place. */
  put(url: string, number: number | string, body: Buffer): Promise<Response>;
  complete(id: string, client?: TestClient): Promise<SeenFile>;
  /** Uploads a file from beginning to end. */
  upload(upload: Upload, client?: TestClient): Promise<SeenFile>;
  find(id: string, client?: TestClient): Promise<SeenFile | null>;
  /** Keys of the store below a prefix. */
  keys(prefix: Parameters<FileStore['list']>[0]): Promise<string[]>;
  close(): Promise<void>;
}

const FACTS = `id recordId name contentType size checksum state version downloadUrl upload { url partSize partCount }`;

/** Documents of the tests. */
export const documents = {
  start: `mutation ($input: StartUploadInput!) { startUpload(input: $input) { file { ${FACTS} } upload { url } } }`,
  complete: `mutation ($input: CompleteUploadInput!) { completeUpload(input: $input) { file { ${FACTS} } } }`,
  remove: 'mutation ($input: DeleteFileInput!) { deleteFile(input: $input) { deletedId } }',
  find: `query ($id: ID!) { file(id: $id) { ${FACTS} } }`,
  list: `query ($recordId: ID!, $first: Int, $after: String) {
    files(recordId: $recordId, first: $first, after: $after) { nodes { ${FACTS} } totalCount pageInfo { endCursor hasNextPage } }
  }`,
};

/** SHA-256 as clients write it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A text of so many bytes, of which each part differs from the others. */
export function textOf(length: number, seed = 'k'): Buffer {
  const text = Buffer.alloc(length, `${seed} was here.\n`);
  for (let start = 0; start < length; start += PART_SIZE) text.write(String(start), start);
  return text;
}

/** The bytes of one part of a content. */
export function partOf(bytes: Buffer, number: number): Buffer {
  return bytes.subarray((number - 1) * PART_SIZE, number * PART_SIZE);
}

/** Starts a world. */
export async function startFilesWorld(
  database: DatabaseKind,
  storeKind: StoreKind,
  more: NodeJS.ProcessEnv = {},
): Promise<FilesWorld> {
  const s3 = storeKind === 'S3' ? await startS3Server() : undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-files-'));
  const clock = { ahead: 0 };
  const circumstances: Circumstances = {
    ...realCircumstances,
    now: () => new Date(Date.now() + clock.ahead).toISOString(),
  };
  const run: FilesWorld['run'] = (job, platform = graph.platform, signal = new AbortController().signal) => {
    const principal = systemPrincipal(job.name);
    const scope = platform.scope({ requestId: 'a-run', principal, deadline: Number.MAX_SAFE_INTEGER, log: graph.log });
    return job.run(Object.assign(scope, { services: platform.services, signal }));
  };
  const settings = { ...(database === 'mysql' ? { KEHU_DATA_DIR: folder } : {}), ...s3?.settings, ...more };
  const server = await startGraphServer(database, undefined, undefined, { circumstances, settings });
  const { graph } = server;
  const administrator = graph.as('administrator');
  const agency = await foundAgency(administrator);
  return {
    server,
    graph,
    agency,
    administrator,
    rep: graph.as('sales-rep'),
    store: graph.platform.services.files.store,
    clock,
    circumstances,
    run,
    ...uploads(graph, agency),
    close: async () => {
      await server.close();
      await s3?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function uploads(graph: TestGraph, agency: Agency) {
  const usual = graph.as('sales-rep');
  const start: FilesWorld['start'] = async ({ bytes, ...facts }, client = usual) => {
    const input = {
      recordId: agency.mine.customer.id,
      name: 'notes.txt',
      contentType: 'text/plain',
      size: bytes.length,
      ...facts,
    };
    interface Answer {
      startUpload: { file: SeenFile; upload: { url: string } };
    }
    const { startUpload } = await client.data<Answer>(documents.start, { input });
    return { ...startUpload.file, url: startUpload.upload.url };
  };
  const put: FilesWorld['put'] = (url, number, body) => fetch(`${url}/${String(number)}`, { method: 'PUT', body });
  const send: FilesWorld['send'] = async (url, bytes) => {
    for (let number = 1; (number - 1) * PART_SIZE < bytes.length; number += 1) {
      const { status } = await put(url, number, partOf(bytes, number));
      if (status !== 204) throw new Error(`Part ${String(number)} was answered with ${String(status)}.`);
    }
  };
  const complete: FilesWorld['complete'] = async (id, client = usual) => {
    interface Answer {
      completeUpload: { file: SeenFile };
    }
    return (await client.data<Answer>(documents.complete, { input: { id } })).completeUpload.file;
  };
  return {
    start,
    put,
    send,
    complete,
    upload: async (upload: Upload, client = usual) => {
      const { id, url } = await start(upload, client);
      await send(url, upload.bytes);
      return complete(id, client);
    },
    find: async (id: string, client = usual) =>
      (await client.data<{ file: SeenFile | null }>(documents.find, { id })).file,
    keys: async (prefix: Parameters<FileStore['list']>[0]) => {
      const found: string[] = [];
      for await (const { key } of graph.platform.services.files.store.list(prefix)) found.push(key);
      return found.sort();
    },
  };
}
