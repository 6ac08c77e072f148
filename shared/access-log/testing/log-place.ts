import { ANONYMOUS, systemPrincipal, type Principal } from '../../access/principal.js';
import type { Database } from '../../db/database.js';
import { foundationMigrations } from '../../db/foundation-migrations.js';
import { toDatabaseInstant } from '../../db/rows.js';
import { openDatabase } from '../../db/open-database.js';
import { locationOf } from '../../db/testing/things.js';
import { liveScope, realCircumstances } from '../../graphql/live-scope.js';
import { jobScope } from '../../jobs/job-scope.js';
import { dataKeys } from '../../journal/data-keys.js';
import { createLog } from '../../log.js';
import { openTestDatabase, type DatabaseKind } from '../../testing/databases.js';
import { accessChainKey } from '../access-chain.js';
import { AccessLog, type AccessLogParts } from '../access-log.js';
import { purgeAccessLog } from '../purge-access-log.js';
import type { NewEntry } from '../request-reads.js';

/** A database with nothing but what every subgraph has, and access logs on it. */
export interface LogPlace {
  readonly database: Database;
  readonly key: ReturnType<typeof accessChainKey>;
  /** A log of its own on the same database, such as another process has. */
  newLog(parts?: Partial<AccessLogParts>): AccessLog;
  /** Runs the job that purges, with a log that keeps entries for so many days. */
  purge(days: number): Promise<number | undefined>;
  remove(): Promise<void>;
}

/** Opens such a place. */
export async function openLogPlace(kind: DatabaseKind): Promise<LogPlace> {
  const place = await openTestDatabase(kind);
  const contents = { entities: [], migrations: foundationMigrations };
  const database = await openDatabase(locationOf(place), 'reads', contents);
  const keys = dataKeys(Buffer.alloc(32, 'a key of the tests'));
  const key = accessChainKey(keys);
  const newLog: LogPlace['newLog'] = (parts) => new AccessLog({ name: 'reads', database, records: [], key, ...parts });
  return {
    database,
    key,
    newLog,
    purge: (days) => {
      const facts = {
        requestId: 'purge',
        principal: systemPrincipal('jobs'),
        deadline: 0,
        log: createLog('silent', 't'),
      };
      const journal = { types: new Map(), keys, epoch: '', committed: () => undefined };
      const ground = { database, journal, accessLog: newLog({ days }), createLoaders: () => ({}) };
      const scope = liveScope(facts, { ...ground, circumstances: realCircumstances });
      return purgeAccessLog.run(jobScope(scope, new AbortController().signal));
    },
    remove: async () => {
      await database.close();
      await place.remove();
    },
  };
}

/** A member of staff. */
export const READER: Principal = { ...ANONYMOUS, subject: 'usr_1', kind: 'staff', userId: 'usr_1', roles: [] };

/** An entry about one contact, read so many days ago. */
export function oldEntry(number: number, days: number): NewEntry {
  const id = `con_${String(number)}`;
  return {
    readAt: toDatabaseInstant(new Date(Date.now() - days * 86_400_000).toISOString()),
    reader: 'usr_1',
    readerKind: 'staff',
    userId: 'usr_1',
    sessionId: null,
    requestId: 'a-request',
    recordType: 'Contact',
    reads: JSON.stringify([[['phones'], [`${id} =`]]]),
    subjects: [id],
  };
}
