import { shippedRoleBook } from '../../subgraphs/identity/roles/shipped-roles.js';
import { actingFacts, actingPrincipal, haveRightsEnded } from './acting-principal.js';
import type { CurrentRights } from './current-rights.js';
import { principalOf } from './principals.js';

const APP = 'api_01jd0000000000000000000101';
const claims = {
  sub: APP,
  client_id: APP,
  exp: 0,
  roles: ['partner'],
  partner_id: 'par_01jd0000000000000000000101',
  epoch: 1,
};
const ALL = [
  'customers:read',
  'opportunities:read',
  'pipelines:read',
  'products:read',
  'webhooks:read',
  'webhooks:write',
];

const rightsWith = (epoch: number, roles = shippedRoleBook): CurrentRights => ({
  roles,
  revocations: epoch,
  epochOf: (subject) => (subject === APP ? epoch : 0),
});

test('an app acts with what it was granted, also where that was all of its roles', () => {
  const app = principalOf(shippedRoleBook, { ...claims, scope: ALL.join(' ') })!;
  const facts = actingFacts(rightsWith(1), app);
  expect(facts.scopes).toEqual(ALL);
  const partner = { ...shippedRoleBook.get('partner')!, scopes: ['customers:read', 'customers:write'] };
  const changed = new Map([...shippedRoleBook, ['partner', partner]]);
  expect(actingPrincipal(rightsWith(1, changed), facts)).toEqual({ ...app, scopes: ['customers:read'] });
});

test('the rights of an app end when its tokens do, and not when a token of later is used', () => {
  const app = principalOf(shippedRoleBook, { ...claims, scope: 'customers:read' })!;
  // The token was issued after an end that this gateway hears of later.
  const facts = actingFacts(rightsWith(0), app);
  expect(haveRightsEnded(rightsWith(1), facts)).toBe(false);
  expect(haveRightsEnded(rightsWith(2), facts)).toBe(true);
});

test('rights of an app do not end by what is heard only after its token was issued', () => {
  const app = principalOf(shippedRoleBook, { ...claims, scope: 'customers:read' })!;
  const facts = actingFacts(rightsWith(0), app);
  expect(haveRightsEnded(rightsWith(1), facts)).toBe(false);
  expect(haveRightsEnded(rightsWith(2), facts)).toBe(true);
});

test('a role of another kind that has the name today is nothing to an app', () => {
  const staff = { ...shippedRoleBook.get('administrator')!, scopes: ['customers:read'] };
  const changed = new Map([...shippedRoleBook, ['partner', staff]]);
  const app = principalOf(shippedRoleBook, { ...claims, scope: 'customers:read' })!;
  expect(principalOf(changed, { ...claims, scope: 'customers:read' })).toBeUndefined();
  expect(actingPrincipal(rightsWith(1, changed), actingFacts(rightsWith(1), app))).toMatchObject({
    roles: [],
    scopes: [],
    levels: {},
  });
});
