/** `https://app.example.com,http://localhost:5173`, or `*` for any; undefined where the text is neither. */
export function readOrigins(text: string): readonly string[] | undefined {
  const origins = text === '' ? [] : text.split(',').map((origin) => origin.trim());
  return origins.every((origin) => origin === '*' || isOrigin(origin)) ? origins : undefined;
}

/** Browsers compare the text, so it must be as they write it: no path, no default port, small letters. */
function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
