import { subgraphOfCallKey } from '../access/signed-call.js';
import { ConfigurationError, type Config } from '../config/config.js';
import { loadDataKey } from '../config/data-key.js';
import { assertCarried, carryAlone } from '../events/split-carrier.js';
import { mountSubgraph } from '../graphql/mounted-subgraph.js';
import type { SubgraphDefinition } from '../graphql/subgraph.js';
import { createLog } from '../log.js';
import { listen } from './listening-server.js';
import type { Running } from './run-process.js';
import { subgraphListener } from './subgraph-server.js';

/** Starts one subgraph in this process, for the gateway of split mode. */
export async function startSubgraph(definition: SubgraphDefinition, config: Config): Promise<Running> {
  const callKey = ownCallKey(definition.name, config);
  assertCarried(definition, config);
  const log = createLog(config.logLevel, `kehu-${definition.name}`);
  const subgraph = await mountSubgraph(definition, config.databases, {
    dataKey: await loadDataKey(config),
    accessLogDays: config.accessLogDays,
    services: definition.services?.(config),
  });
  const events = carryAlone(subgraph, config, log);
  const listener = subgraphListener(subgraph, callKey, log, () => ({ events: events.state }));
  const server = await listen(listener, config.host, config.port);
  events.start();
  subgraph.accessLog.start(log);
  subgraph.jobs.start(log);
  return {
    announce: () => {
      console.log(`Kehu's subgraph ${definition.name} listens at ${server.url}`);
    },
    stop: async (stop) => {
      await Promise.all([server.close(stop), subgraph.jobs.stop()]);
      await events.stop();
      await subgraph.close();
    },
  };
}

/** The key by which a subgraph knows calls to it. */
function ownCallKey(name: string, { callKey }: Config): string {
  if (callKey !== undefined && subgraphOfCallKey(callKey) === name) return callKey;
  const fault = callKey === undefined ? 'missing' : `not the key of calls to ${name}`;
  const command = `npm run token -- --call-key ${name}`;
  throw new ConfigurationError(`KEHU_CALL_KEY is ${fault}: \`${command}\` makes it from the gateway's.`);
}
