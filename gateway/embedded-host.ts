import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../shared/config/config.js';
import { loadDataKey } from '../shared/config/data-key.js';
import { projectRoot } from '../shared/config/project-root.js';
import { carryInProcess, type EventCarrier } from '../shared/events/in-process.js';
import { realCircumstances, type Circumstances } from '../shared/graphql/live-scope.js';
import { mountSubgraph, type MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import type { Log } from '../shared/log.js';
import { subgraphDefinitions } from '../subgraphs/definitions.js';
import { identity } from '../subgraphs/identity/subgraph.js';
import { callInProcess } from './data-sources/in-process.js';
import type { CallSubgraph } from './data-sources/subgraph-source.js';
import { allDefinitions } from './definitions.js';
import { AppUses } from './authentication/app-uses.js';
import type { CurrentRights } from './authentication/current-rights.js';
import { RightsWatch } from './authentication/rights-watch.js';
import { createGraph, type Graph, type GraphLimits } from './graph.js';
import { LocalBudgets } from './limits/budgets.js';
import { SharedBudgets } from './limits/shared-budgets.js';
import { NODE_SUBGRAPH } from './node/node-subgraph.js';
import { nodeSource } from './node/node-source.js';
import { fileServices } from './platform/files/file-services.js';
import type { PlatformServices } from './platform/services.js';
import { webhookServices } from './platform/webhooks/webhook-services.js';
import { platform } from './platform/subgraph.js';
import { loadTrustedDocuments } from './trusted-documents/trusted-documents.js';

/** The graph with all its subgraphs in this process. */
export interface EmbeddedGraph {
  readonly graph: Graph;
  readonly subgraphs: ReadonlyMap<string, MountedSubgraph>;
  readonly platform: MountedPlatform;
  /** What the roles stand for; it keeps up once it is started. */
  readonly rights: RightsWatch;
  /** Notes which apps use their tokens; it reports once it is started. */
  readonly appUses: AppUses;
  /** Carries events between the subgraphs once it is started. */
  readonly events: EventCarrier;
  readonly close: () => Promise<void>;
}

/** The gateway's own subgraph, and what it was lent. */
export interface MountedPlatform extends MountedSubgraph {
  readonly services: PlatformServices;
}

/** Opens every database and joins the subgraphs in this process. */
export async function openEmbeddedGraph(
  config: Config,
  log: Log,
  circumstances: Circumstances = realCircumstances,
): Promise<EmbeddedGraph> {
  const trusted = await loadTrustedDocuments(config.limits.trustedDocuments);
  const subgraphs = new Map<string, MountedSubgraph>();
  const dataKey = await loadDataKey(config);
  for (const definition of subgraphDefinitions) {
    subgraphs.set(
      definition.name,
      await mountSubgraph(definition, config.databases, {
        dataKey,
        accessLogDays: config.accessLogDays,
        circumstances,
        services: definition.services?.(config),
      }),
    );
  }
  const calls = Object.fromEntries([...subgraphs].map(([name, subgraph]) => [name, callInProcess(subgraph)]));
  const rights = watchRights(calls, log);
  const appUses = watchApps(calls, log);
  const mountedPlatform = await mountPlatform(calls, config, rights, circumstances);
  subgraphs.set(platform.name, mountedPlatform);
  const graph = await joinSubgraphs(calls, mountedPlatform, { settings: config.limits, trusted }, log);
  await rights.refresh();
  const events = carryInProcess([...subgraphs.values()], log);
  return {
    graph,
    subgraphs,
    platform: mountedPlatform,
    rights,
    appUses,
    events,
    close: async () => {
      rights.stop();
      await appUses.stop();
      await events.stop();
      await graph.stop();
      for (const subgraph of subgraphs.values()) await subgraph.close();
    },
  };
}

/** What the gateway is to know of rights, from the subgraph that keeps them. */
export function watchRights(calls: Readonly<Record<string, CallSubgraph>>, log: Log): RightsWatch {
  return new RightsWatch(identityCall(calls), log);
}

/** What notes the uses of apps, for the subgraph that keeps them. */
export function watchApps(calls: Readonly<Record<string, CallSubgraph>>, log: Log): AppUses {
  return new AppUses(identityCall(calls), log);
}

function identityCall(calls: Readonly<Record<string, CallSubgraph>>): CallSubgraph {
  const call = calls[identity.name];
  if (!call) throw new Error('Nothing reaches the subgraph that keeps the rights.');
  return call;
}

/** Mounts the gateway's own subgraph, with the way to all the others. */
export async function mountPlatform(
  calls: Readonly<Record<string, CallSubgraph>>,
  config: Config,
  rights: CurrentRights,
  circumstances: Circumstances = realCircumstances,
): Promise<MountedPlatform> {
  const all: Record<string, CallSubgraph> = { ...calls };
  const services: PlatformServices = {
    definitions: subgraphDefinitions,
    calls: all,
    config,
    rights,
    sight: {},
    address: { url: config.publicUrl ?? `http://localhost:${String(config.port)}` },
    files: fileServices(config),
    webhooks: webhookServices(config),
  };
  const dataKey = await loadDataKey(config);
  const { accessLogDays } = config;
  const mounted = await mountSubgraph(platform, config.databases, { dataKey, accessLogDays, circumstances, services });
  // It asks itself as it asks the others.
  all[platform.name] = callInProcess(mounted);
  return { ...mounted, services };
}

/** Makes the graph from the committed supergraph and the way to each subgraph. */
export async function joinSubgraphs(
  calls: Readonly<Record<string, CallSubgraph>>,
  mountedPlatform: MountedPlatform,
  limits: Pick<GraphLimits, 'settings' | 'trusted'>,
  log: Log,
): Promise<Graph> {
  const supergraphSdl = await readFile(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8');
  const all = { ...calls, [platform.name]: callInProcess(mountedPlatform) };
  const { database } = mountedPlatform;
  const graph = await createGraph(supergraphSdl, { ...all, [NODE_SUBGRAPH]: nodeSource(allDefinitions, all) }, log, {
    ...limits,
    // Nobody else counts where there is one process.
    budgets: database.kind === 'sqlite' ? new LocalBudgets() : new SharedBudgets(database, log),
  });
  mountedPlatform.services.sight.graph = graph.sight;
  mountedPlatform.services.sight.execute = (request, context) => graph.execute(request, context);
  return graph;
}
