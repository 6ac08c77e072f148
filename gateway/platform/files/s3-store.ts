import { Readable } from 'node:stream';
import type * as S3 from '@aws-sdk/client-s3';
import type { FileLocation } from '../../../shared/config/config.js';
import { AppError, ERROR_CODES } from '../../../shared/errors.js';
import { ofSize, type FileStore, type StoredObject } from './file-store.js';
import { JOINS_AT_ONCE, TRANSFER_LIMITS } from './transfer-limits.js';

/** Milliseconds that a connection may take to open, and that it may be silent. */
const CONNECT_TIMEOUT = 5_000;
const SILENCE_TIMEOUT = 60_000;

/** Connections at once: each transfer takes one and each joining two, and whoever lists and removes needs some as well. */
const MOST_CONNECTIONS = TRANSFER_LIMITS.inAll + 2 * JOINS_AT_ONCE + 48;

type S3Location = Extract<FileLocation, { kind: 's3' }>;

interface Opened {
  readonly client: S3.S3Client;
  readonly commands: typeof S3;
}

/** As many as S3 lists at most. */
const LISTED_AT_ONCE = 1_000;

/**
 * Keeps objects in a bucket. Each is one PUT of known length, which the store carries out as a whole or not at all; parts
 * of uploads are objects too, so that an upload needs no state in the store. One PUT may have 5 GiB, and no file is larger.
 */
export function s3Store(location: S3Location, listedAtOnce = LISTED_AT_ONCE): FileStore {
  const { bucket: Bucket } = location;
  let opened: Promise<Opened> | undefined;
  const open = () => (opened ??= openClient(location).catch(forget));
  const forget = (error: unknown): never => {
    opened = undefined;
    throw error;
  };
  return {
    write: async (Key, size, bytes) => {
      const { client, commands } = await open();
      await put(size, bytes, (Body, abortSignal) =>
        client.send(new commands.PutObjectCommand({ Bucket, Key, Body, ContentLength: size }), { abortSignal }),
      );
    },
    read: async (Key, range) => {
      const { client, commands } = await open();
      const Range = range ? `bytes=${String(range.start)}-${String(range.end)}` : undefined;
      const { Body, ContentLength } = await client.send(new commands.GetObjectCommand({ Bucket, Key, Range }));
      if (!(Body instanceof Readable)) throw new Error('The store answered without a body.');
      if (range && ContentLength !== range.end - range.start + 1) {
        Body.destroy();
        throw new Error(`The store answered ${String(ContentLength)} bytes for ${String(Range)}.`);
      }
      return Body;
    },
    list: (prefix) => listObjects(open, { Bucket, Prefix: prefix, MaxKeys: listedAtOnce }),
    remove: async (Key) => {
      const { client, commands } = await open();
      await client.send(new commands.DeleteObjectCommand({ Bucket, Key }));
    },
  };
}

const ignore = () => undefined;

/** Loaded when first used: most deployments keep files in a folder. */
async function openClient({ url, region, accessKey, secretKey }: S3Location): Promise<Opened> {
  const commands = await import('@aws-sdk/client-s3');
  const client = new commands.S3Client({
    region,
    ...(url === undefined ? {} : { endpoint: url, forcePathStyle: true }),
    ...(accessKey === undefined || secretKey === undefined
      ? {}
      : { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey } }),
    // Other stores than Amazon's refuse the checksums that the client adds on its own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // It would write to the console that it does not send a stream a second time.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT,
      socketTimeout: SILENCE_TIMEOUT,
      httpAgent: { maxSockets: MOST_CONNECTIONS },
      httpsAgent: { maxSockets: MOST_CONNECTIONS },
    },
  });
  return { client, commands };
}

/**
 * Sends bytes. The client only pipes them: when they fail, it would wait for the rest for ever, so the request is cut off
 * then, and fails with what the bytes failed with.
 */
async function put(
  size: number,
  bytes: AsyncIterable<Uint8Array>,
  send: (body: Readable, signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const cutOff = new AbortController();
  const body = Readable.from(ofSize(size, bytes), { objectMode: false });
  let failure: unknown;
  body.once('error', (error) => {
    failure = error;
    cutOff.abort();
  });
  try {
    await send(body, cutOff.signal);
  } catch (error) {
    body.destroy();
    throw failure ?? storeFailure(error);
  }
}

/** A store of one's own may be full: 507 is what it says then. */
function storeFailure(error: unknown): unknown {
  const { $metadata: answer } = error as Partial<S3.S3ServiceException>;
  if (answer?.httpStatusCode !== ERROR_CODES.STORAGE_FULL.status) return error;
  return new AppError('STORAGE_FULL', 'There is no room left to store anything. Nothing was changed.');
}

/** By the first version of the list, which every store has: a place in it is simply the key that comes before. */
async function* listObjects(
  open: () => Promise<Opened>,
  wanted: S3.ListObjectsCommandInput,
): AsyncGenerator<StoredObject> {
  const { client, commands } = await open();
  let Marker: string | undefined;
  do {
    const page = await client.send(new commands.ListObjectsCommand({ ...wanted, Marker }));
    for (const { Key, Size, LastModified } of page.Contents ?? []) {
      if (Key !== undefined && LastModified) yield { key: Key, size: Size ?? 0, writtenAt: LastModified.toISOString() };
    }
    Marker = page.IsTruncated ? page.Contents?.at(-1)?.Key : undefined;
  } while (Marker !== undefined);
}
