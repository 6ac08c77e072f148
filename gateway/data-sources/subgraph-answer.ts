import type { SubgraphRequest, SubgraphResult } from '../../shared/graphql/compiled-executor.js';
import { operationShape } from './operation-shape.js';

/** An answer of a subgraph that cannot be used. The message is ours: nothing of the answer is in it. */
export class UnusableAnswer extends Error {
  constructor(
    message: string,
    /** Whether the subgraph works all the same, and only this call came to nothing. */
    readonly isAlive = false,
  ) {
    super(message);
    this.name = 'UnusableAnswer';
  }
}

/** The part of an HTTP response that is read here. */
interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}

const LARGEST_ANSWER = 16 * 2 ** 20;

/** Reads an answer as far as it is allowed to be large, and checks that it can be one to this request. */
export async function readAnswer(response: Response, request: SubgraphRequest): Promise<SubgraphResult> {
  const answer = parsed(await readLimited(response));
  const { statusCode } = response;
  if (statusCode !== 200) throw new UnusableAnswer(`status ${String(statusCode)}`, statusCode < 500);
  if (!isResult(answer)) throw new UnusableAnswer('no GraphQL result');
  if (!fits(answer, request)) throw new UnusableAnswer('an answer to something else');
  return answer;
}

async function readLimited({ headers, body }: Response): Promise<string> {
  const announced = Number(headers['content-length'] ?? 0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Who asks for much is not a sign that the subgraph fails.
    if (Math.max(size, announced) > LARGEST_ANSWER) throw new UnusableAnswer('larger than allowed', true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableAnswer('no JSON');
  }
}

function isResult(answer: unknown): answer is SubgraphResult {
  if (!isPlainObject(answer)) return false;
  const { data, errors } = answer;
  if (data === undefined && errors === undefined) return false;
  if (data !== undefined && data !== null && !isPlainObject(data)) return false;
  return errors === undefined || (Array.isArray(errors) && errors.length > 0 && errors.every(isError));
}

function isError(error: unknown): boolean {
  if (!isPlainObject(error) || typeof error.message !== 'string') return false;
  const { path, extensions } = error;
  return (path === undefined || isPath(path)) && (extensions === undefined || isPlainObject(extensions));
}

function isPath(path: unknown): boolean {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
}

/** The gateway fails as a whole on data of another shape; so at least its top is looked at. */
function fits({ data, errors }: SubgraphResult, request: SubgraphRequest): boolean {
  if (!data) return errors !== undefined;
  const { roots, entities } = operationShape(request);
  if (entities) {
    const { _entities: rows } = data;
    const asked = (request.variables?.representations ?? []) as unknown[];
    return (
      Array.isArray(rows) && rows.length === asked.length && rows.every((row) => row === null || isPlainObject(row))
    );
  }
  return roots
    .filter((field) => field.isAsked(request.variables))
    .every(({ name, isObject }) => data[name] !== undefined && (!isObject || typeof data[name] === 'object'));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
