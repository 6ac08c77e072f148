import { jest } from '@jest/globals';
import { createHmac, hkdfSync } from 'node:crypto';
import { ANONYMOUS } from './principal.js';
import { callKeyOf, callSigner, callVerifier, subgraphOfCallKey, type CallClaims } from './signed-call.js';

const SECRET = 'a secret of at least thirty-two characters';
const BODY = '{"query":"{ customers { nodes { id } } }"}';
const CLAIMS: CallClaims = {
  requestId: 'request',
  principal: { ...ANONYMOUS, subject: 'Jürgen 😀', roles: ['analyst'], scopes: ['customers:read'] },
  deadline: 1_767_600_000_000,
};
const REFUSED = expect.objectContaining({
  name: 'AppError',
  code: 'UNAUTHENTICATED',
  message: 'This subgraph answers its gateway only.',
}) as Error;

const sign = callSigner(callKeyOf(SECRET, 'customers'), 'customers');
let verify: ReturnType<typeof callVerifier>;
beforeEach(() => {
  verify = callVerifier(callKeyOf(SECRET, 'customers'), 'customers');
});
afterEach(() => jest.useRealTimers());

test('a signed call is taken, with who calls and until when', () => {
  expect(verify(sign(CLAIMS, BODY), BODY)).toEqual(CLAIMS);
  expect(verify(sign(CLAIMS, ''), '')).toEqual(CLAIMS);
});

test('a call carries the key and the address of the client, where it has them', () => {
  const claims = { ...CLAIMS, idempotencyKey: 'once', address: '2001:db8:1:2::/64' };
  expect(verify(sign(claims, BODY), BODY)).toEqual(claims);
});

test('a call is taken once', () => {
  const header = sign(CLAIMS, BODY);
  verify(header, BODY);
  expect(() => verify(header, BODY)).toThrow(REFUSED);
  // The same call signed again is another one.
  expect(verify(sign(CLAIMS, BODY), BODY)).toEqual(CLAIMS);
});

test('another body, subgraph or secret is refused', () => {
  for (const body of [`${BODY} `, BODY.replace('id', 'ID'), '']) {
    expect(() => verify(sign(CLAIMS, BODY), body)).toThrow(REFUSED);
  }
  expect(() => verify(callSigner(callKeyOf(SECRET, 'sales'), 'sales')(CLAIMS, BODY), BODY)).toThrow(REFUSED);
  expect(() => verify(callSigner(callKeyOf(`${SECRET}.`, 'customers'), 'customers')(CLAIMS, BODY), BODY)).toThrow(
    REFUSED,
  );
});

test('the key of one subgraph signs no calls to another, in whatever way it is used', () => {
  const own = callKeyOf(SECRET, 'sales');
  expect([subgraphOfCallKey(own), subgraphOfCallKey(SECRET)]).toEqual(['sales', undefined]);
  for (const key of [own, own.replace('sales', 'customers'), callKeyOf(own, 'customers')]) {
    expect(() => verify(callSigner(key, 'customers')(CLAIMS, BODY), BODY)).toThrow(REFUSED);
  }
});

test('a refused call does not use up its nonce', () => {
  const header = sign(CLAIMS, BODY);
  expect(() => verify(header, 'altered')).toThrow(REFUSED);
  expect(verify(header, BODY)).toEqual(CLAIMS);
});

test('every altered character is noticed', () => {
  const header = sign(CLAIMS, BODY);
  for (let at = 0; at < header.length; at += 1) {
    const other = header.charAt(at) === 'A' ? 'B' : 'A';
    expect(() => verify(header.slice(0, at) + other + header.slice(at + 1), BODY)).toThrow(REFUSED);
  }
  expect(verify(header, BODY)).toEqual(CLAIMS);
});

test('claims of one call do not go with the signature of another', () => {
  const [payload = ''] = sign({ ...CLAIMS, requestId: 'other' }, BODY).split('.');
  const [, signature = ''] = sign(CLAIMS, BODY).split('.');
  expect(() => verify(`${payload}.${signature}`, BODY)).toThrow(REFUSED);
});

test.each([undefined, '', '.', '..', 'a', 'a.b', 'a.b.c', `${'a'.repeat(10_000)}.`, 'é.é', '\ud800.\ud800', '{}.{}'])(
  'the header %j is refused',
  (header) => {
    expect(() => verify(header, BODY)).toThrow(REFUSED);
  },
);

test('a call is good for a minute, and its nonce is kept as long, whatever the clocks say', () => {
  jest.useFakeTimers({ now: 1_767_600_000_000 });
  verify = callVerifier(callKeyOf(SECRET, 'customers'), 'customers');
  const [early, late, again] = [sign(CLAIMS, BODY), sign(CLAIMS, BODY), sign(CLAIMS, BODY)];
  jest.setSystemTime(1_767_600_060_000);
  expect(verify(early, BODY)).toEqual(CLAIMS);
  jest.setSystemTime(1_767_600_060_001);
  expect(() => verify(late, BODY)).toThrow(REFUSED);
  // The verifier's clock is 30 s behind: the call lives 90 s by it, and may not come twice in all that time.
  jest.setSystemTime(1_767_599_970_000);
  verify(again, BODY);
  for (const later of [1_000, 59_999, 60_001, 75_000, 89_999]) {
    jest.advanceTimersByTime(1_767_599_970_000 + later - Date.now());
    expect(() => verify(again, BODY)).toThrow(REFUSED);
  }
});

/** Signs whatever is given, with the right key. */
function signRaw(payload: string): string {
  const key = Buffer.from(hkdfSync('sha256', SECRET, '', 'kehu-call:customers', 32));
  const encoded = Buffer.from(payload).toString('base64url');
  return `${encoded}.${createHmac('sha256', key).update(encoded).digest('base64url')}`;
}

test('claims that lack something are refused, even signed', () => {
  const [payload = ''] = sign(CLAIMS, BODY).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  expect(verify(signRaw(JSON.stringify(claims)), BODY)).toEqual(CLAIMS);
  for (const name of Object.keys(claims)) {
    expect(() => verify(signRaw(JSON.stringify({ ...claims, nonce: name, [name]: undefined })), BODY)).toThrow(REFUSED);
  }
  expect(() => verify(signRaw(JSON.stringify({ ...claims, nonce: 'n', audience: 'sales' })), BODY)).toThrow(REFUSED);
  expect(() => verify(signRaw('null'), BODY)).toThrow(REFUSED);
});
