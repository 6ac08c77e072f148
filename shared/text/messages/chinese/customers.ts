import type { Messages } from '../messages.js';

/** What is said of customers, contacts, interactions, consents and the portal. */
export const customers: Messages = {
  'The customer has subsidiaries; move or delete them first.': '该客户有下属公司，请先移动或删除。',
  'would make the customer a part of its own subsidiary.': '会使该客户隶属于自己的下属公司。',
  'makes the group deeper than {most} levels.': '会使集团层级超过 {most} 层。',
  'is not a valid unified social credit code: its check character does not fit.':
    '不是有效的统一社会信用代码：校验码不符。',
  'must be 4 to 40 digits and capital letters.': '必须是 4 到 40 位数字或大写字母。',

  'the contact with this external id is at another customer; move it there first.':
    '使用此外部编号的联系人属于另一个客户，请先将其转移过来。',
  'goes with filter.customerId only.': '只能与 filter.customerId 一起使用。',
  'is the customer where the contact is already.': '联系人已在此客户。',
  'must not be before {date}, when the present position began.': '不能早于现任职务的开始日期 {date}。',

  'the interaction with this external id was with another customer.': '使用此外部编号的互动记录属于另一个客户。',
  'must not be more than a day ahead.': '不能晚于当前时间一天以上。',

  'must not be before {instant}, when the latest decision was made.': '不能早于最近一次决定的时间 {instant}。',
  'must not be ahead.': '不能晚于当前时间。',

  'The account is not known here yet; try again in a moment.': '账户信息尚未同步，请稍后再试。',
  'Prove your e-mail address first.': '请先验证您的邮箱。',
  'There is no form for the profile.': '没有可用的资料表单。',
  'The account is gone, or not known here yet.': '账户已不存在，或尚未同步。',
  'We do not deal with the customer.': '该客户已停止合作。',
  'This takes a token of a customer who has signed in.': '此操作需要已登录客户的令牌。',
  'The account is refused already.': '此账户已被拒绝。',
  'holds parts of an address without its country.': '填写了地址，但缺少国家或地区。',
};
