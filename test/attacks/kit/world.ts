import { ImportJob } from '../../../gateway/platform/imports/import-job.entity.js';
import { ANONYMOUS } from '../../../shared/access/principal.js';
import { randomUUID } from 'node:crypto';
import type { Principal } from '../../../shared/access/principal.js';
import type { SqlValue } from '../../../shared/db/database.js';
import { createLog } from '../../../shared/log.js';
import type { MountedSubgraph } from '../../../shared/graphql/mounted-subgraph.js';
import { foundAgency, maker, openAccount, type Account } from '../../kit/agency.js';
import { registerApp } from '../../kit/apps.js';
import { principalFor, TEST_SUBJECTS, type TestGraph } from '../../kit/test-graph.js';
import { reaches, sees } from '../differential/rules.js';
import { readTables, TYPE_NAMES, type Row, type Tables, type TypeName } from '../differential/tables.js';
import type { Who } from './caller.js';
import { NO_SUCH_ID } from './example-values.js';

/** Rows of several owners, teams and partners, and what each role is kept from. */
export interface World {
  principal(who: Who): Principal;
  /** A few rows that a role does not see: of a type, or one of each. */
  unseenRows(who: Who, type: string | undefined): string[];
  /** A row of a type that a role may use, or an identifier that nothing has. */
  ownRow(who: Who, type: string | undefined): string;
  /** An answer without what differs from one request to the next: the identifier, new ones, the time. */
  plain(text: string, id: string): string;
  /** Ids in a text, beside one, of rows that a role does not see. */
  hiddenIdsIn(who: Who, text: string, besides: string): string[];
  /** Asks a subgraph past the gateway for the entity of this id; its answer as text. */
  askSubgraph(subgraph: MountedSubgraph, who: Who, type: string, id: string, selection: string): Promise<string>;
}

const silent = createLog('silent', 'test');

/** Types outside the oracle's tables: rows of the administrator's, which only administrators see. */
const ADMINISTRATORS_ONLY = ['Webhook', 'WebhookDelivery', 'ImportJob', 'Role', 'ApiClient'];

/** Fills an empty graph. */
export async function foundWorld(graph: TestGraph): Promise<World> {
  const administrator = graph.as('administrator');
  const agency = await foundAgency(administrator);
  const team = { id: TEST_SUBJECTS['sales-manager'].teamIds![0]! };
  const stage = { stage: agency.stages[0]!, product: agency.product };
  const partnered = await openAccount(administrator, stage, 'Partnered', agency.colleague.id);
  const managed = await openAccount(administrator, stage, 'Managed', agency.colleague.id);
  await setColumn(graph, partnered, 'partner_id', TEST_SUBJECTS.partner.partnerId!);
  await setColumn(graph, managed, 'team_id', team.id);
  await maker(administrator)('Team', 'createTeam', { name: 'Hidden team' });
  await crossAccounts(graph, agency.mine, agency.theirs);
  await needs(graph, [agency.mine, agency.theirs, partnered, managed]);
  await removeSome(graph, agency.theirs);
  const others = await platformRows(graph, agency.theirs, agency.mine);
  const tables = await readTables(graph);
  return worldOf(tables, others);
}

/** Rows of the sales rep that refer to rows of somebody else. */
async function crossAccounts(graph: TestGraph, mine: Account, theirs: Account): Promise<void> {
  const make = maker(graph.as('administrator'));
  const ownerId = TEST_SUBJECTS['sales-rep'].userId!;
  await make('Customer', 'createCustomer', { name: 'Crossing', parentId: theirs.customer.id, ownerId });
  await make('Opportunity', 'createOpportunity', {
    name: 'Crossing',
    customerId: theirs.customer.id,
    contacts: [{ contactId: theirs.contact.id }],
    ownerId,
  });
  await make('Interaction', 'recordInteraction', {
    customerId: theirs.customer.id,
    channel: 'MEETING',
    subject: 'Crossing',
    participants: [{ contactId: theirs.contact.id }],
  });
  await make('Opportunity', 'createOpportunity', {
    name: 'Theirs at mine',
    customerId: mine.customer.id,
    ownerId: null,
  });
}

