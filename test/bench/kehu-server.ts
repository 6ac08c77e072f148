/** The graph as `npm start` serves it, embedded on SQLite; measured by `npm run bench`. */
import { shippedRights } from '../../gateway/authentication/shipped-rights.js';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { authenticator } from '../../gateway/authentication/authenticator.js';
import { openEmbeddedGraph } from '../../gateway/embedded-host.js';
import { loadExplorerAssets } from '../../gateway/explorer/explorer-assets.js';
import { gatewayListener } from '../../gateway/http-listener.js';
import { readConfig } from '../../shared/config/config.js';
import { listen } from '../../shared/http/listening-server.js';
import { createLog } from '../../shared/log.js';
import { reportUsage } from './usage.js';

const config = readConfig();
const log = createLog(config.logLevel, 'bench');
const { graph, subgraphs } = await openEmbeddedGraph(config, log);
for (const { accessLog } of subgraphs.values()) accessLog.start(log);
const parts = {
  graph,
  authenticate: authenticator(await loadTokenKey(config), shippedRights),
  explorer: await loadExplorerAssets(),
  requestTimeout: config.requestTimeout,
  ready: () => Promise.resolve(),
  routes: [],
  log,
};
const { url } = await listen(gatewayListener(parts), '127.0.0.1', 0);
reportUsage(Number(new URL(url).port));
