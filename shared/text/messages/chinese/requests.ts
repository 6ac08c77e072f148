import type { Messages } from '../messages.js';

/** What is said of requests before or beside their data: addresses, tokens, budgets, time, room. */
export const requests: Messages = {
  // Addresses and bodies
  'Nothing is here.': '此地址没有内容。',
  'Nothing is here. The graph is at /graphql.': '此地址没有内容。接口地址是 /graphql。',
  'Nothing is here. The graph is at /graphql, the explorer at /.':
    '此地址没有内容。接口地址是 /graphql，查询页面在 /。',
  'Only GET and HEAD are answered here.': '此地址只接受 GET 和 HEAD 请求。',
  'The request body is not valid JSON.': '请求正文不是有效的 JSON。',
  'The request body is larger than {maximum} bytes.': '请求正文超过 {maximum} 字节。',
  'extensions.persistedQuery.sha256Hash must be 64 hexadecimal digits in small letters.':
    'extensions.persistedQuery.sha256Hash 必须是 64 位小写十六进制数字。',

  // Who asks
  'The Authorization header must be "Bearer" and a token.': 'Authorization 请求头必须是“Bearer”加令牌。',
  'The token was ended; ask for a new one.': '令牌已被终止，请重新获取。',
  'The token is not valid.': '令牌无效。',
  'The token has expired.': '令牌已过期。',
  'A token is needed.': '需要提供令牌。',
  'Sign in to do this.': '请先登录再进行此操作。',
  'You may not do this.': '您没有权限进行此操作。',
  'You may not read records of the type {type}.': '您没有权限读取 {type} 类型的记录。',
  'Nobody can be recognised yet; try again in a moment.': '系统正在启动，暂时无法识别身份，请稍后再试。',
  'This subgraph answers its gateway only.': '此子图只响应网关的请求。',

  // Budgets and overload
  'You have sent more than {maximum} documents within a minute that were new here. Send the same documents with other variables.':
    '您在一分钟内发送了超过 {maximum} 份新的查询文档。请使用相同的文档，只改变变量。',
  'The operation costs {requested}, and {remaining} is left of your budget of {maximum}; {rate} come back every second.':
    '此操作的成本为 {requested}，而您的配额 {maximum} 还剩 {remaining}；每秒恢复 {rate}。',
  'The operation costs {requested}, at most {maximum} allowed: lists within lists multiply. Ask for shorter pages, or in several operations.':
    '此操作的成本为 {requested}，最多允许 {maximum}：列表嵌套会使成本成倍增加。请减少每页条数，或分成多个操作查询。',
  'You may send documents only that were made known here beforehand; ask for them by their hash.':
    '您只能使用预先登记的查询文档，请用其哈希值来请求。',
  'There are more requests than can be served; try again in a moment.': '当前请求过多，请稍后再试。',
  'Too many calls at once.': '同时调用过多。',
  'Too many wait for this already; try again.': '排队等待的请求过多，请再试一次。',
  'You have {count} {resources} open; close one first.': '您已打开 {count} 个{resources}，请先关闭一个。',
  'There are more {resources} than can be served.': '{resources}过多，暂时无法处理。',
  'This process is about to end.': '此进程即将结束。',

  // Time and storage
  'The request ran out of time.': '请求超时。',
  'The request ran out of time while reading.': '读取数据时请求超时。',
  'The request ran out of time before it could write.': '请求在写入之前超时。',
  'The request ran out of time while it waited for its turn.': '请求在排队等待时超时。',
  'The request waited too long for its turn to write.': '请求等待写入的时间过长。',
  'Time ran out; send fewer items.': '处理超时，请减少每次提交的项数。',
  'The import ran out of time; send fewer rows.': '导入超时，请减少每次提交的行数。',
  'This part of the answer took too long.': '这部分结果查询超时。',
  'This part of the answer is not available at the moment.': '这部分结果暂时不可用。',
  'This part of the graph is not available at the moment.': '系统的这一部分暂时不可用。',
  'The subgraph {name}: {message}': '子图 {name}：{message}',
  'It is not known whether this was carried out. Send it again with the same idempotency key.':
    '无法确定此操作是否已执行。请使用相同的幂等键重新提交。',
  'This was carried out, but its result cannot be read. Send it again with the same idempotency key.':
    '操作已执行，但无法读取结果。请使用相同的幂等键重新提交。',
  'There is no room left to store anything. Nothing was changed.': '存储空间已满，未作任何更改。',
  'Who reads personal data cannot be written down at the moment; try again in a moment.':
    '暂时无法记录个人信息的访问日志，请稍后再试。',

  // Ours
  'Something went wrong.': '系统出现错误。',
  'Something went wrong on our side. Name this request when you ask about it: {requestId}':
    '系统出现错误。咨询时请提供此请求编号：{requestId}',
  'Something went wrong on our side. Name this request, by its x-request-id, when you ask about it.':
    '系统出现错误。咨询时请提供响应头 x-request-id 中的请求编号。',
};
