import type { Counter, Gauge, Histogram, MetricObjectWithValues, MetricValue } from 'prom-client';
import type Prometheus from 'prom-client';

/** A metric with its values, as one process has counted them. */
export type CollectedMetric = MetricObjectWithValues<MetricValue<string>>;

/** A value for each label; a label's values are few and known beforehand: never ids, names or documents. */
export type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** Counts what happens. */
export interface CounterMetric<Name extends string> {
  add(labels: Labels<Name>, amount?: number): void;
}

/** A value that rises and falls. */
export interface GaugeMetric<Name extends string> {
  set(labels: Labels<Name>, value: number): void;
}

/** Counts durations or sizes by how large they are. */
export interface HistogramMetric<Name extends string> {
  observe(labels: Labels<Name>, value: number): void;
}

/** How the values of several workers become one. */
export type Together = 'sum' | 'max';

/** Seconds: from what a cached answer takes to what a request may take. */
export const DURATIONS: readonly number[] = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

let prometheus: typeof Prometheus | undefined;
const waiting: ((client: typeof Prometheus) => void)[] = [];

function whenOn(create: (client: typeof Prometheus) => void): void {
  if (prometheus) create(prometheus);
  else waiting.push(create);
}

/** Defines a counter. Where metrics are off it counts nothing and costs a comparison. */
export function counter<Name extends string = never>(
  name: string,
  help: string,
  labelNames: readonly Name[] = [],
): CounterMetric<Name> {
  let real: Counter | undefined;
  whenOn((client) => {
    real = new client.Counter({ name, help, labelNames: [...labelNames] });
  });
  return { add: (labels, amount = 1) => real?.inc(labels, amount) };
}

/** Defines a gauge that is set. */
export function gauge<Name extends string = never>(
  name: string,
  help: string,
  labelNames: readonly Name[] = [],
  together: Together = 'sum',
): GaugeMetric<Name> {
  let real: Gauge | undefined;
  whenOn((client) => {
    real = new client.Gauge({ name, help, labelNames: [...labelNames], aggregator: together });
  });
  return { set: (labels, value) => real?.set(labels, value) };
}

/** Defines a gauge that is read when somebody asks. */
export function gaugeReading<Name extends string = never>(
  name: string,
  help: string,
  labelNames: readonly Name[],
  read: () => Iterable<readonly [Labels<Name>, number]>,
  together: Together = 'sum',
): void {
  whenOn((client) => {
    new client.Gauge({
      name,
      help,
      labelNames: [...labelNames],
      aggregator: together,
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.set(labels, value);
      },
    });
  });
}

/** Defines a histogram; its buckets are {@link DURATIONS} in seconds unless others are given. */
export function histogram<Name extends string = never>(
  name: string,
  help: string,
  labelNames: readonly Name[] = [],
  buckets: readonly number[] = DURATIONS,
): HistogramMetric<Name> {
  let real: Histogram | undefined;
  whenOn((client) => {
    real = new client.Histogram({ name, help, labelNames: [...labelNames], buckets: [...buckets] });
  });
  return { observe: (labels, value) => real?.observe(labels, value) };
}

/** Seconds since `started`, which `performance.now()` gave. */
export function secondsSince(started: number): number {
  return (performance.now() - started) / 1_000;
}

/** Begins to count in this process; what was defined before counts too. */
export async function countMetrics(): Promise<void> {
  const { default: client } = await import('prom-client');
  prometheus = client;
  for (const create of waiting.splice(0)) create(client);
}

/** What this process has counted; nothing where metrics are off. */
export async function collectedMetrics(): Promise<CollectedMetric[]> {
  return prometheus ? await prometheus.register.getMetricsAsJSON() : [];
}
