import { columnList } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import { checkedPurpose } from '../../../shared/values/consent-purpose.js';
import type { ConsentDecision, RecordConsentInput, WithdrawConsentInput } from '../__generated__/resolvers-types.js';
import { assertContactOf, customersOfContacts } from '../interactions/interaction-rules.js';
import { accessOf, lockCustomer, type LockedCustomer } from '../living-customer.js';
import { Consent } from './consent.entity.js';

/** Milliseconds by which clocks may differ. */
const SLACK = 5 * 60_000;

/** Columns that an input sets. */
type ConsentFacts = Pick<
  Consent,
  'purpose' | 'channel' | 'textVersion' | 'textLanguage' | 'proof' | 'proofFileId' | 'decidedAt'
>;

/** Records that somebody gave a consent; answers the id of the entry. */
export function recordConsent(scope: RequestScope, input: RecordConsentInput): Promise<string> {
  const facts = consentFacts(input, scope.now());
  return addEntry(scope, input, 'GIVEN', { ...facts, ...shownText(input) });
}

/** Records that somebody withdrew a consent, whether or not its giving is on record; answers the id of the entry. */
export function withdrawConsent(scope: RequestScope, input: WithdrawConsentInput): Promise<string> {
  const facts = consentFacts(input, scope.now());
  return addEntry(scope, input, 'WITHDRAWN', { ...facts, textVersion: null, textLanguage: null });
}

function addEntry(
  scope: RequestScope,
  input: Pick<RecordConsentInput, 'customerId' | 'contactId' | 'decidedAt'>,
  decision: ConsentDecision,
  facts: ConsentFacts,
): Promise<string> {
  const contactId = input.contactId ?? null;
  return inTransaction(scope, async (tx) => {
    const customer = await lockCustomer(tx, input.customerId, 'input.customerId');
    assertContactOf(customer.id, contactId, await customersOfContacts(tx, [contactId]), 'input.contactId');
    const latest = await latestDecision(tx, customer.id, contactId, facts);
    // A decision of this moment comes after all others, even where their clocks were ahead.
    const isAhead = latest !== undefined && latest > facts.decidedAt;
    if (isAhead && input.decidedAt != null)
      throw badInput('input.decidedAt', `must not be before ${latest}, when the latest decision was made.`);
    const decidedAt = isAhead ? latest : facts.decidedAt;
    const consent = newEntry(tx, customer, { ...facts, decidedAt, contactId, decision });
    await tx.db.insert(Consent, consent);
    tx.changes.occasion([consent.id], { verb: decision.toLowerCase() });
    return consent.id;
  });
}

/** When the latest decision was made: an entry before it would change what counted at a time that may have been acted upon. */
async function latestDecision(
  tx: TransactionScope,
  customerId: string,
  contactId: string | null,
  { purpose, channel }: ConsentFacts,
): Promise<string | undefined> {
  const [latest] = await tx.db.select(
    Consent,
    `SELECT ${columnList(Consent, 'c')} FROM consents c WHERE c.customer_id = ? AND c.purpose = ? AND c.channel = ? ` +
      `AND ${contactId === null ? 'c.contact_id IS NULL' : 'c.contact_id = ?'} AND c.deleted_at IS NULL ` +
      'ORDER BY c.decided_at DESC, c.id DESC LIMIT 1',
    [customerId, purpose, channel, ...(contactId === null ? [] : [contactId])],
  );
  return latest?.decidedAt;
}

function newEntry(
  tx: TransactionScope,
  customer: LockedCustomer,
  facts: ConsentFacts & Pick<Consent, 'contactId' | 'decision'>,
): Consent {
  const now = tx.now();
  return {
    ...facts,
    id: tx.newId('cns'),
    customerId: customer.id,
    staffId: tx.principal.userId ?? null,
    ...accessOf(customer),
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

type CommonInput = Pick<WithdrawConsentInput, 'purpose' | 'channel' | 'proof' | 'proofFileId' | 'decidedAt'>;

function consentFacts(
  { purpose, channel, proof, proofFileId, decidedAt }: CommonInput,
  now: string,
): Omit<ConsentFacts, 'textVersion' | 'textLanguage'> {
  const at = decidedAt ?? now;
  if (Date.parse(at) > Date.parse(now) + SLACK) throw badInput('input.decidedAt', 'must not be ahead.');
  return {
    purpose: checkedPurpose(purpose, 'input.purpose'),
    channel,
    proof: optionalText(proof, 'input.proof', { max: 2_000, multiline: true }),
    proofFileId: optionalId(proofFileId, 'fil', 'input.proofFileId') ?? null,
    decidedAt: at,
  };
}

function shownText({ textVersion, textLanguage }: RecordConsentInput): Pick<Consent, 'textVersion' | 'textLanguage'> {
  const language = cleanedText(textLanguage, 'input.textLanguage', { max: 35 });
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    throw badInput('input.textLanguage', 'must be a language tag, such as zh-CN.');
  }
  return { textVersion: cleanedText(textVersion, 'input.textVersion', { max: 60 }), textLanguage: language };
}
