import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ConfigurationError } from '../../shared/config/config.js';

const manifestSchema = z.object({
  format: z.literal(1),
  kind: z.enum(['sqlite', 'mysql']),
  /** When the point of the backup was taken. */
  takenAt: z.string(),
  /** Names of the databases that are in it. */
  subgraphs: z.array(z.string()),
  /** Recognises the data key without telling it. */
  dataKey: z.string(),
  /** Prefix of the databases' names on the server. */
  prefix: z.string().optional(),
  /**
   * The end of each subgraph's journal at the point, or on a server moments before it. Whoever verifies a journal against
   * them learns whether what they end is still all there. A backup of a development version has none.
   */
  marks: z.record(z.string(), z.object({ position: z.number(), chain: z.string() })).default({}),
  /** The same of the access logs. */
  accessLogMarks: z.record(z.string(), z.object({ position: z.number(), chain: z.string() })).default({}),
  /** Whether uploaded files are in it. */
  hasFiles: z.boolean(),
  /** File of the backup → size and SHA-256. */
  parts: z.record(z.string(), z.object({ size: z.number(), sha256: z.string() })),
});

/** What a backup says of itself. Written last: a folder without it is no backup. */
export type Manifest = z.infer<typeof manifestSchema>;

/** What was copied, and where the journals and access logs ended then. */
export type CopiedPoint = Pick<Manifest, 'marks' | 'accessLogMarks' | 'takenAt'> & { readonly parts: string[] };

const FILE = 'manifest.json';

/** Writes the manifest, and with it declares the backup whole. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(path.join(folder, FILE), `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' });
}

/** Reads the manifest of a backup and checks every part against it. */
export async function readCheckedManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const [name, { size, sha256 }] of Object.entries(manifest.parts)) {
    const found = await measure(path.join(folder, name)).catch(() => undefined);
    if (found?.size !== size || found.sha256 !== sha256) {
      throw new ConfigurationError(`${name} of this backup is missing or damaged; nothing was restored.`);
    }
  }
  return manifest;
}

/** Reads what a backup says of itself, and nothing else of it. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path.join(folder, FILE), 'utf8')));
  } catch {
    throw new ConfigurationError(`${folder} holds no whole backup: it has no manifest.json of a known form.`);
  }
}

/** Size and SHA-256 of a file. */
export async function measure(file: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(createReadStream(file), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      size += chunk.length;
      hash.update(chunk);
    }
  });
  return { size, sha256: hash.digest('hex') };
}
