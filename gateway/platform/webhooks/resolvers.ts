import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordSources } from '../changes/record-sources.js';
import { deleteWebhook, pauseWebhook, resumeWebhook, updateWebhook } from './change-webhook.js';
import { createWebhook } from './create-webhook.js';
import { listDeliveries, listWebhooks } from './list-webhooks.js';
import { eventTypeOf } from './message.js';
import { replayWebhook, replayWebhookDelivery } from './replay-webhook.js';
import { rotateWebhookSecret } from './rotate-webhook-secret.js';
import { sendTestEvent } from './send-test-event.js';

export const webhookResolvers: Resolvers = {
  Query: {
    webhook: (_parent, { id }, scope) => scope.loaders.webhookById.load(id),
    webhooks: (_parent, args, scope) => listWebhooks(scope, args),
    webhookDeliveries: (_parent, args, scope) => listDeliveries(scope, args),
  },
  Mutation: {
    createWebhook: async (_parent, { input }, scope) => {
      const { id, secret } = await createWebhook(scope, input);
      return { webhook: await scope.loaders.webhookById.load(id), secret };
    },
    updateWebhook: async (_parent, { input }, scope) => {
      await updateWebhook(scope, input);
      scope.loaders.webhookById.clear(input.id);
      return { webhook: await scope.loaders.webhookById.load(input.id) };
    },
    pauseWebhook: async (_parent, { input }, scope) => {
      await pauseWebhook(scope, input);
      return { webhook: await scope.loaders.webhookById.load(input.id) };
    },
    resumeWebhook: async (_parent, { input }, scope) => {
      await resumeWebhook(scope, input);
      scope.loaders.webhookById.clear(input.id);
      return { webhook: await scope.loaders.webhookById.load(input.id) };
    },
    rotateWebhookSecret: async (_parent, { input }, scope) => {
      const { id, secret } = await rotateWebhookSecret(scope, input);
      scope.loaders.webhookById.clear(id);
      return { webhook: await scope.loaders.webhookById.load(id), secret };
    },
    deleteWebhook: async (_parent, { input }, scope) => {
      await deleteWebhook(scope, input);
      return { deletedId: input.id };
    },
    sendTestEvent: async (_parent, { input }, scope) => ({
      delivery: await scope.loaders.webhookDeliveryById.load(await sendTestEvent(scope, input)),
    }),
    replayWebhook: async (_parent, { input }, scope) => {
      await replayWebhook(scope, input);
      return { webhook: await scope.loaders.webhookById.load(input.id) };
    },
    replayWebhookDelivery: async (_parent, { input }, scope) => {
      await replayWebhookDelivery(scope, input);
      scope.loaders.webhookDeliveryById.clear(input.id);
      return { delivery: await scope.loaders.webhookDeliveryById.load(input.id) };
    },
  },
  Webhook: {
    __resolveReference: ({ id }, scope) => scope.loaders.webhookById.load(id),
    types: ({ types }, _args, scope) => {
      const sources = recordSources(scope);
      return types.flatMap((typeName) => sources.get(typeName)?.name ?? []);
    },
    previousSecretEndsAt: ({ previousSecretEndsAt }, _args, scope) =>
      previousSecretEndsAt !== null && previousSecretEndsAt > scope.now() ? previousSecretEndsAt : null,
    pendingCount: async ({ id }, _args, scope) => (await scope.loaders.webhookCounts.load(id)).pending,
    deadCount: async ({ id }, _args, scope) => (await scope.loaders.webhookCounts.load(id)).dead,
    lastDeliveredAt: async ({ id }, _args, scope) =>
      (await scope.loaders.webhookProgress.load(id))?.lastDeliveredAt ?? null,
    lastFailedAt: async ({ id }, _args, scope) => (await scope.loaders.webhookProgress.load(id))?.lastFailedAt ?? null,
    lastFailure: async ({ id }, _args, scope) => (await scope.loaders.webhookProgress.load(id))?.lastFailure ?? null,
    lastStatus: async ({ id }, _args, scope) => (await scope.loaders.webhookProgress.load(id))?.lastStatus ?? null,
    failingSinceAt: async ({ id }, _args, scope) =>
      (await scope.loaders.webhookProgress.load(id))?.failingSinceAt ?? null,
  },
  WebhookDelivery: {
    __resolveReference: ({ id }, scope) => scope.loaders.webhookDeliveryById.load(id),
    type: (delivery) => eventTypeOf(delivery),
    webhook: ({ webhookId }, _args, scope) => scope.loaders.webhookById.load(webhookId),
  },
};
