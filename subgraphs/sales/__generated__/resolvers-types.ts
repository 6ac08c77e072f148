/* Generated from the SDL by "npm run generate"; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Activity as ActivityRow } from '../activities/activity.entity.js';
import type { OpportunityContact as OpportunityContactRow } from '../opportunities/opportunity-contact.entity.js';
import type { OpportunityLineItem as OpportunityLineItemRow } from '../opportunities/opportunity-line-item.entity.js';
import type { OpportunityStageChange as OpportunityStageChangeRow } from '../opportunities/opportunity-stage-change.entity.js';
import type { Opportunity as OpportunityRow } from '../opportunities/opportunity.entity.js';
import type { Pipeline as PipelineRow } from '../pipelines/pipeline.entity.js';
import type { Stage as StageRow } from '../pipelines/stage.entity.js';
import type { PriceListEntry as PriceListEntryRow } from '../price-lists/price-list-entry.entity.js';
import type { PriceList as PriceListRow } from '../price-lists/price-list.entity.js';
import type { Product as ProductRow } from '../products/product.entity.js';
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
  /** Finds one activity; null when it does not exist or the caller may not see it. */
  activity?: Maybe<Activity>;
  /** Lists the activities that the caller may see: open ones by when they are due, then those that are done, the latest first, unless sorted otherwise. */
  activities?: Maybe<ActivityConnection>;
  /** Finds one opportunity; null when it does not exist or the caller may not see it. */
  opportunity?: Maybe<Opportunity>;
  /** Lists the opportunities that the caller may see, newest first unless sorted otherwise. */
  opportunities?: Maybe<OpportunityConnection>;
  /** Finds one pipeline; null when it does not exist or the caller may not see it. */
  pipeline?: Maybe<Pipeline>;
  /** Lists the pipelines by name. */
  pipelines?: Maybe<PipelineConnection>;
  /** Finds one price list; null when it does not exist or the caller may not see it. */
  priceList?: Maybe<PriceList>;
  /** Lists the price lists that the caller may see, by name unless sorted otherwise. */
  priceLists?: Maybe<PriceListConnection>;
  /** Finds one product; null when it does not exist or the caller may not see it. Without a token: active products only. */
  product?: Maybe<Product>;
  /** Lists the products that the caller may see, by name unless sorted otherwise. Without a token: active products only. */
  products?: Maybe<ProductConnection>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryActivitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilterInput>;
  sort?: InputMaybe<Array<ActivitySortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryOpportunityArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryOpportunitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilterInput>;
  sort?: InputMaybe<Array<OpportunitySortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryPipelinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryPriceListArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryPriceListsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PriceListFilterInput>;
  sort?: InputMaybe<Array<PriceListSortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilterInput>;
  sort?: InputMaybe<Array<ProductSortInput>>;
};

