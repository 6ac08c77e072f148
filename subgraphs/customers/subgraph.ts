import { CreateOwnerTeams1763740720000, ownerTeamsHandler } from '../../shared/access/owner-teams.js';
import { knownNamesHandler } from '../../shared/directory/known-names.js';
import { CreateKnownNames1765560000000 } from '../../shared/directory/migrations/1765560000000-create-known-names.js';
import { ExternalId } from '../../shared/external-ids/external-id.entity.js';
import { CreateExternalIds1765550000000 } from '../../shared/external-ids/migrations/1765550000000-create-external-ids.js';
import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { historyResolvers } from '../../shared/journal/history.js';
import { Blacklisting } from './blacklist/blacklisting.entity.js';
import { liftEndedBlacklistings } from './blacklist/lift-ended-blacklistings.js';
import { blacklistResolvers } from './blacklist/resolvers.js';
import { Consent } from './consents/consent.entity.js';
import { consentResolvers } from './consents/resolvers.js';
import { ContactPosition } from './contacts/contact-position.entity.js';
import { Contact } from './contacts/contact.entity.js';
import { contactRecord } from './contacts/contact.record.js';
import { contactResolvers } from './contacts/resolvers.js';
import { CustomerTag } from './customers/customer-tag.entity.js';
import { Customer } from './customers/customer.entity.js';
import { customerRecord } from './customers/customer.record.js';
import { customerResolvers } from './customers/resolvers.js';
import { Interaction } from './interactions/interaction.entity.js';
import { InteractionParticipant } from './interactions/interaction-participant.entity.js';
import { interactionRecord } from './interactions/interaction.record.js';
import { interactionResolvers } from './interactions/resolvers.js';
import { createLoaders } from './loaders.js';
import { CreateConsents1764400000000 } from './migrations/1764400000000-create-consents.js';
import { CreateCustomers1763740800000 } from './migrations/1763740800000-create-customers.js';
import { AddWechatIds1765590000000 } from './migrations/1765590000000-add-wechat-ids.js';
import { eraseDeletedRecords, retentionServices } from '../../shared/privacy/erase-deleted-records.js';
import { CreatePortal1764700000000 } from './migrations/1764700000000-create-portal.js';
import { LinkContacts1764900000000 } from './migrations/1764900000000-link-contacts.js';
import { IndexInteractions1765000000000 } from './migrations/1765000000000-index-interactions.js';
import { ExtendInteractions1765200000000 } from './migrations/1765200000000-extend-interactions.js';
import { CreateTags1765200100000 } from './migrations/1765200100000-create-tags.js';
import { ContactTag } from './contacts/contact-tag.entity.js';
import { tagResolvers } from './tags/resolvers.js';
import { TagVocabulary } from './tags/tag-vocabulary.entity.js';
import { Tag } from './tags/tag.entity.js';
import { tagRecord, tagVocabularyRecord } from './tags/tag.record.js';
import { CreateRequirements1765580000000 } from './migrations/1765580000000-create-requirements.js';
import { CreateBlacklistings1765581000000 } from './migrations/1765581000000-create-blacklistings.js';
import { CreateSearchTerms1765570000000 } from './migrations/1765570000000-create-search-terms.js';
import { searchResolvers } from './search/resolvers.js';
import { SortCustomersByPinyin1765400000000 } from './migrations/1765400000000-sort-by-pinyin.js';
import { goneAccountsHandler } from './portal/gone-accounts.js';
import { goneContactsHandler } from './portal/gone-contacts.js';
import { knownIdentitiesHandler } from './portal/known-identities.js';
import { portalAccountsHandler } from './portal/portal-accounts.js';
import { PortalLink } from './portal/portal-link.entity.js';
import { portalLinkRecord } from './portal/portal-link.record.js';
import { portalResolvers } from './portal/resolvers.js';
import { recognitionResolvers } from './recognition/resolvers.js';
import { erasable } from './recorded.js';
import { Requirement } from './requirements/requirement.entity.js';
import { requirementRecord } from './requirements/requirement.record.js';
import { requirementResolvers } from './requirements/resolvers.js';

/** Customers, their contacts, and what happened between us and them. */
export const customers = defineSubgraph({
  name: 'customers',
  folder: 'subgraphs/customers',
  resolvers: [
    customerResolvers,
    blacklistResolvers,
    contactResolvers,
    interactionResolvers,
    requirementResolvers,
    consentResolvers,
    portalResolvers,
    recognitionResolvers,
    tagResolvers,
    searchResolvers,
    historyResolvers([
      customerRecord,
      contactRecord,
      interactionRecord,
      requirementRecord,
      portalLinkRecord,
      tagRecord,
      tagVocabularyRecord,
    ]),
  ],
  database: {
    entities: [
      Customer,
      CustomerTag,
      Blacklisting,
      Contact,
      ContactPosition,
      ContactTag,
      Interaction,
      InteractionParticipant,
      Requirement,
      Consent,
      PortalLink,
      Tag,
      TagVocabulary,
      ExternalId,
    ],
    migrations: [
      CreateOwnerTeams1763740720000,
      CreateCustomers1763740800000,
      CreateConsents1764400000000,
      CreatePortal1764700000000,
      LinkContacts1764900000000,
      IndexInteractions1765000000000,
      ExtendInteractions1765200000000,
      CreateTags1765200100000,
      SortCustomersByPinyin1765400000000,
      CreateExternalIds1765550000000,
      CreateKnownNames1765560000000,
      CreateSearchTerms1765570000000,
      CreateRequirements1765580000000,
      CreateBlacklistings1765581000000,
      AddWechatIds1765590000000,
    ],
  },
  ...erasable,
  handlers: [
    ownerTeamsHandler([Customer, Contact, Interaction, Requirement, Consent]),
    knownNamesHandler(),
    portalAccountsHandler,
    knownIdentitiesHandler,
    goneContactsHandler,
    goneAccountsHandler,
  ],
  services: retentionServices,
  jobs: [eraseDeletedRecords('customers', erasable), liftEndedBlacklistings],
  createLoaders,
  idPrefixes: {
    cus: 'Customer',
    con: 'Contact',
    int: 'Interaction',
    req: 'Requirement',
    cns: 'Consent',
    plk: 'PortalLink',
    tag: 'Tag',
    tvo: 'TagVocabulary',
  },
});
