/**
 * A part of what `npm run bench:access` measures: `subgraph <name>` answers signed calls; `front <embedded|split>
 * <guarded|open>` is the graph, which either finds out who asks and what they may see, or takes everybody for Kehu itself.
 */
import { shippedRights } from '../../gateway/authentication/shipped-rights.js';
import { authenticator } from '../../gateway/authentication/authenticator.js';
import { callOverHttp } from '../../gateway/data-sources/over-http.js';
import { joinSubgraphs, mountPlatform, openEmbeddedGraph } from '../../gateway/embedded-host.js';
import { loadExplorerAssets } from '../../gateway/explorer/explorer-assets.js';
import type { Graph } from '../../gateway/graph.js';
import { gatewayListener } from '../../gateway/http-listener.js';
import { loadTrustedDocuments } from '../../gateway/trusted-documents/trusted-documents.js';
import { systemPrincipal } from '../../shared/access/principal.js';
import { callKeyOf } from '../../shared/access/signed-call.js';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { readConfig } from '../../shared/config/config.js';
import { loadDataKey } from '../../shared/config/data-key.js';
import { mountSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { listen } from '../../shared/http/listening-server.js';
import { subgraphListener } from '../../shared/http/subgraph-server.js';
import { createLog } from '../../shared/log.js';
import { subgraphDefinitions } from '../../subgraphs/definitions.js';
import { shippedRoles } from '../../subgraphs/identity/roles/shipped-roles.js';
import { reportUsage } from './usage.js';

const config = readConfig();
const log = createLog(config.logLevel, 'bench');
const callKey = config.callKey ?? '';
const [part, ...how] = process.argv.slice(2);
const { url } = part === 'subgraph' ? await startSubgraph() : await startFront();
reportUsage(Number(new URL(url).port));

async function startSubgraph() {
  const definition = subgraphDefinitions.find(({ name }) => name === how[0]);
  if (!definition) throw new Error(`No subgraph ${String(how[0])}.`);
  const subgraph = await mountSubgraph(definition, config.databases, {
    dataKey: await loadDataKey(config),
    services: definition.services?.(config),
  });
  return listen(subgraphListener(subgraph, callKeyOf(callKey, definition.name), log), '127.0.0.1', 0);
}

async function startFront() {
  const [topology, mode] = how;
  const guarded = authenticator(await loadTokenKey(config), shippedRights);
  const everything = { ...systemPrincipal('bench'), scopes: shippedRoles.administrator.scopes };
  const parts = {
    graph: topology === 'split' ? await splitGraph() : (await openEmbeddedGraph(config, log)).graph,
    authenticate: mode === 'open' ? () => Promise.resolve(everything) : guarded,
    explorer: await loadExplorerAssets(),
    requestTimeout: config.requestTimeout,
    ready: () => Promise.resolve(),
    routes: [],
    log,
  };
  return listen(gatewayListener(parts), '127.0.0.1', 0);
}

async function splitGraph(): Promise<Graph> {
  const calls = Object.fromEntries(
    Object.entries(config.subgraphUrls).map(([name, address]) => [
      name,
      callOverHttp({ name, url: address, callKey: callKeyOf(callKey, name), timeout: 10_000 }).call,
    ]),
  );
  const platform = await mountPlatform(calls, config, shippedRights);
  const trusted = await loadTrustedDocuments(undefined);
  return joinSubgraphs(calls, platform, { settings: config.limits, trusted }, log);
}
