import { defineRecord, type JsonValue } from '../../../shared/journal/record-type.js';
import { Form } from './form.entity.js';
import { formPolicy } from './form.policy.js';

/** How changes of forms are kept and told; other subgraphs learn from the facts what a form asks for. */
export const formRecord = defineRecord<Form>({
  typeName: 'Form',
  entity: Form,
  policy: formPolicy,
  scopes: ['forms:read'],
  personal: {},
  harmless: { purpose: 'one of a few words', fields: 'what we ask customers' },
  facts: ({ purpose, isPublished, fields }) => ({
    purpose,
    isPublished,
    fields: fields as unknown as JsonValue,
  }),
});
