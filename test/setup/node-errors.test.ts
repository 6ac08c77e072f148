import { readFileSync } from 'node:fs';

class OwnError extends Error {}
class OwnTypeError extends TypeError {}

test('an error of node is an Error, and only of its own class', () => {
  const error = thrownBy(() => readFileSync('/no/such/file'));
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(TypeError);
  expect(error).not.toBeInstanceOf(OwnError);
  expect(error).toMatchObject({ code: 'ENOENT' });
});

test('a TypeError of node is a TypeError and an Error', () => {
  const error = thrownBy(() => readFileSync({} as string));
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(RangeError);
  expect(error).not.toBeInstanceOf(OwnTypeError);
});

test('errors of the suite keep their meaning', () => {
  expect(new OwnError()).toBeInstanceOf(OwnError);
  expect(new OwnError()).toBeInstanceOf(Error);
  expect(new OwnError()).not.toBeInstanceOf(TypeError);
  expect(new OwnTypeError()).toBeInstanceOf(TypeError);
  expect(new OwnTypeError()).not.toBeInstanceOf(OwnError);
  expect(new TypeError()).not.toBeInstanceOf(OwnTypeError);
});

test('what is no error stays none', () => {
  for (const value of [null, undefined, 'Error', {}, { name: 'Error' }, Object.create(null)]) {
    expect(value instanceof Error).toBe(false);
  }
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
