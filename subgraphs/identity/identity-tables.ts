import { externalIdsTable } from '../../shared/external-ids/external-ids-table.js';
import { outgoingMailsOf } from '../../shared/mail/outgoing-mails.js';
import type { PlainTable } from '../../shared/privacy/plain-table.js';

const ACCOUNT = 'an identifier that Kehu made';
const HASH = 'a hash of something random';

/** What the tables of this subgraph hold beside records. */
export const identityTables: readonly PlainTable[] = [
  {
    table: 'token_epochs',
    harmless: { subject: 'whom a token was issued for: staff or an app, who answer for what they did' },
  },
  externalIdsTable(['User']),
  { table: 'user_territories', erasedWith: { User: 'user_id' }, isGoneWhenErased: true },
  { table: 'sessions', harmless: { account_id: ACCOUNT } },
  {
    table: 'refresh_tokens',
    harmless: { token_hash: HASH, session_id: 'an identifier that Kehu made', successor_hash: HASH },
  },
  { table: 'provider_tokens', harmless: { token_hash: 'a hash of a token; kept for a short time' } },
  {
    table: 'one_time_tokens',
    personal: { email: null },
    harmless: { token_hash: HASH, account_id: ACCOUNT, purpose: 'one of a few words' },
    erasedWith: { Account: 'account_id' },
    isGoneWhenErased: true,
  },
  {
    table: 'registrations',
    harmless: {
      token_hash: HASH,
      email_hash: 'a keyed hash of an address; kept for 72 hours',
      content: 'encrypted for its row, and gone after 72 hours',
    },
  },
  outgoingMailsOf('Account'),
  {
    table: 'api_client_secrets',
    harmless: {
      client_id: 'an identifier that Kehu made',
      secret_hash: HASH,
      last_four: 'a few characters of something random',
    },
  },
  { table: 'api_tokens', harmless: { client_id: 'an identifier that Kehu made' } },
  { table: 'sign_in_attempts', harmless: { attempt_key: 'a hash of what was tried; kept for a short time' } },
];
