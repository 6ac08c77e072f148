import type { PrincipalKind } from '../../shared/access/principal.js';

/** What a role of the demo company stands for. */
interface Role {
  readonly kind: PrincipalKind;
  readonly description: string;
  readonly scopes: readonly string[];
}

const READ = [
  'users:read',
  'customers:read',
  'contacts:read',
  'interactions:read',
  'products:read',
  'pipelines:read',
  'opportunities:read',
];
const SELL = ['customers:write', 'contacts:write', 'interactions:write', 'opportunities:write'];

/** The roles and the scopes that each one has. Which rows a role sees stands in the policies of the types. */
export const roles = {
  administrator: {
    kind: 'staff',
    description: 'Sees and changes everything.',
    scopes: [
      ...READ,
      ...SELL,
      'personal-data:read',
      'customers:delete',
      'users:write',
      'products:write',
      'pipelines:write',
      'imports:run',
      'operations:read',
      'operations:write',
      'files:read',
      'files:write',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  'sales-manager': {
    kind: 'staff',
    description: 'Sees and changes the customers and opportunities of their teams.',
    scopes: [...READ, ...SELL, 'personal-data:read', 'files:read', 'files:write'],
  },
  'sales-rep': {
    kind: 'staff',
    description: 'Sees and changes the customers and opportunities of their own.',
    scopes: [...READ, ...SELL, 'personal-data:read', 'files:read', 'files:write'],
  },
  analyst: {
    kind: 'bi',
    description: 'Reads everything except phone numbers, e-mail addresses, tax ids and what was said.',
    scopes: READ,
  },
  partner: {
    kind: 'partner-app',
    description: "A partner's app: reads the customers and opportunities that came through the partner.",
    scopes: [
      'customers:read',
      'opportunities:read',
      'pipelines:read',
      'products:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
} as const satisfies Record<string, Role>;

/** The name of a role. */
export type RoleName = keyof typeof roles;

/** Tells whether a text names a role. */
export function isRoleName(name: string): name is RoleName {
  return Object.hasOwn(roles, name);
}
