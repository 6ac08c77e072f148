import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './seed.js';

/** What came of a mutation: its data, or the code of the refusal with what it says. */
export type Outcome<T> = { readonly data: T } | { readonly refused: string; readonly details: Record<string, unknown> };

/** How clients behave. The planted bugs change it; nobody else does. */
export interface Habits {
  /** Whether mutations carry a key that makes a repetition harmless. */
  readonly keyed: boolean;
  /** Whether a transfer of an amount is carried through when its second half gets no answer. */
  readonly finishesTransfers: boolean;
  /** Codes after which a mutation is sent again, beside those that are retryable as they are. */
  readonly repeatsAfter: readonly string[];
}

export const GOOD_HABITS: Habits = { keyed: true, finishesTransfers: true, repeatsAfter: ['OUTCOME_UNKNOWN'] };

/** What all clients of a run share. */
export interface Traffic {
  /** Where the graph answers; each request goes to the next one. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly habits: Habits;
  /** Emits `sent` with the name of a mutation whenever one leaves. */
  readonly events: EventEmitter<{ sent: [string] }>;
  /** How many mutations were answered, how many of their root fields succeeded, and how many requests that took. */
  readonly counts: { mutations: number; succeeded: number; requests: number };
}

/** Somebody who wants each mutation to happen once, whatever happens to the servers. */
export interface KeyedClient {
  readonly random: Random;
  readonly habits: Habits;
  /** Sends a mutation under one key until it is answered. Its first root field names it. */
  mutate<T>(document: string, variables: Record<string, unknown>): Promise<Outcome<T>>;
  /** Sends a mutation once; undefined when no answer came. */
  mutateOnce(document: string, variables: Record<string, unknown>): Promise<Outcome<unknown> | undefined>;
  /** Reads until it is answered; a refusal is a failure of the test. */
  query<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
}

/** Longest wait for one answer. */
const ANSWER_TIMEOUT = 15_000;
/** Longest time that a mutation may stay without an answer; servers are back within seconds. */
const PATIENCE = 90_000;

/** Begins the traffic of a run. */
export function newTraffic(urls: readonly string[], token: string, habits: Habits = GOOD_HABITS): Traffic {
  return { urls, token, habits, events: new EventEmitter(), counts: { mutations: 0, succeeded: 0, requests: 0 } };
}

/** A client with a name of its own, which its keys begin with. */
export function keyedClient(traffic: Traffic, name: string, random: Random): KeyedClient {
  let turn = random.int(0, traffic.urls.length - 1);
  let keys = 0;
  const nextUrl = () => traffic.urls[(turn += 1) % traffic.urls.length] ?? '';
  const post = async (body: object, key?: string): Promise<Outcome<unknown> | undefined> => {
    traffic.counts.requests += 1;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      authorization: `Bearer ${traffic.token}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    return answerOf(nextUrl(), headers, JSON.stringify(body), traffic.habits.repeatsAfter);
  };
  const untilAnswered = async (body: { query: string; variables: object }, key?: string): Promise<Outcome<unknown>> => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const outcome = await post(body, key);
      if (outcome) return outcome;
      if (Date.now() > end) throw new Error(`No answer for ${String(PATIENCE)} ms to ${body.query}`);
      await sleep(random.int(80, 200));
    }
  };
  const newKey = () => (traffic.habits.keyed ? `${name}-${String((keys += 1))}` : undefined);
  const announce = (document: string) =>
    traffic.events.emit('sent', /\{\s*(?:\w+:\s*)?(\w+)/.exec(document)?.[1] ?? '');
  return {
    random,
    habits: traffic.habits,
    mutate: async <T>(query: string, variables: Record<string, unknown>) => {
      const answer = untilAnswered({ query, variables }, newKey());
      announce(query);
      const outcome = await answer;
      traffic.counts.mutations += 1;
      if ('data' in outcome) traffic.counts.succeeded += Object.keys(outcome.data as object).length;
      return outcome as Outcome<T>;
    },
    mutateOnce: async (query, variables) => {
      const answer = post({ query, variables }, newKey());
      announce(query);
      const outcome = await answer;
      if (outcome && 'data' in outcome) traffic.counts.succeeded += Object.keys(outcome.data as object).length;
      return outcome;
    },
    query: async <T>(query: string, variables: Record<string, unknown> = {}) => {
      const outcome = await untilAnswered({ query, variables });
      if ('refused' in outcome) throw new Error(`${outcome.refused} ${JSON.stringify(outcome.details)} to ${query}`);
      return outcome.data as T;
    },
  };
}

interface Failure {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly retryable?: boolean };
}

/** What a server says for good; undefined when it said nothing, or that the same request may succeed later. */
async function answerOf(
  url: string,
  headers: Record<string, string>,
  body: string,
  repeatsAfter: readonly string[],
): Promise<Outcome<unknown> | undefined> {
  let text: string;
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT);
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body, signal });
    text = await response.text();
  } catch {
    return undefined;
  }
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: readonly Failure[] };
  if (!errors) return { data };
  const isOpen = ({ code = '', retryable }: NonNullable<Failure['extensions']>) =>
    retryable === true || repeatsAfter.includes(code);
  if (errors.some(({ extensions }) => extensions && isOpen(extensions))) return undefined;
  const [first] = errors;
  const { code = 'NONE', ...details } = first?.extensions ?? {};
  return { refused: code, details: { message: first?.message, ...details } };
}
