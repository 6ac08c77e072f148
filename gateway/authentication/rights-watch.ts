import { isShortLived, SHORT_EPOCH_LIFETIME } from '../../shared/access/ended-tokens.js';
import { systemPrincipal, type PrincipalKind, type RowLevel } from '../../shared/access/principal.js';
import type { RoleBook, RoleRights } from '../../shared/access/role-rights.js';
import { AppError } from '../../shared/errors.js';
import type { Log } from '../../shared/log.js';
import type { CallSubgraph } from '../data-sources/subgraph-source.js';
import { graphContext } from '../graph-context.js';
import type { CurrentRights } from './current-rights.js';
import type { KeptRights } from './kept-rights.js';

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

interface RoleAnswer {
  readonly name: string;
  readonly kind: PrincipalKind;
  readonly scopes: readonly string[];
  /** Types and levels by turns. */
  readonly levels: readonly string[];
}

interface Answer {
  readonly readAt: string;
  readonly roles: readonly RoleAnswer[];
  readonly epochs: readonly { subject: string; epoch: number }[];
}

/** What is kept over a restart. */
interface Kept {
  readonly roles: readonly RoleAnswer[];
  readonly epochs: readonly (readonly [string, number])[];
}

/**
 * Keeps up with what the roles stand for and whose tokens were ended, by asking the identity subgraph again and again.
 * What was known stays known while it is down, also over a restart; until it has answered once, nobody can be judged.
 */
export class RightsWatch implements CurrentRights {
  readonly #call: CallSubgraph;
  readonly #log: Log;
  readonly #epochs = new Map<string, number>();
  #roles: RoleBook | undefined;
  #answeredRoles: readonly RoleAnswer[] = [];
  #hasAnswered = false;
  #since: string | null = null;
  #revocations = 0;
  /** When it became known of whom that their tokens ended, which expire soon: the first that did first. */
  readonly #ended = new Map<string, number>();
  #kept: KeptRights | undefined;
  #isUnkept = false;
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

  /** Whether anybody can be judged yet. */
  get areKnown(): boolean {
    return this.#roles !== undefined;
  }

  get revocations(): number {
    return this.#revocations;
  }

  epochOf(subject: string): number {
    return this.#epochs.get(subject) ?? 0;
  }

  /** Begins with what was known last, and keeps what becomes known. */
  async remember(kept: KeptRights): Promise<void> {
    this.#kept = kept;
    const text = await kept.read();
    if (text === undefined) return;
    const { roles, epochs } = JSON.parse(text) as Kept;
    this.#learn(
      roles,
      epochs.map(([subject, epoch]) => ({ subject, epoch })),
    );
  }

  /** Looks once; fails when the subgraph does. */
  async refresh(): Promise<void> {
    const { readAt, roles, epochs } = await this.#ask();
    const isNews = this.#learn(roles, epochs);
    this.#hasAnswered = true;
    this.#since = new Date(Date.parse(readAt) - OVERLAP).toISOString();
    if (isNews) this.#isUnkept = true;
    // What could not be kept is kept at the next look.
    if (this.#isUnkept) await this.#kept?.write(JSON.stringify({ roles, epochs: [...this.#epochs] } satisfies Kept));
    this.#isUnkept = false;
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
      this.#log.warn({ error }, 'rights could not be read or kept; those known before count on');
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#look(), this.#hasAnswered ? EVERY : FIRST_TRIES);
    this.#timer.unref();
  }

  /** Takes what was answered; tells whether any of it is new. */
  #learn(roles: Answer['roles'], epochs: Answer['epochs']): boolean {
    const before = this.#revocations;
    for (const { subject, epoch } of epochs) {
      if (this.epochOf(subject) >= epoch) continue;
      this.#epochs.set(subject, epoch);
      this.#revocations += 1;
      // At the end, where it stands already too.
      this.#ended.delete(subject);
      if (isShortLived(subject)) this.#ended.set(subject, Date.now());
    }
    this.#forgetExpired();
    if (this.#roles && JSON.stringify(roles) === JSON.stringify(this.#answeredRoles)) return this.#revocations > before;
    this.#answeredRoles = roles;
    this.#roles = new Map(roles.map(({ name, ...role }) => [name, { ...role, levels: byType(role.levels) }]));
    return true;
  }

  #forgetExpired(): void {
    for (const [subject, since] of this.#ended) {
      if (Date.now() - since < SHORT_EPOCH_LIFETIME) return;
      this.#ended.delete(subject);
      this.#epochs.delete(subject);
    }
  }

  async #ask(): Promise<Answer> {
    const principal = systemPrincipal('gateway');
    const deadline = Date.now() + PATIENCE;
    const context = graphContext({ requestId: 'rights', principal, deadline, log: this.#log });
    const { data, errors } = await this.#call({ query: QUERY, variables: { since: this.#since } }, context);
    if (!data || errors) throw new Error(`identity answered: ${JSON.stringify(errors)}`);
    return data._rights as Answer;
  }
}

function byType(levels: readonly string[]): RoleRights['levels'] {
  const types = levels.filter((_type, index) => index % 2 === 0);
  return Object.fromEntries(types.map((type, index) => [type, levels[2 * index + 1] as RowLevel]));
}
