/** A count for everyday runs, and a larger one for the nightly run (`KEHU_NIGHTLY=1`). */
export function scaled(normal: number, nightly: number): number {
  return process.env.KEHU_NIGHTLY === '1' ? nightly : normal;
}
