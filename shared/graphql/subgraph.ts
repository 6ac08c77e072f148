import { foundationMigrations } from '../db/foundation-migrations.js';
import type { Config } from '../config/config.js';
import type { DatabaseContents } from '../db/open-database.js';
import type { EventHandler } from '../events/event-handler.js';
import { foundationJobs } from '../jobs/foundation-jobs.js';
import type { JobDefinition } from '../jobs/job.js';
import type { RecordType } from '../journal/record-type.js';
import { foundationTables } from '../privacy/foundation-tables.js';
import type { PlainTable } from '../privacy/plain-table.js';
import type { RequestScope } from '../request-scope.js';

/**
 * One subgraph, whole: its schema, its database and what loads its rows. A value, mounted by a host: all in one
 * process, or each in a process of its own; nothing in it knows which.
 */
export interface SubgraphDefinition<Loaders = unknown> {
  /** Its name in the supergraph, in the names of its database and of its process. */
  readonly name: string;
  /** The folder with its `*.graphql` files, from the project's root. */
  readonly folder: string;
  /** Resolver maps, typed by the subgraph's generated `Resolvers`. */
  readonly resolvers: readonly object[];
  readonly database: DatabaseContents;
  /** Makes the loaders of one request. */
  readonly createLoaders: (scope: RequestScope) => Loaders;
  /** The records whose changes are kept in the journal and told to others. */
  readonly records: readonly RecordType[];
  /** What its tables hold that are no records'. */
  readonly tables?: readonly PlainTable[];
  /** What it does with events, its own or those of other subgraphs. */
  readonly handlers?: readonly EventHandler[];
  /** What it needs of the settings, as its resolvers find it in `scope.services`. */
  readonly services?: (config: Config) => unknown;
  /** What it does from time to time. */
  readonly jobs?: readonly JobDefinition[];
  /** Prefix of the ids → the type that they name, for `node(id:)`. */
  readonly idPrefixes: Readonly<Record<string, string>>;
}

/**
 * Adds the tables and jobs that every subgraph has, checks a definition's types and forgets the loaders' type, so that
 * hosts can hold several in one list.
 */
export function defineSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>): SubgraphDefinition {
  const { database, handlers = [], jobs = [], tables = [] } = definition;
  return {
    ...definition,
    database: { ...database, migrations: inOrder([...foundationMigrations, ...database.migrations]) },
    jobs: [...foundationJobs(handlers), ...jobs],
    tables: [...foundationTables, ...tables],
  };
}

/** Migrations run in the order of the instants in their names. */
function inOrder(migrations: DatabaseContents['migrations']): DatabaseContents['migrations'] {
  const instantOf = ({ name }: { name: string }) => Number(/\d{13}$/.exec(name)?.[0]);
  return [...migrations].sort((one, other) => instantOf(one) - instantOf(other));
}
