import type { Database } from '../db/database.js';
import { AppError, isAppError } from '../errors.js';
import type { ChainKey } from '../journal/chain.js';
import type { RecordType } from '../journal/record-type.js';
import type { Log } from '../log.js';
import { gaugeReading } from '../operation/metrics.js';
import { appendEntries, holdsEnd, type LogEnd } from './append-entries.js';
import type { PersonalRead, ReadNotes } from './read-notes.js';
import { RequestReads, type NewEntry, type Reader } from './request-reads.js';

/** What the access log of one subgraph works with. */
export interface AccessLogParts {
  /** The subgraph. */
  readonly name: string;
  readonly database: Pick<Database, 'transact'>;
  readonly records: readonly RecordType[];
  readonly key: ChainKey;
  /** Records that may wait to be written down, and the days for which entries are kept; the usual ones when omitted. */
  readonly most?: number | undefined;
  readonly days?: number | undefined;
}

/** Days for which entries are kept where nobody says otherwise. */
const USUAL_DAYS = 730;

/** Milliseconds between two looks for reads that wait to be written down. */
const EVERY = 500;
/** The same after an attempt that failed. */
const RETRY = 1_000;
/** Milliseconds that writing may take. */
const PATIENCE = 10_000;
/** Records that may wait to be written down, some 20 MB of them. */
const MOST_WAITING = 50_000;
/** Entries that are written in one transaction, which keeps other writers waiting on SQLite. */
const ENTRIES_AT_ONCE = 500;

const logs = new Map<string, AccessLog>();

gaugeReading(
  'kehu_access_log_waiting',
  'Records whose reading is still to be written down in the access log.',
  ['database'],
  () => [...logs].map(([database, { waiting }]) => [{ database }, waiting] as const),
);

/**
 * Writes down who reads personal data of whom. Reads are noted in memory and written in batches, so that no answer waits for
 * it; a process that dies takes the last second with it. While more waits than there is room for, those who want to read
 * wait, and are refused when it takes too long: nothing is read that is not noted.
 */
export class AccessLog {
  /** Days for which entries are kept. */
  readonly days: number;
  readonly key: ChainKey;
  readonly #parts: AccessLogParts;
  readonly #types: ReadonlyMap<string, RecordType>;
  readonly #most: number;
  #noted = new Map<string, RequestReads>();
  #notedRecords = 0;
  #entries: NewEntry[] = [];
  #entryRecords = 0;
  /** What an earlier attempt may have written: the first entries, and the end of the log behind them. */
  #uncertain: { readonly count: number; end?: LogEnd } | undefined;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #log: Log | undefined;
  #restsUntil = 0;

  constructor(parts: AccessLogParts) {
    this.#parts = parts;
    this.#types = new Map(parts.records.map((type) => [type.typeName, type]));
    this.#most = parts.most ?? MOST_WAITING;
    this.days = parts.days ?? USUAL_DAYS;
    this.key = parts.key;
    logs.set(parts.name, this);
  }

  /** Records whose reading is still to be written down. */
  get waiting(): number {
    return this.#notedRecords + this.#entryRecords;
  }

  /** What notes the reads of one request. */
  notesOf(reader: Reader, deadline: number): ReadNotes {
    const { kind, subject, sessionId = '' } = reader.principal;
    const key = `${reader.requestId} ${kind} ${sessionId} ${subject}`;
    let noted: Map<string, RequestReads> | undefined;
    let reads: RequestReads | undefined;
    return {
      note: ({ typeName, row, field, type = this.#types.get(typeName) }: PersonalRead) => {
        if (!reads || noted !== this.#noted) {
          noted = this.#noted;
          reads = this.#readsOf(key, reader);
        }
        if (reads.add(typeName, type, row, field)) this.#notedRecords += 1;
      },
      room: () => (this.waiting < this.#most ? undefined : this.#makeRoom(deadline)),
    };
  }

  /** Writes down what is noted about twice a second from now on. */
  start(log: Log): void {
    if (this.#timer) return;
    this.#log = log;
    this.#timer = setInterval(() => void this.#look(log), EVERY);
    this.#timer.unref();
  }

  /** Writes down everything that is noted. */
  async flush(): Promise<void> {
    while (this.waiting > 0) await this.#pass();
  }

  /** Writes down what is left; what cannot be written now is lost, and the log says how much. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush().catch((error: unknown) => {
      this.#log?.error({ error, waiting: this.waiting }, 'reads of personal data were not written down');
    });
    if (logs.get(this.#parts.name) === this) logs.delete(this.#parts.name);
  }

  #readsOf(key: string, reader: Reader): RequestReads {
    let reads = this.#noted.get(key);
    if (!reads) this.#noted.set(key, (reads = new RequestReads(reader)));
    return reads;
  }

  async #look(log: Log): Promise<void> {
    if (this.waiting === 0 || this.#writing || Date.now() < this.#restsUntil) return;
    try {
      await this.#pass();
    } catch (error) {
      this.#restsUntil = Date.now() + RETRY;
      log.error({ error, waiting: this.waiting }, 'reads of personal data could not be written down yet');
    }
  }

  async #makeRoom(deadline: number): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      late = setTimeout(() => reject(noRoom()), Math.max(0, deadline - Date.now()));
    });
    try {
      while (this.waiting >= this.#most) await Promise.race([this.#pass(), tooLate]);
    } catch (error) {
      throw isAppError(error) ? error : noRoom(error);
    } finally {
      clearTimeout(late);
    }
  }

  /** Writes down what is noted now; whoever asks meanwhile waits for the same end. */
  #pass(): Promise<void> {
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  async #write(): Promise<void> {
    this.#gather();
    while (this.#entries.length > 0) {
      const count = this.#uncertain?.count ?? Math.min(this.#entries.length, ENTRIES_AT_ONCE);
      const attempt: { readonly count: number; end?: LogEnd } = { count };
      const before = this.#uncertain?.end;
      await this.#parts.database.transact(Date.now() + PATIENCE, async (db) => {
        if (before && (await holdsEnd(db, before))) return;
        attempt.end = await appendEntries(db, this.#parts.key, this.#entries.slice(0, count));
        this.#uncertain = attempt;
      });
      this.#uncertain = undefined;
      this.#entries = this.#entries.slice(count);
      if (this.#entries.length === 0) this.#entryRecords = 0;
    }
  }

  #gather(): void {
    const noted = [...this.#noted.values()];
    this.#noted = new Map();
    this.#entries.push(...noted.flatMap((reads) => reads.entries()));
    this.#entryRecords += this.#notedRecords;
    this.#notedRecords = 0;
  }
}

function noRoom(cause?: unknown): AppError {
  const message = 'Who reads personal data cannot be written down at the moment; try again in a moment.';
  return Object.assign(new AppError('OVERLOADED', message), cause === undefined ? {} : { cause });
}
