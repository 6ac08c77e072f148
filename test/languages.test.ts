import { testDatabases } from '../shared/testing/databases.js';
import { startGraphServer, type GraphServer, type HttpAnswer } from './kit/graph-server.js';

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version } } }';
const IMPORT = `mutation ($input: ImportCustomersInput!) {
  importCustomers(input: $input) { results { index status code field message } }
}`;
const CHINESE = 'zh-CN,zh;q=0.9,en;q=0.8';

describe.each(testDatabases)('the language of answers (%s)', (kind) => {
  let server: GraphServer;
  beforeAll(async () => {
    server = await startGraphServer(kind);
  });
  afterAll(() => server.close());

  /** Posts as somebody who reads these languages. */
  const post = (body: object, languages?: string, more: Record<string, string> = {}, who = 'administrator') =>
    server.fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(languages === undefined ? { 'accept-language': '*' } : { 'accept-language': languages }),
        ...more,
      },
      body: JSON.stringify(body),
      who,
    });
  const message = ({ json }: HttpAnswer) => (json as { errors: { message: string }[] }).errors[0]?.message;
  const empty = { query: CREATE, variables: { input: { name: ' ' } } };

  test('is what Accept-Language prefers of ours, and nothing else of the failure changes', async () => {
    const english = await post(empty);
    const chinese = await post(empty, CHINESE);
    expect([message(english), message(chinese)]).toEqual(['input.name: must not be empty.', 'input.name：不能为空。']);
    const withoutWords = ({ json }: HttpAnswer) =>
      JSON.stringify(json, (key, value: unknown) => (key === 'message' ? '' : value));
    expect(withoutWords(chinese).replace(/"remaining":\d+/, '')).toBe(
      withoutWords(english).replace(/"remaining":\d+/, ''),
    );
    const said = ({ headers }: HttpAnswer) => [headers.get('content-language'), headers.get('vary')];
    expect([said(english), said(chinese)]).toEqual([
      ['en', 'Accept-Language'],
      ['zh-CN', 'Accept-Language'],
    ]);
    for (const [languages, isChinese] of [
      ['zh', true],
      ['ZH-hans', true],
      ['fr, zh;q=0.2', true],
      ['en;q=0.5, zh;q=0.6', true],
      ['zh;q=0.5, en;q=0.6', false],
      ['zh;q=0', false],
      ['de', false],
      ['', false],
      ['zh;q=nonsense', false],
    ] as const) {
      expect([languages, message(await post(empty, languages))]).toEqual([
        languages,
        isChinese ? 'input.name：不能为空。' : 'input.name: must not be empty.',
      ]);
    }
  });

  test('is that of the holder of the token where the request names none', async () => {
    const token = (language?: 'zh' | 'en') =>
      server.tokenFor({ roles: ['administrator'], userId: 'usr_01jd0000000000000000000101', language });
    const asked = async (language: 'zh' | 'en' | undefined, languages?: string) => {
      const headers: Record<string, string> = languages === undefined ? {} : { 'accept-language': languages };
      return message(await post(empty, languages, headers, `Bearer ${await token(language)}`));
    };
    expect([await asked('zh'), await asked('zh', 'en'), await asked('en', 'zh'), await asked(undefined)]).toEqual([
      'input.name：不能为空。',
      'input.name: must not be empty.',
      'input.name：不能为空。',
      'input.name: must not be empty.',
    ]);
  });

  test('comes with a session: of staff their own locale, else that of the account', async () => {
    const administrator = server.graph.as('administrator');
    const signedIn = async (n: number, locale: string | null) => {
      const { createUser } = await administrator.data<{ createUser: { user: { id: string } } }>(
        `mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }`,
        { input: { name: `Reader ${String(n)}`, email: `reader${String(n)}@example.com`, locale } },
      );
      const userId = createUser.user.id;
      await administrator.data('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { id } } }', {
        input: { userId, roles: ['administrator'], expectedVersion: 1 },
      });
      const { inviteUser } = await administrator.data<{ inviteUser: { token: string } }>(
        'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { token } }',
        { input: { userId, language: 'en' } },
      );
      const visitor = server.graph.as('visitor');
      const password = 'a long enough pass phrase';
      await visitor.data('mutation ($input: SetPasswordInput!) { setPassword(input: $input) { email } }', {
        input: { token: inviteUser.token, password },
      });
      const { signIn } = await visitor.data<{ signIn: { tokens: { accessToken: string } } }>(
        'mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }',
        { input: { email: `reader${String(n)}@example.com`, password } },
      );
      return `Bearer ${signIn.tokens.accessToken}`;
    };
    expect(message(await post(empty, undefined, {}, await signedIn(1, 'zh-CN')))).toBe('input.name：不能为空。');
    expect(message(await post(empty, undefined, {}, await signedIn(2, null)))).toBe('input.name: must not be empty.');
  });

  test('holds for what is refused at each step before the data', async () => {
    const texts = async (languages?: string) => [
      message(await post({ query: '{ customers { nodes { nam } } }' }, languages)),
      message(await post({ query: '{' }, languages)),
      message(await post({ query: 'query ($id: ID!) { customer(id: $id) { name } }', variables: {} }, languages)),
      message(await post({ query: '{ __schema { queryType { name } } }', operationName: 'other' }, languages)),
      message(await post({}, languages)),
      message(await post({ query: '{ me { id } }' }, languages, { authorization: 'nothing' }, 'nothing')),
      message(await post({ query: '{ me { id } }' }, languages, { 'idempotency-key': 'short' })),
      message(await server.fetch('/nowhere', { headers: { 'accept-language': languages ?? 'en' } })),
      message(await server.fetch('/files/download/none', { headers: { 'accept-language': languages ?? 'en' } })),
    ];
    const [english, chinese] = [await texts(), await texts('zh-CN')];
    expect(english.filter((text) => /\p{Script=Han}/u.test(text ?? '漢'))).toEqual([]);
    expect(chinese).toEqual([
      '类型“Customer”没有字段“nam”。您是否想用 "name" 或 "team"？',
      '语法错误：应为 Name，实际为 <EOF>。',
      '缺少必填变量“$id”（类型“ID!”）。',
      '没有名为“other”的操作。',
      '缺少 POST 正文、Content-Type 无效，或 JSON 对象为空。',
      'Authorization 请求头必须是“Bearer”加令牌。',
      'Idempotency-Key：必须是 8 到 200 个不含空格的可打印 ASCII 字符。',
      '此地址没有内容。接口地址是 /graphql，查询页面在 /。',
      '此地址无效或已失效，请重新获取。',
    ]);
  });

  test('holds for rows that are refused, also when the answer is given again', async () => {
    const rows = [{ name: '' }, { name: '云岭乳业', taxId: '1' }, { name: '云岭乳业' }];
    const body = { query: IMPORT, variables: { input: { rows, onDuplicate: 'CREATE', dryRun: false } } };
    const send = async (languages: string) => {
      const { json } = await post(body, languages, { 'idempotency-key': `rows-of-${kind}` });
      return (json as { data: { importCustomers: { results: { status: string; message: string | null }[] } } }).data
        .importCustomers.results;
    };
    const [chinese, english, again] = [await send('zh'), await send('en'), await send('zh')];
    expect(chinese.map((row) => row.message)).toEqual([
      'row.name：不能为空。',
      'row.taxId：必须是 4 到 40 位数字或大写字母。',
      null,
    ]);
    expect(english.map((row) => row.message)).toEqual([
      'row.name: must not be empty.',
      'row.taxId: must be 4 to 40 digits and capital letters.',
      null,
    ]);
    expect(again).toEqual(chinese);
  });
});
