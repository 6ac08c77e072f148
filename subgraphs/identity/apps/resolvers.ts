import type { Resolvers } from '../__generated__/resolvers-types.js';
import { apiClientKind } from './client-facts.js';
import { issueApiToken } from './issue-api-token.js';
import { listApiClients } from './list-api-clients.js';
import { ownApp } from './own-app.js';
import { registerApiClient } from './register-api-client.js';
import { revokeApiClient } from './revoke-api-client.js';
import { rotateApiClientSecret } from './rotate-api-client-secret.js';
import { updateApiClient } from './update-api-client.js';

export const appResolvers: Resolvers = {
  Query: {
    apiClient: (_parent, { id }, scope) => scope.loaders.apiClientById.load(id),
    apiClients: (_parent, args, scope) => listApiClients(scope, args),
  },
  Mutation: {
    registerApiClient: async (_parent, { input }, scope) => {
      const { id, secret } = await registerApiClient(scope, input);
      return { apiClient: await scope.loaders.apiClientById.load(id), secret };
    },
    updateApiClient: async (_parent, { input }, scope) => {
      await updateApiClient(scope, input);
      return { apiClient: await scope.loaders.apiClientById.load(input.id) };
    },
    rotateApiClientSecret: async (_parent, { input }, scope) => {
      const { id, secret } = await rotateApiClientSecret(scope, input);
      return { apiClient: await scope.loaders.apiClientById.load(id), secret };
    },
    revokeApiClient: async (_parent, { input }, scope) => {
      await revokeApiClient(scope, input.id);
      return { apiClient: await scope.loaders.apiClientById.load(input.id) };
    },
    issueApiToken: async (_parent, { input }, scope) => {
      const { id, token, expiresAt } = await issueApiToken(scope, input);
      return { apiClient: await scope.loaders.apiClientById.load(id), token, expiresAt };
    },
  },
  Me: { app: (_parent, _args, scope) => ownApp(scope) },
  ApiClient: {
    __resolveReference: ({ id }, scope) => scope.loaders.apiClientById.load(id),
    kind: ({ kind }) => apiClientKind(kind),
    secrets: ({ id }, _args, scope) => scope.loaders.secretsByClientId.load(id),
    tokens: ({ id }, _args, scope) => scope.loaders.tokensByClientId.load(id),
  },
};
