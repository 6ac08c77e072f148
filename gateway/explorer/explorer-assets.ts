import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';

/** A file of the explorer as it goes over the wire. */
export interface ExplorerAsset {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The explorer's files, held in memory: the page at `/`, everything else under `/explorer/`. */
export interface ExplorerAssets {
  /**
   * Finds the file for a request's path, compressed when `acceptEncoding`, the request's header, allows gzip.
   * Undefined when the path is not the explorer's.
   */
  get(pathname: string, acceptEncoding?: string): ExplorerAsset | undefined;
}

// Monaco sets style attributes and inserts style elements, hence 'unsafe-inline' for styles; scripts run from files only.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

interface Variants {
  readonly plain: ExplorerAsset;
  readonly gzip: ExplorerAsset | undefined;
}

/** Reads the built explorer from `dist/explorer`, or from another folder. */
export async function loadExplorerAssets(
  folder: string = path.join(projectRoot, 'dist', 'explorer'),
): Promise<ExplorerAssets> {
  const names = await listFiles(folder);
  const variants = new Map<string, Variants>();
  for (const name of names) {
    const contentType = CONTENT_TYPES[path.extname(name)];
    if (contentType === undefined) continue;
    const pathname = name === 'index.html' ? '/' : `/explorer/${name}`;
    const plain = await readFile(path.join(folder, name));
    const gzip = names.has(`${name}.gz`) ? await readFile(path.join(folder, `${name}.gz`)) : undefined;
    variants.set(pathname, variantsOf(contentType, pathname, plain, gzip));
  }
  return {
    get(pathname, acceptEncoding = '') {
      const found = variants.get(pathname);
      return (acceptsGzip(acceptEncoding) ? found?.gzip : undefined) ?? found?.plain;
    },
  };
}

async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  const names: string[] = await readdir(folder).catch(() => []);
  if (!names.includes('index.html')) {
    throw new Error(`The explorer is not built: ${folder} has no index.html. Run "npm run build" first.`);
  }
  return new Set(names);
}

function variantsOf(contentType: string, pathname: string, plain: Buffer, gzip: Buffer | undefined): Variants {
  const headers = {
    'content-type': contentType,
    // Names carry a hash of the contents, so only the page itself can change under its name.
    'cache-control': pathname === '/' ? 'no-cache' : 'public, max-age=31536000, immutable',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(gzip && { vary: 'accept-encoding' }),
  };
  return {
    plain: { body: plain, headers: { ...headers, etag: entityTag(plain) } },
    gzip: gzip && { body: gzip, headers: { ...headers, etag: entityTag(gzip), 'content-encoding': 'gzip' } },
  };
}

function entityTag(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

function acceptsGzip(acceptEncoding: string): boolean {
  return /(^|,)\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/i.test(acceptEncoding);
}
