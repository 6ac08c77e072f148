import fc from 'fast-check';
import { rightsOf } from '../shared/access/role-rights.js';
import { ANONYMOUS, type Principal } from '../shared/access/principal.js';
import { testDatabases } from '../shared/testing/databases.js';
import { shippedRoleBook, shippedRoles, type ShippedRoleName } from '../subgraphs/identity/roles/shipped-roles.js';
import { foundAgency, maker, type Agency } from './kit/agency.js';
import type { Json } from './kit/graph-server.js';
import { startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';
import { scaled } from './setup/scale.js';

const EXPLAIN = `query ($type: String!, $id: ID!, $action: AccessAction!, $userId: ID, $roles: [String!]) {
  explainAccess(type: $type, id: $id, action: $action, userId: $userId, roles: $roles) {
    isAllowed roles
    steps { rule isMet role scopes reason }
    hiddenFields { name requiredScopes }
  }
}`;
const ACTIONS = ['READ', 'UPDATE', 'DELETE'] as const;
/** No record has it: nothing is changed by whoever may change it. */
const NO_VERSION = 999_999;
/** What says that somebody may not do it, in place of what says that the record does not allow it now. */
const DENIED = ['GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND'];

interface Target {
  readonly type: string;
  readonly id: string;
}

describe.each(testDatabases)('why somebody may do something on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;
  let agency: Agency;
  let people: readonly { readonly id: string; readonly roles: readonly string[]; readonly teamId: string | null }[];
  let targets: readonly Target[];
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
    agency = await foundAgency(administrator);
    const make = maker(administrator);
    const team = await make('Team', 'createTeam', { name: 'North' });
    const staff = Object.entries(shippedRoles).filter(([, { kind: of }]) => of === 'staff');
    const sets = [...staff.map(([role]) => [role]), ['sales-rep', 'sales-manager'], ['marketer', 'sales-rep'], []];
    const found = [];
    for (const [index, roles] of sets.entries()) {
      const user = await make('User', 'createUser', {
        name: `Person ${String(index)}`,
        teamId: index % 2 === 0 ? team.id : null,
      });
      await administrator.data('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { id } } }', {
        input: { userId: user.id, roles, expectedVersion: user.version },
      });
      found.push({ id: user.id, roles, teamId: index % 2 === 0 ? team.id : null });
    }
    people = found;
    await graph.events.settle();
    targets = [...(await owned(make, team.id)), ...(await shared(make, team.id))];
    await graph.events.settle();
  });
  afterAll(() => graph.remove());

  /** Accounts of people with and without a team, with what belongs to each. */
  const owned = async (make: ReturnType<typeof maker>, _teamId: string): Promise<Target[]> => {
    const all: Target[] = [];
    for (const ownerId of [...people.slice(0, 4).map(({ id }) => id), null]) {
      const customer = await make('Customer', 'createCustomer', { name: `Of ${String(ownerId)}`, ownerId });
      const customerId = customer.id;
      const contact = await make('Contact', 'createContact', { customerId, name: 'Somebody' });
      const said = { customerId, channel: 'PHONE', subject: 'Budget' };
      const interaction = await make('Interaction', 'recordInteraction', said);
      const opportunity = await make('Opportunity', 'createOpportunity', { customerId, name: 'Spring', ownerId });
      const upload = { recordId: customerId, name: 'a.txt', contentType: 'text/plain', size: 1 };
      const { startUpload } = await administrator.data<Json>(
        'mutation ($input: StartUploadInput!) { startUpload(input: $input) { file { id } } }',
        { input: upload },
      );
      const { recordConsent } = await administrator.data<Json>(
        'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }',
        {
          input: {
            customerId,
            purpose: 'newsletter',
            channel: 'EMAIL',
            textVersion: '1',
            textLanguage: 'en',
            proof: 'A form.',
          },
        },
      );
      all.push(
        { type: 'Customer', id: customerId },
        { type: 'Contact', id: contact.id },
        { type: 'Interaction', id: interaction.id },
        { type: 'Opportunity', id: opportunity.id },
        { type: 'File', id: startUpload.file.id as string },
        { type: 'Consent', id: recordConsent.consent.id as string },
      );
    }
    return all;
  };
  const shared = async (make: ReturnType<typeof maker>, teamId: string): Promise<Target[]> => {
    const { pipeline, stages, product, retired } = agency;
    const role = await make('Role', 'createRole', {
      name: 'auditor',
      description: 'Reads.',
      kind: 'STAFF',
      scopes: [],
      levels: [],
    });
    const saved = ['NOBODY', 'TEAM', 'EVERYONE'].map(async (sharedWith) => {
      const owner = principalOf(people[0]!, ['sales-rep']);
      const filter = { name: sharedWith, list: 'customers', sharedWith };
      return { type: 'SavedFilter', id: (await maker(graph.as(owner))('SavedFilter', 'createSavedFilter', filter)).id };
    });
    return [
      ...(await Promise.all(saved)),
      { type: 'Team', id: teamId },
      { type: 'User', id: people[0]!.id },
      { type: 'Pipeline', id: pipeline.id },
      { type: 'Stage', id: stages[0]!.id },
      { type: 'Product', id: product.id },
      { type: 'Product', id: retired.id },
      { type: 'Role', id: role.id },
    ];
  };
  const explain = async (variables: Record<string, unknown>, who = administrator) =>
    (await who.data<{ explainAccess: Json }>(EXPLAIN, variables)).explainAccess;

  /** Whoever a token of this person would make, from what the test knows of them. */
  const principalOf = (person: (typeof people)[number], names: readonly string[]): Principal => ({
    ...ANONYMOUS,
    subject: person.id,
    userId: person.id,
    kind: shippedRoles[names[0] as ShippedRoleName].kind,
    roles: names,
    ...rightsOf(shippedRoleBook, names),
    teamIds: person.teamId === null ? [] : [person.teamId],
  });

  /** Tries it, so that nothing changes where it is allowed. */
  const happens = async (
    client: TestClient,
    { type, id }: Target,
    action: (typeof ACTIONS)[number],
  ): Promise<boolean> => {
    if (action === 'READ') {
      const { data } = await client.send(`{ node(id: "${id}") { ... on ${type} { id } } }`);
      return (data?.node as { id?: string } | null | undefined)?.id === id;
    }
    const name = action === 'UPDATE' && type === 'Team' ? 'renameTeam' : `${action.toLowerCase()}${type}`;
    const input = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    const more = name === 'renameTeam' ? { name: 'South' } : {};
    const { errors = [] } = await client.send(
      `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`,
      { input: { id, expectedVersion: NO_VERSION, ...more } },
    );
    const code = String(errors[0]?.extensions?.code);
    expect([...DENIED, 'STALE_VERSION']).toContain(code);
    return code === 'STALE_VERSION';
  };

  it('is what really happens, whoever asks for whatever', async () => {
    const verdicts = new Map<string, number>();
    const index = fc.nat(10_000);
    await fc.assert(
      fc.asyncProperty(
        index,
        index,
        fc.constantFrom(...ACTIONS),
        fc.option(fc.constantFrom(...STAFF_ROLES)),
        async (a, b, action, other) => {
          const person = people[a % people.length]!;
          const target = targets[b % targets.length]!;
          const names = other === null ? person.roles : [other];
          const explained = await explain({
            ...target,
            action,
            userId: person.id,
            ...(other === null ? {} : { roles: names }),
          });
          expect(explained).not.toBeNull();
          const happened = names.length > 0 && (await happens(graph.as(principalOf(person, names)), target, action));
          expect({ target, action, names, says: explained!.isAllowed }).toEqual({
            target,
            action,
            names,
            says: happened,
          });
          const levels = explained!.steps.filter(({ rule }: Json) => rule === 'ROW_LEVEL');
          const others = explained!.steps.filter(({ rule }: Json) => rule !== 'ROW_LEVEL');
          const isReached = levels.length === 0 || levels.some(({ isMet }: Json) => isMet);
          expect(others.every(({ isMet }: Json) => isMet) && isReached).toBe(happened);
          const key = `${action} ${String(happened)}`;
          verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
        },
      ),
      { numRuns: scaled(150, 3_000), endOnFailure: true },
    );
    // Both ways of each; otherwise the test would say little.
    expect([...verdicts.keys()].sort()).toEqual(
      ACTIONS.flatMap((action) => [`${action} false`, `${action} true`]).sort(),
    );
  });

  it('names each step: who gives the scope, how far each role reaches, and what they do not see', async () => {
    const [owner, other] = [
      people[0]!,
      people.find(({ roles }) => roles.includes('sales-rep') && roles.includes('marketer'))!,
    ];
    const customer = targets.find(({ type }) => type === 'Customer')!;
    const explained = await explain({ ...customer, action: 'UPDATE', userId: other.id });
    expect(explained).toMatchObject({ isAllowed: true, roles: ['marketer', 'sales-rep'] });
    expect(explained!.steps).toEqual([
      { rule: 'HOLDER', isMet: true, role: null, scopes: [], reason: 'They have marketer, sales-rep.' },
      {
        rule: 'SCOPE',
        isMet: true,
        role: null,
        scopes: ['customers:write'],
        reason: '`customers:write` is given by sales-rep.',
      },
      {
        rule: 'ROW_LEVEL',
        isMet: true,
        role: 'marketer',
        scopes: [],
        reason: 'ALL: it reaches all records of this type.',
      },
      {
        rule: 'ROW_LEVEL',
        isMet: false,
        role: 'sales-rep',
        scopes: [],
        reason: `OWN: the owner is ${owner.id}; they are ${other.id}.`,
      },
    ]);
    const marketer = await explain({ ...customer, action: 'DELETE', userId: other.id, roles: ['marketer'] });
    expect(marketer).toMatchObject({ isAllowed: false, roles: ['marketer'] });
    expect(marketer!.steps[1]).toMatchObject({
      isMet: false,
      reason: '`customers:delete` is given by none of their roles.',
    });
    expect(marketer!.hiddenFields).toEqual([
      { name: 'blacklisting', requiredScopes: ['blacklist:read'] },
      ...['emails', 'phones'].map((name) => ({ name, requiredScopes: ['personal-data:read'] })),
      { name: 'portalLinks', requiredScopes: ['portal-reviews:read'] },
      ...['taxId', 'wechatId'].map((name) => ({ name, requiredScopes: ['personal-data:read'] })),
    ]);
    const agent = await explain({ ...customer, action: 'READ', roles: ['service-agent'] });
    expect(agent!.hiddenFields).toEqual([
      { name: 'opportunities', requiredScopes: ['opportunities:read'] },
      { name: 'portalLinks', requiredScopes: ['portal-reviews:read'] },
    ]);
  });

  it('is no for who has left, has no role, or wants what nothing does', async () => {
    const customer = targets.find(({ type }) => type === 'Customer')!;
    const nobody = people.find(({ roles }) => roles.length === 0)!;
    expect(await explain({ ...customer, action: 'READ', userId: nobody.id })).toMatchObject({
      isAllowed: false,
      steps: [{ rule: 'HOLDER', isMet: false, reason: 'They have no role.' }],
    });
    const gone = await maker(administrator)('User', 'createUser', { name: 'Gone', isActive: false });
    expect(await explain({ ...customer, action: 'READ', userId: gone.id, roles: ['administrator'] })).toMatchObject({
      isAllowed: false,
      steps: [{ rule: 'HOLDER', isMet: false, reason: 'They do not work here any more.' }],
    });
    const consent = targets.find(({ type }) => type === 'Consent')!;
    expect(await explain({ ...consent, action: 'DELETE', roles: ['administrator'] })).toMatchObject({
      isAllowed: false,
      steps: [{ rule: 'HOLDER' }, { rule: 'OPERATION', isMet: false }],
    });
    const visitor = await explain({ ...customer, action: 'READ', roles: ['visitor'] });
    expect(visitor).toMatchObject({ isAllowed: false });
    const retired = targets.filter(({ type }) => type === 'Product');
    const sold = await Promise.all(
      retired.map((product) => explain({ ...product, action: 'READ', roles: ['visitor'] })),
    );
    expect(sold.map((each) => each!.isAllowed)).toEqual([true, false]);
  });

  it('is nothing about records that the caller does not see, and refused on what there is not', async () => {
    const customer = targets.find(({ type }) => type === 'Customer')!;
    const question = { ...customer, action: 'READ', roles: ['sales-rep'] };
    expect(await explain({ ...question, id: 'cus_01jd0000000000000000009999' })).toBeNull();
    expect(await explain({ ...question, type: 'Contact' })).toBeNull();
    const narrow = graph.as('administrator', { levels: { Customer: ['own'] } });
    expect(await explain(question, narrow)).toBeNull();
    const unread = graph.as('administrator', { scopes: ['roles:read'] });
    expect(await explain(question, unread)).toBeNull();
    const field = async (more: object) => {
      const { code, extensions } = await administrator.refusal(EXPLAIN, { ...question, ...more });
      return [code, extensions.field];
    };
    expect(await field({ type: 'Nothing' })).toEqual(['BAD_USER_INPUT', 'type']);
    expect(await field({ roles: ['nobody'] })).toEqual(['BAD_USER_INPUT', 'roles']);
    expect(await field({ roles: null })).toEqual(['BAD_USER_INPUT', 'userId']);
    expect(await field({ userId: 'usr_01jd0000000000000000009999' })).toEqual(['BAD_USER_INPUT', 'userId']);
    for (const who of ['sales-manager', 'executive', 'analyst', 'visitor'] as const) {
      const { data, errors } = await graph.as(who).send(EXPLAIN, question);
      expect([data, errors![0]!.extensions!.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('names no staff and no fields to whoever may not read them', async () => {
    const customer = targets.find(({ type }) => type === 'Customer')!;
    const asker = graph.as('administrator', { scopes: ['roles:read', 'customers:read'] });
    const explained = await explain(
      { ...customer, action: 'READ', userId: people[1]!.id, roles: ['sales-rep'] },
      asker,
    );
    expect(JSON.stringify(explained)).not.toContain(people[0]!.id);
    expect(explained!.steps.at(-1)).toMatchObject({ reason: `OWN: the owner is somebody; they are ${people[1]!.id}.` });
    const bare = await explain({ ...customer, action: 'READ', roles: ['marketer'] }, asker);
    expect(bare!.hiddenFields).toEqual([]);
  });
});

const STAFF_ROLES = Object.entries(shippedRoles)
  .filter(([, { kind }]) => kind === 'staff' || kind === 'bi')
  .map(([name]) => name);
