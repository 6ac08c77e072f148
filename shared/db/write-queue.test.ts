import { setTimeout as sleep } from 'node:timers/promises';
import { WriteQueue } from './write-queue.js';

const NEVER = Number.MAX_SAFE_INTEGER;

test('takes one at a time, first come first served, whoever fails in between', async () => {
  const queue = new WriteQueue();
  const events: string[] = [];
  let inside = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 200 }, (_, index) =>
      queue.run(NEVER, async () => {
        expect((inside += 1)).toBe(1);
        events.push(String(index));
        if (index % 3 === 0) await sleep(1);
        else await Promise.resolve();
        inside -= 1;
        if (index % 5 === 0) throw new Error(`failed ${String(index)}`);
        return index;
      }),
    ),
  );
  expect(events).toEqual(Array.from({ length: 200 }, (_, index) => String(index)));
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
    Array.from({ length: 200 }, (_, index) => index % 5 !== 0),
  );
});

test('serves everyone, however many come again and again', async () => {
  const queue = new WriteQueue();
  const turns: number[] = [];
  await Promise.all(
    Array.from({ length: 10 }, async (_, client) => {
      for (let turn = 0; turn < 20; turn += 1) await queue.run(NEVER, async () => void turns.push(client));
    }),
  );
  // Nobody has a second turn before everyone has had the first.
  for (let round = 0; round < 20; round += 1) {
    expect(new Set(turns.slice(round * 10, round * 10 + 10)).size).toBe(10);
  }
});

test('turns away whose deadline passes while waiting, and never runs them', async () => {
  const queue = new WriteQueue();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const ran: string[] = [];
  const first = queue.run(NEVER, () => held);
  const late = queue.run(Date.now() + 5, async () => void ran.push('late'));
  const patient = queue.run(NEVER, async () => void ran.push('patient'));
  await expect(late).rejects.toMatchObject({ name: 'AppError', code: 'DEADLINE_EXCEEDED' });
  letGo();
  await Promise.all([first, patient]);
  expect(ran).toEqual(['patient']);
});

test('turns away whose deadline passed while the event loop stood still', async () => {
  const queue = new WriteQueue();
  const ran: string[] = [];
  const first = queue.run(NEVER, async () => {
    await Promise.resolve();
    const until = Date.now() + 20;
    while (Date.now() <= until) continue;
  });
  const late = queue.run(Date.now() + 5, async () => void ran.push('late'));
  const patient = queue.run(NEVER, async () => void ran.push('patient'));
  await expect(late).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  await Promise.all([first, patient]);
  expect(ran).toEqual(['patient']);
});

test('turns away who comes too late even where nobody waits', async () => {
  const queue = new WriteQueue();
  const ran: string[] = [];
  await expect(queue.run(Date.now() - 1, async () => void ran.push('late'))).rejects.toMatchObject({
    code: 'DEADLINE_EXCEEDED',
  });
  await queue.run(NEVER, async () => void ran.push('next'));
  expect(ran).toEqual(['next']);
});
