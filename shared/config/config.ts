import path from 'node:path';
import { z } from 'zod';
import type { DatabaseLocation } from '../db/open-database.js';
import { readBudgets, readKinds, readNewDocuments, type Budget, type MeteredKind, type PerKind } from './budgets.js';
import {
  isProviderAddress,
  readProviderClaims,
  readProviderRoles,
  type ProviderSettings,
} from './identity-provider.js';
import type { MailSettings } from '../mail/mail.js';
import { projectRoot } from './project-root.js';
import { readOrigins } from './origins.js';
import { readTrustedProxies, type TrustedProxies } from './trusted-proxies.js';

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

function webAddress() {
  return z
    .string()
    .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'must be an address with http:// or https://')
    .transform((value) => value.replace(/\/+$/, ''));
}

/** `365`, or `none`; undefined where it is neither. */
function readDays(text: string): number | 'none' | undefined {
  if (text === 'none') return text;
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 36_500 ? Number(text) : undefined;
}

/** A text that a function of its own reads; what it answers undefined to is refused. */
function readBy<Value>(read: (text: string) => Value | undefined, unset: string, form: string) {
  return z
    .string()
    .default(unset)
    .transform((text, context) => {
      const value = read(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: `must be ${form}` });
      return z.NEVER;
    });
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
  KEHU_TOKEN_KEY_PREVIOUS: z.string().min(1).optional(),
  AUTH_ISSUER: z.string().min(1).max(500).optional(),
  AUTH_JWKS_URL: z
    .string()
    .refine(isProviderAddress, 'must be an address with https://, or with http:// on this machine')
    .optional(),
  AUTH_AUDIENCE: z.string().min(1).optional(),
  AUTH_CLAIMS: readBy(
    readProviderClaims,
    'email=email',
    'externalId=claim or email=claim or both, and groups=claim, separated by commas',
  ),
  AUTH_ROLES: readBy(readProviderRoles, '', 'group=role, separated by commas'),
  KEHU_REQUEST_TIMEOUT_MS: milliseconds.default(30_000),
  KEHU_SUBGRAPH_URLS: z.string().optional(),
  KEHU_SUBGRAPH_TIMEOUT_MS: milliseconds.default(10_000),
  KEHU_CALL_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  KEHU_DATA_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, 'must be 32 random bytes in base64url')
    .optional(),
  KEHU_ACCESS_LOG_DAYS: wholeNumber(1, 36_500).default(730),
  NATS_URL: z
    .string()
    .refine((value) => /^(nats|tls):\/\/[^/]+\/?$/.test(value) && URL.canParse(value), 'must be nats://host:port')
    .optional(),
  KEHU_WORKERS: wholeNumber(1, 64).default(1),
  KEHU_MAX_IN_FLIGHT: wholeNumber(1, 10_000).default(256),
  KEHU_TRUSTED_PROXIES: readBy(readTrustedProxies, '0', 'a number up to 9, or networks such as 10.0.0.0/8,192.0.2.7'),
  KEHU_MAX_COST: wholeNumber(1, 1_000_000_000).default(12_000),
  KEHU_BUDGETS: readBy(readBudgets, '', 'kind=maximum/perSecond or kind=none, separated by commas, or none'),
  KEHU_NEW_DOCUMENTS: readBy(readNewDocuments, '', 'kind=perMinute or kind=none, separated by commas, or none'),
  KEHU_TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  KEHU_TRUSTED_ONLY: readBy(
    (text) => (text === '' ? [] : readKinds(text)),
    '',
    'kinds of callers separated by commas: staff, bi, partner-app, customer, anonymous',
  ),
  KEHU_METRICS_PORT: port.optional(),
  KEHU_TRACES_URL: webAddress().optional(),
  KEHU_PUBLIC_URL: webAddress().optional(),
  KEHU_ALLOWED_ORIGINS: readBy(
    readOrigins,
    '',
    'origins as browsers write them, such as https://app.example.com, separated by commas, or *',
  ),
  KEHU_FILE_MAX_MB: wholeNumber(1, 5_120).default(100),
  KEHU_S3_URL: webAddress().optional(),
  KEHU_S3_BUCKET: z.string().min(3).optional(),
  KEHU_S3_REGION: z.string().min(1).default('us-east-1'),
  KEHU_S3_ACCESS_KEY: z.string().min(1).optional(),
  KEHU_S3_SECRET_KEY: z.string().min(1).optional(),
  KEHU_WEBHOOKS_TO_PRIVATE: flag.default(false),
  KEHU_ERASE_DELETED_DAYS: readBy(readDays, 'none', 'a number of days from 1 to 36500, or none'),
  KEHU_SMTP_URL: z
    .string()
    .refine(
      (value) => /^smtps?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value),
      'must be smtp://user:password@host:port',
    )
    .optional(),
  KEHU_MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^<>@\s]+@[\w.-]+>?$/, 'must be an address, such as Kehu <no-reply@example.com>')
    .optional(),
  KEHU_PORTAL_URL: webAddress().optional(),
  KEHU_SIGN_UP: flag.optional(),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
});

