import { AppError, badInput, isAppError, type ErrorCode } from '../../shared/errors.js';
import { graphContext } from '../graph-context.js';
import type { Context } from './context.js';

/**
 * Asks a subgraph for one of its internal fields, as the caller of this request; fails as the subgraph does. A mutation
 * is carried out there once for each `idempotencyKey`.
 */
export async function askSubgraph<Data>(
  scope: Pick<Context, 'services' | 'requestId' | 'principal' | 'deadline' | 'log' | 'address'>,
  name: string,
  query: string,
  variables: Record<string, unknown>,
  idempotencyKey?: string,
): Promise<Data> {
  const { services, requestId, principal, deadline, log, address } = scope;
  const call = services.calls[name];
  if (!call) throw new Error(`Nothing reaches the subgraph ${name}.`);
  const context = graphContext({ requestId, principal, deadline, log, idempotencyKey, address });
  const { data, errors } = await call({ query, variables }, context);
  const [failure] = errors ?? [];
  if (failure) {
    const { code, retryable: _retryable, ...details } = failure.extensions ?? {};
    throw new AppError((code ?? 'INTERNAL') as ErrorCode, failure.message, details);
  }
  if (!data) throw new Error(`The subgraph ${name} answered nothing.`);
  return data as Data;
}

/** The name of a subgraph that a client gave at `path`; fails with `BAD_USER_INPUT` when there is none of this name. */
export function knownSubgraph({ services }: Pick<Context, 'services'>, name: string, path: string): string {
  if (Object.hasOwn(services.calls, name)) return name;
  throw badInput(path, `must be one of ${Object.keys(services.calls).join(', ')}.`);
}

/**
 * Gathers a list from several subgraphs, in the order of their names. One that does not answer costs its own part only: its
 * error stands in the list, where GraphQL shows it at its place, whatever the list's type says.
 */
export async function fromSubgraphs<Item>(
  names: readonly string[],
  ask: (name: string) => Promise<readonly Item[]>,
): Promise<Item[]> {
  const sorted = [...names].sort();
  const parts = await Promise.allSettled(sorted.map(ask));
  return parts.flatMap((part, index) =>
    part.status === 'fulfilled' ? part.value : [namingSubgraph(part.reason, sorted[index] ?? '') as Item],
  );
}

function namingSubgraph(error: unknown, subgraph: string): unknown {
  if (!isAppError(error)) return error;
  const details = { ...error.details, subgraph };
  return new AppError(error.code, `The subgraph ${subgraph}: ${error.message}`, details);
}
