import { ConfigurationError, type Config } from '../shared/config/config.js';
import { assertCarried, carryAlone } from '../shared/events/split-carrier.js';
import { listen } from '../shared/http/listening-server.js';
import type { Running } from '../shared/http/run-process.js';
import { createLog } from '../shared/log.js';
import { subgraphDefinitions } from '../subgraphs/definitions.js';
import { callKeyOf, subgraphOfCallKey } from '../shared/access/signed-call.js';
import { loadTokenKey } from '../shared/access/token-key.js';
import { authenticator } from './authentication/authenticator.js';
import { keptRights } from './authentication/kept-rights.js';
import { tokenRoute } from './authentication/token-route.js';
import { wellKnownRoute } from './authentication/well-known-route.js';
import { callOverHttp } from './data-sources/over-http.js';
import { joinSubgraphs, mountPlatform, watchApps, watchRights } from './embedded-host.js';
import { loadExplorerAssets } from './explorer/explorer-assets.js';
import { gatewayListener } from './http-listener.js';
import { crossOrigin } from './cross-origin.js';
import { callerAddress } from './limits/caller-address.js';
import { openGate } from './overload/open-gate.js';
import { LiveUpdates } from './platform/changes/live/live-updates.js';
import { exportRoute } from './platform/exports/export-route.js';
import { fileRoute } from './platform/files/file-route.js';
import { deliverSoon } from './platform/webhooks/deliver-soon.js';
import { platform as platformDefinition } from './platform/subgraph.js';
import { loadTrustedDocuments } from './trusted-documents/trusted-documents.js';

/** Milliseconds between two looks at the feeds of the subgraphs, for what nobody has told. */
const GLANCE = 1_000;

/** Starts the gateway of split mode. It starts whether or not the subgraphs are up. */
export async function startGateway(config: Config): Promise<Running> {
  const log = createLog(config.logLevel, 'kehu-gateway');
  const remotes = remoteSubgraphs(config);
  assertCarried(platformDefinition, config);
  const trusted = await loadTrustedDocuments(config.limits.trustedDocuments);
  const [key, explorer] = await Promise.all([loadTokenKey(config), loadExplorerAssets()]);
  const calls = Object.fromEntries(remotes.map(({ name, call }) => [name, call]));
  const rights = watchRights(calls, log);
  const appUses = watchApps(calls, log);
  const platform = await mountPlatform(calls, config, rights);
  await rights.remember(keptRights(platform.database));
  const graph = await joinSubgraphs(calls, platform, { settings: config.limits, trusted }, log);
  let draining = false;
  const ready = async () => {
    if (draining) throw new Error('draining');
    if (!rights.areKnown) throw new Error('nobody can be recognised before identity has answered once');
  };
  const live = new LiveUpdates(platform, log);
  deliverSoon(platform, live.watch, log);
  const events = carryAlone(platform, config, log);
  events.watch((source) => live.watch.glance(source));
  const parts = {
    graph,
    authenticate: authenticator(key, rights, appUses),
    explorer,
    requestTimeout: config.requestTimeout,
    ready,
    details: () => ({ events: events.state }),
    routes: [
      fileRoute(platform, config.requestTimeout, log),
      exportRoute(platform, config.requestTimeout, log),
      live,
      wellKnownRoute(key, platform.services.address),
      tokenRoute(platform.services, appUses, config.requestTimeout, log),
    ],
    callerAddress: callerAddress(config.trustedProxies),
    crossOrigin: crossOrigin(config.allowedOrigins),
    gate: openGate(config),
    log,
  };
  const server = await listen(gatewayListener(parts), config.host, config.port);
  platform.services.address.url = config.publicUrl ?? server.url;
  rights.start();
  appUses.start();
  events.start();
  platform.accessLog.start(log);
  platform.jobs.start(log);
  const glances = setInterval(() => {
    for (const name of Object.keys(platform.services.calls)) live.watch.glance(name);
  }, GLANCE);
  return {
    announce: () => {
      console.log(`Kehu's gateway answers at ${server.url}/graphql`);
    },
    stop: async (stop) => {
      draining = !stop.replaced;
      clearInterval(glances);
      rights.stop();
      await live.drain();
      await Promise.all([server.close(stop), platform.jobs.stop()]);
      await appUses.stop();
      await graph.stop();
      await events.stop();
      await platform.close();
      await Promise.all(remotes.map(({ close }) => close()));
    },
  };
}

function remoteSubgraphs({ subgraphUrls, callKey, subgraphTimeout }: Config) {
  if (callKey === undefined) {
    throw new ConfigurationError('KEHU_CALL_KEY is missing: by it the gateway signs calls to the subgraphs.');
  }
  const other = subgraphOfCallKey(callKey);
  if (other !== undefined) {
    throw new ConfigurationError(`KEHU_CALL_KEY is that of ${other}: the gateway needs the one that it was made from.`);
  }
  return subgraphDefinitions.map(({ name }) => {
    const url = subgraphUrls[name];
    if (url === undefined)
      throw new ConfigurationError(`KEHU_SUBGRAPH_URLS does not say where the subgraph ${name} is.`);
    return { name, ...callOverHttp({ name, url, callKey: callKeyOf(callKey, name), timeout: subgraphTimeout }) };
  });
}
