/**
 * Prints a bearer token: `npm run token -- --role sales-rep --user usr_…`, or with `--new-key` a key for KEHU_TOKEN_KEY, or
 * with `--call-key` the key of calls to a subgraph.
 */
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfig, type Config } from '../shared/config/config.js';
import { checkedId, optionalId } from '../shared/values/checked-id.js';
import { isShippedRole, shippedRoles } from '../subgraphs/identity/roles/shipped-roles.js';
import { callKeyOf, subgraphOfCallKey } from '../shared/access/signed-call.js';
import { subgraphDefinitions } from '../subgraphs/definitions.js';
import { loadTokenKey, newTokenKey } from '../shared/access/token-key.js';
import { openReader } from '../shared/db/open-reader.js';
import { epochOf } from '../subgraphs/identity/access/epochs.js';
import { issueToken, type TokenSubject } from '../shared/access/access-token.js';
import { DEMO_SUBJECTS, type DemoRole } from '../gateway/demo/demo-people.js';

const USAGE = `Usage: npm run token -- --role <${Object.keys(shippedRoles).join('|')}> [--user <id>] [--partner <id>] [--team <id>]… [--lifetime 12h]
       npm run token -- --new-key
       npm run token -- --call-key <subgraph>`;

type TokenHolder = Pick<TokenSubject, 'userId' | 'partnerId'>;

try {
  console.log(await run());
} catch (error) {
  const { name, message } = error as Error;
  console.error(name === 'ConfigurationError' ? message : `${message}\n${USAGE}`);
  process.exitCode = 1;
}

async function run(): Promise<string> {
  const { values } = parseArgs({
    options: {
      role: { type: 'string' },
      user: { type: 'string' },
      partner: { type: 'string' },
      team: { type: 'string', multiple: true, default: [] },
      lifetime: { type: 'string', default: '12h' },
      'new-key': { type: 'boolean', default: false },
      'call-key': { type: 'string' },
    },
  });
  if (values['new-key']) return newTokenKey();
  if (values['call-key'] !== undefined) return callKey(values['call-key']);
  const { role = '', user, partner, lifetime } = values;
  // Visitors have none, and customers sign in.
  if (!isShippedRole(role) || role === 'visitor' || role === 'customer')
    throw new Error(role === '' ? '--role is missing.' : `There is no role ${role}.`);
  if (!/^\d+[mhd]$/.test(lifetime))
    throw new ConfigurationError('--lifetime must be a number with m, h or d, such as 12h.');
  const config = readConfig();
  const teamIds = values.team.map((team) => checkedId(team, 'tem', '--team'));
  const subject = { roles: [role], ...holder(role, user, partner, config.demo), teamIds };
  const epoch = subject.userId === undefined ? 0 : await epochNow(config, subject.userId);
  return issueToken(await loadTokenKey(config), { ...subject, epoch }, lifetime);
}

/** What a subgraph's process has as KEHU_CALL_KEY, made from the gateway's. */
function callKey(subgraph: string): string {
  if (!subgraphDefinitions.some(({ name }) => name === subgraph)) throw new Error(`There is no subgraph ${subgraph}.`);
  const { callKey: deploymentKey } = readConfig();
  if (deploymentKey === undefined) throw new ConfigurationError("KEHU_CALL_KEY is missing: give the gateway's.");
  if (subgraphOfCallKey(deploymentKey) !== undefined) {
    throw new ConfigurationError("KEHU_CALL_KEY is that of a subgraph: give the gateway's.");
  }
  return callKeyOf(deploymentKey, subgraph);
}

/**
 * How often the tokens of a member of staff were ended, of which a token has to tell. Where the database of identity cannot
 * be read from here, the token counts for somebody whose tokens never were, and that is said.
 */
async function epochNow({ databases }: Config, userId: string): Promise<number> {
  try {
    const { reader, close } = await openReader(databases, 'identity');
    return await epochOf(reader, userId).finally(close);
  } catch (error) {
    console.error(
      `The database of identity cannot be read here (${(error as Error).message}): the token is refused if roles of ${userId} were ever changed.`,
    );
    return 0;
  }
}

/** Whom a token is for: as the options say, or a person of the demo company where there is one. */
function holder(role: DemoRole, user: string | undefined, partner: string | undefined, demo: boolean): TokenHolder {
  const standIn = demo ? DEMO_SUBJECTS[role] : {};
  const userId = optionalId(user ?? standIn.userId, 'usr', '--user');
  const partnerId = optionalId(partner ?? standIn.partnerId, 'par', '--partner');
  const option = role === 'partner' ? '--partner' : '--user';
  if ((role === 'partner' ? partnerId : userId) === undefined)
    throw new ConfigurationError(`${option} is missing: outside the demo a token of ${role} is for somebody by id.`);
  return { userId, partnerId };
}
