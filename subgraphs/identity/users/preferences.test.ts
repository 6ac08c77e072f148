import { testDatabases } from '../../../shared/testing/databases.js';
import { startTestGraph, TEST_SUBJECTS, type TestClient, type TestGraph } from '../../../test/kit/test-graph.js';

const PREFERENCES = 'locale timeZone workingHours { weekday from to }';
const MORNING = { weekday: 'MONDAY', from: '09:00', to: '12:00' };
const AFTERNOON = { weekday: 'MONDAY', from: '13:00', to: '18:00' };
const SATURDAY = { weekday: 'SATURDAY', from: '00:00', to: '24:00' };

interface Member {
  id: string;
  version: number;
}

describe.each(testDatabases)('language, time zone and working hours of staff on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
  });
  afterAll(() => graph.remove());

  const document = (mutation: string, selection: string) =>
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`;
  const change = async <T = Member>(mutation: string, input: object, selection = 'id version', who = administrator) => {
    const data = await who.data<Record<string, { user: T }>>(document(mutation, `user { ${selection} }`), { input });
    return data[mutation]!.user;
  };
  const stored = (id: string) =>
    graph.subgraphs.get('identity')!.database.reader.query('SELECT * FROM users WHERE id = ?', [id]);
  /** The same person as a caller with this role. */
  const asMember = (id: string, role: 'sales-rep' | 'analyst' = 'sales-rep') =>
    graph.as(role, { userId: id, subject: id });

  it('are told when somebody comes, changed, cleared, and kept in the history', async () => {
    const given = { locale: 'ZH-cn', timeZone: 'asia/shanghai', workingHours: [SATURDAY, AFTERNOON, MORNING] };
    const { id, ...created } = await change('createUser', { name: 'Fang', ...given }, `id version ${PREFERENCES}`);
    const week = [MORNING, AFTERNOON, SATURDAY];
    expect(created).toEqual({ version: 1, locale: 'zh-CN', timeZone: 'Asia/Shanghai', workingHours: week });
    const changed = await change(
      'updateUser',
      { id, expectedVersion: 1, locale: 'en', workingHours: [] },
      `version ${PREFERENCES}`,
    );
    expect(changed).toEqual({ version: 2, locale: 'en', timeZone: 'Asia/Shanghai', workingHours: [] });
    const cleared = { locale: null, timeZone: null, workingHours: null };
    expect(await change('updateUser', { id, expectedVersion: 2, ...cleared }, PREFERENCES)).toEqual(cleared);
    const { user } = await administrator.data<{ user: { history: { nodes: object[] } } }>(
      `query ($id: ID!) { user(id: $id) { history(first: 2) { nodes { version fields { field state before after } } } } }`,
      { id },
    );
    const field = (name: string, before: unknown, after: unknown) => ({ field: name, state: 'VISIBLE', before, after });
    expect(user.history.nodes).toEqual([
      {
        version: 3,
        fields: [
          field('locale', 'en', null),
          field('timeZone', 'Asia/Shanghai', null),
          field('workingHours', [], null),
        ],
      },
      { version: 2, fields: [field('locale', 'zh-CN', 'en'), field('workingHours', week, [])] },
    ]);
  });

  it('are imported, and what is the same changes nothing', async () => {
    const rows = [
      { name: 'Imported', externalId: 'P-1', locale: 'de-AT', timeZone: 'Europe/Vienna', workingHours: [MORNING] },
      { name: 'Wrong', externalId: 'P-2', timeZone: 'Europe/Atlantis' },
    ];
    const imported = async (given: object[]) => {
      const data = await administrator.data<{ importUsers: { results: object[] } }>(
        document('importUsers', 'results { status code field }'),
        { input: { rows: given, onDuplicate: 'UPDATE' } },
      );
      return data.importUsers.results;
    };
    const refusal = { status: 'REFUSED', code: 'BAD_USER_INPUT', field: 'row.timeZone' };
    const done = (status: string) => ({ status, code: null, field: null });
    expect(await imported(rows)).toEqual([done('CREATED'), refusal]);
    expect(await imported(rows)).toEqual([done('UNCHANGED'), refusal]);
    expect(await imported([{ ...rows[0], workingHours: [AFTERNOON], locale: null }])).toEqual([done('UPDATED')]);
    const { users } = await administrator.data<{ users: { nodes: object[] } }>(
      `{ users(filter: { externalId: { in: ["P-1", "P-2"] } }) { nodes { ${PREFERENCES} } } }`,
    );
    expect(users.nodes).toEqual([{ locale: 'de-AT', timeZone: 'Europe/Vienna', workingHours: [AFTERNOON] }]);
  });

  it.each<[string, object, string]>([
    ['an underscore in the language', { locale: 'zh_CN' }, 'locale'],
    ['a language that there is none of', { locale: 'chinese' }, 'locale'],
    ['an empty language', { locale: ' ' }, 'locale'],
    ['a language of 100 characters', { locale: `en-x-${'abcdefgh-'.repeat(10)}abcde` }, 'locale'],
    ['a time zone that there is none of', { timeZone: 'Asia/Peking' }, 'timeZone'],
    ['an offset', { timeZone: '+08:00' }, 'timeZone'],
    ['a time zone of 10,000 characters', { timeZone: 'A'.repeat(10_000) }, 'timeZone'],
    ['hours that overlap', { workingHours: [MORNING, { ...MORNING, from: '11:00', to: '13:00' }] }, 'workingHours.1'],
    ['hours that end before they begin', { workingHours: [{ ...MORNING, to: '08:00' }] }, 'workingHours.0.to'],
  ])('refuse %s, and nothing changes', async (_what, wrong, field) => {
    const { id, version } = await change('createUser', { name: 'Strict', locale: 'en' });
    const before = await stored(id);
    const expected = { code: 'BAD_USER_INPUT', extensions: { field: `input.${field}` } };
    const asAdministrator = { id, expectedVersion: version, ...wrong };
    expect(
      await administrator.refusal(document('updateUser', 'user { id }'), { input: asAdministrator }),
    ).toMatchObject(expected);
    const asThemselves = { expectedVersion: version, ...wrong };
    expect(
      await asMember(id).refusal(document('updateMyPreferences', 'user { id }'), { input: asThemselves }),
    ).toMatchObject(expected);
    expect(await stored(id)).toEqual(before);
  });

  it('are the own affair of each member of staff, once for each key, and of nobody else', async () => {
    const own = await change('createUser', { name: 'Own', title: 'Rep' });
    const other = await change('createUser', { name: 'Other' });
    const before = await stored(other.id);
    const input = {
      expectedVersion: 1,
      timeZone: 'Asia/Urumqi',
      workingHours: [MORNING],
      clientMutationId: 'own-hours-1',
    };
    const mine = { title: 'Rep', version: 2, locale: null, timeZone: 'Asia/Urumqi', workingHours: [MORNING] };
    for (let time = 0; time < 2; time += 1) {
      expect(await change('updateMyPreferences', input, `title version ${PREFERENCES}`, asMember(own.id))).toEqual(
        mine,
      );
    }
    expect(await asMember(own.id).data(`{ me { user { title version ${PREFERENCES} } } }`)).toEqual({
      me: { user: mine },
    });
    expect(await stored(other.id)).toEqual(before);
    const stale = { input: { expectedVersion: 1, locale: 'en' } };
    expect(await asMember(own.id).refusal(document('updateMyPreferences', 'user { id }'), stale)).toMatchObject({
      code: 'STALE_VERSION',
      extensions: { currentVersion: 2 },
    });
    const { nodes } = (
      await administrator.data<{ user: { history: { nodes: object[] } } }>(
        'query ($id: ID!) { user(id: $id) { history(first: 1) { nodes { actor fields { field } } } } }',
        { id: own.id },
      )
    ).user.history;
    expect(nodes).toEqual([{ actor: own.id, fields: [{ field: 'timeZone' }, { field: 'workingHours' }] }]);
  });

  it('are changed by whoever may not read the directory too, and by no app', async () => {
    const own = await change('createUser', { name: 'Blind' });
    const blind = graph.as('sales-rep', { userId: own.id, subject: own.id, scopes: [], levels: {} });
    const input = { expectedVersion: 1, locale: 'en', clientMutationId: 'blind-0001' };
    expect(await blind.data(document('updateMyPreferences', 'clientMutationId'), { input })).toEqual({
      updateMyPreferences: { clientMutationId: 'blind-0001' },
    });
    expect(await stored(own.id)).toMatchObject([{ locale: 'en', version: 2 }]);
    const refused = { input: { expectedVersion: 1, locale: 'en' } };
    const partner = graph.as('partner', TEST_SUBJECTS.partner);
    expect(await partner.refusal(document('updateMyPreferences', 'clientMutationId'), refused)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
