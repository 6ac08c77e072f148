import { existsSync } from 'node:fs';
import path from 'node:path';
import { callKeyOf } from '../../shared/access/signed-call.js';
import { environmentSchema, readConfig } from '../../shared/config/config.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { subgraphDefinitions } from '../../subgraphs/definitions.js';
import {
  filledExample,
  imageEnvironment,
  inImage,
  interpolated,
  stagesOf,
  variablesOf,
  type ContainerFiles,
  type Service,
} from './compose-file.js';

/** How long a process finishes what is under way, in seconds; a container must be given longer. */
const DRAIN = 10;
const SUBGRAPHS = subgraphDefinitions.map(({ name }) => name);

/** A service with the values of `.env` in it, among the others. */
interface Placed {
  readonly name: string;
  readonly service: Service;
  /** As it is written, before the values are put in. */
  readonly raw: Service;
  readonly all: Readonly<Record<string, Service>>;
  /** What the process sees: the image's environment, then the service's own. */
  readonly environment: Readonly<Record<string, string>>;
  readonly files: ContainerFiles;
}

/** Everything that would keep these files from making a deployment that works and is safe; empty when nothing does. */
export async function faultsOf(files: ContainerFiles): Promise<string[]> {
  try {
    const values = await filledExample(files.example);
    const all = interpolated(files.compose.services, values);
    const placed = Object.entries(all).map(([name, service]) => ({
      name,
      service,
      raw: files.compose.services[name] ?? service,
      all,
      environment: { ...(service.build ? imageEnvironment(files.dockerfile) : {}), ...service.environment },
      files,
    }));
    return [
      ...exampleFaults(files),
      ...imageFaults(files),
      ...topologyFaults(all, files),
      ...placed.flatMap((one) => [
        ...containerFaults(one).map((fault) => `${one.name}: ${fault}`),
        ...portFaults(one).map((fault) => `${one.name}: ${fault}`),
        ...(one.service.build ? kehuFaults(one) : []).map((fault) => `${one.name}: ${fault}`),
      ]),
    ];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** `.env.example` names exactly what the compose file asks for, with the same defaults. */
function exampleFaults({ compose, example }: ContainerFiles): string[] {
  const asked = new Map(variablesOf(compose).map(({ name, fallback }) => [name, fallback]));
  const given = new Map(
    [...example.matchAll(/^(#?)(\w+)=(.*)$/gm)].map(([, off, name, value]) => [name, { off, value }]),
  );
  const faults: string[] = [];
  for (const [name, fallback] of asked) {
    const { off, value } = given.get(name) ?? {};
    if (off === undefined) faults.push(`.env.example does not name ${name}`);
    else if (fallback === undefined && off) faults.push(`.env.example leaves out ${name}, which must be given`);
    else if (fallback !== undefined && value !== fallback)
      faults.push(`.env.example says ${name}=${value ?? ''}, not ${fallback}`);
  }
  for (const name of given.keys()) {
    if (name !== 'COMPOSE_PROFILES' && !asked.has(name ?? ''))
      faults.push(`.env.example names ${name ?? ''}, which nothing asks for`);
  }
  return faults;
}

/** The image holds what it must, nothing from beside the build, and its processes are not root. */
function imageFaults({ dockerfile, dockerignore }: ContainerFiles): string[] {
  const bases = stagesOf(dockerfile).map(([from]) => from?.[1] ?? '');
  const faults = bases.filter((base) => !base.startsWith('node:24-bookworm')).map((base) => `Dockerfile: base ${base}`);
  if (!bases.at(-1)?.includes('slim')) faults.push('Dockerfile: the image is not slim');
  if (isRoot(inImage(dockerfile, 'USER').at(-1))) faults.push('Dockerfile: runs as root');
  if (!inImage(dockerfile, 'HEALTHCHECK')[0]?.includes('/health/ready')) faults.push('Dockerfile: no health check');
  for (const copy of inImage(dockerfile, 'COPY')) {
    if (!copy.startsWith('--from=build ')) faults.push(`Dockerfile: copies ${copy} from beside the build`);
  }
  const ignored = dockerignore.split('\n');
  for (const name of ['.env', '.git', 'data', 'dist', 'node_modules']) {
    if (!ignored.includes(name)) faults.push(`.dockerignore lets ${name} in`);
  }
  return faults;
}

/** Each subgraph has one service in split mode, and a database user; volumes are declared and used. */
function topologyFaults(all: Readonly<Record<string, Service>>, { compose }: ContainerFiles): string[] {
  const faults: string[] = [];
  const split = Object.values(all).filter(({ profiles }) => profiles.includes('split'));
  for (const name of SUBGRAPHS) {
    const count = split.filter(({ command }) => command?.[1] === `dist/subgraphs/${name}/main.js`).length;
    if (count !== 1) faults.push(`${count} services run the subgraph ${name}`);
  }
  const passwords = Object.keys(all.mysql?.environment ?? {}).filter((name) => name.startsWith('KEHU_DB_PASSWORD'));
  for (const name of ['', ...[...SUBGRAPHS, 'platform'].map((subgraph) => `_${subgraph.toUpperCase()}`)]) {
    if (!passwords.includes(`KEHU_DB_PASSWORD${name}`)) faults.push(`mysql makes no user for KEHU_DB_PASSWORD${name}`);
  }
  const used = Object.values(all).flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''));
  const named = new Set(used.filter((volume) => !volume.startsWith('.')));
  for (const volume of named) if (!(volume in compose.volumes)) faults.push(`the volume ${volume} is not declared`);
  for (const volume of Object.keys(compose.volumes))
    if (!named.has(volume)) faults.push(`nothing uses the volume ${volume}`);
  return faults;
}

/** What holds for every container, ours or not. */
function containerFaults({ service, raw, all, files }: Placed): string[] {
  const faults: string[] = [];
  const tag = service.image.split(':')[1];
  if (tag === undefined || tag === 'latest') faults.push(`no tag in ${service.image}`);
  if (isRoot(service.user ?? (service.build ? inImage(files.dockerfile, 'USER').at(-1) : undefined)))
    faults.push('runs as root');
  if (service.restart !== 'unless-stopped') faults.push('is not started again');
  if (!service.build && !service.healthcheck) faults.push('has no health check');
  if (!(Number(/^(\d+)s$/.exec(service.stop_grace_period ?? '')?.[1]) > DRAIN))
    faults.push('is killed while it drains');
  for (const [name, value] of Object.entries(raw.environment ?? {})) {
    const secret = /_KEY$|PASSWORD|^DATABASE_URL$|^NATS_URL$/.test(name);
    if (secret && !/\$\{\w+:(\?[^}]*|-)\}/.test(value)) faults.push(`${name} is not from .env`);
  }
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    if (condition !== 'service_healthy') faults.push(`does not wait until ${other} is healthy`);
    const missing = service.profiles.filter((profile) => !all[other]?.profiles.includes(profile));
    if (missing.length > 0) faults.push(`needs ${other}, which ${missing.join()} does not have`);
  }
  for (const volume of service.volumes ?? []) {
    const [source = ''] = volume.split(':');
    if (source.startsWith('.') && !existsSync(path.join(projectRoot, source)))
      faults.push(`mounts ${source}, which is missing`);
  }
  return faults;
}

function isRoot(user: string | undefined): boolean {
  return user === undefined || /^(root|0)(:|$)/.test(user);
}

/** Published ports stay on this machine; ports of checks and of the balancer are those that somebody listens on. */
function portFaults({ service, environment, all, files }: Placed): string[] {
  const faults: string[] = [];
  const balanced = /\n\s+bind :(\d+)/.exec(files.balancer)?.[1];
  const port = service.build ? environment.PORT : service.image.startsWith('haproxy') ? balanced : undefined;
  for (const published of service.ports ?? []) {
    const [host, , target] = published.split(':');
    if (host !== '127.0.0.1') faults.push(`publishes ${published} to everybody`);
    if (target !== port) faults.push(`publishes ${String(target)}, but listens on ${String(port)}`);
  }
  const listening = port ?? /--http_port=(\d+)/.exec(service.command?.join(' ') ?? '')?.[1];
  const [, checked] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(service.healthcheck?.test.join(' ') ?? '') ?? [];
  if (checked !== undefined && checked !== listening)
    faults.push(`its health check asks ${checked}, not ${String(listening)}`);
  if (!service.image.startsWith('haproxy')) return faults;
  const [, host = '', replicaPort] = /server-template \w+ \S+ (\w+):(\d+)/.exec(files.balancer) ?? [];
  const replica = all[host];
  const expected = { ...imageEnvironment(files.dockerfile), ...replica?.environment }.PORT;
  if (replica?.command?.[1] !== 'dist/gateway/main.js' || replicaPort !== expected)
    faults.push(`sends requests to ${host}:${String(replicaPort)}`);
  return faults;
}

/** A process of ours has all settings that it needs, no others, and they name services that are there. */
function kehuFaults({ service, all, environment, raw, files }: Placed): string[] {
  const faults = Object.keys(raw.environment ?? {})
    .filter((name) => !(name in environmentSchema.shape))
    .map((name) => `${name} is no setting`);
  const [, script = '', subgraph] =
    /^node (dist\/(?:gateway|subgraphs\/(\w+))\/[\w-]+\.js)$/.exec(service.command?.join(' ') ?? '') ?? [];
  if (!existsSync(path.join(projectRoot, script.replace(/^dist\//, '').replace(/\.js$/, '.ts'))))
    return [...faults, `runs ${script || 'nothing'}`];
  for (const name of REQUIRED[subgraph === undefined ? script : 'subgraph'] ?? []) {
    if (!environment[name]) faults.push(`${name} is missing`);
  }
  if (subgraph === 'identity' && !environment.KEHU_TOKEN_KEY) faults.push('KEHU_TOKEN_KEY is missing');
  if (subgraph !== undefined && subgraph !== 'identity' && environment.KEHU_TOKEN_KEY)
    faults.push('a subgraph could issue tokens');
  if (subgraph !== undefined) faults.push(...callKeyFaults(subgraph, environment.KEHU_CALL_KEY, all));
  if (environment.NODE_ENV !== 'production') faults.push('is not in production');
  const config = readConfig(environment);
  if (config.demo) faults.push('lets the demo company in');
  if (config.host !== '0.0.0.0') faults.push(`listens on ${config.host}, where no other container reaches it`);
  faults.push(...databaseFaults(environment.DATABASE_URL ?? '', script, subgraph, all.mysql));
  if (config.natsUrl !== undefined) faults.push(...natsFaults(config.natsUrl, all));
  for (const needed of ['mysql', ...(config.natsUrl === undefined ? [] : ['nats'])]) {
    if (!service.depends_on?.[needed]) faults.push(`does not wait for ${needed}`);
  }
  if (script === 'dist/gateway/gateway-main.js') faults.push(...urlFaults(config.subgraphUrls, all, files));
  return faults;
}

/** A subgraph has the key of calls to itself, and no other. */
function callKeyFaults(subgraph: string, given: string | undefined, all: Readonly<Record<string, Service>>): string[] {
  const deploymentKey = all.gateway?.environment?.KEHU_CALL_KEY;
  if (!given || deploymentKey === undefined) return [];
  if (given === deploymentKey) return ['could sign calls to every subgraph'];
  return given === callKeyOf(deploymentKey, subgraph) ? [] : ['has another key than that of calls to it'];
}

const EVERYWHERE = ['DATABASE_URL', 'KEHU_DATA_KEY'];
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'dist/gateway/main.js': [...EVERYWHERE, 'KEHU_TOKEN_KEY', 'KEHU_PUBLIC_URL'],
  'dist/gateway/gateway-main.js': [
    ...EVERYWHERE,
    ...['KEHU_TOKEN_KEY', 'KEHU_PUBLIC_URL', 'KEHU_CALL_KEY', 'KEHU_SUBGRAPH_URLS', 'NATS_URL'],
  ],
  subgraph: [...EVERYWHERE, 'KEHU_CALL_KEY', 'NATS_URL'],
};

/** The all-in-one server uses the user of all databases, everybody else the one of their own database. */
function databaseFaults(
  text: string,
  script: string,
  subgraph: string | undefined,
  mysql: Service | undefined,
): string[] {
  if (!URL.canParse(text)) return [];
  const own = subgraph ?? (script === 'dist/gateway/main.js' ? undefined : 'platform');
  const url = new URL(text);
  const expected = own === undefined ? 'kehu' : `kehu_${own}`;
  const password = mysql?.environment?.[`KEHU_DB_PASSWORD${own === undefined ? '' : `_${own.toUpperCase()}`}`];
  return [
    ...(url.host === 'mysql:3306' ? [] : [`expects its database at ${url.host}`]),
    ...(url.username === expected ? [] : [`uses the database as ${url.username}, not as ${expected}`]),
    ...(url.password === password ? [] : [`has another password for the database than ${expected}`]),
  ];
}

function natsFaults(text: string, all: Readonly<Record<string, Service>>): string[] {
  const { host, username, password } = new URL(text);
  const command = all.nats?.command ?? [];
  const agreed = command.includes(`--user=${username}`) && command.includes(`--pass=${password}`);
  return [
    ...(host === 'nats:4222' ? [] : [`expects NATS at ${host}`]),
    ...(agreed ? [] : ['has another password for NATS than NATS itself']),
    ...(command.includes('--jetstream') ? [] : ['needs JetStream, which NATS runs without']),
  ];
}

function urlFaults(
  urls: Readonly<Record<string, string>>,
  all: Readonly<Record<string, Service>>,
  { dockerfile }: ContainerFiles,
): string[] {
  const faults: string[] = [];
  if (Object.keys(urls).sort().join() !== [...SUBGRAPHS].sort().join())
    faults.push(`knows the subgraphs ${Object.keys(urls).join()}`);
  for (const [name, url] of Object.entries(urls)) {
    const { hostname, port } = new URL(url);
    if (all[hostname]?.command?.[1] !== `dist/subgraphs/${name}/main.js`)
      faults.push(`looks for ${name} at ${hostname}`);
    const listening = all[hostname]?.environment?.PORT ?? imageEnvironment(dockerfile).PORT ?? '';
    if (port !== listening) faults.push(`looks for ${name} on port ${port}, not ${listening}`);
  }
  return faults;
}
