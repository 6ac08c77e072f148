import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../shared/db/database.js';
import type { DatabaseKind } from '../../../shared/testing/databases.js';
import type { AtStep, Step } from '../faults/stepped-database.js';
import type { Wrap } from '../faults/seam.js';
import { GOOD_HABITS, type Habits } from '../kit/keyed-client.js';
import type { NewWorkload } from '../kit/workload.js';
import { contendedCounters } from '../workloads/contended-counters.js';
import { movingAccess } from '../workloads/moving-access.js';
import { ownRecords } from '../workloads/own-records.js';
import { severalAtOnce } from '../workloads/several-at-once.js';
import { transfers } from '../workloads/transfers.js';
import {
  acknowledgedBeforeCommit,
  answered,
  committedBefore,
  rewritten,
  runAfterCommit,
  runFirst,
} from './tampering.js';

/** A rule switched off, and what the checks must say of it. */
export interface PlantedBug {
  readonly name: string;
  /** Where the rule matters; on both databases unless said otherwise. */
  readonly only?: DatabaseKind;
  readonly workloads: readonly NewWorkload[];
  readonly tamper?: Wrap;
  readonly habits?: Habits;
  /** Holds steps up, so that transactions overlap as they do under load. */
  readonly atStep?: AtStep;
  /** The steps at one of which the process dies; any moment where there is none. */
  readonly diesAt?: (step: Step) => boolean;
  /** How long events may take to arrive, where that they never do is what must show. */
  readonly settlesWithin?: number;
  /** What at least one violation looks like. */
  readonly shows: RegExp;
}

const JOURNAL = /^\s*INSERT INTO journal_entries/i;
const NUMBERING = /journal_entries|feed_heads/i;
const INBOX = /^\s*UPDATE event_inbox/i;
/** The answer to a deletion holds nothing that would have to be read. */
const DELETION = 'UPDATE customers SET deleted_at = ?';
const KEYS = /^\s*(?:INSERT.* INTO|UPDATE) idempotency_keys/i;

const READING = 'FROM journal_entries WHERE position > ?';
const GUARD = /SELECT (?:team_id, )?position(?:, id)? FROM (?:owner_teams|identity_holders)/;

/** Also where the first time was taken for somebody else's, and the second refused. */
const DONE_TWICE = /doubled|unasked|refused with STALE_VERSION|refused with DUPLICATE|version is \d+ instead of/;

const wroteJournal = ({ before }: Step) => before.some((sql) => JOURNAL.test(sql));
const afterCommit = (step: Step) => step.kind === 'committed' && wroteJournal(step);

/** Leaves statements that only number entries alone; a journal without numbers is another bug. */
const records = [ownRecords, contendedCounters, severalAtOnce];

/** Each of them must be noticed, and by what it does to records, not by how it is made. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'the journal is committed before the effect, on its own',
    workloads: [ownRecords, severalAtOnce],
    tamper: (database) => runFirst(database, NUMBERING),
    diesAt: afterCommit,
    shows: /has entries|has entries and is not there|when replayed/,
  },
  {
    name: 'the journal is written after the commit',
    workloads: records,
    tamper: (database) => committedBefore(database, JOURNAL),
    diesAt: ({ kind, sql }) => kind === 'statement' && /^(?:BEGIN|START)/.test(sql),
    shows: /has entries of versions/,
  },
  {
    name: 'updates do not look at the version',
    workloads: [contendedCounters],
    tamper: (database) => rewritten(database, (sql) => sql.replace('AND version = ?', 'AND ? >= 0')),
    shows: /employee_count is \d+ instead of \d+ in the database/,
  },
  {
    name: 'clients repeat mutations without a key',
    workloads: records,
    habits: { ...GOOD_HABITS, keyed: false },
    diesAt: afterCommit,
    shows: DONE_TWICE,
  },
  {
    name: 'events are relayed by a high-water mark',
    only: 'mysql',
    workloads: records,
    tamper: (database) => rewritten(database, byHighWaterMark),
    atStep: async ({ kind }) => {
      if (kind === 'commit') await sleep(Math.random() * 60);
    },
    settlesWithin: 5_000,
    shows: /have no place in the feed/,
  },
  {
    name: 'the key of a mutation is kept after the commit',
    workloads: records,
    tamper: (database) =>
      runAfterCommit(database, KEYS, async (inner, [keyHash = null]) => {
        const [known] = await inner.query('SELECT key_hash FROM idempotency_keys WHERE key_hash = ?', [keyHash]);
        return known === undefined;
      }),
    diesAt: afterCommit,
    shows: DONE_TWICE,
  },
  {
    name: 'the place of a handler moves in another transaction than its effect',
    workloads: records,
    tamper: (database) => runAfterCommit(database, INBOX),
    diesAt: ({ kind, before }) => kind === 'committed' && before.some((sql) => sql.includes('crash_effects')),
    shows: /effect in \w+ of evt_\w+, place \d+ of \w+: 2 times/,
  },
  {
    name: 'handlers put an older version over a newer one',
    workloads: [ownRecords, movingAccess],
    tamper: (database) => withoutGuards(backwards(database)),
    // Events heap up while a handler reads, so that several of one record come together.
    atStep: async ({ kind, sql }) => {
      if (kind === 'read' && sql.includes(READING)) await sleep(150);
    },
    shows: /projection (?:known_customers|owner_teams of \w+|identity_holders)|in another order than the events/,
  },
  {
    name: 'mutations are acknowledged before the commit',
    workloads: [ownRecords],
    tamper: (database) => acknowledgedBeforeCommit(database, DELETION, () => sleep(25)),
    diesAt: ({ kind, before }) => kind === 'commit' && before.some((sql) => sql.startsWith(DELETION)),
    shows: /deleted is false instead of true in the database/,
  },
  {
    name: 'transfers are not carried through',
    workloads: [transfers],
    habits: { ...GOOD_HABITS, finishesTransfers: false },
    diesAt: (step) => step.kind === 'commit' && step.subgraph === 'sales' && wroteJournal(step),
    shows: /money: opportunities add up to/,
  },
];

/** All events of a stretch but the last one in the wrong order; the last tells the reader how far it has come. */
function backwards(database: Database): Database {
  return answered(database, (sql, rows) =>
    sql.includes(READING) ? [...rows.slice(0, -1).reverse(), ...rows.slice(-1)] : rows,
  );
}

/** Handlers find nothing newer than what they are given. */
function withoutGuards(database: Database): Database {
  return answered(database, (sql, rows) => (GUARD.test(sql) ? [] : rows));
}

function byHighWaterMark(sql: string): string {
  return sql.replace(
    /(FROM journal_entries WHERE position IS NULL)/,
    '$1 AND sequence > (SELECT COALESCE(MAX(numbered.sequence), 0) FROM journal_entries numbered ' +
      'WHERE numbered.position IS NOT NULL)',
  );
}
