import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.js';
import { wantedRange } from './byte-range.js';
import { notWorking } from './file-links.js';
import { attachmentHeader } from './file-name.js';
import { storeKeys } from './file-store.js';
import type { File } from './file.entity.js';

/** A complete file, and what its content is called in the store and in HTTP. */
export interface Download {
  readonly file: File;
  readonly contentKey: string;
  readonly etag: string;
}

/** Over what a content is sent. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Milliseconds after which a receiver that takes nothing is cut off: the content is held open for as long. */
  readonly silence: number;
}

/** The file that an address is for, while whoever asked for the address may still see its record. */
export async function openDownload(scope: Context, fileId: string): Promise<Download> {
  const file = scope.principal.scopes.includes('files:read') ? await scope.loaders.fileById.load(fileId) : null;
  if (file?.state !== 'COMPLETE' || file.checksum === null || file.contentKey === null) throw notWorking();
  return { file, contentKey: file.contentKey, etag: `"${file.checksum}"` };
}

/**
 * Sends a content, or the range of it that is asked for, at the speed at which it is taken. It is never shown as a page:
 * always an attachment, of the declared type and no other, and in a sandbox should a browser show it all the same.
 */
export async function sendContent(
  scope: Context,
  { file, contentKey, etag }: Download,
  { request, response, silence }: Exchange,
): Promise<void> {
  const facts = { etag, 'cache-control': 'private, no-cache' };
  if (namesTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, facts).end();
    return;
  }
  const { 'if-range': condition, range: header } = request.headers;
  const range = wantedRange(condition === undefined || condition === etag ? header : undefined, file.size);
  const headers = { ...facts, ...contentHeaders(file) };
  if (range === 'unsatisfiable') {
    const none = { 'content-range': `bytes */${String(file.size)}`, 'content-length': 0 };
    response.writeHead(416, { ...headers, ...none }).end();
    return;
  }
  const { start, end } = range === 'all' ? { start: 0, end: file.size - 1 } : range;
  const content =
    request.method === 'HEAD'
      ? undefined
      : await scope.services.files.store.read(storeKeys.content(contentKey), { start, end });
  const place =
    range === 'all' ? {} : { 'content-range': `bytes ${String(start)}-${String(end)}/${String(file.size)}` };
  response.writeHead(range === 'all' ? 200 : 206, { ...headers, ...place, 'content-length': end - start + 1 });
  if (!content) {
    response.end();
    return;
  }
  response.setTimeout(silence, () => response.destroy());
  await sendBytes(scope, file, content, response);
}

function contentHeaders({ name, contentType }: File) {
  return {
    'accept-ranges': 'bytes',
    'content-type': contentType,
    'content-disposition': attachmentHeader(name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
  };
}

function namesTag(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

async function sendBytes(
  { log, requestId }: Context,
  file: File,
  content: Readable,
  response: ServerResponse,
): Promise<void> {
  try {
    await pipeline(content, response);
  } catch (error) {
    // Who stops listening is no failure of ours; the status has been sent in any case.
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      log.error({ requestId, fileId: file.id, error }, 'a content could not be sent');
    }
    response.destroy();
  }
}
