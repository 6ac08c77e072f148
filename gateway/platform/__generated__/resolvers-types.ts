/* Generated from the SDL by "npm run generate"; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { File as FileRow } from '../files/file.entity.js';
import type { ImportJob as ImportJobRow } from '../imports/import-job.entity.js';
import type { SavedFilter as SavedFilterRow } from '../saved-filters/saved-filter.entity.js';
import type { WebhookDelivery as WebhookDeliveryRow } from '../webhooks/webhook-delivery.entity.js';
import type { Webhook as WebhookRow } from '../webhooks/webhook.entity.js';
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
  /**
   * Lists who has read personal data, newest first: what needs `personal-data:read` and was answered with a value, wherever in
   * the graph. All conditions that are given must hold. Entries follow the answers by a second at most.
   * Fails with `BAD_USER_INPUT` where `subject` stands for nobody, and as a whole while one of the subgraphs does not answer: a
   * part of the list would pass for all of it.
   */
  accessLog?: Maybe<AccessLogEntryConnection>;
  /**
   * Explains whether somebody may read, change or delete a record, and why: which scopes it takes, how far each of their roles
   * reaches, and which fields they do not see. Given are a member of staff, names of roles, or both: then the member with these
   * roles in place of their own. It is judged by what judges their requests; whether the state of the record allows it, such as
   * the version or its subsidiaries, is another question.
   * Null when there is no record of this type and id, or the caller may not see it. Fails with `BAD_USER_INPUT` on a type, a role
   * or a member of staff that there is not.
   */
  explainAccess?: Maybe<AccessExplanation>;
  /**
   * Tells what changed since a cursor among the records of a type that the caller may see, oldest first: how an app keeps
   * its own copy up to date. Of a record that changed several times within a page, the newest change only. Who may see what
   * is decided today: a record that is deleted or handed to somebody else comes once more, as removed.
   * Fails with `FORBIDDEN` when the caller may not read this type, `BAD_CURSOR` when `since` was not made by this field or
   * `changesCursor` for this type, or is ahead of what is stored: then begin anew.
   */
  changes?: Maybe<ChangePage>;
  /**
   * Where `changes` of a type stands now. To load everything and then stay up to date: take this cursor first, read the
   * lists, then call `changes` with it. A cursor taken after the lists would miss what changed while they were read.
   * Fails with `FORBIDDEN` when the caller may not read this type.
   */
  changesCursor?: Maybe<Scalars['String']['output']>;
  /**
   * The handlers of events in all subgraphs, and how far behind the feeds each of them is. A subgraph that does not answer
   * gives one null and an error that names it.
   */
  eventHandlers?: Maybe<Array<Maybe<EventHandlerState>>>;
  /**
   * Events that a handler could not digest, by subgraph, the newest first. Each waits until `replayDeadLetter` sends it once
   * more. A subgraph that does not answer gives one null and an error that names it.
   */
  deadLetters?: Maybe<Array<Maybe<DeadLetter>>>;
  /**
   * Lists what the caller may export as CSV, by `POST /export/<name>.csv`: every list of the graph that they may read and that
   * can be asked for without more than a filter and a sort.
   */
  exportableLists?: Maybe<Array<ExportableList>>;
  /** Finds one file, complete or not; null when it does not exist or the caller may not see its record. */
  file?: Maybe<File>;
  /**
   * Lists the complete files of a record, newest first. Whoever may see the record may see them.
   * Fails with `NOT_FOUND` when the record does not exist or the caller may not see it.
   */
  files?: Maybe<FileConnection>;
  /**
   * Finds one import that `startImport` began; null when it does not exist or the caller may not see it. Whoever started an
   * import sees it, and operators see all.
   */
  importJob?: Maybe<ImportJob>;
  /** Lists the imports that the caller may see, newest first. */
  importJobs?: Maybe<ImportJobConnection>;
  /**
   * The work that comes back in every subgraph, and how each job stands; those of one subgraph together. In the place of
   * the jobs of a subgraph that does not answer stands one null, with an error that names the subgraph.
   */
  jobs?: Maybe<Array<Maybe<Job>>>;
  /**
   * Lists what types, their fields and the values of enums are called, for forms, tables and reports: those of the schema
   * that the caller sees, by their names. A name that is none in it is left out.
   * Fails with `BAD_USER_INPUT` on more than 100 names.
   */
  labels?: Maybe<Array<TypeLabels>>;
  /** Finds an erasure, with how far it is in each part of the graph; null when there is none of this id. */
  erasure?: Maybe<Erasure>;
  /** Finds one saved filter; null when it does not exist or the caller may not see it. */
  savedFilter?: Maybe<SavedFilter>;
  /** Lists the caller's own saved filters and those that are shared with the caller, by name. */
  savedFilters?: Maybe<SavedFilterConnection>;
  /** The release of Kehu that answers, such as `0.1.0`. */
  release?: Maybe<Scalars['String']['output']>;
  /** Finds one webhook; null when it does not exist or the caller may not see it. */
  webhook?: Maybe<Webhook>;
  /** Lists the webhooks, newest first: a partner's app sees those of the partner, an administrator all. */
  webhooks?: Maybe<WebhookConnection>;
  /** Lists what was sent or waits to be sent, newest first. What was delivered is kept for 7 days, what was given up for 30. */
  webhookDeliveries?: Maybe<WebhookDeliveryConnection>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryAccessLogArgs = {
  subject?: InputMaybe<Scalars['ID']['input']>;
  reader?: InputMaybe<Scalars['String']['input']>;
  readFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readTo?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryExplainAccessArgs = {
  type: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  action: AccessAction;
  userId?: InputMaybe<Scalars['ID']['input']>;
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryChangesArgs = {
  type: RecordTypeName;
  since?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryChangesCursorArgs = {
  type: RecordTypeName;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryDeadLettersArgs = {
  subgraph?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryFileArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryFilesArgs = {
  recordId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryImportJobArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryImportJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryLabelsArgs = {
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  language?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryErasureArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QuerySavedFilterArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QuerySavedFiltersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SavedFilterFilterInput>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryWebhooksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryWebhookDeliveriesArgs = {
  webhookId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<WebhookDeliveryState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Empties what a handler has built from events and builds it anew from the first event on. Until it has caught up, what
   * it builds is incomplete.
   * Fails with `NOT_FOUND` when the subgraph has no such projection.
   */
  rebuildProjection?: Maybe<RebuildProjectionPayload>;
  /**
   * Gives an event that a handler could not digest to that handler once more.
   * Fails with `NOT_FOUND` when no dead letter has this id, `CONFLICT` when the handler fails again: then the dead letter
   * stays, with the new failure.
   */
  replayDeadLetter?: Maybe<ReplayDeadLetterPayload>;
  /**
   * Begins to upload a file to a record: answers where to send its parts; `completeUpload` ends it. A caller may have 20
   * uploads open at a time. What is not completed within a day is removed.
   * Fails with `NOT_FOUND` when the record does not exist or the caller may not see it, `PAYLOAD_TOO_LARGE` when the file is
   * larger than this deployment takes, `CONFLICT` with too many uploads open (`fileIds` names them), `BAD_USER_INPUT` on a
   * name or a type of content that is not taken.
   */
  startUpload?: Maybe<StartUploadPayload>;
  /**
   * Ends an upload: joins the parts, checks size, checksum and type of the content. The address to upload to is spent then.
   * May be sent again; what is complete stays so.
   * Fails with `CONFLICT` when parts are missing (`missing` has the first numbers), `BAD_USER_INPUT` when the content has
   * another checksum or is not of the declared type: then parts can be sent anew, or the upload be given up by `deleteFile`.
   * Fails with `FORBIDDEN` for anybody but who began it, and with `DEADLINE_EXCEEDED` while a large file is still being
   * joined: send it again.
   */
  completeUpload?: Maybe<CompleteUploadPayload>;
  /**
   * Deletes a file, or gives up an upload. Its content is removed soon after and cannot be brought back.
   * Fails with `STALE_VERSION` when the file changed since it was read.
   */
  deleteFile?: Maybe<DeleteFilePayload>;
  /**
   * Imports the rows of a CSV file that was uploaded, as a job of the server, with the rights of the caller as they are while
   * it runs. The file belongs to the import from then on: who sees the one sees the other. It goes on after a restart where it
   * was, and takes no row twice. Rows that are refused stand in a report at the end.
   * Fails with `NOT_FOUND` when there is no such file, `CONFLICT` when it is not complete or belongs to an import already or
   * when the caller has 5 imports that have not ended, `FORBIDDEN` when the caller did not upload it or may not import such
   * rows, `BAD_USER_INPUT` on a fault in the mapping, with its place.
   */
  startImport?: Maybe<StartImportPayload>;
  /**
   * Ends an import after the batch under way. What was stored by then stays.
   * Fails with `NOT_FOUND`, or `CONFLICT` when it has ended.
   */
  cancelImport?: Maybe<CancelImportPayload>;
  /**
   * Starts a job now, whether or not it is due. What comes of it is shown by `jobs` once it has ended.
   * Fails with `NOT_FOUND` when the subgraph has no job of this name, `CONFLICT` while the job is running.
   */
  runJob?: Maybe<RunJobPayload>;
  /**
   * Answers everything that the graph holds on a customer, deleted or not, with what would be erased with it; that it was asked for
   * is recorded. The contents of files are fetched by themselves.
   * Fails with `NOT_FOUND`, or with `PAYLOAD_TOO_LARGE` beyond 8 MiB.
   */
  exportCustomerData?: Maybe<ExportCustomerDataPayload>;
  /**
   * Answers everything that the graph holds on a contact, deleted or not, with what would be erased with it; that it was asked for
   * is recorded. The contents of files are fetched by themselves.
   * Fails with `NOT_FOUND`, or with `PAYLOAD_TOO_LARGE` beyond 8 MiB.
   */
  exportContactData?: Maybe<ExportContactDataPayload>;
  /**
   * Answers everything that the graph holds on the customer that the caller is, except for what it holds on contacts there, or, for an
   * account of a contact, on that contact alone; that it was asked for is recorded.
   * Fails with `FORBIDDEN` for anybody who is no customer, or with `PAYLOAD_TOO_LARGE` beyond 8 MiB.
   */
  exportMyData?: Maybe<ExportMyDataPayload>;
  /**
   * Keeps a filter of a list, with an order, by a name. Both are checked as the list would check them for the caller; limits on
   * single conditions, such as how many identifiers `in` holds, are checked when it is used.
   * Fails with `BAD_USER_INPUT`, naming the place, on what the list does not take from the caller and on sharing with a team
   * without one, `FORBIDDEN` when the caller is not one of the staff, `CONFLICT` when the caller has 200 saved filters.
   */
  createSavedFilter?: Maybe<CreateSavedFilterPayload>;
  /**
   * Changes what is given of a saved filter and leaves the rest.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `FORBIDDEN` when it is somebody else's, `BAD_USER_INPUT` as `createSavedFilter`.
   */
  updateSavedFilter?: Maybe<UpdateSavedFilterPayload>;
  /**
   * Deletes a saved filter, for everybody with whom it is shared too.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `FORBIDDEN` when it is somebody else's.
   */
  deleteSavedFilter?: Maybe<DeleteSavedFilterPayload>;
  /**
   * Makes a webhook: from now on it is told of what changes among the records that its maker may see, for as long as the
   * maker's role may read them. The payload holds the `secret` that deliveries are signed with; it is shown nowhere else.
   * Fails with `FORBIDDEN` when the caller may not read one of the types, `BAD_USER_INPUT` on an address that webhooks may not
   * go to, `CONFLICT` when the caller has 20 webhooks.
   */
  createWebhook?: Maybe<CreateWebhookPayload>;
  /**
   * Changes what is given and leaves the rest. A type that is added is told of from now on. To another `url` everything that
   * waits is sent at once, as if nothing had ever failed.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `BAD_USER_INPUT`, or `FORBIDDEN` when the maker of the webhook may not read one of
   * the types.
   */
  updateWebhook?: Maybe<UpdateWebhookPayload>;
  /**
   * Stops sending. What changes meanwhile is not lost: it is sent after `resumeWebhook`.
   * Fails with `STALE_VERSION` or `NOT_FOUND`.
   */
  pauseWebhook?: Maybe<PauseWebhookPayload>;
  /**
   * Sends again, first what waits. Also for a webhook that was disabled; where that was because the rights of who made it have
   * ended, it goes on with those of who resumes it.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, or `FORBIDDEN` when those do not reach its types.
   */
  resumeWebhook?: Maybe<ResumeWebhookPayload>;
  /**
   * Gives a webhook a new secret. For 24 hours deliveries carry a signature by each of both, so that the receiver can change
   * over without losing any. Of more than two secrets the newest two count: send the mutation with a key, so that you can send
   * it again when its answer is lost.
   * Fails with `STALE_VERSION` or `NOT_FOUND`.
   */
  rotateWebhookSecret?: Maybe<RotateWebhookSecretPayload>;
  /**
   * Removes a webhook with everything that waits to be sent.
   * Fails with `STALE_VERSION` or `NOT_FOUND`.
   */
  deleteWebhook?: Maybe<DeleteWebhookPayload>;
  /**
   * Sends an event of the type `webhook.test`, signed and repeated like any other.
   * Fails with `NOT_FOUND`, or with `CONFLICT` when the webhook is not active, or when 20 tests of it wait already.
   */
  sendTestEvent?: Maybe<SendTestEventPayload>;
  /**
   * Sends everything again that happened since an instant, and some minutes before, as new deliveries of the same events:
   * for a receiver that has lost what it was sent.
   * Fails with `NOT_FOUND`.
   */
  replayWebhook?: Maybe<ReplayWebhookPayload>;
  /**
   * Sends a delivery again that was given up, under the same id.
   * Fails with `NOT_FOUND`, or with `CONFLICT` when it was not given up.
   */
  replayWebhookDelivery?: Maybe<ReplayWebhookDeliveryPayload>;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRebuildProjectionArgs = {
  input: RebuildProjectionInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReplayDeadLetterArgs = {
  input: ReplayDeadLetterInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationStartUploadArgs = {
  input: StartUploadInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCompleteUploadArgs = {
  input: CompleteUploadInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteFileArgs = {
  input: DeleteFileInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationStartImportArgs = {
  input: StartImportInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCancelImportArgs = {
  input: CancelImportInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRunJobArgs = {
  input: RunJobInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationExportCustomerDataArgs = {
  input: ExportCustomerDataInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationExportContactDataArgs = {
  input: ExportContactDataInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationExportMyDataArgs = {
  input: ExportMyDataInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateSavedFilterArgs = {
  input: CreateSavedFilterInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateSavedFilterArgs = {
  input: UpdateSavedFilterInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteSavedFilterArgs = {
  input: DeleteSavedFilterInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationPauseWebhookArgs = {
  input: PauseWebhookInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationResumeWebhookArgs = {
  input: ResumeWebhookInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteWebhookArgs = {
  input: DeleteWebhookInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationSendTestEventArgs = {
  input: SendTestEventInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReplayWebhookArgs = {
  input: ReplayWebhookInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
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

/** Personal data of records of one type that a request has read. It holds identifiers and names of fields, no values. */
export type AccessLogEntry = {
  __typename?: 'AccessLogEntry';
  /** Identifier: the part of the graph and the place in its log. */
  id: Scalars['ID']['output'];
  /** When. */
  readAt: Scalars['DateTime']['output'];
  /** Whom the token was issued for that read them: a member of staff, an app, a customer. */
  reader: Scalars['String']['output'];
  /** What kind of party that is. */
  readerKind: ReaderKind;
  /** The member of staff who read them; null when it was nobody of the staff. */
  user?: Maybe<User>;
  /** The session that they were read in; null for a token of another kind. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** The request that read them, as `x-request-id` names it. */
  requestId: Scalars['String']['output'];
  /** The part of the graph that answered. */
  subgraph: Scalars['String']['output'];
  /** Type of the records, such as `Contact`. */
  recordType: Scalars['String']['output'];
  /** Names of the fields that were answered with a value; of the given `subject` alone where one is given. */
  fields: Array<Scalars['String']['output']>;
  /** The records that were read, at most 100; those of the given `subject` alone where one is given. */
  recordIds: Array<Scalars['ID']['output']>;
};

/** Kinds of parties that read data. */
export type ReaderKind =
  /** A member of staff. */
  | 'STAFF'
  /** A tool for reports. */
  | 'BI'
  /** A partner's app. */
  | 'PARTNER_APP'
  /** A customer. */
  | 'CUSTOMER'
  /** Whoever has no token. */
  | 'ANONYMOUS'
  /** Kehu itself. */
  | 'SYSTEM';

/** A page of the access log. */
export type AccessLogEntryConnection = {
  __typename?: 'AccessLogEntryConnection';
  /** The entries of this page with their cursors. */
  edges: Array<AccessLogEntryEdge>;
  /** The entries of this page. */
  nodes: Array<AccessLogEntry>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An entry at its place in the access log. */
export type AccessLogEntryEdge = {
  __typename?: 'AccessLogEntryEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AccessLogEntry;
};

/** What somebody does with a record. */
export type AccessAction =
  /** Finds it, in a list or by its identifier. */
  | 'READ'
  /** Changes its facts. */
  | 'UPDATE'
  /** Takes it out of all lists. */
  | 'DELETE';

/** Whether somebody may do something with a record, and why. */
export type AccessExplanation = {
  __typename?: 'AccessExplanation';
  /** Whether they may. */
  isAllowed: Scalars['Boolean']['output'];
  /** Names of the roles that count. */
  roles: Array<Scalars['String']['output']>;
  /** What it takes, step by step: first the scopes, then how far each role reaches. */
  steps: Array<AccessStep>;
  /** Fields of the record that they do not see, by their names; those that the caller does not see either are left out. */
  hiddenFields: Array<HiddenField>;
};

/** One thing that access to a record takes. */
export type AccessStep = {
  __typename?: 'AccessStep';
  /** What kind of rule it is. */
  rule: AccessRule;
  /** Whether it speaks for them. All steps but those of the kind `ROW_LEVEL` have to; of those, where there are any, one has to. */
  isMet: Scalars['Boolean']['output'];
  /** The role that it is about; null where it is about all of them together. */
  role?: Maybe<Scalars['String']['output']>;
  /** The scopes that it is about, of which any one alternative is enough; empty where it is about none. */
  scopes: Array<Scalars['String']['output']>;
  /** Why, in a sentence. */
  reason: Scalars['String']['output'];
};

/** Kinds of rules of access. */
export type AccessRule =
  /** They have to work here and hold a role. */
  | 'HOLDER'
  /** The graph has to have the operation. */
  | 'OPERATION'
  /** A scope has to be held. */
  | 'SCOPE'
  /** The rows that a role reaches: the record has to be among those of one role. */
  | 'ROW_LEVEL'
  /** The record has to be shown to them with what it belongs to: a file with its record, a contact with its customer. */
  | 'RECORD';

/** A field that somebody does not see. */
export type HiddenField = {
  __typename?: 'HiddenField';
  /** Name of the field. */
  name: Scalars['String']['output'];
  /** The scopes that they lack for it. */
  requiredScopes: Array<Scalars['String']['output']>;
};

/** A type of record whose changes are told. */
export type RecordTypeName =
  /** A customer. */
  | 'CUSTOMER'
  /** A contact at a customer. */
  | 'CONTACT'
  /** A conversation, call, visit or message with a customer. */
  | 'INTERACTION'
  /** Something that a customer needs. */
  | 'REQUIREMENT'
  /** An entry of the ledger of consents. */
  | 'CONSENT'
  /** A member of staff. */
  | 'USER'
  /** A team of members of staff. */
  | 'TEAM'
  /** A territory. */
  | 'TERRITORY'
  /** A role. */
  | 'ROLE'
  /** An account of a member of staff or of a customer. */
  | 'ACCOUNT'
  /** The app of a partner, or a program that reads for reports. */
  | 'API_CLIENT'
  /** A form of the portal. */
  | 'FORM'
  /** Which customer an account of the portal stands for. */
  | 'PORTAL_LINK'
  /** A tag of customers and contacts. */
  | 'TAG'
  /** How the company uses tags. */
  | 'TAG_VOCABULARY'
  /** An opportunity. */
  | 'OPPORTUNITY'
  /** Something that staff plan to do, or did. */
  | 'ACTIVITY'
  /** A pipeline. */
  | 'PIPELINE'
  /** A stage of a pipeline. */
  | 'STAGE'
  /** A product. */
  | 'PRODUCT'
  /** A price list. */
  | 'PRICE_LIST'
  /** A price of a price list. */
  | 'PRICE_LIST_ENTRY'
  /** A file. Its changes are told to administrators only; others read the files of a record. */
  | 'FILE'
  /** A saved filter. */
  | 'SAVED_FILTER'
  /** A webhook. */
  | 'WEBHOOK';

/** Member of staff; owned by the identity subgraph. */
export type User = Node & {
  __typename?: 'User';
  /** Identifier; its prefix is `usr`. */
  id: Scalars['ID']['output'];
};

export type Team = Node & {
  __typename?: 'Team';
  id: Scalars['ID']['output'];
};

export type Territory = Node & {
  __typename?: 'Territory';
  id: Scalars['ID']['output'];
};

export type Role = Node & {
  __typename?: 'Role';
  id: Scalars['ID']['output'];
};

export type Account = Node & {
  __typename?: 'Account';
  id: Scalars['ID']['output'];
};

export type ApiClient = Node & {
  __typename?: 'ApiClient';
  id: Scalars['ID']['output'];
};

export type Form = Node & {
  __typename?: 'Form';
  id: Scalars['ID']['output'];
};

export type PortalLink = Node & {
  __typename?: 'PortalLink';
  id: Scalars['ID']['output'];
};

export type Customer = Node & {
  __typename?: 'Customer';
  id: Scalars['ID']['output'];
};

export type Contact = Node & {
  __typename?: 'Contact';
  id: Scalars['ID']['output'];
};

export type Interaction = Node & {
  __typename?: 'Interaction';
  id: Scalars['ID']['output'];
  /** Complete files that belong to it, newest first; `startUpload` with its identifier adds one. */
  attachments?: Maybe<FileConnection>;
};


export type InteractionAttachmentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Requirement = Node & {
  __typename?: 'Requirement';
  id: Scalars['ID']['output'];
};

export type Consent = Node & {
  __typename?: 'Consent';
  id: Scalars['ID']['output'];
};

export type Tag = Node & {
  __typename?: 'Tag';
  id: Scalars['ID']['output'];
};

export type TagVocabulary = Node & {
  __typename?: 'TagVocabulary';
  id: Scalars['ID']['output'];
};

export type Opportunity = Node & {
  __typename?: 'Opportunity';
  id: Scalars['ID']['output'];
};

export type Activity = Node & {
  __typename?: 'Activity';
  id: Scalars['ID']['output'];
};

export type Pipeline = Node & {
  __typename?: 'Pipeline';
  id: Scalars['ID']['output'];
};

export type Stage = Node & {
  __typename?: 'Stage';
  id: Scalars['ID']['output'];
};

export type Product = Node & {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type PriceList = Node & {
  __typename?: 'PriceList';
  id: Scalars['ID']['output'];
};

export type PriceListEntry = Node & {
  __typename?: 'PriceListEntry';
  id: Scalars['ID']['output'];
};

/** A stretch of the changes of a type. */
export type ChangePage = {
  __typename?: 'ChangePage';
  /** The records that changed, each with its newest change within the stretch, oldest change first. */
  nodes: Array<ChangedRecord>;
  /** Where the stretch ends; give it as `since` to go on, now or later. It does not expire. */
  cursor: Scalars['String']['output'];
  /** Whether more changes follow already. */
  hasMore: Scalars['Boolean']['output'];
};

/** A record that changed. */
export type ChangedRecord = {
  __typename?: 'ChangedRecord';
  /** Identifier of the record. */
  id: Scalars['ID']['output'];
  /** Type of the record. */
  type: RecordTypeName;
  /**
   * Version of the record after the change. It never falls; it may stay the same where a record only follows another one,
   * such as a contact whose customer is handed over.
   */
  version: Scalars['Int']['output'];
  /** Whether the record is gone for the caller: deleted, or handed to somebody else. */
  isRemoved: Scalars['Boolean']['output'];
  /** When it changed. */
  occurredAt: Scalars['DateTime']['output'];
  /** The record as it is now; null when it is removed, and when it was removed since: then a later change says so. */
  record?: Maybe<Node>;
};

/** An event that a handler could not digest. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** Identifier; its prefix is `dlt`. */
  id: Scalars['ID']['output'];
  /** The subgraph whose handler failed. */
  subgraph: Scalars['String']['output'];
  /** The handler that failed. */
  handler: Scalars['String']['output'];
  /** The subgraph that the event came from. */
  source: Scalars['String']['output'];
  /** Type of the event, such as `customer.updated`. */
  eventType: Scalars['String']['output'];
  /** Identifier of the record that the event is about. */
  recordId: Scalars['ID']['output'];
  /** How often the handler failed with it. */
  attempts: Scalars['Int']['output'];
  /** What the handler failed with; never a personal value. */
  error: Scalars['String']['output'];
  /** When it failed last. */
  failedAt: Scalars['DateTime']['output'];
};

/** Which dead letter to replay. */
export type ReplayDeadLetterInput = {
  /** Identifier of the dead letter. */
  id: Scalars['ID']['input'];
  /** The subgraph whose handler failed. */
  subgraph: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type ReplayDeadLetterPayload = {
  __typename?: 'ReplayDeadLetterPayload';
  /** The dead letter that is no more. */
  replayedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A handler of events, at its place in the feed of one subgraph. */
export type EventHandlerState = {
  __typename?: 'EventHandlerState';
  /** The subgraph that it belongs to. */
  subgraph: Scalars['String']['output'];
  /** Its name. */
  handler: Scalars['String']['output'];
  /** The subgraph whose events it handles. */
  source: Scalars['String']['output'];
  /** Place of the last event that it has digested. */
  position: Scalars['SafeInt']['output'];
  /** How many events it is behind, those that it does not want included. */
  lag: Scalars['SafeInt']['output'];
  /** Whether it can be built anew. */
  isProjection: Scalars['Boolean']['output'];
};

/** Which projection to build anew. */
export type RebuildProjectionInput = {
  /** The subgraph that it belongs to. */
  subgraph: Scalars['String']['input'];
  /** Name of the handler. */
  handler: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type RebuildProjectionPayload = {
  __typename?: 'RebuildProjectionPayload';
  /** The handler that begins anew. */
  handler?: Maybe<Scalars['String']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A list that can be exported as CSV. */
export type ExportableList = {
  __typename?: 'ExportableList';
  /** What it is called as a field of the graph and in the address of its export, such as `customers`. */
  name: Scalars['String']['output'];
  /**
   * The columns of an export that names none: all plain values of a row that the caller may see, and the parts of its small
   * values such as `annualRevenue.amount`. Others can be named by their paths, such as `owner.name`.
   */
  fields: Array<Scalars['String']['output']>;
};

/** A file that belongs to a record. Whoever may see the record may see it. */
export type File = Node & {
  __typename?: 'File';
  /** Identifier; its prefix is `fil`. */
  id: Scalars['ID']['output'];
  /** Identifier of the record that it belongs to; `node` finds it. */
  recordId: Scalars['ID']['output'];
  /** Name, with its ending; at most 200 characters. */
  name: Scalars['String']['output'];
  /** Type of the content, such as `application/pdf`. */
  contentType: Scalars['String']['output'];
  /** Size in bytes. */
  size: Scalars['SafeInt']['output'];
  /** SHA-256 of the content, 64 hexadecimal digits; null until complete. */
  checksum?: Maybe<Scalars['String']['output']>;
  /** How far the upload is. */
  state: FileState;
  /** Who uploaded it, if it was a member of staff. */
  createdBy?: Maybe<User>;
  /** When the upload began. */
  createdAt: Scalars['DateTime']['output'];
  /** When the upload was completed; null until then. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts the changes; give it as `expectedVersion` when deleting the file. */
  version: Scalars['Int']['output'];
  /**
   * Where the content can be fetched for 5 minutes, by GET, without a token: as whoever asked for this address, so that what
   * they may no longer see is not found there. Null until complete.
   */
  downloadUrl?: Maybe<Scalars['URL']['output']>;
  /** A new address to upload to, for who began the upload and while it is open; null otherwise. */
  upload?: Maybe<FileUpload>;
};

/** How far a file is. */
export type FileState =
  /** Parts are being uploaded. */
  | 'UPLOADING'
  /** The content is whole and can be downloaded. */
  | 'COMPLETE';

/**
 * Where and how to send the parts of a file: `PUT <url>/<number>` with the bytes of the part as the body, in any order, any
 * number of times. `GET <url>` tells which parts are there. No token is needed, so the address is a secret.
 */
export type FileUpload = {
  __typename?: 'FileUpload';
  /** Address to add `/` and the number of the part to. */
  url: Scalars['URL']['output'];
  /** Size of each part in bytes; the last one has what remains. */
  partSize: Scalars['Int']['output'];
  /** How many parts there are; they count from 1. */
  partCount: Scalars['Int']['output'];
  /** When the address stops working; `upload` of the file gives a new one. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A page of a list of files. */
export type FileConnection = {
  __typename?: 'FileConnection';
  /** The files of this page with their cursors. */
  edges: Array<FileEdge>;
  /** The files of this page. */
  nodes: Array<File>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many files there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A file at its place in a list. */
export type FileEdge = {
  __typename?: 'FileEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The file. */
  node: File;
};

/** A file to upload. */
export type StartUploadInput = {
  /** Identifier of the record that it is to belong to. */
  recordId: Scalars['ID']['input'];
  /** Name, with its ending; at most 200 characters, without slashes and control characters, and no ending of programs or pages. */
  name: Scalars['String']['input'];
  /** Type of the content, such as `application/pdf`; documents, pictures, audio, video, archives and text are taken. */
  contentType: Scalars['String']['input'];
  /** Size in bytes, at least 1. */
  size: Scalars['SafeInt']['input'];
  /** SHA-256 of the content, 64 hexadecimal digits; it is checked when the upload is completed. */
  sha256?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** An upload to end. */
export type CompleteUploadInput = {
  /** Identifier of the file. */
  id: Scalars['ID']['input'];
  /** SHA-256 of the content, 64 hexadecimal digits; must be that of the content. */
  sha256?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of a file. */
export type DeleteFileInput = {
  /** Identifier of the file. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `startUpload` did. */
export type StartUploadPayload = {
  __typename?: 'StartUploadPayload';
  /** The file, without content as yet. */
  file?: Maybe<File>;
  /** Where to send its parts. */
  upload?: Maybe<FileUpload>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `completeUpload` did. */
export type CompleteUploadPayload = {
  __typename?: 'CompleteUploadPayload';
  /** The complete file. */
  file?: Maybe<File>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteFile` did. */
export type DeleteFilePayload = {
  __typename?: 'DeleteFilePayload';
  /** Identifier of the deleted file. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** An import of the rows of a file, carried out by the server. It is forgotten, with its files, 30 days after its end. */
export type ImportJob = Node & {
  __typename?: 'ImportJob';
  /** Identifier; its prefix is `imp`. */
  id: Scalars['ID']['output'];
  /** What the rows are. */
  type: ImportType;
  /** How far it is. */
  state: ImportJobState;
  /** What is done with a row that is there already. */
  onDuplicate: DuplicatePolicy;
  /** Whether it only tries the rows out and stores nothing. */
  isDryRun: Scalars['Boolean']['output'];
  /** How the rows fared so far. */
  counts: ImportCounts;
  /** Code of the error that ended it, as in `extensions.code`; null unless the state is `FAILED`. */
  errorCode?: Maybe<Scalars['String']['output']>;
  /** What went wrong, in a sentence, in the language of the request; null unless the state is `FAILED`. */
  errorMessage?: Maybe<Scalars['String']['output']>;
  /** The file with the rows; null once it was deleted. */
  file?: Maybe<File>;
  /**
   * The rows that were refused, each with its line and the reasons, as a CSV file; null before the end and with none refused.
   * The reasons are in the language of the request that started the import.
   */
  report?: Maybe<File>;
  /** Who started it, if it was a member of staff. */
  createdBy?: Maybe<User>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When its first row was looked at; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What the rows of an import can be. */
export type ImportType =
  /** Members of staff. */
  | 'USERS'
  /** Customers. */
  | 'CUSTOMERS'
  /** Contacts at customers. */
  | 'CONTACTS'
  /** Conversations with customers. */
  | 'INTERACTIONS'
  /** Products. */
  | 'PRODUCTS'
  /** Opportunities with their line items. */
  | 'OPPORTUNITIES'
  /** What staff plan to do and did. */
  | 'ACTIVITIES'
  /** Prices of price lists. */
  | 'PRICES';

/** How far an import is. */
export type ImportJobState =
  /** It waits for its turn. */
  | 'WAITING'
  /** Rows are being imported. */
  | 'RUNNING'
  /** It ends after the batch under way, because somebody cancelled it. */
  | 'CANCELLING'
  /** Every row was looked at. */
  | 'COMPLETED'
  /** Somebody cancelled it. */
  | 'CANCELLED'
  /** It ended early; `errorCode` says why. Rows that were stored by then stay. */
  | 'FAILED';

/** How the rows of an import fared; every row that was read is counted under one of the others in the end. */
export type ImportCounts = {
  __typename?: 'ImportCounts';
  /** Rows that were read. */
  read: Scalars['Int']['output'];
  /** Rows that became new records. */
  created: Scalars['Int']['output'];
  /** Rows that changed a record. */
  updated: Scalars['Int']['output'];
  /** Rows whose record was just so. */
  unchanged: Scalars['Int']['output'];
  /** Rows whose record was there and was left alone. */
  skipped: Scalars['Int']['output'];
  /** Rows that were refused; the report has them. */
  refused: Scalars['Int']['output'];
};

/** A page of a list of imports. */
export type ImportJobConnection = {
  __typename?: 'ImportJobConnection';
  /** The imports of this page with their cursors. */
  edges: Array<ImportJobEdge>;
  /** The imports of this page. */
  nodes: Array<ImportJob>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many imports there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An import at its place in a list. */
export type ImportJobEdge = {
  __typename?: 'ImportJobEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: ImportJob;
};

/** An import to start. */
export type StartImportInput = {
  /** What the rows are. */
  type: ImportType;
  /** Identifier of a complete file that the caller uploaded. */
  fileId: Scalars['ID']['input'];
  /** Says, field by field, where a value comes from: an object as in a mapping file of `npm run import`, at most 60,000 bytes. */
  mapping: Scalars['JSON']['input'];
  /** What is done with a row that is there already; what the mapping says when omitted, else `SKIP`. */
  onDuplicate?: InputMaybe<DuplicatePolicy>;
  /** Whether to try the rows out and store nothing. */
  dryRun: Scalars['Boolean']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** An import to end. */
export type CancelImportInput = {
  /** Identifier of the import. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `startImport` did. */
export type StartImportPayload = {
  __typename?: 'StartImportPayload';
  /** The import, which waits for its turn. */
  importJob?: Maybe<ImportJob>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `cancelImport` did. */
export type CancelImportPayload = {
  __typename?: 'CancelImportPayload';
  /** The import, cancelled or about to be. */
  importJob?: Maybe<ImportJob>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Work that comes back. However many processes there are, one of them runs it at a time. */
export type Job = {
  __typename?: 'Job';
  /** The subgraph that it belongs to, such as `sales`. */
  subgraph: Scalars['String']['output'];
  /** Its name within the subgraph, such as `purge-idempotency-keys`. */
  name: Scalars['String']['output'];
  /** What it does. */
  description: Scalars['String']['output'];
  /** Seconds between the end of a run and the next one. After failures it is longer, or at most an hour. */
  everySeconds: Scalars['Int']['output'];
  /** How it stands. */
  state: JobState;
  /** When the last run began; null when there has been none. */
  lastStartedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the last run ended; null when none has. */
  lastFinishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the last run that succeeded ended; null when none has. */
  lastSucceededAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the last run failed with; null when it succeeded. Never a personal value. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** How many things the last run did; null where that is not counted, or the run failed. */
  lastCount?: Maybe<Scalars['Int']['output']>;
  /** How many runs failed in a row; 0 after a success. */
  failures: Scalars['Int']['output'];
  /** When it is due next; null before any process has looked for work in the subgraph. */
  nextRunAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How a job stands. */
export type JobState =
  /** It waits for its time. */
  | 'IDLE'
  /** A process is running it. */
  | 'RUNNING'
  /** Its last run failed; it waits to be tried again. */
  | 'FAILING';

/** Which job to start. */
export type RunJobInput = {
  /** The subgraph that it belongs to, such as `sales`. */
  subgraph: Scalars['String']['input'];
  /** Its name. */
  name: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type RunJobPayload = {
  __typename?: 'RunJobPayload';
  /** The job as it stands right after the start. */
  job?: Maybe<Job>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What a type or an enum is called, and what it holds. */
export type TypeLabels = {
  __typename?: 'TypeLabels';
  /** Its name in the schema. */
  name: Scalars['String']['output'];
  /** What it is called. */
  label: Scalars['String']['output'];
  /** What its fields are called; none of an enum. */
  fields?: Maybe<Array<NameLabel>>;
  /** What its values are called; none of a type with fields. */
  values?: Maybe<Array<NameLabel>>;
};

/** What something that has a name in the schema is called. */
export type NameLabel = {
  __typename?: 'NameLabel';
  /** Its name in the schema. */
  name: Scalars['String']['output'];
  /** What it is called. */
  label: Scalars['String']['output'];
};

/** Whose data are asked for. */
export type ExportCustomerDataInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, it is recorded once, and the data are answered as they are now. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What the graph holds on a customer. */
export type ExportCustomerDataPayload = {
  __typename?: 'ExportCustomerDataPayload';
  /**
   * Name of a subgraph → `records`, type → list, and `tables`, name → rows. Values stand there under the names of fields and
   * columns; new ones may come with any release.
   */
  data?: Maybe<Scalars['JSON']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Whose data are asked for. */
export type ExportContactDataInput = {
  /** Identifier of the contact. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, it is recorded once, and the data are answered as they are now. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What the graph holds on a contact. */
export type ExportContactDataPayload = {
  __typename?: 'ExportContactDataPayload';
  /**
   * Name of a subgraph → `records`, type → list, and `tables`, name → rows. Values stand there under the names of fields and
   * columns; new ones may come with any release.
   */
  data?: Maybe<Scalars['JSON']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A customer's own data are asked for. */
export type ExportMyDataInput = {
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, it is recorded once, and the data are answered as they are now. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What the graph holds on the customer that the caller is. */
export type ExportMyDataPayload = {
  __typename?: 'ExportMyDataPayload';
  /**
   * Name of a subgraph → `records`, type → list, and `tables`, name → rows. Values stand there under the names of fields and
   * columns; new ones may come with any release.
   */
  data?: Maybe<Scalars['JSON']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** An erasure of somebody: who asked for it, why, and how far it is. It names the record and tells nothing of whom it was about. */
export type Erasure = {
  __typename?: 'Erasure';
  /** Identifier; its prefix is `era`. */
  id: Scalars['ID']['output'];
  /** Type of the record that was erased, such as `Customer`. */
  recordType: Scalars['String']['output'];
  /** Identifier of the record that was erased. */
  recordId: Scalars['ID']['output'];
  /** Why it was erased. */
  reason: Scalars['String']['output'];
  /** When it was erased where it belongs. */
  requestedAt: Scalars['DateTime']['output'];
  /** Whom the token was issued for that asked for it. */
  requestedBy: Scalars['String']['output'];
  /** The member of staff who asked for it; null for an app, and for a period of retention that was over. */
  user?: Maybe<User>;
  /** Whether nothing is left in any part of the graph. */
  isDone: Scalars['Boolean']['output'];
  /** How far it is in each part of the graph that may hold something. */
  parts: Array<ErasurePart>;
};

/** How far an erasure is in one part of the graph. */
export type ErasurePart = {
  __typename?: 'ErasurePart';
  /** The subgraph, such as `sales`; files are in `platform`. */
  subgraph: Scalars['String']['output'];
  /** How far it is. */
  state: ErasureState;
  /** When everything in its tables was erased; null while that has not been told, and for files. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How far an erasure is. */
export type ErasureState =
  /** Something is left: it is erased within minutes, or the jobs `retry-erasures`, `erase-files` and `scrub-database` say what is in the way. */
  | 'PENDING'
  /** Nothing is left. */
  | 'DONE'
  /** The subgraph does not answer. */
  | 'UNKNOWN';

/**
 * A filter of a list, and an order, that a member of staff keeps by a name. Send `filter` and `sort` as variables of the same
 * names to the list; the rows that it then shows are those that the caller may see.
 */
export type SavedFilter = Node & {
  __typename?: 'SavedFilter';
  /** Identifier; its prefix is `sfl`. */
  id: Scalars['ID']['output'];
  /** Name; at most 100 characters. */
  name: Scalars['String']['output'];
  /** The field of `Query` that it is for, such as `customers`. */
  list: Scalars['String']['output'];
  /**
   * What to send as the list's `filter`, as it was given; null where none was given, and where it is somebody else's and holds
   * what the caller may not ask for (`isUsable` is false).
   */
  filter?: Maybe<Scalars['JSON']['output']>;
  /** What to send as the list's `sort`, as it was given; null as `filter` is. */
  sort?: Maybe<Scalars['JSON']['output']>;
  /** Whose it is. */
  owner?: Maybe<User>;
  /** Who beside the owner sees and uses it. */
  sharedWith: SavedFilterSharing;
  /**
   * Whether the list takes it from the caller today. It does not where it names a field that the caller may not see, or one that
   * is no more.
   */
  isUsable: Scalars['Boolean']['output'];
  /** Counts the changes; give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Who beside its owner sees and uses a saved filter. */
export type SavedFilterSharing =
  /** Nobody. */
  | 'NOBODY'
  /** The team that its owner was in when sharing it. */
  | 'TEAM'
  /** All members of staff who may have saved filters. */
  | 'EVERYONE';

/** A page of a list of saved filters. */
export type SavedFilterConnection = {
  __typename?: 'SavedFilterConnection';
  /** The saved filters of this page with their cursors. */
  edges: Array<SavedFilterEdge>;
  /** The saved filters of this page. */
  nodes: Array<SavedFilter>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many saved filters there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A saved filter at its place in a list. */
export type SavedFilterEdge = {
  __typename?: 'SavedFilterEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The saved filter. */
  node: SavedFilter;
};

/** Conditions on saved filters; all that are given must hold. */
export type SavedFilterFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<SavedFilterFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<SavedFilterFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<SavedFilterFilterInput>;
  /** Name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** The list that it is for, such as `customers`; served by an index. */
  list?: InputMaybe<TextFilterInput>;
  /** Whose it is; served by an index. */
  ownerId?: InputMaybe<IdFilterInput>;
};

/** A filter to keep. */
export type CreateSavedFilterInput = {
  /** Name; at most 100 characters. */
  name: Scalars['String']['input'];
  /** The field of `Query` that it is for, such as `customers`: one that takes `filter`. */
  list: Scalars['String']['input'];
  /** What the list takes as `filter`; with `sort` at most 10,000 bytes of JSON. */
  filter?: InputMaybe<Scalars['JSON']['input']>;
  /** What the list takes as `sort`. */
  sort?: InputMaybe<Scalars['JSON']['input']>;
  /** Who beside the caller sees and uses it. */
  sharedWith: SavedFilterSharing;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a saved filter. */
export type UpdateSavedFilterInput = {
  /** Identifier of the saved filter. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Name; at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What the list takes as `filter`; with `sort` at most 10,000 bytes of JSON. Null clears it. */
  filter?: InputMaybe<Scalars['JSON']['input']>;
  /** What the list takes as `sort`. Null clears it. */
  sort?: InputMaybe<Scalars['JSON']['input']>;
  /** Who beside the owner sees and uses it; with a team only the owner shares it. */
  sharedWith?: InputMaybe<SavedFilterSharing>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A saved filter to delete. */
export type DeleteSavedFilterInput = {
  /** Identifier of the saved filter. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The saved filter. */
export type CreateSavedFilterPayload = {
  __typename?: 'CreateSavedFilterPayload';
  /** The saved filter. */
  savedFilter?: Maybe<SavedFilter>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The changed saved filter. */
export type UpdateSavedFilterPayload = {
  __typename?: 'UpdateSavedFilterPayload';
  /** The saved filter. */
  savedFilter?: Maybe<SavedFilter>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteSavedFilter` did. */
export type DeleteSavedFilterPayload = {
  __typename?: 'DeleteSavedFilterPayload';
  /** Identifier of the saved filter that is no more. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** An address that is told of changes. It sees what the one who made it sees, and no more. */
export type Webhook = Node & {
  __typename?: 'Webhook';
  /** Identifier; its prefix is `whk`. */
  id: Scalars['ID']['output'];
  /** Where deliveries are posted to. */
  url: Scalars['URL']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** Types of records whose changes are sent. */
  types: Array<RecordTypeName>;
  /** What is sent of them. */
  events: Array<WebhookEvent>;
  /** Whether it sends. */
  state: WebhookState;
  /** Whom the token was issued for that made it; its rows and rights are those of the webhook. */
  createdBy: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes; give it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Until when deliveries are signed with the secret before this one too; null when there is none. */
  previousSecretEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many deliveries wait. */
  pendingCount: Scalars['Int']['output'];
  /** How many deliveries were given up and are still kept. */
  deadCount: Scalars['Int']['output'];
  /** When the last delivery succeeded. */
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the last attempt failed. */
  lastFailedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed. */
  lastFailure?: Maybe<WebhookFailure>;
  /** The HTTP status that it failed with; null when there was no answer. */
  lastStatus?: Maybe<Scalars['Int']['output']>;
  /** Since when every attempt has failed; null while they succeed. After 5 days the webhook is disabled. */
  failingSinceAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What happens to a record, as the webhook sees it. */
export type WebhookEvent =
  /** It came into sight: made, brought back, or handed to the one whose webhook it is. */
  | 'CREATED'
  /** It changed. */
  | 'UPDATED'
  /** It is gone from sight: deleted, or handed to somebody else. */
  | 'DELETED';

/** Whether a webhook sends. */
export type WebhookState =
  /** It sends. */
  | 'ACTIVE'
  /** Somebody has paused it. */
  | 'PAUSED'
  /** Every attempt has failed for 5 days, the receiver has answered 410 (gone), or the rights of who made it have ended; `resumeWebhook` begins anew. */
  | 'DISABLED';

/** One event on its way to one webhook. */
export type WebhookDelivery = Node & {
  __typename?: 'WebhookDelivery';
  /** Identifier, in the header `webhook-id` of every attempt; its prefix is `whd`. */
  id: Scalars['ID']['output'];
  /** The webhook. */
  webhook?: Maybe<Webhook>;
  /** Type of the event, such as `customer.updated`. */
  type: Scalars['String']['output'];
  /** Identifier of the event, the same for all webhooks and replays; null for a test. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** Identifier of the record that changed. */
  recordId: Scalars['ID']['output'];
  /** How far it is. */
  state: WebhookDeliveryState;
  /** How often it was tried; at most 10 times. */
  attempts: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it is tried next at the earliest; null when it is not. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was tried last. */
  lastAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed; null when it succeeded. */
  lastFailure?: Maybe<WebhookFailure>;
  /** The HTTP status of the last attempt; null when there was no answer. */
  lastStatus?: Maybe<Scalars['Int']['output']>;
  /** When the receiver took it. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How far a delivery is. */
export type WebhookDeliveryState =
  /** It waits for its first or its next attempt. */
  | 'PENDING'
  /** The receiver took it. */
  | 'DELIVERED'
  /** It was given up after 10 attempts; `replayWebhookDelivery` tries again. */
  | 'DEAD';

/** Why an attempt failed. */
export type WebhookFailure =
  /** The name leads to no address, or to one that webhooks may not go to. */
  | 'NO_ADDRESS'
  /** There was no connection, it broke, or its certificate is not valid. */
  | 'NO_CONNECTION'
  /** There was no answer within 10 seconds. */
  | 'TIMED_OUT'
  /** The answer led elsewhere; webhooks do not follow. */
  | 'REDIRECTED'
  /** The answer had another status than 200 to 299. */
  | 'REFUSED';

/** A page of a list of webhooks. */
export type WebhookConnection = {
  __typename?: 'WebhookConnection';
  /** The webhooks of this page with their cursors. */
  edges: Array<WebhookEdge>;
  /** The webhooks of this page. */
  nodes: Array<Webhook>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many webhooks there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A webhook at its place in a list. */
export type WebhookEdge = {
  __typename?: 'WebhookEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The webhook. */
  node: Webhook;
};

/** A page of a list of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The deliveries of this page with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The deliveries of this page. */
  nodes: Array<WebhookDelivery>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many deliveries there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A delivery at its place in a list. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** A webhook to make. */
export type CreateWebhookInput = {
  /**
   * Where to post to: `https`, on port 443, 8443, 80 or 8080, without a user or a password, to a public address; outside
   * production `http` too. At most 2,000 characters.
   */
  url: Scalars['URL']['input'];
  /** Types of records whose changes are sent; at least one. */
  types: Array<RecordTypeName>;
  /** What is sent of them; everything when omitted. */
  events?: InputMaybe<Array<WebhookEvent>>;
  /** What it is for; at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a webhook. */
export type UpdateWebhookInput = {
  /** Identifier of the webhook. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Where to post to, by the rules of `createWebhook`. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** Types of records whose changes are sent; at least one. */
  types?: InputMaybe<Array<RecordTypeName>>;
  /** What is sent of them; at least one. */
  events?: InputMaybe<Array<WebhookEvent>>;
  /** What it is for; at most 500 characters. Null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A webhook to pause. */
export type PauseWebhookInput = {
  /** Identifier of the webhook. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A webhook to resume. */
export type ResumeWebhookInput = {
  /** Identifier of the webhook. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A webhook that is to get a new secret. */
export type RotateWebhookSecretInput = {
  /** Identifier of the webhook. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A webhook to remove. */
export type DeleteWebhookInput = {
  /** Identifier of the webhook. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A webhook to test. */
export type SendTestEventInput = {
  /** Identifier of the webhook. */
  webhookId: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What to send again. */
export type ReplayWebhookInput = {
  /** Identifier of the webhook. */
  id: Scalars['ID']['input'];
  /** From when on. */
  sinceAt: Scalars['DateTime']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A delivery to send again. */
export type ReplayWebhookDeliveryInput = {
  /** Identifier of the delivery. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The new webhook. */
export type CreateWebhookPayload = {
  __typename?: 'CreateWebhookPayload';
  /** The webhook. */
  webhook?: Maybe<Webhook>;
  /** What its deliveries are signed with: `whsec_` and 32 bytes in base64. Shown again only where the mutation comes again with its key. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The changed webhook. */
export type UpdateWebhookPayload = {
  __typename?: 'UpdateWebhookPayload';
  /** The webhook. */
  webhook?: Maybe<Webhook>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The paused webhook. */
export type PauseWebhookPayload = {
  __typename?: 'PauseWebhookPayload';
  /** The webhook. */
  webhook?: Maybe<Webhook>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The resumed webhook. */
export type ResumeWebhookPayload = {
  __typename?: 'ResumeWebhookPayload';
  /** The webhook. */
  webhook?: Maybe<Webhook>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The new secret. */
export type RotateWebhookSecretPayload = {
  __typename?: 'RotateWebhookSecretPayload';
  /** The webhook. */
  webhook?: Maybe<Webhook>;
  /** What its deliveries are signed with from now on. Shown again only where the mutation comes again with its key. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteWebhook` did. */
export type DeleteWebhookPayload = {
  __typename?: 'DeleteWebhookPayload';
  /** Identifier of the webhook that is no more. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The test on its way. */
export type SendTestEventPayload = {
  __typename?: 'SendTestEventPayload';
  /** The delivery. */
  delivery?: Maybe<WebhookDelivery>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The webhook that sends again. */
export type ReplayWebhookPayload = {
  __typename?: 'ReplayWebhookPayload';
  /** The webhook. */
  webhook?: Maybe<Webhook>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The delivery that is sent again. */
export type ReplayWebhookDeliveryPayload = {
  __typename?: 'ReplayWebhookDeliveryPayload';
  /** The delivery. */
  delivery?: Maybe<WebhookDelivery>;
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
  Interaction: Interaction;
  File: File;
  ImportJob: ImportJob;
  SavedFilter: SavedFilter;
  Webhook: Webhook;
  WebhookDelivery: WebhookDelivery;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  File:
    ( { __typename: 'File' }
    & GraphQLRecursivePick<FederationTypes['File'], {"id":true}> );
  ImportJob:
    ( { __typename: 'ImportJob' }
    & GraphQLRecursivePick<FederationTypes['ImportJob'], {"id":true}> );
  SavedFilter:
    ( { __typename: 'SavedFilter' }
    & GraphQLRecursivePick<FederationTypes['SavedFilter'], {"id":true}> );
  Webhook:
    ( { __typename: 'Webhook' }
    & GraphQLRecursivePick<FederationTypes['Webhook'], {"id":true}> );
  WebhookDelivery:
    ( { __typename: 'WebhookDelivery' }
    & GraphQLRecursivePick<FederationTypes['WebhookDelivery'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( Partial<Account> )
    | ( Partial<Activity> )
    | ( Partial<ApiClient> )
    | ( Partial<Consent> )
    | ( Partial<Contact> )
    | ( Partial<Customer> )
    | ( FileRow )
    | ( Partial<Form> )
    | ( ImportJobRow )
    | ( Partial<Omit<Interaction, 'attachments'> & { attachments?: Maybe<_RefType['FileConnection']> }> )
    | ( Partial<Opportunity> )
    | ( Partial<Pipeline> )
    | ( Partial<PortalLink> )
    | ( Partial<PriceList> )
    | ( Partial<PriceListEntry> )
    | ( Partial<Product> )
    | ( Partial<Requirement> )
    | ( Partial<Role> )
    | ( SavedFilterRow )
    | ( Partial<Stage> )
    | ( Partial<Tag> )
    | ( Partial<TagVocabulary> )
    | ( Partial<Team> )
    | ( Partial<Territory> )
    | ( Partial<User> )
    | ( WebhookRow )
    | ( WebhookDeliveryRow )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Partial<User> )
    | ( Partial<Team> )
    | ( Partial<Territory> )
    | ( Partial<Role> )
    | ( Partial<Account> )
    | ( Partial<ApiClient> )
    | ( Partial<Form> )
    | ( Partial<PortalLink> )
    | ( Partial<Customer> )
    | ( Partial<Contact> )
    | ( Partial<Omit<Interaction, 'attachments'> & { attachments?: Maybe<_RefType['FileConnection']> }> )
    | ( Partial<Requirement> )
    | ( Partial<Consent> )
    | ( Partial<Tag> )
    | ( Partial<TagVocabulary> )
    | ( Partial<Opportunity> )
    | ( Partial<Activity> )
    | ( Partial<Pipeline> )
    | ( Partial<Stage> )
    | ( Partial<Product> )
    | ( Partial<PriceList> )
    | ( Partial<PriceListEntry> )
    | ( FileRow )
    | ( ImportJobRow )
    | ( SavedFilterRow )
    | ( WebhookRow )
    | ( WebhookDeliveryRow )
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
  RecordChange: ResolverTypeWrapper<Partial<RecordChange>>;
  FieldChange: ResolverTypeWrapper<Partial<FieldChange>>;
  FieldChangeState: ResolverTypeWrapper<Partial<FieldChangeState>>;
  RecordChangeConnection: ResolverTypeWrapper<Partial<RecordChangeConnection>>;
  RecordChangeEdge: ResolverTypeWrapper<Partial<RecordChangeEdge>>;
  AccessLogEntry: ResolverTypeWrapper<Partial<AccessLogEntry>>;
  ReaderKind: ResolverTypeWrapper<Partial<ReaderKind>>;
  AccessLogEntryConnection: ResolverTypeWrapper<Partial<AccessLogEntryConnection>>;
  AccessLogEntryEdge: ResolverTypeWrapper<Partial<AccessLogEntryEdge>>;
  AccessAction: ResolverTypeWrapper<Partial<AccessAction>>;
  AccessExplanation: ResolverTypeWrapper<Partial<AccessExplanation>>;
  AccessStep: ResolverTypeWrapper<Partial<AccessStep>>;
  AccessRule: ResolverTypeWrapper<Partial<AccessRule>>;
  HiddenField: ResolverTypeWrapper<Partial<HiddenField>>;
  RecordTypeName: ResolverTypeWrapper<Partial<RecordTypeName>>;
  User: ResolverTypeWrapper<Partial<User>>;
  Team: ResolverTypeWrapper<Partial<Team>>;
  Territory: ResolverTypeWrapper<Partial<Territory>>;
  Role: ResolverTypeWrapper<Partial<Role>>;
  Account: ResolverTypeWrapper<Partial<Account>>;
  ApiClient: ResolverTypeWrapper<Partial<ApiClient>>;
  Form: ResolverTypeWrapper<Partial<Form>>;
  PortalLink: ResolverTypeWrapper<Partial<PortalLink>>;
  Customer: ResolverTypeWrapper<Partial<Customer>>;
  Contact: ResolverTypeWrapper<Partial<Contact>>;
  Interaction: ResolverTypeWrapper<Partial<Omit<Interaction, 'attachments'> & { attachments?: Maybe<ResolversTypes['FileConnection']> }>>;
  Requirement: ResolverTypeWrapper<Partial<Requirement>>;
  Consent: ResolverTypeWrapper<Partial<Consent>>;
  Tag: ResolverTypeWrapper<Partial<Tag>>;
  TagVocabulary: ResolverTypeWrapper<Partial<TagVocabulary>>;
  Opportunity: ResolverTypeWrapper<Partial<Opportunity>>;
  Activity: ResolverTypeWrapper<Partial<Activity>>;
  Pipeline: ResolverTypeWrapper<Partial<Pipeline>>;
  Stage: ResolverTypeWrapper<Partial<Stage>>;
  Product: ResolverTypeWrapper<Partial<Product>>;
  PriceList: ResolverTypeWrapper<Partial<PriceList>>;
  PriceListEntry: ResolverTypeWrapper<Partial<PriceListEntry>>;
  ChangePage: ResolverTypeWrapper<Partial<Omit<ChangePage, 'nodes'> & { nodes: Array<ResolversTypes['ChangedRecord']> }>>;
  ChangedRecord: ResolverTypeWrapper<Partial<Omit<ChangedRecord, 'record'> & { record?: Maybe<ResolversTypes['Node']> }>>;
  DeadLetter: ResolverTypeWrapper<Partial<DeadLetter>>;
  ReplayDeadLetterInput: ResolverTypeWrapper<Partial<ReplayDeadLetterInput>>;
  ReplayDeadLetterPayload: ResolverTypeWrapper<Partial<ReplayDeadLetterPayload>>;
  EventHandlerState: ResolverTypeWrapper<Partial<EventHandlerState>>;
  RebuildProjectionInput: ResolverTypeWrapper<Partial<RebuildProjectionInput>>;
  RebuildProjectionPayload: ResolverTypeWrapper<Partial<RebuildProjectionPayload>>;
  ExportableList: ResolverTypeWrapper<Partial<ExportableList>>;
  File: ResolverTypeWrapper<FileRow>;
  FileState: ResolverTypeWrapper<Partial<FileState>>;
  FileUpload: ResolverTypeWrapper<Partial<FileUpload>>;
  FileConnection: ResolverTypeWrapper<Partial<Omit<FileConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FileEdge']>, nodes: Array<ResolversTypes['File']> }>>;
  FileEdge: ResolverTypeWrapper<Partial<Omit<FileEdge, 'node'> & { node: ResolversTypes['File'] }>>;
  StartUploadInput: ResolverTypeWrapper<Partial<StartUploadInput>>;
  CompleteUploadInput: ResolverTypeWrapper<Partial<CompleteUploadInput>>;
  DeleteFileInput: ResolverTypeWrapper<Partial<DeleteFileInput>>;
  StartUploadPayload: ResolverTypeWrapper<Partial<Omit<StartUploadPayload, 'file'> & { file?: Maybe<ResolversTypes['File']> }>>;
  CompleteUploadPayload: ResolverTypeWrapper<Partial<Omit<CompleteUploadPayload, 'file'> & { file?: Maybe<ResolversTypes['File']> }>>;
  DeleteFilePayload: ResolverTypeWrapper<Partial<DeleteFilePayload>>;
  ImportJob: ResolverTypeWrapper<ImportJobRow>;
  ImportType: ResolverTypeWrapper<Partial<ImportType>>;
  ImportJobState: ResolverTypeWrapper<Partial<ImportJobState>>;
  ImportCounts: ResolverTypeWrapper<Partial<ImportCounts>>;
  ImportJobConnection: ResolverTypeWrapper<Partial<Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImportJobEdge']>, nodes: Array<ResolversTypes['ImportJob']> }>>;
  ImportJobEdge: ResolverTypeWrapper<Partial<Omit<ImportJobEdge, 'node'> & { node: ResolversTypes['ImportJob'] }>>;
  StartImportInput: ResolverTypeWrapper<Partial<StartImportInput>>;
  CancelImportInput: ResolverTypeWrapper<Partial<CancelImportInput>>;
  StartImportPayload: ResolverTypeWrapper<Partial<Omit<StartImportPayload, 'importJob'> & { importJob?: Maybe<ResolversTypes['ImportJob']> }>>;
  CancelImportPayload: ResolverTypeWrapper<Partial<Omit<CancelImportPayload, 'importJob'> & { importJob?: Maybe<ResolversTypes['ImportJob']> }>>;
  Job: ResolverTypeWrapper<Partial<Job>>;
  JobState: ResolverTypeWrapper<Partial<JobState>>;
  RunJobInput: ResolverTypeWrapper<Partial<RunJobInput>>;
  RunJobPayload: ResolverTypeWrapper<Partial<RunJobPayload>>;
  TypeLabels: ResolverTypeWrapper<Partial<TypeLabels>>;
  NameLabel: ResolverTypeWrapper<Partial<NameLabel>>;
  ExportCustomerDataInput: ResolverTypeWrapper<Partial<ExportCustomerDataInput>>;
  ExportCustomerDataPayload: ResolverTypeWrapper<Partial<ExportCustomerDataPayload>>;
  ExportContactDataInput: ResolverTypeWrapper<Partial<ExportContactDataInput>>;
  ExportContactDataPayload: ResolverTypeWrapper<Partial<ExportContactDataPayload>>;
  ExportMyDataInput: ResolverTypeWrapper<Partial<ExportMyDataInput>>;
  ExportMyDataPayload: ResolverTypeWrapper<Partial<ExportMyDataPayload>>;
  Erasure: ResolverTypeWrapper<Partial<Erasure>>;
  ErasurePart: ResolverTypeWrapper<Partial<ErasurePart>>;
  ErasureState: ResolverTypeWrapper<Partial<ErasureState>>;
  SavedFilter: ResolverTypeWrapper<SavedFilterRow>;
  SavedFilterSharing: ResolverTypeWrapper<Partial<SavedFilterSharing>>;
  SavedFilterConnection: ResolverTypeWrapper<Partial<Omit<SavedFilterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SavedFilterEdge']>, nodes: Array<ResolversTypes['SavedFilter']> }>>;
  SavedFilterEdge: ResolverTypeWrapper<Partial<Omit<SavedFilterEdge, 'node'> & { node: ResolversTypes['SavedFilter'] }>>;
  SavedFilterFilterInput: ResolverTypeWrapper<Partial<SavedFilterFilterInput>>;
  CreateSavedFilterInput: ResolverTypeWrapper<Partial<CreateSavedFilterInput>>;
  UpdateSavedFilterInput: ResolverTypeWrapper<Partial<UpdateSavedFilterInput>>;
  DeleteSavedFilterInput: ResolverTypeWrapper<Partial<DeleteSavedFilterInput>>;
  CreateSavedFilterPayload: ResolverTypeWrapper<Partial<Omit<CreateSavedFilterPayload, 'savedFilter'> & { savedFilter?: Maybe<ResolversTypes['SavedFilter']> }>>;
  UpdateSavedFilterPayload: ResolverTypeWrapper<Partial<Omit<UpdateSavedFilterPayload, 'savedFilter'> & { savedFilter?: Maybe<ResolversTypes['SavedFilter']> }>>;
  DeleteSavedFilterPayload: ResolverTypeWrapper<Partial<DeleteSavedFilterPayload>>;
  Webhook: ResolverTypeWrapper<WebhookRow>;
  WebhookEvent: ResolverTypeWrapper<Partial<WebhookEvent>>;
  WebhookState: ResolverTypeWrapper<Partial<WebhookState>>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryRow>;
  WebhookDeliveryState: ResolverTypeWrapper<Partial<WebhookDeliveryState>>;
  WebhookFailure: ResolverTypeWrapper<Partial<WebhookFailure>>;
  WebhookConnection: ResolverTypeWrapper<Partial<Omit<WebhookConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WebhookEdge']>, nodes: Array<ResolversTypes['Webhook']> }>>;
  WebhookEdge: ResolverTypeWrapper<Partial<Omit<WebhookEdge, 'node'> & { node: ResolversTypes['Webhook'] }>>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Partial<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversTypes['WebhookDelivery']> }>>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Partial<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>>;
  CreateWebhookInput: ResolverTypeWrapper<Partial<CreateWebhookInput>>;
  UpdateWebhookInput: ResolverTypeWrapper<Partial<UpdateWebhookInput>>;
  PauseWebhookInput: ResolverTypeWrapper<Partial<PauseWebhookInput>>;
  ResumeWebhookInput: ResolverTypeWrapper<Partial<ResumeWebhookInput>>;
  RotateWebhookSecretInput: ResolverTypeWrapper<Partial<RotateWebhookSecretInput>>;
  DeleteWebhookInput: ResolverTypeWrapper<Partial<DeleteWebhookInput>>;
  SendTestEventInput: ResolverTypeWrapper<Partial<SendTestEventInput>>;
  ReplayWebhookInput: ResolverTypeWrapper<Partial<ReplayWebhookInput>>;
  ReplayWebhookDeliveryInput: ResolverTypeWrapper<Partial<ReplayWebhookDeliveryInput>>;
  CreateWebhookPayload: ResolverTypeWrapper<Partial<Omit<CreateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>>;
  UpdateWebhookPayload: ResolverTypeWrapper<Partial<Omit<UpdateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>>;
  PauseWebhookPayload: ResolverTypeWrapper<Partial<Omit<PauseWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>>;
  ResumeWebhookPayload: ResolverTypeWrapper<Partial<Omit<ResumeWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>>;
  RotateWebhookSecretPayload: ResolverTypeWrapper<Partial<Omit<RotateWebhookSecretPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>>;
  DeleteWebhookPayload: ResolverTypeWrapper<Partial<DeleteWebhookPayload>>;
  SendTestEventPayload: ResolverTypeWrapper<Partial<Omit<SendTestEventPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']> }>>;
  ReplayWebhookPayload: ResolverTypeWrapper<Partial<Omit<ReplayWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>>;
  ReplayWebhookDeliveryPayload: ResolverTypeWrapper<Partial<Omit<ReplayWebhookDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']> }>>;
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
  RecordChange: Partial<RecordChange>;
  FieldChange: Partial<FieldChange>;
  RecordChangeConnection: Partial<RecordChangeConnection>;
  RecordChangeEdge: Partial<RecordChangeEdge>;
  AccessLogEntry: Partial<AccessLogEntry>;
  AccessLogEntryConnection: Partial<AccessLogEntryConnection>;
  AccessLogEntryEdge: Partial<AccessLogEntryEdge>;
  AccessExplanation: Partial<AccessExplanation>;
  AccessStep: Partial<AccessStep>;
  HiddenField: Partial<HiddenField>;
  User: Partial<User>;
  Team: Partial<Team>;
  Territory: Partial<Territory>;
  Role: Partial<Role>;
  Account: Partial<Account>;
  ApiClient: Partial<ApiClient>;
  Form: Partial<Form>;
  PortalLink: Partial<PortalLink>;
  Customer: Partial<Customer>;
  Contact: Partial<Contact>;
  Interaction: Partial<Omit<Interaction, 'attachments'> & { attachments?: Maybe<ResolversParentTypes['FileConnection']> } | FederationReferenceTypes['Interaction']>;
  Requirement: Partial<Requirement>;
  Consent: Partial<Consent>;
  Tag: Partial<Tag>;
  TagVocabulary: Partial<TagVocabulary>;
  Opportunity: Partial<Opportunity>;
  Activity: Partial<Activity>;
  Pipeline: Partial<Pipeline>;
  Stage: Partial<Stage>;
  Product: Partial<Product>;
  PriceList: Partial<PriceList>;
  PriceListEntry: Partial<PriceListEntry>;
  ChangePage: Partial<Omit<ChangePage, 'nodes'> & { nodes: Array<ResolversParentTypes['ChangedRecord']> }>;
  ChangedRecord: Partial<Omit<ChangedRecord, 'record'> & { record?: Maybe<ResolversParentTypes['Node']> }>;
  DeadLetter: Partial<DeadLetter>;
  ReplayDeadLetterInput: Partial<ReplayDeadLetterInput>;
  ReplayDeadLetterPayload: Partial<ReplayDeadLetterPayload>;
  EventHandlerState: Partial<EventHandlerState>;
  RebuildProjectionInput: Partial<RebuildProjectionInput>;
  RebuildProjectionPayload: Partial<RebuildProjectionPayload>;
  ExportableList: Partial<ExportableList>;
  File: FileRow;
  FileUpload: Partial<FileUpload>;
  FileConnection: Partial<Omit<FileConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FileEdge']>, nodes: Array<ResolversParentTypes['File']> }>;
  FileEdge: Partial<Omit<FileEdge, 'node'> & { node: ResolversParentTypes['File'] }>;
  StartUploadInput: Partial<StartUploadInput>;
  CompleteUploadInput: Partial<CompleteUploadInput>;
  DeleteFileInput: Partial<DeleteFileInput>;
  StartUploadPayload: Partial<Omit<StartUploadPayload, 'file'> & { file?: Maybe<ResolversParentTypes['File']> }>;
  CompleteUploadPayload: Partial<Omit<CompleteUploadPayload, 'file'> & { file?: Maybe<ResolversParentTypes['File']> }>;
  DeleteFilePayload: Partial<DeleteFilePayload>;
  ImportJob: ImportJobRow;
  ImportCounts: Partial<ImportCounts>;
  ImportJobConnection: Partial<Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImportJobEdge']>, nodes: Array<ResolversParentTypes['ImportJob']> }>;
  ImportJobEdge: Partial<Omit<ImportJobEdge, 'node'> & { node: ResolversParentTypes['ImportJob'] }>;
  StartImportInput: Partial<StartImportInput>;
  CancelImportInput: Partial<CancelImportInput>;
  StartImportPayload: Partial<Omit<StartImportPayload, 'importJob'> & { importJob?: Maybe<ResolversParentTypes['ImportJob']> }>;
  CancelImportPayload: Partial<Omit<CancelImportPayload, 'importJob'> & { importJob?: Maybe<ResolversParentTypes['ImportJob']> }>;
  Job: Partial<Job>;
  RunJobInput: Partial<RunJobInput>;
  RunJobPayload: Partial<RunJobPayload>;
  TypeLabels: Partial<TypeLabels>;
  NameLabel: Partial<NameLabel>;
  ExportCustomerDataInput: Partial<ExportCustomerDataInput>;
  ExportCustomerDataPayload: Partial<ExportCustomerDataPayload>;
  ExportContactDataInput: Partial<ExportContactDataInput>;
  ExportContactDataPayload: Partial<ExportContactDataPayload>;
  ExportMyDataInput: Partial<ExportMyDataInput>;
  ExportMyDataPayload: Partial<ExportMyDataPayload>;
  Erasure: Partial<Erasure>;
  ErasurePart: Partial<ErasurePart>;
  SavedFilter: SavedFilterRow;
  SavedFilterConnection: Partial<Omit<SavedFilterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SavedFilterEdge']>, nodes: Array<ResolversParentTypes['SavedFilter']> }>;
  SavedFilterEdge: Partial<Omit<SavedFilterEdge, 'node'> & { node: ResolversParentTypes['SavedFilter'] }>;
  SavedFilterFilterInput: Partial<SavedFilterFilterInput>;
  CreateSavedFilterInput: Partial<CreateSavedFilterInput>;
  UpdateSavedFilterInput: Partial<UpdateSavedFilterInput>;
  DeleteSavedFilterInput: Partial<DeleteSavedFilterInput>;
  CreateSavedFilterPayload: Partial<Omit<CreateSavedFilterPayload, 'savedFilter'> & { savedFilter?: Maybe<ResolversParentTypes['SavedFilter']> }>;
  UpdateSavedFilterPayload: Partial<Omit<UpdateSavedFilterPayload, 'savedFilter'> & { savedFilter?: Maybe<ResolversParentTypes['SavedFilter']> }>;
  DeleteSavedFilterPayload: Partial<DeleteSavedFilterPayload>;
  Webhook: WebhookRow;
  WebhookDelivery: WebhookDeliveryRow;
  WebhookConnection: Partial<Omit<WebhookConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WebhookEdge']>, nodes: Array<ResolversParentTypes['Webhook']> }>;
  WebhookEdge: Partial<Omit<WebhookEdge, 'node'> & { node: ResolversParentTypes['Webhook'] }>;
  WebhookDeliveryConnection: Partial<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversParentTypes['WebhookDelivery']> }>;
  WebhookDeliveryEdge: Partial<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] }>;
  CreateWebhookInput: Partial<CreateWebhookInput>;
  UpdateWebhookInput: Partial<UpdateWebhookInput>;
  PauseWebhookInput: Partial<PauseWebhookInput>;
  ResumeWebhookInput: Partial<ResumeWebhookInput>;
  RotateWebhookSecretInput: Partial<RotateWebhookSecretInput>;
  DeleteWebhookInput: Partial<DeleteWebhookInput>;
  SendTestEventInput: Partial<SendTestEventInput>;
  ReplayWebhookInput: Partial<ReplayWebhookInput>;
  ReplayWebhookDeliveryInput: Partial<ReplayWebhookDeliveryInput>;
  CreateWebhookPayload: Partial<Omit<CreateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> }>;
  UpdateWebhookPayload: Partial<Omit<UpdateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> }>;
  PauseWebhookPayload: Partial<Omit<PauseWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> }>;
  ResumeWebhookPayload: Partial<Omit<ResumeWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> }>;
  RotateWebhookSecretPayload: Partial<Omit<RotateWebhookSecretPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> }>;
  DeleteWebhookPayload: Partial<DeleteWebhookPayload>;
  SendTestEventPayload: Partial<Omit<SendTestEventPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']> }>;
  ReplayWebhookPayload: Partial<Omit<ReplayWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> }>;
  ReplayWebhookDeliveryPayload: Partial<Omit<ReplayWebhookDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']> }>;
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
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogEntryConnection']>, ParentType, ContextType, Partial<QueryAccessLogArgs>>;
  explainAccess?: Resolver<Maybe<ResolversTypes['AccessExplanation']>, ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'type' | 'id' | 'action'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangePage']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'type' | 'first'>>;
  changesCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryChangesCursorArgs, 'type'>>;
  eventHandlers?: Resolver<Maybe<Array<Maybe<ResolversTypes['EventHandlerState']>>>, ParentType, ContextType>;
  deadLetters?: Resolver<Maybe<Array<Maybe<ResolversTypes['DeadLetter']>>>, ParentType, ContextType, RequireFields<QueryDeadLettersArgs, 'first'>>;
  exportableLists?: Resolver<Maybe<Array<ResolversTypes['ExportableList']>>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType, RequireFields<QueryFileArgs, 'id'>>;
  files?: Resolver<Maybe<ResolversTypes['FileConnection']>, ParentType, ContextType, RequireFields<QueryFilesArgs, 'recordId'>>;
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType, RequireFields<QueryImportJobArgs, 'id'>>;
  importJobs?: Resolver<Maybe<ResolversTypes['ImportJobConnection']>, ParentType, ContextType, Partial<QueryImportJobsArgs>>;
  jobs?: Resolver<Maybe<Array<Maybe<ResolversTypes['Job']>>>, ParentType, ContextType>;
  labels?: Resolver<Maybe<Array<ResolversTypes['TypeLabels']>>, ParentType, ContextType, Partial<QueryLabelsArgs>>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType, RequireFields<QueryErasureArgs, 'id'>>;
  savedFilter?: Resolver<Maybe<ResolversTypes['SavedFilter']>, ParentType, ContextType, RequireFields<QuerySavedFilterArgs, 'id'>>;
  savedFilters?: Resolver<Maybe<ResolversTypes['SavedFilterConnection']>, ParentType, ContextType, Partial<QuerySavedFiltersArgs>>;
  release?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<QueryWebhookArgs, 'id'>>;
  webhooks?: Resolver<Maybe<ResolversTypes['WebhookConnection']>, ParentType, ContextType, Partial<QueryWebhooksArgs>>;
  webhookDeliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, Partial<QueryWebhookDeliveriesArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  rebuildProjection?: Resolver<Maybe<ResolversTypes['RebuildProjectionPayload']>, ParentType, ContextType, RequireFields<MutationRebuildProjectionArgs, 'input'>>;
  replayDeadLetter?: Resolver<Maybe<ResolversTypes['ReplayDeadLetterPayload']>, ParentType, ContextType, RequireFields<MutationReplayDeadLetterArgs, 'input'>>;
  startUpload?: Resolver<Maybe<ResolversTypes['StartUploadPayload']>, ParentType, ContextType, RequireFields<MutationStartUploadArgs, 'input'>>;
  completeUpload?: Resolver<Maybe<ResolversTypes['CompleteUploadPayload']>, ParentType, ContextType, RequireFields<MutationCompleteUploadArgs, 'input'>>;
  deleteFile?: Resolver<Maybe<ResolversTypes['DeleteFilePayload']>, ParentType, ContextType, RequireFields<MutationDeleteFileArgs, 'input'>>;
  startImport?: Resolver<Maybe<ResolversTypes['StartImportPayload']>, ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  cancelImport?: Resolver<Maybe<ResolversTypes['CancelImportPayload']>, ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  runJob?: Resolver<Maybe<ResolversTypes['RunJobPayload']>, ParentType, ContextType, RequireFields<MutationRunJobArgs, 'input'>>;
  exportCustomerData?: Resolver<Maybe<ResolversTypes['ExportCustomerDataPayload']>, ParentType, ContextType, RequireFields<MutationExportCustomerDataArgs, 'input'>>;
  exportContactData?: Resolver<Maybe<ResolversTypes['ExportContactDataPayload']>, ParentType, ContextType, RequireFields<MutationExportContactDataArgs, 'input'>>;
  exportMyData?: Resolver<Maybe<ResolversTypes['ExportMyDataPayload']>, ParentType, ContextType, RequireFields<MutationExportMyDataArgs, 'input'>>;
  createSavedFilter?: Resolver<Maybe<ResolversTypes['CreateSavedFilterPayload']>, ParentType, ContextType, RequireFields<MutationCreateSavedFilterArgs, 'input'>>;
  updateSavedFilter?: Resolver<Maybe<ResolversTypes['UpdateSavedFilterPayload']>, ParentType, ContextType, RequireFields<MutationUpdateSavedFilterArgs, 'input'>>;
  deleteSavedFilter?: Resolver<Maybe<ResolversTypes['DeleteSavedFilterPayload']>, ParentType, ContextType, RequireFields<MutationDeleteSavedFilterArgs, 'input'>>;
  createWebhook?: Resolver<Maybe<ResolversTypes['CreateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  updateWebhook?: Resolver<Maybe<ResolversTypes['UpdateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationUpdateWebhookArgs, 'input'>>;
  pauseWebhook?: Resolver<Maybe<ResolversTypes['PauseWebhookPayload']>, ParentType, ContextType, RequireFields<MutationPauseWebhookArgs, 'input'>>;
  resumeWebhook?: Resolver<Maybe<ResolversTypes['ResumeWebhookPayload']>, ParentType, ContextType, RequireFields<MutationResumeWebhookArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['RotateWebhookSecretPayload']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  deleteWebhook?: Resolver<Maybe<ResolversTypes['DeleteWebhookPayload']>, ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'input'>>;
  sendTestEvent?: Resolver<Maybe<ResolversTypes['SendTestEventPayload']>, ParentType, ContextType, RequireFields<MutationSendTestEventArgs, 'input'>>;
  replayWebhook?: Resolver<Maybe<ResolversTypes['ReplayWebhookPayload']>, ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'input'>>;
  replayWebhookDelivery?: Resolver<Maybe<ResolversTypes['ReplayWebhookDeliveryPayload']>, ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveryArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'User' | 'Team' | 'Territory' | 'Role' | 'Account' | 'ApiClient' | 'Form' | 'PortalLink' | 'Customer' | 'Contact' | 'Interaction' | 'Requirement' | 'Consent' | 'Tag' | 'TagVocabulary' | 'Opportunity' | 'Activity' | 'Pipeline' | 'Stage' | 'Product' | 'PriceList' | 'PriceListEntry' | 'File' | 'ImportJob' | 'SavedFilter' | 'Webhook' | 'WebhookDelivery', ParentType, ContextType>;
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

export type AccessLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readerKind?: Resolver<ResolversTypes['ReaderKind'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  recordIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AccessLogEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntryConnection'] = ResolversParentTypes['AccessLogEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessLogEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessLogEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntryEdge'] = ResolversParentTypes['AccessLogEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type AccessExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  isAllowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['AccessStep']>, ParentType, ContextType>;
  hiddenFields?: Resolver<Array<ResolversTypes['HiddenField']>, ParentType, ContextType>;
};

export type AccessStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessStep'] = ResolversParentTypes['AccessStep']> = {
  rule?: Resolver<ResolversTypes['AccessRule'], ParentType, ContextType>;
  isMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HiddenFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HiddenField'] = ResolversParentTypes['HiddenField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiredScopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerritoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Territory'] = ResolversParentTypes['Territory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClient'] = ResolversParentTypes['ApiClient']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PortalLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortalLink'] = ResolversParentTypes['PortalLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attachments?: Resolver<Maybe<ResolversTypes['FileConnection']>, ParentType, ContextType, RequireFields<InteractionAttachmentsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagVocabularyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagVocabulary'] = ResolversParentTypes['TagVocabulary']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PipelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stage'] = ResolversParentTypes['Stage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceList'] = ResolversParentTypes['PriceList']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEntry'] = ResolversParentTypes['PriceListEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePage'] = ResolversParentTypes['ChangePage']> = {
  nodes?: Resolver<Array<ResolversTypes['ChangedRecord']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangedRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedRecord'] = ResolversParentTypes['ChangedRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RecordTypeName'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isRemoved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handler?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReplayDeadLetterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayDeadLetterPayload'] = ResolversParentTypes['ReplayDeadLetterPayload']> = {
  replayedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventHandlerStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventHandlerState'] = ResolversParentTypes['EventHandlerState']> = {
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handler?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  lag?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  isProjection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RebuildProjectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RebuildProjectionPayload'] = ResolversParentTypes['RebuildProjectionPayload']> = {
  handler?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExportableListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportableList'] = ResolversParentTypes['ExportableList']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['File'] = ResolversParentTypes['File'], FederationReferenceType extends FederationReferenceTypes['File'] = FederationReferenceTypes['File']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['File']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  checksum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FileState'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['FileUpload']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileUpload'] = ResolversParentTypes['FileUpload']> = {
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  partSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FileConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileConnection'] = ResolversParentTypes['FileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['File']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FileEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileEdge'] = ResolversParentTypes['FileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['File'], ParentType, ContextType>;
};

export type StartUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartUploadPayload'] = ResolversParentTypes['StartUploadPayload']> = {
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['FileUpload']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompleteUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteUploadPayload'] = ResolversParentTypes['CompleteUploadPayload']> = {
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteFilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteFilePayload'] = ResolversParentTypes['DeleteFilePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJob'] = ResolversParentTypes['ImportJob'], FederationReferenceType extends FederationReferenceTypes['ImportJob'] = FederationReferenceTypes['ImportJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ImportJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ImportType'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportJobState'], ParentType, ContextType>;
  onDuplicate?: Resolver<ResolversTypes['DuplicatePolicy'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ImportCounts'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportJobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJobConnection'] = ResolversParentTypes['ImportJobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportJobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJobEdge'] = ResolversParentTypes['ImportJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportJob'], ParentType, ContextType>;
};

export type StartImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartImportPayload'] = ResolversParentTypes['StartImportPayload']> = {
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CancelImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelImportPayload'] = ResolversParentTypes['CancelImportPayload']> = {
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  everySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  lastStartedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFinishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSucceededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RunJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunJobPayload'] = ResolversParentTypes['RunJobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TypeLabelsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TypeLabels'] = ResolversParentTypes['TypeLabels']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['NameLabel']>>, ParentType, ContextType>;
  values?: Resolver<Maybe<Array<ResolversTypes['NameLabel']>>, ParentType, ContextType>;
};

export type NameLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameLabel'] = ResolversParentTypes['NameLabel']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExportCustomerDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportCustomerDataPayload'] = ResolversParentTypes['ExportCustomerDataPayload']> = {
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExportContactDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportContactDataPayload'] = ResolversParentTypes['ExportContactDataPayload']> = {
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExportMyDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportMyDataPayload'] = ResolversParentTypes['ExportMyDataPayload']> = {
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  isDone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['ErasurePart']>, ParentType, ContextType>;
};

export type ErasurePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasurePart'] = ResolversParentTypes['ErasurePart']> = {
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErasureState'], ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SavedFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilter'] = ResolversParentTypes['SavedFilter'], FederationReferenceType extends FederationReferenceTypes['SavedFilter'] = FederationReferenceTypes['SavedFilter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SavedFilter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filter?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sort?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  sharedWith?: Resolver<ResolversTypes['SavedFilterSharing'], ParentType, ContextType>;
  isUsable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedFilterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilterConnection'] = ResolversParentTypes['SavedFilterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SavedFilterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SavedFilter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SavedFilterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedFilterEdge'] = ResolversParentTypes['SavedFilterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SavedFilter'], ParentType, ContextType>;
};

export type CreateSavedFilterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateSavedFilterPayload'] = ResolversParentTypes['CreateSavedFilterPayload']> = {
  savedFilter?: Resolver<Maybe<ResolversTypes['SavedFilter']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateSavedFilterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateSavedFilterPayload'] = ResolversParentTypes['UpdateSavedFilterPayload']> = {
  savedFilter?: Resolver<Maybe<ResolversTypes['SavedFilter']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteSavedFilterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteSavedFilterPayload'] = ResolversParentTypes['DeleteSavedFilterPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook'], FederationReferenceType extends FederationReferenceTypes['Webhook'] = FederationReferenceTypes['Webhook']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Webhook']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['RecordTypeName']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookState'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  previousSecretEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pendingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['WebhookFailure']>, ParentType, ContextType>;
  lastStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failingSinceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery'], FederationReferenceType extends FederationReferenceTypes['WebhookDelivery'] = FederationReferenceTypes['WebhookDelivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WebhookDelivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['WebhookFailure']>, ParentType, ContextType>;
  lastStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type CreateWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookPayload'] = ResolversParentTypes['CreateWebhookPayload']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWebhookPayload'] = ResolversParentTypes['UpdateWebhookPayload']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PauseWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PauseWebhookPayload'] = ResolversParentTypes['PauseWebhookPayload']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResumeWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeWebhookPayload'] = ResolversParentTypes['ResumeWebhookPayload']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RotateWebhookSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretPayload'] = ResolversParentTypes['RotateWebhookSecretPayload']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookPayload'] = ResolversParentTypes['DeleteWebhookPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SendTestEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendTestEventPayload'] = ResolversParentTypes['SendTestEventPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplayWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookPayload'] = ResolversParentTypes['ReplayWebhookPayload']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplayWebhookDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookDeliveryPayload'] = ResolversParentTypes['ReplayWebhookDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Account' | 'Activity' | 'ApiClient' | 'Consent' | 'Contact' | 'Customer' | 'File' | 'Form' | 'ImportJob' | 'Interaction' | 'Opportunity' | 'Pipeline' | 'PortalLink' | 'PriceList' | 'PriceListEntry' | 'Product' | 'Requirement' | 'Role' | 'SavedFilter' | 'Stage' | 'Tag' | 'TagVocabulary' | 'Team' | 'Territory' | 'User' | 'Webhook' | 'WebhookDelivery', ParentType, ContextType>;
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
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogEntryConnection?: AccessLogEntryConnectionResolvers<ContextType>;
  AccessLogEntryEdge?: AccessLogEntryEdgeResolvers<ContextType>;
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  AccessStep?: AccessStepResolvers<ContextType>;
  HiddenField?: HiddenFieldResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Territory?: TerritoryResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  ApiClient?: ApiClientResolvers<ContextType>;
  Form?: FormResolvers<ContextType>;
  PortalLink?: PortalLinkResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagVocabulary?: TagVocabularyResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  Pipeline?: PipelineResolvers<ContextType>;
  Stage?: StageResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PriceList?: PriceListResolvers<ContextType>;
  PriceListEntry?: PriceListEntryResolvers<ContextType>;
  ChangePage?: ChangePageResolvers<ContextType>;
  ChangedRecord?: ChangedRecordResolvers<ContextType>;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  ReplayDeadLetterPayload?: ReplayDeadLetterPayloadResolvers<ContextType>;
  EventHandlerState?: EventHandlerStateResolvers<ContextType>;
  RebuildProjectionPayload?: RebuildProjectionPayloadResolvers<ContextType>;
  ExportableList?: ExportableListResolvers<ContextType>;
  File?: FileResolvers<ContextType>;
  FileUpload?: FileUploadResolvers<ContextType>;
  FileConnection?: FileConnectionResolvers<ContextType>;
  FileEdge?: FileEdgeResolvers<ContextType>;
  StartUploadPayload?: StartUploadPayloadResolvers<ContextType>;
  CompleteUploadPayload?: CompleteUploadPayloadResolvers<ContextType>;
  DeleteFilePayload?: DeleteFilePayloadResolvers<ContextType>;
  ImportJob?: ImportJobResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  ImportJobConnection?: ImportJobConnectionResolvers<ContextType>;
  ImportJobEdge?: ImportJobEdgeResolvers<ContextType>;
  StartImportPayload?: StartImportPayloadResolvers<ContextType>;
  CancelImportPayload?: CancelImportPayloadResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  RunJobPayload?: RunJobPayloadResolvers<ContextType>;
  TypeLabels?: TypeLabelsResolvers<ContextType>;
  NameLabel?: NameLabelResolvers<ContextType>;
  ExportCustomerDataPayload?: ExportCustomerDataPayloadResolvers<ContextType>;
  ExportContactDataPayload?: ExportContactDataPayloadResolvers<ContextType>;
  ExportMyDataPayload?: ExportMyDataPayloadResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasurePart?: ErasurePartResolvers<ContextType>;
  SavedFilter?: SavedFilterResolvers<ContextType>;
  SavedFilterConnection?: SavedFilterConnectionResolvers<ContextType>;
  SavedFilterEdge?: SavedFilterEdgeResolvers<ContextType>;
  CreateSavedFilterPayload?: CreateSavedFilterPayloadResolvers<ContextType>;
  UpdateSavedFilterPayload?: UpdateSavedFilterPayloadResolvers<ContextType>;
  DeleteSavedFilterPayload?: DeleteSavedFilterPayloadResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  CreateWebhookPayload?: CreateWebhookPayloadResolvers<ContextType>;
  UpdateWebhookPayload?: UpdateWebhookPayloadResolvers<ContextType>;
  PauseWebhookPayload?: PauseWebhookPayloadResolvers<ContextType>;
  ResumeWebhookPayload?: ResumeWebhookPayloadResolvers<ContextType>;
  RotateWebhookSecretPayload?: RotateWebhookSecretPayloadResolvers<ContextType>;
  DeleteWebhookPayload?: DeleteWebhookPayloadResolvers<ContextType>;
  SendTestEventPayload?: SendTestEventPayloadResolvers<ContextType>;
  ReplayWebhookPayload?: ReplayWebhookPayloadResolvers<ContextType>;
  ReplayWebhookDeliveryPayload?: ReplayWebhookDeliveryPayloadResolvers<ContextType>;
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

