import type { Outcome } from './keyed-client.js';
import type { Ledger } from './ledger.js';

/**
 * What is looked for in the answer to a mutation that nothing should refuse. A refusal, or an answer without it, is noted:
 * it means that something was lost or done twice.
 */
export function acknowledged<T, Part>(
  ledger: Ledger,
  outcome: Outcome<T>,
  what: string,
  pick: (data: T) => Part | null | undefined,
): Part | undefined {
  if ('refused' in outcome) {
    const { refused, details } = outcome;
    ledger.violations.push(`${what} was refused with ${refused}, which nothing explains: ${JSON.stringify(details)}`);
    return undefined;
  }
  const part = pick(outcome.data);
  if (part == null)
    ledger.violations.push(`${what} was acknowledged with nothing in it: ${JSON.stringify(outcome.data)}`);
  return part ?? undefined;
}

/** Compares what a mutation answered with what it must have. */
export function told(ledger: Ledger, what: string, answered: unknown, expected: unknown): boolean {
  const same = JSON.stringify(answered) === JSON.stringify(expected);
  if (!same)
    ledger.violations.push(`${what} answered ${JSON.stringify(answered)} and not ${JSON.stringify(expected)}.`);
  return same;
}