/** A requirement of each account. */
async function needs(graph: TestGraph, accounts: readonly Account[]): Promise<void> {
  const make = maker(graph.as('administrator'));
  for (const { customer, contact } of accounts) {
    const input = { customerId: customer.id, contactId: contact.id, title: 'Needs' };
    await make('Requirement', 'createRequirement', input);
  }
}

async function setColumn(graph: TestGraph, account: Account, column: string, value: SqlValue): Promise<void> {
  const places = [
    ['customers', 'customers', account.customer],
    ['customers', 'customers', account.subsidiary],
    ['customers', 'contacts', account.contact],
    ['customers', 'interactions', account.interaction],
    ['sales', 'opportunities', account.opportunity],
  ] as const;
  for (const [subgraph, table, { id }] of places) {
    await graph.subgraphs
      .get(subgraph)!
      .database.transact(Date.now() + 10_000, ({ run }) =>
        run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [value, id]),
      );
  }
}

/** A deleted one of each beside the living. */
async function removeSome(graph: TestGraph, { customer, contact }: Account): Promise<void> {
  const administrator = graph.as('administrator');
  const make = maker(administrator);
  const made = {
    Contact: await make('Contact', 'createContact', { customerId: customer.id, name: 'Gone' }),
    Interaction: await make('Interaction', 'recordInteraction', {
      customerId: customer.id,
      contactId: contact.id,
      channel: 'PHONE',
      subject: 'Gone',
    }),
    Opportunity: await make('Opportunity', 'createOpportunity', { customerId: customer.id, name: 'Gone' }),
    Activity: await make('Activity', 'createActivity', { customerId: customer.id, kind: 'TASK', subject: 'Gone' }),
    Customer: await make('Customer', 'createCustomer', { name: 'Gone', ownerId: null }),
  };
  for (const [type, { id }] of Object.entries(made)) {
    const document = `mutation ($id: ID!) { delete${type}(input: { id: $id, expectedVersion: 1 }) { deletedId } }`;
    await administrator.data(document, { id });
  }
}

interface OtherRows {
  /** Of records that not everybody sees, by type. */
  readonly administrators: Readonly<Record<string, readonly string[]>>;
  /** A file of somebody else's record, and one of the sales rep's. */
  readonly files: { readonly theirs: string; readonly customerId: string; readonly mine: string };
}

async function platformRows(graph: TestGraph, theirs: Account, mine: Account): Promise<OtherRows> {
  const administrator = graph.as('administrator');
  const { createWebhook } = await administrator.data<{ createWebhook: { webhook: { id: string } } }>(
    'mutation { createWebhook(input: { url: "https://hooks.example/", types: [CUSTOMER] }) { webhook { id } } }',
  );
  const webhookId = createWebhook.webhook.id;
  const { sendTestEvent } = await administrator.data<{ sendTestEvent: { delivery: { id: string } } }>(
    'mutation ($id: ID!) { sendTestEvent(input: { webhookId: $id }) { delivery { id } } }',
    { id: webhookId },
  );
  const { roles } = await administrator.data<{ roles: { id: string }[] }>('{ roles { id } }');
  const app = await registerApp(administrator);
  const upload = async (recordId: string) => {
    const input = { recordId, name: 'offer.pdf', contentType: 'application/pdf', size: 10 };
    const { startUpload } = await administrator.data<{ startUpload: { file: { id: string } } }>(
      'mutation ($input: StartUploadInput!) { startUpload(input: $input) { file { id } } }',
      { input },
    );
    return startUpload.file.id;
  };
  return {
    administrators: {
      Webhook: [webhookId],
      WebhookDelivery: [sendTestEvent.delivery.id],
      ImportJob: [await importJob(graph)],
      Role: [roles[0]!.id],
      ApiClient: [app.id],
    },
    files: {
      theirs: await upload(theirs.customer.id),
      customerId: theirs.customer.id,
      mine: await upload(mine.customer.id),
    },
  };
}

