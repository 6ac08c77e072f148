import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../shared/config/project-root.js';
import { faultsOf } from './kit/compose-faults.js';
import {
  filledExample,
  interpolated,
  readContainerFiles,
  type ContainerFiles,
  type Service,
} from './kit/compose-file.js';

const SCRIPT = path.join(projectRoot, 'scripts/deployment/create-database-users.sh');

test('docker-compose.yml, Dockerfile and .env.example make a deployment without faults', async () => {
  expect(await faultsOf(readContainerFiles())).toEqual([]);
});

/** The files of this project with something spoilt. */
function spoilt(spoil: (files: ContainerFiles, services: Record<string, Service>) => void): ContainerFiles {
  const files = structuredClone(readContainerFiles());
  spoil(files, files.compose.services);
  return files;
}

const set =
  (name: string, setting: string, value: string) => (_files: ContainerFiles, all: Record<string, Service>) => {
    all[name]!.environment![setting] = value;
  };
const unset = (name: string, setting: string) => (_files: ContainerFiles, all: Record<string, Service>) => {
  const others = Object.entries(all[name]!.environment!).filter(([key]) => key !== setting);
  all[name]!.environment = Object.fromEntries(others);
};
const change = (name: string, changes: Partial<Service>) => (_files: ContainerFiles, all: Record<string, Service>) => {
  Object.assign(all[name]!, changes);
};
const replace = (file: 'example' | 'dockerfile' | 'dockerignore' | 'balancer', from: string, to: string) => {
  return (files: ContainerFiles) => {
    if (!files[file].includes(from)) throw new Error(`${file} does not hold ${from}.`);
    files[file] = files[file].replace(from, to);
  };
};
const urls = (changed: string) => set('gateway', 'KEHU_SUBGRAPH_URLS', changed);
const mysql = (user: string, password: string, host = 'mysql:3306') => `mysql://${user}:\${${password}:?}@${host}`;
const CUSTOMERS = 'KEHU_DB_PASSWORD_CUSTOMERS';

