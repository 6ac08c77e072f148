const nightly = process.env.KEHU_NIGHTLY === '1';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/gateway', '<rootDir>/subgraphs', '<rootDir>/shared', '<rootDir>/scripts', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/setup/node-errors.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/outbound-guard.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources name the compiled file (`./errors.js`), as Node wants it; here it is the TypeScript file beside it.
  moduleNameMapper: { '^(\\.{1,2}/(?!.*\\.json\\.js$).*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            useDefineForClassFields: true,
            verbatimModuleSyntax: true,
          },
        },
      },
    ],
  },
  // Two suites at a time: each may hold its own SQLite files and a share of one MariaDB server.
  maxWorkers: 2,
  // Jest keeps what each suite has loaded; a process full of that spends its time collecting garbage.
  workerIdleMemoryLimit: '1GB',
  testTimeout: nightly ? 600_000 : 60_000,
};
