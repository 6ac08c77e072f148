import { oneOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { within } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { QueryUpcomingImportantDatesArgs } from '../__generated__/resolvers-types.js';
import { isVisibleContact } from '../contacts/contact-filter.js';
import { isVisibleCustomer } from '../customers/customer-filter.js';
import { nextDays } from './calendar.js';
import { ImportantDate } from './important-date.entity.js';

const DAY = 86_400_000;

/** Lists the days from today on, of the customers and contacts that the caller may see, the next first. */
export function upcomingDates(
  scope: RequestScope,
  { withinDays, ...page }: QueryUpcomingImportantDatesArgs,
): Promise<Connection<ImportantDate>> {
  const days = within([1, 366], withinDays, 'withinDays');
  const now = scope.now();
  const last = new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 10);
  const next = new Map([...nextDays(now.slice(0, 10))].filter(([, date]) => date <= last));
  const places = oneOf('d.place', [...next.keys()])!;
  const [customer, contact] = [isVisibleCustomer(scope, 'd.customer_id'), isVisibleContact(scope, 'd.contact_id')];
  return listConnection(scope, {
    entity: ImportantDate,
    alias: 'd',
    condition: {
      sql: `${places.sql} AND (${customer.sql} OR ${contact.sql})`,
      parameters: [...places.parameters, ...customer.parameters, ...contact.parameters],
    },
    page: pageQuery(page, byNextDay(next), 'ASC', 'd.id'),
  });
}

/** By the days since 1970, so that a cursor holds tomorrow too. */
function byNextDay(next: ReadonlyMap<string, string>): Sort<ImportantDate> {
  const number = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
  const cases = [...next].map(([place, date]) => `WHEN '${place}' THEN ${String(number(date))}`);
  return {
    name: 'NEXT_ON',
    column: `CASE d.place ${cases.join(' ')} END`,
    type: 'number',
    value: ({ place }) => number(next.get(place)!),
  };
}
