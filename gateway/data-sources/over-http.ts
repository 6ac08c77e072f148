import { Pool } from 'undici';
import { CALL_HEADER, callSigner, type CallClaims } from '../../shared/access/signed-call.js';
import { ANONYMOUS } from '../../shared/access/principal.js';
import type { SubgraphRequest, SubgraphResult } from '../../shared/graphql/compiled-executor.js';
import { traceHeaders } from '../../shared/operation/traces.js';
import type { GraphContext } from '../graph-context.js';
import { createBreaker } from './breaker.js';
import { failedCall, type CallFailure } from './failed-call.js';
import { observedCall } from './observed-call.js';
import { readAnswer, UnusableAnswer } from './subgraph-answer.js';
import type { CallSubgraph } from './subgraph-source.js';

/** How a subgraph in a process of its own is reached. */
export interface RemoteSubgraph {
  name: string;
  url: string;
  callKey: string;
  /** Milliseconds that the gateway waits for an answer. */
  timeout: number;
}

const CONNECTIONS = 64;
/** A probe asks nothing that takes time. */
const LONGEST_PROBE = 1_000;
const PROBE = { query: '{ __typename }' };

/**
 * Calls a subgraph over HTTP. A subgraph that is down, slow or talks nonsense costs its own fields and nothing else: a
 * request waits for it once at most, and after several failures in a row nobody does until it answers again.
 */
export function callOverHttp(remote: RemoteSubgraph): { call: CallSubgraph; close: () => Promise<void> } {
  const { name, url, timeout } = remote;
  const pool = new Pool(new URL(url).origin, { connections: CONNECTIONS, pipelining: 1, connect: { timeout } });
  const send = sender(remote, pool);
  const breaker = createBreaker(async () => {
    const claims = { requestId: 'probe', principal: ANONYMOUS, deadline: Date.now() + LONGEST_PROBE };
    const { data } = await send(PROBE, claims, Math.min(timeout, LONGEST_PROBE));
    return data !== null && data !== undefined;
  });

  const call: CallSubgraph = async (request, context) => {
    const givenUp = givenUpIn(context);
    if (breaker.isOpen || givenUp.has(name)) return failedCall(request, 'NOT_SENT');
    const { requestId, principal, deadline, log, idempotencyKey, address, language } = context;
    const patience = Math.max(1, Math.min(timeout, deadline - Date.now()));
    // The subgraph is to give up a little earlier, so that what it has to say of that still arrives.
    const inner = Date.now() + patience - Math.min(100, patience / 10);
    try {
      const claims = { requestId, principal, deadline: inner, idempotencyKey, address, language };
      const answer = await send(request, claims, patience);
      breaker.succeeded();
      return answer;
    } catch (error) {
      const { failure, kind } = failureOf(error);
      log.warn({ requestId, subgraph: name, failure, kind }, 'subgraph did not answer');
      givenUp.add(name);
      // Who came with little time left has not seen how long the subgraph takes.
      if (failure !== 'LATE' || patience === timeout) countFailure(error);
      return failedCall(request, failure);
    }
  };
  const countFailure = (error: unknown) => {
    if (error instanceof UnusableAnswer && error.isAlive) breaker.succeeded();
    else breaker.failed();
  };
  return {
    call: observedCall(name, call),
    close: async () => {
      breaker.stop();
      await pool.close();
    },
  };
}

type Send = (request: SubgraphRequest, claims: CallClaims, patience: number) => Promise<SubgraphResult>;

function sender({ name, callKey }: RemoteSubgraph, pool: Pool): Send {
  const sign = callSigner(callKey, name);
  return async (request, claims, patience) => {
    const body = JSON.stringify(request);
    const response = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', [CALL_HEADER]: sign(claims, body), ...traceHeaders() },
      body,
      signal: AbortSignal.timeout(patience),
    });
    return readAnswer(response, request);
  };
}

/** Failures of connecting: nothing has left. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What happened to a call; `kind` is for the log and never holds a part of an answer. */
function failureOf(error: unknown): { failure: CallFailure; kind: string } {
  const { name, code } = error as { name: string; code?: unknown };
  if (error instanceof UnusableAnswer) return { failure: 'BROKEN', kind: error.message };
  const kind = typeof code === 'string' ? code : name;
  if (name === 'TimeoutError' || name === 'AbortError') return { failure: 'LATE', kind: name };
  return { failure: NOT_CONNECTED.has(kind) ? 'NOT_SENT' : 'BROKEN', kind };
}

const GIVEN_UP = 'given up';

/** The subgraphs that did not answer an earlier call of this request: a second one would cost as much time again. */
function givenUpIn({ scopes }: GraphContext): Set<string> {
  let names = scopes.get(GIVEN_UP) as Set<string> | undefined;
  if (!names) {
    names = new Set();
    scopes.set(GIVEN_UP, names);
  }
  return names;
}
