/* Generated from the SDL by "npm run generate"; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Account as AccountRow } from '../accounts/account.entity.js';
import type { ApiClient as ApiClientRow } from '../apps/api-client.entity.js';
import type { Form as FormRow } from '../forms/form.entity.js';
import type { Role as RoleRow } from '../roles/role.entity.js';
import type { Team as TeamRow } from '../teams/team.entity.js';
import type { Territory as TerritoryRow } from '../territories/territory.entity.js';
import type { User as UserRow } from '../users/user.entity.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time in UTC, ISO 8601 with milliseconds, such as `2026-01-31T08:00:00.000Z`. Other offsets are accepted as input. Years 1900 to 2199. */
  DateTime: { input: string; output: string; }
  /** A calendar day without a time, such as `2026-01-31`. Years 1900 to 2199. */
  Date: { input: string; output: string; }
  /** A whole number that JavaScript and JSON carry exactly: from -9007199254740991 to 9007199254740991. */
  SafeInt: { input: number; output: number; }
  /** A currency by its ISO 4217 code, such as `CNY`. */
  Currency: { input: string; output: string; }
  /** A country by its ISO 3166-1 alpha-2 code, such as `CN`. */
  CountryCode: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** An e-mail address. */
  EmailAddress: { input: string; output: string; }
  /** A phone number in the international form E.164, such as `+8613800138000`. Blanks, hyphens and brackets are accepted as input. */
  PhoneNumber: { input: string; output: string; }
  /** A web address, absolute, `http` or `https`. */
  URL: { input: string; output: string; }
  link__Import: { input: unknown; output: unknown; }
  federation__FieldSet: { input: string; output: string; }
  federation__Scope: { input: string; output: string; }
  federation__Policy: { input: string; output: string; }
  federation__ContextFieldValue: { input: string; output: string; }
  _Any: { input: unknown; output: unknown; }
};

