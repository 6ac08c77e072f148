import { isValidCreditCode } from '../../../shared/values/chinese-tax-id.js';
import type { Random } from './random.js';

const CHECK_CHARACTERS = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');

/** Makes up a unified social credit code of an enterprise, with the check character that fits. */
export function makeCreditCode(random: Random): string {
  const body = `91${random.digits('######')}MA${random.digits('#######')}`;
  const check = CHECK_CHARACTERS.find((character) => isValidCreditCode(body + character));
  if (check === undefined) throw new Error(`No check character fits ${body}.`);
  return body + check;
}

const FOREIGN: Readonly<Record<string, string>> = {
  DE: 'DE000######',
  GB: 'GB000######',
  FR: 'FR00000######',
  US: '00-00#####',
  AU: '000########',
  SE: 'SE000000####01',
  CH: 'CHE000.###.###',
};

/** Makes up a tax id of another country; its leading zeros say that nobody has it. */
export function makeForeignTaxId(country: string, random: Random): string | undefined {
  const pattern = FOREIGN[country];
  return pattern === undefined ? undefined : random.digits(pattern).replaceAll('-', '');
}
