import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { changeResolvers } from './changes/resolvers.js';
import { collectFileOrphans } from './files/collect-orphans.js';
import { File } from './files/file.entity.js';
import { eraseFiles } from './privacy/erase-files.js';
import { privacyResolvers } from './privacy/resolvers.js';
import { fileRecord } from './files/file.record.js';
import { removeDeletedFiles } from './files/remove-deleted-files.js';
import { fileResolvers } from './files/resolvers.js';
import { createLoaders } from './loaders.js';
import { CreateFiles1764100000000 } from './migrations/1764100000000-create-files.js';
import { CreateWebhooks1764200000000 } from './migrations/1764200000000-create-webhooks.js';
import { CreateFileStoreNames1764300000000 } from './migrations/1764300000000-create-file-store-names.js';
import { CreateKeptRights1764400000000 } from './migrations/1764400000000-create-kept-rights.js';
import { platformResolvers } from './resolvers.js';
import { deliverWebhooks } from './webhooks/deliver-webhooks.js';
import { purgeWebhookDeliveries } from './webhooks/purge-deliveries.js';
import { webhookResolvers } from './webhooks/resolvers.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { Webhook } from './webhooks/webhook.entity.js';
import { webhookRecord } from './webhooks/webhook.record.js';

/**
 * What apps and operators need of the graph as a whole. It is mounted inside the gateway in every mode, because it asks
 * the other subgraphs on behalf of its callers.
 */
export const platform = defineSubgraph({
  name: 'platform',
  folder: 'gateway/platform',
  resolvers: [platformResolvers, fileResolvers, changeResolvers, webhookResolvers, privacyResolvers],
  database: {
    entities: [File, Webhook, WebhookDelivery],
    migrations: [
      CreateFiles1764100000000,
      CreateWebhooks1764200000000,
      CreateFileStoreNames1764300000000,
      CreateKeptRights1764400000000,
    ],
  },
  records: [fileRecord, webhookRecord],
  tables: [
    { table: 'file_store_names', harmless: { name: 'a random name' } },
    { table: 'kept_rights', harmless: { rights: 'what roles and tokens may do, by identifiers' } },
    {
      table: 'webhook_positions',
      harmless: { webhook_id: 'an identifier that Kehu made', subgraph: 'the name of a subgraph' },
    },
    {
      table: 'webhook_queues',
      harmless: { last_failure: 'one of a few words', claimed_by: 'the name of a process' },
    },
    {
      table: 'webhook_deliveries',
      harmless: {
        webhook_id: 'an identifier that Kehu made',
        event: 'one of a few words',
        event_id: 'an identifier that Kehu made',
        last_failure: 'one of a few words',
      },
    },
  ],
  jobs: [eraseFiles, removeDeletedFiles, collectFileOrphans, deliverWebhooks, purgeWebhookDeliveries],
  createLoaders,
  idPrefixes: { fil: 'File', whk: 'Webhook', whd: 'WebhookDelivery' },
});
