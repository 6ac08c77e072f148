import type { RoleBook } from '../../shared/access/role-rights.js';

/** What the gateway knows of rights at this moment. */
export interface CurrentRights {
  /** The same object until something about the roles changes. */
  readonly roles: RoleBook;
  /** Counts up whenever a token is ended. */
  readonly revocations: number;
  /** How often the tokens of a holder were ended. */
  epochOf(subject: string): number;
}
