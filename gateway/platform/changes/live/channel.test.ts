import { setImmediate as turn } from 'node:timers/promises';
import type { VisibleChange, VisibleChanges } from '../../../../shared/events/visible-changes.js';
import { createLog } from '../../../../shared/log.js';
import { Channel, type Follower } from './channel.js';
import { Channels } from './channels.js';

/** A follower of the feed `sales` from a place on, and which places it was told of. */
function follower(place: number): Follower & { readonly seen: number[] } {
  const positions: Record<string, number> = { sales: place };
  const seen: number[] = [];
  return {
    positions,
    seen,
    take: (subgraph, changes, upTo) => {
      for (const { position } of changes) if (position > (positions[subgraph] ?? 0)) seen.push(position);
      positions[subgraph] = Math.max(positions[subgraph] ?? 0, upTo);
    },
  };
}

/** Every place behind `after` up to the hundredth is a change. */
function page(after: number): VisibleChanges {
  const changes = places(after, after + 100).map((position) => ({ position }) as VisibleChange);
  return { changes, position: after + 100, hasMore: true };
}

const places = (after: number, upTo: number) => Array.from({ length: upTo - after }, (_, i) => after + i + 1);

/** Reads that are answered when they are let go. */
function heldReads() {
  const held: { after: number; release: () => void }[] = [];
  const read = (after: number) =>
    new Promise<VisibleChanges>((resolve) => held.push({ after, release: () => resolve(page(after)) }));
  return { held, read };
}

test('what was read for those who have left is not taken for the next page of who came since', async () => {
  const { held, read } = heldReads();
  const channel = new Channel('sales', read);
  const [gone, next] = [follower(100), follower(90)];
  expect(channel.join(gone)).toBe(true);
  expect(channel.noteEnd(200)).toBe(true);
  const advancing = channel.advance();
  channel.leave(gone);
  expect(channel.isBehind()).toBe(false);
  expect(channel.join(next)).toBe(true);
  held[0]?.release();
  await advancing;
  expect([gone.seen, next.seen, next.positions.sales]).toEqual([[], [], 90]);
  expect(channel.isBehind()).toBe(true);
  const again = channel.advance();
  held[1]?.release();
  await again;
  expect(held.map(({ after }) => after)).toEqual([100, 90]);
  expect(next.seen).toEqual(places(90, 190));
});

test('who is behind the others catches up before it joins them', async () => {
  const channel = new Channel('sales', (after) => Promise.resolve(page(after)));
  const [first, late, ahead] = [follower(100), follower(90), follower(150)];
  expect([channel.join(first), channel.join(late), channel.join(ahead)]).toEqual([true, false, true]);
  channel.noteEnd(200);
  await channel.advance();
  expect([first.seen, late.seen, ahead.seen]).toEqual([places(100, 200), [], places(150, 200)]);
});

test('a feed that is slow to read keeps no other one waiting', async () => {
  const channels = new Channels(createLog('fatal', 'test'));
  const { held, read } = heldReads();
  const slow = follower(0);
  channels.get('slow', 'sales', read).join(slow);
  channels.noteEnd('sales', 1);
  await turn();
  expect(held).toHaveLength(1);
  const told = Array.from({ length: 5 }, () => follower(0));
  for (const [i, each] of told.entries()) {
    channels.get(`quick ${String(i)}`, 'sales', (after) => Promise.resolve(page(after))).join(each);
    channels.noteEnd('sales', 1);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(each.seen).toEqual(places(0, 100));
  }
  expect([held.length, slow.seen]).toEqual([1, []]);
  // Forgotten together with those that follow them: nothing is read for nobody.
  for (const each of [slow, ...told]) channels.leave(each);
  expect(channels.follow('sales')).toBe(false);
  held[0]?.release();
  await turn();
  expect([held.length, slow.seen]).toEqual([1, []]);
});
