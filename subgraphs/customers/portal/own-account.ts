import type { Principal } from '../../../shared/access/principal.js';
import { AppError } from '../../../shared/errors.js';

/** The account of a customer who has signed in; fails with `FORBIDDEN` for anybody else. */
export function ownAccountId({ kind, subject, sessionId }: Principal): string {
  if (kind === 'customer' && sessionId !== undefined && subject.startsWith('acc_')) return subject;
  throw new AppError('FORBIDDEN', 'This takes a token of a customer who has signed in.');
}
