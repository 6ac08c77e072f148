import { TypeID } from 'typeid-js';
import { randomFor } from '../company/random.js';
import { entryCircumstances, uuidText } from './circumstances.js';

const entry = { name: 'customers/2025-Q1', at: '2025-01-06T02:00:00.000Z', tick: 60_000 };

describe('the circumstances of an entry', () => {
  it('are the same each time', () => {
    const take = () => {
      const { now, newId } = entryCircumstances(entry);
      return [now(), newId('cus'), now(), newId('con')];
    };
    expect(take()).toEqual(take());
    expect(take()[0]).toBe('2025-01-06T02:00:00.000Z');
    expect(take()[2]).toBe('2025-01-06T02:01:00.000Z');
  });

  it('differ from those of any other entry', () => {
    const other = entryCircumstances({ ...entry, name: 'customers/2025-Q2' });
    expect(other.newId('cus')).not.toBe(entryCircumstances(entry).newId('cus'));
  });

  it('give out the ids that are asked for, then made-up ones', () => {
    const { newId } = entryCircumstances({ ...entry, ids: ['usr_1', 'usr_2'] });
    expect([newId('usr'), newId('usr')]).toEqual(['usr_1', 'usr_2']);
    expect(newId('usr')).toMatch(/^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
  });

  it('make ids that sort by the time they were made', () => {
    const { newId } = entryCircumstances(entry);
    const ids = Array.from({ length: 3_000 }, () => newId('opp'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an id', () => {
  it('is a UUID of version 7 with its time', () => {
    const random = randomFor('test');
    for (const instant of [0, 1_735_689_600_000, 2 ** 48 - 1]) {
      const uuid = TypeID.fromString(`cus_${uuidText(instant, random)}`).toUUID();
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)).toBe(instant);
    }
  });
});
