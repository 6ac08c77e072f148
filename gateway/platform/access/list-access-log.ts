import { compareTexts } from '../../../shared/text/compare-texts.js';
import { connection, type Connection } from '../../../shared/graphql/connection.js';
import type { AccessLogEntry, QueryAccessLogArgs, ReaderKind } from '../__generated__/resolvers-types.js';
import { askSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';

const ARGUMENTS =
  'subject: $subject, reader: $reader, readFrom: $readFrom, readTo: $readTo, first: $first, after: $after, last: $last, before: $before';
const VARIABLES =
  '$subject: ID, $reader: String, $readFrom: DateTime, $readTo: DateTime, $first: Int, $after: String, $last: Int, $before: String';
const ENTRIES = `query (${VARIABLES}) {
  _accessLog(${ARGUMENTS}) {
    edges {
      cursor
      node { id readAt reader readerKind userId sessionId requestId recordType fields recordIds }
    }
    hasNextPage
    hasPreviousPage
  }
}`;
const TOTAL = `query (${VARIABLES}) { _accessLog(${ARGUMENTS}) { totalCount } }`;

interface OwnEntry extends Omit<AccessLogEntry, 'user' | 'subgraph' | 'readerKind'> {
  readonly readerKind: string;
  readonly userId: string | null;
}

interface OwnPage {
  readonly edges: readonly { readonly cursor: string; readonly node: OwnEntry }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

interface Edge {
  readonly cursor: string;
  readonly node: AccessLogEntry;
}

const DEFAULT_SIZE = 20;

/**
 * Lists who has read personal data in the whole graph: each subgraph answers a page of its own log, and of these the page is
 * made. Fails where one of them fails, since nobody would see that something is missing.
 */
export async function listAccessLog(scope: Context, args: QueryAccessLogArgs): Promise<Connection<AccessLogEntry>> {
  const names = Object.keys(scope.services.calls);
  const pages = await Promise.all(names.map((name) => pageOf(scope, name, args)));
  const size = args.last ?? args.first ?? DEFAULT_SIZE;
  const all = pages.flatMap(({ edges }) => edges).sort(newestFirst);
  const edges = args.last == null ? all.slice(0, size) : all.slice(-size);
  const isCut = all.length > size;
  const page = {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: pages.some(({ hasNextPage }) => hasNextPage) || (args.last == null && isCut),
      hasPreviousPage: pages.some(({ hasPreviousPage }) => hasPreviousPage) || (args.last != null && isCut),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
  return connection(page, async () => {
    const totals = await Promise.all(names.map((name) => totalOf(scope, name, args)));
    return totals.reduce((sum, total) => sum + total, 0);
  });
}

async function pageOf(
  scope: Context,
  subgraph: string,
  args: Record<string, unknown>,
): Promise<Omit<OwnPage, 'edges'> & { edges: Edge[] }> {
  const { _accessLog: page } = await askSubgraph<{ _accessLog: OwnPage }>(scope, subgraph, ENTRIES, args);
  return {
    ...page,
    edges: page.edges.map(({ cursor, node: { userId, readerKind, ...entry } }) => ({
      cursor,
      node: {
        ...entry,
        subgraph,
        readerKind: readerKind.toUpperCase().replace('-', '_') as ReaderKind,
        user: userId === null ? null : { __typename: 'User' as const, id: userId },
      },
    })),
  };
}

async function totalOf(scope: Context, subgraph: string, args: Record<string, unknown>): Promise<number> {
  const { subject, reader, readFrom, readTo } = args;
  const variables = { subject, reader, readFrom, readTo, first: 1 };
  const { _accessLog } = await askSubgraph<{ _accessLog: { totalCount: number } }>(scope, subgraph, TOTAL, variables);
  return _accessLog.totalCount;
}

/** Instants of one form, and identifiers: their texts tell their order, as in the databases. */
function newestFirst(one: Edge, other: Edge): number {
  return compareTexts(other.node.readAt, one.node.readAt) || compareTexts(other.node.id, one.node.id);
}
