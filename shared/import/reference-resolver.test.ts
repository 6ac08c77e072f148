import { referenceKey } from './pending-reference.js';
import { createReferenceResolver, type ReferenceTarget } from './reference-resolver.js';
import { UnfitValue } from './refusal.js';

describe('references', () => {
  const key = (text: string, target = 'authors') => referenceKey(target, 'name', text);

  function resolver(records: { id: string; label: string }[], create?: ReferenceTarget['create']) {
    const asked: string[][] = [];
    const target: ReferenceTarget = {
      find: (_by, texts) => {
        asked.push([...texts]);
        return Promise.resolve(records);
      },
      ...(create ? { create } : {}),
    };
    return { asked, resolve: createReferenceResolver({ authors: target, books: target }, 'books') };
  }

  test('are asked for together, once, by their normal form', async () => {
    const { asked, resolve } = resolver([
      { id: 'a1', label: 'Jane Austen' },
      { id: 'a2', label: 'Lu Xun' },
      { id: 'a3', label: 'LU XUN' },
    ]);
    await resolve.load([key('jane austen'), key('ＪＡＮＥ Austen '), key('Lu Xun'), key('Nobody')]);
    expect(asked).toEqual([['ＪＡＮＥ Austen ', 'Lu Xun', 'Nobody']]);
    expect(resolve.resolution(key('Jane Austen'))).toEqual({ state: 'found', id: 'a1' });
    expect(resolve.resolution(key('Lu Xun'))).toEqual({ state: 'ambiguous', count: 2 });
    expect(resolve.resolution(key('Nobody'))).toEqual({ state: 'missing' });
    await resolve.load([key('Jane Austen'), key('Nobody')]);
    expect(asked).toHaveLength(1);
  });

  test('to the kind that is being imported are asked for again while they are missing', async () => {
    const { asked, resolve } = resolver([{ id: 'b1', label: 'Emma' }]);
    await resolve.load([key('Emma', 'books'), key('Persuasion', 'books')]);
    await resolve.load([key('Emma', 'books'), key('Persuasion', 'books')]);
    expect(asked).toEqual([['Emma', 'Persuasion'], ['Persuasion']]);
  });

  test('are created where that makes sense, and remembered', async () => {
    const { asked, resolve } = resolver([], (name) => {
      return name === 'bad' ? Promise.reject(new UnfitValue('refused')) : Promise.resolve(`new ${name}`);
    });
    await resolve.load([key('x'), key('bad')]);
    await resolve.create(key('x'), {});
    await resolve.create(key('bad'), {});
    await resolve.load([key('x'), key('bad')]);
    expect(resolve.resolution(key('x'))).toEqual({ state: 'found', id: 'new x' });
    expect(resolve.resolution(key('bad'))).toEqual({ state: 'failed', message: 'refused' });
    expect(asked).toHaveLength(1);
    const { resolve: other } = resolver([]);
    await other.create(key('x'), {});
    expect(other.resolution(key('x'))).toEqual({ state: 'failed', message: '"x" cannot be created from a reference' });
  });
});
