import { z } from 'zod';
import { entryCursor } from '../../../shared/access-log/list-entries.js';
import { standsForItself } from '../../../shared/access-log/subjects.js';
import { badInput } from '../../../shared/errors.js';
import { compareTexts } from '../../../shared/text/compare-texts.js';
import { connection, type Connection } from '../../../shared/graphql/connection.js';
import type { AccessLogEntry, QueryAccessLogArgs, ReaderKind } from '../__generated__/resolvers-types.js';
import { askSubgraph } from '../ask-subgraph.js';
import { cursorSeal } from '../changes/sealed-cursor.js';
import type { Context } from '../context.js';

const ARGUMENTS =
  'subject: $subject, reader: $reader, readFrom: $readFrom, readTo: $readTo, first: $first, after: $after, last: $last, before: $before';
const VARIABLES =
  '$subject: ID, $reader: String, $readFrom: DateTime, $readTo: DateTime, $first: Int, $after: String, $last: Int, $before: String';
const ENTRIES = `query (${VARIABLES}) {
  _accessLog(${ARGUMENTS}) {
    entries { position readAt reader readerKind userId sessionId requestId recordType fields recordIds }
    hasNextPage
    hasPreviousPage
  }
}`;
const TOTAL = `query (${VARIABLES}) { _accessLog(${ARGUMENTS}) { totalCount } }`;

interface OwnEntry extends Omit<AccessLogEntry, 'id' | 'user' | 'subgraph' | 'readerKind'> {
  readonly position: number;
  readonly readerKind: string;
  readonly userId: string | null;
}

interface OwnPage {
  readonly entries: readonly OwnEntry[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A place in the list of all subgraphs: newest first, then by their names, then by places in the log of one. */
const place = z.tuple([z.string(), z.string(), z.int().min(0)]);
type Place = z.infer<typeof place>;

interface Found {
  readonly place: Place;
  readonly node: AccessLogEntry;
}

const DEFAULT_SIZE = 20;

/**
 * Lists who has read personal data in the whole graph: each subgraph answers a page of its own log, and of these the page is
 * made. Fails where one of them fails, since nobody would see that something is missing.
 */
export async function listAccessLog(scope: Context, args: QueryAccessLogArgs): Promise<Connection<AccessLogEntry>> {
  assertSubject(scope, args.subject);
  const seal = cursorSeal(scope.journal, 'access-log', place);
  const [after, before] = [args.after, args.before].map((cursor) => (cursor == null ? null : seal.read(cursor)));
  const names = Object.keys(scope.services.calls);
  const pages = await Promise.all(
    names.map((name) => {
      const own = { ...args, after: cursorFor(name, args, after), before: cursorFor(name, args, before) };
      return pageOf(scope, name, own);
    }),
  );
  const size = args.last ?? args.first ?? DEFAULT_SIZE;
  const all = pages.flatMap(({ found }) => found).sort(inOrder);
  const shown = args.last == null ? all.slice(0, size) : all.slice(-size);
  const edges = shown.map(({ place: at, node }) => ({ cursor: seal.write(at), node }));
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

/** Reads of what belongs to others are found under these: nobody should take an empty list for an answer. */
function assertSubject({ services }: Context, subject: string | null | undefined): void {
  if (subject == null) return;
  const [prefix = ''] = subject.split('_', 1);
  for (const { idPrefixes, records } of services.definitions) {
    const type = records.find(({ typeName }) => typeName === idPrefixes[prefix]);
    if (type && standsForItself(type, { id: subject })) return;
  }
  throw badInput(
    'subject',
    'must be the identifier of somebody: a customer, a contact, a member of staff, an account.',
  );
}

/** The same place in the log of one subgraph: among entries of one instant, all, none or some of its own are behind it. */
function cursorFor(subgraph: string, args: QueryAccessLogArgs, at: Place | null | undefined): string | null {
  if (at == null) return null;
  const [readAt, name, position] = at;
  const isBehind = compareTexts(subgraph, name) > 0;
  const bound = subgraph === name ? position : isBehind ? Number.MAX_SAFE_INTEGER : 0;
  return entryCursor(args, readAt, bound);
}

async function pageOf(
  scope: Context,
  subgraph: string,
  args: Record<string, unknown>,
): Promise<Omit<OwnPage, 'entries'> & { found: Found[] }> {
  const { _accessLog: page } = await askSubgraph<{ _accessLog: OwnPage }>(scope, subgraph, ENTRIES, args);
  const { entries, ...more } = page;
  return { ...more, found: entries.map((entry) => toFound(subgraph, entry)) };
}

function toFound(subgraph: string, { position, userId, readerKind, ...entry }: OwnEntry): Found {
  return {
    place: [entry.readAt, subgraph, position],
    node: {
      ...entry,
      id: `${subgraph}-${String(position)}`,
      subgraph,
      readerKind: readerKind.toUpperCase().replace('-', '_') as ReaderKind,
      user: userId === null ? null : { __typename: 'User' as const, id: userId },
    },
  };
}

async function totalOf(scope: Context, subgraph: string, args: Record<string, unknown>): Promise<number> {
  const { subject, reader, readFrom, readTo } = args;
  const variables = { subject, reader, readFrom, readTo, first: 1 };
  const { _accessLog } = await askSubgraph<{ _accessLog: { totalCount: number } }>(scope, subgraph, TOTAL, variables);
  return _accessLog.totalCount;
}

/** Instants of one form: their texts tell their order, as in the databases. */
function inOrder({ place: one }: Found, { place: other }: Found): number {
  return compareTexts(other[0], one[0]) || compareTexts(one[1], other[1]) || other[2] - one[2];
}