/** An import that somebody else than any role of the kit has started. */
async function importJob(graph: TestGraph): Promise<string> {
  const id = 'imp_01jd0000000000000000000101';
  const job: ImportJob = {
    id,
    type: 'CUSTOMERS',
    fileId: 'fil_01jd0000000000000000000101',
    mapping: {},
    onDuplicate: 'SKIP',
    isDryRun: false,
    state: 'CANCELLED',
    errorCode: null,
    errorMessage: null,
    language: 'en',
    reportId: null,
    actsAs: ANONYMOUS,
    createdBy: 'somebody else',
    createdByUserId: null,
    createdAt: '2026-01-05T08:00:00.000Z',
    startedAt: null,
    finishedAt: '2026-01-05T08:00:00.000Z',
  };
  await graph.platform.database.transact(Date.now() + 10_000, ({ insert }) => insert(ImportJob, job));
  return id;
}

function worldOf(tables: Tables, { administrators, files }: OtherRows): World {
  const principal = (who: Who) => principalFor(who);
  const rowsOf = (type: string) => (tables.rows as Partial<Tables['rows']>)[type as TypeName] ?? [];
  const isHidden = (who: Who, type: TypeName, row: Row) => !reaches(principal(who), tables, type, row);
  const unseenOf = (who: Who, type: string): string[] => {
    if (type === 'File') return isHidden(who, 'Customer', tables.byId.get(files.customerId)!) ? [files.theirs] : [];
    if (ADMINISTRATORS_ONLY.includes(type)) return who === 'administrator' ? [] : [...administrators[type]!];
    const rows = rowsOf(type).filter((row) => isHidden(who, type as TypeName, row));
    const living = rows.filter(({ deleted_at: at }) => at == null);
    const gone = rows.filter(({ deleted_at: at }) => at != null);
    return [...living.slice(0, 2), ...gone.slice(0, 1)].map(({ id }) => id);
  };
  const known = new Set([...tables.byId.keys(), ...Object.values(administrators).flat(), ...Object.values(files)]);
  return {
    principal,
    unseenRows: (who, type) => {
      if (type !== undefined) return unseenOf(who, type);
      return [...TYPE_NAMES, 'File', ...ADMINISTRATORS_ONLY].flatMap((each) => unseenOf(who, each).slice(0, 1));
    },
    ownRow: (who, type = 'Customer') => {
      if (type === 'File') return files.mine;
      const own = rowsOf(type).find((row) => sees(principal(who), tables, type as TypeName, row));
      return own?.id ?? NO_SUCH_ID;
    },
    plain: (text, id) =>
      text
        .replaceAll(id, '<id>')
        .replaceAll(NO_SUCH_ID, '<id>')
        .replace(/\b[a-z]{3}_01[0-9a-z]{24}\b/g, (found) => (known.has(found) ? found : '<new>'))
        .replace(/"version":\d+/g, '"version":"<version>"')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>'),
    hiddenIdsIn: (who, text, besides) =>
      [...text.matchAll(/\b[a-z]{3}_01[0-9a-z]{24}\b/g)].flatMap(([id]) => {
        const [row, type] = [tables.byId.get(id), tables.typeOf.get(id)];
        return id !== besides && row && type && !sees(principal(who), tables, type, row) ? [id] : [];
      }),
    askSubgraph: async (subgraph, who, type, id, selection) => {
      const facts = { requestId: randomUUID(), principal: principal(who), deadline: Date.now() + 60_000 };
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`;
      const variables = { r: [{ __typename: type, id }] };
      return JSON.stringify(await subgraph.execute({ query, variables }, subgraph.scope({ ...facts, log: silent })));
    },
  };
}
