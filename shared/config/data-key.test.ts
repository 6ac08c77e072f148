import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDataKey, presentDataKey } from './data-key.js';

describe('the data key of a folder', () => {
  let dataFolder: string;
  beforeEach(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), 'kehu-key-'));
  });
  afterEach(() => rm(dataFolder, { recursive: true, force: true }));

  const settings = () =>
    ({ dataKey: undefined, databases: { kind: 'sqlite', folder: dataFolder }, dataFolder, demo: false }) as const;
  const load = () => loadDataKey(settings());

  it('is made once, however many ask for it, and stays', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, load));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await load()).toEqual(keys[0]);
    expect(await readdir(dataFolder)).toEqual(['data-key']);
    expect(await readFile(path.join(dataFolder, 'data-key'), 'utf8')).toBe(keys[0]!.toString('base64url'));
  });

  it('is not made for a tool that looks at what is there', async () => {
    await expect(presentDataKey(settings())).rejects.toThrow('The data key is missing');
    expect(await readdir(dataFolder)).toEqual([]);
    expect(await presentDataKey({ ...settings(), dataKey: 'k'.repeat(43) })).toHaveLength(32);
    const made = await load();
    expect(await presentDataKey(settings())).toEqual(made);
  });

  it('is not replaced where it is not whole', async () => {
    await writeFile(path.join(dataFolder, 'data-key'), 'short');
    await expect(load()).rejects.toThrow('must hold 32 bytes in base64url');
    expect(await readFile(path.join(dataFolder, 'data-key'), 'utf8')).toBe('short');
  });
});
