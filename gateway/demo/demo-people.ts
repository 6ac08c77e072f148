import type { RoleName } from '../authentication/roles.js';

/** Whom the demo tokens of each role are for; members of staff stand in the demo company's directory. */
export const DEMO_SUBJECTS: Readonly<Record<RoleName, { userId?: string; partnerId?: string }>> = {
  administrator: { userId: 'usr_01jd0000000000000000000001' },
  'sales-manager': {},
  'sales-rep': { userId: 'usr_01jd0000000000000000000002' },
  analyst: { userId: 'usr_01jd0000000000000000000003' },
  partner: { partnerId: 'par_01jd0000000000000000000001' },
};
