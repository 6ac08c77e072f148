import type { Messages } from '../messages.js';

/** What is said of files, imports, webhooks, live updates, explanations of access and exports. */
export const platform: Messages = {
  // Files
  'must be a SHA-256 of 64 hexadecimal digits.': '必须是 64 位十六进制数字的 SHA-256 值。',
  'is not the SHA-256 of the content.': '与内容的 SHA-256 值不符。',
  'is not the SHA-256 of the content; send the parts that are wrong again.':
    '与内容的 SHA-256 值不符，请重新上传有误的分片。',
  'the content is not of the type {type}.': '内容不是 {type} 类型。',
  'must hold no control characters, slashes or marks that turn the direction of writing.':
    '不能包含控制字符、斜杠或改变书写方向的标记。',
  'must be more than dots.': '不能只有点号。',
  'must not end in .{ending}: such files are run or shown as pages.':
    '不能以 .{ending} 结尾：这类文件会被当作程序或网页打开。',
  'is not a type that is taken, such as application/pdf or image/png.':
    '不是可以接受的类型，例如 application/pdf 或 image/png。',
  'must have {expected} bytes and has {found}.': '应为 {expected} 字节，实际为 {found} 字节。',
  'at most {maximum} bytes are allowed.': '最多允许 {maximum} 字节。',
  'This part has {expected} bytes.': '此分片的大小为 {expected} 字节。',
  'There is no such part: they count from 1 to {count}.': '没有此分片：分片编号从 1 到 {count}。',
  '{count} parts are missing.': '缺少 {count} 个分片。',
  'The parts are still being joined; send completeUpload again.': '分片仍在合并，请再次提交 completeUpload。',
  'Only who began an upload may complete it.': '只有发起上传的人才能完成上传。',
  'You have {count} uploads open: complete or delete some first.':
    '您有 {count} 个未完成的上传，请先完成或删除一部分。',
  'This address does not work, or no longer: ask the graph for a new one.': '此地址无效或已失效，请重新获取。',
  'Nothing is removed from the store of files: of {count} contents older than a day {orphans} belong to no file. Either the database is not the one that goes with the store, or rows of it are lost.':
    '没有从文件存储中删除任何内容：在 {count} 个超过一天的内容中，有 {orphans} 个不属于任何文件。要么数据库与此存储不匹配，要么数据库丢失了记录。',
  'Nothing is removed from the store of files: it belongs to another deployment as well, or to what this one was before a backup was restored or its database was begun anew. When no such one is in use, remove all of {prefix} there but {own}.':
    '没有从文件存储中删除任何内容：此存储还属于另一个部署，或属于恢复备份、重建数据库之前的本部署。确认没有其他部署在使用后，请删除其中 {prefix} 下除 {own} 以外的全部内容。',

  // Imports
  'You may not import {resources}.': '您没有权限导入{resources}。',
  'Only who uploaded a file may import it.': '只有上传文件的人才能导入该文件。',
  'The upload of the file is not complete.': '文件尚未上传完成。',
  'The file belongs to an import already.': '此文件已用于其他导入任务。',
  'You have {count} imports that have not ended.': '您有 {count} 个导入任务尚未结束。',
  'The import has ended.': '此导入任务已结束。',
  'The rights of who started the import have ended or changed since.': '导入任务发起人的权限已失效或已变更。',
  'The file of the import was deleted.': '导入任务的文件已被删除。',
  'opportunities are found by externalId only': '商机只能按 externalId 查找。',
  'stages are found by name only': '阶段只能按 name 查找。',

  // Saved filters
  'Only members of staff keep filters.': '只有员工才能保存筛选。',
  'Only its owner may change a saved filter.': '只有所有者才能更改已保存的筛选。',
  'Only its owner may share a saved filter with a team.': '只有所有者才能将已保存的筛选共享给团队。',
  'You have {count} saved filters; delete one first.': '您已有 {count} 个已保存的筛选，请先删除一个。',
  'you are in no team.': '您不属于任何团队。',
  'there is no such list that takes a filter.': '没有可以使用筛选条件的此列表。',
  'the list does not take this: {message}': '列表不接受此内容：{message}',
  'it cannot be sorted.': '此列表不能排序。',

  // Webhooks
  'must be an address.': '必须是网址。',
  'must begin with https://.': '必须以 https:// 开头。',
  'must hold no user and no password.': '不能包含用户名和密码。',
  'must hold no #.': '不能包含 #。',
  'must use the port 443, 8443, 80 or 8080.': '只能使用端口 443、8443、80 或 8080。',
  'must lead to a public address.': '必须指向公网地址。',
  'must name at least one type.': '必须至少指定一个类型。',
  'must name at least one event.': '必须至少指定一个事件。',
  'must name types of records, such as ?types={examples}': '必须指定记录类型，例如 ?types={examples}',
  'An app that belongs to no partner has no webhooks.': '不属于任何合作伙伴的应用不能使用 Webhook。',
  'You have {count} webhooks; delete one first.': '您已有 {count} 个 Webhook，请先删除一个。',
  'The webhook is no more.': '此 Webhook 已不存在。',
  'The webhook is not active; resume it first.': '此 Webhook 未启用，请先恢复。',
  'The delivery was not given up.': '此投递尚未被放弃。',
  '{count} tests of the webhook wait; send another one when they are through.':
    '此 Webhook 有 {count} 个测试事件在等待，请在发送完成后再试。',

  // Access and exports
  'give a member of staff, or roles.': '请指定员工或角色。',
  'there is no member of staff with this id.': '没有此标识的员工。',
  'must be the identifier of somebody: a customer, a contact, a member of staff, an account.':
    '必须是客户、联系人、员工或账户的标识。',
  'Only a customer has data of its own here.': '只有客户可以导出自己的数据。',
  'The data have more than {maximum} bytes.': '数据超过 {maximum} 字节。',
  'There is no such list to export.': '没有此列表可以导出。',
  'Nothing is here. Lists are exported by POST /export/<name>.csv.':
    '此处没有内容。请用 POST /export/<名称>.csv 导出列表。',
  'You may not export lists; that needs the scope lists:export.': '您无权导出列表：需要 lists:export 权限。',
  'An export needs HTTP/1.1; proxies on the way have to speak it too.': '导出需要 HTTP/1.1，途经的代理也必须使用它。',
  'The request body must be a JSON object.': '请求正文必须是 JSON 对象。',
  'is not known.': '不是已知的参数。',
  'must be true or false.': '必须为 true 或 false。',
  'this list takes none.': '此列表不支持该参数。',
  'must be a list of 1 to {maximum} fields.': '必须是包含 1 到 {maximum} 个字段的列表。',
  'there is no such field that fits a column.': '没有可以作为列的此字段。',
  'The rights with which the export began have ended.': '导出开始时的权限已失效。',
};
