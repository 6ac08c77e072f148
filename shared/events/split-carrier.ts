import { ConfigurationError, type Config } from '../config/config.js';
import type { MountedSubgraph } from '../graphql/mounted-subgraph.js';
import type { SubgraphDefinition } from '../graphql/subgraph.js';
import type { Log } from '../log.js';
import { eventTypesOf } from './event-types.js';
import { carryInProcess, type EventCarrier } from './in-process.js';
import { carryOverNats } from './over-nats.js';

/** Carries events to and from a subgraph whose neighbours run in other processes. */
export interface SplitCarrier extends EventCarrier {
  /** For the health check; `waiting` is no failure, because events wait in the journal. */
  readonly state: 'travelling' | 'waiting' | 'not carried';
}

/** Fails with a {@link ConfigurationError} where handlers would never get the events that they are there for. */
export function assertCarried({ name, records, handlers = [] }: SubgraphDefinition, { natsUrl }: Config): void {
  if (natsUrl !== undefined) return;
  const own = eventTypesOf({ records });
  const foreign = handlers.flatMap(({ types }) => types).find((type) => !own.has(type));
  if (foreign === undefined) return;
  throw new ConfigurationError(`NATS_URL is missing: ${name} needs the event ${foreign} of another subgraph.`);
}

/** The carrier that the settings ask for. Without NATS, the subgraph's own handlers get its own events. */
export function carryAlone(subgraph: MountedSubgraph, { natsUrl, databases }: Config, log: Log): SplitCarrier {
  if (natsUrl === undefined) {
    log.warn('NATS_URL is missing: other subgraphs learn of no event until it is set');
    return Object.assign(carryInProcess([subgraph], log), { state: 'not carried' as const });
  }
  const prefix = databases.kind === 'mysql' ? databases.prefix : 'kehu';
  const carrier = carryOverNats(subgraph, { url: natsUrl, prefix }, log);
  return {
    ...carrier,
    get state() {
      return carrier.isConnected ? ('travelling' as const) : ('waiting' as const);
    },
  };
}
