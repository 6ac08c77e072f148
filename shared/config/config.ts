import path from 'node:path';
import { z } from 'zod';
import type { DatabaseLocation } from '../db/open-database.js';
import { projectRoot } from './project-root.js';

/** A setting has a value that cannot be meant; the message names it, in one line. */
export class ConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationError';
  }
}

const port = wholeNumber(0, 65_535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const milliseconds = wholeNumber(100, 600_000);

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${String(least)} to ${String(most)}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

/** Every environment variable that Kehu reads. `docs/configuration.md` describes them; a test compares both. */
export const environmentSchema = z.object({
  PORT: port.default(4000),
  KEHU_HOST: z.string().min(1).default('127.0.0.1'),
  KEHU_DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => /^(mysql|mariadb):\/\/[^/]+\/?$/.test(value) && URL.canParse(value),
      'must be mysql://user:password@host:port, without a database name',
    )
    .optional(),
  KEHU_DATABASE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/, 'must be small letters, digits and _')
    .default('kehu'),
  KEHU_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  KEHU_DEMO: flag.optional(),
  KEHU_TOKEN_KEY: z.string().min(1).optional(),
  KEHU_REQUEST_TIMEOUT_MS: milliseconds.default(30_000),
  KEHU_SUBGRAPH_URLS: z.string().optional(),
  KEHU_SUBGRAPH_TIMEOUT_MS: milliseconds.default(10_000),
  KEHU_CALL_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
});

/** Settings whose values are never shown; an address holds a password. */
const SECRETS = new Set(['DATABASE_URL', 'KEHU_TOKEN_KEY', 'KEHU_CALL_KEY']);

/** The validated settings of this process. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databases: DatabaseLocation;
  readonly logLevel: string;
  /** Whether demo data and the demo key are allowed. */
  readonly demo: boolean;
  /** Private Ed25519 key as JWK, which signs and verifies tokens; the demo key serves where it is absent. */
  readonly tokenKey: string | undefined;
  readonly requestTimeout: number;
  /** Where the subgraphs are in split mode, by name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly subgraphTimeout: number;
  /** Signs the calls between the gateway and the subgraphs in split mode. */
  readonly callKey: string | undefined;
  readonly production: boolean;
}

/** Reads the settings; fails with a {@link ConfigurationError} that names the first wrong one. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    const value = SECRETS.has(name) ? 'not as it should be' : JSON.stringify(given[name]);
    throw new ConfigurationError(`${name} is ${value}: ${issue?.message ?? 'invalid'}.`);
  }
  const settings = parsed.data;
  const production = settings.NODE_ENV === 'production';
  const dataFolder = path.resolve(projectRoot, settings.KEHU_DATA_DIR);
  return {
    port: settings.PORT,
    host: settings.KEHU_HOST,
    dataFolder,
    databases: settings.DATABASE_URL
      ? {
          kind: 'mysql',
          url: settings.DATABASE_URL.replace(/^mariadb:/, 'mysql:'),
          prefix: settings.KEHU_DATABASE_PREFIX,
        }
      : { kind: 'sqlite', folder: dataFolder },
    logLevel: settings.KEHU_LOG_LEVEL,
    demo: settings.KEHU_DEMO ?? !production,
    tokenKey: settings.KEHU_TOKEN_KEY,
    requestTimeout: settings.KEHU_REQUEST_TIMEOUT_MS,
    subgraphUrls: readSubgraphUrls(settings.KEHU_SUBGRAPH_URLS),
    subgraphTimeout: settings.KEHU_SUBGRAPH_TIMEOUT_MS,
    callKey: settings.KEHU_CALL_KEY,
    production,
  };
}

/** `customers=http://127.0.0.1:4001,sales=http://127.0.0.1:4002` */
function readSubgraphUrls(text: string | undefined): Record<string, string> {
  const urls: Record<string, string> = {};
  for (const entry of text?.split(',') ?? []) {
    const [, name, url] = /^\s*([a-z]+)=(https?:\/\/\S+?)\s*$/.exec(entry) ?? [];
    if (name === undefined || url === undefined || !URL.canParse(url)) {
      throw new ConfigurationError(
        `KEHU_SUBGRAPH_URLS holds ${JSON.stringify(entry)}: must be name=http://host:port, separated by commas.`,
      );
    }
    urls[name] = url;
  }
  return urls;
}
