/* Generated from the SDL by "npm run generate"; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Blacklisting as BlacklistingRow } from '../blacklist/blacklisting.entity.js';
import type { Consent as ConsentRow } from '../consents/consent.entity.js';
import type { ContactPosition as ContactPositionRow } from '../contacts/contact-position.entity.js';
import type { Contact as ContactRow } from '../contacts/contact.entity.js';
import type { Customer as CustomerRow } from '../customers/customer.entity.js';
import type { InteractionParticipant as InteractionParticipantRow } from '../interactions/interaction-participant.entity.js';
import type { Interaction as InteractionRow } from '../interactions/interaction.entity.js';
import type { PortalLink as PortalLinkRow } from '../portal/portal-link.entity.js';
import type { Requirement as RequirementRow } from '../requirements/requirement.entity.js';
import type { TagVocabulary as TagVocabularyRow } from '../tags/tag-vocabulary.entity.js';
import type { Tag as TagRow } from '../tags/tag.entity.js';
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
  /** Finds one entry of the ledger of consents; null when it does not exist or the caller may not see it. */
  consent?: Maybe<Consent>;
  /** Finds one contact; null when it does not exist or the caller may not see it. */
  contact?: Maybe<Contact>;
  /** Lists the contacts that the caller may see, newest first unless sorted otherwise. */
  contacts?: Maybe<ContactConnection>;
  /** Finds one customer; null when it does not exist or the caller may not see it. */
  customer?: Maybe<Customer>;
  /** Lists the customers that the caller may see, newest first unless sorted otherwise. */
  customers?: Maybe<CustomerConnection>;
  /** Finds one interaction; null when it does not exist or the caller may not see it. */
  interaction?: Maybe<Interaction>;
  /** Lists the interactions that the caller may see, the latest first unless sorted otherwise. */
  interactions?: Maybe<InteractionConnection>;
  /** What the customer that the caller is may know of itself; null before the profile is completed and a new token was got by `refreshToken`. */
  myProfile?: Maybe<MyProfile>;
  /**
   * Lists accounts of the portal of which it is not certain whom they stand for, at most 100, the oldest first. Their holders were
   * told that they will be turned to.
   */
  portalReviews?: Maybe<Array<PortalLink>>;
  /**
   * Tells who somebody is who calls, writes or orders: new, known or blacklisted. What is given is compared with all customers and
   * their contacts, also with those that the caller does not see: of these it is told that they exist, by what they were recognised, and
   * who is responsible for them. Each customer and contact that is told is noted in the access log.
   * Fails with `BAD_USER_INPUT` where nothing is given, and where a value breaks its rule. Costs 2,000.
   */
  recognizeCustomer?: Maybe<CustomerRecognition>;
  /** Finds one requirement; null when it does not exist or the caller may not see it. */
  requirement?: Maybe<Requirement>;
  /** Lists the requirements that the caller may see, the newest first unless sorted otherwise. */
  requirements?: Maybe<RequirementConnection>;
  /**
   * Finds customers, contacts and tags by words, the best hits first; of equal ones the newest. Only what the caller may see is
   * found, and only by fields that the caller may see: by phone numbers and e-mail addresses with `personal-data:read` only.
   * Chinese is found by words, single characters, pinyin and its initials; words in Latin letters by their beginning, names of four
   * letters and more in spite of a typing error (of nine and more, of two); phone numbers by any four digits or more in a row. Not all words need to be found.
   * At most 300 records of a type are looked at: where more have the rarest word of the query, the others are not found.
   * Fails with `BAD_USER_INPUT` on more than 100 characters or 8 words.
   */
  search?: Maybe<SearchHitConnection>;
  /** Finds one tag; null when it does not exist or the caller may not see it. */
  tag?: Maybe<Tag>;
  /**
   * Lists the tags that the caller may see, by name unless sorted otherwise: those that were made on purpose, and of the others
   * those that a customer or contact carries whom the caller sees.
   */
  tags?: Maybe<TagConnection>;
  /** How the company uses tags; null for who may not know it. */
  tagVocabulary?: Maybe<TagVocabulary>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryConsentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryContactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilterInput>;
  sort?: InputMaybe<Array<ContactSortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryCustomersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilterInput>;
  sort?: InputMaybe<Array<CustomerSortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryInteractionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryInteractionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilterInput>;
  sort?: InputMaybe<Array<InteractionSortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryPortalReviewsArgs = {
  state: PortalLinkState;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryRecognizeCustomerArgs = {
  input: RecognizeCustomerInput;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryRequirementArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryRequirementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RequirementFilterInput>;
  sort?: InputMaybe<Array<RequirementSortInput>>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QuerySearchArgs = {
  query: Scalars['String']['input'];
  types?: InputMaybe<Array<SearchedType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryTagArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A field that fails is null and says why in `errors`; the others are answered all the same. */
export type QueryTagsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TagFilterInput>;
  sort?: InputMaybe<Array<TagSortInput>>;
};

/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Says that we do not deal with a customer, and why: its status becomes `BLACKLISTED`. Said again, it replaces the reason and
   * the days. Only `liftBlacklist` gives the customer another status then, or the end of the last day.
   * Fails with `STALE_VERSION` when the customer changed since it was read, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  blacklistCustomer?: Maybe<BlacklistCustomerPayload>;
  /**
   * Says that we deal with a customer again: it has the status that it had before, `INACTIVE` where that is unknown.
   * Fails with `CONFLICT` when the customer is not blacklisted, `STALE_VERSION` when it changed since it was read,
   * `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  liftBlacklist?: Maybe<LiftBlacklistPayload>;
  /**
   * Records that a customer or a contact gave a consent. Nothing that stands in the ledger is changed.
   * Fails with `NOT_FOUND` when the customer or the contact does not exist, `BAD_USER_INPUT` on a value that breaks a rule,
   * such as a decision before the latest one on record.
   */
  recordConsent?: Maybe<RecordConsentPayload>;
  /**
   * Records that a customer or a contact withdrew a consent, also one whose giving is not on record. What they gave before
   * stays in the ledger. Fails like `recordConsent`.
   */
  withdrawConsent?: Maybe<WithdrawConsentPayload>;
  /**
   * Creates a contact at a customer. A primary contact takes the place of the one before.
   * Fails with `NOT_FOUND` when the customer does not exist, `DUPLICATE` on a known external id, `BAD_USER_INPUT`.
   */
  createContact?: Maybe<CreateContactPayload>;
  /**
   * Changes the facts that are given and leaves the others; null clears a fact that may be empty.
   * Fails with `STALE_VERSION` when the contact changed since it was read.
   */
  updateContact?: Maybe<UpdateContactPayload>;
  /**
   * Changes contacts, each in its own way: the facts that are given, the others stay.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `updateContact` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION`, `DUPLICATE`, `BAD_USER_INPUT` and `NOT_FOUND`. Fails with `BAD_USER_INPUT` without
   * items or with more than 500.
   */
  updateContacts?: Maybe<UpdateContactsPayload>;
  /**
   * Records that a contact has moved to another customer: the present position ends, a new one begins.
   * Fails with `STALE_VERSION`, with `NOT_FOUND` when the customer does not exist, or with `BAD_USER_INPUT` when the contact
   * is at this customer already or the new position would begin before the present one.
   */
  moveContact?: Maybe<MoveContactPayload>;
  /**
   * Takes a contact out of all lists; `restoreContact` brings it back.
   * Fails with `STALE_VERSION` when the contact changed since it was read.
   */
  deleteContact?: Maybe<DeleteContactPayload>;
  /**
   * Takes contacts out of all lists; `restoreContact` brings each back.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `deleteContact` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION` and `NOT_FOUND`. Fails with `BAD_USER_INPUT` without items or with more than 500.
   */
  deleteContacts?: Maybe<DeleteContactsPayload>;
  /**
   * Brings a deleted contact back, not as the primary one.
   * Fails with `DUPLICATE` when a living contact has taken its external id, `NOT_FOUND` when no deleted contact has this id
   * or its customer is deleted.
   */
  restoreContact?: Maybe<RestoreContactPayload>;
  /**
   * Erases what tells of a contact for good, with what was said with them and their files; nothing brings it back.
   * The copies in other parts of the graph follow within seconds; `erasure` shows how far that is. Who was erased before stays so, and
   * the id of that erasure is answered.
   * Fails with `NOT_FOUND`, `BAD_USER_INPUT` when the reason holds a name, a number or an address of theirs.
   */
  eraseContact?: Maybe<EraseContactPayload>;
  /**
   * Imports up to 500 contacts; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the contact with the same external id, else of the one with the same name at the same customer.
   * A row whose contact is at another customer is refused with `CONFLICT`: `moveContact` moves it.
   */
  importContacts?: Maybe<ImportContactsPayload>;
  /**
   * Creates a customer, owned by the caller unless `ownerId` says otherwise.
   * Fails with `BAD_USER_INPUT` on a value that breaks a rule, `DUPLICATE` when a living customer has the same tax id or
   * external id, `NOT_FOUND` when the parent does not exist.
   */
  createCustomer?: Maybe<CreateCustomerPayload>;
  /**
   * Changes the facts that are given and leaves the others; null clears a fact that may be empty.
   * Fails with `STALE_VERSION` when the customer changed since it was read, `DUPLICATE`, `BAD_USER_INPUT` (also when a
   * parent would stand below its own subsidiary), `CONFLICT` when it is to have another status and `blacklistCustomer` has
   * blacklisted it, or `NOT_FOUND`.
   */
  updateCustomer?: Maybe<UpdateCustomerPayload>;
  /**
   * Changes customers, each in its own way: the facts that are given, the others stay.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `updateCustomer` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION`, `DUPLICATE`, `BAD_USER_INPUT`, `NOT_FOUND` and, for the status of one that
   * `blacklistCustomer` has blacklisted, `CONFLICT`. Fails with `BAD_USER_INPUT` without items or with more than 500.
   */
  updateCustomers?: Maybe<UpdateCustomersPayload>;
  /**
   * Gives customers tags, and takes others away; the tags that they carry beside these stay.
   * Up to 500 at once: each is changed or refused by itself; `results` tells which. One that has to get and to lose nothing is
   * `UNCHANGED`. No version is asked for, because nothing that somebody else did meanwhile is undone.
   * Codes of refused items are `NOT_FOUND` and `BAD_USER_INPUT`, such as for a tag that may not be used, or more than 50 on one
   * customer. Fails with `BAD_USER_INPUT` when a tag stands in both lists or none in either, or without ids or with more than 500.
   */
  tagCustomers?: Maybe<TagCustomersPayload>;
  /**
   * Hands a customer, with its contacts, interactions and requirements, over to another member of staff.
   * Fails with `STALE_VERSION` when the customer changed since it was read, `BAD_USER_INPUT` when `ownerId` has not the form
   * of a user's identifier.
   */
  reassignCustomer?: Maybe<ReassignCustomerPayload>;
  /**
   * Hands customers, with their contacts, interactions and requirements, over to one member of staff.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `reassignCustomer` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION` and `NOT_FOUND`. Fails with `BAD_USER_INPUT` when `ownerId` or `territoryId` has not
   * the form of such an identifier, or without items or with more than 500.
   */
  reassignCustomers?: Maybe<ReassignCustomersPayload>;
  /**
   * Takes a customer out of all lists; `restoreCustomer` brings it back. Its tax id and external id become free, as do
   * the external ids of its contacts and interactions.
   * Fails with `STALE_VERSION`, or with `CONFLICT` while it has subsidiaries.
   */
  deleteCustomer?: Maybe<DeleteCustomerPayload>;
  /**
   * Takes customers out of all lists; `restoreCustomer` brings each back.
   * Up to 500 at once: each is changed or refused by itself, in their order, as `deleteCustomer` would; `results` tells which.
   * Codes of refused items are `STALE_VERSION`, `NOT_FOUND`, and `CONFLICT` while a customer has subsidiaries: name them before it.
   * Fails with `BAD_USER_INPUT` without items or with more than 500.
   */
  deleteCustomers?: Maybe<DeleteCustomersPayload>;
  /**
   * Brings a deleted customer back. A parent that is itself deleted is forgotten: restore parents first.
   * Fails with `DUPLICATE` when a living record has taken its tax id or one of the external ids, `NOT_FOUND` when no deleted customer
   * has this id.
   */
  restoreCustomer?: Maybe<RestoreCustomerPayload>;
  /**
   * Erases what tells of a customer for good, with its contacts, what was said with them, its files and the words of its opportunities;
   * nothing brings it back. Numbers, such as the amounts of opportunities, stay.
   * The copies in other parts of the graph follow within seconds; `erasure` shows how far that is. Who was erased before stays so, and
   * the id of that erasure is answered.
   * Fails with `NOT_FOUND`, `CONFLICT` while the customer has subsidiaries, `BAD_USER_INPUT` when the reason holds a name, a number or an address of theirs.
   */
  eraseCustomer?: Maybe<EraseCustomerPayload>;
  /**
   * Imports up to 500 customers; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the customer with the same external id, else tax id, else name (in its normal form); two
   * with different external ids are two customers.
   */
  importCustomers?: Maybe<ImportCustomersPayload>;
  /**
   * Records something that happened between us and a customer.
   * Fails with `NOT_FOUND` when the customer or contact does not exist, `BAD_USER_INPUT`, `DUPLICATE` on a known external id.
   */
  recordInteraction?: Maybe<RecordInteractionPayload>;
  /**
   * Corrects a recorded interaction: what is given changes, null clears what may be empty.
   * Fails with `STALE_VERSION` when it changed since it was read, `DUPLICATE` on an external id that another one has,
   * `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updateInteraction?: Maybe<UpdateInteractionPayload>;
  /**
   * Takes an interaction out of all lists; `restoreInteraction` brings it back.
   * Fails with `STALE_VERSION` when it changed since it was read.
   */
  deleteInteraction?: Maybe<DeleteInteractionPayload>;
  /**
   * Brings a deleted interaction back.
   * Fails with `NOT_FOUND` when no deleted interaction has this id or its customer is deleted, `DUPLICATE` when its external
   * id was taken.
   */
  restoreInteraction?: Maybe<RestoreInteractionPayload>;
  /**
   * Imports up to 500 interactions; each row succeeds or is refused on its own, and its outcome is in `results`.
   * A row is a duplicate of the interaction with the same external id, else with the same customer, instant and subject.
   * A row whose interaction was with another customer is refused with `CONFLICT`.
   */
  importInteractions?: Maybe<ImportInteractionsPayload>;
  /**
   * Finds out which customer the caller is by the e-mail address that they have proved, where it is the customer's own, or makes a new
   * one of what they say where nobody has the address and the phone number; otherwise somebody will look at it. What is
   * wrong with the values is in `fieldErrors`; then nothing has happened. Once it is decided, sending it again answers the same. Get a new
   * token by `refreshToken` afterwards.
   * Fails with `FORBIDDEN` for anybody but a customer who has signed in and has proved the address, `CONFLICT` in the moment before the
   * account is known everywhere, `NOT_FOUND` while there is no form.
   */
  completeMyProfile?: Maybe<CompleteMyProfilePayload>;
  /**
   * Changes what the caller says of itself: fields of the form for the profile that are given, and nothing else. What is wrong with
   * the values is in `fieldErrors`; then nothing has changed.
   * Fails with `STALE_VERSION`, `NOT_FOUND` where the account does not stand for the customer, `FORBIDDEN` for anybody but a customer who has signed in.
   */
  updateMyProfile?: Maybe<UpdateMyProfilePayload>;
  /**
   * Decides that an account of the portal stands for a customer, as a contact there where one is named; it may have stood otherwise, or
   * for another one. What its holder consented to when they signed up is put into the ledger of the customer, or of the contact.
   * Fails with `STALE_VERSION`, with `NOT_FOUND` also when the customer does not exist or the contact is not there, and with `CONFLICT`
   * when the customer is `BLACKLISTED` or the account is gone.
   */
  linkPortalAccount?: Maybe<LinkPortalAccountPayload>;
  /**
   * Decides that an account of the portal stands for nobody, also where it stood for a customer. Its holder is told what somebody in
   * review is told. What they consented to stays in the ledger; `withdrawConsent` withdraws it.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, and with `CONFLICT` where it is refused already.
   */
  refusePortalAccount?: Maybe<RefusePortalAccountPayload>;
  /**
   * Writes down what a customer needs.
   * Fails with `NOT_FOUND` when the customer, or a contact or an interaction of it, does not exist, or `BAD_USER_INPUT`.
   */
  createRequirement?: Maybe<CreateRequirementPayload>;
  /**
   * Changes a requirement: what is given changes, null clears what may be empty. One that is dropped needs a `dropReason`; one
   * that is taken up again loses it.
   * Fails with `STALE_VERSION` when it changed since it was read, `BAD_USER_INPUT` or `NOT_FOUND`.
   */
  updateRequirement?: Maybe<UpdateRequirementPayload>;
  /**
   * Takes a requirement out of all lists; `restoreRequirement` brings it back.
   * Fails with `STALE_VERSION` when it changed since it was read.
   */
  deleteRequirement?: Maybe<DeleteRequirementPayload>;
  /**
   * Brings a deleted requirement back.
   * Fails with `NOT_FOUND` when no deleted requirement has this id or its customer is deleted.
   */
  restoreRequirement?: Maybe<RestoreRequirementPayload>;
  /**
   * Makes a tag. One of this name that came by its use is kept from now on, with what is said here.
   * Fails with `DUPLICATE` when a tag of this name was made before, `BAD_USER_INPUT`.
   */
  createTag?: Maybe<CreateTagPayload>;
  /**
   * Changes what is given of a tag, which is kept from now on. A new name carries over to all customers and contacts who
   * carry the tag, whether the caller sees them or not: each gets a new version.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `DUPLICATE` when another tag has the name (`mergeTags` makes them one),
   * `CONFLICT` when the name changes and more than 10,000 carry the tag, `BAD_USER_INPUT`.
   */
  updateTag?: Maybe<UpdateTagPayload>;
  /**
   * Makes several tags one: whoever carries one of `fromIds` carries the tag `id` from now on, and the others are deleted.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `CONFLICT` when more than 10,000 carry one of the others, `BAD_USER_INPUT`.
   */
  mergeTags?: Maybe<MergeTagsPayload>;
  /**
   * Deletes a tag; its name becomes free.
   * Fails with `STALE_VERSION`, `NOT_FOUND`, `CONFLICT` while a customer or contact carries it, unless `isForced` takes it from
   * them (from 10,000 at most).
   */
  deleteTag?: Maybe<DeleteTagPayload>;
  /** Says how the company uses tags. Fails with `STALE_VERSION` when the rules changed since they were read, `NOT_FOUND`. */
  updateTagVocabulary?: Maybe<UpdateTagVocabularyPayload>;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationBlacklistCustomerArgs = {
  input: BlacklistCustomerInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationLiftBlacklistArgs = {
  input: LiftBlacklistInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateContactArgs = {
  input: CreateContactInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateContactsArgs = {
  input: UpdateContactsInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationMoveContactArgs = {
  input: MoveContactInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteContactArgs = {
  input: DeleteContactInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteContactsArgs = {
  input: DeleteContactsInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRestoreContactArgs = {
  input: RestoreContactInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationEraseContactArgs = {
  input: EraseContactInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportContactsArgs = {
  input: ImportContactsInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateCustomersArgs = {
  input: UpdateCustomersInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationTagCustomersArgs = {
  input: TagCustomersInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReassignCustomerArgs = {
  input: ReassignCustomerInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationReassignCustomersArgs = {
  input: ReassignCustomersInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteCustomerArgs = {
  input: DeleteCustomerInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteCustomersArgs = {
  input: DeleteCustomersInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRestoreCustomerArgs = {
  input: RestoreCustomerInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationEraseCustomerArgs = {
  input: EraseCustomerInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportCustomersArgs = {
  input: ImportCustomersInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRecordInteractionArgs = {
  input: RecordInteractionInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateInteractionArgs = {
  input: UpdateInteractionInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteInteractionArgs = {
  input: DeleteInteractionInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRestoreInteractionArgs = {
  input: RestoreInteractionInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationImportInteractionsArgs = {
  input: ImportInteractionsInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCompleteMyProfileArgs = {
  input: CompleteMyProfileInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateMyProfileArgs = {
  input: UpdateMyProfileInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationLinkPortalAccountArgs = {
  input: LinkPortalAccountInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRefusePortalAccountArgs = {
  input: RefusePortalAccountInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateRequirementArgs = {
  input: CreateRequirementInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateRequirementArgs = {
  input: UpdateRequirementInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteRequirementArgs = {
  input: DeleteRequirementInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationRestoreRequirementArgs = {
  input: RestoreRequirementInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationCreateTagArgs = {
  input: CreateTagInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateTagArgs = {
  input: UpdateTagInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationMergeTagsArgs = {
  input: MergeTagsInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationDeleteTagArgs = {
  input: DeleteTagInput;
};


/** What can be changed. The fields of a document are carried out one after the other, each as a whole or not at all. */
export type MutationUpdateTagVocabularyArgs = {
  input: UpdateTagVocabularyInput;
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
export type Customer = Node & {
  __typename?: 'Customer';
  /** Identifier; its prefix is `cus`. */
  id: Scalars['ID']['output'];
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; unique among living customers. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it is called in systems that have names, such as an ERP, by these names; at most 20, each unique among living customers. */
  externalIds: Array<ExternalId>;
  /** Whether it is an organisation or a person. */
  kind: CustomerKind;
  /** Full name; at most 200 characters. */
  name: Scalars['String']['output'];
  /** Short name for lists and talk; at most 60 characters. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Line of business. */
  industry?: Maybe<Industry>;
  /** Number of employees. */
  employeeCount?: Maybe<Scalars['Int']['output']>;
  /** Revenue of the last year on record. */
  annualRevenue?: Maybe<Money>;
  /** Year in which it was founded. */
  foundedYear?: Maybe<Scalars['Int']['output']>;
  /** How it first came to us. */
  source?: Maybe<CustomerSource>;
  /** Where it stands with us. */
  status: CustomerStatus;
  /** How much attention it gets. */
  level: CustomerLevel;
  /** Tax identifier; a Chinese one is a unified social credit code of 18 characters with a valid check character (GB 32100-2015). */
  taxId?: Maybe<Scalars['String']['output']>;
  /** Web site. */
  website?: Maybe<Scalars['URL']['output']>;
  /** Phone numbers, the first one preferred. */
  phones?: Maybe<Array<Phone>>;
  /** E-mail addresses, the first one preferred. */
  emails?: Maybe<Array<Email>>;
  /** Account on WeChat. */
  wechatId?: Maybe<Scalars['String']['output']>;
  /** Postal addresses, the first one preferred. */
  addresses?: Maybe<Array<Address>>;
  /** Member of staff who is responsible; null when nobody is. */
  owner?: Maybe<User>;
  /** Partner through which the customer came, by its identifier. */
  partnerId?: Maybe<Scalars['ID']['output']>;
  /** Team of the owner, by its identifier. */
  teamId?: Maybe<Scalars['ID']['output']>;
  /** Team of the owner; null where there is no owner or the owner is in none, and with its `name` in the moment before that is known here. */
  team?: Maybe<Team>;
  /** Territory that it belongs to, by its identifier. */
  territoryId?: Maybe<Scalars['ID']['output']>;
  /** Territory that it belongs to; null where it belongs to none or the territory was deleted, and with its `name` in the moment before that is known here. */
  territory?: Maybe<Territory>;
  /** Organisation that it belongs to; null at the top, and where the caller may not see it. */
  parent?: Maybe<Customer>;
  /** Customers that belong to it, by name. */
  subsidiaries?: Maybe<CustomerConnection>;
  /** Tags, in the order of their characters' code points. */
  tags: Array<Scalars['String']['output']>;
  /** Every change of the customer since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the customer. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /**
   * Why we do not deal with the customer. Null while it is not `BLACKLISTED`, and where it was made so without
   * `blacklistCustomer`.
   */
  blacklisting?: Maybe<Blacklisting>;
  /** What the customer itself consented to and withdrew, the latest first; those of contacts stand with them. */
  consents?: Maybe<ConsentConnection>;
  /** What counts now of each purpose and channel, by purpose: ask this before you write to them. */
  consentStates?: Maybe<Array<ConsentState>>;
  /** Contacts who hold a position there now: the primary one first, then by name. */
  contacts?: Maybe<ContactConnection>;
  /** What happened between us and the customer, the latest first. */
  interactions?: Maybe<InteractionConnection>;
  /** Accounts of the portal that stand for it, or for a contact there. */
  portalLinks?: Maybe<Array<PortalLink>>;
  /** What the customer needs, or needed, the newest first. */
  requirements?: Maybe<RequirementConnection>;
};


/** An organisation or person that we serve or court. */
export type CustomerSubsidiariesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation or person that we serve or court. */
export type CustomerHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation or person that we serve or court. */
export type CustomerConsentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation or person that we serve or court. */
export type CustomerContactsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation or person that we serve or court. */
export type CustomerInteractionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation or person that we serve or court. */
export type CustomerRequirementsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Why we do not deal with a customer, and for how long. */
export type Blacklisting = {
  __typename?: 'Blacklisting';
  /** Why; at most 1,000 characters. */
  reason: Scalars['String']['output'];
  /** Member of staff who said so last; null when it was nobody of the staff. */
  staff?: Maybe<User>;
  /** Since when. */
  blacklistedAt: Scalars['DateTime']['output'];
  /** Last day on which it holds, by UTC; within a quarter of an hour after that day it is lifted. Null when it has no end. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Day on which somebody is to look at it again; null when nobody has to. */
  reviewOn?: Maybe<Scalars['Date']['output']>;
  /** Status that the customer had before, and has again when it is lifted; null when unknown. */
  statusBefore?: Maybe<CustomerStatus>;
};

/** That we do not deal with a customer. */
export type BlacklistCustomerInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Why; at most 1,000 characters. */
  reason: Scalars['String']['input'];
  /** Last day on which it holds, by UTC, not before today; without an end when omitted. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Day on which somebody is to look at it again, not before today and not after `endsOn`. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** That we deal with a customer again. */
export type LiftBlacklistInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Why; at most 1,000 characters. It is told in the customer's history. */
  reason: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `blacklistCustomer` did. */
export type BlacklistCustomerPayload = {
  __typename?: 'BlacklistCustomerPayload';
  /** The customer, blacklisted. */
  customer?: Maybe<Customer>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `liftBlacklist` did. */
export type LiftBlacklistPayload = {
  __typename?: 'LiftBlacklistPayload';
  /** The customer with the status that it has now. */
  customer?: Maybe<Customer>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A person at a customer. */
export type Contact = Node & {
  __typename?: 'Contact';
  /** Identifier; its prefix is `con`. */
  id: Scalars['ID']['output'];
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; unique among living contacts. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it is called in systems that have names, such as an ERP, by these names; at most 20, each unique among living contacts. */
  externalIds: Array<ExternalId>;
  /** Full name; at most 200 characters. */
  name: Scalars['String']['output'];
  /** Job title in the present position; at most 100 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** Part that the contact plays for us in the present position. */
  role: ContactRole;
  /** Whether this is the first person to turn to at the customer; at most one is. */
  isPrimary: Scalars['Boolean']['output'];
  /** Phone numbers, the first one preferred. */
  phones?: Maybe<Array<Phone>>;
  /** E-mail addresses, the first one preferred. */
  emails?: Maybe<Array<Email>>;
  /** Account on WeChat. */
  wechatId?: Maybe<Scalars['String']['output']>;
  /** Customer where the contact holds the present position; null where the caller may not see it. */
  customer?: Maybe<Customer>;
  /** Tags, in the order of their characters' code points. */
  tags: Array<Scalars['String']['output']>;
  /** All positions, the present one first, then from the latest to the earliest. */
  positions: Array<ContactPosition>;
  /** Every change of the contact since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the contact. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What the contact consented to and withdrew, the latest first. */
  consents?: Maybe<ConsentConnection>;
  /** What counts now of each purpose and channel, by purpose: ask this before you write to them. */
  consentStates?: Maybe<Array<ConsentState>>;
};


/** A person at a customer. */
export type ContactHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person at a customer. */
export type ContactConsentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An entry of the ledger of consents: somebody gave one or withdrew it. Entries are never changed. */
export type Consent = Node & {
  __typename?: 'Consent';
  /** Identifier; its prefix is `cns`. */
  id: Scalars['ID']['output'];
  /** Customer that it is about; null where the caller may not see it. */
  customer?: Maybe<Customer>;
  /** Contact whose consent it is; null when it is the customer's own, and where the caller may not see the contact. */
  contact?: Maybe<Contact>;
  /** What for, such as `newsletter`. */
  purpose: Scalars['String']['output'];
  /** By what means they may be turned to. */
  channel: ConsentChannel;
  /** What they decided. */
  decision: ConsentDecision;
  /** Version of the text that they consented to; null of a withdrawal. */
  textVersion?: Maybe<Scalars['String']['output']>;
  /** Language of that text, such as `zh-CN`; null of a withdrawal. */
  textLanguage?: Maybe<Scalars['String']['output']>;
  /** By what it can be shown, such as the number of a letter. */
  proof?: Maybe<Scalars['String']['output']>;
  /** Identifier of the file that shows it. */
  proofFileId?: Maybe<Scalars['ID']['output']>;
  /** When they decided. */
  decidedAt: Scalars['DateTime']['output'];
  /** Member of staff who recorded it; null when an app did. */
  staff?: Maybe<User>;
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
};

/** What counts now of a purpose and a channel: the latest entry. */
export type ConsentState = {
  __typename?: 'ConsentState';
  /** What for. */
  purpose: Scalars['String']['output'];
  /** By what means. */
  channel: ConsentChannel;
  /** Whether there is a consent. */
  isGiven: Scalars['Boolean']['output'];
  /** The entry that counts. */
  consent: Consent;
};

/** Means by which somebody may be turned to, if they consent. */
export type ConsentChannel =
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

/** What somebody decided. */
export type ConsentDecision =
  /** They gave the consent. */
  | 'GIVEN'
  /** They withdrew it, or refused it. */
  | 'WITHDRAWN';

/** A page of entries of the ledger. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  /** The entries with their cursors. */
  edges: Array<ConsentEdge>;
  /** The entries of this page. */
  nodes: Array<Consent>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries there are; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An entry at its place in a list. */
export type ConsentEdge = {
  __typename?: 'ConsentEdge';
  /** Marks the place; give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Consent;
};

/** A consent that was given. */
export type RecordConsentInput = {
  /** Customer that it is about. */
  customerId: Scalars['ID']['input'];
  /** Contact of the customer whose consent it is; the customer's own when omitted. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What for: small letters, digits and hyphens, such as `newsletter`; at most 40 characters. */
  purpose: Scalars['String']['input'];
  /** By what means they may be turned to. */
  channel: ConsentChannel;
  /** Version of the text that they consented to; at most 60 characters. */
  textVersion: Scalars['String']['input'];
  /** Language of that text, such as `zh-CN`. */
  textLanguage: Scalars['String']['input'];
  /** By what it can be shown, such as the number of a letter; at most 2,000 characters. */
  proof?: InputMaybe<Scalars['String']['input']>;
  /** Identifier of the file that shows it. */
  proofFileId?: InputMaybe<Scalars['ID']['input']>;
  /** When they gave it; now when omitted. Not before the latest decision on the same purpose and channel. */
  decidedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** A consent that was withdrawn. */
export type WithdrawConsentInput = {
  /** Customer that it is about. */
  customerId: Scalars['ID']['input'];
  /** Contact of the customer whose consent it was; the customer's own when omitted. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What for: small letters, digits and hyphens, such as `newsletter`; at most 40 characters. */
  purpose: Scalars['String']['input'];
  /** By what means they are no longer to be turned to. */
  channel: ConsentChannel;
  /** By what it can be shown, such as the number of a letter; at most 2,000 characters. */
  proof?: InputMaybe<Scalars['String']['input']>;
  /** Identifier of the file that shows it. */
  proofFileId?: InputMaybe<Scalars['ID']['input']>;
  /** When they withdrew it; now when omitted. Not before the latest decision on the same purpose and channel. */
  decidedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `recordConsent` did. */
export type RecordConsentPayload = {
  __typename?: 'RecordConsentPayload';
  /** The new entry. */
  consent?: Maybe<Consent>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `withdrawConsent` did. */
export type WithdrawConsentPayload = {
  __typename?: 'WithdrawConsentPayload';
  /** The new entry. */
  consent?: Maybe<Consent>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A position that a contact holds or held at a customer. */
export type ContactPosition = {
  __typename?: 'ContactPosition';
  /** The customer; null where the caller may not see it. */
  customer?: Maybe<Customer>;
  /** Job title. */
  title?: Maybe<Scalars['String']['output']>;
  /** Part that the contact plays or played for us. */
  role: ContactRole;
  /** First day; null when unknown. */
  startedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while the position lasts. */
  endedOn?: Maybe<Scalars['Date']['output']>;
};

/** Part that a contact plays for us. */
export type ContactRole =
  /** Decides on buying. */
  | 'DECISION_MAKER'
  /** Has a say in the decision. */
  | 'INFLUENCER'
  /** Works with what we deliver. */
  | 'USER'
  /** Handles invoices and payments. */
  | 'BILLING'
  /** Handles technical questions. */
  | 'TECHNICAL'
  /** None of the others, or unknown. */
  | 'OTHER';

/** A page of a list of contacts. */
export type ContactConnection = {
  __typename?: 'ContactConnection';
  /** The contacts of this page with their cursors. */
  edges: Array<ContactEdge>;
  /** The contacts of this page. */
  nodes: Array<Contact>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many contacts match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A contact at its place in a list. */
export type ContactEdge = {
  __typename?: 'ContactEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The contact. */
  node: Contact;
};

/**
 * Conditions on contacts; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type ContactFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<ContactFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<ContactFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<ContactFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; served by an index. */
  externalId?: InputMaybe<OptionalTextFilterInput>;
  /** Identifier in a system that has a name; served by an index. */
  externalIds?: InputMaybe<ExternalIdsFilterInput>;
  /** Full name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** Title of the present position, as it is written. */
  title?: InputMaybe<OptionalTextFilterInput>;
  /** Part that the person plays. */
  role?: InputMaybe<ContactRoleFilterInput>;
  /** Whether it is the primary contact of the customer. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Customer of the present position; served by an index. Finds nothing by one that the caller may not see. */
  customerId?: InputMaybe<IdFilterInput>;
  /** Tags; served by an index. */
  tags?: InputMaybe<TagsFilterInput>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on the part that a contact plays; all that are given must hold. */
export type ContactRoleFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<ContactRole>;
  /** Is one of these. */
  in?: InputMaybe<Array<ContactRole>>;
};

/** Order of a list of contacts. */
export type ContactSortInput = {
  /** By what. */
  field: ContactSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What contacts can be sorted by. */
export type ContactSortField =
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** The name in normal form; served by an index. */
  | 'NAME'
  /** The name by its pinyin: Chinese and Latin names in one alphabet; served by an index. */
  | 'NAME_PINYIN'
  /** Title of the present position, as it is written. */
  | 'TITLE';

/** A new contact. */
export type CreateContactInput = {
  /** Identifier in another system; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names; at most 20. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Customer where the contact holds a position. */
  customerId: Scalars['ID']['input'];
  /** Full name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Job title; at most 100 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Part that the contact plays for us. */
  role: ContactRole;
  /** Whether this is the first person to turn to. */
  isPrimary: Scalars['Boolean']['input'];
  /** First day in the position. */
  startedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Phone numbers, the preferred one first; at most 20. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** E-mail addresses, the preferred one first; at most 20. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** Tags; at most 50, each at most 50 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a contact; what is omitted stays as it is. */
export type UpdateContactInput = {
  /** Identifier of the contact. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Full name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Job title; null clears it. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Part that the contact plays for us. */
  role?: InputMaybe<ContactRole>;
  /** Whether this is the first person to turn to. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  /** All phone numbers, in place of those there were. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** All e-mail addresses, in place of those there were. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`; null clears it. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** All tags, in place of those there were. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to one of many contacts; what is omitted stays as it is. */
export type UpdateContactRowInput = {
  /** Identifier of the contact. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Full name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Job title; null clears it. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Part that the contact plays for us. */
  role?: InputMaybe<ContactRole>;
  /** Whether this is the first person to turn to. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  /** All phone numbers, in place of those there were. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** All e-mail addresses, in place of those there were. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`; null clears it. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** All tags, in place of those there were. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Changes to contacts. */
export type UpdateContactsInput = {
  /** The changes, from 1 to 500. Each costs 5, and what it holds. */
  contacts: Array<UpdateContactRowInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Move of a contact to another customer. */
export type MoveContactInput = {
  /** Identifier of the contact. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Customer where the new position is. */
  customerId: Scalars['ID']['input'];
  /** Job title there; at most 100 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Part that the contact will play for us there. */
  role: ContactRole;
  /** Whether this becomes the first person to turn to there. */
  isPrimary: Scalars['Boolean']['input'];
  /** First day there; the present position ends on it. Today when omitted. */
  startedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of a contact. */
export type DeleteContactInput = {
  /** Identifier of the contact. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of contacts. */
export type DeleteContactsInput = {
  /** The contacts, from 1 to 500, each at the version that was read. Each costs 5. */
  contacts: Array<RecordVersionInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Restoration of a deleted contact. */
export type RestoreContactInput = {
  /** Identifier of the contact. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Erasure of a contact. */
export type EraseContactInput = {
  /** Identifier of the contact. */
  id: Scalars['ID']['input'];
  /** Why, in at most 500 characters, for those who have to account for it. It is kept, so it must not tell who was erased. */
  reason: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Contacts to import. */
export type ImportContactsInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportContactRowInput>;
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

/** One contact to import; what is omitted is left as it is where the row updates a contact. */
export type ImportContactRowInput = {
  /** Identifier in the system that the row comes from; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names, beside `externalId`; at most 20. Those in systems that are not named stay. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Customer where the contact holds a position. */
  customerId: Scalars['ID']['input'];
  /** Full name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Job title; at most 100 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Part that the contact plays for us. */
  role?: InputMaybe<ContactRole>;
  /** Whether this is the first person to turn to. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Phone numbers, the preferred one first; at most 20. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** E-mail addresses, the preferred one first; at most 20. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** Tags; at most 50, each at most 50 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What `createContact` did. */
export type CreateContactPayload = {
  __typename?: 'CreateContactPayload';
  /** The new contact. */
  contact?: Maybe<Contact>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateContact` did. */
export type UpdateContactPayload = {
  __typename?: 'UpdateContactPayload';
  /** The contact with its changes. */
  contact?: Maybe<Contact>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateContacts` did. */
export type UpdateContactsPayload = {
  __typename?: 'UpdateContactsPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `moveContact` did. */
export type MoveContactPayload = {
  __typename?: 'MoveContactPayload';
  /** The contact in its new position; null when the caller may no longer see it. */
  contact?: Maybe<Contact>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteContact` did. */
export type DeleteContactPayload = {
  __typename?: 'DeleteContactPayload';
  /** Identifier of the deleted contact. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteContacts` did. */
export type DeleteContactsPayload = {
  __typename?: 'DeleteContactsPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `restoreContact` did. */
export type RestoreContactPayload = {
  __typename?: 'RestoreContactPayload';
  /** The contact, alive again. */
  contact?: Maybe<Contact>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `eraseContact` did. */
export type EraseContactPayload = {
  __typename?: 'EraseContactPayload';
  /** Identifier of the erasure; its prefix is `era`. */
  erasureId?: Maybe<Scalars['ID']['output']>;
  /** Identifier of the erased contact. */
  erasedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importContacts` did. */
export type ImportContactsPayload = {
  __typename?: 'ImportContactsPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Member of staff; owned by the identity subgraph. */
export type User = {
  __typename?: 'User';
  /** Identifier; its prefix is `usr`. */
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

/** A part of the market. Customers belong to at most one, and members of staff have some. */
export type Territory = {
  __typename?: 'Territory';
  /** Identifier; its prefix is `ter`. */
  id: Scalars['ID']['output'];
  /** Name; at most 100 characters; unique among territories without regard to case and width. */
  name: Scalars['String']['output'];
};

/** A phone number with what it is for. */
export type Phone = {
  __typename?: 'Phone';
  /** The number. */
  number: Scalars['PhoneNumber']['output'];
  /** What it is for, such as `office`; at most 40 characters. */
  label?: Maybe<Scalars['String']['output']>;
};

/** An e-mail address with what it is for. */
export type Email = {
  __typename?: 'Email';
  /** The address. */
  address: Scalars['EmailAddress']['output'];
  /** What it is for, such as `invoices`; at most 40 characters. */
  label?: Maybe<Scalars['String']['output']>;
};

/** A postal address. */
export type Address = {
  __typename?: 'Address';
  /** What it is for, such as `headquarters`; at most 40 characters. */
  label?: Maybe<Scalars['String']['output']>;
  /** Street, house, floor; at most 300 characters. */
  street?: Maybe<Scalars['String']['output']>;
  /** City; at most 100 characters. */
  city?: Maybe<Scalars['String']['output']>;
  /** Province or state; at most 100 characters. */
  province?: Maybe<Scalars['String']['output']>;
  /** Postal code; at most 20 characters. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Country. */
  country: Scalars['CountryCode']['output'];
};

/** What a customer is. */
export type CustomerKind =
  /** A company, authority or association. */
  | 'ORGANIZATION'
  /** A private person. */
  | 'PERSON';

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

/** How a customer first came to us. */
export type CustomerSource =
  /** Recommended by someone. */
  | 'REFERRAL'
  /** Our web site or portal. */
  | 'WEBSITE'
  /** A trade fair or event. */
  | 'FAIR'
  /** An advertisement. */
  | 'ADVERTISING'
  /** We called on it. */
  | 'COLD_CALL'
  /** A partner brought it. */
  | 'PARTNER'
  /** It came with imported records. */
  | 'IMPORT'
  /** Another way. */
  | 'OTHER';

/** Where a customer stands with us. */
export type CustomerStatus =
  /** Courted, has not bought yet. */
  | 'PROSPECT'
  /** Buys from us. */
  | 'ACTIVE'
  /** Has not bought for long. */
  | 'INACTIVE'
  /** Has left. */
  | 'FORMER'
  /** We do not deal with it. `blacklistCustomer` says so with the reason; set as a status it has none. */
  | 'BLACKLISTED';

/** How much attention a customer gets. */
export type CustomerLevel =
  /** The usual. */
  | 'STANDARD'
  /** A key account. */
  | 'KEY'
  /** The most important few. */
  | 'VIP';

/** A page of a list of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** The customers of this page with their cursors. */
  edges: Array<CustomerEdge>;
  /** The customers of this page. */
  nodes: Array<Customer>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many customers match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A customer at its place in a list. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
};

/**
 * Conditions on customers; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type CustomerFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<CustomerFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<CustomerFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<CustomerFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; served by an index. */
  externalId?: InputMaybe<OptionalTextFilterInput>;
  /** Identifier in a system that has a name; served by an index. */
  externalIds?: InputMaybe<ExternalIdsFilterInput>;
  /** Whether it is an organisation or a person. */
  kind?: InputMaybe<CustomerKindFilterInput>;
  /** Full name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** Short name, as it is written. */
  shortName?: InputMaybe<OptionalTextFilterInput>;
  /** Line of business; served by an index. */
  industry?: InputMaybe<IndustryFilterInput>;
  /** Number of employees. */
  employeeCount?: InputMaybe<OptionalIntFilterInput>;
  /** Revenue of the last year on record. */
  annualRevenue?: InputMaybe<OptionalMoneyFilterInput>;
  /** Year in which it was founded. */
  foundedYear?: InputMaybe<OptionalIntFilterInput>;
  /** How it first came to us. */
  source?: InputMaybe<CustomerSourceFilterInput>;
  /** Where it stands with us; served by an index. */
  status?: InputMaybe<CustomerStatusFilterInput>;
  /** How much attention it gets; served by an index. */
  level?: InputMaybe<CustomerLevelFilterInput>;
  /** Day on which somebody is to look again at why it is blacklisted; empty for all others; served by an index. */
  blacklistReviewOn?: InputMaybe<OptionalDateFilterInput>;
  /** Tax identifier, without regard to case; served by an index. */
  taxId?: InputMaybe<OptionalTextFilterInput>;
  /** Member of staff who is responsible; served by an index. */
  ownerId?: InputMaybe<OptionalIdFilterInput>;
  /** Partner through which the customer came; served by an index. */
  partnerId?: InputMaybe<OptionalIdFilterInput>;
  /** Team of the owner. */
  teamId?: InputMaybe<OptionalIdFilterInput>;
  /** Territory that it belongs to. */
  territoryId?: InputMaybe<OptionalIdFilterInput>;
  /** Organisation that it belongs to; served by an index. One that the caller may not see counts as none. */
  parentId?: InputMaybe<OptionalIdFilterInput>;
  /** Tags; served by an index. */
  tags?: InputMaybe<TagsFilterInput>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on what a customer is; all that are given must hold. */
export type CustomerKindFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<CustomerKind>;
  /** Is one of these. */
  in?: InputMaybe<Array<CustomerKind>>;
};

/** Conditions on a line of business; all that are given must hold. */
export type IndustryFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<Industry>;
  /** Is one of these. */
  in?: InputMaybe<Array<Industry>>;
  /** Whether it is empty. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on how a customer came to us; all that are given must hold. */
export type CustomerSourceFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<CustomerSource>;
  /** Is one of these. */
  in?: InputMaybe<Array<CustomerSource>>;
  /** Whether it is empty. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on where a customer stands with us; all that are given must hold. */
export type CustomerStatusFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<CustomerStatus>;
  /** Is one of these. */
  in?: InputMaybe<Array<CustomerStatus>>;
};

/** Conditions on how much attention a customer gets; all that are given must hold. */
export type CustomerLevelFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<CustomerLevel>;
  /** Is one of these. */
  in?: InputMaybe<Array<CustomerLevel>>;
};

/** Conditions on tags; all that are given must hold. */
export type TagsFilterInput = {
  /** Carries at least one of these; at most 100. */
  any?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Carries all of these; at most 20. */
  all?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether it carries none at all. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Order of a list of customers. */
export type CustomerSortInput = {
  /** By what. */
  field: CustomerSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What customers can be sorted by. */
export type CustomerSortField =
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** Its name in normal form; served by an index. */
  | 'NAME'
  /** The name by its pinyin: Chinese and Latin names in one alphabet; served by an index. */
  | 'NAME_PINYIN'
  /** Where it stands with us, in the order of the values. */
  | 'STATUS'
  /** How much attention it gets, the most important last. */
  | 'LEVEL'
  /** Line of business, by the name of the value. */
  | 'INDUSTRY'
  /** Number of employees. */
  | 'EMPLOYEE_COUNT'
  /** Revenue of the last year on record, in minor units whatever the currency. */
  | 'ANNUAL_REVENUE'
  /** Year in which it was founded. */
  | 'FOUNDED_YEAR';

/** A phone number with what it is for. */
export type PhoneInput = {
  /** The number, in the form E.164; at most 40 characters. */
  number: Scalars['PhoneNumber']['input'];
  /** What it is for; at most 40 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** An e-mail address with what it is for. */
export type EmailInput = {
  /** The address; at most 254 characters. */
  address: Scalars['EmailAddress']['input'];
  /** What it is for; at most 40 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** A postal address. */
export type AddressInput = {
  /** What it is for; at most 40 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Street, house, floor; at most 300 characters. */
  street?: InputMaybe<Scalars['String']['input']>;
  /** City; at most 100 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Province or state; at most 100 characters. */
  province?: InputMaybe<Scalars['String']['input']>;
  /** Postal code; at most 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country: Scalars['CountryCode']['input'];
};

/** A new customer. */
export type CreateCustomerInput = {
  /** Identifier in another system; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names; at most 20. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether it is an organisation or a person. */
  kind: CustomerKind;
  /** Full name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Short name; at most 60 characters. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** Line of business. */
  industry?: InputMaybe<Industry>;
  /** Number of employees; from 0 to 10,000,000. */
  employeeCount?: InputMaybe<Scalars['Int']['input']>;
  /** Revenue of a year; not negative. */
  annualRevenue?: InputMaybe<MoneyInput>;
  /** Year in which it was founded; from 1000 to the present one. */
  foundedYear?: InputMaybe<Scalars['Int']['input']>;
  /** How it first came to us. */
  source?: InputMaybe<CustomerSource>;
  /** Where it stands with us. */
  status: CustomerStatus;
  /** How much attention it gets. */
  level: CustomerLevel;
  /** Tax identifier; its check character is verified where it is Chinese. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['URL']['input']>;
  /** Phone numbers, the preferred one first; at most 20. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** E-mail addresses, the preferred one first; at most 20. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** Postal addresses, the preferred one first; at most 20. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Member of staff who is responsible; the caller when omitted, nobody when null. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Organisation that it belongs to; at most 50 stand above a customer. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Tags; at most 50, each at most 50 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a customer; what is omitted stays as it is. */
export type UpdateCustomerInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether it is an organisation or a person. */
  kind?: InputMaybe<CustomerKind>;
  /** Full name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Short name; null clears it. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** Line of business; null clears it. */
  industry?: InputMaybe<Industry>;
  /** Number of employees; null clears it. */
  employeeCount?: InputMaybe<Scalars['Int']['input']>;
  /** Revenue of a year; null clears it. */
  annualRevenue?: InputMaybe<MoneyInput>;
  /** Year in which it was founded; null clears it. */
  foundedYear?: InputMaybe<Scalars['Int']['input']>;
  /** How it first came to us; null clears it. */
  source?: InputMaybe<CustomerSource>;
  /** Where it stands with us. */
  status?: InputMaybe<CustomerStatus>;
  /** How much attention it gets. */
  level?: InputMaybe<CustomerLevel>;
  /** Tax identifier; null clears it. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Web site; null clears it. */
  website?: InputMaybe<Scalars['URL']['input']>;
  /** All phone numbers, in place of those there were. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** All e-mail addresses, in place of those there were. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`; null clears it. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** All postal addresses, in place of those there were. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Organisation that it belongs to; null makes it stand by itself. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** All tags, in place of those there were. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to one of many customers; what is omitted stays as it is. */
export type UpdateCustomerRowInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifier in another system; null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether it is an organisation or a person. */
  kind?: InputMaybe<CustomerKind>;
  /** Full name; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Short name; null clears it. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** Line of business; null clears it. */
  industry?: InputMaybe<Industry>;
  /** Number of employees; null clears it. */
  employeeCount?: InputMaybe<Scalars['Int']['input']>;
  /** Revenue of a year; null clears it. */
  annualRevenue?: InputMaybe<MoneyInput>;
  /** Year in which it was founded; null clears it. */
  foundedYear?: InputMaybe<Scalars['Int']['input']>;
  /** How it first came to us; null clears it. */
  source?: InputMaybe<CustomerSource>;
  /** Where it stands with us. */
  status?: InputMaybe<CustomerStatus>;
  /** How much attention it gets. */
  level?: InputMaybe<CustomerLevel>;
  /** Tax identifier; null clears it. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Web site; null clears it. */
  website?: InputMaybe<Scalars['URL']['input']>;
  /** All phone numbers, in place of those there were. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** All e-mail addresses, in place of those there were. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`; null clears it. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** All postal addresses, in place of those there were. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Organisation that it belongs to; null makes it stand by itself. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** All tags, in place of those there were. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Changes to customers. */
export type UpdateCustomersInput = {
  /** The changes, from 1 to 500. Each costs 5, and what it holds. */
  customers: Array<UpdateCustomerRowInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Tags for customers. */
export type TagCustomersInput = {
  /** The customers, from 1 to 500. Each costs 5. */
  ids: Array<Scalars['ID']['input']>;
  /** Tags that each gets; at most 50, each at most 50 characters. */
  add?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Tags that each loses; at most 50. */
  remove?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Hand-over of a customer. */
export type ReassignCustomerInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Member of staff who becomes responsible; null leaves the customer without an owner. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Territory that the customer belongs to from now on, by its identifier; null takes it out of any, omitted leaves it. */
  territoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Hand-over of customers. */
export type ReassignCustomersInput = {
  /** The customers, from 1 to 500, each at the version that was read. Each costs 5. */
  customers: Array<RecordVersionInput>;
  /** Member of staff who becomes responsible; null leaves the customers without an owner. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Territory that the customers belong to from now on, by its identifier; null takes them out of any, omitted leaves it. */
  territoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of a customer. */
export type DeleteCustomerInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of customers. */
export type DeleteCustomersInput = {
  /** The customers, from 1 to 500, each at the version that was read. Each costs 5. */
  customers: Array<RecordVersionInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Restoration of a deleted customer. */
export type RestoreCustomerInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Erasure of a customer. */
export type EraseCustomerInput = {
  /** Identifier of the customer. */
  id: Scalars['ID']['input'];
  /** Why, in at most 500 characters, for those who have to account for it. It is kept, so it must not tell who was erased. */
  reason: Scalars['String']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Customers to import. */
export type ImportCustomersInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportCustomerRowInput>;
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

/** One customer to import; what is omitted is left as it is where the row updates a customer. */
export type ImportCustomerRowInput = {
  /** Identifier in the system that the row comes from; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names, beside `externalId`; at most 20. Those in systems that are not named stay. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether it is an organisation or a person; an organisation when omitted. */
  kind?: InputMaybe<CustomerKind>;
  /** Full name; at most 200 characters. */
  name: Scalars['String']['input'];
  /** Short name; at most 60 characters. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** Line of business. */
  industry?: InputMaybe<Industry>;
  /** Number of employees; from 0 to 10,000,000. */
  employeeCount?: InputMaybe<Scalars['Int']['input']>;
  /** Revenue of a year; not negative. */
  annualRevenue?: InputMaybe<MoneyInput>;
  /** Year in which it was founded; from 1000 to the present one. */
  foundedYear?: InputMaybe<Scalars['Int']['input']>;
  /** How it first came to us; `IMPORT` when omitted. */
  source?: InputMaybe<CustomerSource>;
  /** Where it stands with us; a prospect when omitted. */
  status?: InputMaybe<CustomerStatus>;
  /** How much attention it gets; the usual when omitted. */
  level?: InputMaybe<CustomerLevel>;
  /** Tax identifier; its check character is verified where it is Chinese. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['URL']['input']>;
  /** Phone numbers, the preferred one first; at most 20. */
  phones?: InputMaybe<Array<PhoneInput>>;
  /** E-mail addresses, the preferred one first; at most 20. */
  emails?: InputMaybe<Array<EmailInput>>;
  /** Account on WeChat: 5 to 40 letters, digits, `_` and `-`. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** Postal addresses, the preferred one first; at most 20. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Member of staff who is responsible; nobody when omitted. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Organisation that it belongs to. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Tags; at most 50, each at most 50 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What `createCustomer` did. */
export type CreateCustomerPayload = {
  __typename?: 'CreateCustomerPayload';
  /** The new customer; null when the caller may not see it, such as one that belongs to a colleague. */
  customer?: Maybe<Customer>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateCustomer` did. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer with its changes. */
  customer?: Maybe<Customer>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateCustomers` did. */
export type UpdateCustomersPayload = {
  __typename?: 'UpdateCustomersPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `tagCustomers` did. */
export type TagCustomersPayload = {
  __typename?: 'TagCustomersPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `reassignCustomer` did. */
export type ReassignCustomerPayload = {
  __typename?: 'ReassignCustomerPayload';
  /** The customer with its new owner; null when the caller may no longer see it. */
  customer?: Maybe<Customer>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `reassignCustomers` did. */
export type ReassignCustomersPayload = {
  __typename?: 'ReassignCustomersPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteCustomer` did. */
export type DeleteCustomerPayload = {
  __typename?: 'DeleteCustomerPayload';
  /** Identifier of the deleted customer. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteCustomers` did. */
export type DeleteCustomersPayload = {
  __typename?: 'DeleteCustomersPayload';
  /** The outcome of each item, in their order. */
  results?: Maybe<Array<BulkResult>>;
  /** How many items changed something. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many items were refused. */
  refusedCount?: Maybe<Scalars['Int']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `restoreCustomer` did. */
export type RestoreCustomerPayload = {
  __typename?: 'RestoreCustomerPayload';
  /** The customer, alive again. */
  customer?: Maybe<Customer>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `eraseCustomer` did. */
export type EraseCustomerPayload = {
  __typename?: 'EraseCustomerPayload';
  /** Identifier of the erasure; its prefix is `era`. */
  erasureId?: Maybe<Scalars['ID']['output']>;
  /** Identifier of the erased customer. */
  erasedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importCustomers` did. */
export type ImportCustomersPayload = {
  __typename?: 'ImportCustomersPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Something that happened between us and a customer: a call, a visit, a letter. */
export type Interaction = Node & {
  __typename?: 'Interaction';
  /** Identifier; its prefix is `int`. */
  id: Scalars['ID']['output'];
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; unique among living interactions. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What it is called in systems that have names, such as an ERP, by these names; at most 20, each unique among living interactions. */
  externalIds: Array<ExternalId>;
  /** Customer whom it was with; null where the caller may not see it. */
  customer?: Maybe<Customer>;
  /** Contact whom it was with; null when unknown. */
  contact?: Maybe<Contact>;
  /** By what means. */
  channel: InteractionChannel;
  /** Who turned to whom. */
  direction: InteractionDirection;
  /** What it was about, in one line; at most 200 characters. */
  subject: Scalars['String']['output'];
  /** What was said or written; at most 16,000 characters. */
  body?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Member of staff who took part; null when unknown. */
  staff?: Maybe<User>;
  /** How long it lasted, in minutes; null when unknown. */
  durationMinutes?: Maybe<Scalars['Int']['output']>;
  /** Where it was; at most 300 characters, null when unknown. */
  place?: Maybe<Scalars['String']['output']>;
  /** Who else took part, in the order in which they were given. */
  participants: Array<InteractionParticipant>;
  /** Every change of the interaction since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when correcting it. */
  version: Scalars['Int']['output'];
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last corrected. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Something that happened between us and a customer: a call, a visit, a letter. */
export type InteractionHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Somebody who took part in an interaction: a contact of the customer, a member of staff, or somebody who is neither and has a
 * name. A contact who has been deleted or may not be seen is null, as everything else is then.
 */
export type InteractionParticipant = {
  __typename?: 'InteractionParticipant';
  /** The contact, where it is one. */
  contact?: Maybe<Contact>;
  /** The member of staff, where it is one. */
  staff?: Maybe<User>;
  /** The name of somebody who is neither; at most 200 characters. */
  name?: Maybe<Scalars['String']['output']>;
  /** Part that they played; null when unknown. */
  role?: Maybe<InteractionRole>;
};

/** Part that somebody played in an interaction. */
export type InteractionRole =
  /** Led it, or invited to it. */
  | 'HOST'
  /** Presented something. */
  | 'SPEAKER'
  /** Heard what was said. */
  | 'LISTENER'
  /** Translated. */
  | 'INTERPRETER'
  /** None of the others. */
  | 'OTHER';

/** Means by which we and a customer meet. */
export type InteractionChannel =
  /** A phone call. */
  | 'PHONE'
  /** An e-mail. */
  | 'EMAIL'
  /** A visit at one of the two. */
  | 'VISIT'
  /** A meeting elsewhere or online. */
  | 'MEETING'
  /** A WeChat message. */
  | 'WECHAT'
  /** A text message. */
  | 'SMS'
  /** A fax. */
  | 'FAX'
  /** A letter. */
  | 'LETTER'
  /** The customers' portal. */
  | 'PORTAL'
  /** Another way. */
  | 'OTHER';

/** Who turned to whom. */
export type InteractionDirection =
  /** The customer to us. */
  | 'INBOUND'
  /** We to the customer. */
  | 'OUTBOUND';

/** A page of a list of interactions. */
export type InteractionConnection = {
  __typename?: 'InteractionConnection';
  /** The interactions of this page with their cursors. */
  edges: Array<InteractionEdge>;
  /** The interactions of this page. */
  nodes: Array<Interaction>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many interactions match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An interaction at its place in a list. */
export type InteractionEdge = {
  __typename?: 'InteractionEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The interaction. */
  node: Interaction;
};

/**
 * Conditions on interactions; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type InteractionFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<InteractionFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<InteractionFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<InteractionFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Identifier in the main system that records come from; those in other systems stand in `externalIds`; served by an index. */
  externalId?: InputMaybe<OptionalTextFilterInput>;
  /** Identifier in a system that has a name; served by an index. */
  externalIds?: InputMaybe<ExternalIdsFilterInput>;
  /** Customer; served by an index. Finds nothing by one that the caller may not see. */
  customerId?: InputMaybe<IdFilterInput>;
  /** Contact; served by an index. One that the caller may not see counts as none. */
  contactId?: InputMaybe<OptionalIdFilterInput>;
  /** How it happened. */
  channel?: InputMaybe<InteractionChannelFilterInput>;
  /** Who turned to whom. */
  direction?: InputMaybe<InteractionDirectionFilterInput>;
  /** When it happened; served by an index. */
  occurredAt?: InputMaybe<DateTimeFilterInput>;
  /** Member of staff who took part; served by an index. */
  staffId?: InputMaybe<OptionalIdFilterInput>;
  /** Who else took part; served by an index. The contact and the member of staff whom `contactId` and `staffId` find are not meant. */
  participant?: InputMaybe<InteractionParticipantFilterInput>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on who took part; each must hold of at least one participant, not all of the same one. */
export type InteractionParticipantFilterInput = {
  /** A contact took part; served by an index. Finds nothing by one that the caller may not see. */
  contactId?: InputMaybe<IdFilterInput>;
  /** A member of staff took part; served by an index. */
  staffId?: InputMaybe<IdFilterInput>;
};

/** Conditions on the channel of an interaction; all that are given must hold. */
export type InteractionChannelFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<InteractionChannel>;
  /** Is one of these. */
  in?: InputMaybe<Array<InteractionChannel>>;
};

/** Conditions on the direction of an interaction; all that are given must hold. */
export type InteractionDirectionFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<InteractionDirection>;
  /** Is one of these. */
  in?: InputMaybe<Array<InteractionDirection>>;
};

/** Order of a list of interactions. */
export type InteractionSortInput = {
  /** By what. */
  field: InteractionSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What interactions can be sorted by. */
export type InteractionSortField =
  /** When it happened; served by an index. */
  | 'OCCURRED_AT'
  /** When it was recorded; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT';

/** Something that happened. */
export type RecordInteractionInput = {
  /** Identifier in another system; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names; at most 20. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Customer whom it was with. */
  customerId: Scalars['ID']['input'];
  /** Contact whom it was with; one of that customer's. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** By what means. */
  channel: InteractionChannel;
  /** Who turned to whom. */
  direction: InteractionDirection;
  /** What it was about; at most 200 characters. */
  subject: Scalars['String']['input'];
  /** What was said or written; at most 16,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** When it happened; now when omitted. Not more than a day ahead. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Member of staff who took part; the caller when omitted. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
  /** How long it lasted, in minutes, from 1 to 10,080; with the channels PHONE, VISIT, MEETING, WECHAT and OTHER. */
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Where it was; at most 300 characters, with the channels VISIT, MEETING and OTHER. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Who else took part, in this order; at most 50. */
  participants?: InputMaybe<Array<InteractionParticipantInput>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody who took part; exactly one of `contactId`, `staffId` and `name` is given, and nobody twice. */
export type InteractionParticipantInput = {
  /** A contact of the customer. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** A member of staff. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
  /** Somebody who is neither; at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Part that they played. */
  role?: InputMaybe<InteractionRole>;
};

/** Correction of an interaction; what is omitted stays as it is. */
export type UpdateInteractionInput = {
  /** Identifier of the interaction. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifiers to set in systems that have names, or to remove there; those in systems that are not named stay. At most 20 in all. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Contact whom it was with; null clears it. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** By what means. */
  channel?: InputMaybe<InteractionChannel>;
  /** Who turned to whom. */
  direction?: InputMaybe<InteractionDirection>;
  /** What it was about; at most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** What was said or written; null clears it. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How long it lasted, in minutes, from 1 to 10,080; null clears it; with the channels PHONE, VISIT, MEETING, WECHAT and OTHER. */
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Where it was; at most 300 characters, null clears it; with the channels VISIT, MEETING and OTHER. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Who else took part, in this order; at most 50, in place of those there were. */
  participants?: InputMaybe<Array<InteractionParticipantInput>>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of an interaction. */
export type DeleteInteractionInput = {
  /** Identifier of the interaction. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Restoration of a deleted interaction. */
export type RestoreInteractionInput = {
  /** Identifier of the interaction. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Interactions to import. */
export type ImportInteractionsInput = {
  /** The rows, from 1 to 500. */
  rows: Array<ImportInteractionRowInput>;
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

/** One interaction to import; what is omitted is left as it is where the row updates an interaction. */
export type ImportInteractionRowInput = {
  /** Identifier in the system that the row comes from; at most 100 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Identifiers in systems that have names, beside `externalId`; at most 20. Those in systems that are not named stay. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Customer whom it was with. */
  customerId: Scalars['ID']['input'];
  /** Contact whom it was with; one of that customer's. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** By what means. */
  channel: InteractionChannel;
  /** Who turned to whom. */
  direction?: InputMaybe<InteractionDirection>;
  /** What it was about; at most 200 characters. */
  subject: Scalars['String']['input'];
  /** What was said or written; at most 16,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['input'];
  /** Member of staff who took part. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
  /** How long it lasted, in minutes, from 1 to 10,080; with the channels PHONE, VISIT, MEETING, WECHAT and OTHER. */
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Where it was; at most 300 characters, with the channels VISIT, MEETING and OTHER. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Who else took part, in this order; at most 50. */
  participants?: InputMaybe<Array<InteractionParticipantInput>>;
};

/** What `recordInteraction` did. */
export type RecordInteractionPayload = {
  __typename?: 'RecordInteractionPayload';
  /** The new interaction. */
  interaction?: Maybe<Interaction>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateInteraction` did. */
export type UpdateInteractionPayload = {
  __typename?: 'UpdateInteractionPayload';
  /** The interaction as corrected. */
  interaction?: Maybe<Interaction>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteInteraction` did. */
export type DeleteInteractionPayload = {
  __typename?: 'DeleteInteractionPayload';
  /** Identifier of the deleted interaction. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `restoreInteraction` did. */
export type RestoreInteractionPayload = {
  __typename?: 'RestoreInteractionPayload';
  /** The interaction, alive again. */
  interaction?: Maybe<Interaction>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `importInteractions` did. */
export type ImportInteractionsPayload = {
  __typename?: 'ImportInteractionsPayload';
  /** The outcome of each row, in their order. */
  results?: Maybe<Array<ImportRowResult>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/**
 * What a customer on the portal knows of itself: what it can be called and reached by. What the company thinks of it, and who
 * else is there, is not part of it.
 */
export type MyProfile = {
  __typename?: 'MyProfile';
  /** Identifier of the customer; its prefix is `cus`. */
  customerId: Scalars['ID']['output'];
  /** Counts the changes of the customer; give it as `expectedVersion` to `updateMyProfile`. */
  version: Scalars['Int']['output'];
  /** Whether it is an organisation or a person. */
  kind: CustomerKind;
  /** Full name. */
  name: Scalars['String']['output'];
  /** Short name. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Web site. */
  website?: Maybe<Scalars['URL']['output']>;
  /** Phone numbers, the first one preferred. */
  phones?: Maybe<Array<Phone>>;
  /** E-mail addresses, the first one preferred. */
  emails?: Maybe<Array<Email>>;
  /** Postal addresses, the first one preferred. */
  addresses?: Maybe<Array<Address>>;
  /** When the customer was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** What a member of staff, or a customer on the portal, signs in with. */
export type Account = {
  __typename?: 'Account';
  /** Identifier; its prefix is `acc`. */
  id: Scalars['ID']['output'];
};

/** Which customer an account of the portal stands for, or why that is for us to decide. */
export type PortalLink = Node & {
  __typename?: 'PortalLink';
  /** Identifier; its prefix is `plk`. */
  id: Scalars['ID']['output'];
  /** The account. */
  account?: Maybe<Account>;
  /** The customer; null unless it is linked, and where the caller may not see it. */
  customer?: Maybe<Customer>;
  /** The contact of the customer that its holder is; null where it stands for the customer itself, and where the caller may not see it. */
  contact?: Maybe<Contact>;
  /**
   * Customers that it may stand for, at most 20: those that have the address of the account now, themselves or by a contact, and
   * those that had the phone number that was given with the profile. Of a number nobody has proved anything.
   */
  candidates?: Maybe<Array<Customer>>;
  /** Contacts that have the address of the account now, at most 20. */
  candidateContacts?: Maybe<Array<Contact>>;
  /** How it stands. */
  state: PortalLinkState;
  /** Why it is in review; null where it is not. */
  reason?: Maybe<PortalReviewReason>;
  /** Every change of it, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes. */
  version: Scalars['Int']['output'];
  /** When the profile was completed. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Which customer an account of the portal stands for, or why that is for us to decide. */
export type PortalLinkHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How an account of the portal stands to customers. */
export type PortalLinkState =
  /** It stands for its customer. */
  | 'LINKED'
  /** It stands for nobody: somebody has to look at it. */
  | 'IN_REVIEW'
  /** It stands for nobody: somebody has looked at it. */
  | 'REFUSED';

/** Why nobody knows for certain whom an account stands for. */
export type PortalReviewReason =
  /** Several customers have the e-mail address. */
  | 'SEVERAL'
  /** The e-mail address belongs to one customer, and the phone number to another. */
  | 'CONTRADICTION'
  /** The e-mail address or the phone number belongs to a customer that we do not deal with, whoever else has them. */
  | 'BLACKLISTED'
  /** The e-mail address is that of a contact: somebody has to say whether they may act for the customer. */
  | 'CONTACT'
  /** Nobody has the e-mail address, and somebody has the phone number. */
  | 'PHONE'
  /** The contact by whom it was linked is no longer there. */
  | 'CONTACT_GONE';

/** A profile. */
export type CompleteMyProfileInput = {
  /** What the form asks for; at most 100. */
  values: Array<FormValueInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a profile. */
export type CompleteMyProfilePayload = {
  __typename?: 'CompleteMyProfilePayload';
  /** What came of it; null where the values were no good. */
  outcome?: Maybe<ProfileOutcome>;
  /** What is wrong with the values; empty when nothing is. */
  fieldErrors?: Maybe<Array<FormFieldError>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What came of a profile. */
export type ProfileOutcome =
  /** The caller is a customer. */
  | 'COMPLETED'
  /** Somebody will look at it and turn to the caller. */
  | 'IN_REVIEW';

/** Changes of a profile; what is omitted stays as it is. */
export type UpdateMyProfileInput = {
  /** Version of the customer that was read. */
  expectedVersion: Scalars['Int']['input'];
  /**
   * Fields to change, at most 100; an empty value clears what may be empty. The first phone number, e-mail and postal address are
   * changed. Another country, province or city than the known one is another address: of the known one only the country is kept
   * then, unless it is given too. An account that stands for a contact cannot change `email`.
   */
  values: Array<FormValueInput>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateMyProfile` did. */
export type UpdateMyProfilePayload = {
  __typename?: 'UpdateMyProfilePayload';
  /** The profile as it is now. */
  profile?: Maybe<MyProfile>;
  /** What is wrong with the values; empty when nothing is. */
  fieldErrors?: Maybe<Array<FormFieldError>>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Whom an account of the portal stands for. */
export type LinkPortalAccountInput = {
  /** Identifier of the link of the account. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Customer that it stands for. */
  customerId: Scalars['ID']['input'];
  /** Contact of the customer that its holder is; omitted where it stands for the customer itself. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `linkPortalAccount` did. */
export type LinkPortalAccountPayload = {
  __typename?: 'LinkPortalAccountPayload';
  /** The link as it is now. */
  portalLink?: Maybe<PortalLink>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** An account of the portal that stands for nobody. */
export type RefusePortalAccountInput = {
  /** Identifier of the link of the account. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `refusePortalAccount` did. */
export type RefusePortalAccountPayload = {
  __typename?: 'RefusePortalAccountPayload';
  /** The link as it is now. */
  portalLink?: Maybe<PortalLink>;
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

/** What is known of somebody; at least one of these. */
export type RecognizeCustomerInput = {
  /** Phone number, with its country's code. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** E-mail address; upper and lower case are the same. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Account on WeChat; upper and lower case are the same. */
  wechatId?: InputMaybe<Scalars['String']['input']>;
  /** Tax identifier, as customers have it; blanks and hyphens count for nothing. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Name of a company or a person; at most 200 characters. Compared without regard to case and width. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Who somebody is. */
export type CustomerRecognition = {
  __typename?: 'CustomerRecognition';
  /** What follows from the matches. */
  outcome: RecognitionOutcome;
  /** The customers that it may be, at most 20, the likeliest first. */
  matches: Array<RecognitionMatch>;
};

/** Who somebody is, in a word. */
export type RecognitionOutcome =
  /** No customer is likely to be it; there may be unlikely matches. */
  | 'NEW'
  /** A customer is likely to be it: the confidence of a match is at least 50. */
  | 'KNOWN'
  /** A customer that is likely to be it is blacklisted. */
  | 'BLACKLISTED';

/** A customer that somebody may be. */
export type RecognitionMatch = {
  __typename?: 'RecognitionMatch';
  /** The customer; null where the caller does not see it. */
  customer?: Maybe<Customer>;
  /** Member of staff who is responsible for the customer, also where the caller does not see it; null when nobody is. */
  owner?: Maybe<User>;
  /** How much attention the customer gets; null where the caller does not see it. */
  level?: Maybe<CustomerLevel>;
  /** Whether the customer is blacklisted. */
  isBlacklisted: Scalars['Boolean']['output'];
  /** How likely it is, in percent: all but what every reason leaves open, halved where another tax id is on record. */
  confidence: Scalars['Int']['output'];
  /** By what it was recognised, the strongest first. */
  reasons: Array<RecognitionReason>;
};

/** By what a customer was recognised. */
export type RecognitionReason = {
  __typename?: 'RecognitionReason';
  /** What is the same. */
  fact: RecognizedFact;
  /** How likely it makes the customer by itself, in percent. */
  weight: Scalars['Int']['output'];
  /** Whether it is a contact's, not the customer's own. */
  isOfContact: Scalars['Boolean']['output'];
  /** The contact whose it is; null where it is the customer's own, and where the caller does not see the contact. */
  contact?: Maybe<Contact>;
};

/** What tells who somebody is. */
export type RecognizedFact =
  /** The tax identifier; 99. */
  | 'TAX_ID'
  /** The account on WeChat; 95. */
  | 'WECHAT_ID'
  /** The e-mail address; 90. */
  | 'EMAIL'
  /** The phone number; 80, since a switchboard serves many. */
  | 'PHONE'
  /** The name: of an organisation 60, of a person 30, since there are namesakes. */
  | 'NAME';

/** Something that a customer needs, before it is an opportunity to sell and beside it. */
export type Requirement = Node & {
  __typename?: 'Requirement';
  /** Identifier; its prefix is `req`. */
  id: Scalars['ID']['output'];
  /** Customer who needs it; null where the caller may not see it. */
  customer?: Maybe<Customer>;
  /** Contact who said so; null when unknown. */
  contact?: Maybe<Contact>;
  /** What is needed, in one line; at most 200 characters. */
  title: Scalars['String']['output'];
  /** All that was said of it; at most 16,000 characters. */
  description?: Maybe<Scalars['String']['output']>;
  /** What kind of need it is, in the company's own words; at most 60 characters. */
  category?: Maybe<Scalars['String']['output']>;
  /** Day by which it is needed; null when that is open. */
  neededOn?: Maybe<Scalars['Date']['output']>;
  /** What the customer is ready to spend on it; null when unknown. */
  budget?: Maybe<Money>;
  /** How far it has come. */
  state: RequirementState;
  /** Why it was dropped; at most 1,000 characters, null unless it was. */
  dropReason?: Maybe<Scalars['String']['output']>;
  /** Member of staff who sees to it, not always the customer's owner; null when nobody does. */
  assignee?: Maybe<User>;
  /** Conversation that it was learned in; null when unknown, or the caller may not see it. */
  sourceInteraction?: Maybe<Interaction>;
  /** Every change of the requirement since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing it. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Something that a customer needs, before it is an opportunity to sell and beside it. */
export type RequirementHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far a requirement has come. */
export type RequirementState =
  /** Nobody has begun with it. */
  | 'OPEN'
  /** Somebody is at it. */
  | 'IN_PROGRESS'
  /** The customer has what it needed. */
  | 'MET'
  /** It is not pursued any more; `dropReason` says why. */
  | 'DROPPED';

/** A page of a list of requirements. */
export type RequirementConnection = {
  __typename?: 'RequirementConnection';
  /** The requirements of this page with their cursors. */
  edges: Array<RequirementEdge>;
  /** The requirements of this page. */
  nodes: Array<Requirement>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many requirements match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A requirement at its place in a list. */
export type RequirementEdge = {
  __typename?: 'RequirementEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The requirement. */
  node: Requirement;
};

/**
 * Conditions on requirements; all that are given must hold. An index serves those whose description says so; each of the others
 * costs 50.
 */
export type RequirementFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<RequirementFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<RequirementFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<RequirementFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Customer; served by an index. Finds nothing by one that the caller may not see. */
  customerId?: InputMaybe<IdFilterInput>;
  /** Contact; served by an index. One that the caller may not see counts as none. */
  contactId?: InputMaybe<OptionalIdFilterInput>;
  /** What kind of need it is. */
  category?: InputMaybe<OptionalTextFilterInput>;
  /** Day by which it is needed; served by an index. */
  neededOn?: InputMaybe<OptionalDateFilterInput>;
  /** What the customer is ready to spend. */
  budget?: InputMaybe<OptionalMoneyFilterInput>;
  /** How far it has come; served by an index. */
  state?: InputMaybe<RequirementStateFilterInput>;
  /** Member of staff who sees to it; served by an index. */
  assigneeId?: InputMaybe<OptionalIdFilterInput>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on the state of a requirement; all that are given must hold. */
export type RequirementStateFilterInput = {
  /** Is this one. */
  eq?: InputMaybe<RequirementState>;
  /** Is one of these. */
  in?: InputMaybe<Array<RequirementState>>;
};

/** Order of a list of requirements. */
export type RequirementSortInput = {
  /** By what. */
  field: RequirementSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What requirements can be sorted by. */
export type RequirementSortField =
  /** When it was created; served by an index. */
  | 'CREATED_AT'
  /** When it was last changed; served by an index. */
  | 'UPDATED_AT'
  /** Day by which it is needed; served by an index. */
  | 'NEEDED_ON';

/** Something that a customer needs. */
export type CreateRequirementInput = {
  /** Customer who needs it. */
  customerId: Scalars['ID']['input'];
  /** Contact who said so; one of that customer's. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What is needed, in one line; at most 200 characters. */
  title: Scalars['String']['input'];
  /** All that was said of it; at most 16,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of need it is, in the company's own words; at most 60 characters. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Day by which it is needed. */
  neededOn?: InputMaybe<Scalars['Date']['input']>;
  /** What the customer is ready to spend on it; not negative. */
  budget?: InputMaybe<MoneyInput>;
  /** How far it has come. */
  state: RequirementState;
  /** Why it was dropped; at most 1,000 characters. Asked for with the state DROPPED, and not for others. */
  dropReason?: InputMaybe<Scalars['String']['input']>;
  /** Member of staff who sees to it; the caller when omitted, nobody when null. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Conversation that it was learned in; one with that customer. */
  sourceInteractionId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a requirement; what is omitted stays as it is. */
export type UpdateRequirementInput = {
  /** Identifier of the requirement. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Contact who said so; null clears it. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What is needed, in one line; at most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** All that was said of it; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of need it is; null clears it. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Day by which it is needed; null clears it. */
  neededOn?: InputMaybe<Scalars['Date']['input']>;
  /** What the customer is ready to spend on it; null clears it. */
  budget?: InputMaybe<MoneyInput>;
  /** How far it has come. */
  state?: InputMaybe<RequirementState>;
  /** Why it was dropped; asked for when it is dropped, and not for other states. */
  dropReason?: InputMaybe<Scalars['String']['input']>;
  /** Member of staff who sees to it; null for nobody. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Conversation that it was learned in; null clears it. */
  sourceInteractionId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of a requirement. */
export type DeleteRequirementInput = {
  /** Identifier of the requirement. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Restoration of a deleted requirement. */
export type RestoreRequirementInput = {
  /** Identifier of the requirement. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `createRequirement` did. */
export type CreateRequirementPayload = {
  __typename?: 'CreateRequirementPayload';
  /** The new requirement. */
  requirement?: Maybe<Requirement>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateRequirement` did. */
export type UpdateRequirementPayload = {
  __typename?: 'UpdateRequirementPayload';
  /** The requirement with its changes. */
  requirement?: Maybe<Requirement>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteRequirement` did. */
export type DeleteRequirementPayload = {
  __typename?: 'DeleteRequirementPayload';
  /** Identifier of the deleted requirement. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `restoreRequirement` did. */
export type RestoreRequirementPayload = {
  __typename?: 'RestoreRequirementPayload';
  /** The requirement, alive again. */
  requirement?: Maybe<Requirement>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A type of record that can be searched for. */
export type SearchedType =
  /** Customers. */
  | 'CUSTOMER'
  /** Contacts. */
  | 'CONTACT'
  /** Tags. */
  | 'TAG';

/** A field by which a record was found. */
export type SearchedField =
  /** Name. */
  | 'NAME'
  /** Short name of a customer. */
  | 'SHORT_NAME'
  /** Identifier in another system, the main one or one that has a name. */
  | 'EXTERNAL_ID'
  /** Phone number. */
  | 'PHONE'
  /** E-mail address. */
  | 'EMAIL'
  /** Tag that it carries. */
  | 'TAG';

/** A record that was found. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** The record: a `Customer`, a `Contact` or a `Tag`; null when it was deleted at this moment. */
  record?: Maybe<Node>;
  /** The field by which it was found; of several the one that fits best. */
  field: SearchedField;
  /** What stands in that field: the name, the number, the address, the tag. */
  text: Scalars['String']['output'];
  /**
   * How well it fits: from 4,000 the whole name is what was looked for, from 3,000 a name begins so, from 2,000 all words were
   * found, from 1,000 some of them. What is above that says how well and in which fields; names count more than numbers and addresses, tags least.
   */
  score: Scalars['Int']['output'];
};

/** A page of what was found. */
export type SearchHitConnection = {
  __typename?: 'SearchHitConnection';
  /** The hits of this page with their cursors. */
  edges: Array<SearchHitEdge>;
  /** The hits of this page. */
  nodes: Array<SearchHit>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many were found, of those that were looked at. */
  totalCount: Scalars['Int']['output'];
};

/** A hit at its place in a list. */
export type SearchHitEdge = {
  __typename?: 'SearchHitEdge';
  /** Marks the place; give it as `after` or `before` with the same query. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: SearchHit;
};

/**
 * A word by which customers and contacts are told apart; they carry its name in `tags`. One that was not made by `createTag`
 * came by its first use, and is gone after its last.
 */
export type Tag = Node & {
  __typename?: 'Tag';
  /** Identifier; its prefix is `tag`. */
  id: Scalars['ID']['output'];
  /** Name; at most 50 characters, unique among living tags. */
  name: Scalars['String']['output'];
  /** Colour in which clients show it, such as `#1f77b4`. */
  colour?: Maybe<Scalars['String']['output']>;
  /** What it means; at most 500 characters. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether customers may be given it. */
  isForCustomers: Scalars['Boolean']['output'];
  /** Whether contacts may be given it. */
  isForContacts: Scalars['Boolean']['output'];
  /** Whether it was made, changed or merged on purpose, and stays when nobody carries it. */
  isKept: Scalars['Boolean']['output'];
  /** How many customers carry it, of those that the caller sees. */
  customerCount: Scalars['Int']['output'];
  /** How many contacts carry it, of those that the caller sees. */
  contactCount: Scalars['Int']['output'];
  /** The customers that carry it, by name. */
  customers?: Maybe<CustomerConnection>;
  /** The contacts who carry it, by name. */
  contacts?: Maybe<ContactConnection>;
  /** Every change of the tag since it was created, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the tag. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/**
 * A word by which customers and contacts are told apart; they carry its name in `tags`. One that was not made by `createTag`
 * came by its first use, and is gone after its last.
 */
export type TagCustomersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A word by which customers and contacts are told apart; they carry its name in `tags`. One that was not made by `createTag`
 * came by its first use, and is gone after its last.
 */
export type TagContactsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A word by which customers and contacts are told apart; they carry its name in `tags`. One that was not made by `createTag`
 * came by its first use, and is gone after its last.
 */
export type TagHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How the company uses tags. */
export type TagVocabulary = Node & {
  __typename?: 'TagVocabulary';
  /** Identifier; its prefix is `tvo`. */
  id: Scalars['ID']['output'];
  /** Whether a customer or contact may be given a tag that nobody has made before; otherwise only those that `createTag` made. */
  isOpen: Scalars['Boolean']['output'];
  /** Every change of the rules, the newest first, field by field. */
  history?: Maybe<RecordChangeConnection>;
  /** Counts the changes; give it as `expectedVersion` when changing the rules. */
  version: Scalars['Int']['output'];
  /** When they were last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** How the company uses tags. */
export type TagVocabularyHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of tags. */
export type TagConnection = {
  __typename?: 'TagConnection';
  /** The tags of this page with their cursors. */
  edges: Array<TagEdge>;
  /** The tags of this page. */
  nodes: Array<Tag>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many tags match; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A tag at its place in a list. */
export type TagEdge = {
  __typename?: 'TagEdge';
  /** Marks the place; give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The tag. */
  node: Tag;
};

/** Conditions on a list of tags; all that are given must hold. */
export type TagFilterInput = {
  /** All of these hold. Of `and`, `or` and `not` at most 3 stand within each other; a filter has at most 50 conditions in all. */
  and?: InputMaybe<Array<TagFilterInput>>;
  /** At least one of these holds; an empty list matches nothing. */
  or?: InputMaybe<Array<TagFilterInput>>;
  /** This does not hold. */
  not?: InputMaybe<TagFilterInput>;
  /** Identifier; served by an index. */
  id?: InputMaybe<IdFilterInput>;
  /** Name, without regard to case and width; served by an index. */
  name?: InputMaybe<TextFilterInput>;
  /** Whether customers may be given it. */
  isForCustomers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether contacts may be given it. */
  isForContacts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it stays when nobody carries it. */
  isKept?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it was created; served by an index. */
  createdAt?: InputMaybe<DateTimeFilterInput>;
  /** When it was last changed; served by an index. */
  updatedAt?: InputMaybe<DateTimeFilterInput>;
  /** Changed at this instant or later; served by an index. What was deleted since, `changes` tells. */
  changedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Order of a list of tags. */
export type TagSortInput = {
  /** By what. */
  field: TagSortField;
  /** Which way. */
  direction: SortDirection;
  /** Where those without a value come: first ascending and last descending when omitted. */
  nulls?: InputMaybe<NullOrder>;
};

/** What tags can be sorted by. */
export type TagSortField =
  /** Its name in normal form. */
  | 'NAME'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it was last changed. */
  | 'UPDATED_AT';

/** A new tag. */
export type CreateTagInput = {
  /** Name; at most 50 characters. */
  name: Scalars['String']['input'];
  /** Colour, such as `#1f77b4`. */
  colour?: InputMaybe<Scalars['String']['input']>;
  /** What it means; at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether customers may be given it. */
  isForCustomers: Scalars['Boolean']['input'];
  /** Whether contacts may be given it. */
  isForContacts: Scalars['Boolean']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a tag; what is omitted stays as it is. */
export type UpdateTagInput = {
  /** Identifier of the tag. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Name; at most 50 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Colour, such as `#1f77b4`; null clears it. */
  colour?: InputMaybe<Scalars['String']['input']>;
  /** What it means; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether customers may be given it; those that carry it keep it. */
  isForCustomers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether contacts may be given it; those who carry it keep it. */
  isForContacts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Tags to make one. */
export type MergeTagsInput = {
  /** Identifier of the tag that stays. */
  id: Scalars['ID']['input'];
  /** Version of it that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Identifiers of the tags that become this one; from 1 to 20. */
  fromIds: Array<Scalars['ID']['input']>;
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Deletion of a tag. */
export type DeleteTagInput = {
  /** Identifier of the tag. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Whether to take it from the customers and contacts who carry it. */
  isForced: Scalars['Boolean']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** How the company is to use tags. */
export type UpdateTagVocabularyInput = {
  /** Identifier of the rules. */
  id: Scalars['ID']['input'];
  /** Version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Whether a customer or contact may be given a tag that nobody has made before. */
  isOpen: Scalars['Boolean']['input'];
  /** Chosen by the client, from 8 to 200 characters: sent again with the same value, nothing is carried out again and the outcome of the first time is answered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What `createTag` did. */
export type CreateTagPayload = {
  __typename?: 'CreateTagPayload';
  /** The tag. */
  tag?: Maybe<Tag>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateTag` did. */
export type UpdateTagPayload = {
  __typename?: 'UpdateTagPayload';
  /** The tag with its changes. */
  tag?: Maybe<Tag>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `mergeTags` did. */
export type MergeTagsPayload = {
  __typename?: 'MergeTagsPayload';
  /** The tag that stays. */
  tag?: Maybe<Tag>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `deleteTag` did. */
export type DeleteTagPayload = {
  __typename?: 'DeleteTagPayload';
  /** Identifier of the deleted tag. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The `clientMutationId` of the input. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What `updateTagVocabulary` did. */
export type UpdateTagVocabularyPayload = {
  __typename?: 'UpdateTagVocabularyPayload';
  /** The rules. */
  tagVocabulary?: Maybe<TagVocabulary>;
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
  Contact: Contact;
  Consent: Consent;
  Interaction: Interaction;
  PortalLink: PortalLink;
  Requirement: Requirement;
  Tag: Tag;
  TagVocabulary: TagVocabulary;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Consent:
    ( { __typename: 'Consent' }
    & GraphQLRecursivePick<FederationTypes['Consent'], {"id":true}> );
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  PortalLink:
    ( { __typename: 'PortalLink' }
    & GraphQLRecursivePick<FederationTypes['PortalLink'], {"id":true}> );
  Requirement:
    ( { __typename: 'Requirement' }
    & GraphQLRecursivePick<FederationTypes['Requirement'], {"id":true}> );
  Tag:
    ( { __typename: 'Tag' }
    & GraphQLRecursivePick<FederationTypes['Tag'], {"id":true}> );
  TagVocabulary:
    ( { __typename: 'TagVocabulary' }
    & GraphQLRecursivePick<FederationTypes['TagVocabulary'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( Partial<Account> )
    | ( ConsentRow )
    | ( ContactRow )
    | ( CustomerRow )
    | ( InteractionRow )
    | ( PortalLinkRow )
    | ( RequirementRow )
    | ( TagRow )
    | ( TagVocabularyRow )
    | ( Partial<Team> )
    | ( Partial<Territory> )
    | ( Partial<User> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CustomerRow )
    | ( ContactRow )
    | ( ConsentRow )
    | ( InteractionRow )
    | ( PortalLinkRow )
    | ( RequirementRow )
    | ( TagRow )
    | ( TagVocabularyRow )
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
  Customer: ResolverTypeWrapper<CustomerRow>;
  Blacklisting: ResolverTypeWrapper<BlacklistingRow>;
  BlacklistCustomerInput: ResolverTypeWrapper<Partial<BlacklistCustomerInput>>;
  LiftBlacklistInput: ResolverTypeWrapper<Partial<LiftBlacklistInput>>;
  BlacklistCustomerPayload: ResolverTypeWrapper<Partial<Omit<BlacklistCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  LiftBlacklistPayload: ResolverTypeWrapper<Partial<Omit<LiftBlacklistPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  Contact: ResolverTypeWrapper<ContactRow>;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentState: ResolverTypeWrapper<Partial<Omit<ConsentState, 'consent'> & { consent: ResolversTypes['Consent'] }>>;
  ConsentChannel: ResolverTypeWrapper<Partial<ConsentChannel>>;
  ConsentDecision: ResolverTypeWrapper<Partial<ConsentDecision>>;
  ConsentConnection: ResolverTypeWrapper<Partial<Omit<ConsentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConsentEdge']>, nodes: Array<ResolversTypes['Consent']> }>>;
  ConsentEdge: ResolverTypeWrapper<Partial<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>>;
  RecordConsentInput: ResolverTypeWrapper<Partial<RecordConsentInput>>;
  WithdrawConsentInput: ResolverTypeWrapper<Partial<WithdrawConsentInput>>;
  RecordConsentPayload: ResolverTypeWrapper<Partial<Omit<RecordConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>>;
  WithdrawConsentPayload: ResolverTypeWrapper<Partial<Omit<WithdrawConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>>;
  ContactPosition: ResolverTypeWrapper<ContactPositionRow>;
  ContactRole: ResolverTypeWrapper<Partial<ContactRole>>;
  ContactConnection: ResolverTypeWrapper<Partial<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContactEdge']>, nodes: Array<ResolversTypes['Contact']> }>>;
  ContactEdge: ResolverTypeWrapper<Partial<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>>;
  ContactFilterInput: ResolverTypeWrapper<Partial<ContactFilterInput>>;
  ContactRoleFilterInput: ResolverTypeWrapper<Partial<ContactRoleFilterInput>>;
  ContactSortInput: ResolverTypeWrapper<Partial<ContactSortInput>>;
  ContactSortField: ResolverTypeWrapper<Partial<ContactSortField>>;
  CreateContactInput: ResolverTypeWrapper<Partial<CreateContactInput>>;
  UpdateContactInput: ResolverTypeWrapper<Partial<UpdateContactInput>>;
  UpdateContactRowInput: ResolverTypeWrapper<Partial<UpdateContactRowInput>>;
  UpdateContactsInput: ResolverTypeWrapper<Partial<UpdateContactsInput>>;
  MoveContactInput: ResolverTypeWrapper<Partial<MoveContactInput>>;
  DeleteContactInput: ResolverTypeWrapper<Partial<DeleteContactInput>>;
  DeleteContactsInput: ResolverTypeWrapper<Partial<DeleteContactsInput>>;
  RestoreContactInput: ResolverTypeWrapper<Partial<RestoreContactInput>>;
  EraseContactInput: ResolverTypeWrapper<Partial<EraseContactInput>>;
  ImportContactsInput: ResolverTypeWrapper<Partial<ImportContactsInput>>;
  ImportContactRowInput: ResolverTypeWrapper<Partial<ImportContactRowInput>>;
  CreateContactPayload: ResolverTypeWrapper<Partial<Omit<CreateContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>>;
  UpdateContactPayload: ResolverTypeWrapper<Partial<Omit<UpdateContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>>;
  UpdateContactsPayload: ResolverTypeWrapper<Partial<UpdateContactsPayload>>;
  MoveContactPayload: ResolverTypeWrapper<Partial<Omit<MoveContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>>;
  DeleteContactPayload: ResolverTypeWrapper<Partial<DeleteContactPayload>>;
  DeleteContactsPayload: ResolverTypeWrapper<Partial<DeleteContactsPayload>>;
  RestoreContactPayload: ResolverTypeWrapper<Partial<Omit<RestoreContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>>;
  EraseContactPayload: ResolverTypeWrapper<Partial<EraseContactPayload>>;
  ImportContactsPayload: ResolverTypeWrapper<Partial<ImportContactsPayload>>;
  User: ResolverTypeWrapper<Partial<User>>;
  Team: ResolverTypeWrapper<Partial<Team>>;
  Territory: ResolverTypeWrapper<Partial<Territory>>;
  Phone: ResolverTypeWrapper<Partial<Phone>>;
  Email: ResolverTypeWrapper<Partial<Email>>;
  Address: ResolverTypeWrapper<Partial<Address>>;
  CustomerKind: ResolverTypeWrapper<Partial<CustomerKind>>;
  Industry: ResolverTypeWrapper<Partial<Industry>>;
  CustomerSource: ResolverTypeWrapper<Partial<CustomerSource>>;
  CustomerStatus: ResolverTypeWrapper<Partial<CustomerStatus>>;
  CustomerLevel: ResolverTypeWrapper<Partial<CustomerLevel>>;
  CustomerConnection: ResolverTypeWrapper<Partial<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerEdge']>, nodes: Array<ResolversTypes['Customer']> }>>;
  CustomerEdge: ResolverTypeWrapper<Partial<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>>;
  CustomerFilterInput: ResolverTypeWrapper<Partial<CustomerFilterInput>>;
  CustomerKindFilterInput: ResolverTypeWrapper<Partial<CustomerKindFilterInput>>;
  IndustryFilterInput: ResolverTypeWrapper<Partial<IndustryFilterInput>>;
  CustomerSourceFilterInput: ResolverTypeWrapper<Partial<CustomerSourceFilterInput>>;
  CustomerStatusFilterInput: ResolverTypeWrapper<Partial<CustomerStatusFilterInput>>;
  CustomerLevelFilterInput: ResolverTypeWrapper<Partial<CustomerLevelFilterInput>>;
  TagsFilterInput: ResolverTypeWrapper<Partial<TagsFilterInput>>;
  CustomerSortInput: ResolverTypeWrapper<Partial<CustomerSortInput>>;
  CustomerSortField: ResolverTypeWrapper<Partial<CustomerSortField>>;
  PhoneInput: ResolverTypeWrapper<Partial<PhoneInput>>;
  EmailInput: ResolverTypeWrapper<Partial<EmailInput>>;
  AddressInput: ResolverTypeWrapper<Partial<AddressInput>>;
  CreateCustomerInput: ResolverTypeWrapper<Partial<CreateCustomerInput>>;
  UpdateCustomerInput: ResolverTypeWrapper<Partial<UpdateCustomerInput>>;
  UpdateCustomerRowInput: ResolverTypeWrapper<Partial<UpdateCustomerRowInput>>;
  UpdateCustomersInput: ResolverTypeWrapper<Partial<UpdateCustomersInput>>;
  TagCustomersInput: ResolverTypeWrapper<Partial<TagCustomersInput>>;
  ReassignCustomerInput: ResolverTypeWrapper<Partial<ReassignCustomerInput>>;
  ReassignCustomersInput: ResolverTypeWrapper<Partial<ReassignCustomersInput>>;
  DeleteCustomerInput: ResolverTypeWrapper<Partial<DeleteCustomerInput>>;
  DeleteCustomersInput: ResolverTypeWrapper<Partial<DeleteCustomersInput>>;
  RestoreCustomerInput: ResolverTypeWrapper<Partial<RestoreCustomerInput>>;
  EraseCustomerInput: ResolverTypeWrapper<Partial<EraseCustomerInput>>;
  ImportCustomersInput: ResolverTypeWrapper<Partial<ImportCustomersInput>>;
  ImportCustomerRowInput: ResolverTypeWrapper<Partial<ImportCustomerRowInput>>;
  CreateCustomerPayload: ResolverTypeWrapper<Partial<Omit<CreateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  UpdateCustomerPayload: ResolverTypeWrapper<Partial<Omit<UpdateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  UpdateCustomersPayload: ResolverTypeWrapper<Partial<UpdateCustomersPayload>>;
  TagCustomersPayload: ResolverTypeWrapper<Partial<TagCustomersPayload>>;
  ReassignCustomerPayload: ResolverTypeWrapper<Partial<Omit<ReassignCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  ReassignCustomersPayload: ResolverTypeWrapper<Partial<ReassignCustomersPayload>>;
  DeleteCustomerPayload: ResolverTypeWrapper<Partial<DeleteCustomerPayload>>;
  DeleteCustomersPayload: ResolverTypeWrapper<Partial<DeleteCustomersPayload>>;
  RestoreCustomerPayload: ResolverTypeWrapper<Partial<Omit<RestoreCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  EraseCustomerPayload: ResolverTypeWrapper<Partial<EraseCustomerPayload>>;
  ImportCustomersPayload: ResolverTypeWrapper<Partial<ImportCustomersPayload>>;
  Interaction: ResolverTypeWrapper<InteractionRow>;
  InteractionParticipant: ResolverTypeWrapper<InteractionParticipantRow>;
  InteractionRole: ResolverTypeWrapper<Partial<InteractionRole>>;
  InteractionChannel: ResolverTypeWrapper<Partial<InteractionChannel>>;
  InteractionDirection: ResolverTypeWrapper<Partial<InteractionDirection>>;
  InteractionConnection: ResolverTypeWrapper<Partial<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InteractionEdge']>, nodes: Array<ResolversTypes['Interaction']> }>>;
  InteractionEdge: ResolverTypeWrapper<Partial<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>>;
  InteractionFilterInput: ResolverTypeWrapper<Partial<InteractionFilterInput>>;
  InteractionParticipantFilterInput: ResolverTypeWrapper<Partial<InteractionParticipantFilterInput>>;
  InteractionChannelFilterInput: ResolverTypeWrapper<Partial<InteractionChannelFilterInput>>;
  InteractionDirectionFilterInput: ResolverTypeWrapper<Partial<InteractionDirectionFilterInput>>;
  InteractionSortInput: ResolverTypeWrapper<Partial<InteractionSortInput>>;
  InteractionSortField: ResolverTypeWrapper<Partial<InteractionSortField>>;
  RecordInteractionInput: ResolverTypeWrapper<Partial<RecordInteractionInput>>;
  InteractionParticipantInput: ResolverTypeWrapper<Partial<InteractionParticipantInput>>;
  UpdateInteractionInput: ResolverTypeWrapper<Partial<UpdateInteractionInput>>;
  DeleteInteractionInput: ResolverTypeWrapper<Partial<DeleteInteractionInput>>;
  RestoreInteractionInput: ResolverTypeWrapper<Partial<RestoreInteractionInput>>;
  ImportInteractionsInput: ResolverTypeWrapper<Partial<ImportInteractionsInput>>;
  ImportInteractionRowInput: ResolverTypeWrapper<Partial<ImportInteractionRowInput>>;
  RecordInteractionPayload: ResolverTypeWrapper<Partial<Omit<RecordInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>>;
  UpdateInteractionPayload: ResolverTypeWrapper<Partial<Omit<UpdateInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>>;
  DeleteInteractionPayload: ResolverTypeWrapper<Partial<DeleteInteractionPayload>>;
  RestoreInteractionPayload: ResolverTypeWrapper<Partial<Omit<RestoreInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>>;
  ImportInteractionsPayload: ResolverTypeWrapper<Partial<ImportInteractionsPayload>>;
  MyProfile: ResolverTypeWrapper<Partial<MyProfile>>;
  Account: ResolverTypeWrapper<Partial<Account>>;
  PortalLink: ResolverTypeWrapper<PortalLinkRow>;
  PortalLinkState: ResolverTypeWrapper<Partial<PortalLinkState>>;
  PortalReviewReason: ResolverTypeWrapper<Partial<PortalReviewReason>>;
  CompleteMyProfileInput: ResolverTypeWrapper<Partial<CompleteMyProfileInput>>;
  CompleteMyProfilePayload: ResolverTypeWrapper<Partial<CompleteMyProfilePayload>>;
  ProfileOutcome: ResolverTypeWrapper<Partial<ProfileOutcome>>;
  UpdateMyProfileInput: ResolverTypeWrapper<Partial<UpdateMyProfileInput>>;
  UpdateMyProfilePayload: ResolverTypeWrapper<Partial<UpdateMyProfilePayload>>;
  LinkPortalAccountInput: ResolverTypeWrapper<Partial<LinkPortalAccountInput>>;
  LinkPortalAccountPayload: ResolverTypeWrapper<Partial<Omit<LinkPortalAccountPayload, 'portalLink'> & { portalLink?: Maybe<ResolversTypes['PortalLink']> }>>;
  RefusePortalAccountInput: ResolverTypeWrapper<Partial<RefusePortalAccountInput>>;
  RefusePortalAccountPayload: ResolverTypeWrapper<Partial<Omit<RefusePortalAccountPayload, 'portalLink'> & { portalLink?: Maybe<ResolversTypes['PortalLink']> }>>;
  FormValueInput: ResolverTypeWrapper<Partial<FormValueInput>>;
  FormFieldError: ResolverTypeWrapper<Partial<FormFieldError>>;
  FormFieldFault: ResolverTypeWrapper<Partial<FormFieldFault>>;
  RecognizeCustomerInput: ResolverTypeWrapper<Partial<RecognizeCustomerInput>>;
  CustomerRecognition: ResolverTypeWrapper<Partial<Omit<CustomerRecognition, 'matches'> & { matches: Array<ResolversTypes['RecognitionMatch']> }>>;
  RecognitionOutcome: ResolverTypeWrapper<Partial<RecognitionOutcome>>;
  RecognitionMatch: ResolverTypeWrapper<Partial<Omit<RecognitionMatch, 'customer' | 'reasons'> & { customer?: Maybe<ResolversTypes['Customer']>, reasons: Array<ResolversTypes['RecognitionReason']> }>>;
  RecognitionReason: ResolverTypeWrapper<Partial<Omit<RecognitionReason, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>>;
  RecognizedFact: ResolverTypeWrapper<Partial<RecognizedFact>>;
  Requirement: ResolverTypeWrapper<RequirementRow>;
  RequirementState: ResolverTypeWrapper<Partial<RequirementState>>;
  RequirementConnection: ResolverTypeWrapper<Partial<Omit<RequirementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RequirementEdge']>, nodes: Array<ResolversTypes['Requirement']> }>>;
  RequirementEdge: ResolverTypeWrapper<Partial<Omit<RequirementEdge, 'node'> & { node: ResolversTypes['Requirement'] }>>;
  RequirementFilterInput: ResolverTypeWrapper<Partial<RequirementFilterInput>>;
  RequirementStateFilterInput: ResolverTypeWrapper<Partial<RequirementStateFilterInput>>;
  RequirementSortInput: ResolverTypeWrapper<Partial<RequirementSortInput>>;
  RequirementSortField: ResolverTypeWrapper<Partial<RequirementSortField>>;
  CreateRequirementInput: ResolverTypeWrapper<Partial<CreateRequirementInput>>;
  UpdateRequirementInput: ResolverTypeWrapper<Partial<UpdateRequirementInput>>;
  DeleteRequirementInput: ResolverTypeWrapper<Partial<DeleteRequirementInput>>;
  RestoreRequirementInput: ResolverTypeWrapper<Partial<RestoreRequirementInput>>;
  CreateRequirementPayload: ResolverTypeWrapper<Partial<Omit<CreateRequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversTypes['Requirement']> }>>;
  UpdateRequirementPayload: ResolverTypeWrapper<Partial<Omit<UpdateRequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversTypes['Requirement']> }>>;
  DeleteRequirementPayload: ResolverTypeWrapper<Partial<DeleteRequirementPayload>>;
  RestoreRequirementPayload: ResolverTypeWrapper<Partial<Omit<RestoreRequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversTypes['Requirement']> }>>;
  SearchedType: ResolverTypeWrapper<Partial<SearchedType>>;
  SearchedField: ResolverTypeWrapper<Partial<SearchedField>>;
  SearchHit: ResolverTypeWrapper<Partial<Omit<SearchHit, 'record'> & { record?: Maybe<ResolversTypes['Node']> }>>;
  SearchHitConnection: ResolverTypeWrapper<Partial<Omit<SearchHitConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SearchHitEdge']>, nodes: Array<ResolversTypes['SearchHit']> }>>;
  SearchHitEdge: ResolverTypeWrapper<Partial<Omit<SearchHitEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>>;
  Tag: ResolverTypeWrapper<TagRow>;
  TagVocabulary: ResolverTypeWrapper<TagVocabularyRow>;
  TagConnection: ResolverTypeWrapper<Partial<Omit<TagConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TagEdge']>, nodes: Array<ResolversTypes['Tag']> }>>;
  TagEdge: ResolverTypeWrapper<Partial<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>>;
  TagFilterInput: ResolverTypeWrapper<Partial<TagFilterInput>>;
  TagSortInput: ResolverTypeWrapper<Partial<TagSortInput>>;
  TagSortField: ResolverTypeWrapper<Partial<TagSortField>>;
  CreateTagInput: ResolverTypeWrapper<Partial<CreateTagInput>>;
  UpdateTagInput: ResolverTypeWrapper<Partial<UpdateTagInput>>;
  MergeTagsInput: ResolverTypeWrapper<Partial<MergeTagsInput>>;
  DeleteTagInput: ResolverTypeWrapper<Partial<DeleteTagInput>>;
  UpdateTagVocabularyInput: ResolverTypeWrapper<Partial<UpdateTagVocabularyInput>>;
  CreateTagPayload: ResolverTypeWrapper<Partial<Omit<CreateTagPayload, 'tag'> & { tag?: Maybe<ResolversTypes['Tag']> }>>;
  UpdateTagPayload: ResolverTypeWrapper<Partial<Omit<UpdateTagPayload, 'tag'> & { tag?: Maybe<ResolversTypes['Tag']> }>>;
  MergeTagsPayload: ResolverTypeWrapper<Partial<Omit<MergeTagsPayload, 'tag'> & { tag?: Maybe<ResolversTypes['Tag']> }>>;
  DeleteTagPayload: ResolverTypeWrapper<Partial<DeleteTagPayload>>;
  UpdateTagVocabularyPayload: ResolverTypeWrapper<Partial<Omit<UpdateTagVocabularyPayload, 'tagVocabulary'> & { tagVocabulary?: Maybe<ResolversTypes['TagVocabulary']> }>>;
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
  Customer: CustomerRow;
  Blacklisting: BlacklistingRow;
  BlacklistCustomerInput: Partial<BlacklistCustomerInput>;
  LiftBlacklistInput: Partial<LiftBlacklistInput>;
  BlacklistCustomerPayload: Partial<Omit<BlacklistCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  LiftBlacklistPayload: Partial<Omit<LiftBlacklistPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  Contact: ContactRow;
  Consent: ConsentRow;
  ConsentState: Partial<Omit<ConsentState, 'consent'> & { consent: ResolversParentTypes['Consent'] }>;
  ConsentConnection: Partial<Omit<ConsentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConsentEdge']>, nodes: Array<ResolversParentTypes['Consent']> }>;
  ConsentEdge: Partial<Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] }>;
  RecordConsentInput: Partial<RecordConsentInput>;
  WithdrawConsentInput: Partial<WithdrawConsentInput>;
  RecordConsentPayload: Partial<Omit<RecordConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> }>;
  WithdrawConsentPayload: Partial<Omit<WithdrawConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> }>;
  ContactPosition: ContactPositionRow;
  ContactConnection: Partial<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContactEdge']>, nodes: Array<ResolversParentTypes['Contact']> }>;
  ContactEdge: Partial<Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] }>;
  ContactFilterInput: Partial<ContactFilterInput>;
  ContactRoleFilterInput: Partial<ContactRoleFilterInput>;
  ContactSortInput: Partial<ContactSortInput>;
  CreateContactInput: Partial<CreateContactInput>;
  UpdateContactInput: Partial<UpdateContactInput>;
  UpdateContactRowInput: Partial<UpdateContactRowInput>;
  UpdateContactsInput: Partial<UpdateContactsInput>;
  MoveContactInput: Partial<MoveContactInput>;
  DeleteContactInput: Partial<DeleteContactInput>;
  DeleteContactsInput: Partial<DeleteContactsInput>;
  RestoreContactInput: Partial<RestoreContactInput>;
  EraseContactInput: Partial<EraseContactInput>;
  ImportContactsInput: Partial<ImportContactsInput>;
  ImportContactRowInput: Partial<ImportContactRowInput>;
  CreateContactPayload: Partial<Omit<CreateContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> }>;
  UpdateContactPayload: Partial<Omit<UpdateContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> }>;
  UpdateContactsPayload: Partial<UpdateContactsPayload>;
  MoveContactPayload: Partial<Omit<MoveContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> }>;
  DeleteContactPayload: Partial<DeleteContactPayload>;
  DeleteContactsPayload: Partial<DeleteContactsPayload>;
  RestoreContactPayload: Partial<Omit<RestoreContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> }>;
  EraseContactPayload: Partial<EraseContactPayload>;
  ImportContactsPayload: Partial<ImportContactsPayload>;
  User: Partial<User>;
  Team: Partial<Team>;
  Territory: Partial<Territory>;
  Phone: Partial<Phone>;
  Email: Partial<Email>;
  Address: Partial<Address>;
  CustomerConnection: Partial<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, nodes: Array<ResolversParentTypes['Customer']> }>;
  CustomerEdge: Partial<Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] }>;
  CustomerFilterInput: Partial<CustomerFilterInput>;
  CustomerKindFilterInput: Partial<CustomerKindFilterInput>;
  IndustryFilterInput: Partial<IndustryFilterInput>;
  CustomerSourceFilterInput: Partial<CustomerSourceFilterInput>;
  CustomerStatusFilterInput: Partial<CustomerStatusFilterInput>;
  CustomerLevelFilterInput: Partial<CustomerLevelFilterInput>;
  TagsFilterInput: Partial<TagsFilterInput>;
  CustomerSortInput: Partial<CustomerSortInput>;
  PhoneInput: Partial<PhoneInput>;
  EmailInput: Partial<EmailInput>;
  AddressInput: Partial<AddressInput>;
  CreateCustomerInput: Partial<CreateCustomerInput>;
  UpdateCustomerInput: Partial<UpdateCustomerInput>;
  UpdateCustomerRowInput: Partial<UpdateCustomerRowInput>;
  UpdateCustomersInput: Partial<UpdateCustomersInput>;
  TagCustomersInput: Partial<TagCustomersInput>;
  ReassignCustomerInput: Partial<ReassignCustomerInput>;
  ReassignCustomersInput: Partial<ReassignCustomersInput>;
  DeleteCustomerInput: Partial<DeleteCustomerInput>;
  DeleteCustomersInput: Partial<DeleteCustomersInput>;
  RestoreCustomerInput: Partial<RestoreCustomerInput>;
  EraseCustomerInput: Partial<EraseCustomerInput>;
  ImportCustomersInput: Partial<ImportCustomersInput>;
  ImportCustomerRowInput: Partial<ImportCustomerRowInput>;
  CreateCustomerPayload: Partial<Omit<CreateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  UpdateCustomerPayload: Partial<Omit<UpdateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  UpdateCustomersPayload: Partial<UpdateCustomersPayload>;
  TagCustomersPayload: Partial<TagCustomersPayload>;
  ReassignCustomerPayload: Partial<Omit<ReassignCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  ReassignCustomersPayload: Partial<ReassignCustomersPayload>;
  DeleteCustomerPayload: Partial<DeleteCustomerPayload>;
  DeleteCustomersPayload: Partial<DeleteCustomersPayload>;
  RestoreCustomerPayload: Partial<Omit<RestoreCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  EraseCustomerPayload: Partial<EraseCustomerPayload>;
  ImportCustomersPayload: Partial<ImportCustomersPayload>;
  Interaction: InteractionRow;
  InteractionParticipant: InteractionParticipantRow;
  InteractionConnection: Partial<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InteractionEdge']>, nodes: Array<ResolversParentTypes['Interaction']> }>;
  InteractionEdge: Partial<Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] }>;
  InteractionFilterInput: Partial<InteractionFilterInput>;
  InteractionParticipantFilterInput: Partial<InteractionParticipantFilterInput>;
  InteractionChannelFilterInput: Partial<InteractionChannelFilterInput>;
  InteractionDirectionFilterInput: Partial<InteractionDirectionFilterInput>;
  InteractionSortInput: Partial<InteractionSortInput>;
  RecordInteractionInput: Partial<RecordInteractionInput>;
  InteractionParticipantInput: Partial<InteractionParticipantInput>;
  UpdateInteractionInput: Partial<UpdateInteractionInput>;
  DeleteInteractionInput: Partial<DeleteInteractionInput>;
  RestoreInteractionInput: Partial<RestoreInteractionInput>;
  ImportInteractionsInput: Partial<ImportInteractionsInput>;
  ImportInteractionRowInput: Partial<ImportInteractionRowInput>;
  RecordInteractionPayload: Partial<Omit<RecordInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> }>;
  UpdateInteractionPayload: Partial<Omit<UpdateInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> }>;
  DeleteInteractionPayload: Partial<DeleteInteractionPayload>;
  RestoreInteractionPayload: Partial<Omit<RestoreInteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> }>;
  ImportInteractionsPayload: Partial<ImportInteractionsPayload>;
  MyProfile: Partial<MyProfile>;
  Account: Partial<Account>;
  PortalLink: PortalLinkRow;
  CompleteMyProfileInput: Partial<CompleteMyProfileInput>;
  CompleteMyProfilePayload: Partial<CompleteMyProfilePayload>;
  UpdateMyProfileInput: Partial<UpdateMyProfileInput>;
  UpdateMyProfilePayload: Partial<UpdateMyProfilePayload>;
  LinkPortalAccountInput: Partial<LinkPortalAccountInput>;
  LinkPortalAccountPayload: Partial<Omit<LinkPortalAccountPayload, 'portalLink'> & { portalLink?: Maybe<ResolversParentTypes['PortalLink']> }>;
  RefusePortalAccountInput: Partial<RefusePortalAccountInput>;
  RefusePortalAccountPayload: Partial<Omit<RefusePortalAccountPayload, 'portalLink'> & { portalLink?: Maybe<ResolversParentTypes['PortalLink']> }>;
  FormValueInput: Partial<FormValueInput>;
  FormFieldError: Partial<FormFieldError>;
  RecognizeCustomerInput: Partial<RecognizeCustomerInput>;
  CustomerRecognition: Partial<Omit<CustomerRecognition, 'matches'> & { matches: Array<ResolversParentTypes['RecognitionMatch']> }>;
  RecognitionMatch: Partial<Omit<RecognitionMatch, 'customer' | 'reasons'> & { customer?: Maybe<ResolversParentTypes['Customer']>, reasons: Array<ResolversParentTypes['RecognitionReason']> }>;
  RecognitionReason: Partial<Omit<RecognitionReason, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> }>;
  Requirement: RequirementRow;
  RequirementConnection: Partial<Omit<RequirementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RequirementEdge']>, nodes: Array<ResolversParentTypes['Requirement']> }>;
  RequirementEdge: Partial<Omit<RequirementEdge, 'node'> & { node: ResolversParentTypes['Requirement'] }>;
  RequirementFilterInput: Partial<RequirementFilterInput>;
  RequirementStateFilterInput: Partial<RequirementStateFilterInput>;
  RequirementSortInput: Partial<RequirementSortInput>;
  CreateRequirementInput: Partial<CreateRequirementInput>;
  UpdateRequirementInput: Partial<UpdateRequirementInput>;
  DeleteRequirementInput: Partial<DeleteRequirementInput>;
  RestoreRequirementInput: Partial<RestoreRequirementInput>;
  CreateRequirementPayload: Partial<Omit<CreateRequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversParentTypes['Requirement']> }>;
  UpdateRequirementPayload: Partial<Omit<UpdateRequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversParentTypes['Requirement']> }>;
  DeleteRequirementPayload: Partial<DeleteRequirementPayload>;
  RestoreRequirementPayload: Partial<Omit<RestoreRequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversParentTypes['Requirement']> }>;
  SearchHit: Partial<Omit<SearchHit, 'record'> & { record?: Maybe<ResolversParentTypes['Node']> }>;
  SearchHitConnection: Partial<Omit<SearchHitConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SearchHitEdge']>, nodes: Array<ResolversParentTypes['SearchHit']> }>;
  SearchHitEdge: Partial<Omit<SearchHitEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] }>;
  Tag: TagRow;
  TagVocabulary: TagVocabularyRow;
  TagConnection: Partial<Omit<TagConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TagEdge']>, nodes: Array<ResolversParentTypes['Tag']> }>;
  TagEdge: Partial<Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] }>;
  TagFilterInput: Partial<TagFilterInput>;
  TagSortInput: Partial<TagSortInput>;
  CreateTagInput: Partial<CreateTagInput>;
  UpdateTagInput: Partial<UpdateTagInput>;
  MergeTagsInput: Partial<MergeTagsInput>;
  DeleteTagInput: Partial<DeleteTagInput>;
  UpdateTagVocabularyInput: Partial<UpdateTagVocabularyInput>;
  CreateTagPayload: Partial<Omit<CreateTagPayload, 'tag'> & { tag?: Maybe<ResolversParentTypes['Tag']> }>;
  UpdateTagPayload: Partial<Omit<UpdateTagPayload, 'tag'> & { tag?: Maybe<ResolversParentTypes['Tag']> }>;
  MergeTagsPayload: Partial<Omit<MergeTagsPayload, 'tag'> & { tag?: Maybe<ResolversParentTypes['Tag']> }>;
  DeleteTagPayload: Partial<DeleteTagPayload>;
  UpdateTagVocabularyPayload: Partial<Omit<UpdateTagVocabularyPayload, 'tagVocabulary'> & { tagVocabulary?: Maybe<ResolversParentTypes['TagVocabulary']> }>;
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
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType, RequireFields<QueryConsentArgs, 'id'>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, Partial<QueryContactsArgs>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, Partial<QueryCustomersArgs>>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType, RequireFields<QueryInteractionArgs, 'id'>>;
  interactions?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<QueryInteractionsArgs>>;
  myProfile?: Resolver<Maybe<ResolversTypes['MyProfile']>, ParentType, ContextType>;
  portalReviews?: Resolver<Maybe<Array<ResolversTypes['PortalLink']>>, ParentType, ContextType, RequireFields<QueryPortalReviewsArgs, 'state'>>;
  recognizeCustomer?: Resolver<Maybe<ResolversTypes['CustomerRecognition']>, ParentType, ContextType, RequireFields<QueryRecognizeCustomerArgs, 'input'>>;
  requirement?: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType, RequireFields<QueryRequirementArgs, 'id'>>;
  requirements?: Resolver<Maybe<ResolversTypes['RequirementConnection']>, ParentType, ContextType, Partial<QueryRequirementsArgs>>;
  search?: Resolver<Maybe<ResolversTypes['SearchHitConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'query'>>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagArgs, 'id'>>;
  tags?: Resolver<Maybe<ResolversTypes['TagConnection']>, ParentType, ContextType, Partial<QueryTagsArgs>>;
  tagVocabulary?: Resolver<Maybe<ResolversTypes['TagVocabulary']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  blacklistCustomer?: Resolver<Maybe<ResolversTypes['BlacklistCustomerPayload']>, ParentType, ContextType, RequireFields<MutationBlacklistCustomerArgs, 'input'>>;
  liftBlacklist?: Resolver<Maybe<ResolversTypes['LiftBlacklistPayload']>, ParentType, ContextType, RequireFields<MutationLiftBlacklistArgs, 'input'>>;
  recordConsent?: Resolver<Maybe<ResolversTypes['RecordConsentPayload']>, ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['WithdrawConsentPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
  createContact?: Resolver<Maybe<ResolversTypes['CreateContactPayload']>, ParentType, ContextType, RequireFields<MutationCreateContactArgs, 'input'>>;
  updateContact?: Resolver<Maybe<ResolversTypes['UpdateContactPayload']>, ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'input'>>;
  updateContacts?: Resolver<Maybe<ResolversTypes['UpdateContactsPayload']>, ParentType, ContextType, RequireFields<MutationUpdateContactsArgs, 'input'>>;
  moveContact?: Resolver<Maybe<ResolversTypes['MoveContactPayload']>, ParentType, ContextType, RequireFields<MutationMoveContactArgs, 'input'>>;
  deleteContact?: Resolver<Maybe<ResolversTypes['DeleteContactPayload']>, ParentType, ContextType, RequireFields<MutationDeleteContactArgs, 'input'>>;
  deleteContacts?: Resolver<Maybe<ResolversTypes['DeleteContactsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteContactsArgs, 'input'>>;
  restoreContact?: Resolver<Maybe<ResolversTypes['RestoreContactPayload']>, ParentType, ContextType, RequireFields<MutationRestoreContactArgs, 'input'>>;
  eraseContact?: Resolver<Maybe<ResolversTypes['EraseContactPayload']>, ParentType, ContextType, RequireFields<MutationEraseContactArgs, 'input'>>;
  importContacts?: Resolver<Maybe<ResolversTypes['ImportContactsPayload']>, ParentType, ContextType, RequireFields<MutationImportContactsArgs, 'input'>>;
  createCustomer?: Resolver<Maybe<ResolversTypes['CreateCustomerPayload']>, ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['UpdateCustomerPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateCustomers?: Resolver<Maybe<ResolversTypes['UpdateCustomersPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomersArgs, 'input'>>;
  tagCustomers?: Resolver<Maybe<ResolversTypes['TagCustomersPayload']>, ParentType, ContextType, RequireFields<MutationTagCustomersArgs, 'input'>>;
  reassignCustomer?: Resolver<Maybe<ResolversTypes['ReassignCustomerPayload']>, ParentType, ContextType, RequireFields<MutationReassignCustomerArgs, 'input'>>;
  reassignCustomers?: Resolver<Maybe<ResolversTypes['ReassignCustomersPayload']>, ParentType, ContextType, RequireFields<MutationReassignCustomersArgs, 'input'>>;
  deleteCustomer?: Resolver<Maybe<ResolversTypes['DeleteCustomerPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'input'>>;
  deleteCustomers?: Resolver<Maybe<ResolversTypes['DeleteCustomersPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCustomersArgs, 'input'>>;
  restoreCustomer?: Resolver<Maybe<ResolversTypes['RestoreCustomerPayload']>, ParentType, ContextType, RequireFields<MutationRestoreCustomerArgs, 'input'>>;
  eraseCustomer?: Resolver<Maybe<ResolversTypes['EraseCustomerPayload']>, ParentType, ContextType, RequireFields<MutationEraseCustomerArgs, 'input'>>;
  importCustomers?: Resolver<Maybe<ResolversTypes['ImportCustomersPayload']>, ParentType, ContextType, RequireFields<MutationImportCustomersArgs, 'input'>>;
  recordInteraction?: Resolver<Maybe<ResolversTypes['RecordInteractionPayload']>, ParentType, ContextType, RequireFields<MutationRecordInteractionArgs, 'input'>>;
  updateInteraction?: Resolver<Maybe<ResolversTypes['UpdateInteractionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateInteractionArgs, 'input'>>;
  deleteInteraction?: Resolver<Maybe<ResolversTypes['DeleteInteractionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteInteractionArgs, 'input'>>;
  restoreInteraction?: Resolver<Maybe<ResolversTypes['RestoreInteractionPayload']>, ParentType, ContextType, RequireFields<MutationRestoreInteractionArgs, 'input'>>;
  importInteractions?: Resolver<Maybe<ResolversTypes['ImportInteractionsPayload']>, ParentType, ContextType, RequireFields<MutationImportInteractionsArgs, 'input'>>;
  completeMyProfile?: Resolver<Maybe<ResolversTypes['CompleteMyProfilePayload']>, ParentType, ContextType, RequireFields<MutationCompleteMyProfileArgs, 'input'>>;
  updateMyProfile?: Resolver<Maybe<ResolversTypes['UpdateMyProfilePayload']>, ParentType, ContextType, RequireFields<MutationUpdateMyProfileArgs, 'input'>>;
  linkPortalAccount?: Resolver<Maybe<ResolversTypes['LinkPortalAccountPayload']>, ParentType, ContextType, RequireFields<MutationLinkPortalAccountArgs, 'input'>>;
  refusePortalAccount?: Resolver<Maybe<ResolversTypes['RefusePortalAccountPayload']>, ParentType, ContextType, RequireFields<MutationRefusePortalAccountArgs, 'input'>>;
  createRequirement?: Resolver<Maybe<ResolversTypes['CreateRequirementPayload']>, ParentType, ContextType, RequireFields<MutationCreateRequirementArgs, 'input'>>;
  updateRequirement?: Resolver<Maybe<ResolversTypes['UpdateRequirementPayload']>, ParentType, ContextType, RequireFields<MutationUpdateRequirementArgs, 'input'>>;
  deleteRequirement?: Resolver<Maybe<ResolversTypes['DeleteRequirementPayload']>, ParentType, ContextType, RequireFields<MutationDeleteRequirementArgs, 'input'>>;
  restoreRequirement?: Resolver<Maybe<ResolversTypes['RestoreRequirementPayload']>, ParentType, ContextType, RequireFields<MutationRestoreRequirementArgs, 'input'>>;
  createTag?: Resolver<Maybe<ResolversTypes['CreateTagPayload']>, ParentType, ContextType, RequireFields<MutationCreateTagArgs, 'input'>>;
  updateTag?: Resolver<Maybe<ResolversTypes['UpdateTagPayload']>, ParentType, ContextType, RequireFields<MutationUpdateTagArgs, 'input'>>;
  mergeTags?: Resolver<Maybe<ResolversTypes['MergeTagsPayload']>, ParentType, ContextType, RequireFields<MutationMergeTagsArgs, 'input'>>;
  deleteTag?: Resolver<Maybe<ResolversTypes['DeleteTagPayload']>, ParentType, ContextType, RequireFields<MutationDeleteTagArgs, 'input'>>;
  updateTagVocabulary?: Resolver<Maybe<ResolversTypes['UpdateTagVocabularyPayload']>, ParentType, ContextType, RequireFields<MutationUpdateTagVocabularyArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'Customer' | 'Contact' | 'Consent' | 'Interaction' | 'PortalLink' | 'Requirement' | 'Tag' | 'TagVocabulary', ParentType, ContextType>;
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
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['Industry']>, ParentType, ContextType>;
  employeeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  annualRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  foundedYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['CustomerSource']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CustomerStatus'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CustomerLevel'], ParentType, ContextType>;
  taxId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  phones?: Resolver<Maybe<Array<ResolversTypes['Phone']>>, ParentType, ContextType>;
  emails?: Resolver<Maybe<Array<ResolversTypes['Email']>>, ParentType, ContextType>;
  wechatId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  partnerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  teamId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  territoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  territory?: Resolver<Maybe<ResolversTypes['Territory']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  subsidiaries?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<CustomerSubsidiariesArgs, 'first'>>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<CustomerHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  blacklisting?: Resolver<Maybe<ResolversTypes['Blacklisting']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, RequireFields<CustomerConsentsArgs, 'first'>>;
  consentStates?: Resolver<Maybe<Array<ResolversTypes['ConsentState']>>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<CustomerContactsArgs, 'first'>>;
  interactions?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, RequireFields<CustomerInteractionsArgs, 'first'>>;
  portalLinks?: Resolver<Maybe<Array<ResolversTypes['PortalLink']>>, ParentType, ContextType>;
  requirements?: Resolver<Maybe<ResolversTypes['RequirementConnection']>, ParentType, ContextType, RequireFields<CustomerRequirementsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlacklistingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Blacklisting'] = ResolversParentTypes['Blacklisting']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  blacklistedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statusBefore?: Resolver<Maybe<ResolversTypes['CustomerStatus']>, ParentType, ContextType>;
};

export type BlacklistCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlacklistCustomerPayload'] = ResolversParentTypes['BlacklistCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LiftBlacklistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiftBlacklistPayload'] = ResolversParentTypes['LiftBlacklistPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ContactRole'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phones?: Resolver<Maybe<Array<ResolversTypes['Phone']>>, ParentType, ContextType>;
  emails?: Resolver<Maybe<Array<ResolversTypes['Email']>>, ParentType, ContextType>;
  wechatId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['ContactPosition']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<ContactHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, RequireFields<ContactConsentsArgs, 'first'>>;
  consentStates?: Resolver<Maybe<Array<ResolversTypes['ConsentState']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent'], FederationReferenceType extends FederationReferenceTypes['Consent'] = FederationReferenceTypes['Consent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Consent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ConsentChannel'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ConsentDecision'], ParentType, ContextType>;
  textVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proofFileId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentState'] = ResolversParentTypes['ConsentState']> = {
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ConsentChannel'], ParentType, ContextType>;
  isGiven?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type RecordConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordConsentPayload'] = ResolversParentTypes['RecordConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WithdrawConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawConsentPayload'] = ResolversParentTypes['WithdrawConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactPosition'] = ResolversParentTypes['ContactPosition']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ContactRole'], ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type CreateContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateContactPayload'] = ResolversParentTypes['CreateContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactPayload'] = ResolversParentTypes['UpdateContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateContactsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactsPayload'] = ResolversParentTypes['UpdateContactsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoveContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveContactPayload'] = ResolversParentTypes['MoveContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteContactPayload'] = ResolversParentTypes['DeleteContactPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteContactsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteContactsPayload'] = ResolversParentTypes['DeleteContactsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestoreContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreContactPayload'] = ResolversParentTypes['RestoreContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EraseContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseContactPayload'] = ResolversParentTypes['EraseContactPayload']> = {
  erasureId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erasedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportContactsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportContactsPayload'] = ResolversParentTypes['ImportContactsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerritoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Territory'] = ResolversParentTypes['Territory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Phone'] = ResolversParentTypes['Phone']> = {
  number?: Resolver<ResolversTypes['PhoneNumber'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Email'] = ResolversParentTypes['Email']> = {
  address?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CreateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerPayload'] = ResolversParentTypes['CreateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomersPayload'] = ResolversParentTypes['UpdateCustomersPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TagCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagCustomersPayload'] = ResolversParentTypes['TagCustomersPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReassignCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReassignCustomerPayload'] = ResolversParentTypes['ReassignCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReassignCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReassignCustomersPayload'] = ResolversParentTypes['ReassignCustomersPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerPayload'] = ResolversParentTypes['DeleteCustomerPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomersPayload'] = ResolversParentTypes['DeleteCustomersPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['BulkResult']>>, ParentType, ContextType>;
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestoreCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreCustomerPayload'] = ResolversParentTypes['RestoreCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EraseCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseCustomerPayload'] = ResolversParentTypes['EraseCustomerPayload']> = {
  erasureId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erasedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCustomersPayload'] = ResolversParentTypes['ImportCustomersPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['InteractionChannel'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  durationMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['InteractionParticipant']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<InteractionHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InteractionParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionParticipant'] = ResolversParentTypes['InteractionParticipant']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['InteractionRole']>, ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type RecordInteractionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordInteractionPayload'] = ResolversParentTypes['RecordInteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateInteractionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateInteractionPayload'] = ResolversParentTypes['UpdateInteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteInteractionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteInteractionPayload'] = ResolversParentTypes['DeleteInteractionPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestoreInteractionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreInteractionPayload'] = ResolversParentTypes['RestoreInteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportInteractionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportInteractionsPayload'] = ResolversParentTypes['ImportInteractionsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ImportRowResult']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MyProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MyProfile'] = ResolversParentTypes['MyProfile']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  phones?: Resolver<Maybe<Array<ResolversTypes['Phone']>>, ParentType, ContextType>;
  emails?: Resolver<Maybe<Array<ResolversTypes['Email']>>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PortalLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortalLink'] = ResolversParentTypes['PortalLink'], FederationReferenceType extends FederationReferenceTypes['PortalLink'] = FederationReferenceTypes['PortalLink']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PortalLink']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  candidates?: Resolver<Maybe<Array<ResolversTypes['Customer']>>, ParentType, ContextType>;
  candidateContacts?: Resolver<Maybe<Array<ResolversTypes['Contact']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PortalLinkState'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['PortalReviewReason']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<PortalLinkHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteMyProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteMyProfilePayload'] = ResolversParentTypes['CompleteMyProfilePayload']> = {
  outcome?: Resolver<Maybe<ResolversTypes['ProfileOutcome']>, ParentType, ContextType>;
  fieldErrors?: Resolver<Maybe<Array<ResolversTypes['FormFieldError']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateMyProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMyProfilePayload'] = ResolversParentTypes['UpdateMyProfilePayload']> = {
  profile?: Resolver<Maybe<ResolversTypes['MyProfile']>, ParentType, ContextType>;
  fieldErrors?: Resolver<Maybe<Array<ResolversTypes['FormFieldError']>>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkPortalAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkPortalAccountPayload'] = ResolversParentTypes['LinkPortalAccountPayload']> = {
  portalLink?: Resolver<Maybe<ResolversTypes['PortalLink']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusePortalAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusePortalAccountPayload'] = ResolversParentTypes['RefusePortalAccountPayload']> = {
  portalLink?: Resolver<Maybe<ResolversTypes['PortalLink']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormFieldErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormFieldError'] = ResolversParentTypes['FormFieldError']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FormFieldFault'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerRecognitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerRecognition'] = ResolversParentTypes['CustomerRecognition']> = {
  outcome?: Resolver<ResolversTypes['RecognitionOutcome'], ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['RecognitionMatch']>, ParentType, ContextType>;
};

export type RecognitionMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecognitionMatch'] = ResolversParentTypes['RecognitionMatch']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['CustomerLevel']>, ParentType, ContextType>;
  isBlacklisted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['RecognitionReason']>, ParentType, ContextType>;
};

export type RecognitionReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecognitionReason'] = ResolversParentTypes['RecognitionReason']> = {
  fact?: Resolver<ResolversTypes['RecognizedFact'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isOfContact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement'], FederationReferenceType extends FederationReferenceTypes['Requirement'] = FederationReferenceTypes['Requirement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Requirement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  neededOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequirementState'], ParentType, ContextType>;
  dropReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  sourceInteraction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<RequirementHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequirementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequirementConnection'] = ResolversParentTypes['RequirementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RequirementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Requirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequirementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequirementEdge'] = ResolversParentTypes['RequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Requirement'], ParentType, ContextType>;
};

export type CreateRequirementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRequirementPayload'] = ResolversParentTypes['CreateRequirementPayload']> = {
  requirement?: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateRequirementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateRequirementPayload'] = ResolversParentTypes['UpdateRequirementPayload']> = {
  requirement?: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteRequirementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRequirementPayload'] = ResolversParentTypes['DeleteRequirementPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestoreRequirementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreRequirementPayload'] = ResolversParentTypes['RestoreRequirementPayload']> = {
  requirement?: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['SearchedField'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchHitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHitConnection'] = ResolversParentTypes['SearchHitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchHitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHitEdge'] = ResolversParentTypes['SearchHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type TagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag'], FederationReferenceType extends FederationReferenceTypes['Tag'] = FederationReferenceTypes['Tag']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tag']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isForCustomers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isForContacts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isKept?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<TagCustomersArgs, 'first'>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<TagContactsArgs, 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<TagHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagVocabularyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagVocabulary'] = ResolversParentTypes['TagVocabulary'], FederationReferenceType extends FederationReferenceTypes['TagVocabulary'] = FederationReferenceTypes['TagVocabulary']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TagVocabulary']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['RecordChangeConnection']>, ParentType, ContextType, RequireFields<TagVocabularyHistoryArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type CreateTagPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTagPayload'] = ResolversParentTypes['CreateTagPayload']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateTagPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTagPayload'] = ResolversParentTypes['UpdateTagPayload']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MergeTagsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeTagsPayload'] = ResolversParentTypes['MergeTagsPayload']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteTagPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTagPayload'] = ResolversParentTypes['DeleteTagPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateTagVocabularyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTagVocabularyPayload'] = ResolversParentTypes['UpdateTagVocabularyPayload']> = {
  tagVocabulary?: Resolver<Maybe<ResolversTypes['TagVocabulary']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Account' | 'Consent' | 'Contact' | 'Customer' | 'Interaction' | 'PortalLink' | 'Requirement' | 'Tag' | 'TagVocabulary' | 'Team' | 'Territory' | 'User', ParentType, ContextType>;
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
  Blacklisting?: BlacklistingResolvers<ContextType>;
  BlacklistCustomerPayload?: BlacklistCustomerPayloadResolvers<ContextType>;
  LiftBlacklistPayload?: LiftBlacklistPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentState?: ConsentStateResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  RecordConsentPayload?: RecordConsentPayloadResolvers<ContextType>;
  WithdrawConsentPayload?: WithdrawConsentPayloadResolvers<ContextType>;
  ContactPosition?: ContactPositionResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  CreateContactPayload?: CreateContactPayloadResolvers<ContextType>;
  UpdateContactPayload?: UpdateContactPayloadResolvers<ContextType>;
  UpdateContactsPayload?: UpdateContactsPayloadResolvers<ContextType>;
  MoveContactPayload?: MoveContactPayloadResolvers<ContextType>;
  DeleteContactPayload?: DeleteContactPayloadResolvers<ContextType>;
  DeleteContactsPayload?: DeleteContactsPayloadResolvers<ContextType>;
  RestoreContactPayload?: RestoreContactPayloadResolvers<ContextType>;
  EraseContactPayload?: EraseContactPayloadResolvers<ContextType>;
  ImportContactsPayload?: ImportContactsPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Territory?: TerritoryResolvers<ContextType>;
  Phone?: PhoneResolvers<ContextType>;
  Email?: EmailResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CreateCustomerPayload?: CreateCustomerPayloadResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  UpdateCustomersPayload?: UpdateCustomersPayloadResolvers<ContextType>;
  TagCustomersPayload?: TagCustomersPayloadResolvers<ContextType>;
  ReassignCustomerPayload?: ReassignCustomerPayloadResolvers<ContextType>;
  ReassignCustomersPayload?: ReassignCustomersPayloadResolvers<ContextType>;
  DeleteCustomerPayload?: DeleteCustomerPayloadResolvers<ContextType>;
  DeleteCustomersPayload?: DeleteCustomersPayloadResolvers<ContextType>;
  RestoreCustomerPayload?: RestoreCustomerPayloadResolvers<ContextType>;
  EraseCustomerPayload?: EraseCustomerPayloadResolvers<ContextType>;
  ImportCustomersPayload?: ImportCustomersPayloadResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionParticipant?: InteractionParticipantResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  RecordInteractionPayload?: RecordInteractionPayloadResolvers<ContextType>;
  UpdateInteractionPayload?: UpdateInteractionPayloadResolvers<ContextType>;
  DeleteInteractionPayload?: DeleteInteractionPayloadResolvers<ContextType>;
  RestoreInteractionPayload?: RestoreInteractionPayloadResolvers<ContextType>;
  ImportInteractionsPayload?: ImportInteractionsPayloadResolvers<ContextType>;
  MyProfile?: MyProfileResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  PortalLink?: PortalLinkResolvers<ContextType>;
  CompleteMyProfilePayload?: CompleteMyProfilePayloadResolvers<ContextType>;
  UpdateMyProfilePayload?: UpdateMyProfilePayloadResolvers<ContextType>;
  LinkPortalAccountPayload?: LinkPortalAccountPayloadResolvers<ContextType>;
  RefusePortalAccountPayload?: RefusePortalAccountPayloadResolvers<ContextType>;
  FormFieldError?: FormFieldErrorResolvers<ContextType>;
  CustomerRecognition?: CustomerRecognitionResolvers<ContextType>;
  RecognitionMatch?: RecognitionMatchResolvers<ContextType>;
  RecognitionReason?: RecognitionReasonResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  RequirementConnection?: RequirementConnectionResolvers<ContextType>;
  RequirementEdge?: RequirementEdgeResolvers<ContextType>;
  CreateRequirementPayload?: CreateRequirementPayloadResolvers<ContextType>;
  UpdateRequirementPayload?: UpdateRequirementPayloadResolvers<ContextType>;
  DeleteRequirementPayload?: DeleteRequirementPayloadResolvers<ContextType>;
  RestoreRequirementPayload?: RestoreRequirementPayloadResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchHitConnection?: SearchHitConnectionResolvers<ContextType>;
  SearchHitEdge?: SearchHitEdgeResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagVocabulary?: TagVocabularyResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  CreateTagPayload?: CreateTagPayloadResolvers<ContextType>;
  UpdateTagPayload?: UpdateTagPayloadResolvers<ContextType>;
  MergeTagsPayload?: MergeTagsPayloadResolvers<ContextType>;
  DeleteTagPayload?: DeleteTagPayloadResolvers<ContextType>;
  UpdateTagVocabularyPayload?: UpdateTagVocabularyPayloadResolvers<ContextType>;
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

