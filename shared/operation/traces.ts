/** What a span says: ids and codes, never values, names of people or documents. */
export type SpanFacts = Readonly<Record<string, string | number>>;

/** Adds to a span what became known while it ran. */
export type NoteFacts = (facts: SpanFacts) => void;

/** A part of the work for a request. */
export interface SpanStart {
  readonly name: string;
  /** `server` answers somebody, `client` asks somebody, `internal` does neither. */
  readonly kind: 'server' | 'client' | 'internal';
  readonly facts: SpanFacts;
  /** The header `traceparent` of whoever asks. */
  readonly parent?: string | string[] | undefined;
}

/** Records spans. */
export interface Tracing {
  inSpan<T>(start: SpanStart, work: (note: NoteFacts) => Promise<T>): Promise<T>;
  traceparent(): string | undefined;
}

let tracing: Tracing | undefined;

const noteNothing: NoteFacts = () => undefined;

/** Switches traces on for this process. */
export function useTracing(used: Tracing | undefined): void {
  tracing = used;
}

/** Does the work as a span of the present trace; where traces are off, does the work. */
export function inSpan<T>(start: SpanStart, work: (note: NoteFacts) => Promise<T>): Promise<T> {
  return tracing ? tracing.inSpan(start, work) : work(noteNothing);
}

/** The header that hands the present span on to whoever is asked (W3C Trace Context); none where traces are off. */
export function traceHeaders(): { traceparent?: string } {
  const traceparent = tracing?.traceparent();
  return traceparent === undefined ? {} : { traceparent };
}
