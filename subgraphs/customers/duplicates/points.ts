import { folded, hanziOf, words } from './forms.js';
import { isSlip } from './similarity.js';
import { leadingPlace } from './words/places.js';

const FREE_MAIL = new Set(
  'qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com 139.com 189.cn 21cn.com tom.com aliyun.com gmail.com googlemail.com outlook.com hotmail.com hotmail.fr hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.co.jp icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.ru yandex.ru bk.ru inbox.ru orange.fr laposte.net wanadoo.fr free.fr sfr.fr libero.it tiscali.it virgilio.it alice.it bluewin.ch sapo.pt bigpond.com btinternet.com sky.com ziggo.nl kpnmail.nl planet.nl xs4all.nl telenet.be skynet.be seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl freemail.hu citromail.hu comcast.net verizon.net att.net sbcglobal.net protonmail.com proton.me naver.com daum.net docomo.ne.jp uol.com.br terra.com.br rediffmail.com'.split(
    ' ',
  ),
);

/** Sites on which many firms have a page: the page tells, the host does not. */
const SHARED_SITES =
  /(?:^|\.)(?:etsy|facebook|instagram|linkedin|taobao|tmall|1688|alibaba|aliexpress|made-in-china|ebay|amazon|wixsite|wordpress|blogspot|github|google|weebly|shopify|myshopify|weidian|youzan|jd|dianping|twitter|x|youtube|tiktok|douyin|xiaohongshu|yelp|airbnb|booking)\.[a-z.]+$/u;

const SHORTEST_PHONE = 7;
const SHORTEST_TAX_ID = 6;
const LONGEST_DIGITS = 15;

/** Digits of a telephone number without what is dialled before it: country's prefix zeros, `(0)`. Nothing for fillers. */
export function phoneForm(number: string): string | undefined {
  const digits = folded(number)
    .replace(/(?<=\d)o|o(?=[\d-])/gu, '0')
    .replace(/\(0\)/gu, '')
    .replace(/\D/gu, '')
    .replace(/^0+/u, '')
    .slice(0, LONGEST_DIGITS);
  return digits.length < SHORTEST_PHONE || /^(\d)\1+$|^123456/u.test(digits) ? undefined : digits;
}

const AREA = 5;
const NATIONAL = 10;

/** Whether two telephone numbers are one: the same, or the shorter without country and area. */
export function isSamePhone(a: string, b: string): boolean {
  if (a === b || (a.length === b.length && a.length > NATIONAL && a.slice(-NATIONAL) === b.slice(-NATIONAL)))
    return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length > short.length && long.length - short.length <= AREA && long.endsWith(short);
}

/** Whether two telephone numbers differ by two digits swapped; neighbouring numbers are two. */
export function isPhoneSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return isSlip(a.slice(-length), b.slice(-length), SHORTEST_PHONE, false);
}

/** An e-mail address in the form it is compared in, and its domain where that is somebody's own. */
export function emailForm(address: string): { address: string; domain: string | undefined } | undefined {
  const form = folded(address).replace(/\s/gu, '');
  const [, local = '', domain = ''] = /^([^@]+)@([^@]+\.[^@]+)$/u.exec(form) ?? [];
  if (local === '') return undefined;
  return { address: form, domain: FREE_MAIL.has(domain) ? undefined : domain };
}

