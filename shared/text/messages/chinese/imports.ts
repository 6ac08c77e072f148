import type { Messages } from '../messages.js';

/**
 * What is said of files that are imported, of their mappings and of rows that the mapping refuses. Most of it stands within
 * a longer sentence or a list, and ends without a full stop. What is quoted of a cell brings its quotation marks.
 */
export const imports: Messages = {
  // The file
  'the file: {message}': '文件：{message}',
  'is not a file': '不是文件',
  'there is no such file': '文件不存在',
  'the file is empty; its first line must name the columns': '文件为空，第一行必须是列名',
  'the header holds bytes that are not {encoding}': '表头含有不符合 {encoding} 编码的字节',
  'not UTF-8, and the encoding cannot be told; state it in the mapping, such as "encoding": "gb18030"':
    '不是 UTF-8 编码，且无法识别编码；请在映射中注明，例如 "encoding": "gb18030"',
  'in the row that begins on line {line}, {message}': '从第 {line} 行开始的记录有误：{message}',
  'a quoted cell goes on after its closing quote; a quote within a cell is written twice':
    '单元格在结束引号之后还有内容；单元格内的引号必须写两次',
  'a quote stands in the middle of a cell; such a cell is quoted, and its quotes written twice':
    '单元格中间出现引号；这样的单元格必须用引号括起，其中的引号写两次',
  'a quoted cell is never closed': '单元格的引号没有结束',
  'the row is longer than {maximum} characters; perhaps a quote is never closed':
    '该行超过 {maximum} 个字符，可能有引号没有结束',
  'the file has two columns named "{column}"': '文件中有两列都叫 "{column}"',
  'has no column "{columns}"; it has {found}': '缺少列 "{columns}"，现有的列为 {found}',

  // The mapping
  'not valid JSON ({reason})': '不是有效的 JSON（{reason}）',
  'is not valid': '无效',
  'is "{type}", but the import is of {resources}': '为 "{type}"，而导入的是{resources}',
  'rows of {type} have none; they are known again by what they say': '{type} 的行没有键，按其内容识别',
  'cannot stand beside fields.{field}, which it fills': '不能与 fields.{field} 同时使用：它已填写该字段',
  'needs "key" or fields.externalId, whose system it names':
    '必须与 "key" 或 fields.externalId 一起使用，注明其所属系统',
  'goes with "by": "externalId" only': '只能与 "by": "externalId" 一起使用',
  'must map "{field}"': '必须映射字段 "{field}"',
  'must map "{field}", which every row needs': '必须映射字段 "{field}"，每一行都需要它',
  'must be an object that maps fields': '必须是映射字段的对象',
  'is not a field; there are {fields}': '不是可用的字段，可用的字段为 {fields}',
  'must name a field': '必须至少映射一个字段',
  'must have exactly one of "column", "template" and "constant"':
    '"column"、"template" 和 "constant" 必须且只能填写一个',
  'must be a name or a list of names': '必须是一个名称或名称列表',
  'must be a text or a list of texts': '必须是一个文本或文本列表',
  'must be a text, a number, true, false or a list of texts': '必须是文本、数字、true、false 或文本列表',
  'must be a currency code such as "USD"': '必须是货币代码，例如 "USD"',
  'must be a time zone such as "Asia/Shanghai" or "+08:00"': '必须是时区，例如 "Asia/Shanghai" 或 "+08:00"',
  'must be a country code such as "CN"': '必须是国家或地区代码，例如 "CN"',
  'must be "refuse", "null", "create" or { "placeholder": "Name" }':
    '必须是 "refuse"、"null"、"create" 或 { "placeholder": "名称" }',
  'must be "refuse", "null" or { "placeholder": "Name" }': '必须是 "refuse"、"null" 或 { "placeholder": "名称" }',
  'must be one of , ; | or a tab, not {found}': '必须是“,”“;”“|”或制表符之一，不能是 {found}',
  '"{encoding}" is not known; try utf-8, gb18030, utf-16le, windows-1252':
    '没有编码 "{encoding}"，可以使用 utf-8、gb18030、utf-16le、windows-1252',
  'the template "{template}" must name columns in braces, such as {example}':
    '模板 "{template}" 必须用花括号注明列名，例如 {example}',
  'a field of money needs "currency"': '金额字段必须注明 "currency"',
  'every row needs it, so it cannot become null': '每一行都需要此字段，不能为空',
  'takes one source, not a list': '只能有一个来源，不能是列表',
  '{format} must hold YYYY, M or MM, and D or DD, once each': '{format} 必须包含 YYYY、M 或 MM、D 或 DD，各一次',
  '{format} holds a time, but the field takes a date': '{format} 含有时间，而此字段只能填写日期',
  '{format} names a part twice': '{format} 中同一部分出现两次',

  // What zod says of it
  'Invalid input': '内容无效',
  'Invalid input: expected {type}, received {found}': '内容无效：应为 {type}，实际为 {found}',
  'Invalid option: expected one of {choices}': '选项无效，应为以下之一：{choices}',
  'Unrecognized key: {keys}': '没有此选项：{keys}',
  'Unrecognized keys: {keys}': '没有这些选项：{keys}',
  'Too small: expected string to have >={minimum} characters': '长度不能少于 {minimum} 个字符',
  'Too small: expected array to have >={minimum} items': '不能少于 {minimum} 项',
  'Too small: expected number to be >{bound}': '必须大于 {bound}',

  // Rows and cells
  refused: '该行被拒绝',
  'has {count} cells where the header has {columns}': '有 {count} 个单元格，而表头有 {columns} 列',
  '"{column}" holds a NUL or bytes that are not {encoding}': '"{column}" 列含有 NUL 或不符合 {encoding} 编码的字节',
  'takes more than {maximum} bytes, which no row may': '超过每行 {maximum} 字节的上限',
  'is empty': '不能为空',
  'the key is empty': '键值不能为空',
  '{text} is not a number': '{text} 不是数字',
  '{text} is not a whole number': '{text} 不是整数',
  '{text} is too large a number': '数字 {text} 过大',
  '{text} is not a currency code': '{text} 不是货币代码',
  '{text} has more decimals than {currency} counts ({decimals})': '{text} 的小数位数超过 {currency} 的 {decimals} 位',
  '{text} is none of {choices}': '{text} 不是可选值，可选值为 {choices}',
  '{text} is neither yes nor no': '{text} 既不是“是”也不是“否”',
  '{text} is not a country': '{text} 不是国家或地区',
  '{text} is not on the calendar': '日期或时间 {text} 不存在',
  '{text} is not a date written as {requirement}': '{text} 不是日期，应写作 {requirement}',
  '{text} is not a point in time': '{text} 不是有效的时间',
  '{text} does not tell its offset; state "timeZone" in the mapping':
    '{text} 没有注明时区偏移，请在映射中填写 "timeZone"',
  '{text} is not a telephone number; without "defaultCountry" it must begin with +':
    '{text} 不是电话号码；没有填写 "defaultCountry" 时必须以 + 开头',
  '{text} is not a telephone number in {country}': '{text} 不是 {country} 的电话号码',
  '{text} has an extension, for which there is no place': '{text} 带有分机号，而系统不保存分机号',
  '{text} is not an e-mail address': '{text} 不是电子邮箱',
  '{text} is not the address of a web site': '{text} 不是网址',

  // References
  '{text} is not among the {resources}': '{resources}中没有 {text}',
  '{count} {resources} are called {text}; refer to one by externalId':
    '有 {count} 个{resources}都叫 {text}，请用 externalId 指明是哪一个',
  '{text} waits for another row in turn: a circle': '{text} 所在的行又在等待其他行，形成循环引用',
  '{name} cannot be created from a reference': '{name} 不能通过引用新建',
  '{name} could not be created: {message}': '无法新建 {name}：{message}',
  'no answer': '没有收到结果',

  // The import as a whole
  '{message} ({code}); stopped after {done} of {total} rows; running it again is safe':
    '导入已停止，共 {total} 行，已处理 {done} 行；可以放心重新导入。原因（{code}）：{message}',
  '{message} ({code}); stopped after {done} of {total} rows; the rows have no key, so running it again repeats them':
    '导入已停止，共 {total} 行，已处理 {done} 行；各行没有键值，重新导入会产生重复记录。原因（{code}）：{message}',
  "The import failed again and again for a reason that is Kehu's own; the log has more under {id}.":
    '导入因系统内部错误多次失败，详情请在日志中查找 {id}。',
  'the graph answered without data': '系统的响应中没有数据',
  'the graph answered for {count} of {total} rows': '系统只返回了 {total} 行中 {count} 行的结果',
  'the graph did not tell what became of line {line}': '系统没有返回第 {line} 行的结果',
  'the report cannot be written there ({reason}); choose with --report':
    '无法在此写入报告（{reason}），请用 --report 另选位置',
};
