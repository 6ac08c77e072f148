import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createTag } from './create-tag.js';
import { deleteTag } from './delete-tag.js';
import { listTags } from './list-tags.js';
import { mergeTags } from './merge-tags.js';
import { findTagVocabulary, updateTagVocabulary } from './tag-vocabulary.js';
import { updateTag } from './update-tag.js';

export const tagResolvers: Resolvers = {
  Query: {
    tag: (_parent, { id }, scope) => scope.loaders.tagById.load(id),
    tags: (_parent, args, scope) => listTags(scope, args),
    tagVocabulary: (_parent, _args, scope) => findTagVocabulary(scope),
  },
  Mutation: {
    createTag: async (_parent, { input }, scope) => {
      const id = await createTag(scope, input);
      return { tag: await scope.loaders.tagById.load(id) };
    },
    updateTag: async (_parent, { input }, scope) => {
      await updateTag(scope, input);
      return { tag: await scope.loaders.tagById.load(input.id) };
    },
    mergeTags: async (_parent, { input }, scope) => {
      await mergeTags(scope, input);
      return { tag: await scope.loaders.tagById.load(input.id) };
    },
    deleteTag: async (_parent, { input }, scope) => {
      await deleteTag(scope, input);
      return { deletedId: input.id };
    },
    updateTagVocabulary: async (_parent, { input }, scope) => {
      await updateTagVocabulary(scope, input);
      return { tagVocabulary: await findTagVocabulary(scope) };
    },
  },
  Tag: {
    __resolveReference: ({ id }, scope) => scope.loaders.tagById.load(id),
    customerCount: ({ name }, _args, scope) => scope.loaders.customerCountByTag.load(name),
    contactCount: ({ name }, _args, scope) => scope.loaders.contactCountByTag.load(name),
    customers: ({ name }, args, scope) => scope.loaders.customersByTag(name, args),
    contacts: ({ name }, args, scope) => scope.loaders.contactsByTag(name, args),
  },
  TagVocabulary: {
    __resolveReference: async ({ id }, scope) => {
      const rules = await findTagVocabulary(scope);
      return rules?.id === id ? rules : null;
    },
  },
};
