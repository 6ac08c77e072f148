import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { projectRoot } from '../../shared/config/project-root.js';
import { schemaText, type Audience, type AudienceSchemas } from './audiences.js';
import type { BreakingReasons } from './rule.js';

const FOLDER = path.join(projectRoot, 'gateway/releases');
const LIST = path.join(FOLDER, 'releases.json');
const PRESENT_REASONS = path.join(projectRoot, 'gateway/breaking-changes.json');

/** A release, and the day of it. */
export interface Release {
  readonly version: string;
  readonly on: string;
}

/** All releases, the first one first. */
export function releases(): Release[] {
  return existsSync(LIST) ? (JSON.parse(readFileSync(LIST, 'utf8')) as Release[]) : [];
}

/** The schema that an audience saw in a release. */
export function releasedSchema({ version }: Release, audience: Audience): GraphQLSchema {
  return buildSchema(readFileSync(path.join(FOLDER, version, `${audience}.graphql`), 'utf8'));
}

/** Why what a release broke was broken. */
export function releasedReasons({ version }: Release): BreakingReasons {
  return readReasons(path.join(FOLDER, version, 'breaking-changes.json'));
}

/** Why what the next release breaks is broken. */
export function presentReasons(): BreakingReasons {
  return readReasons(PRESENT_REASONS);
}

function readReasons(file: string): BreakingReasons {
  return JSON.parse(readFileSync(file, 'utf8')) as BreakingReasons;
}

/** Keeps the schemas of a release, and the reasons with it. Throws where that release was kept before. */
export function keepRelease(release: Release, schemas: AudienceSchemas): void {
  const kept = releases();
  if (kept.some(({ version }) => version === release.version))
    throw new Error(`${release.version} was released already; raise the version in package.json.`);
  const folder = path.join(FOLDER, release.version);
  mkdirSync(folder, { recursive: true });
  for (const [audience, schema] of Object.entries(schemas))
    writeFileSync(path.join(folder, `${audience}.graphql`), schemaText(schema));
  copyFileSync(PRESENT_REASONS, path.join(folder, 'breaking-changes.json'));
  writeFileSync(PRESENT_REASONS, '{}\n');
  writeFileSync(LIST, `${JSON.stringify([...kept, release], undefined, 2)}\n`);
}
