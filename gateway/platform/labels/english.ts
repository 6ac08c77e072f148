/** Parts of names that are not written as words. */
const SPELLED: Readonly<Record<string, string>> = {
  api: 'API',
  bi: 'BI',
  id: 'ID',
  ids: 'IDs',
  sms: 'SMS',
  totp: 'TOTP',
  uri: 'URI',
  url: 'URL',
  vip: 'VIP',
  wechat: 'WeChat',
};

/** What something is called whose name in the schema is this: `unitPrice` a unit price, `COLD_CALL` a cold call. */
export function inEnglish(name: string): string {
  const words = name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .split('_')
    .map((word) => SPELLED[word] ?? word);
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
