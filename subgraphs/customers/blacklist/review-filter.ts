import { allOf } from '../../../shared/db/conditions.js';
import { dateFilter } from '../../../shared/db/field-filters.js';
import type { FieldFilter } from '../../../shared/db/filter.js';
import type { OptionalDateFilterInput } from '../__generated__/resolvers-types.js';

const reviewOn = dateFilter('b.review_on');

/** Conditions on the day on which it is to be looked at again whether the customer stays blacklisted. */
export function reviewFilter(customerColumn: string): FieldFilter<OptionalDateFilterInput> {
  const among = (sql: string) => `${customerColumn} IN (SELECT b.customer_id FROM blacklistings b WHERE ${sql})`;
  return ({ isNull, ...given }, path) => {
    const named = [given.eq, given.from, given.to].every((day) => day == null) ? undefined : reviewOn(given, path);
    const within = named && { sql: among(named.sql), parameters: named.parameters };
    if (isNull == null) return within;
    const present = among('b.review_on IS NOT NULL');
    return allOf(within, { sql: isNull ? `NOT (${present})` : present, parameters: [] });
  };
}
