import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const configUrl = new URL('../eslint.config.js', import.meta.url).href;
const { default: config } = (await import(configUrl)) as { default: Linter.Config[] };
const linter = new Linter({ cwd: new URL('..', import.meta.url).pathname });

const RESOLVER = 'subgraphs/sales/opportunities/resolvers.ts';
const USE_CASE = 'subgraphs/sales/opportunities/win-opportunity.ts';
const TEST = 'subgraphs/sales/opportunities/opportunities.test.ts';
const FORBIDDEN = ['kehu/import-boundaries'];
const NOT_IN_USE_CASES = ['@typescript-eslint/no-restricted-imports'];

test.each([
  // shared
  ['shared/db/rows.ts', `import { x } from '../errors.js';`, []],
  ['shared/db/rows.ts', `import { x } from '../../subgraphs/sales/subgraph.js';`, FORBIDDEN],
  ['shared/db/rows.ts', `import { x } from '../../gateway/serve.js';`, FORBIDDEN],
  ['shared/db/rows.test.ts', `import { x } from '../../subgraphs/sales/subgraph.js';`, FORBIDDEN],
  ['shared/db/rows.test.ts', `import { x } from '../../test/setup/scale.js';`, []],
  // every form of an import
  ['shared/errors.ts', `import type { X } from '../subgraphs/sales/subgraph.js';`, FORBIDDEN],
  ['shared/errors.ts', `import '../subgraphs/sales/subgraph.js';`, FORBIDDEN],
  ['shared/errors.ts', `export { x } from '../subgraphs/sales/subgraph.js';`, FORBIDDEN],
  ['shared/errors.ts', `export * from '../subgraphs/sales/subgraph.js';`, FORBIDDEN],
  ['shared/errors.ts', `export type X = import('../subgraphs/sales/subgraph.js').X;`, FORBIDDEN],
  ['shared/errors.ts', `export const x = await import('../subgraphs/sales/subgraph.js');`, FORBIDDEN],
  // subgraphs
  ['subgraphs/sales/subgraph.ts', `import { x } from '../../shared/errors.js';`, []],
  ['subgraphs/sales/subgraph.ts', `import { x } from './opportunities/resolvers.js';`, []],
  ['subgraphs/sales/subgraph.ts', `import { x } from '../customers/events.js';`, FORBIDDEN],
  ['subgraphs/sales/subgraph.ts', `import { x } from '../../gateway/serve.js';`, FORBIDDEN],
  [TEST, `import { x } from '../../customers/customers/create-customer.js';`, FORBIDDEN],
  [TEST, `import { graphql } from 'graphql';`, []],
  ['subgraphs/sales/subgraph.ts', `import { x } from '../definitions.js';`, FORBIDDEN],
  ['subgraphs/definitions.ts', `import { x } from './sales/subgraph.js';`, []],
  ['gateway/host.ts', `import { x } from '../subgraphs/sales/subgraph.js';`, []],
  ['test/whole-graph.test.ts', `import { x } from '../gateway/host.js';`, []],
  // use cases
  [USE_CASE, `import { x } from './opportunity.entity.js';`, []],
  [USE_CASE, `import { x } from '../../../shared/graphql/connection.js';`, []],
  [USE_CASE, `import { x } from '../__generated__/resolvers-types.js';`, []],
  [USE_CASE, `import { x } from './resolvers.js';`, NOT_IN_USE_CASES],
  [USE_CASE, `import type { X } from '../products/resolvers.js';`, NOT_IN_USE_CASES],
  [USE_CASE, `import { GraphQLError } from 'graphql';`, NOT_IN_USE_CASES],
  [USE_CASE, `import type { GraphQLResolveInfo } from 'graphql';`, NOT_IN_USE_CASES],
  [USE_CASE, `import { x } from 'graphql/execution';`, NOT_IN_USE_CASES],
  ['subgraphs/sales/opportunities/stages/move.ts', `import { x } from 'graphql';`, NOT_IN_USE_CASES],
  [RESOLVER, `import type { GraphQLResolveInfo } from 'graphql';`, []],
  ['subgraphs/sales/opportunities/loaders.ts', `import { x } from 'graphql';`, []],
  ['subgraphs/sales/subgraph.ts', `import { x } from 'graphql';`, []],
])('%s with %s breaks %j', (path, code, rules) => {
  expect(brokenRules(path, code)).toEqual(rules);
});

const ENVIRONMENT = ['no-restricted-properties'];

test.each([
  [USE_CASE, 'export const port = process.env.PORT;', ENVIRONMENT],
  ['gateway/main.ts', `export const port = process.env['PORT'];`, ENVIRONMENT],
  ['scripts/check.ts', 'export const { env } = process;', ENVIRONMENT],
  ['shared/errors.ts', `import { env } from 'node:process';`, ['no-restricted-imports']],
  ['shared/config/settings.ts', 'export const port = process.env.PORT;', []],
  ['shared/testing/databases.ts', 'export const port = process.env.PORT;', []],
  ['test/setup/scale.ts', 'export const port = process.env.PORT;', []],
  [TEST, 'export const port = process.env.PORT;', []],
])('%s with %s breaks %j', (path, code, rules) => {
  expect(brokenRules(path, code)).toEqual(rules);
});

/** Rules of ours only: what TypeScript itself and the typed rules find is not asked of a snippet. */
function brokenRules(path: string, code: string): string[] {
  const messages = linter.verify(code, [...config, tseslint.configs.disableTypeChecked], path);
  const failure = messages.find((message) => message.fatal);
  if (failure) throw new Error(failure.message);
  return messages.flatMap(({ ruleId }) => (ruleId && OURS.has(ruleId) ? [ruleId] : []));
}

const OURS = new Set([...FORBIDDEN, ...NOT_IN_USE_CASES, ...ENVIRONMENT, 'no-restricted-imports']);
