import type { Outcome } from './keyed-client.js';
import type { Ledger } from './ledger.js';

/** The data of a mutation that nothing should refuse. A refusal is noted: it means that something was lost or doubled. */
export function acknowledged<T>(ledger: Ledger, outcome: Outcome<T>, what: string): T | undefined {
  if (!('refused' in outcome)) return outcome.data;
  ledger.violations.push(
    `${what} was refused with ${outcome.refused}, which nothing explains: ${JSON.stringify(outcome.details)}`,
  );
  return undefined;
}

/** Compares what a mutation answered with what it must have. */
export function told(ledger: Ledger, what: string, answered: unknown, expected: unknown): boolean {
  const same = JSON.stringify(answered) === JSON.stringify(expected);
  if (!same)
    ledger.violations.push(`${what} answered ${JSON.stringify(answered)} and not ${JSON.stringify(expected)}.`);
  return same;
}
