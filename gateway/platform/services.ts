import type { Admission } from '../admission/admission.js';
import type { Graph } from '../graph.js';
import type { CurrentRights } from '../authentication/current-rights.js';
import type { CallSubgraph } from '../data-sources/subgraph-source.js';
import type { SubgraphDefinition } from '../../shared/graphql/subgraph.js';
import type { FileServices } from './files/file-services.js';
import type { WebhookServices } from './webhooks/webhook-services.js';
import type { Config } from '../../shared/config/config.js';

/** What the host lends to the platform subgraph, which lives in the gateway because it needs all the others. */
export interface PlatformServices {
  /** The subgraphs of the graph. */
  readonly definitions: readonly SubgraphDefinition[];
  /** The way to each of them, by name; calls carry the principal of the context that they are given. */
  readonly calls: Readonly<Record<string, CallSubgraph>>;
  /** What the roles stand for. */
  readonly rights: CurrentRights;
  /** Who sees what of the graph's schema, and the way into the graph, once there is the graph. */
  readonly sight: { graph?: GraphSight; execute?: Graph['execute'] };
  readonly config: Config;
  /** What clients reach the gateway by. */
  readonly address: PublicAddress;
  readonly files: FileServices;
  readonly webhooks: WebhookServices;
}

/** The rules of the schema, and the schema that somebody sees. */
export type GraphSight = Pick<Admission, 'rules' | 'schemaFor'>;

/** What clients reach the gateway by, without a slash at the end; the host corrects it once it listens. */
export interface PublicAddress {
  url: string;
}