describe('a fault is found:', () => {
  test.each<[string, Parameters<typeof spoilt>[0], string[]]>([
    // settings
    [
      'a setting that Kehu does not know',
      set('sales', 'KEHU_LOGLEVEL', 'info'),
      ['sales: KEHU_LOGLEVEL is no setting'],
    ],
    [
      'a value that Kehu refuses',
      set('sales', 'KEHU_LOG_LEVEL', 'loud'),
      [
        'KEHU_LOG_LEVEL is "loud": Invalid option: expected one of "trace"|"debug"|"info"|"warn"|"error"|"fatal"|"silent".',
      ],
    ],
    ['no key for tokens', unset('server', 'KEHU_TOKEN_KEY'), ['server: KEHU_TOKEN_KEY is missing']],
    ['no key for tokens', unset('gateway', 'KEHU_TOKEN_KEY'), ['gateway: KEHU_TOKEN_KEY is missing']],
    ['no key for tokens', unset('identity', 'KEHU_TOKEN_KEY'), ['identity: KEHU_TOKEN_KEY is missing']],
    [
      'no key for calls',
      unset('identity', 'KEHU_CALL_KEY'),
      ['.env.example names KEHU_CALL_KEY_IDENTITY, which nothing asks for', 'identity: KEHU_CALL_KEY is missing'],
    ],
    ['no key for personal values', unset('server', 'KEHU_DATA_KEY'), ['server: KEHU_DATA_KEY is missing']],
    ['no events', unset('sales', 'NATS_URL'), ['sales: NATS_URL is missing']],
    ['SQLite in a container', unset('server', 'DATABASE_URL'), ['server: DATABASE_URL is missing']],
    [
      'a subgraph with the key for tokens',
      set('sales', 'KEHU_TOKEN_KEY', '${KEHU_TOKEN_KEY:?}'),
      ['sales: a subgraph could issue tokens'],
    ],
    [
      "a subgraph with the gateway's key for calls",
      set('sales', 'KEHU_CALL_KEY', '${KEHU_CALL_KEY:?}'),
      ['.env.example names KEHU_CALL_KEY_SALES, which nothing asks for', 'sales: could sign calls to every subgraph'],
    ],
    [
      "a subgraph with another's key for calls",
      set('sales', 'KEHU_CALL_KEY', '${KEHU_CALL_KEY_CUSTOMERS:?}'),
      [
        '.env.example names KEHU_CALL_KEY_SALES, which nothing asks for',
        'sales: has another key than that of calls to it',
      ],
    ],
    ['a demo', set('server', 'KEHU_DEMO', '1'), ['server: lets the demo company in']],
    [
      'development',
      set('server', 'NODE_ENV', 'development'),
      ['server: is not in production', 'server: lets the demo company in'],
    ],
    [
      'a process that only its own container reaches',
      set('sales', 'KEHU_HOST', '127.0.0.1'),
      ['sales: listens on 127.0.0.1, where no other container reaches it'],
    ],
    // .env
    [
      'a secret in the file',
      set('gateway', 'KEHU_DATA_KEY', 'k'.repeat(43)),
      ['gateway: KEHU_DATA_KEY is not from .env'],
    ],
    [
      'a variable that .env.example does not name',
      set('sales', 'KEHU_LOG_LEVEL', '${SALES_LEVEL:-info}'),
      ['.env.example does not name SALES_LEVEL'],
    ],
    [
      'a variable that nothing asks for',
      replace('example', '#KEHU_REPLICAS=2', '#KEHU_REPLICAS=2\n#KEHU_COPIES=2'),
      ['.env.example names KEHU_COPIES, which nothing asks for'],
    ],
    [
      'another default than the one described',
      replace('example', '#KEHU_REPLICAS=2', '#KEHU_REPLICAS=3'),
      ['.env.example says KEHU_REPLICAS=3, not 2'],
    ],
    [
      'a value without a command that makes it',
      replace('example', '# openssl rand -hex 24\nNATS', '\nNATS'),
      ['.env.example has no known command above NATS_PASSWORD.'],
    ],
    [
      'a variable that may be forgotten',
      set('sales', 'KEHU_CALL_KEY', '${KEHU_CALL_KEY}'),
      [expect.stringContaining('A variable with neither a default nor :? in ') as string],
    ],
    // subgraphs
    [
      'a subgraph that the gateway does not know',
      urls('identity=http://identity:4000,sales=http://sales:4000'),
      ['gateway: knows the subgraphs identity,sales'],
    ],
    [
      'a subgraph that is looked for elsewhere',
      urls('identity=http://identity:4000,customers=http://sales:4000,sales=http://sales:4000'),
      ['gateway: looks for customers at sales'],
    ],
    [
      'a subgraph that is looked for on another port',
      urls('identity=http://identity:4001,customers=http://customers:4000,sales=http://sales:4000'),
      ['gateway: looks for identity on port 4001, not 4000'],
    ],
    [
      'a subgraph without a service',
      (_files, all) => delete all.sales,
      [
        '.env.example names KEHU_CALL_KEY_SALES, which nothing asks for',
        '0 services run the subgraph sales',
        'gateway: looks for sales at sales',
      ],
    ],
    [
      'a command that does not exist',
      change('sales', { command: ['node', 'dist/subgraphs/sales/mian.js'] }),
      [
        '0 services run the subgraph sales',
        'gateway: looks for sales at sales',
        'sales: runs dist/subgraphs/sales/mian.js',
      ],
    ],
    // databases and events
    [
      'a subgraph without a database user',
      unset('mysql', CUSTOMERS),
      [`mysql makes no user for ${CUSTOMERS}`, 'customers: has another password for the database than kehu_customers'],
    ],
    [
      "another's database user",
      set('sales', 'DATABASE_URL', mysql('kehu_customers', CUSTOMERS)),
      [
        'sales: uses the database as kehu_customers, not as kehu_sales',
        'sales: has another password for the database than kehu_sales',
      ],
    ],
    [
      'a database elsewhere',
      set('customers', 'DATABASE_URL', mysql('kehu_customers', CUSTOMERS, 'database:3306')),
      ['customers: expects its database at database:3306'],
    ],
    [
      'events elsewhere',
      set('sales', 'NATS_URL', 'nats://kehu:${NATS_PASSWORD:?}@events:4222'),
      ['sales: expects NATS at events:4222'],
    ],
    [
      'events that nobody keeps',
      (_files, all) => all.nats!.command!.splice(1, 1),
      ['gateway', 'identity', 'customers', 'sales'].map((name) => `${name}: needs JetStream, which NATS runs without`),
    ],
    [
      'events with another password',
      (_files, all) => all.nats!.command!.splice(-1, 1, '--pass=${KEHU_CALL_KEY:?}'),
      ['gateway', 'identity', 'customers', 'sales'].map(
        (name) => `${name}: has another password for NATS than NATS itself`,
      ),
    ],
    // order, ends and checks
    [
      'a process that does not wait for its database',
      (_files, all) => delete all.server!.depends_on,
      ['server: does not wait for mysql'],
    ],
    [
      'a database that need not be ready',
      change('server', { depends_on: { mysql: { condition: 'service_started' } } }),
      ['server: does not wait until mysql is healthy'],
    ],
    [
      'a need that the profile does not start',
      change('mysql', { profiles: ['split'] }),
      ['server: needs mysql, which replicated does not have'],
    ],
    [
      'an end before the drain is over',
      change('server', { stop_grace_period: '10s' }),
      ['server: is killed while it drains'],
    ],
    ['no time to end', (_files, all) => delete all.sales!.stop_grace_period, ['sales: is killed while it drains']],
    ['a container that stays down', change('mysql', { restart: 'no' }), ['mysql: is not started again']],
    ['no health check', (_files, all) => delete all.nats!.healthcheck, ['nats: has no health check']],
    [
      'a health check of another port',
      change('balancer', { healthcheck: { test: ['CMD', 'wget', 'http://127.0.0.1:4001/health/ready'] } }),
      ['balancer: its health check asks 4001, not 4000'],
    ],
    // ports
    [
      'a port open to everybody',
      change('gateway', { ports: ['0.0.0.0:4000:4000'] }),
      ['gateway: publishes 0.0.0.0:4000:4000 to everybody'],
    ],
    [
      'a port on which nobody listens',
      set('gateway', 'PORT', '8080'),
      ['gateway: publishes 4000, but listens on 8080'],
    ],
    [
      'a balancer for another port',
      replace('balancer', 'server:4000', 'server:8080'),
      ['balancer: sends requests to server:8080'],
    ],
    [
      'a balancer that listens elsewhere',
      replace('balancer', 'bind :4000', 'bind :8080'),
      ['balancer: publishes 4000, but listens on 8080', 'balancer: its health check asks 4000, not 8080'],
    ],
    // images
    ['a tag that moves', change('nats', { image: 'nats:latest' }), ['nats: no tag in nats:latest']],
    ['no tag', change('mysql', { image: 'mysql' }), ['mysql: no tag in mysql']],
    ['root', change('mysql', { user: '0:0' }), ['mysql: runs as root']],
    ['root, as nobody else is named', (_files, all) => delete all.nats!.user, ['nats: runs as root']],
    [
      'root in our image',
      replace('dockerfile', 'USER node', 'USER root'),
      [
        'Dockerfile: runs as root',
        ...['server', 'gateway', 'identity', 'customers', 'sales'].map((name) => `${name}: runs as root`),
      ],
    ],
    ['an image without a health check', replace('dockerfile', 'HEALTHCHECK', 'LABEL'), ['Dockerfile: no health check']],
    [
      'a file from beside the build in the image',
      replace('dockerfile', 'COPY --from=build /runtime .', 'COPY . .'),
      ['Dockerfile: copies . . from beside the build'],
    ],
    ['secrets in the image', replace('dockerignore', '.env\n', ''), ['.dockerignore lets .env in']],
    // volumes
    [
      'a volume that is not declared',
      (files) => delete files.compose.volumes.events,
      ['the volume events is not declared'],
    ],
    ['a database without a volume', (_files, all) => all.mysql!.volumes!.shift(), ['nothing uses the volume database']],
    [
      'a file that is missing',
      change('balancer', { volumes: ['./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro'] }),
      ['balancer: mounts ./haproxy.cfg, which is missing'],
    ],
  ])('%s', async (_name, spoil, expected) => {
    expect(await faultsOf(spoilt(spoil))).toEqual(expected);
  });
});