/** Settings whose values are never shown; an address holds a password. */
const SECRETS = new Set([
  'DATABASE_URL',
  'KEHU_TOKEN_KEY',
  'KEHU_TOKEN_KEY_PREVIOUS',
  'KEHU_CALL_KEY',
  'KEHU_DATA_KEY',
  'NATS_URL',
  'KEHU_S3_ACCESS_KEY',
  'KEHU_S3_SECRET_KEY',
  'KEHU_SMTP_URL',
]);

/** Where files are kept that people upload: a folder, or a bucket of an S3-compatible store. */
export type FileLocation =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly url: string | undefined;
      readonly bucket: string;
      readonly region: string;
      readonly accessKey: string | undefined;
      readonly secretKey: string | undefined;
    };

/** What callers may ask of the graph. */
export interface LimitSettings {
  /** What one operation may cost, for whoever asks. */
  readonly largestCost: number;
  readonly budgets: PerKind<Budget>;
  /** Documents a minute that a process has not planned before. */
  readonly newDocuments: PerKind<number>;
  /** File with the documents that are known beforehand; none without it. */
  readonly trustedDocuments: string | undefined;
  /** Who may send no other documents. */
  readonly trustedOnly: readonly MeteredKind[];
}

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
  /** The key that signed tokens before, as JWK; its tokens still count. */
  readonly previousTokenKey: string | undefined;
  /** The outside identity provider that signs staff in; none where undefined. */
  readonly identityProvider: ProviderSettings | undefined;
  readonly requestTimeout: number;
  /** Where the subgraphs are in split mode, by name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly subgraphTimeout: number;
  /** Signs the calls from the gateway to the subgraphs in split mode; a subgraph has the one of calls to itself. */
  readonly callKey: string | undefined;
  /** Wraps the keys of data subjects, 32 bytes in base64url; the key of the data folder serves where it is absent. */
  readonly dataKey: string | undefined;
  /** Days for which it is kept who read personal data. */
  readonly accessLogDays: number;
  /** Carries events between the processes of split mode. */
  readonly natsUrl: string | undefined;
  /** Worker processes that share the port. */
  readonly workers: number;
  /** Requests that are worked on at once; a few more wait, the rest is refused. */
  readonly maxInFlight: number;
  /** Who is believed about where a request comes from. */
  readonly trustedProxies: TrustedProxies;
  readonly limits: LimitSettings;
  /** Port of the Prometheus metrics; none without it. */
  readonly metricsPort: number | undefined;
  /** Where traces are sent by OTLP over HTTP; none without it. */
  readonly tracesUrl: string | undefined;
  /** What clients reach the gateway by, without a slash at the end; where it listens when undefined. */
  readonly publicUrl: string | undefined;
  /** Origins whose pages may call the gateway, beside its own; `*` for any. */
  readonly allowedOrigins: readonly string[];
  /** Size of the largest file, in bytes. */
  readonly largestFile: number;
  readonly files: FileLocation;
  /** Whether webhooks may be sent to addresses of this machine and of private networks. */
  readonly webhooksToPrivate: boolean;
  /** Days after which deleted records are erased; undefined where they are kept for ever. */
  readonly deletedRecordDays: number | undefined;
  readonly mail: MailSettings;
  /** Whether customers may open accounts by themselves. */
  readonly signUp: boolean;
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
    previousTokenKey: settings.KEHU_TOKEN_KEY_PREVIOUS,
    identityProvider: providerSettings(settings),
    requestTimeout: settings.KEHU_REQUEST_TIMEOUT_MS,
    subgraphUrls: readSubgraphUrls(settings.KEHU_SUBGRAPH_URLS),
    subgraphTimeout: settings.KEHU_SUBGRAPH_TIMEOUT_MS,
    callKey: settings.KEHU_CALL_KEY,
    dataKey: settings.KEHU_DATA_KEY,
    accessLogDays: settings.KEHU_ACCESS_LOG_DAYS,
    natsUrl: settings.NATS_URL,
    workers: settings.KEHU_WORKERS,
    maxInFlight: settings.KEHU_MAX_IN_FLIGHT,
    trustedProxies: settings.KEHU_TRUSTED_PROXIES,
    limits: limitSettings(settings),
    metricsPort: settings.KEHU_METRICS_PORT,
    tracesUrl: settings.KEHU_TRACES_URL,
    publicUrl: settings.KEHU_PUBLIC_URL,
    allowedOrigins: settings.KEHU_ALLOWED_ORIGINS,
    largestFile: settings.KEHU_FILE_MAX_MB * 2 ** 20,
    files: fileLocation(settings, dataFolder),
    webhooksToPrivate: settings.KEHU_WEBHOOKS_TO_PRIVATE,
    deletedRecordDays: settings.KEHU_ERASE_DELETED_DAYS === 'none' ? undefined : settings.KEHU_ERASE_DELETED_DAYS,
    mail: mailSettings(settings, dataFolder),
    signUp: settings.KEHU_SIGN_UP ?? !production,
    production,
  };
}