/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Creates an activity, owned by the caller unless `ownerId` says otherwise. With an opportunity it is about that one's
   * customer. A reference to a customer, contact or user is taken as it is given and answers null where nobody knows it or
   * the reader may not see it.
   * Fails with `BAD_USER_INPUT` on a value that breaks a rule, `DUPLICATE` when a living activity has the same external id,
   * `NOT_FOUND` when the opportunity does not exist.
   */
  createActivity?: Maybe<CreateActivityPayload>;
  /**
   * Changes the facts that are given and leaves the others; null clears a fact that may be empty.
   * Fails with `STALE_VERSION` when the activity changed since it was read, `DUPLICATE`, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updateActivity?: Maybe<UpdateActivityPayload>;
  /**
   * Says what came of an activity. Of one that is done already the outcome is put in place of the one before, and `doneAt`
   * stays unless it is given.
   * Fails with `STALE_VERSION` when the activity changed since it was read, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  completeActivity?: Maybe<CompleteActivityPayload>;
  /**
   * Says of activities what came of them, the same of all.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `completeActivity` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION`, `NOT_FOUND` and `BAD_USER_INPUT`. Fails with `BAD_USER_INPUT` when the notes are too
   * long, or without items or with more than 500.
   */
  completeActivities?: Maybe<CompleteActivitiesPayload>;
  /**
   * Forgets what came of an activity, so that it is to be done again.
   * Fails with `STALE_VERSION` when the activity changed since it was read, `CONFLICT` when it is open.
   */
  reopenActivity?: Maybe<ReopenActivityPayload>;
  /**
   * Hands an activity over to another member of staff.
   * Fails with `STALE_VERSION` when the activity changed since it was read.
   */
  reassignActivity?: Maybe<ReassignActivityPayload>;
  /**
   * Hands activities over to one member of staff.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `reassignActivity` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION` and `NOT_FOUND`. Fails with `BAD_USER_INPUT` when `ownerId` has not the form of a
   * user's identifier, or without items or with more than 500.
   */
  reassignActivities?: Maybe<ReassignActivitiesPayload>;
  /**
   * Takes an activity out of all lists; `restoreActivity` brings it back. Its external id becomes free.
   * Fails with `STALE_VERSION` when the activity changed since it was read.
   */
  deleteActivity?: Maybe<DeleteActivityPayload>;
  /**
   * Brings a deleted activity back.
   * Fails with `DUPLICATE` when a living activity has taken its external id, `NOT_FOUND` when no deleted activity has this
   * id.
   */
  restoreActivity?: Maybe<RestoreActivityPayload>;
  /**
   * Imports up to 500 activities; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the activity with the same external id; a row without one is always new.
   */
  importActivities?: Maybe<ImportActivitiesPayload>;
  /**
   * Creates an opportunity, owned by the caller unless `ownerId` says otherwise. When `amount` is omitted and there are
   * line items, the amount is the sum of their totals. A reference to a customer, contact or user is taken as it is given
   * and answers null where nobody knows it or the reader may not see it.
   * Fails with `BAD_USER_INPUT` on a value that breaks a rule, `DUPLICATE` when a living opportunity has the same external
   * id, `NOT_FOUND` when the stage or a product does not exist.
   */
  createOpportunity?: Maybe<CreateOpportunityPayload>;
  /**
   * Changes the facts that are given and leaves the others; null clears a fact that may be empty. When line items are given
   * (at least one) and `amount` is omitted, the amount becomes the sum of their totals; an empty list leaves the amount.
   * Fails with `STALE_VERSION` when the opportunity changed since it was read, `DUPLICATE`, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updateOpportunity?: Maybe<UpdateOpportunityPayload>;
  /**
   * Moves an opportunity to another stage, also of another pipeline. A stage that is won needs an amount, one that is lost
   * needs `lossReason`; back at an open stage the closing day and the reason are forgotten.
   * Fails with `STALE_VERSION` when the opportunity changed since it was read, `BAD_USER_INPUT`, or `NOT_FOUND`.
   */
  changeOpportunityStage?: Maybe<ChangeOpportunityStagePayload>;
  /**
   * Moves opportunities to one stage, also of another pipeline.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `changeOpportunityStage` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION`, `NOT_FOUND`, and `BAD_USER_INPUT`, such as for one without an amount at a stage that
   * is won. Fails with `NOT_FOUND` when the stage does not exist, `BAD_USER_INPUT` when the day or the reason does not go with the
   * stage, or without items or with more than 500.
   */
  changeOpportunityStages?: Maybe<ChangeOpportunityStagesPayload>;
  /**
   * Hands an opportunity over to another member of staff.
   * Fails with `STALE_VERSION` when the opportunity changed since it was read.
   */
  reassignOpportunity?: Maybe<ReassignOpportunityPayload>;
  /**
   * Hands opportunities over to one member of staff.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `reassignOpportunity` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION` and `NOT_FOUND`. Fails with `BAD_USER_INPUT` when `ownerId` has not the form of a
   * user's identifier, or without items or with more than 500.
   */
  reassignOpportunities?: Maybe<ReassignOpportunitiesPayload>;
  /**
   * Takes an opportunity out of all lists; `restoreOpportunity` brings it back. Its external id becomes free.
   * Fails with `STALE_VERSION` when the opportunity changed since it was read.
   */
  deleteOpportunity?: Maybe<DeleteOpportunityPayload>;
  /**
   * Brings a deleted opportunity back with its line items, contacts and history.
   * Fails with `DUPLICATE` when a living opportunity has taken its external id, `NOT_FOUND` when no deleted opportunity has
   * this id.
   */
  restoreOpportunity?: Maybe<RestoreOpportunityPayload>;
  /**
   * Imports up to 500 opportunities; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the opportunity with the same external id; a row without one is always new.
   */
  importOpportunities?: Maybe<ImportOpportunitiesPayload>;
  /**
   * Creates a pipeline with its stages, in their order.
   * Fails with `BAD_USER_INPUT` on a value that breaks a rule: at least one stage of each outcome, no two of one name, and
   * probability and forecast category that fit the outcome.
   */
  createPipeline?: Maybe<CreatePipelinePayload>;
  /**
   * Renames a pipeline.
   * Fails with `STALE_VERSION` when the pipeline changed since it was read, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updatePipeline?: Maybe<UpdatePipelinePayload>;
  /**
   * Changes the facts that are given and leaves the others; the opportunities at this stage follow.
   * Fails with `STALE_VERSION` when the stage changed since it was read, `DUPLICATE` when another stage of the pipeline has
   * its name, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updateStage?: Maybe<UpdateStagePayload>;
  /**
   * Creates a price list without entries.
   * Fails with `BAD_USER_INPUT` on a value that breaks a rule, `DUPLICATE` when a living price list has the same code, or is
   * the default one of the same currency.
   */
  createPriceList?: Maybe<CreatePriceListPayload>;
  /**
   * Changes the facts that are given and leaves the others; null clears a fact that may be empty. The currency stays.
   * Fails with `STALE_VERSION` when the price list changed since it was read, `DUPLICATE`, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updatePriceList?: Maybe<UpdatePriceListPayload>;
  /**
   * Takes a price list out of all lists, with its entries; `restorePriceList` brings it back. Its code becomes free.
   * Fails with `STALE_VERSION` when the price list changed since it was read.
   */
  deletePriceList?: Maybe<DeletePriceListPayload>;
  /**
   * Brings a deleted price list back, with its entries.
   * Fails with `DUPLICATE` when a living price list has taken its code, or its place as the default one; `NOT_FOUND` when no
   * deleted price list has this id.
   */
  restorePriceList?: Maybe<RestorePriceListPayload>;
  /**
   * Sets up to 500 prices of a list and takes some away; each row succeeds or is refused on its own, and its outcome is in
   * `results`. A row means the entry of the same product and minimum quantity, each of which may stand there once. A list
   * holds at most 5,000 entries.
   * Fails with `NOT_FOUND` when the price list does not exist.
   */
  setPriceListEntries?: Maybe<SetPriceListEntriesPayload>;
  /**
   * Imports up to 500 prices of any lists; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the entry of the same list, product and minimum quantity.
   */
  importPriceListEntries?: Maybe<ImportPriceListEntriesPayload>;
  /**
   * Adds a product to the catalogue.
   * Fails with `BAD_USER_INPUT` on a value that breaks a rule, `DUPLICATE` when another product has the same external id.
   */
  createProduct?: Maybe<CreateProductPayload>;
  /**
   * Changes the facts that are given and leaves the others; null clears a fact that may be empty.
   * What is agreed in opportunities keeps its price.
   * Fails with `STALE_VERSION` when the product changed since it was read, `DUPLICATE`, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updateProduct?: Maybe<UpdateProductPayload>;
  /**
   * Imports up to 500 products; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the product with the same external id, else name (in its normal form); two with different
   * external ids are two products.
   */
  importProducts?: Maybe<ImportProductsPayload>;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateActivityArgs = {
  input: CreateActivityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateActivityArgs = {
  input: UpdateActivityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCompleteActivityArgs = {
  input: CompleteActivityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCompleteActivitiesArgs = {
  input: CompleteActivitiesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReopenActivityArgs = {
  input: ReopenActivityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReassignActivityArgs = {
  input: ReassignActivityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReassignActivitiesArgs = {
  input: ReassignActivitiesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteActivityArgs = {
  input: DeleteActivityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRestoreActivityArgs = {
  input: RestoreActivityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportActivitiesArgs = {
  input: ImportActivitiesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateOpportunityArgs = {
  input: CreateOpportunityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateOpportunityArgs = {
  input: UpdateOpportunityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationChangeOpportunityStageArgs = {
  input: ChangeOpportunityStageInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationChangeOpportunityStagesArgs = {
  input: ChangeOpportunityStagesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReassignOpportunityArgs = {
  input: ReassignOpportunityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReassignOpportunitiesArgs = {
  input: ReassignOpportunitiesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteOpportunityArgs = {
  input: DeleteOpportunityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRestoreOpportunityArgs = {
  input: RestoreOpportunityInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportOpportunitiesArgs = {
  input: ImportOpportunitiesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreatePipelineArgs = {
  input: CreatePipelineInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdatePipelineArgs = {
  input: UpdatePipelineInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateStageArgs = {
  input: UpdateStageInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreatePriceListArgs = {
  input: CreatePriceListInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdatePriceListArgs = {
  input: UpdatePriceListInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeletePriceListArgs = {
  input: DeletePriceListInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRestorePriceListArgs = {
  input: RestorePriceListInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationSetPriceListEntriesArgs = {
  input: SetPriceListEntriesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportPriceListEntriesArgs = {
  input: ImportPriceListEntriesInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportProductsArgs = {
  input: ImportProductsInput;
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

/** An organisation or person that we serve or court. */
export type Customer = {
  __typename?: 'Customer';
  /** Identifier; its prefix is `cus`. */
  id: Scalars['ID']['output'];
  /** Chances to sell to the customer, the newest first. */
  opportunities?: Maybe<OpportunityConnection>;
  /** What staff plan to do and did with the customer: open activities by when they are due, then those that are done, the latest first. */
  activities?: Maybe<ActivityConnection>;
};


/** An organisation or person that we serve or court. */
export type CustomerOpportunitiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<OpportunityStatus>>;
};


/** An organisation or person that we serve or court. */
export type CustomerActivitiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  isDone?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A chance to sell. */
export type Opportunity = Node & {
  __typename?: 'Opportunity';
  /** Identifier; its prefix is `opp`. */
  id: Scalars['ID']['output'];
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; unique among living opportunities. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it is called in systems that have names, such as an ERP, by these names; at most 20, each unique among living opportunities. */
  externalIds: Array<ExternalId>;
  /** What it is about; at most 200 characters. */
  name: Scalars['String']['output'];
  /** Customer who may buy. Of a customer whom the caller may not see nothing is told but the `id`: with any other field asked for, it is null. */
  customer?: Maybe<Customer>;
  /** Pipeline in which it is. */
  pipeline: Pipeline;
  /** Stage at which it is. */
  stage: Stage;
  /** Whether it is open, won or lost; follows from the stage. */
  status: OpportunityStatus;
  /** What it is worth; null when unknown. */
  amount?: Maybe<Money>;
  /** How likely it is to be won, in percent; follows from the stage. */
  probability: Scalars['Int']['output'];
  /** Day on which work on it began; null when unknown. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** Day on which the customer is expected to decide; null when unknown. */
  expectedCloseOn?: Maybe<Scalars['Date']['output']>;
  /** Day on which it was won or lost; null while it is open, and where nobody recorded it. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Member of staff who is responsible; null when nobody is. */
  owner?: Maybe<User>;
  /** Team of the owner; null where there is no owner or the owner is in none, and with its `name` in the moment before that is known here. */
  team?: Maybe<Team>;
  /** Partner through which the opportunity came, by its identifier. */
  partnerId?: Maybe<Scalars['ID']['output']>;
  /** Why it was lost; null unless it was, and where nobody recorded it. */
  lossReason?: Maybe<Scalars['String']['output']>;
  /** What would be bought, in the order in which it was entered. */
  lineItems: Array<OpportunityLineItem>;
  /** Persons at the customer who matter, in the order in which they were entered. */
  contacts: Array<OpportunityContact>;
  /** Every change of stage, amount, expected close and owner since it was created, the newest first. */
  stageHistory: OpportunityStageChangeConnection;
  /** Every change of the opportunity since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the opportunity. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What staff plan to do and did for it: open activities by when they are due, then those that are done, the latest first. */
  activities?: Maybe<ActivityConnection>;
};


/** A chance to sell. */
export type OpportunityStageHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A chance to sell. */
export type OpportunityHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A chance to sell. */
export type OpportunityActivitiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  isDone?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Member of staff; owned by the identity subgraph. */
export type User = {
  __typename?: 'User';
  /** Identifier; its prefix is `usr`. */
  id: Scalars['ID']['output'];
  /** What the member of staff has to do and did: open activities by when they are due, then those that are done, the latest first. */
  activities?: Maybe<ActivityConnection>;
};


/** Member of staff; owned by the identity subgraph. */
export type UserActivitiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  isDone?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Something that staff plan to do, or did, with customers or for them. */
export type Activity = Node & {
  __typename?: 'Activity';
  /** Identifier; its prefix is `act`. */
  id: Scalars['ID']['output'];
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; unique among living activities. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it is called in systems that have names, such as an ERP, by these names; at most 20, each unique among living activities. */
  externalIds: Array<ExternalId>;
  /** What kind of thing it is. */
  kind: ActivityKind;
  /** What it is about, in one line; at most 200 characters. */
  subject: Scalars['String']['output'];
  /** What is to be known of it; at most 16,000 characters. */
  notes?: Maybe<Scalars['String']['output']>;
  /** When it has to be done; null when never, and for a meeting or visit that has to happen when it is set. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it begins; null unless it is a meeting or a visit. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends, after `startsAt`; null when unknown. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How much it matters. */
  priority: ActivityPriority;
  /** Whether it is open now though it was due: at `dueAt`, else at `endsAt`, else at `startsAt`. */
  isOverdue: Scalars['Boolean']['output'];
  /** Customer whom it is about; null when nobody. Of a customer whom the caller may not see nothing is told but the `id`: with any other field asked for, it is null. */
  customer?: Maybe<Customer>;
  /** Person at the customer; null when nobody. Of one whom the caller may not see nothing is told but the `id`: with any other field asked for, it is null. */
  contact?: Maybe<Contact>;
  /** Opportunity that it is for, always one of its customer; null when none, and where the caller may not see it. */
  opportunity?: Maybe<Opportunity>;
  /** Member of staff who is responsible; null when nobody is. */
  owner?: Maybe<User>;
  /** Team of the owner; null where there is no owner or the owner is in none, and with its `name` in the moment before that is known here. */
  team?: Maybe<Team>;
  /** When it was done; null while it is open. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** What came of it; null while it is open. */
  outcome?: Maybe<ActivityOutcome>;
  /** What is to be told of the outcome; at most 2,000 characters. */
  outcomeNotes?: Maybe<Scalars['String']['output']>;
  /** Every change of the activity since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the activity. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Something that staff plan to do, or did, with customers or for them. */
export type ActivityHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of thing an activity is. */
export type ActivityKind =
  /** Something to do, alone. */
  | 'TASK'
  /** A call. */
  | 'CALL'
  /** A meeting, elsewhere or online. */
  | 'MEETING'
  /** A visit at the customer. */
  | 'VISIT';

/** How much an activity matters. */
export type ActivityPriority =
  /** It can wait. */
  | 'LOW'
  /** As usual. */
  | 'NORMAL'
  /** Before the others. */
  | 'HIGH';

/** What came of an activity. */
export type ActivityOutcome =
  /** It was done. */
  | 'COMPLETED'
  /** The other side could not be reached, or did not come. */
  | 'NOT_REACHED'
  /** It was called off. */
  | 'CANCELLED';

/** A page of a list of activities. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** The activities of this page with their cursors. */
  edges: Array<ActivityEdge>;
  /** The activities of this page. */
  nodes: Array<Activity>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many activities match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An activity at its place in a list. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The activity. */
  node: Activity;
};

/**
 * Conditions on activities; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type ActivityFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<ActivityFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<ActivityFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<ActivityFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; served by an index. */
  externalId?: InputMaybe<OptionalTextFilterInput>;
  /** Identifier in a system that has a name; served by an index. */
  externalIds?: InputMaybe<ExternalIdsFilterInput>;
  /** What kind of thing it is. */
  kind?: InputMaybe<ActivityKindFilterInput>;
  /** How much it matters. */
  priority?: InputMaybe<ActivityPriorityFilterInput>;
  /** Customer whom it is about; served by an index. */
  customerId?: InputMaybe<OptionalIdFilterInput>;
  /** Person at the customer; served by an index. */
  contactId?: InputMaybe<OptionalIdFilterInput>;
  /** Opportunity that it is for, as far as the caller may see it; served by an index. */
  opportunityId?: InputMaybe<OptionalIdFilterInput>;
  /** Member of staff who is responsible; served by an index. */
  ownerId?: InputMaybe<OptionalIdFilterInput>;
  /** When it has to be done; served by an index. */
  dueAt?: InputMaybe<OptionalDateTimeFilterInput>;
  /** When it begins. */
  startsAt?: InputMaybe<OptionalDateTimeFilterInput>;
  /** When it was done. */
  doneAt?: InputMaybe<OptionalDateTimeFilterInput>;
  /** What came of it. */
  outcome?: InputMaybe<ActivityOutcomeFilterInput>;
  /** Whether it is done; served by an index. */
  isDone?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is overdue now; served by an index. */
  isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on the kind of an activity; all that are given must hold. */
export type ActivityKindFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<ActivityKind>;
  /** Is one of these. */
  in?: InputMaybe<Array<ActivityKind>>;
};

/** Conditions on the priority of an activity; all that are given must hold. */
export type ActivityPriorityFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<ActivityPriority>;
  /** Is one of these. */
  in?: InputMaybe<Array<ActivityPriority>>;
};

/** Conditions on the outcome of an activity; all that are given must hold. */
export type ActivityOutcomeFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<ActivityOutcome>;
  /** Is one of these. */
  in?: InputMaybe<Array<ActivityOutcome>>;
  /** Whether there is none. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Order of a list of activities. */
export type ActivitySortInput = {
  /** By what. */
  field: ActivitySortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What activities can be sorted by. */
export type ActivitySortField =
  /** Ascending: open ones by when they are due, those that never are last; then those that are done, the latest first; served by an index. */
  | 'AGENDA'
  /** When it has to be done; served by an index. */
  | 'DUE_AT'
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** How much it matters, in the order of the values. */
  | 'PRIORITY';

/** A new activity. */
export type CreateActivityInput = {
  /** Identifier in another system; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names; at most 20. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What kind of thing it is. */
  kind: ActivityKind;
  /** What it is about, in one line; at most 200 characters. */
  subject: Scalars['String']['input'];
  /** What is to be known of it; at most 16,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** When it has to be done. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it begins; for meetings and visits only. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends, after `startsAt`; for meetings and visits only. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much it matters. */
  priority: ActivityPriority;
  /** Customer whom it is about; that of the opportunity when omitted or null. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Person at the customer. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Opportunity that it is for, one of the customer. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Member of staff who is responsible; the caller when omitted, nobody when null. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to an activity; what is omitted stays as it is. */
export type UpdateActivityInput = {
  /** Identifier of the activity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What kind of thing it is. */
  kind?: InputMaybe<ActivityKind>;
  /** What it is about, in one line; at most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** What is to be known of it; null clears it. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** When it has to be done; null clears it. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it begins; null clears it. For meetings and visits only. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends, after `startsAt`; null clears it. For meetings and visits only. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much it matters. */
  priority?: InputMaybe<ActivityPriority>;
  /** Customer whom it is about; null clears it unless there is an opportunity. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Person at the customer; null clears it. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Opportunity that it is for, one of the customer; null clears it. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What came of an activity. */
export type CompleteActivityInput = {
  /** Identifier of the activity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** What came of it. */
  outcome: ActivityOutcome;
  /** What is to be told of it; at most 2,000 characters. */
  outcomeNotes?: InputMaybe<Scalars['String']['input']>;
  /** When it was done, not more than a day ahead; now when omitted, or when it was done before. */
  doneAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What came of activities. */
export type CompleteActivitiesInput = {
  /** The activities, from 1 to 500, each at the version that was read. Each costs 5. */
  activities: Array<RecordVersionInput>;
  /** What came of them. */
  outcome: ActivityOutcome;
  /** What is to be told of each; at most 2,000 characters. */
  outcomeNotes?: InputMaybe<Scalars['String']['input']>;
  /** When they were done, not more than a day ahead; now when omitted, of one that was done before when that was. */
  doneAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** An activity that is to be done again. */
export type ReopenActivityInput = {
  /** Identifier of the activity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Hand-over of an activity. */
export type ReassignActivityInput = {
  /** Identifier of the activity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Member of staff who becomes responsible; null leaves the activity without an owner. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Hand-over of activities. */
export type ReassignActivitiesInput = {
  /** The activities, from 1 to 500, each at the version that was read. Each costs 5. */
  activities: Array<RecordVersionInput>;
  /** Member of staff who becomes responsible; null leaves the activities without an owner. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of an activity. */
export type DeleteActivityInput = {
  /** Identifier of the activity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Restoration of a deleted activity. */
export type RestoreActivityInput = {
  /** Identifier of the activity. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Activities to import. */
export type ImportActivitiesInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportActivityRowInput>;
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

/** One activity to import; what is omitted is left as it is where the row updates an activity. */
export type ImportActivityRowInput = {
  /** Identifier in the system that the row comes from; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names, beside `externalId`; at most 20. Those in systems that are not named stay. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What kind of thing it is. */
  kind: ActivityKind;
  /** What it is about, in one line; at most 200 characters. */
  subject: Scalars['String']['input'];
  /** What is to be known of it; at most 16,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** When it has to be done. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it begins; for meetings and visits only. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends, after `startsAt`; for meetings and visits only. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much it matters; `NORMAL` when omitted. */
  priority?: InputMaybe<ActivityPriority>;
  /** Customer whom it is about; that of the opportunity when omitted. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Person at the customer. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Opportunity that it is for, one of the customer. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Member of staff who is responsible; nobody when omitted. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** When it was done, not more than a day ahead; open when omitted. */
  doneAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What came of it; `COMPLETED` when it was done and this is omitted. Only for what is done. */
  outcome?: InputMaybe<ActivityOutcome>;
  /** What is to be told of the outcome; at most 2,000 characters. Only for what is done. */
  outcomeNotes?: InputMaybe<Scalars['String']['input']>;
};

/** What `createActivity` did. */
export type CreateActivityPayload = {
  __typename?: 'CreateActivityPayload';
  /** The new activity; null when the caller may not see it. */
  activity?: Maybe<Activity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateActivity` did. */
export type UpdateActivityPayload = {
  __typename?: 'UpdateActivityPayload';
  /** The activity with its changes. */
  activity?: Maybe<Activity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `completeActivity` did. */
export type CompleteActivityPayload = {
  __typename?: 'CompleteActivityPayload';
  /** The activity with its outcome. */
  activity?: Maybe<Activity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `completeActivities` did. */
export type CompleteActivitiesPayload = {
  __typename?: 'CompleteActivitiesPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `reopenActivity` did. */
export type ReopenActivityPayload = {
  __typename?: 'ReopenActivityPayload';
  /** The activity, open again. */
  activity?: Maybe<Activity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `reassignActivity` did. */
export type ReassignActivityPayload = {
  __typename?: 'ReassignActivityPayload';
  /** The activity with its new owner; null when the caller may no longer see it. */
  activity?: Maybe<Activity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `reassignActivities` did. */
export type ReassignActivitiesPayload = {
  __typename?: 'ReassignActivitiesPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteActivity` did. */
export type DeleteActivityPayload = {
  __typename?: 'DeleteActivityPayload';
  /** Identifier of the deleted activity. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `restoreActivity` did. */
export type RestoreActivityPayload = {
  __typename?: 'RestoreActivityPayload';
  /** The activity, alive again. */
  activity?: Maybe<Activity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importActivities` did. */
export type ImportActivitiesPayload = {
  __typename?: 'ImportActivitiesPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A person at a customer. */
export type Contact = {
  __typename?: 'Contact';
  /** Identifier; its prefix is `con`. */
  id: Scalars['ID']['output'];
};

/** A group of members of staff. What its members own belongs to the team, so that its manager sees it. */
export type Team = {
  __typename?: 'Team';
  /** Identifier; its prefix is `tem`. */
  id: Scalars['ID']['output'];
  /** Name; at most 100 characters; unique among teams without regard to case and width. */
  name: Scalars['String']['output'];
};

/** A product that an opportunity is about. */
export type OpportunityLineItem = {
  __typename?: 'OpportunityLineItem';
  /** Identifier; its prefix is `oli`. It changes when the line items are replaced. */
  id: Scalars['ID']['output'];
  /** The product; null where the caller may not see it. */
  product?: Maybe<Product>;
  /** How many units, from 1 to 1,000,000. */
  quantity: Scalars['Int']['output'];
  /** Price of one unit. */
  unitPrice: Money;
  /** Price of all units. */
  lineTotal: Money;
};

/** A person who matters to an opportunity. */
export type OpportunityContact = {
  __typename?: 'OpportunityContact';
  /** The person. Of one whom the caller may not see nothing is told but the `id`: with any other field asked for, it is null. */
  contact?: Maybe<Contact>;
  /** Part that the person plays in the decision. */
  role: OpportunityContactRole;
};

/** A change of an opportunity's stage, amount, expected close or owner. The first one tells how it was created. */
export type OpportunityStageChange = {
  __typename?: 'OpportunityStageChange';
  /** Stage before; null in the first change. */
  fromStage?: Maybe<Stage>;
  /** Stage after. */
  toStage: Stage;
  /** Amount before; null when unknown, and in the first change. */
  fromAmount?: Maybe<Money>;
  /** Amount after; null when unknown. */
  toAmount?: Maybe<Money>;
  /** Expected close before; null when unknown, and in the first change. */
  fromExpectedCloseOn?: Maybe<Scalars['Date']['output']>;
  /** Expected close after; null when unknown. */
  toExpectedCloseOn?: Maybe<Scalars['Date']['output']>;
  /** Owner before; null when there was none, and in the first change. */
  fromOwner?: Maybe<User>;
  /** Owner after; null when there is none. */
  toOwner?: Maybe<User>;
  /** When it changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Member of staff who changed it; null for an application. */
  changedBy?: Maybe<User>;
};

/** A page of the history of an opportunity. */
export type OpportunityStageChangeConnection = {
  __typename?: 'OpportunityStageChangeConnection';
  /** The changes of this page with their cursors. */
  edges: Array<OpportunityStageChangeEdge>;
  /** The changes of this page. */
  nodes: Array<OpportunityStageChange>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many changes there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A change at its place in the history of an opportunity. */
export type OpportunityStageChangeEdge = {
  __typename?: 'OpportunityStageChangeEdge';
  /** Marks the place; give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: OpportunityStageChange;
};

/** How an opportunity stands. */
export type OpportunityStatus =
  /** Still to be decided. */
  | 'OPEN'
  /** The customer has bought. */
  | 'WON'
  /** The customer will not buy. */
  | 'LOST';

/** Part that a person plays in the decision of a customer. */
export type OpportunityContactRole =
  /** Decides on buying. */
  | 'DECISION_MAKER'
  /** Speaks for us at the customer. */
  | 'CHAMPION'
  /** Has a say in the decision. */
  | 'INFLUENCER'
  /** Will work with what we deliver. */
  | 'USER'
  /** Is against it. */
  | 'BLOCKER'
  /** None of the others, or unknown. */
  | 'OTHER';

/** A page of a list of opportunities. */
export type OpportunityConnection = {
  __typename?: 'OpportunityConnection';
  /** The opportunities of this page with their cursors. */
  edges: Array<OpportunityEdge>;
  /** The opportunities of this page. */
  nodes: Array<Opportunity>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many opportunities match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /**
   * What the matching opportunities are worth together, an amount per currency, by currency; added up only when asked for.
   * Fails with `BAD_USER_INPUT` when a sum is too large for `SafeInt`.
   */
  totalAmounts: Array<Money>;
};

/** An opportunity at its place in a list. */
export type OpportunityEdge = {
  __typename?: 'OpportunityEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The opportunity. */
  node: Opportunity;
};

/**
 * Conditions on opportunities; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type OpportunityFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<OpportunityFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<OpportunityFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<OpportunityFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; served by an index. */
  externalId?: InputMaybe<OptionalTextFilterInput>;
  /** Identifier in a system that has a name; served by an index. */
  externalIds?: InputMaybe<ExternalIdsFilterInput>;
  /** Full name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** Customer; served by an index. */
  customerId?: InputMaybe<IdFilterInput>;
  /** Member of staff who is responsible; served by an index. */
  ownerId?: InputMaybe<OptionalIdFilterInput>;
  /** Partner through which it came; served by an index. */
  partnerId?: InputMaybe<OptionalIdFilterInput>;
  /** Pipeline; served by an index. */
  pipelineId?: InputMaybe<IdFilterInput>;
  /** Stage of the pipeline; served by an index. */
  stageId?: InputMaybe<IdFilterInput>;
  /** Outcome of the stage; served by an index. */
  status?: InputMaybe<OpportunityStatusFilterInput>;
  /** Amount; served by an index. */
  amount?: InputMaybe<OptionalMoneyFilterInput>;
  /** Day on which it was opened. */
  openedOn?: InputMaybe<OptionalDateFilterInput>;
  /** Day on which it is expected to close; served by an index. */
  expectedCloseOn?: InputMaybe<OptionalDateFilterInput>;
  /** Day on which it was closed; served by an index. */
  closedOn?: InputMaybe<OptionalDateFilterInput>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on the outcome of an opportunity; all that are given must hold. */
export type OpportunityStatusFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<OpportunityStatus>;
  /** Is one of these. */
  in?: InputMaybe<Array<OpportunityStatus>>;
};

/** Order of a list of opportunities. */
export type OpportunitySortInput = {
  /** By what. */
  field: OpportunitySortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What opportunities can be sorted by. */
export type OpportunitySortField =
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** Amount in minor units, whatever the currency; served by an index. */
  | 'AMOUNT'
  /** Day on which it was opened. */
  | 'OPENED_ON'
  /** Expected close; served by an index. */
  | 'EXPECTED_CLOSE_ON'
  /** Day on which it was closed; served by an index. */
  | 'CLOSED_ON'
  /** The name in normal form; served by an index. */
  | 'NAME'
  /** Outcome of the stage, in the order of the values. */
  | 'STATUS';

/** A line item of an opportunity. */
export type OpportunityLineItemInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** How many units, from 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** Price of one unit, not negative; the product's list price when omitted. All prices and the amount share one currency. */
  unitPrice?: InputMaybe<MoneyInput>;
};

/** A person who matters to an opportunity. */
export type OpportunityContactInput = {
  /** The person. */
  contactId: Scalars['ID']['input'];
  /** Part that the person plays in the decision. */
  role: OpportunityContactRole;
};

/** A new opportunity. */
export type CreateOpportunityInput = {
  /** Identifier in another system; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names; at most 20. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Customer who may buy. */
  customerId: Scalars['ID']['input'];
  /** What it is about; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Stage at which it begins; the first of the default pipeline when omitted. */
  stageId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is worth, not negative; the sum of the line items when omitted, unknown when null. */
  amount?: InputMaybe<MoneyInput>;
  /** Day on which work on it began. */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Day on which the customer is expected to decide; not before `openedOn`. */
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  /** Day on which it was won or lost, not before `openedOn`; today when omitted. Not for an open stage. */
  closedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why it was lost, at most 1,000 characters; needed for a lost stage and refused for any other. */
  lossReason?: InputMaybe<Scalars['String']['input']>;
  /** Member of staff who is responsible; the caller when omitted, nobody when null. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** What would be bought; at most 100. */
  lineItems?: InputMaybe<Array<OpportunityLineItemInput>>;
  /** Persons who matter, each at most once; at most 50. */
  contacts?: InputMaybe<Array<OpportunityContactInput>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to an opportunity; what is omitted stays as it is. */
export type UpdateOpportunityInput = {
  /** Identifier of the opportunity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Customer who may buy. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is worth, not negative; null makes it unknown unless the opportunity is won. */
  amount?: InputMaybe<MoneyInput>;
  /** Day on which work on it began; null clears it. */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Day on which the customer is expected to decide; null clears it. Not before `openedOn`. */
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  /** All line items, in place of those there were; at most 100. */
  lineItems?: InputMaybe<Array<OpportunityLineItemInput>>;
  /** All persons who matter, in place of those there were; at most 50. */
  contacts?: InputMaybe<Array<OpportunityContactInput>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Move of an opportunity to another stage. */
export type ChangeOpportunityStageInput = {
  /** Identifier of the opportunity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Stage to which it moves. */
  stageId: Scalars['ID']['input'];
  /**
   * Day on which it was won or lost, not before it was opened. When omitted: the day on record where the outcome stays the
   * same, else today. Not for an open stage.
   */
  closedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why it was lost, at most 1,000 characters; needed for a lost stage and refused for any other. */
  lossReason?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Move of opportunities to one stage. */
export type ChangeOpportunityStagesInput = {
  /** The opportunities, from 1 to 500, each at the version that was read. Each costs 5. */
  opportunities: Array<RecordVersionInput>;
  /** Stage to which they move. */
  stageId: Scalars['ID']['input'];
  /**
   * Day on which they were won or lost, not before one was opened. When omitted: the day on record where the outcome stays the
   * same, else today. Not for an open stage.
   */
  closedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why they were lost, at most 1,000 characters; needed for a lost stage and refused for any other. */
  lossReason?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Hand-over of an opportunity. */
export type ReassignOpportunityInput = {
  /** Identifier of the opportunity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Member of staff who becomes responsible; null leaves the opportunity without an owner. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Hand-over of opportunities. */
export type ReassignOpportunitiesInput = {
  /** The opportunities, from 1 to 500, each at the version that was read. Each costs 5. */
  opportunities: Array<RecordVersionInput>;
  /** Member of staff who becomes responsible; null leaves the opportunities without an owner. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of an opportunity. */
export type DeleteOpportunityInput = {
  /** Identifier of the opportunity. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Restoration of a deleted opportunity. */
export type RestoreOpportunityInput = {
  /** Identifier of the opportunity. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Opportunities to import. */
export type ImportOpportunitiesInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportOpportunityRowInput>;
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

/** One opportunity to import; what is omitted is left as it is where the row updates an opportunity. */
export type ImportOpportunityRowInput = {
  /** Identifier in the system that the row comes from; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names, beside `externalId`; at most 20. Those in systems that are not named stay. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Customer who may buy. */
  customerId: Scalars['ID']['input'];
  /** What it is about; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Stage at which it is. */
  stageId: Scalars['ID']['input'];
  /** What it is worth, not negative; the sum of the line items when omitted. Needed for a won stage. */
  amount?: InputMaybe<MoneyInput>;
  /** Day on which work on it began. */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Day on which the customer is expected to decide; not before `openedOn`. */
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  /** Day on which it was won or lost, not before `openedOn`; unknown when omitted. Not for an open stage. */
  closedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Member of staff who is responsible; nobody when omitted. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Why it was lost, at most 1,000 characters; unknown when omitted. Only for a lost stage. */
  lossReason?: InputMaybe<Scalars['String']['input']>;
  /** What would be bought; at most 100. */
  lineItems?: InputMaybe<Array<OpportunityLineItemInput>>;
};

/** What `createOpportunity` did. */
export type CreateOpportunityPayload = {
  __typename?: 'CreateOpportunityPayload';
  /** The new opportunity; null when the caller may not see it. */
  opportunity?: Maybe<Opportunity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateOpportunity` did. */
export type UpdateOpportunityPayload = {
  __typename?: 'UpdateOpportunityPayload';
  /** The opportunity with its changes. */
  opportunity?: Maybe<Opportunity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `changeOpportunityStage` did. */
export type ChangeOpportunityStagePayload = {
  __typename?: 'ChangeOpportunityStagePayload';
  /** The opportunity at its new stage. */
  opportunity?: Maybe<Opportunity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `changeOpportunityStages` did. */
export type ChangeOpportunityStagesPayload = {
  __typename?: 'ChangeOpportunityStagesPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `reassignOpportunity` did. */
export type ReassignOpportunityPayload = {
  __typename?: 'ReassignOpportunityPayload';
  /** The opportunity with its new owner; null when the caller may no longer see it. */
  opportunity?: Maybe<Opportunity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `reassignOpportunities` did. */
export type ReassignOpportunitiesPayload = {
  __typename?: 'ReassignOpportunitiesPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteOpportunity` did. */
export type DeleteOpportunityPayload = {
  __typename?: 'DeleteOpportunityPayload';
  /** Identifier of the deleted opportunity. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `restoreOpportunity` did. */
export type RestoreOpportunityPayload = {
  __typename?: 'RestoreOpportunityPayload';
  /** The opportunity, alive again. */
  opportunity?: Maybe<Opportunity>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importOpportunities` did. */
export type ImportOpportunitiesPayload = {
  __typename?: 'ImportOpportunitiesPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A way that opportunities go, stage by stage. */
export type Pipeline = Node & {
  __typename?: 'Pipeline';
  /** Identifier; its prefix is `pip`. */
  id: Scalars['ID']['output'];
  /** Name; at most 100 characters. */
  name: Scalars['String']['output'];
  /** Whether opportunities go this way unless told otherwise; one pipeline is the default. */
  isDefault: Scalars['Boolean']['output'];
  /** The stages in their order. */
  stages: Array<Stage>;
  /** Every change of the pipeline since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the pipeline. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A way that opportunities go, stage by stage. */
export type PipelineHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A step of a pipeline. */
export type Stage = Node & {
  __typename?: 'Stage';
  /** Identifier; its prefix is `stg`. */
  id: Scalars['ID']['output'];
  /** Name; at most 100 characters, unlike that of any other stage of the pipeline. */
  name: Scalars['String']['output'];
  /** Place in the pipeline, from 1. */
  order: Scalars['Int']['output'];
  /** How likely an opportunity at this stage is to be won, in percent, from 0 to 100. */
  probability: Scalars['Int']['output'];
  /** How a forecast counts the opportunities at this stage. */
  forecastCategory: ForecastCategory;
  /** Whether opportunities at this stage are open, won or lost. */
  outcome: StageOutcome;
  /** Pipeline that the stage belongs to. */
  pipeline: Pipeline;
  /** Every change of the stage since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the stage. */
  version: Scalars['Int']['output'];
};


/** A step of a pipeline. */
export type StageHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How a forecast counts opportunities. */
export type ForecastCategory =
  /** Early; counted by its probability at most. */
  | 'PIPELINE'
  /** Likely if all goes well. */
  | 'BEST_CASE'
  /** Promised. */
  | 'COMMIT'
  /** Won. */
  | 'CLOSED'
  /** Left out. */
  | 'OMITTED';

/** Whether a stage ends an opportunity, and how. */
export type StageOutcome =
  /** Still to be decided. */
  | 'OPEN'
  /** The customer has bought. */
  | 'WON'
  /** The customer will not buy. */
  | 'LOST';

/** A page of a list of pipelines. */
export type PipelineConnection = {
  __typename?: 'PipelineConnection';
  /** The pipelines of this page with their cursors. */
  edges: Array<PipelineEdge>;
  /** The pipelines of this page. */
  nodes: Array<Pipeline>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many pipelines there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A pipeline at its place in a list. */
export type PipelineEdge = {
  __typename?: 'PipelineEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The pipeline. */
  node: Pipeline;
};

/** A new pipeline. */
export type CreatePipelineInput = {
  /** Name; at most 100 characters. */
  name: Scalars['String']['input'];
  /** The stages in their order, from 3 to 50. */
  stages: Array<StageInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A stage of a new pipeline. */
export type StageInput = {
  /** Name; at most 100 characters, unlike that of any other stage of the pipeline. */
  name: Scalars['String']['input'];
  /** How likely an opportunity at this stage is to be won, in percent: 100 where won, 0 where lost, from 0 to 100 where open. */
  probability: Scalars['Int']['input'];
  /** How a forecast counts the opportunities at this stage: `CLOSED` where won, `OMITTED` where lost, any but `CLOSED` where open. */
  forecastCategory: ForecastCategory;
  /** Whether opportunities at this stage are open, won or lost. */
  outcome: StageOutcome;
};

/** Changes to a pipeline; what is omitted stays as it is. */
export type UpdatePipelineInput = {
  /** Identifier of the pipeline. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Name; at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a stage; what is omitted stays as it is. */
export type UpdateStageInput = {
  /** Identifier of the stage. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Name; at most 100 characters, unlike that of any other stage of the pipeline. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How likely an opportunity at this stage is to be won, in percent: 100 where won, 0 where lost, from 0 to 100 where open. */
  probability?: InputMaybe<Scalars['Int']['input']>;
  /** How a forecast counts the opportunities at this stage: `CLOSED` where won, `OMITTED` where lost, any but `CLOSED` where open. */
  forecastCategory?: InputMaybe<ForecastCategory>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `createPipeline` did. */
export type CreatePipelinePayload = {
  __typename?: 'CreatePipelinePayload';
  /** The new pipeline. */
  pipeline?: Maybe<Pipeline>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updatePipeline` did. */
export type UpdatePipelinePayload = {
  __typename?: 'UpdatePipelinePayload';
  /** The pipeline with its changes. */
  pipeline?: Maybe<Pipeline>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateStage` did. */
export type UpdateStagePayload = {
  __typename?: 'UpdateStagePayload';
  /** The stage with its changes. */
  stage?: Maybe<Stage>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Something that we sell. */
export type Product = Node & {
  __typename?: 'Product';
  /** Identifier; its prefix is `prd`. */
  id: Scalars['ID']['output'];
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; unique. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it is called in systems that have names, such as an ERP, by these names; at most 20, each unique. For staff only. */
  externalIds?: Maybe<Array<ExternalId>>;
  /** Name; at most 200 characters. */
  name: Scalars['String']['output'];
  /** Series that it belongs to; at most 100 characters. */
  series?: Maybe<Scalars['String']['output']>;
  /** What it is; at most 4,000 characters. */
  description?: Maybe<Scalars['String']['output']>;
  /** Price of one unit before any discount. */
  listPrice?: Maybe<Money>;
  /** Whether it is on sale. */
  isActive: Scalars['Boolean']['output'];
  /** Every change of the product since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the product. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What it costs by the price lists that are active, by the quantity from which each price holds. */
  prices?: Maybe<PriceListEntryConnection>;
};


/** Something that we sell. */
export type ProductHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Something that we sell. */
export type ProductPricesArgs = {
  currency?: InputMaybe<Scalars['Currency']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Prices in one currency, for some customers or all. */
export type PriceList = Node & {
  __typename?: 'PriceList';
  /** Identifier; its prefix is `prl`. */
  id: Scalars['ID']['output'];
  /** What other systems call it, at most 50 characters; unique among living price lists, without regard to case and width. */
  code: Scalars['String']['output'];
  /** Name; at most 200 characters. */
  name: Scalars['String']['output'];
  /** Currency of all its prices. */
  currency: Scalars['Currency']['output'];
  /** First day on which it holds; null when it always did. */
  startsOn?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it holds; null when it has no end. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Levels of the customers whom it is for; empty when it is for all. */
  customerLevels: Array<CustomerLevel>;
  /** Whether it is the one to take when nothing else says so; at most one of each currency is. */
  isDefault: Scalars['Boolean']['output'];
  /** Whether it is in use. */
  isActive: Scalars['Boolean']['output'];
  /** What is to be known of it; at most 4,000 characters. */
  notes?: Maybe<Scalars['String']['output']>;
  /** Its prices, by product and then by the quantity from which they hold. */
  entries: PriceListEntryConnection;
  /** Every change of the price list since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing it. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Prices in one currency, for some customers or all. */
export type PriceListEntriesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Prices in one currency, for some customers or all. */
export type PriceListHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a product costs by a price list, from a number of units on. */
export type PriceListEntry = Node & {
  __typename?: 'PriceListEntry';
  /** Identifier; its prefix is `ple`. */
  id: Scalars['ID']['output'];
  /** Price list that it belongs to; null where the caller may not see it. */
  priceList?: Maybe<PriceList>;
  /** The product; null where the caller may not see it. */
  product?: Maybe<Product>;
  /** Number of units from which the price holds, from 1 to 1,000,000. */
  minimumQuantity: Scalars['Int']['output'];
  /** Price of one unit, in the currency of the list. */
  unitPrice: Money;
  /** Every change of the entry since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing it. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** What a product costs by a price list, from a number of units on. */
export type PriceListEntryHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How much attention a customer gets. */
export type CustomerLevel =
  /** The usual. */
  | 'STANDARD'
  /** A key account. */
  | 'KEY'
  /** The most important few. */
  | 'VIP';

/** A page of a list of price lists. */
export type PriceListConnection = {
  __typename?: 'PriceListConnection';
  /** The price lists of this page with their cursors. */
  edges: Array<PriceListEdge>;
  /** The price lists of this page. */
  nodes: Array<PriceList>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many price lists match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The price list at its place in a list. */
export type PriceListEdge = {
  __typename?: 'PriceListEdge';
  /** Marks the place; give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The price list. */
  node: PriceList;
};

/** A page of a list of prices. */
export type PriceListEntryConnection = {
  __typename?: 'PriceListEntryConnection';
  /** The prices of this page with their cursors. */
  edges: Array<PriceListEntryEdge>;
  /** The prices of this page. */
  nodes: Array<PriceListEntry>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many prices match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The price at its place in a list. */
export type PriceListEntryEdge = {
  __typename?: 'PriceListEntryEdge';
  /** Marks the place; give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The price. */
  node: PriceListEntry;
};

/**
 * Conditions on price lists; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type PriceListFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<PriceListFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<PriceListFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<PriceListFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** What other systems call it, without regard to case and width; served by an index. */
  code?: InputMaybe<TextFilterInput>;
  /** Full name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** Currency of its prices; served by an index. */
  currency?: InputMaybe<Scalars['Currency']['input']>;
  /** Whether it is in use; served by an index. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is the default one of its currency. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** Holds on this day. */
  validOn?: InputMaybe<Scalars['Date']['input']>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Order of a list of price lists. */
export type PriceListSortInput = {
  /** By what. */
  field: PriceListSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What price lists can be sorted by. */
export type PriceListSortField =
  /** The name in normal form; served by an index. */
  | 'NAME'
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** First day on which it holds. */
  | 'STARTS_ON';

/** A new price list. */
export type CreatePriceListInput = {
  /** What other systems call it; at most 50 characters. */
  code: Scalars['String']['input'];
  /** Name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Currency of all its prices; it cannot be changed. */
  currency: Scalars['Currency']['input'];
  /** First day on which it holds. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Last day on which it holds; not before `startsOn`. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Levels of the customers whom it is for; all when omitted or empty. */
  customerLevels?: InputMaybe<Array<CustomerLevel>>;
  /** Whether it is the one to take when nothing else says so. */
  isDefault: Scalars['Boolean']['input'];
  /** Whether it is in use. */
  isActive: Scalars['Boolean']['input'];
  /** What is to be known of it; at most 4,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a price list; what is omitted stays as it is. */
export type UpdatePriceListInput = {
  /** Identifier of the price list. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** What other systems call it; at most 50 characters. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** First day on which it holds; null clears it. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Last day on which it holds; null clears it. Not before `startsOn`. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Levels of the customers whom it is for; all when null or empty. */
  customerLevels?: InputMaybe<Array<CustomerLevel>>;
  /** Whether it is the one to take when nothing else says so. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is in use. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is to be known of it; null clears it. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of a price list. */
export type DeletePriceListInput = {
  /** Identifier of the price list. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Restoration of a deleted price list. */
export type RestorePriceListInput = {
  /** Identifier of the price list. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Prices of a list. */
export type SetPriceListEntriesInput = {
  /** Identifier of the price list. */
  priceListId: Scalars['ID']['input'];
  /** The rows, from 1 to 500. */
  rows: Array<SetPriceListEntryRowInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** One price of a list. */
export type SetPriceListEntryRowInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** Number of units from which the price holds, from 1 to 1,000,000. */
  minimumQuantity: Scalars['Int']['input'];
  /** Price of one unit, not negative, in the currency of the list; needed unless the price is removed. */
  unitPrice?: InputMaybe<MoneyInput>;
  /** Takes the price away. */
  isRemoved: Scalars['Boolean']['input'];
  /** Version of the entry that was read: when it has another one by now, the row is refused with `STALE_VERSION`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Prices to import. */
export type ImportPriceListEntriesInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportPriceListEntryRowInput>;
  /** What to do with a row that is there already. */
  onDuplicate: DuplicatePolicy;
  /** Only tell what would happen; nothing is stored. */
  dryRun: Scalars['Boolean']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** One price to import. */
export type ImportPriceListEntryRowInput = {
  /** Code of the price list, without regard to case and width. */
  priceListCode: Scalars['String']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
  /** Number of units from which the price holds, from 1 to 1,000,000; 1 when omitted. */
  minimumQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Price of one unit, not negative, in the currency of the list. */
  unitPrice: MoneyInput;
};

/** What `createPriceList` did. */
export type CreatePriceListPayload = {
  __typename?: 'CreatePriceListPayload';
  /** The new price list. */
  priceList?: Maybe<PriceList>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updatePriceList` did. */
export type UpdatePriceListPayload = {
  __typename?: 'UpdatePriceListPayload';
  /** The price list with its changes. */
  priceList?: Maybe<PriceList>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deletePriceList` did. */
export type DeletePriceListPayload = {
  __typename?: 'DeletePriceListPayload';
  /** Identifier of the deleted price list. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `restorePriceList` did. */
export type RestorePriceListPayload = {
  __typename?: 'RestorePriceListPayload';
  /** The price list, alive again. */
  priceList?: Maybe<PriceList>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `setPriceListEntries` did. */
export type SetPriceListEntriesPayload = {
  __typename?: 'SetPriceListEntriesPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The price list with its prices. */
  priceList?: Maybe<PriceList>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importPriceListEntries` did. */
export type ImportPriceListEntriesPayload = {
  __typename?: 'ImportPriceListEntriesPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A page of a list of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products of this page with their cursors. */
  edges: Array<ProductEdge>;
  /** The products of this page. */
  nodes: Array<Product>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many products match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A product at its place in a list. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/**
 * Conditions on products; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type ProductFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<ProductFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<ProductFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<ProductFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; served by an index. */
  externalId?: InputMaybe<OptionalTextFilterInput>;
  /** Identifier in a system that has a name; served by an index. */
  externalIds?: InputMaybe<ExternalIdsFilterInput>;
  /** Full name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** Series, as it is written; served by an index. */
  series?: InputMaybe<OptionalTextFilterInput>;
  /** List price. */
  listPrice?: InputMaybe<OptionalMoneyFilterInput>;
  /** Whether it is on sale; served by an index. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Order of a list of products. */
export type ProductSortInput = {
  /** By what. */
  field: ProductSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What products can be sorted by. */
export type ProductSortField =
  /** The name in normal form; served by an index. */
  | 'NAME'
  /** The name by its pinyin: Chinese and Latin names in one alphabet; served by an index. */
  | 'NAME_PINYIN'
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** Series, as it is written. */
  | 'SERIES'
  /** List price in minor units, whatever the currency. */
  | 'LIST_PRICE';

/** A new product. */
export type CreateProductInput = {
  /** Identifier in another system; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names; at most 20. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Series that it belongs to; at most 100 characters. */
  series?: InputMaybe<Scalars['String']['input']>;
  /** What it is; at most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Price of one unit; not negative. */
  listPrice?: InputMaybe<MoneyInput>;
  /** Whether it is on sale. */
  isActive: Scalars['Boolean']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a product; what is omitted stays as it is. */
export type UpdateProductInput = {
  /** Identifier of the product. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Series that it belongs to; null clears it. */
  series?: InputMaybe<Scalars['String']['input']>;
  /** What it is; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Price of one unit; null clears it. */
  listPrice?: InputMaybe<MoneyInput>;
  /** Whether it is on sale. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Products to import. */
export type ImportProductsInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportProductRowInput>;
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

/** One product to import; what is omitted is left as it is where the row updates a product. */
export type ImportProductRowInput = {
  /** Identifier in the system that the row comes from; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names, beside `externalId`; at most 20. Those in systems that are not named stay. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Series that it belongs to; at most 100 characters. */
  series?: InputMaybe<Scalars['String']['input']>;
  /** What it is; at most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Price of one unit; not negative. */
  listPrice?: InputMaybe<MoneyInput>;
  /** Whether it is on sale; true when omitted. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `createProduct` did. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** The new product. */
  product?: Maybe<Product>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateProduct` did. */
export type UpdateProductPayload = {
  __typename?: 'UpdateProductPayload';
  /** The product with its changes. */
  product?: Maybe<Product>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importProducts` did. */
export type ImportProductsPayload = {
  __typename?: 'ImportProductsPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
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
  Customer: Customer;
  Opportunity: Opportunity;
  User: User;
  Activity: Activity;
  Pipeline: Pipeline;
  Stage: Stage;
  Product: Product;
  PriceList: PriceList;
  PriceListEntry: PriceListEntry;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Opportunity:
    ( { __typename: 'Opportunity' }
    & GraphQLRecursivePick<FederationTypes['Opportunity'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Activity:
    ( { __typename: 'Activity' }
    & GraphQLRecursivePick<FederationTypes['Activity'], {"id":true}> );
  Pipeline:
    ( { __typename: 'Pipeline' }
    & GraphQLRecursivePick<FederationTypes['Pipeline'], {"id":true}> );
  Stage:
    ( { __typename: 'Stage' }
    & GraphQLRecursivePick<FederationTypes['Stage'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  PriceList:
    ( { __typename: 'PriceList' }
    & GraphQLRecursivePick<FederationTypes['PriceList'], {"id":true}> );
  PriceListEntry:
    ( { __typename: 'PriceListEntry' }
    & GraphQLRecursivePick<FederationTypes['PriceListEntry'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( ActivityRow )
    | ( Partial<Contact> )
    | ( Partial<Omit<Customer, 'opportunities' | 'activities'> & { opportunities?: Maybe<_RefType['OpportunityConnection']>, activities?: Maybe<_RefType['ActivityConnection']> }> )
    | ( OpportunityRow )
    | ( PipelineRow )
    | ( PriceListRow )
    | ( PriceListEntryRow )
    | ( ProductRow )
    | ( StageRow )
    | ( Partial<Team> )
    | ( Partial<Omit<User, 'activities'> & { activities?: Maybe<_RefType['ActivityConnection']> }> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( OpportunityRow )
    | ( ActivityRow )
    | ( PipelineRow )
    | ( StageRow )
    | ( ProductRow )
    | ( PriceListRow )
    | ( PriceListEntryRow )
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
  Customer: ResolverTypeWrapper<Partial<Omit<Customer, 'opportunities' | 'activities'> & { opportunities?: Maybe<ResolversTypes['OpportunityConnection']>, activities?: Maybe<ResolversTypes['ActivityConnection']> }>>;
  Opportunity: ResolverTypeWrapper<OpportunityRow>;
  User: ResolverTypeWrapper<Partial<Omit<User, 'activities'> & { activities?: Maybe<ResolversTypes['ActivityConnection']> }>>;
  Activity: ResolverTypeWrapper<ActivityRow>;
  ActivityKind: ResolverTypeWrapper<Partial<ActivityKind>>;
  ActivityPriority: ResolverTypeWrapper<Partial<ActivityPriority>>;
  ActivityOutcome: ResolverTypeWrapper<Partial<ActivityOutcome>>;
  ActivityConnection: ResolverTypeWrapper<Partial<Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ActivityEdge']>, nodes: Array<ResolversTypes['Activity']> }>>;
  ActivityEdge: ResolverTypeWrapper<Partial<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>>;
  ActivityFilterInput: ResolverTypeWrapper<Partial<ActivityFilterInput>>;
  ActivityKindFilterInput: ResolverTypeWrapper<Partial<ActivityKindFilterInput>>;
  ActivityPriorityFilterInput: ResolverTypeWrapper<Partial<ActivityPriorityFilterInput>>;
  ActivityOutcomeFilterInput: ResolverTypeWrapper<Partial<ActivityOutcomeFilterInput>>;
  ActivitySortInput: ResolverTypeWrapper<Partial<ActivitySortInput>>;
  ActivitySortField: ResolverTypeWrapper<Partial<ActivitySortField>>;
  CreateActivityInput: ResolverTypeWrapper<Partial<CreateActivityInput>>;
  UpdateActivityInput: ResolverTypeWrapper<Partial<UpdateActivityInput>>;
  CompleteActivityInput: ResolverTypeWrapper<Partial<CompleteActivityInput>>;
  CompleteActivitiesInput: ResolverTypeWrapper<Partial<CompleteActivitiesInput>>;
  ReopenActivityInput: ResolverTypeWrapper<Partial<ReopenActivityInput>>;
  ReassignActivityInput: ResolverTypeWrapper<Partial<ReassignActivityInput>>;
  ReassignActivitiesInput: ResolverTypeWrapper<Partial<ReassignActivitiesInput>>;
  DeleteActivityInput: ResolverTypeWrapper<Partial<DeleteActivityInput>>;
  RestoreActivityInput: ResolverTypeWrapper<Partial<RestoreActivityInput>>;
  ImportActivitiesInput: ResolverTypeWrapper<Partial<ImportActivitiesInput>>;
  ImportActivityRowInput: ResolverTypeWrapper<Partial<ImportActivityRowInput>>;
  CreateActivityPayload: ResolverTypeWrapper<Partial<Omit<CreateActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['Activity']> }>>;
  UpdateActivityPayload: ResolverTypeWrapper<Partial<Omit<UpdateActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['Activity']> }>>;
  CompleteActivityPayload: ResolverTypeWrapper<Partial<Omit<CompleteActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['Activity']> }>>;
  CompleteActivitiesPayload: ResolverTypeWrapper<Partial<CompleteActivitiesPayload>>;
  ReopenActivityPayload: ResolverTypeWrapper<Partial<Omit<ReopenActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['Activity']> }>>;
  ReassignActivityPayload: ResolverTypeWrapper<Partial<Omit<ReassignActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['Activity']> }>>;
  ReassignActivitiesPayload: ResolverTypeWrapper<Partial<ReassignActivitiesPayload>>;
  DeleteActivityPayload: ResolverTypeWrapper<Partial<DeleteActivityPayload>>;
  RestoreActivityPayload: ResolverTypeWrapper<Partial<Omit<RestoreActivityPayload, 'activity'> & { activity?: Maybe<ResolversTypes['Activity']> }>>;
  ImportActivitiesPayload: ResolverTypeWrapper<Partial<ImportActivitiesPayload>>;
  Contact: ResolverTypeWrapper<Partial<Contact>>;
  Team: ResolverTypeWrapper<Partial<Team>>;
  OpportunityLineItem: ResolverTypeWrapper<OpportunityLineItemRow>;
  OpportunityContact: ResolverTypeWrapper<OpportunityContactRow>;
  OpportunityStageChange: ResolverTypeWrapper<OpportunityStageChangeRow>;
  OpportunityStageChangeConnection: ResolverTypeWrapper<Partial<Omit<OpportunityStageChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OpportunityStageChangeEdge']>, nodes: Array<ResolversTypes['OpportunityStageChange']> }>>;
  OpportunityStageChangeEdge: ResolverTypeWrapper<Partial<Omit<OpportunityStageChangeEdge, 'node'> & { node: ResolversTypes['OpportunityStageChange'] }>>;
  OpportunityStatus: ResolverTypeWrapper<Partial<OpportunityStatus>>;
  OpportunityContactRole: ResolverTypeWrapper<Partial<OpportunityContactRole>>;
  OpportunityConnection: ResolverTypeWrapper<Partial<Omit<OpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OpportunityEdge']>, nodes: Array<ResolversTypes['Opportunity']> }>>;
  OpportunityEdge: ResolverTypeWrapper<Partial<Omit<OpportunityEdge, 'node'> & { node: ResolversTypes['Opportunity'] }>>;
  OpportunityFilterInput: ResolverTypeWrapper<Partial<OpportunityFilterInput>>;
  OpportunityStatusFilterInput: ResolverTypeWrapper<Partial<OpportunityStatusFilterInput>>;
  OpportunitySortInput: ResolverTypeWrapper<Partial<OpportunitySortInput>>;
  OpportunitySortField: ResolverTypeWrapper<Partial<OpportunitySortField>>;
  OpportunityLineItemInput: ResolverTypeWrapper<Partial<OpportunityLineItemInput>>;
  OpportunityContactInput: ResolverTypeWrapper<Partial<OpportunityContactInput>>;
  CreateOpportunityInput: ResolverTypeWrapper<Partial<CreateOpportunityInput>>;
  UpdateOpportunityInput: ResolverTypeWrapper<Partial<UpdateOpportunityInput>>;
  ChangeOpportunityStageInput: ResolverTypeWrapper<Partial<ChangeOpportunityStageInput>>;
  ChangeOpportunityStagesInput: ResolverTypeWrapper<Partial<ChangeOpportunityStagesInput>>;
  ReassignOpportunityInput: ResolverTypeWrapper<Partial<ReassignOpportunityInput>>;
  ReassignOpportunitiesInput: ResolverTypeWrapper<Partial<ReassignOpportunitiesInput>>;
  DeleteOpportunityInput: ResolverTypeWrapper<Partial<DeleteOpportunityInput>>;
  RestoreOpportunityInput: ResolverTypeWrapper<Partial<RestoreOpportunityInput>>;
  ImportOpportunitiesInput: ResolverTypeWrapper<Partial<ImportOpportunitiesInput>>;
  ImportOpportunityRowInput: ResolverTypeWrapper<Partial<ImportOpportunityRowInput>>;
  CreateOpportunityPayload: ResolverTypeWrapper<Partial<Omit<CreateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>>;
  UpdateOpportunityPayload: ResolverTypeWrapper<Partial<Omit<UpdateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>>;
  ChangeOpportunityStagePayload: ResolverTypeWrapper<Partial<Omit<ChangeOpportunityStagePayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>>;
  ChangeOpportunityStagesPayload: ResolverTypeWrapper<Partial<ChangeOpportunityStagesPayload>>;
  ReassignOpportunityPayload: ResolverTypeWrapper<Partial<Omit<ReassignOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>>;
  ReassignOpportunitiesPayload: ResolverTypeWrapper<Partial<ReassignOpportunitiesPayload>>;
  DeleteOpportunityPayload: ResolverTypeWrapper<Partial<DeleteOpportunityPayload>>;
  RestoreOpportunityPayload: ResolverTypeWrapper<Partial<Omit<RestoreOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversTypes['Opportunity']> }>>;
  ImportOpportunitiesPayload: ResolverTypeWrapper<Partial<ImportOpportunitiesPayload>>;
  Pipeline: ResolverTypeWrapper<PipelineRow>;
  Stage: ResolverTypeWrapper<StageRow>;
  ForecastCategory: ResolverTypeWrapper<Partial<ForecastCategory>>;
  StageOutcome: ResolverTypeWrapper<Partial<StageOutcome>>;
  PipelineConnection: ResolverTypeWrapper<Partial<Omit<PipelineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PipelineEdge']>, nodes: Array<ResolversTypes['Pipeline']> }>>;
  PipelineEdge: ResolverTypeWrapper<Partial<Omit<PipelineEdge, 'node'> & { node: ResolversTypes['Pipeline'] }>>;
  CreatePipelineInput: ResolverTypeWrapper<Partial<CreatePipelineInput>>;
  StageInput: ResolverTypeWrapper<Partial<StageInput>>;
  UpdatePipelineInput: ResolverTypeWrapper<Partial<UpdatePipelineInput>>;
  UpdateStageInput: ResolverTypeWrapper<Partial<UpdateStageInput>>;
  CreatePipelinePayload: ResolverTypeWrapper<Partial<Omit<CreatePipelinePayload, 'pipeline'> & { pipeline?: Maybe<ResolversTypes['Pipeline']> }>>;
  UpdatePipelinePayload: ResolverTypeWrapper<Partial<Omit<UpdatePipelinePayload, 'pipeline'> & { pipeline?: Maybe<ResolversTypes['Pipeline']> }>>;
  UpdateStagePayload: ResolverTypeWrapper<Partial<Omit<UpdateStagePayload, 'stage'> & { stage?: Maybe<ResolversTypes['Stage']> }>>;
  Product: ResolverTypeWrapper<ProductRow>;
  PriceList: ResolverTypeWrapper<PriceListRow>;
  PriceListEntry: ResolverTypeWrapper<PriceListEntryRow>;
  CustomerLevel: ResolverTypeWrapper<Partial<CustomerLevel>>;
  PriceListConnection: ResolverTypeWrapper<Partial<Omit<PriceListConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PriceListEdge']>, nodes: Array<ResolversTypes['PriceList']> }>>;
  PriceListEdge: ResolverTypeWrapper<Partial<Omit<PriceListEdge, 'node'> & { node: ResolversTypes['PriceList'] }>>;
  PriceListEntryConnection: ResolverTypeWrapper<Partial<Omit<PriceListEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PriceListEntryEdge']>, nodes: Array<ResolversTypes['PriceListEntry']> }>>;
  PriceListEntryEdge: ResolverTypeWrapper<Partial<Omit<PriceListEntryEdge, 'node'> & { node: ResolversTypes['PriceListEntry'] }>>;
  PriceListFilterInput: ResolverTypeWrapper<Partial<PriceListFilterInput>>;
  PriceListSortInput: ResolverTypeWrapper<Partial<PriceListSortInput>>;
  PriceListSortField: ResolverTypeWrapper<Partial<PriceListSortField>>;
  CreatePriceListInput: ResolverTypeWrapper<Partial<CreatePriceListInput>>;
  UpdatePriceListInput: ResolverTypeWrapper<Partial<UpdatePriceListInput>>;
  DeletePriceListInput: ResolverTypeWrapper<Partial<DeletePriceListInput>>;
  RestorePriceListInput: ResolverTypeWrapper<Partial<RestorePriceListInput>>;
  SetPriceListEntriesInput: ResolverTypeWrapper<Partial<SetPriceListEntriesInput>>;
  SetPriceListEntryRowInput: ResolverTypeWrapper<Partial<SetPriceListEntryRowInput>>;
  ImportPriceListEntriesInput: ResolverTypeWrapper<Partial<ImportPriceListEntriesInput>>;
  ImportPriceListEntryRowInput: ResolverTypeWrapper<Partial<ImportPriceListEntryRowInput>>;
  CreatePriceListPayload: ResolverTypeWrapper<Partial<Omit<CreatePriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversTypes['PriceList']> }>>;
  UpdatePriceListPayload: ResolverTypeWrapper<Partial<Omit<UpdatePriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversTypes['PriceList']> }>>;
  DeletePriceListPayload: ResolverTypeWrapper<Partial<DeletePriceListPayload>>;
  RestorePriceListPayload: ResolverTypeWrapper<Partial<Omit<RestorePriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversTypes['PriceList']> }>>;
  SetPriceListEntriesPayload: ResolverTypeWrapper<Partial<Omit<SetPriceListEntriesPayload, 'priceList'> & { priceList?: Maybe<ResolversTypes['PriceList']> }>>;
  ImportPriceListEntriesPayload: ResolverTypeWrapper<Partial<ImportPriceListEntriesPayload>>;
  ProductConnection: ResolverTypeWrapper<Partial<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProductEdge']>, nodes: Array<ResolversTypes['Product']> }>>;
  ProductEdge: ResolverTypeWrapper<Partial<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>>;
  ProductFilterInput: ResolverTypeWrapper<Partial<ProductFilterInput>>;
  ProductSortInput: ResolverTypeWrapper<Partial<ProductSortInput>>;
  ProductSortField: ResolverTypeWrapper<Partial<ProductSortField>>;
  CreateProductInput: ResolverTypeWrapper<Partial<CreateProductInput>>;
  UpdateProductInput: ResolverTypeWrapper<Partial<UpdateProductInput>>;
  ImportProductsInput: ResolverTypeWrapper<Partial<ImportProductsInput>>;
  ImportProductRowInput: ResolverTypeWrapper<Partial<ImportProductRowInput>>;
  CreateProductPayload: ResolverTypeWrapper<Partial<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  UpdateProductPayload: ResolverTypeWrapper<Partial<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  ImportProductsPayload: ResolverTypeWrapper<Partial<ImportProductsPayload>>;
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
  Customer: Partial<Omit<Customer, 'opportunities' | 'activities'> & { opportunities?: Maybe<ResolversParentTypes['OpportunityConnection']>, activities?: Maybe<ResolversParentTypes['ActivityConnection']> } | FederationReferenceTypes['Customer']>;
  Opportunity: OpportunityRow;
  User: Partial<Omit<User, 'activities'> & { activities?: Maybe<ResolversParentTypes['ActivityConnection']> } | FederationReferenceTypes['User']>;
  Activity: ActivityRow;
  ActivityConnection: Partial<Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ActivityEdge']>, nodes: Array<ResolversParentTypes['Activity']> }>;
  ActivityEdge: Partial<Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] }>;
  ActivityFilterInput: Partial<ActivityFilterInput>;
  ActivityKindFilterInput: Partial<ActivityKindFilterInput>;
  ActivityPriorityFilterInput: Partial<ActivityPriorityFilterInput>;
  ActivityOutcomeFilterInput: Partial<ActivityOutcomeFilterInput>;
  ActivitySortInput: Partial<ActivitySortInput>;
  CreateActivityInput: Partial<CreateActivityInput>;
  UpdateActivityInput: Partial<UpdateActivityInput>;
  CompleteActivityInput: Partial<CompleteActivityInput>;
  CompleteActivitiesInput: Partial<CompleteActivitiesInput>;
  ReopenActivityInput: Partial<ReopenActivityInput>;
  ReassignActivityInput: Partial<ReassignActivityInput>;
  ReassignActivitiesInput: Partial<ReassignActivitiesInput>;
  DeleteActivityInput: Partial<DeleteActivityInput>;
  RestoreActivityInput: Partial<RestoreActivityInput>;
  ImportActivitiesInput: Partial<ImportActivitiesInput>;
  ImportActivityRowInput: Partial<ImportActivityRowInput>;
  CreateActivityPayload: Partial<Omit<CreateActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['Activity']> }>;
  UpdateActivityPayload: Partial<Omit<UpdateActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['Activity']> }>;
  CompleteActivityPayload: Partial<Omit<CompleteActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['Activity']> }>;
  CompleteActivitiesPayload: Partial<CompleteActivitiesPayload>;
  ReopenActivityPayload: Partial<Omit<ReopenActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['Activity']> }>;
  ReassignActivityPayload: Partial<Omit<ReassignActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['Activity']> }>;
  ReassignActivitiesPayload: Partial<ReassignActivitiesPayload>;
  DeleteActivityPayload: Partial<DeleteActivityPayload>;
  RestoreActivityPayload: Partial<Omit<RestoreActivityPayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['Activity']> }>;
  ImportActivitiesPayload: Partial<ImportActivitiesPayload>;
  Contact: Partial<Contact>;
  Team: Partial<Team>;
  OpportunityLineItem: OpportunityLineItemRow;
  OpportunityContact: OpportunityContactRow;
  OpportunityStageChange: OpportunityStageChangeRow;
  OpportunityStageChangeConnection: Partial<Omit<OpportunityStageChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OpportunityStageChangeEdge']>, nodes: Array<ResolversParentTypes['OpportunityStageChange']> }>;
  OpportunityStageChangeEdge: Partial<Omit<OpportunityStageChangeEdge, 'node'> & { node: ResolversParentTypes['OpportunityStageChange'] }>;
  OpportunityConnection: Partial<Omit<OpportunityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OpportunityEdge']>, nodes: Array<ResolversParentTypes['Opportunity']> }>;
  OpportunityEdge: Partial<Omit<OpportunityEdge, 'node'> & { node: ResolversParentTypes['Opportunity'] }>;
  OpportunityFilterInput: Partial<OpportunityFilterInput>;
  OpportunityStatusFilterInput: Partial<OpportunityStatusFilterInput>;
  OpportunitySortInput: Partial<OpportunitySortInput>;
  OpportunityLineItemInput: Partial<OpportunityLineItemInput>;
  OpportunityContactInput: Partial<OpportunityContactInput>;
  CreateOpportunityInput: Partial<CreateOpportunityInput>;
  UpdateOpportunityInput: Partial<UpdateOpportunityInput>;
  ChangeOpportunityStageInput: Partial<ChangeOpportunityStageInput>;
  ChangeOpportunityStagesInput: Partial<ChangeOpportunityStagesInput>;
  ReassignOpportunityInput: Partial<ReassignOpportunityInput>;
  ReassignOpportunitiesInput: Partial<ReassignOpportunitiesInput>;
  DeleteOpportunityInput: Partial<DeleteOpportunityInput>;
  RestoreOpportunityInput: Partial<RestoreOpportunityInput>;
  ImportOpportunitiesInput: Partial<ImportOpportunitiesInput>;
  ImportOpportunityRowInput: Partial<ImportOpportunityRowInput>;
  CreateOpportunityPayload: Partial<Omit<CreateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> }>;
  UpdateOpportunityPayload: Partial<Omit<UpdateOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> }>;
  ChangeOpportunityStagePayload: Partial<Omit<ChangeOpportunityStagePayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> }>;
  ChangeOpportunityStagesPayload: Partial<ChangeOpportunityStagesPayload>;
  ReassignOpportunityPayload: Partial<Omit<ReassignOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> }>;
  ReassignOpportunitiesPayload: Partial<ReassignOpportunitiesPayload>;
  DeleteOpportunityPayload: Partial<DeleteOpportunityPayload>;
  RestoreOpportunityPayload: Partial<Omit<RestoreOpportunityPayload, 'opportunity'> & { opportunity?: Maybe<ResolversParentTypes['Opportunity']> }>;
  ImportOpportunitiesPayload: Partial<ImportOpportunitiesPayload>;
  Pipeline: PipelineRow;
  Stage: StageRow;
  PipelineConnection: Partial<Omit<PipelineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PipelineEdge']>, nodes: Array<ResolversParentTypes['Pipeline']> }>;
  PipelineEdge: Partial<Omit<PipelineEdge, 'node'> & { node: ResolversParentTypes['Pipeline'] }>;
  CreatePipelineInput: Partial<CreatePipelineInput>;
  StageInput: Partial<StageInput>;
  UpdatePipelineInput: Partial<UpdatePipelineInput>;
  UpdateStageInput: Partial<UpdateStageInput>;
  CreatePipelinePayload: Partial<Omit<CreatePipelinePayload, 'pipeline'> & { pipeline?: Maybe<ResolversParentTypes['Pipeline']> }>;
  UpdatePipelinePayload: Partial<Omit<UpdatePipelinePayload, 'pipeline'> & { pipeline?: Maybe<ResolversParentTypes['Pipeline']> }>;
  UpdateStagePayload: Partial<Omit<UpdateStagePayload, 'stage'> & { stage?: Maybe<ResolversParentTypes['Stage']> }>;
  Product: ProductRow;
  PriceList: PriceListRow;
  PriceListEntry: PriceListEntryRow;
  PriceListConnection: Partial<Omit<PriceListConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PriceListEdge']>, nodes: Array<ResolversParentTypes['PriceList']> }>;
  PriceListEdge: Partial<Omit<PriceListEdge, 'node'> & { node: ResolversParentTypes['PriceList'] }>;
  PriceListEntryConnection: Partial<Omit<PriceListEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PriceListEntryEdge']>, nodes: Array<ResolversParentTypes['PriceListEntry']> }>;
  PriceListEntryEdge: Partial<Omit<PriceListEntryEdge, 'node'> & { node: ResolversParentTypes['PriceListEntry'] }>;
  PriceListFilterInput: Partial<PriceListFilterInput>;
  PriceListSortInput: Partial<PriceListSortInput>;
  CreatePriceListInput: Partial<CreatePriceListInput>;
  UpdatePriceListInput: Partial<UpdatePriceListInput>;
  DeletePriceListInput: Partial<DeletePriceListInput>;
  RestorePriceListInput: Partial<RestorePriceListInput>;
  SetPriceListEntriesInput: Partial<SetPriceListEntriesInput>;
  SetPriceListEntryRowInput: Partial<SetPriceListEntryRowInput>;
  ImportPriceListEntriesInput: Partial<ImportPriceListEntriesInput>;
  ImportPriceListEntryRowInput: Partial<ImportPriceListEntryRowInput>;
  CreatePriceListPayload: Partial<Omit<CreatePriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversParentTypes['PriceList']> }>;
  UpdatePriceListPayload: Partial<Omit<UpdatePriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversParentTypes['PriceList']> }>;
  DeletePriceListPayload: Partial<DeletePriceListPayload>;
  RestorePriceListPayload: Partial<Omit<RestorePriceListPayload, 'priceList'> & { priceList?: Maybe<ResolversParentTypes['PriceList']> }>;
  SetPriceListEntriesPayload: Partial<Omit<SetPriceListEntriesPayload, 'priceList'> & { priceList?: Maybe<ResolversParentTypes['PriceList']> }>;
  ImportPriceListEntriesPayload: Partial<ImportPriceListEntriesPayload>;
  ProductConnection: Partial<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProductEdge']>, nodes: Array<ResolversParentTypes['Product']> }>;
  ProductEdge: Partial<Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] }>;
  ProductFilterInput: Partial<ProductFilterInput>;
  ProductSortInput: Partial<ProductSortInput>;
  CreateProductInput: Partial<CreateProductInput>;
  UpdateProductInput: Partial<UpdateProductInput>;
  ImportProductsInput: Partial<ImportProductsInput>;
  ImportProductRowInput: Partial<ImportProductRowInput>;
  CreateProductPayload: Partial<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  UpdateProductPayload: Partial<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  ImportProductsPayload: Partial<ImportProductsPayload>;
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
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<QueryActivitiesArgs>>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType, RequireFields<QueryOpportunityArgs, 'id'>>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, Partial<QueryOpportunitiesArgs>>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType, RequireFields<QueryPipelineArgs, 'id'>>;
  pipelines?: Resolver<Maybe<ResolversTypes['PipelineConnection']>, ParentType, ContextType, Partial<QueryPipelinesArgs>>;
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType, RequireFields<QueryPriceListArgs, 'id'>>;
  priceLists?: Resolver<Maybe<ResolversTypes['PriceListConnection']>, ParentType, ContextType, Partial<QueryPriceListsArgs>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<QueryProductsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createActivity?: Resolver<Maybe<ResolversTypes['CreateActivityPayload']>, ParentType, ContextType, RequireFields<MutationCreateActivityArgs, 'input'>>;
  updateActivity?: Resolver<Maybe<ResolversTypes['UpdateActivityPayload']>, ParentType, ContextType, RequireFields<MutationUpdateActivityArgs, 'input'>>;
  completeActivity?: Resolver<Maybe<ResolversTypes['CompleteActivityPayload']>, ParentType, ContextType, RequireFields<MutationCompleteActivityArgs, 'input'>>;
  completeActivities?: Resolver<Maybe<ResolversTypes['CompleteActivitiesPayload']>, ParentType, ContextType, RequireFields<MutationCompleteActivitiesArgs, 'input'>>;
  reopenActivity?: Resolver<Maybe<ResolversTypes['ReopenActivityPayload']>, ParentType, ContextType, RequireFields<MutationReopenActivityArgs, 'input'>>;
  reassignActivity?: Resolver<Maybe<ResolversTypes['ReassignActivityPayload']>, ParentType, ContextType, RequireFields<MutationReassignActivityArgs, 'input'>>;
  reassignActivities?: Resolver<Maybe<ResolversTypes['ReassignActivitiesPayload']>, ParentType, ContextType, RequireFields<MutationReassignActivitiesArgs, 'input'>>;
  deleteActivity?: Resolver<Maybe<ResolversTypes['DeleteActivityPayload']>, ParentType, ContextType, RequireFields<MutationDeleteActivityArgs, 'input'>>;
  restoreActivity?: Resolver<Maybe<ResolversTypes['RestoreActivityPayload']>, ParentType, ContextType, RequireFields<MutationRestoreActivityArgs, 'input'>>;
  importActivities?: Resolver<Maybe<ResolversTypes['ImportActivitiesPayload']>, ParentType, ContextType, RequireFields<MutationImportActivitiesArgs, 'input'>>;
  createOpportunity?: Resolver<Maybe<ResolversTypes['CreateOpportunityPayload']>, ParentType, ContextType, RequireFields<MutationCreateOpportunityArgs, 'input'>>;
  updateOpportunity?: Resolver<Maybe<ResolversTypes['UpdateOpportunityPayload']>, ParentType, ContextType, RequireFields<MutationUpdateOpportunityArgs, 'input'>>;
  changeOpportunityStage?: Resolver<Maybe<ResolversTypes['ChangeOpportunityStagePayload']>, ParentType, ContextType, RequireFields<MutationChangeOpportunityStageArgs, 'input'>>;
  changeOpportunityStages?: Resolver<Maybe<ResolversTypes['ChangeOpportunityStagesPayload']>, ParentType, ContextType, RequireFields<MutationChangeOpportunityStagesArgs, 'input'>>;
  reassignOpportunity?: Resolver<Maybe<ResolversTypes['ReassignOpportunityPayload']>, ParentType, ContextType, RequireFields<MutationReassignOpportunityArgs, 'input'>>;
  reassignOpportunities?: Resolver<Maybe<ResolversTypes['ReassignOpportunitiesPayload']>, ParentType, ContextType, RequireFields<MutationReassignOpportunitiesArgs, 'input'>>;
  deleteOpportunity?: Resolver<Maybe<ResolversTypes['DeleteOpportunityPayload']>, ParentType, ContextType, RequireFields<MutationDeleteOpportunityArgs, 'input'>>;
  restoreOpportunity?: Resolver<Maybe<ResolversTypes['RestoreOpportunityPayload']>, ParentType, ContextType, RequireFields<MutationRestoreOpportunityArgs, 'input'>>;
  importOpportunities?: Resolver<Maybe<ResolversTypes['ImportOpportunitiesPayload']>, ParentType, ContextType, RequireFields<MutationImportOpportunitiesArgs, 'input'>>;
  createPipeline?: Resolver<Maybe<ResolversTypes['CreatePipelinePayload']>, ParentType, ContextType, RequireFields<MutationCreatePipelineArgs, 'input'>>;
  updatePipeline?: Resolver<Maybe<ResolversTypes['UpdatePipelinePayload']>, ParentType, ContextType, RequireFields<MutationUpdatePipelineArgs, 'input'>>;
  updateStage?: Resolver<Maybe<ResolversTypes['UpdateStagePayload']>, ParentType, ContextType, RequireFields<MutationUpdateStageArgs, 'input'>>;
  createPriceList?: Resolver<Maybe<ResolversTypes['CreatePriceListPayload']>, ParentType, ContextType, RequireFields<MutationCreatePriceListArgs, 'input'>>;
  updatePriceList?: Resolver<Maybe<ResolversTypes['UpdatePriceListPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePriceListArgs, 'input'>>;
  deletePriceList?: Resolver<Maybe<ResolversTypes['DeletePriceListPayload']>, ParentType, ContextType, RequireFields<MutationDeletePriceListArgs, 'input'>>;
  restorePriceList?: Resolver<Maybe<ResolversTypes['RestorePriceListPayload']>, ParentType, ContextType, RequireFields<MutationRestorePriceListArgs, 'input'>>;
  setPriceListEntries?: Resolver<Maybe<ResolversTypes['SetPriceListEntriesPayload']>, ParentType, ContextType, RequireFields<MutationSetPriceListEntriesArgs, 'input'>>;
  importPriceListEntries?: Resolver<Maybe<ResolversTypes['ImportPriceListEntriesPayload']>, ParentType, ContextType, RequireFields<MutationImportPriceListEntriesArgs, 'input'>>;
  createProduct?: Resolver<Maybe<ResolversTypes['CreateProductPayload']>, ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<Maybe<ResolversTypes['UpdateProductPayload']>, ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  importProducts?: Resolver<Maybe<ResolversTypes['ImportProductsPayload']>, ParentType, ContextType, RequireFields<MutationImportProductsArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'Opportunity' | 'Activity' | 'Pipeline' | 'Stage' | 'Product' | 'PriceList' | 'PriceListEntry', ParentType, ContextType>;
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

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<CustomerOpportunitiesArgs, 'first'>>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<CustomerActivitiesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity'], FederationReferenceType extends FederationReferenceTypes['Opportunity'] = FederationReferenceTypes['Opportunity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Opportunity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  pipeline?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OpportunityStatus'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expectedCloseOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  partnerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lossReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lineItems?: Resolver<Array<ResolversTypes['OpportunityLineItem']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['OpportunityContact']>, ParentType, ContextType>;
  stageHistory?: Resolver<ResolversTypes['OpportunityStageChangeConnection'], ParentType, ContextType, RequireFields<OpportunityStageHistoryArgs, 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<OpportunityHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<OpportunityActivitiesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<UserActivitiesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity'], FederationReferenceType extends FederationReferenceTypes['Activity'] = FederationReferenceTypes['Activity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Activity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['ActivityPriority'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ActivityOutcome']>, ParentType, ContextType>;
  outcomeNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<ActivityHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type CreateActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateActivityPayload'] = ResolversParentTypes['CreateActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateActivityPayload'] = ResolversParentTypes['UpdateActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompleteActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteActivityPayload'] = ResolversParentTypes['CompleteActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompleteActivitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteActivitiesPayload'] = ResolversParentTypes['CompleteActivitiesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReopenActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenActivityPayload'] = ResolversParentTypes['ReopenActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReassignActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReassignActivityPayload'] = ResolversParentTypes['ReassignActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReassignActivitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReassignActivitiesPayload'] = ResolversParentTypes['ReassignActivitiesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteActivityPayload'] = ResolversParentTypes['DeleteActivityPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestoreActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreActivityPayload'] = ResolversParentTypes['RestoreActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportActivitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportActivitiesPayload'] = ResolversParentTypes['ImportActivitiesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityLineItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityLineItem'] = ResolversParentTypes['OpportunityLineItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OpportunityContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityContact'] = ResolversParentTypes['OpportunityContact']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OpportunityContactRole'], ParentType, ContextType>;
};

export type OpportunityStageChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityStageChange'] = ResolversParentTypes['OpportunityStageChange']> = {
  fromStage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  toStage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  fromAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  toAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fromExpectedCloseOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  toExpectedCloseOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fromOwner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  toOwner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type OpportunityStageChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityStageChangeConnection'] = ResolversParentTypes['OpportunityStageChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpportunityStageChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OpportunityStageChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpportunityStageChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityStageChangeEdge'] = ResolversParentTypes['OpportunityStageChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpportunityStageChange'], ParentType, ContextType>;
};

export type OpportunityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityConnection'] = ResolversParentTypes['OpportunityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalAmounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OpportunityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityEdge'] = ResolversParentTypes['OpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opportunity'], ParentType, ContextType>;
};

export type CreateOpportunityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOpportunityPayload'] = ResolversParentTypes['CreateOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateOpportunityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOpportunityPayload'] = ResolversParentTypes['UpdateOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeOpportunityStagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeOpportunityStagePayload'] = ResolversParentTypes['ChangeOpportunityStagePayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeOpportunityStagesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeOpportunityStagesPayload'] = ResolversParentTypes['ChangeOpportunityStagesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReassignOpportunityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReassignOpportunityPayload'] = ResolversParentTypes['ReassignOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReassignOpportunitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReassignOpportunitiesPayload'] = ResolversParentTypes['ReassignOpportunitiesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteOpportunityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteOpportunityPayload'] = ResolversParentTypes['DeleteOpportunityPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestoreOpportunityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreOpportunityPayload'] = ResolversParentTypes['RestoreOpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportOpportunitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOpportunitiesPayload'] = ResolversParentTypes['ImportOpportunitiesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PipelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline'], FederationReferenceType extends FederationReferenceTypes['Pipeline'] = FederationReferenceTypes['Pipeline']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pipeline']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['Stage']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<PipelineHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stage'] = ResolversParentTypes['Stage'], FederationReferenceType extends FederationReferenceTypes['Stage'] = FederationReferenceTypes['Stage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Stage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  forecastCategory?: Resolver<ResolversTypes['ForecastCategory'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['StageOutcome'], ParentType, ContextType>;
  pipeline?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<StageHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PipelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineConnection'] = ResolversParentTypes['PipelineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PipelineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PipelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineEdge'] = ResolversParentTypes['PipelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType>;
};

export type CreatePipelinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePipelinePayload'] = ResolversParentTypes['CreatePipelinePayload']> = {
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdatePipelinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePipelinePayload'] = ResolversParentTypes['UpdatePipelinePayload']> = {
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateStagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStagePayload'] = ResolversParentTypes['UpdateStagePayload']> = {
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Maybe<Array<ResolversTypes['ExternalId']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<ProductHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  prices?: Resolver<Maybe<ResolversTypes['PriceListEntryConnection']>, ParentType, ContextType, RequireFields<ProductPricesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceList'] = ResolversParentTypes['PriceList'], FederationReferenceType extends FederationReferenceTypes['PriceList'] = FederationReferenceTypes['PriceList']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PriceList']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  customerLevels?: Resolver<Array<ResolversTypes['CustomerLevel']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['PriceListEntryConnection'], ParentType, ContextType, RequireFields<PriceListEntriesArgs, 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<PriceListHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEntry'] = ResolversParentTypes['PriceListEntry'], FederationReferenceType extends FederationReferenceTypes['PriceListEntry'] = FederationReferenceTypes['PriceListEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PriceListEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<PriceListEntryHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListConnection'] = ResolversParentTypes['PriceListConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PriceListEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PriceList']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PriceListEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEdge'] = ResolversParentTypes['PriceListEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceList'], ParentType, ContextType>;
};

export type PriceListEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEntryConnection'] = ResolversParentTypes['PriceListEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PriceListEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PriceListEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PriceListEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceListEntryEdge'] = ResolversParentTypes['PriceListEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceListEntry'], ParentType, ContextType>;
};

export type CreatePriceListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePriceListPayload'] = ResolversParentTypes['CreatePriceListPayload']> = {
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdatePriceListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePriceListPayload'] = ResolversParentTypes['UpdatePriceListPayload']> = {
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeletePriceListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePriceListPayload'] = ResolversParentTypes['DeletePriceListPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestorePriceListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestorePriceListPayload'] = ResolversParentTypes['RestorePriceListPayload']> = {
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SetPriceListEntriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPriceListEntriesPayload'] = ResolversParentTypes['SetPriceListEntriesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportPriceListEntriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPriceListEntriesPayload'] = ResolversParentTypes['ImportPriceListEntriesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProductsPayload'] = ResolversParentTypes['ImportProductsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Activity' | 'Contact' | 'Customer' | 'Opportunity' | 'Pipeline' | 'PriceList' | 'PriceListEntry' | 'Product' | 'Stage' | 'Team' | 'User', ParentType, ContextType>;
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
  Customer?: CustomerResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  CreateActivityPayload?: CreateActivityPayloadResolvers<ContextType>;
  UpdateActivityPayload?: UpdateActivityPayloadResolvers<ContextType>;
  CompleteActivityPayload?: CompleteActivityPayloadResolvers<ContextType>;
  CompleteActivitiesPayload?: CompleteActivitiesPayloadResolvers<ContextType>;
  ReopenActivityPayload?: ReopenActivityPayloadResolvers<ContextType>;
  ReassignActivityPayload?: ReassignActivityPayloadResolvers<ContextType>;
  ReassignActivitiesPayload?: ReassignActivitiesPayloadResolvers<ContextType>;
  DeleteActivityPayload?: DeleteActivityPayloadResolvers<ContextType>;
  RestoreActivityPayload?: RestoreActivityPayloadResolvers<ContextType>;
  ImportActivitiesPayload?: ImportActivitiesPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  OpportunityLineItem?: OpportunityLineItemResolvers<ContextType>;
  OpportunityContact?: OpportunityContactResolvers<ContextType>;
  OpportunityStageChange?: OpportunityStageChangeResolvers<ContextType>;
  OpportunityStageChangeConnection?: OpportunityStageChangeConnectionResolvers<ContextType>;
  OpportunityStageChangeEdge?: OpportunityStageChangeEdgeResolvers<ContextType>;
  OpportunityConnection?: OpportunityConnectionResolvers<ContextType>;
  OpportunityEdge?: OpportunityEdgeResolvers<ContextType>;
  CreateOpportunityPayload?: CreateOpportunityPayloadResolvers<ContextType>;
  UpdateOpportunityPayload?: UpdateOpportunityPayloadResolvers<ContextType>;
  ChangeOpportunityStagePayload?: ChangeOpportunityStagePayloadResolvers<ContextType>;
  ChangeOpportunityStagesPayload?: ChangeOpportunityStagesPayloadResolvers<ContextType>;
  ReassignOpportunityPayload?: ReassignOpportunityPayloadResolvers<ContextType>;
  ReassignOpportunitiesPayload?: ReassignOpportunitiesPayloadResolvers<ContextType>;
  DeleteOpportunityPayload?: DeleteOpportunityPayloadResolvers<ContextType>;
  RestoreOpportunityPayload?: RestoreOpportunityPayloadResolvers<ContextType>;
  ImportOpportunitiesPayload?: ImportOpportunitiesPayloadResolvers<ContextType>;
  Pipeline?: PipelineResolvers<ContextType>;
  Stage?: StageResolvers<ContextType>;
  PipelineConnection?: PipelineConnectionResolvers<ContextType>;
  PipelineEdge?: PipelineEdgeResolvers<ContextType>;
  CreatePipelinePayload?: CreatePipelinePayloadResolvers<ContextType>;
  UpdatePipelinePayload?: UpdatePipelinePayloadResolvers<ContextType>;
  UpdateStagePayload?: UpdateStagePayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PriceList?: PriceListResolvers<ContextType>;
  PriceListEntry?: PriceListEntryResolvers<ContextType>;
  PriceListConnection?: PriceListConnectionResolvers<ContextType>;
  PriceListEdge?: PriceListEdgeResolvers<ContextType>;
  PriceListEntryConnection?: PriceListEntryConnectionResolvers<ContextType>;
  PriceListEntryEdge?: PriceListEntryEdgeResolvers<ContextType>;
  CreatePriceListPayload?: CreatePriceListPayloadResolvers<ContextType>;
  UpdatePriceListPayload?: UpdatePriceListPayloadResolvers<ContextType>;
  DeletePriceListPayload?: DeletePriceListPayloadResolvers<ContextType>;
  RestorePriceListPayload?: RestorePriceListPayloadResolvers<ContextType>;
  SetPriceListEntriesPayload?: SetPriceListEntriesPayloadResolvers<ContextType>;
  ImportPriceListEntriesPayload?: ImportPriceListEntriesPayloadResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  ImportProductsPayload?: ImportProductsPayloadResolvers<ContextType>;
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

