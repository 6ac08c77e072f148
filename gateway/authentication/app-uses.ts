import { systemPrincipal } from '../../shared/access/principal.js';
import type { Log } from '../../shared/log.js';
import type { CallSubgraph } from '../data-sources/subgraph-source.js';
import { graphContext } from '../graph-context.js';
import type { AppWatch } from './authenticator.js';

/** Milliseconds between two reports: uses are known to the minute. */
const EVERY = 20_000;
const PATIENCE = 8_000;
/** The same for the last report, which a process waits for that is told to stop. */
const LAST_PATIENCE = 2_000;
const AT_ONCE = 1_000;

const MUTATION = 'mutation ($ids: [ID!]!) { _noteAppUses(ids: $ids) }';

/** Gathers which apps get and use tokens, and tells the identity subgraph from time to time. */
export class AppUses implements AppWatch {
  readonly #call: CallSubgraph;
  readonly #log: Log;
  readonly #used = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(call: CallSubgraph, log: Log) {
    this.#call = call;
    this.#log = log;
  }

  note(appId: string): void {
    this.#used.add(appId);
  }

  /** Reports from now on, until it is stopped. */
  start(): void {
    this.#timer = setInterval(() => void this.report(), EVERY).unref();
  }

  /** Reports what is left, as far as it can. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.report(LAST_PATIENCE);
  }

  /** Tells of the uses since the last report; those that could not be told are told with the next one. */
  async report(patience = PATIENCE): Promise<void> {
    const ids = [...this.#used].slice(0, AT_ONCE);
    if (ids.length === 0) return;
    for (const id of ids) this.#used.delete(id);
    const [principal, deadline] = [systemPrincipal('gateway'), Date.now() + patience];
    const context = graphContext({ requestId: 'app-uses', principal, deadline, log: this.#log });
    try {
      const { errors } = await this.#call({ query: MUTATION, variables: { ids } }, context);
      if (errors) throw new Error(`identity answered: ${JSON.stringify(errors)}`);
    } catch (error) {
      for (const id of ids) this.#used.add(id);
      this.#log.warn({ error }, 'the uses of apps could not be noted');
    }
  }
}
