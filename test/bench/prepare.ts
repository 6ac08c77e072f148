import { existsSync } from 'node:fs';
import path from 'node:path';
import { shippedRoles } from '../../subgraphs/identity/roles/shipped-roles.js';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { issueToken } from '../../shared/access/access-token.js';
import { seedBenchmark } from '../../gateway/demo/seed-benchmark.js';
import { DEMO_SUBJECTS } from '../../gateway/demo/demo-people.js';
import { openEmbeddedGraph } from '../../gateway/embedded-host.js';
import { readConfig, type Config } from '../../shared/config/config.js';
import { createLog } from '../../shared/log.js';
import SqliteConnection from 'better-sqlite3';

/** What every server of the benchmark needs. */
export interface BenchmarkGround {
  config: Config;
  token: string;
  customerIds: string[];
}

const SAMPLED = 2_000;

/** Makes (once) the database of the benchmark, and a token of the administrator. */
export async function prepareGround(customers: number): Promise<BenchmarkGround> {
  const folder = path.join('data', `bench-${String(customers)}`);
  const config = readConfig({ KEHU_DATA_DIR: folder, KEHU_LOG_LEVEL: 'silent', NODE_ENV: 'development' });
  if (!existsSync(path.join(config.dataFolder, 'seeded'))) await seed(config, customers);
  const token = await issueToken(
    await loadTokenKey(config),
    { roles: ['administrator'], ...DEMO_SUBJECTS.administrator },
    '12h',
  );
  if (!(shippedRoles.administrator.scopes as readonly string[]).includes('opportunities:read'))
    throw new Error('The administrator must see everything.');
  return { config, token, customerIds: sampleIds(config.dataFolder) };
}

async function seed(config: Config, customers: number): Promise<void> {
  console.log(`Seeding ${String(customers)} customers into ${config.dataFolder} …`);
  const { writeFile } = await import('node:fs/promises');
  const { subgraphs, close } = await openEmbeddedGraph(config, createLog('error', 'bench'));
  await seedBenchmark(subgraphs, { customers });
  await close();
  await writeFile(path.join(config.dataFolder, 'seeded'), '');
}

function sampleIds(folder: string): string[] {
  const connection = new SqliteConnection(path.join(folder, 'customers.sqlite'), { readonly: true });
  const ids = connection.prepare('SELECT id FROM customers ORDER BY id').pluck().all() as string[];
  connection.close();
  const step = Math.max(1, Math.floor(ids.length / SAMPLED));
  return ids.filter((_, index) => index % step === 0).slice(0, SAMPLED);
}
