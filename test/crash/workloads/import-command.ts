import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../shared/config/project-root.js';
import type { Deployment } from '../kit/deployment.js';
import { openStores } from '../kit/place.js';
import type { NewWorkload } from '../kit/workload.js';

/** Imports of files by `npm run import` that go on while servers, and now and then the command itself, are killed. */
export interface ImportCommand {
  readonly workload: NewWorkload;
  /** Answers while rows of an import are coming in. */
  underWay(): Promise<void>;
}

/**
 * Lets the command import files with this many rows, one after the other. Where it is killed too, it is run again on the
 * whole file, whose rows are known again by their keys; otherwise no fact of theirs tells a row that comes twice.
 */
export function importCommand(deployment: Deployment, rows: number): ImportCommand {
  let running: { names: readonly string[]; kill: (() => void) | undefined } | undefined;
  const workload: NewWorkload = ({ ledger, unique, users }) => ({
    name: 'import command',
    hasKeysOfItsOwn: true,
    turn: async (client) => {
      if (running) return;
      const names = Array.from({ length: rows }, () => unique('From file'));
      const own = (running = { names, kill: undefined as (() => void) | undefined });
      const isKeyed = client.random.chance(0.5);
      const folder = await mkdtemp(path.join(tmpdir(), 'kehu-crash-import-'));
      try {
        const files = await writeFiles(folder, { names, ownerId: users[0] ?? '', isKeyed });
        for (let isDone = false; !isDone;)
          isDone = await runOnce(deployment, files, (kill) => (own.kill = isKeyed ? kill : undefined));
        for (const name of names)
          ledger.add('customers', undefined, name, { version: 1, employee_count: 12, owner_id: users[0] ?? '' });
      } finally {
        running = undefined;
        await rm(folder, { recursive: true });
      }
    },
    killed: (random) => {
      if (random.chance(0.5)) running?.kill?.();
    },
  });
  return {
    workload,
    underWay: async () => {
      for (;;) {
        const first = running?.names[0];
        const stores = openStores(deployment.location);
        const [row] = await stores.rows('customers', 'SELECT COUNT(*) AS n FROM customers WHERE name = ?', [
          first ?? '',
        ]);
        await stores.close();
        if (Number(row?.n) > 0) return;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
  };
}

interface Rows {
  readonly names: readonly string[];
  readonly ownerId: string;
  readonly isKeyed: boolean;
}

async function writeFiles(folder: string, { names, ownerId, isKeyed }: Rows) {
  const files = { csv: path.join(folder, 'rows.csv'), mapping: path.join(folder, 'mapping.json') };
  await writeFile(files.csv, ['name,staff,owner', ...names.map((name) => `${name},12,${ownerId}`)].join('\n'));
  const mapping = {
    type: 'customers',
    ...(isKeyed ? { key: 'name', onDuplicate: 'SKIP' } : { onDuplicate: 'CREATE' }),
    fields: {
      name: { column: 'name' },
      employeeCount: { column: 'staff' },
      ownerId: { column: 'owner', reference: { by: 'id' } },
    },
  };
  await writeFile(files.mapping, JSON.stringify(mapping));
  return files;
}

/** Runs the command; answers whether it came to its end. */
async function runOnce(
  { urls, token }: Deployment,
  { csv, mapping }: { csv: string; mapping: string },
  started: (kill: () => void) => void,
): Promise<boolean> {
  const script = path.join(projectRoot, 'dist/scripts/import.js');
  const target = ['--url', `${urls[0] ?? ''}/graphql`, '--token', token];
  const child = spawn(process.execPath, [script, 'customers', csv, '--map', mapping, ...target], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  started(() => child.kill('SIGKILL'));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal !== null) return false;
  if (code !== 0) throw new Error(`The import ended with ${String(code)}: ${complaint}`);
  return true;
}
