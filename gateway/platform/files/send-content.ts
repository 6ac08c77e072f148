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
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, no-cache');
  if (namesTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const { 'if-range': condition, range: header } = request.headers;
  const range = wantedRange(condition === undefined || condition === etag ? header : undefined, file.size);
  setContentHeaders(response, file);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${String(file.size)}`, 'content-length': 0 }).end();
    return;
  }
  const { start, end } = range === 'all' ? { start: 0, end: file.size - 1 } : range;
  const content =
    request.method === 'HEAD'
      ? undefined
      : await scope.services.files.store.read(storeKeys.content(contentKey), { start, end });
  if (range !== 'all') {
    response.setHeader('content-range', `bytes ${String(start)}-${String(end)}/${String(file.size)}`);
  }
  response.writeHead(range === 'all' ? 200 : 206, { 'content-length': end - start + 1 });
  if (content) await sendBytes(scope, file, content, response);
  else response.end();
}

function setContentHeaders(response: ServerResponse, { name, contentType }: File): void {
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-type', contentType);
  response.setHeader('content-disposition', attachmentHeader(name));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('referrer-policy', 'no-referrer');
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