function providerSettings(settings: z.infer<typeof environmentSchema>): ProviderSettings | undefined {
  const { AUTH_ISSUER: issuer, AUTH_JWKS_URL: jwksUrl, AUTH_AUDIENCE: audience } = settings;
  const { AUTH_CLAIMS: claims, AUTH_ROLES: roles } = settings;
  if (issuer === undefined && jwksUrl === undefined && audience === undefined && roles.size === 0) return undefined;
  if (issuer === undefined || jwksUrl === undefined || audience === undefined) {
    throw new ConfigurationError('AUTH_ISSUER, AUTH_JWKS_URL and AUTH_AUDIENCE are needed together.');
  }
  if (roles.size > 0 && claims.groups === undefined) {
    throw new ConfigurationError('AUTH_ROLES needs AUTH_CLAIMS to name the claim with the groups.');
  }
  const audiences = audience.split(',').map((each) => each.trim());
  if (audiences.includes('')) throw new ConfigurationError('AUTH_AUDIENCE must be names separated by commas.');
  return { issuer, jwksUrl, audiences, claims, roles: roles.size === 0 ? undefined : roles };
}

function limitSettings(settings: z.infer<typeof environmentSchema>): LimitSettings {
  const { KEHU_TRUSTED_DOCUMENTS: file, KEHU_TRUSTED_ONLY: trustedOnly } = settings;
  if (file === undefined && trustedOnly.length > 0) {
    throw new ConfigurationError('KEHU_TRUSTED_ONLY needs KEHU_TRUSTED_DOCUMENTS: there would be no document to send.');
  }
  return {
    largestCost: settings.KEHU_MAX_COST,
    budgets: settings.KEHU_BUDGETS,
    newDocuments: settings.KEHU_NEW_DOCUMENTS,
    trustedDocuments: file === undefined ? undefined : path.resolve(projectRoot, file),
    trustedOnly,
  };
}

function fileLocation(settings: z.infer<typeof environmentSchema>, dataFolder: string): FileLocation {
  const { KEHU_S3_BUCKET: bucket } = settings;
  if (bucket === undefined) return { kind: 'folder', folder: path.join(dataFolder, 'files') };
  return {
    kind: 's3',
    url: settings.KEHU_S3_URL,
    bucket,
    region: settings.KEHU_S3_REGION,
    accessKey: settings.KEHU_S3_ACCESS_KEY,
    secretKey: settings.KEHU_S3_SECRET_KEY,
  };
}

function mailSettings(settings: z.infer<typeof environmentSchema>, dataFolder: string): MailSettings {
  const { KEHU_SMTP_URL: url, KEHU_MAIL_FROM: from, KEHU_PORTAL_URL: portalUrl } = settings;
  if (url !== undefined && from === undefined) {
    throw new ConfigurationError('KEHU_MAIL_FROM is missing: a server for mail takes none without a sender.');
  }
  return {
    location: url === undefined ? { kind: 'folder', folder: path.join(dataFolder, 'outbox') } : { kind: 'smtp', url },
    from: from ?? 'Kehu <kehu@localhost>',
    portalUrl,
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