describe('the script that creates the database users', () => {
  const print = (environment: Record<string, string>) =>
    execFileSync(SCRIPT, ['--print'], {
      env: { PATH: process.env.PATH, ...environment },
      encoding: 'utf8',
      stdio: 'pipe',
    });

  test('gives each subgraph its own database, and the all-in-one server all of them', async () => {
    const { compose, example } = readContainerFiles();
    const { mysql: service } = interpolated(compose.services, await filledExample(example));
    const statements = print(service!.environment!).trim().split('\n');
    expect(statements.filter((line) => line.startsWith('GRANT'))).toEqual([
      "GRANT ALL PRIVILEGES ON `kehu\\_%`.* TO 'kehu'@'%';",
      "GRANT ALL PRIVILEGES ON `kehu\\_customers`.* TO 'kehu_customers'@'%';",
      "GRANT ALL PRIVILEGES ON `kehu\\_identity`.* TO 'kehu_identity'@'%';",
      "GRANT ALL PRIVILEGES ON `kehu\\_platform`.* TO 'kehu_platform'@'%';",
      "GRANT ALL PRIVILEGES ON `kehu\\_sales`.* TO 'kehu_sales'@'%';",
    ]);
  });

  test.each(["x'; DROP DATABASE mysql; --", '', 'with space', 'back\\slash'])('refuses the password %j', (password) => {
    expect(() => print({ KEHU_DB_PASSWORD: 'abc', KEHU_DB_PASSWORD_SALES: password })).toThrow(
      'The password of kehu_sales must be letters and digits.',
    );
  });

  test('is a program, as the image of MySQL runs another file within its own shell', () => {
    expect(statSync(SCRIPT).mode & 0o111).toBe(0o111);
  });
});
