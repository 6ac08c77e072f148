import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { S3rverStore } from 's3rver';

/** A store that speaks S3, on this machine. */
export interface S3Server {
  /** The settings of a deployment that keeps its files there. */
  readonly settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const BUCKET = 'kehu-files';

/** Starts a store with an empty bucket on a free port. */
export async function startS3Server(): Promise<S3Server> {
  const { default: S3rver } = await import('s3rver');
  const directory = await mkdtemp(path.join(tmpdir(), 'kehu-s3-'));
  const waiting = await mkdtemp(path.join(tmpdir(), 'kehu-s3-waiting-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  writeWhole(server.store, waiting);
  const { port } = await server.run();
  return {
    settings: {
      KEHU_S3_URL: `http://127.0.0.1:${String(port)}`,
      KEHU_S3_BUCKET: BUCKET,
      KEHU_S3_ACCESS_KEY: 'S3RVER',
      KEHU_S3_SECRET_KEY: 'S3RVER',
    },
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
      await rm(waiting, { recursive: true, force: true });
    },
  };
}

/**
 * S3 carries out a PUT as a whole or not at all. This server writes into the old object as the bytes come, and answers
 * before the last of them is on the disk; so it is given another way to keep them.
 */
function writeWhole(store: S3rverStore, waiting: string): void {
  store.putObject = async ({ bucket, key, content, metadata }) => {
    const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
    const incoming = path.join(waiting, randomUUID());
    const target = store.getResourcePath(bucket, key, 'object');
    const md5 = createHash('md5').update(bytes).digest('hex');
    await writeFile(incoming, bytes);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(incoming, target);
    await store.putMetadata(bucket, key, metadata, md5);
    return { size: bytes.length, md5 };
  };
}
