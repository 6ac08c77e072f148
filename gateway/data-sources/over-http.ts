import { Pool } from 'undici';
import { CALL_HEADER, callSigner } from '../../shared/access/signed-call.js';
import type { SubgraphResult } from '../../shared/graphql/compiled-executor.js';
import { failedCall } from './failed-call.js';
import type { CallSubgraph } from './subgraph-source.js';

/** How a subgraph in a process of its own is reached. */
export interface RemoteSubgraph {
  name: string;
  url: string;
  callKey: string;
  /** Milliseconds that the gateway waits for an answer. */
  timeout: number;
}

const LARGEST_ANSWER = 32 * 2 ** 20;

/** Calls a subgraph over HTTP. A subgraph that is down, slow or talks nonsense costs its own fields and nothing else. */
export function callOverHttp({ name, url, callKey, timeout }: RemoteSubgraph): {
  call: CallSubgraph;
  close: () => Promise<void>;
} {
  const pool = new Pool(new URL(url).origin, { connections: 64, pipelining: 1, connect: { timeout } });
  const sign = callSigner(callKey, name);
  const call: CallSubgraph = async (request, context) => {
    const { requestId, principal, deadline } = context;
    const body = JSON.stringify(request);
    const remaining = Math.max(1, Math.min(timeout, deadline - Date.now()));
    try {
      const response = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', [CALL_HEADER]: sign({ requestId, principal, deadline }, body) },
        body,
        signal: AbortSignal.timeout(remaining),
      });
      return checkedAnswer(await readLimited(response.body), response.statusCode);
    } catch (error) {
      const { name: kind, message } = error as Error;
      context.log.warn({ requestId, subgraph: name, kind, message }, 'subgraph did not answer');
      const late = kind === 'TimeoutError' || kind === 'AbortError';
      return late
        ? failedCall(request, 'DEADLINE_EXCEEDED', 'This part of the answer took too long.')
        : failedCall(request, 'SUBGRAPH_UNAVAILABLE', 'This part of the answer is not available at the moment.');
    }
  };
  return { call, close: () => pool.close() };
}

async function readLimited(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new Error('The answer is larger than allowed.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function checkedAnswer(text: string, status: number): SubgraphResult {
  const answer = JSON.parse(text) as unknown;
  if (status !== 200 || typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) {
    throw new Error(`Answered with status ${String(status)} and something that is no GraphQL result.`);
  }
  return answer as SubgraphResult;
}
