import type { Messages } from '../messages.js';

/** What is said of values of the input by rules that many fields share; the name of the field stands before it. */
export const values: Messages = {
  // Texts
  'must not be empty.': '不能为空。',
  'must not be null.': '不能为 null。',
  'is needed.': '为必填项。',
  'holds half of a character (a lone surrogate).': '含有不完整的字符（单独的代理项）。',
  'holds a control character.': '含有控制字符。',
  'is {length} characters long; at most {maximum} are allowed.': '长度为 {length} 个字符，最多允许 {maximum} 个。',
  'must have at most {maximum} characters.': '不能超过 {maximum} 个字符。',
  'must have at most {maximum} words.': '不能超过 {maximum} 个词。',
  'must have at most {maximum} bytes.': '不能超过 {maximum} 字节。',
  'must have from {least} to {most} characters.': '长度必须在 {least} 到 {most} 个字符之间。',
  'must have from {least} to {most} printable ASCII characters without blanks.':
    '必须是 {least} 到 {most} 个不含空格的可打印 ASCII 字符。',
  'is not an identifier of the form {prefix}_….': '不是 {prefix}_… 形式的标识。',
  'must be a language tag, such as zh-CN.': '必须是语言标记，例如 zh-CN。',
  'must be a language tag of BCP 47, such as zh-CN or en.': '必须是 BCP 47 语言标记，例如 zh-CN 或 en。',
  'must be small letters, digits and hyphens, such as newsletter; at most {maximum}.':
    '只能包含小写字母、数字和连字符，例如 newsletter，最多 {maximum} 个字符。',
  'holds a name, a number or an address of whom is to be erased, and would keep it.':
    '含有待删除人员的姓名、号码或地址，会使其保留下来。',

  'must be from 1 to 40 small letters, digits, hyphens and underscores, such as sap.':
    '必须是 1 到 40 个小写字母、数字、连字符或下划线，例如 sap。',
  'names the system of the import, in which the id is externalId.':
    '含有本次导入的系统；该系统中的编号应填写在 externalId 中。',

  // Numbers, lists, choices
  'must be at least 1.': '必须至少为 1。',
  'must be from {minimum} to {maximum}.': '必须在 {minimum} 到 {maximum} 之间。',
  'must be from 1 to {maximum}.': '必须在 1 到 {maximum} 之间。',
  'must not be negative.': '不能为负数。',
  'must hold from 1 to {maximum} items.': '必须包含 1 到 {maximum} 项。',
  'must hold from 1 to {maximum} rows.': '必须包含 1 到 {maximum} 行。',
  'holds {count} entries; at most {maximum} are allowed.': '包含 {count} 项，最多允许 {maximum} 项。',
  'at most {maximum} are allowed.': '最多允许 {maximum} 个。',
  'can be {maximum} at most.': '最多可以有 {maximum} 个。',
  'must be one of {choices}.': '必须是以下之一：{choices}。',
  'must be among {choices}.': '必须在以下范围内：{choices}。',
  'is there twice.': '重复出现。',
  'stands twice.': '重复出现。',

  // Lists of the graph
  'give first or last, not both.': '只能填写 first 或 last，不能同时填写。',
  'goes with first; last goes with before.': '只能与 first 一起使用；last 应与 before 一起使用。',
  'goes with last; first goes with after.': '只能与 last 一起使用；first 应与 after 一起使用。',
  'The cursor does not fit this list in this order; start again without it.':
    '游标与此列表的排序不符，请不带游标重新开始。',
  'The cursor was not made here, or not for this; begin anew.': '游标不是由此处生成的，请从头开始。',

  'goes with {field}.currency only: amounts of one currency can be compared.':
    '只能与 {field}.currency 一起使用：只有同一币种的金额才能比较。',
  'stands too deep: at most {most} of and, or, not within each other.': '嵌套过深：and、or、not 最多嵌套 {most} 层。',
  'is one condition too many; a filter may have at most {most}.': '条件过多：一个筛选最多允许 {most} 个条件。',
  'holds more than {most} entries.': '超过 {most} 项。',
  'was given before.': '重复出现。',

  // Forms
  'The field was given twice.': '此字段重复填写。',
  'The form has no such field.': '表单没有此字段。',
  'The field must be filled in.': '此字段为必填项。',
  'The value does not fit the field.': '填写的内容不符合此字段的要求。',
  'At most {maximum} characters are allowed.': '最多允许 {maximum} 个字符。',
  'At least {minimum} characters are needed.': '至少需要 {minimum} 个字符。',
};
