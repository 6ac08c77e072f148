import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { callKeyOf } from '../../shared/access/signed-call.js';
import { newTokenKey } from '../../shared/access/token-key.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { subgraphDefinitions } from '../../subgraphs/definitions.js';

/** A service of `docker-compose.yml`, as far as the tests read it. */
export interface Service {
  image: string;
  build?: string;
  user?: string;
  profiles: string[];
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  restart?: string;
  stop_grace_period?: string;
}

/** `docker-compose.yml`, its anchors resolved. */
export interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

/** Everything that a deployment with containers is made of. */
export interface ContainerFiles {
  compose: Compose;
  /** `.env.example` */
  example: string;
  dockerfile: string;
  dockerignore: string;
  /** The configuration of HAProxy. */
  balancer: string;
}

/** Reads the files of this project. */
export function readContainerFiles(): ContainerFiles {
  const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8');
  return {
    compose: parse(read('docker-compose.yml'), { merge: true }) as Compose,
    example: read('.env.example'),
    dockerfile: read('Dockerfile'),
    dockerignore: read('.dockerignore'),
    balancer: read('scripts/deployment/haproxy.cfg'),
  };
}

const REFERENCE = /\$\$|\$\{(\w+):(\?|-)([^}]*)\}/g;

/** A variable as a compose file asks for it: with a default, or as one that must be given. */
export interface VariableUse {
  readonly name: string;
  readonly fallback: string | undefined;
}

/** The variables that a compose file asks `.env` for. Fails on a form that is neither `${NAME:?…}` nor `${NAME:-…}`. */
export function variablesOf(compose: unknown): VariableUse[] {
  const text = JSON.stringify(compose);
  const other = /.{0,20}\$(?!\$)(?<!\$\$).{0,20}/.exec(text.replaceAll(REFERENCE, ''));
  if (other) throw new Error(`A variable with neither a default nor :? in ${other[0]}`);
  return [...text.matchAll(REFERENCE)].flatMap(([, name, kind, rest = '']) =>
    name === undefined ? [] : [{ name, fallback: kind === '-' ? rest : undefined }],
  );
}

/** Puts the values of `.env` in, as Compose does. */
export function interpolated<T>(value: T, values: Readonly<Record<string, string>>): T {
  if (typeof value === 'string') {
    return value.replaceAll(REFERENCE, (whole, name: string | undefined, kind: string, rest: string) => {
      if (name === undefined) return whole.slice(1);
      const given = values[name] ?? '';
      if (given === '' && kind === '?') throw new Error(`${name} is missing: ${rest}`);
      return given === '' ? rest : given;
    }) as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => interpolated(item, values)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolated(item, values)])) as T;
}

/** What the commands of `.env.example` print. */
const PRINTED: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string | Promise<string>>> = {
  'openssl rand -hex 24': () => randomBytes(24).toString('hex'),
  'openssl rand -hex 32': () => randomBytes(32).toString('hex'),
  'openssl rand 32 | basenc --base64url | tr -d =': () => randomBytes(32).toString('base64url'),
  'npm run --silent token -- --new-key': newTokenKey,
  ...Object.fromEntries(
    subgraphDefinitions.map(({ name }) => [
      `KEHU_CALL_KEY=… npm run --silent token -- --call-key ${name}`,
      ({ KEHU_CALL_KEY: key }: Readonly<Record<string, string>>) => callKeyOf(key ?? '', name),
    ]),
  ),
};

/** `.env` as somebody has it who did what `.env.example` says. */
export async function filledExample(example: string): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = example.split('\n');
  for (const [i, line] of lines.entries()) {
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const command = lines[i - 1]?.replace(/^# /, '') ?? '';
    if (!value && !PRINTED[command]) throw new Error(`.env.example has no known command above ${name}.`);
    values[name] = value || ((await PRINTED[command]?.(values)) ?? '');
  }
  return values;
}

/** The instructions of a Dockerfile's stages, in order, each `[instruction, arguments]`. */
export function stagesOf(dockerfile: string): [string, string][][] {
  const stages: [string, string][][] = [];
  for (const line of dockerfile.replaceAll('\\\n', '').split('\n')) {
    const [, instruction, rest] = /^([A-Z]+) +(.*)$/.exec(line) ?? [];
    if (instruction === undefined || rest === undefined) continue;
    if (instruction === 'FROM') stages.push([]);
    stages.at(-1)?.push([instruction, rest.trim()]);
  }
  return stages;
}

/** The instructions of one kind in the stage that becomes the image. */
export function inImage(dockerfile: string, instruction: string): string[] {
  return (stagesOf(dockerfile).at(-1) ?? []).flatMap(([name, rest]) => (name === instruction ? [rest] : []));
}

/** The environment variables that the image sets. */
export function imageEnvironment(dockerfile: string): Record<string, string> {
  return Object.fromEntries(
    inImage(dockerfile, 'ENV').flatMap((line) => line.split(/\s+/).map((pair) => pair.split('=', 2))),
  ) as Record<string, string>;
}

/** The command of the image's health check. */
export function healthCheck(dockerfile: string): string[] {
  const [, command] = /CMD (\[.*\])$/.exec(inImage(dockerfile, 'HEALTHCHECK')[0] ?? '') ?? [];
  return JSON.parse(command ?? '[]') as string[];
}
