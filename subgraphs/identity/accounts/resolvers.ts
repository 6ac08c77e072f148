import type { Resolvers } from '../__generated__/resolvers-types.js';
import { changeEmail } from './change-email.js';
import { endSession, endSessionsOfUser } from './end-session.js';
import { eraseAccount } from './erase-account.js';
import { inviteUser } from './invite-user.js';
import { listUndeliveredMails } from './list-undelivered-mails.js';
import { me, myAccount, mySessions, shownSessions } from './me.js';
import { refreshToken } from './refresh-token.js';
import { requestPasswordReset } from './request-password-reset.js';
import { changePassword, setPassword } from './set-password.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { signUp } from './sign-up.js';
import { beginTotp, confirmTotp, removeTotp } from './totp.js';
import { verifyEmail } from './verify-email.js';

export const accountResolvers: Resolvers = {
  Query: {
    me: (_parent, _args, scope) => me(scope),
    undeliveredMails: (_parent, _args, scope) => listUndeliveredMails(scope),
  },
  Mutation: {
    inviteUser: async (_parent, { input }, scope) => {
      const { accountId, token, expiresAt } = await inviteUser(scope, input);
      return { account: await scope.loaders.accountById.load(accountId), token, expiresAt };
    },
    setPassword: async (_parent, { input }, scope) => ({ email: await setPassword(scope, input) }),
    requestPasswordReset: async (_parent, { input }, scope) => {
      await requestPasswordReset(scope, input.email);
      return { isAccepted: true };
    },
    verifyEmail: async (_parent, { input }, scope) => ({ email: await verifyEmail(scope, input) }),
    changeEmail: async (_parent, { input }, scope) => {
      await changeEmail(scope, input);
      return { isAccepted: true };
    },
    signUp: async (_parent, { input }, scope) => {
      const fieldErrors = [...(await signUp(scope, input))];
      return { isAccepted: fieldErrors.length === 0, fieldErrors };
    },
    changePassword: async (_parent, { input }, scope) => ({ changedAt: await changePassword(scope, input) }),
    signIn: async (_parent, { input }, scope) => ({ tokens: await signIn(scope, input) }),
    refreshToken: async (_parent, { input }, scope) => ({ tokens: await refreshToken(scope, input.refreshToken) }),
    signOut: async (_parent, { input }, scope) => ({ hasEnded: await signOut(scope, input.refreshToken) }),
    endSession: async (_parent, { input }, scope) => {
      await endSession(scope, input.id);
      return { id: input.id };
    },
    endSessionsOfUser: async (_parent, { input }, scope) => ({ ended: await endSessionsOfUser(scope, input.userId) }),
    beginTotp: (_parent, { input }, scope) => beginTotp(scope, input),
    confirmTotp: async (_parent, { input }, scope) => ({ enabledAt: await confirmTotp(scope, input.code) }),
    removeTotp: async (_parent, { input }, scope) => {
      const id = await removeTotp(scope, input.userId);
      return { account: await scope.loaders.accountById.load(id) };
    },
    eraseAccount: async (_parent, { input }, scope) => ({
      erasureId: await eraseAccount(scope, input),
      erasedId: input.id,
    }),
  },
  Me: {
    user: (_parent, _args, { principal, loaders }) =>
      principal.userId === undefined ? null : loaders.userById.load(principal.userId),
    customerId: (_parent, _args, { principal }) => principal.customerId ?? null,
    account: (_parent, _args, scope) => myAccount(scope),
    sessions: (_parent, _args, scope) => mySessions(scope),
  },
  User: { account: ({ id }, _args, scope) => scope.loaders.accountByUserId.load(id) },
  Account: {
    __resolveReference: ({ id }, scope) => scope.loaders.accountById.load(id),
    user: ({ userId }, _args, scope) => (userId === null ? null : scope.loaders.userById.load(userId)),
    customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
    registeredValues: ({ registeredValues }) => registeredValues ?? [],
    sessions: ({ id }, _args, scope) => shownSessions(scope, id),
  },
};
