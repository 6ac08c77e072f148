import type { PrincipalKind, RowLevel } from '../../shared/access/principal.js';
import { systemPrincipal } from '../../shared/access/principal.js';
import type { RoleBook, RoleRights } from '../../shared/access/role-rights.js';
import { AppError } from '../../shared/errors.js';
import type { Log } from '../../shared/log.js';
import type { CallSubgraph } from '../data-sources/subgraph-source.js';
import { graphContext } from '../graph-context.js';
import type { CurrentRights } from './current-rights.js';

/** Milliseconds between two looks: a change counts within 30 seconds, also where one look fails. */
const EVERY = 10_000;
/** The same until the subgraph has answered once. */
const FIRST_TRIES = 500;
const PATIENCE = 8_000;
/** Looks overlap by so many milliseconds, since what is committed late can bear an earlier instant. */
const OVERLAP = 60_000;

const QUERY = `query ($since: DateTime) {
  _rights(since: $since) { readAt roles { name kind scopes levels } epochs { subject epoch } }
}`;

interface Answer {
  readonly _rights: {
    readonly readAt: string;
    readonly roles: readonly { name: string; kind: PrincipalKind; scopes: string[]; levels: string[] }[];
    readonly epochs: readonly { subject: string; epoch: number }[];
  };
}

/**
 * Keeps up with what the roles stand for and whose tokens were ended, by asking the identity subgraph again and again.
 * What was known stays known while it is down; until it has answered once, nobody's token can be judged.
 */
export class RightsWatch implements CurrentRights {
  readonly #call: CallSubgraph;
  readonly #log: Log;
  readonly #epochs = new Map<string, number>();
  #roles: RoleBook | undefined;
  #roleText = '';
  #since: string | null = null;
  #revocations = 0;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(call: CallSubgraph, log: Log) {
    this.#call = call;
    this.#log = log;
  }

  get roles(): RoleBook {
    if (this.#roles) return this.#roles;
    throw new AppError('SUBGRAPH_UNAVAILABLE', 'Nobody can be recognised yet; try again in a moment.');
  }

  get revocations(): number {
    return this.#revocations;
  }

  epochOf(subject: string): number {
    return this.#epochs.get(subject) ?? 0;
  }

  /** Looks once; fails when the subgraph does. */
  async refresh(): Promise<void> {
    const { readAt, roles, epochs } = await this.#ask();
    const text = JSON.stringify(roles);
    if (text !== this.#roleText) {
      this.#roles = new Map(
        roles.map(({ name, kind, scopes, levels }) => [name, { kind, scopes, levels: byType(levels) }]),
      );
      this.#roleText = text;
    }
    for (const { subject, epoch } of epochs) {
      if (this.epochOf(subject) >= epoch) continue;
      this.#epochs.set(subject, epoch);
      this.#revocations += 1;
    }
    this.#since = new Date(Date.parse(readAt) - OVERLAP).toISOString();
  }

  /** Looks from now on, until it is stopped. */
  start(): void {
    void this.#look();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      this.#log.warn({ error }, 'rights could not be read; those known before count on');
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#look(), this.#roles ? EVERY : FIRST_TRIES);
    this.#timer.unref();
  }

  async #ask(): Promise<Answer['_rights']> {
    const principal = systemPrincipal('gateway');
    const deadline = Date.now() + PATIENCE;
    const context = graphContext({ requestId: 'rights', principal, deadline, log: this.#log });
    const { data, errors } = await this.#call({ query: QUERY, variables: { since: this.#since } }, context);
    if (!data || errors) throw new Error(`identity answered: ${JSON.stringify(errors)}`);
    return (data as unknown as Answer)._rights;
  }
}

function byType(levels: readonly string[]): RoleRights['levels'] {
  const pairs = levels.flatMap((type, index) =>
    index % 2 === 0 ? [[type, levels[index + 1] as RowLevel] as const] : [],
  );
  return Object.fromEntries(pairs);
}
