import type { SchemaChange } from './compare.js';
import { reasonFor, type BreakingReasons } from './rule.js';

/** What changed with a version for those who read a page. */
export interface VersionChanges {
  readonly version: string;
  /** The day of the release; undefined while it is under way. */
  readonly on: string | undefined;
  /** The version that the changes are compared with; undefined for the first one. */
  readonly since: string | undefined;
  readonly changes: readonly SchemaChange[];
  /** Why it breaks what it breaks. */
  readonly reasons: BreakingReasons;
}

const PARTS = [
  { effect: 'breaks', title: 'Breaks clients' },
  { effect: 'surprises', title: 'May surprise clients' },
  { effect: 'deprecates', title: 'Deprecated' },
  { effect: 'adds', title: 'New' },
] as const;

/** The page of an audience in Markdown, the newest version first. */
export function changePage(audience: string, versions: readonly VersionChanges[]): string {
  return `${[
    `# Changes of the schema for ${audience}`,
    'Written by `npm run schema-changes`; the rule behind it is in [README.md](README.md).',
    ...versions.flatMap(versionPart),
  ].join('\n\n')}\n`;
}

function versionPart({ version, on, since, changes, reasons }: VersionChanges): string[] {
  const title = `## ${version}, ${on ?? 'not released yet'}`;
  if (since === undefined) return [title, 'The first release.'];
  if (changes.length === 0) return [title, `Nothing has changed since ${since}.`];
  return [
    title,
    ...PARTS.flatMap(({ effect, title: part }) => {
      const lines = partLines(
        changes.filter((change) => change.effect === effect),
        reasons,
      );
      return lines.length === 0 ? [] : [`### ${part}`, lines.join('\n')];
    }),
  ];
}

/** A line for each change, below their reason those that have one. */
function partLines(changes: readonly SchemaChange[], reasons: BreakingReasons): string[] {
  const reasonOf = (change: SchemaChange) =>
    (change.effect === 'breaks' ? reasonFor(change, reasons) : undefined) ?? '';
  return [...new Set(changes.map(reasonOf))].sort().flatMap((reason) => {
    const lines = changes.filter((change) => reasonOf(change) === reason).map(({ message }) => `- ${message}`);
    return reason === '' ? lines.sort() : [`- ${reason}`, ...lines.sort().map((line) => `  ${line}`)];
  });
}
