import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

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
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await server.run();
  const front = await startFront(port);
  return {
    settings: {
      KEHU_S3_URL: `http://127.0.0.1:${String((front.address() as AddressInfo).port)}`,
      KEHU_S3_BUCKET: BUCKET,
      KEHU_S3_ACCESS_KEY: 'S3RVER',
      KEHU_S3_SECRET_KEY: 'S3RVER',
    },
    close: async () => {
      front.closeAllConnections();
      front.close();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/**
 * S3 carries out a PUT as a whole or not at all; the server of the tests writes into the old object as the bytes come. So
 * it is given only what has come in full.
 */
async function startFront(port: number): Promise<Server> {
  const front = createServer((request, response) => {
    forward(port, request, response).catch(() => response.destroy());
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return front;
}

async function forward(port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const { method, url, headers } = request;
  const behind = httpRequest({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
  behind.end(Buffer.concat(pieces));
  const [answer] = (await once(behind, 'response')) as [IncomingMessage];
  response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
  await pipeline(answer, response);
}
