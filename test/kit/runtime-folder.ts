import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';
import { inImage, readContainerFiles, stagesOf } from './compose-file.js';

/**
 * Makes the folder that the image's processes run in, by the instructions of the Dockerfile but without a container
 * engine: what its last stage copies, and links to the packages that are left when those for development are removed.
 * Start its processes with `RUNTIME_OPTIONS`, or the links lead to all packages of this project.
 */
export async function makeRuntimeFolder(): Promise<string> {
  const { dockerfile } = readContainerFiles();
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-image-'));
  const [build = []] = stagesOf(dockerfile);
  const buildFolder = build.find(([instruction]) => instruction === 'WORKDIR')?.[1] ?? '';
  const runs = build.flatMap(([instruction, command]) => (instruction === 'RUN' ? [command] : []));
  const [, collect = '', collected] =
    runs.map((command) => /^node (\S+\.mjs) (\S+)$/.exec(command)).find(Boolean) ?? [];
  for (const copy of inImage(dockerfile, 'COPY')) {
    const [, source = '', destination = ''] = copy.split(' ');
    const target = path.join(folder, destination);
    if (source === collected) await promisify(execFile)(process.execPath, [path.join(projectRoot, collect), target]);
    else if (source === `${buildFolder}/node_modules`) await linkPackages(target);
    else await cp(path.join(projectRoot, path.relative(buildFolder, source)), target, { recursive: true });
  }
  return folder;
}

/** Settings of a process of such a folder. */
export const RUNTIME_OPTIONS = { NODE_OPTIONS: '--preserve-symlinks' };

/** Links the packages that `npm prune --omit=dev` leaves; one below another package comes with it. */
async function linkPackages(target: string): Promise<void> {
  const { packages } = JSON.parse(await readFile(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>;
  };
  for (const [name, { dev = false }] of Object.entries(packages)) {
    if (dev || name.lastIndexOf('node_modules/') !== 0) continue;
    const link = path.join(target, name.slice('node_modules/'.length));
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.join(projectRoot, name), link);
  }
}
