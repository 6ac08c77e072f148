import type { GraphQLSchema } from 'graphql';
import type { Database } from '../db/database.js';
import { openDatabase, type DatabaseLocation } from '../db/open-database.js';
import { compiledExecutor, type ExecuteOperation } from './compiled-executor.js';
import { executableSchema } from './executable-schema.js';
import { liveScope, realCircumstances, type Circumstances, type LiveScope, type RequestFacts } from './live-scope.js';
import type { SubgraphDefinition } from './subgraph.js';
import { loadTypeDefinitions } from './type-definitions.js';

/** A subgraph with its database open, ready to answer. */
export interface MountedSubgraph {
  readonly definition: SubgraphDefinition;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  /** Begins a request: one scope serves all its operations here. */
  scope(facts: RequestFacts): LiveScope;
  readonly execute: ExecuteOperation<LiveScope>;
  close(): Promise<void>;
}

/** What a host may lend to a subgraph. */
export interface MountOptions {
  /** Clock and source of ids; the real ones unless a test replaces them. */
  circumstances?: Circumstances;
  /** What only this host has and this subgraph knows the type of. */
  services?: unknown;
}

/** Opens a subgraph's database and makes its schema. */
export async function mountSubgraph(
  definition: SubgraphDefinition,
  location: DatabaseLocation,
  { circumstances = realCircumstances, services }: MountOptions = {},
): Promise<MountedSubgraph> {
  const schema = executableSchema(loadTypeDefinitions(definition.folder), definition.resolvers, (context) => {
    (context as LiveScope).forgetLoaded();
  });
  const database = await openDatabase(location, definition.name, definition.database);
  return {
    definition,
    database,
    schema,
    scope: (facts) => liveScope(facts, database, definition.createLoaders, circumstances, services),
    execute: compiledExecutor(schema),
    close: () => database.close(),
  };
}
