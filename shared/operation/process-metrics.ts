import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gaugeReading } from './metrics.js';

/** Milliseconds between two looks at the clock, which the measured times hold too. */
const RESOLUTION = 10;

/** Defines what is measured of a process as such: how late its event loop is, and its memory. */
export function measureProcess(): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION) / 1_000;
  gaugeReading(
    'kehu_event_loop_lag_seconds',
    'How late the event loop was since the last look, in the worker that was latest.',
    ['quantile'],
    () => {
      const read = [
        [{ quantile: '0.5' }, seconds(delay.percentile(50))],
        [{ quantile: '0.99' }, seconds(delay.percentile(99))],
        [{ quantile: '1' }, seconds(delay.max)],
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
}
