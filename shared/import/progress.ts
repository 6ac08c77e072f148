import { SingleBar } from 'cli-progress';

/** Where an import's progress shows. */
export interface Progress {
  start(total: number): void;
  update(done: number): void;
  stop(): void;
}

/** Where text goes; the process's standard error, or a test's list. */
export interface TextOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const LINE_EVERY = 5000;

/** Shows nothing. */
export const silentProgress: Progress = { start: () => undefined, update: () => undefined, stop: () => undefined };

/** A bar with rate and time left on a terminal; a line every five seconds where there is none. */
export function createProgress(output: NodeJS.WriteStream | TextOutput, now: () => number = Date.now): Progress {
  return output.isTTY && 'cursorTo' in output ? barProgress(output, now) : lineProgress(output, now);
}

function barProgress(output: NodeJS.WriteStream, now: () => number): Progress {
  let started = now();
  const bar = new SingleBar({
    stream: output,
    format: '{bar} {percentage}%  {value} of {total} rows  {rate} rows/s  {left} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  let total = 0;
  return {
    start(rows) {
      total = rows;
      started = now();
      bar.start(rows, 0, { rate: '–', left: '–' });
    },
    update: (done) => bar.update(done, pace(done, total, now() - started)),
    stop: () => bar.stop(),
  };
}

function lineProgress(output: TextOutput, now: () => number): Progress {
  let started = now();
  let last = started;
  let total = 0;
  return {
    start(rows) {
      total = rows;
      started = now();
      last = started;
    },
    update(done) {
      if (now() - last >= LINE_EVERY) {
        last = now();
        const { rate, left } = pace(done, total, last - started);
        output.write(`${done} of ${total} rows, ${rate} rows/s, ${left} left\n`);
      }
    },
    stop: () => undefined,
  };
}

/** Rows per second so far, and the time that the rest takes at that rate. */
export function pace(done: number, total: number, milliseconds: number): { rate: string; left: string } {
  if (done === 0 || milliseconds <= 0) {
    return { rate: '–', left: '–' };
  }
  const rate = (done / milliseconds) * 1000;
  const seconds = Math.ceil(Math.max(0, total - done) / rate);
  const left = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return { rate: String(Math.round(rate)), left };
}
