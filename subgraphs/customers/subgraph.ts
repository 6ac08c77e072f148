import { CreateOwnerTeams1763740720000, ownerTeamsHandler } from '../../shared/access/owner-teams.js';
import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { historyResolvers } from '../../shared/journal/history.js';
import { ContactPosition } from './contacts/contact-position.entity.js';
import { Contact } from './contacts/contact.entity.js';
import { contactResolvers } from './contacts/resolvers.js';
import { CustomerTag } from './customers/customer-tag.entity.js';
import { Customer } from './customers/customer.entity.js';
import { customerResolvers } from './customers/resolvers.js';
import { Interaction } from './interactions/interaction.entity.js';
import { interactionResolvers } from './interactions/resolvers.js';
import { createLoaders } from './loaders.js';
import { CreateCustomers1763740800000 } from './migrations/1763740800000-create-customers.js';
import { erasable, recordedTypes } from './recorded.js';

/** Customers, their contacts, and what happened between us and them. */
export const customers = defineSubgraph({
  name: 'customers',
  folder: 'subgraphs/customers',
  resolvers: [customerResolvers, contactResolvers, interactionResolvers, historyResolvers(recordedTypes)],
  database: {
    entities: [Customer, CustomerTag, Contact, ContactPosition, Interaction],
    migrations: [CreateOwnerTeams1763740720000, CreateCustomers1763740800000],
  },
  ...erasable,
  handlers: [ownerTeamsHandler([Customer, Contact, Interaction])],
  createLoaders,
  idPrefixes: { cus: 'Customer', con: 'Contact', int: 'Interaction' },
});
