import { OWNED, rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which activities: whose they are decides, not whose their customer is. */
export const activityPolicy = rowPolicy('Activity', OWNED);