/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type Query = {
  __typename?: 'Query';
  /** Who sends the request, and what they may do; null without a token. */
  me?: Maybe<Me>;
  /**
   * Lists mails that could not be sent at the first try, at most 100, the newest first: those that will be tried again, and
   * for 30 days those that were given up.
   */
  undeliveredMails?: Maybe<Array<UndeliveredMail>>;
  /** Finds one app; null when it does not exist or the caller may not see it. */
  apiClient?: Maybe<ApiClient>;
  /** Lists the apps, newest first, revoked ones included. */
  apiClients?: Maybe<ApiClientConnection>;
  /**
   * Finds what customers are asked for on the portal; null where the caller may not see it, such as a visitor a form that is
   * not published.
   */
  form?: Maybe<Form>;
  /** Lists the roles by name, at most 200: those that Kehu comes with, and those of this deployment. */
  roles?: Maybe<Array<Role>>;
  /** Finds one team; null when it does not exist or the caller may not see it. */
  team?: Maybe<Team>;
  /** Lists the teams by name. */
  teams?: Maybe<TeamConnection>;
  /** Finds one territory; null when it does not exist or the caller may not see it. */
  territory?: Maybe<Territory>;
  /** Lists the territories, by name unless sorted otherwise. */
  territories?: Maybe<TerritoryConnection>;
  /**
   * The territory that somebody or something belongs to by the rules, and which rule says so; null where none fits. Of several
   * territories the one with the highest priority decides, and of equal ones that which was made first.
   */
  territoryFor?: Maybe<TerritoryMatch>;
  /** Finds one member of staff; null when there is none or the caller may not see it. */
  user?: Maybe<User>;
  /** Lists the members of staff that the caller may see, by name unless sorted otherwise. */
  users?: Maybe<UserConnection>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryApiClientArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryApiClientsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApiClientFilterInput>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryFormArgs = {
  purpose: FormPurpose;
  language?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryTerritoryArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryTerritoriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TerritoryFilterInput>;
  sort?: InputMaybe<Array<TerritorySortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryTerritoryForArgs = {
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  province?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Industry>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilterInput>;
  sort?: InputMaybe<Array<UserSortInput>>;
};

/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Opens an account for a member of staff, or lets them choose a new password, by a token that is shown once and works once,
   * for 72 hours. The holder gives it to `setPassword`. It is mailed to them too where the deployment has a server for mail.
   * Fails with `NOT_FOUND`, `FORBIDDEN` for somebody with rights that the caller does not have, `DUPLICATE` when another
   * account has the address, `BAD_USER_INPUT` without an address.
   */
  inviteUser?: Maybe<InviteUserPayload>;
  /**
   * Chooses the password of an account by a token of `inviteUser`, or of a mail that `requestPasswordReset` or `signUp` sent; by one of
   * `signUp` the account is opened. Every session of the account ends.
   * Fails with `UNAUTHENTICATED` when the token is made up, was used or has expired, `BAD_USER_INPUT` when the password is no good.
   */
  setPassword?: Maybe<SetPasswordPayload>;
  /**
   * Mails a token for `setPassword` that works once, for an hour. Whether there is an account with the address is not told, and
   * takes as long.
   * Fails with `RATE_LIMITED` after 5 times for one address, or 50 from one network address, within 15 minutes.
   */
  requestPasswordReset?: Maybe<RequestPasswordResetPayload>;
  /**
   * Proves the e-mail address that is to be the caller's by the token that `changeEmail` had mailed to it. It counts from then on, and
   * the old one is told.
   * Fails with `UNAUTHENTICATED` when the token is made up, was used, has expired or is of another account, `FORBIDDEN` for a token
   * without a session, `DUPLICATE` when another account has the address by now.
   */
  verifyEmail?: Maybe<VerifyEmailPayload>;
  /**
   * Has a token mailed to the address that is to be the caller's; until `verifyEmail` has taken it, the present one counts.
   * Fails with `UNAUTHENTICATED` when the password is wrong, `RATE_LIMITED` after 10 wrong ones or 5 mails within 15 minutes,
   * `FORBIDDEN` for a token without a session.
   */
  changeEmail?: Maybe<ChangeEmailPayload>;
  /**
   * Registers somebody who wants an account of a customer, and mails a token to them by which `setPassword` opens it, within 72 hours.
   * Nobody is told here whether there is an account with the address already: then its holder gets another mail. What is wrong with the values is in `fieldErrors`; then nothing has happened.
   * Fails with `FORBIDDEN` where the deployment lets nobody sign up (`KEHU_SIGN_UP`), `STALE_VERSION` when the form was changed since it was read, `NOT_FOUND` when none is published, `BAD_USER_INPUT` when
   * the values say more than 60,000 bytes, `RATE_LIMITED` after 5 times for one address, or 30 from one network address, within 15 minutes.
   */
  signUp?: Maybe<SignUpPayload>;
  /**
   * Changes the caller's own password. Every other session ends.
   * Fails with `UNAUTHENTICATED` when the present password is wrong, `RATE_LIMITED` after 10 wrong ones, `BAD_USER_INPUT` when
   * the new one is no good, `FORBIDDEN` for a token without a session.
   */
  changePassword?: Maybe<ChangePasswordPayload>;
  /**
   * Begins a session with the address and password of an account, and the code of its authenticator where it has one.
   * Fails with `UNAUTHENTICATED`, the same whatever was wrong, and with `RATE_LIMITED` after 10 failures with one account from
   * one network address, 100 with one account from anywhere, or 100 from one address, within 15 minutes. `details.totpRequired` is true when only the code is missing.
   */
  signIn?: Maybe<SignInPayload>;
  /**
   * Answers new tokens for a refresh token, which is spent by it; within 30 seconds it may be sent again, for an answer that
   * was lost, and is answered the same refresh token. Sent again later, or once that one was used, it ends the session, since
   * somebody else must have it.
   * Fails with `UNAUTHENTICATED`.
   */
  refreshToken?: Maybe<RefreshTokenPayload>;
  /** Ends the session of a refresh token. It succeeds also when there is no such session any more. */
  signOut?: Maybe<SignOutPayload>;
  /**
   * Ends one of the caller's own sessions; its tokens stop working within 30 seconds.
   * Fails with `NOT_FOUND`.
   */
  endSession?: Maybe<EndSessionPayload>;
  /**
   * Ends all sessions of an account, and all tokens of its holder, within 30 seconds.
   * Fails with `NOT_FOUND`, or `FORBIDDEN` for somebody with rights that the caller does not have.
   */
  endSessionsOfUser?: Maybe<EndSessionsOfUserPayload>;
  /**
   * Makes a secret for an authenticator app (TOTP, RFC 6238), in place of one that was not confirmed yet. It counts once
   * `confirmTotp` has seen a code.
   * Fails with `UNAUTHENTICATED` when the password is wrong, `RATE_LIMITED` after 10 wrong ones, `FORBIDDEN` for a token
   * without a session and for customers, `CONFLICT` while the account has an authenticator.
   */
  beginTotp?: Maybe<BeginTotpPayload>;
  /**
   * Has every sign-in ask for a code from now on.
   * Fails with `UNAUTHENTICATED` when the code is wrong, `RATE_LIMITED` after 10 wrong ones, `CONFLICT` when the account has
   * an authenticator already.
   */
  confirmTotp?: Maybe<ConfirmTotpPayload>;
  /**
   * Takes the authenticator from an account whose holder has lost it.
   * Fails with `NOT_FOUND`, or `FORBIDDEN` for somebody with rights that the caller does not have.
   */
  removeTotp?: Maybe<RemoveTotpPayload>;
  /**
   * Erases an account of a customer, whether or not it stands for one: its address and what was said at the registration go, from the
   * history too, and cannot be brought back; nobody signs in by it any more. The customer stays as it is.
   * Fails with `NOT_FOUND`, `CONFLICT` where it is that of a member of staff, `BAD_USER_INPUT` where the reason tells whose it is.
   */
  eraseAccount?: Maybe<EraseAccountPayload>;
  /**
   * Registers a partner's app or a program that reads for reports. The payload holds its first secret, which is shown nowhere
   * else; at `/oauth/token` the app gets tokens for it. It takes no idempotency key: an app whose secret was lost with the
   * answer is given another one.
   * Fails with `BAD_USER_INPUT` on a role that does not exist or is not for apps of the kind, on a scope that none of the roles
   * has, on an app of a partner without the partner, and with `FORBIDDEN` where it would have rights that the caller has not.
   */
  registerApiClient?: Maybe<RegisterApiClientPayload>;
  /**
   * Changes what is given of an app and leaves the rest; `roles` and `scopes` take the place of those that were. Where the app
   * loses a role, a scope or time, its tokens end within 30 seconds, and its webhooks and links with them.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `CONFLICT` once it was revoked, or as `registerApiClient`.
   */
  updateApiClient?: Maybe<UpdateApiClientPayload>;
  /**
   * Gives an app a new secret, shown once. The one before works on for as long as `overlapDays` says; one from before that
   * ends now, so that never more than two work. Tokens go on. It takes no idempotency key.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `CONFLICT` once it was revoked, `FORBIDDEN` for an app with rights
   * that the caller has not, or `BAD_USER_INPUT`.
   */
  rotateApiClientSecret?: Maybe<RotateApiClientSecretPayload>;
  /**
   * Ends an app for good: its secrets at once, its tokens, webhooks and links within 30 seconds. One that
   * was revoked before stays as it is.
   * Fails with `NOT_FOUND`.
   */
  revokeApiClient?: Maybe<RevokeApiClientPayload>;
  /**
   * Makes a token for a program that can only be given one, such as a BI tool; it is shown once and works until it expires or
   * the app is revoked. It takes no idempotency key.
   * Fails with `NOT_FOUND`, `BAD_USER_INPUT` for an app of a partner or a lifetime that is too long, `CONFLICT` once the app was
   * revoked or has expired, or while it has 10 tokens, `FORBIDDEN` for one with rights that the caller has not.
   */
  issueApiToken?: Maybe<IssueApiTokenPayload>;
  /**
   * Changes what is given of a form and leaves the rest; `fields` take the place of those that were. Who has been shown the
   * form before is told to read it anew.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, or `BAD_USER_INPUT` on a field that cannot be kept.
   */
  updateForm?: Maybe<UpdateFormPayload>;
  /**
   * Begins a session for a member of staff by a token of the deployment's identity provider, an ID token or an access token
   * that was issued in the last 10 minutes. Each is taken once.
   * Fails with `UNAUTHENTICATED`, the same whatever was wrong with it or whoever it is of, with `RATE_LIMITED` after 100
   * failures from one network address within 15 minutes, with `FORBIDDEN` where no provider is set up or for somebody without
   * a role, and with `SUBGRAPH_UNAVAILABLE` while the provider's keys cannot be read.
   */
  signInWithProvider?: Maybe<SignInWithProviderPayload>;
  /**
   * Makes a role of this deployment. It counts within 30 seconds.
   * Fails with `BAD_USER_INPUT` on a scope or type that there is none of, `DUPLICATE` when another role has the name,
   * `FORBIDDEN` when it gives what the caller does not have: `details.missing` names it.
   */
  createRole?: Maybe<CreateRolePayload>;
  /**
   * Changes what is given of a role and leaves the rest; `scopes` and `levels` take the place of those that were. It counts
   * within 30 seconds, for whoever has the role already too. The role `administrator` cannot be changed.
   * Fails with `STALE_VERSION`, `BAD_USER_INPUT`, `NOT_FOUND`, or `FORBIDDEN` when it gains what the caller does not have.
   */
  updateRole?: Maybe<UpdateRolePayload>;
  /**
   * Makes a role that Kehu comes with what it was, and lets it follow later versions of Kehu again.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `BAD_USER_INPUT` for a role of this deployment, or `FORBIDDEN` when it gains what
   * the caller does not have.
   */
  resetRole?: Maybe<ResetRolePayload>;
  /**
   * Deletes a role of this deployment that nobody has, neither staff nor an app.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `CONFLICT` while somebody has it, or `BAD_USER_INPUT` for a role that Kehu comes with.
   */
  deleteRole?: Maybe<DeleteRolePayload>;
  /**
   * Gives a member of staff these roles, at most 10, in place of those that they had. Tokens that they hold stop working
   * within 30 seconds; `refreshToken` answers new ones.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `BAD_USER_INPUT` for a role that does not exist or is not for staff, `FORBIDDEN`
   * when a role that is added gives what the caller does not have, `CONFLICT` when nobody would be an administrator.
   */
  assignRoles?: Maybe<AssignRolesPayload>;
  /**
   * Creates a team; `updateUser` puts members of staff into it.
   * Fails with `BAD_USER_INPUT`, or `DUPLICATE` when another team has this name.
   */
  createTeam?: Maybe<CreateTeamPayload>;
  /**
   * Renames a team.
   * Fails with `STALE_VERSION` when the team changed since it was read, `DUPLICATE` when another team has this name,
   * `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  renameTeam?: Maybe<RenameTeamPayload>;
  /**
   * Creates a territory; `assignTerritories` gives it to members of staff. A deployment has 1,000 at most.
   * Fails with `BAD_USER_INPUT`, `DUPLICATE` when another territory has this name, `NOT_FOUND` when the one that it is to lie
   * within does not exist, `CONFLICT` when there are 1,000.
   */
  createTerritory?: Maybe<CreateTerritoryPayload>;
  /**
   * Changes what is given of a territory and leaves the rest. Rows that belong to it stay in it, whatever its rules say.
   * Fails with `STALE_VERSION`, `DUPLICATE`, `NOT_FOUND`, or `BAD_USER_INPUT` (also when it would lie within itself).
   */
  updateTerritory?: Maybe<UpdateTerritoryPayload>;
  /**
   * Deletes a territory. Customers that belong to it keep its identifier, which nobody is given any more.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, or `CONFLICT` while somebody has it or another one lies within it.
   */
  deleteTerritory?: Maybe<DeleteTerritoryPayload>;
  /**
   * Gives a member of staff these territories, in place of those that they had. Roles with the row level `TERRITORY` then reach
   * the rows of exactly these. Tokens that they hold stop working within 30 seconds; `refreshToken` answers new ones.
   * Fails with `STALE_VERSION` when the member of staff changed since it was read, `NOT_FOUND` or `BAD_USER_INPUT`.
   */
  assignTerritories?: Maybe<AssignTerritoriesPayload>;
  /**
   * Adds a member of staff to the directory.
   * Fails with `BAD_USER_INPUT` on a value that breaks a rule, `DUPLICATE` when another one has the same external id,
   * `NOT_FOUND` when the superior does not exist.
   */
  createUser?: Maybe<CreateUserPayload>;
  /**
   * Changes the facts that are given and leaves the others; null clears a fact that may be empty.
   * Fails with `STALE_VERSION` when the member of staff changed since it was read, `DUPLICATE`, `BAD_USER_INPUT` (also when
   * somebody would become their own superior) or `NOT_FOUND`.
   */
  updateUser?: Maybe<UpdateUserPayload>;
  /**
   * Erases a member of staff who has left, and the account: name, address, title and external identifier go, from the
   * history too, and cannot be brought back. What they did stays, by their identifier.
   * Fails with `NOT_FOUND`, `CONFLICT` while they work here, `BAD_USER_INPUT` where the reason tells who is erased.
   */
  eraseUser?: Maybe<EraseUserPayload>;
  /**
   * Changes the caller's own language, time zone and working hours that are given and leaves the others; null clears one.
   * Fails with `STALE_VERSION` when the entry of the caller changed since it was read, `BAD_USER_INPUT`, or `FORBIDDEN` for a
   * token that is not of a member of staff.
   */
  updateMyPreferences?: Maybe<UpdateMyPreferencesPayload>;
  /**
   * Imports up to 500 members of staff; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the one with the same external id, else e-mail address, else name (in its normal form); two
   * with different external ids or of one name with different addresses are two people.
   */
  importUsers?: Maybe<ImportUsersPayload>;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationInviteUserArgs = {
  input: InviteUserInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationSetPasswordArgs = {
  input: SetPasswordInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationChangeEmailArgs = {
  input: ChangeEmailInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationSignUpArgs = {
  input: SignUpInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationEndSessionsOfUserArgs = {
  input: EndSessionsOfUserInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationBeginTotpArgs = {
  input: BeginTotpInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationConfirmTotpArgs = {
  input: ConfirmTotpInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRemoveTotpArgs = {
  input: RemoveTotpInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationEraseAccountArgs = {
  input: EraseAccountInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRegisterApiClientArgs = {
  input: RegisterApiClientInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateApiClientArgs = {
  input: UpdateApiClientInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRotateApiClientSecretArgs = {
  input: RotateApiClientSecretInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRevokeApiClientArgs = {
  input: RevokeApiClientInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationIssueApiTokenArgs = {
  input: IssueApiTokenInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateFormArgs = {
  input: UpdateFormInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationSignInWithProviderArgs = {
  input: SignInWithProviderInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateRoleArgs = {
  input: CreateRoleInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateRoleArgs = {
  input: UpdateRoleInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationResetRoleArgs = {
  input: ResetRoleInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteRoleArgs = {
  input: DeleteRoleInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationAssignRolesArgs = {
  input: AssignRolesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRenameTeamArgs = {
  input: RenameTeamInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateTerritoryArgs = {
  input: CreateTerritoryInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateTerritoryArgs = {
  input: UpdateTerritoryInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteTerritoryArgs = {
  input: DeleteTerritoryInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationAssignTerritoriesArgs = {
  input: AssignTerritoriesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationEraseUserArgs = {
  input: EraseUserInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateMyPreferencesArgs = {
  input: UpdateMyPreferencesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportUsersArgs = {
  input: ImportUsersInput;
};

/** Anything that `node(id:)` finds by its identifier. */
export type Node = {
  /** Identifier, unique in the whole graph; its prefix tells the type. */
  id: Scalars['ID']['output'];
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount in minor units of the currency: 1050 with `CNY` is ¥10.50, with `JPY` it is ¥1,050. */
  amount: Scalars['SafeInt']['output'];
  /** The currency of the amount. */
  currency: Scalars['Currency']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount in minor units of the currency: 1050 with `CNY` is ¥10.50, with `JPY` it is ¥1,050. */
  amount: Scalars['SafeInt']['input'];
  /** The currency of the amount. */
  currency: Scalars['Currency']['input'];
};

/** Where a page of a list stands within the list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether rows follow this page. When paging backward it says whether `before` was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede this page. When paging forward it says whether `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row, null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row, null on an empty page; give it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** Which way a list runs. */
export type SortDirection =
  /** From the smallest to the largest, the oldest to the newest. */
  | 'ASC'
  /** From the largest to the smallest, the newest to the oldest. */
  | 'DESC';

/** Where rows without a value come in a list. */
export type NullOrder =
  /** Before all others. */
  | 'FIRST'
  /** Behind all others. */
  | 'LAST';

/** What a record is called in a system that has a name, such as an ERP. */
export type ExternalId = {
  __typename?: 'ExternalId';
  /** Name of the system: from 1 to 40 small letters, digits, `-` and `_`. */
  system: Scalars['String']['output'];
  /** Identifier of the record in that system; at most 100 characters. */
  value: Scalars['String']['output'];
};

/** What a record is called in a system that has a name, such as an ERP. */
export type ExternalIdInput = {
  /** Name of the system, chosen by the client: from 1 to 40 small letters, digits, `-` and `_`. Each system may be named once. */
  system: Scalars['String']['input'];
  /** Identifier of the record in that system; at most 100 characters. Null removes the one that there is; in an import it says nothing. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on identifiers in a system that has a name; all that are given must hold. */
export type ExternalIdsFilterInput = {
  /** Name of the system. */
  system: Scalars['String']['input'];
  /** Identifier there; when omitted, any will do. */
  value?: InputMaybe<TextFilterInput>;
};

/** Conditions on a text; all that are given must hold. */
export type TextFilterInput = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these; at most 500. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins so. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a text that may be empty; all that are given must hold. */
export type OptionalTextFilterInput = {
  /** Is this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these; at most 500. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins so. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is empty. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on an identifier; all that are given must hold. */
export type IdFilterInput = {
  /** Is this identifier. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Conditions on a reference that may be empty; all that are given must hold. */
export type OptionalIdFilterInput = {
  /** Refers to this one. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Refers to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether it refers to none. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a whole number; all that are given must hold. */
export type IntFilterInput = {
  /** Is this number. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Is one of these; at most 500. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Is this number or larger. */
  from?: InputMaybe<Scalars['Int']['input']>;
  /** Is this number or smaller. */
  to?: InputMaybe<Scalars['Int']['input']>;
};

/** Conditions on a whole number that may be empty; all that are given must hold. */
export type OptionalIntFilterInput = {
  /** Is this number. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Is one of these; at most 500. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Is this number or larger. */
  from?: InputMaybe<Scalars['Int']['input']>;
  /** Is this number or smaller. */
  to?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is empty. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on an amount of money that may be empty; all that are given must hold. `from` and `to` go with `currency` only. */
export type OptionalMoneyFilterInput = {
  /** Is in this currency. */
  currency?: InputMaybe<Scalars['Currency']['input']>;
  /** Is this amount or more, in minor units of the currency. */
  from?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Is this amount or less, in minor units of the currency. */
  to?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Whether it is empty. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a calendar day that may be empty; all that are given must hold. */
export type OptionalDateFilterInput = {
  /** Is this day. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or a later one. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or an earlier one. */
  to?: InputMaybe<Scalars['Date']['input']>;
  /** Whether it is empty. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a point in time; all that are given must hold. */
export type DateTimeFilterInput = {
  /** At this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this instant or earlier. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on a point in time that may be empty; all that are given must hold. */
export type OptionalDateTimeFilterInput = {
  /** At this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this instant or earlier. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it is empty. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What an import does with a row that is there already. */
export type DuplicatePolicy =
  /** Leave what is there as it is. */
  | 'SKIP'
  /** Overwrite what is there with the values that the row gives. */
  | 'UPDATE'
  /** Create another one. A row with a known `externalId` is refused all the same. */
  | 'CREATE';

/** What became of one row of an import. */
export type ImportRowStatus =
  /** It was created (in a dry run: would be). */
  | 'CREATED'
  /** It was there and was changed (in a dry run: would be). */
  | 'UPDATED'
  /** It was there with just these values. */
  | 'UNCHANGED'
  /** It was there and the policy leaves it alone. */
  | 'SKIPPED'
  /** It was there and was taken away, as the row asked. */
  | 'REMOVED'
  /** It was refused; `code`, `field` and `message` say why. Nothing of it was stored. */
  | 'REFUSED';

/** The outcome of one row of an import. */
export type ImportRowResult = {
  __typename?: 'ImportRowResult';
  /** Position of the row in `rows`, from 0. */
  index: Scalars['Int']['output'];
  /** What became of the row. */
  status: ImportRowStatus;
  /** Identifier of what was created or found; null when refused and in a dry run that would create it. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Failure code of a refused row. */
  code?: Maybe<Scalars['String']['output']>;
  /** The field of the row that is at fault, where it is one field. */
  field?: Maybe<Scalars['String']['output']>;
  /** Why the row was refused. */
  message?: Maybe<Scalars['String']['output']>;
};

/** A record as it was read, for a mutation of many. */
export type RecordVersionInput = {
  /** Identifier of the record. */
  id: Scalars['ID']['input'];
  /** Version that was read; the record is refused with `STALE_VERSION` when it is another by now. */
  expectedVersion: Scalars['Int']['input'];
};

/** What became of one item of a mutation of many. */
export type BulkStatus =
  /** The record was changed. */
  | 'UPDATED'
  /** The record is already as the item wants it; nothing was written. */
  | 'UNCHANGED'
  /** The record was taken out of all lists. */
  | 'DELETED'
  /** The item was refused; `code`, `field` and `message` say why. Nothing of it was stored. */
  | 'REFUSED';

/** The outcome of one item of a mutation of many. */
export type BulkResult = {
  __typename?: 'BulkResult';
  /** Position of the item in the input, from 0. */
  index: Scalars['Int']['output'];
  /** Identifier that the item gave. */
  id: Scalars['ID']['output'];
  /** What became of the item. */
  status: BulkStatus;
  /** Failure code of a refused item, the one that the mutation of one record fails with. */
  code?: Maybe<Scalars['String']['output']>;
  /** The field at fault, where it is one: `row.` and its name within the item, `input.` and its name where all items share it. */
  field?: Maybe<Scalars['String']['output']>;
  /** Why the item was refused. */
  message?: Maybe<Scalars['String']['output']>;
  /** Version of the record now, where it was refused with `STALE_VERSION`. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
};

/** What happened to a record. */
export type RecordAction =
  /** It was made. */
  | 'CREATED'
  /** It was changed, or handed over. */
  | 'UPDATED'
  /** It was taken out of all lists. */
  | 'DELETED'
  /** It was brought back. */
  | 'RESTORED';

/** A change of a record, as the journal keeps it. */
export type RecordChange = {
  __typename?: 'RecordChange';
  /** Identifier of the change; its prefix is `evt`. */
  id: Scalars['ID']['output'];
  /** What happened. */
  action: RecordAction;
  /** Version of the record after the change. */
  version: Scalars['Int']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /**
   * Who did it: the identifier of a user or of an app, or `system:` and a part of Kehu. Null where it was one of the staff and
   * the caller may not read staff.
   */
  actor?: Maybe<Scalars['String']['output']>;
  /** The member of staff who did it; null when it was nobody of the staff. */
  user?: Maybe<User>;
  /** The request that did it, as `x-request-id` names it. */
  requestId: Scalars['String']['output'];
  /** What changed, by the names of the fields. */
  fields: Array<FieldChange>;
};

/** A field of a record that changed. */
export type FieldChange = {
  __typename?: 'FieldChange';
  /** Name of the field. */
  field: Scalars['String']['output'];
  /** Whether its values are told. */
  state: FieldChangeState;
  /** What it was; null where it was empty, and where its values are not told. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** What it became; null where it was emptied, and where its values are not told. */
  after?: Maybe<Scalars['JSON']['output']>;
};

/** Whether the values of a changed field are told. */
export type FieldChangeState =
  /** They are told. */
  | 'VISIBLE'
  /** The caller lacks a scope that the field needs. */
  | 'HIDDEN'
  /** They told of a person whose data were erased. */
  | 'ERASED';

/** A page of the history of a record. */
export type RecordChangeConnection = {
  __typename?: 'RecordChangeConnection';
  /** The changes of this page with their cursors. */
  edges: Array<RecordChangeEdge>;
  /** The changes of this page. */
  nodes: Array<RecordChange>;
  /** Where the page stands in the history. */
  pageInfo: PageInfo;
  /** How many changes there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A change at its place in a history. */
export type RecordChangeEdge = {
  __typename?: 'RecordChangeEdge';
  /** Marks the place; give it as `after` to get what follows. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: RecordChange;
};

/** Member of staff; owned by the identity subgraph. */
export type User = Node & {
  __typename?: 'User';
  /** Identifier; its prefix is `usr`. */
  id: Scalars['ID']['output'];
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; unique. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it is called in systems that have names, such as an ERP, by these names; at most 20, each unique. */
  externalIds: Array<ExternalId>;
  /** Full name; at most 200 characters. */
  name: Scalars['String']['output'];
  /** E-mail address at work. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Job title; at most 100 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** Team or office; at most 100 characters. */
  teamName?: Maybe<Scalars['String']['output']>;
  /** Team; what the member of staff owns belongs to it. */
  team?: Maybe<Team>;
  /** Language to be addressed in, a tag of BCP 47 such as `zh-CN` or `en`. */
  locale?: Maybe<Scalars['String']['output']>;
  /** Time zone, by its IANA name such as `Asia/Shanghai`. */
  timeZone?: Maybe<Scalars['String']['output']>;
  /** When the member of staff works in a usual week, in the order of the week; a weekday without a span is none to work on. Null where it was not told. */
  workingHours?: Maybe<Array<WorkingSpan>>;
  /** Superior; null at the top. */
  manager?: Maybe<User>;
  /** Whether the member of staff still works here. */
  isActive: Scalars['Boolean']['output'];
  /** Every change of the member of staff since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the member of staff. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What the member of staff signs in with; null without an account. */
  account?: Maybe<Account>;
  /** Names of the roles that the member of staff has. */
  roles: Array<Scalars['String']['output']>;
  /** Territories that the member of staff has, by name. */
  territories?: Maybe<Array<Territory>>;
};


/** Member of staff; owned by the identity subgraph. */
export type UserHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a member of staff, or a customer on the portal, signs in with. */
export type Account = Node & {
  __typename?: 'Account';
  /** Identifier; its prefix is `acc`. */
  id: Scalars['ID']['output'];
  /** The member of staff whose it is; null for one of a customer. */
  user?: Maybe<User>;
  /** The customer whose it is; null for one of staff, and before its holder has completed the profile. */
  customer?: Maybe<Customer>;
  /** Address to sign in with. */
  email: Scalars['EmailAddress']['output'];
  /** When its holder proved that the address is theirs; null before. */
  emailVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Language that mails to its holder are written in, such as `zh-CN`. */
  language?: Maybe<Scalars['String']['output']>;
  /** What a customer said of themselves in `signUp`. */
  registeredValues?: Maybe<Array<FormValue>>;
  /** When the password was chosen; null before. */
  passwordSetAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when a code of an authenticator is asked for; null where none is. */
  totpEnabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Sessions that have not ended, the newest first. */
  sessions?: Maybe<Array<Session>>;
  /** Every change of the account, the newest first, field by field; never passwords or secrets. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes. */
  version: Scalars['Int']['output'];
  /** When it was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** What a member of staff, or a customer on the portal, signs in with. */
export type AccountHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An organisation or person that we serve or court. */
export type Customer = {
  __typename?: 'Customer';
  /** Identifier; its prefix is `cus`. */
  id: Scalars['ID']['output'];
};

/** What somebody has filled into a field of a form. */
export type FormValue = {
  __typename?: 'FormValue';
  /** Name of the field. */
  name: Scalars['String']['output'];
  /** The value as text. */
  value: Scalars['String']['output'];
};

/** A mail that could not be sent at the first try. */
export type UndeliveredMail = {
  __typename?: 'UndeliveredMail';
  /** Identifier; its prefix is `mai`. */
  id: Scalars['ID']['output'];
  /** What it is for, such as `password-reset`. */
  kind: Scalars['String']['output'];
  /** Identifier of the account that it is about. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Whether it will not be tried again. */
  isGivenUp: Scalars['Boolean']['output'];
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** What came in the way last, by codes; never an address. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** When it was to be sent first. */
  createdAt: Scalars['DateTime']['output'];
};

/** Who sends the request. */
export type Me = {
  __typename?: 'Me';
  /** Whom the token was issued for. */
  subject: Scalars['ID']['output'];
  /** What kind of party it is. */
  kind?: Maybe<RoleKind>;
  /** Names of the roles. */
  roles: Array<Scalars['String']['output']>;
  /** Scopes that count: those of the roles that the token has. */
  scopes: Array<Scalars['String']['output']>;
  /** The member of staff, where it is one. */
  user?: Maybe<User>;
  /** Identifier of the customer, where the token belongs to one that has completed the profile. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** What the caller signs in with; null for a token that no sign-in has issued. */
  account?: Maybe<OwnAccount>;
  /** Sessions of the caller that have not ended, the newest first. */
  sessions?: Maybe<Array<Session>>;
  /** The app, where it is one that was registered. */
  app?: Maybe<OwnApp>;
};

/** What the caller signs in with, as its holder may know it. */
export type OwnAccount = {
  __typename?: 'OwnAccount';
  /** Address to sign in with. */
  email: Scalars['EmailAddress']['output'];
  /** When its holder proved that the address is theirs; null before. */
  emailVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Language that mails are written in, such as `zh-CN`. */
  language?: Maybe<Scalars['String']['output']>;
  /** What a customer said of themselves in `signUp`, to begin the profile with. */
  registeredValues?: Maybe<Array<FormValue>>;
};

/** A sign-in, and the tokens that followed from it. */
export type Session = {
  __typename?: 'Session';
  /** Identifier; its prefix is `ses`. */
  id: Scalars['ID']['output'];
  /** Whether it is the one of this request. */
  isCurrent: Scalars['Boolean']['output'];
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** When tokens were last asked for. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** When it ends unless it is used before. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Tokens of a session. */
export type Tokens = {
  __typename?: 'Tokens';
  /** Give it as `Authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** When the access token stops working; 15 minutes after it was issued. */
  accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Give it to `refreshToken`, once. */
  refreshToken: Scalars['String']['output'];
  /** When the session ends unless it is used before; 30 days after it was used last, 180 days after it began. */
  refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

/** Who is to have an account. */
export type InviteUserInput = {
  /** Identifier of the member of staff. */
  userId: Scalars['ID']['input'];
  /** Address to sign in with; that of the member of staff when omitted. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Language that mails are written in, such as `zh-CN`; the locale of the member of staff when omitted, else English. */
  language?: InputMaybe<Scalars['String']['input']>;
};

/** The invitation. */
export type InviteUserPayload = {
  __typename?: 'InviteUserPayload';
  /** The account. */
  account?: Maybe<Account>;
  /** What `setPassword` takes; shown once. */
  token?: Maybe<Scalars['String']['output']>;
  /** When the token stops working. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A password by a token. */
export type SetPasswordInput = {
  /** The token. */
  token: Scalars['String']['input'];
  /** The password: 10 to 200 characters, unlike the address. */
  password: Scalars['String']['input'];
};

/** The password was chosen. */
export type SetPasswordPayload = {
  __typename?: 'SetPasswordPayload';
  /** Address to sign in with. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
};

/** Who has forgotten a password. */
export type RequestPasswordResetInput = {
  /** Address of the account. */
  email: Scalars['EmailAddress']['input'];
};

/** What is told, whether or not there is an account. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** Whether the request was taken; always true. */
  isAccepted?: Maybe<Scalars['Boolean']['output']>;
};

/** An e-mail address to prove. */
export type VerifyEmailInput = {
  /** The token that was mailed to it. */
  token: Scalars['String']['input'];
};

/** The address was proved. */
export type VerifyEmailPayload = {
  __typename?: 'VerifyEmailPayload';
  /** The address, which is the account's. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
};

/** An address in place of the present one. */
export type ChangeEmailInput = {
  /** The new address. */
  email: Scalars['EmailAddress']['input'];
  /** The password of the account. */
  password: Scalars['String']['input'];
};

/** A token was mailed to the new address. */
export type ChangeEmailPayload = {
  __typename?: 'ChangeEmailPayload';
  /** Whether the request was taken; always true. */
  isAccepted?: Maybe<Scalars['Boolean']['output']>;
};

/** Somebody who wants an account of a customer. */
export type SignUpInput = {
  /** Version of the form that was shown. */
  formVersion: Scalars['Int']['input'];
  /** Address to sign in with. */
  email: Scalars['EmailAddress']['input'];
  /**
   * Language that the form was shown in and mails are written in, such as `zh-CN`; that of the request when omitted, like
   * that of the form.
   */
  language?: InputMaybe<Scalars['String']['input']>;
  /** What the form asks for; at most 100. */
  values: Array<FormValueInput>;
};

/** What is told of a registration, whether or not there was an account. */
export type SignUpPayload = {
  __typename?: 'SignUpPayload';
  /** Whether the values were good; then a mail is on its way. */
  isAccepted?: Maybe<Scalars['Boolean']['output']>;
  /** What is wrong with the values; empty when nothing is. */
  fieldErrors?: Maybe<Array<FormFieldError>>;
};

/** A new password by the old one. */
export type ChangePasswordInput = {
  /** The present password. */
  password: Scalars['String']['input'];
  /** The new one: 10 to 200 characters, unlike the address. */
  newPassword: Scalars['String']['input'];
};

/** The password was changed. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** When. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What to sign in with. */
export type SignInInput = {
  /** Address of the account. */
  email: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
  /** Code of the authenticator, 6 digits, where the account has one. */
  totp?: InputMaybe<Scalars['String']['input']>;
};

/** The session that has begun. */
export type SignInPayload = {
  __typename?: 'SignInPayload';
  /** Its tokens. */
  tokens?: Maybe<Tokens>;
};

/** A refresh token to spend. */
export type RefreshTokenInput = {
  /** The refresh token. */
  refreshToken: Scalars['String']['input'];
};

/** New tokens of the session. */
export type RefreshTokenPayload = {
  __typename?: 'RefreshTokenPayload';
  /** The tokens. */
  tokens?: Maybe<Tokens>;
};

/** A session to end, by its refresh token. */
export type SignOutInput = {
  /** The refresh token. */
  refreshToken: Scalars['String']['input'];
};

/** The session has ended. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** Whether there was one to end. */
  hasEnded?: Maybe<Scalars['Boolean']['output']>;
};

/** A session to end. */
export type EndSessionInput = {
  /** Identifier of the session. */
  id: Scalars['ID']['input'];
};

/** The session that was ended. */
export type EndSessionPayload = {
  __typename?: 'EndSessionPayload';
  /** Its identifier. */
  id?: Maybe<Scalars['ID']['output']>;
};

/** Whose sessions to end. */
export type EndSessionsOfUserInput = {
  /** Identifier of the member of staff. */
  userId: Scalars['ID']['input'];
};

/** The sessions that were ended. */
export type EndSessionsOfUserPayload = {
  __typename?: 'EndSessionsOfUserPayload';
  /** How many. */
  ended?: Maybe<Scalars['Int']['output']>;
};

/** An authenticator to begin with. */
export type BeginTotpInput = {
  /** The present password. */
  password: Scalars['String']['input'];
  /** Name that the app is to show for the account; at most 60 characters. */
  label: Scalars['String']['input'];
};

/** A secret for an authenticator app, shown once. */
export type BeginTotpPayload = {
  __typename?: 'BeginTotpPayload';
  /** The secret in base 32. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The same as an address that apps read from a QR code. */
  uri?: Maybe<Scalars['String']['output']>;
};

/** A code that proves the authenticator. */
export type ConfirmTotpInput = {
  /** 6 digits. */
  code: Scalars['String']['input'];
};

/** The authenticator counts. */
export type ConfirmTotpPayload = {
  __typename?: 'ConfirmTotpPayload';
  /** Since when a code is asked for. */
  enabledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Whose authenticator to take. */
export type RemoveTotpInput = {
  /** Identifier of the member of staff. */
  userId: Scalars['ID']['input'];
};

/** The authenticator was taken. */
export type RemoveTotpPayload = {
  __typename?: 'RemoveTotpPayload';
  /** The account. */
  account?: Maybe<Account>;
};

/** Which account to erase, and why. */
export type EraseAccountInput = {
  /** Identifier of the account. */
  id: Scalars['ID']['input'];
  /** Why, in at most 500 characters, for those who have to account for it. It is kept, so it must not tell whose it was. */
  reason: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `eraseAccount` did. */
export type EraseAccountPayload = {
  __typename?: 'EraseAccountPayload';
  /** Identifier of the erasure; its prefix is `era`. */
  erasureId?: Maybe<Scalars['ID']['output']>;
  /** Identifier of the erased account. */
  erasedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** An app as it sees itself. */
export type OwnApp = {
  __typename?: 'OwnApp';
  /** Identifier; its prefix is `api`. */
  id: Scalars['ID']['output'];
  /** Name that it was registered under. */
  name: Scalars['String']['output'];
  /** When it stops working; null when it does so only once it is revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A program that authenticates by itself: the app of a partner, or one that reads for reports. */
export type ApiClient = Node & {
  __typename?: 'ApiClient';
  /** Identifier, which the app gives as its `client_id`; its prefix is `api`. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What it is. */
  kind: ApiClientKind;
  /** Identifier of the partner whose app it is; null for a program that reads for reports. */
  partnerId?: Maybe<Scalars['ID']['output']>;
  /** Names of its roles, which say which rows it reaches. */
  roles: Array<Scalars['String']['output']>;
  /** Scopes that it may ask for. Of these count at each request those that its roles have then. */
  scopes: Array<Scalars['String']['output']>;
  /** Secrets that work, the newest first: never their values. */
  secrets?: Maybe<Array<ApiClientSecret>>;
  /** Tokens of `issueApiToken` that work, the newest first: never their values. */
  tokens?: Maybe<Array<ApiToken>>;
  /** When it stops working; null when it does so only once it is revoked. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it last asked for a token or used one, to the minute. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked; null while it is not. An app that has expired is revoked within some minutes. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every change of the app, the newest first, field by field; never secrets. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the app. */
  version: Scalars['Int']['output'];
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A program that authenticates by itself: the app of a partner, or one that reads for reports. */
export type ApiClientHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What an app is. */
export type ApiClientKind =
  /** The app of a partner: it reaches what came through the partner. */
  | 'PARTNER_APP'
  /** A program that reads for reports. */
  | 'BI';

/** A secret of an app, without its value. */
export type ApiClientSecret = {
  __typename?: 'ApiClientSecret';
  /** Its last four characters, to tell it from others. */
  lastFour: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it stops working; null when it does so only once it is followed by another one. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A long-lived token of an app, without its value. */
export type ApiToken = {
  __typename?: 'ApiToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it stops working. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A page of a list of apps. */
export type ApiClientConnection = {
  __typename?: 'ApiClientConnection';
  /** The apps of this page with their cursors. */
  edges: Array<ApiClientEdge>;
  /** The apps of this page. */
  nodes: Array<ApiClient>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many apps there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An app at its place in a list. */
export type ApiClientEdge = {
  __typename?: 'ApiClientEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The app. */
  node: ApiClient;
};

/** Conditions on apps; all that are given must hold. */
export type ApiClientFilterInput = {
  /** Of this kind. */
  kind?: InputMaybe<ApiClientKind>;
  /** Whether they were revoked. */
  isRevoked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new app. */
export type RegisterApiClientInput = {
  /** What it is called; at most 100 characters. */
  name: Scalars['String']['input'];
  /** What it is. */
  kind: ApiClientKind;
  /** Names of its roles, from 1 to 10, all of them for apps of this kind. */
  roles: Array<Scalars['String']['input']>;
  /** Scopes that it may ask for, at least one; each of them one of its roles must have. */
  scopes: Array<Scalars['String']['input']>;
  /** Identifier of the partner, for the app of one; nothing otherwise. */
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** When it is to stop working; only once it is revoked when omitted. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The app that was registered. */
export type RegisterApiClientPayload = {
  __typename?: 'RegisterApiClientPayload';
  /** The app. */
  apiClient?: Maybe<ApiClient>;
  /** Its secret; shown once. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** What to change of an app. */
export type UpdateApiClientInput = {
  /** Identifier of the app. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** What it is called; at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Names of its roles, from 1 to 10, all of them for apps of its kind. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Scopes that it may ask for, at least one; each of them one of its roles must have. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When it is to stop working; null for only once it is revoked. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The app that was changed. */
export type UpdateApiClientPayload = {
  __typename?: 'UpdateApiClientPayload';
  /** The app. */
  apiClient?: Maybe<ApiClient>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** An app that is to get a new secret. */
export type RotateApiClientSecretInput = {
  /** Identifier of the app. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** For how many days the secret before works on, from 0 to 30. */
  overlapDays: Scalars['Int']['input'];
};

/** The new secret of an app. */
export type RotateApiClientSecretPayload = {
  __typename?: 'RotateApiClientSecretPayload';
  /** The app. */
  apiClient?: Maybe<ApiClient>;
  /** Its new secret; shown once. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** An app to end. */
export type RevokeApiClientInput = {
  /** Identifier of the app. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The app that was revoked. */
export type RevokeApiClientPayload = {
  __typename?: 'RevokeApiClientPayload';
  /** The app. */
  apiClient?: Maybe<ApiClient>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A token for an app. */
export type IssueApiTokenInput = {
  /** Identifier of the app. */
  id: Scalars['ID']['input'];
  /** For how many days it is to work, from 1 to 365; never longer than the app. */
  lifetimeDays: Scalars['Int']['input'];
};

/** The token of an app. */
export type IssueApiTokenPayload = {
  __typename?: 'IssueApiTokenPayload';
  /** The app. */
  apiClient?: Maybe<ApiClient>;
  /** The token; shown once. Give it as `Authorization: Bearer …`. */
  token?: Maybe<Scalars['String']['output']>;
  /** When it stops working. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What customers are asked for on the portal. There is one form for each purpose. */
export type Form = Node & {
  __typename?: 'Form';
  /** Identifier; its prefix is `frm`. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  purpose: FormPurpose;
  /** Fields, in their order; at most 30. */
  fields?: Maybe<Array<FormField>>;
  /** Whether visitors and customers see it. */
  isPublished: Scalars['Boolean']['output'];
  /** Every change of the form, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `formVersion` with what was filled in, and as `expectedVersion` when changing the form. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** What customers are asked for on the portal. There is one form for each purpose. */
export type FormHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a form is for. */
export type FormPurpose =
  /** Opening an account: `signUp`. */
  | 'REGISTRATION'
  /** What customers say of themselves: `completeMyProfile`, `updateMyProfile`. */
  | 'PROFILE';

/** A field of a form. */
export type FormField = {
  __typename?: 'FormField';
  /** Name, by which its value is given. */
  name: Scalars['String']['output'];
  /** What it takes. */
  type: FormFieldType;
  /** Text beside it, in the language that was asked for. */
  label: Scalars['String']['output'];
  /** The text in every language. */
  labels: Array<FormLabel>;
  /** Whether it must be filled in; a BOOLEAN then must be true. */
  isRequired: Scalars['Boolean']['output'];
  /** Regular expression that the whole of a TEXT must match. */
  pattern?: Maybe<Scalars['String']['output']>;
  /** Fewest characters of a TEXT. */
  minLength?: Maybe<Scalars['Int']['output']>;
  /** Most characters of a TEXT; 200 when null. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** What a SELECT chooses from. */
  options: Array<FormOption>;
  /** What a BOOLEAN consents to; null where it is no consent. */
  consent?: Maybe<FormConsent>;
};

/** What a field of a form takes. */
export type FormFieldType =
  /** Any text of one line. */
  | 'TEXT'
  /** An e-mail address. */
  | 'EMAIL'
  /** A phone number in the international form E.164. */
  | 'PHONE'
  /** One of its options, by the value. */
  | 'SELECT'
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** A day, such as `2026-01-31`. */
  | 'DATE';

/** A text in one language. */
export type FormLabel = {
  __typename?: 'FormLabel';
  /** The language, such as `zh`. */
  language: Scalars['String']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** What can be chosen. */
export type FormOption = {
  __typename?: 'FormOption';
  /** The value to give. */
  value: Scalars['String']['output'];
  /** Text of it, in the language that was asked for. */
  label: Scalars['String']['output'];
  /** The text in every language. */
  labels: Array<FormLabel>;
};

/** What a box of a form consents to. */
export type FormConsent = {
  __typename?: 'FormConsent';
  /** What for, such as `newsletter`. */
  purpose: Scalars['String']['output'];
  /** By what means. */
  channel: FormConsentChannel;
  /** Version of the text beside the box, which the ledger of consents keeps. */
  textVersion: Scalars['String']['output'];
};

/** Means by which somebody may be turned to, if they consent; the same as in the ledger of consents. */
export type FormConsentChannel =
  /** Phone calls. */
  | 'PHONE'
  /** Text messages. */
  | 'SMS'
  /** E-mail. */
  | 'EMAIL'
  /** Letters. */
  | 'POST'
  /** WeChat. */
  | 'WECHAT'
  /** Forms on the web, and what is shown on our sites. */
  | 'WEB'
  /** By any means, or none: what is done with their data. */
  | 'ANY';

/** What to change of a form. */
export type UpdateFormInput = {
  /** Identifier of the form. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Fields, at most 30, in the order in which they are shown. */
  fields?: InputMaybe<Array<FormFieldInput>>;
  /** Whether visitors and customers see it. */
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A field of a form. */
export type FormFieldInput = {
  /** Name: letters and digits, at most 40. In a form of the kind PROFILE one of name, kind, shortName, website, phone, email, street, city, province, postalCode, country. */
  name: Scalars['String']['input'];
  /** What it takes. */
  type: FormFieldType;
  /** Text beside it, at most 500 characters, in English and any other language. */
  labels: Array<FormLabelInput>;
  /** Whether it must be filled in; a BOOLEAN then must be true. */
  isRequired: Scalars['Boolean']['input'];
  /** Regular expression that the whole of a TEXT must match; at most 200 characters. */
  pattern?: InputMaybe<Scalars['String']['input']>;
  /** Fewest characters of a TEXT; from 1 to 1,000. */
  minLength?: InputMaybe<Scalars['Int']['input']>;
  /** Most characters of a TEXT; from 1 to 1,000, 200 when omitted. */
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  /** What a SELECT chooses from; from 1 to 100. */
  options?: InputMaybe<Array<FormOptionInput>>;
  /** What a BOOLEAN consents to. */
  consent?: InputMaybe<FormConsentInput>;
};

/** A text in one language. */
export type FormLabelInput = {
  /** The language, such as `zh`. */
  language: Scalars['String']['input'];
  /** The text. */
  text: Scalars['String']['input'];
};

/** What can be chosen. */
export type FormOptionInput = {
  /** The value; at most 100 characters. */
  value: Scalars['String']['input'];
  /** Text of it, at most 500 characters, in English and any other language. */
  labels: Array<FormLabelInput>;
};

/** What a box of a form consents to. */
export type FormConsentInput = {
  /** What for: small letters, digits and hyphens, such as `newsletter`; at most 40. */
  purpose: Scalars['String']['input'];
  /** By what means. */
  channel: FormConsentChannel;
  /** Version of the text beside the box; at most 60 characters. */
  textVersion: Scalars['String']['input'];
};

/** The form that was changed. */
export type UpdateFormPayload = {
  __typename?: 'UpdateFormPayload';
  /** The form with its changes. */
  form?: Maybe<Form>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What somebody has filled into a field of a form. */
export type FormValueInput = {
  /** Name of the field. */
  name: Scalars['String']['input'];
  /** The value as text: `true` or `false` of a BOOLEAN, `2026-01-31` of a DATE. Empty counts as not filled in. */
  value: Scalars['String']['input'];
};

/** What is wrong with the value of a field. */
export type FormFieldError = {
  __typename?: 'FormFieldError';
  /** Name of the field. */
  field: Scalars['String']['output'];
  /** What is wrong. */
  code: FormFieldFault;
  /** The same in a sentence. */
  message: Scalars['String']['output'];
};

/** What can be wrong with the value of a field. */
export type FormFieldFault =
  /** It must be filled in. */
  | 'REQUIRED'
  /** The form has no such field. */
  | 'UNKNOWN'
  /** The field was given twice. */
  | 'REPEATED'
  /** It has fewer characters than are needed. */
  | 'TOO_SHORT'
  /** It has more characters than are allowed. */
  | 'TOO_LONG'
  /** It does not fit the field, or its pattern. */
  | 'INVALID';

/** A token of the identity provider. */
export type SignInWithProviderInput = {
  /** The token, as the provider issued it. */
  token: Scalars['String']['input'];
};

/** The session that has begun. */
export type SignInWithProviderPayload = {
  __typename?: 'SignInWithProviderPayload';
  /** Its tokens. */
  tokens?: Maybe<Tokens>;
};

/** What whoever has it may do: the scopes that fields need, and of each type the rows that it reaches. */
export type Role = Node & {
  __typename?: 'Role';
  /** Identifier; its prefix is `rol`. */
  id: Scalars['ID']['output'];
  /** Name, such as `sales-rep`; unique. */
  name: Scalars['String']['output'];
  /** What it is for; at most 500 characters. */
  description: Scalars['String']['output'];
  /** Whom it can be given to. */
  kind: RoleKind;
  /** Scopes, in alphabetical order. */
  scopes: Array<Scalars['String']['output']>;
  /** Types that it reaches rows of; all others it does not reach. */
  levels: Array<RoleLevel>;
  /** Whether Kehu comes with it. */
  isShipped: Scalars['Boolean']['output'];
  /** Whether this deployment has changed it; then it does not follow later versions of Kehu. */
  isChanged: Scalars['Boolean']['output'];
  /** Every change of the role, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the role. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** What whoever has it may do: the scopes that fields need, and of each type the rows that it reaches. */
export type RoleHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which rows of a type a role reaches. */
export type RoleLevel = {
  __typename?: 'RoleLevel';
  /** Name of the type, such as `Customer`. */
  type: Scalars['String']['output'];
  /** Which rows. */
  level: RowLevel;
};

/** Whom a role can be given to. */
export type RoleKind =
  /** Members of staff. */
  | 'STAFF'
  /** Programs that read for reports. */
  | 'BI'
  /** Apps of partners. */
  | 'PARTNER_APP'
  /** Customers, on the portal. */
  | 'CUSTOMER'
  /** Whoever has not signed in. */
  | 'ANONYMOUS';

/** Which rows of a type somebody sees and changes. */
export type RowLevel =
  /** None. */
  | 'NONE'
  /** Those that they own. */
  | 'OWN'
  /** Those that their teams own. */
  | 'TEAM'
  /** Those of their territories. */
  | 'TERRITORY'
  /** Those that came through their partner. */
  | 'PARTNER'
  /** Those of the customer that they are. */
  | 'CUSTOMER'
  /** Those that are published. */
  | 'PUBLISHED'
  /** All. */
  | 'ALL';

/** Which rows of a type a role reaches. */
export type RoleLevelInput = {
  /** Name of the type, such as `Customer`. */
  type: Scalars['String']['input'];
  /** Which rows. */
  level: RowLevel;
};

/** A new role. */
export type CreateRoleInput = {
  /** Name: 2 to 40 small letters, digits and hyphens, beginning with a letter. */
  name: Scalars['String']['input'];
  /** What it is for; at most 500 characters. */
  description: Scalars['String']['input'];
  /** Whom it can be given to. */
  kind: RoleKind;
  /** Scopes, at most 200. */
  scopes: Array<Scalars['String']['input']>;
  /** Types that it reaches rows of, each once. */
  levels: Array<RoleLevelInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The role that was created. */
export type CreateRolePayload = {
  __typename?: 'CreateRolePayload';
  /** The role. */
  role?: Maybe<Role>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What to change of a role. */
export type UpdateRoleInput = {
  /** Identifier of the role. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** What it is for; at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Scopes, at most 200. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Types that it reaches rows of, each once. */
  levels?: InputMaybe<Array<RoleLevelInput>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The role that was changed. */
export type UpdateRolePayload = {
  __typename?: 'UpdateRolePayload';
  /** The role. */
  role?: Maybe<Role>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A role to make what it was. */
export type ResetRoleInput = {
  /** Identifier of the role. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The role that was reset. */
export type ResetRolePayload = {
  __typename?: 'ResetRolePayload';
  /** The role. */
  role?: Maybe<Role>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A role to delete. */
export type DeleteRoleInput = {
  /** Identifier of the role. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The role that was deleted. */
export type DeleteRolePayload = {
  __typename?: 'DeleteRolePayload';
  /** Identifier of the role. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Roles for a member of staff. */
export type AssignRolesInput = {
  /** Identifier of the member of staff. */
  userId: Scalars['ID']['input'];
  /** Version of the member of staff that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Names of the roles, at most 10. */
  roles: Array<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The member of staff who was given roles. */
export type AssignRolesPayload = {
  __typename?: 'AssignRolesPayload';
  /** The member of staff. */
  user?: Maybe<User>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A group of members of staff. What its members own belongs to the team, so that its manager sees it. */
export type Team = Node & {
  __typename?: 'Team';
  /** Identifier; its prefix is `tem`. */
  id: Scalars['ID']['output'];
  /** Name; at most 100 characters; unique among teams without regard to case and width. */
  name: Scalars['String']['output'];
  /** Every change of the team since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the team. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A group of members of staff. What its members own belongs to the team, so that its manager sees it. */
export type TeamHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of teams. */
export type TeamConnection = {
  __typename?: 'TeamConnection';
  /** The teams of this page with their cursors. */
  edges: Array<TeamEdge>;
  /** The teams of this page. */
  nodes: Array<Team>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many teams there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A team at its place in a list. */
export type TeamEdge = {
  __typename?: 'TeamEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The team. */
  node: Team;
};

/** A new team. */
export type CreateTeamInput = {
  /** Name; at most 100 characters. */
  name: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The team that was created. */
export type CreateTeamPayload = {
  __typename?: 'CreateTeamPayload';
  /** The team. */
  team?: Maybe<Team>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A team's new name. */
export type RenameTeamInput = {
  /** Identifier of the team. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Name; at most 100 characters. */
  name: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The team that was renamed. */
export type RenameTeamPayload = {
  __typename?: 'RenameTeamPayload';
  /** The team. */
  team?: Maybe<Team>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A part of the market. Customers belong to at most one, and members of staff have some. */
export type Territory = Node & {
  __typename?: 'Territory';
  /** Identifier; its prefix is `ter`. */
  id: Scalars['ID']['output'];
  /** Name; at most 100 characters; unique among territories without regard to case and width. */
  name: Scalars['String']['output'];
  /** Territory that it lies within; null at the top. Whoever has that one does not thereby have this one. */
  parent?: Maybe<Territory>;
  /** Decides where the rules of several territories fit: the highest counts. */
  priority: Scalars['Int']['output'];
  /** What belongs to it: whatever any of these rules fits. */
  rules: Array<TerritoryRule>;
  /** Members of staff who have it, by name. */
  users?: Maybe<UserConnection>;
  /** Every change of the territory since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the territory. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A part of the market. Customers belong to at most one, and members of staff have some. */
export type TerritoryUsersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A part of the market. Customers belong to at most one, and members of staff have some. */
export type TerritoryHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Fits what every list that is not empty holds the value of; with empty lists only, it fits everything. */
export type TerritoryRule = {
  __typename?: 'TerritoryRule';
  /** Countries. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** Provinces or states, compared without regard to case and width. */
  provinces: Array<Scalars['String']['output']>;
  /** Cities, compared in the same way. */
  cities: Array<Scalars['String']['output']>;
  /** Lines of business. */
  industries: Array<Industry>;
};

/** The territory that the rules decide for, and why. */
export type TerritoryMatch = {
  __typename?: 'TerritoryMatch';
  /** The territory. */
  territory: Territory;
  /** The first of its rules that fits. */
  rule: TerritoryRule;
  /** Place of that rule among the rules of the territory, from 0. */
  rulePosition: Scalars['Int']['output'];
  /** Territories whose rules fit as well, the next one first; 20 at most. */
  others: Array<Territory>;
};

/** Lines of business. */
export type Industry =
  /** Farming, forestry, fishing. */
  | 'AGRICULTURE'
  /** Vehicles and their parts. */
  | 'AUTOMOTIVE'
  /** Building and civil engineering. */
  | 'CONSTRUCTION'
  /** Goods for private households. */
  | 'CONSUMER_GOODS'
  /** Schools, universities, training. */
  | 'EDUCATION'
  /** Staffing and recruiting. */
  | 'EMPLOYMENT'
  /** Power, oil, gas, renewables. */
  | 'ENERGY'
  /** Film, music, games, events. */
  | 'ENTERTAINMENT'
  /** Banks, insurers, investment. */
  | 'FINANCE'
  /** Food, drink, restaurants. */
  | 'FOOD_AND_BEVERAGE'
  /** Authorities and public bodies. */
  | 'GOVERNMENT'
  /** Hotels and travel. */
  | 'HOSPITALITY'
  /** Transport and storage. */
  | 'LOGISTICS'
  /** Making of goods. */
  | 'MANUFACTURING'
  /** Marketing and advertising. */
  | 'MARKETING'
  /** Press, broadcasting, publishing. */
  | 'MEDIA'
  /** Health care, pharmaceuticals, medical devices. */
  | 'MEDICAL'
  /** Charities and associations. */
  | 'NON_PROFIT'
  /** Property. */
  | 'REAL_ESTATE'
  /** Shops and online trade. */
  | 'RETAIL'
  /** Services to companies and households. */
  | 'SERVICES'
  /** Software and internet. */
  | 'SOFTWARE'
  /** Electronics and hardware. */
  | 'TECHNOLOGY'
  /** Networks and telephony. */
  | 'TELECOMMUNICATIONS'
  /** None of the others. */
  | 'OTHER';

/** A page of a list of territories. */
export type TerritoryConnection = {
  __typename?: 'TerritoryConnection';
  /** The territories of this page with their cursors. */
  edges: Array<TerritoryEdge>;
  /** The territories of this page. */
  nodes: Array<Territory>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many territories match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A territory at its place in a list. */
export type TerritoryEdge = {
  __typename?: 'TerritoryEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The territory. */
  node: Territory;
};

/**
 * Conditions on territories; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 5.
 */
export type TerritoryFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<TerritoryFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<TerritoryFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<TerritoryFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Full name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** Territory directly above; served by an index. */
  parentId?: InputMaybe<OptionalIdFilterInput>;
  /** Priority. */
  priority?: InputMaybe<IntFilterInput>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Order of a list of territories. */
export type TerritorySortInput = {
  /** By what. */
  field: TerritorySortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What territories can be sorted by. */
export type TerritorySortField =
  /** The name in normal form; served by an index. */
  | 'NAME'
  /** Priority. */
  | 'PRIORITY'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it was last changed. */
  | 'UPDATED_AT';

/** A rule of what belongs to a territory; a list that is empty or omitted does not count. */
export type TerritoryRuleInput = {
  /** Countries. */
  countries: Array<Scalars['CountryCode']['input']>;
  /** Provinces or states, each at most 100 characters. */
  provinces: Array<Scalars['String']['input']>;
  /** Cities, each at most 100 characters. */
  cities: Array<Scalars['String']['input']>;
  /** Lines of business. */
  industries: Array<Industry>;
};

/** A new territory. */
export type CreateTerritoryInput = {
  /** Name; at most 100 characters. */
  name: Scalars['String']['input'];
  /** Territory that it lies within, at most 20 deep. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Decides where the rules of several territories fit: the highest counts. From 0 to 1,000,000. */
  priority: Scalars['Int']['input'];
  /** What belongs to it: at most 20 rules, 16,000 bytes in all. */
  rules: Array<TerritoryRuleInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The territory that was created. */
export type CreateTerritoryPayload = {
  __typename?: 'CreateTerritoryPayload';
  /** The territory. */
  territory?: Maybe<Territory>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Changes to a territory; what is omitted stays as it is. */
export type UpdateTerritoryInput = {
  /** Identifier of the territory. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Name; at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Territory that it lies within, at most 20 deep; null puts it at the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Decides where the rules of several territories fit: the highest counts. From 0 to 1,000,000. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** What belongs to it, in place of the rules that there were: at most 20 rules, 16,000 bytes in all. */
  rules?: InputMaybe<Array<TerritoryRuleInput>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The territory with the changes. */
export type UpdateTerritoryPayload = {
  __typename?: 'UpdateTerritoryPayload';
  /** The territory. */
  territory?: Maybe<Territory>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A territory to delete. */
export type DeleteTerritoryInput = {
  /** Identifier of the territory. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The territory that was deleted. */
export type DeleteTerritoryPayload = {
  __typename?: 'DeleteTerritoryPayload';
  /** Its identifier. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Who is to have which territories. */
export type AssignTerritoriesInput = {
  /** Identifier of the member of staff. */
  userId: Scalars['ID']['input'];
  /** Version of the member of staff that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifiers of all territories that they are to have; at most 50. */
  territoryIds: Array<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The member of staff with the territories. */
export type AssignTerritoriesPayload = {
  __typename?: 'AssignTerritoriesPayload';
  /** The member of staff. */
  user?: Maybe<User>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A time of a weekday at which somebody works, in local time. */
export type WorkingSpan = {
  __typename?: 'WorkingSpan';
  /** The weekday. */
  weekday: Weekday;
  /** When it begins, `HH:MM`. */
  from: Scalars['String']['output'];
  /** When it ends, `HH:MM`; `24:00` at midnight. */
  to: Scalars['String']['output'];
};

/** A time of a weekday at which somebody works, in local time. Several of one weekday must not overlap. */
export type WorkingSpanInput = {
  /** The weekday. */
  weekday: Weekday;
  /** When it begins, `HH:MM`. */
  from: Scalars['String']['input'];
  /** When it ends, `HH:MM`, later than it begins; `24:00` at midnight. */
  to: Scalars['String']['input'];
};

/** A day of the week. */
export type Weekday =
  /** The first day of the working week. */
  | 'MONDAY'
  /** The second day. */
  | 'TUESDAY'
  /** The third day. */
  | 'WEDNESDAY'
  /** The fourth day. */
  | 'THURSDAY'
  /** The fifth day. */
  | 'FRIDAY'
  /** The sixth day. */
  | 'SATURDAY'
  /** The seventh day. */
  | 'SUNDAY';

/** A page of a list of members of staff. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The members of staff of this page with their cursors. */
  edges: Array<UserEdge>;
  /** The members of staff of this page. */
  nodes: Array<User>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many members of staff match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A member of staff at its place in a list. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The member of staff. */
  node: User;
};

/**
 * Conditions on members of staff; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type UserFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<UserFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<UserFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<UserFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; served by an index. */
  externalId?: InputMaybe<OptionalTextFilterInput>;
  /** Identifier in a system that has a name; served by an index. */
  externalIds?: InputMaybe<ExternalIdsFilterInput>;
  /** Full name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** E-mail address, without regard to case; served by an index. */
  email?: InputMaybe<OptionalTextFilterInput>;
  /** Title, as it is written. */
  title?: InputMaybe<OptionalTextFilterInput>;
  /** Name of the team, as it is written. */
  teamName?: InputMaybe<OptionalTextFilterInput>;
  /** Team; served by an index. */
  teamId?: InputMaybe<OptionalIdFilterInput>;
  /** Manager; one who has left for good counts as none. */
  managerId?: InputMaybe<OptionalIdFilterInput>;
  /** Whether they still work here; served by an index. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Order of a list of members of staff. */
export type UserSortInput = {
  /** By what. */
  field: UserSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What members of staff can be sorted by. */
export type UserSortField =
  /** The name in normal form; served by an index. */
  | 'NAME'
  /** The name by its pinyin: Chinese and Latin names in one alphabet; served by an index. */
  | 'NAME_PINYIN'
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** Title, as it is written. */
  | 'TITLE'
  /** Name of the team, as it is written. */
  | 'TEAM_NAME';

/** A new member of staff. */
export type CreateUserInput = {
  /** Identifier in another system; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names; at most 20. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Full name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail address at work. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Job title; at most 100 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Team or office; at most 100 characters. */
  teamName?: InputMaybe<Scalars['String']['input']>;
  /** Team; what the member of staff owns belongs to it. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Superior. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  /** Language to be addressed in, a tag of BCP 47 such as `zh-CN` or `en`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, by its IANA name such as `Asia/Shanghai`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** When the member of staff works in a usual week, in local time; at most 28 spans. */
  workingHours?: InputMaybe<Array<WorkingSpanInput>>;
  /** Whether the member of staff works here. */
  isActive: Scalars['Boolean']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a member of staff; what is omitted stays as it is. */
export type UpdateUserInput = {
  /** Identifier of the member of staff. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Full name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address at work; null clears it. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Job title; null clears it. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Team or office; null clears it. */
  teamName?: InputMaybe<Scalars['String']['input']>;
  /** Team; what the member of staff owns moves to it. Null clears it. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Language to be addressed in, a tag of BCP 47 such as `zh-CN` or `en`; null clears it. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, by its IANA name such as `Asia/Shanghai`; null clears it. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** When the member of staff works in a usual week, in local time, in place of what was told; at most 28 spans. Null clears it. */
  workingHours?: InputMaybe<Array<WorkingSpanInput>>;
  /** Superior; null clears it. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the member of staff works here. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of the caller's own preferences; what is omitted stays as it is. */
export type UpdateMyPreferencesInput = {
  /** Version of the caller's entry in the directory that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Language to be addressed in, a tag of BCP 47 such as `zh-CN` or `en`; null clears it. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, by its IANA name such as `Asia/Shanghai`; null clears it. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** When the caller works in a usual week, in local time, in place of what was told; at most 28 spans. Null clears it. */
  workingHours?: InputMaybe<Array<WorkingSpanInput>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Members of staff to import. */
export type ImportUsersInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportUserRowInput>;
  /** What to do with a row that is there already. */
  onDuplicate: DuplicatePolicy;
  /** Only tell what would happen; nothing is stored. */
  dryRun: Scalars['Boolean']['input'];
  /**
   * Name of the system that the rows come from: from 1 to 40 small letters, digits, `-` and `_`. Then the `externalId` of a row
   * is its identifier there, by which it is known again. The main system, which has no name, when omitted.
   */
  system?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** One member of staff to import; what is omitted is left as it is where the row updates one. */
export type ImportUserRowInput = {
  /** Identifier in the system that the row comes from; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names, beside `externalId`; at most 20. Those in systems that are not named stay. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Full name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail address at work. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Job title; at most 100 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Team or office; at most 100 characters. */
  teamName?: InputMaybe<Scalars['String']['input']>;
  /** Language to be addressed in, a tag of BCP 47 such as `zh-CN` or `en`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, by its IANA name such as `Asia/Shanghai`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** When the member of staff works in a usual week, in local time; at most 28 spans. */
  workingHours?: InputMaybe<Array<WorkingSpanInput>>;
  /** Superior. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the member of staff works here; true when omitted. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `createUser` did. */
export type CreateUserPayload = {
  __typename?: 'CreateUserPayload';
  /** The new member of staff. */
  user?: Maybe<User>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateUser` did. */
export type UpdateUserPayload = {
  __typename?: 'UpdateUserPayload';
  /** The member of staff with the changes. */
  user?: Maybe<User>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateMyPreferences` did. */
export type UpdateMyPreferencesPayload = {
  __typename?: 'UpdateMyPreferencesPayload';
  /** The caller's entry in the directory with the changes. */
  user?: Maybe<User>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importUsers` did. */
export type ImportUsersPayload = {
  __typename?: 'ImportUsersPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A member of staff to erase. */
export type EraseUserInput = {
  /** Identifier of the member of staff. */
  id: Scalars['ID']['input'];
  /** Why, in at most 500 characters, for those who have to account for it. It is kept, so it must not tell who was erased. */
  reason: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `eraseUser` did. */
export type EraseUserPayload = {
  __typename?: 'EraseUserPayload';
  /** Identifier of the erasure; its prefix is `era`. */
  erasureId?: Maybe<Scalars['ID']['output']>;
  /** Identifier of the erased member of staff. */
  erasedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  User: User;
  Account: Account;
  ApiClient: ApiClient;
  Form: Form;
  Role: Role;
  Team: Team;
  Territory: Territory;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  ApiClient:
    ( { __typename: 'ApiClient' }
    & GraphQLRecursivePick<FederationTypes['ApiClient'], {"id":true}> );
  Form:
    ( { __typename: 'Form' }
    & GraphQLRecursivePick<FederationTypes['Form'], {"id":true}> );
  Role:
    ( { __typename: 'Role' }
    & GraphQLRecursivePick<FederationTypes['Role'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
  Territory:
    ( { __typename: 'Territory' }
    & GraphQLRecursivePick<FederationTypes['Territory'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( AccountRow )
    | ( ApiClientRow )
    | ( Partial<Customer> )
    | ( FormRow )
    | ( RoleRow )
    | ( TeamRow )
    | ( TerritoryRow )
    | ( UserRow )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( UserRow )
    | ( AccountRow )
    | ( ApiClientRow )
    | ( FormRow )
    | ( RoleRow )
    | ( TeamRow )
    | ( TerritoryRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  SafeInt: ResolverTypeWrapper<Partial<Scalars['SafeInt']['output']>>;
  Currency: ResolverTypeWrapper<Partial<Scalars['Currency']['output']>>;
  CountryCode: ResolverTypeWrapper<Partial<Scalars['CountryCode']['output']>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  EmailAddress: ResolverTypeWrapper<Partial<Scalars['EmailAddress']['output']>>;
  PhoneNumber: ResolverTypeWrapper<Partial<Scalars['PhoneNumber']['output']>>;
  URL: ResolverTypeWrapper<Partial<Scalars['URL']['output']>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  SortDirection: ResolverTypeWrapper<Partial<SortDirection>>;
  NullOrder: ResolverTypeWrapper<Partial<NullOrder>>;
  ExternalId: ResolverTypeWrapper<Partial<ExternalId>>;
  ExternalIdInput: ResolverTypeWrapper<Partial<ExternalIdInput>>;
  ExternalIdsFilterInput: ResolverTypeWrapper<Partial<ExternalIdsFilterInput>>;
  TextFilterInput: ResolverTypeWrapper<Partial<TextFilterInput>>;
  OptionalTextFilterInput: ResolverTypeWrapper<Partial<OptionalTextFilterInput>>;
  IdFilterInput: ResolverTypeWrapper<Partial<IdFilterInput>>;
  OptionalIdFilterInput: ResolverTypeWrapper<Partial<OptionalIdFilterInput>>;
  IntFilterInput: ResolverTypeWrapper<Partial<IntFilterInput>>;
  OptionalIntFilterInput: ResolverTypeWrapper<Partial<OptionalIntFilterInput>>;
  OptionalMoneyFilterInput: ResolverTypeWrapper<Partial<OptionalMoneyFilterInput>>;
  OptionalDateFilterInput: ResolverTypeWrapper<Partial<OptionalDateFilterInput>>;
  DateTimeFilterInput: ResolverTypeWrapper<Partial<DateTimeFilterInput>>;
  OptionalDateTimeFilterInput: ResolverTypeWrapper<Partial<OptionalDateTimeFilterInput>>;
  DuplicatePolicy: ResolverTypeWrapper<Partial<DuplicatePolicy>>;
  ImportRowStatus: ResolverTypeWrapper<Partial<ImportRowStatus>>;
  ImportRowResult: ResolverTypeWrapper<Partial<ImportRowResult>>;
  RecordVersionInput: ResolverTypeWrapper<Partial<RecordVersionInput>>;
  BulkStatus: ResolverTypeWrapper<Partial<BulkStatus>>;
  BulkResult: ResolverTypeWrapper<Partial<BulkResult>>;
  RecordAction: ResolverTypeWrapper<Partial<RecordAction>>;
  RecordChange: ResolverTypeWrapper<Partial<Omit<RecordChange, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  FieldChange: ResolverTypeWrapper<Partial<FieldChange>>;
  FieldChangeState: ResolverTypeWrapper<Partial<FieldChangeState>>;
  RecordChangeConnection: ResolverTypeWrapper<Partial<Omit<RecordChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RecordChangeEdge']>, nodes: Array<ResolversTypes['RecordChange']> }>>;
  RecordChangeEdge: ResolverTypeWrapper<Partial<Omit<RecordChangeEdge, 'node'> & { node: ResolversTypes['RecordChange'] }>>;
  User: ResolverTypeWrapper<UserRow>;
  Account: ResolverTypeWrapper<AccountRow>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  FormValue: ResolverTypeWrapper<Partial<FormValue>>;
  UndeliveredMail: ResolverTypeWrapper<Partial<UndeliveredMail>>;
  Me: ResolverTypeWrapper<Partial<Omit<Me, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  OwnAccount: ResolverTypeWrapper<Partial<OwnAccount>>;
  Session: ResolverTypeWrapper<Partial<Session>>;
  Tokens: ResolverTypeWrapper<Partial<Tokens>>;
  InviteUserInput: ResolverTypeWrapper<Partial<InviteUserInput>>;
  InviteUserPayload: ResolverTypeWrapper<Partial<Omit<InviteUserPayload, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>>;
  SetPasswordInput: ResolverTypeWrapper<Partial<SetPasswordInput>>;
  SetPasswordPayload: ResolverTypeWrapper<Partial<SetPasswordPayload>>;
  RequestPasswordResetInput: ResolverTypeWrapper<Partial<RequestPasswordResetInput>>;
  RequestPasswordResetPayload: ResolverTypeWrapper<Partial<RequestPasswordResetPayload>>;
  VerifyEmailInput: ResolverTypeWrapper<Partial<VerifyEmailInput>>;
  VerifyEmailPayload: ResolverTypeWrapper<Partial<VerifyEmailPayload>>;
  ChangeEmailInput: ResolverTypeWrapper<Partial<ChangeEmailInput>>;
  ChangeEmailPayload: ResolverTypeWrapper<Partial<ChangeEmailPayload>>;
  SignUpInput: ResolverTypeWrapper<Partial<SignUpInput>>;
  SignUpPayload: ResolverTypeWrapper<Partial<SignUpPayload>>;
  ChangePasswordInput: ResolverTypeWrapper<Partial<ChangePasswordInput>>;
  ChangePasswordPayload: ResolverTypeWrapper<Partial<ChangePasswordPayload>>;
  SignInInput: ResolverTypeWrapper<Partial<SignInInput>>;
  SignInPayload: ResolverTypeWrapper<Partial<SignInPayload>>;
  RefreshTokenInput: ResolverTypeWrapper<Partial<RefreshTokenInput>>;
  RefreshTokenPayload: ResolverTypeWrapper<Partial<RefreshTokenPayload>>;
  SignOutInput: ResolverTypeWrapper<Partial<SignOutInput>>;
  SignOutPayload: ResolverTypeWrapper<Partial<SignOutPayload>>;
  EndSessionInput: ResolverTypeWrapper<Partial<EndSessionInput>>;
  EndSessionPayload: ResolverTypeWrapper<Partial<EndSessionPayload>>;
  EndSessionsOfUserInput: ResolverTypeWrapper<Partial<EndSessionsOfUserInput>>;
  EndSessionsOfUserPayload: ResolverTypeWrapper<Partial<EndSessionsOfUserPayload>>;
  BeginTotpInput: ResolverTypeWrapper<Partial<BeginTotpInput>>;
  BeginTotpPayload: ResolverTypeWrapper<Partial<BeginTotpPayload>>;
  ConfirmTotpInput: ResolverTypeWrapper<Partial<ConfirmTotpInput>>;
  ConfirmTotpPayload: ResolverTypeWrapper<Partial<ConfirmTotpPayload>>;
  RemoveTotpInput: ResolverTypeWrapper<Partial<RemoveTotpInput>>;
  RemoveTotpPayload: ResolverTypeWrapper<Partial<Omit<RemoveTotpPayload, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>>;
  EraseAccountInput: ResolverTypeWrapper<Partial<EraseAccountInput>>;
  EraseAccountPayload: ResolverTypeWrapper<Partial<EraseAccountPayload>>;
  OwnApp: ResolverTypeWrapper<Partial<OwnApp>>;
  ApiClient: ResolverTypeWrapper<ApiClientRow>;
  ApiClientKind: ResolverTypeWrapper<Partial<ApiClientKind>>;
  ApiClientSecret: ResolverTypeWrapper<Partial<ApiClientSecret>>;
  ApiToken: ResolverTypeWrapper<Partial<ApiToken>>;
  ApiClientConnection: ResolverTypeWrapper<Partial<Omit<ApiClientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ApiClientEdge']>, nodes: Array<ResolversTypes['ApiClient']> }>>;
  ApiClientEdge: ResolverTypeWrapper<Partial<Omit<ApiClientEdge, 'node'> & { node: ResolversTypes['ApiClient'] }>>;
  ApiClientFilterInput: ResolverTypeWrapper<Partial<ApiClientFilterInput>>;
  RegisterApiClientInput: ResolverTypeWrapper<Partial<RegisterApiClientInput>>;
  RegisterApiClientPayload: ResolverTypeWrapper<Partial<Omit<RegisterApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversTypes['ApiClient']> }>>;
  UpdateApiClientInput: ResolverTypeWrapper<Partial<UpdateApiClientInput>>;
  UpdateApiClientPayload: ResolverTypeWrapper<Partial<Omit<UpdateApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversTypes['ApiClient']> }>>;
  RotateApiClientSecretInput: ResolverTypeWrapper<Partial<RotateApiClientSecretInput>>;
  RotateApiClientSecretPayload: ResolverTypeWrapper<Partial<Omit<RotateApiClientSecretPayload, 'apiClient'> & { apiClient?: Maybe<ResolversTypes['ApiClient']> }>>;
  RevokeApiClientInput: ResolverTypeWrapper<Partial<RevokeApiClientInput>>;
  RevokeApiClientPayload: ResolverTypeWrapper<Partial<Omit<RevokeApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversTypes['ApiClient']> }>>;
  IssueApiTokenInput: ResolverTypeWrapper<Partial<IssueApiTokenInput>>;
  IssueApiTokenPayload: ResolverTypeWrapper<Partial<Omit<IssueApiTokenPayload, 'apiClient'> & { apiClient?: Maybe<ResolversTypes['ApiClient']> }>>;
  Form: ResolverTypeWrapper<FormRow>;
  FormPurpose: ResolverTypeWrapper<Partial<FormPurpose>>;
  FormField: ResolverTypeWrapper<Partial<FormField>>;
  FormFieldType: ResolverTypeWrapper<Partial<FormFieldType>>;
  FormLabel: ResolverTypeWrapper<Partial<FormLabel>>;
  FormOption: ResolverTypeWrapper<Partial<FormOption>>;
  FormConsent: ResolverTypeWrapper<Partial<FormConsent>>;
  FormConsentChannel: ResolverTypeWrapper<Partial<FormConsentChannel>>;
  UpdateFormInput: ResolverTypeWrapper<Partial<UpdateFormInput>>;
  FormFieldInput: ResolverTypeWrapper<Partial<FormFieldInput>>;
  FormLabelInput: ResolverTypeWrapper<Partial<FormLabelInput>>;
  FormOptionInput: ResolverTypeWrapper<Partial<FormOptionInput>>;
  FormConsentInput: ResolverTypeWrapper<Partial<FormConsentInput>>;
  UpdateFormPayload: ResolverTypeWrapper<Partial<Omit<UpdateFormPayload, 'form'> & { form?: Maybe<ResolversTypes['Form']> }>>;
  FormValueInput: ResolverTypeWrapper<Partial<FormValueInput>>;
  FormFieldError: ResolverTypeWrapper<Partial<FormFieldError>>;
  FormFieldFault: ResolverTypeWrapper<Partial<FormFieldFault>>;
  SignInWithProviderInput: ResolverTypeWrapper<Partial<SignInWithProviderInput>>;
  SignInWithProviderPayload: ResolverTypeWrapper<Partial<SignInWithProviderPayload>>;
  Role: ResolverTypeWrapper<RoleRow>;
  RoleLevel: ResolverTypeWrapper<Partial<RoleLevel>>;
  RoleKind: ResolverTypeWrapper<Partial<RoleKind>>;
  RowLevel: ResolverTypeWrapper<Partial<RowLevel>>;
  RoleLevelInput: ResolverTypeWrapper<Partial<RoleLevelInput>>;
  CreateRoleInput: ResolverTypeWrapper<Partial<CreateRoleInput>>;
  CreateRolePayload: ResolverTypeWrapper<Partial<Omit<CreateRolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>>;
  UpdateRoleInput: ResolverTypeWrapper<Partial<UpdateRoleInput>>;
  UpdateRolePayload: ResolverTypeWrapper<Partial<Omit<UpdateRolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>>;
  ResetRoleInput: ResolverTypeWrapper<Partial<ResetRoleInput>>;
  ResetRolePayload: ResolverTypeWrapper<Partial<Omit<ResetRolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>>;
  DeleteRoleInput: ResolverTypeWrapper<Partial<DeleteRoleInput>>;
  DeleteRolePayload: ResolverTypeWrapper<Partial<DeleteRolePayload>>;
  AssignRolesInput: ResolverTypeWrapper<Partial<AssignRolesInput>>;
  AssignRolesPayload: ResolverTypeWrapper<Partial<Omit<AssignRolesPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  Team: ResolverTypeWrapper<TeamRow>;
  TeamConnection: ResolverTypeWrapper<Partial<Omit<TeamConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TeamEdge']>, nodes: Array<ResolversTypes['Team']> }>>;
  TeamEdge: ResolverTypeWrapper<Partial<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>>;
  CreateTeamInput: ResolverTypeWrapper<Partial<CreateTeamInput>>;
  CreateTeamPayload: ResolverTypeWrapper<Partial<Omit<CreateTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>>;
  RenameTeamInput: ResolverTypeWrapper<Partial<RenameTeamInput>>;
  RenameTeamPayload: ResolverTypeWrapper<Partial<Omit<RenameTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>>;
  Territory: ResolverTypeWrapper<TerritoryRow>;
  TerritoryRule: ResolverTypeWrapper<Partial<TerritoryRule>>;
  TerritoryMatch: ResolverTypeWrapper<Partial<Omit<TerritoryMatch, 'territory' | 'others'> & { territory: ResolversTypes['Territory'], others: Array<ResolversTypes['Territory']> }>>;
  Industry: ResolverTypeWrapper<Partial<Industry>>;
  TerritoryConnection: ResolverTypeWrapper<Partial<Omit<TerritoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TerritoryEdge']>, nodes: Array<ResolversTypes['Territory']> }>>;
  TerritoryEdge: ResolverTypeWrapper<Partial<Omit<TerritoryEdge, 'node'> & { node: ResolversTypes['Territory'] }>>;
  TerritoryFilterInput: ResolverTypeWrapper<Partial<TerritoryFilterInput>>;
  TerritorySortInput: ResolverTypeWrapper<Partial<TerritorySortInput>>;
  TerritorySortField: ResolverTypeWrapper<Partial<TerritorySortField>>;
  TerritoryRuleInput: ResolverTypeWrapper<Partial<TerritoryRuleInput>>;
  CreateTerritoryInput: ResolverTypeWrapper<Partial<CreateTerritoryInput>>;
  CreateTerritoryPayload: ResolverTypeWrapper<Partial<Omit<CreateTerritoryPayload, 'territory'> & { territory?: Maybe<ResolversTypes['Territory']> }>>;
  UpdateTerritoryInput: ResolverTypeWrapper<Partial<UpdateTerritoryInput>>;
  UpdateTerritoryPayload: ResolverTypeWrapper<Partial<Omit<UpdateTerritoryPayload, 'territory'> & { territory?: Maybe<ResolversTypes['Territory']> }>>;
  DeleteTerritoryInput: ResolverTypeWrapper<Partial<DeleteTerritoryInput>>;
  DeleteTerritoryPayload: ResolverTypeWrapper<Partial<DeleteTerritoryPayload>>;
  AssignTerritoriesInput: ResolverTypeWrapper<Partial<AssignTerritoriesInput>>;
  AssignTerritoriesPayload: ResolverTypeWrapper<Partial<Omit<AssignTerritoriesPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  WorkingSpan: ResolverTypeWrapper<Partial<WorkingSpan>>;
  WorkingSpanInput: ResolverTypeWrapper<Partial<WorkingSpanInput>>;
  Weekday: ResolverTypeWrapper<Partial<Weekday>>;
  UserConnection: ResolverTypeWrapper<Partial<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>>;
  UserEdge: ResolverTypeWrapper<Partial<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>>;
  UserFilterInput: ResolverTypeWrapper<Partial<UserFilterInput>>;
  UserSortInput: ResolverTypeWrapper<Partial<UserSortInput>>;
  UserSortField: ResolverTypeWrapper<Partial<UserSortField>>;
  CreateUserInput: ResolverTypeWrapper<Partial<CreateUserInput>>;
  UpdateUserInput: ResolverTypeWrapper<Partial<UpdateUserInput>>;
  UpdateMyPreferencesInput: ResolverTypeWrapper<Partial<UpdateMyPreferencesInput>>;
  ImportUsersInput: ResolverTypeWrapper<Partial<ImportUsersInput>>;
  ImportUserRowInput: ResolverTypeWrapper<Partial<ImportUserRowInput>>;
  CreateUserPayload: ResolverTypeWrapper<Partial<Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  UpdateUserPayload: ResolverTypeWrapper<Partial<Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  UpdateMyPreferencesPayload: ResolverTypeWrapper<Partial<Omit<UpdateMyPreferencesPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ImportUsersPayload: ResolverTypeWrapper<Partial<ImportUsersPayload>>;
  EraseUserInput: ResolverTypeWrapper<Partial<EraseUserInput>>;
  EraseUserPayload: ResolverTypeWrapper<Partial<EraseUserPayload>>;
  link__Purpose: ResolverTypeWrapper<Partial<Link__Purpose>>;
  link__Import: ResolverTypeWrapper<Partial<Scalars['link__Import']['output']>>;
  federation__FieldSet: ResolverTypeWrapper<Partial<Scalars['federation__FieldSet']['output']>>;
  federation__Scope: ResolverTypeWrapper<Partial<Scalars['federation__Scope']['output']>>;
  federation__Policy: ResolverTypeWrapper<Partial<Scalars['federation__Policy']['output']>>;
  federation__ContextFieldValue: ResolverTypeWrapper<Partial<Scalars['federation__ContextFieldValue']['output']>>;
  _Any: ResolverTypeWrapper<Partial<Scalars['_Any']['output']>>;
  _Entity: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Partial<Scalars['ID']['output']>;
  Mutation: Record<PropertyKey, never>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Date: Partial<Scalars['Date']['output']>;
  SafeInt: Partial<Scalars['SafeInt']['output']>;
  Currency: Partial<Scalars['Currency']['output']>;
  CountryCode: Partial<Scalars['CountryCode']['output']>;
  JSON: Partial<Scalars['JSON']['output']>;
  EmailAddress: Partial<Scalars['EmailAddress']['output']>;
  PhoneNumber: Partial<Scalars['PhoneNumber']['output']>;
  URL: Partial<Scalars['URL']['output']>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  PageInfo: Partial<PageInfo>;
  ExternalId: Partial<ExternalId>;
  ExternalIdInput: Partial<ExternalIdInput>;
  ExternalIdsFilterInput: Partial<ExternalIdsFilterInput>;
  TextFilterInput: Partial<TextFilterInput>;
  OptionalTextFilterInput: Partial<OptionalTextFilterInput>;
  IdFilterInput: Partial<IdFilterInput>;
  OptionalIdFilterInput: Partial<OptionalIdFilterInput>;
  IntFilterInput: Partial<IntFilterInput>;
  OptionalIntFilterInput: Partial<OptionalIntFilterInput>;
  OptionalMoneyFilterInput: Partial<OptionalMoneyFilterInput>;
  OptionalDateFilterInput: Partial<OptionalDateFilterInput>;
  DateTimeFilterInput: Partial<DateTimeFilterInput>;
  OptionalDateTimeFilterInput: Partial<OptionalDateTimeFilterInput>;
  ImportRowResult: Partial<ImportRowResult>;
  RecordVersionInput: Partial<RecordVersionInput>;
  BulkResult: Partial<BulkResult>;
  RecordChange: Partial<Omit<RecordChange, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  FieldChange: Partial<FieldChange>;
  RecordChangeConnection: Partial<Omit<RecordChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RecordChangeEdge']>, nodes: Array<ResolversParentTypes['RecordChange']> }>;
  RecordChangeEdge: Partial<Omit<RecordChangeEdge, 'node'> & { node: ResolversParentTypes['RecordChange'] }>;
  User: UserRow;
  Account: AccountRow;
  Customer: Partial<Customer>;
  FormValue: Partial<FormValue>;
  UndeliveredMail: Partial<UndeliveredMail>;
  Me: Partial<Omit<Me, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  OwnAccount: Partial<OwnAccount>;
  Session: Partial<Session>;
  Tokens: Partial<Tokens>;
  InviteUserInput: Partial<InviteUserInput>;
  InviteUserPayload: Partial<Omit<InviteUserPayload, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> }>;
  SetPasswordInput: Partial<SetPasswordInput>;
  SetPasswordPayload: Partial<SetPasswordPayload>;
  RequestPasswordResetInput: Partial<RequestPasswordResetInput>;
  RequestPasswordResetPayload: Partial<RequestPasswordResetPayload>;
  VerifyEmailInput: Partial<VerifyEmailInput>;
  VerifyEmailPayload: Partial<VerifyEmailPayload>;
  ChangeEmailInput: Partial<ChangeEmailInput>;
  ChangeEmailPayload: Partial<ChangeEmailPayload>;
  SignUpInput: Partial<SignUpInput>;
  SignUpPayload: Partial<SignUpPayload>;
  ChangePasswordInput: Partial<ChangePasswordInput>;
  ChangePasswordPayload: Partial<ChangePasswordPayload>;
  SignInInput: Partial<SignInInput>;
  SignInPayload: Partial<SignInPayload>;
  RefreshTokenInput: Partial<RefreshTokenInput>;
  RefreshTokenPayload: Partial<RefreshTokenPayload>;
  SignOutInput: Partial<SignOutInput>;
  SignOutPayload: Partial<SignOutPayload>;
  EndSessionInput: Partial<EndSessionInput>;
  EndSessionPayload: Partial<EndSessionPayload>;
  EndSessionsOfUserInput: Partial<EndSessionsOfUserInput>;
  EndSessionsOfUserPayload: Partial<EndSessionsOfUserPayload>;
  BeginTotpInput: Partial<BeginTotpInput>;
  BeginTotpPayload: Partial<BeginTotpPayload>;
  ConfirmTotpInput: Partial<ConfirmTotpInput>;
  ConfirmTotpPayload: Partial<ConfirmTotpPayload>;
  RemoveTotpInput: Partial<RemoveTotpInput>;
  RemoveTotpPayload: Partial<Omit<RemoveTotpPayload, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> }>;
  EraseAccountInput: Partial<EraseAccountInput>;
  EraseAccountPayload: Partial<EraseAccountPayload>;
  OwnApp: Partial<OwnApp>;
  ApiClient: ApiClientRow;
  ApiClientSecret: Partial<ApiClientSecret>;
  ApiToken: Partial<ApiToken>;
  ApiClientConnection: Partial<Omit<ApiClientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ApiClientEdge']>, nodes: Array<ResolversParentTypes['ApiClient']> }>;
  ApiClientEdge: Partial<Omit<ApiClientEdge, 'node'> & { node: ResolversParentTypes['ApiClient'] }>;
  ApiClientFilterInput: Partial<ApiClientFilterInput>;
  RegisterApiClientInput: Partial<RegisterApiClientInput>;
  RegisterApiClientPayload: Partial<Omit<RegisterApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']> }>;
  UpdateApiClientInput: Partial<UpdateApiClientInput>;
  UpdateApiClientPayload: Partial<Omit<UpdateApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']> }>;
  RotateApiClientSecretInput: Partial<RotateApiClientSecretInput>;
  RotateApiClientSecretPayload: Partial<Omit<RotateApiClientSecretPayload, 'apiClient'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']> }>;
  RevokeApiClientInput: Partial<RevokeApiClientInput>;
  RevokeApiClientPayload: Partial<Omit<RevokeApiClientPayload, 'apiClient'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']> }>;
  IssueApiTokenInput: Partial<IssueApiTokenInput>;
  IssueApiTokenPayload: Partial<Omit<IssueApiTokenPayload, 'apiClient'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']> }>;
  Form: FormRow;
  FormField: Partial<FormField>;
  FormLabel: Partial<FormLabel>;
  FormOption: Partial<FormOption>;
  FormConsent: Partial<FormConsent>;
  UpdateFormInput: Partial<UpdateFormInput>;
  FormFieldInput: Partial<FormFieldInput>;
  FormLabelInput: Partial<FormLabelInput>;
  FormOptionInput: Partial<FormOptionInput>;
  FormConsentInput: Partial<FormConsentInput>;
  UpdateFormPayload: Partial<Omit<UpdateFormPayload, 'form'> & { form?: Maybe<ResolversParentTypes['Form']> }>;
  FormValueInput: Partial<FormValueInput>;
  FormFieldError: Partial<FormFieldError>;
  SignInWithProviderInput: Partial<SignInWithProviderInput>;
  SignInWithProviderPayload: Partial<SignInWithProviderPayload>;
  Role: RoleRow;
  RoleLevel: Partial<RoleLevel>;
  RoleLevelInput: Partial<RoleLevelInput>;
  CreateRoleInput: Partial<CreateRoleInput>;
  CreateRolePayload: Partial<Omit<CreateRolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> }>;
  UpdateRoleInput: Partial<UpdateRoleInput>;
  UpdateRolePayload: Partial<Omit<UpdateRolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> }>;
  ResetRoleInput: Partial<ResetRoleInput>;
  ResetRolePayload: Partial<Omit<ResetRolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> }>;
  DeleteRoleInput: Partial<DeleteRoleInput>;
  DeleteRolePayload: Partial<DeleteRolePayload>;
  AssignRolesInput: Partial<AssignRolesInput>;
  AssignRolesPayload: Partial<Omit<AssignRolesPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  Team: TeamRow;
  TeamConnection: Partial<Omit<TeamConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TeamEdge']>, nodes: Array<ResolversParentTypes['Team']> }>;
  TeamEdge: Partial<Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] }>;
  CreateTeamInput: Partial<CreateTeamInput>;
  CreateTeamPayload: Partial<Omit<CreateTeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> }>;
  RenameTeamInput: Partial<RenameTeamInput>;
  RenameTeamPayload: Partial<Omit<RenameTeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> }>;
  Territory: TerritoryRow;
  TerritoryRule: Partial<TerritoryRule>;
  TerritoryMatch: Partial<Omit<TerritoryMatch, 'territory' | 'others'> & { territory: ResolversParentTypes['Territory'], others: Array<ResolversParentTypes['Territory']> }>;
  TerritoryConnection: Partial<Omit<TerritoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TerritoryEdge']>, nodes: Array<ResolversParentTypes['Territory']> }>;
  TerritoryEdge: Partial<Omit<TerritoryEdge, 'node'> & { node: ResolversParentTypes['Territory'] }>;
  TerritoryFilterInput: Partial<TerritoryFilterInput>;
  TerritorySortInput: Partial<TerritorySortInput>;
  TerritoryRuleInput: Partial<TerritoryRuleInput>;
  CreateTerritoryInput: Partial<CreateTerritoryInput>;
  CreateTerritoryPayload: Partial<Omit<CreateTerritoryPayload, 'territory'> & { territory?: Maybe<ResolversParentTypes['Territory']> }>;
  UpdateTerritoryInput: Partial<UpdateTerritoryInput>;
  UpdateTerritoryPayload: Partial<Omit<UpdateTerritoryPayload, 'territory'> & { territory?: Maybe<ResolversParentTypes['Territory']> }>;
  DeleteTerritoryInput: Partial<DeleteTerritoryInput>;
  DeleteTerritoryPayload: Partial<DeleteTerritoryPayload>;
  AssignTerritoriesInput: Partial<AssignTerritoriesInput>;
  AssignTerritoriesPayload: Partial<Omit<AssignTerritoriesPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  WorkingSpan: Partial<WorkingSpan>;
  WorkingSpanInput: Partial<WorkingSpanInput>;
  UserConnection: Partial<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> }>;
  UserEdge: Partial<Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] }>;
  UserFilterInput: Partial<UserFilterInput>;
  UserSortInput: Partial<UserSortInput>;
  CreateUserInput: Partial<CreateUserInput>;
  UpdateUserInput: Partial<UpdateUserInput>;
  UpdateMyPreferencesInput: Partial<UpdateMyPreferencesInput>;
  ImportUsersInput: Partial<ImportUsersInput>;
  ImportUserRowInput: Partial<ImportUserRowInput>;
  CreateUserPayload: Partial<Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  UpdateUserPayload: Partial<Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  UpdateMyPreferencesPayload: Partial<Omit<UpdateMyPreferencesPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ImportUsersPayload: Partial<ImportUsersPayload>;
  EraseUserInput: Partial<EraseUserInput>;
  EraseUserPayload: Partial<EraseUserPayload>;
  link__Import: Partial<Scalars['link__Import']['output']>;
  federation__FieldSet: Partial<Scalars['federation__FieldSet']['output']>;
  federation__Scope: Partial<Scalars['federation__Scope']['output']>;
  federation__Policy: Partial<Scalars['federation__Policy']['output']>;
  federation__ContextFieldValue: Partial<Scalars['federation__ContextFieldValue']['output']>;
  _Any: Partial<Scalars['_Any']['output']>;
  _Entity: Partial<ResolversUnionTypes<ResolversParentTypes>['_Entity']>;
  String: Partial<Scalars['String']['output']>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  Int: Partial<Scalars['Int']['output']>;
};

export type LinkDirectiveArgs = {
  url?: Maybe<Scalars['String']['input']>;
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type Federation__TagDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExtendsDirectiveArgs = { };

export type Federation__ExtendsDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InaccessibleDirectiveArgs = { };

export type Federation__InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type Federation__OverrideDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type Federation__ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InterfaceObjectDirectiveArgs = { };

export type Federation__InterfaceObjectDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__PolicyDirectiveArgs = {
  policies: Array<Array<Scalars['federation__Policy']['input']>>;
};

export type Federation__PolicyDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__PolicyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ContextDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type Federation__ContextDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ContextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__FromContextDirectiveArgs = {
  field?: Maybe<Scalars['federation__ContextFieldValue']['input']>;
};

export type Federation__FromContextDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__FromContextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  undeliveredMails?: Resolver<Maybe<Array<ResolversTypes['UndeliveredMail']>>, ParentType, ContextType>;
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType, RequireFields<QueryApiClientArgs, 'id'>>;
  apiClients?: Resolver<Maybe<ResolversTypes['ApiClientConnection']>, ParentType, ContextType, Partial<QueryApiClientsArgs>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<QueryFormArgs, 'purpose'>>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  teams?: Resolver<Maybe<ResolversTypes['TeamConnection']>, ParentType, ContextType, Partial<QueryTeamsArgs>>;
  territory?: Resolver<Maybe<ResolversTypes['Territory']>, ParentType, ContextType, RequireFields<QueryTerritoryArgs, 'id'>>;
  territories?: Resolver<Maybe<ResolversTypes['TerritoryConnection']>, ParentType, ContextType, Partial<QueryTerritoriesArgs>>;
  territoryFor?: Resolver<Maybe<ResolversTypes['TerritoryMatch']>, ParentType, ContextType, Partial<QueryTerritoryForArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  inviteUser?: Resolver<Maybe<ResolversTypes['InviteUserPayload']>, ParentType, ContextType, RequireFields<MutationInviteUserArgs, 'input'>>;
  setPassword?: Resolver<Maybe<ResolversTypes['SetPasswordPayload']>, ParentType, ContextType, RequireFields<MutationSetPasswordArgs, 'input'>>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordResetPayload']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  verifyEmail?: Resolver<Maybe<ResolversTypes['VerifyEmailPayload']>, ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
  changeEmail?: Resolver<Maybe<ResolversTypes['ChangeEmailPayload']>, ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'input'>>;
  signUp?: Resolver<Maybe<ResolversTypes['SignUpPayload']>, ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordPayload']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  refreshToken?: Resolver<Maybe<ResolversTypes['RefreshTokenPayload']>, ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutPayload']>, ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  endSession?: Resolver<Maybe<ResolversTypes['EndSessionPayload']>, ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'input'>>;
  endSessionsOfUser?: Resolver<Maybe<ResolversTypes['EndSessionsOfUserPayload']>, ParentType, ContextType, RequireFields<MutationEndSessionsOfUserArgs, 'input'>>;
  beginTotp?: Resolver<Maybe<ResolversTypes['BeginTotpPayload']>, ParentType, ContextType, RequireFields<MutationBeginTotpArgs, 'input'>>;
  confirmTotp?: Resolver<Maybe<ResolversTypes['ConfirmTotpPayload']>, ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'input'>>;
  removeTotp?: Resolver<Maybe<ResolversTypes['RemoveTotpPayload']>, ParentType, ContextType, RequireFields<MutationRemoveTotpArgs, 'input'>>;
  eraseAccount?: Resolver<Maybe<ResolversTypes['EraseAccountPayload']>, ParentType, ContextType, RequireFields<MutationEraseAccountArgs, 'input'>>;
  registerApiClient?: Resolver<Maybe<ResolversTypes['RegisterApiClientPayload']>, ParentType, ContextType, RequireFields<MutationRegisterApiClientArgs, 'input'>>;
  updateApiClient?: Resolver<Maybe<ResolversTypes['UpdateApiClientPayload']>, ParentType, ContextType, RequireFields<MutationUpdateApiClientArgs, 'input'>>;
  rotateApiClientSecret?: Resolver<Maybe<ResolversTypes['RotateApiClientSecretPayload']>, ParentType, ContextType, RequireFields<MutationRotateApiClientSecretArgs, 'input'>>;
  revokeApiClient?: Resolver<Maybe<ResolversTypes['RevokeApiClientPayload']>, ParentType, ContextType, RequireFields<MutationRevokeApiClientArgs, 'input'>>;
  issueApiToken?: Resolver<Maybe<ResolversTypes['IssueApiTokenPayload']>, ParentType, ContextType, RequireFields<MutationIssueApiTokenArgs, 'input'>>;
  updateForm?: Resolver<Maybe<ResolversTypes['UpdateFormPayload']>, ParentType, ContextType, RequireFields<MutationUpdateFormArgs, 'input'>>;
  signInWithProvider?: Resolver<Maybe<ResolversTypes['SignInWithProviderPayload']>, ParentType, ContextType, RequireFields<MutationSignInWithProviderArgs, 'input'>>;
  createRole?: Resolver<Maybe<ResolversTypes['CreateRolePayload']>, ParentType, ContextType, RequireFields<MutationCreateRoleArgs, 'input'>>;
  updateRole?: Resolver<Maybe<ResolversTypes['UpdateRolePayload']>, ParentType, ContextType, RequireFields<MutationUpdateRoleArgs, 'input'>>;
  resetRole?: Resolver<Maybe<ResolversTypes['ResetRolePayload']>, ParentType, ContextType, RequireFields<MutationResetRoleArgs, 'input'>>;
  deleteRole?: Resolver<Maybe<ResolversTypes['DeleteRolePayload']>, ParentType, ContextType, RequireFields<MutationDeleteRoleArgs, 'input'>>;
  assignRoles?: Resolver<Maybe<ResolversTypes['AssignRolesPayload']>, ParentType, ContextType, RequireFields<MutationAssignRolesArgs, 'input'>>;
  createTeam?: Resolver<Maybe<ResolversTypes['CreateTeamPayload']>, ParentType, ContextType, RequireFields<MutationCreateTeamArgs, 'input'>>;
  renameTeam?: Resolver<Maybe<ResolversTypes['RenameTeamPayload']>, ParentType, ContextType, RequireFields<MutationRenameTeamArgs, 'input'>>;
  createTerritory?: Resolver<Maybe<ResolversTypes['CreateTerritoryPayload']>, ParentType, ContextType, RequireFields<MutationCreateTerritoryArgs, 'input'>>;
  updateTerritory?: Resolver<Maybe<ResolversTypes['UpdateTerritoryPayload']>, ParentType, ContextType, RequireFields<MutationUpdateTerritoryArgs, 'input'>>;
  deleteTerritory?: Resolver<Maybe<ResolversTypes['DeleteTerritoryPayload']>, ParentType, ContextType, RequireFields<MutationDeleteTerritoryArgs, 'input'>>;
  assignTerritories?: Resolver<Maybe<ResolversTypes['AssignTerritoriesPayload']>, ParentType, ContextType, RequireFields<MutationAssignTerritoriesArgs, 'input'>>;
  createUser?: Resolver<Maybe<ResolversTypes['CreateUserPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  updateUser?: Resolver<Maybe<ResolversTypes['UpdateUserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
  eraseUser?: Resolver<Maybe<ResolversTypes['EraseUserPayload']>, ParentType, ContextType, RequireFields<MutationEraseUserArgs, 'input'>>;
  updateMyPreferences?: Resolver<Maybe<ResolversTypes['UpdateMyPreferencesPayload']>, ParentType, ContextType, RequireFields<MutationUpdateMyPreferencesArgs, 'input'>>;
  importUsers?: Resolver<Maybe<ResolversTypes['ImportUsersPayload']>, ParentType, ContextType, RequireFields<MutationImportUsersArgs, 'input'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export interface CurrencyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Currency'], any> {
  name: 'Currency';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'User' | 'Account' | 'ApiClient' | 'Form' | 'Role' | 'Team' | 'Territory', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExternalIdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalId'] = ResolversParentTypes['ExternalId']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRowResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowResult'] = ResolversParentTypes['ImportRowResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportRowStatus'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BulkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkResult'] = ResolversParentTypes['BulkResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BulkStatus'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecordChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['RecordAction'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FieldChangeState'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type RecordChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChangeConnection'] = ResolversParentTypes['RecordChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecordChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChangeEdge'] = ResolversParentTypes['RecordChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordChange'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teamName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workingHours?: Resolver<Maybe<Array<ResolversTypes['WorkingSpan']>>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<UserHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  territories?: Resolver<Maybe<Array<ResolversTypes['Territory']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  emailVerifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredValues?: Resolver<Maybe<Array<ResolversTypes['FormValue']>>, ParentType, ContextType>;
  passwordSetAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totpEnabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<AccountHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormValue'] = ResolversParentTypes['FormValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UndeliveredMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndeliveredMail'] = ResolversParentTypes['UndeliveredMail']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isGivenUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RoleKind']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['OwnAccount']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['OwnApp']>, ParentType, ContextType>;
};

export type OwnAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnAccount'] = ResolversParentTypes['OwnAccount']> = {
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  emailVerifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredValues?: Resolver<Maybe<Array<ResolversTypes['FormValue']>>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TokensResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tokens'] = ResolversParentTypes['Tokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InviteUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteUserPayload'] = ResolversParentTypes['InviteUserPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPasswordPayload'] = ResolversParentTypes['SetPasswordPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  isAccepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
};

export type ChangeEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailPayload'] = ResolversParentTypes['ChangeEmailPayload']> = {
  isAccepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SignUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpPayload'] = ResolversParentTypes['SignUpPayload']> = {
  isAccepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  fieldErrors?: Resolver<Maybe<Array<ResolversTypes['FormFieldError']>>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  tokens?: Resolver<Maybe<ResolversTypes['Tokens']>, ParentType, ContextType>;
};

export type RefreshTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshTokenPayload'] = ResolversParentTypes['RefreshTokenPayload']> = {
  tokens?: Resolver<Maybe<ResolversTypes['Tokens']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  hasEnded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type EndSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndSessionPayload'] = ResolversParentTypes['EndSessionPayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type EndSessionsOfUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndSessionsOfUserPayload'] = ResolversParentTypes['EndSessionsOfUserPayload']> = {
  ended?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BeginTotpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginTotpPayload'] = ResolversParentTypes['BeginTotpPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfirmTotpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmTotpPayload'] = ResolversParentTypes['ConfirmTotpPayload']> = {
  enabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RemoveTotpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveTotpPayload'] = ResolversParentTypes['RemoveTotpPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
};

export type EraseAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseAccountPayload'] = ResolversParentTypes['EraseAccountPayload']> = {
  erasureId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erasedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnAppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnApp'] = ResolversParentTypes['OwnApp']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClient'] = ResolversParentTypes['ApiClient'], FederationReferenceType extends FederationReferenceTypes['ApiClient'] = FederationReferenceTypes['ApiClient']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiClient']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ApiClientKind'], ParentType, ContextType>;
  partnerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  secrets?: Resolver<Maybe<Array<ResolversTypes['ApiClientSecret']>>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<Array<ResolversTypes['ApiToken']>>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<ApiClientHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiClientSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientSecret'] = ResolversParentTypes['ApiClientSecret']> = {
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientConnection'] = ResolversParentTypes['ApiClientConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientEdge'] = ResolversParentTypes['ApiClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
};

export type RegisterApiClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterApiClientPayload'] = ResolversParentTypes['RegisterApiClientPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateApiClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateApiClientPayload'] = ResolversParentTypes['UpdateApiClientPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RotateApiClientSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateApiClientSecretPayload'] = ResolversParentTypes['RotateApiClientSecretPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RevokeApiClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiClientPayload'] = ResolversParentTypes['RevokeApiClientPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IssueApiTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueApiTokenPayload'] = ResolversParentTypes['IssueApiTokenPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form'], FederationReferenceType extends FederationReferenceTypes['Form'] = FederationReferenceTypes['Form']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Form']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['FormPurpose'], ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['FormField']>>, ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<FormHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormField'] = ResolversParentTypes['FormField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FormFieldType'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['FormLabel']>, ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pattern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['FormOption']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['FormConsent']>, ParentType, ContextType>;
};

export type FormLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormLabel'] = ResolversParentTypes['FormLabel']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FormOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormOption'] = ResolversParentTypes['FormOption']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['FormLabel']>, ParentType, ContextType>;
};

export type FormConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormConsent'] = ResolversParentTypes['FormConsent']> = {
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['FormConsentChannel'], ParentType, ContextType>;
  textVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateFormPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateFormPayload'] = ResolversParentTypes['UpdateFormPayload']> = {
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormFieldErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormFieldError'] = ResolversParentTypes['FormFieldError']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FormFieldFault'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInWithProviderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInWithProviderPayload'] = ResolversParentTypes['SignInWithProviderPayload']> = {
  tokens?: Resolver<Maybe<ResolversTypes['Tokens']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'], FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Role']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RoleKind'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  levels?: Resolver<Array<ResolversTypes['RoleLevel']>, ParentType, ContextType>;
  isShipped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<RoleHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleLevel'] = ResolversParentTypes['RoleLevel']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RowLevel'], ParentType, ContextType>;
};

export type CreateRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRolePayload'] = ResolversParentTypes['CreateRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateRolePayload'] = ResolversParentTypes['UpdateRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResetRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetRolePayload'] = ResolversParentTypes['ResetRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRolePayload'] = ResolversParentTypes['DeleteRolePayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssignRolesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignRolesPayload'] = ResolversParentTypes['AssignRolesPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<TeamHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type CreateTeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTeamPayload'] = ResolversParentTypes['CreateTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RenameTeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameTeamPayload'] = ResolversParentTypes['RenameTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TerritoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Territory'] = ResolversParentTypes['Territory'], FederationReferenceType extends FederationReferenceTypes['Territory'] = FederationReferenceTypes['Territory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Territory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Territory']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['TerritoryRule']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<TerritoryUsersArgs, 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<TerritoryHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerritoryRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritoryRule'] = ResolversParentTypes['TerritoryRule']> = {
  countries?: Resolver<Array<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  provinces?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cities?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  industries?: Resolver<Array<ResolversTypes['Industry']>, ParentType, ContextType>;
};

export type TerritoryMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritoryMatch'] = ResolversParentTypes['TerritoryMatch']> = {
  territory?: Resolver<ResolversTypes['Territory'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['TerritoryRule'], ParentType, ContextType>;
  rulePosition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['Territory']>, ParentType, ContextType>;
};

export type TerritoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritoryConnection'] = ResolversParentTypes['TerritoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TerritoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Territory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TerritoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritoryEdge'] = ResolversParentTypes['TerritoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Territory'], ParentType, ContextType>;
};

export type CreateTerritoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTerritoryPayload'] = ResolversParentTypes['CreateTerritoryPayload']> = {
  territory?: Resolver<Maybe<ResolversTypes['Territory']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateTerritoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTerritoryPayload'] = ResolversParentTypes['UpdateTerritoryPayload']> = {
  territory?: Resolver<Maybe<ResolversTypes['Territory']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteTerritoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTerritoryPayload'] = ResolversParentTypes['DeleteTerritoryPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssignTerritoriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignTerritoriesPayload'] = ResolversParentTypes['AssignTerritoriesPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WorkingSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingSpan'] = ResolversParentTypes['WorkingSpan']> = {
  weekday?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateMyPreferencesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMyPreferencesPayload'] = ResolversParentTypes['UpdateMyPreferencesPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportUsersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportUsersPayload'] = ResolversParentTypes['ImportUsersPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EraseUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseUserPayload'] = ResolversParentTypes['EraseUserPayload']> = {
  erasureId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erasedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Federation__PolicyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Policy'], any> {
  name: 'federation__Policy';
}

export interface Federation__ContextFieldValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__ContextFieldValue'], any> {
  name: 'federation__ContextFieldValue';
}

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Account' | 'ApiClient' | 'Customer' | 'Form' | 'Role' | 'Team' | 'Territory' | 'User', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Currency?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  PhoneNumber?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ExternalId?: ExternalIdResolvers<ContextType>;
  ImportRowResult?: ImportRowResultResolvers<ContextType>;
  BulkResult?: BulkResultResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  RecordChangeConnection?: RecordChangeConnectionResolvers<ContextType>;
  RecordChangeEdge?: RecordChangeEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  FormValue?: FormValueResolvers<ContextType>;
  UndeliveredMail?: UndeliveredMailResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  OwnAccount?: OwnAccountResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Tokens?: TokensResolvers<ContextType>;
  InviteUserPayload?: InviteUserPayloadResolvers<ContextType>;
  SetPasswordPayload?: SetPasswordPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  ChangeEmailPayload?: ChangeEmailPayloadResolvers<ContextType>;
  SignUpPayload?: SignUpPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  RefreshTokenPayload?: RefreshTokenPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  EndSessionsOfUserPayload?: EndSessionsOfUserPayloadResolvers<ContextType>;
  BeginTotpPayload?: BeginTotpPayloadResolvers<ContextType>;
  ConfirmTotpPayload?: ConfirmTotpPayloadResolvers<ContextType>;
  RemoveTotpPayload?: RemoveTotpPayloadResolvers<ContextType>;
  EraseAccountPayload?: EraseAccountPayloadResolvers<ContextType>;
  OwnApp?: OwnAppResolvers<ContextType>;
  ApiClient?: ApiClientResolvers<ContextType>;
  ApiClientSecret?: ApiClientSecretResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApiClientConnection?: ApiClientConnectionResolvers<ContextType>;
  ApiClientEdge?: ApiClientEdgeResolvers<ContextType>;
  RegisterApiClientPayload?: RegisterApiClientPayloadResolvers<ContextType>;
  UpdateApiClientPayload?: UpdateApiClientPayloadResolvers<ContextType>;
  RotateApiClientSecretPayload?: RotateApiClientSecretPayloadResolvers<ContextType>;
  RevokeApiClientPayload?: RevokeApiClientPayloadResolvers<ContextType>;
  IssueApiTokenPayload?: IssueApiTokenPayloadResolvers<ContextType>;
  Form?: FormResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  FormLabel?: FormLabelResolvers<ContextType>;
  FormOption?: FormOptionResolvers<ContextType>;
  FormConsent?: FormConsentResolvers<ContextType>;
  UpdateFormPayload?: UpdateFormPayloadResolvers<ContextType>;
  FormFieldError?: FormFieldErrorResolvers<ContextType>;
  SignInWithProviderPayload?: SignInWithProviderPayloadResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleLevel?: RoleLevelResolvers<ContextType>;
  CreateRolePayload?: CreateRolePayloadResolvers<ContextType>;
  UpdateRolePayload?: UpdateRolePayloadResolvers<ContextType>;
  ResetRolePayload?: ResetRolePayloadResolvers<ContextType>;
  DeleteRolePayload?: DeleteRolePayloadResolvers<ContextType>;
  AssignRolesPayload?: AssignRolesPayloadResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  CreateTeamPayload?: CreateTeamPayloadResolvers<ContextType>;
  RenameTeamPayload?: RenameTeamPayloadResolvers<ContextType>;
  Territory?: TerritoryResolvers<ContextType>;
  TerritoryRule?: TerritoryRuleResolvers<ContextType>;
  TerritoryMatch?: TerritoryMatchResolvers<ContextType>;
  TerritoryConnection?: TerritoryConnectionResolvers<ContextType>;
  TerritoryEdge?: TerritoryEdgeResolvers<ContextType>;
  CreateTerritoryPayload?: CreateTerritoryPayloadResolvers<ContextType>;
  UpdateTerritoryPayload?: UpdateTerritoryPayloadResolvers<ContextType>;
  DeleteTerritoryPayload?: DeleteTerritoryPayloadResolvers<ContextType>;
  AssignTerritoriesPayload?: AssignTerritoriesPayloadResolvers<ContextType>;
  WorkingSpan?: WorkingSpanResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  UpdateMyPreferencesPayload?: UpdateMyPreferencesPayloadResolvers<ContextType>;
  ImportUsersPayload?: ImportUsersPayloadResolvers<ContextType>;
  EraseUserPayload?: EraseUserPayloadResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  federation__ContextFieldValue?: GraphQLScalarType;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  federation__tag?: Federation__TagDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  federation__inaccessible?: Federation__InaccessibleDirectiveResolver<any, any, ContextType>;
  federation__override?: Federation__OverrideDirectiveResolver<any, any, ContextType>;
  federation__composeDirective?: Federation__ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  federation__policy?: Federation__PolicyDirectiveResolver<any, any, ContextType>;
  federation__context?: Federation__ContextDirectiveResolver<any, any, ContextType>;
  federation__fromContext?: Federation__FromContextDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};

