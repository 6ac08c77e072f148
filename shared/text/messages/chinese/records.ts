import type { Messages } from '../messages.js';

/** What is said of records of any type, of mutations sent again, and of what happens to records behind the scenes. */
export const records: Messages = {
  'The {record} was changed by someone else; read it again. Its version is now {version}.':
    '{record}已被他人修改，请重新读取。当前版本为 {version}。',
  'No {record} with this id exists, or you may not see it.': '没有此标识的{record}，或您无权查看。',
  'no {record} with this id exists, or you may not see it.': '没有此标识的{record}，或您无权查看。',
  'no such {record} exists, or you may not see it.': '没有此{record}，或您无权查看。',
  'another {record} has this {property}.': '已有其他{record}使用此{property}。',
  'Too many others are changing the same records; try again in a moment.': '修改相同记录的人过多，请稍后再试。',

  'This key came with another input before; a new mutation needs a new key.':
    '此幂等键曾用于不同的输入，新的操作需要新的幂等键。',
  'The same mutation is being undone at this moment; send it again.': '同一操作正在撤销，请重新提交。',

  'The feed does not reach this place; begin anew.': '变更流不包含此位置，请从头开始。',
  'The handler failed again: {reason}': '处理程序再次失败：{reason}',
  'The job is running.': '任务正在运行。',
  'No job has this name.': '没有此名称的任务。',
  'Something that was erased before it could not be erased here yet.': '在此之前的删除尚未在此处完成。',
};
