import { ConfigurationError, readConfig, type Config } from '../config/config.js';
import type { Running, Service } from '../http/run-process.js';
import { hearPrimary, tellPrimary } from './joined-server.js';
import type { Departure } from './messages.js';
import { collectedMetrics, countMetrics } from './metrics.js';

/** Failures of starting that an operator can mend; shown as one line. */
const EXPECTED = new Set(['ConfigurationError', 'CannotListen', 'DataFolderLocked', 'DatabaseUnreachable']);

/** Runs a service in this worker until its primary says otherwise. */
export async function runWorker(service: Service): Promise<void> {
  // They reach a whole terminal or service at once, while it is for the primary to say what follows.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  try {
    const config = readConfig();
    introduce(service, config);
    const stopTraces = await observe(service, config);
    const starting = service.start(config);
    const stop = stopper(starting, stopTraces);
    const isFirst = new Promise<boolean>((resolve) => {
      hearPrimary((message) => {
        if (message.kind === 'open') resolve(message.announce);
        if (message.kind === 'metrics') void tellMetrics();
        if (message.kind === 'stop') stop(message.departure);
      });
    });
    const running = await starting;
    if (await isFirst) await running.announce(process.ppid);
    void tellPrimary({ kind: 'started' });
  } catch (error) {
    fail(error);
  }
}

function introduce({ severalWorkers }: Service, config: Config): void {
  const { databases, metricsPort, requestTimeout, logLevel } = config;
  const overlap = databases.kind === 'mysql';
  if (config.workers > 1 && !overlap && severalWorkers) {
    throw new ConfigurationError(
      `KEHU_WORKERS is ${String(config.workers)}: only one process can use the SQLite files; set DATABASE_URL for more.`,
    );
  }
  const workers = severalWorkers ? config.workers : 1;
  void tellPrimary({ kind: 'settings', settings: { workers, overlap, metricsPort, requestTimeout, logLevel } });
}

/** Switches on what the settings ask for; answers how to send off the last traces. */
async function observe({ name }: Service, { metricsPort, tracesUrl }: Config): Promise<() => Promise<void>> {
  if (metricsPort !== undefined) {
    await countMetrics();
    (await import('./process-metrics.js')).measureProcess();
  }
  if (tracesUrl === undefined) return () => Promise.resolve();
  const { startTracing } = await import('./tracing.js');
  return startTracing(tracesUrl, name);
}

async function tellMetrics(): Promise<void> {
  await tellPrimary({ kind: 'metrics', metrics: await collectedMetrics() });
}

/** Makes what stops this worker; told a second time, it hurries. */
function stopper(starting: Promise<Running>, stopTraces: () => Promise<void>): (departure: Departure) => void {
  let hurry: AbortController | undefined;
  const leave = async (departure: Departure, signal: AbortSignal) => {
    await (await starting).stop({ ...departure, hurry: signal });
    await stopTraces();
    await tellMetrics();
  };
  return (departure) => {
    if (hurry) {
      hurry.abort(departure);
      return;
    }
    hurry = new AbortController();
    leave(departure, hurry.signal).then(() => process.exit(0), fail);
  };
}

function fail(error: unknown): never {
  const { name, message, stack } = error as Error;
  console.error(EXPECTED.has(name) ? message : (stack ?? String(error)));
  process.exit(1);
}
