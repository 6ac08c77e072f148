import { AppError, ERROR_CODES, isAppError, knownCode } from '../errors.js';
import type { GraphClient } from '../http/graph-client.js';

/** How often an operation is sent, and how the wait between two attempts is spent. */
export interface RetryPolicy {
  readonly attempts: number;
  /** Waits this many milliseconds; a test's does not. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Tries for about half a minute. */
export const PATIENT: RetryPolicy = {
  attempts: 7,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const FIRST_WAIT = 500;

/**
 * Sends an operation and returns its data. Failures that may pass are tried again with growing waits; any other one,
 * and the last attempt's, is thrown, with all failures of the answer under `details.failures`.
 */
export async function executeWithRetry(
  client: GraphClient,
  query: string,
  variables: Record<string, unknown>,
  policy: RetryPolicy = PATIENT,
): Promise<Record<string, unknown>> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(client, query, variables);
    if (!('failure' in outcome)) {
      return outcome.data;
    }
    if (!outcome.retryable || attempt >= policy.attempts) {
      throw outcome.failure;
    }
    await policy.wait(FIRST_WAIT * 2 ** (attempt - 1));
  }
}

type Outcome = { data: Record<string, unknown> } | { failure: Error; retryable: boolean };

async function attemptOnce(client: GraphClient, query: string, variables: Record<string, unknown>): Promise<Outcome> {
  try {
    const { data, errors = [] } = await client.execute(query, variables);
    const [error] = errors;
    if (error === undefined && data) {
      return { data };
    }
    const code = knownCode(error?.extensions?.['code']);
    const retryable = error?.extensions?.['retryable'] ?? ERROR_CODES[code].retryable;
    const failure = new AppError(code, error?.message ?? 'the graph answered without data', { failures: errors });
    return { failure, retryable: retryable === true };
  } catch (error) {
    if (isAppError(error)) {
      return { failure: error, retryable: ERROR_CODES[error.code].retryable };
    }
    throw error;
  }
}