/** The host of a website, and its page where many firms share the host. */
export function websiteForm(website: string): string | undefined {
  const form = folded(website)
    .replace(/\s/gu, '')
    .replace(/^https?:\/\//u, '')
    .replace(/^www\d?\./u, '');
  const [host = ''] = form.split(/[/?#:]/u);
  if (!/^[^.]+\..+/u.test(host)) return undefined;
  return SHARED_SITES.test(host) ? form.replace(/[/?#]+$/u, '') : host;
}

/** A tax number without blanks and signs, `O` and `I` as the digits they are mistaken for; nothing for fillers. */
export function taxIdForm(taxId: string): string | undefined {
  const form = folded(taxId)
    .replace(/[^a-z0-9]/gu, '')
    .replace(/o/gu, '0')
    .replace(/[il](?=\d)|(?<=\d)[il]/gu, '1');
  return form.length < SHORTEST_TAX_ID || /^(.)\1+$|^0?123456/u.test(form) || !/\d{4}/u.test(form) ? undefined : form;
}

const OLD_CHINESE = /^\d{15}$/u;
const CHINESE = /^[0-9a-z]{2}\d{6}[0-9a-z]{10}$/u;
const SHORTEST_NATIONAL = 8;
const SHORTEST_CODE = 8;

/**
 * How two tax numbers stand to each other: `SAME`, or the same but for the country's letters or the old Chinese form of
 * 15 digits, which holds the organisation's code as the new one does; `SLIP`; `OTHER` of one form; nothing when they are of
 * two forms.
 */
export function comparedTaxIds(a: string, b: string): 'SAME' | 'SLIP' | 'OTHER' | undefined {
  if (a === b) return 'SAME';
  if (isOrganisationIn(a, b) || isOrganisationIn(b, a)) return 'SAME';
  if (CHINESE.test(a) && CHINESE.test(b)) return isSlip(a, b, SHORTEST_CODE, true) ? 'SLIP' : 'OTHER';
  const [one, other] = [withoutCountry(a), withoutCountry(b)];
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (long.endsWith(short) && short.length >= SHORTEST_NATIONAL) return 'SAME';
  if (one.length !== other.length) return undefined;
  return isSlip(one, other, SHORTEST_CODE, true) ? 'SLIP' : 'OTHER';
}

function isOrganisationIn(old: string, code: string): boolean {
  return OLD_CHINESE.test(old) && CHINESE.test(code) && code.slice(8, 17) === old.slice(6);
}

function withoutCountry(taxId: string): string {
  return taxId.replace(/^[a-z]{2}(?=\w*\d{4})/u, '').replace(/(?:mwst|tva|iva|vat)$/u, '');
}

const STREET: Readonly<Record<string, string>> = {
  street: 'st',
  strasse: 'str',
  str: 'str',
  road: 'rd',
  avenue: 'ave',
  drive: 'dr',
  lane: 'ln',
  boulevard: 'blvd',
  square: 'sq',
  building: 'bldg',
  commercial: 'comm',
  industrial: 'ind',
  suite: 'ste',
  room: 'rm',
  floor: 'f',
  saint: 'st',
};

const KINDS = new Set(Object.values(STREET));

/** An address as it is compared: its numbers, and the pairs of characters of its street. */
export interface AddressForm {
  readonly numbers: readonly string[];
  readonly pieces: readonly string[];
  readonly isHanzi: boolean;
}

const SHORTEST_WORD = 3;

/** Numbers and pieces of an address; towns and districts before a Chinese street are left to the city. */
export function addressForm(address: string): AddressForm {
  const text = folded(address);
  const numbers = [...text.matchAll(/\d+/gu)].map(([number]) => number.replace(/^0+(?=\d)/u, ''));
  let hanzi = hanziOf(text).replace(/\d/gu, '');
  for (let place = leadingPlace(hanzi); place !== undefined; place = leadingPlace(hanzi)) {
    hanzi = hanzi.slice(place.length).replace(/^[省市]/u, '');
  }
  hanzi = hanzi.replace(/^.{1,4}?[区县](?!域)/u, '').replace(/[号楼栋室座层门单元]/gu, '');
  const pairs = Array.from({ length: Math.max(0, hanzi.length - 1) }, (_none, index) => hanzi.slice(index, index + 2));
  const latin = words(text.replace(/(\p{L})strasse\b|(\p{L})str\b\.?/gu, '$1$2 str'))
    .map((word) => STREET[word] ?? word)
    .filter((word) => (word.length >= SHORTEST_WORD || KINDS.has(word)) && /^[a-z]+$/u.test(word));
  return { numbers, pieces: [...new Set([...pairs, ...latin])], isHanzi: pairs.length > 0 };
}

/** How alike two addresses are, from 0 to 1, by their numbers alone when they are in two scripts; below 0.5 if numbers of the houses contradict each other. */
export function addressLikeness(a: AddressForm, b: AddressForm): number {
  if (a.isHanzi !== b.isHanzi)
    return Math.min(a.numbers.length, b.numbers.length) > 1 && overlap(a.numbers, b.numbers) === 1 ? 0.7 : 0.5;
  const [few, many] = a.pieces.length < b.pieces.length ? [a.pieces, b.pieces] : [b.pieces, a.pieces];
  const numbers = overlap(a.numbers, b.numbers);
  if (few.length === 0) return Math.min(a.numbers.length, b.numbers.length) > 1 && numbers === 1 ? 0.6 : 0;
  const pieces = few.filter((piece) => many.includes(piece)).length / few.length;
  if (a.numbers.length === 0 || b.numbers.length === 0) return pieces * 0.8;
  return numbers < 1 ? pieces * 0.4 * (numbers + 0.5) : pieces;
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.length === 0 ? 1 : few.filter((number) => many.includes(number)).length / few.length;
}
