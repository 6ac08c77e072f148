import { randomUUID } from 'node:crypto';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { issueToken } from '../../shared/access/access-token.js';
import { authenticator } from '../../gateway/authentication/authenticator.js';
import { openEmbeddedGraph } from '../../gateway/embedded-host.js';
import { graphContext } from '../../gateway/graph-context.js';
import { findRunningServer } from '../../gateway/server-address.js';
import { readConfig, type Config } from '../../shared/config/config.js';
import { isDataFolderLocked, lockDataFolder } from '../../shared/db/data-folder-lock.js';
import type { GraphClient } from '../../shared/http/graph-client.js';
import { createLog } from '../../shared/log.js';
import type { GraphHost } from './connect.js';

const BATCH_TIMEOUT = 120_000;

/** The graph that the settings of this process name: its running server, or its databases opened here. */
export const graphHost: GraphHost = {
  findRunning: async () => {
    const config = readConfig();
    // A database server takes several processes at once. A data folder does not: whoever holds it is the server.
    if (config.databases.kind !== 'sqlite' || !(await isDataFolderLocked(config.dataFolder))) return undefined;
    const url = await findRunningServer(config.dataFolder);
    return url === undefined ? undefined : { url: `${url}/graphql`, token: await operatorToken(config) };
  },
  openEmbedded: () => openHere(readConfig()),
};

/** Whoever may read the signing key may act as the administrator. */
async function operatorToken(config: Config): Promise<string> {
  return issueToken(await loadTokenKey(config), { roles: ['administrator'] }, '12h');
}

async function openHere(config: Config): Promise<GraphClient> {
  const log = createLog('error', 'import');
  const lock = config.databases.kind === 'sqlite' ? await lockDataFolder(config.dataFolder) : undefined;
  const { graph, rights, close } = await openEmbeddedGraph(config, log);
  const authenticate = authenticator(await loadTokenKey(config), rights);
  const principal = await authenticate(`Bearer ${await operatorToken(config)}`);
  return {
    execute: (query, variables) =>
      graph.execute(
        { query, variables },
        graphContext({ requestId: randomUUID(), principal, deadline: Date.now() + BATCH_TIMEOUT, log }),
      ),
    close: async () => {
      await close();
      lock?.release();
    },
  };
}
