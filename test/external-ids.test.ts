import { testDatabases } from '../shared/testing/databases.js';
import { verifyJournal } from '../shared/journal/verify-journal.js';
import { foundAgency, type Agency } from './kit/agency.js';
import type { Json } from './kit/graph-server.js';
import { startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

interface Kind {
  readonly type: string;
  readonly list: string;
  readonly subgraph: string;
  readonly create: string;
  readonly update: string;
  readonly plural: string;
  /** What a row needs beside its ids; the number makes its name. */
  readonly facts: (agency: Agency, n: number) => Record<string, unknown>;
  /** What an import needs beside that. */
  readonly row?: (agency: Agency) => Record<string, unknown>;
  readonly isDeleted: boolean;
}

const CALL = { kind: 'CALL' };
const KINDS: readonly Kind[] = [
  kindOf('User', 'identity', (_agency, n) => ({ name: `User ${String(n)}` }), { isDeleted: false }),
  kindOf('Customer', 'customers', (_agency, n) => ({ name: `Customer ${String(n)}` })),
  kindOf('Contact', 'customers', ({ mine }, n) => ({ customerId: mine.customer.id, name: `Contact ${String(n)}` })),
  kindOf(
    'Interaction',
    'customers',
    ({ mine }, n) => ({
      customerId: mine.customer.id,
      channel: 'PHONE',
      subject: `Interaction ${String(n)}`,
      occurredAt: '2025-01-01T00:00:00.000Z',
    }),
    { create: 'recordInteraction' },
  ),
  kindOf('Product', 'sales', (_agency, n) => ({ name: `Product ${String(n)}` }), { isDeleted: false }),
  kindOf('Opportunity', 'sales', ({ mine }, n) => ({ customerId: mine.customer.id, name: `Deal ${String(n)}` }), {
    plural: 'Opportunities',
    row: ({ stages }) => ({ stageId: stages[0]!.id }),
  }),
  kindOf('Activity', 'sales', (_agency, n) => ({ ...CALL, subject: `Call ${String(n)}` }), { plural: 'Activities' }),
];

function kindOf(type: string, subgraph: string, facts: Kind['facts'], more: Partial<Kind> = {}): Kind {
  const plural = more.plural ?? `${type}s`;
  const list = plural.toLowerCase();
  return {
    type,
    list,
    subgraph,
    facts,
    plural,
    create: `create${type}`,
    update: `update${type}`,
    isDeleted: true,
    ...more,
  };
}

interface Stored {
  id: string;
  version: number;
  externalId: string | null;
  externalIds: { system: string; value: string }[];
}

interface Outcome {
  status: string;
  id: string | null;
  code: string | null;
  field: string | null;
}

const FIELDS = 'id version externalId externalIds { system value }';
let next = 0;

describe.each(testDatabases)('ids in named systems on %s', (database) => {
  let graph: TestGraph;
  let agency: Agency;
  let administrator: TestClient;
  beforeAll(async () => {
    graph = await startTestGraph(database);
    administrator = graph.as('administrator');
    agency = await foundAgency(administrator);
  });
  afterAll(() => graph.remove());

  const rowsOf = ({ subgraph }: Kind) =>
    graph.subgraphs.get(subgraph)!.database.reader.query('SELECT * FROM external_ids ORDER BY record_id, system_name');
  const fieldOf = ({ type }: Kind) => type.toLowerCase();
  const change = async (kind: Kind, mutation: string, input: object) => {
    const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${name}!) { ${mutation}(input: $input) { ${fieldOf(kind)} { ${FIELDS} } } }`;
    const data = await administrator.data<Json>(document, { input });
    return data[mutation][fieldOf(kind)] as Stored;
  };
  const create = (kind: Kind, more: object = {}) =>
    change(kind, kind.create, { ...kind.facts(agency, ++next), ...more });
  const update = (kind: Kind, { id, version }: Stored, externalIds: object[]) =>
    change(kind, kind.update, { id, expectedVersion: version, externalIds });
  const refusal = async (kind: Kind, mutation: string, input: object) => {
    const before = await rowsOf(kind);
    const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${name}!) { ${mutation}(input: $input) { ${fieldOf(kind)} { id } } }`;
    const { code, extensions } = await administrator.refusal(document, { input });
    expect(await rowsOf(kind)).toEqual(before);
    return [code, extensions.field];
  };
  const remove = ({ type }: Kind, { id, version: expectedVersion }: Stored) =>
    administrator.data(`mutation ($input: Delete${type}Input!) { delete${type}(input: $input) { deletedId } }`, {
      input: { id, expectedVersion },
    });
  const importInto = async (
    kind: Kind,
    rows: readonly object[],
    more: object = {},
    client = administrator,
  ): Promise<Outcome[]> => {
    const data = await client.data<Json>(
      `mutation ($input: Import${kind.plural}Input!) {
        import${kind.plural}(input: $input) { results { status id code field } } }`,
      { input: { rows, system: 'sap', onDuplicate: 'UPDATE', ...more } },
    );
    return data[`import${kind.plural}`].results as Outcome[];
  };
  const row = (kind: Kind, more: object) => ({ ...kind.facts(agency, ++next), ...kind.row?.(agency), ...more });
  const idsOf = async (kind: Kind, id: string) => {
    const data = await administrator.data<Json>(`query ($id: ID!) { ${fieldOf(kind)}(id: $id) { ${FIELDS} } }`, { id });
    return data[fieldOf(kind)] as Stored;
  };
  const found = async (kind: Kind, filter: object, client = administrator): Promise<string[]> => {
    const data = await client.data<Json>(
      `query ($filter: ${kind.type}FilterInput) { ${kind.list}(filter: $filter) { nodes { id } } }`,
      { filter: { externalIds: filter } },
    );
    return (data[kind.list].nodes as { id: string }[]).map(({ id }) => id);
  };

  describe.each(KINDS.map((kind) => [kind.type, kind] as const))('of %s', (type, kind) => {
    const value = (name: string) => `${type} ${name}`;

    it('are given, changed and removed one by one, and told by the names of the systems', async () => {
      const made = await create(kind, {
        externalId: value('main'),
        externalIds: [
          { system: ' shop ', value: ` ${value('shop')} ` },
          { system: 'erp_1-b', value: value('erp') },
          { system: 'none', value: null },
        ],
      });
      expect([made.externalId, made.externalIds]).toEqual([
        value('main'),
        [
          { system: 'erp_1-b', value: value('erp') },
          { system: 'shop', value: value('shop') },
        ],
      ]);
      const changed = await update(kind, made, [
        { system: 'erp_1-b', value: null },
        { system: 'new', value: value('new') },
      ]);
      expect([changed.version, changed.externalIds]).toEqual([
        2,
        [
          { system: 'new', value: value('new') },
          { system: 'shop', value: value('shop') },
        ],
      ]);
      const { [fieldOf(kind)]: told } = await administrator.data<Json>(
        `query ($id: ID!) { ${fieldOf(kind)}(id: $id) {
          history(first: 5) { nodes { action fields { field state before after } } } } }`,
        { id: made.id },
      );
      const [second, first] = told.history.nodes as { action: string; fields: { field: string }[] }[];
      expect(second).toEqual({
        action: 'UPDATED',
        fields: [{ field: 'externalIds', state: 'VISIBLE', before: made.externalIds, after: changed.externalIds }],
      });
      expect(first?.fields.find(({ field }) => field === 'externalIds')).toMatchObject({ after: made.externalIds });
      const [, version] = [await update(kind, changed, []), (await idsOf(kind, made.id)).version];
      expect([version, (await idsOf(kind, made.id)).externalIds]).toEqual([3, changed.externalIds]);
    });

    it('are refused where another record has them, and where they are no ids; nothing changes', async () => {
      const taken = { system: 'sap', value: value('taken') };
      await create(kind, { externalIds: [taken] });
      const other = await create(kind);
      const input = kind.facts(agency, 9_999);
      expect(await refusal(kind, kind.create, { ...input, externalIds: [taken] })).toEqual([
        'DUPLICATE',
        'input.externalIds',
      ]);
      const target = { id: other.id, expectedVersion: other.version };
      expect(await refusal(kind, kind.update, { ...target, externalIds: [taken] })).toEqual([
        'DUPLICATE',
        'input.externalIds',
      ]);
      const many = Array.from({ length: 21 }, (_, index) => ({ system: `s${String(index)}`, value: 'x' }));
      const wrong: [object[], string][] = [
        [[{ system: 'SAP', value: 'x' }], 'input.externalIds.0.system'],
        [[{ system: '', value: 'x' }], 'input.externalIds.0.system'],
        [[{ system: 'a'.repeat(41), value: 'x' }], 'input.externalIds.0.system'],
        [[taken, { system: 'sap ', value: 'x' }], 'input.externalIds.1.system'],
        [[{ system: 'sap', value: 'x'.repeat(101) }], 'input.externalIds.0.value'],
        [many, 'input.externalIds'],
      ];
      for (const [externalIds, field] of wrong) {
        expect(await refusal(kind, kind.update, { ...target, externalIds })).toEqual(['BAD_USER_INPUT', field]);
      }
      const full = await update(
        kind,
        other,
        many.slice(0, 20).map(({ system }) => ({ system, value: value(system) })),
      );
      const beyond = { id: full.id, expectedVersion: full.version, externalIds: [{ system: 'more', value: 'x' }] };
      expect(await refusal(kind, kind.update, beyond)).toEqual(['BAD_USER_INPUT', 'input.externalIds']);
      const moved = [
        { system: 's0', value: null },
        { system: 'more', value: value('more') },
      ];
      expect((await update(kind, full, moved)).externalIds).toHaveLength(20);
    });

    it('find the record in its list, by system', async () => {
      const externalIds = [{ system: 'find', value: value('found') }];
      const { id } = await create(kind, { externalIds });
      const other = await create(kind, { externalIds: [{ system: 'find', value: value('other') }] });
      expect(await found(kind, { system: 'find', value: { eq: value('found') } })).toEqual([id]);
      expect(await found(kind, { system: 'find', value: { in: [value('found'), 'none'] } })).toEqual([id]);
      expect((await found(kind, { system: 'find' })).sort()).toEqual([id, other.id].sort());
      expect(await found(kind, { system: 'find ', value: { startsWith: value('oth') } })).toEqual([other.id]);
      expect(await found(kind, { system: 'sap', value: { eq: value('found') } })).toEqual([]);
      const { code, extensions } = await administrator.refusal(
        `query ($filter: ${type}FilterInput) { ${kind.list}(filter: $filter) { nodes { id } } }`,
        { filter: { externalIds: { system: 'Sap' } } },
      );
      expect([code, extensions.field]).toEqual(['BAD_USER_INPUT', 'filter.externalIds.system']);
    });

    it('are what rows of an import are known by that names the system', async () => {
      const rows = [1, 2].map((n) => row(kind, { externalId: value(`row ${String(n)}`) }));
      const made = await importInto(kind, rows);
      expect(made.map(({ status }) => status)).toEqual(['CREATED', 'CREATED']);
      expect(await idsOf(kind, made[0]!.id!)).toMatchObject({
        externalId: null,
        externalIds: [{ system: 'sap', value: value('row 1') }],
      });
      expect((await importInto(kind, rows)).map(({ status }) => status)).toEqual(['UNCHANGED', 'UNCHANGED']);
      const [known, fresh, shop] = await importInto(kind, [
        { ...row(kind, { externalId: value('row 1') }), externalIds: [{ system: 'hr', value: value('hr') }] },
        // The same id in another system, and in none, is another one's.
        row(kind, { externalId: value('row 3') }),
        { ...rows[1], externalIds: [{ system: 'hr', value: null }] },
      ]);
      expect([known?.status, known?.id, fresh?.status, shop?.status]).toEqual([
        'UPDATED',
        made[0]!.id,
        'CREATED',
        'UNCHANGED',
      ]);
      expect((await idsOf(kind, made[0]!.id!)).externalIds).toEqual([
        { system: 'hr', value: value('hr') },
        { system: 'sap', value: value('row 1') },
      ]);
      const elsewhere = row(kind, { externalId: value('row 1') });
      expect((await importInto(kind, [elsewhere], { system: 'other' })).map(({ status }) => status)).toEqual([
        'CREATED',
      ]);
      expect(await importInto(kind, rows, { onDuplicate: 'SKIP' })).toMatchObject([
        { status: 'SKIPPED', id: made[0]!.id },
        { status: 'SKIPPED', id: made[1]!.id },
      ]);
    });

    it('refuse a row of an import alone, by its field', async () => {
      await importInto(kind, [row(kind, { externalId: value('there') })]);
      const outcomes = await importInto(
        kind,
        [
          row(kind, { externalId: value('good') }),
          row(kind, { externalId: value('there') }),
          row(kind, { externalIds: [{ system: 'sap', value: value('there') }] }),
          row(kind, { externalId: 'x', externalIds: [{ system: 'sap', value: 'y' }] }),
        ],
        { onDuplicate: 'CREATE' },
      );
      expect(outcomes.map(({ status, code, field }) => [status, code, field])).toEqual([
        ['CREATED', null, null],
        ['REFUSED', 'DUPLICATE', 'row.externalId'],
        ['REFUSED', 'DUPLICATE', 'row.externalIds'],
        ['REFUSED', 'BAD_USER_INPUT', 'row.externalIds'],
      ]);
      const before = await rowsOf(kind);
      expect((await importInto(kind, [row(kind, { externalId: 'dry' })], { dryRun: true }))[0]?.status).toBe('CREATED');
      expect(await rowsOf(kind)).toEqual(before);
    });

    it('leave one record of two imports, and of two creations, of one id at once', async () => {
      const both = await Promise.all([1, 2].map(() => importInto(kind, [row(kind, { externalId: value('race') })])));
      expect(both.flat().map(({ status }) => status)).toContain('CREATED');
      expect(await found(kind, { system: 'sap', value: { eq: value('race') } })).toHaveLength(1);
      const externalIds = [{ system: 'sap', value: value('creation') }];
      const made = await Promise.allSettled([1, 2].map(() => create(kind, { externalIds })));
      expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await found(kind, { system: 'sap', value: { eq: value('creation') } })).toHaveLength(1);
    });

    it('take as many statements for 50 rows as for 4', async () => {
      const rows = (count: number, name: string) =>
        Array.from({ length: count }, (_, n) =>
          row(kind, {
            externalId: value(`${name} ${String(n)}`),
            externalIds: [{ system: 'shop', value: value(`${name} ${String(n)}`) }],
          }),
        );
      const [few, many] = [rows(4, 'few'), rows(50, 'many')];
      expect(await graph.statements(() => importInto(kind, many))).toBe(
        await graph.statements(() => importInto(kind, few)),
      );
      expect(await graph.statements(() => importInto(kind, many))).toBe(
        await graph.statements(() => importInto(kind, few)),
      );
      const list = (first: number) => () =>
        administrator.data(`query ($first: Int) { ${kind.list}(first: $first) { nodes { ${FIELDS} } } }`, { first });
      expect(await graph.statements(list(100))).toBe(await graph.statements(list(2)));
    });
  });

  describe.each(KINDS.filter(({ isDeleted }) => isDeleted).map((kind) => [kind.type, kind] as const))(
    'of %s that can be deleted',
    (type, kind) => {
      it('become free when the record is deleted, and come back with it', async () => {
        const externalIds = [{ system: 'sap', value: `${type} gone` }];
        const made = await create(kind, { externalIds });
        await remove(kind, made);
        const heir = await create(kind, { externalIds });
        expect(await refusal(kind, `restore${type}`, { id: made.id })).toEqual(['DUPLICATE', 'input.externalIds']);
        await update(kind, heir, [{ system: 'sap', value: null }]);
        const restored = await change(kind, `restore${type}`, { id: made.id });
        expect(restored.externalIds).toEqual(externalIds);
        expect(await found(kind, { system: 'sap', value: { eq: `${type} gone` } })).toEqual([made.id]);
      });
    },
  );

  const kindCalled = (type: string) => KINDS.find((kind) => kind.type === type)!;

  it('go and come back with the customer that the record belongs to', async () => {
    const [customers, contacts, interactions] = ['Customer', 'Contact', 'Interaction'].map(kindCalled);
    const one = await create(customers!, { externalIds: [{ system: 'sap', value: 'parent' }] });
    const below = { customerId: one.id, externalIds: [{ system: 'sap', value: 'child' }] };
    const contact = await create(contacts!, below);
    const deleted = await create(contacts!, { ...below, externalIds: [{ system: 'sap', value: 'deleted' }] });
    const interaction = await create(interactions!, below);
    await remove(contacts!, deleted);
    await remove(customers!, one);
    const another = await create(customers!);
    const heir = await create(contacts!, { ...below, customerId: another.id });
    expect(await refusal(customers!, 'restoreCustomer', { id: one.id })).toEqual(['DUPLICATE', 'input.externalIds']);
    await remove(contacts!, heir);
    await change(customers!, 'restoreCustomer', { id: one.id });
    const bySap = (kind: Kind, eq: string) => found(kind, { system: 'sap', value: { eq } });
    expect(await bySap(customers!, 'parent')).toEqual([one.id]);
    expect(await bySap(contacts!, 'child')).toEqual([contact.id]);
    expect(await bySap(interactions!, 'child')).toEqual([interaction.id]);
    expect(await bySap(contacts!, 'deleted')).toEqual([]);
  });

  it('link a record that is known by its name, unless it has another id in the system', async () => {
    const kind = kindCalled('Customer');
    const made = await create(kind, { name: 'Known by name', externalId: 'main' });
    const linked = { name: 'known by NAME', externalId: 'first' };
    expect(await importInto(kind, [linked])).toMatchObject([{ status: 'UPDATED', id: made.id }]);
    expect(await idsOf(kind, made.id)).toMatchObject({
      externalId: 'main',
      externalIds: [{ system: 'sap', value: 'first' }],
    });
    expect(await importInto(kind, [{ ...linked, externalId: 'second' }])).toMatchObject([{ status: 'CREATED' }]);
  });

  it('are found by those only who see the record, and are no way to learn of it but that an id is taken', async () => {
    const kind = kindCalled('Customer');
    const externalIds = [{ system: 'sap', value: 'hidden' }];
    const { id } = await create(kind, { ownerId: agency.colleague.id, externalIds });
    const rep = graph.as('sales-rep');
    const filter = { system: 'sap', value: { eq: 'hidden' } };
    expect(await found(kind, filter)).toEqual([id]);
    expect(await found(kind, filter, rep)).toEqual([]);
    const importing = graph.as('sales-rep', { scopes: ['customers:read', 'customers:write', 'imports:run'] });
    const outcomes = await importInto(kind, [row(kind, { externalId: 'hidden' })], {}, importing);
    expect(outcomes).toMatchObject([{ status: 'REFUSED', code: 'DUPLICATE', field: 'row.externalId', id: null }]);
    expect((await idsOf(kind, id)).version).toBe(1);
  });

  it('are erased with the record', async () => {
    const kind = kindCalled('Customer');
    const made = await create(kind, { externalIds: [{ system: 'sap', value: 'of-a-person' }] });
    await administrator.data('mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasedId } }', {
      input: { id: made.id, reason: 'They asked.' },
    });
    expect((await rowsOf(kind)).filter(({ record_id: id }) => id === made.id)).toEqual([]);
  });

  it('refuse an import whole that names no system', async () => {
    const kind = kindCalled('Product');
    const { code, extensions } = await administrator.refusal(
      'mutation ($input: ImportProductsInput!) { importProducts(input: $input) { results { status } } }',
      { input: { rows: [{ name: 'X' }], system: 'Not a system' } },
    );
    expect([code, extensions.field]).toEqual(['BAD_USER_INPUT', 'input.system']);
    expect(await found(kind, { system: 'nowhere' })).toEqual([]);
  });

  it('leave journals that hold', async () => {
    for (const {
      database: { reader },
      journal,
    } of graph.subgraphs.values()) {
      expect(await verifyJournal(reader, journal.keys)).toMatchObject({ problems: [] });
    }
  });
});
