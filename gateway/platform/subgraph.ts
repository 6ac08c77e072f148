import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { purgeBudgets } from '../limits/purge-budgets.js';
import { accessResolvers } from './access/resolvers.js';
import { changeResolvers } from './changes/resolvers.js';
import { collectFileOrphans } from './files/collect-orphans.js';
import { File } from './files/file.entity.js';
import { exportResolvers } from './exports/resolvers.js';
import { eraseFiles } from './privacy/erase-files.js';
import { privacyResolvers } from './privacy/resolvers.js';
import { fileRecord } from './files/file.record.js';
import { removeDeletedFiles } from './files/remove-deleted-files.js';
import { OWNERS_OF_FILES } from './files/owners-of-files.js';
import { fileResolvers } from './files/resolvers.js';
import { ImportJob } from './imports/import-job.entity.js';
import { purgeImports } from './imports/purge-imports.js';
import { importResolvers } from './imports/resolvers.js';
import { runImports } from './imports/run-imports.js';
import { labelResolvers } from './labels/resolvers.js';
import { createLoaders } from './loaders.js';
import { CreateFiles1764100000000 } from './migrations/1764100000000-create-files.js';
import { CreateWebhooks1764200000000 } from './migrations/1764200000000-create-webhooks.js';
import { CreateFileStoreNames1764300000000 } from './migrations/1764300000000-create-file-store-names.js';
import { CreateKeptRights1764400000000 } from './migrations/1764400000000-create-kept-rights.js';
import { CreateBudgets1764500000000 } from './migrations/1764500000000-create-budgets.js';
import { CreateImportJobs1765300000000 } from './migrations/1765300000000-create-import-jobs.js';
import { PutImportsOff1765410000000 } from './migrations/1765410000000-put-imports-off.js';
import { CreateSavedFilters1765520000000 } from './migrations/1765520000000-create-saved-filters.js';
import { AddImportLanguages1765540000000 } from './migrations/1765540000000-add-import-languages.js';
import { platformResolvers } from './resolvers.js';
import { savedFilterResolvers } from './saved-filters/resolvers.js';
import { SavedFilter } from './saved-filters/saved-filter.entity.js';
import { savedFilterRecord } from './saved-filters/saved-filter.record.js';
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
  resolvers: [
    platformResolvers,
    fileResolvers,
    importResolvers,
    exportResolvers,
    changeResolvers,
    webhookResolvers,
    privacyResolvers,
    accessResolvers,
    labelResolvers,
    savedFilterResolvers,
  ],
  database: {
    entities: [File, ImportJob, SavedFilter, Webhook, WebhookDelivery],
    migrations: [
      CreateFiles1764100000000,
      CreateWebhooks1764200000000,
      CreateFileStoreNames1764300000000,
      CreateKeptRights1764400000000,
      CreateBudgets1764500000000,
      CreateImportJobs1765300000000,
      PutImportsOff1765410000000,
      CreateSavedFilters1765520000000,
      AddImportLanguages1765540000000,
    ],
  },
  records: [fileRecord, savedFilterRecord, webhookRecord],
  tables: [
    { table: 'file_store_names', harmless: { name: 'a random name' } },
    { table: 'kept_rights', harmless: { rights: 'roles of the deployment, and identifiers that Kehu made' } },
    {
      table: 'budgets',
      harmless: { caller: 'a hash of whose budget it is; until the budget is full again' },
    },
    {
      table: 'import_jobs',
      harmless: {
        type: 'one of a few words',
        file_id: 'an identifier that Kehu made',
        mapping: 'names of columns and fields, and how values are read',
        on_duplicate: 'one of a few words',
        error_code: 'one of a few words',
        error_message: 'a sentence of the import, which quotes names of columns at most',
        language: 'one of a few words',
        acts_as: 'the rights of staff or an app',
        report_id: 'an identifier that Kehu made',
        created_by_user_id: 'an identifier that Kehu made',
      },
    },
    {
      table: 'import_progress',
      harmless: {
        claimed_by: 'a random name of a process',
        reached: 'numbers',
        failed_at: 'numbers',
        decided: 'encrypted for its row, and gone with the next batch',
      },
    },
    { table: 'import_waiting_rows', harmless: { import_id: 'an identifier that Kehu made' } },
    {
      table: 'import_refusals',
      harmless: {
        import_id: 'an identifier that Kehu made',
        content: 'encrypted for its row, and gone with the end of the import',
      },
    },
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
  jobs: [
    eraseFiles,
    removeDeletedFiles,
    collectFileOrphans,
    runImports,
    purgeImports,
    deliverWebhooks,
    purgeWebhookDeliveries,
    purgeBudgets,
  ],
  createLoaders,
  idPrefixes: { fil: 'File', ...OWNERS_OF_FILES, sfl: 'SavedFilter', whk: 'Webhook', whd: 'WebhookDelivery' },
});
