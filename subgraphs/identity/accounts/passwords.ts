import { hash, verify } from '@node-rs/argon2';
import { badInput } from '../../../shared/errors.js';
import { inTurn } from '../../../shared/in-turn.js';
import { normalForm } from '../../../shared/text/normal-form.js';

/** A check takes 20 MB and a core for a while; more at once would take both from everything else. */
const CHECKS_AT_ONCE = 4;
const MOST_WAITING = 64;
const LENGTH = { least: 10, most: 200 };

const inTurnOfChecks = inTurn(CHECKS_AT_ONCE, MOST_WAITING);

/** Made once: a check against it takes as long as one against the password of an account. */
let nobodys: Promise<string> | undefined;

/** Checks a new password; it is kept as it was typed, in Unicode's composed form, since keyboards differ there. */
export function checkedPassword(password: string, email: string, path: string): string {
  const typed = password.normalize('NFC');
  const { length } = [...typed];
  if (length < LENGTH.least || length > LENGTH.most) {
    throw badInput(path, `must have from ${String(LENGTH.least)} to ${String(LENGTH.most)} characters.`);
  }
  const [name = ''] = email.split('@');
  if (new Set(typed).size < 4 || [email, name].some((known) => normalForm(typed) === normalForm(known))) {
    throw badInput(path, 'is too easy to guess.');
  }
  return typed;
}

/**
 * What is kept of a password: argon2id with 19 MiB and 2 passes, which the library and OWASP recommend.
 * Fails with `OVERLOADED` when too many wait for it already, `DEADLINE_EXCEEDED` when its turn does not come in time.
 */
export function hashOf(password: string, deadline: number): Promise<string> {
  return inTurnOfChecks(() => hash(password), deadline);
}

/** Whether a password is the one of an account; as slow where there is no account. Fails like {@link hashOf}. */
export async function isPassword(
  password: string,
  kept: string | null | undefined,
  deadline: number,
): Promise<boolean> {
  const typed = password.slice(0, 4 * LENGTH.most).normalize('NFC');
  nobodys ??= hash('the password of nobody');
  const against = kept ?? (await nobodys);
  const fits = await inTurnOfChecks(() => verify(against, typed), deadline);
  return fits && kept != null;
}
