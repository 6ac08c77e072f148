import prometheus from 'prom-client';
import { listen } from '../http/listening-server.js';
import { collectedMetrics, countMetrics, type CollectedMetric } from './metrics.js';

/** The port that serves metrics, open. */
export interface MetricsPort {
  readonly url: string;
  /** Keeps what a worker that has ended had counted, so that totals never fall. */
  keep(metrics: readonly CollectedMetric[]): void;
  close(): void;
}

/** Serves at `/metrics` what the primary and its workers have counted, added up. Fails as `listen` does. */
export async function openMetricsPort(
  host: string,
  port: number,
  workers: () => { collect(): Promise<CollectedMetric[]> }[],
): Promise<MetricsPort> {
  await countMetrics();
  let departed: CollectedMetric[] = [];
  const { AggregatorRegistry, register } = prometheus;
  const collect = async () => {
    const counted = await Promise.all([collectedMetrics(), ...workers().map((worker) => worker.collect())]);
    return AggregatorRegistry.aggregate([...counted, departed]).metrics();
  };
  const server = await listen(
    (request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end('Metrics are at /metrics.\n');
        return;
      }
      collect().then(
        (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    },
    host,
    port,
  );
  return {
    url: `${server.url}/metrics`,
    keep: (metrics) => {
      const totals = metrics.filter(({ type }) => String(type) === 'counter' || String(type) === 'histogram');
      departed = AggregatorRegistry.aggregate([departed, totals]).getMetricsAsArray() as CollectedMetric[];
    },
    close: () => void server.close({ linger: 0, grace: 0 }),
  };
}
