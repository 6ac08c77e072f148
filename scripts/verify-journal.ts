/**
 * Checks the journals and the access logs of all databases of this deployment: that no entry was changed, removed, added or
 * moved. Reads only, also while the server runs. `--against <folder of a backup>` checks too that everything that the backup knew is
 * there, which the database alone cannot show. Exit code 1 when anything is wrong.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfig, type Config } from '../shared/config/config.js';
import { presentDataKey } from '../shared/config/data-key.js';
import { accessChainKey } from '../shared/access-log/access-chain.js';
import { verifyAccessLog, type AccessLogReport } from '../shared/access-log/verify-access-log.js';
import { openReader } from '../shared/db/open-reader.js';
import { dataKeys } from '../shared/journal/data-keys.js';
import { verifyJournal, type JournalMark, type JournalReport } from '../shared/journal/verify-journal.js';
import { allDefinitions } from '../gateway/definitions.js';
import { keyMark } from './backup/key-mark.js';
import { readManifest } from './backup/manifest.js';

try {
  const { values } = parseArgs({ options: { against: { type: 'string' } } });
  const config = readConfig();
  const marks = values.against === undefined ? undefined : await marksOf(config, path.resolve(values.against));
  const keys = dataKeys(await presentDataKey(config));
  for (const { name } of allDefinitions) {
    const { reader, close } = await openReader(config.databases, name);
    try {
      print(name, await verifyJournal(reader, keys, marks?.journals[name]), marks && (marks.journals[name] ?? 'none'));
      const mark = marks?.accessLogs[name];
      printAccessLog(await verifyAccessLog(reader, accessChainKey(keys), mark), marks && (mark ?? 'none'));
    } finally {
      await close();
    }
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** The ends of journals and access logs, by database. */
interface Marks {
  readonly journals: Readonly<Record<string, JournalMark>>;
  readonly accessLogs: Readonly<Record<string, JournalMark>>;
}

async function marksOf(config: Config, folder: string): Promise<Marks> {
  const { dataKey, marks, accessLogMarks } = await readManifest(folder);
  if (dataKey !== (await keyMark(config))) {
    throw new ConfigurationError('The data key here is not the one of this backup.');
  }
  if (Object.keys(marks).length === 0)
    throw new ConfigurationError('This backup does not say where the journals ended.');
  return { journals: marks, accessLogs: accessLogMarks };
}

function print(
  name: string,
  { entries, unkeyed, waiting, problems }: JournalReport,
  mark?: JournalMark | 'none',
): void {
  const parts = [`${String(entries)} entries`];
  if (waiting > 0) parts.push(`${String(waiting)} waiting`);
  parts.push(problems.length === 0 ? 'whole' : 'NOT WHOLE');
  if (mark === 'none') parts.push('not in the backup');
  else if (mark && problems.length === 0) parts.push(`up to ${String(mark.position)} those of the backup`);
  console.log(`${name}: ${parts.join(', ')}`);
  if (unkeyed > 0) {
    console.log(`  The first ${String(unkeyed)} are of a development version; only the chain protects them.`);
  }
  printProblems(problems);
}

function printAccessLog({ entries, purged, problems }: AccessLogReport, mark?: JournalMark | 'none'): void {
  const parts = [`access log: ${String(entries)} entries`];
  if (purged > 0) parts.push(`${String(purged)} purged before`);
  parts.push(problems.length === 0 ? 'whole' : 'NOT WHOLE');
  if (mark === 'none') parts.push('not in the backup');
  else if (mark && problems.length === 0) parts.push(`up to ${String(mark.position)} those of the backup`);
  console.log(`  ${parts.join(', ')}`);
  printProblems(problems);
}

function printProblems(problems: readonly string[]): void {
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
