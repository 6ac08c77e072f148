import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { ofLivingCustomer } from '../living-customer.js';
import { customerRequirementsQuery } from './list-requirements.js';
import { Requirement } from './requirement.entity.js';
import { requirementPolicy } from './requirement.policy.js';

/** Loaders of requirements and of those of a customer. */
export function requirementLoaders(scope: RequestScope) {
  return {
    requirementById: byIdLoader(scope, Requirement, requirementPolicy, ofLivingCustomer),
    requirementsByCustomer: childConnections(scope, customerRequirementsQuery(scope)),
  };
}
