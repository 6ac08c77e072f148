import type { Page } from '../db/keyset.js';

/** A page of a list, with its total counted only when a client asks for it. */
export interface Connection<Row> extends Page<Row> {
  /** Answers `totalCount`; the statement runs when it is called. */
  countAll: () => Promise<number>;
}

/** Adds the lazy total to a page. */
export function connection<Row>(page: Page<Row>, countAll: () => Promise<number>): Connection<Row> {
  return { ...page, countAll };
}
