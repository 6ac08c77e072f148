import '../shared/config/telemetry-off.js';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import type { Principal } from '../shared/access/principal.js';
import { scalars } from '../shared/graphql/scalars.js';
import type { LimitSettings } from '../shared/config/config.js';
import { AppError } from '../shared/errors.js';
import type { Log } from '../shared/log.js';
import type { Language } from '../shared/text/language.js';
import { admissionPlugin } from './admission/admission-plugin.js';
import { createAdmission, type Admission } from './admission/admission.js';
import { PARSE_OPTIONS } from './admission/document-limits.js';
import { ORIGIN_OVERRIDES } from './admission/origin-overrides.js';
import { subgraphSource, type CallSubgraph } from './data-sources/subgraph-source.js';
import { errorPlugin, formatRefusal, inLanguage } from './error-plugin.js';
import type { GraphContext } from './graph-context.js';
import type { Budgets } from './limits/budgets.js';
import { OperationLimits } from './limits/operation-limits.js';
import { withoutSecurityPurpose } from './security-purpose.js';
import { PlanStore } from './trusted-documents/plan-store.js';
import { endRehearsal, rehearse } from './trusted-documents/rehearse.js';
import { bodyStore, parsedStore, type TrustedDocuments } from './trusted-documents/trusted-documents.js';

/** One operation as a client sends it. */
export interface GraphRequest {
  query?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** The answer to one operation. */
export interface GraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** A request in the form of HTTP, whatever carries it. */
export interface GraphHttpRequest {
  method: string;
  headers: Iterable<[string, string]>;
  search: string;
  body: unknown;
}

/** The whole graph behind one door: admission, planning, the subgraphs. */
export interface Graph {
  /** Answers an operation of this process itself: an import, a test. */
  execute(request: GraphRequest, context: GraphContext): Promise<GraphResult>;
  /** Answers an HTTP request, with everything the GraphQL-over-HTTP specification asks. */
  executeHttp(request: GraphHttpRequest, context: GraphContext): Promise<HTTPGraphQLResponse>;
  /** Who sees what of its schema. */
  readonly sight: Pick<Admission, 'rules' | 'schemaFor'>;
  stop(): Promise<void>;
}

/** What callers may ask of a graph. */
export interface GraphLimits {
  readonly settings: LimitSettings;
  readonly budgets: Budgets;
  readonly trusted: TrustedDocuments;
}

/**
 * Makes the graph from its supergraph and the way to each subgraph; it starts with any of them down. Trusted documents are
 * planned by then; one that cannot be is a `ConfigurationError`.
 */
export async function createGraph(
  supergraphSdl: string,
  calls: Readonly<Record<string, CallSubgraph>>,
  log: Log,
  { settings, budgets, trusted }: GraphLimits,
): Promise<Graph> {
  const plans = new PlanStore();
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(supergraphSdl),
    buildService: ({ name }) => {
      const call = calls[name];
      if (!call) throw new Error(`Nothing reaches the subgraph ${name}.`);
      return subgraphSource(call);
    },
    // Sub-queries without named fragments: each is compiled, and what is spread twice would be compiled once.
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, reuseQueryFragments: false, cache: plans },
    experimental_didResolveQueryPlan: endRehearsal,
    // The committed file is validated where it is composed.
    validateSupergraph: false,
    __exposeQueryPlanExperimental: false,
    logger: log.child({ part: 'gateway' }, { level: 'warn' }),
  });
  const isTrusted = (queryHash: string) => trusted.find(queryHash) !== undefined;
  const server = new ApolloServer<GraphContext>({
    gateway,
    // The admission step validates against the schema that the caller may see; Apollo knows one schema for all.
    dangerouslyDisableValidation: true,
    introspection: true,
    parseOptions: PARSE_OPTIONS,
    documentStore: parsedStore(trusted),
    persistedQueries: { cache: bodyStore(trusted) },
    includeStacktraceInErrorResponses: false,
    formatError: formatRefusal,
    stopOnTerminationSignals: false,
    logger: log.child({ part: 'server' }, { level: 'warn' }),
    plugins: [
      admissionPlugin(
        { admit: (request) => admission.admit(request) },
        new OperationLimits({ settings, budgets, isTrusted }),
      ),
      errorPlugin(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  const { schema } = gateway;
  const admission = createAdmission({
    supergraphSdl,
    scalars,
    overrides: ORIGIN_OVERRIDES,
    isTrusted,
    isTold: isStaff,
    ...(schema ? { apiSchema: schema } : {}),
  });
  try {
    for (const each of trusted.all) {
      const fault = admission.faultOf(each.document, each.hash);
      if (fault !== undefined) trusted.refuse(each.name, fault);
      await rehearse(gateway, plans, each).catch((error: unknown) =>
        trusted.refuse(each.name, (error as Error).message),
      );
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    execute: async (request, contextValue) => {
      const { body } = await server.executeOperation(request, { contextValue });
      if (body.kind !== 'single') throw new Error('The graph answers in one piece.');
      return body.singleResult;
    },
    executeHttp: async ({ method, headers, search, body }, context) => {
      assertHash(body);
      assertHash(inAddress(search));
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: new HeaderMap(headers), search, body },
        context: () => Promise.resolve(context),
      });
      return withRefusalIn(context.language, answer);
    },
    sight: admission,
    stop: () => server.stop(),
  };
}

/** What the server itself refuses, before there is an operation, passes no plugin on its way out. */
function withRefusalIn(language: Language = 'en', answer: HTTPGraphQLResponse): HTTPGraphQLResponse {
  if (language === 'en' || (answer.status ?? 200) < 400 || answer.body.kind !== 'complete') return answer;
  const { errors = [], ...others } = JSON.parse(answer.body.string) as GraphResult;
  const string = JSON.stringify({ errors: inLanguage(errors, language), ...others });
  return { ...answer, body: { kind: 'complete', string } };
}

/** What a GET request says beside its document; what is no JSON is refused by the server. */
function inAddress(search: string): unknown {
  const text = new URLSearchParams(search).get('extensions');
  try {
    return text === null ? undefined : { extensions: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Fails with `BAD_REQUEST` for what stands in place of a hash: the server would take a list of one for the hash in it. */
function assertHash(body: unknown): void {
  const { extensions } = (body ?? {}) as { extensions?: { persistedQuery?: { sha256Hash?: unknown } | null } | null };
  const hash = extensions?.persistedQuery?.sha256Hash;
  if (hash === undefined || (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))) return;
  throw new AppError(
    'BAD_REQUEST',
    'extensions.persistedQuery.sha256Hash must be 64 hexadecimal digits in small letters.',
  );
}

/**
 * Members of staff learn which scope a field needs, so that they know what to ask for: that Kehu has the field is no secret
 * of the company that they work for. To everybody else it would tell what the company keeps.
 */
function isStaff({ kind }: Pick<Principal, 'kind'>): boolean {
  return kind === 'staff';
}
