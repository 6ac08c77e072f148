import { placeholders } from '../../../shared/db/lookup.js';
import { toNumber } from '../../../shared/db/rows.js';
import type { IdentityKind } from '../../../shared/journal/data-keys.js';
import { badInput } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import type { RecognitionOutcome, RecognizeCustomerInput, RecognizedFact } from '../__generated__/resolvers-types.js';
import { checkedWechatId } from '../contact-points.js';
import { normalTaxId } from '../customers/customer-facts.js';
import { identitiesOf } from '../identities.js';
import { ofLivingCustomer } from '../living-customer.js';

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
/** Customers that are looked at for each fact: a number that more have tells nothing of anybody. */
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
const FACTS: Readonly<Record<IdentityKind, RecognizedFact>> = {
  'tax-id': 'TAX_ID',
  'wechat-id': 'WECHAT_ID',
  email: 'EMAIL',
  phone: 'PHONE',
};
/** What the name of a person tells. */
const NAMESAKE_WEIGHT = 30;
/** What is left of the confidence where another tax id is on record. */
const CONTRADICTED = 0.5;

/** What is looked for, in the forms in which it is compared. */
interface Wanted {
  readonly hashes: ReadonlyMap<string, RecognizedFact>;
  readonly name: string | undefined;
  readonly taxId: string | null;
}

/** A customer that has something of what is looked for, itself or by a contact. */
interface Holder {
  readonly customerId: string;
  readonly reason: RecognizedBy;
}

/**
 * Tells who somebody is by what is known of them, among all customers. What the caller may not see of those, the resolvers
 * leave out. Whose data are told stands in the access log.
 */
export async function recognizeCustomer(scope: RequestScope, input: RecognizeCustomerInput): Promise<Recognition> {
  const wanted = checked(scope, input);
  await scope.reads.room();
  const known = await holdersOfIdentities(scope, wanted);
  const named = await holdersOfName(
    scope,
    wanted,
    known.map(({ customerId }) => customerId),
  );
  const all = await matchesOf(scope, wanted, [...known, ...named]);
  const matches = all.slice(0, MOST_MATCHES);
  for (const match of matches) note(scope, match);
  return { outcome: outcomeOf(all), matches };
}

function note({ reads }: RequestScope, { customerId, reasons }: RecognizedCustomer): void {
  const field = 'recognizeCustomer';
  reads.note({ typeName: 'Customer', row: { id: customerId }, field });
  for (const { contactId } of reasons) {
    if (contactId !== null) reads.note({ typeName: 'Contact', row: { id: contactId, customerId }, field });
  }
}

function checked({ journal }: RequestScope, input: RecognizeCustomerInput): Wanted {
  const taxId = normalTaxId(input.taxId, 'input.taxId');
  const wechatId = checkedWechatId(input.wechatId ?? null, 'input.wechatId');
  const name = optionalText(input.name, 'input.name', { max: 200 });
  const points = {
    phones: input.phone == null ? [] : [{ number: input.phone }],
    emails: input.email == null ? [] : [{ address: input.email }],
  };
  const identities = identitiesOf({ ...points, wechatId, taxId }, (kind, value) =>
    journal.keys.identityHash(kind, value),
  );
  const hashes = new Map(identities.map(({ kind, hash }) => [hash, FACTS[kind]]));
  if (hashes.size === 0 && name === null) throw badInput('input', 'needs a phone, email, wechatId, taxId or name.');
  return { hashes, taxId, name: name === null ? undefined : sortableName(name) };
}

