import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.js';

/** Reads the whole body of a request as text; fails with `PAYLOAD_TOO_LARGE` as soon as it is longer than allowed. */
export async function readBody(request: IncomingMessage, maximum: number): Promise<string> {
  const tooLarge = new AppError('PAYLOAD_TOO_LARGE', `The request body is larger than ${String(maximum)} bytes.`, {
    maximum,
  });
  if (Number(request.headers['content-length'] ?? 0) > maximum) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximum) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
