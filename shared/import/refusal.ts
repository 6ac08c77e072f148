import type { ErrorCode } from '../errors.js';

/** Why a row is refused: a code of the closed list, the field where one is at fault, and a sentence. */
export interface RowProblem {
  readonly code: ErrorCode | (string & {});
  readonly field: string;
  readonly message: string;
}

/** Thrown by a conversion when a cell does not hold what its field needs; caught per field of a row. */
export class UnfitValue extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnfitValue';
  }
}

/** A text shortened for a message. */
export function quoted(text: string): string {
  const characters = [...text];
  return `"${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text}"`;
}
