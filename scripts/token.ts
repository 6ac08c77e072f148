/** Prints a bearer token: `npm run token -- --role sales-rep --user usr_…`, or with `--new-key` a key for KEHU_TOKEN_KEY. */
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfig } from '../shared/config/config.js';
import { isRoleName, roles } from '../gateway/authentication/roles.js';
import { loadTokenKey, newTokenKey } from '../gateway/authentication/token-key.js';
import { issueToken } from '../gateway/authentication/tokens.js';
import { DEMO_SUBJECTS } from '../gateway/demo/demo-people.js';

const USAGE = `Usage: npm run token -- --role <${Object.keys(roles).join('|')}> [--user <id>] [--partner <id>] [--lifetime 12h]
       npm run token -- --new-key`;

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
      lifetime: { type: 'string', default: '12h' },
      'new-key': { type: 'boolean', default: false },
    },
  });
  if (values['new-key']) return newTokenKey();
  const { role = '', user, partner, lifetime } = values;
  if (!isRoleName(role)) throw new Error(role === '' ? '--role is missing.' : `There is no role ${role}.`);
  if (!/^\d+[mhd]$/.test(lifetime))
    throw new ConfigurationError('--lifetime must be a number with m, h or d, such as 12h.');
  const demo = DEMO_SUBJECTS[role];
  const subject = { role, userId: user ?? demo.userId, partnerId: partner ?? demo.partnerId };
  return issueToken(await loadTokenKey(readConfig()), subject, lifetime);
}
