import { randomBytes } from 'node:crypto';
import { maker, type Made } from './agency.js';
import { plantAccount } from './planted-account.js';
import type { TestClient, TestGraph } from './test-graph.js';

/** Somebody who is in the graph with a value of their own in every field that takes one. */
export interface PlantedPerson {
  readonly customer: string;
  readonly contact: string;
  readonly interactions: readonly string[];
  readonly opportunities: readonly string[];
  readonly activities: readonly string[];
  readonly file: string;
  readonly account: string;
  /** Every value that was ever given of them. */
  readonly values: readonly string[];
}

/** Gives each value once, and remembers it. */
class Planter {
  readonly values: string[] = [];
  readonly #seed = randomBytes(5).toString('hex');
  #count = 0;

  word(name: string): string {
    return this.#keep(`${name}${this.#seed}x${String(++this.#count)}`);
  }

  chinese(): string {
    const signs = randomBytes(6).map((byte) => byte % 128);
    return this.#keep(`欧阳${[...signs].map((sign) => String.fromCodePoint(0x5000 + sign)).join('')}`);
  }

  phone(): string {
    const digits = String(100_000_000 + (randomBytes(4).readUInt32BE() % 900_000_000)).slice(0, 8);
    return `+86139${this.#keep(digits)}`;
  }

  #keep(value: string): string {
    this.values.push(value);
    return value;
  }
}

/** Sends a file of a record from beginning to end; answers its id. */
export type UploadFile = (recordId: string, name: string, content: string) => Promise<string>;

/**
 * Plants a customer with a contact, interactions, requirements, opportunities, activities and a file by the API, and lets them live: values change,
 * the contact moves and comes back, rows come by imports, some are refused, some are deleted and restored.
 */
export async function plantPerson(graph: TestGraph, uploadFile: UploadFile): Promise<PlantedPerson> {
  const planter = new Planter();
  const client = graph.as('administrator');
  const make = maker(client);
  const customer = await make('Customer', 'createCustomer', { ...customerFacts(planter), kind: 'PERSON' });
  const elsewhere = await make('Customer', 'createCustomer', { name: 'Somewhere else' });
  const contact = await make('Contact', 'createContact', { ...contactFacts(planter), customerId: elsewhere.id });
  await change(client, 'updateCustomer', customer, customerFacts(planter));
  await change(client, 'updateContact', contact, contactFacts(planter));
  await change(
    client,
    'moveContact',
    { ...contact, version: 2 },
    {
      customerId: customer.id,
      title: planter.word('title'),
      role: 'OTHER',
    },
  );
  await change(client, 'blacklistCustomer', { ...customer, version: 2 }, { reason: planter.word('blame') });
  await change(client, 'liftBlacklist', { ...customer, version: 3 }, { reason: planter.word('amends') });
  await plantConsents(client, planter, customer.id, contact.id);
  const interactions: string[] = [];
  for (const contactId of [contact.id, null]) {
    const facts = { ...interactionFacts(planter), customerId: customer.id, contactId, channel: 'MEETING' };
    const interaction = await make('Interaction', 'recordInteraction', facts);
    await change(client, 'updateInteraction', interaction, {
      subject: planter.word('subject'),
      body: planter.word('body'),
    });
    interactions.push(interaction.id);
  }
  await plantRequirements(client, planter, customer.id, contact.id);
  const opportunities = await plantOpportunities(client, planter, customer.id, contact.id);
  const activities = await plantActivities(client, planter, customer.id, contact.id);
  await importRows(client, planter, customer.id);
  const file = await uploadFile(contact.id, `${planter.word('file')}.txt`, planter.word('content'));
  await uploadFile(opportunities[0]!, `${planter.word('file')}.txt`, planter.word('content'));
  await deleteAndRestore(client, 'Contact', contact.id, 3);
  const account = await plantPortalAccount(graph, planter, { ...customer, version: 4 });
  const ids = { customer: customer.id, contact: contact.id, interactions, opportunities, activities, file, account };
  return { ...ids, values: planter.values };
}

async function plantPortalAccount(graph: TestGraph, planter: Planter, customer: Made): Promise<string> {
  const address = (): string => `${planter.word('mail')}@portal.example`;
  const email = address();
  await change(graph.as('administrator'), 'updateCustomer', customer, {
    emails: [{ address: email }],
    clientMutationId: `portal-${customer.id}`,
  });
  await graph.events.settle();
  return plantAccount(graph, { email, name: planter.word('registered'), nextEmail: address() });
}

/** Ids in two named systems. */
function namedIds(planter: Planter): Record<string, unknown>[] {
  return ['sap', 'shop'].map((system) => ({ system, value: planter.word(system) }));
}

function customerFacts(planter: Planter): Record<string, unknown> {
  return {
    externalId: planter.word('cext'),
    externalIds: namedIds(planter),
    name: `${planter.word('Name')} ${planter.chinese()}`,
    shortName: planter.word('short'),
    taxId: planter.word('TAX').toUpperCase(),
    website: `https://${planter.word('site')}.example/${planter.word('path')}`,
    phones: [{ number: planter.phone(), label: planter.word('plabel') }],
    emails: [{ address: `${planter.word('Mail')}@${planter.word('host')}.example`, label: planter.word('elabel') }],
    wechatId: planter.word('wx'),
    addresses: [
      {
        label: planter.word('alabel'),
        street: planter.word('street'),
        city: planter.word('city'),
        province: planter.word('province'),
        postalCode: planter.word('z').slice(0, 20),
        country: 'DE',
      },
    ],
    tags: [planter.word('tag')],
  };
}

