import { posix, relative } from 'node:path';
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', 'test/**', '**/testing/**'];

/** Everything else gets its settings passed in. */
const READERS_OF_THE_ENVIRONMENT = ['shared/config/**', 'shared/testing/**', 'test/**', '**/*.test.ts', 'examples/**'];

/** One use case per file; the table of contents, the loaders and the tests beside them are not use cases. */
const USE_CASES = { files: ['subgraphs/*/*/**/*.ts'], ignores: ['**/resolvers.ts', '**/loaders.ts', '**/*.test.ts'] };

/**
 * Tells why one file of this repository must not import another, or undefined when it may. Data crosses between
 * subgraphs as a reference in the graph or as an event, in no other way.
 */
function forbidden(importer, imported) {
  const [zone, subgraph, ...inside] = importer.split('/');
  const [importedZone, importedSubgraph] = imported.split('/');
  if (zone === 'shared' && (importedZone === 'subgraphs' || importedZone === 'gateway')) {
    return 'shared serves every subgraph and the gateway, so it imports none of them.';
  }
  // A file beside the subgraphs' folders belongs to none: it lists them for the hosts.
  if (zone !== 'subgraphs' || inside.length === 0) return undefined;
  if (importedZone === 'gateway') return 'A subgraph does not know the gateway.';
  if (importedZone === 'subgraphs' && importedSubgraph !== subgraph) {
    return 'A subgraph learns of another one by a reference in the graph or by an event.';
  }
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
const importBoundaries = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{reason}}' } },
  create(context) {
    const importer = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (source) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const reason = forbidden(importer, posix.join(posix.dirname(importer), source.value));
      if (reason) context.report({ node: source, messageId: 'forbidden', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

const typed = {
  files: ['**/*.ts', '**/*.tsx'],
  extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    // Control characters are cleaned from what people send.
    'no-control-regex': 'off',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // `row['name']` is how a key of unknown presence is read; both spellings are fine.
    '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    // Entities are columns only: a row read by SQL is as good as an instance.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    // Code points are what is meant; words and graphemes go through Intl.Segmenter.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    // An empty text often counts as none.
    '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    // Many callbacks must be asynchronous by their type alone.
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  },
};

const plainScripts = {
  files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
  extends: [eslint.configs.recommended],
  languageOptions: {
    globals: Object.fromEntries(
      [
        'Buffer',
        'console',
        'fetch',
        'globalThis',
        'performance',
        'process',
        'setTimeout',
        'URL',
        'URLSearchParams',
        'AbortSignal',
      ].map((name) => [name, 'readonly']),
    ),
  },
};

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', '**/__generated__/', '**/node_modules/']),
  {
    // A rule that is wrong here is changed here, for everyone.
    linterOptions: { noInlineConfig: true },
    plugins: { kehu: { rules: { 'import-boundaries': importBoundaries } } },
    rules: { 'kehu/import-boundaries': 'error' },
  },
  plainScripts,
  typed,
  {
    ...USE_CASES,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^graphql(/|$)', message: 'A use case does not know that GraphQL calls it.' },
            { regex: '^\\..*/resolvers(\\.js)?$', message: 'Resolvers call use cases, never the other way round.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: READERS_OF_THE_ENVIRONMENT,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read and checked in shared/config.' },
      ],
      'no-restricted-imports': [
        'error',
        { name: 'node:process', importNames: ['env'], message: 'Settings are read and checked in shared/config.' },
        { name: 'process', importNames: ['env'], message: 'Settings are read and checked in shared/config.' },
      ],
    },
  },
  {
    // React hooks return plain functions that are typed as methods.
    files: ['gateway/explorer/browser/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: TESTS,
    rules: {
      // Answers are read as they come; the assertion is the type check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
