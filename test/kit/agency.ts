import { TEST_SUBJECTS, type TestClient } from './test-graph.js';

/** A row as the tests refer to it. */
export interface Made {
  readonly id: string;
  readonly version: number;
}

/** Rows of every type: what the sales rep of the kit owns, what another one owns, and what came through the partner. */
export interface Agency {
  readonly rep: Made;
  readonly colleague: Made;
  readonly pipeline: Made;
  readonly stages: readonly Made[];
  readonly product: Made;
  readonly retired: Made;
  readonly mine: Account;
  readonly theirs: Account;
}

/** A customer with what hangs on it. */
export interface Account {
  readonly customer: Made;
  readonly subsidiary: Made;
  readonly contact: Made;
  readonly interaction: Made;
  readonly opportunity: Made;
  readonly activity: Made;
}

/** Whoever may create everything, in this process or behind HTTP. */
export type Administrator = Pick<TestClient, 'data'>;

/** Fills an empty graph as an administrator; the same rows each time. */
export async function foundAgency(administrator: Administrator): Promise<Agency> {
  const make = maker(administrator);
  const rep = await make('User', 'createUser', {
    name: 'Lin Xiaomei',
    email: 'lin@agency.example',
    title: 'Account manager',
  });
  const colleague = await make('User', 'createUser', {
    name: 'Wei Zhang',
    email: 'wei@agency.example',
    managerId: rep.id,
  });
  const product = await make('Product', 'createProduct', {
    name: 'Campaign week',
    series: 'Campaigns',
    listPrice: { amount: 1_250_000, currency: 'CNY' },
  });
  const retired = await make('Product', 'createProduct', { name: 'Fax spam', isActive: false });
  const { pipeline, stages } = await makePipeline(administrator);
  const found = { stage: stages[0]!, product };
  return {
    rep,
    colleague,
    pipeline,
    stages,
    product,
    retired,
    mine: await openAccount(administrator, found, 'Brightside', TEST_SUBJECTS['sales-rep'].userId ?? ''),
    theirs: await openAccount(administrator, found, 'Hidden', colleague.id),
  };
}

/** Makes one row by a create mutation. */
export function maker(administrator: Administrator) {
  return async (type: string, mutation: string, input: Record<string, unknown>): Promise<Made> => {
    const field = type.slice(0, 1).toLowerCase() + type.slice(1);
    const document = `mutation ($input: ${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input!) {
      ${mutation}(input: $input) { ${field} { id version } }
    }`;
    const data = await administrator.data<Record<string, Record<string, Made>>>(document, { input });
    return data[mutation]![field]!;
  };
}

async function makePipeline(administrator: Administrator): Promise<{ pipeline: Made; stages: Made[] }> {
  const input = {
    name: 'Pitches',
    stages: [
      { name: 'Brief', probability: 20, forecastCategory: 'PIPELINE', outcome: 'OPEN' },
      { name: 'Signed', probability: 100, forecastCategory: 'CLOSED', outcome: 'WON' },
      { name: 'Lost', probability: 0, forecastCategory: 'OMITTED', outcome: 'LOST' },
    ],
  };
  const { createPipeline } = await administrator.data<{ createPipeline: { pipeline: Made & { stages: Made[] } } }>(
    `mutation ($input: CreatePipelineInput!) {
      createPipeline(input: $input) { pipeline { id version stages { id version } } }
    }`,
    { input },
  );
  const { stages, ...pipeline } = createPipeline.pipeline;
  return { pipeline, stages };
}

/** Makes a customer with a subsidiary, a contact, an interaction, an opportunity and an activity, all of one owner. */
export async function openAccount(
  administrator: Administrator,
  { stage, product }: { stage: Made; product: Made },
  name: string,
  ownerId: string,
): Promise<Account> {
  const make = maker(administrator);
  const customer = await make('Customer', 'createCustomer', {
    name: `${name} Media`,
    externalId: `${name}-1`,
    ownerId,
    level: 'KEY',
    annualRevenue: { amount: 990_000_000, currency: 'CNY' },
    phones: [{ number: '+8613800138000', label: 'office' }],
    emails: [{ address: `office@${name.toLowerCase()}.example` }],
    addresses: [{ city: 'Shanghai', country: 'CN' }],
    tags: ['advertising', name.toLowerCase()],
  });
  const customerId = customer.id;
  const subsidiary = await make('Customer', 'createCustomer', { name: `${name} Print`, ownerId, parentId: customerId });
  const contact = await make('Contact', 'createContact', {
    customerId,
    name: `${name} Buyer`,
    isPrimary: true,
    startedOn: '2024-02-29',
  });
  const interaction = await make('Interaction', 'recordInteraction', {
    customerId,
    contactId: contact.id,
    channel: 'PHONE',
    subject: `${name} budget`,
    occurredAt: '2026-01-02T03:04:05.678Z',
  });
  const opportunity = await make('Opportunity', 'createOpportunity', {
    customerId,
    name: `${name} spring campaign`,
    externalId: `${name}-opp-1`,
    stageId: stage.id,
    ownerId,
    openedOn: '2026-01-01',
    expectedCloseOn: '2026-03-31',
    lineItems: [{ productId: product.id, quantity: 3 }],
    contacts: [{ contactId: contact.id, role: 'CHAMPION' }],
  });
  const activity = await make('Activity', 'createActivity', {
    opportunityId: opportunity.id,
    contactId: contact.id,
    kind: 'CALL',
    subject: `${name} call`,
    dueAt: '2026-01-03T03:04:05.678Z',
    ownerId,
  });
  return { customer, subsidiary, contact, interaction, opportunity, activity };
}
