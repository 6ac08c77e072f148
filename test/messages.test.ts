import { allDefinitions } from '../gateway/definitions.js';
import { CHINESE } from '../shared/text/messages/chinese/chinese.js';
import { terms } from '../shared/text/messages/chinese/terms.js';
import { translate } from '../shared/text/messages/translate.js';
import { messagesInSource } from './kit/messages-in-source.js';

/** Put together of others, which have their Chinese, or of no message of ours. */
const COMPOSED = new Set(['{}: {}', '{}: {}{}', '{}…', 'failed']);
/** What databases say, which no client reads. */
const OF_OTHERS = [/^shared\/db\/duplicate-entry\.ts:\d+ String\(error\)$/];

const catalogue = CHINESE.flatMap((part) => Object.entries(part));
const withoutNames = (text: string) => text.replaceAll(/\{\w+\}/g, '{}');
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const source = messagesInSource();

test('the messages of the source can be read from it', () => {
  expect(source.unread.filter((place) => !OF_OTHERS.some((pattern) => pattern.test(place)))).toEqual([]);
  expect(source.messages.length).toBeGreaterThan(250);
});

test('every message of the source has its Chinese', () => {
  const missing = source.messages.filter(({ template }) => {
    const message = template.replaceAll('{}', 'x1');
    return !COMPOSED.has(template) && translate(message, 'zh') === message;
  });
  expect([...new Set(missing.map(({ template, place }) => `${place} ${template}`))]).toEqual([]);
});

test('nothing is said twice, and each keeps the values of its English', () => {
  const english = catalogue.map(([text]) => withoutNames(text));
  expect(english.filter((text, index) => english.indexOf(text) !== index)).toEqual([]);
  expect(catalogue.filter(([text, chinese]) => names(text).join() !== names(chinese).join())).toEqual([]);
});

test('Chinese is written with the punctuation and the words of Chinese', () => {
  const wrong = catalogue.filter(([, chinese]) =>
    /[\p{Script=Han}][,;:!?](?!\/)|[\p{Script=Han}]\.(?:$|\s)|你/u.test(chinese),
  );
  expect(wrong).toEqual([]);
  expect(catalogue.filter(([, chinese]) => !/\p{Script=Han}/u.test(chinese))).toEqual([]);
});

test('every kind of record that a message names has its Chinese word', () => {
  const labels = allDefinitions.flatMap(({ records }) => records.map(({ policy }) => policy.label));
  expect(labels.filter((label) => !Object.hasOwn(terms, label))).toEqual([]);
});

test('values keep what they say, whatever they hold', () => {
  const cases: [string, string][] = [
    ['input.name: must not be empty.', 'input.name：不能为空。'],
    [
      'input.rows.3.phones.0: is 300 characters long; at most 200 are allowed.',
      'input.rows.3.phones.0：长度为 300 个字符，最多允许 200 个。',
    ],
    ['No customer with this id exists, or you may not see it.', '没有此标识的客户，或您无权查看。'],
    ['input.taxId: another customer has this tax id.', 'input.taxId：已有其他客户使用此税号。'],
    [
      'The webhook delivery was changed by someone else; read it again. Its version is now 4.',
      'Webhook 投递已被他人修改，请重新读取。当前版本为 4。',
    ],
    ['input.roles: there is no role "$& {role} ; at most".', 'input.roles：没有角色 "$& {role} ; at most"。'],
    [
      'Variable "$input" got invalid value "x" at "input.on"; Expected type "Date". Value is not a valid LocalDate: x',
      '变量“$input”在“input.on”处的值 "x" 无效：应为类型“Date”。不是有效的日期：x',
    ],
    [
      'Cannot query field "nam" on type "Customer". Did you mean "name" or "names"?',
      '类型“Customer”没有字段“nam”。您是否想用 "name" 或 "names"？',
    ],
    ['Syntax Error: Expected Name, found "}".', '语法错误：应为 Name，实际为 "}"。'],
    ['The subgraph sales: The job is running.', '子图 sales：任务正在运行。'],
    [
      'Cannot query field "a" on type "B". It needs `a:read` and `b:read` or `c:read`.',
      '无法查询类型“B”的字段“a”，需要 `a:read` 和 `b:read` 或 `c:read`。',
    ],
    [
      'opportunities are found by externalId only (BAD_USER_INPUT); stopped after 2 of 9 rows; running it again is safe',
      '导入已停止，共 9 行，已处理 2 行；可以放心重新导入。原因（BAD_USER_INPUT）：商机只能按 externalId 查找。',
    ],
    ['"Ash" could not be created: row.name: must not be empty.', '无法新建 "Ash"：row.name：不能为空。'],
    ['"is empty; x" is not among the users', '员工中没有 "is empty; x"'],
    ['"3/4" is not a date written as YYYY-M-D or YYYY/M/D', '"3/4" 不是日期，应写作 YYYY-M-D 或 YYYY/M/D'],
    [
      '2 stages are called "New or 新"; refer to one by externalId',
      '有 2 个阶段都叫 "New or 新"，请用 externalId 指明是哪一个',
    ],
    [
      'input.mapping: columns.公司 (x).empty: Invalid input: expected array, received string',
      'input.mapping：columns.公司 (x).empty：内容无效：应为 array，实际为 string',
    ],
    [
      'input.stages.0.forecastCategory: must be any but CLOSED where the outcome is OPEN.',
      'input.stages.0.forecastCategory：结果为 OPEN 时必须是除 CLOSED 以外的值。',
    ],
  ];
  expect(cases.map(([english]) => translate(english, 'zh'))).toEqual(cases.map(([, chinese]) => chinese));
  expect(cases.map(([english]) => translate(english, 'en'))).toEqual(cases.map(([english]) => english));
});

test('what nobody translated stays as it is', () => {
  for (const text of ['', 'no such words', 'input.name: no such words', 'a: b: c: d: e: f: must not be empty.']) {
    expect(translate(text, 'zh')).toBe(text);
  }
});