function contactFacts(planter: Planter): Record<string, unknown> {
  return {
    externalId: planter.word('next'),
    externalIds: namedIds(planter),
    name: `${planter.chinese()} ${planter.word('Person')}`,
    title: planter.word('title'),
    phones: [{ number: planter.phone(), label: planter.word('plabel') }],
    tags: [planter.word('tag')],
    emails: [{ address: `${planter.word('Mail')}@contact.example`, label: planter.word('elabel') }],
    wechatId: planter.word('wx'),
  };
}

function interactionFacts(planter: Planter): Record<string, unknown> {
  return {
    externalId: planter.word('iext'),
    externalIds: namedIds(planter),
    subject: planter.word('subject'),
    body: `${planter.word('body')}\nand more`,
    place: planter.word('place'),
    participants: [{ name: planter.word('guest') }],
  };
}

async function plantRequirements(
  client: TestClient,
  planter: Planter,
  customerId: string,
  contactId: string,
): Promise<void> {
  const facts = () => ({
    title: planter.word('need'),
    description: planter.word('wish'),
    category: planter.word('sort'),
    state: 'DROPPED',
    dropReason: planter.word('why'),
  });
  for (const about of [{ customerId }, { customerId, contactId }]) {
    const requirement = await maker(client)('Requirement', 'createRequirement', { ...facts(), ...about });
    await change(client, 'updateRequirement', requirement, facts());
  }
}

async function plantOpportunities(
  client: TestClient,
  planter: Planter,
  customerId: string,
  contactId: string,
): Promise<string[]> {
  const make = maker(client);
  const facts = () => ({
    externalId: planter.word('oext'),
    externalIds: namedIds(planter),
    name: planter.word('Deal'),
  });
  const open = await make('Opportunity', 'createOpportunity', {
    ...facts(),
    customerId,
    amount: { amount: 120_000, currency: 'EUR' },
    contacts: [{ contactId, role: 'CHAMPION' }],
  });
  const lost = await make('Opportunity', 'createOpportunity', {
    ...facts(),
    customerId,
    stageId: 'stg_00000000000000000000000004',
    amount: { amount: 3_000, currency: 'EUR' },
    lossReason: planter.word('reason'),
  });
  await change(client, 'updateOpportunity', open, facts());
  return [open.id, lost.id];
}

async function plantActivities(
  client: TestClient,
  planter: Planter,
  customerId: string,
  contactId: string,
): Promise<string[]> {
  const planted: string[] = [];
  for (const about of [{ customerId }, { customerId, contactId }]) {
    const facts = () => ({
      externalId: planter.word('aext'),
      externalIds: namedIds(planter),
      subject: planter.word('todo'),
      notes: planter.word('anote'),
    });
    const activity = await maker(client)('Activity', 'createActivity', { ...facts(), ...about, kind: 'CALL' });
    await change(client, 'updateActivity', activity, facts());
    const outcomeNotes = planter.word('outcome');
    await change(client, 'completeActivity', { ...activity, version: 2 }, { outcomeNotes });
    planted.push(activity.id);
  }
  return planted;
}

async function importRows(client: TestClient, planter: Planter, customerId: string): Promise<void> {
  const results = '{ results { status code message } }';
  await client.data(`mutation ($input: ImportContactsInput!) { importContacts(input: $input) ${results} }`, {
    input: {
      rows: [
        { customerId, ...contactFacts(planter) },
        { customerId, ...contactFacts(planter), title: planter.word('t').repeat(20) },
      ],
      clientMutationId: `contacts-of-${customerId}`,
    },
  });
  await client.data(`mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) ${results} }`, {
    input: {
      rows: [{ ...customerFacts(planter), taxId: planter.word('!no tax id') }],
      clientMutationId: `customers-of-${customerId}`,
    },
  });
}

async function deleteAndRestore(client: TestClient, type: string, id: string, expectedVersion: number): Promise<void> {
  await client.data(`mutation ($input: Delete${type}Input!) { delete${type}(input: $input) { deletedId } }`, {
    input: { id, expectedVersion },
  });
  await client.data(`mutation ($input: Restore${type}Input!) { restore${type}(input: $input) { clientMutationId } }`, {
    input: { id },
  });
}

async function change(client: TestClient, mutation: string, made: Made, facts: Record<string, unknown>): Promise<void> {
  const input = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
  await client.data(`mutation ($input: ${input}!) { ${mutation}(input: $input) { clientMutationId } }`, {
    input: { id: made.id, expectedVersion: made.version, clientMutationId: `${mutation}-${made.id}`, ...facts },
  });
}

async function plantConsents(client: TestClient, planter: Planter, customerId: string, contactId: string) {
  for (const id of [contactId, null]) {
    await client.data('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }', {
      input: {
        customerId,
        contactId: id,
        purpose: 'newsletter',
        channel: 'EMAIL',
        textVersion: '1',
        textLanguage: 'de',
        proof: planter.word('proof'),
      },
    });
  }
}
