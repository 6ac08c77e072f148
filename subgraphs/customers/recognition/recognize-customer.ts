import { placeholders } from '../../../shared/db/lookup.js';
import type { IdentityKind } from '../../../shared/journal/data-keys.js';
import { badInput } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import type { RecognitionOutcome, RecognizeCustomerInput, RecognizedFact } from '../__generated__/resolvers-types.js';
import { checkedWechatId } from '../contact-points.js';
import { normalTaxId } from '../customers/customer-facts.js';

/** Who somebody is. */
export interface Recognition {
  readonly outcome: RecognitionOutcome;
  readonly matches: RecognizedCustomer[];
}

/** A customer that somebody may be. */
export interface RecognizedCustomer {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly isBlacklisted: boolean;
  readonly confidence: number;
  readonly reasons: RecognizedBy[];
}

/** By what a customer was recognised. */
export interface RecognizedBy {
  readonly fact: RecognizedFact;
  readonly weight: number;
  readonly contactId: string | null;
}

const MOST_MATCHES = 20;
/** Rows that are looked at for each fact: a number that more have tells nothing of anybody. */
const MOST_HOLDERS = 100;
const LIKELY = 50;

/** What each fact says by itself, in percent. */
const WEIGHTS: Readonly<Record<RecognizedFact, number>> = {
  TAX_ID: 99,
  WECHAT_ID: 95,
  EMAIL: 90,
  PHONE: 80,
  NAME: 60,
};
/** What the name of a person tells. */
const NAMESAKE_WEIGHT = 30;
/** What is left of the confidence where another tax id is on record. */
const CONTRADICTED = 0.5;

/** What is looked for, in the forms in which it is compared. */
interface Wanted {
  readonly hashes: ReadonlyMap<string, RecognizedFact>;
  readonly name: string | undefined;
  readonly taxId: string | undefined;
}

/** A customer, or a contact of one, that has something of what is looked for. */
interface Holder {
  readonly customerId: string;
  readonly reason: RecognizedBy;
}

/**
 * Tells who somebody is by what is known of them, among all customers. What the caller may not see of those, the resolvers
 * leave out.
 */
export async function recognizeCustomer(scope: RequestScope, input: RecognizeCustomerInput): Promise<Recognition> {
  const wanted = checked(scope, input);
  const holders = [...(await holdersOfIdentities(scope, wanted)), ...(await holdersOfName(scope, wanted))];
  const matches = await matchesOf(scope, wanted, holders);
  for (const { customerId } of matches) {
    scope.reads.note({ typeName: 'Customer', row: { id: customerId }, field: 'recognizeCustomer' });
  }
  return { outcome: outcomeOf(matches), matches };
}

function checked({ journal }: RequestScope, input: RecognizeCustomerInput): Wanted {
  const taxId = normalTaxId(optionalText(input.taxId, 'input.taxId', { max: 40 })) ?? undefined;
  const wechatId = checkedWechatId(input.wechatId ?? null, 'input.wechatId');
  const name = optionalText(input.name, 'input.name', { max: 200 });
  const values: [RecognizedFact, IdentityKind, string | undefined][] = [
    ['TAX_ID', 'tax-id', taxId],
    ['WECHAT_ID', 'wechat-id', wechatId?.toLowerCase()],
    ['EMAIL', 'email', input.email?.toLowerCase()],
    ['PHONE', 'phone', input.phone ?? undefined],
  ];
  const hashes = new Map<string, RecognizedFact>();
  for (const [fact, kind, value] of values) {
    if (value !== undefined) hashes.set(journal.keys.identityHash(kind, value), fact);
  }
  if (hashes.size === 0 && name === null) throw badInput('input', 'needs a phone, email, wechatId, taxId or name.');
  return { hashes, taxId, name: name === null ? undefined : sortableName(name) };
}

