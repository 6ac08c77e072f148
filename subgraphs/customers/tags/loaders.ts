import DataLoader from 'dataloader';
import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { toNumber } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { contactPolicy } from '../contacts/contact.policy.js';
import { customerPolicy } from '../customers/customer.policy.js';
import { CONTACTS, CUSTOMERS, tagsLoader } from './carried-tags.js';
import { Tag } from './tag.entity.js';
import { tagPolicy } from './tag.policy.js';
import { taggedContactsQuery, taggedCustomersQuery } from './tagged-records.js';
import { visibleTags } from './visible-tags.js';

/** Loaders of tags, of who carries them, and of the tags of records. */
export function tagLoaders(scope: RequestScope) {
  return {
    tagById: byIdLoader(scope, Tag, tagPolicy, (alias) => visibleTags(scope, alias)),
    tagsByCustomer: tagsLoader(scope, CUSTOMERS),
    tagsByContact: tagsLoader(scope, CONTACTS),
    customersByTag: childConnections(scope, taggedCustomersQuery(scope)),
    contactsByTag: childConnections(scope, taggedContactsQuery(scope)),
    customerCountByTag: new DataLoader((names: readonly string[]) => countCustomers(scope, names)),
    contactCountByTag: new DataLoader((names: readonly string[]) => countContacts(scope, names)),
  };
}

function countCustomers({ db, principal }: RequestScope, names: readonly string[]): Promise<number[]> {
  const { sql, parameters } = customerPolicy.predicate(principal, 'c');
  return countBy(
    names,
    db.query(
      'SELECT g.tag, COUNT(*) AS total FROM customer_tags g JOIN customers c ON c.id = g.customer_id ' +
        `WHERE g.tag IN (${placeholders(names)}) AND c.deleted_at IS NULL AND ${sql} GROUP BY g.tag`,
      [...names, ...parameters],
    ),
  );
}

function countContacts({ db, principal }: RequestScope, names: readonly string[]): Promise<number[]> {
  const { sql, parameters } = contactPolicy.predicate(principal, 'n');
  return countBy(
    names,
    db.query(
      'SELECT g.tag, COUNT(*) AS total FROM contact_tags g JOIN contacts n ON n.id = g.contact_id ' +
        'JOIN customers d ON d.id = n.customer_id ' +
        `WHERE g.tag IN (${placeholders(names)}) AND n.deleted_at IS NULL AND d.deleted_at IS NULL AND ${sql} GROUP BY g.tag`,
      [...names, ...parameters],
    ),
  );
}

async function countBy(names: readonly string[], rows: Promise<Record<string, unknown>[]>): Promise<number[]> {
  const totals = new Map((await rows).map(({ tag, total }) => [tag, toNumber(total)]));
  return names.map((name) => totals.get(name) ?? 0);
}
