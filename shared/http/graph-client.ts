import { Pool } from 'undici';
import { AppError } from '../errors.js';

/** One failure of a GraphQL answer. */
export interface GraphFailure {
  readonly message: string;
  readonly extensions?: Record<string, unknown>;
}

/** A GraphQL answer. */
export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphFailure[];
}

/** Sends GraphQL operations to a graph, be it in this process or behind HTTP. */
export interface GraphClient {
  /** Sends one operation. Fails with `SUBGRAPH_UNAVAILABLE` or `OVERLOADED` when no answer came. */
  execute(query: string, variables: Record<string, unknown>): Promise<GraphAnswer>;
  close(): Promise<void>;
}

/** Where a graph listens, and who asks. */
export interface HttpGraphOptions {
  readonly url: string;
  readonly token?: string | undefined;
  /** Longest wait for an answer to one operation, in milliseconds. */
  readonly timeout?: number;
}

const BUSY_STATUSES = new Set([408, 429, 502, 503, 504]);

/** Opens a client of a graph behind HTTP, with a few connections kept alive. */
export function httpGraphClient({ url, token, timeout = 120_000 }: HttpGraphOptions): GraphClient {
  const address = addressOf(url);
  const pool = new Pool(address.origin, { connections: 4, headersTimeout: timeout, bodyTimeout: timeout });
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    // Whatever the holder of the token reads: the commands speak English.
    'accept-language': 'en',
  };
  if (token !== undefined) {
    headers['authorization'] = `Bearer ${token}`;
  }
  return {
    async execute(query, variables) {
      const body = JSON.stringify({ query, variables });
      const path = address.pathname + address.search;
      const { status, text } = await send(() => pool.request({ method: 'POST', path, headers, body }), address.href);
      return answerOf(text, status, address.href);
    },
    close: () => pool.close(),
  };
}

function addressOf(url: string): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `${url}: must be the address of a graph, such as http://localhost:4000/graphql`,
    );
  }
  return new URL(url);
}

type PoolRequest = () => Promise<{ statusCode: number; body: { text(): Promise<string> } }>;

async function send(request: PoolRequest, address: string): Promise<{ status: number; text: string }> {
  try {
    const { statusCode, body } = await request();
    return { status: statusCode, text: await body.text() };
  } catch (error) {
    throw new AppError('SUBGRAPH_UNAVAILABLE', `${address} cannot be reached: ${reasonOf(error)}`);
  }
}

/** An attempt on several addresses fails without a message of its own. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return [message, code].find((text) => text !== undefined && text !== '') ?? 'the connection failed';
}

function answerOf(text: string, status: number, address: string): GraphAnswer {
  const answer = parsed(text);
  if (answer !== undefined && ('data' in answer || 'errors' in answer)) {
    return answer;
  }
  const code = BUSY_STATUSES.has(status) ? 'OVERLOADED' : 'INTERNAL';
  throw new AppError(code, `${address} answered ${status}, and not as a graph does`);
}

function parsed(text: string): GraphAnswer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