async function holdersOfIdentities({ db }: RequestScope, { hashes }: Wanted): Promise<Holder[]> {
  if (hashes.size === 0) return [];
  const one =
    'SELECT * FROM (SELECT i.hash, h.id, h.customer_id FROM identities i JOIN identity_holders h ON h.id = i.holder_id ' +
    `WHERE i.hash = ? AND h.is_living = 1 ORDER BY h.id LIMIT ${String(MOST_HOLDERS)}) `;
  const wanted = [...hashes.keys()];
  const rows = await db.query(wanted.map((_, at) => `${one}AS i${String(at)}`).join(' UNION ALL '), wanted);
  return rows.flatMap((row) => {
    const fact = hashes.get(row.hash as string);
    if (fact === undefined) return [];
    const contactId = row.id === row.customer_id ? null : (row.id as string);
    return [{ customerId: row.customer_id as string, reason: { fact, weight: WEIGHTS[fact], contactId } }];
  });
}

async function holdersOfName({ db }: RequestScope, { name }: Wanted): Promise<Holder[]> {
  if (name === undefined) return [];
  const most = String(MOST_HOLDERS);
  const rows = await db.query(
    'SELECT * FROM (SELECT c.id AS customer_id, NULL AS contact_id, c.kind FROM customers c ' +
      `WHERE c.name_sort = ? AND c.deleted_at IS NULL ORDER BY c.id LIMIT ${most}) AS named UNION ALL ` +
      'SELECT * FROM (SELECT t.customer_id, t.id AS contact_id, NULL AS kind FROM contacts t ' +
      `WHERE t.name_sort = ? AND t.deleted_at IS NULL ORDER BY t.id LIMIT ${most}) AS people`,
    [name, name],
  );
  return rows.map((row) => ({
    customerId: row.customer_id as string,
    reason: {
      fact: 'NAME',
      weight: row.kind === 'ORGANIZATION' ? WEIGHTS.NAME : NAMESAKE_WEIGHT,
      contactId: row.contact_id as string | null,
    },
  }));
}

async function matchesOf(
  { db }: RequestScope,
  { taxId }: Wanted,
  holders: readonly Holder[],
): Promise<RecognizedCustomer[]> {
  const ids = [...new Set(holders.map(({ customerId }) => customerId))];
  if (ids.length === 0) return [];
  const rows = await db.query(
    'SELECT c.id, c.owner_id, c.status, c.tax_id FROM customers c ' +
      `WHERE c.id IN (${placeholders(ids)}) AND c.deleted_at IS NULL`,
    ids,
  );
  const matches = rows.map((row): RecognizedCustomer => {
    const reasons = strongest(holders.filter(({ customerId }) => customerId === row.id));
    const isContradicted = taxId !== undefined && row.tax_id !== null && row.tax_id !== taxId;
    return {
      customerId: row.id as string,
      ownerId: row.owner_id as string | null,
      isBlacklisted: row.status === 'BLACKLISTED',
      confidence: Math.round(confidenceOf(reasons) * (isContradicted ? CONTRADICTED : 1)),
      reasons,
    };
  });
  return matches
    .sort((a, b) => b.confidence - a.confidence || (a.customerId < b.customerId ? -1 : 1))
    .slice(0, MOST_MATCHES);
}

/** Each fact once, as the customer's own where it is that, the strongest first. */
function strongest(holders: readonly Holder[]): RecognizedBy[] {
  const byFact = new Map<RecognizedFact, RecognizedBy>();
  for (const { reason } of holders) {
    const known = byFact.get(reason.fact);
    const isBetter = !known || reason.weight > known.weight || (known.contactId !== null && reason.contactId === null);
    if (isBetter) byFact.set(reason.fact, reason);
  }
  return [...byFact.values()].sort((a, b) => b.weight - a.weight);
}

/** How likely it is, in percent, that a reason is right where each stands by itself: one minus what all of them leave open. */
function confidenceOf(reasons: readonly RecognizedBy[]): number {
  return 100 - reasons.reduce((open, { weight }) => open * (1 - weight / 100), 100);
}

function outcomeOf(matches: readonly RecognizedCustomer[]): RecognitionOutcome {
  const likely = matches.filter(({ confidence }) => confidence >= LIKELY);
  if (likely.some(({ isBlacklisted }) => isBlacklisted)) return 'BLACKLISTED';
  return likely.length > 0 ? 'KNOWN' : 'NEW';
}
