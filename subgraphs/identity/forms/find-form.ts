import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { FormPurpose } from '../__generated__/resolvers-types.js';
import { Form } from './form.entity.js';
import { formPolicy } from './form.policy.js';

/** The form for a purpose; undefined when the caller may not see it, such as a visitor one that is not published. */
export async function findForm(
  { db, principal }: Pick<RequestScope, 'db' | 'principal'>,
  purpose: FormPurpose,
): Promise<Form | undefined> {
  const visible = formPolicy.predicate(principal, 'f');
  const [form] = await db.select(
    Form,
    `SELECT ${columnList(Form, 'f')} FROM forms f WHERE f.purpose = ? AND f.deleted_at IS NULL AND ${visible.sql}`,
    [purpose, ...visible.parameters],
  );
  return form;
}
