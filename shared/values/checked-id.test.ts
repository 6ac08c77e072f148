import { checkedId, optionalId } from './checked-id.js';

const LIN = 'usr_01jd0000000000000000000201';

test('an identifier with the right prefix is taken as it is', () => {
  expect(checkedId(LIN, 'usr', 'input.ownerId')).toBe(LIN);
});

test.each([
  ['nothing', ''],
  ['a prefix', 'usr_'],
  ['a name', 'Lin'],
  ['one character too many', `${LIN}0`],
  ['a blank at the end', `${LIN} `],
  ['a blank in front', ` ${LIN}`],
  ['capitals', LIN.toUpperCase()],
  ['another prefix', 'cus_01jd0000000000000000000201'],
  ['more than 128 bits', 'usr_81jd0000000000000000000201'],
  ['a letter that is no digit', 'usr_01jd000000000000000000020u'],
  ['70,000 characters', 'x'.repeat(70_000)],
])('%s is refused with the field that holds it', (_what, id) => {
  let refusal: unknown;
  try {
    checkedId(id, 'usr', 'input.ownerId');
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'input.ownerId: is not an identifier of the form usr_….',
    details: { field: 'input.ownerId' },
  });
});

test('an absent identifier stays as absent as it is', () => {
  expect([null, undefined, LIN].map((id) => optionalId(id, 'usr', 'input.ownerId'))).toEqual([null, undefined, LIN]);
  expect(() => optionalId('', 'usr', 'input.ownerId')).toThrow('usr_');
});
