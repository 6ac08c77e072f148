import type { ShippedRoleName } from '../../subgraphs/identity/roles/shipped-roles.js';

/** The roles that the demo prints tokens of. */
export type DemoRole = Exclude<ShippedRoleName, 'visitor' | 'customer'>;

/** Whom the demo tokens of each role are for; members of staff stand in the demo company's directory. */
export const DEMO_SUBJECTS: Readonly<Record<DemoRole, { userId?: string; partnerId?: string }>> = {
  administrator: { userId: 'usr_01jd0000000000000000000001' },
  'sales-manager': {},
  'sales-rep': { userId: 'usr_01jd0000000000000000000002' },
  marketer: {},
  'service-agent': {},
  'service-manager': {},
  finance: {},
  executive: {},
  analyst: { userId: 'usr_01jd0000000000000000000003' },
  partner: { partnerId: 'par_01jd0000000000000000000001' },
};
