import { compareTexts } from '../../../shared/text/compare-texts.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type { TerritoryRule } from './territory-rule.js';

/** What is known of somebody or something that is to belong to a territory. */
export interface TerritoryFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null | undefined;
  readonly province?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly industry?: string | null | undefined;
}

/** What of a territory decides what belongs to it. */
export interface RuledTerritory {
  readonly id: string;
  readonly priority: number;
  readonly rules: readonly TerritoryRule[];
}

/** The territory that decides, and why. */
export interface TerritoryMatch<T extends RuledTerritory> {
  readonly territory: T;
  /** The first of its rules that fits, and its place from 0. */
  readonly rule: TerritoryRule;
  readonly rulePosition: number;
  /** Territories whose rules fit as well, the next one first. */
  readonly others: readonly T[];
}

/**
 * The territory whose rules fit: of several that with the highest priority, and of equal ones that which was made first. A
 * fact that is not known is in no list. Names of places are compared without regard to case and width.
 */
export function matchTerritory<T extends RuledTerritory>(
  territories: readonly T[],
  facts: TerritoryFacts,
): TerritoryMatch<T> | undefined {
  const known = {
    countries: formOf(facts.country),
    provinces: formOf(facts.province),
    cities: formOf(facts.city),
    industries: formOf(facts.industry),
  };
  const [first, ...others] = territories
    .flatMap((territory) => {
      const rulePosition = territory.rules.findIndex((rule) => fits(rule, known));
      const rule = territory.rules[rulePosition];
      return rule ? [{ territory, rule, rulePosition }] : [];
    })
    .sort(({ territory: one }, { territory: other }) =>
      one.priority === other.priority ? compareTexts(one.id, other.id) : other.priority - one.priority,
    );
  return first && { ...first, others: others.map(({ territory }) => territory) };
}

type Known = Readonly<Record<keyof TerritoryRule, string | undefined>>;

function formOf(fact: string | null | undefined): string | undefined {
  return fact == null ? undefined : normalForm(fact);
}

function fits(rule: TerritoryRule, known: Known): boolean {
  return (Object.keys(known) as (keyof TerritoryRule)[]).every((list) => {
    const wanted = known[list];
    return rule[list].length === 0 || (wanted !== undefined && rule[list].some((each) => normalForm(each) === wanted));
  });
}
