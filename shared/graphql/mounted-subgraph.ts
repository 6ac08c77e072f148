import type { GraphQLSchema } from 'graphql';
import { accessChainKey } from '../access-log/access-chain.js';
import { AccessLog } from '../access-log/access-log.js';
import type { Database } from '../db/database.js';
import { feedEpoch } from '../events/feed-epoch.js';
import { recordTypesByEntity } from '../journal/change-recorder.js';
import { dataKeys } from '../journal/data-keys.js';
import type { Journal } from '../journal/journal.js';
import { openDatabase, type DatabaseLocation } from '../db/open-database.js';
import { failureOfMutation, forgetCommits } from '../db/transaction.js';
import { JobRunner } from '../jobs/job-runner.js';
import { compiledExecutor, type ExecuteOperation } from './compiled-executor.js';
import { checkedKey } from '../idempotency/mutation-key.js';
import { executableSchema, type MutationField } from './executable-schema.js';
import { internalResolvers } from './internal-resolvers.js';
import { liveScope, realCircumstances, type Circumstances, type LiveScope, type RequestFacts } from './live-scope.js';
import type { SubgraphDefinition } from './subgraph.js';
import { loadMountedTypeDefinitions } from './type-definitions.js';

/** A subgraph with its database open, ready to answer. */
export interface MountedSubgraph {
  readonly definition: SubgraphDefinition;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  /** Begins a request: one scope serves all its operations here. */
  scope(facts: RequestFacts, circumstances?: Circumstances): LiveScope;
  readonly journal: Journal;
  /** Writes down who reads personal data, from time to time once the host starts it. */
  readonly accessLog: AccessLog;
  readonly execute: ExecuteOperation<LiveScope>;
  /** Runs the subgraph's jobs once the host starts it. */
  readonly jobs: JobRunner;
  /** Ends the jobs that run here, writes down what is left to write and closes the database. */
  close(): Promise<void>;
}

/** What a host may lend to a subgraph. */
export interface MountOptions {
  /** The deployment's data key; see `shared/config/data-key.ts`. */
  dataKey: Buffer;
  /** Days for which it is kept who read personal data. */
  accessLogDays?: number;
  /** Clock and source of ids; the real ones unless a test replaces them. */
  circumstances?: Circumstances;
  /** What only this host has and this subgraph knows the type of. */
  services?: unknown;
}

/** Opens a subgraph's database and makes its schema. */
export async function mountSubgraph(
  definition: SubgraphDefinition,
  location: DatabaseLocation,
  { dataKey, accessLogDays, circumstances: usual = realCircumstances, services }: MountOptions,
): Promise<MountedSubgraph> {
  const internal = internalResolvers(
    definition,
    (facts) => scope(facts),
    () => jobs,
  );
  const resolvers = [...definition.resolvers, internal];
  const schema = executableSchema(loadMountedTypeDefinitions(definition.folder), resolvers, {
    begin: (context, call) => beginMutation(context as LiveScope, call),
    failed: (context, error) => failureOfMutation(context as LiveScope, error),
    forgetLoaded: (context) => (context as LiveScope).forgetLoaded(),
    personalRead: (context, read) => (context as LiveScope).reads.note(read),
  });
  const database = await openDatabase(location, definition.name, definition.database);
  const journal: Journal = {
    types: recordTypesByEntity(definition.records),
    keys: dataKeys(dataKey),
    epoch: await feedEpoch(database.reader),
    committed: () => undefined,
  };
  const accessLog = new AccessLog({
    name: definition.name,
    database,
    records: definition.records,
    key: accessChainKey(journal.keys),
    days: accessLogDays,
  });
  const scope: MountedSubgraph['scope'] = (facts, circumstances = usual) =>
    liveScope(facts, {
      database,
      journal,
      accessLog,
      createLoaders: definition.createLoaders,
      circumstances,
      services,
    });
  const jobs = new JobRunner({ jobs: definition.jobs ?? [], database, now: () => usual.now(), scope });
  return {
    definition,
    database,
    schema,
    journal,
    accessLog,
    scope,
    execute: compiledExecutor(schema, ({ reads }) => reads.room()),
    jobs,
    close: async () => {
      await jobs.stop();
      await accessLog.stop();
      await database.close();
    },
  };
}

/** Tells the transaction to come whether the client gave the mutation a key by which a repetition is recognised. */
function beginMutation(scope: LiveScope, { responseName, fieldName, args }: MutationField): void {
  forgetCommits(scope);
  const { input } = args as { input?: { clientMutationId?: string | null } };
  const chosen = input?.clientMutationId ?? scope.idempotencyKey;
  scope.mutation =
    chosen === undefined
      ? undefined
      : {
          key: checkedKey(chosen, 'input.clientMutationId'),
          subject: `${scope.principal.kind}:${scope.principal.subject}`,
          responseName,
          input: JSON.stringify([fieldName, args]),
          isClaimed: false,
        };
}
