import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { subsidiariesQuery } from './list-customers.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Loaders of customers, and of what stands below them. */
export function customerLoaders(scope: RequestScope) {
  return {
    customerById: byIdLoader(scope, Customer, customerPolicy),
    subsidiariesByCustomer: childConnections(scope, subsidiariesQuery(scope)),
  };
}
