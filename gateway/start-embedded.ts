import { mkdir } from 'node:fs/promises';
import { lockDataFolder } from '../shared/db/data-folder-lock.js';
import { ConfigurationError, type Config } from '../shared/config/config.js';
import { listen } from '../shared/http/listening-server.js';
import type { Running } from '../shared/http/run-process.js';
import { createLog } from '../shared/log.js';
import { assertTokenKey, loadTokenKey } from '../shared/access/token-key.js';
import { authenticator } from './authentication/authenticator.js';
import { tokenRoute } from './authentication/token-route.js';
import { wellKnownRoute } from './authentication/well-known-route.js';
import { seedDemoCompany } from './demo/seed-demo-company.js';
import { openEmbeddedGraph } from './embedded-host.js';
import { loadExplorerAssets } from './explorer/explorer-assets.js';
import { gatewayListener } from './http-listener.js';
import { crossOrigin } from './cross-origin.js';
import { callerAddress } from './limits/caller-address.js';
import { openGate } from './overload/open-gate.js';
import { LiveUpdates } from './platform/changes/live/live-updates.js';
import { exportRoute } from './platform/exports/export-route.js';
import { fileRoute } from './platform/files/file-route.js';
import { deliverSoon } from './platform/webhooks/deliver-soon.js';
import { publishServerAddress, withdrawServerAddress } from './server-address.js';
import { printWelcome } from './welcome.js';

/** Starts the whole graph in this process and serves it. */
export async function startEmbedded(config: Config): Promise<Running> {
  const log = createLog(config.logLevel, 'kehu');
  assertTokenKey(config);
  await makeDataFolder(config.dataFolder);
  const lock = config.databases.kind === 'sqlite' ? await lockDataFolder(config.dataFolder) : undefined;
  const [key, explorer] = await Promise.all([loadTokenKey(config), loadExplorerAssets()]);
  const { graph, subgraphs, platform, rights, appUses, events, close } = await openEmbeddedGraph(config, log);
  if (config.demo) await seedDemoCompany(subgraphs, log);
  let draining = false;
  const ready = async () => {
    if (draining) throw new Error('draining');
    await Promise.all([...subgraphs.values()].map(({ database }) => database.ping()));
  };
  const live = new LiveUpdates(platform, log);
  deliverSoon(platform, live.watch, log);
  events.watch((source) => live.watch.glance(source));
  const parts = {
    graph,
    authenticate: authenticator(key, rights, appUses),
    explorer,
    requestTimeout: config.requestTimeout,
    ready,
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
  for (const { jobs, accessLog } of subgraphs.values()) {
    accessLog.start(log);
    jobs.start(log);
  }
  return {
    announce: async (pid) => {
      await publishServerAddress(config.dataFolder, { url: server.url, pid });
      await printWelcome(config, key, server.url);
    },
    stop: async (stop) => {
      draining = !stop.replaced;
      if (!stop.replaced) await withdrawServerAddress(config.dataFolder);
      await live.drain();
      await Promise.all([server.close(stop), ...[...subgraphs.values()].map(({ jobs }) => jobs.stop())]);
      await close();
      lock?.release();
    },
  };
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code = '' } = error as { code?: string };
    throw new ConfigurationError(`KEHU_DATA_DIR is ${JSON.stringify(folder)}, where no folder can be made: ${code}.`);
  }
}
