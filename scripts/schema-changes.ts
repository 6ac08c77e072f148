/**
 * `npm run schema-changes`: writes what has changed in the schema with each release, a page for each audience, into
 * `docs/schema-changes`. With `--check` it writes nothing and fails where a page differs, or where something breaks
 * clients that was neither deprecated long enough nor has a reason in `gateway/breaking-changes.json`. With `--release` it
 * keeps the present schemas as those of the version in `package.json`, for later ones to be compared with.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { release as version } from '../gateway/platform/release.js';
import { projectRoot } from '../shared/config/project-root.js';
import { writeGenerated } from './generated-file.js';
import { AUDIENCES, audienceSchemas, schemaText, type Audience } from './schema-changes/audiences.js';
import { compareSchemas, type SchemaChange } from './schema-changes/compare.js';
import { changePage, type VersionChanges } from './schema-changes/page.js';
import {
  keepRelease,
  presentReasons,
  releasedReasons,
  releasedSchema,
  releases,
  type Release,
} from './schema-changes/releases.js';
import { faultsOf, shortNotices } from './schema-changes/rule.js';

const present = audienceSchemas(readFileSync(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'));
const today = new Date().toISOString().slice(0, 10);

if (process.argv.includes('--release')) {
  const last = releases().at(-1);
  const faults = shortNotices(last && releasedSchema(last, 'staff'), present.staff, today);
  if (faults.length === 0) keepRelease({ version, on: today }, present);
  fail(faults);
}

const kept = releases();
const unreleased: SchemaChange[] = [];
for (const audience of Object.keys(AUDIENCES) as Audience[]) {
  const versions = await Promise.all(kept.map((release, position) => released(audience, release, kept[position - 1])));
  const next = await underWay(audience, kept.at(-1));
  if (next) versions.push(next);
  unreleased.push(...(next?.changes ?? []));
  writeGenerated(`docs/schema-changes/${audience}.md`, changePage(AUDIENCES[audience].title, versions.reverse()));
}
const last = kept.at(-1);
if (last) {
  const facts = { released: releasedSchema(last, 'staff'), present: present.staff, reasons: presentReasons(), today };
  fail(faultsOf(unreleased, facts));
}

async function released(audience: Audience, release: Release, before: Release | undefined): Promise<VersionChanges> {
  const schema = releasedSchema(release, audience);
  const changes = before ? await compareSchemas(releasedSchema(before, audience), schema) : [];
  return { ...release, since: before?.version, changes, reasons: releasedReasons(release) };
}

/** What has changed since the last release; nothing in the very state of one. */
async function underWay(audience: Audience, last: Release | undefined): Promise<VersionChanges | undefined> {
  if (last?.version === version) return undefined;
  const changes = last
    ? await compareSchemas(releasedSchema(last, audience), buildSchema(schemaText(present[audience])))
    : [];
  return { version, on: undefined, since: last?.version, changes, reasons: presentReasons() };
}

function fail(faults: readonly string[]): void {
  for (const fault of new Set(faults)) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
