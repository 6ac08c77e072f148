import type { PlainTable } from './plain-table.js';

const ACTOR = 'whom a token was issued for: staff or an app, who answer for what they did';
const ID = 'an identifier that Kehu made';

/** What the tables that every subgraph has hold. */
export const foundationTables: readonly PlainTable[] = [
  {
    table: 'journal_entries',
    harmless: {
      type: 'the type of an event',
      action: 'one of a few words',
      actor: ACTOR,
      actor_kind: 'one of a few words',
      request_id: 'an identifier of a request',
      ...Object.fromEntries(
        ['owner_id', 'team_id', 'territory_id', 'customer_id', 'partner_id'].map((column) => [`was_${column}`, ID]),
      ),
      payload: 'personal fields are not in it, and facts that recognise somebody are encrypted like them',
      data_subject_id: ID,
      personal: 'encrypted with the key of the data subject, which is destroyed when it is erased',
      digest: 'a keyed code over ciphertext and what is harmless',
      chain: 'a keyed code over such codes',
    },
  },
  {
    table: 'access_log',
    harmless: {
      reader: ACTOR,
      reader_kind: 'one of a few words',
      session_id: ID,
      request_id: 'an identifier of a request',
      record_reads: 'names of fields, and identifiers that Kehu made',
      chain: 'a keyed code over what is harmless',
    },
  },
  { table: 'access_log_subjects', harmless: { subject_id: ID } },
  {
    table: 'access_log_heads',
    harmless: { chain: 'a keyed code', purged_chain: 'a keyed code', purge_seal: 'a keyed code' },
  },
  { table: 'feed_heads', harmless: { chain: 'a keyed code', epoch: 'a random name' } },
  { table: 'published_feeds' },
  {
    table: 'data_subject_keys',
    harmless: { subject_id: ID, wrapped_key: 'a key, emptied when it is destroyed' },
  },
  { table: 'event_inbox', harmless: { handler: 'the name of a handler', source: 'the name of a subgraph' } },
  {
    table: 'dead_letters',
    harmless: {
      handler: 'the name of a handler',
      source: 'the name of a subgraph',
      event_type: 'the type of an event',
      event: 'holds keyed hashes of whom it is about, and goes when they are erased',
      error: 'a message for operators, which quotes no values',
    },
  },
  {
    table: 'idempotency_keys',
    harmless: {
      key_hash: 'a hash of what a client chose by chance',
      input_hash: 'a hash of an input; kept for seven days',
      outcome: 'identifiers, versions and messages, which quote names of tags at most; kept for seven days',
    },
  },
  {
    table: 'jobs',
    harmless: {
      name: 'the name of a job',
      claimed_by: 'the name of a process',
      last_error: 'a message for operators, which quotes no values',
    },
  },
  { table: 'erased_records', harmless: { erasure_id: ID } },
  {
    table: 'erasures',
    harmless: {
      source: 'the name of a subgraph',
      reason: 'why somebody was erased; refused where it holds values of theirs',
      actor: ACTOR,
    },
  },
  { table: 'migrations', harmless: { name: 'the name of a migration' } },
];
