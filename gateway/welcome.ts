import type { Config } from '../shared/config/config.js';
import { shippedRoles } from '../subgraphs/identity/roles/shipped-roles.js';
import type { TokenKey } from '../shared/access/token-key.js';
import { issueToken } from '../shared/access/access-token.js';
import { DEMO_SUBJECTS, type DemoRole } from './demo/demo-people.js';

const DEMO_TOKEN_LIFETIME = '12h';

/** A first query for somebody who has just started the graph; two subgraphs answer it. */
export const FIRST_QUERY =
  '{ customers(first: 3, sort: { field: NAME, direction: ASC }) { totalCount nodes { name industry owner { name } opportunities(first: 2) { nodes { name stage { name } amount { amount currency } } } } } }';

/** Prints where the graph is, and where demo data is allowed a token for each demo role and a query to paste. */
export async function printWelcome(config: Config, key: TokenKey, url: string): Promise<void> {
  const lines = ['', `Kehu answers at ${url}/graphql — explorer at ${url}/`];
  if (config.demo) {
    lines.push(
      '',
      `Demo tokens (${DEMO_TOKEN_LIFETIME}); give one as "Authorization: Bearer …" or paste it into the explorer:`,
    );
    for (const role of Object.keys(DEMO_SUBJECTS) as DemoRole[]) {
      const token = await issueToken(key, { roles: [role], ...DEMO_SUBJECTS[role] }, DEMO_TOKEN_LIFETIME);
      lines.push('', `${role}: ${shippedRoles[role].description}`, token);
    }
    lines.push('', 'A query to paste:', FIRST_QUERY, '', 'The partner sees no owners: leave that field out there.');
  }
  console.log([...lines, ''].join('\n'));
}
