import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-node';
import { useTracing, type NoteFacts, type SpanFacts, type SpanStart } from './traces.js';

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL };

/** Milliseconds that spans are gathered before they are sent. */
const GATHERED_FOR = 1_000;
/** Longest wait for the collector when the process ends. */
const LAST_WAIT = 2_000;

/** Names that clients give to their operations may be anything. */
const NOT_SENT = ['operationName', 'graphql.operation.name'];

/** Sends the gateway's own spans, too, without what a client wrote. */
class DiscreetProcessor extends BatchSpanProcessor {
  override onEnd(span: ReadableSpan): void {
    for (const name of NOT_SENT) Reflect.deleteProperty(span.attributes, name);
    super.onEnd(span);
  }
}

/** Begins to send traces to a collector; answers how to send the last ones. A collector that is down costs nothing else. */
export function startTracing(url: string, service: string): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: LAST_WAIT });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new DiscreetProcessor(exporter, { scheduledDelayMillis: GATHERED_FOR })],
  });
  // What is handed on is written by `traceHeaders`: nothing that a client sent but the ids of its trace.
  provider.register({ propagator: null });
  const tracer = provider.getTracer('kehu');
  useTracing({
    inSpan: (start, work) => inSpan(tracer, start, work),
    traceparent: presentTraceparent,
  });
  return async () => {
    const late = new Promise((resolve) => setTimeout(resolve, LAST_WAIT).unref());
    await Promise.race([provider.shutdown().catch(() => undefined), late]);
  };
}

function inSpan<T>(
  tracer: Tracer,
  { name, kind, facts, parent }: SpanStart,
  work: (note: NoteFacts) => Promise<T>,
): Promise<T> {
  const around = kind === 'server' ? remoteContext(parent) : context.active();
  return tracer.startActiveSpan(name, { kind: KINDS[kind], attributes: { ...facts } }, around, async (span) => {
    try {
      return await work((known: SpanFacts) => span.setAttributes({ ...known }));
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The trace of a caller, by version 00 of the header: ids and whether it is recorded. */
function remoteContext(header: SpanStart['parent']): Context {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(String(header)) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) & 1;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function presentTraceparent(): string | undefined {
  const present = trace.getActiveSpan()?.spanContext();
  return present && `00-${present.traceId}-${present.spanId}-${present.traceFlags === 1 ? '01' : '00'}`;
}
