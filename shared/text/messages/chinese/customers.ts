import type { Messages } from '../messages.js';

/** What is said of customers, contacts, interactions, tags, consents and the portal. */
export const customers: Messages = {
  'The customer has subsidiaries; move or delete them first.': '该客户有下属公司，请先移动或删除。',
  'would make the customer a part of its own subsidiary.': '会使该客户隶属于自己的下属公司。',
  'makes the group deeper than {most} levels.': '会使集团层级超过 {most} 层。',
  'is not a valid unified social credit code: its check character does not fit.':
    '不是有效的统一社会信用代码：校验码不符。',
  'must be 5 to 40 letters, digits, underscores and hyphens.': '必须是 5 到 40 位字母、数字、下划线或连字符。',
  'needs a phone, email, wechatId, taxId or name.': '需要提供 phone、email、wechatId、taxId 或 name。',
  'must be 4 to 40 digits and capital letters.': '必须是 4 到 40 位数字或大写字母。',

  'the contact with this external id is at another customer; move it there first.':
    '使用此外部编号的联系人属于另一个客户，请先将其转移过来。',
  'goes with filter.customerId only.': '只能与 filter.customerId 一起使用。',
  'is the customer where the contact is already.': '联系人已在此客户。',
  'must not be before {date}, when the present position began.': '不能早于现任职务的开始日期 {date}。',

  'the interaction with this external id was with another customer.': '使用此外部编号的互动记录属于另一个客户。',
  'must not be more than a day ahead.': '不能晚于当前时间一天以上。',
  'does not go with the channel {channel}.': '不适用于渠道 {channel}。',
  'names somebody a second time.': '与前面的参与人重复。',
  'must name a contact, a member of staff or somebody else, and no more than one of them.':
    '必须且只能指定联系人、员工或其他人员中的一项。',

  'The customer is blacklisted; lift that first.': '该客户已列入黑名单，请先解除。',
  'The customer is not blacklisted.': '该客户不在黑名单中。',
  'must not be before today.': '不能早于今天。',
  'must not be after endsOn.': '不能晚于 endsOn。',

  'is only for what is dropped.': '仅适用于已放弃的需求。',
  'must say why it is dropped.': '必须说明放弃的原因。',

  '{count} customers and contacts carry the tag; take it from them, or delete it by force.':
    '有 {count} 个客户和联系人带有此标签，请先从中移除，或强制删除。',
  'The tag is carried by {count} customers and contacts; at most {maximum} can be changed at once.':
    '有 {count} 个客户和联系人带有此标签，一次最多可以更改 {maximum} 个。',
  'holds {name}, which is no tag of {resources}.': '包含“{name}”，该标签不能用于{resources}。',
  'holds {names}; only tags that were made before may be used.': '只能使用已创建的标签，以下标签尚未创建：{names}。',
  'holds {name}, which is to be added too.': '包含“{name}”，该标签同时要求添加。',
  'would leave the customer with more than {maximum} tags.': '会使该客户的标签超过 {maximum} 个。',
  'must name at least one tag.': '必须至少指定一个标签。',
  'must not hold the tag that the others become.': '不能包含合并后的目标标签。',
  'must be a colour such as #1f77b4.': '必须是颜色，例如 #1f77b4。',

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
