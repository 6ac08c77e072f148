import { pino, type DestinationStream, type Logger } from 'pino';

/** Structured log; entries carry ids, codes and times, never personal values, tokens, variables or documents. */
export type Log = Logger;

/** Writes JSON lines, to standard output unless told otherwise; `level` is one of pino's, or `silent`. */
export function createLog(level: string, name: string, destination: DestinationStream = pino.destination(1)): Log {
  const options = {
    name,
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { error: describeError },
  };
  return pino(options, destination);
}

/**
 * What the log keeps of an unexpected failure: class, code and stack. A database driver's message may quote values,
 * and so may GraphQL's own about a value; of those only the code is kept.
 */
function describeError(error: unknown): unknown {
  if (!(typeof error === 'object' && error !== null && 'stack' in error))
    return { message: 'A value that is no error.' };
  const { name, code, stack } = error as { name?: string; code?: unknown; stack?: unknown };
  const isDatabase = 'driverError' in error;
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const cause = isDatabase ? (error.driverError as { code?: unknown }).code : undefined;
  const quotesValues = isDatabase || name === 'GraphQLError';
  const message = quotesValues ? undefined : (error as { message?: string }).message;
  return { name, code: code ?? cause, message, stack: frames.slice(0, 12).join('\n') };
}
