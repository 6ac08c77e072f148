import { parse, print, printSchema, visit, type GraphQLSchema } from 'graphql';
import { createAdmission } from '../../gateway/admission/admission.js';
import { ORIGIN_OVERRIDES } from '../../gateway/admission/origin-overrides.js';
import type { PrincipalKind } from '../../shared/access/principal.js';
import { scalars } from '../../shared/graphql/scalars.js';
import { shippedRoles, type ShippedRoleName } from '../../subgraphs/identity/roles/shipped-roles.js';

/** Who reads a change log of their own, and the role that they have as Kehu ships it; staff have every scope. */
export const AUDIENCES = {
  staff: { title: 'members of staff', kind: 'staff' },
  bi: { title: 'BI tools', kind: 'bi', role: 'analyst' },
  partner: { title: 'apps of partners', kind: 'partner-app', role: 'partner' },
  customer: { title: 'customers on the portal', kind: 'customer', role: 'customer' },
  visitor: { title: 'visitors who have not signed in', kind: 'anonymous', role: 'visitor' },
} as const satisfies Record<string, { title: string; kind: PrincipalKind; role?: ShippedRoleName }>;

/** One of the {@link AUDIENCES}. */
export type Audience = keyof typeof AUDIENCES;

/** The schema that each audience sees. */
export type AudienceSchemas = Readonly<Record<Audience, GraphQLSchema>>;

/** Cuts a supergraph for each audience. */
export function audienceSchemas(supergraphSdl: string): AudienceSchemas {
  const { rules, schemaFor } = createAdmission({ supergraphSdl, scalars, overrides: ORIGIN_OVERRIDES });
  const schemaOf = ({ kind, role }: { kind: PrincipalKind; role?: ShippedRoleName }) =>
    schemaFor({ kind, scopes: role ? shippedRoles[role].scopes : rules.mentionedScopes }).schema;
  return {
    staff: schemaOf(AUDIENCES.staff),
    bi: schemaOf(AUDIENCES.bi),
    partner: schemaOf(AUDIENCES.partner),
    customer: schemaOf(AUDIENCES.customer),
    visitor: schemaOf(AUDIENCES.visitor),
  };
}

/** A schema as it is kept of a release: without descriptions. */
export function schemaText(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema)), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return `${print(document)}\n`;
}
