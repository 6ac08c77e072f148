import { createContext, Script } from 'node:vm';

/** Milliseconds that a pattern may take: one that was written badly must not keep everybody waiting. */
const PATIENCE = 25;

const place = createContext({ pattern: '', text: '' });
const script = new Script('new RegExp(pattern, "u").test(text)');

/** Whether a whole text matches a pattern; one that takes too long matches nothing. */
export function matches(pattern: string, text: string): boolean {
  place.pattern = `^(?:${pattern})$`;
  place.text = text;
  try {
    return script.runInContext(place, { timeout: PATIENCE }) === true;
  } catch {
    return false;
  }
}

/** Whether a text is a pattern at all. */
export function isPattern(text: string): boolean {
  try {
    new RegExp(`^(?:${text})$`, 'u');
    return true;
  } catch {
    return false;
  }
}
