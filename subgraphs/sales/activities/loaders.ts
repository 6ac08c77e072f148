import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';
import { activitiesBelow } from './list-activities.js';

/** Loaders of activities, and of those that customers, opportunities and members of staff have. */
export function activityLoaders(scope: RequestScope) {
  return {
    activityById: byIdLoader(scope, Activity, activityPolicy),
    activitiesByCustomer: childConnections(scope, activitiesBelow(scope, 'a.customer_id')),
    activitiesByOpportunity: childConnections(scope, activitiesBelow(scope, 'a.opportunity_id')),
    activitiesByOwner: childConnections(scope, activitiesBelow(scope, 'a.owner_id')),
  };
}
