import { randomUUID } from 'node:crypto';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { graphContext } from '../../../gateway/graph-context.js';
import type { Graph } from '../../../gateway/graph.js';
import { principalOf } from '../../../gateway/authentication/principals.js';
import type { TokenClaims } from '../../../shared/access/access-token.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { Log } from '../../../shared/log.js';
import {
  shippedRoleBook,
  shippedRoles,
  type ShippedRoleName,
} from '../../../subgraphs/identity/roles/shipped-roles.js';
import { principalFor, TEST_SUBJECTS } from '../../kit/test-graph.js';
import type { Asked } from './documents.js';

/** Whoever attacks: one of the roles, the visitor's among them. */
export type Who = ShippedRoleName;

/** Every role that there is. */
export const EVERYBODY = Object.keys(shippedRoles) as Who[];

/** An app of the kit's partner, as its token tells: it was granted a part of the scopes of its role. */
export function anApp(more: Partial<TokenClaims> = {}): Principal {
  const id = 'api_01jd0000000000000000000101';
  const app = principalOf(shippedRoleBook, {
    sub: id,
    client_id: id,
    exp: 0,
    roles: ['partner'],
    scope: 'customers:read pipelines:read',
    partner_id: TEST_SUBJECTS.partner.partnerId,
    ...more,
  });
  if (!app) throw new Error('The role of the app is unknown.');
  return app;
}

/** One role for each set of scopes: those with the same ones are shown the same schema. */
export const EVERY_SIGHT: readonly Who[] = [
  ...new Map(
    EVERYBODY.map((who) => [[...principalFor(who).scopes, principalFor(who).kind === 'anonymous'].join(), who]),
  ).values(),
];

/** An answer as HTTP carries it, and what it cost this process. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  /** Milliseconds of processor time, including whatever else ran meanwhile. */
  readonly cpu: number;
}

/** Sends requests through the graph's HTTP side as one principal. */
export type Send = (asked: Asked) => Promise<Answered>;

/** Makes the sender of a principal. */
export function senderFor(graph: Graph, principal: Principal, log: Log): Send {
  return async (asked) => {
    const before = process.cpuUsage();
    const facts = { requestId: randomUUID(), principal, deadline: Date.now() + 60_000, log };
    const { status = 200, body } = await graph.executeHttp(
      { method: 'POST', headers: [['content-type', 'application/json']], search: '', body: asked },
      graphContext(facts),
    );
    const { user, system } = process.cpuUsage(before);
    if (body.kind !== 'complete') throw new Error('The graph answers in one piece.');
    return { status, text: body.string.trimEnd(), cpu: (user + system) / 1000 };
  };
}

/** The schema as introspection tells it to a caller: what is not in it does not exist for them. */
export async function introspected(send: Send): Promise<GraphQLSchema> {
  const { text } = await send({ query: getIntrospectionQuery({ inputValueDeprecation: true }) });
  return buildClientSchema((JSON.parse(text) as { data: IntrospectionQuery }).data);
}
