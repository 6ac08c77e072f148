/**
 * `npm run bench:backup`: prints how long a backup and a restore of about 1 GB take, on SQLite and, where a server is
 * installed, on MariaDB. `--megabytes 200` makes it smaller.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allDefinitions } from '../../gateway/definitions.js';
import { mountSubgraph, type MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { findServerBinary, startThrowawayServer } from '../../shared/testing/mariadb-server.js';
import { readConfig } from '../../shared/config/config.js';
import { runScript } from '../kit/processes.js';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1024' } } });
const megabytes = Number(values.megabytes);
/** Milliseconds that either may take. */
const PATIENCE = 3_600_000;
const folder = await mkdtemp(path.join(tmpdir(), 'kehu-bench-backup-'));
const server = (await findServerBinary()) ? await startThrowawayServer() : undefined;
try {
  await measure('SQLite', { KEHU_DATA_DIR: path.join(folder, 'one') }, { KEHU_DATA_DIR: path.join(folder, 'other') });
  if (server) {
    const on = (prefix: string) => ({
      KEHU_DATA_DIR: path.join(folder, prefix),
      DATABASE_URL: server.url,
      KEHU_DATABASE_PREFIX: prefix,
    });
    await measure(server.name, on('one'), on('other'));
  }
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(name: string, place: Record<string, string>, other: Record<string, string>): Promise<void> {
  const key = { KEHU_DATA_KEY: Buffer.alloc(32, 1).toString('base64url'), KEHU_DEMO: '0' };
  const config = readConfig({ ...place, ...key });
  for (const definition of allDefinitions) {
    const mounted = await mountSubgraph(definition, config.databases, { dataKey: Buffer.alloc(32, 1) });
    if (definition.name === 'customers') await fill(mounted);
    await mounted.close();
  }
  const backup = path.join(folder, `backup-${name.replace(/\W/g, '')}`);
  const taken = await runScript('scripts/backup.js', { ...place, ...key }, ['--to', backup], PATIENCE);
  const restored = await runScript('scripts/restore.js', { ...other, ...key }, ['--from', backup], PATIENCE);
  console.log(`${name}, ${String(megabytes)} MiB of rows that do not compress:`);
  for (const { stdout, stderr, code } of [taken, restored])
    console.log(`  ${code === 0 ? (stdout.split('\n')[0] ?? '') : stderr}`);
}

/** Fills the table of the journal, since it is the one with large values; half a megabyte in a transaction. */
async function fill({ database }: MountedSubgraph): Promise<void> {
  const columns =
    'id, position, type, record_type, record_id, record_version, action, occurred_at, actor, actor_kind, request_id, payload, personal, digest';
  for (let row = 1; row <= megabytes * 16; row += 16) {
    await database.transact(Date.now() + 60_000, async (db) => {
      for (let each = row; each < row + 16; each += 1) {
        await db.run(
          `INSERT INTO journal_entries (${columns}) VALUES (?, ?, 'x', 'X', ?, 1, 'CREATED', '2026-01-01 00:00:00.000', 'x', 'x', 'x', '{}', ?, 'x')`,
          [`evt_${String(each)}`, each, `rec_${String(each)}`, randomBytes(48 * 1024).toString('base64')],
        );
      }
    });
  }
  await database.transact(Date.now() + 60_000, (db) => db.run('UPDATE feed_heads SET position = ?', [megabytes * 16]));
}
