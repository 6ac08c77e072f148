/** Spares callers the wait for something that does not answer, until it answers again. */
export interface Breaker {
  /** Whether calls are to fail at once instead of being tried. */
  readonly isOpen: boolean;
  /** A call was answered, whatever the answer. */
  succeeded(): void;
  /** A call was not answered, or with something that nobody can use. */
  failed(): void;
  /** Stops trying. */
  stop(): void;
}

/** How patient a breaker is. */
export interface BreakerOptions {
  /** How many failures in a row open it. */
  readonly failures: number;
  /** Milliseconds from the end of a probe to the next one. */
  readonly pause: number;
}

const USUAL: BreakerOptions = { failures: 5, pause: 500 };

/**
 * Makes a breaker. Once it is open it asks `probe` again and again, at once and then after a pause each, and closes when
 * that answers true: nobody's request has to be the one that finds out. A probe must end by itself.
 */
export function createBreaker(probe: () => Promise<boolean>, { failures, pause }: BreakerOptions = USUAL): Breaker {
  let inARow = 0;
  let isOpen = false;
  let isStopped = false;
  let isProbing = false;
  let timer: NodeJS.Timeout | undefined;

  const close = () => {
    inARow = 0;
    isOpen = false;
    clearTimeout(timer);
  };
  const tryAgain = async () => {
    if (isProbing) return;
    isProbing = true;
    const isBack = await probe().catch(() => false);
    isProbing = false;
    if (!isOpen || isStopped) return;
    if (isBack) close();
    else timer = setTimeout(() => void tryAgain(), pause).unref();
  };

  return {
    get isOpen() {
      return isOpen;
    },
    succeeded: close,
    failed: () => {
      inARow += 1;
      if (isOpen || isStopped || inARow < failures) return;
      isOpen = true;
      void tryAgain();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
