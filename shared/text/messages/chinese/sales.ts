import type { Messages } from '../messages.js';

/** What is said of products, price lists, pipelines, opportunities and activities. */
export const sales: Messages = {
  'there is no default pipeline, or you may not see it.': '没有默认的销售流程，或您无权查看。',
  'is needed for a lost stage.': '在输单阶段为必填项。',
  'is only for a lost stage.': '仅用于输单阶段。',
  'is not for an open stage.': '不能用于进行中的阶段。',
  'is needed for a won stage.': '在赢单阶段为必填项。',
  'must not be before openedOn, {date}.': '不能早于 openedOn（{date}）。',
  'is needed, because the product has no list price.': '为必填项，因为该产品没有标准价格。',
  'the sum in {currency} is too large for SafeInt; narrow the list.':
    '{currency} 的合计超出 SafeInt 的范围，请缩小列表范围。',
  'must be that of the line items, {currency}.': '必须与明细的币种 {currency} 相同。',
  'must be that of the other line items, {currency}.': '必须与其他明细的币种 {currency} 相同。',
  'add up to more than an amount can hold.': '合计超出金额的上限。',
  'makes a total that is more than an amount can hold.': '会使合计超出金额的上限。',
  'must be {expected} where the outcome is {outcome}.': '结果为 {outcome} 时必须是{expected}。',
  'must hold a stage that is {outcome}.': '必须包含结果为 {outcome} 的阶段。',
  'is the name of an earlier stage.': '与前面的阶段名称重复。',

  'The price list is full: it has {count} entries.': '价目表已满：已有 {count} 个条目。',
  'must not be before startsOn, {date}.': '不能早于 startsOn（{date}）。',
  'must be that of the price list, {currency}.': '必须与价目表的币种 {currency} 相同。',
  'is not for what is removed.': '不能用于要移除的条目。',
  'stands beside this product in an earlier row too.': '与此产品在前面的行中重复。',

  'The activity is open.': '此活动尚未完成。',
  'is for meetings and visits only.': '仅用于会议和拜访。',
  'must be after startsAt.': '必须晚于 startsAt。',
  'is only for what is done.': '仅用于已完成的活动。',
  'is an opportunity of another customer.': '此商机属于另一个客户。',
};
