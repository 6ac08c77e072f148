/**
 * The stock gateway with its defaults: Apollo's HTTP data source, its own validation, each subgraph an Apollo Server of
 * its own process with the same resolvers and database. Run as processes by `npm run bench`: without an argument the
 * gateway, with one the subgraph of that name.
 */
import { shippedRights } from '../../gateway/authentication/shipped-rights.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { authenticator } from '../../gateway/authentication/authenticator.js';
import { withoutSecurityPurpose } from '../../gateway/security-purpose.js';
import { readConfig } from '../../shared/config/config.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { mountSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { createLog } from '../../shared/log.js';
import { loadDataKey } from '../../shared/config/data-key.js';
import { subgraphDefinitions } from '../../subgraphs/definitions.js';
import { reportUsage } from './usage.js';

const config = readConfig();
const [name] = process.argv.slice(2);
const { url } = name === undefined ? await startStockGateway() : await startStockSubgraph(name);
reportUsage(Number(new URL(url).port));

function startStockGateway() {
  const sdl = withoutSecurityPurpose(readFileSync(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'));
  const supergraphSdl = sdl.replaceAll(
    /kehu:\/\/(\w+)/g,
    (_all, subgraph: string) => config.subgraphUrls[subgraph] ?? 'http://127.0.0.1:9',
  );
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource({
        ...(url === undefined ? {} : { url }),
        willSendRequest: ({ request, context }) => {
          const { authorization } = context as { authorization?: string };
          if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
        },
      }),
  });
  return startStandaloneServer(new ApolloServer({ gateway }), {
    listen: { port: 0, host: '127.0.0.1' },
    context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
  });
}

async function startStockSubgraph(subgraphName: string) {
  const definition = subgraphDefinitions.find((candidate) => candidate.name === subgraphName);
  if (!definition) throw new Error(`No subgraph ${subgraphName}.`);
  const log = createLog('error', 'bench');
  const subgraph = await mountSubgraph(definition, config.databases, { dataKey: await loadDataKey(config) });
  const authenticate = authenticator(await loadTokenKey(config), shippedRights);
  return startStandaloneServer(new ApolloServer({ schema: subgraph.schema }), {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) =>
      subgraph.scope({
        requestId: 'bench',
        principal: await authenticate(req.headers.authorization),
        deadline: Date.now() + 30_000,
        log,
      }),
  });
}
