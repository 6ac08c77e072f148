import { AppError } from './errors.js';

/**
 * Carries work out when it is its turn. Fails with `OVERLOADED` when too many wait already, and with `DEADLINE_EXCEEDED`
 * when its turn has not come by the deadline (milliseconds since 1970); then the work is not begun.
 */
export type InTurn = <T>(work: () => Promise<T>, deadline?: number) => Promise<T>;

/** Lets so many go on at once; the others wait, so many at most, and whoever came first is next. */
export function inTurn(atOnce: number, mostWaiting = Infinity): InTurn {
  const waiting = new Set<() => void>();
  let free = atOnce;
  const turn = (deadline: number) =>
    new Promise<void>((resolve, reject) => {
      const timer = deadline === Infinity ? undefined : setTimeout(giveUp, Math.max(0, deadline - Date.now()));
      waiting.add(start);
      function start(): void {
        clearTimeout(timer);
        resolve();
      }
      function giveUp(): void {
        waiting.delete(start);
        reject(new AppError('DEADLINE_EXCEEDED', 'The request ran out of time while it waited for its turn.'));
      }
    });
  return async (work, deadline = Infinity) => {
    if (free > 0) free -= 1;
    else if (waiting.size >= mostWaiting)
      throw new AppError('OVERLOADED', 'Too many wait for this already; try again.');
    else await turn(deadline);
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else {
        free += 1;
      }
    }
  };
}
