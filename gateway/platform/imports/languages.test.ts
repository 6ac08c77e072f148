import type { Language } from '../../../shared/text/language.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { TEST_SUBJECTS } from '../../../test/kit/test-graph.js';
import { startFilesWorld, type FilesWorld } from '../files/testing/files-world.js';
import { runImports } from './run-imports.js';

const START = 'mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id } } }';
const FIND = 'query ($id: ID!) { importJob(id: $id) { state errorCode errorMessage report { downloadUrl } } }';
const MAPPING = {
  type: 'customers',
  key: 'no',
  fields: {
    name: { column: 'name' },
    website: { column: 'web' },
    parentId: { column: 'part of' },
    taxId: { column: 'tax' },
    foundedYear: { column: 'year' },
  },
};
const COLUMNS = 'no,name,web,part of,tax,year';
/** Each row is refused by another one of those who look at it: the mapping, the references, the graph, a scalar. */
const ROWS = [
  COLUMNS,
  'K1,,nonsense,,,many',
  'K2,Kiwi,,Nobody at all,,',
  'K3,Kiwi,,,1,',
  'K4,Kiwi,,,,99999999999',
  'K5,Kiwi',
].join('\n');

const REASONS: Readonly<Record<Language, string>> = {
  en: [
    'line,code,field,reason,no,name,web,part of,tax,year',
    '2,BAD_USER_INPUT,name,"name: is empty; website: ""nonsense"" is not the address of a web site; foundedYear: ""many"" is not a number",K1,,nonsense,,,many',
    '3,NOT_FOUND,parentId,"parentId: ""Nobody at all"" is not among the customers",K2,Kiwi,,Nobody at all,,',
    '4,BAD_USER_INPUT,taxId,taxId: must be 4 to 40 digits and capital letters.,K3,Kiwi,,,1,',
    '5,BAD_USER_INPUT,foundedYear,foundedYear: Int cannot represent non 32-bit signed integer value: 99999999999,K4,Kiwi,,,,99999999999',
    '6,BAD_USER_INPUT,,has 2 cells where the header has 6,K5,Kiwi',
    '',
  ].join('\r\n'),
  zh: [
    'line,code,field,reason,no,name,web,part of,tax,year',
    '2,BAD_USER_INPUT,name,"name：不能为空；website：""nonsense"" 不是网址；foundedYear：""many"" 不是数字",K1,,nonsense,,,many',
    '3,NOT_FOUND,parentId,"parentId：客户中没有 ""Nobody at all""",K2,Kiwi,,Nobody at all,,',
    '4,BAD_USER_INPUT,taxId,taxId：必须是 4 到 40 位数字或大写字母。,K3,Kiwi,,,1,',
    '5,BAD_USER_INPUT,foundedYear,foundedYear：超出 32 位整数的范围：99999999999,K4,Kiwi,,,,99999999999',
    '6,BAD_USER_INPUT,,有 2 个单元格，而表头有 6 列,K5,Kiwi',
    '',
  ].join('\r\n'),
};

interface SeenImport {
  readonly state: string;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly report: { readonly downloadUrl: string } | null;
}

