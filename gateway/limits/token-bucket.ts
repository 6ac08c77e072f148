import type { Budget } from '../../shared/config/budgets.js';

/** What is left of a budget, as it was at an instant. */
export interface Level {
  readonly left: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What came of an attempt to spend something. */
export interface Spending {
  readonly isGranted: boolean;
  /** What is left after it. */
  readonly remaining: number;
  /** Milliseconds until as much is there again as was asked for; 0 where it was granted. */
  readonly wait: number;
}

/** What is there now, when nobody has spent anything since. */
export function levelNow({ left, at }: Level, { maximum, restoreRate }: Budget, now: number): number {
  return Math.min(maximum, left + (Math.max(0, now - at) * restoreRate) / 1_000);
}

/** Milliseconds until `amount` is there, when `left` is there now. */
export function timeUntil(amount: number, left: number, { restoreRate }: Budget): number {
  return Math.max(0, ((amount - left) / restoreRate) * 1_000);
}

/** Spends from a level; answers what came of it and the level after it. What is refused costs nothing. */
export function spendFrom(
  level: Level | undefined,
  amount: number,
  budget: Budget,
  now: number,
): { spending: Spending; level: Level } {
  const there = level ? levelNow(level, budget, now) : budget.maximum;
  const isGranted = amount <= there;
  const left = isGranted ? there - amount : there;
  return {
    spending: { isGranted, remaining: left, wait: isGranted ? 0 : timeUntil(amount, there, budget) },
    // A clock that went back gives nothing twice.
    level: { left, at: Math.max(now, level?.at ?? now) },
  };
}
