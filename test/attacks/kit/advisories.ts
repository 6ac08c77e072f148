/** A published weakness, and the version of the package from which on it is closed. */
export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly fixedIn: string;
  /** What it lets somebody do. */
  readonly about: string;
}

/** What the packages that meet requests, tokens and data had wrong, and from which version on they have not. */
export const ADVISORIES: readonly Advisory[] = [
  {
    id: 'GHSA-mp6q-xf9x-fwf7',
    package: '@apollo/server',
    fixedIn: '5.4.0',
    about: 'bodies in odd character sets stop the standalone server',
  },
  {
    id: 'GHSA-9q82-xgwf-vj6h',
    package: '@apollo/server',
    fixedIn: '5.5.0',
    about: 'a page of another origin times answers to GET requests',
  },
  {
    id: 'GHSA-q2f9-x4p4-7xmh',
    package: '@apollo/gateway',
    fixedIn: '2.10.1',
    about: 'simple queries that exhaust the query planner',
  },
  {
    id: 'GHSA-p2q6-pwh5-m6jr',
    package: '@apollo/gateway',
    fixedIn: '2.10.1',
    about: 'named fragments that exhaust the query planner',
  },
  {
    id: 'GHSA-mx7m-j9xf-62hw',
    package: '@apollo/composition',
    fixedIn: '2.12.1',
    about: 'access rules on interfaces that fragments go around',
  },
  {
    id: 'GHSA-m8jr-fxqx-8xx6',
    package: '@apollo/composition',
    fixedIn: '2.12.1',
    about: 'fields that `@requires` guarded ones without needing their rights',
  },
  {
    id: 'GHSA-9pv7-vfvm-6vr7',
    package: 'graphql',
    fixedIn: '16.8.1',
    about: 'overlapping fields that take validation for ever',
  },
  { id: 'GHSA-hhhv-q57g-882q', package: 'jose', fixedIn: '4.15.5', about: 'encrypted tokens that unpack without end' },
  { id: 'GHSA-49j4-86m8-q2jw', package: 'mysql2', fixedIn: '3.9.4', about: 'results that poison prototypes' },
  {
    id: 'GHSA-pmh2-wpjm-fj45',
    package: 'mysql2',
    fixedIn: '3.9.8',
    about: 'names of columns and tables that pollute prototypes',
  },
  {
    id: 'GHSA-fx4w-v43j-vc45',
    package: 'typeorm',
    fixedIn: '0.3.0',
    about: 'an object in place of an id that becomes SQL',
  },
  {
    id: 'GHSA-2rp8-mm9q-fp49',
    package: 'typeorm',
    fixedIn: '1.1.0',
    about: 'code in the schema of a database that a generated migration runs',
  },
  {
    id: 'GHSA-cxrh-j4jr-qwg3',
    package: 'undici',
    fixedIn: '7.5.0',
    about: 'bad certificates of receivers of webhooks that eat memory',
  },
  {
    id: 'GHSA-2mjp-6q6p-2qxm',
    package: 'undici',
    fixedIn: '7.24.0',
    about: 'requests that two servers read differently',
  },
];
