import { AppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import { grantAppToken, type GrantRequest } from './grant-app-token.js';
import { noteAppUses } from './note-app-uses.js';

/** The resolvers of `internal.graphql`: for the gateway itself, on nobody's behalf. */
export const appInternals = {
  Mutation: {
    _grantAppToken: (_parent: unknown, request: GrantRequest, scope: Context) => {
      assertGateway(scope);
      return grantAppToken(scope, request);
    },
    _noteAppUses: (_parent: unknown, { ids }: { ids: string[] }, scope: Context) => {
      assertGateway(scope);
      return noteAppUses(scope, ids);
    },
  },
};

function assertGateway({ principal }: Context): void {
  if (principal.kind !== 'system') throw new AppError('FORBIDDEN', 'You may not do this.');
}
