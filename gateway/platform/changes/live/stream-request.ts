import type { IncomingMessage } from 'node:http';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Principal } from '../../../../shared/access/principal.js';
import { AppError, badInput } from '../../../../shared/errors.js';
import type { RouteFacts } from '../../../http-listener.js';
import { assertPermitted, recordSources, type RecordSource, type RecordsScope } from '../record-sources.js';
import { badCursor, cursorSeal, type CursorKeys } from '../sealed-cursor.js';
import type { Positions } from './channel.js';

/** What a reader asks of `/events`. */
export interface StreamRequest {
  readonly principal: Principal;
  /** Finds out anew who reads; fails with `UNAUTHENTICATED` once the token was ended. */
  readonly authenticate: () => Promise<Principal>;
  /** When the token expires, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Subgraph → types of records, by their names in the graph. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  /** Names the types, whatever the order in which they were given. */
  readonly typesKey: string;
  /** Where to go on; from now on when undefined. */
  readonly positions: Positions | undefined;
}

/** Reads and checks a request; fails with the code that says what is wrong with it. */
export async function readStreamRequest(
  records: RecordsScope,
  request: IncomingMessage,
  facts: RouteFacts,
): Promise<StreamRequest> {
  const { url } = facts;
  if (url.pathname !== '/events' || request.method !== 'GET') throw new AppError('NOT_FOUND', 'Nothing is here.');
  const principal = await facts.authenticate();
  if (principal.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'A token is needed.');
  const sources = namedSources(records, url.searchParams.get('types') ?? '');
  for (const source of sources) assertPermitted(principal, source);
  const types = new Map<string, string[]>();
  for (const { subgraph, typeName } of sources) types.set(subgraph, [...(types.get(subgraph) ?? []), typeName]);
  const typesKey = sources.map(({ typeName }) => typeName).join(',');
  const last = request.headers['last-event-id'];
  return {
    principal,
    authenticate: () => facts.authenticate(),
    expiresAt: expiryOf(request.headers.authorization ?? ''),
    types,
    typesKey,
    positions: last === undefined ? undefined : readEventId(records.journal, String(last), typesKey),
  };
}

function namedSources(records: RecordsScope, text: string): RecordSource[] {
  const known = recordSources(records);
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter(Boolean).sort();
  const examples = [...known.keys()].sort().join(',');
  if (names.length === 0) throw badInput('types', `must name types of records, such as ?types=${examples}`);
  return names.map((name) => {
    const source = known.get(name);
    if (!source) throw badInput('types', `must be among ${examples}.`);
    return source;
  });
}

/** The token has been verified; all tokens expire. */
function expiryOf(authorization: string): number {
  const { exp = 0 } = decodeJwt(authorization.replace(/^\S+\s+/, ''));
  return exp * 1_000;
}

const places = z.tuple([z.string(), z.record(z.string(), z.int().min(0))]);

/** Writes the ids of events: the places behind which the next event is found, and for which types. */
export type EventIds = (typesKey: string, positions: Positions) => string;

/** Ids that are kept for the other streams that come to the same place: several pages of changes. */
const KNOWN_IDS = 1_000;

/** Makes what writes the ids of events for all streams: where a thousand are told of a change, its id is encrypted once. */
export function eventIds(journal: CursorKeys): EventIds {
  const seal = cursorSeal(journal, 'events', places);
  const known = new LRUCache<string, string>({ max: KNOWN_IDS });
  return (typesKey, positions) => {
    const key = JSON.stringify([typesKey, positions]);
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = seal.write([typesKey, positions])));
    return id;
  };
}

function readEventId(journal: CursorKeys, id: string, typesKey: string): Positions {
  const [types, positions] = cursorSeal(journal, 'events', places).read(id);
  if (types !== typesKey) throw badCursor();
  return positions;
}
