import type { Messages } from '../messages.js';

/** What is said of documents and variables, by our own limits, graphql-js, its scalars and Apollo Server. */
export const graphql: Messages = {
  // Our own
  'The document exceeds the limit `{limit}`: {found} {measured}, at most {maximum} allowed.':
    '查询文档超出限制 `{limit}`：{measured}为 {found}，最多允许 {maximum}。',
  'Schema is not configured for {kind} operations.': '没有可用的 {kind} 操作。',
  'Variable "${name}" is a reserved name; choose another.': '变量“${name}”是保留名称，请换一个名称。',
  'The variables hold an object of too many keys.': '变量中某个对象的键过多。',
  'The variables are nested too deeply.': '变量嵌套过深。',
  'Cannot query field "{field}" on type "{type}". It needs {requirement}.':
    '无法查询类型“{type}”的字段“{field}”，需要{requirement}。',
  'Subscriptions are not supported.': '不支持订阅操作。',
  'Ask for the schema and for data in separate requests.': '请在不同的请求中分别查询结构和数据。',
  'The year must be from {first} to {last}: {value}': '年份必须在 {first} 到 {last} 之间：{value}',
  'The phone number must have the form E.164, such as +8613800138000: + and the country first.':
    '电话号码必须是 E.164 格式，以 + 和国家代码开头，例如 +8613800138000。',
  'The address must begin with http:// or https://.': '网址必须以 http:// 或 https:// 开头。',

  // Documents
  'Syntax Error: {message}': '语法错误：{message}',
  'Expected {expected}, found {found}.': '应为 {expected}，实际为 {found}。',
  'Unexpected {token}.': '意外的 {token}。',
  'Unterminated string.': '字符串没有结束。',
  'Invalid character within String: {character}.': '字符串中有无效字符：{character}。',
  'Invalid number, expected digit but got: {character}.': '数字无效：应为数字，实际为 {character}。',
  'Document contains more that {maximum} tokens. Parsing aborted.': '查询文档的词法单元超过 {maximum} 个，已停止解析。',
  'Must provide an operation.': '必须提供一个操作。',
  'Must provide operation name if query contains multiple operations.': '查询文档包含多个操作时，必须指定操作名称。',
  'Unknown operation named "{name}".': '没有名为“{name}”的操作。',
  'Cannot query field "{field}" on type "{type}".': '类型“{type}”没有字段“{field}”。',
  'Unknown type "{type}".': '没有类型“{type}”。',
  'Unknown argument "{argument}" on field "{field}".': '字段“{field}”没有参数“{argument}”。',
  'Unknown argument "{argument}" on directive "{directive}".': '指令“{directive}”没有参数“{argument}”。',
  'Unknown directive "{directive}".': '没有指令“{directive}”。',
  'Directive "{directive}" may not be used on {location}.': '指令“{directive}”不能用在 {location} 上。',
  'The directive "{directive}" can only be used once at this location.': '指令“{directive}”在此处只能使用一次。',
  'Unknown fragment "{fragment}".': '没有片段“{fragment}”。',
  'Fragment "{fragment}" is never used.': '片段“{fragment}”没有被使用。',
  'Cannot spread fragment "{fragment}" within itself.': '片段“{fragment}”不能引用自身。',
  'Cannot spread fragment "{fragment}" within itself via {path}.': '片段“{fragment}”不能经由 {path} 引用自身。',
  'Fragment "{fragment}" cannot condition on non composite type "{type}".':
    '片段“{fragment}”不能以没有子字段的类型“{type}”为条件。',
  'Fragment cannot condition on non composite type "{type}".': '片段不能以没有子字段的类型“{type}”为条件。',
  'Fragment "{fragment}" cannot be spread here as objects of type "{parent}" can never be of type "{type}".':
    '片段“{fragment}”不能用在此处：类型“{parent}”的对象不可能是类型“{type}”。',
  'Fragment cannot be spread here as objects of type "{parent}" can never be of type "{type}".':
    '片段不能用在此处：类型“{parent}”的对象不可能是类型“{type}”。',
  'This anonymous operation must be the only defined operation.': '匿名操作必须是查询文档中唯一的操作。',
  'The {definition} definition is not executable.': '定义 {definition} 不能执行。',
  'Field "{field}" must not have a selection since type "{type}" has no subfields.':
    '字段“{field}”不能再选择子字段：类型“{type}”没有子字段。',
  'Field "{field}" of type "{type}" must have a selection of subfields.':
    '字段“{field}”的类型是“{type}”，必须选择子字段。',
  'Fields "{name}" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.':
    '字段“{name}”冲突：{reason}。如需同时查询，请使用不同的别名。',
  'There can be only one argument named "{name}".': '参数“{name}”只能出现一次。',
  'There can be only one fragment named "{name}".': '片段“{name}”只能定义一次。',
  'There can be only one input field named "{name}".': '输入字段“{name}”只能出现一次。',
  'There can be only one operation named "{name}".': '操作“{name}”只能定义一次。',
  'There can be only one variable named "${name}".': '变量“${name}”只能定义一次。',
  'Field "{field}" argument "{argument}" of type "{type}" is required, but it was not provided.':
    '字段“{field}”缺少必填参数“{argument}”（类型“{type}”）。',
  'Directive "{directive}" argument "{argument}" of type "{type}" is required, but it was not provided.':
    '指令“{directive}”缺少必填参数“{argument}”（类型“{type}”）。',

  // Variables and values
  'Variable "${name}" is not defined.': '变量“${name}”没有定义。',
  'Variable "${name}" is not defined by operation "{operation}".': '操作“{operation}”没有定义变量“${name}”。',
  'Variable "${name}" is never used.': '变量“${name}”没有被使用。',
  'Variable "${name}" is never used in operation "{operation}".': '操作“{operation}”没有使用变量“${name}”。',
  'Variable "${name}" cannot be non-input type "{type}".': '变量“${name}”不能是非输入类型“{type}”。',
  'Variable "${name}" of type "{type}" used in position expecting type "{expected}".':
    '变量“${name}”的类型是“{type}”，而此处需要类型“{expected}”。',
  'Variable "${name}" of required type "{type}" was not provided.': '缺少必填变量“${name}”（类型“{type}”）。',
  'Variable "${name}" of non-null type "{type}" must not be null.': '变量“${name}”的类型是“{type}”，不能为 null。',
  'Variable "${name}" got invalid value {value} at "{place}"; {message}':
    '变量“${name}”在“{place}”处的值 {value} 无效：{message}',
  'Variable "${name}" got invalid value {value}; {message}': '变量“${name}”的值 {value} 无效：{message}',
  'Too many errors processing variables, error limit reached. Execution aborted.': '变量错误过多，已停止处理。',
  'Argument "{argument}" of required type "{type}" was not provided.': '缺少必填参数“{argument}”（类型“{type}”）。',
  'Argument "{argument}" of required type "{type}" was provided the variable "${name}" which was not provided a runtime value.':
    '必填参数“{argument}”（类型“{type}”）使用了变量“${name}”，但该变量没有值。',
  'Argument "{argument}" of non-null type "{type}" must not be null.':
    '参数“{argument}”的类型是“{type}”，不能为 null。',
  'Argument "{argument}" has invalid value {value}.': '参数“{argument}”的值 {value} 无效。',
  'Field "{field}" of required type "{type}" was not provided.': '缺少必填字段“{field}”（类型“{type}”）。',
  'Field "{field}" is not defined by type "{type}".': '类型“{type}”没有字段“{field}”。',
  'Field "{field}" must be non-null.': '字段“{field}”不能为 null。',
  'OneOf Input Object "{type}" must specify exactly one key.': '“{type}”必须且只能填写一个字段。',
  'Exactly one key must be specified for OneOf type "{type}".': '“{type}”必须且只能填写一个字段。',
  'Variable "${name}" is of type "{type}" but must be non-nullable to be used for OneOf Input Object "{parent}".':
    '变量“${name}”的类型是“{type}”，用于“{parent}”时必须是非空类型。',
  'Expected non-nullable type "{type}" not to be null.': '类型“{type}”的值不能为 null。',
  'Expected type "{type}" to be an object.': '类型“{type}”的值必须是对象。',
  'Expected type "{type}". {message}': '应为类型“{type}”。{message}',
  'Expected type "{type}".': '应为类型“{type}”。',
  'Expected value of type "{type}", found {value}; {message}': '应为类型“{type}”的值，实际为 {value}：{message}',
  'Expected value of type "{type}", found {value}.': '应为类型“{type}”的值，实际为 {value}。',
  'Value "{value}" does not exist in "{type}" enum.': '枚举“{type}”没有值“{value}”。',
  'Enum "{type}" cannot represent non-string value: {value}.': '枚举“{type}”的值必须是字符串：{value}。',
  'Enum "{type}" cannot represent non-enum value: {value}.': '枚举“{type}”的值必须是枚举值：{value}。',
  'Int cannot represent non-integer value: {value}': '不是整数：{value}',
  'Int cannot represent non 32-bit signed integer value: {value}': '超出 32 位整数的范围：{value}',
  'Float cannot represent non numeric value: {value}': '不是数字：{value}',
  'String cannot represent a non string value: {value}': '不是字符串：{value}',
  'Boolean cannot represent a non boolean value: {value}': '不是布尔值：{value}',
  'ID cannot represent value: {value}': '不能作为标识：{value}',
  'ID cannot represent a non-string and non-integer value: {value}': '不能作为标识：{value}',
  'SafeInt cannot represent non-integer value: {value}': '不是整数：{value}',
  'SafeInt cannot represent unsafe integer value: {value}': '整数超出可精确表示的范围：{value}',
  'Value is not string: {value}': '不是字符串：{value}',
  'Value is not a valid currency value: {value}': '不是有效的货币代码：{value}',
  'Value is not a valid country code: {value}': '不是有效的国家或地区代码：{value}',
  'Value is not a valid LocalDate: {value}': '不是有效的日期：{value}',
  'Value is not a valid email address: {value}': '不是有效的电子邮箱：{value}',
  'DateTime cannot represent an invalid date-time-string {value}.': '不是有效的日期时间：{value}。',
  'DateTime cannot represent non string or Date type {value}': '日期时间必须是字符串：{value}',
  'Invalid URL': '不是有效的网址',

  // Apollo Server
  PersistedQueryNotFound: '尚未登记此哈希值对应的查询文档',
  'provided sha does not match query': '哈希值与查询文档不符',
  'Unsupported persisted query version': '不支持的持久化查询版本',
  'POST body missing, invalid Content-Type, or JSON object has no keys.':
    '缺少 POST 正文、Content-Type 无效，或 JSON 对象为空。',
  'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.':
    '请求必须包含非空的 `query` 或 `persistedQuery` 扩展。',
  'GraphQL queries must be strings.': 'query 必须是字符串。',
  'GET requests only support query operations, not {kind} operations': 'GET 请求只支持查询操作，不支持 {kind} 操作',
  'GET requests may not have a content-type header other than application/json.':
    'GET 请求的 content-type 只能是 application/json。',
  'Apollo Server supports only GET/POST requests.': '只支持 GET 和 POST 请求。',
  'No operations found in request.': '请求中没有操作。',
  'Operation batching disabled.': '不支持批量操作。',
  'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). {advice}':
    '此操作可能是跨站请求伪造（CSRF），已被阻止。{advice}',
};
