import { badInput } from '../../../shared/errors.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type { Industry, TerritoryRuleInput } from '../__generated__/resolvers-types.js';

/** What belongs to a territory: whatever every list that is not empty holds the value of. */
export interface TerritoryRule {
  countries: string[];
  provinces: string[];
  cities: string[];
  industries: Industry[];
}

const MOST_RULES = 20;
const LONGEST_NAME = 100;
/** Rules travel in events, as they were and as they are. */
const MOST_BYTES = 16_000;

/** Checks the rules of a territory and takes repetitions out. Fails with `BAD_USER_INPUT`. */
export function checkedRules(rules: readonly TerritoryRuleInput[], path: string): TerritoryRule[] {
  const checked = (atMost(MOST_RULES, rules, path) ?? []).map((rule, index) => {
    const at = `${path}.${String(index)}`;
    return {
      countries: [...new Set(rule.countries)],
      provinces: checkedPlaces(rule.provinces, `${at}.provinces`),
      cities: checkedPlaces(rule.cities, `${at}.cities`),
      industries: [...new Set(rule.industries)],
    };
  });
  if (Buffer.byteLength(JSON.stringify(checked)) > MOST_BYTES) {
    throw badInput(path, `are longer than ${String(MOST_BYTES)} bytes; divide the territory.`, { maximum: MOST_BYTES });
  }
  return checked;
}

function checkedPlaces(places: readonly string[], path: string): string[] {
  const byForm = new Map<string, string>();
  places.forEach((place, index) => {
    const cleaned = cleanedText(place, `${path}.${String(index)}`, { max: LONGEST_NAME });
    const form = normalForm(cleaned);
    if (!byForm.has(form)) byForm.set(form, cleaned);
  });
  return [...byForm.values()];
}
