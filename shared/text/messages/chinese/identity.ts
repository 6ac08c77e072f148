import type { Messages } from '../messages.js';

/** What is said of accounts, apps, roles, staff, teams, territories and forms. */
export const identity: Messages = {
  // Accounts
  'The address or the password is wrong.': '邮箱或密码错误。',
  'The code of the authenticator is missing.': '请输入身份验证器的验证码。',
  'The code is wrong.': '验证码错误。',
  'The present password is wrong.': '当前密码错误。',
  'There were too many attempts; wait before the next one.': '尝试次数过多，请稍后再试。',
  'The token is not valid, or no longer; ask for a new one.': '令牌无效或已失效，请重新获取。',
  'The refresh token is not valid, or no longer; sign in again.': '刷新令牌无效或已失效，请重新登录。',
  'The session has ended; sign in again.': '会话已结束，请重新登录。',
  'You have no role yet; ask an administrator for one.': '您还没有角色，请联系管理员分配。',
  'Nobody can sign up here; ask the company for an account.': '此处未开放注册，请联系我们开通账户。',
  'There is no form to sign up with.': '没有可用的注册表单。',
  'The form was changed; read it again.': '表单已更改，请重新读取。',
  'say more than is kept.': '超出可以保存的长度。',
  'This takes a token of somebody who has signed in.': '此操作需要已登录用户的令牌。',
  'This takes a token of a member of staff.': '此操作需要员工的令牌。',
  'An authenticator is for members of staff.': '只有员工可以使用身份验证器。',
  'This account has an authenticator already.': '此账户已启用身份验证器。',
  'It belongs to a member of staff, and goes with them.': '此账户属于员工，随员工一并删除。',
  'is not the address of the account, which stands already.': '与已有账户的邮箱不符。',
  'is missing: the member of staff has no address.': '未填写，且该员工没有邮箱。',
  'is too easy to guess.': '过于简单，容易被猜到。',
  'The keys of the identity provider cannot be read; try again later.': '无法读取身份提供方的密钥，请稍后再试。',
  'No identity provider is set up for this graph.': '尚未配置身份提供方。',
  'The token of the identity provider is not accepted.': '身份提供方的令牌未被接受。',

  // Apps
  'The app was revoked, and stays so; register another one.': '此应用已被撤销且不能恢复，请注册新的应用。',
  'The app has expired.': '此应用已过期。',
  'The app has {count} tokens; revoke it and register another one.':
    '此应用已有 {count} 个令牌，请撤销后注册新的应用。',
  'The app or its secret is wrong.': '应用标识或密钥错误。',
  'must lie in the future.': '必须晚于当前时间。',
  'there is no role {role}.': '没有角色 {role}。',
  'the role {role} is not for apps of this kind.': '角色 {role} 不适用于此类应用。',
  'none of the roles has the scope {scope}.': '所选角色都没有权限 {scope}。',
  'asks for more than the app may have.': '超出此应用可以拥有的权限。',
  'is the app of a partner, which gets tokens for its secret.': '是合作伙伴的应用，应使用密钥换取令牌。',
  'is for the apps of partners only.': '仅适用于合作伙伴的应用。',
  'is missing: the app of a partner belongs to one.': '未填写：合作伙伴的应用必须属于某个合作伙伴。',

  // Roles
  'This takes rights that you do not have yourself: {rights}.': '此操作涉及您自己没有的权限：{rights}。',
  'the role {role} is not for staff.': '角色 {role} 不适用于员工。',
  'There are {count} roles already, and there can be no more.': '已有 {count} 个角色，不能再增加。',
  'a role that Kehu comes with cannot be deleted.': '系统预置的角色不能删除。',
  'Somebody has this role; give them others first.': '仍有员工使用此角色，请先为其更换角色。',
  'An app has this role; give it others first, or revoke it.': '仍有应用使用此角色，请先为其更换角色或撤销应用。',
  'This is the last administrator; make somebody else one first.': '这是最后一位管理员，请先指定另一位管理员。',
  'this role is of the deployment: there is nothing that it was.': '此角色是自行创建的，没有可恢复的初始设置。',
  'must be 2 to 40 small letters, digits and hyphens, beginning with a letter.':
    '必须是 2 到 40 个小写字母、数字或连字符，以字母开头。',
  'there is no such scope.': '没有此权限。',
  'there is no such type with rows of its own.': '没有此数据类型。',
  'rows of {type} can be told apart by {levels} only.': '{type} 的数据范围只能是 {levels}。',
  'the role administrator cannot be changed, so that somebody can always change the others.':
    '管理员角色不能修改，以确保始终有人可以修改其他角色。',

  // Staff, teams, territories
  'The member of staff still works here; mark that they have left first.': '该员工仍在职，请先标记为离职。',
  'would make the member of staff their own superior.': '会使该员工成为自己的上级。',
  'makes the chain longer than {most} superiors.': '会使上级层数超过 {most} 层。',
  'must be a time zone by its IANA name, such as Asia/Shanghai.': '必须是 IANA 时区名称，例如 Asia/Shanghai。',
  'must be a time such as 09:00.': '必须是时间，例如 09:00。',
  'must be a time such as 18:00, 24:00 at most.': '必须是时间，例如 18:00，最晚为 24:00。',
  'must be later than the beginning; a night has a span on each of two days.':
    '必须晚于开始时间；跨夜的时段请分成两天填写。',
  'overlaps with another one of the same weekday.': '与同一天的另一个时段重叠。',
  'There are {count} territories already, and there can be no more.': '已有 {count} 个区域，不能再增加。',
  'Other territories lie within this one; take them out first.': '此区域包含下级区域，请先移出。',
  'Somebody has this territory; take it from them first.': '仍有员工负责此区域，请先取消分配。',
  'would put the territory within itself.': '会使该区域成为自己的下级。',
  'makes the chain longer than {most} territories.': '会使区域层数超过 {most} 层。',
  'are longer than {maximum} bytes; divide the territory.': '超过 {maximum} 字节，请拆分此区域。',

  // Forms
  'must ask for the name, which a customer cannot be without.': '必须包含名称字段，客户不能没有名称。',
  'says more than can be kept.': '超出可以保存的长度。',
  'is more than the longest.': '大于最大长度。',
  'must be letters and digits, at most 40, beginning with a small letter.':
    '必须是字母和数字，最多 40 个字符，以小写字母开头。',
  'must be a language, such as zh.': '必须是语言代码，例如 zh。',
  'must have a text in English, en.': '必须包含英文（en）文本。',
  'is not a regular expression.': '不是正则表达式。',
  'must hold what can be chosen.': '必须包含可选项。',
  'can stand on a field of the type BOOLEAN only.': '只能用于 BOOLEAN 类型的字段。',
  'can be one of {names} in a form of the kind PROFILE.': '在 PROFILE 类表单中只能是以下之一：{names}。',
  'must be of the type {type}.': '类型必须是 {type}。',
  'cannot be a consent in a form of the kind PROFILE.': '在 PROFILE 类表单中不能是授权同意。',
  'can have {maximum} characters at most.': '最多可以有 {maximum} 个字符。',
  'has an option that cannot be kept.': '含有无法保存的选项。',
};
