import { actingFacts } from '../../authentication/acting-principal.js';
import { shippedRights } from '../../authentication/shipped-rights.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../shared/config/config.js';
import { principalFor } from '../../../test/kit/test-graph.js';
import { newTokenKey } from '../../../shared/access/token-key.js';
import { fileLinks, type LinkClaims } from './file-links.js';

const NOW = '2026-01-05T08:00:00.000Z';
const claims: LinkClaims = {
  purpose: 'download',
  fileId: 'fil_1',
  expiresAt: '2026-01-05T08:05:00.000Z',
  actsAs: actingFacts(shippedRights, principalFor('sales-rep')),
};

test('addresses are opened by whoever has the same key, for their purpose and until they expire', async () => {
  const config = readConfig({ KEHU_TOKEN_KEY: await newTokenKey() });
  const token = await fileLinks(config).seal(claims);
  const { open } = fileLinks(config);
  expect(await open(token, 'download', NOW)).toEqual(claims);
  const refused = { code: 'NOT_FOUND' };
  await expect(open(token, 'upload', NOW)).rejects.toMatchObject(refused);
  await expect(open(token, 'download', claims.expiresAt)).rejects.toMatchObject(refused);
  const { open: openElsewhere } = fileLinks(readConfig({ KEHU_TOKEN_KEY: await newTokenKey() }));
  await expect(openElsewhere(token, 'download', NOW)).rejects.toMatchObject(refused);
});

test('a key that could not be read is read again', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-links-'));
  const file = path.join(folder, 'demo-token-key.json');
  await writeFile(file, 'not yet');
  const links = fileLinks(readConfig({ KEHU_DATA_DIR: folder }));
  await expect(links.seal(claims)).rejects.toThrow('must hold a private Ed25519 key');
  await writeFile(file, await newTokenKey());
  expect(await links.open(await links.seal(claims), 'download', NOW)).toEqual(claims);
  await rm(folder, { recursive: true });
});
