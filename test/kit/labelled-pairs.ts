import { readFileSync } from 'node:fs';
import type { CustomerFacts } from '../../subgraphs/customers/duplicates/comparable.js';

/** A customer as the labelled pairs say it, see test/labelled/duplicates/README.md. */
interface LabelledRecord {
  readonly kind: 'COMPANY' | 'PERSON';
  readonly name: string;
  readonly shortName?: string;
  readonly taxId?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly wechatId?: string;
  readonly website?: string;
  readonly address?: string;
  readonly city?: string;
  readonly country?: string;
  readonly contactNames?: readonly string[];
}

/** Two customers of whom is known whether they are one. */
export interface LabelledPair {
  readonly class: string;
  readonly half: 'train' | 'test';
  readonly left: CustomerFacts;
  readonly right: CustomerFacts;
  readonly same: boolean;
}

/** Reads the labelled pairs, in the form that the matcher takes. */
export function labelledPairs(): LabelledPair[] {
  const file = readFileSync('test/labelled/duplicates/pairs.json', 'utf8');
  const pairs = JSON.parse(file) as (LabelledPair & { left: LabelledRecord; right: LabelledRecord })[];
  return pairs.map((pair) => ({ ...pair, left: factsOf(pair.left), right: factsOf(pair.right) }));
}

function factsOf({ kind, phone, email, address, ...others }: LabelledRecord): CustomerFacts {
  return {
    ...others,
    kind: kind === 'COMPANY' ? 'ORGANIZATION' : 'PERSON',
    phones: phone === undefined ? [] : [phone],
    emails: email === undefined ? [] : [email],
    addresses: address === undefined ? [] : [address],
  };
}

/** How many pairs were found rightly and wrongly, and how many of those to find were not. */
export interface Counts {
  found: number;
  wrong: number;
  missed: number;
}

/** The share of finds that are right, from 0 to 1. */
export function precision({ found, wrong }: Counts): number {
  return found + wrong === 0 ? 1 : found / (found + wrong);
}

/** The share of what is to be found that is found, from 0 to 1. */
export function recall({ found, missed }: Counts): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}
