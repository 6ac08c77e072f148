import type { Fetcher } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

// Relative to the page, so that the explorer also works behind a proxy that serves the gateway under a path.
const ENDPOINT = new URL('graphql', document.baseURI);

/** Sends operations and introspection to the gateway, as the bearer of the token when there is one. */
export function fetcherFor(token: string): Fetcher {
  const headers: Record<string, string> = { accept: ACCEPT, 'content-type': 'application/json' };
  if (token !== '') headers['authorization'] = `Bearer ${token}`;
  return async (operation, options) => {
    const request = { method: 'POST', headers: { ...headers, ...options?.headers }, body: JSON.stringify(operation) };
    const response = await fetch(ENDPOINT, request).catch(() => {
      throw new Error(`The gateway does not answer at ${ENDPOINT.href}. Is it running?`);
    });
    return readAnswer(response);
  };
}

async function readAnswer(response: Response): Promise<ExecutionResult> {
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult;
  } catch {
    throw new Error(`The gateway answered ${response.status} without a GraphQL result.`);
  }
}