describe.each(testDatabases)('the language of imports on %s', (kind) => {
  let world: FilesWorld;
  beforeAll(async () => {
    world = await startFilesWorld(kind, 'a folder');
  });
  afterAll(() => world.close());

  /** Posts as an administrator who reads these languages, with a token that says what its holder wants. */
  const post = async <T>(query: string, variables: object, languages = '*', holder?: Language): Promise<T> => {
    const { administrator } = TEST_SUBJECTS;
    const token = await world.server.tokenFor({ roles: ['administrator'], ...administrator, language: holder });
    const { json } = await world.server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': languages },
      body: JSON.stringify({ query, variables }),
      who: `Bearer ${token}`,
    });
    return json as T;
  };
  const inputOf = async (text: string, more: object) => {
    const { id: fileId } = await world.upload(
      { bytes: Buffer.from(text), name: 'rows.csv', contentType: 'text/csv' },
      world.administrator,
    );
    return { input: { type: 'CUSTOMERS', fileId, mapping: MAPPING, ...more } };
  };
  const begin = async (text: string, languages?: string, holder?: Language, more = {}): Promise<string> => {
    interface Answer {
      data: { startImport: { importJob: { id: string } } };
    }
    const answer = await post<Answer>(START, await inputOf(text, more), languages, holder);
    return answer.data.startImport.importJob.id;
  };
  const find = async (id: string, languages?: string) => {
    const { data } = await post<{ data: { importJob: SeenImport } }>(FIND, { id }, languages);
    return data.importJob;
  };
  const stored = async (id: string) => {
    const { reader } = world.graph.platform.database;
    return (await reader.query('SELECT language, error_message FROM import_jobs WHERE id = ?', [id]))[0]!;
  };
  const reportOf = async ({ report }: SeenImport) => (await fetch(report!.downloadUrl)).text();

  test.each<[string | undefined, Language | undefined, Language]>([
    ['zh-CN', undefined, 'zh'],
    ['en', 'zh', 'en'],
    ['*', 'zh', 'zh'],
    ['fr, zh;q=0.2', 'en', 'zh'],
    [undefined, undefined, 'en'],
  ])('of reports: asked for in %s by who wants %s, in %s', async (languages, holder, language) => {
    const id = await begin(ROWS, languages, holder);
    await world.run(runImports);
    // Whoever reads it later changes nothing of a file that is written.
    const found = await find(id, language === 'zh' ? 'en' : 'zh');
    expect(found).toMatchObject({ state: 'COMPLETED', errorCode: null, errorMessage: null });
    expect(await reportOf(found)).toBe(REASONS[language]);
    expect((await stored(id)).language).toBe(language);
    const kiwis = await world.graph.subgraphs
      .get('customers')!
      .database.reader.query("SELECT id FROM customers WHERE name = 'Kiwi'");
    expect(kiwis).toEqual([]);
  });

  test('of reports is English where an import was asked for before it was kept', async () => {
    const id = await begin(ROWS, 'zh');
    await world.graph.platform.database.transact(Date.now() + 10_000, ({ run }) =>
      run('UPDATE import_jobs SET language = NULL WHERE id = ?', [id]),
    );
    await world.run(runImports);
    expect(await reportOf(await find(id, 'zh'))).toBe(REASONS.en);
  });

  test('of what ended an import is that of whoever reads it; English is what is stored', async () => {
    const opportunity = { column: 'deal' };
    const kindOf = { constant: 'TASK' };
    const mapping = {
      type: 'activities',
      fields: { kind: kindOf, subject: { column: 'what' }, opportunityId: opportunity },
    };
    const cases: [string, object, string, string][] = [
      [
        `${COLUMNS}\nL1,"Lime,,,,`,
        {},
        'the file: in the row that begins on line 2, a quoted cell is never closed',
        '文件：从第 2 行开始的记录有误：单元格的引号没有结束',
      ],
      [
        'no,name,web,part of,year\nL1,Lime,,,',
        {},
        'the file: has no column "tax"; it has "no", "name", "web", "part of", "year"',
        '文件：缺少列 "tax"，现有的列为 "no", "name", "web", "part of", "year"',
      ],
      [
        `${COLUMNS}\nL1,Lime,,,,`,
        { mapping: { ...MAPPING, fields: { ...MAPPING.fields, level: { constant: 'GOLD' } } } },
        'mapping: fields.level: "GOLD" is none of STANDARD, KEY, VIP',
        'mapping：fields.level："GOLD" 不是可选值，可选值为 STANDARD, KEY, VIP',
      ],
      [
        'what,deal\nCall,A deal',
        { type: 'ACTIVITIES', mapping },
        'opportunities are found by externalId only (BAD_USER_INPUT); stopped after 0 of 1 rows; ' +
          'the rows have no key, so running it again repeats them',
        '导入已停止，共 1 行，已处理 0 行；各行没有键值，重新导入会产生重复记录。原因（BAD_USER_INPUT）：商机只能按 externalId 查找。',
      ],
    ];
    for (const [text, more, english, chinese] of cases) {
      const id = await begin(text, 'zh-CN', undefined, more);
      await world.run(runImports);
      const facts = { state: 'FAILED', errorCode: 'BAD_USER_INPUT' };
      expect(await find(id, 'zh-CN')).toMatchObject({ ...facts, errorMessage: chinese });
      expect(await find(id)).toMatchObject({ ...facts, errorMessage: english });
      expect(await stored(id)).toEqual({ language: 'zh', error_message: english });
    }
  });

  test('of faults in a mapping is that of the request', async () => {
    const fault = async (mapping: object, languages?: string) => {
      const variables = await inputOf(ROWS, { mapping: { ...MAPPING, ...mapping } });
      const { errors } = await post<{ errors: { message: string }[] }>(START, variables, languages);
      return errors[0]!.message;
    };
    const fields = { ...MAPPING.fields, industry: { colum: 'x', column: 'sector' } };
    expect([await fault({ fields }), await fault({ fields }, 'zh')]).toEqual([
      'input.mapping: fields.industry: Unrecognized key: "colum"',
      'input.mapping：fields.industry：没有此选项："colum"',
    ]);
    const columns = { 'Company Name 公司': { aliases: 7 } };
    expect([await fault({ columns }), await fault({ columns }, 'zh')]).toEqual([
      'input.mapping: columns.Company Name 公司.aliases: Invalid input: expected array, received number',
      'input.mapping：columns.Company Name 公司.aliases：内容无效：应为 array，实际为 number',
    ]);
    expect(await fault({ fields: { 公司: { column: 'name' } } }, 'zh')).toMatch(
      /^input\.mapping：fields\.公司：不是可用的字段，可用的字段为 externalId, externalIds, kind, /,
    );
  });
});
