import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { ADVISORIES } from './kit/advisories.js';
import { attack } from './kit/attack.js';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')) as Lock;

/** Every copy of a package that is installed, wherever it stands. */
function versionsOf(name: string): string[] {
  return Object.entries(lock.packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .flatMap(([, { version }]) => version ?? []);
}

function isAtLeast(version: string, least: string): boolean {
  const [own, other] = [version, least].map((text) => text.split('-', 1)[0]!.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const place = own.findIndex((part, index) => part !== other[index]);
  return place === -1 || own[place]! > (other[place] ?? 0);
}

attack('Known weaknesses of packages', () => {
  test.each(ADVISORIES.map((advisory) => [advisory.id, advisory.package, advisory.fixedIn] as const))(
    '%s: %s is at least %s, in each copy',
    (_id, name, fixedIn) => {
      const versions = versionsOf(name);
      expect(versions).not.toEqual([]);
      expect(versions.filter((version) => !isAtLeast(version, fixedIn))).toEqual([]);
    },
  );

  test('an older version would be noticed', () => {
    expect(isAtLeast('3.9.7', '3.9.8')).toBe(false);
    expect(isAtLeast('3.10.0', '3.9.8')).toBe(true);
    expect(isAtLeast('5.4.0', '5.4.0')).toBe(true);
    expect(isAtLeast('4.99.99', '5.4.0')).toBe(false);
  });
});
