import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '../../log.js';
import { startThrowawayNats, type ThrowawayNats } from '../../testing/nats-server.js';
import { natsLink, type NatsLink } from './link.js';

const log = createLog('silent', 'test');

let nats: ThrowawayNats;
let link: NatsLink | undefined;
beforeEach(async () => {
  nats = await startThrowawayNats();
});
afterEach(async () => {
  await link?.stop();
  link = undefined;
  await nats.stop();
});

function begin(url: string) {
  const seen: string[] = [];
  link = natsLink(url, 'test', log);
  link.start({ connected: () => seen.push('connected'), up: () => seen.push('up') });
  return { link, seen };
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not come to hold in time.');
    await sleep(10);
  }
}

test('connects when the server comes, and again when it comes back; subscriptions outlast it', async () => {
  await nats.kill();
  const { link: made, seen } = begin(nats.url);
  await sleep(300);
  expect({ connection: made.connection, seen }).toEqual({ connection: undefined, seen: [] });
  await nats.restart();
  await until(() => made.connection !== undefined);
  expect(seen).toEqual(['connected', 'up']);
  const received: string[] = [];
  made.connection?.subscribe('subject', { callback: (_error, message) => void received.push(message.string()) });
  await nats.kill();
  await until(() => made.connection === undefined);
  await nats.restart();
  await until(() => made.connection !== undefined);
  await until(() => seen.length === 3);
  expect(seen).toEqual(['connected', 'up', 'up']);
  made.connection?.publish('subject', 'still here');
  await until(() => received.length > 0);
  expect(received).toEqual(['still here']);
});

test('takes user and password from the address, whatever is in them', async () => {
  expect(decodeURIComponent(new URL(nats.url).password)).toMatch(/[@:/%]/);
  const { link: made } = begin(nats.url);
  await until(() => made.connection !== undefined);
});

test('waits while the password is wrong, and ends when told to', async () => {
  const wrong = new URL(nats.url);
  wrong.password = 'wrong';
  const { link: made, seen } = begin(wrong.href);
  await sleep(1_000);
  await made.stop();
  expect({ connection: made.connection, seen }).toEqual({ connection: undefined, seen: [] });
});

test('connects anew where what follows a connection fails', async () => {
  let times = 0;
  link = natsLink(nats.url, 'test', log);
  link.start({
    connected: () => {
      times += 1;
      if (times === 1) throw new TypeError('Planted.');
    },
    up: () => undefined,
  });
  await until(() => times === 2);
  await until(() => link?.connection !== undefined);
});

test('ends while it connects', async () => {
  const { link: made } = begin(nats.url);
  await made.stop();
  expect(made.connection).toBeUndefined();
});
