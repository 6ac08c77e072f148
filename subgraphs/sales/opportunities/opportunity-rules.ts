import { badInput } from '../../../shared/errors.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import type { StageOutcome } from '../__generated__/resolvers-types.js';
import { Opportunity } from './opportunity.entity.js';

/** How an opportunity ended, as its columns hold it. */
export type Closing = Pick<Opportunity, 'closedOn' | 'lossReason'>;

/** Checks that a closing day and a reason go with the outcome of a stage. */
export function assertClosingFits(outcome: StageOutcome, { closedOn, lossReason }: Closing, path: string): void {
  if (outcome === 'OPEN' && closedOn !== null) throw badInput(`${path}.closedOn`, 'is not for an open stage.');
  if (outcome !== 'LOST' && lossReason !== null) throw badInput(`${path}.lossReason`, 'is only for a lost stage.');
}

/** Checks what must hold of every opportunity, however it came about. */
export function assertSound(opportunity: Opportunity, path: string): void {
  const { status, amount, openedOn, expectedCloseOn, closedOn } = opportunity;
  if (status === 'WON' && amount === null) throw badInput(`${path}.amount`, 'is needed for a won stage.');
  if (openedOn === null) return;
  if (expectedCloseOn !== null && expectedCloseOn < openedOn) {
    throw badInput(`${path}.expectedCloseOn`, `must not be before openedOn, ${openedOn}.`);
  }
  if (closedOn !== null && closedOn < openedOn) {
    throw badInput(`${path}.closedOn`, `must not be before openedOn, ${openedOn}.`);
  }
}

/** Makes a broken unique index of opportunities the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Opportunity, 'opportunity', {
  ux_opportunities_external_id_live: { field: 'externalId', label: 'external id' },
});
