import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.js';
import type { DuplicatePolicy } from '../../shared/import/import-run.js';
import { IMPORT_TYPES } from '../../gateway/platform/imports/import-types.js';

/** What the command line asks for. */
export interface ImportArguments {
  readonly type: string;
  readonly file: string;
  readonly map: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly concurrency: number;
  readonly report: string;
  readonly onDuplicate?: DuplicatePolicy | undefined;
  readonly url?: string | undefined;
  readonly token?: string | undefined;
}

/** How the command is called. */
export const USAGE = `Usage: npm run import -- <type> <file.csv> --map <mapping.json> [options]

  <type>           ${Object.keys(IMPORT_TYPES).join(', ')}
  --map            the mapping file (docs/import.md)
  --dry-run        tell what would happen; store nothing
  --on-duplicate   skip, update or create; overrides the mapping (default: skip)
  --report         where to list refused rows (default: <file>.refused.csv)
  --strict         exit with 2 when rows were refused
  --concurrency    batches under way at a time, 1 to 8 (default: 1)
  --url, --token   another graph than this deployment's
`;

const OPTIONS = {
  map: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  concurrency: { type: 'string', default: '1' },
  report: { type: 'string' },
  'on-duplicate': { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line; undefined when help was asked for. Fails with one clear line. */
export function readArguments(args: readonly string[]): ImportArguments | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) {
    return undefined;
  }
  const [type, file, ...rest] = positionals;
  if (type === undefined || !Object.hasOwn(IMPORT_TYPES, type)) {
    throw wrong(`name what to import: ${Object.keys(IMPORT_TYPES).join(', ')}`);
  }
  if (file === undefined || rest.length > 0) {
    throw wrong('name one CSV file after the type');
  }
  if (values.map === undefined) {
    throw wrong('name the mapping file with --map');
  }
  const { strict, url, token } = values;
  const onDuplicate = policyOf(values['on-duplicate']);
  const report = values.report ?? `${file.replace(/\.(csv|txt|tsv)$/i, '')}.refused.csv`;
  if (resolve(report) === resolve(file)) {
    throw wrong('--report must not name the file that is imported');
  }
  const concurrency = laneCount(values.concurrency);
  return {
    type,
    file,
    map: values.map,
    dryRun: values['dry-run'],
    strict,
    concurrency,
    report,
    onDuplicate,
    url,
    token,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong((error as Error).message.replace(/\. To specify a positional.*$/s, ''));
  }
}

function policyOf(text: string | undefined): DuplicatePolicy | undefined {
  if (text === undefined) {
    return undefined;
  }
  const policy = text.toUpperCase();
  if (policy !== 'SKIP' && policy !== 'UPDATE' && policy !== 'CREATE') {
    throw wrong(`--on-duplicate must be skip, update or create, not "${text}"`);
  }
  return policy;
}

function laneCount(text: string): number {
  if (!/^[1-8]$/.test(text)) {
    throw wrong(`--concurrency must be from 1 to 8, not "${text}"`);
  }
  return Number(text);
}

function wrong(message: string): AppError {
  return new AppError('BAD_USER_INPUT', `${message} (--help shows how)`);
}
