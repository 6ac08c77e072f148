import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Form } from './form.entity.js';
import { formPolicy } from './form.policy.js';

/** Loaders of forms. */
export function formLoaders(scope: RequestScope) {
  return { formById: byIdLoader(scope, Form, formPolicy) };
}
