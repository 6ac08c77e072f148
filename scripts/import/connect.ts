import { httpGraphClient, type GraphClient } from '../../shared/http/graph-client.js';

/** A graph that answers over HTTP, and the token to ask it with. */
export interface RunningGraph {
  readonly url: string;
  readonly token?: string | undefined;
}

/** How this deployment's graph is reached; the host knows, the importer does not. */
export interface GraphHost {
  /** The server that holds this deployment's data now, if one is running. */
  findRunning(): Promise<RunningGraph | undefined>;
  /** Opens the same graph in this process. */
  openEmbedded(): Promise<GraphClient>;
}

/** A graph, and how it was reached, for the first line of the output. */
export interface Connection {
  readonly client: GraphClient;
  readonly description: string;
}

/** Connects to the graph that was named, else to the server that is running, else to a graph in this process. */
export async function connect(
  host: GraphHost,
  named: { readonly url?: string | undefined; readonly token?: string | undefined },
): Promise<Connection> {
  const running = named.url === undefined ? await host.findRunning() : { url: named.url, token: named.token };
  if (running === undefined) {
    return { client: await host.openEmbedded(), description: 'the graph in this process' };
  }
  return { client: httpGraphClient({ ...running, token: named.token ?? running.token }), description: running.url };
}
