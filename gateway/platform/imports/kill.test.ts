import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTestDatabase, testDatabases } from '../../../shared/testing/databases.js';
import { clientOf, newCredentials } from '../../../test/kit/deployments.js';
import { startServer, type ServerProcess } from '../../../test/kit/processes.js';
import { scaled } from '../../../test/setup/scale.js';
import { documents } from '../files/testing/files-world.js';

/** After each of them the claim of the dead process has to run out, which takes half a minute. */
const KILLS = scaled(1, 10);
const databases = testDatabases.slice(0, scaled(1, 2));
const ROWS = scaled(1_600, 20_000);
const COUNTS = 'read created updated unchanged skipped refused';
const STATE = `query ($id: ID!) { importJob(id: $id) { state errorMessage counts { ${COUNTS} } report { downloadUrl } } }`;

type Client = ReturnType<typeof clientOf>;

interface SeenImport {
  state: string;
  errorMessage: string | null;
  counts: Record<string, number>;
  report: { downloadUrl: string } | null;
}

test.each(databases)(
  'an import whose process is killed goes on in the next one, on %s: no row is lost, none comes twice',
  async (kind) => {
    const place = await openTestDatabase(kind);
    const folder = await mkdtemp(path.join(tmpdir(), 'kehu-killed-import-'));
    const credentials = await newCredentials();
    const settings = {
      ...credentials.settings,
      KEHU_DATA_DIR: place.dataDir ?? folder,
      ...(place.databaseUrl === undefined
        ? {}
        : { DATABASE_URL: place.databaseUrl, KEHU_DATABASE_PREFIX: place.prefix }),
    };
    const start = async (): Promise<[ServerProcess, Client]> => {
      const server = await startServer('gateway/main.js', settings);
      return [server, clientOf(server.url, credentials, 'administrator')];
    };
    let [server, client] = await start();
    const find = async (id: string): Promise<SeenImport> => {
      for (let tries = 1; ; tries += 1) {
        try {
          return (await client.data<{ importJob: SeenImport }>(STATE, { id })).importJob;
        } catch (error) {
          // A connection of the server before may be taken for one of this.
          if (tries === 10 || !(error instanceof Error) || error.message !== 'fetch failed') throw error;
          await sleep(50);
        }
      }
    };
    try {
      const id = await begin(client);
      for (let kill = 1; kill <= KILLS; kill += 1) {
        // Somewhere in the next stretch of the import, in whatever it does there.
        while ((await find(id)).counts.read! < (ROWS * kill) / (KILLS + 2)) await sleep(5);
        await sleep((kill * 37) % 200);
        await server.stop('SIGKILL');
        [server, client] = await start();
      }
      while ((await find(id)).state === 'RUNNING') await sleep(100);
      const { state, errorMessage, counts, report } = await find(id);
      expect({ state, errorMessage }).toEqual({ state: 'COMPLETED', errorMessage: null });
      const refused = Math.floor(ROWS / 100);
      expect(counts).toEqual({ read: ROWS, created: ROWS - refused, updated: 0, unchanged: 0, skipped: 0, refused });
      const lines = (await (await fetch(report!.downloadUrl)).text()).trim().split('\r\n').slice(1);
      expect(lines.map((line) => Number(line.split(',')[0]))).toEqual(
        Array.from({ length: refused }, (_one, n) => n * 100 + 101),
      );
      const names = await namesOf(client);
      expect(names).toHaveLength(ROWS - refused);
      expect(new Set(names).size).toBe(ROWS - refused);
    } finally {
      await server.stop();
      await place.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
  600_000,
);

/** Products without a key and with a policy that creates another one whatever is there: nothing else tells a repetition. */
async function begin(client: Client): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_one, n) => (n % 100 === 99 ? ',Nameless' : `Product ${String(n)},`));
  const bytes = Buffer.from(['name,series', ...rows].join('\n'));
  const { createProduct } = await client.data<{ createProduct: { product: { id: string } } }>(
    'mutation { createProduct(input: { name: "Owner of the file" }) { product { id } } }',
  );
  const input = { recordId: createProduct.product.id, name: 'rows.csv', contentType: 'text/csv', size: bytes.length };
  const { startUpload } = await client.data<{ startUpload: { file: { id: string }; upload: { url: string } } }>(
    documents.start,
    { input },
  );
  await fetch(`${startUpload.upload.url}/1`, { method: 'PUT', body: bytes });
  await client.data(documents.complete, { input: { id: startUpload.file.id } });
  const mapping = { type: 'products', fields: { name: { column: 'name' }, series: { column: 'series' } } };
  const { startImport } = await client.data<{ startImport: { importJob: { id: string } } }>(
    'mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id } } }',
    { input: { type: 'PRODUCTS', fileId: startUpload.file.id, mapping, onDuplicate: 'CREATE' } },
  );
  return startImport.importJob.id;
}

async function namesOf(client: Client): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = null; ;) {
    interface Page {
      products: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const { products }: Page = await client.data<Page>(
      'query ($after: String) { products(first: 100, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    names.push(...products.nodes.map(({ name }) => name).filter((name) => name.startsWith('Product ')));
    if (!products.pageInfo.hasNextPage) return names;
    after = products.pageInfo.endCursor;
  }
}
