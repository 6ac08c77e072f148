import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import type { TestGraph } from './test-graph.js';

/** Where one of several texts stands. */
export interface Finding {
  /** A table as `customers.contacts`, or a file. */
  readonly place: string;
  readonly text: string;
}

/** Looks for texts in every table of every subgraph, as a dump would hold them; upper and lower case are one. */
export async function findInTables({ subgraphs }: TestGraph, texts: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, subgraph] of subgraphs) {
    for (const table of await tablesOf(subgraph)) {
      const rows = await subgraph.database.reader.query(`SELECT * FROM ${table}`);
      findings.push(...findIn(`${name}.${table}`, JSON.stringify(rows), texts));
    }
  }
  return findings;
}

/** Looks for texts in the bytes of every file below a folder. */
export async function findInFiles(folder: string, texts: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    findings.push(...findIn(path.relative(folder, file), await readFile(file, 'utf8'), texts));
  }
  return findings;
}

/** Looks for texts in a text. */
export function findIn(place: string, content: string, texts: readonly string[]): Finding[] {
  const folded = content.toLowerCase();
  return texts.filter((text) => folded.includes(text.toLowerCase())).map((text) => ({ place, text }));
}

/** The names of all tables of a subgraph. */
export async function tablesOf({ database }: MountedSubgraph): Promise<string[]> {
  const sql =
    database.kind === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name';
  return (await database.reader.query(sql)).map(({ name }) => name as string);
}
