import type { Comparable } from './comparable.js';
import type { FirmName } from './firm-name.js';
import { consonants } from './forms.js';
import type { PersonName } from './person-name.js';

/** Most keys of one customer. */
export const MOST_KEYS = 12;

const TAX_END = 9;
const PHONE_END = 7;
const LONGEST_KEY = 40;
const RARE_WORD = 0.5;
const RARE_NAME = 0.4;
const SHORTEST_SOUND = 2;

/**
 * Keys under which a customer is found again, at most 12, the surest first: two entries that may be of one customer share
 * one nearly always. What many have in common, such as 张伟 or `Gasthof Post`, is a key only together with the town.
 */
export function blockingKeys(customer: Comparable): string[] {
  const keys = [...pointKeys(customer), ...nameKeys(customer)];
  return [...new Set(keys.map((key) => key.slice(0, LONGEST_KEY)))].slice(0, MOST_KEYS);
}

function pointKeys({ taxId, phones, emails, domains, wechatId, addresses, contacts }: Comparable): string[] {
  const keys: string[] = [];
  if (taxId !== undefined) keys.push(`t:${taxCode(taxId)}`);
  for (const phone of phones.slice(0, 2)) keys.push(`p:${phone.slice(-PHONE_END)}`);
  for (const email of emails.slice(0, 2)) keys.push(`e:${email}`);
  if (wechatId !== undefined) keys.push(`w:${wechatId}`);
  for (const domain of domains.slice(0, 1)) keys.push(`d:${domain}`);
  for (const { numbers, pieces } of addresses.slice(0, 1)) {
    const [number] = numbers;
    const [piece] = [...pieces].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    if (number !== undefined && piece !== undefined) keys.push(`a:${number}${piece}`);
  }
  for (const contact of contacts.slice(0, 1)) if (contact.rarity > RARE_NAME) keys.push(`c:${sortedLetters(contact)}`);
  return keys;
}

/** The organisation's code, which a Chinese tax number of 15 digits and one of 18 characters have in common. */
function taxCode(taxId: string): string {
  const code = taxId.length === 18 ? taxId.slice(0, 17) : taxId.replace(/^[a-z]{2}(?=\d)/u, '');
  return code.slice(-TAX_END);
}

function nameKeys({ firms, persons, city }: Comparable): string[] {
  const town = city?.key ?? '';
  return [
    ...firms.slice(0, 2).flatMap((name) => firmKeys(name, town)),
    ...persons.slice(0, 2).flatMap((name) => personKeys(name, town)),
  ];
}

const LONGEST_PREFIX = 2;

function firmKeys(name: FirmName, town: string): string[] {
  const { core, coreRarity, latin, known } = name;
  const keys: string[] = [];
  if (known !== undefined) keys.push(`k:${known}`);
  if (core.characters !== '') {
    const heard = core.heard.slice(0, LONGEST_PREFIX).join('');
    keys.push(coreRarity > RARE_NAME ? `n:${heard}` : `n:${heard}${town}`);
    if (core.heard.length > LONGEST_PREFIX) keys.push(`n:${core.heard.slice(-LONGEST_PREFIX).join('')}`);
    keys.push(`s:${(name.sounds.at(-1) ?? '').slice(0, 3)}${town}`);
  } else if (name.whole.characters !== '') keys.push(`g:${name.whole.characters}${town}`);
  for (const { text, loose, rarity } of latin.slice(0, 3)) {
    const sound = consonants(text);
    if (rarity > RARE_WORD && sound.length > SHORTEST_SOUND) keys.push(`l:${consonants(loose).slice(0, 5)}`);
    else keys.push(`l:${loose}${town}`);
  }
  if (latin.length > 0) keys.push(`n:${name.joined.slice(0, 7)}`, `s:${consonants(name.joined).slice(0, 3)}${town}`);
  return keys;
}

function personKeys(name: PersonName, town: string): string[] {
  const keys = [`x:${sortedLetters(name)}${name.rarity > RARE_NAME ? '' : town}`];
  if (name.rarity > RARE_NAME) {
    for (const { sound } of name.latin) if (sound.length > SHORTEST_SOUND) keys.push(`l:${sound.slice(0, 5)}`);
  }
  if (name.hanzi.characters !== '') keys.push(`h:${name.hanzi.heard.join('')}${name.rarity > RARE_NAME ? '' : town}`);
  return keys;
}

/** Letters of a name in their alphabet, so that the order of its words does not matter. */
function sortedLetters({ spelled: [letters] }: PersonName): string {
  return [...letters].sort().join('');
}
