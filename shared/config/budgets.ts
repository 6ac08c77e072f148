import type { PrincipalKind } from '../access/principal.js';

/** The kinds of callers that are limited; the system itself is not. */
export const METERED_KINDS = ['staff', 'bi', 'partner-app', 'customer', 'anonymous'] as const satisfies PrincipalKind[];

/** A kind of caller that is limited. */
export type MeteredKind = (typeof METERED_KINDS)[number];

/** So much may be spent at once; what was spent comes back at this rate. */
export interface Budget {
  readonly maximum: number;
  /** Per second. */
  readonly restoreRate: number;
}

/** A limit for each kind of caller; undefined where there is none. */
export type PerKind<Limit> = Readonly<Record<MeteredKind, Limit | undefined>>;

/** What each caller may spend on operations, in the units of their cost. */
export const DEFAULT_BUDGETS: PerKind<Budget> = {
  staff: { maximum: 50_000, restoreRate: 2_000 },
  bi: { maximum: 100_000, restoreRate: 2_000 },
  'partner-app': { maximum: 20_000, restoreRate: 500 },
  customer: { maximum: 10_000, restoreRate: 200 },
  anonymous: { maximum: 5_000, restoreRate: 100 },
};

/** How many documents each caller may send in a minute that the process has not planned before. */
export const DEFAULT_NEW_DOCUMENTS: PerKind<number> = {
  staff: 300,
  bi: 300,
  'partner-app': 120,
  customer: 60,
  anonymous: 60,
};

/** Whatever was spent is back after a day at the latest. */
const LONGEST_REFILL = 86_400;
const LARGEST = 1_000_000_000;

/** `staff=50000/2000,bi=none`; the other kinds keep their defaults. Undefined where the text is not of that form. */
export function readBudgets(text: string): PerKind<Budget> | undefined {
  return readPerKind(text, DEFAULT_BUDGETS, (value) => {
    const [, maximum, restoreRate] = /^(\d{1,10})\/(\d{1,10})$/.exec(value)?.map(Number) ?? [];
    if (maximum === undefined || restoreRate === undefined || restoreRate === 0) return undefined;
    const isSensible = maximum > 0 && maximum <= LARGEST && restoreRate <= LARGEST;
    return isSensible && maximum / restoreRate <= LONGEST_REFILL ? { maximum, restoreRate } : undefined;
  });
}

/** `staff=300,anonymous=none`, in the same way. */
export function readNewDocuments(text: string): PerKind<number> | undefined {
  return readPerKind(text, DEFAULT_NEW_DOCUMENTS, (value) =>
    /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined,
  );
}

/** `partner-app,customer`; undefined where the text names anything else. */
export function readKinds(text: string): readonly MeteredKind[] | undefined {
  const names = text.split(',').map((name) => name.trim());
  return names.every(isMeteredKind) ? [...new Set(names)] : undefined;
}

/** Tells whether callers of a kind are limited at all. */
export function isMeteredKind(name: string): name is MeteredKind {
  return (METERED_KINDS as readonly string[]).includes(name);
}

const NONE = 'none';
const UNLIMITED: PerKind<never> = {
  staff: undefined,
  bi: undefined,
  'partner-app': undefined,
  customer: undefined,
  anonymous: undefined,
};

function readPerKind<Limit>(
  text: string,
  defaults: PerKind<Limit>,
  read: (value: string) => Limit | undefined,
): PerKind<Limit> | undefined {
  if (text === NONE) return UNLIMITED;
  const limits: Record<MeteredKind, Limit | undefined> = { ...defaults };
  for (const entry of text === '' ? [] : text.split(',')) {
    const [kind = '', value = ''] = entry.split('=', 2).map((part) => part.trim());
    if (!isMeteredKind(kind)) return undefined;
    const limit = value === NONE ? undefined : read(value);
    if (limit === undefined && value !== NONE) return undefined;
    limits[kind] = limit;
  }
  return limits;
}
