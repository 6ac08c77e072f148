import { readConfig } from './config.js';

const NEEDED = {
  AUTH_ISSUER: 'https://id.agency.example/realms/staff',
  AUTH_JWKS_URL: 'https://id.agency.example/realms/staff/certs',
  AUTH_AUDIENCE: 'kehu-web, kehu-app',
};
const provider = (settings: NodeJS.ProcessEnv) => readConfig(settings).identityProvider;

test('without settings there is no provider; with those that are needed, people are known by their address', () => {
  expect(provider({})).toBeUndefined();
  expect(provider(NEEDED)).toEqual({
    issuer: NEEDED.AUTH_ISSUER,
    jwksUrl: NEEDED.AUTH_JWKS_URL,
    audiences: ['kehu-web', 'kehu-app'],
    claims: { externalId: undefined, email: 'email', groups: undefined },
    roles: undefined,
  });
});

test('claims and groups are named', () => {
  const claims = { AUTH_CLAIMS: 'externalId=https://agency.example/number, groups=realm_access.roles' };
  const roles = { AUTH_ROLES: '/CRM/All admins=administrator, /CRM/a=b=marketer,/CRM/All admins=analyst' };
  expect(provider({ ...NEEDED, ...claims, ...roles })).toMatchObject({
    claims: { externalId: 'https://agency.example/number', email: undefined, groups: 'realm_access.roles' },
    roles: new Map([
      ['/CRM/All admins', ['administrator', 'analyst']],
      ['/CRM/a=b', ['marketer']],
    ]),
  });
});

test.each([
  ['AUTH_JWKS_URL', 'http://id.agency.example/certs'],
  ['AUTH_JWKS_URL', 'http://127.0.0.1.agency.example/certs'],
  ['AUTH_JWKS_URL', 'file:///etc/keys.json'],
  ['AUTH_JWKS_URL', 'https://user:secret@id.agency.example/certs'],
  ['AUTH_JWKS_URL', 'certs'],
  ['AUTH_CLAIMS', 'groups=groups'],
  ['AUTH_CLAIMS', 'email'],
  ['AUTH_CLAIMS', 'email=email,email=mail'],
  ['AUTH_CLAIMS', 'email=email,phone=phone'],
  ['AUTH_ROLES', 'admins'],
  ['AUTH_ROLES', 'admins=Administrator'],
  ['AUTH_ROLES', '=administrator'],
])('%s=%s is refused', (name, value) => {
  expect(() => provider({ ...NEEDED, [name]: value })).toThrow(`${name} is ${JSON.stringify(value)}: must be `);
});

test.each(['http://127.0.0.1:8080/certs', 'http://[::1]:8080/certs', 'http://localhost:8080/certs'])(
  'keys may be at %s',
  (jwksUrl) => expect(provider({ ...NEEDED, AUTH_JWKS_URL: jwksUrl })).toMatchObject({ jwksUrl }),
);

test.each(['AUTH_ISSUER', 'AUTH_JWKS_URL', 'AUTH_AUDIENCE'])('%s alone is refused', (name) => {
  expect(() => provider({ [name]: NEEDED[name as keyof typeof NEEDED] })).toThrow('are needed together');
});

test('roles need groups, and audiences names', () => {
  expect(() => provider({ ...NEEDED, AUTH_ROLES: 'admins=administrator' })).toThrow('AUTH_ROLES needs AUTH_CLAIMS');
  expect(() => provider({ ...NEEDED, AUTH_AUDIENCE: 'kehu-web,' })).toThrow('AUTH_AUDIENCE must be');
});
