import type { FieldDefinition, FieldDefinitions, ImportType } from '../../../shared/import/field-types.js';

const INDUSTRIES = [
  'AGRICULTURE AUTOMOTIVE CONSTRUCTION CONSUMER_GOODS EDUCATION EMPLOYMENT ENERGY ENTERTAINMENT FINANCE',
  'FOOD_AND_BEVERAGE GOVERNMENT HOSPITALITY LOGISTICS MANUFACTURING MARKETING MEDIA MEDICAL NON_PROFIT REAL_ESTATE',
  'RETAIL SERVICES SOFTWARE TECHNOLOGY TELECOMMUNICATIONS OTHER',
].join(' ');

const text: FieldDefinition = { kind: 'text' };
const requiredText: FieldDefinition = { kind: 'text', required: true };
const money: FieldDefinition = { kind: 'money' };
const date: FieldDefinition = { kind: 'date' };

const phones: FieldDefinition = {
  kind: 'objects',
  main: 'number',
  fields: { number: { kind: 'phone', required: true }, label: text },
};

const emails: FieldDefinition = {
  kind: 'objects',
  main: 'address',
  fields: { address: { kind: 'email', required: true }, label: text },
};

const addresses: FieldDefinition = {
  kind: 'objects',
  fields: {
    label: text,
    street: text,
    city: text,
    province: text,
    postalCode: text,
    country: { kind: 'country', required: true },
  },
};

const lineItems: FieldDefinition = {
  kind: 'objects',
  fields: {
    productId: { kind: 'reference', target: 'products', required: true },
    quantity: { kind: 'integer', required: true },
    unitPrice: money,
  },
};

const externalIds: FieldDefinition = {
  kind: 'objects',
  fields: { system: requiredText, value: text },
};

const workingHours: FieldDefinition = {
  kind: 'objects',
  fields: {
    weekday: choice('MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY', true),
    from: requiredText,
    to: requiredText,
  },
};

const users: FieldDefinitions = {
  externalId: text,
  externalIds,
  name: requiredText,
  email: { kind: 'email' },
  title: text,
  teamName: text,
  locale: text,
  timeZone: text,
  workingHours,
  managerId: { kind: 'reference', target: 'users' },
  isActive: { kind: 'boolean' },
};

const customers: FieldDefinitions = {
  externalId: text,
  externalIds,
  kind: choice('ORGANIZATION PERSON'),
  name: requiredText,
  shortName: text,
  industry: choice(INDUSTRIES),
  employeeCount: { kind: 'integer' },
  annualRevenue: money,
  foundedYear: { kind: 'integer' },
  source: choice('REFERRAL WEBSITE FAIR ADVERTISING COLD_CALL PARTNER IMPORT OTHER'),
  status: choice('PROSPECT ACTIVE INACTIVE FORMER BLACKLISTED'),
  level: choice('STANDARD KEY VIP'),
  taxId: text,
  website: { kind: 'url' },
  phones,
  emails,
  wechatId: text,
  addresses,
  ownerId: { kind: 'reference', target: 'users' },
  parentId: { kind: 'reference', target: 'customers' },
  tags: { kind: 'texts' },
};

const contacts: FieldDefinitions = {
  externalId: text,
  externalIds,
  customerId: { kind: 'reference', target: 'customers', required: true },
  name: requiredText,
  title: text,
  role: choice('DECISION_MAKER INFLUENCER USER BILLING TECHNICAL OTHER'),
  isPrimary: { kind: 'boolean' },
  phones,
  emails,
  wechatId: text,
  tags: { kind: 'texts' },
};

const interactions: FieldDefinitions = {
  externalId: text,
  externalIds,
  customerId: { kind: 'reference', target: 'customers', required: true },
  contactId: { kind: 'reference', target: 'contacts' },
  channel: choice('PHONE EMAIL VISIT MEETING WECHAT SMS FAX LETTER PORTAL OTHER', true),
  direction: choice('INBOUND OUTBOUND'),
  subject: requiredText,
  body: text,
  occurredAt: { kind: 'instant', required: true },
  staffId: { kind: 'reference', target: 'users' },
  durationMinutes: { kind: 'integer' },
  place: text,
  participants: {
    kind: 'objects',
    main: 'name',
    fields: {
      contactId: { kind: 'reference', target: 'contacts' },
      staffId: { kind: 'reference', target: 'users' },
      name: text,
      role: choice('HOST SPEAKER LISTENER INTERPRETER OTHER'),
    },
  },
};

const products: FieldDefinitions = {
  externalId: text,
  externalIds,
  name: requiredText,
  series: text,
  description: text,
  listPrice: money,
  isActive: { kind: 'boolean' },
};

const opportunities: FieldDefinitions = {
  externalId: text,
  externalIds,
  customerId: { kind: 'reference', target: 'customers', required: true },
  name: requiredText,
  stageId: { kind: 'reference', target: 'stages', required: true },
  amount: money,
  openedOn: date,
  expectedCloseOn: date,
  closedOn: date,
  ownerId: { kind: 'reference', target: 'users' },
  lossReason: text,
  lineItems,
};

const activities: FieldDefinitions = {
  externalId: text,
  externalIds,
  kind: choice('TASK CALL MEETING VISIT', true),
  subject: requiredText,
  notes: text,
  dueAt: { kind: 'instant' },
  startsAt: { kind: 'instant' },
  endsAt: { kind: 'instant' },
  priority: choice('LOW NORMAL HIGH'),
  customerId: { kind: 'reference', target: 'customers' },
  contactId: { kind: 'reference', target: 'contacts' },
  opportunityId: { kind: 'reference', target: 'opportunities' },
  ownerId: { kind: 'reference', target: 'users' },
  doneAt: { kind: 'instant' },
  outcome: choice('COMPLETED NOT_REACHED CANCELLED'),
  outcomeNotes: text,
};

const prices: FieldDefinitions = {
  priceListCode: requiredText,
  productId: { kind: 'reference', target: 'products', required: true },
  minimumQuantity: { kind: 'integer' },
  unitPrice: { kind: 'money', required: true },
};

/** Everything that `npm run import` takes, by the name on the command line. */
export const IMPORT_TYPES: Readonly<Record<string, ImportType>> = {
  users: importType('users', 'Users', users),
  customers: importType('customers', 'Customers', customers),
  contacts: importType('contacts', 'Contacts', contacts),
  interactions: importType('interactions', 'Interactions', interactions),
  products: importType('products', 'Products', products),
  opportunities: importType('opportunities', 'Opportunities', opportunities),
  activities: importType('activities', 'Activities', activities),
  // Known by list, product and minimum quantity.
  prices: { ...importType('prices', 'PriceListEntries', prices), keyField: undefined },
};

function choice(values: string, required = false): FieldDefinition {
  return { kind: 'choice', values: values.split(' '), required };
}

function importType(name: string, noun: string, fields: FieldDefinitions): ImportType {
  const resultField = `import${noun}`;
  const mutation = `mutation Import${noun}($input: Import${noun}Input!) {
  ${resultField}(input: $input) { results { index status id code field message } }
}`;
  return { name, fields, keyField: 'externalId', resultField, mutation };
}
