import { pinyin } from 'pinyin-pro';
import { normalForm } from '../../../shared/text/normal-form.js';
import { simplified } from './words/traditional.js';

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries<string>(
  (
    'ø=o æ=ae œ=oe ł=l đ=d ð=d þ=th ı=i ß=ss ŋ=ng ' +
    'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ' +
    'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=y φ=f χ=ch ψ=ps ω=o'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
);

const HAN = /\p{Script=Han}/u;

/**
 * A text in the letters it is compared in: normal form, traditional characters simplified, Cyrillic and Greek in Latin
 * letters, no accents. Punctuation stays.
 */
export function folded(text: string): string {
  return simplified(normalForm(text))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\0-\x7f\u3400-\u9fff]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘`´]/gu, "'");
}

/** Words of a folded text, those of abbreviations with points in one (`s.r.l.` → `srl`), apostrophes gone. */
export function words(text: string): string[] {
  return text
    .replace(/'sche[srnm]?(?!\p{L})/gu, '')
    .replace(/'/gu, '')
    .replace(
      /\b(?:[a-z0-9]\.\s?){2,}(?:[a-z0-9]\b(?!\.))?/gu,
      (abbreviation) => `${abbreviation.replace(/[.\s]/gu, '')} `,
    )
    .replace(/\b([ab])\/s\b/gu, '$1s')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The Chinese characters of a text. */
export function hanziOf(text: string): string {
  return HAN.test(text) ? text.replace(/[^\p{Script=Han}0-9]/gu, '').replace(/^[0-9]+$/u, '') : '';
}

/** Whether a text has Chinese characters. */
export function hasHanzi(text: string): boolean {
  return HAN.test(text);
}

/** The syllables of a Chinese text, one for each character. */
export function syllables(text: string, named: 'person' | 'thing'): string[] {
  return pinyin(text, {
    toneType: 'none',
    v: true,
    type: 'array',
    surname: named === 'person' ? 'head' : 'off',
  });
}

/** A word as it is written by ear: umlauts without their e, doubled letters once, letters of one sound as one. */
export function looselySpelled(word: string): string {
  return word
    .replace(/([aou])e/gu, '$1')
    .replace(/(?<=[a-z])1(?=[a-z])/gu, 'l')
    .replace(/(?<=[a-z])0(?=[a-z])/gu, 'o')
    .replace(/rn/gu, 'm')
    .replace(/^hs/u, 'x')
    .replace(/ph/gu, 'f')
    .replace(/ck|c(?![hieyz])|q/gu, 'k')
    .replace(/ij|y/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/th/gu, 't')
    .replace(/(.)\1+/gu, '$1');
}

/** A syllable as it is heard by many: without the difference of zh and z, ng and n, l and n at its start. */
export function fuzzySyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/ng$/u, 'n')
    .replace(/^hu(?=[aeo])|^h(?=u)/u, 'f')
    .replace(/^l/u, 'n');
}

/**
 * The consonants of a word by groups of one sound, as a name in another script keeps them: `siemens` and `ximenzi` are both
 * `snns`.
 */
export function consonants(word: string): string {
  return word
    .replace(/^k?h/u, 'k')
    .replace(/kh|gh|ch(?=[rlk])/gu, 'k')
    .replace(/sch|shch|tch|sh|ch|zh|ts|tz|x/gu, 's')
    .replace(/ph|pf/gu, 'f')
    .replace(/(?<=[aeiou])h|gn(?=[aei])/gu, (found) => (found === 'h' ? '' : 'n'))
    .replace(/ng(?![aeiou])/gu, 'n')
    .replace(/c(?=[eiy])|[zjqs]/gu, 's')
    .replace(/[cg]/gu, 'k')
    .replace(/m/gu, 'n')
    .replace(/b/gu, 'p')
    .replace(/d/gu, 't')
    .replace(/[vw]/gu, 'f')
    .replace(/r/gu, 'l')
    .replace(/[aeiouy]|(?<!^)h/gu, '')
    .replace(/(.)\1+/gu, '$1');
}
