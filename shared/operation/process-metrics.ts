import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gaugeReading } from './metrics.js';

const NANOSECONDS = 1e9;

/** Defines what is measured of a process as such: how late its event loop is, and its memory. */
export function measureProcess(): void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  gaugeReading(
    'kehu_event_loop_lag_seconds',
    'How late the event loop was since the last look, in the worker that was latest.',
    ['quantile'],
    () => {
      const read = [
        [{ quantile: '0.5' }, delay.percentile(50) / NANOSECONDS],
        [{ quantile: '0.99' }, delay.percentile(99) / NANOSECONDS],
        [{ quantile: '1' }, delay.max / NANOSECONDS],
      ] as const;
      delay.reset();
      return read;
    },
    'max',
  );
  gaugeReading('kehu_heap_bytes', 'JavaScript heap in use, of all workers.', [], () => [
    [{}, process.memoryUsage().heapUsed],
  ]);
  gaugeReading('kehu_resident_bytes', 'Memory of all workers.', [], () => [[{}, process.memoryUsage.rss()]]);
  gaugeReading('kehu_cpu_seconds', 'Processor time of all workers.', [], () => {
    const { user, system } = process.cpuUsage();
    return [[{}, (user + system) / 1e6]];
  });
}
