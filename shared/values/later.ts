/** The instant that comes so many milliseconds after another one, or before it where they are negative. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
