import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recordOf, search, type SearchHit } from './search.js';

export const searchResolvers: Resolvers = {
  Query: {
    search: (_parent, args, scope) => search(scope, args),
  },
  SearchHit: {
    // What the field above answers; the generated types know the schema's fields only.
    record: (hit, _args, scope) => recordOf(scope, hit as unknown as SearchHit),
  },
};
