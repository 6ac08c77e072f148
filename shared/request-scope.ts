import type { ReadNotes } from './access-log/read-notes.js';
import type { Principal } from './access/principal.js';
import type { Database, Reader } from './db/database.js';
import type { MutationCall } from './idempotency/mutation-key.js';
import type { Journal } from './journal/journal.js';
import type { Log } from './log.js';
import type { Language } from './text/language.js';

/** Everything a read or a use case may draw on; the first argument of each. Made anew for every request and subgraph. */
export interface RequestScope<Loaders = unknown> {
  readonly requestId: string;
  readonly principal: Principal;
  /** The database of the subgraph; writes go through `inTransaction` only. */
  readonly database: Database;
  /** Reads what is committed. */
  readonly db: Reader;
  /** One set per request, emptied after each mutation field. */
  readonly loaders: Loaders;
  /** Milliseconds since 1970 after which nobody waits for the answer. */
  readonly deadline: number;
  readonly log: Log;
  /** Where the request comes from, of an IPv6 address the network; absent where it comes from no client. */
  readonly address?: string | undefined;
  /** The language that the client is answered in; English when absent. */
  readonly language?: Language | undefined;
  /** Where changes of records are kept. */
  readonly journal: Journal;
  /** Notes whose personal data are read. */
  readonly reads: ReadNotes;
  /** The mutation under way, where the client gave it a key. */
  readonly mutation?: MutationCall | undefined;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** A new identifier with this prefix, such as `cus_01h455vb4pex5vsknk084sn02q`. */
  newId(prefix: string): string;
}
