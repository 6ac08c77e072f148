/**
 * Orders texts by their code points, which is the order of their bytes in UTF-8 and that of both databases. JavaScript's
 * own `<` puts the rare characters, such as 𠮷 and 😀, before U+E000 to U+FFFF.
 */
export function compareTexts(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = one.charCodeAt(index) - other.charCodeAt(index);
    if (difference === 0) continue;
    const rare = Number(isSurrogate(one, index)) - Number(isSurrogate(other, index));
    return rare === 0 ? difference : rare;
  }
  return one.length - other.length;
}

function isSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xf800) === 0xd800;
}

const LAST_CHARACTER = 0x10ffff;

/** The first text, in the order of {@link compareTexts}, behind all that begin so; undefined where there is none. */
export function firstBeyond(prefix: string): string | undefined {
  const characters = [...prefix];
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const code = last.codePointAt(0) ?? LAST_CHARACTER;
    if (code < LAST_CHARACTER) return characters.join('') + String.fromCodePoint(code === 0xd7ff ? 0xe000 : code + 1);
  }
  return undefined;
}
