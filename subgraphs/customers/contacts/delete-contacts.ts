import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteContactsInput, RecordVersionInput } from '../__generated__/resolvers-types.js';
import { Contact } from './contact.entity.js';
import { takeOut } from './delete-contact.js';

/** Takes many contacts out of all lists; their external ids and ranks become free. */
export function deleteContacts(scope: RequestScope, { contacts }: DeleteContactsInput): Promise<BulkOutcome> {
  const bulk = {
    items: contacts,
    path: 'input.contacts',
    entity: Contact,
    prepare: (item: RecordVersionInput) => item,
  };
  return changeEach(scope, bulk, (tx, each) =>
    each(async (item) => {
      await takeOut(tx, item, 'input');
      return 'DELETED';
    }),
  );
}