/** The customers that have the identities, or whose contacts do: the blacklisted ones first, then those of their own. */
async function holdersOfIdentities({ db }: RequestScope, { hashes }: Wanted): Promise<Holder[]> {
  if (hashes.size === 0) return [];
  const one =
    "SELECT * FROM (SELECT i.hash, h.customer_id, MAX(c.status = 'BLACKLISTED') AS is_barred, " +
    'MAX(h.id = h.customer_id) AS is_own, MIN(CASE WHEN h.id = h.customer_id THEN NULL ELSE h.id END) AS contact_id ' +
    'FROM identities i JOIN identity_holders h ON h.id = i.holder_id JOIN customers c ON c.id = h.customer_id ' +
    'WHERE i.hash = ? AND h.is_living = 1 AND c.deleted_at IS NULL GROUP BY i.hash, h.customer_id ' +
    `ORDER BY is_barred DESC, is_own DESC, h.customer_id LIMIT ${String(MOST_HOLDERS)}) `;
  const wanted = [...hashes.keys()];
  const rows = await db.query(wanted.map((_, at) => `${one}AS i${String(at)}`).join(' UNION ALL '), wanted);
  return rows.flatMap((row) => {
    const fact = hashes.get(row.hash as string);
    if (fact === undefined) return [];
    const contactId = toNumber(row.is_own) === 1 ? null : (row.contact_id as string | null);
    return [{ customerId: row.customer_id as string, reason: { fact, weight: WEIGHTS[fact], contactId } }];
  });
}

/** The customers of this name, those with contacts of it, and of those that are known by something else all that have it. */
async function holdersOfName({ db }: RequestScope, { name }: Wanted, known: readonly string[]): Promise<Holder[]> {
  if (name === undefined) return [];
  const [most, living] = [String(MOST_HOLDERS), ofLivingCustomer('t').sql];
  const people = 'SELECT t.customer_id, t.id AS contact_id, NULL AS kind FROM contacts t WHERE t.name_sort = ?';
  const there = [...new Set(known)];
  const rows = await db.query(
    'SELECT * FROM (SELECT c.id AS customer_id, NULL AS contact_id, c.kind FROM customers c ' +
      `WHERE c.name_sort = ? AND c.deleted_at IS NULL ORDER BY c.id LIMIT ${most}) AS customers UNION ALL ` +
      `SELECT * FROM (${people} AND t.deleted_at IS NULL AND ${living} ORDER BY t.id LIMIT ${most}) AS people` +
      (there.length === 0
        ? ''
        : ` UNION ALL SELECT c.id, NULL, c.kind FROM customers c WHERE c.name_sort = ? AND c.id IN (${placeholders(there)}) ` +
          `UNION ALL ${people} AND t.deleted_at IS NULL AND t.customer_id IN (${placeholders(there)})`),
    [name, name, ...(there.length === 0 ? [] : [name, ...there, name, ...there])],
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
  const reasonsOf = new Map<string, RecognizedBy[]>();
  for (const { customerId, reason } of holders) {
    const reasons = reasonsOf.get(customerId);
    if (reasons) reasons.push(reason);
    else reasonsOf.set(customerId, [reason]);
  }
  if (reasonsOf.size === 0) return [];
  const ids = [...reasonsOf.keys()];
  const rows = await db.query(
    'SELECT c.id, c.owner_id, c.status, c.tax_id FROM customers c ' +
      `WHERE c.id IN (${placeholders(ids)}) AND c.deleted_at IS NULL`,
    ids,
  );
  const matches = rows.map((row): RecognizedCustomer => {
    const reasons = strongest(reasonsOf.get(row.id as string) ?? []);
    const isContradicted = taxId !== null && row.tax_id !== null && row.tax_id !== taxId;
    return {
      customerId: row.id as string,
      ownerId: row.owner_id as string | null,
      isBlacklisted: row.status === 'BLACKLISTED',
      confidence: Math.round(confidenceOf(reasons) * (isContradicted ? CONTRADICTED : 1)),
      reasons,
    };
  });
  return matches.sort(
    (a, b) =>
      b.confidence - a.confidence ||
      Number(b.isBlacklisted) - Number(a.isBlacklisted) ||
      (a.customerId < b.customerId ? -1 : 1),
  );
}

/** Each fact once, as the customer's own where it is that, the strongest first. */
function strongest(all: readonly RecognizedBy[]): RecognizedBy[] {
  const byFact = new Map<RecognizedFact, RecognizedBy>();
  for (const reason of all) {
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
