/**
 * Milliseconds after which nobody asks any more whether the tokens of a session or of a customer were ended: they last 15
 * minutes, and clocks may differ.
 */
export const SHORT_EPOCH_LIFETIME = 30 * 60_000;

/** What the identifiers of holders begin with who have no token that lasts longer: sessions, and accounts of customers. */
export const SHORT_LIVED_HOLDERS: readonly string[] = ['ses_', 'acc_'];

/** Whether all tokens of a holder have expired {@link SHORT_EPOCH_LIFETIME} after they were ended. */
export function isShortLived(subject: string): boolean {
  return SHORT_LIVED_HOLDERS.some((prefix) => subject.startsWith(prefix));
}
