import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, notFound, updateVisible } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import type { UpdateFormInput } from '../__generated__/resolvers-types.js';
import { checkedFields } from './form-fields.js';
import { Form } from './form.entity.js';
import { formPolicy } from './form.policy.js';

/** Changes what is given of a form. Who fills in what was shown before is told to read it anew. */
export async function updateForm(scope: Context, input: UpdateFormInput): Promise<void> {
  const form = await scope.loaders.formById.load(input.id);
  scope.loaders.formById.clear(input.id);
  if (!form) throw notFound(formPolicy.label, input.id);
  const { fields, isPublished } = input;
  const changes = {
    ...(fields == null ? {} : { fields: checkedFields(form.purpose, fields) }),
    ...(isPublished == null ? {} : { isPublished }),
    updatedAt: scope.now(),
  };
  await inTransaction(scope, (tx) => updateVisible(tx, Form, formPolicy, input, toSqlValues(Form, changes)));
}
