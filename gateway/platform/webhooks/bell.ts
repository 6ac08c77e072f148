/** Wakes what waits in this process. */
export interface Bell {
  ring(): void;
  /** Answers when it rings, or after so many milliseconds; at once when it has rung since somebody last waited for it. */
  heard(longest: number): Promise<void>;
}

/** Makes a bell. */
export function bell(): Bell {
  const waiting = new Set<() => void>();
  let hasRung = false;
  return {
    ring: () => {
      hasRung = waiting.size === 0;
      for (const wake of waiting) wake();
    },
    heard: async (longest) => {
      if (hasRung) {
        hasRung = false;
        return;
      }
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, longest);
        waiting.add(wake);
      });
    },
  };
}
