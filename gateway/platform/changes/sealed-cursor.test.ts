import { z } from 'zod';
import { dataKeys } from '../../../shared/journal/data-keys.js';
import { cursorSeal } from './sealed-cursor.js';

const place = z.tuple([z.string(), z.int()]);
const keys = dataKeys(Buffer.alloc(32, 1));
const seal = (kind = 'changes', epoch = '1', of = keys) => cursorSeal({ keys: of, epoch }, kind, place);

test('a cursor is read where it was written for, and nowhere else', () => {
  const cursor = seal().write(['Customer', 123_456]);
  expect(seal().read(cursor)).toEqual(['Customer', 123_456]);
  const elsewhere = [seal('events'), seal('changes', '2'), seal('changes', '1', dataKeys(Buffer.alloc(32, 2)))];
  for (const other of elsewhere) expect(() => other.read(cursor)).toThrow('The cursor was not made here');
  for (const [i, letter] of [...cursor].entries()) {
    const changed = cursor.slice(0, i) + (letter === 'A' ? 'B' : 'A') + cursor.slice(i + 1);
    expect(() => seal().read(changed)).toThrow('The cursor was not made here');
  }
  for (let length = 0; length < cursor.length; length += 1) {
    expect(() => seal().read(cursor.slice(0, length))).toThrow('The cursor was not made here');
  }
});

test('a cursor tells neither its place nor whether two places are the same', () => {
  const [one, other] = [seal().write(['Customer', 7]), seal().write(['Customer', 123_456_789])];
  expect(one).toHaveLength(other.length);
  expect(seal().write(['Customer', 7])).not.toBe(one);
  for (const cursor of [one, other]) {
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/Customer|123456789/);
  }
});
